// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "github.com/reglament-kz/reglament/regulation/law"

// Kind tells which of the two checks is meant. The zero value is neither.
type Kind string

const (
	KindCertificate Kind = "certificate" // of the certificate, before anything is signed
	KindSignature   Kind = "signature"   // of the signature, with its certificates
)

var kinds = law.ListOf("kind of check", KindCertificate, KindSignature)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (k *Kind) UnmarshalText(b []byte) error { return kinds.Unmarshal(k, b) }

// Purpose tells what the signature is for. The zero value is not stated, and a
// request needs one.
type Purpose string

const (
	// PurposeApplicantRequest: the applicant signs the request; no role is asked
	// for unless the request names one.
	PurposeApplicantRequest Purpose = "applicant_request"
	// PurposeProviderResult: the provider's authorised person, or the responsible
	// executor and the head, sign the result. Where the request names no role,
	// one of [Purpose.Roles] is asked for.
	PurposeProviderResult Purpose = "provider_result"
)

var purposes = law.ListOf("purpose", PurposeApplicantRequest, PurposeProviderResult)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (p Purpose) MarshalText() ([]byte, error) { return purposes.Marshal(p) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (p *Purpose) UnmarshalText(b []byte) error { return purposes.Unmarshal(p, b) }

// Roles are those of which a signer needs one where the request names none; nil
// where no role is asked for.
func (p Purpose) Roles() []Role {
	if p == PurposeProviderResult {
		return []Role{RoleHead, RoleMaySign, RoleMaySignFinancial, RoleHR, RoleEmployee, RoleCivilServant}
	}
	return nil
}

// Verdict is the answer of a check. The zero value is no answer.
type Verdict string

const (
	VerdictValid         Verdict = "valid"         // every mandatory finding passes
	VerdictInvalid       Verdict = "invalid"       // at least one finding fails
	VerdictIndeterminate Verdict = "indeterminate" // nothing fails, but something could not be found out: never a refusal
)

var verdicts = law.ListOf("verdict", VerdictValid, VerdictInvalid, VerdictIndeterminate)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Verdict) UnmarshalText(b []byte) error { return verdicts.Unmarshal(v, b) }

// Text is the answer in words.
func (v Verdict) Text() law.Text {
	switch v {
	case VerdictValid:
		return law.Text{KK: "жарамды", RU: "действительна", EN: "valid"}
	case VerdictInvalid:
		return law.Text{KK: "жарамсыз", RU: "недействительна", EN: "invalid"}
	case VerdictIndeterminate:
		return law.Text{KK: "анықталмады", RU: "не установлено", EN: "indeterminate"}
	default:
		return law.Text{}
	}
}

// Status is the outcome of one finding. The zero value is none.
type Status string

const (
	StatusPass          Status = "pass"           // looked at and right
	StatusFail          Status = "fail"           // looked at and wrong
	StatusUnknown       Status = "unknown"        // could not be found out
	StatusNotApplicable Status = "not_applicable" // there is nothing to look at
)

var statuses = law.ListOf("status", StatusPass, StatusFail, StatusUnknown, StatusNotApplicable)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (s Status) MarshalText() ([]byte, error) { return statuses.Marshal(s) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (s *Status) UnmarshalText(b []byte) error { return statuses.Unmarshal(s, b) }
