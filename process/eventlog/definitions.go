// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Definitions gives the function by which caseload.Setting finds the definition
// of an application: that of its kind and channel under the readings of the
// mapping, by the edition of the day that the first record shows. Each edition
// is compiled once, when it is first asked for. The function is not for use by
// several goroutines; its errors are those of the catalogue and of
// process.Compile.
func (m *Mapping) Definitions(c regulation.Catalogue) func(caseload.Record) (*process.Definition, error) {
	f := &finder{m: m, catalogue: c, kinds: map[regulation.KindID]*edited{}, days: map[filing]*process.Definition{}, compiled: map[wording]*process.Definition{}}
	return f.find
}

// Rank gives the place of a record among those of its application at the same
// moment: that of its node in the definition, and of one node the entering first.
// What happens outside the regulation comes last. It is what [SortOptions] ask for,
// and not for use by several goroutines.
func (m *Mapping) Rank(c regulation.Catalogue) func(*caseload.Record) int {
	find := m.Definitions(c)
	places := map[*process.Definition]map[process.NodeID]int{}
	return func(r *caseload.Record) int {
		d, err := find(*r)
		if err != nil || r.Effect != "" {
			return math.MaxInt // the check itself tells what is wrong
		}
		of := places[d]
		if of == nil {
			of = map[process.NodeID]int{}
			for i, n := range d.Nodes() {
				of[n.ID] = 2 * i
			}
			places[d] = of
		}
		if r.Phase == caseload.PhaseCompleting {
			return of[r.Node] + 1
		}
		return of[r.Node]
	}
}

// finder finds definitions and keeps them.
type finder struct {
	m         *Mapping
	catalogue regulation.Catalogue
	kinds     map[regulation.KindID]*edited
	days      map[filing]*process.Definition
	compiled  map[wording]*process.Definition
	// What was asked last, which is often what is asked next.
	asked filing
	found *process.Definition
}

// edited is a kind with what is asked of it for each application; taking it out
// of the kind copies the whole regulation.
type edited struct {
	kind       regulation.Kind
	act        law.Act
	regulation regulation.Regulation
}

// filing is what an application is filed as, and on which day.
type filing struct {
	kind    regulation.KindID
	channel regulation.Channel
	day     law.Date
}

// wording is an edition of the text, in or out of effect.
type wording struct {
	kind    regulation.KindID
	channel regulation.Channel
	edition law.Date
	state   law.State
}

func (f *finder) find(r caseload.Record) (*process.Definition, error) {
	at := r.At
	if !r.Filed.IsZero() {
		at = r.Filed
	}
	if f.m.clock.zone != nil {
		at = at.In(f.m.clock.zone)
	}
	asked := filing{r.Kind, r.Channel, law.DateOf(date.NewAt(at))}
	if f.found != nil && asked == f.asked {
		return f.found, nil
	}
	d, err := f.of(asked)
	if err == nil {
		f.asked, f.found = asked, d
	}
	return d, err
}

func (f *finder) of(asked filing) (*process.Definition, error) {
	if d := f.days[asked]; d != nil {
		return d, nil
	}
	e := f.kinds[asked.kind]
	if e == nil {
		kind, err := f.catalogue.Kind(asked.kind.String())
		if err != nil {
			return nil, err
		}
		e = &edited{kind: kind, act: kind.Act(), regulation: kind.Regulation()}
		f.kinds[asked.kind] = e
	}
	w := wording{asked.kind, asked.channel, e.regulation.Edition(asked.day), e.act.Status(asked.day).State}
	d := f.compiled[w]
	if d == nil {
		var err error
		if d, err = process.Compile(e.kind, asked.channel, asked.day, f.m.choices(asked.kind, asked.channel)...); err != nil {
			return nil, err
		}
		f.compiled[w] = d
	}
	f.days[asked] = d
	return d, nil
}

func (m *Mapping) choices(kind regulation.KindID, channel regulation.Channel) []process.Choice {
	for _, s := range m.services {
		if s.kind == kind && s.channel == channel {
			return s.choices
		}
	}
	return nil
}

// compile compiles the definition of a service on a day.
func (s *service) compile(c regulation.Catalogue, day law.Date) (*process.Definition, error) {
	k, err := c.Kind(s.kind.String())
	if err != nil {
		return nil, err
	}
	return process.Compile(k, s.channel, day, s.choices...)
}

// Validate compares the mapping with a catalogue: that the kinds, channels and
// readings are there on a day of the log, that each node is one of a service
// that can come to it, and each role one of its regulation. All faults are
// returned at once, joined; each is a [*MappingError].
func (m *Mapping) Validate(c regulation.Catalogue, day law.Date) error {
	var faults []error
	wrong := func(place, value, fault string, err error) {
		faults = append(faults, &MappingError{Place: place, Value: value, Fault: fault, Err: err})
	}
	reached := map[*activity]bool{} // of those for all services
	places, open := map[*activity]string{}, map[*activity][]*process.Definition{}
	for _, s := range m.each() {
		at := fmt.Sprintf("services[%q]", s.name)
		d, err := s.compile(c, day)
		if err != nil {
			wrong(at, s.kind.String(), "is not rendered through the channel on "+day.String(), err)
			continue
		}
		for _, id := range s.unlogged {
			if _, ok := d.Node(id); !ok {
				wrong(at+".unlogged", string(id), "is no node of the definition"+otherwise(id, d), nil)
			}
		}
		roles := d.Regulation().Actors
		known := func(id law.ID) bool {
			return id == "" || slices.ContainsFunc(roles, func(a regulation.Actor) bool { return a.ID == id })
		}
		for _, name := range slices.Sorted(maps.Keys(s.activities)) {
			a := s.activities[name]
			_, ok := d.Node(a.Node)
			ok = ok || a.Node == ""
			if s.own[name] == a {
				if !ok {
					wrong(fmt.Sprintf("%s.activities[%q].node", at, m.page.decode([]byte(name))), string(a.Node), "is no node of the definition"+otherwise(a.Node, d), nil)
				}
				if !known(a.Role) {
					wrong(fmt.Sprintf("%s.activities[%q].role", at, m.page.decode([]byte(name))), a.Role.String(), "is no actor of the regulation", nil)
				}
				continue
			}
			places[a] = fmt.Sprintf("activities[%q].node", m.page.decode([]byte(name)))
			reached[a], open[a] = reached[a] || ok, append(open[a], d)
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
