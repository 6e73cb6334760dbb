// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Provider is who renders the service.
type Provider struct {
	Name     law.Text     `json:"name"`
	Citation law.Citation `json:"citation"`
	// Unit is the institution named in brackets; zero where there is none.
	Unit law.Text `json:"unit,omitzero"`
	// Joint names the second body where two render the service together.
	Joint law.Text `json:"joint,omitzero"`
	// Scope is the part of the service to which the regulation is limited; zero
	// is the whole.
	Scope law.Text `json:"scope,omitzero"`
}

// Trigger is what starts the procedure (para 4).
type Trigger struct {
	Text     law.Text        `json:"text"`
	Operator TriggerOperator `json:"operator"`
	// Needs are what the operator joins: documents, electronic request.
	Needs []law.Text `json:"needs"`
	// Representative says that the text lets a representative under a power of
	// attorney apply.
	Representative bool         `json:"representative"`
	Citation       law.Citation `json:"citation"`
	// Conditions are further conditions, all of which must hold; the ear-tag
	// trigger has two.
	Conditions []Condition `json:"conditions,omitempty"`
}

// IsZero reports whether no trigger is stated. An empty list of needs does not
// make one.
func (t Trigger) IsZero() bool {
	return t.Text.IsZero() && t.Operator == "" && len(t.Needs) == 0 && !t.Representative &&
		t.Citation.IsZero() && len(t.Conditions) == 0
}

// Condition is one condition of a trigger.
type Condition struct {
	Text law.Text `json:"text"`
	// Ambiguous says that the scope of the condition is open in the text.
	Ambiguous bool         `json:"ambiguous"`
	Citation  law.Citation `json:"citation"`
}

// Standard is the state-service standard that a regulation cites.
type Standard struct {
	Title    law.Text        `json:"title"`
	Act      law.Reference   `json:"act"`
	Citation law.Citation    `json:"citation"`
	Points   []StandardPoint `json:"points"`
	// Terms are those of the standard itself. The regulation does not print them, each
	// has a source of its own, and no deadline is counted from them.
	Terms []StandardTerm `json:"terms,omitempty"`
}

// StandardTerm is a term of the standard, read outside the act.
type StandardTerm struct {
	Point  string     `json:"point"` // of the standard, "4"
	Covers law.Text   `json:"covers"`
	Kinds  []KindID   `json:"kinds,omitempty"` // nil is every kind
	Amount Amount     `json:"amount,omitzero"` // none of a unit that is not counted
	Unit   Unit       `json:"unit"`
	Bound  Bound      `json:"bound"`
	Source law.Source `json:"source"`
	// Whole says that it bounds the whole service from the application.
	Whole bool `json:"whole,omitempty"`
}

// Label words the amount with its bound, as [Term.Label] does; the whole service counts
// from the application.
func (t StandardTerm) Label() law.Text {
	x := Term{Amount: t.Amount, Unit: t.Unit, Bound: t.Bound, Basis: law.BasisStated}
	return x.Label()
}

// StandardPoint is a point or annex of the standard that a regulation relies
// on. The standard itself is not part of the library.
type StandardPoint struct {
	Point    string       `json:"point"` // "9", "10", "annex 1"
	For      law.Text     `json:"for"`
	Citation law.Citation `json:"citation"`
}

// TriggerOperator joins what a trigger needs.
type TriggerOperator string

const (
	// TriggerDocuments: the documents are handed in.
	TriggerDocuments TriggerOperator = "documents"
	// TriggerDocumentsAndRequest: documents and an electronic request, as printed.
	TriggerDocumentsAndRequest TriggerOperator = "documents_and_request"
	// TriggerDocumentsOrRequest: documents or an electronic request.
	TriggerDocumentsOrRequest TriggerOperator = "documents_or_request"
	// TriggerEvent: something happened: a tag was lost or damaged.
	TriggerEvent TriggerOperator = "event"
)

var triggerOperators = law.ListOf("operator of a trigger",
	TriggerDocuments, TriggerDocumentsAndRequest, TriggerDocumentsOrRequest, TriggerEvent)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v TriggerOperator) MarshalText() ([]byte, error) { return triggerOperators.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *TriggerOperator) UnmarshalText(b []byte) error { return triggerOperators.Unmarshal(v, b) }
