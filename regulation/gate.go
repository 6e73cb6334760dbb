// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// GateKind is the sort of a check on the way through a system. The machine knows
// these.
type GateKind string

const (
	// GateAuthorisation: the user of the system is who he says.
	GateAuthorisation GateKind = "authorisation"
	// GatePayment: the fee is paid.
	GatePayment GateKind = "payment"
	// GateEDS: the certificate of the applicant is good.
	GateEDS GateKind = "eds"
	// GateRegistry: the applicant is found in a state data base.
	GateRegistry GateKind = "registry"
	// GateSubstantive: the provider checks requirements and grounds.
	GateSubstantive GateKind = "substantive"
)

// GateKinds returns the values of the closed list.
func GateKinds() []GateKind {
	return []GateKind{GateAuthorisation, GatePayment, GateEDS, GateRegistry, GateSubstantive}
}

// ParseGateKind reads a word of the list; the error is a [*law.ValueError].
func ParseGateKind(s string) (GateKind, error) { return law.ParseEnum("kind of gate", s, GateKinds()) }

// IsValid reports whether the value is one of the list.
func (v GateKind) IsValid() bool { return slices.Contains(GateKinds(), v) }

// MarshalText gives the word; any other value is an error.
func (v GateKind) MarshalText() ([]byte, error) {
	return law.MarshalEnum("kind of gate", v, GateKinds())
}

// UnmarshalText is [ParseGateKind].
func (v *GateKind) UnmarshalText(b []byte) error {
	e, err := ParseGateKind(string(b))
	if err == nil {
		*v = e
	}
	return err
}

// Check is one of the three checks of a certificate that the regulations print.
type Check string

const (
	// CertificateValidity: the validity period of the certificate.
	CertificateValidity Check = "validity"
	// CertificateRevocation: its absence from the list of revoked certificates.
	CertificateRevocation Check = "revocation"
	// CertificateIdentity: the IIN or BIN of the request and of the certificate are equal.
	CertificateIdentity Check = "identity"
)

// Checks returns the values of the closed list.
func Checks() []Check {
	return []Check{CertificateValidity, CertificateRevocation, CertificateIdentity}
}

// ParseCheck reads a word of the list; the error is a [*law.ValueError].
func ParseCheck(s string) (Check, error) { return law.ParseEnum("check of a certificate", s, Checks()) }

// IsValid reports whether the value is one of the list.
func (v Check) IsValid() bool { return slices.Contains(Checks(), v) }

// MarshalText gives the word; any other value is an error.
func (v Check) MarshalText() ([]byte, error) {
	return law.MarshalEnum("check of a certificate", v, Checks())
}

// UnmarshalText is [ParseCheck].
func (v *Check) UnmarshalText(b []byte) error {
	e, err := ParseCheck(string(b))
	if err == nil {
		*v = e
	}
	return err
}

// Gate is one typed condition of an account.
type Gate struct {
	Account Role        `json:"account"`
	Locator law.Locator `json:"locator"` // of the condition
	Kind    GateKind    `json:"kind"`
	Text    law.Text    `json:"text"`
	// Means are what authorisation rests on, as printed.
	Means law.Text `json:"means,omitzero"`
	// Checks are the printed checks of the certificate, for [GateEDS].
	Checks []Check `json:"checks,omitempty"`
	// Notice is what the system forms where the answer is no; zero is untold.
	Notice law.Text `json:"notice,omitzero"`
	// Refuses says whether the no is a refusal. The registry look-up only tells
	// that data cannot be obtained.
	Refuses bool      `json:"refuses"`
	Basis   law.Basis `json:"basis"`
}

// EDSUse is one use of an electronic digital signature.
type EDSUse struct {
	Signer   law.ID       `json:"signer"` // an actor
	Purpose  EDSPurpose   `json:"purpose"`
	Citation law.Citation `json:"citation"`
	// Together names who signs with the signer, where the text asks for two.
	Together law.ID `json:"together,omitzero"`
}

// EDSPurpose is what a signature is used for.
type EDSPurpose string

const (
	// EDSRegistration: to register on the portal.
	EDSRegistration EDSPurpose = "registration"
	// EDSAuthorisation: to enter the portal.
	EDSAuthorisation EDSPurpose = "authorisation"
	// EDSCertificateChoice: to choose the certificate.
	EDSCertificateChoice EDSPurpose = "certificate_choice"
	// EDSRequest: to sign the request.
	EDSRequest EDSPurpose = "request"
	// EDSResult: to sign the result.
	EDSResult EDSPurpose = "result"
)

// EDSPurposes returns the values of the closed list.
func EDSPurposes() []EDSPurpose {
	return []EDSPurpose{EDSRegistration, EDSAuthorisation, EDSCertificateChoice, EDSRequest, EDSResult}
}

// ParseEDSPurpose reads a word of the list; the error is a [*law.ValueError].
func ParseEDSPurpose(s string) (EDSPurpose, error) {
	return law.ParseEnum("purpose of a signature", s, EDSPurposes())
}

// IsValid reports whether the value is one of the list.
func (v EDSPurpose) IsValid() bool { return slices.Contains(EDSPurposes(), v) }

// MarshalText gives the word; any other value is an error.
func (v EDSPurpose) MarshalText() ([]byte, error) {
	return law.MarshalEnum("purpose of a signature", v, EDSPurposes())
}

// UnmarshalText is [ParseEDSPurpose].
func (v *EDSPurpose) UnmarshalText(b []byte) error {
	e, err := ParseEDSPurpose(string(b))
	if err == nil {
		*v = e
	}
	return err
}
