// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Identifiers of RFC 5652 and RFC 3161.
const (
	OIDSignedData    eds.OID = "1.2.840.113549.1.7.2"       // type of the outer ContentInfo
	OIDData          eds.OID = "1.2.840.113549.1.7.1"       // content that is plain bytes
	OIDTSTInfo       eds.OID = "1.2.840.113549.1.9.16.1.4"  // content of a time-stamp token
	OIDContentType   eds.OID = "1.2.840.113549.1.9.3"       // signed attribute: the type of the content
	OIDMessageDigest eds.OID = "1.2.840.113549.1.9.4"       // signed attribute: the digest of the content
	OIDSigningTime   eds.OID = "1.2.840.113549.1.9.5"       // signed attribute: what the signer says about the time
	OIDSigningCert   eds.OID = "1.2.840.113549.1.9.16.2.12" // signed attribute: the SHA-1 of the certificate (RFC 2634)
	OIDSigningCertV2 eds.OID = "1.2.840.113549.1.9.16.2.47" // signed attribute: another digest of it (RFC 5035)
	OIDTimestamp     eds.OID = "1.2.840.113549.1.9.16.2.14" // unsigned attribute: a time-stamp token over the signature
)

// Limits bound what is read.
type Limits struct {
	Size         int // bytes of DER
	Signers      int
	Certificates int
}

// DefaultLimits are wide for a form with a few signatures: 32 MiB, 32 signers,
// 64 certificates.
func DefaultLimits() Limits { return Limits{Size: 32 << 20, Signers: 32, Certificates: 64} }

// maxAttributes bounds the attributes of one signer.
const maxAttributes = 64

// AlgorithmIdentifier names an algorithm; Parameters is their DER, nil where
// absent.
type AlgorithmIdentifier struct {
	OID        eds.OID
	Parameters []byte
}

// NoParameters reports whether the parameters are absent or NULL.
func (a AlgorithmIdentifier) NoParameters() bool {
	return a.Parameters == nil || (len(a.Parameters) == 2 && a.Parameters[0] == der.Null && a.Parameters[1] == 0)
}

// ReadAlgorithm reads an AlgorithmIdentifier.
func ReadAlgorithm(r *der.Reader) (AlgorithmIdentifier, error) {
	e, err := r.Read(der.Sequence)
	if err != nil {
		return AlgorithmIdentifier{}, err
	}
	return AlgorithmOf(e)
}

// AlgorithmOf is [ReadAlgorithm] for an element that was read.
func AlgorithmOf(e der.Element) (AlgorithmIdentifier, error) {
	in := e.Children()
	id, err := in.Next()
	if err != nil {
		return AlgorithmIdentifier{}, err
	}
	oid, err := id.Dotted()
	if err != nil {
		return AlgorithmIdentifier{}, err
	}
	a := AlgorithmIdentifier{OID: eds.OID(oid)}
	if in.Empty() {
		return a, nil
	}
	p, err := in.Next()
	if err != nil {
		return AlgorithmIdentifier{}, err
	}
	a.Parameters = p.Full
	return a, in.End()
}

// Certificate is a certificate as the message holds it, with the two fields by
// which a signer names it, and its key.
type Certificate struct {
	Raw    []byte
	Issuer []byte // DER of the name
	Serial []byte // contents of the integer
	Key    []byte // the SubjectPublicKeyInfo
}

// SignedData is a message. Its byte slices are windows on the input.
type SignedData struct {
	ContentType  eds.OID
	Content      []byte // nil when the signature is detached
	Certificates []Certificate
	Signers      []SignerInfo
}

// Detached reports whether the message does not hold what was signed.
func (s *SignedData) Detached() bool { return s.Content == nil }

// Parse reads a message. One that nobody signed is returned all the same: its
// Signers are empty, and what that means the caller says.
func Parse(b []byte, l Limits) (*SignedData, error) {
	if len(b) > l.Size {
		return nil, tooLarge("message")
	}
	outer, err := der.ParseTag(b, der.Sequence)
	if err != nil {
		return nil, malformed("ContentInfo", err)
	}
	in := outer.Children()
	if err := expectOID(&in, OIDSignedData); err != nil {
		return nil, malformed("ContentInfo type", err)
	}
	wrapped, err := in.Read(der.Context(0, true))
	if err != nil {
		return nil, malformed("ContentInfo", err)
	}
	if err := in.End(); err != nil {
		return nil, malformed("ContentInfo", err)
	}
	body, err := wrapped.Inner(der.Sequence)
	if err != nil {
		return nil, malformed("SignedData", err)
	}
	return parseBody(body, l)
}

