// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// broken is a store that is right but for what its functions put in the place
// of the right answer.
type broken struct {
	process.Memory
	load   func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error]
	append func(ctx context.Context, id process.ID, e process.Event) error
	list   func(ctx context.Context, after process.ID) iter.Seq2[process.ID, error]
}

func (b *broken) Load(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
	if b.load != nil {
		return b.load(ctx, id)
	}
	return b.Memory.Load(ctx, id)
}

func (b *broken) Append(ctx context.Context, id process.ID, e process.Event) error {
	if b.append != nil {
		return b.append(ctx, id, e)
	}
	return b.Memory.Append(ctx, id, e)
}

func (b *broken) List(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
	if b.list != nil {
		return b.list(ctx, after)
	}
	return b.Memory.List(ctx, after)
}

// Stores that load wrongly.

func loadsNothingOfTheUnknown() process.Store {
	b := &broken{}
	b.load = func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
		return func(yield func(process.Event, error) bool) {
			for e, err := range b.Memory.Load(ctx, id) {
				if errors.Is(err, process.ErrNoApplication) || !yield(e, err) {
					return
				}
			}
		}
	}
	return b
}

func loadsBackwards() process.Store {
	b := &broken{}
	b.load = func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
		return func(yield func(process.Event, error) bool) {
			var events []process.Event
			for e, err := range b.Memory.Load(ctx, id) {
				if err != nil {
					yield(e, err)
					return
				}
				events = append(events, e)
			}
			for _, e := range slices.Backward(events) {
				if !yield(e, nil) {
					return
				}
			}
		}
	}
	return b
}

// loadsChanged gives each event through a change, as a column that is missing
// would.
func loadsChanged(change func(*process.Event)) func() process.Store {
	return func() process.Store {
		b := &broken{}
		b.load = func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
			return func(yield func(process.Event, error) bool) {
				for e, err := range b.Memory.Load(ctx, id) {
					change(&e)
					if !yield(e, err) {
						return
					}
				}
			}
		}
		return b
	}
}

func losesRepresentative(e *process.Event) {
	if e.Details != nil && e.Details.Submission != nil {
		d, s := *e.Details, *e.Details.Submission
		s.Representative, d.Submission = nil, &s
		e.Details = &d
	}
}

func losesSeconds(e *process.Event) { e.At = e.At.Truncate(1e9) }

func losesKeys(e *process.Event) { e.Key = "" }

func loadsWhateverTheContext() process.Store {
	b := &broken{}
	b.load = func(_ context.Context, id process.ID) iter.Seq2[process.Event, error] {
		return b.Memory.Load(context.Background(), id)
	}
	return b
}

// endsWithTheContext takes a cancelled iteration for one that is complete.
func endsWithTheContext() process.Store {
	b := &broken{}
	b.list = func(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
		return func(yield func(process.ID, error) bool) {
			for id, err := range b.Memory.List(ctx, after) {
				if err != nil || !yield(id, nil) {
					return
				}
			}
		}
	}
	return b
}

// staysLocked forgets its lock where an iteration is left early.
func staysLocked() process.Store {
	b := &broken{}
	var mu sync.Mutex
	b.load = func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
		return func(yield func(process.Event, error) bool) {
			mu.Lock()
			for e, err := range b.Memory.Load(ctx, id) {
				if !yield(e, err) {
					return
				}
			}
			mu.Unlock()
		}
	}
	b.append = func(ctx context.Context, id process.ID, e process.Event) error {
		mu.Lock()
		defer mu.Unlock()
		return b.Memory.Append(ctx, id, e)
	}
	return b
}

// Stores that append wrongly.

// takes is a store whose Append turns one error into another answer.
func takes(from, to error) func() process.Store {
	return func() process.Store {
		b := &broken{}
		b.append = func(ctx context.Context, id process.ID, e process.Event) error {
			err := b.Memory.Append(ctx, id, e)
			if errors.Is(err, from) {
				return to
			}
			return err
		}
		return b
	}
}

func appendsWhateverTheContext() process.Store {
	b := &broken{}
	b.append = func(_ context.Context, id process.ID, e process.Event) error {
		return b.Memory.Append(context.Background(), id, e)
	}
	return b
}

// renumbers gives each event the next version, as a sequence of a database
// does: nobody ever meets a conflict.
func renumbers() process.Store {
	b := &broken{}
	var mu sync.Mutex
	next := map[process.ID]int{}
	b.append = func(ctx context.Context, id process.ID, e process.Event) error {
		mu.Lock()
		defer mu.Unlock()
		e.Version = next[id] + 1
		err := b.Memory.Append(ctx, id, e)
		if err == nil {
			next[id]++
		}
		return err
	}
	return b
}

