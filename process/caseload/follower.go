// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// follower follows one application through its records: the machine of the
// definition is told what happened and not asked.
type follower struct {
	id     string
	path   *path
	names  *names
	visits []follow.Visit  // by node index; none once the application is over and judged
	app    follow.Progress // once the application is over, its step began when it ended
	opened time.Time
	seq    int             // of first sight
	cut    bool            // a record lay after the period, and none after it counts
	latest int64           // the latest moment of a record
	office nameID          // as the log names it
	moved  int16           // the node that the last record completed; -1 is none
	saved  int16           // the node of the last record, if it came too late and may be saved again; -1 is none
	untold []follow.Untold // of the machine, until the next application is judged
	rare   *extras         // nil where there is nothing of the kind
	actors []process.Party // who acted last in each role; of a log not kept
}

// closed is when the application was over; zero while it is open.
func (t *follower) closed() time.Time {
	if t.app.End == "" {
		return time.Time{}
	}
	return t.app.Began
}

// extras are what few applications have.
type extras struct {
	findings []Finding // of the records, in their order
	judged   []Finding // of the whole
	asked    bool      // one of the visits was
	// The application stands at a step whose deadline has passed, by the time that
	// others lost; under every reading or not.
	overdue, everyReading bool
	settled               []law.Citation // the spans that were over before the application was migrated
	// What stood before the last step was completed, if the last of several records of it
	// counts.
	before  follow.Progress
	noted   int // findings
	guess   *guess
	assumed marks   // the nodes that were taken as done because one further on was entered
	again   marks   // the nodes that were entered again after they were done
	spent   []int16 // the nodes of which a clause was used too often
}

// rarely gives room for what few applications have.
func (t *follower) rarely() *extras {
	if t.rare == nil {
		t.rare = &extras{}
	}
	return t.rare
}

// open begins an application on a course with its first record.
func (t *follower) open(r *Record) {
	filed := r.Filed
	if filed.IsZero() {
		filed = r.At
	}
	t.opened = filed.UTC()
	start := t.path.machine.Submit(&t.app, t.opened, t.handedOver(r))
	t.begin(start, follow.Nano(t.opened))
}

// begin notes when the application came to a node, and to the others of its group.
func (t *follower) begin(i int, at int64) {
	t.visits[i].Began = at
	first, size := t.path.group(i)
	for k := first; k < first+size; k++ {
		t.visits[k].Began = at
	}
}

// handedOver reports whether a first record shows that the log begins where the
// portal hands over: it enters the node after the hand-over, or the log tells
// nothing of what lies before.
func (t *follower) handedOver(r *Record) bool {
	p := t.path
	i := p.at(r.Node)
	if p.files < 0 || i <= p.files || p.isEnd(i) {
		return false
	}
	return i == p.places[p.files].next && r.Phase == PhaseEntering || !slices.Contains(p.unlogged[:p.files+1], false)
}

// note adds a finding about a node.
func (t *follower) note(kind FindingKind, i int, r *Record) {
	t.found(t.finding(kind, i, r))
}

func (t *follower) finding(kind FindingKind, i int, r *Record) Finding {
	n := &t.path.nodes[i]
	return Finding{Kind: kind, Node: n.ID, Citation: n.Citation, By: r.By, Body: t.path.places[i].body, At: r.At, Line: r.Line}
}

func (t *follower) found(f Finding) {
	r := t.rarely()
	r.findings = append(r.findings, f)
}

