// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "errors"

// The floor is the least that a pure machine can do for the seven steps: a dense
// table of states and actions, a bit for the role, a guard over facts by value,
// an event by value, and a fold. It knows no refusal and no reason.
type (
	floorCommand struct {
		action, role uint8
		at           int64
		facts        floorFacts
	}
	floorFacts [2]uint64 // the form and the applicant
	floorEvent struct {
		version                int
		action, role, from, to uint8
		at                     int64
	}
	floorCase struct {
		state   uint8
		version int
		at      int64
		facts   floorFacts
	}
	floorEdge struct {
		to, roles uint8
		ok        bool
	}
	floorOption struct {
		action uint8
		open   bool
	}
	floorMachine [8][8]floorEdge
)

var errFloor = errors.New("not permitted")

func newFloor() *floorMachine {
	var m floorMachine
	for s := range uint8(7) {
		m[s][s] = floorEdge{to: s + 1, roles: 1 << (s % 4), ok: true}
	}
	return &m
}

//go:noinline
func (m *floorMachine) decide(c floorCase, k floorCommand) (floorEvent, error) {
	e := m[c.state&7][k.action&7]
	if !e.ok || e.roles&(1<<(k.role&7)) == 0 || k.at < c.at || k.facts != c.facts {
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

//go:noinline
func (m *floorMachine) permitted(dst []floorOption, c floorCase, role uint8) []floorOption {
	for a := range m[c.state&7] {
		if e := m[c.state&7][a]; e.ok {
			dst = append(dst, floorOption{action: uint8(a), open: e.roles&(1<<(role&7)) != 0})
		}
	}
	return dst
}

// floorLife are the seven commands.
func floorLife() []floorCommand {
	var list []floorCommand
	for s := range uint8(7) {
		list = append(list, floorCommand{action: s, role: s % 4, at: int64(s) + 1})
	}
	return list
}

// live decides and applies commands; events are appended to dst unless it is nil.
func (m *floorMachine) live(dst []floorEvent, commands []floorCommand) ([]floorEvent, error) {
	var c floorCase
	for _, k := range commands {
		e, err := m.decide(c, k)
		if err != nil {
			return dst, err
		}
		if c, err = m.apply(c, e); err != nil {
			return dst, err
		}
		if dst != nil {
			dst = append(dst, e)
		}
	}
	return dst, nil
}
