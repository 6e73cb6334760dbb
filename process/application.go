// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// Application is the state of one application after some event: a value. Copies
// are independent, so that trying a command on a copy never changes the case.
// The zero value is an application that was not submitted.
type Application struct {
	definition Digest
	version    int
	progress   follow.Progress
	happened   time.Time // the latest moment in law of its events
	submission *Submission
	formed     *Details // carries the form
	refusal    *Details // carries the grounds
	issued     *Details // carries the result
}

// Definition is the digest of the definition that the application runs on.
func (a Application) Definition() Digest { return a.definition }

// Version is the number of the last event; 0 is none.
func (a Application) Version() int { return a.version }

// IsZero reports whether the application was not submitted.
func (a Application) IsZero() bool { return a.version == 0 }

// Open reports whether the application was submitted and is not over.
func (a Application) Open() bool { return a.version > 0 && a.progress.End == "" }

// End tells how the application is over; empty while it is open.
func (a Application) End() End { return End(a.progress.End) }

// Outcome is what was settled: any while it is open, grant or refusal after.
func (a Application) Outcome() regulation.Outcome { return a.progress.Settled() }

// Pending reports whether the current gate was asked and could not be answered.
func (a Application) Pending() bool { return a.progress.Pending }

// Stopped reports whether terms stand still by an event outside the regulation.
func (a Application) Stopped() bool { return a.progress.Stopped }

// Returned reports whether the papers are with the applicant, by a clause; until
// when tells [Definition.Awaits].
func (a Application) Returned() bool { return a.progress.Returned }

// Suspended reports whether terms stand still by a clause, until an answer comes;
// at the latest until when tells [Definition.Awaits].
func (a Application) Suspended() bool { return a.progress.Suspended }

// Began is when the current step began in law.
func (a Application) Began() time.Time { return a.progress.Began }

// Filed is when the application was filed; zero where a portal has not handed it
// over yet.
func (a Application) Filed() time.Time { return a.progress.Filed }

// Submission is what the application is about; nil before it is submitted. It
// is shared and must not be changed.
func (a Application) Submission() *Submission { return a.submission }

// Grounds are the grounds of a refusal; shared, not to be changed.
func (a Application) Grounds() []Ground {
	if a.refusal == nil {
		return nil
	}
	return a.refusal.Grounds
}

// Result is what was handed over; nil before that.
func (a Application) Result() *IssuedResult {
	if a.issued == nil {
		return nil
	}
	return a.issued.Result
}

// form is the digest of the form that is on file; zero before it is filled.
func (a *Application) form() eds.Digest {
	switch {
	case a.formed != nil:
		return a.formed.Form
	case a.submission != nil:
		return a.submission.Form
	default:
		return eds.Digest{}
	}
}

// At is the node at which the application stands; the first one for an
// application that was not submitted, the zero value for one that runs on
// another definition.
func (d *Definition) At(a Application) Node {
	if d.foreign(&a) || int(a.progress.Node) >= len(d.nodes) {
		return Node{}
	}
	return d.nodes[a.progress.Node].clone()
}
