// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Function is what an action does in the machine. A step has one or more, in
// order.
type Function string

const (
	// FunctionReceive: the documents are accepted and registered.
	FunctionReceive Function = "receive"
	// FunctionForward: the documents go from one actor to the next.
	FunctionForward Function = "forward"
	// FunctionAssign: the head reads them and appoints the responsible executor.
	FunctionAssign Function = "assign"
	// FunctionExamine: the documents are checked.
	FunctionExamine Function = "examine"
	// FunctionInquire: the agreeing body is asked.
	FunctionInquire Function = "inquire"
	// FunctionAnswer: an external body answers.
	FunctionAnswer Function = "answer"
	// FunctionPerform: the thing itself is done: animals are inspected or identified.
	FunctionPerform Function = "perform"
	// FunctionOrder: something is ordered from outside.
	FunctionOrder Function = "order"
	// FunctionAwait: something has to arrive, or a date to come.
	FunctionAwait Function = "await"
	// FunctionPrepare: the result is drawn up.
	FunctionPrepare Function = "prepare"
	// FunctionSign: the result is signed.
	FunctionSign Function = "sign"
	// FunctionDeliver: the result is handed over or sent to the applicant.
	FunctionDeliver Function = "deliver"
)

var functions = law.ListOf("function",
	FunctionReceive, FunctionForward, FunctionAssign, FunctionExamine, FunctionInquire, FunctionAnswer, FunctionPerform, FunctionOrder, FunctionAwait, FunctionPrepare, FunctionSign, FunctionDeliver)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Function) MarshalText() ([]byte, error) { return functions.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Function) UnmarshalText(b []byte) error { return functions.Unmarshal(v, b) }

// Step is one numbered step of the procedure (para 5) or of the interaction
// (para 7), as its account prints it.
type Step struct {
	Locator law.Locator `json:"locator"`
	Actors  []StepActor `json:"actors"` // empty where none is named or can be inferred
	Actions []Action    `json:"actions"`
	// Kinds for which the step exists; nil is every kind.
	Kinds []KindID `json:"kinds"`
	// Channels through which it exists; nil is every channel. Inside a portal reception and
	// hand-over of a paper are left out, unless the step names the portal here.
	Channels []Channel `json:"channels,omitempty"`
	// Outcome to which the step belongs; zero, or any, is both. The hearing before a
	// refusal is a step of [OutcomeRefusal]: after it the decision is open again.
	Outcome Outcome `json:"outcome,omitempty"`
	// Group names the steps that run side by side with this one; they stand
	// together, and the group ends with its last. Empty is none.
	Group law.ID `json:"group,omitempty"`
	Terms []Term `json:"terms"`
	// Return, Suspension and Extension are the exceptions that the text allows in
	// this step.
	Return     Return     `json:"return,omitzero"`
	Suspension Suspension `json:"suspension,omitzero"`
	Extension  Extension  `json:"extension,omitzero"`
	// Results are printed in one account only, as a rule (нәтижесі).
	Results []StepResult `json:"results,omitempty"`
	// Decisions are the points at which the outcome is settled in this step.
	Decisions []Decision `json:"decisions,omitempty"`
	// Same are the steps of the other account that describe the same work.
	Same []law.Locator `json:"same"`
	// Records are the side records that the step makes, by their IDs.
	Records []law.ID `json:"records,omitempty"`
}

// StepActor is who acts, as this step names him.
type StepActor struct {
	ID    law.ID    `json:"id"` // of one of [Regulation].Actors
	Basis law.Basis `json:"basis"`
	// Printed is the word of the text; empty where the actor is not named.
	Printed string `json:"printed,omitempty"`
	// At is the place that names him where it is not the step; zero is the step.
	At law.Locator `json:"at,omitzero"`
	// Kinds for which he acts in the step; nil is every kind.
	Kinds []KindID `json:"kinds,omitempty"`
}

// For reports whether the actor acts in the step for a kind.
func (s StepActor) For(kind KindID) bool { return appliesTo(s.Kinds, kind) }

// Action is one thing done in a step, in the library's own words.
type Action struct {
	Does Function `json:"does"`
	Text law.Text `json:"text"`
	// Kinds for which it is done; nil is every kind.
	Kinds []KindID `json:"kinds,omitempty"`
	// Wait, for [FunctionAwait] and [FunctionAnswer], is what is waited for.
	Wait  Wait      `json:"wait,omitzero"`
	Basis law.Basis `json:"basis"`
}

// StepResult is the result that a step prints.
type StepResult struct {
	Text  law.Text `json:"text"`
	Kinds []KindID `json:"kinds,omitempty"` // nil is every kind
	// Outcome to which the result belongs; any where no alternative is printed.
	Outcome Outcome     `json:"outcome"`
	Locator law.Locator `json:"locator,omitzero"` // zero is the step itself
}

// Decision is a point at which the text offers alternatives.
type Decision struct {
	Text  law.Text `json:"text"`
	Kinds []KindID `json:"kinds,omitempty"` // nil is every kind
	// Ends says that a refusal decided here ends the case at once, without the
	// steps that follow.
	Ends bool `json:"ends"`
	// Basis of the condition, and of the refusal as its consequence.
	Condition law.Basis   `json:"condition"`
	Refusal   law.Basis   `json:"refusal"`
	Locator   law.Locator `json:"locator,omitzero"` // zero is the step itself
}

// WaitFor is what a case waits for that the provider does not do itself.
type WaitFor string

const (
	// WaitForAgreeingBody: the answer of the agreeing body.
	WaitForAgreeingBody WaitFor = "agreeing_body"
	// WaitForArrival: the arrival of what was ordered.
	WaitForArrival WaitFor = "arrival"
	// WaitForPlan: the dates of a plan that another body approves.
	WaitForPlan WaitFor = "plan"
)

var waitFors = law.ListOf("event waited for", WaitForAgreeingBody, WaitForArrival, WaitForPlan)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v WaitFor) MarshalText() ([]byte, error) { return waitFors.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *WaitFor) UnmarshalText(b []byte) error { return waitFors.Unmarshal(v, b) }

// Wait is an event from outside the provider. The zero value is none. Its
// length is the term of the step, where there is one.
type Wait struct {
	For  WaitFor  `json:"for"`
	Text law.Text `json:"text"`
	Body law.ID   `json:"body,omitzero"` // the external actor, where one is named
}

// IsZero reports whether nothing is waited for.
func (w Wait) IsZero() bool { return w == Wait{} }

// For reports whether the step exists for a kind.
func (s Step) For(kind KindID) bool { return appliesTo(s.Kinds, kind) }

// ActionsFor returns the actions of the step for a kind, in order.
func (s Step) ActionsFor(kind KindID) []Action {
	var list []Action
	for _, a := range s.Actions {
		if appliesTo(a.Kinds, kind) {
			list = append(list, a)
		}
	}
	return list
}

// does reports whether the step does f for a kind.
func (s Step) does(f Function, kind KindID) bool {
	return slices.ContainsFunc(s.ActionsFor(kind), func(a Action) bool { return a.Does == f })
}

// TermsFor returns the terms that speak of a kind, in the order of the text.
func (s Step) TermsFor(kind KindID) []Term { return termsFor(s.Terms, kind) }

func termsFor(terms []Term, kind KindID) []Term {
	var list []Term
	for _, t := range terms {
		if t.For(kind) {
			list = append(list, t)
		}
	}
	return list
}
