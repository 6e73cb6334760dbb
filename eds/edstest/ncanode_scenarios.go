// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"math/big"
	"time"
)

// NCANodeScenario is one way in which a signature, or the server that is asked
// about it, can be.
type NCANodeScenario struct {
	Name   string // stable, kebab-case
	What   string // what is the case, in a sentence
	Passes bool   // a checker accepts the signature

	build func(*ncaStage)
}

// NCANodeCase is everything that a checker is given: the case, and the server
// that answers. The server is up and has not been asked anything.
type NCANodeCase struct {
	Case
	Server *NCANode
}

// Play makes the case. The authority is forked, not changed.
func (s NCANodeScenario) Play(a *Authority) NCANodeCase {
	st := &ncaStage{Authority: a.Fork(), profile: ProfileIndividualSign, iin: IIN(1)}
	st.server = st.NCANode()
	s.build(st)
	return st.play()
}

// ncaStage is set by a scenario and then played.
type ncaStage struct {
	*Authority
	server *NCANode

	profile  Profile
	iin, bin string
	role     OID
	leaf     func(*Template)
	others   []*Certificate
	cms      func(*SignedData)
	issued   func(leaf *Certificate)
	filed    []byte
}

func (s *ncaStage) play() NCANodeCase {
	t := s.Template(s.profile)
	if s.leaf != nil {
		s.leaf(t)
	}
	leaf := s.Issue(t)
	if s.issued != nil {
		s.issued(leaf)
	}
	data := s.SignedData([]byte(form), append([]*Certificate{leaf}, s.others...)...)
	if s.cms != nil {
		s.cms(data)
	}
	filed := s.filed
	if filed == nil {
		filed = []byte(form)
	}
	return NCANodeCase{Server: s.server, Case: Case{
		Kind: KindSignature, Roots: s.Roots(), Intermediates: s.Intermediates(), At: s.At,
		Certificate: leaf.DER, Signature: data.DER(), Content: filed, IIN: s.iin, BIN: s.bin, Role: s.role,
		CRLs: [][]byte{s.CRL().DER(), s.RootCRL().DER()},
		OCSP: (&stage{Authority: s.Authority}).responder(leaf),
	}}
}

// person sets who signs and who must have signed.
func (s *ncaStage) person(p Profile, role OID) { s.profile, s.bin, s.role = p, BIN(1), role }

// NCANodeScenarios returns the scenarios: first those that pass.
func NCANodeScenarios() []NCANodeScenario {
	list := []NCANodeScenario{
		{Name: "valid-person", Passes: true, What: "A person signs for himself.",
			build: func(*ncaStage) {}},
		{Name: "valid-head", Passes: true, What: "The head of an entity signs for it.",
			build: func(s *ncaStage) { s.person(ProfileHead, RoleHead) }},
		{Name: "valid-employee", Passes: true, What: "An employee of an entity signs.",
			build: func(s *ncaStage) { s.person(ProfileEmployee, RoleEmployee) }},
		{Name: "valid-right-to-sign", Passes: true, What: "A person with the right to sign for an entity signs.",
			build: func(s *ncaStage) { s.person(ProfileMaySign, RoleMaySign) }},
		{Name: "valid-detached", Passes: true, What: "The form travels apart from the signature.",
			build: func(s *ncaStage) { s.cms = func(d *SignedData) { d.Detached = true } }},
		{Name: "valid-two-signers", Passes: true, What: "An employee signs beside the head.",
			build: func(s *ncaStage) {
				s.person(ProfileHead, RoleHead)
				s.others = []*Certificate{s.LeafOf(ProfileEmployee, 2)}
			}},
	}
	list = append(list, ncaRefused()...)
	return append(list, ncaTroubled()...)
}

