// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command desk is a program that the officials of an agency would work with: it takes
// applications in, shows each his work by deadline and a case with its next step, and a
// supervisor what is late. It is an example, and says in its README what it is not.
//
//	cd examples/desk
//	go run . -demo                                     # http://127.0.0.1:8080
//	go run . -db desk.db -office office.json           # an office of one's own
//	go run . person -db desk.db -office office.json -login aigul -name "..." -roles office,employee
//	go run . backup -db desk.db -to copy.db
//
// The exit code is 0, 1 where something does not work and 2 for a wrong flag.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// options are the flags of every verb.
type options struct {
	demo                   bool
	db, now, listen, acts  string
	office, cert, key      string
	login, name, roles, to string
	stdin                  io.Reader
	stdout                 io.Writer
	log                    *slog.Logger
}

// usageError is a wrong flag.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := options{stdin: stdin, stdout: stdout, log: slog.New(slog.NewJSONHandler(stderr, nil))}
	verbs := map[string]func(context.Context, options) error{"serve": serve, "person": addPerson, "backup": backup}
	verb := "serve"
	if len(args) > 0 && verbs[args[0]] != nil {
		verb, args = args[0], args[1:]
	}
	flags := flag.NewFlagSet("desk "+verb, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.db, "db", "", "a file of SQLite, or postgres://…")
	flags.StringVar(&o.office, "office", "", "the file with the hours of the office")
	flags.StringVar(&o.acts, "acts", "", "a folder with acts of one's own")
	flags.StringVar(&o.now, "now", "", "begin at this moment, such as 2015-03-30T09:00, and run on")
	switch verb {
	case "serve":
		flags.BoolVar(&o.demo, "demo", false, "an office that does not exist, with people and forty cases")
		flags.StringVar(&o.listen, "listen", "127.0.0.1:8080", "where to listen")
		flags.StringVar(&o.cert, "cert", "", "the certificate for HTTPS")
		flags.StringVar(&o.key, "key", "", "its key")
	case "person":
		flags.StringVar(&o.login, "login", "", "with what the person signs in")
		flags.StringVar(&o.name, "name", "", "the name")
		flags.StringVar(&o.roles, "roles", "", "roles, divided by commas")
	case "backup":
		flags.StringVar(&o.to, "to", "", "the file to write, which must not exist")
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	err := commandline.Once(flags, args)
	switch {
	case err != nil:
		err = &usageError{err.Error()}
	case flags.NArg() > 0:
		err = &usageError{"no such argument: " + flags.Arg(0)}
	default:
		err = verbs[verb](ctx, o)
	}
	var usage *usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		fmt.Fprintln(stderr, "desk:", err) //nolint:errcheck // who cannot read it sees the exit code
		return 2
	}
	fmt.Fprintln(stderr, "desk:", err) //nolint:errcheck // who cannot read it sees the exit code
	return 1
}

// loopback reports whether only this computer can reach an address.
func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// serve opens the desk and answers until it is told to stop.
func serve(ctx context.Context, o options) (err error) {
	secure := o.cert != "" || o.key != ""
	switch {
	case o.demo && !loopback(o.listen):
		return &usageError{"a demonstration is for this computer alone: -listen " + o.listen}
	case !secure && !loopback(o.listen):
		return &usageError{"without -cert and -key the desk is for this computer alone: -listen " + o.listen}
	}
	c := clock.New(time.Now)
	desk, base, done, err := openDesk(ctx, o, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	config := web.Config{Office: desk, Log: o.log, Secure: secure}
	if o.demo {
		config.Moved = c.Move
		for _, p := range demo.Cast() {
			config.Demo = append(config.Demo, web.DemoPerson{Login: p.Login, Password: p.Login, Who: p.Who})
		}
		signatures, end, failed := demoSignatures(ctx, o, c, desk, base)
		if failed != nil {
			return failed
		}
		defer func() { err = errors.Join(err, end()) }()
		config.Signatures = signatures
	}
	pages, err := web.New(config)
	if err != nil {
		return err
	}
	background, stop := context.WithCancel(ctx)
	settled := make(chan struct{})
	go func() { defer close(settled); settle(background, pages, o.log) }()
	defer func() { stop(); <-settled }()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, q *http.Request) { ready(w, q, desk) })
	mux.Handle("/", pages.Handler())
	return listen(ctx, o, mux)
}

func ready(w http.ResponseWriter, q *http.Request, desk *office.Office) {
	ctx, cancel := context.WithTimeout(q.Context(), 2*time.Second)
	defer cancel()
	if err := desk.Ready(ctx); err != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// listen answers requests. When the context ends it takes no new ones and waits for
// those that are being answered.
func listen(ctx context.Context, o options, handler http.Handler) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 60 * time.Second, WriteTimeout: 60 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(o.log.Handler(), slog.LevelWarn),
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return err
	}
	scheme, serveOn := "http", func() error { return server.Serve(listener) }
	if o.cert != "" {
		scheme, serveOn = "https", func() error { return server.ServeTLS(listener, o.cert, o.key) }
	}
	if _, err := fmt.Fprintf(o.stdout, "%s://%s/\n", scheme, listener.Addr()); err != nil {
		return errors.Join(err, listener.Close())
	}
	ended := make(chan error, 1)
	go func() { ended <- serveOn() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	err = server.Shutdown(patience)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
