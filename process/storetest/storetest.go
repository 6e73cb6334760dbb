// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package storetest is the suite that every [process.Store] must pass: events in
// order and without gaps, one winner of each version, keys that stand once, lists
// that can be resumed, and respect for a cancelled context. It needs the
// standard library and this module alone, so that a store in any module can run
// it. Moments are compared to the microsecond, which databases keep. Unlike
// package processtest it tests where events are kept, not what happens.
//
//	func TestStore(t *testing.T) {
//		storetest.Run(t, func(t *testing.T) process.Store { return openEmpty(t) })
//	}
package storetest

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Run runs the suite. The function opens an empty store; it is called once for
// each part of the suite and cleans up by [testing.T.Cleanup].
func Run(t *testing.T, open func(t *testing.T) process.Store) {
	t.Helper()
	for _, p := range parts(patience) {
		t.Run(p.name, func(t *testing.T) { p.run(t, open(t)) })
	}
}

// patience is how long a store may take for what must not be locked. Only a
// store that stays locked is ever waited for so long.
const patience = 10 * time.Second

// part is one demand on a store.
type part struct {
	name string
	run  func(testing.TB, process.Store)
}

func parts(patience time.Duration) []part {
	return []part{
		{"an application that nobody opened is not found", unknown},
		{"events come back in order and unchanged", order},
		{"a version that is not the next is a conflict", conflicts},
		{"a key stands once in an application", keys},
		{"applications do not touch each other", apart},
		{"a list is in order and can be resumed", lists},
		{"an iteration can be left early", leaving(patience)},
		{"a cancelled context stops everything", cancelled},
		{"all applications can be read over one connection", streams(patience)},
		{"moments are kept to the microsecond", microseconds},
		{"a store that keeps applications gives back what it was given", states},
		{"of many writers one wins each version", writers},
		{"Handle keeps every command of many writers", handling},
	}
}

// id is the n-th ID of the suite, in ascending order.
func id(n byte) process.ID {
	var v process.ID
	v[0], v[6], v[8], v[15] = n, 0x70, 0x80, n
	return v
}

// event is the n-th event of an application.
func event(n int) process.Event {
	at := time.Date(2015, 3, 18, 4, 40, n, 123456000, time.UTC)
	return process.Event{
		Version: n, Action: process.ActionComplete, Node: "5(1)", To: "5(2)",
		By: process.Party{Role: "office", Person: "o-7"}, At: at, RecordedAt: at.Add(time.Minute),
		Details: details(n),
	}
}

// details are of another sort for each event, full enough together to show what
// a store loses; every fifth event has none.
func details(n int) *process.Details {
	at := time.Date(2015, 3, 18, 4, 0, 0, 0, time.UTC)
	switch n % 5 {
	case 1:
		return &process.Details{Submission: &process.Submission{
			Definition: process.Digest{1, 2, 3}, Applicant: "a-1", Form: eds.DigestOf([]byte("form")),
			Representative: &process.PowerOfAttorney{Person: "r-1", Number: "7", Date: law.MustDate("2015-03-01")},
			Subject:        process.Subject{Licence: "15-001", Annex: true, Activities: []string{"қойма"}},
			Documents:      []process.HandedDocument{{Document: "passport", Present: true, Paper: true}, {Document: "receipt"}},
		}}
	case 2:
		e := process.EvidenceOf("9(6)", eds.Evidence{
			Kind: eds.KindCertificate, Verdict: eds.VerdictValid, Codes: []eds.Code{eds.CodeValidityOK}, Reference: "a-1", Moment: at,
		})
		return &process.Details{Evidence: &e}
	case 3:
		return &process.Details{
			Grounds: []process.Ground{{Citation: "10", Text: "құжаттар толық емес"}},
			Records: map[law.ID]string{"receipt": "1"},
			Note:    "ескерту «'\"\\",
		}
	case 4:
		return &process.Details{
			Result:  &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-04-14"), Copy: "doc-1"},
			Outside: &process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm"},
		}
	default:
		return nil
	}
}

func must(t testing.TB, err error, doing string) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", doing, err)
	}
}

func is(t testing.TB, err, want error, doing string) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("%s: the error is %v, not %v", doing, err, want)
	}
}

func load(t testing.TB, s process.Store, id process.ID) []process.Event {
	t.Helper()
	var events []process.Event
	for e, err := range s.Load(context.Background(), id) {
		must(t, err, "Load")
		events = append(events, e)
	}
	return events
}

func fill(t testing.TB, s process.Store, id process.ID, n int) {
	t.Helper()
	for i := 1; i <= n; i++ {
		must(t, s.Append(context.Background(), id, event(i)), "Append")
	}
}

func unknown(t testing.TB, s process.Store) {
	t.Helper()
	seen := 0
	for _, err := range s.Load(context.Background(), id(1)) {
		seen++
		is(t, err, process.ErrNoApplication, "Load of an unknown ID")
	}
	if seen != 1 {
		t.Fatalf("Load of an unknown ID gives %d pairs, not the error once", seen)
	}
	for listed, err := range s.List(context.Background(), process.ID{}) {
		must(t, err, "List of an empty store")
		t.Fatalf("an empty store lists %s", listed)
	}
}

