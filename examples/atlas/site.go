// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// site is everything that the pages show, before it is put into words.
type site struct {
	calendar calendar.Calendar
	office   *calendar.OfficeSpec // of the flag -office
	own      []string             // of the flags -at
	acts     []*act
	words    map[string]law.Text
	paths    map[string]bool // of the files, each once
}

// act is an act with its services. Those of the library come first.
type act struct {
	law.Act
	services    []*service
	first, last date.Date // between which it may apply, as far as the calendar goes
}

// service is one service with its definitions.
type service struct {
	regulation.Service
	act           *act
	regulation    regulation.Regulation
	discrepancies []regulation.Discrepancy // of its kinds, in the order of the page
	file          string                   // "vet-licence", without language and ending
	definitions   []*definition
}

func newSite(o *options) (*site, error) {
	s := &site{calendar: calendar.Kazakhstan(), own: o.at, words: dictionary(), paths: map[string]bool{}}
	own, err := s.read(o)
	if err != nil {
		return nil, err
	}
	built, err := catalogue.Load()
	if err != nil {
		return nil, err
	}
	all, err := built.With(own...)
	if err != nil {
		return nil, fmt.Errorf("-catalogue %s: %w", o.catalogue, err)
	}
	for _, name := range []string{"index", "calendar", "glossary", "contradictions", "readings"} {
		s.paths[name] = true
	}
	for _, e := range built.Enactments() {
		s.addAct(e)
	}
	for _, e := range all.Enactments() {
		if _, err := built.Act(e.Act.ID); err != nil {
			s.addAct(e)
		}
	}
	if err := s.compile(all); err != nil {
		return nil, err
	}
	return s, s.unused()
}

// read reads the files that the flags name.
func (s *site) read(o *options) (own []regulation.Enactment, err error) {
	if o.catalogue != "" {
		err = commandline.ReadFile(o.catalogue, func(f *os.File) (err error) {
			own, err = regulation.ReadEnactments(f)
			return err
		})
	}
	if err == nil && o.office != "" {
		err = commandline.ReadFile(o.office, func(f *os.File) error {
			spec, err := calendar.ReadOfficeSpec(f)
			s.office = &spec
			return err
		})
	}
	return own, err
}

func (s *site) addAct(e regulation.Enactment) {
	a := &act{Act: e.Act}
	a.first, a.last = s.life(e.Act)
	for _, r := range e.Regulations {
		all := r.Discrepancies()
		for _, sv := range r.Services {
			a.services = append(a.services, &service{
				Service: sv, act: a, regulation: r, discrepancies: concerning(all, sv), file: s.name(sv.ID, e.Act.ID),
			})
		}
	}
	s.acts = append(s.acts, a)
}

// name gives a page its file name. The first act to use a name has it alone;
// later ones put their own before it.
func (s *site) name(id, act law.ID) string {
	name := string(id)
	if s.paths[name] {
		name = string(act) + "-" + string(id)
	}
	for base, n := name, 2; s.paths[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	s.paths[name] = true
	return name
}

// concerning are the discrepancies that touch a kind of the service, the
// substantive ones first.
func concerning(all []regulation.Discrepancy, sv regulation.Service) []regulation.Discrepancy {
	var list []regulation.Discrepancy
	for _, severity := range law.Values[regulation.Severity]() {
		for _, d := range all {
			if d.Severity == severity && speaksOf(d.Kinds, sv) {
				list = append(list, d)
			}
		}
	}
	return list
}

// speaksOf reports whether a list of kinds has one of the service; no list is
// every kind.
func speaksOf(kinds []regulation.KindID, sv regulation.Service) bool {
	return kinds == nil || slices.ContainsFunc(sv.Kinds, func(k regulation.Kind) bool { return slices.Contains(kinds, k.ID.Short()) })
}

// life is the span of days, within those of the calendar, on which the act may
// apply: it is in effect, or that depends on a publication that is not on record.
func (s *site) life(a law.Act) (first, last date.Date) {
	from, to := s.calendar.Covers()
	for d := from.Date(); d <= to.Date(); d++ {
		switch a.Status(law.DateOf(d)).State {
		case law.StateInEffect, law.StateUnknown:
			if first == 0 {
				first = d
			}
			last = d
		}
	}
	return first, last
}

// end is the status of the act as the last word on it.
func (s *site) end(a law.Act) law.Status {
	_, to := s.calendar.Covers()
	return a.Status(to)
}

// spec is the office of an act: the one that the flag names, or the example.
func (s *site) spec(act law.ID) calendar.OfficeSpec {
	if s.office != nil {
		return *s.office
	}
	return commandline.ExampleOffice(act)
}

// unused complains of an own case that fits no definition at all.
func (s *site) unused() error {
	var faults []error
	for _, i := range s.own {
		fits := false
		for _, d := range s.definitions() {
			fits = fits || slices.ContainsFunc(d.cases, func(c *filedCase) bool { return c.own == i })
		}
		if !fits {
			faults = append(faults, fmt.Errorf("-at %s: none of the acts may apply on that day; they do %s", i, s.lives()))
		}
	}
	return errors.Join(faults...)
}

func (s *site) lives() string {
	text := ""
	for i, a := range s.acts {
		if i > 0 {
			text += ", "
		}
		text += fmt.Sprintf("%s to %s (%s)", law.DateOf(a.first), law.DateOf(a.last), a.ID)
	}
	return text
}

func (s *site) definitions() []*definition {
	var list []*definition
	for _, a := range s.acts {
		for _, sv := range a.services {
			list = append(list, sv.definitions...)
		}
	}
	return list
}

// definition is one kind through one channel, as it is drawn.
type definition struct {
	service  *service
	kind     regulation.Kind
	channel  regulation.Channel
	file     string
	compiled *process.Definition
	readings []regulation.Reading // that touch it
	office   calendar.Office
	first    date.Date // the first day for which it compiles
	cases    []*filedCase
}

// filedCase is one application with its deadlines over all readings.
type filedCase struct {
	name     string // of a word, for a ready case
	own      string // as the flag -at has it
	filed    time.Time
	compiled *process.Definition
	plan     process.Plan
}
