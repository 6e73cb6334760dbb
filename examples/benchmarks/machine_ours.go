// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ours is the library's machine with what its commands carry.
type ours struct {
	definition *process.Definition
	refusal    *process.Details
	issued     *process.Details
	submission process.Command
}

func newOurs() (ours, error) {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		return ours{}, err
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	if err != nil {
		return ours{}, err
	}
	return ours{
		definition: d,
		refusal:    &process.Details{Grounds: []process.Ground{{Citation: "point 10", Text: "papers are missing"}}},
		issued:     &process.Details{Result: &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-04-14")}},
		submission: process.Command{
			Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: filed(), RecordedAt: filed(),
			Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "a-1"}},
		},
	}, nil
}

// command is what an ask is for the library.
func (o ours) command(a ask) process.Command {
	c := process.Command{Action: process.Action(a.trigger), By: process.Party{Role: law.ID(a.role)}, At: a.at, RecordedAt: a.at}
	switch a.trigger {
	case received:
		c.Reply = process.ReplyYes
	case receivedAdverse:
		c.Action, c.Reply = process.ActionReceive, process.ReplyNo
	case "refuse":
		c.Details = o.refusal
	case "issue":
		c.Details = o.issued
	}
	return c
}

func (o ours) commands(asks []ask) []process.Command {
	list := []process.Command{o.submission}
	for _, a := range asks {
		list = append(list, o.command(a))
	}
	return list
}

// live gives the application after commands, and its events.
func (o ours) live(commands []process.Command) (process.Application, []process.Event, error) {
	var a process.Application
	var events []process.Event
	for _, c := range commands {
		e, err := o.definition.Decide(a, c)
		if err != nil {
			return a, nil, fmt.Errorf("%s at %s: %w", c.Action, o.definition.At(a).ID, err)
		}
		if a, err = o.definition.Apply(a, e); err != nil {
			return a, nil, err
		}
		events = append(events, e)
	}
	return a, events, nil
}
