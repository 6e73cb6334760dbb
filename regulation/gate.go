// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
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

var gateKinds = law.ListOf("kind of gate",
	GateAuthorisation, GatePayment, GateEDS, GateRegistry, GateSubstantive)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v GateKind) MarshalText() ([]byte, error) { return gateKinds.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *GateKind) UnmarshalText(b []byte) error { return gateKinds.Unmarshal(v, b) }

// CertificateCheck is one of the three checks of a certificate that the regulations print.
type CertificateCheck string

const (
	// CheckValidity: the validity period of the certificate.
	CheckValidity CertificateCheck = "validity"
	// CheckRevocation: its absence from the list of revoked certificates.
	CheckRevocation CertificateCheck = "revocation"
	// CheckIdentity: the IIN or BIN of the request and of the certificate are equal.
	CheckIdentity CertificateCheck = "identity"
)

var checks = law.ListOf("check of a certificate",
	CheckValidity, CheckRevocation, CheckIdentity)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v CertificateCheck) MarshalText() ([]byte, error) { return checks.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *CertificateCheck) UnmarshalText(b []byte) error { return checks.Unmarshal(v, b) }

// Gate is one typed condition of an account.
type Gate struct {
	Account AccountRole `json:"account"`
	Locator law.Locator `json:"locator"` // of the condition
	Kind    GateKind    `json:"kind"`
	Text    law.Text    `json:"text"`
	// Means are what authorisation rests on, as printed.
	Means law.Text `json:"means,omitzero"`
	// Checks are the printed checks of the certificate, for [GateEDS].
	Checks []CertificateCheck `json:"checks,omitempty"`
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

var edsPurposes = law.ListOf("purpose of a signature",
	EDSRegistration, EDSAuthorisation, EDSCertificateChoice, EDSRequest, EDSResult)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v EDSPurpose) MarshalText() ([]byte, error) { return edsPurposes.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *EDSPurpose) UnmarshalText(b []byte) error { return edsPurposes.Unmarshal(v, b) }
