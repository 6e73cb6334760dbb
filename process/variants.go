// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// maxVariants bounds the structural variants over which a plan is computed.
const maxVariants = 1024

// Variants returns the definition under every combination of the structural
// readings that touch it, each at the two corners of the counting readings:
// every option the earliest, and every option the latest; where a term counts back
// from an end, which the first day moves the other way, at two more, one in each list.
// Combinations that lead to the same machine stand once. They are compiled at the first call and
// kept; the caller owns the slices. The error is [ErrTooManyVariants].
func (d *Definition) Variants() (earliest, latest []*Definition, err error) {
	c, err := d.allCorners()
	if err != nil {
		return nil, nil, err
	}
	c.finishing.Do(func() {
		for _, v := range slices.Concat(c.earliest, c.latest) {
			if c.unfinished = v.finish(); c.unfinished != nil {
				return
			}
		}
	})
	if c.unfinished != nil {
		return nil, nil, c.unfinished
	}
	return slices.Clone(c.earliest), slices.Clone(c.latest), nil
}

// corners are the variants of a definition. They are compiled when they are
// first asked for, and finished when a caller wants definitions of them: a walk
// along their nodes needs no digest.
type corners struct {
	of               *Definition // of another day, whose variants these are; nil is none
	compiling        sync.Once
	earliest, latest []*Definition
	timelines        [][2]*Definition // those of which the plans can differ, earliest and latest
	err              error
	finishing        sync.Once
	unfinished       error // why they could not be finished
}

// allCorners compiles the corners unless that was done.
func (d *Definition) allCorners() (*corners, error) {
	if len(d.nodes) == 0 {
		return nil, errNoNodes
	}
	d.corners.compiling.Do(func() { d.corners.err = d.corners.compile(d) })
	return d.corners, d.corners.err
}

func (all *corners) compile(d *Definition) error {
	if all.of != nil {
		c, err := all.of.allCorners()
		if err != nil {
			return err
		}
		all.earliest, all.latest, all.timelines = d.dated(c.earliest), d.dated(c.latest), c.timelines
		return nil
	}
	early, late, combinations, err := d.combine()
	if err != nil {
		return err
	}
	corner, err := d.corner(early, combinations)
	if err != nil {
		return err
	}
	for _, e := range corner {
		pairs := append([][2]*Definition{{e, e.counting(late)}}, e.turned(early, late)...)
		for _, p := range pairs { // one of each list at each index, as PlanAll pairs them
			all.earliest, all.latest = append(all.earliest, p[0]), append(all.latest, p[1])
		}
		if !slices.ContainsFunc(all.timelines, func(o [2]*Definition) bool { return e.plansAs(o[0]) }) {
			all.timelines = append(all.timelines, pairs...)
		}
	}
	return nil
}

// turned are two more corners of a definition with a term that counts back from the
// end: the first day, if it counts, lets such a term end later, and every other term
// earlier.
func (d *Definition) turned(early, late []Choice) [][2]*Definition {
	back := func(n Node) bool {
		return slices.ContainsFunc(n.Terms, func(t regulation.Term) bool { return t.From == regulation.FromEnd })
	}
	i := slices.IndexFunc(early, func(c Choice) bool { return c.Reading == regulation.ReadingFirstDay })
	if i < 0 || !slices.ContainsFunc(d.nodes, back) {
		return nil
	}
	turn := func(choices []Choice, other Choice) *Definition {
		choices = slices.Clone(choices)
		choices[i] = other
		return d.counting(choices)
	}
	return [][2]*Definition{{turn(early, late[i]), turn(late, early[i])}}
}

// counting is the definition with other options of counting readings, which
// change nothing of its nodes. It is not finished.
func (d *Definition) counting(choices []Choice) *Definition {
	v := *d
	v.corners, v.chosen = new(corners), slices.Clone(d.chosen)
	for i, c := range v.chosen {
		for _, o := range choices {
			if o.Reading == c.Reading {
				v.chosen[i] = o.chosen()
			}
		}
	}
	v.rule = v.ruleOf()
	return &v
}

// corner compiles the combinations with a way to count. Of those that lead to the
// same machine it keeps the first.
func (d *Definition) corner(counting []Choice, combinations [][]Choice) (list []*Definition, err error) {
	var g machines
	known := map[machineKey]bool{}
	for _, c := range combinations {
		v, err := d.with(append(slices.Clone(c), counting...))
		if errors.Is(err, law.ErrWordingUnknown) {
			continue // an account that cannot be read on the day has no dates to give
		}
		if err != nil {
			return nil, err
		}
		key := machineKey{g.machine(v), v.Option(regulation.ReadingAgreeingSilence), v.Option(regulation.ReadingReferenceMinutes)}
		if !known[key] {
			known[key] = true
			list = append(list, v)
		}
	}
	return list, nil
}

// machineKey tells definitions of one kind, channel and day apart that do not
// run alike, or do not count alike with the same counting readings.
type machineKey struct {
	machine          string
	silence, minutes law.ID // the structural readings by which a walk counts
}

// combine lists the corners of the counting readings and the combinations of
// the structural ones.
func (d *Definition) combine() (early, late []Choice, combinations [][]Choice, err error) {
	combinations = [][]Choice{nil}
	number := 1
	for _, r := range d.extract.r.Readings {
		if d.Option(r.ID) == "" {
			continue
		}
		if _, stated := d.extract.r.Stated(r.ID, d.channel, d.day); stated {
			continue // nobody can choose
		}
		if r.Class == regulation.ReadingClassCounting {
			early = append(early, Choice{Reading: r.ID, Option: r.Options[0].ID})
			late = append(late, Choice{Reading: r.ID, Option: r.Options[len(r.Options)-1].ID})
			continue
		}
		options := d.extract.r.Options(r, d.kind)
		if number *= len(options); number > maxVariants {
			continue
		}
		var next [][]Choice
		for _, c := range combinations {
			for _, o := range options {
				next = append(next, append(slices.Clone(c), Choice{Reading: r.ID, Option: o.ID}))
			}
		}
		combinations = next
	}
	if number > maxVariants {
		return nil, nil, nil, &DefinitionError{is: ErrTooManyVariants, Fault: fmt.Sprintf(
			"%s through %s has %d structural variants, at most %d are computed", d.kind, d.channel, number, maxVariants)}
	}
	return early, late, combinations, nil
}
