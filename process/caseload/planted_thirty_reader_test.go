// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// The logs of the thirty definitions are written after the JSON of the regulations, by
// a reader of its own: nothing that makes them knows how the library compiles an act.

// printedRegulation is what the reader takes from the JSON of a regulation.
type printedRegulation struct {
	ID       string
	Accounts []struct {
		Role  string
		Steps []printedStep
		Nodes []printedNode
	}
	Channels struct {
		Intake []struct{ Channel, Account string }
	}
	Services []struct{ Kinds []struct{ ID string } }
	EDS      []struct{ Citation, Purpose, Signer, Together string }
}

type printedStep struct {
	Locator   string
	Kinds     []string
	Actors    []printedActor
	Terms     []printedTerm
	Decisions []struct{ Refusal string }
	Actions   []struct {
		Does  string
		Kinds []string
	}
}

type printedNode struct {
	Locator, Kind, Does string
	Terminal            bool
	Actors              []printedActor
	Terms               []printedTerm
	Next, Yes, No       struct{ To string }
}

type printedActor struct {
	ID    string
	Kinds []string
}

type printedTerm struct {
	Kinds, Does          []string
	Outcome, Basis, Unit string
	Amount               int
}

// counts reports whether a grant of a kind has a deadline by the term.
func (t printedTerm) counts(kind string) bool {
	return takes(t.Kinds, kind) && t.Outcome != "refusal" && t.Basis == "stated" && t.Unit != "plan_dates"
}

// course is how an application of one kind goes through one channel to a grant.
type course struct {
	act, kind, channel, account string // the kind as "vet-licence/issue"
	regulation                  string
	places                      []place
	notice                      string // of a refusal, in the place of the last one; empty is that one
	limit                       string // the decision of the system that has a term for the whole review
}

// lastOf reports whether nothing is done at the node of a place after it.
func (c course) lastOf(i int) bool {
	return i == len(c.places)-1 || c.places[i+1].node != c.places[i].node
}

func (c course) name() string { return c.kind + " " + c.channel }

// place is one thing that is done.
type place struct {
	node    string
	roles   []string // who does it; none is anybody
	days    int      // its term, rounded up to days; 0 is none that is stated
	away    string   // where a no at the place leads, which ends the application
	decides bool     // a refusal may be settled here
	answers bool     // a no may be said here, whatever follows from it
	part    bool     // one of several in a step in which something is awaited
}

func takes(kinds []string, kind string) bool { return kinds == nil || slices.Contains(kinds, kind) }

// courses reads those of every kind through every channel: at the office under the
// paragraph that tells of the whole of it, which is the seventh in Mangystau and the
// fifth in North Kazakhstan.
func courses(t *testing.T) []course {
	t.Helper()
	text, err := json.Marshal(catalogue.Builtin())
	require.NoError(t, err)
	var printed struct{ Regulations []printedRegulation }
	require.NoError(t, json.Unmarshal(text, &printed))
	var all []course
	for _, r := range printed.Regulations {
		act, _, _ := strings.Cut(r.ID, "/")
		account := map[string]string{"mangystau-297-2014": "interaction", "north-kazakhstan-201-2014": "procedure"}[act]
		for _, s := range r.Services {
			for _, k := range s.Kinds {
				for _, in := range r.Channels.Intake {
					c := course{regulation: r.ID, act: act, kind: k.ID, channel: in.Channel, account: account}
					c.places = r.review(account, k.ID)
					if in.Account != "" {
						r.throughSystem(&c, in.Account)
					}
					all = append(all, c)
				}
			}
		}
	}
	require.Len(t, all, 30)
	return all
}

// review reads the steps of an account for a kind.
func (r printedRegulation) review(account, kind string) (list []place) {
	for _, a := range r.Accounts {
		if a.Role != account {
			continue
		}
		for _, s := range a.Steps {
			if takes(s.Kinds, kind) {
				list = append(list, s.places(kind)...)
			}
		}
	}
	// Of several decisions the last one settles a refusal.
	for i, last := len(list)-1, false; i >= 0; i-- {
		list[i].decides, last = list[i].decides && !last, last || list[i].decides
	}
	return list
}

