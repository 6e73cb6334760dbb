// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/reglament-kz/reglament/process"
)

// states asks a store that keeps the application beside its events for the
// application that it was given. Other stores pass.
func states(t testing.TB, s process.Store) {
	t.Helper()
	keeper, ok := s.(process.StateStore)
	if !ok {
		return
	}
	ctx := context.Background()
	kept := func(text string) process.Application {
		var a process.Application
		must(t, json.Unmarshal([]byte(text), &a), "reading an application")
		return a
	}
	first := kept(`{"definition":"","version":1,"at_node":2,"open":true,"outcome":"any","signed":1,"adverse":false,"pending":false,` +
		`"stopped":false,"began":"2015-03-18T04:40:01.123456Z","submission":{"definition":"","applicant":"a-1"}}`)
	e := event(1)
	e.Key = "k-1"
	must(t, keeper.AppendState(ctx, id(1), e, first), "AppendState")
	a, err := keeper.State(ctx, id(1))
	must(t, err, "State")
	if got, want := text(t, a), text(t, first); got != want {
		t.Fatalf("the application came back changed:\n got %s\nwant %s", got, want)
	}
	is(t, keeper.AppendState(ctx, id(1), event(1), first), process.ErrConflict, "AppendState of version 1 again")
	found, ok, err := keeper.Keyed(ctx, id(1), "k-1")
	must(t, err, "Keyed")
	if !ok || found.Version != 1 {
		t.Fatalf("Keyed gives %v and version %d, not the first event", ok, found.Version)
	}
	if _, ok, err := keeper.Keyed(ctx, id(1), "k-2"); ok || err != nil {
		t.Fatalf("Keyed of a key that no event bears gives %v and %v", ok, err)
	}
	must(t, s.Append(ctx, id(1), event(2)), "Append")
	if a, err := keeper.State(ctx, id(1)); err != nil || !a.IsZero() {
		t.Fatalf("State after a plain Append gives version %d and %v, not the zero value", a.Version(), err)
	}
}

func text(t testing.TB, a process.Application) string {
	t.Helper()
	b, err := json.Marshal(a)
	must(t, err, "writing an application")
	return string(b)
}
