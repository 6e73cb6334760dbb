// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ofClause compiles an act of the tests of clauses, after a change to its steps.
func ofClause(t *testing.T, name string, change func(steps []any)) *process.Definition {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../testdata/clauses", name+".json"))
	require.NoError(t, err)
	var act map[string]any
	require.NoError(t, json.Unmarshal(b, &act))
	account := first(t, first(t, act, "regulations"), "accounts")
	change(is[[]any](t, account["steps"]))
	b, err = json.Marshal(act)
	require.NoError(t, err)
	var c regulation.Catalogue
	require.NoError(t, c.UnmarshalJSON(b))
	k, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(k, "office", law.MustDate("2026-03-03"))
	require.NoError(t, err)
	return d
}

func unchanged([]any) {}

// is gives a value of JSON as what it is.
func is[T any](t *testing.T, v any) T {
	t.Helper()
	as, ok := v.(T)
	require.True(t, ok, "%T", v)
	return as
}

// first is the first object of a list of JSON.
func first(t *testing.T, in map[string]any, key string) map[string]any {
	t.Helper()
	return is[map[string]any](t, is[[]any](t, in[key])[0])
}

// recorded is one line of a log, in March 2026.
type recorded struct {
	what, at, role string
}

// blamed gives the findings about one application, each as "kind node at place by role".
func blamed(t *testing.T, d *process.Definition, lines ...recorded) ([]string, caseload.Summary) {
	t.Helper()
	var records []caseload.Record
	for _, l := range lines {
		at, err := time.ParseInLocation("2006-01-02 15:04", "2026-"+l.at, caseloadOffice().Zone())
		require.NoError(t, err)
		r := caseload.Record{
			Application: "x", Phase: caseload.PhaseCompleting, At: at, Node: "5(1)", By: process.Party{Role: law.ID(l.role), Person: "p-" + l.role}, Kind: d.Kind(), Channel: d.Channel(),
		}
		switch l.what {
		case "filed":
			r.Phase = caseload.PhaseEntering
		case "5(1) no":
			r.Reply = process.ReplyNo
		case "return", "supplement", "suspend", "resume", "extend", "tell":
			r.Phase, r.Clause = "", process.Action(l.what)
			if l.what == "extend" {
				r.Longer = 1
			}
		default:
			r.Node = process.NodeID(l.what)
		}
		records = append(records, r)
	}
	s := settingOf(caseload.Period{})
	s.Definition = func(caseload.Record) (*process.Definition, error) { return d, nil }
	s.Offices = func(caseload.Record, *process.Definition) (process.Offices, error) { return clauseOffices(t), nil }
	var list []string
	sum, err := caseload.Check(recordsOf(records...), s, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			list = append(list, fmt.Sprintf("%s %s at %s by %s", f.Kind, f.Node, f.Citation.Locator, f.By.Role))
		}
		return nil
	})
	require.NoError(t, err)
	return list, sum
}

// late gives the roles and the persons to whom a lateness was charged.
func late(s caseload.Summary) (all []string) {
	for _, list := range [][]caseload.Work{s.Roles, s.Persons} {
		for _, w := range list {
			if w.Late+w.Overdue > 0 {
				all = append(all, w.ID)
			}
		}
	}
	return all
}

// The head who signs on the last day what lay for weeks with the executor is not late.
func TestALateServiceIsChargedToTheStepThatTookTheTime(t *testing.T) {
	d := ofClause(t, "13-service", unchanged)
	got, sum := blamed(t, d, recorded{"filed", "03-03 10:00", "applicant"}, recorded{"5(1)", "03-03 10:05", "office"}, recorded{"5(2)", "03-03 12:00", "head"},
		recorded{"5(3)", "04-20 10:00", "executor"}, recorded{"5(4)", "04-21 12:00", "head"})
	require.Equal(t, []string{"late 5(3) at annex1(3) by executor"}, got)
	require.Equal(t, []string{"executor", "p-executor"}, late(sum))
	require.Equal(t, 1, sum.Total.ClosedLate)
	got, sum = blamed(t, d, recorded{"filed", "03-03 10:00", "applicant"}, recorded{"5(1)", "03-03 10:05", "office"}, recorded{"5(2)", "03-03 12:00", "head"},
		recorded{"5(3)", "04-20 10:00", "executor"}, recorded{"noise", "04-21 10:00", ""})
	require.Equal(t, []string{"foreign noise at 5(4) by ", "late 5(3) at annex1(3) by executor"}, got)
	require.Equal(t, 1, sum.Total.LateAtEnd, "one application that is open is late once")
}

