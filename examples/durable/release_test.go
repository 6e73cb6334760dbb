// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// TestANewReleaseTakesRunningLivesOver: a life stays with the release that began its run,
// until what happens next after the server has told its task queues of the new one; then
// it goes on in a new run under the new release, which replays nothing of the earlier one. A life that
// is over can be corrected when the release under which it ended has no workers any more.
func TestANewReleaseTakesRunningLivesOver(t *testing.T) {
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	current := func(build string) {
		t.Helper()
		require.Eventually(t, func() bool {
			_, err := c.WorkerDeploymentClient().GetHandle(deployment).SetCurrentVersion(t.Context(),
				client.WorkerDeploymentSetCurrentVersionOptions{BuildID: build})
			return err == nil
		}, 2*time.Minute, 500*time.Millisecond, "release %s", build)
	}
	first := k.release("1")
	current("1")
	l := &liver{c: c, d: d, commands: 3}
	require.NoError(t, l.live(t.Context(), "old"))
	require.NoError(t, (&liver{c: c, d: d}).live(t.Context(), "over"))
	id := idOf("old")
	began, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
	require.NoError(t, err)
	version := began.GetWorkflowExecutionInfo().GetVersioningInfo().GetDeploymentVersion()
	require.Equal(t, "1", version.GetBuildId())

	second := k.release("2")
	current("2")
	act := func(version int) {
		t.Helper()
		events, err := life.Events(t.Context(), c, id)
		require.NoError(t, err)
		require.Len(t, events, version)
		app, err := process.Replay(process.DefinitionsOf(d), events)
		require.NoError(t, err)
		n := d.At(app)
		_, err = life.Act(t.Context(), c, id, deed(app, n, n.Actors[0], time.Now(), version))
		require.NoError(t, err)
	}
	act(3)
	// The server tells its task queues of a release later, after minutes when it is busy. What
	// comes in between is served as before, so the life is given something to do again.
	require.Eventually(t, func() bool {
		require.NoError(t, life.Recount(t.Context(), c, id, calendar.Kazakhstan().Digest()))
		now, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
		require.NoError(t, err)
		info := now.GetWorkflowExecutionInfo()
		return info.GetExecution().GetRunId() != began.GetWorkflowExecutionInfo().GetExecution().GetRunId() &&
			info.GetVersioningInfo().GetDeploymentVersion().GetBuildId() == "2"
	}, 5*time.Minute, 2*time.Second, "a new run under the new release")
	require.NoError(t, first.Process.Kill())
	require.Error(t, first.Wait(), "it was killed")
	act(4)
	var said bytes.Buffer
	o := options{shelf: k.shelf, kept: filepath.Join(k.config.Folder, "kept")}
	require.NoError(t, o.undo(t.Context(), c, "over", "head", "another garden", &said))
	require.Equal(t, "over: event 7 is taken back, now at 12\n", said.String())
	require.NoError(t, second.Process.Kill())
	require.Error(t, second.Wait(), "it was killed")
}
