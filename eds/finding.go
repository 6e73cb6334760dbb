// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"cmp"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Finding is one thing that a checker looked at, and what it saw. The zero value
// is none: make one with [NewFinding].
type Finding struct {
	Check  Check  `json:"check"`
	Status Status `json:"status"`
	Code   Code   `json:"code"`
	// Signer is the number of the signer, from 1, whom it is about; 0 is the
	// message as a whole.
	Signer int `json:"signer"`
	// Detail says where, in English, for an engineer: a place in the data, a
	// certificate of the chain, a service's failure. It holds no personal datum.
	Detail string `json:"detail,omitempty"`
}

// NewFinding gives a finding with a code of this library. An unknown code gives
// a finding whose status is unknown, so that it can never make a report valid.
func NewFinding(code Code, signer int) Finding {
	f := Finding{Check: code.check(), Status: code.status(), Code: code, Signer: signer}
	if f.Status == "" {
		f.Status = StatusUnknown
	}
	if f.Check == "" {
		f.Check = CheckStructure
	}
	return f
}

// With returns the finding with a detail.
func (f Finding) With(detail string) Finding {
	f.Detail = detail
	return f
}

// Text says in words what was found; a code from outside has the words of its
// check.
func (f Finding) Text() law.Text {
	if t := f.Code.Text(); !t.IsZero() {
		return t
	}
	return f.Check.Text()
}

// sortFindings orders by signer, then as the checks stand in their list, then by code.
func sortFindings(list []Finding) {
	order := checks.Values()
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Signer, b.Signer),
			cmp.Compare(slices.Index(order, a.Check), slices.Index(order, b.Check)),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Detail, b.Detail),
		)
	})
}
