// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// timelines are the plans of the pesticide licence asked for through the portal, the
// longest path of the acts that ship, and the worklist of those asked for at an office.
type timelines struct {
	kind    regulation.Kind
	d       *process.Definition
	office  calendar.OfficeSpec
	offices process.Offices
	at      time.Time
}

const everyVariant = "every variant planned alone"

func newTimelines() (timelines, error) {
	t := timelines{at: time.Date(2015, time.March, 30, 6, 0, 0, 0, time.UTC)}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	if err != nil {
		return t, err
	}
	t.office, t.offices = office.Spec(), process.OfficesOf(office)
	if t.kind, err = catalogue.Builtin().Kind("pesticide-licence/issue"); err != nil {
		return t, err
	}
	t.d, err = t.compile()
	return t, err
}

func (t timelines) compile() (*process.Definition, error) {
	return process.Compile(t.kind, regulation.ChannelPortal, law.MustDate("2015-03-30"))
}

func timelineWork(s size) (w work, err error) {
	t, err := newTimelines()
	if err != nil {
		return w, err
	}
	w = work{contenders: []described{
		{everyVariant, "a plan of each definition that other readings give, and the earliest and latest of each step among them"},
	}, notes: []string{
		"pesticide licence through the portal; the worklist is of " + thousands(s.open) + " asked for at the office, of which three steps are done",
		"deadlines -in answers each request over all readings, with everything that the program prints; the SQL projection is in a file of SQLite",
	}}
	a, err := newAnswers(t, s.asked)
	if err != nil {
		return w, err
	}
	w.closing = a.remove
	cases, err := t.open(s.open)
	if err != nil {
		return w, err
	}
	now := filed().AddDate(0, 0, 14)
	p, err := newProjection(t, cases, now)
	if err != nil {
		return w, err
	}
	w.closing = func() error { return errors.Join(a.remove(), p.remove()) }
	for _, agree := range []func() (agreement, error){t.agree, a.agree, p.agree} {
		found, err := agree()
		if err != nil {
			return w, err
		}
		w.agreements = append(w.agreements, found)
	}
	if s.plan.rounds > 0 {
		w.rows = append(t.rows(), a.row(), worklist(cases, now), p.row())
	}
	return w, nil
}

// extremes are the earliest and the latest deadline of a step, as text.
type extremes struct{ earliest, latest process.Deadline }

// alone plans every variant and compares the steps of the grant.
func (t timelines) alone() (map[process.NodeID]extremes, error) {
	early, late, err := t.d.Variants()
	if err != nil {
		return nil, err
	}
	found := map[process.NodeID]extremes{}
	for i := range early {
		for latest, v := range []*process.Definition{early[i], late[i]} {
			p, err := v.Plan(t.at, t.offices)
			if err != nil {
				return nil, err
			}
			for _, s := range p.Steps {
				x := found[s.Node]
				switch d := s.Grant; {
				case d.IsZero():
				case latest == 1:
					if x.latest.IsZero() || x.latest.Known() && (!d.Known() || d.At.After(x.latest.At)) {
						x.latest = d
					}
				case x.earliest.IsZero() || d.Known() && (!x.earliest.Known() || d.At.Before(x.earliest.At)):
					x.earliest = d
				}
				found[s.Node] = x
			}
		}
	}
	return found, nil
}

func (t timelines) agree() (agreement, error) {
	a := agreement{Question: "the earliest and the latest deadline of each step over all readings", With: everyVariant}
	p, err := t.d.PlanAll(t.at, t.offices)
	if err != nil {
		return a, err
	}
	found, err := t.alone()
	for _, s := range p.Steps {
		x := found[s.Node]
		a.same(s.Earliest.String(), x.earliest.String(), "earliest of %s", s.Node)
		a.same(s.Latest.String(), x.latest.String(), "latest of %s", s.Node)
	}
	return a, err
}

func (t timelines) rows() []row {
	return []row{
		{work: "the built-in catalogue, after the first call", ours: repeat("", func() error {
			if len(catalogue.Builtin().Kinds()) != 15 {
				return errWrong
			}
			return nil
		})},
		{work: "compile a definition, after the first of its regulation", ours: repeat("", func() error { _, err := t.compile(); return err })},
		{work: "compile it and all its variants", ours: repeat("", func() error {
			d, err := t.compile()
			if err == nil {
				_, err = d.PlanAll(t.at, t.offices)
			}
			return err
		})},
		{work: "a plan", ours: repeat("", func() error { _, err := t.d.Plan(t.at, t.offices); return err })},
		{
			work:  "a plan over all readings",
			ours:  repeat("", func() error { _, err := t.d.PlanAll(t.at, t.offices); return err }),
			peers: []contender{repeat(everyVariant, func() error { _, err := t.alone(); return err })},
		},
	}
}

func worklist(cases []caseload.Case, now time.Time) row {
	return row{work: "a worklist, each open case from its events", once: true, ours: contender{unit: len(cases), do: func(n int) error {
		for range n {
			list, err := caseload.WorklistAt(caseload.Cases(cases...), now)
			if err != nil {
				return err
			}
			if len(list.Tasks) != len(cases) {
				return errWrong
			}
		}
		return nil
	}}}
}

// open are applications of which three steps are done.
func (t timelines) open(number int) ([]caseload.Case, error) {
	o, err := newOurs()
	if err != nil {
		return nil, err
	}
	_, events, err := o.live(o.commands(life())[:4])
	if err != nil {
		return nil, err
	}
	cases := make([]caseload.Case, number)
	definitions := process.DefinitionsOf(o.definition)
	for i := range cases {
		cases[i] = caseload.Case{ID: strconv.Itoa(i), Definitions: definitions, Offices: t.offices, Events: events}
	}
	return cases, nil
}
