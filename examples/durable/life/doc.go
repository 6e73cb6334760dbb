// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package life runs one application as one workflow of Temporal.
//
//	lives := life.Lives{Definitions: definitions, Calendars: calendars}
//	w := worker.New(temporal, life.TaskQueue, worker.Options{})
//	lives.Register(w, agency)                                            // workflow and activities
//	event, err := life.Submit(ctx, temporal, id, start, command)         // begins a life
//	event, err = life.Act(ctx, temporal, id, command)                    // moves it on, also when it is over
//
// The workflow holds the events and nothing else: package process decides, whether a
// command may be recorded ([process.Handle], in the validator of the update, so that
// what is refused leaves no trace in the history), and package caseload says what is
// due and when that changes by itself. One durable timer is armed for that moment. It
// reminds and marks: it never decides what the act gives to nobody.
//
// What the workflow reads besides its history is found by digest: definitions and
// calendars. The same digest is always the same text, so that a replay sees what the
// first run saw. A worker that lacks one fails the task, which the engine tries again:
// a life waits for its definition, and is never run by another.
//
// A life that is over is kept by the agency, and its workflow closed. A command that comes
// later begins a new run of the same ID: the engine has one open run of an ID at most, a run
// closes only when its events are kept, and each life asks first what is kept of its ID. So
// no life is begun twice, what is sent again is answered as before, and a correction is
// decided over all that was recorded, however long the engine keeps a history.
package life
