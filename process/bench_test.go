// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/northkazakhstan"
)

// The floor is the least that a pure machine can do for the seven steps of the
// pesticide licence: a dense table of states and actions, a bit for the role, a
// guard over facts by value, an event by value, and a fold.
type (
	floorState   uint8
	floorAction  uint8
	floorRole    uint8
	floorFacts   struct{ form, applicant uint64 }
	floorCommand struct {
		action floorAction
		role   floorRole
		at     int64
		facts  floorFacts
	}
	floorEvent struct {
		version  int
		action   floorAction
		role     floorRole
		from, to floorState
		at       int64
	}
	floorCase struct {
		state   floorState
		version int
		at      int64
		facts   floorFacts
	}
	floorEdge struct {
		to    floorState
		roles uint8
		ok    bool
	}
)

var errFloor = errors.New("floor: not permitted")

type floorMachine [8][8]floorEdge

func newFloor() *floorMachine {
	var m floorMachine
	for s := range 7 {
		m[s][s] = floorEdge{to: floorState(s + 1), roles: 1 << (s % 4), ok: true}
	}
	return &m
}

//go:noinline
func (m *floorMachine) decide(c floorCase, k floorCommand) (floorEvent, error) {
	e := m[c.state][k.action]
	if !e.ok || e.roles&(1<<k.role) == 0 || k.at < c.at || k.facts != c.facts {
		return floorEvent{}, errFloor
	}
	return floorEvent{version: c.version + 1, action: k.action, role: k.role, from: c.state, to: e.to, at: k.at}, nil
}

//go:noinline
func (m *floorMachine) apply(c floorCase, e floorEvent) (floorCase, error) {
	if e.version != c.version+1 || e.from != c.state {
		return c, errFloor
	}
	c.state, c.version, c.at = e.to, e.version, e.at
	return c, nil
}

type floorOption struct {
	action floorAction
	open   bool
}

//go:noinline
func (m *floorMachine) permitted(dst []floorOption, c floorCase, role floorRole) []floorOption {
	for a := range m[c.state] {
		if e := m[c.state][a]; e.ok {
			dst = append(dst, floorOption{action: floorAction(a), open: e.roles&(1<<role) != 0})
		}
	}
	return dst
}

func pesticides(tb testing.TB) *process.Definition {
	tb.Helper()
	c, err := regulation.NewCatalogue(northkazakhstan.Enactment())
	require.NoError(tb, err)
	k, err := c.Kind("pesticide-licence/issue")
	require.NoError(tb, err)
	d, err := process.Compile(k, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	require.NoError(tb, err)
	return d
}

// life is the whole life of a pesticide licence at the office: the submission
// and the seven steps.
func life(d *process.Definition) []process.Command {
	at := time.Date(2015, 3, 18, 10, 0, 0, 0, time.UTC)
	list := []process.Command{{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant},
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "a-1"}},
	}}
	issued := &process.Details{Result: &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-04-14")}}
	for _, n := range d.Nodes() {
		if n.Type == process.NodeEnd {
			break
		}
		c := process.Command{Action: n.Action, By: process.Party{Role: n.Actors[0]}}
		switch n.Action {
		case process.ActionReceive:
			c.Reply = process.ReplyYes
		case process.ActionIssue:
			c.Details = issued
		}
		list = append(list, c)
	}
	for i := range list {
		list[i].At = at.Add(time.Duration(i) * time.Hour)
		list[i].RecordedAt = list[i].At
	}
	return list
}

// live decides and applies commands in order.
func live(tb testing.TB, d *process.Definition, commands []process.Command) (process.Application, []process.Event) {
	tb.Helper()
	var a process.Application
	var events []process.Event
	for _, c := range commands {
		e, err := d.Decide(a, c)
		require.NoError(tb, err)
		a, err = d.Apply(a, e)
		require.NoError(tb, err)
		events = append(events, e)
	}
	return a, events
}

func BenchmarkOneStep(b *testing.B) {
	d := pesticides(b)
	commands := life(d)
	a, _ := live(b, d, commands[:3])
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			e, err := d.Decide(a, commands[3])
			if err != nil {
				b.Fatal(err)
			}
			if _, err = d.Apply(a, e); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("floor", func(b *testing.B) {
		facts := floorFacts{form: 7, applicant: 1}
		m, c := newFloor(), floorCase{state: 3, version: 3, at: 1, facts: facts}
		k := floorCommand{action: 3, role: 3, at: 2, facts: facts}
		for b.Loop() {
			e, err := m.decide(c, k)
			if err != nil {
				b.Fatal(err)
			}
			if _, err = m.apply(c, e); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSevenSteps(b *testing.B) {
	d := pesticides(b)
	commands := life(d)
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var a process.Application
			for _, c := range commands {
				e, err := d.Decide(a, c)
				if err != nil {
					b.Fatal(err)
				}
				if a, err = d.Apply(a, e); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("floor", func(b *testing.B) {
		m := newFloor()
		for b.Loop() {
			var c floorCase
			for s := range 7 {
				e, err := m.decide(c, floorCommand{action: floorAction(s), role: floorRole(s % 4), at: int64(s + 1)})
				if err != nil {
					b.Fatal(err)
				}
				if c, err = m.apply(c, e); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

func BenchmarkPermitted(b *testing.B) {
	d := pesticides(b)
	a, _ := live(b, d, life(d)[:3])
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		dst := make([]process.ActionStatus, 0, 32)
		who := process.Party{Role: regulation.ActorExecutor}
		for b.Loop() {
			dst = d.Permitted(dst[:0], a, who)
		}
	})
	b.Run("floor", func(b *testing.B) {
		m, c := newFloor(), floorCase{state: 3}
		dst := make([]floorOption, 0, 32)
		for b.Loop() {
			dst = m.permitted(dst[:0], c, 3)
		}
	})
}