func order(t testing.TB, s process.Store) {
	t.Helper()
	fill(t, s, id(1), 5)
	events := load(t, s, id(1))
	if len(events) != 5 {
		t.Fatalf("5 events went in, %d came out", len(events))
	}
	for i, e := range events {
		if !e.At.Equal(event(i+1).At) || !e.RecordedAt.Equal(event(i+1).RecordedAt) {
			t.Fatalf("event %d: the moments are %s and %s, not %s and %s", i+1, e.At, e.RecordedAt, event(i+1).At, event(i+1).RecordedAt)
		}
		e.At, e.RecordedAt = event(i+1).At, event(i+1).RecordedAt
		if !reflect.DeepEqual(e, event(i+1)) {
			t.Fatalf("event %d came back changed:\n got %+v\nwant %+v", i+1, e, event(i+1))
		}
	}
}

func conflicts(t testing.TB, s process.Store) {
	t.Helper()
	ctx := context.Background()
	is(t, s.Append(ctx, id(1), event(2)), process.ErrConflict, "Append of version 2 to nothing")
	fill(t, s, id(1), 2)
	is(t, s.Append(ctx, id(1), event(1)), process.ErrConflict, "Append of version 1 again")
	is(t, s.Append(ctx, id(1), event(2)), process.ErrConflict, "Append of version 2 again")
	is(t, s.Append(ctx, id(1), event(4)), process.ErrConflict, "Append of version 4 after 2")
	if n := len(load(t, s, id(1))); n != 2 {
		t.Fatalf("refused events were kept: %d events instead of 2", n)
	}
}

func keys(t testing.TB, s process.Store) {
	t.Helper()
	ctx := context.Background()
	keyed := func(n int) process.Event {
		e := event(n)
		e.Key = "k-1"
		return e
	}
	must(t, s.Append(ctx, id(1), keyed(1)), "Append with a key")
	is(t, s.Append(ctx, id(1), keyed(2)), process.ErrKeyReused, "Append with the same key")
	must(t, s.Append(ctx, id(2), keyed(1)), "Append with the same key to another application")
	must(t, s.Append(ctx, id(1), event(2)), "Append without a key")
	must(t, s.Append(ctx, id(1), event(3)), "Append without a key again")
	if got := load(t, s, id(1))[0].Key; got != "k-1" {
		t.Fatalf("the key came back as %q", got)
	}
}

func apart(t testing.TB, s process.Store) {
	t.Helper()
	fill(t, s, id(1), 3)
	fill(t, s, id(2), 1)
	if a, b := len(load(t, s, id(1))), len(load(t, s, id(2))); a != 3 || b != 1 {
		t.Fatalf("the applications have %d and %d events, not 3 and 1", a, b)
	}
}

func lists(t testing.TB, s process.Store) {
	t.Helper()
	for _, n := range []byte{5, 1, 9, 3, 7} {
		fill(t, s, id(n), 1)
	}
	list := func(after process.ID) []process.ID {
		var ids []process.ID
		for v, err := range s.List(context.Background(), after) {
			must(t, err, "List")
			ids = append(ids, v)
		}
		return ids
	}
	for _, c := range []struct {
		after process.ID
		want  []process.ID
	}{
		{process.ID{}, []process.ID{id(1), id(3), id(5), id(7), id(9)}},
		{id(3), []process.ID{id(5), id(7), id(9)}},
		{id(4), []process.ID{id(5), id(7), id(9)}},
		{id(9), nil},
	} {
		if got := list(c.after); !reflect.DeepEqual(got, c.want) {
			t.Fatalf("List after %s gives %v, not %v", c.after, got, c.want)
		}
	}
}

// leaving leaves iterations early, and adds something after: nothing must have
// stayed locked. A store that did would never answer, so that it is asked
// elsewhere, with a limit.
func leaving(patience time.Duration) func(testing.TB, process.Store) {
	return func(t testing.TB, s process.Store) {
		t.Helper()
		fill(t, s, id(1), 3)
		fill(t, s, id(2), 1)
		for _, err := range s.Load(context.Background(), id(1)) {
			must(t, err, "Load")
			break
		}
		for _, err := range s.List(context.Background(), process.ID{}) {
			must(t, err, "List")
			break
		}
		answered := make(chan error, 1)
		go func() { answered <- s.Append(context.Background(), id(3), event(1)) }()
		select {
		case err := <-answered:
			must(t, err, "Append after iterations that were left early")
		case <-time.After(patience):
			t.Fatalf("Append after iterations that were left early does not answer: the store is locked")
		}
	}
}

func cancelled(t testing.TB, s process.Store) {
	t.Helper()
	fill(t, s, id(1), 2)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	is(t, s.Append(ctx, id(1), event(3)), context.Canceled, "Append under a cancelled context")
	stops(t, s.Load(ctx, id(1)), "Load")
	stops(t, s.List(ctx, process.ID{}), "List")
	if n := len(load(t, s, id(1))); n != 2 {
		t.Fatalf("the store has %d events after a cancelled append, not 2", n)
	}
}

// stops wants the cancellation once and nothing else: an iteration that merely
// ends looks like one that has seen everything.
func stops[V any](t testing.TB, seq iter.Seq2[V, error], what string) {
	t.Helper()
	seen := 0
	for _, err := range seq {
		seen++
		is(t, err, context.Canceled, what+" under a cancelled context")
	}
	if seen != 1 {
		t.Fatalf("%s under a cancelled context gives %d pairs, not the error once", what, seen)
	}
}
