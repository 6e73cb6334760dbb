// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// Bounds of the search for a chain, against messages made to cost time.
const (
	maxPath     = 6  // certificates with leaf and root; the national authority has three
	maxAttempts = 32 // signatures verified in one search
)

// fault is what is wrong, as the code of a finding, and where.
type fault struct {
	code   eds.Code
	detail string
}

func (f *fault) finding(signer int) eds.Finding { return eds.NewFinding(f.code, signer).With(f.detail) }

// path is a chain: the certificate asked about, its issuers, the root.
type path []*profile.Certificate

// search looks for a path depth first.
type search struct {
	checker  *Checker
	trust    *Trust
	extra    []*profile.Certificate // from the message: known, never trusted
	at       time.Time
	attempts int
	worst    *fault // of the most telling failure
}

// rank orders failures by how much they tell: a complete path that breaks a
// rule more than a signature that is wrong, and that more than no path.
func rank(f *fault) int {
	switch {
	case f == nil:
		return 0
	case f.code == eds.CodeChainUntrusted:
		return 1
	case f.code == eds.CodeChainUnsupported:
		return 2
	case f.code == eds.CodeChainSignature:
		return 3
	default:
		return 4
	}
}

func (s *search) fail(f *fault) {
	if rank(f) > rank(s.worst) {
		s.worst = f
	}
}

// chain finds a path from a certificate to a root at a moment. Intermediates
// come from the trust and from the message. The search is bounded and asks
// nobody, so it needs no context.
func (c *Checker) chain(trust, foreign *Trust, leaf *profile.Certificate, extra []*profile.Certificate, at time.Time) (path, *fault) {
	s := &search{checker: c, trust: trust, extra: extra, at: at}
	if p := s.extend(path{leaf}); p != nil {
		return p, nil
	}
	if s.worst == nil {
		s.worst = &fault{eds.CodeChainUntrusted, "no authority of the certificate's issuer name leads to a root"}
	}
	if foreign != nil && s.worst.code == eds.CodeChainUntrusted {
		other := &search{checker: c, trust: foreign, extra: extra, at: at}
		if other.extend(path{leaf}) != nil || rank(other.worst) == 4 {
			return nil, &fault{eds.CodeChainContour, fmt.Sprintf("issued under the %s contour, checked in %s", foreign.contour, trust.contour)}
		}
	}
	return nil, s.worst
}

func (s *search) extend(p path) path {
	last := p[len(p)-1]
	if len(p) > 1 && s.trust.roots[last.Key] {
		if f := broken(p, s.at); f != nil {
			s.fail(f)
			return nil
		}
		return p
	}
	if len(p) == maxPath {
		return nil
	}
	for _, issuer := range s.candidates(last) {
		if contains(p, issuer) {
			continue
		}
		if s.attempts++; s.attempts > maxAttempts {
			s.fail(&fault{eds.CodeChainUntrusted, "too many certificates of one name"})
			return nil
		}
		if f := s.checker.signedBy(last, issuer); f != nil {
			s.fail(s.weigh(f, last, issuer, len(p)))
			continue
		}
		if found := s.extend(append(p[:len(p):len(p)], issuer)); found != nil {
			return found
		}
	}
	return nil
}

// weigh tells a wrong signature from a key of another era under the same name:
// it is wrong where the certificate names this very key.
func (s *search) weigh(f *fault, c, issuer *profile.Certificate, place int) *fault {
	at := fmt.Sprintf("certificate %d of the chain", place)
	if f.code == eds.CodeChainSignature && !bytes.Equal(c.AuthorityKeyId, issuer.SubjectKeyId) {
		return &fault{eds.CodeChainUntrusted, at + ": an authority of the same name with another key"}
	}
	return &fault{f.code, at + ": " + f.detail}
}

// candidates are the possible issuers by name. A certificate of the message with
// a root's key is none: the message could give the root another period or lift
// its constraints.
func (s *search) candidates(c *profile.Certificate) []*profile.Certificate {
	list := append([]*profile.Certificate(nil), s.trust.named[string(c.RawIssuer)]...)
	for _, x := range s.extra {
		if bytes.Equal(x.RawSubject, c.RawIssuer) && !s.trust.roots[x.Key] {
			list = append(list, x)
		}
	}
	return list
}

func contains(p path, c *profile.Certificate) bool {
	for _, x := range p {
		if x.Digest == c.Digest || x.Key == c.Key && bytes.Equal(x.RawSubject, c.RawSubject) {
			return true
		}
	}
	return false
}

// signedBy verifies the signature on a certificate with an issuer's key; that
// of an authority or a service only once.
func (c *Checker) signedBy(signed, issuer *profile.Certificate) *fault {
	known := pair{signed.Digest, issuer.Key}
	if c.memory.knows(known) {
		return nil
	}
	f := c.verify(signed.RawTBSCertificate, signed.Signature, signed.SignedWith, issuer)
	if f == nil && lasting(signed) {
		c.memory.learn(known)
	}
	return f
}

// verify verifies a signature whose identifier names the hash too. The codes
// are those of the chain.
func (c *Checker) verify(message, signature []byte, by cms.AlgorithmIdentifier, signer *profile.Certificate) *fault {
	algorithm := c.registry.ofCertificate(by, signer.KeyOID)
	switch {
	case algorithm.refused:
		return &fault{eds.CodeChainConstraint, "the algorithm " + string(by.OID) + " is not allowed"}
	case algorithm.Algorithm == nil:
		return &fault{eds.CodeChainUnsupported, "the algorithm " + string(by.OID) + " was not given to the checker"}
	}
	key, err := c.memory.key(signer, algorithm.Algorithm)
	if err != nil {
		return &fault{eds.CodeChainConstraint, "the issuer's key cannot be used"}
	}
	if err := key.Verify(sum(algorithm.NewHash(), message), signature); err != nil {
		return &fault{eds.CodeChainSignature, "the signature does not belong to the issuer's key"}
	}
	return nil
}
