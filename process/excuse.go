// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// variants are a course under other readings: what may excuse a lateness.
type variants struct {
	latest  []variant // every structural variant, with the latest way to count
	singles []variant // one option changed
}

// variant is a definition under other readings, with the nodes of the chosen one
// laid on its own.
type variant struct {
	choice  Choice // of a single one
	d       *Definition
	lay     []stretch // by index of the chosen definition
	quick   quickly
	scratch []times // room for one application
}

// stretch is one node or several in a row; from is -1 where there is none.
type stretch struct{ from, to int }

// other gives the variants of the course, compiled once.
func (c *course) other() (*variants, error) {
	if c.variants != nil {
		return c.variants, nil
	}
	v := &variants{}
	all, err := c.d.allCorners()
	if err != nil {
		return nil, err
	}
	for _, d := range all.latest {
		v.latest = append(v.latest, c.lay(d, Choice{}))
	}
	for _, r := range c.d.extract.Regulations[0].Readings {
		for _, o := range r.Options {
			chosen := c.d.Option(r.ID)
			if chosen == "" || chosen == o.ID {
				continue
			}
			choice := Choice{Reading: r.ID, Option: o.ID}
			d, err := c.d.with([]Choice{choice})
			if err != nil {
				continue // an account whose wording on the day is not on record excuses nothing
			}
			v.singles = append(v.singles, c.lay(d, choice))
		}
	}
	c.variants = v
	return v, nil
}

// lay lays the nodes of the course on those of another definition: by the ID,
// else by the cross-map between the accounts of the regulation, where one step
// may cover several.
func (c *course) lay(d *Definition, choice Choice) variant {
	v := variant{choice: choice, d: d, lay: make([]stretch, len(c.d.nodes)), scratch: make([]times, len(d.nodes))}
	if !c.full {
		v.quick = newQuickly(d, c.offices)
	}
	same := c.d.same()
	for i := range c.d.nodes {
		n := &c.d.nodes[i]
		if at := d.find(n.ID); at >= 0 {
			v.lay[i] = stretch{at, at}
			continue
		}
		v.lay[i] = stretch{-1, -1}
		for j := range d.nodes {
			if m := &d.nodes[j]; m.Type != EndNode && slices.Contains(same[n.Citation.Locator], m.Citation.Locator) {
				if v.lay[i].from < 0 {
					v.lay[i].from = j
				}
				v.lay[i].to = j
			}
		}
	}
	return v
}

// same is the cross-map between the accounts, both ways.
func (d *Definition) same() map[law.Locator][]law.Locator {
	m := map[law.Locator][]law.Locator{}
	for _, a := range d.extract.Regulations[0].Accounts {
		for _, s := range a.Steps {
			for _, o := range s.Same {
				m[s.Locator] = append(m[s.Locator], o)
				m[o] = append(m[o], s.Locator)
			}
		}
	}
	return m
}

// laid gives the history of an application on a variant, and whether the variant
// allows its order: every node of the case has a place there, in the same order,
// and the variant asks for none in between. The history stands until the next one
// is laid on the variant.
func (v *variant) laid(t *trial, until time.Time) (history, bool) {
	clear(v.scratch)
	h := history{
		filed: t.app.filed, laid: v.scratch, pauses: t.pauses(),
		outcome: t.app.settled(), current: -1, until: until,
	}
	w := walker{d: v.d, filed: h.filed}
	first, next, before := true, 0, 0
	for i := range t.passages {
		if !t.passed(i) {
			continue
		}
		p, s := &t.passages[i], v.lay[i]
		here := t.app.end == "" && i == int(t.app.node)
		if here && !p.entered && (s.from < 0 || s.from > next) && next < len(v.d.nodes) && v.d.nodes[next].Type != EndNode {
			// No record says that the case came here: under the variant it stands at
			// another node.
			s = stretch{next, next}
		}
		switch {
		case s.from < 0, s.to < next-1:
			return h, false // no such place, or earlier than the one before
		case s.from > next && (!first || i == 0):
			return h, false // it asks for a node in between
		}
		if s.from >= next && p.began != 0 {
			h.laid[s.from].began = p.began
			if !first {
				h.laid[s.from].began = w.begins(before, p.began)
			}
		}
		h.laid[s.to].done = p.done
		if before = s.to; p.asked {
			w.ask(s.to)
		}
		if here {
			h.current = s.to
		}
		first, next = false, max(next, s.to+1)
	}
	h.asked, h.answered = len(w.asked) > 0, w.answered
	return h, true
}

