// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import "github.com/reglament-kz/reglament/process/internal/follow"

// after takes what is recorded when the application is over. A record of the
// end itself says nothing new.
func (t *follower) after(i int, r *Record) {
	if i >= 0 && i == int(t.app.Node) {
		return
	}
	t.save(i, r)
	if i >= 0 {
		p := &t.visits[i]
		if p.Done != 0 && r.once() || p.After && p.Entered && r.Phase == PhaseCompleting {
			return
		}
		p.After, p.Entered = true, r.Phase == PhaseEntering
	}
	f := Finding{Kind: FindingAfterEnd, Node: r.Node, Citation: t.path.nodes[t.app.Node].Citation, By: r.By, At: r.At, Line: r.Line}
	if i >= 0 {
		f.Citation, f.Body = t.path.nodes[i].Citation, t.path.places[i].body
	}
	t.found(f)
}

// behind takes a record of a node that the application has passed.
func (t *follower) behind(i int, r *Record) {
	p := &t.visits[i]
	t.save(i, r)
	switch {
	case p.Skipped && r.Phase == PhaseCompleting && t.takeBack():
		t.skipTo(i, r)
		t.complete(i, r)
		return
	case p.Skipped:
		p.Skipped = false
		t.note(FindingOutOfOrder, i, r)
		t.role(i, r)
	case p.Done != 0 && t.app.Past.ReturnedSince(follow.Moment(p.Done)):
		return // the papers came back, and the step was done again
	case p.Done != 0 && t.assumed(i) && r.Phase == PhaseCompleting:
		t.told(i, r)
		return
	case p.Done != 0 && r.Phase == PhaseCompleting:
		if t.rare != nil && t.rare.again.has(i) { // the record that it was entered again was found
			t.rare.again.set(i, false)
			return
		}
		t.repeated(i, r)
		return
	case p.Done != 0 && p.Entered:
		if !t.rarely().again.has(i) || t.assumed(i) {
			t.repeated(i, r)
		}
		t.rare.again.set(i, !r.once())
		return
	case r.Phase == PhaseEntering:
		p.Entered = true
		return
	}
	if r.Phase == PhaseCompleting {
		p.Done, p.Line = follow.Nano(r.At), int32(r.Line)
		t.by(i, r.By)
	}
}

// save remembers a record that came too late and may follow itself, where the last
// counts.
func (t *follower) save(i int, r *Record) {
	if r.Repeats == RepeatsLast && r.Phase == PhaseCompleting {
		t.saved = int16(i)
	}
}

// saveAgain takes a record that follows another of the same step, which came too late
// and was told as that.
func (t *follower) saveAgain(i int, r *Record) {
	if p := &t.visits[i]; t.app.End == "" {
		p.Done, p.Line = follow.Nano(r.At), int32(r.Line)
		t.by(i, r.By)
	}
	t.saved = int16(i)
}

// back takes a record that the application went back to an earlier step: what was
// done from there on is done again, and nobody is blamed for that.
func (t *follower) back(to int, r *Record) {
	first, size := t.path.group(to)
	for i := to; i < len(t.visits); i++ {
		began := t.visits[i].Began
		t.visits[i] = follow.Visit{}
		if i == to || size > 0 && i < first+size {
			t.visits[i].Began = began
		}
	}
	t.path.machine.Back(&t.app, to, r.At.UTC())
}

// once reports whether a record says nothing where another one said the same.
func (r *Record) once() bool {
	return r.Repeats == RepeatsFirst || r.Repeats == RepeatsLast && r.Phase == PhaseEntering
}

// repeated takes a record of what was recorded before.
func (t *follower) repeated(i int, r *Record) {
	if !r.once() {
		t.note(FindingRepeated, i, r)
	}
}

// again takes a record of the step that the record before it completed, and counts
// in its place. An application that was over by that may be open again.
func (t *follower) again(i int, r *Record) {
	if !t.together(i) {
		t.begin(int(t.app.Node), 0)
	}
	t.app = t.rare.before
	t.rare.findings = t.rare.findings[:t.rare.noted]
	t.visits[i].Done = 0
	t.complete(i, r)
}
