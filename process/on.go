// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"slices"
	"sync"

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
	r := &d.extract.Regulations[0]
	v := *d
	v.day, v.status = day, d.extract.Act.Status(day)
	if r.Edition(day) != r.Edition(d.day) || v.status.State == law.StateNotYet || v.status.State == law.StateRepealed {
		return finished((&v).compile(d.choices()))
	}
	c := compiler{act: d.extract.Act, r: *r, day: day, chosen: d.chosen}
	v.status = c.worded(v.status)
	v.corners = &corners{of: cmp.Or(d.corners.of, d)}
	var err error
	if v.digest, err = v.body.digest(&v); err != nil {
		return nil, err
	}
	return &v, nil
}

// choices are those that are no defaults.
func (d *Definition) choices() []Choice {
	var list []Choice
	for _, c := range d.chosen {
		if !c.Default {
			list = append(list, c.Choice)
		}
	}
	return list
}

// body is what the digests of a definition for all days have in common, written when
// the second of them is asked for.
type body struct {
	once sync.Once
	text []byte
	err  error
}

// digest is that of a definition with the nodes and spans of the body.
func (b *body) digest(d *Definition) (Digest, error) {
	b.once.Do(func() { b.text, b.err = new(digester).body(d, nil) })
	if b.err != nil {
		return Digest{}, b.err
	}
	return d.digestOf(b.text)
}

// dated are the variants of another day for this one.
func (d *Definition) dated(of []*Definition) []*Definition {
	list := make([]*Definition, len(of))
	for i, o := range of {
		v := *o
		v.day, v.status, v.corners = d.day, d.status, new(corners)
		list[i] = &v
	}
	return slices.Clip(list)
}
