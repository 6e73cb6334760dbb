// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "time"

// ocspVariants are about the answers of the responder; there is no list to
// fall back on.
func ocspVariants() []Variant {
	response := func(setUp, fault func(*stage, *OCSPResponse)) func(*stage) {
		return func(s *stage) {
			s.kind, s.noCRL = KindCertificate, true
			s.services = func(v *Services, leaf *Certificate) {
				v.EditOCSP(about(leaf, func(r *OCSPResponse) {
					if setUp != nil {
						setUp(s, r)
					}
					if s.broken {
						fault(s, r)
					}
				}))
			}
		}
	}
	state := func(fault func(*Services, *Certificate, time.Time)) func(*stage) {
		return func(s *stage) {
			s.kind, s.noCRL = KindCertificate, true
			s.services = func(v *Services, leaf *Certificate) {
				if s.broken {
					fault(v, leaf, s.At)
				}
			}
		}
	}
	dated := func(this, next time.Duration) func(*stage, *OCSPResponse) {
		return func(s *stage, r *OCSPResponse) {
			r.ProducedAt = s.At.Add(this)
			r.Answers[0].ThisUpdate = r.ProducedAt
			if next != 0 {
				r.Answers[0].NextUpdate = s.At.Add(next)
			}
		}
	}
	signedBy := func(signer func(*stage) *Certificate) func(*stage) {
		return response(nil, func(s *stage, r *OCSPResponse) { r.Responder = signer(s) })
	}
	responder := func(edit func(*stage, *Template)) func(*stage) {
		return signedBy(func(s *stage) *Certificate {
			return s.Resign(s.Responder, func(t *Template) { edit(s, t) })
		})
	}
	return []Variant{
		{Name: "ocsp-revoked", Item: "revoked",
			What: "The responder says that the certificate was revoked the day before.",
			build: state(func(v *Services, c *Certificate, at time.Time) {
				v.Revoke(c, at.AddDate(0, 0, -1), ReasonKeyCompromise)
			})},
		{Name: "ocsp-on-hold", Item: "revoked",
			What: "The responder says that the certificate is on hold.",
			build: state(func(v *Services, c *Certificate, at time.Time) {
				v.Revoke(c, at.AddDate(0, 0, -1), ReasonCertificateHold)
			})},
		{Name: "ocsp-never-issued", Item: "never-issued",
			What:  "The responder says \"on hold since 1970\": it never issued this serial number.",
			build: state(func(v *Services, c *Certificate, _ time.Time) { v.Disown(c) })},
		{Name: "ocsp-unknown", Item: "unknown",
			What:  "The responder does not know the certificate.",
			build: state(func(v *Services, c *Certificate, _ time.Time) { v.Forget(c) })},
		{Name: "ocsp-try-later", Item: "hard-fail",
			What:  "The responder says \"try later\".",
			build: state(func(v *Services, _ *Certificate, _ time.Time) { v.Set(ModeBusy) })},
		{Name: "ocsp-stale", Item: "freshness",
			What:  "The answer's nextUpdate has passed a day before.",
			build: response(dated(-time.Minute, time.Hour), dated(-25*time.Hour, -24*time.Hour))},
		{Name: "ocsp-old-without-next-update", Item: "next-update",
			What:  "The answer has no nextUpdate and is two days old.",
			build: response(dated(-time.Minute, 0), dated(-48*time.Hour, 0))},
		{Name: "ocsp-in-the-future", Item: "future",
			What:  "The answer is dated two hours after the filing.",
			build: response(nil, dated(2*time.Hour, 0))},
		{Name: "ocsp-nonce-mismatch", Item: "nonce",
			What:  "The answer carries another nonce than the request.",
			build: response(nil, func(_ *stage, r *OCSPResponse) { r.Nonce = []byte("another nonce...") })},
		{Name: "ocsp-nonce-absent", Item: "nonce",
			What:  "The answer carries no nonce although the request did.",
			build: response(nil, func(_ *stage, r *OCSPResponse) { r.Nonce = nil })},
		{Name: "ocsp-another-serial", Item: "identifier",
			What:  "The answer is about another serial number.",
			build: response(nil, func(s *stage, r *OCSPResponse) { r.Answers[0].Serial = s.serial() })},
		{Name: "ocsp-another-issuer-name", Item: "identifier",
			What: "The answer is about a certificate of an issuer with another name.",
			build: response(nil, func(_ *stage, r *OCSPResponse) {
				r.Answers[0].NameHash = r.Answers[0].Hash.Sum([]byte("another name"))
			})},
		{Name: "ocsp-another-issuer-key", Item: "identifier",
			What: "The answer is about a certificate of an issuer with another key.",
			build: response(nil, func(_ *stage, r *OCSPResponse) {
				r.Answers[0].KeyHash = r.Answers[0].Hash.Sum([]byte("another key"))
			})},
		{Name: "ocsp-without-answers", Item: "identifier",
			What:  "The response is signed and contains no answer.",
			build: response(nil, func(_ *stage, r *OCSPResponse) { r.Answers = nil })},
		{Name: "ocsp-contradicting-answers", Item: "identifier",
			What: "The response contains two answers about the certificate: good and revoked.",
			build: response(nil, func(s *stage, r *OCSPResponse) {
				second := r.Answers[0]
				second.Status, second.RevokedAt = StatusRevoked, s.At.AddDate(0, 0, -1)
				r.Answers = append(r.Answers, second)
			})},
		{Name: "ocsp-responder-without-usage", Item: "responder-usage",
			What:  "The responder's certificate is not for OCSP.",
			build: responder(func(_ *stage, t *Template) { t.Usages = []OID{UsageClientAuth} })},
		{Name: "ocsp-responder-is-a-leaf", Item: "responder-usage",
			What:  "An ordinary holder of a certificate of the same authority signed the answer.",
			build: signedBy(func(s *stage) *Certificate { return s.Leaf(ProfileEmployee) })},
		{Name: "ocsp-responder-not-delegated", Item: "responder-usage",
			What:  "The responder has the right usage from an authority other than the certificate's.",
			build: signedBy(func(s *stage) *Certificate { return s.StateOCSP })},
		{Name: "ocsp-responder-untrusted", Item: "responder-usage",
			What:  "The responder belongs to an authority that is not trusted.",
			build: signedBy(func(s *stage) *Certificate { return s.other().Responder })},
		{Name: "ocsp-responder-without-no-check", Item: "responder-usage",
			What:  "The responder's certificate lacks id-pkix-ocsp-nocheck, so that it would have to be checked itself.",
			build: responder(func(_ *stage, t *Template) { t.NoCheck = false })},
		{Name: "ocsp-responder-expired", Item: "responder-expired",
			What:  "The responder's certificate had ended.",
			build: responder(func(s *stage, t *Template) { t.NotAfter = s.At.Add(-time.Hour) })},
		{Name: "ocsp-signature-broken", Item: "responder-usage",
			What:  "The responder's signature is damaged.",
			build: response(nil, func(_ *stage, r *OCSPResponse) { r.Damaged = true })},
		{Name: "ocsp-with-trailing-bytes", Item: "trailing-bytes",
			What:  "Bytes follow the response.",
			build: response(nil, func(_ *stage, r *OCSPResponse) { r.Trailing = []byte{0, 0} })},
		{Name: "ocsp-unknown-critical-extension", Item: "critical-extension",
			What: "The response has a critical extension that nobody knows.",
			build: response(nil, func(_ *stage, r *OCSPResponse) {
				r.Extra = []Extension{unknownExtension()}
			})},
	}
}

