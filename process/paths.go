// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Path is one way through a definition, from the first node to an end.
type Path struct {
	End   End
	Nodes []NodeID
	// Citations are the places passed, in order; a place that gives several
	// nodes in a row stands once.
	Citations []law.Citation
}

// Paths returns the granting path first, then every other way to an end in the
// order in which it leaves the granting path. The steps of one outcome stand in its
// paths alone.
func (d *Definition) Paths() []Path {
	if len(d.nodes) == 0 {
		return nil
	}
	list := []Path{d.walk(-1, false)}
	for i, n := range d.nodes {
		if n.Type == NodeEnd {
			break
		}
		if n.Type == NodeGate || n.Decides {
			p := d.walk(i, n.Decides)
			if !slices.ContainsFunc(list, func(o Path) bool { return o.End == p.End && slices.Equal(o.Citations, p.Citations) }) {
				list = append(list, p)
			}
		}
	}
	return list
}

// walk follows the yes, and the no at one node; a refusal settled there goes on
// as a refusal.
func (d *Definition) walk(no int, refuses bool) Path {
	var p Path
	refused := false
	visits := 0
	for at := 0; ; visits++ {
		n := d.nodes[at]
		p.add(n.ID, n.Citation)
		if n.Type == NodeEnd {
			p.End = n.End
			return p
		}
		edge := n.Next
		if at == no && visits < len(d.nodes) {
			refused = refuses
			if n.No.To != "" {
				edge = n.No
				no = -1 // a gate that may be tried again is passed the next time
			}
		} else if refused && n.No.To != "" && n.Type != NodeGate {
			edge = n.No
		}
		for _, c := range edge.Via {
			p.pass(c)
		}
		outcome := regulation.OutcomeGrant
		if refused {
			outcome = regulation.OutcomeRefusal
		}
		at = d.past(edge.index, outcome)
		if refuses && at == no {
			at = edge.index // the steps before a refusal, as a hearing, come first
		}
	}
}

func (p *Path) add(id NodeID, c law.Citation) {
	p.Nodes = append(p.Nodes, id)
	p.pass(c)
}

func (p *Path) pass(c law.Citation) {
	if len(p.Citations) == 0 || p.Citations[len(p.Citations)-1] != c {
		p.Citations = append(p.Citations, c)
	}
}
