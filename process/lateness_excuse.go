// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// variants are a definition under other readings: what may excuse a lateness.
type variants struct {
	latest  []variant // every structural variant, with the latest way to count
	singles []variant // one option changed
}

// variant is a definition under other readings, with the nodes of the chosen one
// laid on its own.
type variant struct {
	of      *Definition // the chosen one
	choice  Choice      // of a single one
	d       *Definition
	lay     []stretch // by index of the chosen definition
	quick   quickly
	scratch []follow.Times // room for one application
}

// stretch is one node or several in a row; from is -1 where there is none.
type stretch struct{ from, to int }

// other gives the variants of the definition, compiled once.
func (j *Judge) other() (*variants, error) {
	if j.variants != nil {
		return j.variants, nil
	}
	v := &variants{}
	all, err := j.d.allCorners()
	if err != nil {
		return nil, err
	}
	for _, d := range all.latest {
		v.latest = append(v.latest, j.mapNodes(d, Choice{}))
	}
	for _, r := range j.d.extract.r.Readings {
		for _, o := range j.d.extract.r.Options(r, j.d.kind) {
			chosen := j.d.Option(r.ID)
			if chosen == "" || chosen == o.ID {
				continue
			}
			choice := Choice{Reading: r.ID, Option: o.ID}
			d, err := j.d.with([]Choice{choice})
			if err != nil {
				continue // an account whose wording on the day is not on record excuses nothing
			}
			v.singles = append(v.singles, j.mapNodes(d, choice))
		}
	}
	j.variants = v
	return v, nil
}

// mapNodes lays the nodes of the definition on those of another definition: by the ID,
// else by the cross-map between the accounts of the regulation, where one step
// may cover several.
func (j *Judge) mapNodes(d *Definition, choice Choice) variant {
	v := variant{of: j.d, choice: choice, d: d, lay: make([]stretch, len(j.d.nodes)), scratch: make([]follow.Times, len(d.nodes))}
	if !j.full {
		v.quick = newQuickly(d, j.offices)
	}
	same := j.d.same()
	for i := range j.d.nodes {
		n := &j.d.nodes[i]
		if at := d.find(n.ID); at >= 0 {
			v.lay[i] = stretch{at, at}
			continue
		}
		v.lay[i] = stretch{-1, -1}
		for k := range d.nodes {
			if m := &d.nodes[k]; m.Type != NodeEnd && slices.Contains(same[n.Citation.Locator], m.Citation.Locator) {
				if v.lay[i].from < 0 {
					v.lay[i].from = k
				}
				v.lay[i].to = k
			}
		}
	}
	return v
}

// same is the cross-map between the accounts, both ways.
func (d *Definition) same() map[law.Locator][]law.Locator {
	m := map[law.Locator][]law.Locator{}
	for _, a := range d.extract.r.Accounts {
		for _, s := range a.Steps {
			for _, o := range s.Same {
				m[s.Locator] = append(m[s.Locator], o)
				m[o] = append(m[o], s.Locator)
			}
		}
	}
	return m
}

// tell tells the history of an application in the nodes of a variant, and whether the variant
// allows its order: every node of the case has a place there, in the same order,
// and the variant asks for none in between. The history stands until the next one
// is told in the variant.
func (v *variant) tell(f *follow.History) (history, bool) {
	h := newHistory(f, v.scratch)
	w := walker{d: v.d, filed: h.filed}
	first, next, before := true, 0, 0
	for i := range f.Visits {
		here := v.of.undone(f, i)
		if v.of.nodes[i].Type == NodeEnd || !here && !f.Passed(i) {
			continue
		}
		p, s := &f.Visits[i], v.lay[i]
		if here && !p.Entered {
			s = v.stood(s, next)
		}
		switch {
		case s.from < 0, s.to < next-1:
			return h, false // no such place, or earlier than the one before
		case s.from > next && (!first || i == 0):
			return h, false // it asks for a node in between
		}
		if s.from >= next && p.Began != 0 {
			h.times[s.from].Began = p.Began
			if !first {
				h.times[s.from].Began = w.begins(before, p.Began)
			}
		}
		h.times[s.to].Done = p.Done
		if before = s.to; p.Asked {
			w.ask(s.to)
		}
		if here && (i == int(f.Node) || h.current < 0) {
			h.stand(v.d, s.to)
		}
		first, next = false, max(next, s.to+1)
	}
	h.asked, h.answered = len(w.asked) > 0, w.answered
	h.past = v.past(f.Past)
	return h, true
}

// stood is where a case stands of which no record says that it came to a stretch:
// under the variant it may stand at another node, the next one.
func (v *variant) stood(s stretch, next int) stretch {
	if (s.from < 0 || s.from > next) && next < len(v.d.nodes) && v.d.nodes[next].Type != NodeEnd {
		return stretch{next, next}
	}
	return s
}

