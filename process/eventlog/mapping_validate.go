// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// wordings are the definitions of a service in every edition, the one of the day first: a
// log of years has applications of several, and one act takes effect when another has been
// there for long. The error is that of the day, beside which there may be others.
func (s *service) wordings(c regulation.Catalogue, day law.Date) ([]*process.Definition, error) {
	k, err := c.Kind(s.kind.String())
	if err != nil {
		return nil, err
	}
	var list []*process.Definition
	d, err := process.Compile(k, s.channel, day, s.choices...)
	if err == nil {
		list = append(list, d)
	}
	for _, other := range otherDays(k.Act(), k.Regulation(), day) {
		if d, err := process.Compile(k, s.channel, other, s.choices...); err == nil {
			list = append(list, d)
		}
	}
	return list, err
}

// otherDays are the first days of the editions of a regulation, and the first and the last
// one of its act, as far as they are on record.
func otherDays(act law.Act, r regulation.Regulation, day law.Date) []law.Date {
	var days []law.Date
	for e := r.Edition(lastDay); !e.IsZero(); e = r.Edition(e - 1) {
		days = append(days, e)
	}
	state := func(d law.Date) law.State { return act.Status(d).State }
	if from, to := day, lastDay; state(from) == law.StateNotYet && state(to) != law.StateNotYet {
		for from+1 < to {
			if middle := from + (to-from)/2; state(middle) == law.StateNotYet {
				from = middle
			} else {
				to = middle
			}
		}
		days = append(days, to)
	}
	if s := act.Status(lastDay); s.State == law.StateRepealed && !s.Since.IsZero() {
		days = append(days, s.Since-1)
	}
	return days
}

// lastDay is the last one that a text can name.
var lastDay = law.MustDate("9999-12-31")

// compile compiles the definition of a service on a day, or of another one on which there
// is any.
func (s *service) compile(c regulation.Catalogue, day law.Date) (*process.Definition, error) {
	list, err := s.wordings(c, day)
	if len(list) == 0 {
		return nil, err
	}
	return list[0], nil
}

// Validate compares the mapping with a catalogue: that the kinds, channels and
// readings are there, that each node is one of a service that can come to it in
// some edition, and each role one of its regulation. The day is one of the log,
// on which a service of it is in effect; others may come and go later. All faults
// are returned at once, joined; each is a [*MappingError].
func (m *Mapping) Validate(c regulation.Catalogue, day law.Date) error {
	var faults []error
	wrong := func(place, value, fault string, err error) {
		faults = append(faults, &MappingError{Place: place, Value: value, Fault: fault, Err: err})
	}
	services := m.each()
	wordings, not := make([][]*process.Definition, len(services)), make([]error, len(services))
	for i, s := range services {
		wordings[i], not[i] = s.wordings(c, day)
	}
	foreign := !slices.Contains(not, nil) // a day on which none is in effect is none of the log
	reached := map[*activity]bool{}       // of those for all services
	places, open := map[*activity]string{}, map[*activity][]*process.Definition{}
	for i, s := range services {
		at := fmt.Sprintf("services[%q]", s.name)
		list := wordings[i]
		if foreign || len(list) == 0 {
			wrong(at, s.kind.String(), "is not rendered through the channel on "+day.String(), not[i])
			continue
		}
		has := func(id process.NodeID) bool {
			return slices.ContainsFunc(list, func(d *process.Definition) bool {
				_, ok := d.Node(id)
				return ok
			})
		}
		for _, id := range s.unlogged {
			if !has(id) {
				wrong(at+".unlogged", string(id), "is no node of the definition"+otherwise(id, list...), nil)
			}
		}
		roles := list[0].Regulation().Actors
		known := func(id law.ID) bool {
			return id == "" || slices.ContainsFunc(roles, func(a regulation.Actor) bool { return a.ID == id })
		}
		for _, name := range slices.Sorted(maps.Keys(s.activities)) {
			a := s.activities[name]
			ok := a.Node == "" || has(a.Node)
			if s.own[name] == a {
				if !ok {
					wrong(fmt.Sprintf("%s.activities[%q].node", at, m.page.decode([]byte(name))), string(a.Node), "is no node of the definition"+otherwise(a.Node, list...), nil)
				}
				if !known(a.Role) {
					wrong(fmt.Sprintf("%s.activities[%q].role", at, m.page.decode([]byte(name))), a.Role.String(), "is no actor of the regulation", nil)
				}
				continue
			}
			places[a] = fmt.Sprintf("activities[%q].node", m.page.decode([]byte(name)))
			reached[a], open[a] = reached[a] || ok, append(open[a], list...)
		}
	}
	for a, ok := range reached {
		if !ok {
			wrong(places[a], string(a.Node), "is a node of no service"+otherwise(a.Node, open[a]...), nil)
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

// otherwise tells by which option of a reading a node would be one of a definition, as
// the notice of a gate is an end where a failed gate ends the application; empty where
// by none.
func otherwise(id process.NodeID, list ...*process.Definition) string {
	for _, d := range list {
		for _, r := range d.Regulation().Readings {
			for _, o := range r.Options {
				other, err := d.With(process.Choice{Reading: r.ID, Option: o.ID})
				if err != nil {
					continue // an option that another choice, or the text itself, excludes
				}
				if _, ok := other.Node(id); ok {
					return "; by the reading " + string(r.ID) + "=" + string(o.ID) + " it is one"
				}
			}
		}
	}
	return ""
}
