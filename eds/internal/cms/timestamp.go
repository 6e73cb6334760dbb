// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// TSTInfo is what a time-stamping authority says (RFC 3161, 2.4.2).
type TSTInfo struct {
	Policy  eds.OID
	Hash    AlgorithmIdentifier
	Imprint []byte
	Serial  []byte // contents of the integer, which may be negative
	Time    time.Time
	Nonce   []byte // contents of the integer; nil where absent
}

func stampError(place string, err error) error {
	return &Error{Code: eds.CodeTimestampMalformed, Place: place, Err: err}
}

// ParseTimestamp reads a time-stamp token: a message with one signer whose
// content is a TSTInfo.
func ParseTimestamp(token []byte, l Limits) (*SignedData, TSTInfo, error) {
	message, err := Parse(token, l)
	if err != nil {
		return nil, TSTInfo{}, stampError("token", err)
	}
	switch {
	case message.ContentType != OIDTSTInfo || message.Detached():
		return nil, TSTInfo{}, &Error{Code: eds.CodeTimestampMalformed, Place: "token without a TSTInfo"}
	case len(message.Signers) != 1:
		return nil, TSTInfo{}, &Error{Code: eds.CodeTimestampMalformed, Place: "token without exactly one signer"}
	}
	info, err := readTSTInfo(message.Content)
	if err != nil {
		return nil, TSTInfo{}, stampError("TSTInfo", err)
	}
	return message, info, nil
}

func readTSTInfo(b []byte) (TSTInfo, error) {
	var info TSTInfo
	e, err := der.ParseTag(b, der.Sequence)
	if err != nil {
		return info, err
	}
	in := e.Children()
	version, err := in.Read(der.Integer)
	if err != nil {
		return info, err
	}
	if v, err := version.Small(); err != nil || v != 1 {
		return info, broken("version", "not 1")
	}
	policy, err := in.Read(der.ObjectID)
	if err != nil {
		return info, err
	}
	oid, err := policy.Dotted()
	if err != nil {
		return info, err
	}
	info.Policy = eds.OID(oid)
	if err := info.readImprint(&in); err != nil {
		return info, err
	}
	serial, err := in.Read(der.Integer)
	if err != nil {
		return info, err
	}
	// RFC 3161 says INTEGER, and half of the national authority's stamps have a
	// negative one: twenty random bytes.
	if info.Serial, err = serial.Int(); err != nil {
		return info, err
	}
	instant, err := in.Read(der.GeneralizedTime)
	if err != nil {
		return info, err
	}
	if info.Time, err = instant.Time(); err != nil {
		return info, err
	}
	return info, info.readTail(&in)
}

func (info *TSTInfo) readImprint(in *der.Reader) error {
	imprint, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	parts := imprint.Children()
	if info.Hash, err = ReadAlgorithm(&parts); err != nil {
		return err
	}
	octets, err := parts.Read(der.OctetString)
	if err != nil {
		return err
	}
	info.Imprint = octets.Body
	return parts.End()
}

// readTail reads accuracy, ordering, nonce, the authority's name and the
// extensions, of which only the nonce is kept and a critical extension refused.
func (info *TSTInfo) readTail(in *der.Reader) error {
	if _, err := in.Optional(der.Sequence); err != nil {
		return err
	}
	ordering, err := in.Optional(der.Boolean)
	if err != nil {
		return err
	}
	if !ordering.IsZero() {
		if _, err := ordering.Bool(); err != nil {
			return err
		}
	}
	nonce, err := in.Optional(der.Integer)
	if err != nil {
		return err
	}
	if !nonce.IsZero() {
		if info.Nonce, err = nonce.Int(); err != nil {
			return err
		}
	}
	if _, err := in.Optional(der.Context(0, true)); err != nil {
		return err
	}
	extensions, err := in.Optional(der.Context(1, true))
	if err != nil {
		return err
	}
	for list := extensions.Children(); !list.Empty(); {
		x, err := ReadExtension(&list)
		if err != nil {
			return err
		}
		if x.Critical {
			return broken("extension "+string(x.OID), "critical and unknown")
		}
	}
	return in.End()
}

// Extension is one extension of a certificate, a list or an answer.
type Extension struct {
	OID      eds.OID
	Critical bool
	Value    []byte // contents of the octet string
}

// ReadExtension reads one extension.
func ReadExtension(list *der.Reader) (Extension, error) {
	e, err := list.Read(der.Sequence)
	if err != nil {
		return Extension{}, err
	}
	in := e.Children()
	id, err := in.Read(der.ObjectID)
	if err != nil {
		return Extension{}, err
	}
	oid, err := id.Dotted()
	if err != nil {
		return Extension{}, err
	}
	x := Extension{OID: eds.OID(oid)}
	critical, err := in.Optional(der.Boolean)
	if err != nil {
		return Extension{}, err
	}
	if !critical.IsZero() {
		if x.Critical, err = critical.Bool(); err != nil {
			return Extension{}, err
		}
	}
	value, err := in.Read(der.OctetString)
	if err != nil {
		return Extension{}, err
	}
	x.Value = value.Body
	return x, in.End()
}

// TokenOfResponse takes the token out of a TimeStampResp. A response that
// grants nothing is an error.
func TokenOfResponse(b []byte) ([]byte, error) {
	e, err := der.ParseTag(b, der.Sequence)
	if err != nil {
		return nil, stampError("TimeStampResp", err)
	}
	in := e.Children()
	info, err := in.Read(der.Sequence)
	if err != nil {
		return nil, stampError("PKIStatusInfo", err)
	}
	fields := info.Children()
	status, err := fields.Read(der.Integer)
	if err != nil {
		return nil, stampError("PKIStatus", err)
	}
	// 0 is granted, 1 is granted with modifications.
	if v, err := status.Small(); err != nil || v > 1 {
		return nil, &Error{Code: eds.CodeTimestampMalformed, Place: "a response that grants no stamp"}
	}
	token, err := in.Read(der.Sequence)
	if err != nil {
		return nil, stampError("TimeStampResp", err)
	}
	if err := in.End(); err != nil {
		return nil, stampError("TimeStampResp", err)
	}
	return token.Full, nil
}
