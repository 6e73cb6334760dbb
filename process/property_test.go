// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

func allDefinitions(t *testing.T) []*process.Definition {
	t.Helper()
	var list []*process.Definition
	for _, s := range stated() {
		list = append(list, compiled(t, s.kind, s.channel))
	}
	for _, extra := range [][]string{
		{"pesticide-licence/issue", "portal", "failed-gate=retry", "portal-procedure=whole"},
		{"grain-receipt-licence/reissue", "portal", "portal-procedure=alone"},
		{"vet-licence/issue", "provider_system", "registry-miss=stops"},
		{"pesticide-licence/issue", "office", "agreeing-silence=consent"},
	} {
		list = append(list, compiled(t, extra[0], regulation.Channel(extra[1]), extra[2:]...))
	}
	return list
}

// Only what Permitted calls open, or an event outside the regulation, can be
// decided; what is refused changes nothing.
func TestOnlyPermittedActionsChangeState(t *testing.T) {
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		_, states := drawLife(t, d)
		if len(states) == 0 {
			return
		}
		a := states[rapid.IntRange(0, len(states)-1).Draw(t, "state")]
		c := wild(t, d, a, after(a).Add(1000*time.Hour))
		e, err := d.Decide(a, c)
		open := slices.ContainsFunc(d.Permitted(nil, a, c.By), func(o process.ActionStatus) bool {
			return o.Open() && o.Action == c.Action && (o.Node == "" || o.Node == d.At(a).ID)
		})
		if err == nil && !open {
			t.Fatalf("%s by %q at %s was decided and is not permitted", c.Action, c.By.Role, d.At(a).ID)
		}
		if errors.Is(err, process.ErrBlocked) && open && c.Action != process.ActionOutside {
			t.Fatalf("%s by %q at %s is permitted and was blocked: %v", c.Action, c.By.Role, d.At(a).ID, err)
		}
		if err != nil && e.Version != 0 {
			t.Fatalf("a refused command gave an event")
		}
	})
}

func TestReplayEqualsTheLiveCase(t *testing.T) {
	all := allDefinitions(t)
	find := process.DefinitionsOf(all...)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, states := drawLife(t, d)
		for i, want := range states {
			got, err := process.Replay(find, events[:i+1])
			if err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Fatalf("after event %d the replay is another case", i+1)
			}
		}
		list, err := process.Effective(find, events)
		if err != nil || len(list) != len(events) {
			t.Fatalf("without corrections every event is effective: %v", err)
		}
	})
}

func TestEndsAbsorb(t *testing.T) {
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		_, states := drawLife(t, d)
		for i, a := range states {
			if a.Open() {
				if a.End() != "" {
					t.Fatal("open and over")
				}
				continue
			}
			if i != len(states)-1 {
				t.Fatal("something happened after the end")
			}
			for _, action := range law.Values[process.Action]() {
				c := wild(t, d, a, after(a))
				c.Action = action
				if _, err := d.Decide(a, c); err == nil {
					t.Fatalf("%s was decided after the end", action)
				}
			}
		}
	})
}

// Every open application can be ended by an event outside the regulation, also
// while its terms stand still.
func TestEveryOpenApplicationCanBeEnded(t *testing.T) {
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		_, states := drawLife(t, d)
		for _, a := range states {
			if !a.Open() {
				continue
			}
			e, err := d.Decide(a, outside(process.OutsideDeath, process.EffectEnds, after(a)))
			if err != nil {
				t.Fatal(err)
			}
			over, err := d.Apply(a, e)
			if err != nil || over.End() != process.EndDiscontinued {
				t.Fatalf("it is not over: %v", err)
			}
		}
	})
}

func outside(kind process.OutsideKind, effect process.Effect, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorHead}, At: at,
		Details: &process.Details{Outside: &process.Outside{Kind: kind, Effect: effect, Basis: "a norm of the agency's own"}},
	}
}

func TestBranchesDoNotTouchEachOther(t *testing.T) {
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, states := drawLife(t, d)
		if len(states) == 0 {
			return
		}
		i := rapid.IntRange(0, len(states)-1).Draw(t, "branch")
		a := states[i]
		before := fmt.Sprintf("%+v", belief(d, a))
		for range 3 { // several futures of one present
			b := a
			for range 5 {
				e, err := d.Decide(b, wild(t, d, b, after(b).Add(1000*time.Hour)))
				if err != nil {
					continue
				}
				if b, err = d.Apply(b, e); err != nil {
					t.Fatal(err)
				}
			}
		}
		if fmt.Sprintf("%+v", belief(d, a)) != before {
			t.Fatal("a branch changed the trunk")
		}
		again, err := process.Replay(process.DefinitionsOf(all...), events[:i+1])
		if err != nil || again != a {
			t.Fatalf("a branch changed the history: %v", err)
		}
	})
}

