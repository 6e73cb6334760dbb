// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// begun is a pesticide case at the office that was submitted on 18 March 2015 at
// 16:40 and taken in at 17:00, with its events.
func begun() (*process.Definition, process.Application, []process.Event) {
	d := define("pesticide-licence/issue", regulation.ChannelOffice)
	at := time.Date(2015, 3, 18, 16, 40, 0, 0, time.FixedZone("", 6*3600))
	var a process.Application
	var events []process.Event
	for _, c := range []process.Command{
		{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at, Details: &process.Details{
			Submission: &process.Submission{Definition: d.Digest(), Applicant: "applicant-1"},
		}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOffice}, At: at.Add(20 * time.Minute)},
	} {
		e, err := d.Decide(a, c)
		if err != nil {
			log.Fatal(err)
		}
		if a, err = d.Apply(a, e); err != nil {
			log.Fatal(err)
		}
		events = append(events, e)
	}
	return d, a, events
}

// Decide says why something is not open: who, where, and the place in the act.
func ExampleDefinition_Decide() {
	d, a, _ := begun()
	c := process.Command{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorExecutor}, At: a.Began().Add(time.Hour)}
	_, err := d.Decide(a, c)
	var blocked *process.BlockedError
	if errors.As(err, &blocked) {
		fmt.Println(blocked.Node, blocked.Reason, blocked.Citation)
		fmt.Println(blocked.Reason.Label().KK)
	}
	c.By.Role = regulation.ActorManagement
	e, err := d.Decide(a, c)
	fmt.Println(e.Version, e.Node, e.To, err)
	// Output:
	// 5(2) other_role north-kazakhstan-201-2014/pesticide-licence#5(2)
	// мұны басқа адам орындайды
	// 3 5(2) 5(3) <nil>
}

// Trying a command on a copy leaves the case as it is.
func ExampleDefinition_Apply() {
	d, a, _ := begun()
	e, err := d.Decide(a, process.Command{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorManagement}, At: a.Began().Add(time.Hour)})
	if err != nil {
		log.Fatal(err)
	}
	next, err := d.Apply(a, e)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.At(a).ID, d.At(next).ID)
	_, err = d.Apply(next, e)
	fmt.Println(errors.Is(err, process.ErrGap))
	// Output:
	// 5(2) 5(3)
	// true
}

func ExampleDefinition_Permitted() {
	d, a, _ := begun()
	var options []process.ActionStatus // to be used again
	for _, o := range d.Permitted(options[:0], a, process.Party{Role: regulation.ActorManagement}) {
		fmt.Printf("%-5s %-8s %s\n", o.Node, o.Action, o.Reason)
	}
	// Output:
	// 5(1)  complete done
	// 5(2)  complete open
	// 5(3)  ask      later
	// 5(3)  refuse   later
	// 5(4)  receive  later
	// 5(5)  complete later
	// 5(5)  refuse   later
	// 5(6)  sign     later
	// 5(7)  issue    later
	//       outside  open
}

// What an application is, is in its events.
func ExampleDefinition_At() {
	d, a, _ := begun()
	fmt.Println(d.At(a).ID, d.At(a).Name.EN)
	fmt.Println(a.Version(), a.Open(), a.Outcome(), a.Filed().Format(time.RFC3339), a.Submission().Applicant)
	// Output:
	// 5(2) Study of the correspondence and appointment of the responsible executor
	// 2 true any 2015-03-18T10:40:00Z applicant-1
}

func ExampleReplay() {
	d, _, events := begun()
	definitions := process.DefinitionsOf(d)
	a, err := process.Replay(definitions, events)
	fmt.Println(d.At(a).ID, err)
	_, err = process.Replay(definitions, events[1:])
	fmt.Println(errors.Is(err, process.ErrGap))
	// Output:
	// 5(2) <nil>
	// true
}

// mistake is a correction, two days later, that voids the taking in.
func mistake(definitions process.Definitions, events []process.Event) []process.Event {
	e, err := process.Correct(definitions, events, process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead, Person: "official-3"},
		At:      events[1].At.Add(48 * time.Hour),
		Details: &process.Details{Correction: &process.Correction{Reason: "entered in another case", Voids: []int{2}}},
	})
	if err != nil {
		log.Fatal(err)
	}
	return append(events, e)
}

// Nothing is deleted: a correction is an event of its own.
func ExampleCorrect() {
	d, _, events := begun()
	definitions := process.DefinitionsOf(d)
	events = mistake(definitions, events)
	a, err := process.Replay(definitions, events)
	fmt.Println(len(events), d.At(a).ID, err)
	// Output:
	// 3 5(1) <nil>
}

func ExampleReplayAsRecorded() {
	d, _, events := begun()
	definitions := process.DefinitionsOf(d)
	events = mistake(definitions, events)
	then, err := process.ReplayAsRecorded(definitions, events, events[1].RecordedAt.Add(time.Hour))
	fmt.Println("believed on the same day:", d.At(then).ID, err)
	// Output:
	// believed on the same day: 5(2) <nil>
}

