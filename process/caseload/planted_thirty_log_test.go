// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// row is a line of the log of the thirty.
type row struct {
	application, service, activity, role string
	at                                   time.Time
}

// thirty is a log of many applications with what is planted in each.
type thirty struct {
	rows         []row
	planted      map[string][]string // by application, as "late 5(2)"
	lives        int                 // of which some are not added
	applications int

	all  []course
	find func(caseload.Record) (*process.Definition, error) // for all checks, since compiling takes long
}

// newThirty begins a log.
func newThirty(t *testing.T) *thirty {
	return &thirty{planted: map[string][]string{}, all: courses(t)}
}

// day gives a working day of June 2015, in which there is no holiday.
func day(from time.Time, n int) time.Time {
	for ; n > 0; n-- {
		from = from.AddDate(0, 0, 1)
		for from.Weekday() == time.Saturday || from.Weekday() == time.Sunday {
			from = from.AddDate(0, 0, 1)
		}
	}
	return from
}

// life gives the rows of an application that goes its course without a fault: each
// thing five minutes after the other, so that every term is kept.
func (l *thirty) life(c course) []row {
	l.lives++
	id := fmt.Sprintf("%s %d", c.name(), l.lives)
	at := day(time.Date(2015, 6, 1, 9, 30, 0, 0, calendar.MustZone(calendar.ZoneAlmaty)), l.lives%4)
	list := []row{{id, c.name(), "filed", "applicant", at}}
	for _, p := range c.places {
		at = at.Add(5 * time.Minute)
		role := ""
		if len(p.roles) > 0 {
			role = p.roles[0]
		}
		list = append(list, row{id, c.name(), p.node, role, at})
	}
	return list
}

// add puts an application into the log.
func (l *thirty) add(rows []row, want ...string) {
	l.rows, l.applications = append(l.rows, rows...), l.applications+1
	if len(want) > 0 {
		l.planted[rows[0].application] = want
	}
}

// endings adds applications without a fault: a grant, a refusal, and one that a system
// turns away at each of its questions.
func (l *thirty) endings(c course) {
	l.add(l.life(c))
	last := len(c.places)
	for i, p := range c.places {
		rows := l.life(c)
		rows[i+1].activity += " no"
		switch {
		case p.decides:
			if c.notice != "" {
				rows[last].activity, rows[last].role = c.notice, ""
			}
			l.add(rows)
		case p.away != "":
			end := rows[i+2]
			end.activity, end.role = p.away, ""
			l.add(append(rows[:i+2], end))
		}
	}
}

// plant adds an application for each fault at each place.
func (l *thirty) plant(c course) {
	last := len(c.places) - 1
	for i, p := range c.places {
		again := func(rows []row, after time.Duration) row {
			r := rows[i+1]
			r.at = r.at.Add(after)
			return r
		}
		if p.days > 0 && c.lastOf(i) {
			rows := l.life(c)
			for j := i + 1; j < len(rows); j++ {
				rows[j].at = day(rows[j].at, p.days+3)
			}
			l.add(rows, "late "+p.node)
		}
		if i > 0 && i < last {
			l.add(slices.Delete(l.life(c), i+1, i+2), "missing "+p.node)
		}
		if i < last-1 && !p.part && c.places[i+1].node != p.node {
			rows := l.life(c)
			rows[i+1].at, rows[i+2].at = rows[i+2].at, rows[i+1].at
			rows[i+1], rows[i+2] = rows[i+2], rows[i+1]
			l.add(rows, "out_of_order "+p.node)
		}
		if i < last {
			rows := l.life(c)
			l.add(slices.Insert(rows, i+2, again(rows, time.Minute)), "repeated "+p.node)
		}
		if len(p.roles) > 0 {
			rows := l.life(c)
			rows[i+1].role = "nobody"
			l.add(rows, "wrong_role "+p.node)
		}
		if i < last && !p.answers && !p.part {
			rows := l.life(c)
			rows[i+1].activity += " no"
			l.add(rows, "not_provided "+p.node)
		}
		rows := l.life(c)
		l.add(append(rows, again(rows, 24*time.Hour)), "after_end "+p.node)
		rows = l.life(c)
		stranger := again(rows, -time.Minute)
		stranger.activity = "99(1)"
		l.add(slices.Insert(rows, i+1, stranger), "foreign 99(1)")
	}
}

// mapping says how the log is read; each thing is called by its node.
func (l *thirty) mapping(t *testing.T, repeats caseload.Repeats) *eventlog.Mapping {
	t.Helper()
	type object map[string]any
	services, actors := object{}, object{"nobody": "nobody", "applicant": "applicant"}
	for _, c := range l.all {
		activities := object{"filed": object{"node": c.places[0].node, "phase": "entering"}, "99(1)": object{"node": "99(1)"}}
		if c.notice != "" {
			activities[c.notice] = object{"node": c.notice}
		}
		for _, p := range c.places {
			activities[p.node], activities[p.node+" no"] = object{"node": p.node}, object{"node": p.node, "reply": "no"}
			if p.away != "" {
				activities[p.away] = object{"node": p.away}
			}
			for _, r := range p.roles {
				actors[r] = r
			}
		}
		readings := object{"account": c.account}
		if c.channel != "office" {
			readings["failed-gate"] = "ends" // so the notice at each question ends the application
		}
		services[c.name()] = object{"kind": c.act + "/" + c.kind, "channel": c.channel, "readings": readings, "activities": activities}
	}
	text, err := json.Marshal(object{
		"format": "csv", "delimiter": ";", "time": object{"layout": "2006-01-02 15:04", "zone": calendar.ZoneAlmaty}, "repeats": repeats,
		"columns":  object{"application": "id", "service": "service", "activity": "what", "time": "at", "actor": "role"},
		"services": services, "actors": actors,
	})
	require.NoError(t, err)
	m, err := eventlog.ParseMapping(text)
	require.NoError(t, err)
	return m
}

// check writes the rows as CSV, as they stand, and checks the log; back is by how many
// years they lie before the acts.
func (l *thirty) check(t *testing.T, rows []row, sorted bool, repeats caseload.Repeats, back int) (map[string][]string, caseload.Summary) {
	t.Helper()
	var b strings.Builder
	b.WriteString("id;service;what;role;at\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s;%s;%s;%s;%s\n", r.application, r.service, r.activity, r.role, r.at.AddDate(-back, 0, 0).Format("2006-01-02 15:04"))
	}
	m := l.mapping(t, repeats)
	reader := eventlog.NewReader(strings.NewReader(b.String()), m, eventlog.Options{Window: -1})
	records := reader.Records()
	if sorted {
		records, _ = eventlog.Sort(records, eventlog.SortOptions{Records: 1000})
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(t, err)
	offices := process.OfficesOf(office)
	if l.find == nil {
		l.find = m.Definitions(catalogue.Builtin())
	}
	found := map[string][]string{}
	sum, err := caseload.Check(records, caseload.CheckOptions{
		Definition: func(r caseload.Record) (*process.Definition, error) {
			r.At = r.At.AddDate(back, 0, 0)
			return l.find(r)
		},
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
	}, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			found[c.Application] = append(found[c.Application], fmt.Sprintf("%s %s", f.Kind, f.Node))
		}
		return nil
	})
	require.NoError(t, err)
	require.Zero(t, reader.Summary().Bad)
	return found, sum
}
