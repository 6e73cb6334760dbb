// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"errors"
	"time"
)

// Variant is one way in which what a checker is given can be wrong, or odd,
// with a twin that differs in that alone and is right.
type Variant struct {
	Name string // stable, kebab-case
	Item string // ID of the [Item] that it belongs to
	What string // what is wrong, in a sentence

	// Passes says that the oddity occurs in the field and is harmless: a
	// checker accepts it like its twin.
	Passes bool

	build func(*stage)
}

// Broken is the case with the fault. The authority is forked, not changed.
func (v Variant) Broken(a *Authority) Case { return v.stage(a, true) }

// Twin is the case without the fault; every checker accepts it.
func (v Variant) Twin(a *Authority) Case { return v.stage(a, false) }

// Kind is which check a case is about.
type Kind string

const (
	// CheckCertificate: before anything is signed, the certificate alone.
	KindCertificate Kind = "certificate"
	// CheckSignature: the signature of the form.
	KindSignature Kind = "signature"
	// CheckXML: a signed XML document.
	KindXML Kind = "xml"
	// CheckEnvelope: a SOAP envelope signed by WS-Security.
	KindEnvelope Kind = "envelope"
)

// Case is everything that a checker is given.
type Case struct {
	Kind          Kind
	Roots         [][]byte  // trusted
	Intermediates [][]byte  // known, not trusted by themselves
	At            time.Time // of filing

	Certificate []byte // of the applicant; also the signer's, as a rule
	Signature   []byte // CMS; as it arrives, also in base64 or armour
	Content     []byte // the form
	XML         []byte // CheckXML and CheckEnvelope only

	IIN  string // that the request names; empty: none
	BIN  string
	Role OID // that the signer must have; empty: none

	CRLs [][]byte // lists at hand
	// OCSP asks the responder; nil: there is none. The error is [ErrDown].
	OCSP func(request []byte) (response []byte, err error)
}

// ErrDown says that a service gave no answer at all.
var ErrDown = errors.New("edstest: service is down")

// stage is set by a variant and then played. What a variant does not touch is
// as it should be.
type stage struct {
	*Authority
	broken bool
	kind   Kind

	profile Profile
	leaf    func(*Template) // edits the leaf
	issuer  *Certificate    // of the leaf; nil: the profile's

	cms      func(*SignedData)       // edits the signature
	signers  []*Certificate          // beside the leaf
	encode   func(der []byte) []byte // wraps the signature
	detached bool
	stamped  bool
	token    func(*Token) // edits the stamp
	filed    []byte       // the form
	signed   []byte       // what is signed; nil: the form
	xml      func(leaf *Certificate) []byte

	roots, intermediates [][]byte
	iin, bin             string
	role                 OID

	noOCSP, noCRL bool
	down          bool // the responder gives no answer
	services      func(*Services, *Certificate)
	crl           func(*CRL, *Certificate)
	delta         func(*CRL, *Certificate) // nil: there is no delta
	rootCRL       func(*CRL)
	lists         func(lists [][]byte) [][]byte // edits the lists at hand
}

// form is what the applicants of the cases file.
const form = `{"service":"vet-reference","kind":"issue","animals":2}`

func (v Variant) stage(a *Authority, broken bool) Case {
	s := &stage{
		Authority: a.Fork(), broken: broken, kind: KindSignature, profile: ProfileIndividualSign,
		filed: []byte(form), roots: a.Roots(), intermediates: a.Intermediates(), iin: IIN(1),
	}
	v.build(s)
	return s.play()
}

func (s *stage) play() Case {
	t := s.Template(s.profile)
	if s.issuer != nil {
		t.Issuer = s.issuer
	}
	if s.leaf != nil {
		s.leaf(t)
	}
	leaf := s.Issue(t)
	c := Case{
		Kind: s.kind, Roots: s.roots, Intermediates: s.intermediates, At: s.At,
		Certificate: leaf.DER, Content: s.filed, IIN: s.iin, BIN: s.bin, Role: s.role,
	}
	c.Signature = s.sign(leaf)
	if s.xml != nil {
		c.XML = s.xml(leaf)
	}
	if !s.noCRL {
		c.CRLs = s.crls(leaf)
	}
	if !s.noOCSP {
		c.OCSP = s.responder(leaf)
	}
	return c
}

func (s *stage) sign(leaf *Certificate) []byte {
	content := s.signed
	if content == nil {
		content = s.filed
	}
	data := s.SignedData(content, append([]*Certificate{leaf}, s.signers...)...)
	data.Detached = s.detached
	if s.stamped {
		for _, signer := range data.Signers {
			signer.Stamp = func(signature []byte) []byte {
				token := s.Stamp(signature)
				token.GenTime = s.At.Add(-time.Minute)
				if s.token != nil {
					s.token(token)
				}
				return token.DER()
			}
		}
	}
	if s.cms != nil {
		s.cms(data)
	}
	der := data.DER()
	if s.encode != nil {
		return s.encode(der)
	}
	return der
}

func (s *stage) crls(leaf *Certificate) [][]byte {
	full, root := s.CRL(), s.RootCRL()
	if s.crl != nil {
		s.crl(full, leaf)
	}
	if s.rootCRL != nil {
		s.rootCRL(root)
	}
	lists := [][]byte{full.DER(), root.DER()}
	if s.delta != nil {
		delta := s.Delta()
		s.delta(delta, leaf)
		lists = append(lists, delta.DER())
	}
	if s.lists != nil {
		lists = s.lists(lists)
	}
	return lists
}

func (s *stage) responder(leaf *Certificate) func([]byte) ([]byte, error) {
	services := s.Services(nil)
	if s.services != nil {
		s.services(services, leaf)
	}
	down := s.down
	return func(request []byte) ([]byte, error) {
		if down {
			return nil, ErrDown
		}
		return services.OCSP(request), nil
	}
}

// about limits an edit of OCSP responses to those about the certificate.
func about(leaf *Certificate, edit func(*OCSPResponse)) func(*OCSPResponse) {
	return func(r *OCSPResponse) {
		if r.Answers[0].Serial.Cmp(leaf.Template.Serial) == 0 {
			edit(r)
		}
	}
}
