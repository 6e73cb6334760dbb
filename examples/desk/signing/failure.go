// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"cmp"
	_ "embed" // the words are a file
	"errors"
	"slices"
	"sync"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// Failure is why documents were not signed, or why somebody was not signed in. The
// words are stable.
type Failure string

// What happens on the person's machine.
const (
	FailureUnreachable Failure = "unreachable" // NCALayer was not reached; a page cannot tell which of the three that follow it is
	FailureNotRunning  Failure = "not_running" // NCALayer is not running
	FailurePermission  Failure = "permission"  // the browser was not allowed to reach programs of its own machine
	FailureCertificate Failure = "certificate" // the browser does not trust the certificate of NCALayer
	FailureStranger    Failure = "stranger"    // another program answers at the address
	FailureCancelled   Failure = "cancelled"   // the person pressed Cancel, in NCALayer or on the page
	FailureClosed      Failure = "closed"      // NCALayer ended in the middle
	FailureProgram     Failure = "program"     // NCALayer told an error of its own
	FailureCount       Failure = "count"       // NCALayer gave another number of signatures than was asked for
)

// What is found out about signatures.
const (
	FailureMissing      Failure = "missing"            // no signature came for the document
	FailureDocument     Failure = "other_document"     // the signature is that of another document
	FailureMalformed    Failure = "malformed"          // the signature cannot be read, or is wrong
	FailureUntrusted    Failure = "untrusted"          // the certificate is not of a trusted authority
	FailurePerson       Failure = "other_person"       // another person's key
	FailureOrganisation Failure = "other_organisation" // the key of another organisation, or of none
	FailureRole         Failure = "role"               // the certificate gives no right to sign this
	FailureUsage        Failure = "usage"              // the key is for signing in, not for signing
	FailureExpired      Failure = "expired"            // the certificate has ended
	FailureNotYet       Failure = "not_yet"            // the certificate has not begun
	FailureRevoked      Failure = "revoked"            // the certificate is revoked
	FailureStamp        Failure = "stamp"              // the time stamp is wrong, or is missing
	FailureUnanswered   Failure = "unanswered"         // could not be checked now; never a refusal
)

// What happens in the desk.
const (
	FailureChanged   Failure = "changed"   // the content has changed since it was shown
	FailureLapsed    Failure = "lapsed"    // the operation has waited too long
	FailureChallenge Failure = "challenge" // the challenge of a sign-in was used, has ended, or is another browser's
	FailureNobody    Failure = "nobody"    // the certificate names no person
	FailureAccount   Failure = "account"   // nobody with this IIN is known here
)

// ofPage are those that a page may tell: they happened on the person's machine, where
// the desk sees nothing.
var ofPage = []Failure{
	FailureUnreachable, FailureNotRunning, FailurePermission, FailureCertificate, FailureStranger, FailureCancelled, FailureClosed,
	FailureProgram, FailureCount,
}

// OfPage reports whether a page may tell this failure.
func (f Failure) OfPage() bool { return slices.Contains(ofPage, f) }

// FailureError is a failure as an error. It names no person.
type FailureError struct{ Failure Failure }

// Error names the failure.
func (e FailureError) Error() string { return "signing: " + string(e.Failure) }

// FailureOf gives the failure in an error; empty where there is none.
func FailureOf(err error) Failure {
	var e FailureError
	_ = errors.As(err, &e) // what is none leaves it empty
	return e.Failure
}

// byCheck is what a failed check tells, that first of which the person can do most about.
var byCheck = []struct {
	check   eds.Check
	failure Failure
}{
	{eds.CheckStructure, FailureMalformed}, {eds.CheckAuthenticity, FailureMalformed}, {eds.CheckChain, FailureUntrusted},
	{eds.CheckIdentity, FailurePerson}, {eds.CheckUsage, FailureUsage}, {eds.CheckValidity, FailureExpired},
	{eds.CheckRevocation, FailureRevoked}, {eds.CheckTimestamp, FailureStamp},
}

// byCode is what some findings tell more exactly than their check.
var byCode = map[eds.Code]Failure{
	eds.CodeAuthenticityContent: FailureDocument, eds.CodeUsageRole: FailureRole, eds.CodeValidityNotYet: FailureNotYet,
	eds.CodeIdentityBIN: FailureOrganisation, eds.CodeIdentityNoBIN: FailureOrganisation,
	eds.CodeIdentityTwoBIN: FailureOrganisation, eds.CodeIdentityOddBIN: FailureOrganisation,
}

// failureOf gives the failure that a report tells; empty for a valid one.
func failureOf(report eds.Report) Failure {
	switch report.Verdict {
	case eds.VerdictValid:
		return ""
	case eds.VerdictIndeterminate:
		return FailureUnanswered
	}
	for _, row := range byCheck {
		for _, f := range report.Findings {
			if f.Check == row.check && f.Status == eds.StatusFail {
				return cmp.Or(byCode[f.Code], row.failure)
			}
		}
	}
	return FailureMalformed
}

// What people read about signing: of each failure what happened and what to do.
//
//go:embed words.json
var wordsFile []byte

type words struct {
	Text   law.Text `json:"text"`
	Remedy law.Text `json:"remedy,omitzero"`
}

var texts = sync.OnceValue(func() (m map[string]words) {
	if err := strict.Unmarshal(wordsFile, &m); err != nil {
		panic(err) // Must: the file is part of the program
	}
	return m
})

// Text says what happened.
func (f Failure) Text() law.Text { return texts()[string(f)].Text }

// Remedies say what to do, in the order in which to try: one as a rule, three where
// a page cannot tell what is the matter.
func (f Failure) Remedies() []law.Text {
	if f == FailureUnreachable {
		return []law.Text{FailureNotRunning.Remedies()[0], FailurePermission.Remedies()[0], FailureCertificate.Remedies()[0]}
	}
	if t, known := texts()[string(f)]; known {
		return []law.Text{t.Remedy}
	}
	return nil
}

// Outcome is what a page is told in JSON: where things stand, in one sentence, with
// what to do and where to go on.
type Outcome struct {
	State     State    `json:"state"`
	Text      string   `json:"text"`
	Remedies  []string `json:"remedies,omitempty"`
	Documents []int    `json:"documents,omitempty"` // the numbers of those that are not signed
	Next      string   `json:"next,omitempty"`
}

// Outcome tells how an operation stands in one language, and where its page goes on
// once nothing is left to sign.
func (o Operation) Outcome(lang law.Lang, next string) Outcome {
	switch state := o.State(); state {
	case StateChecked:
		return Outcome{State: state, Text: texts()["signed"].Text.In(lang), Next: next}
	case StateUnanswerable:
		out := FailureUnanswered.Outcome(lang)
		out.State, out.Next = state, next
		return out
	default:
		out := Outcome{State: state, Next: next}
		if f := FailureOf(o.Err()); f != "" {
			out = f.Outcome(lang)
		}
		for _, i := range o.with(StateFailed) {
			out.Documents = append(out.Documents, i.Number)
		}
		return out
	}
}

// Outcome tells a failure in one language.
func (f Failure) Outcome(lang law.Lang) Outcome {
	out := Outcome{State: StateFailed, Text: f.Text().In(lang)}
	for _, r := range f.Remedies() {
		out.Remedies = append(out.Remedies, r.In(lang))
	}
	return out
}
