// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// present are the definitions of the clauses whose steps all end some time.
func present(t *testing.T) []*process.Definition {
	t.Helper()
	list := []*process.Definition{mustClause(t, "12", "elicense"), mustClause(t, "15", "state_corporation")}
	for _, name := range []string{"01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "16", "17", "18"} {
		list = append(list, mustClause(t, name, "office"))
	}
	return list
}

// A case that keeps every deadline has, at each step, the deadlines of its plan:
// in the timeline of the running case and in the worklist; and its log shows
// nothing late but what the term of a whole service forbids.
func TestPlanCaseWorklistAndCheckAgree(t *testing.T) {
	definitions := present(t)
	office := clauseOffice(t)
	offices := process.OfficesOf(office)
	rapid.Check(t, func(rt *rapid.T) {
		d := rapid.SampledFrom(definitions).Draw(rt, "definition")
		filed := time.Date(2026, 1, 5, 0, 0, 0, 0, office.Zone()).Add(time.Duration(rapid.IntRange(0, 200*24*60).Draw(rt, "minute")) * time.Minute)
		p, err := d.Plan(filed, offices)
		require.NoError(rt, err)
		a, e := must(t, d, process.Application{}, submission(d, filed))
		events := []process.Event{e}
		kept, last := true, filed
		for i := range p.Steps {
			s := &p.Steps[i]
			now, err := process.Track(process.DefinitionsOf(d), events, last, offices)
			require.NoError(rt, err)
			for j := range now.Steps {
				require.Equal(rt, p.Steps[j].Grant.At, now.Steps[j].Grant.At, "%s of %s", now.Steps[j].Node, d.Kind())
			}
			w, err := caseload.WorklistAt(caseload.Cases(caseload.Case{ID: "c", Definitions: process.DefinitionsOf(d), Offices: offices, Events: events}), last)
			require.NoError(rt, err)
			at := slices.IndexFunc(w.Tasks, func(k caseload.Task) bool { return k.Node == s.Node })
			require.GreaterOrEqual(rt, at, 0, "%s of %s has a task", s.Node, d.Kind())
			require.Equal(rt, s.Grant.At, w.Tasks[at].Grant.At)
			if kept = !s.Grant.At.Before(last) || d.Nodes()[i].Group != ""; !kept {
				break // a step that was due before the one before it
			}
			c := proper(d, a, s.Grant.At)
			c.Node = s.Node
			a, e = must(t, d, a, c)
			events = append(events, e)
			if s.Grant.At.After(last) {
				last = s.Grant.At
			}
		}
		if !kept {
			return
		}
		require.False(rt, a.Open())
		c := caseload.Case{ID: "c", Definitions: process.DefinitionsOf(d), Offices: offices, Events: events}
		_, err = caseload.Check(caseload.Records(c), caseload.CheckOptions{
			Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
			Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		}, func(x caseload.CheckedApplication) error {
			for _, f := range x.Findings {
				require.Equal(rt, "annex1(3)", f.Citation.Locator.String(), "%s of %s", f.Node, d.Kind())
			}
			return nil
		})
		require.NoError(rt, err)
	})
}

// naive counts a term by hand: minute by minute and day by day, with no thought of
// speed, by the default readings.
type naive struct{ works func(time.Time) bool }

// inside reports whether the office works in the minute that begins at an instant.
func (n naive) inside(at time.Time) bool {
	h := at.Hour()
	return n.works(at) && (h >= 9 && h < 13 || h >= 14 && h < 18)
}

// opened is the first minute of reception from an instant on.
func (n naive) opened(at time.Time) time.Time {
	for !n.inside(at) {
		at = at.Truncate(time.Minute).Add(time.Minute)
	}
	return at
}

func (n naive) closes(day time.Time) time.Time {
	if n.works(day) {
		return time.Date(day.Year(), day.Month(), day.Day(), 18, 0, 0, 0, day.Location())
	}
	return time.Date(day.Year(), day.Month(), day.Day(), 23, 59, 59, 0, day.Location())
}

func (n naive) due(t regulation.Term, start time.Time) time.Time {
	switch t.Unit {
	case regulation.UnitMinute:
		for left := int(t.Amount); left > 0; start = start.Add(time.Minute) {
			if n.inside(start) {
				left--
			}
		}
		return start
	case regulation.UnitWorkingDay:
		for left := int(t.Amount); left > 0; {
			if start = start.AddDate(0, 0, 1); n.works(start) {
				left--
			}
		}
	case regulation.UnitCalendarDay:
		for range int(t.Amount) {
			start = start.AddDate(0, 0, 1)
		}
	case regulation.UnitMonth:
		first := time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, start.Location()).AddDate(0, int(t.Amount), 0)
		day := first.AddDate(0, 0, start.Day()-1)
		for day.Month() != first.Month() {
			day = day.AddDate(0, 0, -1)
		}
		start = day
	}
	return n.closes(start)
}

// A count by hand, written for the test alone, agrees with the plans on 20,000
// deadlines.
func TestPlansAgreeWithACountByHand(t *testing.T) {
	office := clauseOffice(t)
	n := naive{works: func(at time.Time) bool {
		works, err := office.Calendar().Working(date.NewAt(at))
		require.NoError(t, err)
		return works
	}}
	compared := 0
	var definitions []*process.Definition
	for _, name := range []string{"01", "03", "04", "05", "07", "08", "09", "10", "18"} {
		definitions = append(definitions, mustClause(t, name, "office"))
	}
	for minute := 0; compared < 20000; minute += 97 {
		filed := time.Date(2026, 1, 5, 0, 0, 0, 0, office.Zone()).Add(time.Duration(minute%(250*24*60)) * time.Minute)
		d := definitions[minute%len(definitions)]
		p, err := d.Plan(filed, process.OfficesOf(office))
		require.NoError(t, err)
		opened := n.opened(filed)
		before, group, end := opened, opened, opened
		for i, node := range d.Nodes() {
			if node.Type == process.NodeEnd {
				break
			}
			start := before
			if node.Group != "" {
				start = group
			}
			if node.Terms[0].From == regulation.FromApplication {
				start = opened
			}
			want := n.due(node.Terms[0], start)
			require.Equal(t, want, p.Steps[i].Grant.At.In(office.Zone()), "%s of %s filed %s", node.ID, d.Kind(), filed)
			compared++
			if want.After(end) || node.Group == "" {
				end = want
			}
			if before = end; node.Group == "" {
				group = want
			}
		}
	}
}
