// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package process runs a regulation: it compiles the process of one kind
// through one channel, decides what an application may do next, and says when
// each step is due. Everything is pure and over values: the package reads no
// clock, does no input or output of its own and holds no personal datum; an
// application is its events.
//
//   - A [Definition] comes from [Compile], under readings that a [Choice] picks;
//     [ParseDefinition] reads one that was stored.
//   - An [Application] is a value. [Definition.Decide] turns a [Command] into an
//     [Event] or says why not, [Definition.Apply] folds it, and
//     [Definition.Permitted] lists every action with the reason why it is open or
//     shut. [Replay], [Correct] and [Migrate] work over the stream.
//   - [Due] counts one term, [Definition.Plan] a whole path,
//     [Definition.PlanAll] a path over all readings, and [Track] a running case.
//   - A [Store] keeps the events; [Handle] loads, decides and appends.
//   - Package caseload says what is due and late over many applications.
//
// The event of law and its entry are two moments: [Event].At and
// [Event].RecordedAt. Being overdue is computed from dates and events, never from
// a timer that fired.
package process
