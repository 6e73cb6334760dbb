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
func (m *machine) other() (*variants, error) {
	if m.variants != nil {
		return m.variants, nil
	}
	v := &variants{}
	all, err := m.d.allCorners()
	if err != nil {
		return nil, err
	}
	for _, d := range all.latest {
		v.latest = append(v.latest, m.mapNodes(d, Choice{}))
	}
	for _, r := range m.d.extract.r.Readings {
		for _, o := range m.d.extract.r.Options(r, m.d.kind) {
			chosen := m.d.Option(r.ID)
			if chosen == "" || chosen == o.ID {
				continue
			}
			choice := Choice{Reading: r.ID, Option: o.ID}
			d, err := m.d.with([]Choice{choice})
			if err != nil {
				continue // an account whose wording on the day is not on record excuses nothing
			}
			v.singles = append(v.singles, m.mapNodes(d, choice))
		}
	}
	m.variants = v
	return v, nil
}

// mapNodes lays the nodes of the definition on those of another definition: by the ID,
// else by the cross-map between the accounts of the regulation, where one step
// may cover several.
func (m *machine) mapNodes(d *Definition, choice Choice) variant {
	v := variant{of: m.d, choice: choice, d: d, lay: make([]stretch, len(m.d.nodes)), scratch: make([]follow.Times, len(d.nodes))}
	if !m.full {
		v.quick = newQuickly(d, m.offices)
	}
	same := m.d.same()
	for i := range m.d.nodes {
		n := &m.d.nodes[i]
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

// opinion is what a variant finds in an application, and whether it allows its
// order at all.
type opinion struct {
	judged, allowed bool
	list            []ruling
}

// blames reports whether a variant, too, finds a lateness of the case at the
// place of a ruling. A variant that forbids the order of the case excuses nothing.
func (v *verdict) blames(o *variant, said *opinion, r ruling) (bool, error) {
	if !said.judged {
		h, ok := o.tell(v.f)
		if ok && o.surely(&h, o.lay[r.Node]) {
			return true, nil
		}
		said.judged, said.allowed = true, ok
		if ok && !v.inTime(o, &h) {
			var err error
			if said.list, err = rule(o.d, v.m.offices, h, v.m.quickest(&o.quick, h.outcome)); err != nil {
				return false, err
			}
		}
	}
	if !said.allowed {
		return true, nil
	}
	at := o.lay[r.Node]
	return slices.ContainsFunc(said.list, func(o ruling) bool {
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

// inTime is InTime under a variant.
func (v *verdict) inTime(o *variant, h *history) bool {
	q := o.quick.of(h.outcome)
	return q.plain && h.plain() && v.f.End != "" && v.f.End != string(EndDiscontinued) && q.keptAll(h.times, h.filed)
}

func (v *verdict) Excuse(r ruling) (every bool, options []Choice, err error) {
	return v.under(func(o *variant, said *opinion) (bool, error) { return v.blames(o, said, r) })
}

func (v *verdict) Overdue() (overdue, every bool, options []Choice, err error) {
	m, h := v.m, &v.h
	if h.current < 0 || !late(v.rulings) || slices.ContainsFunc(v.rulings, func(r ruling) bool {
		return r.Clause == "" && (r.Node == h.current || !r.Limit.IsZero() && r.Done.IsZero())
	}) {
		return false, false, nil, nil
	}
	if overdue, err = h.passed(m.d, m.offices); err != nil || !overdue {
		return false, false, nil, err
	}
	every, options, err = v.under(func(o *variant, _ *opinion) (bool, error) {
		h, ok := o.tell(v.f)
		if !ok {
			return true, nil
		}
		return h.passed(o.d, m.offices)
	})
	return true, every, options, err
}

// under asks whether something holds under every reading, and if not which options
// each alone would change it.
func (v *verdict) under(holds func(*variant, *opinion) (bool, error)) (every bool, options []Choice, err error) {
	if v.others == nil {
		if v.others, err = v.m.other(); err != nil {
			return false, nil, err
		}
		v.latest, v.singles = make([]opinion, len(v.others.latest)), make([]opinion, len(v.others.singles))
	}
	every = true
	for i := range v.latest {
		if every, err = holds(&v.others.latest[i], &v.latest[i]); err != nil {
			return false, nil, err
		}
		if !every {
			break
		}
	}
	if every {
		return true, nil, nil
	}
	for i := range v.singles {
		still, err := holds(&v.others.singles[i], &v.singles[i])
		if err != nil {
			return false, nil, err
		}
		if !still {
			options = append(options, v.others.singles[i].choice)
		}
	}
	return false, options, nil
}
