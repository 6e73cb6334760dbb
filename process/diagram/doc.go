// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package diagram draws what the acts refer to and what did not come down to us:
// the block schemes of the structural-functional units, as swim-lanes, from the
// data of a compiled definition.
//
//		err := diagram.WriteSwimlane(w, definition, law.LangKazakh)              // SVG, who does what
//		err = diagram.WriteTimeline(w, definition, plan, office, law.LangRussian) // SVG, when
//		err = diagram.WriteMermaid(w, definition, law.LangEnglish)                // text for a wiki
//
//	  - [WriteSwimlane] draws a [process.Definition] in SVG, [WriteMermaid] writes
//	    it as Mermaid text for a README or a wiki.
//	  - [WriteTimeline] draws a [process.Plan] against the working days of an office.
//	  - [New] gives the [Layout] alone, lanes and boxes and arrows, for a writer of
//	    another format.
//
// Everything is deterministic: the same value gives the same bytes. The package
// changes no process and knows no date of its own; package bpmn writes the same
// layout for the engines that execute it.
package diagram
