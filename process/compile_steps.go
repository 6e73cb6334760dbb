// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// provider adds the steps to the path and gives their nodes. Inside the check of a
// portal, reception and hand-over are left out, unless the whole procedure is read into
// it, or the step names the channel.
func (c *compiler) provider(steps []regulation.Step, review bool) []Node {
	from := len(c.nodes)
	for i := range steps {
		s := &steps[i]
		actions := c.actions(s)
		if !c.concerned(s, actions) {
			continue
		}
		if review && s.Channels == nil && (only(actions, regulation.FunctionReceive, regulation.FunctionForward) || only(actions, regulation.FunctionDeliver, regulation.FunctionForward)) {
			continue
		}
		if c.skipped(s, actions) {
			c.inherit(s, c.nodes[from:])
			continue
		}
		c.step(s, actions)
	}
	if len(c.nodes) == from && len(c.faults) == 0 {
		c.broken(law.MustLocator("title"), "no step of the chosen account is for "+c.kind.String())
	}
	return c.nodes[from:]
}

// concerned reports whether a step is for the kind and the channel.
func (c *compiler) concerned(s *regulation.Step, actions []regulation.Action) bool {
	return (s.For(c.kind) || c.agreeing(s)) && len(actions) > 0 && (s.Channels == nil || slices.Contains(s.Channels, c.channel))
}

// only reports whether every action does one of the functions.
func only(actions []regulation.Action, f ...regulation.Function) bool {
	return !slices.ContainsFunc(actions, func(a regulation.Action) bool { return !slices.Contains(f, a.Does) })
}

func does(actions []regulation.Action, f ...regulation.Function) bool {
	return slices.ContainsFunc(actions, func(a regulation.Action) bool { return slices.Contains(f, a.Does) })
}

// asks reports whether an action belongs to the request to the agreeing body.
func asks(a regulation.Action) bool {
	return a.Does == regulation.FunctionInquire || a.Does == regulation.FunctionAnswer
}

// agreeing reports whether a step that the text prints for other kinds is taken
// over by the reading "every".
func (c *compiler) agreeing(s *regulation.Step) bool {
	return c.option(regulation.ReadingAgreeingKinds, "") == "every" && slices.ContainsFunc(s.Actions, asks)
}

// actions are those of the step for the kind, with the request to the agreeing
// body as the reading has it.
func (c *compiler) actions(s *regulation.Step) []regulation.Action {
	var list []regulation.Action
	for _, a := range s.Actions {
		mine := a.Kinds == nil || slices.Contains(a.Kinds, c.kind)
		if s.Kinds != nil && !slices.Contains(s.Kinds, c.kind) {
			mine = false
		}
		if asks(a) {
			switch c.option(regulation.ReadingAgreeingKinds, "as_printed") {
			case "every":
				mine = true
			case "issue":
				mine = mine && c.kind.Kind == "issue"
			}
		}
		if mine {
			list = append(list, a)
		}
	}
	return list
}

// skipped reports whether the reading lets a kind pass by the step of
// preparation: the step that decides and prepares after an earlier check.
func (c *compiler) skipped(s *regulation.Step, actions []regulation.Action) bool {
	return c.option(regulation.ReadingReissuePreparation, "passes") == "skipped" &&
		does(actions, regulation.FunctionPrepare) && !does(actions, regulation.FunctionReceive, regulation.FunctionSign, regulation.FunctionDeliver) &&
		len(s.TermsFor(c.kind)) > 0
}

// inherit lets the step before a skipped one settle the refusal that would have
// been settled there: what is signed after it can still be one.
func (c *compiler) inherit(s *regulation.Step, nodes []Node) {
	if !slices.ContainsFunc(s.Decisions, func(d regulation.Decision) bool { return d.Kinds == nil || slices.Contains(d.Kinds, c.kind) }) {
		return
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		if nodes[i].Type == NodeStep {
			nodes[i].Decides, nodes[i].No.Basis = true, law.BasisInferred
			return
		}
	}
}

