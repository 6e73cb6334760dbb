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
	"time"
)

// operators answers those who operate the desk, at an address that nobody else reaches,
// until what it gives is called. Without the flag it answers nobody.
func operators(ctx context.Context, o options, metrics http.Handler) (end func() error, err error) {
	if o.metrics == "" {
		return func() error { return nil }, nil
	}
	host, _, err := net.SplitHostPort(o.metrics)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() && (o.demo || !ip.IsPrivate()) {
		return nil, &usageError{"not an address of this computer or of a private network: -metrics " + o.metrics}
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.metrics)
	if err != nil {
		return nil, fmt.Errorf("-metrics: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", metrics)
	server := &http.Server{Handler: mux, ReadTimeout: 10 * time.Second, WriteTimeout: 30 * time.Second, ErrorLog: slog.NewLogLogger(o.log.Handler(), slog.LevelWarn)}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	o.log.LogAttrs(ctx, slog.LevelInfo, "metrics", slog.String("address", listener.Addr().String()))
	return func() error {
		err := server.Close()
		if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
			err = errors.Join(err, served)
		}
		return err
	}, nil
}
