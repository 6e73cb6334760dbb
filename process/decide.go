// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Decide turns a command into the event that would record it, or says why not.
// It changes nothing: [Definition.Apply] does.
//
// The error is [ErrBlocked] with the reason, [ErrOrder], [ErrIncomplete],
// [ErrEvidence], [ErrForeign], [ErrEdition] where what is filed is filed under
// another edition, [ErrNeedsOffices] where only an office can tell whether a time has
// passed, or [ErrNeedsHistory] for a correction, a migration or an extension.
func (d *Definition) Decide(a Application, c Command) (Event, error) {
	if c.Action.historic() {
		return Event{}, &CommandError{Action: c.Action, Field: "action", Fault: "cannot be decided without the history", Err: ErrNeedsHistory}
	}
	if len(d.nodes) == 0 {
		return Event{}, errNoNodes
	}
	c.At, c.RecordedAt, c.Details = moment(c.At), moment(c.recorded()), c.Details.kept()
	e, err := d.decide(&a, &c)
	if err == nil && d.filesWith(&a, &c) {
		err = d.appliesIn(d.offices.provider, c.At)
	}
	if err == nil {
		err = c.carries()
	}
	if err != nil {
		return Event{}, err
	}
	return e, nil
}

// errNoNodes is the error of a definition that was neither compiled nor parsed.
var errNoNodes = &DefinitionError{Fault: "it was neither compiled nor parsed"}

// decide is [Definition.Decide] for a command that JSON carries.
func (d *Definition) decide(a *Application, c *Command) (Event, error) {
	if c.At.IsZero() || c.At.After(c.recorded()) {
		return Event{}, orderError(c.Action, "is missing or after recorded_at")
	}
	if d.foreign(a) {
		return Event{}, &CommandError{Action: c.Action, Field: "definition", Fault: "the application runs on another one", Err: ErrForeign}
	}
	if c.Action == ActionSubmit {
		return d.submit(a, c)
	}
	if a.version == 0 {
		return Event{}, d.blocked(a, c, ReasonNotSubmitted)
	}
	if a.progress.End != "" {
		return Event{}, d.blocked(a, c, ReasonOver)
	}
	if d.early(a, c) {
		return Event{}, orderError(c.Action, "is before the last event")
	}
	if c.Action == ActionOutside {
		return d.outside(a, c)
	}
	i := d.place(&a.progress, c.Action, c.By.Role, c.Node)
	switch {
	case i < 0 && d.beside(&a.progress, d.find(c.Node)):
		return Event{}, d.blocked(a, c, ReasonDone)
	case i < 0:
		return Event{}, d.blocked(a, c, ReasonElsewhere)
	}
	r, err := d.judge(&a.progress, i, c)
	if err != nil {
		return Event{}, err
	}
	if r != ReasonOpen {
		return Event{}, d.blocked(a, c, r)
	}
	if err := d.complete(a, &d.nodes[i], c); err != nil {
		return Event{}, err
	}
	return d.event(a, c, i, d.target(&a.progress, i, c.Action, c.Reply, c.By.Role)), nil
}

// judge is the reason why a command is open or shut at a node, at its moment.
func (d *Definition) judge(p *follow.Progress, i int, c *Command) (Reason, error) {
	r := d.shut(p, i, c.Action, c.By.Role)
	var err error
	if r == ReasonAwaited {
		r, err = d.lapsed(p, i, c.Action, c.By.Role, c.At)
	}
	if r == ReasonOpen && c.Action == ActionSuspend {
		return d.again(p, &d.nodes[i])
	}
	return r, err
}

// maxKey bounds the key of a command, in bytes.
const maxKey = 128

func orderError(action Action, fault string) error {
	return &CommandError{Action: action, Field: "at", Fault: fault, Err: ErrOrder}
}

// foreign reports whether an application runs on another definition.
func (d *Definition) foreign(a *Application) bool {
	return a.version > 0 && a.definition != d.digest
}

// blocked is the refusal of a command at the node that it means: the one of a group,
// or where the application stands.
func (d *Definition) blocked(a *Application, c *Command, r Reason) error {
	n := &d.nodes[a.progress.Node]
	i := d.place(&a.progress, c.Action, c.By.Role, c.Node)
	if r == ReasonDone {
		i = d.find(c.Node)
	}
	if i >= 0 && r != ReasonOver {
		n = &d.nodes[i]
	}
	e := &BlockedError{Action: c.Action, Node: n.ID, Role: c.By.Role, Reason: r, Citation: n.Citation}
	if c.Action.exceptional() && n.allows(c.Action) {
		e.Citation = n.clause(c.Action)
	}
	return e
}

// event is the record of a command that is allowed.
func (d *Definition) event(a *Application, c *Command, at, to int) Event {
	return Event{
		Version: a.version + 1, Action: c.Action, Node: d.nodes[at].ID, To: d.nodes[to].ID, By: c.By,
		At: c.At, RecordedAt: c.recorded(), Key: c.Key, Reply: c.Reply, Details: c.Details,
	}
}