// ncaRefused are the signatures that are not right.
func ncaRefused() []NCANodeScenario {
	period := func(from, to int) func(*ncaStage) {
		return func(s *ncaStage) {
			s.leaf = func(t *Template) { t.NotBefore, t.NotAfter = s.At.AddDate(0, 0, from), s.At.AddDate(0, 0, to) }
		}
	}
	revoked := func(by string) func(*ncaStage) {
		return func(s *ncaStage) {
			s.issued = func(leaf *Certificate) { s.server.Revoke(leaf, by, s.At.AddDate(0, 0, -1), "KEY_COMPROMISE") }
		}
	}
	cms := func(edit func(*SignedData)) func(*ncaStage) {
		return func(s *ncaStage) { s.cms = edit }
	}
	return []NCANodeScenario{
		{Name: "expired", What: "The certificate's period is over.", build: period(-400, -35)},
		{Name: "not-yet-valid", What: "The certificate's period has not begun.", build: period(5, 370)},
		{Name: "revoked-by-ocsp", What: "OCSP says that the certificate is revoked.", build: revoked("OCSP")},
		{Name: "revoked-by-crl", What: "The list says that the certificate is revoked.", build: revoked("CRL")},
		{Name: "never-issued", What: "OCSP says what it says of serial numbers that it never gave: on hold since 1970.",
			build: func(s *ncaStage) {
				s.issued = func(leaf *Certificate) { s.server.Revoke(leaf, "OCSP", time.Unix(0, 0), "") }
			}},
		{Name: "wrong-iin", What: "The IIN in the request is another person's.",
			build: func(s *ncaStage) { s.iin = IIN(2) }},
		{Name: "wrong-bin", What: "The BIN in the request is another entity's.",
			build: func(s *ncaStage) { s.person(ProfileHead, RoleHead); s.bin = BIN(2) }},
		{Name: "altered-content", What: "The form was changed after it had been signed, and travels apart: the server answers with HTTP 400.",
			build: func(s *ncaStage) {
				s.filed = []byte(`{"service":"vet-reference","kind":"issue","animals":200}`)
				s.cms = func(d *SignedData) { d.Detached = true }
			}},
		{Name: "embedded-content-differs", What: "The message embeds another form than the one filed, and the server ignores the one filed.",
			build: func(s *ncaStage) { s.filed = []byte(`{"service":"vet-reference","kind":"issue","animals":200}`) }},
		{Name: "signature-wrong", What: "The signature is damaged.",
			build: cms(func(d *SignedData) { d.Signers[0].Damaged = true })},
		{Name: "zero-signers", What: "Nobody signed the message, and the server calls it valid.",
			build: cms(func(d *SignedData) { d.Signers = nil })},
		{Name: "signer-without-certificate", What: "The signer's certificate is not in the message, and the server calls it valid.",
			build: cms(func(d *SignedData) { d.Certificates = nil })},
		{Name: "auth-key", What: "The key is for authentication, and the server does not mind.",
			build: func(s *ncaStage) { s.profile = ProfileIndividualAuth }},
		{Name: "two-signers-one-bad", What: "The second of two signatures is damaged.",
			build: func(s *ncaStage) {
				s.person(ProfileHead, RoleHead)
				s.others = []*Certificate{s.LeafOf(ProfileEmployee, 2)}
				s.cms = func(d *SignedData) { d.Signers[1].Damaged = true }
			}},
	}
}

// ncaTroubled are right signatures about which the server gives no usable
// answer.
func ncaTroubled() []NCANodeScenario {
	reason := func(text string) func(*ncaStage) {
		return func(s *ncaStage) { s.server.OCSPReason = text }
	}
	mode := func(m Mode) func(*ncaStage) {
		return func(s *ncaStage) { s.server.Mode = m }
	}
	edit := func(change func(*NCANodeAnswer)) func(*ncaStage) {
		return func(s *ncaStage) { s.server.Edit = change }
	}
	return []NCANodeScenario{
		{Name: "ocsp-down", What: "The OCSP responder asks to try again.", build: reason("ocsp.pki.gov.kz: Try again")},
		{Name: "nonce-mismatch", What: "The OCSP answer belongs to another request.", build: reason("Nonce aren't equals")},
		{Name: "ocsp-unknown", What: "The OCSP responder does not know the certificate.", build: reason("Unknown status")},
		{Name: "issuer-unknown", What: "The server does not know the certificate's issuer.",
			build: func(s *ncaStage) { s.server.Issuers = nil }},
		{Name: "answer-without-signers", What: "The answer about a good message has no signers and says that it is valid.",
			build: edit(func(a *NCANodeAnswer) { a.Signers, a.Certificates = []NCANodeSigner{}, []*NCANodeCertificate{} })},
		{Name: "answer-without-certificate", What: "The answer has a signer without a certificate and says that it is valid.",
			build: edit(func(a *NCANodeAnswer) {
				a.Certificates = []*NCANodeCertificate{}
				if a.CMS {
					a.Signers[0].Certificates = []*NCANodeCertificate{}
				}
			})},
		{Name: "null-signer", What: "The answer has null for the certificate.",
			build: edit(func(a *NCANodeAnswer) { *a.first() = nil })},
		{Name: "answer-of-another", What: "The answer is about a certificate with another serial number.",
			build: edit(func(a *NCANodeAnswer) { (*a.first()).SerialNumber = big.NewInt(4096).Text(16) })},
		{Name: "error-500", What: "The server is in trouble.", build: mode(ModeBusy)},
		{Name: "down", What: "Somebody in front of the server says that it is down.", build: mode(ModeDown)},
		{Name: "slow", What: "The server takes the request and does not answer.", build: mode(ModeSilent)},
		{Name: "not-json", What: "A proxy answers with a page.", build: mode(ModePage)},
		{Name: "empty", What: "The server answers with nothing.", build: mode(ModeEmpty)},
	}
}
