// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest

import (
	"context"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// streams reads the whole store as caseload.CasesOf does. A store over a pool of
// one connection must get through, so that it is asked elsewhere, with a limit. A
// store that loads in bulk must give the same.
func streams(patience time.Duration) func(testing.TB, process.Store) {
	return func(t testing.TB, s process.Store) {
		t.Helper()
		for n := byte(1); n <= 5; n++ {
			fill(t, s, id(n), int(n))
		}
		answered := make(chan error, 1)
		go func() { answered <- readAll(s) }()
		select {
		case err := <-answered:
			must(t, err, "Streams")
		case <-time.After(patience):
			t.Fatalf("Streams does not answer: the store is locked")
		}
		b, ok := s.(process.BulkLoader)
		if !ok {
			return
		}
		seen := 0
		for _, err := range b.LoadMany(context.Background(), []process.ID{id(1), id(99)}) {
			if seen++; seen == 2 {
				is(t, err, process.ErrNoApplication, "LoadMany of an unknown ID")
				return
			}
			must(t, err, "LoadMany")
		}
		t.Fatalf("LoadMany of a known and an unknown ID gives %d pairs, not the application and the error", seen)
	}
}

// readAll wants five applications, the n-th with n events.
func readAll(s process.Store) error {
	n := byte(0)
	for got, err := range process.Streams(context.Background(), s) {
		if err != nil {
			return err
		}
		n++
		if got.ID != id(n) || len(got.Events) != int(n) {
			return fmt.Errorf("application %d is %s with %d events, not %s with %d", n, got.ID, len(got.Events), id(n), n)
		}
		for i, e := range got.Events {
			if want := event(i + 1); !e.At.Equal(want.At) || !reflect.DeepEqual(e.Details, want.Details) {
				return fmt.Errorf("application %d, event %d came back changed: %+v", n, i+1, e)
			}
		}
	}
	if n != 5 {
		return fmt.Errorf("%d applications instead of 5", n)
	}
	return nil
}

// microseconds keeps moments that differ by one microsecond apart.
func microseconds(t testing.TB, s process.Store) {
	t.Helper()
	at := time.Date(2015, 3, 18, 4, 40, 0, 0, time.UTC)
	for n := 1; n <= 3; n++ {
		e := event(n)
		e.At = at.Add(time.Duration(n) * time.Microsecond)
		e.RecordedAt = e.At.Add(time.Duration(999_999-n) * time.Microsecond)
		must(t, s.Append(context.Background(), id(1), e), "Append")
	}
	for i, e := range load(t, s, id(1)) {
		want := at.Add(time.Duration(i+1) * time.Microsecond)
		if !e.At.Equal(want) || !e.RecordedAt.Equal(at.Add(999_999*time.Microsecond)) {
			t.Fatalf("event %d: the moments are %s and %s, not %s and %s", i+1, e.At, e.RecordedAt, want, at.Add(999_999*time.Microsecond))
		}
	}
}
