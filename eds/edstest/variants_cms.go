// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"encoding/base64"
	"encoding/pem"
	"slices"
)

// signerVariants are about who signed, and how many.
func signerVariants() []Variant {
	cms := func(fault func(*stage, *SignedData)) func(*stage) {
		return func(s *stage) {
			s.cms = func(d *SignedData) {
				if s.broken {
					fault(s, d)
				}
			}
		}
	}
	two := func(fault func(*stage, *Template), cms func(*SignedData)) func(*stage) {
		return func(s *stage) {
			t := s.Template(ProfileEmployee)
			t.Subject = t.Subject.With(NameSerialNumber, "IIN"+IIN(2))
			if s.broken && fault != nil {
				fault(s, t)
			}
			s.signers = []*Certificate{s.Issue(t)}
			s.cms = func(d *SignedData) {
				if s.broken && cms != nil {
					cms(d)
				}
			}
		}
	}
	return []Variant{
		{Name: "no-signers", Item: "zero-signers",
			What:  "The structure has no signer at all.",
			build: cms(func(_ *stage, d *SignedData) { d.Signers = nil })},
		{Name: "second-signature-broken", Item: "several-signers",
			What:  "Two signed; the second signature is damaged.",
			build: two(nil, func(d *SignedData) { d.Signers[1].Damaged = true })},
		{Name: "second-signer-expired", Item: "several-signers",
			What:  "Two signed; the second one's certificate had ended.",
			build: two(func(s *stage, t *Template) { t.NotAfter = s.At.AddDate(0, 0, -1) }, nil)},
		{Name: "second-signer-of-another-root", Item: "several-signers",
			What: "Two signed; the second one's certificate is not trusted.",
			build: two(func(s *stage, t *Template) { t.Issuer = s.other().Issuing },
				nil)},
		{Name: "applicant-not-among-signers", Item: "which-signer",
			What: "Two signed, and neither is the applicant.",
			build: func(s *stage) {
				t := s.Template(ProfileEmployee)
				t.Subject = t.Subject.With(NameSerialNumber, "IIN"+IIN(2))
				s.signers = []*Certificate{s.Issue(t)}
				s.leaf = func(t *Template) {
					if s.broken {
						t.Subject = t.Subject.With(NameSerialNumber, "IIN"+IIN(3))
					}
				}
			}},
		{Name: "signer-certificate-absent", Item: "signer-certificate",
			What:  "The structure does not contain the signer's certificate.",
			build: cms(func(_ *stage, d *SignedData) { d.Certificates = nil })},
		{Name: "signer-certificate-of-another", Item: "signer-certificate",
			What: "The structure contains another certificate instead of the signer's.",
			build: cms(func(s *stage, d *SignedData) {
				d.Certificates = [][]byte{s.Leaf(ProfileEmployee).DER}
			})},
		{Name: "two-certificates-with-one-serial", Item: "signer-certificate",
			What: "A second certificate of another key and person has the signer's issuer and serial number.",
			build: cms(func(s *stage, d *SignedData) {
				second := s.Resign(d.Signers[0].Certificate, func(t *Template) {
					t.Key = s.Key("second")
					t.Subject = t.Subject.With(NameSerialNumber, "IIN"+IIN(2))
				})
				d.Certificates = append([][]byte{second.DER}, d.Certificates...)
			})},
	}
}

