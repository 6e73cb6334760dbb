// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/x509"
	"time"
)

// timeVariants are about the moment at which validity is judged. Every case
// lies at the authority's moment; a checker that asks the clock of the machine
// fails the twins of an authority of another year.
func timeVariants() []Variant {
	dates := func(broken, right func(*Template, time.Time)) func(*stage) {
		return func(s *stage) {
			s.kind = KindCertificate
			s.leaf = func(t *Template) {
				if s.broken {
					broken(t, s.At)
				} else {
					right(t, s.At)
				}
			}
		}
	}
	ends := func(d time.Duration) func(*Template, time.Time) {
		return func(t *Template, at time.Time) { t.NotAfter = at.Add(d) }
	}
	begins := func(d time.Duration) func(*Template, time.Time) {
		return func(t *Template, at time.Time) { t.NotBefore = at.Add(d) }
	}
	return []Variant{
		{Name: "expired-at-filing", Item: "time-of-filing",
			What:  "The certificate ended the day before the filing.",
			build: dates(ends(-24*time.Hour), ends(24*time.Hour))},
		{Name: "not-yet-valid-at-filing", Item: "time-of-filing",
			What:  "The certificate begins the day after the filing.",
			build: dates(begins(24*time.Hour), begins(-24*time.Hour))},
		{Name: "one-second-after-the-end", Item: "boundaries",
			What:  "The certificate ended one second before the filing; the end itself is still valid.",
			build: dates(ends(-time.Second), ends(0))},
		{Name: "one-second-before-the-beginning", Item: "boundaries",
			What:  "The certificate begins one second after the filing; the beginning itself is valid.",
			build: dates(begins(time.Second), begins(0))},
		{Name: "signing-time-within-validity", Item: "signing-time",
			What: "The certificate had ended at the filing, and the signer's own clock claims an earlier moment.",
			build: func(s *stage) {
				s.leaf = func(t *Template) {
					t.NotAfter = s.At.Add(time.Hour)
					if s.broken {
						t.NotAfter = s.At.Add(-time.Hour)
					}
				}
				s.cms = func(d *SignedData) { d.Signers[0].SigningTime = s.At.Add(-2 * time.Hour) }
			}},
	}
}

// stampVariants are about the time stamp of a signature.
func stampVariants() []Variant {
	token := func(edit func(*stage, *Token)) func(*stage) {
		return func(s *stage) {
			s.stamped = true
			s.token = func(t *Token) {
				if s.broken {
					edit(s, t)
				}
			}
		}
	}
	stamper := func(edit func(*stage, *Template)) func(*stage) {
		return token(func(s *stage, t *Token) {
			t.Stamper = s.Resign(s.Stamper, func(c *Template) { edit(s, c) })
		})
	}
	return []Variant{
		{Name: "stamp-of-another-signature", Item: "stamp-imprint",
			What:  "The imprint of the time stamp is that of other bytes.",
			build: token(func(_ *stage, t *Token) { t.Imprint = t.Hash.Sum([]byte("another signature")) })},
		{Name: "stamp-signature-broken", Item: "stamp-chain",
			What: "The stamper's signature is damaged.",
			build: token(func(_ *stage, t *Token) {
				t.Edit = func(d *SignedData) { d.Signers[0].Damaged = true }
			})},
		{Name: "stamp-info-altered", Item: "stamp-chain",
			What: "The stamper signed the digest of other token information.",
			build: token(func(_ *stage, t *Token) {
				t.Edit = func(d *SignedData) { d.Signers[0].MessageDigest = t.Hash.Sum([]byte("other information")) }
			})},
		{Name: "stamp-from-another-root", Item: "stamp-chain",
			What:  "The stamper belongs to an authority that is not trusted.",
			build: token(func(s *stage, t *Token) { t.Stamper = s.other().Stamper })},
		{Name: "stamp-without-certificate", Item: "stamp-chain",
			What:  "The stamp does not contain its stamper's certificate, and nobody else has it.",
			build: token(func(_ *stage, t *Token) { t.Certificates = [][]byte{} })},
		{Name: "stamp-stamper-expired", Item: "stamp-chain",
			What:  "The stamper's certificate had ended when the stamp was given.",
			build: stamper(func(s *stage, c *Template) { c.NotAfter = s.At.Add(-time.Hour) })},
		{Name: "stamp-stamper-revoked", Item: "stamp-chain",
			What: "The stamper's key was compromised before the stamp was given.",
			build: func(s *stage) {
				s.stamped = true
				if s.broken {
					entry := s.Stamper.Revoked(s.At.Add(-2*time.Hour), ReasonKeyCompromise)
					s.services = func(v *Services, _ *Certificate) { v.Revoke(s.Stamper, entry.At, entry.Reason) }
					s.crl = func(l *CRL, _ *Certificate) { l.Entries = append(l.Entries, entry) }
				}
			}},
		{Name: "stamp-usage-not-critical", Item: "stamp-usage",
			What:  "The stamper's extended key usage is not critical.",
			build: stamper(func(_ *stage, c *Template) { c.UsagesCritical = false })},
		{Name: "stamp-usage-not-alone", Item: "stamp-usage",
			What:  "The stamper's certificate has another extended key usage beside time stamping.",
			build: stamper(func(_ *stage, c *Template) { c.Usages = []OID{UsageTimeStamping, UsageEmailProtection} })},
		{Name: "stamp-usage-missing", Item: "stamp-usage",
			What:  "The stamper's certificate is not for time stamping.",
			build: stamper(func(_ *stage, c *Template) { c.Usages = []OID{UsageEmailProtection} })},
		{Name: "stamp-key-usage-wrong", Item: "stamp-usage",
			What:  "The stamper's key is for encipherment.",
			build: stamper(func(_ *stage, c *Template) { c.KeyUsage = x509.KeyUsageKeyEncipherment })},
		{Name: "stamp-in-the-future", Item: "stamp-imprint",
			What:  "The time stamp was given an hour after the filing at which it was already there.",
			build: token(func(s *stage, t *Token) { t.GenTime = s.At.Add(time.Hour) })},
		{Name: "stamp-before-the-certificate", Item: "stamp-imprint",
			What: "The time stamp was given before the signer's certificate began.",
			build: func(s *stage) {
				s.stamped = true
				s.token = func(t *Token) {
					t.Stamper = s.older(s.Stamper)
					if s.broken {
						t.GenTime = s.At.AddDate(0, 0, -31)
					}
				}
			}},
		{Name: "stamp-with-trailing-bytes", Item: "trailing-bytes",
			What:  "Bytes follow the time-stamp token.",
			build: token(func(_ *stage, t *Token) { t.Trailing = []byte{0, 0} })},
	}
}

// other is an authority of the same shape that nobody trusts.
func (s *stage) other() *Authority {
	return s.sibling("other", s.config.Label)
}

// sibling is an authority of another realm.
func (s *stage) sibling(realm, label string) *Authority {
	c := s.config
	c.Realm, c.Label = realm, label
	return newAuthority(s.At, c, s.ring)
}

// older is the certificate with a beginning two months earlier.
func (s *stage) older(c *Certificate) *Certificate {
	return s.Resign(c, func(t *Template) { t.NotBefore = t.NotBefore.AddDate(0, -2, 0) })
}
