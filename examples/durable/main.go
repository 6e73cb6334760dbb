// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command durable runs applications as workflows of Temporal. Without a verb it starts
// a server for development as a child, which it builds the first time, plays three
// lives whose months it skips, and says what happened:
//
//	go run .
//
// A server that stays, of one node over SQLite or of several over PostgreSQL:
//
//	go run . serve                                    # until it is interrupted
//	go run . -postgres postgres://USER@HOST -nodes 2 serve
//
// The verbs work on a server that runs, at -address:
//
//	go run . -address localhost:7233 worker           # runs lives until it is interrupted
//	go run . -address localhost:7233 start KEY        # files an application; KEY is the client's
//	go run . -address localhost:7233 act KEY ROLE     # that role does the step at which it stands
//	go run . -address localhost:7233 undo KEY ROLE WHY # that role takes the last event back, also of a life that is over
//	go run . -address localhost:7233 list             # the worklist
//	go run . -address localhost:7233 load LIVES       # lets so many applications live, and says how fast
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/google/uuid"
	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags.
type options struct {
	address, shelf, kept, cache, data, postgres, build string
	nodes, shards, clients                             int
	log                                                *slog.Logger
}

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
	flags.StringVar(&o.kept, "kept", "kept", "`FOLDER` of the lives that are over, one file each")
	flags.StringVar(&o.cache, "cache", filepath.Join(cache, "reglament"), "`FOLDER` where the server is built")
	flags.StringVar(&o.build, "build", "", "`NAME` of the release of a worker in the deployment reglament; without it lives belong to no release")
	flags.StringVar(&o.data, "data", "engine", "`FOLDER` of what serve keeps")
	flags.StringVar(&o.postgres, "postgres", "", "`postgres://USER:PASSWORD@HOST:PORT` under the nodes of serve; without it SQLite")
	flags.IntVar(&o.nodes, "nodes", 1, "`NUMBER` of nodes that serve starts")
	flags.IntVar(&o.shards, "shards", 4, "`NUMBER` of shards, which stays what it was when the data were made")
	flags.IntVar(&o.clients, "clients", 16, "`NUMBER` of applications that load has in its hands at a time")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if err := commandline.Once(flags, args); err != nil {
		return commandline.Exit(stderr, "durable", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// What the engine's client and a worker have to say: it names lives, tasks and faults, and no person.
	o.log = slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	return commandline.Exit(stderr, "durable", o.run(ctx, flags.Args(), stdout))
}

func (o options) run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 {
		return o.play(ctx, out)
	}
	words, known := map[string]int{"serve": 1, "worker": 1, "start": 2, "act": 3, "undo": 4, "list": 1, "load": 2}[args[0]]
	switch {
	case !known:
		return commandline.Errorf("no such verb: %q", args[0])
	case len(args) != words:
		return commandline.Errorf("%s has other arguments: %q", args[0], args[1:])
	case args[0] == "serve":
		return o.serve(ctx, out)
	case o.address == "":
		return commandline.Errorf("-address is missing")
	}
	c, err := engine.Dial(ctx, o.address, o.log)
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
	case "undo":
		return o.undo(ctx, c, args[1], law.ID(args[2]), args[3], out)
	case "load":
		return o.load(ctx, c, args[1], out)
	default:
		return list(ctx, c, out)
	}
}

