// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import "github.com/reglament-kz/reglament/regulation/law"

// BoxKind is what a [Box] stands for.
type BoxKind string

const (
	// BoxNode: a node of the definition.
	BoxNode BoxKind = "node"
	// BoxNotice: a place that is passed without anybody acting: [process.Edge].Via.
	BoxNotice BoxKind = "notice"
	// BoxStart: the beginning, of [NewWithEvents].
	BoxStart BoxKind = "start"
	// BoxOverdue: what follows when the term of a step is over, of
	// [NewWithEvents].
	BoxOverdue BoxKind = "overdue"
	// BoxFork: from here steps run side by side.
	BoxFork BoxKind = "fork"
	// BoxGather: what ran side by side is over.
	BoxGather BoxKind = "gather"
	// BoxChoice: the ways part by the outcome that is meant or was settled.
	BoxChoice BoxKind = "choice"
	// BoxReturn: a clause allows that papers are returned, and they are completed.
	BoxReturn BoxKind = "return"
	// BoxSuspend: a clause allows that terms stand still until somebody answers.
	BoxSuspend BoxKind = "suspend"
	// BoxExtend: a clause allows that a term is made longer, and the applicant is told.
	BoxExtend BoxKind = "extend"
	// BoxEvent, of [NewWithEvents]: what comes first decides, an answer or the end
	// of its time.
	BoxEvent BoxKind = "event"
	// BoxLapse, of [NewWithEvents]: the time to answer is over.
	BoxLapse BoxKind = "lapse"
)

var boxKinds = law.ListOf("kind of box",
	BoxNode, BoxNotice, BoxStart, BoxOverdue, BoxFork, BoxGather, BoxChoice, BoxReturn, BoxSuspend, BoxExtend, BoxEvent, BoxLapse,
)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k BoxKind) MarshalText() ([]byte, error) { return boxKinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (k *BoxKind) UnmarshalText(b []byte) error { return boxKinds.Unmarshal(k, b) }

// Gateway reports whether a box is a diamond without a text, where ways part or
// meet.
func (k BoxKind) Gateway() bool {
	return k == BoxFork || k == BoxGather || k == BoxChoice || k == BoxEvent
}

// Detours reports whether a box is what a clause allows at a node.
func (k BoxKind) Detours() bool { return k == BoxReturn || k == BoxSuspend || k == BoxExtend }

// FlowKind is what an [Arrow] means.
type FlowKind string

const (
	// FlowNext: a step is completed, or what was waited for has come.
	FlowNext FlowKind = "next"
	// FlowYes: a gate is passed.
	FlowYes FlowKind = "yes"
	// FlowNo: a gate is not passed.
	FlowNo FlowKind = "no"
	// FlowRefusal: a step ends in a refusal, or carries one on.
	FlowRefusal FlowKind = "refusal"
	// FlowAdverse: one of those who are asked side by side says no, so that a refusal
	// is open at once.
	FlowAdverse FlowKind = "adverse"
	// FlowDetour: what a clause allows is done, and leads back.
	FlowDetour FlowKind = "detour"
	// FlowOverdue: the term of a step is over; it leaves the step's timer.
	FlowOverdue FlowKind = "overdue"
)

var flowKinds = law.ListOf("kind of flow", FlowNext, FlowYes, FlowNo, FlowRefusal, FlowAdverse, FlowDetour, FlowOverdue)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k FlowKind) MarshalText() ([]byte, error) { return flowKinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (k *FlowKind) UnmarshalText(b []byte) error { return flowKinds.Unmarshal(k, b) }

// falls reports whether an arrow leaves its box downwards: what leads off the path.
func (k FlowKind) falls() bool { return k == FlowNo || k == FlowRefusal || k == FlowAdverse }

// LineStyle is how a line of text is set.
type LineStyle string

const (
	// LineCitation: the place in the act, and the numbers of notes.
	LineCitation LineStyle = "citation"
	// LineName: what is done.
	LineName LineStyle = "name"
	// LineTerm: by when.
	LineTerm LineStyle = "term"
)

var lineStyles = law.ListOf("style of line", LineCitation, LineName, LineTerm)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (s LineStyle) MarshalText() ([]byte, error) { return lineStyles.Marshal(s) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (s *LineStyle) UnmarshalText(b []byte) error { return lineStyles.Unmarshal(s, b) }
