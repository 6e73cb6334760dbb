// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"log/slog"
	"net"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"google.golang.org/grpc"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
)

// gone is a server whose namespace was there when the worker came, and is no more.
type gone struct {
	workflowservice.UnimplementedWorkflowServiceServer
}

func (gone) GetSystemInfo(context.Context, *workflowservice.GetSystemInfoRequest) (*workflowservice.GetSystemInfoResponse, error) {
	return &workflowservice.GetSystemInfoResponse{}, nil
}

func (gone) DescribeNamespace(context.Context, *workflowservice.DescribeNamespaceRequest) (*workflowservice.DescribeNamespaceResponse, error) {
	return &workflowservice.DescribeNamespaceResponse{}, nil
}

func (gone) PollWorkflowTaskQueue(context.Context, *workflowservice.PollWorkflowTaskQueueRequest) (*workflowservice.PollWorkflowTaskQueueResponse, error) {
	return nil, serviceerror.ToStatus(serviceerror.NewNamespaceNotFound(engine.Namespace)).Err()
}

func (gone) PollActivityTaskQueue(ctx context.Context, _ *workflowservice.PollActivityTaskQueueRequest) (*workflowservice.PollActivityTaskQueueResponse, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

// TestAWorkerThatCannotGoOnEnds with an error, which is also logged: nobody takes a program that
// does nothing for a worker. The engine's client tries for two minutes before.
func TestAWorkerThatCannotGoOnEnds(t *testing.T) {
	if os.Getenv("REGLAMENT_TEMPORAL") == "" {
		t.Skip("it takes minutes: bash .ci/stage-durable")
	}
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	s := grpc.NewServer()
	workflowservice.RegisterWorkflowServiceServer(s, gone{})
	served := make(chan error, 1)
	go func() { served <- s.Serve(l) }()
	t.Cleanup(func() {
		s.Stop()
		require.NoError(t, <-served)
	})
	var logged bytes.Buffer
	c, err := engine.Dial(t.Context(), l.Addr().String(), slog.New(slog.NewTextHandler(&logged, &slog.HandlerOptions{Level: slog.LevelWarn})))
	require.NoError(t, err)
	ended := make(chan error, 1)
	folder := t.TempDir()
	go func() {
		ended <- options{shelf: folder, kept: folder}.work(t.Context(), c, &bytes.Buffer{})
	}()
	select {
	case err := <-ended:
		var missing *serviceerror.NamespaceNotFound
		require.ErrorAs(t, err, &missing)
	case <-time.After(5 * time.Minute):
		t.Fatal("the worker goes on")
	}
	c.Close()
	require.Contains(t, logged.String(), "level=ERROR")
}

// TestAWorkerThatIsAskedToStopStops without an error.
func TestAWorkerThatIsAskedToStopStops(t *testing.T) {
	t.Parallel()
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	require.NoError(t, (&liver{c: c, d: d, commands: 2}).live(t.Context(), "before"))
	require.NoError(t, k.worker.Process.Signal(syscall.SIGTERM))
	require.NoError(t, k.worker.Wait())
	k.worker = nil
}
