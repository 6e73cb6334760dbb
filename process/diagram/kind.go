// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// BoxKind is what a [Box] stands for.
type BoxKind string

const (
	// NodeBox: a node of the definition.
	NodeBox BoxKind = "node"
	// NoticeBox: a place that is passed without anybody acting: [process.Edge].Via.
	NoticeBox BoxKind = "notice"
	// StartBox: the beginning, of [NewWithEvents].
	StartBox BoxKind = "start"
	// OverdueBox: what follows when the term of a step is over, of
	// [NewWithEvents].
	OverdueBox BoxKind = "overdue"
	// ForkBox: from here steps run side by side.
	ForkBox BoxKind = "fork"
	// GatherBox: what ran side by side is over.
	GatherBox BoxKind = "gather"
	// ChoiceBox: the ways part by the outcome that is meant or was settled.
	ChoiceBox BoxKind = "choice"
	// ReturnBox: a clause allows that papers are returned, and they are completed.
	ReturnBox BoxKind = "return"
	// SuspendBox: a clause allows that terms stand still until somebody answers.
	SuspendBox BoxKind = "suspend"
	// ExtendBox: a clause allows that a term is made longer, and the applicant is told.
	ExtendBox BoxKind = "extend"
	// EventBox, of [NewWithEvents]: what comes first decides, an answer or the end
	// of its time.
	EventBox BoxKind = "event"
	// LapseBox, of [NewWithEvents]: the time to answer is over.
	LapseBox BoxKind = "lapse"
)

// BoxKinds returns the values of the closed list.
func BoxKinds() []BoxKind {
	return []BoxKind{NodeBox, NoticeBox, StartBox, OverdueBox, ForkBox, GatherBox, ChoiceBox, ReturnBox, SuspendBox, ExtendBox, EventBox, LapseBox}
}

// Gateway reports whether a box is a diamond without a text, where ways part or
// meet.
func (k BoxKind) Gateway() bool {
	return k == ForkBox || k == GatherBox || k == ChoiceBox || k == EventBox
}

// Detours reports whether a box is what a clause allows at a node.
func (k BoxKind) Detours() bool { return k == ReturnBox || k == SuspendBox || k == ExtendBox }

// String gives the word.
func (k BoxKind) String() string { return string(k) }

// IsValid reports whether k is one of the list.
func (k BoxKind) IsValid() bool { return slices.Contains(BoxKinds(), k) }

// MarshalText gives the word; any other value is an error.
func (k BoxKind) MarshalText() ([]byte, error) {
	return law.MarshalEnum("kind of box", k, BoxKinds())
}

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (k *BoxKind) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("kind of box", string(b), BoxKinds())
	if err == nil {
		*k = v
	}
	return err
}

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

// FlowKinds returns the values of the closed list.
func FlowKinds() []FlowKind {
	return []FlowKind{FlowNext, FlowYes, FlowNo, FlowRefusal, FlowAdverse, FlowDetour, FlowOverdue}
}

// falls reports whether an arrow leaves its box downwards: what leads off the path.
func (k FlowKind) falls() bool { return k == FlowNo || k == FlowRefusal || k == FlowAdverse }

// String gives the word.
func (k FlowKind) String() string { return string(k) }

// IsValid reports whether k is one of the list.
func (k FlowKind) IsValid() bool { return slices.Contains(FlowKinds(), k) }

// MarshalText gives the word; any other value is an error.
func (k FlowKind) MarshalText() ([]byte, error) {
	return law.MarshalEnum("kind of flow", k, FlowKinds())
}

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (k *FlowKind) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("kind of flow", string(b), FlowKinds())
	if err == nil {
		*k = v
	}
	return err
}

// LineStyle is how a line of text is set.
type LineStyle string

const (
	// CitationLine: the place in the act, and the numbers of notes.
	CitationLine LineStyle = "citation"
	// NameLine: what is done.
	NameLine LineStyle = "name"
	// TermLine: by when.
	TermLine LineStyle = "term"
)

// LineStyles returns the values of the closed list.
func LineStyles() []LineStyle { return []LineStyle{CitationLine, NameLine, TermLine} }

// String gives the word.
func (s LineStyle) String() string { return string(s) }

// IsValid reports whether s is one of the list.
func (s LineStyle) IsValid() bool { return slices.Contains(LineStyles(), s) }

// MarshalText gives the word; any other value is an error.
func (s LineStyle) MarshalText() ([]byte, error) {
	return law.MarshalEnum("style of line", s, LineStyles())
}

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (s *LineStyle) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("style of line", string(b), LineStyles())
	if err == nil {
		*s = v
	}
	return err
}
