// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// accountsView shows the two descriptions of the procedure beside each other.
type accountsView struct {
	Left, Right accountHead
	Rows        []crossRow
}

type accountHead struct {
	Title string
	Notes []string // since when it reads so, and what is known of before
	Marks []mark
}

// crossRow is the same work in both accounts; a side may be empty.
type crossRow struct {
	Left, Right []stepView
	Marks       []mark
}

type stepView struct {
	Anchor  string
	Place   string
	Who     []string
	Does    []string
	Terms   []string
	Details []string // decisions, results, side records
	Kinds   string
}

// mark is a discrepancy where it stands.
type mark struct {
	Number   int
	Href     string
	Severity regulation.Severity
	Text     string
}

// accounts makes the table of the cross-map, and one for each flow.
func (v view) accounts(sv *service) (*accountsView, []flowView) {
	r := sv.regulation
	var flows []flowView
	for _, a := range r.Accounts {
		if len(a.Nodes) > 0 {
			flows = append(flows, v.flow(sv, a))
		}
	}
	left, hasLeft := r.Account(regulation.AccountProcedure)
	right, hasRight := r.Account(regulation.AccountInteraction)
	if !hasLeft && !hasRight {
		return nil, flows
	}
	out := &accountsView{}
	if hasLeft {
		out.Left = v.head(sv, left)
	}
	if hasRight {
		out.Right = v.head(sv, right)
	}
	for _, row := range match(stepsOf(sv, left), stepsOf(sv, right)) {
		cr := crossRow{}
		var places []law.Locator
		for _, s := range row.left {
			cr.Left, places = append(cr.Left, v.step(sv, s)), append(places, s.Locator)
		}
		for _, s := range row.right {
			cr.Right, places = append(cr.Right, v.step(sv, s)), append(places, s.Locator)
		}
		cr.Marks = v.marks(sv, places, true)
		out.Rows = append(out.Rows, cr)
	}
	return out, flows
}

func (v view) head(sv *service, a regulation.Account) accountHead {
	h := accountHead{
		Title: v.wordf("paragraph", a.Paragraph) + ": " + label(v, "account", a.Role),
		Marks: v.marks(sv, []law.Locator{law.MustLocator(a.Paragraph)}, false),
	}
	if !a.Since.IsZero() {
		h.Notes = append(h.Notes, v.wordf("wording.since", a.Since))
	}
	for _, e := range a.Earlier {
		if len(e.Steps)+len(e.Nodes) == 0 {
			h.Notes = append(h.Notes, v.word("wording.earlier")+": "+v.say(e.Reason))
		}
	}
	return h
}

func stepsOf(sv *service, a regulation.Account) []regulation.Step {
	return slices.DeleteFunc(slices.Clone(a.Steps), func(s regulation.Step) bool { return !speaksOf(s.Kinds, sv.Service) })
}

// sides are steps of both accounts that describe the same work.
type sides struct{ left, right []regulation.Step }

// match joins the steps of two accounts that say, on either side, that they are
// the same work, directly or through a third. The rows keep the order of both.
func match(left, right []regulation.Step) []sides {
	var rows []sides
	used := map[law.Locator]bool{}
	take := func(s regulation.Step, list []regulation.Step, into []regulation.Step) []regulation.Step {
		for _, o := range list {
			if !used[o.Locator] && (slices.Contains(s.Same, o.Locator) || slices.Contains(o.Same, s.Locator)) {
				used[o.Locator] = true
				into = append(into, o)
			}
		}
		return into
	}
	alone := func(before int) { // steps on the right without any on the left, in their place
		for _, s := range right[:before] {
			if !used[s.Locator] && !slices.ContainsFunc(left, func(o regulation.Step) bool {
				return slices.Contains(s.Same, o.Locator) || slices.Contains(o.Same, s.Locator)
			}) {
				used[s.Locator] = true
				rows = append(rows, sides{right: []regulation.Step{s}})
			}
		}
	}
	for _, s := range left {
		if used[s.Locator] {
			continue
		}
		used[s.Locator] = true
		row := sides{left: []regulation.Step{s}}
		for i, j := 0, 0; i < len(row.left) || j < len(row.right); {
			if i < len(row.left) {
				row.right = take(row.left[i], right, row.right)
				i++
				continue
			}
			row.left = take(row.right[j], left, row.left)
			j++
		}
		if len(row.right) > 0 {
			alone(slices.IndexFunc(right, func(o regulation.Step) bool { return o.Locator == row.right[0].Locator }))
		}
		rows = append(rows, row)
	}
	alone(len(right))
	return rows
}

func (v view) step(sv *service, s regulation.Step) stepView {
	r := sv.regulation
	out := stepView{Anchor: anchor(s.Locator), Place: s.Locator.String(), Kinds: v.kinds(sv, s.Kinds), Who: v.cast(sv, s.Actors)}
	for _, a := range s.Actions {
		if a.Kinds != nil && !speaksOf(a.Kinds, sv.Service) {
			continue
		}
		wait := ""
		if !a.Wait.IsZero() {
			wait = v.say(a.Wait.Text)
		}
		out.Does = append(out.Does, v.say(a.Text)+bracket(v.kinds(sv, a.Kinds), wait, v.basis(a.Basis)))
	}
	out.Terms = v.terms(sv, s.Terms)
	for _, d := range s.Decisions {
		if d.Kinds != nil && !speaksOf(d.Kinds, sv.Service) {
			continue
		}
		ends := ""
		if d.Ends {
			ends = v.word("decision.ends")
		}
		out.Details = append(out.Details, v.word("decision")+": "+v.say(d.Text)+bracket(v.kinds(sv, d.Kinds), v.word("decision.refusal")+": "+v.say(d.Refusal.Label()), ends))
	}
	out.Details = append(out.Details, v.results(sv, s.Results)...)
	for _, id := range s.Records {
		for _, x := range r.Records {
			if x.ID == id {
				out.Details = append(out.Details, v.word("record")+": "+v.say(x.Text))
			}
		}
	}
	return out
}