// Where every step kept its own term, and the term of the service is shorter than all of
// them, the service is late and nobody else.
func TestALateServiceIsNobodysWhereEachStepKeptItsTerm(t *testing.T) {
	d := ofClause(t, "05", unchanged)
	got, sum := blamed(t, d, recorded{"filed", "03-03 10:00", "applicant"}, recorded{"5(1)", "03-03 10:10", "office"}, recorded{"5(2)", "03-04 12:00", "head"},
		recorded{"5(3)", "03-18 17:00", "executor"}, recorded{"5(4)", "03-19 12:00", "head"})
	require.Equal(t, []string{"late 5(4) at annex1(3) by "}, got)
	require.Empty(t, late(sum))
	require.Equal(t, 1, sum.Total.ClosedLate)
	require.Positive(t, sum.Total.Lateness)
	for _, s := range sum.Steps {
		require.Zero(t, s.Late+s.Overdue, s.Node)
	}
}

// Who answers to what should not have been done again did no wrong.
func TestWhoAnswersToAClauseThatWasUsedTooOftenIsNotAccused(t *testing.T) {
	for _, row := range []struct{ act, clause, answer, by string }{
		{"08", "return", "supplement", "applicant"},
		{"10", "extend", "tell", "head"},
	} {
		d := ofClause(t, row.act, unchanged)
		once := []recorded{{"filed", "03-03 10:00", "applicant"}, {row.clause, "03-03 11:00", "head"}, {row.answer, "03-03 12:00", row.by}}
		twice := append(once[:len(once):len(once)], recorded{row.clause, "03-03 14:00", "head"}, recorded{row.answer, "03-03 15:00", row.by})
		end := recorded{"5(1)", "03-03 16:00", "head"}
		got, _ := blamed(t, d, append(once[:len(once):len(once)], end)...)
		require.Empty(t, got, row.clause)
		got, _ = blamed(t, d, append(twice[:len(twice):len(twice)], end)...)
		require.Equal(t, []string{"too_much 5(1) at 5(1) by head"}, got)
		got, _ = blamed(t, d, append(twice, recorded{row.answer, "03-03 15:30", row.by}, end)...)
		require.Equal(t, []string{"too_much 5(1) at 5(1) by head", "out_of_order 5(1) at 5(1) by " + row.by}, got, "an answer to nothing")
	}
}

// A hearing that nobody held is missing wherever the text puts it before the refusal is
// signed.
func TestAHearingAfterTheDecisionIsMissedToo(t *testing.T) {
	d := ofClause(t, "06", func(steps []any) {
		received, last := is[map[string]any](t, steps[0]), is[map[string]any](t, steps[3])
		received["decisions"] = last["decisions"]
		delete(last, "decisions")
	})
	filed, signed := recorded{"filed", "03-03 10:00", "applicant"}, recorded{"5(4)", "03-04 12:00", "head"}
	got, _ := blamed(t, d, filed, recorded{"5(1)", "03-03 10:10", "office"}, signed)
	require.Empty(t, got, "nobody is heard before a grant")
	refused := recorded{"5(1) no", "03-03 10:10", "office"}
	notice, hearing := recorded{"5(2)", "03-03 12:00", "executor"}, recorded{"5(3)", "03-04 10:00", "executor"}
	got, sum := blamed(t, d, filed, refused, notice, hearing, signed)
	require.Empty(t, got)
	require.Equal(t, 1, sum.Total.Refused)
	got, _ = blamed(t, d, filed, refused, notice, signed)
	require.Equal(t, []string{"missing 5(3) at 5(3) by executor"}, got)
	got, _ = blamed(t, d, filed, refused, signed)
	require.Equal(t, []string{"missing 5(2) at 5(2) by executor", "missing 5(3) at 5(3) by executor"}, got)
}
