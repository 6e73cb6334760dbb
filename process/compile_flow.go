// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// flow lays out the path through a system: its nodes along the yes, the
// provider's steps in the place of the substantive check.
func (c *compiler) flow(steps []regulation.Step) {
	a, ok := c.r.Account(c.use.Account)
	if !ok || len(a.Nodes) == 0 {
		c.broken(law.MustLocator("title"), "the account "+string(c.use.Account)+" of the channel has no nodes")
		return
	}
	a, err := a.At(c.day)
	if err != nil || len(a.Nodes) == 0 {
		c.fault(&DefinitionError{
			Citation: c.r.Cite(law.MustLocator(cmp.Or(a.Paragraph, "1"))), Fault: "the wording of the flow on that day is not on record", Err: err,
		})
		return
	}
	seen := map[law.Locator]bool{}
	c.nodes = make([]Node, 0, len(a.Nodes)+len(steps)+3) // some steps wait in their middle
	for at := c.entry(a); at >= 0; {
		n := a.Nodes[at]
		seen[n.Locator] = true
		c.enters(n)
		if n.Kind == regulation.NodeKindCondition && seen[n.No.To] {
			c.broken(n.Locator, "its no leads back to "+n.No.To.String())
		}
		next := n.Next
		switch {
		case n.Kind == regulation.NodeKindCondition && n.Gate == regulation.GateSubstantive:
			c.check(a, n, steps)
			next = n.Yes
		case n.Kind == regulation.NodeKindCondition:
			c.gate(a, n)
			next = n.Yes
		default:
			c.process(n)
		}
		if n.Terminal {
			break
		}
		if next.To.IsZero() {
			c.broken(n.Locator, "the flow does not go on to the result")
			break
		}
		if seen[next.To] {
			c.broken(n.Locator, "it leads back to "+next.To.String())
			break
		}
		at = slices.IndexFunc(a.Nodes, func(m regulation.Node) bool { return m.Locator == next.To })
	}
	c.passed(a, seen)
	i := slices.IndexFunc(a.Nodes, func(n regulation.Node) bool {
		return n.Does == regulation.NodeRoleFillsForm && seen[n.Locator] && c.among(n.Actors, regulation.ActorKindApplicant)
	})
	if i >= 0 && c.index(func(n *Node) bool { return n.Files }) < 0 {
		c.broken(a.Nodes[i].Locator, "the applicant fills the form, and no node hands it over")
	}
	c.granted()
}

// entry is the index of the node with which a flow begins, or -1.
func (c *compiler) entry(a regulation.Account) int {
	return slices.IndexFunc(a.Nodes, func(n regulation.Node) bool { return n.Kind == regulation.NodeKindProcess })
}

// passed reports the nodes that the way to the result passes by, and that are no
// notice of a gate on it: what stands in an account is on a path.
func (c *compiler) passed(a regulation.Account, seen map[law.Locator]bool) {
	notices := map[law.Locator]bool{}
	for _, n := range a.Nodes {
		if seen[n.Locator] && n.Kind == regulation.NodeKindCondition {
			notices[n.No.To] = true
		}
	}
	for _, n := range a.Nodes {
		switch {
		case seen[n.Locator]:
		case !notices[n.Locator] && n.Kind != regulation.NodeKindRegistration:
			c.broken(n.Locator, "no path reaches it")
		case len(n.TermsFor(c.kind)) > 0:
			c.broken(n.Locator, "it has a term, and nobody acts there in the process")
		}
	}
}

// enters notes who comes into the system, or fills the form there: where that is
// somebody of the provider's alone, the application was filed before, on paper, and what
// the system hands over is no filing.
func (c *compiler) enters(n regulation.Node) {
	if n.Does != regulation.NodeRoleEnters && n.Does != regulation.NodeRoleFillsForm {
		return
	}
	c.applies = c.applies || c.among(n.Actors, regulation.ActorKindApplicant)
	c.staffed = c.staffed || c.among(n.Actors, regulation.ActorKindUnit, regulation.ActorKindExternal)
	if n.Does == regulation.NodeRoleFillsForm && c.index(func(n *Node) bool { return n.Files }) >= 0 {
		c.broken(n.Locator, "the form is filled behind the hand-over")
	}
}

