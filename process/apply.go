// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

// Apply gives the application after an event. It does not judge whether the
// event was right to record, only whether it is the next one of this
// application under this definition: [ErrGap] or [ErrForeign] otherwise.
// Corrections and migrations are applied by [Replay].
func (d *Definition) Apply(a Application, e Event) (Application, error) {
	if err := d.follows(&a, &e); err != nil {
		return a, err
	}
	at := int(a.progress.Node)
	if !d.linear && e.Node != d.nodes[at].ID {
		if i := d.find(e.Node); i >= 0 && d.stands(&a.progress, i) {
			at = i
		}
	}
	to := d.leads(&a, at, &e)
	if err := d.fits(&a, at, to, &e); err != nil {
		return a, err
	}
	switch e.Action {
	case ActionSubmit:
		a.definition, a.submission = d.digest, e.Details.Submission
		a.progress.Represented = a.submission.Representative != nil
		d.open(&a.progress, e.At, a.submission.HandOver != nil, to)
	case ActionOutside:
		if o := e.Details.Outside; o.Effect == EffectSendsBack {
			d.goBack(&a.progress, to, e.At)
		} else {
			o.Effect.on(&a.progress, e.At)
		}
	default:
		n := &d.nodes[at]
		if n.allows(e.Action) {
			n.except(&a.progress, e.Action, e.Details.longer(), e.At)
			break
		}
		n.record(&a.progress, e.Action, e.Reply, e.By.Role)
		a.keep(n, &e)
		d.move(&a.progress, at, e.At, to)
	}
	a.version = e.Version
	if e.At.After(a.happened) {
		a.happened = e.At
	}
	return a, nil
}

// follows checks that the event can come next at all, before anything asks where
// it leads: the node of the application means nothing under another definition
// or without one.
func (d *Definition) follows(a *Application, e *Event) error {
	if len(d.nodes) == 0 {
		return errNoNodes
	}
	if e.Version != a.version+1 {
		return &CommandError{Action: e.Action, Field: "version", Fault: "does not follow the last event", Err: ErrGap}
	}
	if !actions.Has(e.Action) {
		return &CommandError{Action: e.Action, Field: "action", Fault: "is not known", Err: ErrGap}
	}
	if e.Action.recasts() {
		return &CommandError{Action: e.Action, Field: "action", Fault: "cannot be applied without the history", Err: ErrNeedsHistory}
	}
	if d.foreign(a) {
		return &CommandError{Action: e.Action, Field: "definition", Fault: "the application runs on another one", Err: ErrForeign}
	}
	if a.progress.End != "" {
		return &CommandError{Action: e.Action, Field: "version", Fault: "the application is over", Err: ErrGap}
	}
	return nil
}

// fits checks that the event belongs where the application stands and leads
// along the definition, so that Apply changes nothing before it is sure.
func (d *Definition) fits(a *Application, at, to int, e *Event) error {
	switch {
	case e.Action == ActionSubmit:
		if a.version != 0 || e.Details == nil || e.Details.Submission == nil {
			return &CommandError{Action: e.Action, Field: "details.submission", Fault: "does not open an application", Err: ErrGap}
		}
		if e.Details.Submission.Definition != d.digest {
			return &CommandError{Action: e.Action, Field: "details.submission.definition", Fault: "names another definition", Err: ErrForeign}
		}
	case e.Action == ActionOutside && (e.Details == nil || e.Details.Outside == nil):
		return &CommandError{Action: e.Action, Field: "details.outside", Fault: "is missing", Err: ErrGap}
	case e.Action == ActionExtend && e.Details.longer() < 1:
		return &CommandError{Action: e.Action, Field: "details.extension", Fault: "is missing, or extends by nothing", Err: ErrGap}
	case a.version == 0 || e.Node != d.nodes[at].ID:
		return &CommandError{Action: e.Action, Field: "node", Fault: "is not where the application stands", Err: ErrGap}
	}
	if e.Action.exceptional() && !d.nodes[at].allows(e.Action) {
		return &CommandError{Action: e.Action, Field: "action", Fault: "is one that no clause of the step allows", Err: ErrGap}
	}
	if to < 0 {
		return &CommandError{Action: e.Action, Field: "to", Fault: "no edge of the definition leads there", Err: ErrForeign}
	}
	return nil
}

// keep remembers the details that later commands and the caller ask for.
func (a *Application) keep(n *Node, e *Event) {
	switch e.Action {
	case ActionRefuse:
		a.refusal = e.Details
	case ActionIssue:
		a.issued = e.Details
	}
	if n.FillsForm && e.Action == n.Action {
		a.formed = e.Details
	}
}

// leads is the index of the node to which an event leads: along an edge, or
// nowhere; a submission to the first node, or behind the hand-over. It is -1 for
// any other.
func (d *Definition) leads(a *Application, at int, e *Event) int {
	n := &d.nodes[at]
	if d.files >= 0 && e.handsOver() {
		n = &d.nodes[d.files]
	}
	if e.sendsBack() {
		if to := d.find(e.To); to >= 0 && d.before(to, at) {
			return to
		}
		return -1
	}
	if n.allows(e.Action) {
		if e.To == n.ID {
			return at
		}
		return -1
	}
	if !d.linear && a.version > 0 && e.Action != ActionOutside {
		if to := d.target(&a.progress, at, e.Action, e.Reply, e.By.Role); e.To == d.nodes[to].ID {
			return to
		}
		return -1
	}
	switch {
	case e.To == n.Next.To && e.Action != ActionOutside && (e.Action != ActionSubmit || n.Files):
		return n.Next.index
	case e.To == n.ID:
		return at
	case e.To == n.No.To && e.Action != ActionOutside && e.Action != ActionSubmit:
		return n.No.index
	}
	return -1
}

// handsOver says whether the event submits an application that was handed over,
// because such a one starts behind the hand-over and not at the first node.
func (e *Event) handsOver() bool {
	return e.Action == ActionSubmit && e.Details != nil && e.Details.Submission != nil && e.Details.Submission.HandOver != nil
}

// sendsBack says whether something outside sends the application back, because
// only then may an event lead to an earlier node without an edge.
func (e *Event) sendsBack() bool {
	return e.Action == ActionOutside && e.Details != nil && e.Details.Outside != nil && e.Details.Outside.Effect == EffectSendsBack
}
