// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"time"
)

// Report is the answer of a [Checker]. It holds personal data: print and log
// it through its own methods, keep it with the case, and give [Report.Evidence]
// to the process. The zero value has no verdict.
type Report struct {
	Kind      Kind      `json:"kind"`
	Verdict   Verdict   `json:"verdict"`
	Reference string    `json:"reference,omitempty"`
	Purpose   Purpose   `json:"purpose"`
	Moment    time.Time `json:"moment"` // of the request, in UTC
	// Checker names the checker: "local", "ncanode".
	Checker string `json:"checker"`
	// Form is the SHA-256 of the form: of the request's content, or of the
	// content that the message embeds; zero in a check of a certificate alone.
	Form     Digest    `json:"form"`
	Findings []Finding `json:"findings"`
	Signers  Signers   `json:"signers"`
	Proofs   Proofs    `json:"proofs"`
}

// NewReport completes what a checker found out: the Checker, Form, Findings (in
// any order), Signers and Proofs of found. Everything else comes from the
// request, and the verdict from the findings: invalid if any finding fails;
// valid if nothing is unknown and each mandatory check passes for each signer,
// where identity and time stamp may be not applicable; otherwise
// indeterminate. The lists are copied, and the findings sorted.
func NewReport(kind Kind, r Request, found Report) Report {
	report := Report{
		Kind:      kind,
		Reference: r.Reference,
		Purpose:   r.Purpose,
		Moment:    r.Moment.UTC().Round(0),
		Checker:   found.Checker,
		Form:      found.Form,
		Findings:  append([]Finding{}, found.Findings...), // never null in JSON
		Signers:   append(Signers{}, found.Signers...),
		Proofs:    append(Proofs{}, found.Proofs...),
	}
	sortFindings(report.Findings)
	report.Verdict = verdict(kind, report.Findings, len(report.Signers))
	return report
}

func verdict(kind Kind, findings []Finding, signers int) Verdict {
	answer := VerdictValid
	for _, f := range findings {
		switch f.Status {
		case StatusFail:
			return VerdictInvalid
		case StatusPass, StatusNotApplicable:
		default:
			answer = VerdictIndeterminate
		}
	}
	if signers == 0 || !kinds.Has(kind) {
		return VerdictIndeterminate
	}
	for signer := 1; signer <= signers; signer++ {
		for _, check := range mandatory(kind) {
			if !satisfied(findings, check, signer) {
				return VerdictIndeterminate
			}
		}
	}
	return answer
}

// satisfied looks for a pass of one check that is about a signer or about the
// whole message.
func satisfied(findings []Finding, check Check, signer int) bool {
	for _, f := range findings {
		if f.Check != check || (f.Signer != signer && f.Signer != 0) {
			continue
		}
		if f.Status == StatusPass || (f.Status == StatusNotApplicable && waivable(check)) {
			return true
		}
	}
	return false
}

// CanonicalJSON is the one JSON text of the report: keys in the order of the
// fields, times in UTC, no spaces, no escapes for HTML. The bytes of the proofs
// are not in it, their digests are.
func (r Report) CanonicalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrReport, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// maxReportJSON is the largest text that [ParseReport] reads.
const maxReportJSON = 4 << 20

// ParseReport reads what [Report.CanonicalJSON] wrote. The verdict must be the
// one that the findings give. The error is an [ErrReport] and quotes nothing.
func ParseReport(b []byte) (Report, error) {
	if len(b) > maxReportJSON {
		return Report{}, fmt.Errorf("%w: larger than %d bytes", ErrReport, maxReportJSON)
	}
	var r Report
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return Report{}, fmt.Errorf("%w: not the JSON of a report", ErrReport)
	}
	if dec.More() {
		return Report{}, fmt.Errorf("%w: text after the report", ErrReport)
	}
	for _, f := range r.Findings {
		if f.Signer < 0 || f.Signer > len(r.Signers) {
			return Report{}, fmt.Errorf("%w: a finding about signer %d of %d", ErrReport, f.Signer, len(r.Signers))
		}
	}
	if want := verdict(r.Kind, r.Findings, len(r.Signers)); r.Verdict != want {
		return Report{}, fmt.Errorf("%w: verdict %q, the findings give %q", ErrReport, r.Verdict, want)
	}
	return r, nil
}

// Has reports whether a code is among the findings.
func (r Report) Has(code Code) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Code == code })
}

// Codes gives the codes of the findings, sorted, each once.
func (r Report) Codes() []Code {
	codes := make([]Code, len(r.Findings))
	for i, f := range r.Findings {
		codes[i] = f.Code
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// LogValue shows the answer without numbers, names and bytes.
func (r Report) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("kind", string(r.Kind)),
		slog.String("verdict", string(r.Verdict)),
		slog.String("reference", r.Reference),
		slog.Time("moment", r.Moment),
		slog.String("checker", r.Checker),
		slog.Any("codes", r.Codes()),
		slog.Int("signers", len(r.Signers)),
		slog.Int("proofs", len(r.Proofs)),
	)
}

// Format prints [Report.LogValue] whatever the verb.
func (r Report) Format(f fmt.State, _ rune) { writeMasked(f, r.LogValue().String()) }
