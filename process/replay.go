// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Definitions finds a definition by its digest: an agency's own store of
// definitions, or [DefinitionsOf]. An unknown digest is an error.
type Definitions func(Digest) (*Definition, error)

// DefinitionsOf serves a fixed set. An unknown digest is an [ErrForeign].
func DefinitionsOf(definitions ...*Definition) Definitions {
	all := make(map[Digest]*Definition, len(definitions))
	for _, d := range definitions {
		if d != nil {
			all[d.Digest()] = d
		}
	}
	return func(digest Digest) (*Definition, error) {
		if d, ok := all[digest]; ok {
			return d, nil
		}
		return nil, fmt.Errorf("%w: no definition %s", ErrForeign, digest)
	}
}

// find gives the definition with a digest, and an [ErrForeign] for none.
func (f Definitions) find(digest Digest) (*Definition, error) {
	if f == nil {
		return nil, fmt.Errorf("%w: no definitions are given", ErrForeign)
	}
	d, err := f(digest)
	if err != nil {
		return nil, err
	}
	if d == nil || len(d.nodes) == 0 || d.digest != digest {
		return nil, fmt.Errorf("%w: no definition %s", ErrForeign, digest)
	}
	return d, nil
}

// Replay gives the application as its events, and the corrections among them,
// have it now. A stream that does not hold together is an [ErrGap], an
// [ErrForeign] or, after a correction, a [*CorrectionError].
func Replay(definitions Definitions, events []Event) (Application, error) {
	s, err := replay(definitions, events)
	return s.app, err
}

// ReplayAsRecorded gives the application as it was believed to be at an instant:
// by the stream up to the first event recorded after it.
func ReplayAsRecorded(definitions Definitions, events []Event, instant time.Time) (Application, error) {
	end := slices.IndexFunc(events, func(e Event) bool { return e.RecordedAt.After(instant) })
	if end < 0 {
		end = len(events)
	}
	return Replay(definitions, events[:end])
}

// Effective returns the events as corrected: without the voided ones, with the
// replacements in their places and without the corrections themselves. Versions
// are those of the stream.
func Effective(definitions Definitions, events []Event) ([]Event, error) {
	s, err := replay(definitions, events)
	return slices.Clone(s.effective), err
}

// replayed is a stream after its fold.
type replayed struct {
	app        Application
	definition *Definition
	effective  []Event    // the stream itself where nothing was corrected
	begin      [][]NodeID // of each migration, the nodes that begin with it
}

