// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"errors"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Due is the deadline to which a step is held: of two outcomes that can come the later.
func Due(s process.PlanStep) process.Deadline {
	if s.Grant.IsZero() || s.Refusal.Known() && s.Grant.Known() && s.Refusal.At.After(s.Grant.At) {
		return s.Refusal
	}
	return s.Grant
}

// Between is between which deadlines a step lies, whichever way the text is read. An unknown
// latest one is later than any date.
type Between struct{ Earliest, Latest process.Deadline }

// Differ reports whether the two are not the same.
func (b Between) Differ() bool {
	return b.Earliest.Known() && (!b.Latest.Known() || !b.Latest.At.Equal(b.Earliest.At))
}

// Late says of a step that was due and is done how it stood: [Overdue] where it was late
// whichever way the text is read, [Disputed] where only as it is read here; empty is in time,
// or cannot be told.
func (b Between) Late(due process.Deadline, done time.Time) Urgency {
	switch {
	case done.IsZero() || !due.Known() || due.Met(done) || b.Latest.IsZero():
		return ""
	case b.Latest.Known() && !b.Latest.Met(done):
		return Overdue
	}
	return Disputed
}

// widen takes the deadline of one more reading in.
func (b Between) widen(d process.Deadline) Between {
	if d.Known() && (!b.Earliest.Known() || d.At.Before(b.Earliest.At)) {
		b.Earliest = d
	}
	if b.Latest.IsZero() || b.Latest.Known() && (!d.Known() || d.At.After(b.Latest.At)) {
		b.Latest = d
	}
	return b
}

// Between tells between which deadlines each step of a case lies or lay, as the case stands. A
// reading by which the case could not have come here has none, and nothing is told where the
// case was moved to another definition or the text has more readings than are counted.
func (o *Office) Between(v View) (map[process.NodeID]Between, error) {
	steps := map[process.NodeID]Between{}
	earliest, latest, err := v.Definition.Variants()
	if errors.Is(err, process.ErrTooManyVariants) {
		return steps, nil
	}
	if err != nil {
		return nil, err
	}
	events := slices.Clone(v.events)
	filed := *events[0].Details.Submission
	if filed.Definition != v.Definition.Digest() {
		return steps, nil // it was moved to another definition, whose readings did not hold from the beginning
	}
	events[0].Details = &process.Details{Submission: &filed}
	for _, read := range slices.Concat([]*process.Definition{v.Definition}, earliest, latest) {
		filed.Definition = read.Digest()
		plan, err := process.Track(func(process.Digest) (*process.Definition, error) { return read, nil }, events, v.At, v.offices)
		if errors.Is(err, process.ErrBlocked) || errors.Is(err, process.ErrForeign) || errors.Is(err, process.ErrCorrection) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, s := range plan.Steps {
			if d := Due(s); !d.IsZero() {
				steps[s.Node] = steps[s.Node].widen(d)
			}
		}
	}
	return steps, nil
}
