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
)

// writers lets many goroutines fight for the same versions.
func writers(t *testing.T, s process.Store) {
	var mu sync.Mutex
	won, lost := 0, 0
	var other []error
	together(manyWriters, func(int) {
		for n := 1; n <= manyEvents; n++ {
			err := s.Append(context.Background(), id(1), event(n))
			mu.Lock()
			switch {
			case err == nil:
				won++
			case errors.Is(err, process.ErrConflict):
				lost++
			default:
				other = append(other, err)
			}
			mu.Unlock()
		}
	})
	if len(other) > 0 {
		t.Fatalf("writers met other errors than conflicts: %v", errors.Join(other...))
	}
	events := load(t, s, id(1))
	if won != len(events) || won+lost != manyWriters*manyEvents {
		t.Fatalf("%d appends won and %d lost, and the store has %d events", won, lost, len(events))
	}
	for i, e := range events {
		if e.Version != i+1 {
			t.Fatalf("event %d has version %d", i+1, e.Version)
		}
	}
}

// handling lets many goroutines note something on one application through
// process.Handle, each command twice with the same key: every command must stand
// once.
func handling(t *testing.T, s process.Store) {
	d, submit := definition(t)
	find := process.DefinitionsOf(d)
	ctx := context.Background()
	if _, err := process.Handle(ctx, s, find, id(1), submit); err != nil {
		t.Fatalf("Handle of the submission: %v", err)
	}
	errs := make([]error, manyWriters)
	together(manyWriters, func(w int) {
		for n := range 5 {
			c := process.Command{
				Action: process.Depart, By: submit.By, At: submit.At, RecordedAt: submit.RecordedAt,
				Key: fmt.Sprintf("w%d-%d", w, n),
				Details: &process.Details{Outside: &process.Outside{
					Kind: process.OtherOutside, Effect: process.Noting, Basis: "a norm of the agency's own",
				}},
			}
			for range 2 {
				if _, err := process.Handle(ctx, s, find, id(1), c); err != nil {
					errs[w] = errors.Join(errs[w], err)
				}
			}
		}
	})
	if err := errors.Join(errs...); err != nil {
		t.Fatalf("Handle: %v", err)
	}
	if n, want := len(load(t, s, id(1))), 1+manyWriters*5; n != want {
		t.Fatalf("the store has %d events, not %d", n, want)
	}
}

// together runs the same work in many goroutines and waits for all.
func together(n int, work func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { work(i) })
	}
	wg.Wait()
}
