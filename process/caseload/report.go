// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"iter"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Summary is what became of a caseload in a period: the totals of [Report] and
// of [Check]. It is a value; its zero value is an empty caseload.
type Summary struct {
	Period Period `json:"period"`
	// Backward counts the records that stand behind a later one of their application.
	// Where there are any, the log is not in the order of time, and steps that were done
	// in order may be found out of order or missing: see eventlog.Sort.
	Backward int `json:"backward"`
	// Unknown counts the deadlines that cannot be told, by step and reason: nobody
	// can say whether they were kept. They are counted nowhere else.
	Unknown []Tally `json:"unknown"`
	// Total and Services count applications, Services in the order of their IDs.
	Total    Count   `json:"total"`
	Services []Count `json:"services"`
	// The others count steps, in the order of their keys: by step, by the role and
	// by the person who did it, and by the external body or thing waited for. The
	// persons are those who work on applications, not those who apply.
	Steps   []Work `json:"steps"`
	Roles   []Work `json:"roles"`
	Persons []Work `json:"persons"`
	Bodies  []Work `json:"bodies"`
	// Contradictions are the places of the text that contradict each other in
	// these applications. They are nobody's lateness.
	Contradictions []Tally `json:"contradictions"`
	// Excuses count the steps that are late as read, and would be in time under
	// one other option; the last row, without an option, those that need several.
	Excuses []Tally `json:"excuses"`
	// Findings count what else was not in order.
	Findings []Tally `json:"findings"`
}

// Count counts applications: those of one service, or all, which have no Service.
type Count struct {
	Service law.ID   `json:"service,omitempty"`
	Act     law.ID   `json:"act,omitempty"`
	Title   law.Text `json:"title,omitzero"`
	// Received were submitted in the period.
	Received int `json:"received"`
	// Closed in the period, by how they ended.
	Granted      int `json:"granted"`
	Refused      int `json:"refused"`
	NotAdmitted  int `json:"not_admitted"`
	Discontinued int `json:"discontinued"`
	// Open at the end of the period, whenever they were filed.
	Open int `json:"open"`
	// ClosedLate were closed in the period with a step that was late under every
	// reading; ClosedDisputed with one that is late only as read.
	ClosedLate     int `json:"closed_late"`
	ClosedDisputed int `json:"closed_disputed"`
	// LateAtEnd stand, at the end of the period, at a step whose deadline has
	// passed under every reading; DisputedAtEnd only as read.
	LateAtEnd     int `json:"late_at_end"`
	DisputedAtEnd int `json:"disputed_at_end"`
	// Lateness is that of all steps late under every reading, as working time, or by
	// the clock where [Finding.LateByClock] says so.
	Lateness time.Duration `json:"lateness_ns"`
	Worst    time.Duration `json:"worst_ns"`
}

// Closed is the number of those that ended, in whatever way.
func (c Count) Closed() int { return c.Granted + c.Refused + c.NotAdmitted + c.Discontinued }

// Work counts steps: those at one place of the text, or those that one role, person or
// body did. Name is empty for a person, of whom the library knows an opaque ID only.
type Work struct {
	ID       string         `json:"id,omitempty"`
	Citation law.Citation   `json:"citation,omitzero"`
	Node     process.NodeID `json:"node,omitempty"`
	Name     law.Text       `json:"name,omitzero"`
	// Done in the period.
	Done int `json:"done"`
	// Open at the end of the period, and Overdue, those of them that let their
	// deadline pass under every reading; where the time was lost before, the step that
	// lost it is the late one.
	Open    int `json:"open"`
	Overdue int `json:"overdue"`
	// Late are those done late under every reading, Disputed those done late, or
	// overdue, only as read.
	Late     int `json:"late"`
	Disputed int `json:"disputed"`
	// Lateness of those late or overdue under every reading, as working time, or by
	// the clock where [Finding.LateByClock] says so.
	Lateness time.Duration `json:"lateness_ns"`
	Worst    time.Duration `json:"worst_ns"`
}

// Tally is a number, and what it is of: the other fields are those that the list in
// which it stands can tell.
type Tally struct {
	Kind FindingKind `json:"kind,omitempty"` // of a finding
	// Option would excuse the steps; none is a combination of several.
	Option process.Choice `json:"option,omitzero"`
	// Citation is the place that contradicts others, or of the step or the stretch whose
	// deadline cannot be told, for a Reason.
	Citation law.Citation    `json:"citation,omitzero"`
	Node     process.NodeID  `json:"node,omitempty"`
	Name     law.Text        `json:"name,omitzero"`
	Reason   process.Unknown `json:"reason,omitempty"`
	Number   int             `json:"number"`
}

// Report counts what became of a caseload in a period. What happened from the
// end of the period on is left out, so that an open case is one that was open
// then. Lateness is charged to the step that caused it. The error is that of the
// sequence, or a [*CaseError].
func Report(cases iter.Seq2[Case, error], p Period) (Summary, error) {
	k := newChecker(CheckOptions{Period: p}, nil)
	if cases == nil {
		return k.sum.summary(), &CaseError{Err: errNoCases}
	}
	var open []*follower // they wait for the end, which is known last where the period names none
	for c, err := range cases {
		if err != nil {
			return k.sum.summary(), err
		}
		t, err := k.follow(&c)
		switch {
		case err != nil:
			return k.sum.summary(), err
		case t == nil:
		case t.app.End == "":
			open = append(open, t)
		default:
			if err := k.settle(t, time.Time{}); err != nil {
				return k.sum.summary(), err
			}
		}
	}
	for _, t := range open {
		if err := k.settle(t, k.until()); err != nil {
			return k.sum.summary(), err
		}
	}
	return k.sum.summary(), nil
}

// follow lets a checker take the records of one case up to the end of its period.
// It gives nil for a case that was not submitted by then.
func (k *checker) follow(c *Case) (*follower, error) {
	k.of(c)
	var t *follower
	for r, err := range Records(*c) {
		if err != nil {
			return nil, err
		}
		if k.s.beyond(&r) {
			if r.besides() {
				continue
			}
			break // of two signatures the later one may be recorded first: neither counts
		}
		if t, err = k.then(t, &r); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// of lets a checker find the definitions and the offices of one case.
func (k *checker) of(c *Case) {
	k.s.Definition = func(r Record) (*process.Definition, error) { return c.definition(r.Definition) }
	k.s.Offices = func(Record, *process.Definition) (process.Offices, error) { return c.Offices, nil }
}

// then lets a case take one record more; a nil follower begins it.
func (k *checker) then(t *follower, r *Record) (_ *follower, err error) {
	if !reached(r.At) {
		return nil, outOfReach(r)
	}
	if r.At.After(k.last) {
		k.last = r.At
	}
	if t == nil {
		if t, err = k.begin(r); err != nil {
			return nil, err
		}
	}
	t.acts(r.By)
	return t, k.take(t, r)
}