// step adds one node for a step of the text, or several where it waits for something
// in its middle.
func (c *compiler) step(s *regulation.Step, actions []regulation.Action) {
	first, from := len(c.nodes), 0
	for i := range actions {
		if i+1 == len(actions) || !actions[i+1].Wait.IsZero() || !actions[i].Wait.IsZero() {
			c.nodes = append(c.nodes, c.stepNode(s, actions[from:i+1]))
			from = i + 1
		}
	}
	nodes := c.nodes[first:]
	terms := c.scoped(s.Terms)
	if len(terms) == 0 && c.agreeing(s) {
		terms = s.Terms // those of the kinds that the text prints the step for
	}
	for i := range nodes {
		if len(nodes) > 1 {
			nodes[i].ID = NodeID(fmt.Sprintf("%s.%d", s.Locator, i+1))
		}
	}
	last := &nodes[len(nodes)-1]
	last.Return, last.Suspension, last.Extension = s.Return, s.Suspension, s.Extension
	if s.Group != "" && (len(nodes) > 1 || len(s.Decisions) > 0 || len(last.Signers) > 1) {
		c.broken(s.Locator, "a step of a group waits in its middle, decides, or is signed by several")
	}
	for _, t := range terms {
		i := c.bearer(nodes, t)
		nodes[i].Terms = append(nodes[i].Terms, t)
	}
	c.decide(s, nodes)
}

// stepNode is the node of one group of the actions of a step: what it does, what
// it waits for, and who acts and signs in it.
func (c *compiler) stepNode(s *regulation.Step, g []regulation.Action) Node {
	n := Node{
		ID: NodeID(s.Locator.String()), Type: NodeStep, Citation: c.r.Cite(s.Locator),
		Account: c.role(s), Name: name(g), Action: action(g),
	}
	for _, a := range g {
		n.Does = append(n.Does, a.Does)
	}
	if w := g[0].Wait; !w.IsZero() {
		n.Type, n.Wait = NodeWait, w.For
		if w.Body != "" {
			n.Actors = []law.ID{w.Body}
		}
	}
	for _, a := range s.Actors {
		if a.For(c.kind) && (n.Type == NodeStep || len(n.Actors) == 0) && !slices.Contains(n.Actors, a.ID) {
			n.Actors = append(n.Actors, a.ID)
		}
	}
	if n.Action == ActionSign {
		n.Signers = slices.Clone(n.Actors)
	}
	n.Group = s.Group
	if s.Outcome != regulation.OutcomeAny {
		n.Outcome = s.Outcome
	}
	return n
}

// bearer is the index of the node of a step to which a term belongs.
func (c *compiler) bearer(nodes []Node, t regulation.Term) int {
	for i := range nodes {
		if slices.ContainsFunc(t.Does, func(f regulation.Function) bool { return slices.Contains(nodes[i].Does, f) }) {
			return i
		}
	}
	for i := range nodes {
		if t.Unit == regulation.UnitPlanDates && nodes[i].Wait == regulation.WaitForPlan || t.From == regulation.FromArrival && i > 0 && nodes[i-1].Wait == regulation.WaitForArrival {
			return i
		}
	}
	return 0
}

// decide marks the node of a step at which a refusal can be settled: the last
// one that is no wait.
func (c *compiler) decide(s *regulation.Step, nodes []Node) {
	for _, d := range s.Decisions {
		if d.Kinds != nil && !slices.Contains(d.Kinds, c.kind) {
			continue
		}
		for i := len(nodes) - 1; i >= 0; i-- {
			if nodes[i].Type != NodeStep {
				continue
			}
			nodes[i].Decides = true
			nodes[i].No.Basis = d.Refusal
			if d.Ends {
				nodes[i].No.To = refusedAt(nodes[i].ID)
			}
			break
		}
	}
}

func refusedAt(id NodeID) NodeID { return id + ".refused" }

func (c *compiler) role(s *regulation.Step) regulation.AccountRole {
	for i := range c.r.Accounts {
		a := &c.r.Accounts[i]
		for j := range a.Steps {
			if a.Steps[j].Locator == s.Locator {
				return a.Role
			}
		}
	}
	return ""
}

// action is what moves a group of actions on.
func action(g []regulation.Action) Action {
	switch {
	case g[0].Wait.For == regulation.WaitForAgreeingBody:
		return ActionReceive
	case !g[0].Wait.IsZero():
		return ActionOccur
	case does(g, regulation.FunctionDeliver):
		return ActionIssue
	case does(g, regulation.FunctionSign):
		return ActionSign
	case does(g, regulation.FunctionInquire):
		return ActionAsk
	default:
		return ActionComplete
	}
}

// name is what a node does. The actions after the first go on in small letters:
// behind a semicolon no sentence begins.
func name(g []regulation.Action) law.Text {
	t := g[0].Text
	for _, a := range g[1:] {
		next := func(l law.Lang) string { return t.In(l) + "; " + small(a.Text.In(l)) }
		t = law.Text{KK: next(law.LangKazakh), RU: next(law.LangRussian), EN: next(law.LangEnglish)}
	}
	return t
}

// small makes the first letter small, but not that of an abbreviation.
func small(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
