// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// trial follows one application through its records: the machine of the
// definition, told what happened and not asked. There is one for each application
// that is open or remembered, so that it is small: three lines of memory, of which
// a record touches the first two.
type trial struct {
	c        *course
	passages []passage // by node index; none once it is over and judged
	id       string
	cut      bool // a record lay after the period, and none after it counts
	judged   bool // and counted
	number   uint32
	app      progress // once it is over, its step began when it ended

	hash   uint32 // of the ID
	seq    uint32 // of first sight
	opened time.Time
	rare   *rare // nil where there is nothing of the kind
	_      [8]byte
}

// closed is when the application was over; zero while it is open.
func (t *trial) closed() time.Time {
	if t.app.end == "" {
		return time.Time{}
	}
	return t.app.began
}

// rare is what few applications have.
type rare struct {
	pauses   []pause
	findings []Finding // of the records, in their order
	judged   []Finding // of the whole
	asked    bool      // one of the passages was
	// The application stands at a step whose deadline has passed, by the time that
	// others lost; under every reading or not.
	overdue, everyReading bool
	err                   error // of the judge
}

// rarely gives room for what few applications have.
func (t *trial) rarely() *rare {
	if t.rare == nil {
		t.rare = &rare{}
	}
	return t.rare
}

func (t *trial) pauses() []pause {
	if t.rare == nil {
		return nil
	}
	return t.rare.pauses
}

// open begins an application on a course with its first record.
func (t *trial) open(r *Record) {
	d := t.c.d
	filed := r.Filed
	if filed.IsZero() {
		filed = r.At
	}
	t.opened = filed.UTC()
	start, handedOver := 0, false
	if i, ok := t.c.index[r.Node]; ok && d.files >= 0 && t.handedOver(i, r) {
		start, handedOver = d.nodes[d.files].Next.index, true
	}
	t.app.open(d, t.opened, handedOver, start)
	t.passages[start].began = nano(t.opened)
}

// handedOver reports whether a first record shows that the log begins where the
// portal hands over: it enters the node after it, or the log tells nothing of
// what lies before.
func (t *trial) handedOver(i int, r *Record) bool {
	d := t.c.d
	if i <= d.files || d.nodes[i].Type == EndNode {
		return false
	}
	if i == d.nodes[d.files].Next.index && r.Phase == Entering {
		return true
	}
	for _, p := range t.c.places[:d.files+1] {
		if !p.unlogged {
			return false
		}
	}
	return true
}

// note adds a finding about a node.
func (t *trial) note(kind FindingKind, i int, r *Record) {
	t.found(t.finding(kind, i, r))
}

func (t *trial) finding(kind FindingKind, i int, r *Record) Finding {
	n := &t.c.d.nodes[i]
	return Finding{Kind: kind, Node: n.ID, Citation: n.Citation, By: r.By, Body: t.c.places[i].body, At: r.At, Line: r.Line}
}

func (t *trial) found(f Finding) {
	r := t.rarely()
	r.findings = append(r.findings, f)
}

// step takes a record of an application that was opened.
func (t *trial) step(r *Record) {
	i := t.c.find(int(t.app.node), r.Node)
	switch {
	case t.app.end != "":
		t.after(i, r)
	case r.Effect != "":
		t.depart(r)
	case i < 0:
		t.found(Finding{
			Kind: Foreign, Node: r.Node, Citation: t.c.d.nodes[t.app.node].Citation, By: r.By, At: r.At, Line: r.Line,
		})
	case t.c.d.nodes[i].Type == EndNode:
		t.end(i, r)
	case i < int(t.app.node):
		t.behind(i, r)
	case r.Phase == Entering:
		t.enter(i, r)
	default:
		t.ahead(i, r)
		t.complete(i, r)
	}
}