// past tells what moved the terms of a case in the nodes of the variant.
func (v *variant) past(p *follow.Past) *follow.Past {
	if p == nil {
		return nil
	}
	there := func(id string) string {
		i := v.of.find(NodeID(id))
		if i < 0 || v.lay[i].to < 0 {
			return id
		}
		return string(v.d.nodes[v.lay[i].to].ID)
	}
	p = p.Clone()
	for i := range p.Pauses {
		p.Pauses[i].Node = there(p.Pauses[i].Node)
	}
	for i := range p.Returns {
		p.Returns[i].Node = there(p.Returns[i].Node)
	}
	for i := range p.Extensions {
		p.Extensions[i].Node = there(p.Extensions[i].Node)
	}
	return p
}

// verdict is what a variant finds in an application, and whether it allows its
// order at all.
type verdict struct {
	judged, allowed bool
	list            []Ruling
}

// verdicts are those of the variants on one application, found when asked for.
type verdicts struct {
	j               *Judge
	f               *follow.History
	o               *variants
	latest, singles []verdict
}

// prepare compiles the variants when they are first asked.
func (s *verdicts) prepare() (err error) {
	if s.o != nil {
		return nil
	}
	if s.o, err = s.j.other(); err == nil {
		s.latest, s.singles = make([]verdict, len(s.o.latest)), make([]verdict, len(s.o.singles))
	}
	return err
}

// blames reports whether a variant, too, finds a lateness of the case at the
// place of a Ruling. A variant that forbids the order of the case excuses nothing.
func (s *verdicts) blames(v *variant, said *verdict, r Ruling) (bool, error) {
	if !said.judged {
		h, ok := v.tell(s.f)
		if ok && v.surely(&h, v.lay[r.Node]) {
			return true, nil
		}
		said.judged, said.allowed = true, ok
		if ok && !s.inTime(v, &h) {
			var err error
			if said.list, err = rule(v.d, s.j.offices, h, s.j.quickest(&v.quick, h.outcome)); err != nil {
				return false, err
			}
		}
	}
	if !said.allowed {
		return true, nil
	}
	at := v.lay[r.Node]
	return slices.ContainsFunc(said.list, func(o Ruling) bool {
		if r.Clause != "" || o.Clause != "" {
			return o.Clause == r.Clause && o.Limit == r.Limit && o.Done.Equal(r.Done)
		}
		return !o.Contradiction && (o.Node >= at.from && o.Node <= at.to || !r.Limit.IsZero() && o.Limit == r.Limit)
	}), nil
}

// surely reports whether it is plain without a timeline that a step in a stretch
// was late; [rule] charges such a step whatever else was late.
func (v *variant) surely(h *history, at stretch) bool {
	if !v.quick[0].plain || !h.plain() || h.outcome != regulation.OutcomeGrant || at.from < 0 {
		return false
	}
	for i := at.from; i <= at.to; i++ {
		if v.quick[0].missed(i, h.times, h.filed) {
			return true
		}
	}
	return false
}

// inTime is [Judge.InTime], under a variant.
func (s *verdicts) inTime(v *variant, h *history) bool {
	q := v.quick.of(h.outcome)
	return q.plain && h.plain() && s.f.End != "" && s.f.End != string(EndDiscontinued) && q.keptAll(h.times, h.filed)
}

// Excuse tells whether every reading blames a ruling, and if not which options
// each alone would excuse it; none is a combination of several.
func (v *Verdict) Excuse(r Ruling) (every bool, options []Choice, err error) {
	return v.others.under(func(o *variant, said *verdict) (bool, error) { return v.others.blames(o, said, r) })
}

// Overdue tells whether the deadline has passed of the step at which the
// application stands though the time was lost before it, and the rest as
// [Verdict.Excuse] does. It is false where nobody was late.
func (v *Verdict) Overdue() (overdue, every bool, options []Choice, err error) {
	j, h := v.others.j, &v.h
	if h.current < 0 || !late(v.Rulings) || slices.ContainsFunc(v.Rulings, func(r Ruling) bool {
		return r.Clause == "" && (r.Node == h.current || !r.Limit.IsZero() && r.Done.IsZero())
	}) {
		return false, false, nil, nil
	}
	if overdue, err = h.passed(j.d, j.offices); err != nil || !overdue {
		return false, false, nil, err
	}
	every, options, err = v.others.under(func(o *variant, _ *verdict) (bool, error) {
		h, ok := o.tell(v.others.f)
		if !ok {
			return true, nil
		}
		return h.passed(o.d, j.offices)
	})
	return true, every, options, err
}

// under asks whether something holds under every reading, and if not which options
// each alone would change it.
func (s *verdicts) under(holds func(*variant, *verdict) (bool, error)) (every bool, options []Choice, err error) {
	if err := s.prepare(); err != nil {
		return false, nil, err
	}
	every = true
	for i := range s.o.latest {
		if every, err = holds(&s.o.latest[i], &s.latest[i]); err != nil || !every {
			break
		}
	}
	if err != nil || every {
		return every, nil, err
	}
	for i := range s.o.singles {
		still, err := holds(&s.o.singles[i], &s.singles[i])
		if err != nil {
			return false, nil, err
		}
		if !still {
			options = append(options, s.o.singles[i].choice)
		}
	}
	return false, options, nil
}
