// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/x509"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// askLists looks a certificate up in the full list of its issuer, changed by
// the latest delta that fits it. Of several lists the first that can be used
// is taken, by number; if none can be used, the reason of the first one stands.
func (c *Checker) askLists(cert, issuer *profile.Certificate, judged time.Time) state {
	all := c.lists.of(issuer.RawSubject)
	var first *state
	deltas := false
	for _, l := range all {
		if l.base != nil {
			deltas = true
			continue
		}
		if s := c.unusable(l, cert, issuer, judged); s != nil {
			if first == nil {
				first = s
			}
			continue
		}
		return c.lookUp(l, all, cert, issuer, judged)
	}
	switch {
	case first != nil:
		return *first
	case deltas:
		return state{code: eds.CodeRevocationScope, detail: "a delta without the full list that it changes"}
	default:
		return state{code: eds.CodeRevocationUnavailable, detail: "no list of " + issuer.Subject.CommonName + " is at hand"}
	}
}

// unusable says why a list cannot answer about a certificate; nil where it can.
func (c *Checker) unusable(l *list, cert, issuer *profile.Certificate, judged time.Time) *state {
	switch {
	case l.this.After(c.clock().Add(c.skew)):
		return &state{code: eds.CodeRevocationFuture, detail: "the list's thisUpdate lies in the future"}
	case l.next.IsZero():
		return &state{code: eds.CodeRevocationStale, detail: "the list has no nextUpdate"}
	case judged.After(l.next):
		return &state{code: eds.CodeRevocationStale, detail: "the list's nextUpdate lies before the time judged"}
	case l.this.After(cert.NotAfter) && cert.ValidAt(judged):
		// RFC 5280, 3.3: an entry may leave the list after the end of validity.
		return &state{code: eds.CodeRevocationScope, detail: "the list is from after the end of the certificate's validity"}
	case l.critical != "":
		return &state{code: eds.CodeRevocationMalformed, detail: "the list has the unknown critical extension " + string(l.critical)}
	}
	if rule := l.scope.covers(cert); rule != "" {
		return &state{code: eds.CodeRevocationScope, detail: rule}
	}
	if issuer.Has(profile.OIDKeyUsage) && issuer.KeyUsage&x509.KeyUsageCRLSign == 0 {
		return &state{code: eds.CodeRevocationUntrusted, detail: "the issuer's key may not sign lists"}
	}
	if rule := c.signedList(l, issuer); rule != "" {
		return &state{code: eds.CodeRevocationUntrusted, detail: "the list: " + rule}
	}
	return nil
}

func (c *Checker) signedList(l *list, issuer *profile.Certificate) string {
	known := pair{l.digest, issuer.Key}
	if c.memory.knows(known) {
		return ""
	}
	if f := c.verify(l.signed, l.signature, l.algorithm, issuer); f != nil {
		return f.detail
	}
	c.memory.learn(known)
	return ""
}

// lookUp reads the answer of a usable full list and its delta.
func (c *Checker) lookUp(full *list, all []*list, cert, issuer *profile.Certificate, judged time.Time) state {
	s := state{code: eds.CodeRevocationOK, proofs: []eds.Proof{full.proof(issuer)}}
	found, listed, err := full.find(cert.Serial)
	switch {
	case err != nil:
		return state{code: eds.CodeRevocationMalformed, detail: "an entry of the list cannot be read"}
	case listed && found.reason == reasonRemoved: // RFC 5280, 5.3.1: this reason stands in deltas only
		return state{code: eds.CodeRevocationMalformed, detail: "a full list takes a certificate off itself"}
	}
	if delta := c.delta(full, all, cert, issuer, judged); delta != nil {
		changed, isChanged, err := delta.find(cert.Serial)
		if err != nil {
			return state{code: eds.CodeRevocationMalformed, detail: "an entry of the delta cannot be read"}
		}
		s.proofs = append(s.proofs, delta.proof(issuer))
		if isChanged { // what the delta says of a certificate replaces what the list says
			found, listed = changed, true
		}
	}
	switch {
	case !listed:
	case found.reason == reasonRemoved:
		s.detail = "taken off hold by the delta"
	case found.reason.kills(found.at, judged):
		s.code, s.detail = eds.CodeRevocationRevoked, "the list:"+revokedDetail(found.at, found.reason)
	default:
		s.detail = "after the time judged:" + revokedDetail(found.at, found.reason)
	}
	return s
}

// delta finds the latest delta that fits a full list: it starts at or before
// the list's number, is not older, has the same scope and can be used. A delta
// that does not fit is passed over, since the full list says all by itself.
func (c *Checker) delta(full *list, all []*list, cert, issuer *profile.Certificate, judged time.Time) *list {
	if full.number == nil {
		return nil
	}
	for _, l := range all { // the latest first
		if l.base == nil || l.number == nil || l.base.Cmp(full.number) > 0 || l.number.Cmp(full.number) < 0 ||
			!slices.Equal(l.scope.raw, full.scope.raw) {
			continue
		}
		if c.unusable(l, cert, issuer, judged) == nil {
			return l
		}
	}
	return nil
}

// proof is the list as the report keeps it; the digest of twenty megabytes is
// not computed again for each check.
func (l *list) proof(issuer *profile.Certificate) eds.Proof {
	return eds.Proof{Kind: eds.ProofCRL, Source: issuer.Subject.CommonName, At: l.this, SHA256: l.digest, Size: len(l.raw), Raw: l.raw}
}
