// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"encoding/base64"
	"errors"
	"fmt"

	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/process"
)

var (
	// ErrFull says that a life has no room for a command: with it the events would be more than a later run
	// could begin with. What is recorded stays, and a life that refuses notes still takes what moves it on.
	ErrFull = errors.New("life: no room for the command")
	// ErrAway says that too much waits for the agency to be taken. The same command may be sent again.
	ErrAway = errors.New("life: too much waits for the agency")
)

// errLong is the answer to a query for more events than an answer has room for.
var errLong = errors.New("life: more events than one answer has room for, which life.Events reads packed")

const (
	// maxCarried bounds the packed events in the payload of a run that begins, or of a life that is kept. The
	// engine refuses a payload of 2 MiB, and ends the run that wrote it; the rest is for what no command adds, such as
	// the answer of a gate, and for a codec.
	maxCarried = 1 << 20
	// maxLines bounds the events before they are packed: a task that packs or reads them takes a part
	// of the second after which the engine's client takes it for one that hangs.
	maxLines = 16 << 20
	// notesLeave is the part of both bounds that notes leave to what moves a case on.
	notesLeave = 8
	// maxWaiting bounds the commands that wait for what is kept, whose room nobody knows yet.
	maxWaiting = 256 << 10
	// maxEvidence bounds what an agency answers about a gate.
	maxEvidence = 64 << 10
	// maxAnswer bounds the events in an answer to a query, of which the engine takes 2 MiB.
	maxAnswer = 1 << 20
	// maxSending bounds what waits for the agency. The engine takes 2,000: it fails the task that asks for more, and
	// the life would take nothing until the agency has come back. Each is looked at in each task, so that many make a
	// replay slow before that.
	maxSending = 500
	// maxHistory bounds the events of the engine in a run that waits for the agency. At 51,200 it ends the run.
	maxHistory = 40_000
)

// room says why a life has none for what a command has added. It is part of a validator, whose answer a
// replay does not ask for again, so that what it knows of the size may be of this worker alone.
func (l *life) room(ctx workflow.Context, c process.Command, tried *stream) error {
	if l.sending >= maxSending || l.stuck(ctx) {
		return fmt.Errorf("%w: %d messages, before which the run cannot end; the command may be sent again", ErrAway, l.sending)
	}
	carried, lines := maxCarried, maxLines
	if notes(c) {
		carried, lines = carried-carried/notesLeave, lines-lines/notesLeave
	}
	if tried.lines > lines {
		return fmt.Errorf("%w: %d events would be of %d bytes, more than %d", ErrFull, len(tried.events), tried.lines, lines)
	}
	size := tried.packs()
	if encoded(size) > carried {
		// Measured apart from the command, so that what is refused does not have it all packed each time that it is sent.
		if err := l.stream.measure(); err != nil {
			return err
		}
		added, err := (&stream{events: tried.events[len(l.stream.events):]}).pack()
		if err != nil {
			return err
		}
		size = l.stream.packed + len(added)
	}
	if n := encoded(size); n > carried {
		return fmt.Errorf("%w: %d events would be of up to %d bytes when they are packed, more than %d", ErrFull, len(tried.events), n, carried)
	}
	return nil
}

// stuck reports whether the run is nearly as long as the engine lets it be, and waits for the agency before it ends.
func (l *life) stuck(ctx workflow.Context) bool {
	return l.sending > 0 && workflow.GetInfo(ctx).GetCurrentHistoryLength() >= maxHistory
}

// notes reports whether a command only notes something about a case.
func notes(c process.Command) bool {
	return c.Details != nil && c.Details.Outside != nil && c.Details.Outside.Effect == process.EffectNotes
}

// encoded is how many bytes there are of so many in JSON.
func encoded(bytes int) int { return base64.StdEncoding.EncodedLen(bytes) }

// rehearse tries a command over a copy, and looks whether there is room for what it adds. What was recorded
// before and is sent again adds nothing.
func (l *life) rehearse(ctx workflow.Context, c process.Command) error {
	tried := l.stream.clone()
	if _, err := l.decide(ctx, tried, l.find, c); err != nil {
		return err
	}
	if len(tried.events) == len(l.stream.events) {
		return nil
	}
	if err := l.room(ctx, c, tried); err != nil {
		return refusal(err)
	}
	return nil
}

// waits says why a command cannot wait for what is kept.
func (l *life) waits(size int) error {
	if l.waiting+size <= maxWaiting {
		return nil
	}
	return refusal(fmt.Errorf("%w: %d bytes of commands would wait for what is kept, more than %d", ErrFull, l.waiting+size, maxWaiting))
}

// answers gives the events to a query.
func (l *life) answers() ([]process.Event, error) {
	if err := l.unknown(); err != nil {
		return nil, err
	}
	if l.stream.lines > maxAnswer {
		return nil, refusal(fmt.Errorf("%w: %d events of %d bytes", errLong, len(l.stream.events), l.stream.lines))
	}
	return l.stream.events, nil
}

// answersPacked gives the events to a query, packed, for which there is always room.
func (l *life) answersPacked() ([]byte, error) {
	if err := l.unknown(); err != nil {
		return nil, err
	}
	return l.stream.pack()
}
