// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Fee is what a regulation says about payment and what is known of the rate
// from outside. The zero value says nothing at all.
type Fee struct {
	Facts []FeeFact `json:"facts"`
	Rates []FeeRate `json:"rates"`
}

// FeeFact is one statement of the regulation: free tagging, a paid basis.
type FeeFact struct {
	Text     law.Text     `json:"text"`
	Free     bool         `json:"free"`
	Kinds    []KindID     `json:"kinds"` // nil is every kind
	Citation law.Citation `json:"citation"`
	// Subject says whether the text tells what is paid for.
	Subject law.Basis `json:"subject"`
}

// FeeRate is a rate of the licence fee from outside the acts, with its source.
type FeeRate struct {
	Kinds []KindID `json:"kinds"`
	// MCI is the rate in monthly calculation indices, a decimal number.
	MCI    string     `json:"mci"`
	Source law.Source `json:"source"`
	Text   law.Text   `json:"text"` // how the rate is worded
}
