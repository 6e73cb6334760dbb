// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Guards that no other test missed when they were taken away.

// A definition that is read, not compiled, has its clauses and amounts judged as well.
func TestForgedClausesAndAmountsAreRefused(t *testing.T) {
	extended := mustClause(t, "10", "office")
	var clause map[string]any
	at := -1
	_, err := forged(t, extended, func(m map[string]any) {
		for i := range list(m["nodes"]) {
			if x, ok := nodeOf(m, i)["extension"].(map[string]any); ok {
				at, clause = i, x
			}
		}
	})
	require.NoError(t, err)
	require.GreaterOrEqual(t, at, 0)
	amount := func(n int) func(m map[string]any) {
		return func(m map[string]any) { object(list(nodeOf(m, at)["terms"])[0])["amount"] = n }
	}
	grouped := mustClause(t, "07", "office")
	for _, c := range []struct {
		does   string
		from   *process.Definition
		change func(m map[string]any)
		says   string // empty is accepted
	}{
		{"the longest amount", extended, amount(10_000), ""},
		{"one more", extended, amount(10_001), "cannot be counted"},
		{"an extension that is allowed no time", extended, func(m map[string]any) {
			object(nodeOf(m, at)["extension"])["times"] = 0
		}, "a term is extended no time"},
		{"an extension at a step that works beside another", grouped, func(m map[string]any) {
			for i := range list(m["nodes"]) {
				if n := nodeOf(m, i); n["group"] != nil {
					n["extension"] = clause
					return
				}
			}
			require.Fail(t, "no step works beside another")
		}, "where no step stands alone"},
	} {
		t.Run(c.does, func(t *testing.T) {
			_, err := forged(t, c.from, c.change)
			if c.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, process.ErrDefinition)
			require.ErrorContains(t, err, c.says)
		})
	}
}

// A move to another definition happens after the last event and not after it is recorded.
func TestAMigrationHasItsPlaceInTime(t *testing.T) {
	from, to := mustClause(t, "07", "office"), mustClause(t, "07", "office", "first-day=same")
	known := process.DefinitionsOf(from, to)
	_, events := proceed(t, from, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 10:10"})
	for _, c := range []struct {
		does         string
		at, recorded time.Time
		is           error
	}{
		{"at the moment of the last event", at(t, "3 Mar 10:10"), time.Time{}, nil},
		{"recorded later", at(t, "3 Mar 11:00"), at(t, "4 Mar 11:00"), nil},
		{"before the last event", at(t, "3 Mar 10:09"), time.Time{}, process.ErrOrder},
		{"after it is recorded", at(t, "4 Mar 11:00"), at(t, "3 Mar 11:00"), process.ErrOrder},
		{"at no time", time.Time{}, at(t, "4 Mar 11:00"), process.ErrOrder},
	} {
		t.Run(c.does, func(t *testing.T) {
			_, err := process.Migrate(known, events, process.Command{
				Action: process.ActionMigrate, By: process.Party{Role: "head"}, At: c.at, RecordedAt: c.recorded,
				Details: &process.Details{Migration: &process.Migration{To: to.Digest(), Why: "another reading was chosen"}},
			})
			require.ErrorIs(t, err, c.is)
		})
	}
}

// Minutes and hours have no day from which a notice could be counted back.
func TestMinutesAndHoursAreNotCountedBack(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", "06.json"))
	require.NoError(t, err)
	for _, unit := range []string{"minute", "hour"} {
		var act map[string]any
		require.NoError(t, json.Unmarshal(text, &act))
		steps := list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])
		object(steps[1])["terms"] = term("not_later_than 2 " + unit + " from end for refusal")
		var c regulation.Catalogue
		require.NoError(t, c.UnmarshalJSON(marshalled(t, act)))
		kind, err := c.Kind("permit/issue")
		require.NoError(t, err)
		_, err = process.Compile(kind, "office", law.MustDate("2026-03-03"))
		require.ErrorIs(t, err, process.ErrDefinition)
		require.ErrorContains(t, err, "cannot be counted back")
	}
}

// The yes of the check inside a portal settles a grant, its no a refusal, and a gate that
// nobody was asked at is not pending.
func TestTheAnswerOfTheCheckInAPortalIsTheOutcome(t *testing.T) {
	d := compiled(t, "grain-receipt-licence/issue", regulation.ChannelPortal, "portal-procedure=alone")
	a, _ := must(t, d, process.Application{}, submission(d, noon()))
	require.False(t, a.Pending())
	for d.At(a).Gate != regulation.GateSubstantive {
		require.Equal(t, regulation.OutcomeAny, a.Outcome())
		a, _ = must(t, d, a, proper(d, a, noon()))
	}
	for reply, outcome := range map[process.Reply]regulation.Outcome{process.ReplyYes: regulation.OutcomeGrant, process.ReplyNo: regulation.OutcomeRefusal} {
		c := proper(d, a, noon())
		c.Reply, c.Details = reply, nil
		answered, _ := must(t, d, a, c)
		require.Equal(t, outcome, answered.Outcome())
	}
}
