// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package bpmn writes a compiled definition as BPMN 2.0 XML, laid out: for the
// tools that draw processes and the engines that run them. Package diagram draws
// the same layout for readers.
//
//	err := bpmn.Write(w, definition, law.LangKazakh)                          // to draw
//	err = bpmn.Write(w, definition, law.LangRussian, bpmn.In(bpmn.Camunda7)) // to run
//
// # Terms
//
// BPMN has no working day: its durations are those of ISO 8601, and three
// working days written as P3D would be a false statement of law. A term stands
// in the name and the documentation of its task and, for programs, in the element term of the
// namespace [Namespace]; the timer of a task waits for a date, by timeDate, in a
// variable that the host fills with the instant that package process computes.
//
// # Who is in the pool
//
// The pool with lanes is the provider's. In it stand the units, and who the text
// makes act on the way through a system: the applicant at a portal, the portal,
// the data base that checks a payment. They hand work to one another in one flow,
// which BPMN allows inside one pool only.
//
// Everybody else is an empty pool that exchanges messages with the tasks. An
// applicant at an office starts the process with the application, and gets what a
// step hands over; a refusal that no step hands over is a message of its end, and
// marked as inferred. The agreeing body is asked by the step that inquires, and the
// task that receives its answer stands with who asked. A system that is named at a
// place, and decides nothing, gets what a step sends and answers what a condition
// asks; where the text does not say who asks, the task stands in a lane that says
// so. Of whom an arrival comes the acts do not tell; its pool is named so, and its
// message is marked as not stated.
//
// # Engines
//
// Without an option nothing is executable: the conditions are names of variables.
// With [In] a file is in the [Dialect] of an engine. The host gives the variables:
// an instant for each "due_", a boolean for each "passed_" and "refused_"; it does
// the work of the tasks, and it sends the messages, whose names are their IDs. What
// is the host's alone is not in the file: forms, users, and how long an engine
// keeps its history.
package bpmn
