// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package draft helps to write an act in Go. Its functions only shorten
// literals of the package regulation: none of them decides anything, and each
// panics on a malformed identifier or place, as every Must function does.
//
//	const licence = draft.Regulation("sample-7-2025/licence")
//	step := regulation.Step{
//		Locator: draft.At("5(1)"),
//		Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсе")},
//		Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
//	}
//
// [Regulation] makes citations and the values of discrepancies. [At], [Places]
// and [Kinds] read places and kinds; [Text] is a text in three languages.
// [Term] and the functions below it make terms, [Does] and [Named] what a step
// does and who does it, [Process] and [Condition] the nodes of a flow, [Actor]
// the actors that every regulation knows, [AccountReading] and the other
// readings the choices that a text may force.
package draft
