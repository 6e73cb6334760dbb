// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/api"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/metrics"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// loopback reports whether only this computer can reach an address.
func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// mayServe refuses flags by which others would reach what is for this computer alone.
func mayServe(o options) error {
	switch {
	case o.demo && !loopback(o.listen):
		return &usageError{"a demonstration is for this computer alone: -listen " + o.listen}
	case o.demo && o.trust+o.ocsp+o.bin+o.origin != "":
		return &usageError{"a demonstration has its own authority: -trust, -ocsp, -bin or -origin"}
	case (o.cert == "") != (o.key == ""):
		return &usageError{"-cert or -key is missing"}
	case o.cert == "" && !loopback(o.listen):
		return &usageError{"without -cert and -key the desk is for this computer alone: -listen " + o.listen}
	}
	return nil
}

// serve opens the desk and answers until it is told to stop.
func serve(ctx context.Context, o options) (err error) {
	if err := mayServe(o); err != nil {
		return err
	}
	hooks, err := hooksOf(o)
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return err
	}
	o.listen = listener.Addr().String() // the port that the system chose, where none was asked for
	defer func() {
		if closed := listener.Close(); !errors.Is(closed, net.ErrClosed) {
			err = errors.Join(err, closed)
		}
	}()
	c := clock.New(time.Now)
	desk, base, done, err := openDesk(ctx, o, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if err := desk.Prepare(ctx); err != nil { // the other cases are served
		o.log.LogAttrs(ctx, slog.LevelError, "not prepared", slog.String("error", err.Error()))
	}
	figures := metrics.New(desk.Figures, o.log)
	closed, err := operators(ctx, o, figures.Handler())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closed()) }()
	var till *demo.Till
	config := web.Config{Office: desk, Log: o.log, Secure: o.cert != ""}
	if o.demo {
		config.Moved = c.Move
		till = demo.NewTill()
		for _, p := range demo.Cast() {
			config.Demo = append(config.Demo, web.DemoPerson{Login: p.Login, Password: p.Login, Who: p.Who})
		}
		signatures, end, failed := demoSignatures(ctx, o, c, desk, base, figures.Checked)
		if failed != nil {
			return failed
		}
		defer func() { err = errors.Join(err, end()) }()
		config.Signatures = signatures
		config.Payments = till
	} else if config.Signatures, err = trustedSignatures(ctx, o, c.Now, desk, base, figures.Checked); err != nil {
		return err
	}
	pages, err := web.New(config)
	if err != nil {
		return err
	}
	programs := api.New(api.Config{Office: desk, Log: o.log})
	background, stop := context.WithCancel(ctx)
	settled := make(chan struct{})
	go func() {
		defer close(settled)
		settle(background, desk, pages, o.log, append(hooks, desk.Notify(logged{o.log}), figures.Receive)...)
	}()
	defer func() { stop(); <-settled }()
	return answer(ctx, o, listener, figures.Watch(routes(desk, till, programs.Handler(), pages.Handler())))
}

// routes are all that the desk answers; without a demonstration there is no till.
func routes(desk *office.Office, till *demo.Till, programs, pages http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /ready", func(w http.ResponseWriter, q *http.Request) { ready(w, q, desk) })
	if till != nil {
		mux.Handle(demo.TillPath+"{reference}", http.NewCrossOriginProtection().Handler(till))
	}
	mux.Handle("/api/", programs)
	mux.Handle("/", pages)
	return mux
}

// hooksOf is the webhook that the flags name, if they name one.
func hooksOf(o options) ([]func(context.Context, sqlstore.Message) error, error) {
	switch {
	case o.webhook == "" && o.secretFile == "":
		return nil, nil
	case o.webhook == "" || o.secretFile == "":
		return nil, &usageError{"-webhook or -webhook-secret-file is missing"}
	}
	secret, err := os.ReadFile(o.secretFile)
	if err != nil {
		return nil, fmt.Errorf("-webhook-secret-file: %w", err)
	}
	hook, err := webhook.New(o.webhook, string(secret), o.demo, time.Now)
	if err != nil {
		return nil, &usageError{err.Error()}
	}
	return []func(context.Context, sqlstore.Message) error{hook.Receive}, nil
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

// patience is how long a desk that stops waits for requests that are being answered.
const patience = 20 * time.Second

// answer answers requests. When the context ends it takes no new ones and waits for
// those that are being answered.
func answer(ctx context.Context, o options, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 60 * time.Second, WriteTimeout: 60 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(o.log.Handler(), slog.LevelWarn),
	}
	scheme, serveOn := "http", func() error { return server.Serve(listener) }
	if o.cert != "" {
		scheme, serveOn = "https", func() error { return server.ServeTLS(listener, o.cert, o.key) }
	}
	if _, err := fmt.Fprintf(o.stdout, "%s://%s/\n", scheme, listener.Addr()); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- serveOn() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	err := server.Shutdown(last)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
