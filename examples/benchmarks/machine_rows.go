// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

var errWrong = errors.New("another answer than expected")

// machineRows are the rows of the state machine. Single steps are taken at 5(4)
// from 5(3), the third of seven.
func machineRows(o ours) ([]row, error) {
	commands, steps := o.commands(life()), life()
	before, _, err := o.live(commands[:3])
	if err != nil {
		return nil, err
	}
	_, events, err := o.live(commands)
	if err != nil {
		return nil, err
	}
	r := stage{o: o, d: o.definition, commands: commands, before: before, events: events, steps: steps}
	r.third, r.wrong = steps[2], ask{steps[2].trigger, roleOffice, steps[2].at}
	return []row{r.oneStep(), r.refused(), r.open(), r.sevenSteps(), r.wholeLife(), r.replay()}, nil
}

// stage is what the rows share.
type stage struct {
	o            ours
	d            *process.Definition
	commands     []process.Command
	before       process.Application
	events       []process.Event
	steps        []ask
	third, wrong ask
}

// repeat makes a contender of a call.
func repeat(name string, call func() error) contender {
	return contender{name: name, do: func(n int) error {
		for range n {
			if err := call(); err != nil {
				return err
			}
		}
		return nil
	}}
}

const third = "5(3)"

// kept are the peers in their best modes.
func kept(call func(m machine) error) []contender {
	looplab, shared := newLooplab(looplabEvents(), newWho()), newFlat(true)
	return []contender{
		repeat(looplabKept, func() error { return call(looplab) }),
		repeat(statelessShared, func() error { return call(shared) }),
	}
}

func (s stage) oneStep() row {
	m, at, k := newFloor(), floorCase{state: 2, version: 2, at: 1}, floorLife()[2]
	return row{
		work: "one step",
		ours: repeat("", func() error {
			e, err := s.d.Decide(s.before, s.commands[3])
			if err != nil {
				return err
			}
			_, err = s.d.Apply(s.before, e)
			return err
		}),
		peers: append([]contender{repeat(bareTable, func() error {
			e, err := m.decide(at, k)
			if err != nil {
				return err
			}
			_, err = m.apply(at, e)
			return err
		})}, kept(func(m machine) error {
			m.reset(third, nil)
			return m.fire(&s.third)
		})...),
	}
}

func (s stage) refused() row {
	m, at, k := newFloor(), floorCase{state: 2, version: 2, at: 1}, floorLife()[2]
	k.role++
	command := s.o.command(s.wrong)
	refuses := func(err error) error {
		if err == nil {
			return errWrong
		}
		return nil
	}
	return row{
		work: "a step refused for the role",
		ours: repeat("", func() error { _, err := s.d.Decide(s.before, command); return refuses(err) }),
		peers: append([]contender{repeat(bareTable, func() error { _, err := m.decide(at, k); return refuses(err) })},
			kept(func(m machine) error {
				m.reset(third, nil)
				return refuses(m.fire(&s.wrong))
			})...),
	}
}

func (s stage) open() row {
	dst, who := make([]process.ActionStatus, 0, 32), process.Party{Role: regulation.ActorExecutor}
	m, at, floor := newFloor(), floorCase{state: 2}, make([]floorOption, 0, 32)
	var peers []contender
	looplab, shared := newLooplab(looplabEvents(), newWho()), newFlat(true)
	looplab.reset(third, nil)
	shared.reset(third, nil)
	for i, peer := range []machine{looplab, shared} {
		peers = append(peers, repeat([]string{looplabKept, statelessShared}[i], func() error {
			n, err := peer.list(&s.third)
			if err == nil && n != 2 {
				return errWrong
			}
			return err
		}))
	}
	return row{
		work: "list what is open",
		ours: repeat("", func() error {
			if dst = s.d.Permitted(dst[:0], s.before, who); len(dst) != 10 {
				return errWrong
			}
			return nil
		}),
		peers: append([]contender{repeat(bareTable, func() error {
			if floor = m.permitted(floor[:0], at, 2); len(floor) != 1 {
				return errWrong
			}
			return nil
		})}, peers...),
	}
}

// sevenSteps is a life without a history, against the floor alone.
func (s stage) sevenSteps() row {
	m, commands := newFloor(), floorLife()
	return row{
		work: "submission and seven steps, nothing kept",
		ours: repeat("", func() error {
			var a process.Application
			for _, c := range s.commands {
				e, err := s.d.Decide(a, c)
				if err != nil {
					return err
				}
				if a, err = s.d.Apply(a, e); err != nil {
					return err
				}
			}
			return nil
		}),
		peers: []contender{repeat(bareTable, func() error { _, err := m.live(nil, commands); return err })},
	}
}

// wholeLife keeps a history, in a fresh slice of the right length each.
func (s stage) wholeLife() row {
	m, commands := newFloor(), floorLife()
	var kept []process.Event // what is kept leaves the call
	var floor []floorEvent
	r := row{
		work: "the same with its history",
		ours: repeat("", func() error {
			var a process.Application
			kept = make([]process.Event, 0, len(s.commands))
			for _, c := range s.commands {
				e, err := s.d.Decide(a, c)
				if err != nil {
					return err
				}
				if a, err = s.d.Apply(a, e); err != nil {
					return err
				}
				kept = append(kept, e)
			}
			return nil
		}),
		peers: []contender{repeat(bareTable, func() error {
			var err error
			if floor, err = m.live(make([]floorEvent, 0, len(commands)), commands); len(floor) != len(commands) {
				return errWrong
			}
			return err
		})},
	}
	r.peers = append(r.peers, s.lives(true)...)
	return r
}

// replay makes the application from its events.
func (s stage) replay() row {
	m := newFloor()
	events, failed := m.live([]floorEvent{}, floorLife())
	definitions := process.DefinitionsOf(s.d)
	r := row{
		work:    "replay of the history",
		prepare: func() error { return failed },
		ours:    repeat("", func() error { _, err := process.Replay(definitions, s.events); return err }),
		peers: []contender{repeat(bareTable, func() error {
			var c floorCase
			var err error
			for _, e := range events {
				if c, err = m.apply(c, e); err != nil {
					return err
				}
			}
			return nil
		})},
	}
	r.peers = append(r.peers, s.lives(false)...)
	return r
}

// lives are the seven steps by the peers: a machine for each case, and each
// peer's best mode.
func (s stage) lives(history bool) []contender {
	events, allowed := looplabEvents(), newWho()
	looplab, shared := newLooplab(events, allowed), newFlat(true)
	var lines []entry // what is kept leaves the call
	run := func(m machine) error {
		for i := range s.steps {
			if err := m.fire(&s.steps[i]); err != nil {
				return err
			}
		}
		if m.state() != "granted" {
			return errWrong
		}
		return nil
	}
	fresh := func() *[]entry {
		if !history {
			return nil
		}
		lines = make([]entry, 0, len(s.steps))
		return &lines
	}
	return []contender{
		repeat(looplabOne, func() error {
			m := newLooplab(events, allowed)
			m.history = fresh()
			return run(m)
		}),
		repeat(looplabKept, func() error { looplab.reset(start, fresh()); return run(looplab) }),
		repeat(statelessOne, func() error {
			m := newFlat(false)
			m.history = fresh()
			return run(m)
		}),
		repeat(statelessShared, func() error { shared.reset(start, fresh()); return run(shared) }),
	}
}