// passed reports whether the application came to a node, or should have.
func (t *trial) passed(i int) bool {
	p := &t.passages[i]
	switch {
	case t.c.d.nodes[i].Type == EndNode:
		return false
	case i == int(t.app.node) && t.app.end == "":
		return true
	}
	return p.done != 0 || p.skipped || i < int(t.app.node) && t.c.places[i].unlogged
}

// verdict is what a variant finds in an application, and whether it allows its
// order at all.
type verdict struct {
	judged, allowed bool
	list            []ruling
}

// verdicts are those of the variants on one application, found when asked for.
type verdicts struct {
	t               *trial
	until           time.Time
	o               *variants
	latest, singles []verdict
}

func (t *trial) verdicts(until time.Time) (*verdicts, error) {
	o, err := t.c.other()
	if err != nil {
		return nil, err
	}
	return &verdicts{t: t, until: until, o: o, latest: make([]verdict, len(o.latest)), singles: make([]verdict, len(o.singles))}, nil
}

// blames reports whether a variant, too, finds a lateness of the case at the
// place of a ruling. A variant that forbids the order of the case excuses nothing.
func (s *verdicts) blames(v *variant, said *verdict, r ruling) (bool, error) {
	if !said.judged {
		h, ok := v.laid(s.t, s.until)
		if ok && v.surely(&h, v.lay[r.node]) {
			return true, nil
		}
		said.judged, said.allowed = true, ok
		if ok && !s.inTime(v, &h) {
			var err error
			if said.list, err = judge(v.d, s.t.c.offices, h, s.t.c.quickest(&v.quick, h.outcome)); err != nil {
				return false, err
			}
		}
	}
	if !said.allowed {
		return true, nil
	}
	at := v.lay[r.node]
	return slices.ContainsFunc(said.list, func(o ruling) bool {
		return !o.contradiction && (o.node >= at.from && o.node <= at.to || !r.limit.IsZero() && o.limit == r.limit)
	}), nil
}

// surely reports whether it is plain without a timeline that a step in a stretch
// was late; [judge] charges such a step whatever else was late.
func (v *variant) surely(h *history, at stretch) bool {
	if !v.quick[0].plain || !h.plain() || h.outcome != regulation.Grant || at.from < 0 {
		return false
	}
	for i := at.from; i <= at.to; i++ {
		if v.quick[0].missed(i, h.laid, h.filed) {
			return true
		}
	}
	return false
}

// inTime is that of the trial, under a variant.
func (s *verdicts) inTime(v *variant, h *history) bool {
	q := v.quick.of(h.outcome)
	return q.plain && h.plain() && s.t.app.end != "" && s.t.app.end != Discontinued && q.keptAll(h.laid, h.filed)
}

// excuse tells whether every reading blames a ruling, and if not which options
// each alone would excuse it.
func (s *verdicts) excuse(r ruling) (every bool, options []Choice, err error) {
	return s.under(func(v *variant, said *verdict) (bool, error) { return s.blames(v, said, r) })
}

// overdue tells whether the deadline has passed of the step at which the
// application stands, by the time that the steps of other rulings lost, and the
// rest as [verdicts.excuse] does.
func (s *verdicts) overdue(h history, rulings []ruling) (overdue, every bool, options []Choice, err error) {
	if slices.ContainsFunc(rulings, func(r ruling) bool { return r.node == h.current }) {
		return false, false, nil, nil
	}
	if overdue, err = deadlinePassed(s.t.c.d, s.t.c.offices, h); err != nil || !overdue {
		return false, false, nil, err
	}
	every, options, err = s.under(func(v *variant, _ *verdict) (bool, error) {
		h, ok := v.laid(s.t, s.until)
		if !ok {
			return true, nil
		}
		return deadlinePassed(v.d, s.t.c.offices, h)
	})
	return true, every, options, err
}

// under asks whether something holds under every reading, and if not which options
// each alone would change it.
func (s *verdicts) under(holds func(*variant, *verdict) (bool, error)) (every bool, options []Choice, err error) {
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