// among reports whether one of those who act is of one of some kinds.
func (c *compiler) among(actors []regulation.StepActor, kinds ...regulation.ActorKind) bool {
	return slices.ContainsFunc(actors, func(s regulation.StepActor) bool {
		return slices.ContainsFunc(c.r.Actors, func(a regulation.Actor) bool {
			return a.ID == s.ID && slices.Contains(kinds, a.Kind)
		})
	})
}

// process adds a process of the flow, and after the hand-over the check of the
// signature, where that is read into it.
func (c *compiler) process(n regulation.Node) {
	m := Node{
		ID: NodeID(n.Locator.String()), Type: NodeStep, Citation: c.r.Cite(n.Locator), Account: c.use.Account,
		Action: ActionComplete, Flow: n.Does, Terms: n.TermsFor(c.kind), Name: n.Action,
	}
	for _, s := range n.Actors {
		m.Actors = append(m.Actors, s.ID)
	}
	switch n.Does {
	case regulation.NodeRoleGivesResult:
		// The applicant receives; those who sign the electronic result give it.
		m.Action = ActionIssue
		m.Actors = append(c.signers(nil), m.Actors...)
	case regulation.NodeRoleFillsForm:
		m.FillsForm = true
	case regulation.NodeRoleHandsOver:
		m.Files = c.applies || !c.staffed
	}
	c.nodes = append(c.nodes, m)
	if n.Does == regulation.NodeRoleHandsOver && c.option(regulation.ReadingSignatureCheck, "not_checked") == "on_receipt" {
		id := m.ID + ".signature"
		c.nodes = append(c.nodes, Node{
			ID: id, Type: NodeGate, Citation: m.Citation, Account: c.use.Account, Action: ActionAnswer, Gate: regulation.GateEDS, Checks: eds.KindSignature,
			Next: Edge{Basis: law.BasisInferred}, No: Edge{To: refusedAt(id), Basis: law.BasisInferred},
			Name: law.Text{KK: "өтініштің қолтаңбасын тексеру", RU: "проверка подписи запроса", EN: "check of the signature of the request"},
		})
		c.refusal(refusedAt(id), m.Citation, EndNotAdmitted)
	}
}

// gate adds a condition with the way that its no leads.
func (c *compiler) gate(a regulation.Account, n regulation.Node) {
	m := Node{
		ID: NodeID(n.Locator.String()), Type: NodeGate, Citation: c.r.Cite(n.Locator), Account: a.Role, Action: ActionAnswer,
		Flow: n.Does, Gate: n.Gate, Terms: n.TermsFor(c.kind), Next: Edge{Basis: n.Yes.Basis}, No: Edge{Basis: n.No.Basis}, Name: n.Action,
	}
	for _, s := range n.Actors {
		m.Actors = append(m.Actors, s.ID)
	}
	if n.Gate == regulation.GateEDS {
		m.Checks = eds.KindCertificate
	}
	notice, ok := a.Node(n.No.To)
	if !ok {
		m.No.To = refusedAt(m.ID)
		m.No.Basis = law.BasisInferred
		c.nodes = append(c.nodes, m)
		c.refusal(m.No.To, m.Citation, EndNotAdmitted)
		return
	}
	cite := c.r.Cite(notice.Locator)
	switch {
	case n.Gate == regulation.GateRegistry && c.option(regulation.ReadingRegistryMiss, "continues") == "continues":
		// The notice refuses nothing: the flow goes on as after a yes.
		m.No.To, m.No.Via = nextPlace, []law.Citation{cite}
		c.nodes = append(c.nodes, m)
	case c.retries(n.Gate) && notice.Does == regulation.NodeRoleRefuses:
		m.No.To, m.No.Via = m.ID, []law.Citation{cite}
		c.nodes = append(c.nodes, m)
	default:
		m.No.To = NodeID(notice.Locator.String())
		c.nodes = append(c.nodes, m)
		c.refusal(m.No.To, cite, EndNotAdmitted)
	}
}

