// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// Identifiers of OCSP (RFC 6960).
const (
	oidBasicResponse  eds.OID = "1.3.6.1.5.5.7.48.1.1"
	oidNonce          eds.OID = "1.3.6.1.5.5.7.48.1.2"
	oidExtendedRevoke eds.OID = "1.3.6.1.5.5.7.48.1.9"
)

// Bounds of an OCSP response; the national authority's have two kilobytes.
const (
	maxOCSPSize    = 256 << 10
	maxOCSPAnswers = 64
	maxOCSPCerts   = 8
)

// ocspState is what an answer says.
type ocspState int

const (
	ocspGood ocspState = iota
	ocspRevoked
	ocspUnknown
)

// ocspResponse is a response as it was read; nothing in it is verified.
type ocspResponse struct {
	status       int // OCSPResponseStatus; other than 0 nothing follows
	raw          []byte
	signed       []byte // tbsResponseData
	algorithm    cms.AlgorithmIdentifier
	signature    []byte
	certificates []*profile.Certificate
	responder    []byte // DER of the name; nil where the key is named
	responderKey []byte
	produced     time.Time
	answers      []ocspAnswer
	nonce        []byte // DER inside the extension; nil where absent
}

// ocspAnswer is about one certificate.
type ocspAnswer struct {
	hash       eds.OID
	issuerName []byte
	issuerKey  []byte
	serial     []byte
	state      ocspState
	revoked    time.Time
	reason     reason
	this       time.Time
	next       time.Time // zero where absent
}

// parseOCSP reads a response strictly. Unknown critical extensions are an
// error: they may change what the answer means.
func parseOCSP(raw []byte) (*ocspResponse, error) {
	if len(raw) > maxOCSPSize {
		return nil, fmt.Errorf("%w: larger than %d bytes", der.ErrSyntax, maxOCSPSize)
	}
	outer, err := der.ParseTag(raw, der.Sequence)
	if err != nil {
		return nil, err
	}
	in := outer.Children()
	status, err := in.Read(der.Enumerated)
	if err != nil {
		return nil, err
	}
	r := &ocspResponse{raw: raw}
	if r.status, err = status.Small(); err != nil || r.status != 0 {
		return r, err
	}
	wrapped, err := in.Read(der.Context(0, true))
	if err != nil {
		return nil, err
	}
	if err := in.End(); err != nil {
		return nil, err
	}
	envelope, err := wrapped.Inner(der.Sequence)
	if err != nil {
		return nil, err
	}
	fields := envelope.Children()
	id, err := fields.Read(der.ObjectID)
	if err != nil {
		return nil, err
	}
	if oid, err := id.Dotted(); err != nil || eds.OID(oid) != oidBasicResponse {
		return nil, fmt.Errorf("%w: another type of response", der.ErrSyntax)
	}
	octets, err := fields.Read(der.OctetString)
	if err != nil {
		return nil, err
	}
	if err := fields.End(); err != nil {
		return nil, err
	}
	return r, r.readBasic(octets.Body)
}

func (r *ocspResponse) readBasic(b []byte) error {
	e, err := der.ParseTag(b, der.Sequence)
	if err != nil {
		return err
	}
	in := e.Children()
	data, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	r.signed = data.Full
	if r.algorithm, err = cms.ReadAlgorithm(&in); err != nil {
		return err
	}
	bits, err := in.Read(der.BitString)
	if err != nil {
		return err
	}
	if r.signature, err = bits.Bits(); err != nil {
		return err
	}
	wrapped, err := in.Optional(der.Context(0, true))
	if err != nil {
		return err
	}
	if !wrapped.IsZero() {
		if err := r.readCertificates(wrapped); err != nil {
			return err
		}
	}
	if err := in.End(); err != nil {
		return err
	}
	return r.readData(data)
}

func (r *ocspResponse) readCertificates(wrapped der.Element) error {
	list, err := wrapped.Inner(der.Sequence)
	if err != nil {
		return err
	}
	for in := list.Children(); !in.Empty(); {
		if len(r.certificates) == maxOCSPCerts {
			return fmt.Errorf("%w: more than %d certificates", der.ErrSyntax, maxOCSPCerts)
		}
		e, err := in.Read(der.Sequence)
		if err != nil {
			return err
		}
		c, err := profile.Parse(e.Full)
		if err != nil {
			return err
		}
		r.certificates = append(r.certificates, c)
	}
	return nil
}

