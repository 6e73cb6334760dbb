// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// DueUnderAny wants a step to be due at a moment under some combination of the
// readings that touch the kind and channel: all structural ones, with every
// combination of the counting ones. A failure lists the moments that they give.
// The steps that a running case has done stand as they were done. Where many
// readings touch the kind, as on a portal, a failure takes some seconds.
func (p *Plan) DueUnderAny(node process.NodeID, outcome regulation.Outcome, want string) *Plan {
	p.tb.Helper()
	given := p.under(node, outcome, true, func(d process.Deadline) bool { return matches(d, want) })
	if given != nil {
		p.tb.Fatalf("%s is due %s under no reading\n%s", p.where(p.step(node), outcome), want, list("the readings make it due", given))
	}
	return p
}

// InTimeUnderAny wants what was done at an instant to be in time under some
// combination of the readings, as one does who accuses nobody that a reading
// excuses. An unknown deadline cannot be missed.
func (p *Plan) InTimeUnderAny(node process.NodeID, outcome regulation.Outcome, done time.Time) *Plan {
	p.tb.Helper()
	if given := p.under(node, outcome, false, func(d process.Deadline) bool { return d.Met(done) }); given != nil {
		s := p.step(node)
		p.tb.Fatalf("%s: done %s is late under every reading\n%s", p.where(s, outcome), p.at(s, done), list("the readings make it due, at the latest as in the last line", given))
	}
	return p
}

// LateUnderAll wants what was done at an instant to be late under every
// combination of the readings.
func (p *Plan) LateUnderAll(node process.NodeID, outcome regulation.Outcome, done time.Time) *Plan {
	p.tb.Helper()
	var excuse string
	given := p.under(node, outcome, false, func(d process.Deadline) bool { excuse = show(d); return d.Met(done) })
	if given == nil {
		s := p.step(node)
		p.tb.Fatalf("%s: done %s is in time under a reading that makes it due %s", p.where(s, outcome), p.at(s, done), excuse)
	}
	return p
}

// given is a moment that readings give, with the fewest options, differing from
// those taken, that do.
type given struct {
	moment  string
	options []string
}

func list(head string, all []given) string {
	var b strings.Builder
	b.WriteString("  " + head)
	slices.SortFunc(all, func(a, b given) int { return strings.Compare(a.moment, b.moment) })
	for _, g := range all {
		under := "the readings taken"
		if len(g.options) > 0 {
			under = strings.Join(g.options, ", ")
		}
		fmt.Fprintf(&b, "\n  %s, as under %s", g.moment, under)
	}
	return b.String()
}

// under counts a step under all readings until a deadline pleases, and is then
// nil; else it gives the moments met. Readings that differ by one option come
// first, because they explain best; the corners of the counting readings hold
// the earliest and the latest; with every the combinations between them follow.
func (p *Plan) under(node process.NodeID, outcome regulation.Outcome, every bool, pleases func(process.Deadline) bool) []given {
	p.tb.Helper()
	if p.stopped {
		p.tb.Fatalf("the terms of this case stood still, began anew or were made longer; its deadlines are known under the readings taken alone")
	}
	earliest, latest, err := p.d.Variants()
	p.must(err)
	all := []given{}
	met := func(v *process.Definition) bool {
		d, ok := p.count(v, node, outcome)
		if !ok {
			return false // a reading whose path does not pass the step
		}
		if pleases(d) {
			return true
		}
		at, options := show(d), p.differing(v)
		switch i := slices.IndexFunc(all, func(g given) bool { return g.moment == at }); {
		case i < 0:
			all = append(all, given{moment: at, options: options})
		case len(options) < len(all[i].options):
			all[i].options = options
		}
		return false
	}
	if slices.ContainsFunc(slices.Concat([]*process.Definition{p.d}, p.neighbours(), latest, earliest), met) {
		return nil
	}
	if !every {
		return all
	}
	for _, v := range earliest {
		for _, choices := range counting(v) {
			w, err := v.With(choices...)
			p.must(err)
			if met(w) {
				return nil
			}
		}
	}
	return all
}

// count is the deadline of a step under another reading; ok is false where the
// path of that reading does not pass it.
func (p *Plan) count(v *process.Definition, node process.NodeID, outcome regulation.Outcome) (d process.Deadline, ok bool) {
	p.tb.Helper()
	plan, err := v.Plan(p.filed, p.offices, p.arrivals...)
	p.must(err)
	for _, s := range plan.Steps {
		if s.Node == node {
			return deadline(s, outcome), true
		}
	}
	return process.Deadline{}, false
}

func (p *Plan) must(err error) {
	p.tb.Helper()
	if err != nil {
		p.tb.Fatalf("the readings of %s through %s: %v", p.d.Kind(), p.d.Channel(), err)
	}
}

// neighbours are the definitions that differ from the one planned by one option.
func (p *Plan) neighbours() []*process.Definition {
	p.tb.Helper()
	var all []*process.Definition
	for _, r := range p.d.Regulation().Readings {
		taken := p.d.Option(r.ID)
		for _, o := range p.d.Regulation().Options(r, p.d.Kind()) {
			if taken == "" || o.ID == taken {
				continue
			}
			v, err := p.d.With(process.Choice{Reading: r.ID, Option: o.ID})
			if errors.Is(err, law.ErrWordingUnknown) {
				continue // it cannot be read on the day
			}
			p.must(err)
			all = append(all, v)
		}
	}
	return all
}

// counting lists every combination of the counting readings of a definition.
func counting(d *process.Definition) [][]process.Choice {
	all := [][]process.Choice{nil}
	for _, r := range d.Regulation().Readings {
		if r.Class != regulation.ReadingClassCounting || d.Option(r.ID) == "" {
			continue
		}
		var next [][]process.Choice
		for _, c := range all {
			for _, o := range r.Options {
				next = append(next, append(slices.Clone(c), process.Choice{Reading: r.ID, Option: o.ID}))
			}
		}
		all = next
	}
	return all
}

// differing lists the options of a variant that the plan did not take.
func (p *Plan) differing(v *process.Definition) []string {
	var s []string
	for _, c := range v.Readings() {
		if p.d.Option(c.Reading) != c.Option {
			s = append(s, c.String())
		}
	}
	return s
}
