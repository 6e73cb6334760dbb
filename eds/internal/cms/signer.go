// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// SignerInfo is one signature of a message.
type SignerInfo struct {
	Issuer []byte // DER of the issuer's name; nil where the key is named
	Serial []byte // contents of the serial number
	KeyID  []byte // subject key identifier; nil where the issuer is named
	Digest AlgorithmIdentifier
	// Signed is what the signature is over: the signed attributes under the
	// identifier octet of a SET; nil where there are none.
	Signed     []byte
	Algorithm  AlgorithmIdentifier
	Signature  []byte
	attributes []Attribute
	unsigned   []Attribute
	unsorted   bool
}

func readSigner(list *der.Reader) (SignerInfo, error) {
	var s SignerInfo
	e, err := list.Read(der.Sequence)
	if err != nil {
		return s, malformed("SignerInfo", err)
	}
	in := e.Children()
	version, err := in.Read(der.Integer)
	if err != nil {
		return s, malformed("SignerInfo version", err)
	}
	v, err := version.Small()
	if err != nil {
		return s, malformed("SignerInfo version", err)
	}
	if err := s.readID(&in, v); err != nil {
		return s, malformed("SignerInfo sid", err)
	}
	if s.Digest, err = ReadAlgorithm(&in); err != nil {
		return s, malformed("SignerInfo digestAlgorithm", err)
	}
	signed, err := in.Optional(der.Context(0, true))
	if err != nil {
		return s, malformed("signedAttrs", err)
	}
	if !signed.IsZero() {
		s.Signed = bytes.Clone(signed.Full)
		s.Signed[0] = der.Set // RFC 5652, 5.4
		if s.attributes, s.unsorted, err = readAttributes(signed); err != nil {
			return s, err
		}
	}
	if s.Algorithm, err = ReadAlgorithm(&in); err != nil {
		return s, malformed("SignerInfo signatureAlgorithm", err)
	}
	signature, err := in.Read(der.OctetString)
	if err != nil {
		return s, malformed("SignerInfo signature", err)
	}
	s.Signature = signature.Body
	unsigned, err := in.Optional(der.Context(1, true))
	if err != nil {
		return s, malformed("unsignedAttrs", err)
	}
	if !unsigned.IsZero() {
		// Nobody signed the order of these, so it is not looked at.
		if s.unsigned, _, err = readAttributes(unsigned); err != nil {
			return s, err
		}
	}
	if err := in.End(); err != nil {
		return s, malformed("SignerInfo", err)
	}
	return s, nil
}

func (s *SignerInfo) readID(in *der.Reader, version int) error {
	if in.Is(der.Context(0, false)) {
		id, err := in.Next()
		if err != nil {
			return err
		}
		if version != 3 || len(id.Body) == 0 {
			return broken("sid", "a key identifier that is empty or not of version 3")
		}
		s.KeyID = id.Body
		return nil
	}
	e, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	if version != 1 {
		return broken("sid", "an issuer and serial that are not of version 1")
	}
	parts := e.Children()
	issuer, err := parts.Read(der.Sequence)
	if err != nil {
		return err
	}
	serial, err := parts.Read(der.Integer)
	if err != nil {
		return err
	}
	if s.Serial, err = serial.Int(); err != nil {
		return err
	}
	s.Issuer = issuer.Full
	return parts.End()
}

// Timestamp gives the DER of the time-stamp token over the signature; nil where
// there is none. More than one is an error.
func (s *SignerInfo) Timestamp() ([]byte, error) {
	token, ok, err := single(s.unsigned, OIDTimestamp)
	if err != nil {
		return nil, &Error{Code: eds.CodeTimestampMalformed, Place: "unsignedAttrs", Err: err}
	}
	if !ok {
		return nil, nil
	}
	return token.Full, nil
}

// Unsigned gives the unsigned attributes.
func (s *SignerInfo) Unsigned() []Attribute { return s.unsigned }
