// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/api"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/gateway"
	"github.com/reglament-kz/reglament/examples/desk/metrics"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// receiver takes what waits in the outbox.
type receiver = func(context.Context, sqlstore.Message) error

// loopback reports whether only this computer can reach an address.
func loopback(address string) bool { return hostOf(address).IsLoopback() }

// hostOf is the host of an address; zero, which is of no network, where it has another name
// than this computer.
func hostOf(address string) netip.Addr {
	host, _, _ := net.SplitHostPort(address)
	if host == "localhost" {
		return netip.IPv6Loopback()
	}
	ip, _ := netip.ParseAddr(host)
	return ip
}

// mayServe refuses flags by which others would reach what is for this computer alone, and
// those that say nothing without another.
func mayServe(o options) error {
	switch {
	case o.demo && !loopback(o.listen):
		return commandline.Errorf("a demonstration is for this computer alone: -listen %s", o.listen)
	case o.demo && o.trust+o.ocsp+o.bin+o.origin != "":
		return commandline.Errorf("a demonstration has its own authority: -trust, -ocsp, -bin or -origin")
	case (o.cert == "") != (o.key == ""):
		return commandline.Errorf("-cert or -key is missing")
	case o.cert == "" && !loopback(o.listen):
		return commandline.Errorf("without -cert and -key the desk is for this computer alone: -listen %s", o.listen)
	case o.trust == "" && o.ocsp+o.bin+o.origin+o.gateway != "":
		return commandline.Errorf("without -trust no signature is taken: -ocsp, -bin, -origin or -gateway")
	case (o.gateway == "") != (o.statuses == ""):
		return commandline.Errorf("-gateway or -gateway-statuses is missing")
	case (o.webhook == "") != (o.secretFile == ""):
		return commandline.Errorf("-webhook or -webhook-secret-file is missing")
	case o.metrics != "" && !loopback(o.metrics) && (o.demo || !hostOf(o.metrics).IsPrivate()):
		return commandline.Errorf("not an address of this computer or of a private network: -metrics %s", o.metrics)
	}
	return nil
}

// serve opens the desk and answers until it is told to stop.
func serve(ctx context.Context, o options) error {
	if err := mayServe(o); err != nil {
		return err
	}
	receivers, err := hooksOf(o)
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }() // who served it has closed it already
	o.listen = listener.Addr().String()     // the port that the system chose, where none was asked for
	return withDesk(ctx, o, func(d *desk) error { return d.serve(ctx, o, listener, receivers) })
}

// serve answers whoever comes to a listener, and tells the receivers what happens.
func (d *desk) serve(ctx context.Context, o options, listener net.Listener, receivers []receiver) error {
	if err := d.Prepare(ctx); err != nil { // the other cases are served
		o.log.LogAttrs(ctx, slog.LevelError, "not prepared", slog.String("error", err.Error()))
	}
	figures := metrics.New(d.Figures, o.log)
	d.checked = figures.Checked
	mux := http.NewServeMux()
	pages, err := d.pages(ctx, o, mux)
	if err != nil {
		return err
	}
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /ready", d.ready)
	mux.Handle("/api/", pages.AtHost(api.New(api.Config{Office: d.Office, Log: o.log}).Handler()))
	if o.gateway != "" {
		messages, err := d.gateway(ctx, o)
		if err != nil {
			return err
		}
		mux.Handle("POST /gateway", messages)
		receivers = append(receivers, messages.Receive)
	}
	if _, err := fmt.Fprintf(o.stdout, "%s://%s/\n", o.scheme(), o.listen); err != nil {
		return err
	}
	group, running := errgroup.WithContext(ctx)
	if o.metrics != "" {
		operators, err := new(net.ListenConfig).Listen(ctx, "tcp", o.metrics)
		if err != nil {
			return fmt.Errorf("-metrics: %w", err)
		}
		told := http.NewServeMux()
		told.Handle("GET /metrics", figures.Handler())
		group.Go(func() error { return answer(running, o.log, operators, told, "", "") })
	}
	receivers = append(receivers, d.Notify(logged{o.log}), figures.Receive)
	group.Go(func() error { settle(running, d.Office, pages, o.log, receivers); return nil })
	if d.program != nil {
		group.Go(func() error {
			if err := d.program.Serve(running); !errors.Is(err, context.Canceled) {
				return err
			}
			return nil
		})
	}
	group.Go(func() error { return answer(running, o.log, listener, figures.Watch(mux), o.cert, o.key) })
	return group.Wait()
}