// after takes what is recorded when the application is over. A record of the
// end itself says nothing new.
func (t *trial) after(i int, r *Record) {
	if i >= 0 && i == int(t.app.node) {
		return
	}
	f := Finding{Kind: AfterEnd, Node: r.Node, Citation: t.c.d.nodes[t.app.node].Citation, By: r.By, At: r.At, Line: r.Line}
	if i >= 0 {
		f.Citation, f.Body = t.c.d.nodes[i].Citation, t.c.places[i].body
	}
	t.found(f)
}

// depart takes an event outside the regulation.
func (t *trial) depart(r *Record) {
	at := r.At.UTC()
	switch {
	case r.Effect == Ending:
		t.app.began = at
	case r.Effect == Stopping && !t.app.stopped:
		t.rarely().pauses = append(t.rare.pauses, pause{from: at})
	case r.Effect == Resuming && t.app.stopped:
		t.rare.pauses[len(t.rare.pauses)-1].until = at
	}
	t.app.outside(r.Effect)
}

// behind takes a record of a node that the application has passed.
func (t *trial) behind(i int, r *Record) {
	p := &t.passages[i]
	switch {
	case p.skipped:
		p.skipped = false
		t.note(OutOfOrder, i, r)
		t.role(i, r)
	case p.done != 0 && r.Phase == Completing, p.done != 0 && p.entered:
		t.note(Repeated, i, r)
		return
	case r.Phase == Entering:
		p.entered = true
		return
	}
	if r.Phase == Completing {
		p.done, p.line = nano(r.At), int32(r.Line)
		t.by(i, r.By)
	}
}

// enter takes a record that the application came to a node, where it stands or
// further on.
func (t *trial) enter(i int, r *Record) {
	at := int(t.app.node)
	if i > at && t.passages[at].entered {
		// The record of the next step is all that the log says of the end of this one.
		t.over(at, Record{At: r.At, By: Party{Person: t.c.names.party(&t.passages[at]).Person}, Line: r.Line})
		if t.app.end != "" {
			t.after(i, r)
			return
		}
	}
	if i < int(t.app.node) {
		return
	}
	p := &t.passages[i]
	if i > int(t.app.node) {
		t.ahead(i, r)
		t.app.began, p.began = r.At.UTC(), nano(r.At)
	}
	if p.entered && t.c.d.nodes[i].Type != GateNode { // a gate may be asked again
		t.note(Repeated, i, r)
	}
	if p.began == 0 {
		t.app.began, p.began = r.At.UTC(), nano(r.At)
	}
	p.entered, p.line = true, int32(r.Line)
	t.by(i, r.By)
}

// over completes a node of which the log tells no more than that it is over: by
// each who signs.
func (t *trial) over(i int, r Record) {
	for range max(1, len(t.c.d.nodes[i].signers)) {
		if int(t.app.node) == i {
			t.complete(i, &r)
		}
		r.By.Role = ""
	}
}

// ahead passes over the nodes before i, none where the application stands there.
// When the application came to i is then unknown, unless the log never tells of
// what was passed over.
func (t *trial) ahead(i int, r *Record) {
	at := int(t.app.node)
	if i == at {
		return
	}
	known := t.passages[at].began
	for j := at; j < i; j++ {
		p := &t.passages[j]
		if p.done == 0 && !t.c.places[j].unlogged {
			p.skipped, p.line = true, int32(r.Line)
			known = 0
		}
	}
	if t.c.d.files >= at && t.c.d.files < i && t.app.filed.IsZero() {
		t.app.filed = t.opened
	}
	t.app.node, t.app.signed, t.app.pending = int16(i), 0, false
	t.passages[i].began = known
}

// role blames a role that the text does not name for a node.
func (t *trial) role(i int, r *Record) {
	n := &t.c.d.nodes[i]
	if r.By.Role == "" || r.Phase != Completing {
		return
	}
	if !n.open(r.By.Role) || n.Action == Sign && len(n.signers) > 0 && n.signature(r.By.Role) == 0 {
		t.note(WrongRole, i, r)
	}
}

