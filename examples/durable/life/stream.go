// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/reglament-kz/reglament/process"
)

// stream holds the events of one application in the memory of its workflow, as a
// store of one application: [process.Handle] decides over it as over a database.
// The zero value is an application without events.
type stream struct {
	events []process.Event
	app    process.Application
	// lines is how many bytes the events are as lines, packed how many the first lines were, of
	// so many bytes as measured says, when they were packed.
	lines, packed, measured int
}

var _ process.StateStore = (*stream)(nil)

// clone is a stream to try a command on.
func (s *stream) clone() *stream {
	c := *s
	c.events = s.events[:len(s.events):len(s.events)]
	return &c
}

func (s *stream) Load(_ context.Context, id process.ID) iter.Seq2[process.Event, error] {
	return func(yield func(process.Event, error) bool) {
		if len(s.events) == 0 {
			yield(process.Event{}, fmt.Errorf("%w: %s", process.ErrNoApplication, id))
		}
		for _, e := range s.events {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func (s *stream) State(context.Context, process.ID) (process.Application, error) { return s.app, nil }

func (s *stream) Keyed(_ context.Context, _ process.ID, key string) (process.Event, bool, error) {
	for _, e := range s.events {
		if e.Key == key {
			return e, true, nil
		}
	}
	return process.Event{}, false, nil
}

// errStateless is the answer to an Append without the application after it, which
// [process.Handle] never asks of a store that keeps it.
var errStateless = errors.New("life: an event without the application after it")

func (s *stream) Append(context.Context, process.ID, process.Event) error { return errStateless }

func (s *stream) AppendState(_ context.Context, id process.ID, e process.Event, after process.Application) error {
	if e.Version != len(s.events)+1 {
		return fmt.Errorf("%w: application %s has %d events, not %d", process.ErrConflict, id, len(s.events), e.Version-1)
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	s.events, s.app, s.lines = append(s.events, e), after, s.lines+len(line)+1
	return nil
}

// packs is the most that the events can be when they are packed: what is not measured does not get smaller.
func (s *stream) packs() int { return s.packed + s.lines - s.measured }

// measure finds how small the events get.
func (s *stream) measure() error {
	if s.measured == s.lines {
		return nil
	}
	b, err := s.pack()
	if err != nil {
		return err
	}
	s.packed, s.measured = len(b), s.lines
	return nil
}

// List gives nothing: there is one application, and its workflow has its ID.
func (s *stream) List(context.Context, process.ID) iter.Seq2[process.ID, error] {
	return func(func(process.ID, error) bool) {}
}

// maxPacked bounds the events of a life that goes on in a new run.
const maxPacked = 64 << 20

// pack writes the events so that a thousand of them are a small payload.
func (s *stream) pack() ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for _, e := range s.events {
		line, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		if _, err := z.Write(append(line, '\n')); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpack reads what [stream.pack] wrote, and folds it.
func unpack(definitions process.Definitions, packed []byte) (*stream, error) {
	events, lines, err := read(packed)
	if err != nil || len(events) == 0 {
		return &stream{}, err
	}
	app, err := process.Replay(definitions, events)
	return &stream{events: events, app: app, lines: lines, packed: len(packed), measured: lines}, err
}

// read reads what [stream.pack] wrote, and how many bytes the lines are.
func read(packed []byte) (events []process.Event, lines int, err error) {
	if len(packed) == 0 {
		return nil, 0, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, 0, fmt.Errorf("life: events of the earlier run: %w", err)
	}
	all, err := io.ReadAll(io.LimitReader(z, maxPacked))
	if err != nil {
		return nil, 0, fmt.Errorf("life: events of the earlier run: %w", err)
	}
	for line := range bytes.Lines(all) {
		e, err := process.ParseEvent(line)
		if err != nil {
			return nil, 0, fmt.Errorf("life: event %d of the earlier run: %w", len(events)+1, err)
		}
		events = append(events, e)
	}
	return events, len(all), nil
}
