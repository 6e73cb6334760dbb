// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
)

var errRole = errors.New("somebody else's to do")

// machine is a peer's machine as the rows and the agreement use it.
type machine interface {
	fire(a *ask) error
	state() string
	// list tells how many triggers it calls open; looplab's asks nobody who.
	list(a *ask) (int, error)
	// reset makes it the machine of a new case that stands in a state, with an
	// empty history into which it writes; nil keeps none.
	reset(state string, history *[]entry)
}

// looplab is a machine of github.com/looplab/fsm. Its best mode is to be kept
// and set to the state of the next case.
type looplab struct {
	f       *fsm.FSM
	history *[]entry
}

// who says who may do what: looplab's events know no parties, so a callback does.
type who map[[2]string]string

func newWho() who {
	w := who{}
	for _, m := range moves() {
		w[[2]string{m.from, m.trigger}] = m.role
	}
	return w
}

func looplabEvents() []fsm.EventDesc {
	var list []fsm.EventDesc
	for _, m := range moves() {
		list = append(list, fsm.EventDesc{Name: m.trigger, Src: []string{m.from}, Dst: m.to})
	}
	return list
}

func newLooplab(events []fsm.EventDesc, allowed who) *looplab {
	l := &looplab{}
	l.f = fsm.NewFSM(start, events, fsm.Callbacks{
		"before_event": func(_ context.Context, e *fsm.Event) {
			if a, ok := e.Args[0].(*ask); !ok || allowed[[2]string{e.Src, e.Event}] != a.role {
				e.Cancel(errRole)
			}
		},
		"enter_state": func(_ context.Context, e *fsm.Event) {
			if a, ok := e.Args[0].(*ask); ok && l.history != nil {
				*l.history = append(*l.history, entry{len(*l.history) + 1, e.Event, e.Src, e.Dst, a.role, a.at})
			}
		},
	})
	return l
}

func (l *looplab) fire(a *ask) error      { return l.f.Event(context.Background(), a.trigger, a) }
func (l *looplab) state() string          { return l.f.Current() }
func (l *looplab) list(*ask) (int, error) { return len(l.f.AvailableTransitions()), nil }
func (l *looplab) reset(s string, h *[]entry) {
	l.history = h
	l.f.SetState(s)
}

// flat is a machine of github.com/qmuntal/stateless. Its best mode is one
// machine for all cases, the state being kept outside, that fires at once and
// without a queue.
type flat struct {
	m       *stateless.StateMachine
	at      string
	now     *ask
	history *[]entry
}

func newFlat(shared bool) *flat {
	f := &flat{at: start}
	if shared {
		f.m = stateless.NewStateMachineWithExternalStorage(
			func(context.Context) (stateless.State, error) { return f.at, nil },
			func(_ context.Context, s stateless.State) error { f.at, _ = s.(string); return nil },
			stateless.FiringImmediate)
	} else {
		f.m = stateless.NewStateMachine(start)
	}
	for _, m := range moves() {
		f.m.Configure(m.from).Permit(m.trigger, m.to, func(_ context.Context, args ...any) bool {
			a, ok := args[0].(*ask)
			return ok && a.role == m.role
		})
	}
	f.m.OnTransitioned(func(_ context.Context, t stateless.Transition) {
		if f.history == nil {
			return
		}
		from, _ := t.Source.(string)
		to, _ := t.Destination.(string)
		*f.history = append(*f.history, entry{len(*f.history) + 1, f.now.trigger, from, to, f.now.role, f.now.at})
	})
	return f
}

func (f *flat) fire(a *ask) error {
	f.now = a
	return f.m.Fire(a.trigger, a)
}

func (f *flat) state() string {
	s, _ := f.m.MustState().(string)
	return s
}

func (f *flat) list(a *ask) (int, error) {
	list, err := f.m.PermittedTriggers(a)
	return len(list), err
}

// reset is for the shared machine: another cannot be set.
func (f *flat) reset(s string, h *[]entry) { f.at, f.history = s, h }
