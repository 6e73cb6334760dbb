// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command durable runs applications as workflows of Temporal. Without a verb it starts
// a server for development as a child, which it builds the first time, plays three
// lives whose months it skips, and says what happened:
//
//	go run .
//
// The verbs work on a server that runs, at -address:
//
//	go run . -address localhost:7233 worker           # runs lives until it is interrupted
//	go run . -address localhost:7233 start KEY        # files an application; KEY is the client's
//	go run . -address localhost:7233 act KEY ROLE     # that role does the step at which it stands
//	go run . -address localhost:7233 list             # the worklist
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags.
type options struct{ address, shelf, cache string }

func run(args []string, stdout, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("durable", flag.ContinueOnError)
	flags.SetOutput(stderr)
	cache, err := os.UserCacheDir()
	if err != nil {
		return commandline.Exit(stderr, "durable", err)
	}
	flags.StringVar(&o.address, "address", "", "`HOST:PORT` of a server; without it one is started as a child")
	flags.StringVar(&o.shelf, "shelf", "shelf", "`FOLDER` of the definitions, one file each")
	flags.StringVar(&o.cache, "cache", filepath.Join(cache, "reglament"), "`FOLDER` where the server is built")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if err := commandline.Once(flags, args); err != nil {
		return commandline.Exit(stderr, "durable", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return commandline.Exit(stderr, "durable", o.run(ctx, flags.Args(), stdout))
}

func (o options) run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 {
		return o.play(ctx, out)
	}
	words, known := map[string]int{"worker": 1, "start": 2, "act": 3, "list": 1}[args[0]]
	switch {
	case !known:
		return commandline.Errorf("no such verb: %q", args[0])
	case len(args) != words:
		return commandline.Errorf("%s has other arguments: %q", args[0], args[1:])
	case o.address == "":
		return commandline.Errorf("-address is missing")
	}
	c, err := engine.Dial(ctx, o.address)
	if err != nil {
		return err
	}
	defer c.Close()
	switch args[0] {
	case "worker":
		return o.work(ctx, c, out)
	case "start":
		return o.start(ctx, c, args[1], out)
	case "act":
		return o.act(ctx, c, args[1], law.ID(args[2]), out)
	default:
		return list(ctx, c, out)
	}
}

// play starts a server and a worker, and tells three lives.
func (o options) play(ctx context.Context, out io.Writer) (err error) {
	if o.address == "" {
		stop, address, begun := o.serve(ctx)
		if begun != nil {
			return begun
		}
		defer func() { err = errors.Join(err, stop()) }()
		o.address = address
	}
	c, err := engine.Dial(ctx, o.address)
	if err != nil {
		return err
	}
	defer c.Close()
	d, err := today()
	if err != nil {
		return err
	}
	lives := &life.Lives{Definitions: process.DefinitionsOf(d), Calendars: garden.Calendar}
	w := worker.New(c, life.TaskQueue, worker.Options{Identity: "worker"})
	lives.Register(w, agency{io.Discard})
	if err := w.Start(); err != nil {
		return err
	}
	defer w.Stop()
	t := &teller{c: c, d: d, out: out}
	for _, p := range plots() {
		if _, err := t.tell(ctx, p); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// serve starts a server over a folder of its own, and gives what ends both.
func (o options) serve(ctx context.Context) (stop func() error, address string, err error) {
	program, err := engine.Build(ctx, o.cache)
	if err != nil {
		return nil, "", err
	}
	folder, err := os.MkdirTemp("", "durable-")
	if err != nil {
		return nil, "", err
	}
	server, err := engine.Start(ctx, engine.Config{Program: program, Folder: folder})
	if err != nil {
		return nil, "", errors.Join(err, os.RemoveAll(folder))
	}
	return func() error { return errors.Join(server.Stop(), os.RemoveAll(folder)) }, server.Address(), nil
}

// today is the definition for what is filed today.
func today() (*process.Definition, error) {
	y, m, day := time.Now().In(garden.Office().Zone).Date()
	return garden.Definition(garden.Act(), law.MustDate(fmt.Sprintf("%04d-%02d-%02d", y, m, day)))
}

// work runs lives by the definitions of the shelf until the context is done.
func (o options) work(ctx context.Context, c client.Client, out io.Writer) error {
	shelf, err := garden.ReadShelf(os.DirFS(o.shelf))
	if err != nil {
		return err
	}
	lives := &life.Lives{Definitions: shelf.Definition, Calendars: garden.Calendar}
	w := worker.New(c, life.TaskQueue, worker.Options{Identity: "worker"})
	lives.Register(w, agency{out})
	if err := w.Start(); err != nil {
		return err
	}
	defer w.Stop()
	<-ctx.Done()
	return nil
}

// start files an application by the definition of today, which it puts on the shelf:
// workers read it when they start.
func (o options) start(ctx context.Context, c client.Client, key string, out io.Writer) error {
	d, err := today()
	if err != nil {
		return err
	}
	if err := garden.Put(o.shelf, d); err != nil {
		return err
	}
	e, err := life.Submit(ctx, c, idOf(key), garden.Start(), submission(d, time.Now()))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s filed, at %s\n", key, e.To)
	return err
}

// act lets a role do the step at which an application stands.
func (o options) act(ctx context.Context, c client.Client, key string, role law.ID, out io.Writer) error {
	id := idOf(key)
	events, err := life.Events(ctx, c, id)
	if err != nil {
		return err
	}
	shelf, err := garden.ReadShelf(os.DirFS(o.shelf))
	if err != nil {
		return err
	}
	app, err := process.Replay(shelf.Definition, events)
	if err != nil {
		return err
	}
	d, err := shelf.Definition(app.Definition())
	if err != nil {
		return err
	}
	n := d.At(app)
	e, err := life.Act(ctx, c, id, deed(app, n, role, time.Now(), len(events)))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s: %s %s, now at %s\n", key, e.Action, n.ID, e.To)
	return err
}
