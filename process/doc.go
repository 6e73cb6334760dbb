// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package process runs a regulation: it compiles the process of one kind
// through one channel, decides what an application may do next, and says when
// each step is due.
//
//	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
//	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
//	plan, err := d.Plan(filed, process.OfficesOf(office))                  // when each step is due
//	event, err := process.Handle(ctx, store, definitions, id, command)     // decide, and keep
//	track, err := process.Track(definitions, events, now, process.OfficesOf(office)) // where a case stands
//
// The names that serve most users are [Compile], [Definition], [Definition.Plan],
// [Definition.PlanAll], [Command], [Event], [Definition.Permitted], [Handle],
// [Store] and [Track].
//
// Everything is pure and over values: the package reads no clock, does no input or
// output of its own and holds no personal datum; an application is its events. The
// event of law and its entry are two moments, [Event].At and [Event].RecordedAt.
// Being overdue is computed from dates and events, never from a timer that fired.
//
// # In which order to read
//
//   - What runs: [Definition] and its [Node] values come from [Compile], under
//     readings that a [Choice] picks; [ParseDefinition] reads one that was stored
//     (files definition, node, compile).
//   - What happens: [Definition.Decide] turns a [Command] into an [Event] or says
//     why not, [Definition.Apply] folds it into an [Application], and
//     [Definition.Permitted] lists every action with the reason why it is open or
//     shut (command, decide, apply, permitted, groups).
//   - When it is due: [Due] counts one term, [Definition.Plan] a whole path,
//     [Definition.PlanAll] a path over all readings, and [Track] a running case
//     (due, plan, track).
//   - How it is kept: a [Store] keeps the events, [Handle] loads, decides and
//     appends; [Replay], [Correct], [Migrate] and [Verify] work over the stream
//     (store, replay, correct, migrate, verify).
//
// # What an act in force says
//
// Each kind of clause is an example of the package, with its plan, a running case, its
// line in a worklist and the check of its log; the acts stand in testdata/clauses.
//
//   - Clause01FromTheApplication, Clause02DoesNotMoveWithTheSteps: a term counts from
//     the event that it names, wherever it stands.
//   - Clause03CalendarDays, Clause04Months: what ends on a day off, or on no date.
//   - Clause05TermOfTheService: the service bounds its steps, which outlast it.
//   - Clause06Hearing: notice and hearing before a refusal; a term that counts back.
//   - Clause07Group: bodies that work at the same time.
//   - Clause08Return, Clause09Suspension, Clause10Extension: what moves a term.
//   - Clause11StatedRule: an act that prints how to count.
//   - Clause12Portal, Clause15StateCorporation: channels, by what they do.
//   - Clause13NotStated: a step without a term.
//   - Clause14Editions: an act that was amended.
//   - Clause16SendingBack: a draft that the head gives back.
//   - Clause17TermsOfKinds, Clause18Places: terms of kinds; places as printed.
package process