// unknownExtension is critical, so whoever does not know it must refuse.
func unknownExtension() Extension {
	return Extension{OID: "1.2.398.3.3.99.1", Critical: true, Value: null()}
}

// availabilityVariants are about services that give no usable answer. No
// answer is not a good one, and an answer that is wrong is not the absence of
// one.
func availabilityVariants() []Variant {
	return []Variant{
		{Name: "services-down", Item: "hard-fail",
			What: "The responder gives no answer and there is no list.",
			build: func(s *stage) {
				s.kind, s.noCRL, s.down = KindCertificate, true, s.broken
			}},
		{Name: "no-source", Item: "hard-fail",
			What: "There is neither a responder nor a list.",
			build: func(s *stage) {
				s.kind, s.noCRL, s.noOCSP = KindCertificate, true, s.broken
			}},
		{Name: "responder-down-list-stale", Item: "hard-fail",
			What: "The responder gives no answer, and the list ended the day before.",
			build: func(s *stage) {
				s.kind, s.down = KindCertificate, true
				s.crl = func(l *CRL, _ *Certificate) {
					if s.broken {
						l.ThisUpdate, l.NextUpdate = s.At.Add(-48*time.Hour), s.At.Add(-24*time.Hour)
					}
				}
			}},
		{Name: "responder-forged-list-fresh", Item: "hard-fail",
			What: "The responder's answer is forged; the fresh list must not be asked in its place.",
			build: func(s *stage) {
				s.kind, s.down = KindCertificate, !s.broken
				s.services = func(v *Services, leaf *Certificate) {
					v.EditOCSP(about(leaf, func(r *OCSPResponse) { r.Damaged = true }))
				}
			}},
	}
}