// complete takes a record that the step at which the application stands is done.
func (t *trial) complete(i int, r *Record) {
	d, n, at := t.c.d, &t.c.d.nodes[i], r.At.UTC()
	action, reply, role := n.Action, r.Reply, r.By.Role
	if reply == "" {
		reply = Yes
	}
	if r.Reply == No && n.Type == StepNode {
		if n.Decides {
			action = Refuse
		} else {
			t.note(Foreign, i, r) // a refusal where the text knows none
		}
	}
	if at.Before(t.app.began) {
		t.note(OutOfOrder, i, r)
		at = t.app.began
	}
	switch d.shut(&t.app, n, action, role, "") {
	case OtherRole:
		t.role(i, r)
		role = n.standIn(t.app.signed)
	case HasSigned:
		t.note(Repeated, i, r)
		return
	case IsAdverse, IsStopped:
		t.note(OutOfOrder, i, r)
	}
	to := d.target(&t.app, n, action, reply, role)
	t.app.record(n, action, reply, role)
	t.app.move(d, at, to)
	if to == i {
		if action == Answer && reply == Pending {
			t.passages[i].asked, t.rarely().asked = true, true
		}
		return
	}
	p := &t.passages[i]
	p.done, p.line = nano(at), int32(r.Line)
	t.by(i, r.By)
	t.passages[to].began = p.done
}

// by remembers who was at a node.
func (t *trial) by(i int, who Party) {
	p, place := &t.passages[i], &t.c.places[i]
	applies := place.applies
	p.role = place.name
	if who.Role != place.role {
		p.role = t.c.names.of(string(who.Role))
		applies = t.c.d.applies(who.Role)
	}
	p.who = 0
	if !applies { // else there would be a name for each application
		p.who = t.c.names.of(who.Person)
	}
}

// standIn is the role that a node is done by for the machine, where the log
// names none or another one: of those who sign, the first who has not.
func (n *Node) standIn(signed uint16) law.ID {
	for i, s := range n.signers {
		if signed&(1<<i) == 0 {
			return s[0]
		}
	}
	if len(n.allowed) > 0 {
		return n.allowed[0]
	}
	return ""
}

// end takes a record of an end: the nearest way out of the path that leads there
// was taken.
func (t *trial) end(i int, r *Record) {
	d := t.c.d
	for j := int(t.app.node); d.nodes[j].Type != EndNode; j++ {
		n := &d.nodes[j]
		if n.Next.index != i && (n.No.To == "" || n.No.index != i) {
			continue
		}
		out := *r
		out.Node, out.Phase, out.Reply = n.ID, Completing, Yes
		if n.Next.index != i {
			out.Reply = No
			if n.Type == StepNode && !n.Decides {
				t.app.outcome = regulation.Refusal
				out.Reply = Yes
			}
		}
		t.ahead(j, r)
		told := t.passages[j].entered || n.Type == GateNode
		t.over(j, out)
		if !told && !t.c.places[j].unlogged {
			t.passages[j].skipped, t.passages[j].done = true, 0
		}
		return
	}
	t.after(i, r)
}

// move takes the application to another definition. What was done at nodes of
// the same ID stands there too; the current step began when it began.
func (t *trial) move(c *course, r *Record) {
	old, was := t.c, t.passages
	began := t.passages[t.app.node].began
	t.c, t.passages = c, c.room()
	for i, p := range was {
		if j, ok := c.index[old.d.nodes[i].ID]; ok && !p.skipped {
			t.passages[j] = p
		}
	}
	at := c.find(0, r.Node)
	if at < 0 {
		t.found(Finding{Kind: Foreign, Node: r.Node, By: r.By, At: r.At, Line: r.Line})
		at = 0
	}
	t.app.node, t.app.signed = int16(at), 0
	t.passages[at].began, t.passages[at].done = began, 0
	old.free(was)
}
