// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
)

// EventError is one fault of a stored stream, with its place.
type EventError struct {
	Index int // of the event in the stream, from 0
	Err   error
}

func (e *EventError) Error() string { return fmt.Sprintf("process: events[%d]: %v", e.Index, e.Err) }

// Unwrap gives the fault: a [*CommandError] or [*BlockedError] as a rule.
func (e *EventError) Unwrap() error { return e.Err }

// Verify decides a stored stream once more and names every event that would not
// be decided so today: a foreign definition, an action or a role that is not open
// there, moments out of order, an answer that its evidence does not give, a gap, a
// missing result. The faults are joined [*EventError]s; nil is a sound stream. What
// follows an event that cannot be applied at all is not judged.
//
// [Replay] is content with less: it takes every stream that it can fold.
func Verify(definitions Definitions, events []Event) error {
	var faults []error
	var s replayed
	for i := range events {
		e := events[i]
		fault := s.verify(definitions, events[:i], e)
		e.Version = i + 1
		var err error
		if e.Action == ActionCorrect {
			s, err = replay(definitions, renumbered(events[:i+1]))
		} else {
			err = s.step(definitions, e, false)
		}
		if fault == nil {
			fault = err
		}
		if fault != nil {
			faults = append(faults, &EventError{Index: i, Err: fault})
		}
		if err != nil {
			break
		}
	}
	return errors.Join(faults...)
}

// renumbered gives events with the versions of their places.
func renumbered(events []Event) []Event {
	list := make([]Event, len(events))
	for i, e := range events {
		e.Version = i + 1
		list[i] = e
	}
	return list
}

// verify decides one event anew, after those before it.
func (s *replayed) verify(definitions Definitions, before []Event, e Event) error {
	gap := func(field, fault string) error {
		return &CommandError{Action: e.Action, Field: field, Fault: fault, Err: ErrGap}
	}
	switch {
	case e.Version != len(before)+1:
		return gap("version", "does not follow the version before")
	case !actions.Has(e.Action):
		return gap("action", "is not known")
	}
	again, err := s.again(definitions, before, e.Command())
	switch {
	case err != nil:
		return err
	case again.Node != e.Node:
		return gap("node", "is not where the application stood")
	case again.To != e.To:
		return gap("to", "is not where the action leads")
	}
	return nil
}

// again decides the command of a stored event.
func (s *replayed) again(definitions Definitions, before []Event, c Command) (Event, error) {
	switch {
	case c.Action == ActionCorrect:
		return Correct(definitions, renumbered(before), c)
	case c.Action == ActionMigrate:
		return Migrate(definitions, renumbered(before), c)
	case c.Action == ActionExtend && s.definition != nil:
		return Extend(definitions, renumbered(before), c)
	case s.definition != nil:
		return s.definition.decide(&s.app, &c)
	case c.Action != ActionSubmit || c.Details == nil || c.Details.Submission == nil:
		return Event{}, &CommandError{Action: c.Action, Field: "details.submission", Fault: "is missing", Err: ErrGap}
	}
	d, err := definitions.find(c.Details.Submission.Definition)
	if err != nil {
		return Event{}, err
	}
	return d.decide(new(Application), &c)
}
