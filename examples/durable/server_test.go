// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// cluster is a server on the disk of a test, with workers that are programs of their own.
type cluster struct {
	tb     testing.TB
	config engine.Config
	server *engine.Server
	shelf  string
	worker *exec.Cmd
}

// newCluster starts a server where .ci/stage-durable says which program it is.
func newCluster(tb testing.TB) *cluster {
	tb.Helper()
	program := os.Getenv("REGLAMENT_TEMPORAL")
	if program == "" {
		tb.Skip("REGLAMENT_TEMPORAL does not name a server: bash .ci/stage-durable does")
	}
	return startCluster(tb, engine.Config{Program: program, Folder: tb.TempDir()})
}

// startCluster starts the first node of a server.
func startCluster(tb testing.TB, config engine.Config) *cluster {
	tb.Helper()
	k := &cluster{tb: tb, config: config, shelf: tb.TempDir()}
	k.serve()
	_, port, err := net.SplitHostPort(k.server.Address())
	require.NoError(tb, err)
	k.config.Port, err = strconv.Atoi(port)
	require.NoError(tb, err)
	tb.Cleanup(func() {
		k.kill()
		require.NoError(tb, k.server.Stop())
	})
	return k
}

func (k *cluster) serve() {
	k.tb.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	var err error
	k.server, err = engine.Start(ctx, k.config)
	require.NoError(k.tb, err)
}

// dial connects to the server for the length of the test.
func (k *cluster) dial() client.Client {
	k.tb.Helper()
	c, err := engine.Dial(k.tb.Context(), k.server.Address(), slog.New(slog.DiscardHandler))
	require.NoError(k.tb, err)
	k.tb.Cleanup(c.Close)
	return c
}

// work starts a worker that knows the definitions of the shelf.
func (k *cluster) work() {
	k.tb.Helper()
	k.worker = k.release("")
}

// program is this one, which is built once for all tests.
var program = sync.OnceValues(func() (string, error) {
	file := filepath.Join(os.TempDir(), fmt.Sprint("durable-test-", os.Getpid()))
	said, err := exec.Command("go", "build", "-o", file, ".").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, said)
	}
	return file, err
})

// TestMain removes the program.
func TestMain(m *testing.M) {
	code := m.Run()
	if err := os.RemoveAll(filepath.Join(os.TempDir(), fmt.Sprint("durable-test-", os.Getpid()))); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// release starts a worker of a release, "" for none.
func (k *cluster) release(build string) *exec.Cmd {
	k.tb.Helper()
	program, err := program()
	require.NoError(k.tb, err)
	words := []string{"-address", k.server.Address(), "-shelf", k.shelf, "-kept", filepath.Join(k.config.Folder, "kept")}
	if build != "" {
		words = append(words, "-build", build)
	}
	w := exec.CommandContext(k.tb.Context(), program, append(words, "worker")...)
	require.NoError(k.tb, w.Start())
	return w
}

// kill ends the worker as kill -9 does.
func (k *cluster) kill() {
	if k.worker != nil {
		_ = k.worker.Process.Kill()
		_ = k.worker.Wait() // it says that it was killed
		k.worker = nil
	}
}

func (k *cluster) put(act []byte) *process.Definition {
	k.tb.Helper()
	d, err := garden.Definition(act, day(time.Now()))
	require.NoError(k.tb, err)
	require.NoError(k.tb, garden.Put(k.shelf, d))
	return d
}

// TestNothingIsLost kills the worker, and then the server, in the middle of fifty lives.
// Each life has all that was acknowledged, once; each timer fires; and a worker that
// knows a changed act besides goes on with the lives of the earlier one.
func TestNothingIsLost(t *testing.T) {
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	b := &liver{c: c, d: d, commands: 3}
	const lives = 50
	var done atomic.Int32
	var all sync.WaitGroup
	errs := make(chan error, lives)
	turns := make(chan struct{}, 8)
	for i := range lives {
		all.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			errs <- b.live(ctx, fmt.Sprint("client-", i))
			done.Add(1)
		})
	}
	reaches := func(n int32) {
		for done.Load() < n && ctx.Err() == nil {
			time.Sleep(10 * time.Millisecond)
		}
	}
	reaches(15)
	k.kill()
	time.Sleep(300 * time.Millisecond) // commands meet no worker
	k.work()
	reaches(30)
	require.NoError(t, k.server.Kill())
	k.serve()
	all.Wait()
	close(errs)
	for err := range errs {
		require.NoError(t, err)
	}
	overdue := func(i int) {
		id := idOf(fmt.Sprint("client-", i))
		events, err := life.Events(ctx, c, id)
		require.NoError(t, err)
		require.Len(t, events, 3, "life %d", i)
		for v, key := range []string{"submit", "act-1", "act-2"} {
			require.Equal(t, key, events[v].Key)
		}
		row, err := life.Show(ctx, c, id)
		require.NoError(t, err)
		require.Equal(t, caseload.TaskDue, row.State)
		require.NoError(t, engine.Skip(ctx, c, id.String(), time.Until(row.Due)+time.Minute))
		require.Eventually(t, func() bool {
			row, err = life.Show(ctx, c, id)
			return err == nil && row.State == caseload.TaskOverdue
		}, time.Minute, 50*time.Millisecond, "the timer of life %d", i)
		require.Equal(t, 3, row.Version, "and nobody has decided anything")
	}
	for i := range lives {
		overdue(i)
	}

	changed := bytes.Replace(garden.Act(), []byte(`"terms": ["within 2 working_day"],`), []byte(`"terms": ["within 5 working_day"],`), 1)
	k.kill()
	later := k.put(changed)
	require.NotEqual(t, d.Digest(), later.Digest())
	k.work()
	old := idOf("client-0")
	before, err := life.Show(ctx, c, old)
	require.NoError(t, err)
	require.Equal(t, process.NodeID("7"), before.Node)
	app, err := process.Replay(process.DefinitionsOf(d), must(life.Events(ctx, c, old))(t))
	require.NoError(t, err)
	e, err := life.Act(ctx, c, old, deed(app, d.At(app), d.At(app).Actors[0], before.Due, 3))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("8"), e.To)
	require.NoError(t, (&liver{c: c, d: later, commands: 3}).live(ctx, "client-new"))
	after, err := life.Show(ctx, c, idOf("client-new"))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("7"), after.Node)
	require.True(t, after.Due.After(before.Due), "five days of the changed act, not two: %s and %s", after.Due, before.Due)
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		require.NoError(t, err)
		return v
	}
}

func day(at time.Time) law.Date {
	y, m, d := at.In(garden.Office().Zone).Date()
	return law.MustDate(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
}
