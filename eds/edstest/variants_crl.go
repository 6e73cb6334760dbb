// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"math/big"
	"slices"
	"time"
)

// crlVariants are about revocation lists; there is no responder.
func crlVariants() []Variant {
	list := func(fault func(*stage, *CRL, *Certificate)) func(*stage) {
		return func(s *stage) {
			s.kind, s.noOCSP = KindCertificate, true
			s.crl = func(l *CRL, leaf *Certificate) {
				if s.broken {
					fault(s, l, leaf)
				}
			}
		}
	}
	// pair has the leaf on hold in the full list, or not, and a delta.
	pair := func(held bool, delta func(*stage, *CRL, *Certificate)) func(*stage) {
		return func(s *stage) {
			s.kind, s.noOCSP = KindCertificate, true
			s.crl = func(l *CRL, leaf *Certificate) {
				if held {
					l.Entries = append(l.Entries, leaf.Revoked(s.At.AddDate(0, 0, -3), ReasonCertificateHold))
				}
			}
			s.delta = func(l *CRL, leaf *Certificate) { delta(s, l, leaf) }
		}
	}
	faulty := func(fault func(*stage, *CRL, *Certificate)) func(*stage, *CRL, *Certificate) {
		return func(s *stage, l *CRL, leaf *Certificate) {
			if s.broken {
				fault(s, l, leaf)
			}
		}
	}
	scope := func(sc Scope) func(*stage) {
		return list(func(_ *stage, l *CRL, _ *Certificate) { l.Scope = &sc })
	}
	stranger := func(s *stage) Entry {
		return Entry{Serial: big.NewInt(0x51a7e), At: s.At.AddDate(0, 0, -9), Reason: ReasonSuperseded}
	}
	return []Variant{
		{Name: "crl-revoked", Item: "revoked",
			What: "The list names the certificate.",
			build: list(func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.AddDate(0, 0, -1), ReasonKeyCompromise))
			})},
		{Name: "crl-wrong-issuer", Item: "crl-issuer",
			What:  "The list is that of another authority.",
			build: list(func(s *stage, l *CRL, _ *Certificate) { l.Issuer = s.StateBodies })},
		{Name: "crl-impostor", Item: "crl-issuer",
			What:  "The list has the right name and key identifier and is signed with another key.",
			build: list(func(s *stage, l *CRL, _ *Certificate) { l.Key = s.Key("impostor") })},
		{Name: "crl-signature-broken", Item: "crl-signature",
			What:  "The list's signature is damaged.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.Damaged = true })},
		{Name: "crl-expired", Item: "crl-expired",
			What: "The list ended the day before the filing.",
			build: list(func(s *stage, l *CRL, _ *Certificate) {
				l.ThisUpdate, l.NextUpdate = s.At.Add(-48*time.Hour), s.At.Add(-24*time.Hour)
			})},
		{Name: "crl-without-next-update", Item: "next-update",
			What:  "The list does not say until when it holds.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.NextUpdate = time.Time{} })},
		{Name: "crl-in-the-future", Item: "future",
			What: "The list was issued two hours after the filing.",
			build: list(func(s *stage, l *CRL, _ *Certificate) {
				l.ThisUpdate, l.NextUpdate = s.At.Add(2*time.Hour), s.At.Add(26*time.Hour)
			})},
		{Name: "crl-hold-not-removed", Item: "removed-from-crl",
			What: "The full list has the certificate on hold, and no delta takes it off.",
			build: pair(true, func(s *stage, l *CRL, leaf *Certificate) {
				if !s.broken {
					l.Entries = append(l.Entries, leaf.Revoked(s.At.Add(-time.Hour), ReasonRemoveFromCRL))
				}
			})},
		{Name: "crl-removed-in-full-list", Item: "removed-from-crl",
			What: "A full list names the certificate with the reason that belongs in deltas only.",
			build: list(func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.Add(-time.Hour), ReasonRemoveFromCRL))
			})},
		{Name: "crl-revoked-by-delta", Item: "delta-base",
			What: "The delta names the certificate, the full list does not.",
			build: pair(false, faulty(func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.Add(-time.Hour), ReasonKeyCompromise))
			}))},
		{Name: "crl-delta-older-than-full", Item: "delta-base",
			What: "The delta that takes the certificate off hold is older than the full list that has it on hold.",
			build: pair(true, func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.AddDate(0, 0, -4), ReasonRemoveFromCRL))
				if s.broken {
					l.Number, l.Base = big.NewInt(8), big.NewInt(7)
				}
			})},
		{Name: "crl-delta-of-a-newer-full", Item: "delta-base",
			What: "The delta continues a full list that is not at hand.",
			build: pair(true, func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.Add(-time.Hour), ReasonRemoveFromCRL))
				if s.broken {
					l.Number, l.Base = big.NewInt(12), big.NewInt(11)
				}
			})},
		{Name: "crl-delta-signature-broken", Item: "delta-base",
			What: "The delta that takes the certificate off hold is damaged.",
			build: pair(true, func(s *stage, l *CRL, leaf *Certificate) {
				l.Entries = append(l.Entries, leaf.Revoked(s.At.Add(-time.Hour), ReasonRemoveFromCRL))
				l.Damaged = s.broken
			})},
		{Name: "crl-delta-alone", Item: "delta-base",
			What: "There is a delta and no full list.",
			build: func(s *stage) {
				s.kind, s.noOCSP = KindCertificate, true
				s.delta = func(*CRL, *Certificate) {}
				if s.broken {
					s.lists = func(l [][]byte) [][]byte { return l[1:] }
				}
			}},
		{Name: "crl-unknown-critical-extension", Item: "critical-extension",
			What:  "The list has a critical extension that nobody knows.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.Extra = []Extension{unknownExtension()} })},
		{Name: "crl-unknown-critical-entry-extension", Item: "critical-extension",
			What: "An entry for another certificate has a critical extension that nobody knows.",
			build: func(s *stage) {
				s.kind, s.noOCSP = KindCertificate, true
				s.crl = func(l *CRL, _ *Certificate) {
					l.Entries = []Entry{stranger(s)}
					if s.broken {
						l.Entries[0].Extra = []Extension{unknownExtension()}
					}
				}
			}},
		{Name: "crl-only-authorities", Item: "crl-scope",
			What:  "The list covers certificates of authorities only.",
			build: scope(Scope{OnlyCAs: true})},
		{Name: "crl-only-some-reasons", Item: "crl-scope",
			What:  "The list covers key compromise only.",
			build: scope(Scope{SomeReasons: true})},
		{Name: "crl-indirect", Item: "crl-scope",
			What:  "The list is indirect: it speaks for other authorities too.",
			build: scope(Scope{Indirect: true})},
		{Name: "crl-other-point", Item: "crl-scope",
			What:  "The list is that of a distribution point which the certificate does not name.",
			build: scope(Scope{URL: baseURL + "/crl/another.crl"})},
		{Name: "crl-authority-revoked", Item: "revoked",
			What: "The root's list names the issuing authority.",
			build: func(s *stage) {
				s.kind, s.noOCSP = KindCertificate, true
				s.rootCRL = func(l *CRL) {
					if s.broken {
						l.Entries = append(l.Entries, s.Issuing.Revoked(s.At.AddDate(0, 0, -20), ReasonCACompromise))
					}
				}
			}},
		{Name: "crl-root-list-missing", Item: "hard-fail",
			What: "There is no list that covers the issuing authority.",
			build: func(s *stage) {
				s.kind, s.noOCSP = KindCertificate, true
				if s.broken {
					s.lists = func(l [][]byte) [][]byte { return slices.Delete(l, 1, 2) }
				}
			}},
		{Name: "crl-duplicate-serial", Item: "serial-numbers",
			What: "The list names another certificate twice.",
			build: func(s *stage) {
				s.kind, s.noOCSP = KindCertificate, true
				s.crl = func(l *CRL, _ *Certificate) {
					l.Entries = []Entry{stranger(s)}
					if s.broken {
						l.Entries = append(l.Entries, stranger(s))
					}
				}
			}},
		{Name: "crl-identifiers-differ", Item: "crl-identifiers", Passes: true,
			What:  "The inner algorithm identifier lacks the NULL of the outer, as the lists of the NCA do since 2026.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.InnerBare = true })},
		{Name: "crl-with-trailing-bytes", Item: "trailing-bytes",
			What:  "Bytes follow the list.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.Trailing = []byte{0, 0} })},
		{Name: "crl-of-real-size", Item: "huge", Passes: true,
			What:  "The list names 420,000 certificates, as the NCA's does.",
			build: list(func(_ *stage, l *CRL, _ *Certificate) { l.Generated = 420_000 })},
	}
}
