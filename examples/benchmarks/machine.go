// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The names of the contenders.
const (
	bareTable       = "a bare table"
	looplabOne      = "looplab/fsm, one a case"
	looplabKept     = "looplab/fsm, kept"
	statelessOne    = "stateless, one a case"
	statelessShared = "stateless, shared"
)

func machineWork(size) (work, error) {
	o, err := newOurs()
	if err != nil {
		return work{}, err
	}
	w := work{contenders: []described{
		{bareTable, "states by actions, a bit for the role, one error without a reason: the least that a machine can cost"},
		{looplabOne, "github.com/looplab/fsm, a machine built for each application"},
		{looplabKept, "the same, one machine set to the state of each application: its fastest way"},
		{statelessOne, "github.com/qmuntal/stateless, a machine built for each application"},
		{statelessShared, "the same, one machine over states that are kept outside, firing at once: its fastest way"},
	}, notes: []string{
		"every machine asks the role and keeps a history of who did what and when; ours also asks whether the time fits and whether the command carries what it must",
		"looplab's list of what is open asks nobody's role; ours has every action, with the reason why it is shut",
		"neither peer can replay a history: the steps are fired again, without writing them down again",
	}}
	events, allowed := looplabEvents(), newWho()
	for _, peer := range []struct {
		name string
		make func() machine
	}{
		{"looplab/fsm", func() machine { return newLooplab(events, allowed) }},
		{"stateless", func() machine { return newFlat(false) }},
		{statelessShared, func() machine { return newFlat(true) }},
	} {
		for _, question := range []func(ours, string, func() machine) (agreement, error){agreeSteps, agreeOpen, agreeLife} {
			a, err := question(o, peer.name, peer.make)
			if err != nil {
				return w, err
			}
			w.agreements = append(w.agreements, a)
		}
	}
	w.rows, err = machineRows(o)
	return w, err
}

// agreeSteps asks in every state for everything in every role: may it be done,
// and where does it lead.
func agreeSteps(o ours, name string, build func() machine) (agreement, error) {
	a := agreement{Question: "may it be done and where does it lead, in every state, each action by each role", With: name}
	found := ways()
	for _, state := range slices.Sorted(maps.Keys(found)) {
		app, _, err := o.live(o.commands(found[state]))
		if err != nil {
			return a, fmt.Errorf("on the way to %s: %w", state, err)
		}
		for _, trigger := range triggers() {
			for _, role := range roles() {
				one := ask{trigger, role, filed().AddDate(0, 0, 1)}
				peer := build()
				for _, step := range found[state] {
					if err := peer.fire(&step); err != nil {
						return a, fmt.Errorf("%s, on the way to %s: %w", name, state, err)
					}
				}
				theirs := "refused"
				if peer.fire(&one) == nil {
					theirs = node(peer.state())
				}
				a.same(o.after(app, one), theirs, "%s by %s at %s", trigger, role, state)
			}
		}
	}
	return a, nil
}

// after is the node to which an ask leads, or "refused".
func (o ours) after(app process.Application, one ask) string {
	e, err := o.definition.Decide(app, o.command(one))
	if err != nil {
		return "refused"
	}
	if app, err = o.definition.Apply(app, e); err != nil {
		return err.Error()
	}
	return string(o.definition.At(app).ID)
}

// agreeOpen compares how many actions are open to a role in each state. What
// the acts do not regulate is always open here and unknown to the peers; the two
// answers of the agreeing body are one action here. Looplab's list asks no role,
// so that of the one who can do something is taken.
func agreeOpen(o ours, name string, build func() machine) (agreement, error) {
	a := agreement{Question: "how many actions are open to who can act, in every state", With: name}
	found := ways()
	for _, state := range slices.Sorted(maps.Keys(found)) {
		app, _, err := o.live(o.commands(found[state]))
		if err != nil {
			return a, err
		}
		i := slices.IndexFunc(moves(), func(m move) bool { return m.from == state })
		one := ask{role: roleOffice}
		if i >= 0 {
			one.role = moves()[i].role
		}
		open := 0
		for _, option := range o.definition.Permitted(nil, app, process.Party{Role: law.ID(one.role)}) {
			if option.Open() && option.Action != process.ActionOutside {
				open++
			}
			if option.Open() && option.Action == process.ActionReceive {
				open++
			}
		}
		peer := build()
		for _, step := range found[state] {
			if err := peer.fire(&step); err != nil {
				return a, err
			}
		}
		theirs, err := peer.list(&one)
		if err != nil {
			return a, err
		}
		a.same(open, theirs, "%s at %s", one.role, state)
	}
	return a, nil
}

// agreeLife compares the histories of the whole life, line by line.
func agreeLife(o ours, name string, build func() machine) (agreement, error) {
	a := agreement{Question: "each line of the history of the whole life", With: name}
	app, events, err := o.live(o.commands(life()))
	if err != nil {
		return a, err
	}
	var history []entry
	peer := build()
	if f, ok := peer.(*flat); ok {
		f.history = &history
	} else {
		peer.reset(start, &history)
	}
	for _, step := range life() {
		if err := peer.fire(&step); err != nil {
			return a, err
		}
	}
	for i, e := range events[1:] {
		ours := entry{e.Version - 1, string(e.Action), string(e.Node), string(e.To), string(e.By.Role), e.At}
		if i >= len(history) {
			a.same(ours, entry{}, "line %d", i+1)
			continue
		}
		a.same(ours, history[i], "line %d", i+1)
	}
	a.same(len(events)-1, len(history), "lines")
	replayed, err := process.Replay(process.DefinitionsOf(o.definition), events)
	if err != nil {
		return a, err
	}
	a.same(o.definition.At(replayed).ID, o.definition.At(app).ID, "replayed")
	return a, nil
}
