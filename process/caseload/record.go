// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Phase says whether a record tells that a step was entered or completed.
type Phase string

const (
	// PhaseEntering: the application came to the step. What stood before it is thereby
	// complete, if no record has said so.
	PhaseEntering Phase = "entering"
	// PhaseCompleting: the step is done.
	PhaseCompleting Phase = "completing"
)

var phases = law.ListOf("phase", PhaseEntering, PhaseCompleting)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (p Phase) MarshalText() ([]byte, error) { return phases.Marshal(p) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (p *Phase) UnmarshalText(b []byte) error { return phases.Unmarshal(p, b) }

// Repeats says which record counts of a step that a log tells of several times.
// The zero value is [RepeatsEach].
type Repeats string

const (
	// RepeatsEach: each counts, and each after the first is a [FindingRepeated].
	RepeatsEach Repeats = "each"
	// RepeatsFirst: the first counts, and the others say nothing.
	RepeatsFirst Repeats = "first"
	// RepeatsLast: the last counts of those that follow each other before anything else of
	// the application is done, as where a system logs each time that somebody saves.
	// One that comes later is a [FindingRepeated].
	RepeatsLast Repeats = "last"
)

var repeats = law.ListOf("repeats", RepeatsEach, RepeatsFirst, RepeatsLast)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (r Repeats) MarshalText() ([]byte, error) { return repeats.Marshal(r) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (r *Repeats) UnmarshalText(b []byte) error { return repeats.Unmarshal(r, b) }

// Record is one line of a log, with its activity resolved to a node. The zero
// value is no record.
type Record struct {
	// Application is the opaque ID under which the log knows it.
	Application string `json:"application"`
	// Node is where it happened; empty for an event outside the regulation, but the
	// step to which one goes back that [process.EffectSendsBack].
	Node  process.NodeID `json:"node,omitempty"`
	Phase Phase          `json:"phase,omitempty"`
	// At is when it happened.
	At time.Time `json:"at"`
	// By is who did it. An empty role is untold, and nobody is blamed for it.
	By process.Party `json:"by"`
	// Reply is [process.ReplyNo] where a gate turns away, a body finds no conformity or a step
	// settles a refusal, [process.ReplyPending] where a gate could not be answered. Empty is yes.
	Reply process.Reply `json:"reply,omitempty"`
	// Effect is that of an event outside the regulation, which has no node.
	Effect process.Effect `json:"effect,omitempty"`
	// Repeats says what it means that the step was completed before.
	Repeats Repeats `json:"repeats,omitempty"`
	// Office names the office that works on it, where a log is of several; empty is
	// the only one. The first record of an application counts.
	Office string `json:"office,omitempty"`
	// Clause is what was done at the node by a clause of its step, in the place of the
	// phase: papers returned or completed, terms suspended or resumed, a term extended,
	// the applicant told of that. Longer is by how much a term was extended.
	Clause process.Action `json:"clause,omitempty"`
	Longer int            `json:"longer,omitempty"`

	// What the first record of an application tells besides. Definition of a
	// later record, where it is another one, moves the application to it.
	Kind       regulation.KindID  `json:"kind,omitzero"`
	Channel    regulation.Channel `json:"channel,omitempty"`
	Definition process.Digest     `json:"definition,omitzero"`
	// Filed is when the application was submitted, if the log knows; zero is the
	// moment of the first record.
	Filed time.Time `json:"filed,omitzero"`
	// Line is where the record stands in its source, for findings; 0 is untold.
	Line int `json:"line,omitempty"`
}

// Records gives the events of a case, as corrected, as the records of a log: what
// [Check] reads. The submission enters the first node, or the one after the
// hand-over. The error is a [*CaseError] with that of [process.Replay].
func Records(c Case) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		events, err := process.Effective(c.Definitions, c.Events)
		if err != nil {
			yield(Record{}, &CaseError{Case: c.ID, Err: err})
			return
		}
		for _, e := range events {
			r, err := c.record(e)
			if err != nil {
				yield(Record{}, &CaseError{Case: c.ID, Err: err})
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// record turns one effective event into a record.
func (c *Case) record(e process.Event) (Record, error) {
	r := Record{Application: c.ID, Node: e.Node, Phase: PhaseCompleting, At: e.At, By: e.By, Reply: e.Reply}
	var digest process.Digest
	switch e.Action {
	case process.ActionSubmit:
		r.Node, r.Phase, digest = e.To, PhaseEntering, e.Details.Submission.Definition
	case process.ActionMigrate:
		r.Node, r.Phase, digest = e.To, PhaseEntering, e.Details.Migration.To
	case process.ActionOutside:
		r.Node, r.Phase, r.Effect = e.Details.Outside.To, "", e.Details.Outside.Effect
	case process.ActionRefuse:
		r.Reply = process.ReplyNo
	case process.ActionReturn, process.ActionSupplement, process.ActionSuspend, process.ActionResume, process.ActionTell:
		r.Phase, r.Clause = "", e.Action
	case process.ActionExtend:
		r.Phase, r.Clause, r.Longer = "", e.Action, e.Details.Extension.Amount
	}
	if digest.IsZero() {
		return r, nil
	}
	d, err := c.definition(digest)
	if err != nil {
		return r, err
	}
	r.Kind, r.Channel, r.Definition = d.Kind(), d.Channel(), digest
	return r, nil
}

// DefinitionsByKind finds the definition of a record among a fixed set: the one
// that its digest names, else that of its kind and channel with the latest day
// not after the day that At shows. A kind may stand in its short form where all
// definitions of that name are of one act. None is an [process.ErrForeign].
func DefinitionsByKind(definitions ...*process.Definition) func(Record) (*process.Definition, error) {
	type key struct {
		kind    regulation.KindID
		channel regulation.Channel
	}
	byDigest := process.DefinitionsOf(definitions...)
	byKind := map[key][]*process.Definition{}
	for _, d := range definitions {
		for _, k := range []key{{d.Kind(), d.Channel()}, {d.Kind().Short(), d.Channel()}} {
			if !slices.Contains(byKind[k], d) {
				byKind[k] = append(byKind[k], d)
			}
		}
	}
	for _, list := range byKind {
		slices.SortStableFunc(list, func(a, b *process.Definition) int { return int(b.Day() - a.Day()) })
	}
	return func(r Record) (*process.Definition, error) {
		if !r.Definition.IsZero() {
			return byDigest(r.Definition)
		}
		list := byKind[key{r.Kind, r.Channel}]
		on := law.DateOf(date.NewAt(r.At))
		for _, d := range list {
			if d.Kind() != list[0].Kind() { // two acts, one short name
				return nil, fmt.Errorf("%w: %s is a kind of several acts", process.ErrForeign, r.Kind)
			}
			if d.Day() <= on {
				return d, nil
			}
		}
		return nil, fmt.Errorf("%w: no definition of %s through %q on %s", process.ErrForeign, r.Kind, r.Channel, on)
	}
}