// retries reports whether an applicant who did not pass a gate may try again.
func (c *compiler) retries(gate regulation.GateKind) bool {
	switch c.option(regulation.ReadingFailedGate, "by_gate") {
	case "retry":
		return true
	case "by_gate":
		return gate == regulation.GateAuthorisation || gate == regulation.GatePayment
	default:
		return false
	}
}

// nextPlace stands for "the node after this one" until the path is laid out.
const nextPlace NodeID = "+"

// check puts the provider's procedure in the place of the substantive check:
// review without reception and hand-over, all of it, or the node alone.
func (c *compiler) check(a regulation.Account, n regulation.Node, steps []regulation.Step) {
	refused := Edge{Basis: law.BasisInferred, To: refusedAt(NodeID(n.Locator.String()))}
	cite := c.r.Cite(n.Locator)
	if notice, ok := a.Node(n.No.To); ok {
		refused = Edge{Basis: n.No.Basis, To: NodeID(notice.Locator.String())}
		cite = c.r.Cite(notice.Locator)
	}
	terms := c.scoped(n.Terms)
	how := c.option(regulation.ReadingPortalProcedure, "review")
	from := c.filing()
	if how == "alone" {
		m := Node{
			ID: NodeID(n.Locator.String()), Type: NodeGate, Citation: c.r.Cite(n.Locator), Account: a.Role, Action: ActionAnswer,
			Flow: n.Does, Gate: n.Gate, Terms: terms, Next: Edge{Basis: n.Yes.Basis}, No: refused, Name: n.Action,
		}
		for _, s := range n.Actors {
			m.Actors = append(m.Actors, s.ID)
		}
		c.nodes = append(c.nodes, m)
	} else {
		nodes := c.provider(steps, how == "review") // of the path: what is set here is set there
		if len(nodes) == 0 {
			return
		}
		for i := range nodes {
			if nodes[i].Action == ActionSign {
				nodes[i].Signers = c.signers(nodes[i].Signers)
			}
		}
		// Where the check says no, its last node leads to the refusal.
		last := &nodes[len(nodes)-1]
		if last.No.To == "" {
			last.No = refused
		}
	}
	c.refusal(refused.To, cite, EndRefused)
	if len(terms) > 0 {
		span := Span{Citation: c.r.Cite(n.Locator), From: from, Last: c.nodes[len(c.nodes)-1].ID, Terms: terms}
		if c.option(regulation.ReadingPortalTerm, "node") == "whole" {
			span.Last = ""
		}
		c.spans = append(c.spans, span)
	}
}

// signers are those who sign an electronic result together.
func (c *compiler) signers(office []law.ID) []law.ID {
	for _, e := range c.r.EDS {
		if e.Purpose == regulation.EDSResult && e.Citation.Locator.Whole() == c.flowParagraph() {
			if e.Together != "" {
				return []law.ID{e.Signer, e.Together}
			}
			if office == nil {
				return []law.ID{e.Signer}
			}
		}
	}
	return office
}

func (c *compiler) flowParagraph() law.Locator {
	a, _ := c.r.Account(c.use.Account)
	if len(a.Nodes) == 0 {
		return law.Locator{}
	}
	return a.Nodes[0].Locator.Whole()
}

// filing is the ID of the node that files, or of the first node.
func (c *compiler) filing() NodeID {
	for i := range c.nodes {
		n := &c.nodes[i]
		if n.Files || n.Flow == regulation.NodeRoleHandsOver {
			return n.ID
		}
	}
	return c.nodes[0].ID
}