// places are one, or what is done before something that is awaited, that, and what is
// done after it.
func (s printedStep) places(kind string) []place {
	var parts [][]string
	part, split := []string{}, false
	for _, a := range s.Actions {
		switch {
		case !takes(a.Kinds, kind):
		case a.Does == "await":
			parts, part, split = append(parts, part, []string{a.Does}), nil, true
		default:
			part = append(part, a.Does)
		}
	}
	parts = append(parts, part)
	var list []place
	for i, does := range parts {
		p := place{node: s.Locator, part: split}
		if split {
			p.node += "." + string(rune('1'+i))
		}
		for _, a := range s.Actors {
			if takes(a.Kinds, kind) && !slices.Contains(does, "await") {
				p.roles = append(p.roles, a.ID)
			}
		}
		for _, d := range s.Decisions {
			p.answers = true
			p.decides = p.decides || d.Refusal != "" && !slices.ContainsFunc(s.Actors, func(a printedActor) bool { return a.ID == "agreeing_body" })
		}
		for _, t := range s.Terms {
			mine := t.Does == nil || slices.ContainsFunc(t.Does, func(d string) bool { return slices.Contains(does, d) })
			if mine && t.counts(kind) {
				p.days = 1
				if t.Unit == "working_day" {
					p.days = t.Amount
				}
			}
		}
		list = append(list, p)
	}
	return list
}

// throughSystem puts the flow of a system around what the provider does: the steps at
// the counter, the first and the last, fall away.
func (r printedRegulation) throughSystem(c *course, account string) {
	nodes, first := map[string]printedNode{}, ""
	for _, a := range r.Accounts {
		if a.Role == account {
			for _, n := range a.Nodes {
				nodes[n.Locator] = n
				if first == "" && n.Kind != "registration" {
					first = n.Locator
				}
			}
		}
	}
	var way []place
	var n printedNode
	for at := first; n.Does != "hands_over"; at = n.Next.To + n.Yes.To {
		n = nodes[at]
		p := place{node: n.Locator, away: n.No.To, answers: n.Kind == "condition"}
		if away := nodes[n.No.To]; away.Locator != "" && !away.Terminal {
			p.away = "" // the text does not say where that leads
		}
		for _, a := range n.Actors {
			p.roles = append(p.roles, a.ID)
		}
		way = append(way, p)
	}
	if c.channel == "portal" { // who hands over checks the signature of the request
		gate := n.Locator + ".signature"
		way = append(way, place{node: gate, answers: true, away: gate + ".refused"})
	}
	decision := nodes[n.Next.To]
	c.notice = decision.No.To
	if c.notice == "" {
		c.notice = decision.Locator + ".refused"
	}
	for _, t := range decision.Terms {
		if t.counts(c.kind) {
			c.limit = decision.Locator
		}
	}
	result := nodes[decision.Yes.To]
	for _, p := range c.places[1 : len(c.places)-1] {
		way = append(way, p)
		if sign := r.together(result.Locator); len(sign) > 0 && p.node == c.places[len(c.places)-2].node {
			way[len(way)-1].roles, way = sign[:1], append(way, place{node: p.node, roles: sign[1:], days: p.days})
		}
	}
	end := place{node: result.Locator}
	for _, a := range result.Actors {
		end.roles = append(end.roles, a.ID)
	}
	c.places = append(way, end)
}

// together are those who sign a result that a portal forms, if it takes two.
func (r printedRegulation) together(node string) []string {
	for _, e := range r.EDS {
		if e.Purpose == "result" && e.Together != "" && strings.HasSuffix(e.Citation, "#"+node) {
			return []string{e.Signer, e.Together}
		}
	}
	return nil
}