func (r *ocspResponse) readData(data der.Element) error {
	in := data.Children()
	if in.Is(der.Context(0, true)) { // version 1 is the default, and DER leaves it out
		return fmt.Errorf("%w: a version other than 1", der.ErrSyntax)
	}
	id, err := in.Next()
	if err != nil {
		return err
	}
	switch id.Tag {
	case der.Context(1, true):
		name, err := id.Inner(der.Sequence)
		if err != nil {
			return err
		}
		r.responder = name.Full
	case der.Context(2, true):
		key, err := id.Inner(der.OctetString)
		if err != nil {
			return err
		}
		r.responderKey = key.Body
	default:
		return fmt.Errorf("%w: no responder", der.ErrSyntax)
	}
	produced, err := in.Read(der.GeneralizedTime)
	if err != nil {
		return err
	}
	if r.produced, err = produced.Time(); err != nil {
		return err
	}
	answers, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	for list := answers.Children(); !list.Empty(); {
		if len(r.answers) == maxOCSPAnswers {
			return fmt.Errorf("%w: more than %d answers", der.ErrSyntax, maxOCSPAnswers)
		}
		a, err := readOCSPAnswer(&list)
		if err != nil {
			return err
		}
		r.answers = append(r.answers, a)
	}
	if err := r.readExtensions(&in); err != nil {
		return err
	}
	return in.End()
}

func (r *ocspResponse) readExtensions(in *der.Reader) error {
	return eachExtension(in, 1, func(x cms.Extension) error {
		switch {
		case x.OID == oidNonce:
			if r.nonce != nil {
				return fmt.Errorf("%w: two nonces", der.ErrSyntax)
			}
			r.nonce = x.Value
		case x.Critical && x.OID != oidExtendedRevoke:
			return fmt.Errorf("%w: unknown critical extension %s", der.ErrSyntax, x.OID)
		}
		return nil
	})
}

// eachExtension reads an optional list of extensions under a context tag.
func eachExtension(in *der.Reader, tag byte, do func(cms.Extension) error) error {
	wrapped, err := in.Optional(der.Context(tag, true))
	if err != nil || wrapped.IsZero() {
		return err
	}
	list, err := wrapped.Inner(der.Sequence)
	if err != nil {
		return err
	}
	for rest := list.Children(); !rest.Empty(); {
		x, err := cms.ReadExtension(&rest)
		if err != nil {
			return err
		}
		if err := do(x); err != nil {
			return err
		}
	}
	return nil
}

func readOCSPAnswer(list *der.Reader) (ocspAnswer, error) {
	var a ocspAnswer
	e, err := list.Read(der.Sequence)
	if err != nil {
		return a, err
	}
	in := e.Children()
	if err := a.readID(&in); err != nil {
		return a, err
	}
	if err := a.readState(&in); err != nil {
		return a, err
	}
	this, err := in.Read(der.GeneralizedTime)
	if err != nil {
		return a, err
	}
	if a.this, err = this.Time(); err != nil {
		return a, err
	}
	wrapped, err := in.Optional(der.Context(0, true))
	if err != nil {
		return a, err
	}
	if !wrapped.IsZero() {
		next, err := wrapped.Inner(der.GeneralizedTime)
		if err != nil {
			return a, err
		}
		if a.next, err = next.Time(); err != nil {
			return a, err
		}
	}
	err = eachExtension(&in, 1, func(x cms.Extension) error {
		if x.Critical {
			return fmt.Errorf("%w: unknown critical extension %s", der.ErrSyntax, x.OID)
		}
		return nil
	})
	if err != nil {
		return a, err
	}
	return a, in.End()
}

func (a *ocspAnswer) readID(in *der.Reader) error {
	e, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	fields := e.Children()
	algorithm, err := cms.ReadAlgorithm(&fields)
	if err != nil {
		return err
	}
	a.hash = algorithm.OID
	name, err := fields.Read(der.OctetString)
	if err != nil {
		return err
	}
	key, err := fields.Read(der.OctetString)
	if err != nil {
		return err
	}
	serial, err := fields.Read(der.Integer)
	if err != nil {
		return err
	}
	a.issuerName, a.issuerKey = name.Body, key.Body
	if a.serial, err = serial.Int(); err != nil {
		return err
	}
	return fields.End()
}

func (a *ocspAnswer) readState(in *der.Reader) error {
	e, err := in.Next()
	if err != nil {
		return err
	}
	switch {
	case e.Tag == der.Context(0, false) && len(e.Body) == 0:
		a.state = ocspGood
		return nil
	case e.Tag == der.Context(2, false) && len(e.Body) == 0:
		a.state = ocspUnknown
		return nil
	case e.Tag != der.Context(1, true):
		return fmt.Errorf("%w: a state that is none", der.ErrSyntax)
	}
	a.state = ocspRevoked
	fields := e.Children()
	at, err := fields.Read(der.GeneralizedTime)
	if err != nil {
		return err
	}
	if a.revoked, err = at.Time(); err != nil {
		return err
	}
	wrapped, err := fields.Optional(der.Context(0, true))
	if err != nil {
		return err
	}
	if !wrapped.IsZero() {
		why, err := wrapped.Inner(der.Enumerated)
		if err != nil {
			return err
		}
		n, err := why.Small()
		if err != nil {
			return err
		}
		a.reason = reason(n)
	}
	return fields.End()
}