// step takes a record of an application that was opened.
func (t *follower) step(r *Record) {
	i := t.path.find(int(t.app.Node), r.Node)
	moved, saved := int(t.moved), int(t.saved)
	if r.Phase != PhaseEntering { // the next step may be started between two saves of this one
		t.moved, t.saved = -1, -1
	}
	last := i >= 0 && r.Phase == PhaseCompleting && r.Repeats == RepeatsLast
	switch {
	case last && i == moved:
		t.again(i, r)
	case last && i == saved:
		t.saveAgain(i, r)
	case t.app.End != "":
		t.after(i, r)
	case r.Effect == process.EffectSendsBack && i >= 0:
		t.back(i, r)
	case r.Effect != "":
		t.outside(r)
	case i < 0:
		t.found(Finding{
			Kind: FindingForeign, Node: r.Node, Citation: t.path.nodes[t.app.Node].Citation, By: r.By, At: r.At, Line: r.Line,
		})
	case r.Clause != "":
		t.clause(i, r)
	case t.path.nodes[i].Type == process.NodeEnd:
		t.end(i, r)
	case i != int(t.app.Node) && t.path.machine.Beside(&t.app, i):
		t.beside(i, r)
	case i < int(t.app.Node), t.visits[i].Done != 0 && t.together(i):
		t.behind(i, r)
	case r.Phase == PhaseEntering:
		t.enter(i, r)
	default:
		t.skipTo(i, r)
		t.complete(i, r)
	}
}

// outside takes an event outside the regulation.
func (t *follower) outside(r *Record) {
	if r.Effect == process.EffectEnds {
		t.app.Began = r.At.UTC()
	}
	t.path.machine.Outside(&t.app, string(r.Effect), r.At.UTC())
}

// beside takes a record of a node that stands open beside the one to which the
// application has come: of its group, or the decision past the steps of a refusal.
func (t *follower) beside(i int, r *Record) {
	p := &t.visits[i]
	if p.Began == 0 {
		p.Began = t.visits[t.app.Node].Began
	}
	if r.Phase == PhaseEntering {
		p.Entered = true
		return
	}
	t.complete(i, r)
}

// together reports whether a node belongs to the group in which the application
// stands.
func (t *follower) together(i int) bool {
	first, size := t.path.group(int(t.app.Node))
	return size > 0 && i >= first && i < first+size
}

// enter takes a record that the application came to a node, where it stands or
// further on.
func (t *follower) enter(i int, r *Record) {
	before := t.app
	guessed := t.ahead(i, r)
	if t.app.End != "" {
		t.after(i, r)
		return
	}
	if i < int(t.app.Node) {
		return
	}
	p := &t.visits[i]
	if i > int(t.app.Node) {
		guessed = true
		t.skipTo(i, r)
		t.app.Began, p.Began = r.At.UTC(), follow.Nano(r.At)
	}
	if p.Began == 0 {
		t.app.Began, p.Began = r.At.UTC(), follow.Nano(r.At)
	}
	p.Entered, p.Line = true, int32(r.Line)
	t.by(i, r.By)
	if guessed {
		t.rarely().guess = &guess{before, t.app}
	}
}

// over completes a node of which the log tells no more than that it is over: by
// each who signs.
func (t *follower) over(i int, r Record) {
	for range max(1, len(t.path.nodes[i].Signers)) {
		if int(t.app.Node) == i {
			t.complete(i, &r)
		}
		r.By.Role = ""
	}
}

// skipTo marks every unfinished node before i as skipped. When the application
// came to i is then unknown, unless the log never tells of what was skipped.
func (t *follower) skipTo(i int, r *Record) {
	at := int(t.app.Node)
	if i == at {
		return
	}
	known := t.visits[at].Began
	for j := at; j < i; j++ {
		p := &t.visits[j]
		if o := t.path.nodes[j].Outcome; p.Done == 0 && !t.path.unlogged[j] && (o == "" || o == t.app.Outcome) {
			p.Skipped, p.Line = true, int32(r.Line)
			known = 0
		}
	}
	if t.path.files >= at && t.path.files < i && t.app.Filed.IsZero() {
		t.app.Filed = t.opened
	}
	t.app.Node, t.app.Signed, t.app.Pending = int16(i), 0, false
	t.visits[i].Began = known
}

// role finds fault with a role that the text does not name for a node.
func (t *follower) role(i int, r *Record) {
	if r.By.Role != "" && r.Phase == PhaseCompleting && !t.path.nodes[i].Admits(r.By.Role) {
		t.note(FindingWrongRole, i, r)
	}
}

