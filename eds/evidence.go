// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "time"

// Evidence is what a process keeps of a check: no bytes, no names, no numbers.
// It is comparable in its parts and safe to log.
type Evidence struct {
	Kind      Kind      `json:"kind"`
	Verdict   Verdict   `json:"verdict"`
	Codes     []Code    `json:"codes"` // of all findings, sorted, each once
	Reference string    `json:"reference,omitempty"`
	Moment    time.Time `json:"moment"`
	Form      Digest    `json:"form"`   // SHA-256 of the form; zero where only a certificate was checked
	Report    Digest    `json:"report"` // SHA-256 of the report's canonical JSON
}

// Evidence gives the report's evidence. The error is an [ErrReport], for a
// report that no checker made: with a word that is none, or a verdict that its
// findings do not give.
func (r Report) Evidence() (Evidence, error) {
	text, err := r.CanonicalJSON()
	if err != nil {
		return Evidence{}, err
	}
	if _, err := ParseReport(text); err != nil {
		return Evidence{}, err
	}
	return Evidence{
		Kind:      r.Kind,
		Verdict:   r.Verdict,
		Codes:     r.Codes(),
		Reference: r.Reference,
		Moment:    r.Moment,
		Form:      r.Form,
		Report:    DigestOf(text),
	}, nil
}