// structureVariants are about the form of the CMS and what it covers.
func structureVariants() []Variant {
	cms := func(fault func(*stage, *SignedData, *Signer)) func(*stage) {
		return func(s *stage) {
			s.cms = func(d *SignedData) {
				if s.broken {
					fault(s, d, d.Signers[0])
				}
			}
		}
	}
	without := func(id OID) func(*stage) {
		return cms(func(_ *stage, _ *SignedData, signer *Signer) {
			signer.Edit = func(list [][]byte) [][]byte {
				return slices.DeleteFunc(list, func(a []byte) bool { return bytes.Contains(a, oid(id)) })
			}
		})
	}
	content := func(detached bool) func(*stage) {
		return func(s *stage) {
			s.detached = detached
			if s.broken {
				s.signed = []byte(`{"service":"vet-reference","kind":"issue","animals":200}`)
			}
		}
	}
	return []Variant{
		{Name: "signature-broken", Item: "signature",
			What:  "The signature is damaged.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.Damaged = true })},
		{Name: "signature-of-another-key", Item: "signature",
			What:  "Somebody else's key signed in the signer's name.",
			build: cms(func(s *stage, _ *SignedData, signer *Signer) { signer.Key = s.Key("stranger") })},
		{Name: "no-signed-attributes", Item: "signed-attributes",
			What:  "There are no signed attributes; the content itself is signed.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.Bare = true })},
		{Name: "attributes-as-content", Item: "signed-attributes",
			What: "The content is the signed attributes of another signature, which fits them as a signature of content.",
			build: func(s *stage) {
				earlier := Signer{Key: s.Key(string(s.profile)), SigningTime: s.At}
				s.filed = set(earlier.attributes(s.SignedData([]byte(form)))...)
				s.cms = func(d *SignedData) { d.Signers[0].Bare = s.broken }
			}},
		{Name: "content-type-differs", Item: "content-type",
			What:  "The attribute contentType names another type than the content has.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.ContentType = ContentTSTInfo })},
		{Name: "content-type-absent", Item: "content-type",
			What:  "The attribute contentType is absent.",
			build: without(AttrContentType)},
		{Name: "message-digest-absent", Item: "message-digest",
			What:  "The attribute messageDigest is absent.",
			build: without(AttrMessageDigest)},
		{Name: "message-digest-twice", Item: "message-digest",
			What: "The attribute messageDigest occurs twice, once for other content.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) {
				signer.Extra = [][]byte{AttributeDER(AttrMessageDigest, octets(HashSHA256.Sum([]byte("other content"))))}
			})},
		{Name: "message-digest-two-values", Item: "message-digest",
			What: "The attribute messageDigest has two values, one for other content.",
			build: cms(func(_ *stage, d *SignedData, signer *Signer) {
				right, wrong := octets(signer.hash().Sum(d.Content)), octets(signer.hash().Sum([]byte("other content")))
				signer.Edit = func(list [][]byte) [][]byte {
					for i, a := range list {
						if bytes.Contains(a, oid(AttrMessageDigest)) {
							list[i] = AttributeDER(AttrMessageDigest, right, wrong)
						}
					}
					return list
				}
			})},
		{Name: "message-digest-wrong", Item: "message-digest",
			What: "The attribute messageDigest is that of other content.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) {
				signer.MessageDigest = signer.hash().Sum([]byte("other content"))
			})},
		{Name: "attributes-out-of-order", Item: "attribute-order",
			What:  "The signed attributes are not in the order of DER, and are signed as they stand.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.Unsorted = true })},
		{Name: "contained-content-differs", Item: "content",
			What:  "A right signature contains another form than the one filed.",
			build: content(false)},
		{Name: "detached-content-differs", Item: "content",
			What:  "A right detached signature is of another form than the one filed.",
			build: content(true)},
		{Name: "ess-of-another", Item: "ess",
			What: "The attribute signingCertificateV2 names another certificate.",
			build: func(s *stage) {
				s.cms = func(d *SignedData) {
					d.Signers[0].ESS = true
					if s.broken {
						d.Signers[0].ESSOf = s.Issuing.DER
					}
				}
			}},
		{Name: "digest-sha1", Item: "digest",
			What:  "The form is digested and signed with SHA-1.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.Hash = HashSHA1 })},
		{Name: "digest-stated-sha1", Item: "digest",
			What:  "The signer states SHA-1 as the digest; digest and signature are SHA-256.",
			build: cms(func(_ *stage, _ *SignedData, signer *Signer) { signer.DigestHash = HashSHA1 })},
		{Name: "digest-not-announced", Item: "digest",
			What: "The set of digest algorithms lacks the signer's.",
			build: cms(func(_ *stage, d *SignedData, _ *Signer) {
				d.Digests = [][]byte{HashSHA1.identifier()}
			})},
		{Name: "cms-with-trailing-bytes", Item: "trailing-bytes",
			What:  "Bytes follow the structure.",
			build: cms(func(_ *stage, d *SignedData, _ *Signer) { d.Trailing = []byte{5, 0} })},
		{Name: "cms-indefinite-lengths", Item: "ber",
			What:  "The structure is BER with indefinite lengths.",
			build: cms(func(_ *stage, d *SignedData, _ *Signer) { d.Indefinite = true })},
	}
}

// encodingVariants are about the wrapping in which the signature arrives.
func encodingVariants() []Variant {
	wrap := func(encode func([]byte) []byte) func(*stage) {
		return func(s *stage) {
			if s.broken {
				s.encode = encode
			}
		}
	}
	armour := func(label string) func(*stage) {
		return wrap(func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: label, Bytes: der}) })
	}
	return []Variant{
		{Name: "base64-with-line-breaks", Item: "base64", Passes: true,
			What: "The signature is in base64 with line breaks.", build: wrap(Base64)},
		{Name: "base64-in-one-line", Item: "base64", Passes: true,
			What: "The signature is in base64 without line breaks.",
			build: wrap(func(der []byte) []byte {
				return base64.StdEncoding.AppendEncode(nil, der)
			})},
		{Name: "base64-cut-off", Item: "base64",
			What: "The base64 is cut off in the middle.",
			build: wrap(func(der []byte) []byte {
				text := Base64(der)
				return text[:len(text)/2]
			})},
		{Name: "base64-with-other-text", Item: "base64",
			What:  "Other text follows the base64.",
			build: wrap(func(der []byte) []byte { return append(Base64(der), " <other text>"...) })},
		{Name: "pem-cms", Item: "pem", Passes: true,
			What: "The signature is in armour with the label CMS.", build: wrap(PEM)},
		{Name: "pem-pkcs7", Item: "pem", Passes: true,
			What: "The signature is in armour with the label PKCS7.", build: armour("PKCS7")},
		{Name: "pem-certificate", Item: "pem",
			What: "The signature is in armour with the label CERTIFICATE.", build: armour("CERTIFICATE")},
		{Name: "pem-two-blocks", Item: "pem",
			What:  "Two armoured signatures follow each other.",
			build: wrap(func(der []byte) []byte { return append(PEM(der), PEM(der)...) })},
	}
}
