// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"reflect"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// maxEvent bounds the JSON of one command or event, in bytes: a checklist and a
// list of grounds fit many times over.
const maxEvent = 1 << 20

// ParseCommand reads the JSON of one command, strictly, at most 1 MiB. A place
// in the text that does not fit is a [*strict.Error]; a command without an
// action, or one in whose details a word is missing, is an [ErrIncomplete].
func ParseCommand(b []byte) (Command, error) {
	var c Command
	if err := strict.Unmarshal(b, &c, strict.MaxBytes(maxEvent)); err != nil {
		return Command{}, fmt.Errorf("process: command: %w", err)
	}
	if !actions.Has(c.Action) {
		return Command{}, &CommandError{Field: "action", Fault: "is missing", Err: ErrIncomplete}
	}
	if err := c.Details.worded(c.Action); err != nil {
		return Command{}, err
	}
	return c, nil
}

// ParseEvent reads the JSON of one event, strictly, at most 1 MiB, with its
// moments in UTC. A place in the text that does not fit is a [*strict.Error]; an
// event without an action, a version or its moments, or one in whose details a
// word is missing, is an [ErrIncomplete].
func ParseEvent(b []byte) (Event, error) {
	var e Event
	if err := strict.Unmarshal(b, &e, strict.MaxBytes(maxEvent)); err != nil {
		return Event{}, fmt.Errorf("process: event: %w", err)
	}
	missing := func(field string) (Event, error) {
		return Event{}, &CommandError{Action: e.Action, Field: field, Fault: "is missing", Err: ErrIncomplete}
	}
	switch {
	case !actions.Has(e.Action):
		return missing("action")
	case e.Version < 1:
		return missing("version")
	case e.At.IsZero():
		return missing("at")
	case e.RecordedAt.IsZero():
		return missing("recorded_at")
	}
	if err := e.Details.worded(e.Action); err != nil {
		return Event{}, err
	}
	e.At, e.RecordedAt = moment(e.At), moment(e.RecordedAt)
	return e, nil
}

// worded checks that what is given is given with its words: a check of a
// signature with its kind and verdict, a replacement with its action.
func (d *Details) worded(action Action) error {
	if d == nil {
		return nil
	}
	missing := func(field string) error {
		return &CommandError{Action: action, Field: field, Fault: "is missing", Err: ErrIncomplete}
	}
	gates := []Evidence{}
	if d.Evidence != nil {
		gates = append(gates, *d.Evidence)
	}
	if s := d.Submission; s != nil && s.HandOver != nil {
		gates = append(gates, s.HandOver.Gates...)
	}
	for _, g := range gates {
		if !reflect.ValueOf(g.EDS).IsZero() && (g.EDS.Kind == "" || g.EDS.Verdict == "") {
			return missing("evidence.eds")
		}
	}
	if d.Correction == nil {
		return nil
	}
	for _, r := range d.Correction.Replaces {
		if !actions.Has(r.With.Action) {
			return missing("details.correction.replaces.with.action")
		}
		if err := r.With.Details.worded(r.With.Action); err != nil {
			return err
		}
	}
	return nil
}
