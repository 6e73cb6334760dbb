// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "github.com/reglament-kz/reglament/regulation/law"

// setText is UnmarshalText of a closed list: on an error the word stays.
func setText[E any](to *E, b []byte, parse func(string) (E, error)) error {
	v, err := parse(string(b))
	if err == nil {
		*to = v
	}
	return err
}

// Kind tells which of the two checks is meant. The zero value is neither.
type Kind string

const (
	KindCertificate Kind = "certificate" // of the certificate, before anything is signed
	KindSignature   Kind = "signature"   // of the signature, with its certificates
)

// Kinds returns both.
func Kinds() []Kind { return []Kind{KindCertificate, KindSignature} }

// ParseKind reads a kind; the error is a [*law.ValueError].
func ParseKind(s string) (Kind, error) { return law.ParseEnum("kind of check", s, Kinds()) }

// IsValid reports whether k is one of [Kinds].
func (k Kind) IsValid() bool { return k == KindCertificate || k == KindSignature }

// String is the word itself.
func (k Kind) String() string { return string(k) }

// MarshalText gives the word and refuses any other.
func (k Kind) MarshalText() ([]byte, error) { return law.MarshalEnum("kind of check", k, Kinds()) }

// UnmarshalText is [ParseKind].
func (k *Kind) UnmarshalText(b []byte) error { return setText(k, b, ParseKind) }

// Purpose tells what the signature is for. The zero value is not stated, and a
// request needs one.
type Purpose string

const (
	// ApplicantRequest: the applicant signs the request; no role is asked for
	// unless the request names one.
	ApplicantRequest Purpose = "applicant_request"
	// ProviderResult: the provider's authorised person, or the responsible
	// executor and the head, sign the result. Where the request names no role,
	// one of [Purpose.Roles] is asked for.
	ProviderResult Purpose = "provider_result"
)

// Purposes returns both.
func Purposes() []Purpose { return []Purpose{ApplicantRequest, ProviderResult} }

// ParsePurpose reads a purpose; the error is a [*law.ValueError].
func ParsePurpose(s string) (Purpose, error) { return law.ParseEnum("purpose", s, Purposes()) }

// IsValid reports whether p is one of [Purposes].
func (p Purpose) IsValid() bool { return p == ApplicantRequest || p == ProviderResult }

// String is the word itself.
func (p Purpose) String() string { return string(p) }

// MarshalText gives the word and refuses any other.
func (p Purpose) MarshalText() ([]byte, error) { return law.MarshalEnum("purpose", p, Purposes()) }

// UnmarshalText is [ParsePurpose].
func (p *Purpose) UnmarshalText(b []byte) error { return setText(p, b, ParsePurpose) }

// Roles are those of which a signer needs one where the request names none; nil
// where no role is asked for.
func (p Purpose) Roles() []Role {
	if p == ProviderResult {
		return []Role{RoleHead, RoleMaySign, RoleMaySignFinancial, RoleHR, RoleEmployee, RoleCivilServant}
	}
	return nil
}

// Verdict is the answer of a check. The zero value is no answer.
type Verdict string

const (
	Valid         Verdict = "valid"         // every mandatory finding passes
	Invalid       Verdict = "invalid"       // at least one finding fails
	Indeterminate Verdict = "indeterminate" // nothing fails, but something could not be found out: never a refusal
)

// Verdicts returns the three.
func Verdicts() []Verdict { return []Verdict{Valid, Invalid, Indeterminate} }

// ParseVerdict reads a verdict; the error is a [*law.ValueError].
func ParseVerdict(s string) (Verdict, error) { return law.ParseEnum("verdict", s, Verdicts()) }

// IsValid reports whether v is one of [Verdicts].
func (v Verdict) IsValid() bool { return v == Valid || v == Invalid || v == Indeterminate }

// String is the word itself.
func (v Verdict) String() string { return string(v) }

// MarshalText gives the word and refuses any other.
func (v Verdict) MarshalText() ([]byte, error) { return law.MarshalEnum("verdict", v, Verdicts()) }

// UnmarshalText is [ParseVerdict].
func (v *Verdict) UnmarshalText(b []byte) error { return setText(v, b, ParseVerdict) }

// Text is the answer in words.
func (v Verdict) Text() law.Text {
	switch v {
	case Valid:
		return law.Text{KK: "жарамды", RU: "действительна", EN: "valid"}
	case Invalid:
		return law.Text{KK: "жарамсыз", RU: "недействительна", EN: "invalid"}
	case Indeterminate:
		return law.Text{KK: "анықталмады", RU: "не установлено", EN: "indeterminate"}
	default:
		return law.Text{}
	}
}

// Status is the outcome of one finding. The zero value is none.
type Status string

const (
	Pass          Status = "pass"           // looked at and right
	Fail          Status = "fail"           // looked at and wrong
	Unknown       Status = "unknown"        // could not be found out
	NotApplicable Status = "not_applicable" // there is nothing to look at
)

// Statuses returns the four.
func Statuses() []Status { return []Status{Pass, Fail, Unknown, NotApplicable} }

// ParseStatus reads a status; the error is a [*law.ValueError].
func ParseStatus(s string) (Status, error) { return law.ParseEnum("status", s, Statuses()) }

// IsValid reports whether s is one of [Statuses].
func (s Status) IsValid() bool { return s == Pass || s == Fail || s == Unknown || s == NotApplicable }

// String is the word itself.
func (s Status) String() string { return string(s) }

// MarshalText gives the word and refuses any other.
func (s Status) MarshalText() ([]byte, error) { return law.MarshalEnum("status", s, Statuses()) }

// UnmarshalText is [ParseStatus].
func (s *Status) UnmarshalText(b []byte) error { return setText(s, b, ParseStatus) }