// shut is the reason why an action is shut at a node at which the application
// stands, or [ReasonOpen].
func (d *Definition) shut(p *follow.Progress, i int, action Action, role law.ID) Reason {
	n := &d.nodes[i]
	switch {
	case action != n.Action && (action != ActionRefuse || !n.Decides):
		if n.allows(action) {
			return d.excepts(p, n, action, role)
		}
		return ReasonElsewhere
	case p.Stopped:
		return ReasonStopped
	case p.Returned || p.Suspended:
		return d.holds(p, n, action)
	case p.Adverse && n.Settles && action != ActionRefuse:
		return ReasonAdverse
	case i != int(p.Node) && d.aside(p, i, action) != ReasonOpen:
		return d.aside(p, i, action)
	case !n.open(role), role == regulation.ActorRepresentative && !p.Represented:
		return ReasonOtherRole
	case action == ActionSign && len(n.signers) > 0:
		switch bit := n.signature(role); {
		case bit == 0:
			return ReasonOtherRole // who may act here, but signs nothing
		case p.Signed&bit != 0:
			return ReasonHasSigned
		}
	}
	return ReasonOpen
}

// open reports whether a role may act at the node; where the text names nobody,
// any role may.
func (n *Node) open(role law.ID) bool {
	return len(n.allowed) == 0 || slices.Contains(n.allowed, role)
}

// Admits reports whether a role may complete the step: one that the text names, or
// that shares its lane. Where several sign it is one of those.
func (n Node) Admits(role law.ID) bool {
	return n.open(role) && (n.Action != ActionSign || len(n.signers) == 0 || n.signature(role) != 0)
}

// signature is the bit of the signer that a role is, or shares a lane with; 0
// for a role that signs nothing.
func (n *Node) signature(role law.ID) uint16 {
	for i, s := range n.signers {
		if slices.Contains(s, role) {
			return 1 << i
		}
	}
	return 0
}

// decides reports whether a reply is an answer, and no wait for one.
func (r Reply) decides() bool { return r == ReplyYes || r == ReplyNo }

