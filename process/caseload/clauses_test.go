// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clauseDefinitions are those of the acts of the tests whose steps run side by side,
// or that let papers be returned, terms be suspended or extended.
func clauseDefinitions(t *testing.T) []*process.Definition {
	t.Helper()
	var list []*process.Definition
	files, err := filepath.Glob("../testdata/clauses/*.json")
	require.NoError(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var c regulation.Catalogue
		if c.UnmarshalJSON(b) != nil {
			continue // an act that is there to be refused
		}
		for _, k := range c.Kinds() {
			for _, u := range k.Regulation().Channels.Intake {
				d, err := process.Compile(k, u.Channel, law.MustDate("2026-03-03"))
				if err == nil && d.FilesAt() == "" && slices.ContainsFunc(d.Nodes(), func(n process.Node) bool {
					return n.Group != "" || !n.Return.IsZero() || !n.Suspension.IsZero() || !n.Extension.IsZero()
				}) {
					list = append(list, d)
				}
			}
		}
	}
	require.GreaterOrEqual(t, len(list), 5)
	return list
}

func clauseOffices(t *testing.T) process.Offices {
	t.Helper()
	o, err := newClauseOffice()
	require.NoError(t, err)
	return process.OfficesOf(o)
}

var newClauseOffice = sync.OnceValues(func() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
})

// anyLife does whatever is open, in any order, a few minutes after each other: the
// steps of a group as they come, papers returned and completed, terms suspended,
// resumed and extended.
func anyLife(t *rapid.T, tb testing.TB, d *process.Definition) (events []process.Event, returned bool) {
	now := time.Date(2026, 3, 3, 5, 0, 0, 0, time.UTC)
	var a process.Application
	do := func(c process.Command) {
		c.At, c.RecordedAt = now, now
		e, err := d.Decide(a, c)
		if c.Action == process.ActionExtend {
			e, err = process.Extend(process.DefinitionsOf(d), events, c)
		}
		require.NoError(tb, err, "%s at %s", c.Action, c.Node)
		a, err = d.Apply(a, e)
		require.NoError(tb, err)
		events = append(events, e)
	}
	do(process.Command{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, Details: &process.Details{Submission: &process.Submission{
		Definition: d.Digest(), Applicant: "a", Subject: process.Subject{Licence: "L-1"}, Form: eds.DigestOf([]byte("form")),
	}}})
	for range 40 {
		var open []process.Command
		for _, n := range d.Nodes() {
			for _, role := range append(slices.Clone(n.Actors), regulation.ActorApplicant) {
				for _, o := range d.Permitted(nil, a, process.Party{Role: role}) {
					if o.Open() && o.Action != process.ActionOutside && !slices.ContainsFunc(open, func(c process.Command) bool {
						return c.Action == o.Action && c.Node == o.Node && c.By.Role == role
					}) {
						open = append(open, process.Command{Action: o.Action, Node: o.Node, By: process.Party{Role: role}})
					}
				}
			}
		}
		if len(open) == 0 {
			break
		}
		c := open[rapid.IntRange(0, len(open)-1).Draw(t, "what")]
		now = now.Add(time.Duration(rapid.IntRange(1, 4).Draw(t, "minutes")) * time.Minute)
		switch c.Action {
		case process.ActionReceive, process.ActionAnswer:
			c.Reply = process.ReplyYes
		case process.ActionRefuse:
			c.Details = &process.Details{Grounds: []process.Ground{{Citation: "4", Text: "ground"}}}
		case process.ActionExtend:
			c.Details = &process.Details{Extension: &process.Extension{Amount: 1}}
		case process.ActionIssue:
			if a.Outcome() != regulation.OutcomeRefusal {
				c.Details = &process.Details{Result: &process.IssuedResult{Number: "1", Date: law.MustDate("2026-03-03")}}
			}
		}
		returned = returned || c.Action == process.ActionReturn
		do(c)
	}
	return events, returned
}

// Nobody is accused for the order of steps that run side by side, nor for those that
// a returned application repeats; and after each event a desk and the worklist have
// the same task for each body.
func TestStepsOfAGroupAndOfAReturnedApplicationAccuseNobody(t *testing.T) {
	list, offices := clauseDefinitions(t), clauseOffices(t)
	desk := new(caseload.Desk)
	orders, returns, bodies := map[string]bool{}, 0, 0
	life := func(rt *rapid.T) {
		d := list[rapid.IntRange(0, len(list)-1).Draw(rt, "definition")].In(offices)
		events, returned := anyLife(rt, t, d)
		if returned {
			returns++
		}
		order := string(d.Act().ID)
		c := caseload.Case{ID: "c", Definitions: process.DefinitionsOf(d), Offices: offices, Events: events}
		for i, e := range events {
			if n, ok := d.Node(e.Node); ok && n.Group != "" {
				order += " " + string(e.Node)
			}
			so := c
			so.Events = events[:i+1]
			f, err := desk.Follow(so)
			require.NoError(t, err)
			tasks, changes, err := desk.Tasks(c, f, e.At)
			require.NoError(t, err)
			worklist, err := caseload.WorklistAt(caseload.Cases(so), e.At)
			require.NoError(t, err)
			require.Equal(t, worklist.Next, changes)
			require.Len(t, tasks, len(worklist.Tasks))
			for j := range tasks {
				require.Equal(t, text(t, worklist.Tasks[j]), text(t, tasks[j]))
			}
			if len(tasks) > 1 {
				bodies++
			}
		}
		orders[order] = true
		_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
			Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
			Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		}, func(x caseload.CheckedApplication) error {
			require.Empty(t, x.Findings, "%s: %v", d.Act().ID, events)
			return nil
		})
		require.NoError(t, err)
	}
	// One round as a rule, and more where the draw left out what the test is for.
	for range 10 {
		if rapid.Check(t, life); returns > 0 && bodies > 0 && len(orders) > len(list) {
			break
		}
	}
	require.Positive(t, returns)
	require.Positive(t, bodies)
	require.Greater(t, len(orders), len(list))
}