// pages are those of the desk, with what a demonstration has besides.
func (d *desk) pages(ctx context.Context, o options, mux *http.ServeMux) (pages *web.Server, err error) {
	config := web.Config{Office: d.Office, Log: o.log, Secure: o.cert != "", Hosts: hostsOf(o)}
	if config.Signatures, err = d.signatures(ctx, o); err != nil {
		return nil, err
	}
	till := demo.NewTill()
	if o.demo {
		config.Moved, config.Payments = d.clock.Move, till
		for _, p := range demo.Cast() {
			config.Demo = append(config.Demo, web.DemoPerson{Login: p.Login, Password: p.Login, Who: p.Who})
		}
	}
	if pages, err = web.New(config); err != nil {
		return nil, err
	}
	mux.Handle("/", pages.Handler())
	if o.demo {
		mux.Handle(demo.TillPath+"{reference}", pages.AtHost(http.NewCrossOriginProtection().Handler(till)))
	}
	return pages, nil
}

// hostsOf are the names under which browsers have the desk: that of its address, and over
// plain HTTP those of this computer. Where none is named a certificate tells browsers whose
// desk it is.
func hostsOf(o options) (hosts []string) {
	if o.cert == "" {
		host, _, _ := net.SplitHostPort(o.listen) // it is listened to already
		hosts = []string{"localhost", "127.0.0.1", "::1", host}
	}
	if address, err := url.Parse(o.origin); err == nil && address.Host != "" {
		hosts = append(hosts, strings.ToLower(address.Hostname()))
	}
	return hosts
}

// hooksOf is the webhook that the flags name, if they name one.
func hooksOf(o options) ([]receiver, error) {
	if o.webhook == "" {
		return nil, nil
	}
	secret, err := os.ReadFile(o.secretFile)
	if err != nil {
		return nil, fmt.Errorf("-webhook-secret-file: %w", err)
	}
	hook, err := webhook.New(o.webhook, string(secret), o.demo, time.Now)
	if err != nil {
		return nil, commandline.Errorf("%v", err)
	}
	return []receiver{hook.Receive}, nil
}

// gateway takes applications that the e-government gateway signs, and tells of them.
func (d *desk) gateway(ctx context.Context, o options) (*gateway.Gateway, error) {
	bin, err := eds.ParseBIN(o.gateway)
	if err != nil {
		return nil, commandline.Errorf("no number of an organisation: -gateway %s", o.gateway)
	}
	g, err := gateway.New(ctx, gateway.Config{
		Office: d.Office, DB: d.db, Log: o.log, Checks: d.checks, BIN: bin, Sender: o.bin, Address: o.statuses,
	})
	if err != nil {
		return nil, fmt.Errorf("-gateway-statuses: %w", err)
	}
	return g, nil
}

// ready tells whether the database answers.
func (d *desk) ready(w http.ResponseWriter, q *http.Request) {
	ctx, cancel := context.WithTimeout(q.Context(), 2*time.Second)
	defer cancel()
	status := http.StatusNoContent
	if err := d.db.PingContext(ctx); err != nil {
		status = http.StatusServiceUnavailable
	}
	w.WriteHeader(status)
}

// patience is how long a desk that stops waits for requests that are being answered.
const patience = 20 * time.Second

// answer answers requests, over HTTPS where a certificate is named. When the context ends
// it takes no new ones and waits for those that are being answered.
func answer(ctx context.Context, log *slog.Logger, listener net.Listener, handler http.Handler, cert, key string) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: time.Minute, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	stopped := make(chan error, 1)
	context.AfterFunc(ctx, func() {
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		stopped <- server.Shutdown(last)
	})
	var err error
	if cert == "" {
		err = server.Serve(listener)
	} else {
		err = server.ServeTLS(listener, cert, key)
	}
	if errors.Is(err, http.ErrServerClosed) {
		return <-stopped
	}
	return err
}

// settle does, until the context ends, each minute what is due about signatures, and each
// second what waits in the outbox. What fails is logged and tried again.
func settle(ctx context.Context, desk *office.Office, pages *web.Server, log *slog.Logger, receivers []receiver) {
	reader := "desk-" + rand.Text() // of two processes on one database each has its own
	minute, second := time.NewTicker(time.Minute), time.NewTicker(time.Second)
	defer minute.Stop()
	defer second.Stop()
	for {
		name, err := "signatures", error(nil)
		select {
		case <-ctx.Done():
			return
		case <-minute.C:
			err = pages.Settle(ctx)
		case <-second.C:
			name = "outbox"
			_, err = desk.Deliver(ctx, reader, receivers...)
		}
		if err != nil && ctx.Err() == nil {
			log.LogAttrs(ctx, slog.LevelError, name, slog.Any("error", err))
		}
	}
}

// logged is the messenger of a desk that has no other: it tells the log that a message
// would go out now, without what it says.
type logged struct{ log *slog.Logger }

// Send implements [office.Messenger].
func (l logged) Send(ctx context.Context, n office.Notice) error {
	l.log.LogAttrs(ctx, slog.LevelInfo, "message",
		slog.String("person", n.Person), slog.String("case", n.Case.String()), slog.String("action", string(n.Action)))
	return nil
}
