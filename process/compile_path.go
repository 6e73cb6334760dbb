// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// refusal adds an end for a way out of the path, once.
func (c *compiler) refusal(id NodeID, cite law.Citation, end End) {
	if slices.ContainsFunc(c.ends, func(e exit) bool { return e.id == id }) || c.index(func(n *Node) bool { return n.ID == id }) >= 0 {
		return
	}
	c.ends = append(c.ends, exit{id, cite, end})
}

// granted adds the end of the path, at the place of its last node.
func (c *compiler) granted() {
	if i := len(c.nodes) - 1; i >= 0 {
		c.ends = append(c.ends, exit{NodeID(EndGranted), c.nodes[i].Citation, EndGranted})
	}
}

// index is that of the first node of the path of which something holds, or -1.
func (c *compiler) index(holds func(*Node) bool) int {
	for i := range c.nodes {
		if holds(&c.nodes[i]) {
			return i
		}
	}
	return -1
}

// exit is a way out of the path: what becomes an end.
type exit struct {
	id   NodeID
	cite law.Citation
	end  End
}

// settle joins the path: each node leads to the next one, a refusal that has no
// way of its own goes the same way as the grant, and the last step at which a
// refusal can be settled settles the outcome.
func (c *compiler) settle() {
	decides := -1
	for i := range c.nodes {
		n := &c.nodes[i]
		next := NodeID(EndGranted)
		if i+1 < len(c.nodes) {
			next = c.nodes[i+1].ID
		}
		n.Next.To = next
		if n.Next.Basis == "" {
			n.Next.Basis = law.BasisInferred
		}
		if n.No.To == nextPlace {
			n.No.To = next
		}
		if n.Decides {
			decides = i
			if n.No.To == refusedAt(n.ID) {
				c.ends = append(c.ends, exit{n.No.To, n.Citation, EndRefused})
			}
		}
	}
	if decides >= 0 {
		c.nodes[decides].Settles = true
		c.handedOver()
	}
	c.silence()
	for _, e := range c.ends {
		c.nodes = append(c.nodes, Node{ID: e.id, Type: NodeEnd, Citation: e.cite, End: e.end, Name: e.end.Label()})
	}
}

// silence lets those who asked the agreeing body record its agreement, where
// its silence counts as one: the body itself will not.
func (c *compiler) silence() {
	if c.option(regulation.ReadingAgreeingSilence, "wait") != "consent" {
		return
	}
	for i := range c.nodes {
		if c.nodes[i].Action == ActionReceive && i > 0 {
			c.nodes[i].Actors = append(slices.Clone(c.nodes[i].Actors), c.nodes[i-1].Actors...)
		}
	}
}

// handedOver gives a refusal that goes the way of the grant an end of its own,
// at the place of the result.
func (c *compiler) handedOver() {
	last := &c.nodes[len(c.nodes)-1]
	if last.No.To == "" {
		last.No = Edge{To: NodeID(EndRefused), Basis: law.BasisInferred}
	}
	if last.No.To == NodeID(EndRefused) {
		c.refusal(NodeID(EndRefused), last.Citation, EndRefused)
	}
}

// Label names the end for a reader.
func (e End) Label() law.Text {
	switch e {
	case EndGranted:
		return law.Text{KK: "нәтиже берілді", RU: "результат выдан", EN: "the result was handed over"}
	case EndRefused:
		return law.Text{KK: "дәлелді бас тарту берілді", RU: "дан мотивированный отказ", EN: "a reasoned refusal was given"}
	case EndNotAdmitted:
		return law.Text{KK: "жүйе қабылдамады", RU: "система не допустила", EN: "rejected by the system"}
	case EndDiscontinued:
		return law.Text{KK: "регламенттен тыс аяқталды", RU: "прекращено вне регламента", EN: "ended outside the regulation"}
	default:
		return law.Text{}
	}
}
