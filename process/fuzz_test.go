// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law/strict"

	"github.com/reglament-kz/reglament/regulation/law"
)

// FuzzDefinition: whatever is parsed comes back equal, ends on every path, and
// can be planned, run and chosen anew without a panic.
func FuzzDefinition(f *testing.F) {
	whole := compiled(f, "vet-reference/issue", regulation.ChannelOffice)
	f.Add(marshalled(f, whole))                                                                 // breaks no rule
	f.Add(marshalled(f, compiled(f, "pesticide-licence/issue", regulation.ChannelPortal)))      // breaks no rule
	f.Add(marshalled(f, compiled(f, "ear-tag-duplicate/issue", regulation.ChannelOffice)))      // breaks no rule
	f.Add([]byte(`{}`))                                                                         // keys are required
	f.Add([]byte(`{"format":1,"format":1}`))                                                    // a key stands once
	f.Add([]byte(`{"format":2}`))                                                               // this release reads format 1
	f.Add([]byte(`[]`))                                                                         // a definition is an object
	f.Add([]byte(`{"format":1e400}`))                                                           // numbers fit their type
	f.Add(bytes.Repeat([]byte(`{"regulation":`), 70))                                           // nesting is bounded
	f.Add(bytes.Replace(marshalled(f, whole), []byte(`"5(2)"`), []byte(`"5(9)"`), 1))           // an edge leads to a node
	f.Add(bytes.Replace(marshalled(f, whole), []byte(`"amount":30`), []byte(`"amount":-1`), 1)) // an amount is from 1 to 10,000
	office := officeIn(f, petropavl)
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := process.ParseDefinition(text)
		if err != nil {
			require.ErrorIs(t, err, process.ErrDefinition)
			return
		}
		again := marshalled(t, d)
		back, err := process.ParseDefinition(again)
		require.NoError(t, err)
		require.Equal(t, string(again), string(marshalled(t, back)))
		require.Equal(t, d.Digest(), back.Digest())
		for _, p := range d.Paths() {
			require.True(t, slices.Contains(law.Values[process.End](), p.End))
		}
		_, err = d.Plan(noon(), process.OfficesOf(office))
		require.NoError(t, err)
		var a process.Application
		for i := 0; i < 100 && (a.IsZero() || a.Open()); i++ {
			e, err := d.Decide(a, proper(d, a, noon()))
			if err != nil {
				break
			}
			a, err = d.Apply(a, e)
			require.NoError(t, err)
		}
		_, _ = d.With()
	})
}

// refusedAs reports whether an error is one that a reader of commands and events
// gives.
func refusedAs(err error) bool {
	var place *strict.Error
	return errors.As(err, &place) || errors.Is(err, process.ErrIncomplete)
}

// FuzzCommand: whatever is parsed comes back the same, and deciding it never
// panics.
func FuzzCommand(f *testing.F) {
	d := compiled(f, "pesticide-licence/issue", regulation.ChannelPortal)
	_, events := reach(f, d, "")
	for _, e := range events {
		f.Add(marshalled(f, e.Command())) // breaks no rule
	}
	f.Add(marshalled(f, outside(process.OutsideDeath, process.EffectEnds, noon()))) // breaks no rule
	f.Add(marshalled(f, amend(noon(), process.Correction{Voids: []int{2}})))        // breaks no rule of the form
	f.Add([]byte(`{"by":{"role":"office"},"at":"2015-03-18T10:00:00Z"}`))           // a command has an action
	f.Add([]byte(`{"action":"Submit"}`))                                            // words are small
	f.Add([]byte(`{"action":"submit","at":"2015-03-18 10:00"}`))                    // an instant has a zone
	f.Add([]byte(`{"action":"submit","by":null}`))                                  // null is no party
	f.Add([]byte(`{"action":"submit","details":{"form":"zz"}}`))                    // a digest has 64 digits
	f.Add([]byte(`{"action":"submit","details":{"submission":{"applicant":7}}}`))   // an ID is a text
	f.Add([]byte(`{"action":"complete","details":{"records":{"bad id":"1"}}}`))     // a record has an ID of the acts' style
	f.Add([]byte(`{"action":"complete","key":"k","key":"k"}`))                      // a key stands once
	var states []process.Application
	var a process.Application
	for _, e := range events {
		states = append(states, a)
		a, _ = d.Apply(a, e)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := process.ParseCommand(text)
		if err != nil {
			require.True(t, refusedAs(err), "%v", err)
			return
		}
		again, err := json.Marshal(c)
		require.NoError(t, err)
		back, err := process.ParseCommand(again)
		require.NoError(t, err, string(again))
		require.Equal(t, string(again), string(marshalled(t, back)))
		for _, a := range states {
			e, err := d.Decide(a, c)
			if err != nil {
				continue
			}
			require.True(t, e.Is(c))
			_, err = d.Apply(a, e)
			require.NoError(t, err, "what is decided applies")
		}
		_, _ = process.Correct(process.DefinitionsOf(d), events, c)
		_, _ = process.Migrate(process.DefinitionsOf(d), events, c)
	})
}

// FuzzEvent: whatever is parsed comes back the same, and no stream that holds it
// makes a replay panic.
func FuzzEvent(f *testing.F) {
	d := compiled(f, "pesticide-licence/issue", regulation.ChannelPortal)
	_, events := reach(f, d, "")
	for _, e := range events {
		f.Add(marshalled(f, e)) // breaks no rule
	}
	fix := events[2]
	fix.Action, fix.Details = process.ActionCorrect, &process.Details{Correction: &process.Correction{Reason: "x", Voids: []int{2}}}
	f.Add(marshalled(f, fix)) // breaks no rule of the form: a correction in the middle
	move := events[3]
	move.Action, move.Details = process.ActionMigrate, &process.Details{Migration: &process.Migration{To: d.Digest(), Why: "x"}}
	f.Add(marshalled(f, move))                                                                                                                                        // breaks no rule of the form
	f.Add([]byte(`{"version":0,"action":"complete"}`))                                                                                                                // versions run from 1
	f.Add([]byte(`{"version":2,"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z"}`))                                   // an event was recorded
	f.Add([]byte(`{"version":2,"action":"outside","node":"5(1)","to":"granted","by":{"role":"x"},"at":"2015-03-18T10:00:00Z","recorded_at":"2015-03-18T10:00:00Z"}`)) // what is outside says what it is
	f.Add([]byte(`{"version":99999999999999999999}`))                                                                                                                 // a version fits its type
	f.Fuzz(func(t *testing.T, text []byte) {
		e, err := process.ParseEvent(text)
		if err != nil {
			require.True(t, refusedAs(err), "%v", err)
			return
		}
		require.Equal(t, time.UTC, e.At.Location())
		again, err := json.Marshal(e)
		require.NoError(t, err)
		back, err := process.ParseEvent(again)
		require.NoError(t, err, string(again))
		require.Equal(t, string(again), string(marshalled(t, back)))
		find := process.DefinitionsOf(d)
		for i := range events {
			stream := append(append([]process.Event(nil), events[:i]...), e)
			_, _ = process.Replay(find, stream)
			_, _ = process.Track(find, stream, noon(), process.OfficesOf(officeIn(t, petropavl)))
		}
	})
}