// complete takes a record that the step at which the application stands is done.
func (t *follower) complete(i int, r *Record) {
	n, at := &t.path.nodes[i], r.At.UTC()
	if r.Reply == process.ReplyNo && n.Type == process.NodeStep && !n.Decides {
		t.note(FindingNotProvided, i, r) // a refusal where the text knows none
	}
	if r.Repeats == RepeatsLast {
		t.rarely().before, t.rare.noted = t.app, len(t.rare.findings)
	}
	early := at.Before(t.app.Began)
	if early {
		t.note(FindingOutOfOrder, i, r)
		at = t.app.Began
	}
	before := t.app
	to, why := t.path.machine.Step(&t.app, i, string(r.Reply), r.By.Role, at)
	reason := process.Reason(why)
	if t.unheard(i, &before, r) && reason == process.ReasonUnheard {
		reason = process.ReasonOpen
	}
	switch reason {
	case process.ReasonOtherRole:
		t.role(i, r)
	case process.ReasonHasSigned:
		if r.Repeats != RepeatsLast { // the node was not done by it
			t.repeated(i, r)
		}
		return
	case process.ReasonAdverse, process.ReasonStopped, process.ReasonUnheard, process.ReasonReturned, process.ReasonAwaited:
		if !early {
			t.note(FindingOutOfOrder, i, r)
		}
	}
	if to == i {
		if n.Type == process.NodeGate && r.Reply == process.ReplyPending {
			t.visits[i].Asked, t.rarely().asked = true, true
		}
		return
	}
	p := &t.visits[i]
	p.Done, p.Line = follow.Nano(at), int32(r.Line)
	t.known(i)
	t.moved = int16(i)
	t.by(i, r.By)
	first, size := t.path.group(i)
	switch {
	case size == 0:
		t.begin(to, p.Done)
	case to < first || to >= first+size:
		t.begin(to, follow.Nano(t.app.Began)) // the group ends with what was done last
	}
}

// by remembers who was at a node.
func (t *follower) by(i int, who process.Party) {
	p, place := &t.visits[i], &t.path.places[i]
	applies, role := place.applies, place.name
	if who.Role != place.role {
		role, applies = t.names.of(string(who.Role)), t.path.machine.Applies(who.Role)
	}
	p.Role, p.Who = int32(role), 0
	if !applies { // else there would be a name for each application
		p.Who = int32(t.names.of(who.Person))
	}
}

// end takes a record of an end: the nearest way out of the path that leads there
// was taken.
func (t *follower) end(i int, r *Record) {
	for j := int(t.app.Node); !t.path.isEnd(j); j++ {
		n, place := &t.path.nodes[j], &t.path.places[j]
		if place.next != i && place.no != i {
			continue
		}
		out := *r
		out.Node, out.Phase, out.Reply = n.ID, PhaseCompleting, process.ReplyYes
		if place.next != i {
			out.Reply = process.ReplyNo
			if n.Type == process.NodeStep && !n.Decides {
				t.app.Outcome = regulation.OutcomeRefusal
				out.Reply = process.ReplyYes
			}
		}
		t.skipTo(j, r)
		told := t.visits[j].Entered || n.Type == process.NodeGate
		t.over(j, out)
		if !told && !t.path.unlogged[j] {
			t.visits[j].Skipped, t.visits[j].Done = true, 0
		}
		return
	}
	t.after(i, r)
}

// migrate takes the application to another definition. What was done at nodes of
// the same ID stands there too. The current step began when it began.
func (t *follower) migrate(to *path, r *Record) {
	old, was := t.path, t.visits
	began := t.visits[t.app.Node].Began
	t.path, t.visits = to, to.room()
	if t.rare != nil { // the nodes have other places there
		t.rare.guess, t.rare.assumed, t.rare.again, t.rare.spent = nil, nil, nil, nil
	}
	for i, p := range was {
		if j := to.at(old.nodes[i].ID); j >= 0 && !p.Skipped {
			t.visits[j] = p
		}
	}
	at := to.at(r.Node)
	if at < 0 || to.isEnd(at) {
		t.found(Finding{Kind: FindingForeign, Node: r.Node, By: r.By, At: r.At, Line: r.Line})
		at = 0
	}
	for _, i := range old.machine.Migrate(&t.app, to.d, at) {
		t.visits[i] = follow.Visit{Times: follow.Times{Began: follow.Nano(r.At)}}
	}
	t.visits[at].Began, t.visits[at].Done = began, 0
	old.free(was)
}