// keepsKeysEverywhere lets a key stand once in the whole store.
func keepsKeysEverywhere() process.Store {
	b := &broken{}
	var mu sync.Mutex
	keys := map[string]bool{}
	b.append = func(ctx context.Context, id process.ID, e process.Event) error {
		mu.Lock()
		defer mu.Unlock()
		if e.Key != "" && keys[e.Key] {
			return process.ErrKeyReused
		}
		err := b.Memory.Append(ctx, id, e)
		keys[e.Key] = keys[e.Key] || err == nil
		return err
	}
	return b
}

// forgetsKeys lets a key stand as often as it comes.
func forgetsKeys() process.Store {
	b := &broken{}
	b.append = func(ctx context.Context, id process.ID, e process.Event) error {
		e.Key = ""
		return b.Memory.Append(ctx, id, e)
	}
	return b
}

// mixes keeps the events of all applications in one.
func mixes() process.Store {
	b := &broken{}
	one := process.ID{1}
	b.load = func(ctx context.Context, _ process.ID) iter.Seq2[process.Event, error] {
		return b.Memory.Load(ctx, one)
	}
	b.append = func(ctx context.Context, _ process.ID, e process.Event) error { return b.Memory.Append(ctx, one, e) }
	return b
}

// Stores that list wrongly.

func listsInAnyOrder() process.Store {
	b := &broken{}
	b.list = func(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
		return func(yield func(process.ID, error) bool) {
			var ids []process.ID
			for id, err := range b.Memory.List(ctx, after) {
				if err != nil {
					yield(id, err)
					return
				}
				ids = append(ids, id)
			}
			slices.SortFunc(ids, func(x, y process.ID) int { return bytes.Compare(y[:], x[:]) })
			for _, id := range ids {
				if !yield(id, nil) {
					return
				}
			}
		}
	}
	return b
}

func listsFromTheBeginning() process.Store {
	b := &broken{}
	b.list = func(ctx context.Context, _ process.ID) iter.Seq2[process.ID, error] {
		return b.Memory.List(ctx, process.ID{})
	}
	return b
}

func listsWhatNobodyOpened() process.Store {
	b := &broken{}
	b.list = func(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
		return func(yield func(process.ID, error) bool) {
			if yield(process.ID{1}, nil) {
				b.Memory.List(ctx, after)(yield)
			}
		}
	}
	return b
}

func loadsOtherError() process.Store {
	b := &broken{}
	b.load = func(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
		return func(yield func(process.Event, error) bool) {
			for e, err := range b.Memory.Load(ctx, id) {
				if errors.Is(err, process.ErrNoApplication) {
					err = errors.New("gone")
				}
				if !yield(e, err) {
					return
				}
			}
		}
	}
	return b
}

func losesMicroseconds(e *process.Event) { e.At = e.At.Truncate(time.Millisecond) }

// bulk loads several applications at once, and wrongly.
type bulk struct {
	process.Memory
	backwards, forgetful bool
}

func (b *bulk) LoadMany(ctx context.Context, ids []process.ID) iter.Seq2[process.Stream, error] {
	return func(yield func(process.Stream, error) bool) {
		ids = slices.Clone(ids)
		if b.backwards {
			slices.Reverse(ids)
		}
		if b.forgetful {
			ids = ids[:len(ids)-1]
		}
		for _, id := range ids {
			var events []process.Event
			for e, err := range b.Load(ctx, id) {
				if err == nil {
					events = append(events, e)
				}
			}
			if events != nil && !yield(process.Stream{ID: id, Events: events}, nil) {
				return
			}
		}
	}
}

func loadsInBulk(backwards, forgetful bool) func() process.Store {
	return func() process.Store { return &bulk{backwards: backwards, forgetful: forgetful} }
}

// states keeps the application beside its events.
type states struct {
	process.Memory
	mu    sync.Mutex
	kept  map[process.ID]process.Application
	stale bool // a plain Append lets the old one stand
}

func (s *states) AppendState(ctx context.Context, id process.ID, e process.Event, after process.Application) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.Memory.Append(ctx, id, e); err != nil {
		return err
	}
	if s.kept == nil {
		s.kept = map[process.ID]process.Application{}
	}
	s.kept[id] = after
	return nil
}

func (s *states) Append(ctx context.Context, id process.ID, e process.Event) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.stale {
		delete(s.kept, id)
	}
	return s.Memory.Append(ctx, id, e)
}

func (s *states) State(ctx context.Context, id process.ID) (process.Application, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.kept[id], ctx.Err()
}

func (s *states) Keyed(ctx context.Context, id process.ID, key string) (process.Event, bool, error) {
	for e, err := range s.Load(ctx, id) {
		if err != nil || e.Key == key {
			return e, err == nil, err
		}
	}
	return process.Event{}, false, ctx.Err()
}

func keepsStates(stale bool) func() process.Store {
	return func() process.Store { return &states{stale: stale} }
}