func ExampleEffective() {
	d, _, events := begun()
	definitions := process.DefinitionsOf(d)
	list, err := process.Effective(definitions, mistake(definitions, events))
	for _, e := range list {
		fmt.Println(e.Version, e.Action)
	}
	fmt.Println(err)
	// Output:
	// 1 submit
	// <nil>
}

func ExampleMigrate() {
	d, _, events := begun()
	other, err := d.With(process.MustChoice("account=interaction"))
	if err != nil {
		log.Fatal(err)
	}
	definitions := process.DefinitionsOf(d, other)
	e, err := process.Migrate(definitions, events, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: events[1].At.Add(time.Hour),
		Details: &process.Details{Migration: &process.Migration{To: other.Digest(), Node: "7(2)", Why: "paragraph 7 governs"}},
	})
	fmt.Println(e.Node, e.To, err)
	// Output:
	// 5(2) 7(2) <nil>
}

// A repeated key gives the first event again, and appends nothing.
func ExampleHandle() {
	d, _, events := begun()
	store, definitions, ctx := new(process.Memory), process.DefinitionsOf(d), context.Background()
	id := process.ID{1}
	c := events[0].Command()
	c.Key = "request-77"
	for range 2 {
		e, err := process.Handle(ctx, store, definitions, id, c)
		fmt.Println(e.Version, err)
	}
	c.At = c.At.Add(time.Hour)
	_, err := process.Handle(ctx, store, definitions, id, c)
	fmt.Println(errors.Is(err, process.ErrKeyReused))
	// Output:
	// 1 <nil>
	// 1 <nil>
	// true
}

func ExampleMemory() {
	_, _, events := begun()
	ctx, store := context.Background(), new(process.Memory)
	for _, e := range events {
		if err := store.Append(ctx, process.ID{1}, e); err != nil {
			log.Fatal(err)
		}
	}
	for e, err := range store.Load(ctx, process.ID{1}) {
		fmt.Println(e.Version, e.Action, err)
	}
	for id, err := range store.List(ctx, process.ID{}) {
		fmt.Println(id, err)
	}
	fmt.Println(errors.Is(store.Append(ctx, process.ID{1}, events[1]), process.ErrConflict))
	// Output:
	// 1 submit <nil>
	// 2 complete <nil>
	// 01000000-0000-0000-0000-000000000000 <nil>
	// true
}

// An event that the regulation does not know needs a basis of the caller's.
func ExampleOutside() {
	d, a, _ := begun()
	e, err := d.Decide(a, process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorOffice}, At: a.Began().Add(time.Hour),
		Details: &process.Details{Outside: &process.Outside{
			Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "the applicant's letter of 18 March 2015",
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	a, err = d.Apply(a, e)
	fmt.Println(a.End(), a.Open(), err)
	// Output:
	// discontinued false <nil>
}

// The verdict of a check gives the reply; indeterminate is never a refusal.
func ExampleEvidenceOf() {
	for _, verdict := range []eds.Verdict{eds.VerdictValid, eds.VerdictInvalid, eds.VerdictIndeterminate} {
		e := process.EvidenceOf("9(6)", eds.Evidence{Kind: eds.KindCertificate, Verdict: verdict, Reference: "applicant-1"})
		fmt.Println(e.Gate, verdict, e.Reply)
	}
	// Output:
	// 9(6) valid yes
	// 9(6) invalid no
	// 9(6) indeterminate pending
}

// A payment, a log-in or a look-up is attested by a reference.
func ExampleAttested() {
	e := process.Attested("9(7)", process.ReplyYes, "payment 4711", time.Date(2015, 3, 18, 10, 0, 0, 0, time.UTC))
	fmt.Println(e.Gate, e.Reply, e.Reference)
	// Output:
	// 9(7) yes payment 4711
}

func ExampleParseCommand() {
	c, err := process.ParseCommand([]byte(`{"action": "complete", "by": {"role": "office"}, "at": "2015-03-18T17:00:00+06:00", "key": "k-1"}`))
	fmt.Println(c.Action, c.By.Role, c.At.UTC().Format(time.RFC3339), err)
	_, err = process.ParseCommand([]byte(`{"action": "burn"}`))
	fmt.Println(err)
	// Output:
	// complete office 2015-03-18T11:00:00Z <nil>
	// process: command: strict: action at byte 11: not a value of process.Action: law: action "burn": not one of submit, answer, complete, ask, receive, occur, sign, issue, refuse, return, supplement, suspend, resume, extend, tell, outside, correct, migrate
}

func ExampleParseEvent() {
	e, err := process.ParseEvent([]byte(`{"version": 2, "action": "complete", "node": "5(1)", "to": "5(2)", "by": {"role": "office"},
		"at": "2015-03-18T17:00:00+06:00", "recorded_at": "2015-03-18T11:01:00Z"}`))
	fmt.Println(e.Version, e.Node, e.To, e.At.Format(time.RFC3339), err)
	// Output:
	// 2 5(1) 5(2) 2015-03-18T11:00:00Z <nil>
}