// A repeated key returns its first event, whatever came after.
func TestARepeatedKeyIsTheFirstEvent(t *testing.T) {
	all := allDefinitions(t)
	find := process.DefinitionsOf(all...)
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, _ := drawLife(t, d)
		store, id := new(process.Memory), process.ID{1}
		for i, e := range events {
			c := e.Command()
			c.Key = fmt.Sprint("k", i)
			first, err := process.Handle(ctx, store, find, id, c)
			if err != nil {
				t.Fatal(err)
			}
			j := rapid.IntRange(0, i).Draw(t, "again")
			c = events[j].Command()
			c.Key = fmt.Sprint("k", j)
			c.At = c.At.In(time.FixedZone("", 5*3600))
			again, err := process.Handle(ctx, store, find, id, c)
			if err != nil || again.Version != j+1 || first.Version != i+1 {
				t.Fatalf("key of event %d gave event %d: %v", j+1, again.Version, err)
			}
			c.At = c.At.Add(time.Second)
			if _, err = process.Handle(ctx, store, find, id, c); !errors.Is(err, process.ErrKeyReused) {
				t.Fatalf("the same key with another command: %v", err)
			}
		}
	})
}

// A history that was corrected equals one that was written right at once.
func TestCorrectedHistoriesEqualRightOnes(t *testing.T) {
	all := allDefinitions(t)
	find := process.DefinitionsOf(all...)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, states := drawLife(t, d)
		if len(events) < 2 {
			return
		}
		last := states[len(states)-1]
		// Something is entered that did not happen, or happened otherwise.
		wrong := slices.Clone(events)
		fix := &process.Correction{Reason: "entered by mistake"}
		at := after(last).Add(2000 * time.Hour)
		if last.Open() && rapid.Bool().Draw(t, "void") {
			e, err := d.Decide(last, outside(process.OutsideOther, process.EffectNotes, after(last)))
			if err != nil {
				t.Fatal(err)
			}
			wrong = append(wrong, e)
			fix.Voids = []int{e.Version}
		} else {
			i := rapid.IntRange(0, len(events)-1).Draw(t, "replaced")
			fix.Replaces = []process.Replacement{{Version: i + 1, With: events[i].Command()}}
			details := process.Details{Note: "as it was written first"}
			if events[i].Details != nil {
				details = *events[i].Details
				details.Note = "as it was written first"
			}
			wrong[i].Details = &details
		}
		c := process.Command{Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead}, At: at, Details: &process.Details{Correction: fix}}
		e, err := process.Correct(find, wrong, c)
		if err != nil {
			t.Fatal(err)
		}
		got, err := process.Replay(find, append(wrong, e))
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprintf("%+v", belief(d, got)) != fmt.Sprintf("%+v", belief(d, last)) {
			t.Fatalf("corrected:\n%+v\nright at once:\n%+v", belief(d, got), belief(d, last))
		}
		// As recorded, before the correction, it was believed to be as written.
		then, err := process.ReplayAsRecorded(find, append(wrong, e), at.Add(-time.Second))
		if err != nil {
			t.Fatal(err)
		}
		now, err := process.Replay(find, wrong)
		if err != nil || then != now {
			t.Fatalf("what was believed has changed: %v", err)
		}
	})
}

// Under one calendar a deadline never moves earlier without an event: Track at a
// later instant gives the same deadlines, and less slack.
func TestDeadlinesDoNotMoveWithoutAnEvent(t *testing.T) {
	all := allDefinitions(t)
	find := process.DefinitionsOf(all...)
	offices := process.OfficesOf(officeIn(t, petropavl))
	rapid.Check(t, func(rt *rapid.T) {
		d := someDefinition(rt, all)
		events, states := drawLife(rt, d)
		if len(events) == 0 {
			return
		}
		at := states[len(states)-1].Began().Add(time.Duration(rapid.IntRange(0, 500).Draw(rt, "hours")) * time.Hour)
		early, err := process.Track(find, events, at, offices)
		require.NoError(rt, err)
		late, err := process.Track(find, events, at.Add(time.Duration(rapid.IntRange(1, 2000).Draw(rt, "later"))*time.Hour), offices)
		require.NoError(rt, err)
		require.Len(rt, late.Steps, len(early.Steps))
		for i, s := range early.Steps {
			o := late.Steps[i]
			require.Equal(rt, s.Grant.At, o.Grant.At)
			require.Equal(rt, s.Refusal.At, o.Refusal.At)
			require.Equal(rt, s.Grant.Unknown, o.Grant.Unknown)
			require.Equal(rt, s.HasSlack, o.HasSlack)
			require.LessOrEqual(rt, o.Slack, s.Slack)
			if s.Overdue {
				require.True(rt, o.Overdue, "what is overdue stays so")
			}
		}
	})
}
