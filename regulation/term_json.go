// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding/json"

	"github.com/reglament-kz/reglament/regulation/law"
)

// termJSON is the JSON form of a term: what is not stated, or not there, is
// null instead of zero.
type termJSON struct {
	Kinds     []KindID     `json:"kinds"`
	Outcome   Outcome      `json:"outcome"`
	Basis     law.Basis    `json:"basis"`
	Amount    *int         `json:"amount"`
	Unit      *Unit        `json:"unit"`
	Bound     *Bound       `json:"bound"`
	From      Start        `json:"from"`
	Of        *law.Locator `json:"of,omitempty"`
	Covers    *law.Text    `json:"covers"`
	Does      []Function   `json:"does"`
	Ambiguous bool         `json:"ambiguous"`
	Locator   *law.Locator `json:"locator"`
}

// MarshalJSON writes null for what the term does not state.
func (t Term) MarshalJSON() ([]byte, error) {
	return json.Marshal(termJSON{
		Kinds: t.Kinds, Outcome: t.Outcome, Basis: t.Basis, From: t.From, Does: t.Does, Ambiguous: t.Ambiguous,
		Amount: orNull(int(t.Amount)), Unit: orNull(t.Unit), Bound: orNull(t.Bound), Of: orNull(t.Of),
		Covers: orNull(t.Covers), Locator: orNull(t.Locator),
	})
}

// UnmarshalJSON reads the form that [Term.MarshalJSON] writes, strictly.
func (t *Term) UnmarshalJSON(b []byte) error {
	var w termJSON
	if err := nested(b, &w); err != nil {
		return err
	}
	*t = Term{
		Kinds: w.Kinds, Outcome: w.Outcome, Basis: w.Basis, From: w.From, Does: w.Does, Ambiguous: w.Ambiguous,
		Amount: Amount(orZero(w.Amount)), Unit: orZero(w.Unit), Bound: orZero(w.Bound), Of: orZero(w.Of),
		Covers: orZero(w.Covers), Locator: orZero(w.Locator),
	}
	return nil
}

// branchJSON is the JSON form of a branch.
type branchJSON struct {
	To    *law.Locator `json:"to"`
	Basis law.Basis    `json:"basis"`
}

// MarshalJSON writes null for no branch, and a null place for an untold one.
func (b Branch) MarshalJSON() ([]byte, error) {
	if b.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(branchJSON{To: orNull(b.To), Basis: b.Basis})
}

// UnmarshalJSON reads the form that [Branch.MarshalJSON] writes, strictly.
func (b *Branch) UnmarshalJSON(raw []byte) error {
	var w *branchJSON
	if err := nested(raw, &w); err != nil || w == nil {
		*b = Branch{}
		return err
	}
	*b = Branch{To: orZero(w.To), Basis: w.Basis, Missing: w.To == nil}
	return nil
}

func orNull[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

func orZero[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