// cast names who acts, each with the word of the text.
func (v view) cast(sv *service, actors []regulation.StepActor) []string {
	var list []string
	for _, a := range actors {
		if a.Kinds != nil && !speaksOf(a.Kinds, sv.Service) {
			continue
		}
		printed := ""
		if a.Printed != "" {
			printed = "«" + a.Printed + "»"
		}
		list = append(list, v.actor(sv.regulation, a.ID)+bracket(printed, v.basis(a.Basis), v.kinds(sv, a.Kinds)))
	}
	if len(list) == 0 {
		list = append(list, v.word("actor.none"))
	}
	return list
}

func (v view) terms(sv *service, terms []regulation.Term) []string {
	var list []string
	for _, t := range terms {
		if speaksOf(t.Kinds, sv.Service) {
			list = append(list, v.term(sv, t))
		}
	}
	return list
}

func (v view) results(sv *service, results []regulation.StepResult) []string {
	var list []string
	for _, x := range results {
		if x.Kinds != nil && !speaksOf(x.Kinds, sv.Service) {
			continue
		}
		outcome := ""
		if x.Outcome != regulation.OutcomeAny {
			outcome = label(v, "outcome", x.Outcome)
		}
		list = append(list, v.word("result")+": "+v.say(x.Text)+bracket(outcome, v.kinds(sv, x.Kinds)))
	}
	return list
}

// marks are the discrepancies of the service that cite one of the places or,
// where inside says so, a part of one.
func (v view) marks(sv *service, places []law.Locator, inside bool) []mark {
	var list []mark
	for i, d := range sv.discrepancies {
		touches := func(c law.Citation) bool {
			return c.Act == sv.act.ID && c.Regulation == sv.regulation.ID.Name &&
				slices.ContainsFunc(places, func(p law.Locator) bool { return c.Locator == p || inside && c.Locator.Within(p) })
		}
		if slices.ContainsFunc(d.Citations, touches) || slices.ContainsFunc(d.Values, func(x regulation.Value) bool { return touches(x.Citation) }) {
			list = append(list, mark{Number: i + 1, Href: sv.file + ".html#d-" + string(d.ID), Severity: d.Severity, Text: v.say(d.Text)})
		}
	}
	return list
}

// flowView is the way through an information system, node by node.
type flowView struct {
	Anchor string
	Head   accountHead
	Nodes  []nodeView
}

type nodeView struct {
	Anchor, Place, Kind string
	Who, Does, Terms    []string
	Ways                []way
	Marks               []mark
}

// way is where a node leads.
type way struct {
	Label string
	To    cite
	Note  string
}

func (v view) flow(sv *service, a regulation.Account) flowView {
	f := flowView{Anchor: "account-" + strings.ReplaceAll(string(a.Role), "_", "-"), Head: v.head(sv, a)}
	for _, n := range a.Nodes {
		if speaksOf(n.Kinds, sv.Service) {
			f.Nodes = append(f.Nodes, v.node(sv, n))
		}
	}
	return f
}

func (v view) node(sv *service, n regulation.Node) nodeView {
	kind := label(v, "node", n.Kind)
	if n.Number > 0 {
		kind = v.wordf("node.numbered", kind, n.Number)
	}
	out := nodeView{Anchor: anchor(n.Locator), Place: n.Locator.String(), Kind: kind + bracket(v.kinds(sv, n.Kinds)), Who: v.cast(sv, n.Actors)}
	out.Does = append(out.Does, v.say(n.Action))
	if n.Gate != "" {
		out.Does = append(out.Does, v.word("gate")+": "+label(v, "gate", n.Gate))
	}
	for _, id := range n.Systems {
		out.Does = append(out.Does, v.word("system")+": "+v.system(sv.regulation, id))
	}
	out.Does = append(out.Does, v.results(sv, n.Results)...)
	for _, t := range n.Terms {
		out.Terms = append(out.Terms, diagram.TermText(t, v.lang)+bracket(v.kinds(sv, t.Kinds)))
	}
	out.Ways = append(out.Ways, v.way(sv, "way.yes", n.Yes)...)
	out.Ways = append(out.Ways, v.way(sv, "way.no", n.No)...)
	out.Ways = append(out.Ways, v.way(sv, "way.next", n.Next)...)
	if n.Terminal {
		out.Ways = append(out.Ways, way{Label: v.word("way.end"), Note: v.basis(n.TerminalBasis)})
	}
	out.Marks = v.marks(sv, []law.Locator{n.Locator}, true)
	return out
}

func (v view) way(sv *service, word string, b regulation.Branch) []way {
	switch {
	case b.IsZero():
		return nil
	case b.Missing:
		return []way{{Label: v.word(word), Note: v.word("way.missing")}}
	default:
		return []way{{Label: v.word(word), To: v.place(sv, b.To), Note: v.basis(b.Basis)}}
	}
}
