// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest_test

import (
	"errors"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/storetest"
)

// recorder is a testing.TB that keeps the message with which it was stopped.
type recorder struct {
	testing.TB
	message string
}

func (*recorder) Helper() {}

func (r *recorder) Fatalf(format string, args ...any) {
	r.message = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// stopped plays a part of the suite in a goroutine of its own and gives the
// message with which it stopped, empty if the store passed.
func stopped(part string, s process.Store) string {
	r := &recorder{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		storetest.Play(r, part, s)
	}()
	<-done
	return r.message
}

const (
	notFound   = "an application that nobody opened is not found"
	inOrder    = "events come back in order and unchanged"
	conflict   = "a version that is not the next is a conflict"
	keyOnce    = "a key stands once in an application"
	untouched  = "applications do not touch each other"
	resumed    = "a list is in order and can be resumed"
	leftEarly  = "an iteration can be left early"
	cancelling = "a cancelled context stops everything"
	oneByOne   = "all applications can be read over one connection"
	exactTime  = "moments are kept to the microsecond"
	givesBack  = "a store that keeps applications gives back what it was given"
	manyWrite  = "of many writers one wins each version"
	manyHandle = "Handle keeps every command of many writers"
)

// Each store breaks one rule; the part that is there for the rule must say so.
func TestBrokenStoresFail(t *testing.T) {
	failing := map[string]bool{}
	for _, c := range []struct {
		store   string
		open    func() process.Store
		part    string
		message string
	}{
		{"a store that has no error for an unknown application", loadsNothingOfTheUnknown, notFound, "Load of an unknown ID gives 0 pairs, not the error once"},
		{"a store that gives an unknown application another error", loadsOtherError, notFound, "Load of an unknown ID: the error is gone, not process: no such application"},
		{"a store that lists what nobody opened", listsWhatNobodyOpened, notFound, "an empty store lists 01000000-0000-0000-0000-000000000000"},
		{"a store that loads backwards", loadsBackwards, inOrder, "event 1: the moments are"},
		{"a store that loses a part of the details", loadsChanged(losesRepresentative), inOrder, "event 1 came back changed"},
		{"a store that keeps moments to the second", loadsChanged(losesSeconds), inOrder, "event 1: the moments are"},
		{"a store that gives a conflict no error", takes(process.ErrConflict, nil), conflict, "Append of version 2 to nothing: the error is <nil>, not process: version conflict"},
		{"a store that numbers the events itself", renumbers, conflict, "Append of version 2 to nothing: the error is <nil>, not process: version conflict"},
		{"a store that gives a conflict another error", takes(process.ErrConflict, errors.New("locked")), manyWrite, "writers met other errors than conflicts: locked"},
		{"a store that gives a key that stands no error", takes(process.ErrKeyReused, nil), keyOnce, "Append with the same key: the error is <nil>, not process: key reused"},
		{"a store that takes a key that stands for a conflict", takes(process.ErrKeyReused, process.ErrConflict), keyOnce, "Append with the same key: the error is process: version conflict, not process: key reused"},
		{"a store that does not look at keys", forgetsKeys, keyOnce, "Append with the same key: the error is <nil>, not process: key reused"},
		{"a store that lets a key stand once in all applications", keepsKeysEverywhere, keyOnce, "Append with the same key to another application: process: key reused"},
		{"a store that does not give keys back", loadsChanged(losesKeys), keyOnce, `the key came back as ""`},
		{"a store that keeps all applications together", mixes, untouched, "Append: process: version conflict"},
		{"a store that lists in another order", listsInAnyOrder, resumed, "List after 00000000-0000-0000-0000-000000000000 gives [09"},
		{"a store that always lists from the beginning", listsFromTheBeginning, resumed, "List after 03000000-0000-7000-8000-000000000003 gives [01"},
		{"a store that stays locked after an iteration left early", staysLocked, leftEarly, "does not answer: the store is locked"},
		{"a store that loads under a cancelled context", loadsWhateverTheContext, cancelling, "Load under a cancelled context: the error is <nil>, not context canceled"},
		{"a store that appends under a cancelled context", appendsWhateverTheContext, cancelling, "Append under a cancelled context: the error is <nil>, not context canceled"},
		{"a store that ends a cancelled list as if complete", endsWithTheContext, cancelling, "List under a cancelled context gives 0 pairs, not the error once"},
		{"a store that keeps moments to the millisecond", loadsChanged(losesMicroseconds), exactTime, "event 1: the moments are"},
		{"a store that loads in bulk and forgets the last", loadsInBulk(false, true), oneByOne, "4 applications instead of 5"},
		{"a store that keeps the application of an older event", keepsStates(true), givesBack, "State after a plain Append gives version 1"},
		{"a store that loads in bulk backwards", loadsInBulk(true, false), oneByOne, "application 1 is 05000000"},
		{"a store that loads in bulk and passes over the unknown", loadsInBulk(false, false), oneByOne, "LoadMany of a known and an unknown ID gives 1 pairs"},
		{"a store that numbers the events itself, and many writers", renumbers, manyWrite, "8 of 8 writers won version 1, not one"},
		{"a store that does not look at keys, and many writers", forgetsKeys, manyHandle, "a command was recorded as event"},
		{"a store that says that it has appended, and many writers", takes(process.ErrConflict, nil), manyHandle, "a command was recorded as event"},
	} {
		t.Run(c.store, func(t *testing.T) {
			require.Contains(t, storetest.Names(), c.part)
			require.Contains(t, stopped(c.part, c.open()), c.message)
			failing[c.part] = true
		})
	}
	for _, name := range storetest.Names() {
		require.True(t, failing[name], "no broken store fails: %s", name)
	}
}

func TestARightStorePasses(t *testing.T) {
	for _, name := range storetest.Names() {
		require.Empty(t, stopped(name, new(process.Memory)), name)
		require.Empty(t, stopped(name, &broken{}), name)
		require.Empty(t, stopped(name, keepsStates(false)()), name)
	}
}

func TestRunOpensAStoreForEachPart(t *testing.T) {
	opened := 0
	storetest.Run(t, func(*testing.T) process.Store {
		opened++
		return new(process.Memory)
	})
	require.Len(t, storetest.Names(), opened)
}
