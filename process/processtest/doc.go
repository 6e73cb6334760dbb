// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package processtest is for those who test a system that keeps the terms of a
// regulation: their own, or one that logs what it did. It needs the standard
// library only and reports to a [testing.TB].
//
//   - A [Scenario] plays one application: who does what after how much working
//     time, and what must fail.
//   - A [Plan] asks when a step is due; a failure says which step, due when,
//     counted how and under which readings. [AnyReading] accepts what some
//     reading allows.
//   - [Golden] holds a timeline against a file, [Moved] compares the deadlines of
//     two plans, as under two calendars.
package processtest
