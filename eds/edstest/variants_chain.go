// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"crypto/x509"
)

// chainVariants are about the way from the certificate to a trusted root.
func chainVariants() []Variant {
	// authority replaces the issuing authority by one that differs by the edit:
	// same name, same key.
	authority := func(edit func(*stage, *Template)) func(*stage) {
		return func(s *stage) {
			s.kind = KindCertificate
			if s.broken {
				s.issuer = s.Resign(s.Issuing, func(t *Template) { edit(s, t) })
				s.intermediates = [][]byte{s.issuer.DER, s.StateBodies.DER}
			}
		}
	}
	return []Variant{
		{Name: "authority-without-ca-bit", Item: "ca-bit",
			What:  "The issuer's basic constraints say that it is no authority.",
			build: authority(func(_ *stage, t *Template) { t.CA, t.PathLen = false, -1 })},
		{Name: "authority-without-constraints", Item: "ca-bit",
			What:  "The issuer has no basic constraints.",
			build: authority(func(_ *stage, t *Template) { t.Constraints = false })},
		{Name: "authority-without-cert-sign", Item: "ca-bit",
			What:  "The issuer's key is not for signing certificates.",
			build: authority(func(_ *stage, t *Template) { t.KeyUsage = x509.KeyUsageCRLSign })},
		{Name: "authority-expired", Item: "ca-expired",
			What:  "The issuing authority had ended at the filing.",
			build: authority(func(s *stage, t *Template) { t.NotAfter = s.At.AddDate(0, 0, -1) })},
		{Name: "root-expired", Item: "ca-expired",
			What: "The root had ended at the filing.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					root := s.Resign(s.Root, func(t *Template) { t.NotAfter = s.At.AddDate(0, 0, -1) })
					s.roots = [][]byte{root.DER}
				}
			}},
		{Name: "authority-signature-broken", Item: "unknown-root",
			What:  "The root's signature of the issuing authority is damaged.",
			build: authority(func(_ *stage, t *Template) { t.Damaged = true })},
		{Name: "authority-absent", Item: "unknown-root",
			What: "Nobody has the issuing authority's certificate.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					s.intermediates = [][]byte{s.StateBodies.DER}
				}
			}},
		{Name: "path-too-long", Item: "ca-bit",
			What: "The issuing authority may have no authority below it, and has one.",
			build: func(s *stage) {
				s.kind = KindCertificate
				upper := s.Issuing
				if !s.broken {
					upper = s.Resign(s.Issuing, func(t *Template) { t.PathLen = 1 })
				}
				t := s.Template(ProfileIssuing)
				t.Issuer, t.Key = upper, s.Key("second")
				t.Subject = t.Subject.With(NameCommonName, "СЫНАҚ ТӨМЕНГІ ОРТАЛЫҚ")
				s.issuer = s.Issue(t)
				s.intermediates = [][]byte{upper.DER, s.issuer.DER}
				// The lower authority has its own list, and nobody answers for it.
				s.noOCSP = true
				s.lists = func(lists [][]byte) [][]byte {
					lower := s.CRL()
					lower.Issuer = s.issuer
					return append(lists, lower.DER())
				}
			}},
		{Name: "leaf-signature-broken", Item: "unknown-root",
			What: "The issuer's signature of the certificate is damaged.",
			build: func(s *stage) {
				s.kind = KindCertificate
				s.leaf = func(t *Template) { t.Damaged = s.broken }
			}},
		{Name: "leaf-signed-with-sha1", Item: "digest",
			What: "The issuer signed the certificate with SHA-1.",
			build: func(s *stage) {
				s.kind = KindCertificate
				s.leaf = func(t *Template) {
					if s.broken {
						t.Hash = HashSHA1
					}
				}
			}},
		{Name: "issuer-with-another-key", Item: "same-name",
			What: "The certificate's issuer has the issuing authority's name and another key.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					s.issuer = s.Resign(s.Issuing, func(t *Template) { t.Key = s.Key("impostor") })
				}
				s.leaf = func(t *Template) { t.AuthorityKeyID = s.Issuing.Key().ID() }
			}},
		{Name: "issuer-signed-by-itself", Item: "same-name",
			What: "An authority with the issuing authority's name is signed by itself and comes along.",
			build: func(s *stage) {
				s.kind = KindCertificate
				impostor := s.Resign(s.Issuing, func(t *Template) { t.Key, t.Issuer = s.Key("impostor"), nil })
				s.intermediates = append([][]byte{impostor.DER}, s.intermediates...)
				if s.broken {
					s.issuer = impostor
				}
			}},
		{Name: "issued-by-a-leaf", Item: "ca-bit",
			What: "The holder of an ordinary certificate issued the applicant's.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					s.issuer = s.Leaf(ProfileEmployee)
					s.intermediates = append(s.intermediates, s.issuer.DER)
				}
			}},
		{Name: "signed-by-itself", Item: "unknown-root",
			What: "The certificate is signed by its own key.",
			build: func(s *stage) {
				s.kind = KindCertificate
				s.leaf = func(t *Template) {
					if s.broken {
						t.Issuer = nil
					}
				}
			}},
		{Name: "unknown-root", Item: "unknown-root",
			What: "The root is not among the trusted ones.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					s.roots = s.other().Roots()
				}
			}},
		{Name: "root-of-another-era", Item: "another-era",
			What: "The trusted root has the right name and is the one of an earlier era, with another key.",
			build: func(s *stage) {
				s.kind = KindCertificate
				era := s.Resign(s.Root, func(t *Template) { t.Key = s.Key("second") })
				s.roots = [][]byte{era.DER, s.Root.DER}
				if s.broken {
					s.roots = s.roots[:1]
				}
			}},
		{Name: "test-contour", Item: "test-contour",
			What: "The certificate is from the test contour, whose authorities are known and whose root is not trusted.",
			build: func(s *stage) {
				s.kind = KindCertificate
				contour := s.sibling("other", s.config.Label+" TEST")
				s.intermediates = append(s.intermediates, contour.Intermediates()...)
				s.intermediates = append(s.intermediates, contour.Root.DER)
				s.noOCSP = true
				s.lists = func(lists [][]byte) [][]byte {
					return append(lists, contour.CRL().DER(), contour.RootCRL().DER())
				}
				if s.broken {
					s.issuer = contour.Issuing
				}
			}},
	}
}

