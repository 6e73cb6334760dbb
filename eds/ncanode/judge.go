// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"crypto/x509"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// pair puts the answers into the order of the signers: each signer's
// certificate must be answered by one of the same serial number and key. The
// server need not keep the order of the message.
func (q *inquiry) pair(a *answer) *fault {
	ordered := make([]certificateAnswer, 0, len(q.leaves))
	used := make([]bool, len(a.signers))
	for _, l := range q.leaves {
		found := -1
		for i, c := range a.signers {
			if !used[i] && c.isAbout(l.Certificate) {
				found = i
				break
			}
		}
		if found < 0 {
			return oddf("nothing is said about the certificate of signer %d: serial number or key differ", l.number)
		}
		used[found] = true
		ordered = append(ordered, a.signers[found])
	}
	a.signers = ordered
	return nil
}

// contradiction is an answer whose parts cannot all be true.
func (a answer) contradiction(kind eds.Kind) *fault {
	all := true
	for _, c := range a.signers {
		all = all && c.valid
		for _, r := range c.revocations {
			if r.revoked && c.valid {
				return odd("a certificate is revoked and valid")
			}
		}
	}
	switch {
	case a.valid && !all:
		return odd("the whole is valid, and a certificate is not")
	case kind == eds.KindCertificate && all && !a.valid:
		return odd("every certificate is valid, and the whole is not")
	}
	return nil
}

// judge turns an answer that is in order into findings.
func (q *inquiry) judge(kind eds.Kind, a answer) {
	all := true
	for i, l := range q.leaves {
		c := a.signers[i]
		all = all && c.valid
		found, open := q.revocation(l, c)
		q.settle(found.finding(l.number))
		chain := q.chain(l, c, open)
		q.settle(chain.finding(l.number))
	}
	if kind != eds.KindSignature {
		return
	}
	for _, l := range q.leaves {
		switch {
		case a.valid:
			q.add(eds.NewFinding(eds.CodeAuthenticityOK, l.number))
		case !all:
			// The server says one thing about signature and certificates
			// together, so an invalid certificate leaves the signature open.
			q.add(eds.NewFinding(eds.CodeAuthenticityUnanswered, l.number).With("the server judges signature and certificate as one"))
		}
	}
	if all && !a.valid {
		q.add(eds.NewFinding(eds.CodeAuthenticityWrong, 0))
	}
}

// chain says whether the server found the issuer. It has one word for issuer,
// period and revocation; what the others explain does not accuse the issuer.
func (q *inquiry) chain(l *leaf, c certificateAnswer, explained bool) fault {
	present := q.checker.clock()
	inside := present.Add(-q.checker.skew).After(l.NotBefore) && present.Add(q.checker.skew).Before(l.NotAfter)
	switch {
	case weakly(l.Certificate):
		return fault{eds.CodeChainConstraint, "the certificate is signed with a weak hash"}
	case c.valid:
		return fault{eds.CodeChainOK, "one step, as the server says"}
	case explained:
		return fault{eds.CodeChainUnanswered, "the answer about revocation may be why the server calls the certificate invalid"}
	case !inside:
		return fault{eds.CodeChainUnanswered, "the server judges the period at the present, which is not safely inside it"}
	}
	return fault{eds.CodeChainUntrusted, "the server knows no issuer"}
}

// weakly reports whether the issuer signed a certificate with SHA-1 or MD5, to
// which the server does not object.
func weakly(c *profile.Certificate) bool {
	switch c.SignatureAlgorithm {
	case x509.MD2WithRSA, x509.MD5WithRSA, x509.SHA1WithRSA, x509.DSAWithSHA1, x509.ECDSAWithSHA1:
		return true
	default:
		return false
	}
}

// revocation judges the entries of the methods that were asked for, and tells
// whether they can be why the certificate is called invalid.
func (q *inquiry) revocation(l *leaf, c certificateAnswer) (fault, bool) {
	if len(q.checker.methods) == 0 {
		return fault{eds.CodeRevocationUnavailable, "the server was not asked to look"}, false
	}
	judged := q.request.Moment
	if at := q.stamped(l); !at.IsZero() {
		judged = at
	}
	if revoked := revokedAt(c.revocations, judged); revoked != nil {
		return *revoked, true
	}
	for _, method := range q.checker.methods {
		if f := open(method, c.revocations); f != nil {
			return *f, true
		}
	}
	for _, r := range c.revocations {
		if r.revoked { // later than the time judged, for a reason that leaves it good
			return fault{eds.CodeRevocationOK, "revoked after the time judged, for a reason that leaves it good"}, true
		}
		if r.method == MethodOCSP {
			return fault{eds.CodeRevocationOK, "as the server says; it does not verify the authenticity of answers and lists"}, false
		}
	}
	return fault{eds.CodeRevocationUntrusted, "the server says so too when it has no list, and OCSP was not asked for"}, false
}

// open says why a method leaves revocation open: each must have exactly one
// entry, and that of OCSP must say OK.
func open(method Method, list []revocation) *fault {
	var found []revocation
	for _, r := range list {
		if r.method == method {
			found = append(found, r)
		}
	}
	switch {
	case len(found) == 0:
		return &fault{eds.CodeRevocationUnavailable, string(method) + ": the server says nothing"}
	case len(found) > 1:
		return &fault{eds.CodeRevocationMalformed, string(method) + ": more than one entry"}
	case found[0].revoked:
		return nil
	case method == MethodOCSP && found[0].reason != "OK":
		return reasonOf(found[0].reason)
	case method == MethodCRL && found[0].reason != "":
		return &fault{eds.CodeRevocationMalformed, "CRL: not revoked, with a reason"}
	}
	return nil
}

// reasonOf sorts what the server writes for a responder that gave no usable
// answer. The text is not quoted: it can be that of any Java exception.
func reasonOf(text string) *fault {
	switch {
	case strings.Contains(text, "Try again"):
		return &fault{eds.CodeRevocationUnavailable, "OCSP: the responder is to be asked again"}
	case strings.Contains(text, "Nonce"):
		return &fault{eds.CodeRevocationNonce, "OCSP"}
	case strings.Contains(text, "Unknown status"):
		return &fault{eds.CodeRevocationUnknown, "OCSP"}
	case strings.Contains(text, "Cannot find root certificate"):
		return &fault{eds.CodeRevocationUnavailable, "OCSP: the server does not know the issuer"}
	default:
		return &fault{eds.CodeRevocationUnavailable, "OCSP: the server gives another reason than OK"}
	}
}

// Reasons for which a certificate is revoked that leave earlier signatures
// good: the key was in its holder's hand until then.
func benign(reason string) bool {
	switch reason {
	case "AFFILIATION_CHANGED", "SUPERSEDED", "CESSATION_OF_OPERATION", "PRIVILEGE_WITHDRAWN":
		return true
	default:
		return false
	}
}

// revokedAt finds a revocation that kills at the time judged. The server has no
// reason in its entry of OCSP; the entry of the list about the same revocation
// may have one.
func revokedAt(list []revocation, judged time.Time) *fault {
	reason := ""
	for _, r := range list {
		if r.revoked && r.method == MethodCRL {
			reason = r.reason
		}
	}
	for _, r := range list {
		switch {
		case !r.revoked:
		case !r.at.IsZero() && r.at.Unix() == 0:
			return &fault{eds.CodeRevocationNotIssued, string(r.method)}
		case !r.at.After(judged) || !benign(reason):
			return &fault{eds.CodeRevocationRevoked, string(r.method)}
		}
	}
	return nil
}
