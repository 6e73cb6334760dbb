// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

// child starts a server over a folder of its own, and gives what ends both.
func (o options) child(ctx context.Context) (stop func() error, address string, err error) {
	program, err := engine.Build(ctx, o.cache, engine.ProgramServer)
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

// defaultPort is the engine's own.
const defaultPort = 7233

// serve runs the nodes of a server until the context is done. The first listens at
// -address.
func (o options) serve(ctx context.Context, out io.Writer) (err error) {
	config, err := o.server(ctx)
	if err != nil {
		return err
	}
	var nodes []*engine.Server
	defer func() {
		for _, n := range nodes {
			err = errors.Join(err, n.Stop())
		}
	}()
	for i := range o.nodes {
		node := config
		node.Folder = filepath.Join(o.data, "node-"+strconv.Itoa(i+1))
		if i > 0 {
			node.Port = 0
		}
		s, err := engine.Start(ctx, node)
		if err != nil {
			return err
		}
		nodes = append(nodes, s)
		if _, err := fmt.Fprintf(out, "node %d at %s, its profile at http://%s/debug/pprof, its metrics at http://%s/metrics\n",
			i+1, s.Address(), s.Profile(), s.Metrics()); err != nil {
			return err
		}
	}
	<-ctx.Done()
	return nil
}

// server reads what the flags say of a server, and builds it.
func (o options) server(ctx context.Context) (c engine.Config, err error) {
	c.Port, c.Shards = defaultPort, o.shards
	if o.address != "" {
		host, port, err := net.SplitHostPort(o.address)
		if err != nil || host != "localhost" && host != "127.0.0.1" {
			return c, commandline.Errorf("-address %q: serve listens on loopback alone", o.address)
		}
		if c.Port, err = strconv.Atoi(port); err != nil {
			return c, commandline.Errorf("-address %q: %q is no port", o.address, port)
		}
	}
	switch {
	case o.nodes < 1:
		return c, commandline.Errorf("-nodes %d: a server of no node", o.nodes)
	case o.shards < 1:
		return c, commandline.Errorf("-shards %d: a server of no shard", o.shards)
	case o.nodes > 1 && o.postgres == "":
		return c, commandline.Errorf("-nodes %d: a file of SQLite has one node; -postgres is missing", o.nodes)
	}
	if c.Program, err = engine.Build(ctx, o.cache, engine.ProgramServer); err != nil || o.postgres == "" {
		return c, err
	}
	if c.Postgres, err = engine.ParsePostgres(o.postgres); err != nil {
		return c, commandline.Errorf("-postgres: %v", err)
	}
	tool, err := engine.Build(ctx, o.cache, engine.ProgramSchema)
	if err != nil {
		return c, err
	}
	return c, c.Postgres.Schema(ctx, tool)
}
