// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// seal joins the edges to the nodes, checks that the whole holds together and
// computes the digest. All faults are returned at once.
func (d *Definition) seal() error {
	var faults []error
	fault := func(n Node, rule string) {
		faults = append(faults, &DefinitionError{Citation: n.Citation, Rule: string(n.ID) + ": " + rule})
	}
	if len(d.nodes) == 0 {
		return &DefinitionError{Rule: "there is no node"}
	}
	d.files = -1
	for i := range d.nodes {
		n := &d.nodes[i]
		if d.find(n.ID) != i {
			fault(*n, "the node stands twice")
		}
		if n.Type != EndNode && n.Files {
			d.files = i
		}
		n.Next.index, n.No.index = d.find(n.Next.To), d.find(n.No.To)
		switch {
		case n.Type == EndNode && (!n.Next.IsZero() || !n.No.IsZero() || !n.End.IsValid()):
			fault(*n, "an end leads nowhere and says how it ends")
		case n.Type != EndNode && n.Next.index < 0:
			fault(*n, "it leads to the next node")
		case n.No.To != "" && n.No.index < 0:
			fault(*n, "its no leads to a node")
		case n.Type == GateNode && n.No.To == "":
			fault(*n, "a gate has a no")
		case n.Type != EndNode && n.Action == "":
			fault(*n, "something moves it on")
		}
	}
	if len(faults) == 0 {
		for i, ok := range d.reached() {
			if !ok {
				fault(d.nodes[i], "no path reaches it")
			}
		}
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	d.prepare()
	whole, bare, err := d.compute()
	d.digest, d.machineDigest = whole, bare
	return err
}

// reached tells of each node whether a path leads there from the first one.
func (d *Definition) reached() []bool {
	seen := make([]bool, len(d.nodes))
	open := []int{0}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		if seen[i] {
			continue
		}
		seen[i] = true
		for _, e := range []Edge{d.nodes[i].Next, d.nodes[i].No} {
			if e.To != "" && !slices.Contains(open, e.index) {
				open = append(open, e.index)
			}
		}
	}
	return seen
}

// prepare works out what the machine asks of every command.
func (d *Definition) prepare() {
	r := d.extract.Regulations[0]
	lane := func(id law.ID) law.ID {
		for _, a := range r.Actors {
			if a.ID == id {
				return a.Lane
			}
		}
		return id
	}
	sharing := func(id law.ID) []law.ID {
		list := []law.ID{id}
		for _, a := range r.Actors {
			if a.ID != id && lane(a.ID) == lane(id) {
				list = append(list, a.ID)
			}
		}
		return list
	}
	d.options = nil
	for i := range d.nodes {
		n := &d.nodes[i]
		n.allowed, n.signers = nil, nil
		for _, id := range n.Signers {
			n.signers = append(n.signers, sharing(id))
			n.allowed = append(n.allowed, sharing(id)...)
		}
		for _, id := range n.Actors {
			n.allowed = append(n.allowed, sharing(id)...)
		}
		if n.Type == EndNode {
			continue
		}
		d.options = append(d.options, Option{Node: n.ID, Action: n.Action})
		if n.Decides {
			d.options = append(d.options, Option{Node: n.ID, Action: Refuse})
		}
	}
	d.options = append(d.options, Option{Action: Depart})
	d.licensed = false
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			if k.ID.Short() == d.kind.Short() {
				d.licensed = k.Concerns
			}
		}
	}
}