func replay(definitions Definitions, events []Event) (replayed, error) {
	var s replayed
	for i := range events {
		if e := &events[i]; e.Version != i+1 {
			return s, &CommandError{Action: e.Action, Field: fmt.Sprintf("events[%d].version", i), Fault: "does not follow the version before", Err: ErrGap}
		}
	}
	for i := range events {
		if err := correctionFault(events[:i], &events[i]); err != nil {
			return s, fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	effective, corrected := correctedStream(events)
	var impossible []Event
	for i := range effective {
		err := s.step(definitions, effective[i], corrected)
		switch {
		case err == nil:
		case !corrected:
			s.effective = effective[:i]
			return s, fmt.Errorf("event %d: %w", effective[i].Version, err)
		default:
			impossible = append(impossible, effective[i])
		}
	}
	if !corrected {
		s.effective = effective
	}
	if len(impossible) > 0 {
		return s, &CorrectionError{Impossible: impossible}
	}
	if s.definition == nil && len(events) > 0 {
		return s, &CommandError{Action: events[0].Action, Field: "events", Fault: "do not submit the case", Err: ErrGap}
	}
	if len(events) > 0 {
		last := events[len(events)-1]
		s.app.version = last.Version
	}
	return s, nil
}

// correctionFault checks of a correction that it names earlier events: without that nothing
// can be folded.
func correctionFault(history []Event, e *Event) error {
	if e.Action != ActionCorrect {
		return nil
	}
	c := e.Command()
	fault := &CommandError{Action: e.Action, Field: "details.correction", Fault: "is missing", Err: ErrGap}
	if c.Details == nil || c.Details.Correction == nil {
		return fault
	}
	var wrong *CommandError
	if errors.As(c.Details.Correction.check(history, &c), &wrong) {
		return &CommandError{Action: e.Action, Field: wrong.Field, Fault: wrong.Fault, Err: ErrGap}
	}
	return nil
}

// step folds one event. In a corrected stream it is decided anew, since what
// stood before it may have changed.
func (s *replayed) step(definitions Definitions, e Event, corrected bool) error {
	s.app.version = max(s.app.version, e.Version-1)
	on := s.definition // nil until the case is submitted
	if on == nil {
		if e.Action != ActionSubmit || e.Details == nil || e.Details.Submission == nil {
			return &CommandError{Action: e.Action, Field: "action", Fault: "is not a submission, though the event is the first", Err: ErrGap}
		}
		d, err := definitions.find(e.Details.Submission.Definition)
		if err != nil {
			return err
		}
		on, s.app.version = d, 0
	}
	if e.Action == ActionMigrate {
		if corrected && e.At.Before(s.app.happened) {
			return orderError(e.Action, "is before the last event")
		}
		d, app, begin, err := migrated(definitions, on, s.app, e)
		if err != nil {
			return err
		}
		if to := d.nodes[app.progress.Node].ID; corrected {
			e.To = to
		} else if e.To != to {
			return &CommandError{Action: e.Action, Field: "to", Fault: "is not where the migration leads", Err: ErrGap}
		}
		s.begin = append(s.begin, begin)
		s.definition, s.app = d, app
		s.keep(e, corrected)
		return nil
	}
	if corrected {
		version := e.Version
		c := e.Command()
		again, err := on.decide(&s.app, &c)
		if err == nil && c.Action == ActionExtend {
			again, err = s.extend(&c)
		}
		if err != nil {
			return err
		}
		e = again
		e.Version = version
		s.app.version = version - 1
	}
	app, err := on.Apply(s.app, e)
	if err != nil {
		return err
	}
	s.definition, s.app = on, app
	s.keep(e, corrected)
	return nil
}

// keep adds an event to those in effect. Without a correction they are the
// stream, which need not be copied.
func (s *replayed) keep(e Event, corrected bool) {
	if corrected {
		s.effective = append(s.effective, e)
	}
}

// correctedStream applies the corrections of a stream: a correction that a later
// one voids counts for nothing. It tells whether anything was changed.
func correctedStream(events []Event) ([]Event, bool) {
	if !slices.ContainsFunc(events, func(e Event) bool { return e.Action == ActionCorrect }) {
		return events, false
	}
	void := map[int]bool{}
	var standing []Event
	for _, e := range slices.Backward(events) {
		if e.Action != ActionCorrect || void[e.Version] || e.Details == nil || e.Details.Correction == nil {
			continue
		}
		for _, v := range e.Details.Correction.Voids {
			void[v] = true
		}
		standing = append(standing, e)
	}
	// A replacement was entered when the correction was.
	replaced := map[int]Command{}
	for _, e := range slices.Backward(standing) {
		for _, r := range e.Details.Correction.Replaces {
			r.With.RecordedAt = e.RecordedAt
			replaced[r.Version] = r.With
		}
	}
	// So was an insertion, which has the version of its correction.
	inserted := map[int][]Event{}
	for _, e := range slices.Backward(standing) {
		for _, n := range e.Details.Correction.Inserts {
			n.With.RecordedAt = e.RecordedAt
			inserted[n.After] = append(inserted[n.After], n.With.event(e.Version, ""))
		}
	}
	var list []Event
	for _, e := range events {
		if e.Action != ActionCorrect && !void[e.Version] {
			if c, ok := replaced[e.Version]; ok {
				e = c.event(e.Version, e.Key)
			}
			list = append(list, e)
		}
		list = append(list, inserted[e.Version]...)
	}
	return list, len(standing) > 0
}
