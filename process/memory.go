// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"
	"sync"
)

// Memory is a [Store] in memory, for tests and examples. The zero value is
// empty and ready.
type Memory struct {
	mu  sync.RWMutex
	all map[ID][]Event
}

var _ Store = (*Memory)(nil)

// Load gives the events as they were when the iteration began.
func (m *Memory) Load(ctx context.Context, id ID) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		m.mu.RLock()
		events, ok := m.all[id]
		m.mu.RUnlock() // events are only ever appended, so the slice read is stable
		if !ok {
			yield(Event{}, fmt.Errorf("%w: %s", ErrNoApplication, id))
			return
		}
		for _, e := range events {
			if err := ctx.Err(); err != nil {
				yield(Event{}, err)
				return
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Append adds an event.
func (m *Memory) Append(ctx context.Context, id ID, event Event) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	events := m.all[id]
	if event.Key != "" && slices.ContainsFunc(events, func(e Event) bool { return e.Key == event.Key }) {
		return fmt.Errorf("%w: application %s, event %d", ErrKeyReused, id, event.Version)
	}
	if event.Version != len(events)+1 {
		return fmt.Errorf("%w: application %s has %d events, not %d", ErrConflict, id, len(events), event.Version-1)
	}
	if m.all == nil {
		m.all = map[ID][]Event{}
	}
	m.all[id] = append(events, event)
	return nil
}

// List gives the IDs as they were when the iteration began.
func (m *Memory) List(ctx context.Context, after ID) iter.Seq2[ID, error] {
	return func(yield func(ID, error) bool) {
		m.mu.RLock()
		ids := make([]ID, 0, len(m.all))
		for id := range m.all {
			if bytes.Compare(id[:], after[:]) > 0 {
				ids = append(ids, id)
			}
		}
		m.mu.RUnlock()
		slices.SortFunc(ids, func(a, b ID) int { return bytes.Compare(a[:], b[:]) })
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				yield(ID{}, err)
				return
			}
			if !yield(id, nil) {
				return
			}
		}
	}
}