// play starts a server and a worker, and tells three lives.
func (o options) play(ctx context.Context, out io.Writer) (err error) {
	kept, err := os.MkdirTemp("", "kept-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(kept)) }()
	if o.address == "" {
		stop, address, begun := o.child(ctx)
		if begun != nil {
			return begun
		}
		defer func() { err = errors.Join(err, stop()) }()
		o.address = address
	}
	c, err := engine.Dial(ctx, o.address, o.log)
	if err != nil {
		return err
	}
	defer c.Close()
	d, err := today()
	if err != nil {
		return err
	}
	lives := &life.Lives{Definitions: process.DefinitionsOf(d), Calendars: garden.OpenShelf(os.DirFS(kept)).Calendar}
	// A queue of their own: on a server that others use the worker of a play, whose archive
	// goes with it, would take lives that are not its own.
	start := garden.Start()
	start.Queue = life.TaskQueue + "-play-" + uuid.NewString()
	w := worker.New(c, start.Queue, workers(""))
	lives.Register(w, agency{garden.Archive{Folder: kept}, io.Discard})
	if err := w.Start(); err != nil {
		return err
	}
	defer w.Stop()
	t := &teller{c: c, d: d, start: start, out: out}
	for _, p := range plots() {
		if _, err := t.tell(ctx, p); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// today is the definition for what is filed today.
func today() (*process.Definition, error) {
	y, m, day := time.Now().In(garden.Office().Zone).Date()
	return garden.Definition(garden.Act(), law.MustDate(fmt.Sprintf("%04d-%02d-%02d", y, m, day)))
}

// workers are the options of a worker. Its name in histories tells it from others, and says nothing of the
// machine. It asks for as much work at a time as the engine
// has: with the usual two pollers, of which one asks for new lives, some lives a second wait
// for each other.
func workers(build string) worker.Options {
	// As many whatever happens: pollers that scale by what the server says were seen to wait for ever
	// after the server had been killed.
	eight := worker.NewPollerBehaviorSimpleMaximum(worker.PollerBehaviorSimpleMaximumOptions{MaximumNumberOfPollers: 8})
	all := worker.Options{
		Identity: "worker-" + uuid.NewString(), WorkflowTaskPollerBehavior: eight, ActivityTaskPollerBehavior: eight,
		WorkerStopTimeout: grace,
	}
	if build != "" {
		all.DeploymentOptions = worker.DeploymentOptions{
			UseVersioning: true, Version: worker.WorkerDeploymentVersion{DeploymentName: deployment, BuildID: build},
		}
	}
	return all
}

// grace is how long a worker that is stopped waits for what it has begun.
const grace = 20 * time.Second

// deployment is the name of all releases of the workers together.
const deployment = "reglament"

// work runs lives by the definitions of the shelf until the context is done: then it asks for
// nothing more, and ends what it has begun. The error is what a worker cannot go on with, such as a
// namespace that is gone.
func (o options) work(ctx context.Context, c client.Client, out io.Writer) error {
	shelf := garden.OpenShelf(os.DirFS(o.shelf))
	// The lives that begin now count by this calendar under every later release.
	if err := garden.PutCalendar(o.shelf, calendar.Kazakhstan()); err != nil {
		return err
	}
	lives := &life.Lives{Definitions: shelf.Definition, Calendars: shelf.Calendar}
	w := worker.New(c, life.TaskQueue, workers(o.build))
	lives.Register(w, agency{garden.Archive{Folder: o.kept}, out})
	interrupt := make(chan any)
	defer context.AfterFunc(ctx, func() { close(interrupt) })()
	return w.Run(interrupt)
}

// start files an application by the definition of today, which it puts on the shelf:
// a worker reads it when a life names it.
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
	events, err := o.events(ctx, c, id)
	if err != nil {
		return err
	}
	shelf := garden.OpenShelf(os.DirFS(o.shelf))
	app, err := process.Replay(shelf.Definition, events)
	if err != nil {
		return err
	}
	if !app.Open() {
		return fmt.Errorf("%s is over: %s", key, app.End())
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

// events gives those of a life: of the engine while it is open, and otherwise of what is kept, which is all of
// it. A life that is over is not asked: its release may have no workers any more, and the engine
// may have forgotten it. A life that waits itself for what is kept tells nothing either.
func (o options) events(ctx context.Context, c client.Client, id process.ID) ([]process.Event, error) {
	var forgotten *serviceerror.NotFound
	run, err := c.DescribeWorkflowExecution(ctx, id.String(), "")
	if err != nil && !errors.As(err, &forgotten) {
		return nil, err
	}
	if run.GetWorkflowExecutionInfo().GetStatus() == enums.WORKFLOW_EXECUTION_STATUS_RUNNING {
		var untold *life.RefusedError
		events, err := life.Events(ctx, c, id)
		if !errors.As(err, &untold) {
			if err == nil && len(events) == 0 {
				err = fmt.Errorf("%w: no submission of %s was accepted", process.ErrNoApplication, id)
			}
			return events, err
		}
	}
	kept, err := garden.Archive{Folder: o.kept}.Recall(ctx, id)
	if err != nil {
		return nil, err
	}
	return kept.Recorded()
}

// undo lets a role take the last event of an application back.
func (o options) undo(ctx context.Context, c client.Client, key string, role law.ID, why string, out io.Writer) error {
	id := idOf(key)
	events, err := o.events(ctx, c, id)
	if err != nil {
		return err
	}
	e, err := life.Act(ctx, c, id, undo(len(events), role, why, time.Now()))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s: event %d is taken back, now at %s\n", key, len(events), e.To)
	return err
}
