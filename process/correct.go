// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Correction mends the record: it voids or replaces earlier events or inserts
// one, with the reason and, as the party of its event, the author. Nothing is deleted.
type Correction struct {
	Reason   string        `json:"reason"`
	Voids    []int         `json:"voids,omitempty"` // versions
	Replaces []Replacement `json:"replaces,omitempty"`
	Inserts  []Insertion   `json:"inserts,omitempty"`
}

// Insertion puts an event in its place in legal time that was entered too late:
// behind another event, and behind those that were inserted there before.
type Insertion struct {
	After int     `json:"after"` // version; not of a correction
	With  Command `json:"with"`
}

// Replacement stands where the replaced event stood.
type Replacement struct {
	Version int     `json:"version"`
	With    Command `json:"with"`
}

// ErrCorrection says that a correction would make later events impossible.
var ErrCorrection = errors.New("process: correction makes events impossible")

// CorrectionError lists the events that could not have happened as corrected.
// It is an [ErrCorrection].
type CorrectionError struct{ Impossible []Event }

func (e *CorrectionError) Error() string {
	s := make([]string, len(e.Impossible))
	for i, v := range e.Impossible {
		s[i] = fmt.Sprintf("%d (%s at %s)", v.Version, v.Action, v.Node)
	}
	return fmt.Sprintf("%v: %s", ErrCorrection, strings.Join(s, ", "))
}

// Unwrap gives [ErrCorrection].
func (e *CorrectionError) Unwrap() error { return ErrCorrection }

// Correct decides a correction over the whole stream. Voided events count no
// more. A replacement stands where the replaced event stood, an insertion behind
// the event that it names. The error is
// [ErrIncomplete], [ErrOrder], [ErrNeedsHistory] for another action, or a
// [*CorrectionError] that lists the later events which would become impossible.
func Correct(definitions Definitions, history []Event, c Command) (Event, error) {
	wrong := func(field, fault string) (Event, error) {
		return Event{}, &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	if c.Action != ActionCorrect {
		return Event{}, &CommandError{Action: c.Action, Field: "action", Fault: "is no correction", Err: ErrNeedsHistory}
	}
	if err := c.carries(); err != nil {
		return Event{}, err
	}
	c = c.decided()
	if c.At.IsZero() || c.At.After(c.recorded()) {
		return Event{}, orderError(c.Action, "is missing or after recorded_at")
	}
	if c.Details == nil || c.Details.Correction == nil {
		return wrong("details.correction", "is missing")
	}
	if err := c.Details.Correction.check(history, &c); err != nil {
		return Event{}, err
	}
	before, err := replay(definitions, history)
	if err != nil {
		return Event{}, err
	}
	e := Event{
		Version: len(history) + 1, Action: ActionCorrect, By: c.By, At: c.At, RecordedAt: c.RecordedAt,
		Key: c.Key, Details: c.Details, Node: before.definition.nodes[before.app.progress.Node].ID,
	}
	after, err := replay(definitions, append(history[:len(history):len(history)], e))
	if err != nil {
		return Event{}, err
	}
	e.To = after.definition.nodes[after.app.progress.Node].ID
	return e, nil
}

// check tells what a correction lacks, before anything is replayed.
func (fix *Correction) check(history []Event, c *Command) error {
	wrong := func(field, fault string) error {
		return &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	switch {
	case fix.Reason == "":
		return wrong("details.correction.reason", "is missing")
	case c.By.Role == "":
		return wrong("by.role", "is missing: the correction has no author")
	case len(fix.Voids)+len(fix.Replaces)+len(fix.Inserts) == 0:
		return wrong("details.correction", "voids, replaces and inserts nothing")
	}
	for _, v := range fix.Voids {
		if v < 2 || v > len(history) {
			return wrong("details.correction.voids", "names no earlier event, or the submission")
		}
	}
	for _, r := range fix.Replaces {
		if r.Version < 1 || r.Version > len(history) || history[r.Version-1].Action.historic() {
			return wrong("details.correction.replaces", "names no earlier event, or a correction or migration")
		}
		if !actions.Has(r.With.Action) || r.With.Action.historic() || (r.Version == 1) != (r.With.Action == ActionSubmit) {
			return wrong("details.correction.replaces", "gives no submission for the submission, or one for another event")
		}
	}
	if err := fix.checkInserts(history, wrong); err != nil {
		return err
	}
	for i, r := range fix.Replaces {
		again := slices.ContainsFunc(fix.Replaces[:i], func(o Replacement) bool { return o.Version == r.Version })
		if again || slices.Contains(fix.Voids, r.Version) {
			return wrong("details.correction.replaces", "voids or replaces an event twice")
		}
	}
	return nil
}

// checkInserts tells what the inserted events of a correction lack: each follows
// an earlier event that is no correction, and is an action of an open case.
func (fix *Correction) checkInserts(history []Event, wrong func(field, fault string) error) error {
	for _, n := range fix.Inserts {
		if n.After < 1 || n.After > len(history) || history[n.After-1].Action == ActionCorrect {
			return wrong("details.correction.inserts.after", "names no earlier event, or a correction")
		}
		if !actions.Has(n.With.Action) || n.With.Action.historic() || n.With.Action == ActionSubmit {
			return wrong("details.correction.inserts.with.action", "is no action of an open case")
		}
	}
	return nil
}
