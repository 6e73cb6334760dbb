// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package engine runs servers of Temporal as children, for development and tests: all
// services of a node in one process, on loopback, over a file of SQLite or, several nodes
// of one cluster, over PostgreSQL.
//
//	program, err := engine.Build(ctx, cache, engine.ProgramServer)   // the first time it takes minutes
//	server, err := engine.Start(ctx, engine.Config{Program: program, Folder: "engine"})
//	defer server.Stop()
//	temporal, err := engine.Dial(ctx, server.Address(), slog.Default())
//
// The server is built from the module of its makers by exact version, and is no
// dependency of this module. A real cluster is set up as their own documentation says,
// and nothing of this package but [Dial] is needed to use one.
package engine

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/reglament-kz/reglament/examples/durable/life"
)

// Namespace is the one in which lives are.
const Namespace = "reglament"

// Version is that of the server which [Build] builds.
const Version = "v1.32.0"

const (
	loopback = "127.0.0.1"
	// retention is how long the engine keeps the history of a life that is over.
	retention = 30 * 24 * time.Hour
)

// Config says where a server keeps its data and listens.
type Config struct {
	// Program is the server's.
	Program string
	// Folder is where its data are and what it logs. It is made if there is none.
	Folder string
	// Port on loopback; zero is one that is free.
	Port int
	// Postgres is the database of a cluster, whose nodes find each other there; nil is a
	// file of SQLite in the folder.
	Postgres *Postgres
	// Shards is the number of shards; zero is 4. It stays what it was when the data were made.
	Shards int
}

// Server is a running server.
type Server struct {
	// address is where it listens, profile and metrics where it shows what it does.
	address, profile, metrics string

	process *exec.Cmd
	ended   chan struct{} // closed when the process has ended
}

// Start starts a server and returns when it takes commands.
func Start(ctx context.Context, c Config) (*Server, error) {
	if err := os.MkdirAll(c.Folder, 0o750); err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	ports, err := free(ports)
	if err != nil {
		return nil, err
	}
	if c.Port != 0 {
		// Whoever listens there already would be taken for the server.
		l, err := net.Listen("tcp", on(c.Port))
		if err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
		if err := l.Close(); err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
		ports[0] = c.Port
	}
	settings, err := c.write(ports)
	if err != nil {
		return nil, err
	}
	logged, err := os.OpenFile(filepath.Join(c.Folder, "server.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	defer func() { _ = logged.Close() }() // the child has its own
	s := &Server{
		address: on(ports[0]), profile: on(ports[8]), metrics: on(ports[9]),
		process: exec.Command(c.Program, "--config-file", settings, "--allow-no-auth", "start"),
		ended:   make(chan struct{}),
	}
	s.process.Stdout, s.process.Stderr = logged, logged
	if err := s.process.Start(); err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	go func() {
		_ = s.process.Wait() // how it ended is in its log
		close(s.ended)
	}()
	if err := s.ready(ctx, logged.Name()); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// Address is where the server listens.
func (s *Server) Address() string { return s.address }

// Profile is where the server answers net/http/pprof, Metrics where Prometheus asks it.
func (s *Server) Profile() string { return s.profile }

// Metrics is described at [Server.Profile].
func (s *Server) Metrics() string { return s.metrics }

func on(port int) string { return net.JoinHostPort(loopback, strconv.Itoa(port)) }

// Stop ends the server. What it has acknowledged is in its folder.
func (s *Server) Stop() error {
	if err := s.process.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("engine: %w", err)
	}
	select {
	case <-s.ended:
		return nil
	case <-time.After(20 * time.Second):
		return s.Kill()
	}
}

// Kill ends the server at once, as a machine that fails.
func (s *Server) Kill() error {
	if err := s.process.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("engine: %w", err)
	}
	<-s.ended
	return nil
}

// ready waits until the server answers, and makes the namespace where there is none.
func (s *Server) ready(ctx context.Context, logged string) error {
	for {
		err := prepare(ctx, s.address)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("engine: %w: %w", ctx.Err(), err)
		case <-s.ended:
			return fmt.Errorf("engine: the server has ended: %s", tail(logged))
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// tail is the end of what was logged.
func tail(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-2000):])
}

// prepare makes the namespace and its search attributes.
func prepare(ctx context.Context, address string) error {
	c, err := Dial(ctx, address, slog.New(slog.DiscardHandler)) // asked until it answers
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.WorkflowService().RegisterNamespace(ctx, &workflowservice.RegisterNamespaceRequest{
		Namespace: Namespace, WorkflowExecutionRetentionPeriod: durationpb.New(retention),
	})
	var exists *serviceerror.NamespaceAlreadyExists
	if err != nil && !errors.As(err, &exists) {
		return err
	}
	if err := life.Prepare(ctx, c, Namespace); err != nil {
		return err
	}
	// A server that is new knows the attributes some seconds later, and until then lives
	// that show themselves would be tried again and again.
	_, err = c.CountWorkflow(ctx, &workflowservice.CountWorkflowExecutionsRequest{
		Namespace: Namespace, Query: life.Query{Service: "none", Role: "none", State: "none", DueBefore: time.Now()}.String(),
	})
	return err
}

// Dial connects to a server at an address. Histories name who spoke to the engine, and the
// name of a machine does not belong there. What the client and its workers have to say goes to the
// logger: it names lives and tasks by their IDs.
func Dial(ctx context.Context, address string, logger *slog.Logger) (client.Client, error) {
	c, err := client.DialContext(ctx, client.Options{
		HostPort: address, Namespace: Namespace, Identity: "reglament", Logger: log.NewStructuredLogger(logger),
	})
	if err != nil {
		return nil, fmt.Errorf("engine at %s: %w", address, err)
	}
	return c, nil
}

// Ports of a node, which a cluster keeps in 16 bits with a sign: above these the first
// node over PostgreSQL would not start.
const (
	firstPort = 10_000
	lastPort  = 1<<15 - 1
)

// free are ports that nobody listens on.
func free(n int) ([]int, error) {
	ports := make([]int, 0, n)
	tries := rand.Perm(lastPort - firstPort + 1)
	var err error
	for _, try := range tries {
		var l net.Listener
		if l, err = net.Listen("tcp", on(firstPort+try)); err != nil {
			continue
		}
		defer func() { _ = l.Close() }() // nothing was written
		if ports = append(ports, firstPort+try); len(ports) == n {
			return ports, nil
		}
	}
	return nil, fmt.Errorf("engine: %d free ports, of %d: %w", len(ports), n, err)
}