// complete checks what the action must carry.
func (d *Definition) complete(a *Application, n *Node, c *Command) error {
	missing := func(field, fault string) error {
		return &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	switch c.Action {
	case ActionAnswer:
		return d.answered(a, n, c)
	case ActionReceive:
		if !c.Reply.decides() {
			return missing("reply", "is neither yes nor no")
		}
	case ActionExtend:
		return n.extends(c)
	case ActionRefuse:
		if c.Details == nil || len(c.Details.Grounds) == 0 {
			return missing("details.grounds", "is empty: the refusal has no ground")
		}
	case ActionIssue:
		granted := a.progress.Outcome != regulation.OutcomeRefusal
		if granted && (c.Details == nil || c.Details.Result == nil || c.Details.Result.Number == "" || c.Details.Result.Date.IsZero()) {
			return missing("details.result", "lacks a number or a date")
		}
	}
	given := c.Details != nil && !c.Details.Form.IsZero()
	if fills := n.FillsForm && c.Action == n.Action; fills && !given {
		return missing("details.form", "is missing at the step that fills the form")
	} else if given && !fills {
		return missing("details.form", "is given at a step that fills no form")
	}
	return nil
}

// answered checks the answer of a gate against its evidence.
func (d *Definition) answered(a *Application, n *Node, c *Command) error {
	if !replies.Has(c.Reply) {
		return &CommandError{Action: c.Action, Field: "reply", Fault: "is none of yes, no and pending", Err: ErrIncomplete}
	}
	wrong := func(fault string) error {
		return &CommandError{Action: c.Action, Field: "details.evidence", Fault: fault, Err: ErrEvidence}
	}
	if c.Details == nil || c.Details.Evidence == nil {
		if n.Gate == regulation.GateEDS && c.Reply != ReplyPending {
			return &CommandError{Action: c.Action, Field: "details.evidence", Fault: "is missing for a check of a signature or certificate", Err: ErrIncomplete}
		}
		return nil
	}
	return evidence(a, n, c.Details.Evidence, c.Reply, wrong)
}

func evidence(a *Application, n *Node, e *Evidence, reply Reply, wrong func(string) error) error {
	switch {
	case e.Gate != n.ID:
		return wrong("is of another gate")
	case e.Reply != reply:
		return wrong("gives another reply")
	case n.Gate == regulation.GateEDS && e.EDS.Verdict == "":
		return wrong("is not of a check of a signature or certificate")
	case e.EDS.Verdict != "" && EvidenceOf(e.Gate, e.EDS).Reply != reply:
		return wrong("has a verdict that gives another reply")
	case n.Gate == regulation.GateEDS && n.Checks == eds.KindSignature && e.EDS.Kind != eds.KindSignature:
		return wrong("is of a check of the certificate alone, not of the signature")
	case e.EDS.Verdict != "" && n.Gate == regulation.GateEDS && e.EDS.Reference != a.submission.Applicant:
		return wrong("is of another applicant")
	case e.EDS.Verdict != "" && n.Gate == regulation.GateEDS && e.EDS.Form != a.form():
		return wrong("is of another form than the one on file")
	}
	return nil
}

// target is the index of the node to which an allowed command leads.
func (d *Definition) target(p *follow.Progress, i int, action Action, reply Reply, role law.ID) int {
	to := d.edge(p, i, action, reply, role)
	if d.linear || to == i {
		return to
	}
	outcome := p.Outcome
	switch {
	case action == ActionRefuse:
		outcome = regulation.OutcomeRefusal
	case outcome == "" && d.nodes[i].Settles:
		outcome = regulation.OutcomeGrant
	}
	return d.onward(p, i, to, outcome)
}

// edge is the index of the node to which the edge of an allowed command leads.
func (d *Definition) edge(p *follow.Progress, self int, action Action, reply Reply, role law.ID) int {
	n := &d.nodes[self]
	switch action {
	case ActionAnswer:
		switch reply {
		case ReplyPending:
			return self
		case ReplyNo:
			return n.No.index
		}
		return n.Next.index
	case ActionRefuse:
		if n.No.To != "" {
			return n.No.index
		}
		return n.Next.index
	case ActionReturn, ActionSupplement, ActionSuspend, ActionResume, ActionExtend, ActionTell:
		return self
	case ActionSign:
		if all := uint16(1)<<len(n.signers) - 1; p.Signed|n.signature(role) != all {
			return self
		}
	}
	if p.Outcome == regulation.OutcomeRefusal && n.No.To != "" {
		return n.No.index
	}
	return n.Next.index
}

// submit opens an application.
func (d *Definition) submit(a *Application, c *Command) (Event, error) {
	if a.version != 0 {
		return Event{}, d.blocked(a, c, ReasonSubmitted)
	}
	if !d.mayApply(c.By.Role) {
		return Event{}, d.blocked(a, c, ReasonOtherRole)
	}
	missing := func(field, fault string) (Event, error) {
		return Event{}, &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	if c.Details == nil || c.Details.Submission == nil {
		return missing("details.submission", "is missing")
	}
	s := c.Details.Submission
	if s.Definition != d.digest {
		return Event{}, &CommandError{Action: c.Action, Field: "details.submission.definition", Fault: "names another definition", Err: ErrForeign}
	}
	if s.Applicant == "" {
		return missing("details.submission.applicant", "is missing")
	}
	if d.concerns() && s.Subject.Licence == "" {
		return missing("details.submission.subject.licence", "is missing for a reissue or a duplicate")
	}
	if s.Representative == nil && c.By.Role == regulation.ActorRepresentative {
		return missing("details.submission.representative", "is missing: the representative has no power of attorney")
	}
	if p := s.Representative; p != nil {
		switch {
		case p.Person == "" || p.Number == "" || p.Date.IsZero():
			return missing("details.submission.representative", "lacks a person, a number or a date")
		case !p.validAt(c.At):
			return missing("details.submission.representative.until", "is before the day, or the power of attorney begins later")
		}
	}
	to := 0
	if s.HandOver != nil {
		at, err := d.handedOver(s, c)
		if err != nil {
			return Event{}, err
		}
		to = at
	}
	return d.event(a, c, int(a.progress.Node), to), nil
}

// handedOver checks the attested gates of an entry at the hand-over and gives
// the index of the node after it.
func (d *Definition) handedOver(s *Submission, c *Command) (int, error) {
	wrong := func(fault string) error {
		return &CommandError{Action: c.Action, Field: "details.submission.hand_over", Fault: fault, Err: ErrEvidence}
	}
	if d.files < 0 {
		return 0, wrong("is given for a channel that has no hand-over")
	}
	if s.Form.IsZero() && slices.ContainsFunc(d.nodes[:d.files+1], func(n Node) bool { return n.FillsForm }) {
		return 0, &CommandError{Action: c.Action, Field: "details.submission.form", Fault: "is missing: nothing was handed over", Err: ErrIncomplete}
	}
	a := &Application{submission: s}
	for i := range d.nodes[:d.files] {
		n := &d.nodes[i]
		if n.Type != NodeGate {
			continue
		}
		at := slices.IndexFunc(s.HandOver.Gates, func(e Evidence) bool { return e.Gate == n.ID })
		if at < 0 {
			return 0, wrong("does not attest the gate " + string(n.ID))
		}
		e := &s.HandOver.Gates[at]
		if e.EDS.Verdict == "" && e.Reference != "" && e.Reply == ReplyYes {
			continue // the portal vouches for a check that it made itself
		}
		if err := evidence(a, n, e, ReplyYes, wrong); err != nil {
			return 0, err
		}
	}
	return d.nodes[d.files].Next.index, nil
}

// concerns reports whether the kind names an earlier licence.
func (d *Definition) concerns() bool { return d.licensed }
