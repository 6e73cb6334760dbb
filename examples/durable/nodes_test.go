// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	common "go.temporal.io/api/common/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestTwoNodesOverPostgreSQL kills one of two nodes in the middle of thirty lives: the
// other takes its shards over, and nothing that was acknowledged is lost.
func TestTwoNodesOverPostgreSQL(t *testing.T) {
	program, tool, address := os.Getenv("REGLAMENT_TEMPORAL"), os.Getenv("REGLAMENT_TEMPORAL_SCHEMA"), os.Getenv("REGLAMENT_POSTGRES")
	if program == "" || tool == "" || address == "" {
		t.Skip("no server, no PostgreSQL: bash .ci/stage-durable names both")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	u, err := url.Parse(address)
	require.NoError(t, err)
	u.Path, u.RawQuery = "", ""
	postgres, err := engine.ParsePostgres(u.String())
	require.NoError(t, err)
	require.NoError(t, postgres.Schema(ctx, tool))
	require.NoError(t, postgres.Schema(ctx, tool), "tables that are there stay")

	k := startCluster(t, engine.Config{Program: program, Folder: t.TempDir(), Postgres: postgres})
	second := engine.Config{Program: program, Folder: t.TempDir(), Postgres: postgres}
	other, err := engine.Start(ctx, second)
	require.NoError(t, err)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	const lives = 30
	b := &liver{c: c, d: d, commands: 3}
	ended := make(chan error, 1)
	go func() { ended <- b.many(ctx, 8, lives, "two") }()
	for b.acknowledged() < lives {
		time.Sleep(10 * time.Millisecond)
	}
	require.NoError(t, other.Kill())
	require.NoError(t, <-ended)
	other, err = engine.Start(ctx, second)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, other.Stop()) })
	beyond, err := engine.Dial(ctx, other.Address(), slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	defer beyond.Close()
	ids := listed(t, beyond, life.Query{})
	require.Len(t, ids, lives)
	for _, id := range ids {
		events, err := life.Events(ctx, beyond, id)
		require.NoError(t, err)
		require.Len(t, events, 3)
	}
	require.NoError(t, (&liver{c: beyond, d: d}).live(ctx, "beyond"), "through the node that came back")
}

// listed are the lives that the engine lists, once its list has come to rest.
func listed(t *testing.T, c client.Client, q life.Query) []process.ID {
	t.Helper()
	var ids []process.ID
	for last := -1; last != len(ids); time.Sleep(2 * time.Second) {
		last, ids = len(ids), nil
		for item, err := range life.List(t.Context(), c, q) {
			require.NoError(t, err)
			ids = append(ids, item.Life)
		}
	}
	return ids
}

// TestTheListIsTheWorklist: by role, state and deadline the engine lists the lives whose
// rows say the same.
func TestTheListIsTheWorklist(t *testing.T) {
	t.Parallel() // it mostly waits for the server
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	rows := map[process.ID]life.Row{}
	roles := map[law.ID]bool{"applicant": true}
	for i, key := range []string{"one", "two", "three", "four", "five"} {
		require.NoError(t, (&liver{c: c, d: d, commands: i + 1}).live(t.Context(), key))
		row, err := life.Show(t.Context(), c, idOf(key))
		require.NoError(t, err)
		rows[idOf(key)] = row
		for _, role := range row.Roles {
			roles[role] = true
		}
	}
	require.NoError(t, (&liver{c: c, d: d}).live(t.Context(), "over"))
	require.Greater(t, len(roles), 3)
	require.Len(t, listed(t, c, life.Query{}), len(rows))
	for item, err := range life.List(t.Context(), c, life.Query{}) {
		require.NoError(t, err)
		row := rows[item.Life]
		require.Equal(t, life.Item{Life: item.Life, Service: row.Service, State: string(row.State), Roles: row.Roles, Due: item.Due}, item)
		require.WithinDuration(t, row.Due, item.Due, 0)
	}
	late := rows[idOf("five")].Due
	queries := []struct {
		q  life.Query
		in func(life.Row) bool
	}{
		{life.Query{Service: "garden-passport"}, func(life.Row) bool { return true }},
		{life.Query{Service: "vet-licence"}, func(life.Row) bool { return false }},
		{life.Query{State: "overdue"}, func(r life.Row) bool { return r.State == "overdue" }},
		{life.Query{DueBefore: late}, func(r life.Row) bool { return r.Due.Before(late) }},
	}
	for role := range roles {
		queries = append(queries, struct {
			q  life.Query
			in func(life.Row) bool
		}{life.Query{Role: string(role), State: "due"}, func(r life.Row) bool {
			return len(r.Roles) == 1 && r.Roles[0] == role && r.State == "due"
		}})
	}
	for _, x := range queries {
		want := []process.ID{}
		for id, row := range rows {
			if x.in(row) {
				want = append(want, id)
			}
		}
		require.ElementsMatch(t, want, listed(t, c, x.q), "%s", x.q)
	}
}

