// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"cmp"
	"errors"
	"slices"

	"github.com/reglament-kz/reglament/eds"
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
