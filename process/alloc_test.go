// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// TestNothingIsAllocated holds Decide, Apply and Permitted to their promise, at
// every place of every definition.
func TestNothingIsAllocated(t *testing.T) {
	dst := make([]process.ActionStatus, 0, 64)
	for _, s := range stated() {
		d := compiled(t, s.kind, s.channel)
		var a process.Application
		for at := noon(); a.IsZero() || a.Open(); at = at.Add(time.Hour) {
			c := proper(d, a, at)
			if s.channel == regulation.ChannelPortal && d.At(a).Checks != "" {
				a, _ = must(t, d, a, c)
				continue // what evidence costs stands below
			}
			var next process.Application
			require.Zero(t, testing.AllocsPerRun(5, func() {
				e, err := d.Decide(a, c)
				if err == nil {
					next, err = d.Apply(a, e)
				}
				if err != nil {
					t.Fatal(err)
				}
			}), "%s through %s: %s at %s", s.kind, s.channel, c.Action, d.At(a).ID)
			require.Zero(t, testing.AllocsPerRun(5, func() { dst = d.Permitted(dst[:0], a, c.By) }))
			a = next
		}
	}
}

func TestEvidenceAndRefusalsAllocateLittle(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	a, _ := reach(t, d, "9(6)")
	c := proper(d, a, after(a))
	require.LessOrEqual(t, testing.AllocsPerRun(10, func() {
		e, err := d.Decide(a, c)
		if err == nil {
			_, err = d.Apply(a, e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}), 1.0, "a gate with evidence")
	c.By.Role = "stranger"
	require.LessOrEqual(t, testing.AllocsPerRun(10, func() {
		if _, err := d.Decide(a, c); err == nil {
			t.Fatal("a stranger answers")
		}
	}), 1.0, "a refused command: the error alone")
}

// Without a correction a replay keeps no second stream; who asks for the stream
// as corrected gets one of his own.
func TestReplayCopiesNothing(t *testing.T) {
	d := pesticides(t)
	_, events := live(t, d, life(d))
	definitions := process.DefinitionsOf(d)
	require.Zero(t, testing.AllocsPerRun(10, func() {
		if _, err := process.Replay(definitions, events); err != nil {
			t.Fatal(err)
		}
	}))
	effective, err := process.Effective(definitions, events)
	require.NoError(t, err)
	require.Equal(t, events, effective)
	effective[0].Node = "elsewhere"
	require.NotEqual(t, effective[0].Node, events[0].Node)
}
