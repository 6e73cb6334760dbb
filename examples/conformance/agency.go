// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// agency is by what a log is judged: the acts, and the hours of the offices.
type agency struct {
	catalogue regulation.Catalogue
	office    calendar.Office            // of the provider, where nothing else is said
	services  map[string]calendar.Office // of the providers of some services, by act/service
	actors    map[law.ID]calendar.Office // of those who work elsewhere
	branches  map[string]calendar.Office // that the log names
	offices   map[place]process.Offices  // as they were asked for
	// What the mapping speaks of: services as act/service, and roles, of which
	// those of applicants are true.
	known []string
	roles map[law.ID]bool
}

// place is a service, as act/service, in an office that the log names.
type place struct{ service, office string }

// readAs opens a file that a flag names, and says which flag it was if
// something is wrong with it.
func readAs(flag, name string, read func(io.Reader) error) error {
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("-%s: %w", flag, err)
	}
	defer f.Close() //nolint:errcheck // only read
	if err := read(f); err != nil {
		return fmt.Errorf("-%s %s: %w", flag, name, err)
	}
	return nil
}

// enactments gives the built-in acts with those of the agency.
func (q *question) enactments() (regulation.Catalogue, error) {
	c, err := catalogue.Load()
	if err != nil || q.ownActs == "" {
		return c, err
	}
	err = readAs("catalogue", q.ownActs, func(f io.Reader) error {
		own, err := regulation.ReadEnactments(f)
		if err == nil {
			c, err = c.With(own...)
		}
		return err
	})
	return c, err
}

// days gives the calendar of Kazakhstan with the transfers of the agency.
func (q *question) days() (calendar.Calendar, error) {
	c := calendar.Kazakhstan()
	if q.ownDays == "" {
		return c, nil
	}
	err := readAs("acts", q.ownDays, func(f io.Reader) error {
		own, err := calendar.ReadActs(f)
		if err == nil {
			c, err = c.With(own...)
		}
		return err
	})
	return c, err
}

// open finds the hours of everybody of whom the mapping speaks.
func (a *agency) open(q *question, m *eventlog.Mapping) error {
	days, err := q.days()
	if err != nil {
		return err
	}
	a.know(m)
	spec, known := m.Office()
	for _, o := range q.hours {
		var office calendar.Office
		err := readAs("office", o.name, func(f io.Reader) error {
			own, err := calendar.ReadOfficeSpec(f)
			if err != nil {
				return err
			}
			if o.whose == "" {
				spec, known = own, true
			}
			office, err = calendar.NewOffice(days, own)
			return err
		})
		if err == nil && o.whose != "" {
			err = a.assign(o.whose, office)
		}
		if err != nil {
			return err
		}
	}
	a.branches = map[string]calendar.Office{}
	for name, own := range m.Offices() {
		if a.branches[name], err = calendar.NewOffice(days, own); err != nil {
			return fmt.Errorf("the mapping, offices %q: %w", name, err)
		}
	}
	if !known && len(a.branches) > 0 { // by the first one, periods are told
		name := slices.Sorted(maps.Keys(a.branches))[0]
		spec, known = m.Offices()[name], true
	}
	if !known {
		return errors.New(`the mapping has no "office": the acts state no hours, so it must, or -office names a file`)
	}
	a.office, err = calendar.NewOffice(days, spec)
	return err
}

// know gathers what the mapping speaks of. A kind that the catalogue does not
// have is passed over: the comparison with the catalogue tells of it.
func (a *agency) know(m *eventlog.Mapping) {
	a.services, a.actors, a.offices, a.roles = map[string]calendar.Office{}, map[law.ID]calendar.Office{}, map[place]process.Offices{}, map[law.ID]bool{}
	for _, s := range m.Services() {
		k, err := a.catalogue.Kind(s.Kind.String())
		if err != nil {
			continue
		}
		a.known = append(a.known, key(k.ID))
		for _, actor := range k.Regulation().Actors {
			a.roles[actor.ID] = a.roles[actor.ID] || actor.Kind == regulation.ActorKindApplicant
		}
	}
	slices.Sort(a.known)
	a.known = slices.Compact(a.known)
}

// key names the service of a kind.
func key(k regulation.KindID) string { return k.Act.String() + "/" + k.Service.String() }

// assign gives hours to a service, by its short name or in full, or to an actor.
func (a *agency) assign(whose string, o calendar.Office) error {
	var found []string
	for _, name := range a.known {
		if _, short, _ := strings.Cut(name, "/"); whose == name || whose == short {
			found = append(found, name)
		}
	}
	_, isRole := a.roles[law.ID(whose)]
	switch {
	case len(found) == 1:
		a.services[found[0]] = o
	case len(found) > 1:
		return commandline.Errorf("-office %s: a service of several acts: %s", whose, strings.Join(found, ", "))
	case isRole:
		a.actors[law.ID(whose)] = o
	default:
		var roles []string
		for _, id := range slices.Sorted(maps.Keys(a.roles)) {
			roles = append(roles, id.String())
		}
		return commandline.Errorf("-office %s: no service and no actor of the log\nservices: %s\nactors: %s",
			whose, strings.Join(a.known, ", "), strings.Join(roles, ", "))
	}
	return nil
}

// of is the office of the provider of a kind, by whose clock its times are shown: the
// one that the log names, if it names one.
func (a *agency) of(k regulation.KindID, name string) calendar.Office {
	if o, ok := a.branches[name]; ok {
		return o
	}
	if o, ok := a.services[key(k)]; ok {
		return o
	}
	return a.office
}

// at is what caseload.CheckOptions ask for: the same value for the same service in the
// same office.
func (a *agency) at(r caseload.Record, d *process.Definition) (process.Offices, error) {
	where := place{key(d.Kind()), r.Office}
	o, ok := a.offices[where]
	if !ok {
		o = process.OfficesOf(a.of(d.Kind(), r.Office))
		for _, actor := range slices.Sorted(maps.Keys(a.actors)) {
			o = o.With(actor, a.actors[actor])
		}
		a.offices[where] = o
	}
	return o, nil
}
