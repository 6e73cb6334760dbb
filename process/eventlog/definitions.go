// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"math"

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
