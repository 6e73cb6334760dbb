// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// trial follows one application through its records: the machine of the
// definition, told what happened and not asked.
type trial struct {
	// What every record touches stands together.
	c        *course
	passages []passage // by node index
	cut      bool      // a record lay after the period, and none after it counts
	app      Application

	id       string
	seq      int // of first sight
	opened   time.Time
	closed   time.Time
	pauses   []pause
	findings []Finding
}

// passage is what is known of an application at a node. Moments are
// nanoseconds since 1970, 0 where they are not known.
type passage struct {
	began, done int64
	role, who   nameID
	line        int32
	entered     bool // a record said so
	skipped     bool // passed over, and not done since
}

func nano(t time.Time) int64 { return t.UnixNano() }

func moment(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n).UTC()
}

// reset prepares a trial for another application on a course.
func (t *trial) reset(id string, seq int, c *course) {
	passages := t.passages[:0]
	if cap(passages) < len(c.d.nodes) {
		passages = make([]passage, len(c.d.nodes))
	}
	passages = passages[:len(c.d.nodes)]
	clear(passages)
	*t = trial{id: id, seq: seq, c: c, passages: passages}
}

// open begins the application with its first record.
func (t *trial) open(r *Record) error {
	d := t.c.d
	filed := r.Filed
	if filed.IsZero() {
		filed = r.At
	}
	e := Event{Version: 1, Action: Submit, To: d.nodes[0].ID, At: filed.UTC(), RecordedAt: filed.UTC(), By: r.By, Details: t.c.submit}
	start := 0
	if i, ok := t.c.index[r.Node]; ok && d.files >= 0 && t.handedOver(i, r) {
		start = d.nodes[d.files].Next.index
		e.To, e.Details = d.nodes[start].ID, t.c.handOver
	}
	var err error
	if t.app, err = d.Apply(Application{}, e); err != nil {
		return err
	}
	t.opened = e.At
	t.passages[start].began = nano(e.At)
	return nil
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
	n := &t.c.d.nodes[i]
	t.findings = append(t.findings, Finding{
		Kind: kind, Node: n.ID, Citation: n.Citation, By: r.By, Body: t.c.places[i].body, At: r.At, Line: r.Line,
	})
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
		t.findings = append(t.findings, Finding{
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
	t.findings = append(t.findings, f)
}

// depart takes an event outside the regulation.
func (t *trial) depart(r *Record) {
	at := r.At.UTC()
	switch r.Effect {
	case Ending:
		t.app.end, t.closed = Discontinued, at
	case Stopping:
		if !t.app.stopped {
			t.app.stopped = true
			t.pauses = append(t.pauses, pause{from: at})
		}
	case Resuming:
		if t.app.stopped {
			t.app.stopped = false
			t.pauses[len(t.pauses)-1].until = at
		}
	}
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
		implied := Record{At: r.At, By: Party{Person: t.c.names.party(&t.passages[at]).Person}, Line: r.Line}
		t.complete(at, &implied)
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
	e := Event{Action: n.Action, By: r.By, At: at, Reply: r.Reply}
	if e.Reply == "" {
		e.Reply = Yes
	}
	if r.Reply == No && n.Type == StepNode {
		if n.Decides {
			e.Action = Refuse
		} else {
			t.note(Foreign, i, r) // a refusal where the text knows none
		}
	}
	if at.Before(t.app.began) {
		t.note(OutOfOrder, i, r)
		e.At = t.app.began
	}
	switch d.shut(&t.app, n, e.Action, r.By.Role, "") {
	case OtherRole:
		t.role(i, r)
		e.By.Role = n.standIn(t.app.signed)
	case HasSigned:
		t.note(Repeated, i, r)
		return
	case IsAdverse, IsStopped:
		t.note(OutOfOrder, i, r)
	}
	to := d.target(&t.app, n, &Command{Action: e.Action, Reply: e.Reply, By: e.By})
	// What Apply does, in place: the version is not counted on, since nobody asks
	// a trial for it.
	t.app.record(n, &e)
	t.app.move(d, &e, to)
	if to == i {
		return
	}
	p := &t.passages[i]
	p.done, p.line = nano(e.At), int32(r.Line)
	t.by(i, r.By)
	t.passages[to].began = p.done
	if t.app.end != "" {
		t.closed = e.At
	}
}

// by remembers who was at a node.
func (t *trial) by(i int, who Party) {
	p, place := &t.passages[i], &t.c.places[i]
	p.role = place.name
	if who.Role != place.role {
		p.role = t.c.names.of(string(who.Role))
	}
	p.who = t.c.names.of(who.Person)
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
		t.complete(j, &out)
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
	t.c, t.passages = c, make([]passage, len(c.d.nodes))
	for i, p := range was {
		if j, ok := c.index[old.d.nodes[i].ID]; ok && !p.skipped {
			t.passages[j] = p
		}
	}
	at := c.find(0, r.Node)
	if at < 0 {
		t.findings = append(t.findings, Finding{Kind: Foreign, Node: r.Node, By: r.By, At: r.At, Line: r.Line})
		at = 0
	}
	t.app.definition, t.app.node, t.app.signed = c.d.digest, int16(at), 0
	t.passages[at].began, t.passages[at].done = began, 0
}