func expectOID(r *der.Reader, want eds.OID) error {
	id, err := r.Read(der.ObjectID)
	if err != nil {
		return err
	}
	got, err := id.Dotted()
	if err != nil {
		return err
	}
	if eds.OID(got) != want {
		return broken("identifier", "not "+string(want))
	}
	return nil
}

func parseBody(body der.Element, l Limits) (*SignedData, error) {
	in := body.Children()
	version, err := in.Read(der.Integer)
	if err != nil {
		return nil, malformed("version", err)
	}
	if v, err := version.Small(); err != nil || v < 1 || v > 5 || v == 2 {
		return nil, broken("version", "not 1, 3, 4 or 5")
	}
	digests, err := in.Read(der.Set)
	if err != nil {
		return nil, malformed("digestAlgorithms", err)
	}
	var announced []eds.OID
	for list := digests.Children(); !list.Empty(); {
		if len(announced) == maxAttributes {
			return nil, tooLarge("digestAlgorithms")
		}
		a, err := ReadAlgorithm(&list)
		if err != nil {
			return nil, malformed("digestAlgorithms", err)
		}
		announced = append(announced, a.OID)
	}
	out := &SignedData{}
	if err := out.readContent(&in); err != nil {
		return nil, malformed("encapContentInfo", err)
	}
	certificates, err := in.Optional(der.Context(0, true))
	if err != nil {
		return nil, malformed("certificates", err)
	}
	if err := out.readCertificates(certificates, l); err != nil {
		return nil, err
	}
	// Revocation lists inside the message are not evidence: the signer put
	// them there. They are passed over.
	if _, err := in.Optional(der.Context(1, true)); err != nil {
		return nil, malformed("crls", err)
	}
	signers, err := in.Read(der.Set)
	if err != nil {
		return nil, malformed("signerInfos", err)
	}
	if err := in.End(); err != nil {
		return nil, malformed("SignedData", err)
	}
	for list := signers.Children(); !list.Empty(); {
		if len(out.Signers) == l.Signers {
			return nil, tooLarge("signerInfos")
		}
		s, err := readSigner(&list)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(announced, s.Digest.OID) { // RFC 5652, 5.1
			return nil, broken("digestAlgorithms", "a signer's digest algorithm is not among them")
		}
		out.Signers = append(out.Signers, s)
	}
	return out, nil
}

func (s *SignedData) readContent(in *der.Reader) error {
	e, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	parts := e.Children()
	id, err := parts.Read(der.ObjectID)
	if err != nil {
		return err
	}
	oid, err := id.Dotted()
	if err != nil {
		return err
	}
	s.ContentType = eds.OID(oid)
	if parts.Empty() {
		return nil
	}
	wrapped, err := parts.Read(der.Context(0, true))
	if err != nil {
		return err
	}
	content, err := wrapped.Inner(der.OctetString)
	if err != nil {
		return err
	}
	s.Content = content.Body
	return parts.End()
}

func (s *SignedData) readCertificates(set der.Element, l Limits) error {
	number := 0
	for list := set.Children(); !list.Empty(); {
		if number++; number > l.Certificates {
			return tooLarge("certificates")
		}
		e, err := list.Next()
		if err != nil {
			return malformed("certificates", err)
		}
		if e.Tag != der.Sequence {
			continue // RFC 5652, 10.2.2: attribute certificates and other kinds may stand here
		}
		c, err := ReadCertificate(e)
		if err != nil {
			return &Error{Code: eds.CodeStructureCertificate, Place: "certificates", Err: err}
		}
		s.Certificates = append(s.Certificates, c)
	}
	return nil
}

// ReadCertificate reads as much of a certificate as names it, and its key.
func ReadCertificate(e der.Element) (Certificate, error) {
	in := e.Children()
	tbs, err := in.Read(der.Sequence)
	if err != nil {
		return Certificate{}, err
	}
	fields := tbs.Children()
	if _, err := fields.Optional(der.Context(0, true)); err != nil {
		return Certificate{}, err
	}
	serial, err := fields.Read(der.Integer)
	if err != nil {
		return Certificate{}, err
	}
	number, err := serial.Int()
	if err != nil {
		return Certificate{}, err
	}
	if _, err := ReadAlgorithm(&fields); err != nil {
		return Certificate{}, err
	}
	issuer, err := fields.Read(der.Sequence)
	if err != nil {
		return Certificate{}, err
	}
	for range 2 { // the period, the subject
		if _, err := fields.Read(der.Sequence); err != nil {
			return Certificate{}, err
		}
	}
	key, err := fields.Read(der.Sequence)
	if err != nil {
		return Certificate{}, err
	}
	return Certificate{Raw: e.Full, Issuer: issuer.Full, Serial: number, Key: key.Full}, nil
}