// sizeVariants are about inputs that are too large for what they say. A
// checker refuses them early; it neither hangs nor runs out of memory.
func sizeVariants() []Variant {
	cms := func(fault func(*stage, *SignedData)) func(*stage) {
		return func(s *stage) {
			s.cms = func(d *SignedData) {
				if s.broken {
					fault(s, d)
				}
			}
		}
	}
	return []Variant{
		{Name: "cms-huge", Item: "huge",
			What: "An unsigned attribute of 32 MiB makes the structure huge.",
			build: cms(func(_ *stage, d *SignedData) {
				d.Signers[0].Unsigned = [][]byte{AttributeDER("1.2.398.3.3.99.2", octets(make([]byte, 32<<20)))}
			})},
		{Name: "cms-many-signers", Item: "huge",
			What: "The same signer occurs 5,000 times.",
			build: cms(func(_ *stage, d *SignedData) {
				signer := *d.Signers[0]
				message := set(signer.attributes(d)...)
				signer.Signature = signer.key().Sign("", message)
				for range 4999 {
					d.Signers = append(d.Signers, &signer)
				}
			})},
		{Name: "cms-many-certificates", Item: "huge",
			What: "The structure contains the issuing authority 10,000 times.",
			build: cms(func(s *stage, d *SignedData) {
				d.Certificates = append(d.Certificates, bytes.Repeat(s.Issuing.DER, 10_000))
			})},
		{Name: "cms-deeply-nested", Item: "huge",
			What: "The bytes are 100,000 sequences inside one another.",
			build: func(s *stage) {
				if s.broken {
					s.encode = func([]byte) []byte { return nested(100_000) }
				}
			}},
	}
}

// nested writes sequences inside one another, from the inside out.
func nested(depth int) []byte {
	// Written backwards, so that each level costs its own bytes only.
	var back []byte
	for range depth {
		head := appendLength([]byte{tagSequence}, len(back))
		for i := len(head) - 1; i >= 0; i-- {
			back = append(back, head[i])
		}
	}
	out := make([]byte, len(back))
	for i, b := range back {
		out[len(out)-1-i] = b
	}
	return out
}
