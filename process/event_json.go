// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// maxEvent bounds the JSON of one command or event, in bytes: a checklist and a
// list of grounds fit many times over.
const maxEvent = 1 << 20

// ParseCommand reads the JSON of one command, strictly, at most 1 MiB. A place
// in the text that does not fit is a [*strict.Error]; a command without an
// action is an [ErrIncomplete].
func ParseCommand(b []byte) (Command, error) {
	var c Command
	if err := strict.Unmarshal(b, &c, strict.MaxBytes(maxEvent)); err != nil {
		return Command{}, fmt.Errorf("process: command: %w", err)
	}
	if !c.Action.IsValid() {
		return Command{}, &CommandError{Field: "action", Rule: "it is given", Err: ErrIncomplete}
	}
	return c, nil
}

// ParseEvent reads the JSON of one event, strictly, at most 1 MiB, with its
// moments in UTC. A place in the text that does not fit is a [*strict.Error]; an
// event without an action, a version or its moments is an [ErrIncomplete].
func ParseEvent(b []byte) (Event, error) {
	var e Event
	if err := strict.Unmarshal(b, &e, strict.MaxBytes(maxEvent)); err != nil {
		return Event{}, fmt.Errorf("process: event: %w", err)
	}
	missing := func(field string) (Event, error) {
		return Event{}, &CommandError{Action: e.Action, Field: field, Rule: "it is given", Err: ErrIncomplete}
	}
	switch {
	case !e.Action.IsValid():
		return missing("action")
	case e.Version < 1:
		return missing("version")
	case e.At.IsZero():
		return missing("at")
	case e.RecordedAt.IsZero():
		return missing("recorded_at")
	}
	e.At, e.RecordedAt = instant(e.At), instant(e.RecordedAt)
	return e, nil
}

// instant is a moment in UTC without the traces of the zone that it was read in.
func instant(t time.Time) time.Time { return t.UTC().Round(0) }
