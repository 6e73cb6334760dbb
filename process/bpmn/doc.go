// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package bpmn writes a compiled definition as BPMN 2.0 XML, laid out: for the
// tools that draw processes and the engines that run them. Package diagram draws
// the same layout for readers.
//
// BPMN has no working day: its durations are those of ISO 8601, and three
// working days written as P3D would be a false statement of law. A term stands
// in the name and the documentation of its task and, for programs, in the element term of the
// namespace [Namespace]; the timer of a task waits for a date, by timeDate, in a
// variable that the host fills with the instant that package process computes.
//
// Nothing is executable as it stands: the conditions are names of variables, in
// no engine's dialect. Message flows to the information systems are not drawn.
package bpmn
