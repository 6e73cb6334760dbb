// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"encoding/json"
	"reflect"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Details is what an event carries beside who and when: immutable data behind
// one pointer. An action reads only its own part.
type Details struct {
	Submission *Submission `json:"submission,omitempty"` // of [ActionSubmit]
	Evidence   *Evidence   `json:"evidence,omitempty"`   // of [ActionAnswer]
	// Form is the SHA-256 of the form, of the step that fills it; elsewhere it is an
	// [ErrIncomplete].
	Form       eds.Digest    `json:"form,omitzero"`
	Grounds    []Ground      `json:"grounds,omitempty"` // of [ActionRefuse]
	Result     *IssuedResult `json:"result,omitempty"`  // of [ActionIssue]
	Outside    *Outside      `json:"outside,omitempty"` // of [ActionOutside]
	Correction *Correction   `json:"correction,omitempty"`
	Migration  *Migration    `json:"migration,omitempty"`
	Extension  *Extension    `json:"extension,omitempty"` // of [ActionExtend]
	// Records are the side records made, by their IDs in the regulation, with
	// the caller's own marks (a number in a journal).
	Records map[law.ID]string `json:"records,omitempty"`
	Note    string            `json:"note,omitempty"`
}

// equal compares what two details say, not how they came to be: the same
// instant in another zone, or after a way through JSON, is the same instant.
func (d *Details) equal(o *Details) bool {
	if d == o || d == nil || o == nil {
		return d == o
	}
	if reflect.DeepEqual(d, o) {
		return true
	}
	a, err := d.plain()
	if err != nil {
		return false
	}
	b, err := o.plain()
	return err == nil && reflect.DeepEqual(a, b)
}

// plain gives the details as JSON has them, with instants in UTC.
func (d *Details) plain() (any, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return nil, err
	}
	return inUTC(v), nil
}

func inUTC(v any) any {
	switch v := v.(type) {
	case string:
		if at, err := time.Parse(time.RFC3339Nano, v); err == nil {
			return at.UTC().Format(time.RFC3339Nano)
		}
	case []any:
		for i := range v {
			v[i] = inUTC(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = inUTC(v[k])
		}
	}
	return v
}

// Submission is what an application is about.
type Submission struct {
	Definition Digest `json:"definition"`
	// Applicant is the caller's opaque ID of the applicant, the same that the
	// evidence of signature checks refers to.
	Applicant      string           `json:"applicant"`
	Representative *PowerOfAttorney `json:"representative,omitempty"`
	Subject        Subject          `json:"subject,omitzero"`
	// Documents is the caller's checklist; the Standard that lists them is not
	// part of the library.
	Documents []HandedDocument `json:"documents,omitempty"`
	// Form is the SHA-256 of the form where it is handed in with the submission,
	// as at the office.
	Form eds.Digest `json:"form,omitzero"`
	// HandOver lets a portal case be entered where the portal hands it over,
	// with the earlier gates attested by the portal.
	HandOver *HandOver `json:"hand_over,omitempty"`
}

// PowerOfAttorney is the authority of a representative.
type PowerOfAttorney struct {
	Person string   `json:"person"` // opaque
	Number string   `json:"number"`
	Date   law.Date `json:"date"`
	Until  law.Date `json:"until,omitzero"` // last day of validity; zero is not stated
}

// The power is judged by the days that the clocks of Kazakhstan show: UTC+5 and
// UTC+6 in the years of the acts. Where they differ either day will do, so that
// the answer depends on the instant alone.
const (
	westernmost = 5 * time.Hour
	easternmost = 6 * time.Hour
)

// validAt reports whether the power of attorney is valid at an instant: from its
// date to its last day, both included.
func (p *PowerOfAttorney) validAt(at time.Time) bool {
	west := law.DateOf(date.NewAt(at.UTC().Add(westernmost)))
	east := law.DateOf(date.NewAt(at.UTC().Add(easternmost)))
	return p.Date <= east && (p.Until.IsZero() || p.Until >= west)
}

// Subject is what is asked for.
type Subject struct {
	// Licence is the number of the licence that a reissue or duplicate concerns.
	Licence string `json:"licence,omitempty"`
	// Annex says that the annex of the licence is concerned, alone or too.
	Annex      bool     `json:"annex,omitempty"`
	Activities []string `json:"activities,omitempty"`
}

// HandedDocument is one line of the checklist of documents.
type HandedDocument struct {
	Document string `json:"document"`
	Present  bool   `json:"present"`
	Paper    bool   `json:"paper,omitempty"` // handed in on paper
}

// HandOver is the entry of a portal case at its hand-over.
type HandOver struct {
	Gates []Evidence `json:"gates"`
}

// Ground is one ground of a refusal.
type Ground struct {
	Citation string `json:"citation"` // the point of the Standard, or a law, in the caller's words
	Text     string `json:"text"`
}

// IssuedResult is the result that was handed over.
type IssuedResult struct {
	Number string   `json:"number"`
	Date   law.Date `json:"date"`
	Copy   string   `json:"copy,omitempty"` // reference to the electronic document
}

// Evidence is what a gate's answer rests on.
type Evidence struct {
	Gate NodeID       `json:"gate"`
	EDS  eds.Evidence `json:"eds,omitzero"` // of a certificate or a signature check
	// Reference names another proof: a payment, a look-up, a log-in.
	Reference string    `json:"reference,omitempty"`
	Reply     Reply     `json:"reply" strict:"required"`
	At        time.Time `json:"at"`
}

// EvidenceOf turns the evidence of a signature check into that of a gate: valid
// is yes, invalid is no, indeterminate is pending.
func EvidenceOf(gate NodeID, e eds.Evidence) Evidence {
	v := Evidence{Gate: gate, EDS: e, At: e.Moment, Reply: ReplyPending}
	switch e.Verdict {
	case eds.VerdictValid:
		v.Reply = ReplyYes
	case eds.VerdictInvalid:
		v.Reply = ReplyNo
	}
	return v
}

// Attested is the evidence of a gate that no signature check answers.
func Attested(gate NodeID, reply Reply, reference string, at time.Time) Evidence {
	return Evidence{Gate: gate, Reply: reply, Reference: reference, At: at}
}
