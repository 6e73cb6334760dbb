// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package follow holds what process and process/caseload both know of an
// application that is followed through a log: how far it has come, and when it
// was at each node.
package follow

import (
	"time"

	"github.com/reglament-kz/reglament/regulation"
)

// Progress is how far an application has come. Nodes are indexes in the
// definition. The zero value is an application that was not submitted.
type Progress struct {
	Node        int16              `json:",omitzero"`
	Signed      uint16             `json:",omitzero"` // a bit for each signer of the node who has signed
	Group       uint16             `json:",omitzero"` // a bit for each node of the group that is done
	Adverse     bool               `json:",omitzero"` // the agreeing body found no conformity
	Pending     bool               `json:",omitzero"` // the gate was asked and gave no answer
	Stopped     bool               `json:",omitzero"`
	Returned    bool               `json:",omitzero"` // the papers are with the applicant, by a clause
	Suspended   bool               `json:",omitzero"` // terms stand still, by a clause
	Represented bool               `json:",omitzero"` // somebody may act for the applicant
	Began       time.Time          `json:",omitzero"` // of the current step
	Outcome     regulation.Outcome `json:",omitzero"`
	End         string             `json:",omitzero"` // a process.End; empty while the application is open
	Filed       time.Time          `json:",omitzero"`
	Latest      time.Time          `json:",omitzero"` // what was done last in the group
	Past        *Past              `json:",omitzero"` // nil where nothing has moved a term
}

// Settled is the outcome: any while it is open, grant or refusal after.
func (p *Progress) Settled() regulation.Outcome {
	if p.Outcome == "" {
		return regulation.OutcomeAny
	}
	return p.Outcome
}

// Times are when a node began and was done, in nanoseconds since 1970; 0 is not
// known.
type Times struct {
	Began int64 `json:",omitzero"`
	Done  int64 `json:",omitzero"`
}

// Visit is what is known of an application at a node. Role, Who and Line belong
// to the caller, and are not kept.
type Visit struct {
	Times
	Role    int32 `json:"-"`
	Who     int32 `json:"-"`
	Line    int32 `json:"-"`
	Entered bool  `json:",omitzero"` // a record said so
	Skipped bool  `json:",omitzero"` // it was passed over and not done since
	After   bool  `json:",omitzero"` // it was done when the application was over
	Asked   bool  `json:",omitzero"` // a check at first gave no answer
	// Judged is Done where that was judged by a definition which the application has left.
	Judged int64 `json:",omitzero"`
}

// History is what happened to an application under its definition, up to a
// moment. Visits and Unlogged are by node.
type History struct {
	*Progress
	Visits   []Visit
	Unlogged []bool // the log never tells of the node
	Asked    bool   // one of the visits was
	Until    time.Time
}

// Passed reports whether the application came to a node, or should have.
func (h *History) Passed(i int) bool {
	p := &h.Visits[i]
	if i == int(h.Node) {
		return h.End == "" || p.Done != 0 || p.Skipped
	}
	return p.Done != 0 || p.Skipped || i < int(h.Node) && h.Unlogged[i]
}

// Nano gives the nanoseconds since 1970 of a moment.
func Nano(t time.Time) int64 { return t.UnixNano() }

// Moment is the inverse of [Nano]; 0 gives the zero time.
func Moment(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n).UTC()
}

// Seconds gives the whole seconds since 1970 of a number of nanoseconds.
func Seconds(n int64) int64 {
	if n < 0 {
		return Moment(n).Unix()
	}
	return n / int64(time.Second)
}
