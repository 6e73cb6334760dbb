// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"encoding/asn1"
	"fmt"
	"math/big"
	"time"
)

// Token is a time stamp (RFC 3161) before it is signed. [Authority.Stamp]
// fills it; change what the test is about and take [Token.DER].
type Token struct {
	Policy  OID
	Hash    Hash   // of the imprint
	Imprint []byte // digest of the stamped bytes
	Serial  *big.Int
	GenTime time.Time
	Nonce   *big.Int // nil: absent

	Stamper      *Certificate
	Certificates [][]byte // contained; nil: the stamper's; empty: none
	Trailing     []byte
	Edit         func(*SignedData) // changes the CMS around the token; nil: as it is
}

// Stamp returns a time stamp over the bytes, given at the authority's moment
// by its stamper. For a signature in a CMS the bytes are the signature value.
func (a *Authority) Stamp(over []byte) *Token {
	hash := a.Stamper.Key().Hash()
	return &Token{
		Policy: a.stampPolicy(), Hash: hash, Imprint: hash.Sum(over), Serial: a.stampSerial(),
		GenTime: a.At, Stamper: a.Stamper,
	}
}

// stampSerial gives the next serial number of a stamp: twenty bytes as an
// INTEGER, so that half of them are negative, as the NCA's are.
func (a *Authority) stampSerial() *big.Int {
	n := a.serial()
	if n.Bit(0) == 1 {
		n.Neg(n)
	}
	return n
}

// stampPolicy is the NCA's policy of stamps with the authority's algorithm.
func (a *Authority) stampPolicy() OID {
	switch a.config.Algorithm {
	case AlgorithmGOST2004:
		return policyStampGOST2004
	case AlgorithmGOST2015:
		return policyStampGOST2015
	}
	return policyStampRSA
}

// Stamped gives every signer of the structure a time stamp of the authority,
// given at the moment.
func (a *Authority) Stamped(s *SignedData, moment time.Time) *SignedData {
	for _, signer := range s.Signers {
		signer.Stamp = func(signature []byte) []byte {
			token := a.Stamp(signature)
			token.GenTime = moment
			return token.DER()
		}
	}
	return s
}

// Info is the TSTInfo that the stamper signs.
func (t *Token) Info() []byte {
	parts := [][]byte{
		small(1), oid(t.Policy),
		sequence(t.Hash.identifier(), octets(t.Imprint)),
		integer(t.Serial), generalizedTime(t.GenTime),
	}
	if t.Nonce != nil {
		parts = append(parts, integer(t.Nonce))
	}
	return sequence(parts...)
}

// DER signs and encodes the token: a CMS of its own, whose signer names its
// certificate by hash.
func (t *Token) DER() []byte {
	s := &SignedData{
		Version: 3, ContentType: ContentTSTInfo, Content: t.Info(), Certificates: t.Certificates,
		Signers: []*Signer{{Certificate: t.Stamper, SigningTime: t.GenTime, ESS: true}},
	}
	if s.Certificates == nil {
		s.Certificates = [][]byte{t.Stamper.DER}
	}
	if t.Edit != nil {
		t.Edit(s)
	}
	return append(s.DER(), t.Trailing...)
}

// Response is the answer of a time-stamping service that grants the token.
func (t *Token) Response() []byte { return sequence(sequence(small(0)), t.DER()) }

// StampRejection is the answer of a time-stamping service that refuses, with
// the bit of PKIFailureInfo that says why (RFC 3161, 2.4.2).
func StampRejection(failure int) []byte {
	info := make([]byte, failure/8+1)
	info[failure/8] = 0x80 >> (failure % 8)
	bits := tlv(tagBitString, []byte{byte(7 - failure%8)}, info)
	return sequence(sequence(small(2), bits))
}

// StampRequest is what the stamper needs of a request.
type StampRequest struct {
	Hash    Hash
	Imprint []byte
	Nonce   *big.Int // nil: absent
}

// ParseStampRequest reads a request (RFC 3161, 2.4.1) of at most 64 KiB. The
// error wraps [ErrRequest].
func ParseStampRequest(der []byte) (StampRequest, error) {
	fail := func(what string) (StampRequest, error) {
		return StampRequest{}, fmt.Errorf("%w: time stamp: %s", ErrRequest, what)
	}
	if len(der) > maxRequest {
		return fail("larger than 64 KiB")
	}
	var request struct {
		Version int
		Imprint struct {
			Hash   algorithmIdentifier
			Digest []byte
		}
		Policy     asn1.ObjectIdentifier `asn1:"optional"`
		Nonce      *big.Int              `asn1:"optional"`
		CertReq    bool                  `asn1:"optional"`
		Extensions asn1.RawValue         `asn1:"optional,tag:0"`
	}
	rest, err := asn1.Unmarshal(der, &request)
	if err != nil {
		return fail(err.Error())
	}
	if len(rest) > 0 {
		return fail("bytes after the request")
	}
	hash := hashOf(request.Imprint.Hash.Algorithm)
	if hash == "" {
		return fail("unknown hash " + request.Imprint.Hash.Algorithm.String())
	}
	if want := len(hash.Sum(nil)); len(request.Imprint.Digest) != want {
		return fail(fmt.Sprintf("imprint of %d bytes, not %d", len(request.Imprint.Digest), want))
	}
	return StampRequest{Hash: hash, Imprint: request.Imprint.Digest, Nonce: request.Nonce}, nil
}

// DER encodes the request, asking for the stamper's certificate.
func (r StampRequest) DER() []byte {
	parts := [][]byte{small(1), sequence(r.Hash.identifier(), octets(r.Imprint))}
	if r.Nonce != nil {
		parts = append(parts, integer(r.Nonce))
	}
	return sequence(append(parts, truth())...)
}
