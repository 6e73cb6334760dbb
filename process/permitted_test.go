// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// formed is a command with all the details that an action at a node can ask for.
func formed(t *testing.T, d *process.Definition, o process.ActionStatus, role law.ID, at time.Time) process.Command {
	t.Helper()
	n, ok := d.Node(o.Node)
	require.True(t, ok)
	c := process.Command{Action: o.Action, Node: o.Node, By: process.Party{Role: role}, At: at, Details: &process.Details{}}
	switch o.Action {
	case process.ActionAnswer, process.ActionReceive:
		c.Reply = process.ReplyYes
	case process.ActionRefuse:
		c.Details.Grounds = []process.Ground{{Citation: "10", Text: "a ground"}}
	case process.ActionIssue:
		c.Details.Result = &process.IssuedResult{Number: "1", Date: law.MustDate("2026-03-30")}
	case process.ActionExtend:
		c.Details.Extension = &process.Extension{Amount: 1}
	}
	if n.FillsForm && o.Action == n.Action {
		c.Details.Form = form()
	}
	if n.Checks != "" {
		c.Details.Evidence = evidence(n, "valid", at)
	}
	return c
}

// What Permitted calls open is decided with well-formed details, in any application
// that can be reached; what it calls shut is refused for the reason that it gives.
// Only what waits for a time to pass can be told by a moment alone.
func TestPermittedIsWhatDecideDoes(t *testing.T) {
	every := everyDefinition(t)
	roles := append(everyRole(), "body_a", "body_b", "corporation", "elicense")
	seen := map[process.Reason]int{}
	rapid.Check(t, func(rt *rapid.T) {
		r := rapid.SampledFrom(every).Draw(rt, "definition")
		now := local(t, r.office, r.from+" 10:00")
		a, e := must(t, r.d, process.Application{}, submission(r.d, now))
		events := []process.Event{e}
		for range rapid.IntRange(0, 25).Draw(rt, "events") {
			if !a.Open() {
				break
			}
			now = now.Add(time.Duration(rapid.IntRange(1, 20).Draw(rt, "hours")) * time.Hour)
			var open []process.Command
			for _, role := range roles {
				for _, o := range r.d.Permitted(nil, a, process.Party{Role: role}) {
					if o.Action == process.ActionOutside {
						continue
					}
					c := formed(t, r.d, o, role, now)
					event, err := decideAny(t, r.d, a, events, c)
					seen[o.Reason]++
					var blocked *process.BlockedError
					switch {
					case o.Open() && err == nil:
						require.Equal(rt, o.Node, event.Node)
						open = append(open, c)
					case o.Open():
						require.True(rt, o.Action == process.ActionExtend && errors.As(err, &blocked) && blocked.Reason == process.ReasonTermOver ||
							o.Node == r.d.FilesAt() && errors.Is(err, process.ErrEdition), "%s at %s by %s is open: %v", o.Action, o.Node, role, err)
					case o.Reason == process.ReasonAwaited:
						require.True(rt, err == nil || errors.As(err, &blocked), "%v", err)
					case o.Reason == process.ReasonDone, o.Reason == process.ReasonLater:
						require.ErrorIs(rt, err, process.ErrBlocked)
					default:
						require.ErrorAs(rt, err, &blocked, "%s at %s by %s", o.Action, o.Node, role)
						require.Equal(rt, o.Reason, blocked.Reason, "%s at %s by %s", o.Action, o.Node, role)
					}
				}
			}
			if len(open) == 0 {
				break
			}
			c := open[rapid.IntRange(0, len(open)-1).Draw(rt, "act")]
			event, err := decideAny(t, r.d, a, events, c)
			require.NoError(rt, err)
			a, err = r.d.Apply(a, event)
			require.NoError(rt, err)
			events = append(events, event)
		}
	})
	require.Positive(t, seen[process.ReasonOpen])
	require.Positive(t, seen[process.ReasonOtherRole])
}
