// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/reglament-kz/reglament/process"
)

const (
	manyWriters = 8
	manyEvents  = 25
	manyRounds  = 5
)

// writers lets many goroutines fight for the same versions.
func writers(t testing.TB, s process.Store) {
	t.Helper()
	var mu sync.Mutex
	var won [manyEvents + 1]int
	var other []error
	together(manyWriters, func(int) {
		for n := 1; n <= manyEvents; n++ {
			err := s.Append(context.Background(), id(1), event(n))
			mu.Lock()
			switch {
			case err == nil:
				won[n]++
			case !errors.Is(err, process.ErrConflict):
				other = append(other, err)
			}
			mu.Unlock()
		}
	})
	if len(other) > 0 {
		t.Fatalf("writers met other errors than conflicts: %v", errors.Join(other...))
	}
	for n, w := range won[1:] {
		if w != 1 {
			t.Fatalf("%d of %d writers won version %d, not one", w, manyWriters, n+1)
		}
	}
	events := load(t, s, id(1))
	if len(events) != manyEvents {
		t.Fatalf("%d versions were won, and the store has %d events", manyEvents, len(events))
	}
	for i, e := range events {
		if e.Version != i+1 {
			t.Fatalf("event %d has version %d", i+1, e.Version)
		}
	}
}

// handling lets many goroutines note something on one application through
// process.Handle, each command twice with the same key: every command must stand
// once. In each round all have loaded before the first appends, so that all but
// one meet a conflict.
func handling(t testing.TB, s process.Store) {
	t.Helper()
	d, submit := definition(t)
	find := process.DefinitionsOf(d)
	ctx := context.Background()
	if _, err := process.Handle(ctx, s, find, id(1), submit); err != nil {
		t.Fatalf("Handle of the submission: %v", err)
	}
	errs := make([]error, manyWriters)
	var rounds [manyRounds]sync.WaitGroup
	for n := range rounds {
		rounds[n].Add(manyWriters)
	}
	together(manyWriters, func(w int) {
		for n := range rounds {
			c := process.Command{
				Action: process.ActionOutside, By: submit.By, At: submit.At, RecordedAt: submit.RecordedAt,
				Key: fmt.Sprintf("w%d-%d", w, n),
				Details: &process.Details{Outside: &process.Outside{
					Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm of the agency's own",
				}},
			}
			m := &meeting{Store: s, arrived: sync.OnceFunc(rounds[n].Done), others: &rounds[n]}
			first, err := process.Handle(ctx, m, find, id(1), c)
			again, errAgain := process.Handle(ctx, m, find, id(1), c)
			if err == nil && errAgain == nil && again.Version != first.Version {
				err = fmt.Errorf("a command was recorded as event %d, and when it was repeated as event %d", first.Version, again.Version)
			}
			errs[w] = errors.Join(errs[w], err, errAgain)
			m.arrived() // also if Handle never came to append
		}
	})
	if err := errors.Join(errs...); err != nil {
		t.Fatalf("Handle: %v", err)
	}
	if n, want := len(load(t, s, id(1))), 1+manyWriters*manyRounds; n != want {
		t.Fatalf("the store has %d events, not %d", n, want)
	}
}

// meeting is a store whose Append waits until the other writers append too.
type meeting struct {
	process.Store
	arrived func()
	others  *sync.WaitGroup
}

func (m *meeting) Append(ctx context.Context, id process.ID, e process.Event) error {
	m.arrived()
	m.others.Wait()
	return m.Store.Append(ctx, id, e)
}

// together runs the same work in many goroutines and waits for all.
func together(n int, work func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { work(i) })
	}
	wg.Wait()
}
