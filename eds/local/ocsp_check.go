// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"crypto/sha1" // OCSP names issuers and keys by SHA-1; it proves nothing here
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

const (
	oidSHA1   eds.OID = "1.3.14.3.2.26"
	oidSHA256 eds.OID = "2.16.840.1.101.3.4.2.1"
)

// state is what was found out about the revocation of one certificate.
type state struct {
	code   eds.Code
	detail string
	proofs []eds.Proof
}

func (s state) is(code eds.Code) bool { return s.code == code }

func (c *Checker) judgeOCSP(r *ocspResponse, q Question, recorded bool, cert, issuer *profile.Certificate, judged time.Time) state {
	unusable := func(code eds.Code, detail string) state { return state{code, ": " + detail, nil} }
	if rule := c.responder(r, issuer); rule != "" {
		return unusable(eds.CodeRevocationUntrusted, rule)
	}
	switch {
	case recorded, r.nonce == nil && c.nonceOptional:
	case r.nonce == nil:
		return unusable(eds.CodeRevocationNonce, "there is no nonce")
	case !bytes.Equal(r.nonce, q.nonce):
		return unusable(eds.CodeRevocationNonce, "the nonce is another question's")
	}
	a, rule := answerAbout(r, cert, issuer)
	if rule != "" {
		return unusable(eds.CodeRevocationOther, rule)
	}
	if u := c.undated(r, a, recorded, cert, judged); u != nil {
		return *u
	}
	s := state{code: eds.CodeRevocationOK, proofs: []eds.Proof{eds.NewProof(eds.ProofOCSP, "", a.this, r.raw)}}
	switch {
	case a.state == ocspUnknown:
		s.code = eds.CodeRevocationUnknown
	case a.state == ocspRevoked && a.reason == reasonHold && a.revoked.Equal(time.Unix(0, 0)):
		// RFC 6960, 2.2: the answer for a serial number that was never given out.
		s.code = eds.CodeRevocationNotIssued
	case a.state == ocspRevoked && a.reason.kills(a.revoked, judged):
		s.code, s.detail = eds.CodeRevocationRevoked, revokedDetail(a.revoked, a.reason)
	case a.state == ocspRevoked:
		s.detail = " after the time judged: " + revokedDetail(a.revoked, a.reason)
	}
	return s
}

// undated says why the dates of an answer do not fit; nil where they do.
func (c *Checker) undated(r *ocspResponse, a ocspAnswer, recorded bool, cert *profile.Certificate, judged time.Time) *state {
	bad := func(code eds.Code, detail string) *state { return &state{code, ": " + detail, nil} }
	now := c.clock()
	// A kept answer must cover the time judged; a live one must be of now, or
	// whoever replays an old one would hide a later revocation.
	fresh := judged
	if !recorded && now.After(fresh) {
		fresh = now
	}
	switch {
	case a.this.After(now.Add(c.skew)) || r.produced.After(now.Add(c.skew)):
		return bad(eds.CodeRevocationFuture, "thisUpdate or producedAt lies in the future")
	case !a.next.IsZero() && fresh.After(a.next):
		return bad(eds.CodeRevocationStale, "nextUpdate has passed")
	case a.next.IsZero() && fresh.Sub(a.this) > c.age:
		return bad(eds.CodeRevocationStale, "an answer without nextUpdate is too old")
	case a.this.After(cert.NotAfter.Add(c.skew)) && cert.ValidAt(judged):
		return bad(eds.CodeRevocationScope, "the answer is from after the end of the certificate's validity")
	}
	return nil
}

func revokedDetail(at time.Time, r reason) string {
	return fmt.Sprintf(" revoked at %s, %s", at.UTC().Format(time.RFC3339), r)
}

// answerAbout finds the answer about a certificate. Two answers about it that
// disagree are none.
func answerAbout(r *ocspResponse, cert, issuer *profile.Certificate) (ocspAnswer, string) {
	var found *ocspAnswer
	for i := range r.answers {
		a := &r.answers[i]
		if !bytes.Equal(a.serial, cert.Serial) {
			continue
		}
		name, key := ocspHash(a.hash, issuer.RawSubject), ocspHash(a.hash, issuer.KeyBits())
		if name == nil || !bytes.Equal(a.issuerName, name) || !bytes.Equal(a.issuerKey, key) {
			continue
		}
		if found != nil {
			return ocspAnswer{}, "more than one answer about the certificate"
		}
		found = a
	}
	if found == nil {
		return ocspAnswer{}, "no answer is about this serial number of this issuer"
	}
	return *found, ""
}

func ocspHash(id eds.OID, b []byte) []byte {
	switch id {
	case oidSHA256:
		h := sha256.Sum256(b)
		return h[:]
	case oidSHA1:
		h := sha1.Sum(b)
		return h[:]
	default:
		return nil
	}
}

// responder verifies the signature of a response and the right of its signer
// to answer for an issuer: it is the issuer, or the issuer itself gave it a
// certificate for that and nothing else needs to be asked about it. It returns
// the rule that is broken, the first one where several certificates answer to
// the responder's name.
func (c *Checker) responder(r *ocspResponse, issuer *profile.Certificate) string {
	first := ""
	for _, signer := range r.signers(issuer) {
		rule := ""
		if signer.Key != issuer.Key {
			rule = c.delegated(r, signer, issuer)
		}
		if rule == "" {
			f := c.verify(r.signed, r.signature, r.algorithm, signer)
			if f == nil {
				return ""
			}
			rule = "the response: " + f.detail
		}
		if first == "" {
			first = rule
		}
	}
	if first == "" {
		return "the responder's certificate is not there"
	}
	return first
}

// signers are the certificates that answer to the responder's name or key.
func (r *ocspResponse) signers(issuer *profile.Certificate) []*profile.Certificate {
	var list []*profile.Certificate
	for _, c := range append([]*profile.Certificate{issuer}, r.certificates...) {
		named := r.responder != nil && bytes.Equal(r.responder, c.RawSubject)
		// RFC 6960, 4.2.1: the SHA-1 of the key.
		if named || r.responderKey != nil && bytes.Equal(r.responderKey, ocspHash(oidSHA1, c.KeyBits())) {
			list = append(list, c)
		}
	}
	return list
}

func (c *Checker) delegated(r *ocspResponse, signer, issuer *profile.Certificate) string {
	if !bytes.Equal(signer.RawIssuer, issuer.RawSubject) {
		return "the responder's certificate is another authority's"
	}
	if f := c.signedBy(signer, issuer); f != nil {
		return "the responder's certificate: " + f.detail
	}
	usages, err := signer.Usages()
	id, unknown := signer.UnknownCritical()
	switch {
	case err != nil || !slices.Contains(usages, profile.OIDOCSPSigning):
		return "the responder's certificate is not for OCSP"
	case signer.Has(profile.OIDKeyUsage) && signer.KeyUsage&x509.KeyUsageDigitalSignature == 0:
		return "the responder's key is not for signing"
	case !signer.Has(profile.OIDNoCheck):
		return "the responder's certificate lacks ocsp-nocheck, and nobody else can be asked about it"
	case !signer.ValidAt(r.produced):
		return "the responder's certificate was not valid when it answered"
	case unknown:
		return "the responder's certificate has the unknown critical extension " + string(id)
	}
	return ""
}

// sameInteger compares the contents of an INTEGER with a number that is not
// negative.
func sameInteger(contents []byte, n *big.Int) bool {
	return n != nil && len(contents) > 0 && contents[0] < 0x80 && new(big.Int).SetBytes(contents).Cmp(n) == 0
}