// TestACorrectionAfterTheEnd: a life is over, and closed by the engine. Its last step is
// taken back and done again.
func TestACorrectionAfterTheEnd(t *testing.T) {
	t.Parallel() // it mostly waits for the server
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	l := &liver{c: c, d: d}
	require.NoError(t, l.live(t.Context(), "closed"))
	id := idOf("closed")
	var end life.Row
	require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), &end))
	require.Equal(t, process.EndGranted, end.End)
	before, err := life.Events(t.Context(), c, id)
	require.NoError(t, err)

	// What is sent again is answered as before, and what is new is refused; neither is an event.
	first, err := life.Submit(t.Context(), c, id, garden.Start(), before[0].Command())
	require.NoError(t, err)
	require.Equal(t, before[0], first)
	last, err := life.Act(t.Context(), c, id, before[len(before)-1].Command())
	require.NoError(t, err)
	require.Equal(t, before[len(before)-1], last)
	other := before[0].Command()
	other.Key = "submit-2"
	_, err = life.Submit(t.Context(), c, id, garden.Start(), other)
	require.ErrorIs(t, err, process.ErrBlocked)
	after, err := life.Events(t.Context(), c, id)
	require.NoError(t, err)
	require.Equal(t, before, after)

	// The engine forgets the life, as after its retention.
	forgets(t, c, id)
	again, err := life.Submit(t.Context(), c, id, garden.Start(), before[0].Command())
	require.NoError(t, err)
	require.Equal(t, before[0], again, "no second life")
	require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), &end))
	require.Equal(t, process.EndGranted, end.End)
	forgets(t, c, id)
	o := options{kept: filepath.Join(k.config.Folder, "kept")}
	var said bytes.Buffer
	require.NoError(t, o.undo(t.Context(), c, "closed", "head", "another garden", &said))
	require.Equal(t, fmt.Sprintf("closed: event %d is taken back, now at 12\n", end.Version), said.String())
	events, err := life.Events(t.Context(), c, id)
	require.NoError(t, err)
	e := events[len(events)-1]
	require.Equal(t, end.Version+1, e.Version)
	row, err := life.Show(t.Context(), c, id)
	require.NoError(t, err)
	require.Equal(t, process.NodeID("12"), row.Node)
	app, err := process.Replay(process.DefinitionsOf(d), events)
	require.NoError(t, err)
	_, err = life.Act(t.Context(), c, id, deed(app, d.At(app), row.Roles[0], time.Now(), e.Version))
	require.NoError(t, err)
	require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), &end))
	require.Equal(t, process.EndGranted, end.End)
	require.Equal(t, e.Version+1, end.Version)
	_, err = life.Act(t.Context(), c, idOf("nobody"), undo(1, "head", "another garden", time.Now()))
	require.ErrorIs(t, err, process.ErrNoApplication)
}

// forgets deletes all runs of a life from the engine.
func forgets(t *testing.T, c client.Client, id process.ID) {
	t.Helper()
	require.Eventually(t, func() bool {
		_, err := c.WorkflowService().DeleteWorkflowExecution(t.Context(), &workflowservice.DeleteWorkflowExecutionRequest{
			Namespace: engine.Namespace, WorkflowExecution: &common.WorkflowExecution{WorkflowId: id.String()},
		})
		var gone *serviceerror.NotFound
		return errors.As(err, &gone)
	}, 2*time.Minute, 100*time.Millisecond)
}
