// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// On gives the definition for another day of filing, with the same choices. Where
// the text reads on that day as it did, nothing is compiled again: the nodes and the
// variants are shared, so that a system answers for every day by few compilations.
// The errors are those of [Compile].
func (d *Definition) On(day law.Date) (*Definition, error) {
	if len(d.nodes) == 0 {
		return nil, errNoNodes
	}
	if day == d.day {
		return d, nil
	}
	r := &d.extract.r
	v := *d
	v.day, v.status = day, d.extract.act.Status(day)
	if r.Edition(day) != r.Edition(d.day) || v.status.State == law.StateNotYet || v.status.State == law.StateRepealed {
		return finished((&v).compile(d.choices()))
	}
	c := compiler{act: d.extract.act, r: r, day: day, chosen: d.chosen}
	v.inForce, v.status = v.extract.since(v.status), c.worded(v.status)
	v.corners = &corners{of: cmp.Or(d.corners.of, d)}
	var err error
	if v.digest, err = v.extract.digestOf(&v); err != nil {
		return nil, err
	}
	return &v, nil
}

// choices are those that are no defaults.
func (d *Definition) choices() []Choice {
	var list []Choice
	for _, c := range d.chosen {
		if !c.Default {
			list = append(list, c.choice())
		}
	}
	return list
}

// dated are the variants of another day for this one.
func (d *Definition) dated(of []*Definition) []*Definition {
	list := make([]*Definition, len(of))
	for i, o := range of {
		v := *o
		v.day, v.status, v.corners = d.day, d.status, new(corners)
		v.inForce = d.inForce
		list[i] = &v
	}
	return slices.Clip(list)
}
