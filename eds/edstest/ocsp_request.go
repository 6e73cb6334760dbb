// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
)

// maxRequest is the largest request that the services read.
const maxRequest = 64 << 10

// ErrRequest says that bytes are no request of the protocol. The error that
// wraps it says what is wrong.
var ErrRequest = errors.New("edstest: not a request")

// OCSPRequest is what the responder needs of a request about one certificate.
type OCSPRequest struct {
	Hash     Hash   // of the identifier
	NameHash []byte // of the issuer's name
	KeyHash  []byte // of the issuer's key
	Serial   *big.Int
	Nonce    []byte // nil: absent
}

type algorithmIdentifier struct {
	Algorithm  asn1.ObjectIdentifier
	Parameters asn1.RawValue `asn1:"optional"`
}

type extensionValue struct {
	ID       asn1.ObjectIdentifier
	Critical bool `asn1:"optional"`
	Value    []byte
}

type certID struct {
	Hash     algorithmIdentifier
	NameHash []byte
	KeyHash  []byte
	Serial   *big.Int
}

// ParseOCSPRequest reads a request (RFC 6960, 4.1.1) about exactly one
// certificate, of at most 64 KiB. A signature of the request is not checked.
// The error wraps [ErrRequest].
func ParseOCSPRequest(der []byte) (OCSPRequest, error) {
	fail := func(what string) (OCSPRequest, error) {
		return OCSPRequest{}, fmt.Errorf("%w: OCSP: %s", ErrRequest, what)
	}
	if len(der) > maxRequest {
		return fail("larger than 64 KiB")
	}
	var request struct {
		TBS struct {
			Version   int           `asn1:"optional,explicit,tag:0,default:0"`
			Requestor asn1.RawValue `asn1:"optional,explicit,tag:1"`
			List      []struct {
				ID         certID
				Extensions asn1.RawValue `asn1:"optional,explicit,tag:0"`
			}
			Extensions []extensionValue `asn1:"optional,explicit,tag:2"`
		}
		Signature asn1.RawValue `asn1:"optional,explicit,tag:0"`
	}
	rest, err := asn1.Unmarshal(der, &request)
	switch {
	case err != nil:
		return fail(err.Error())
	case len(rest) > 0:
		return fail("bytes after the request")
	case len(request.TBS.List) != 1:
		return fail(fmt.Sprintf("%d certificates, not one", len(request.TBS.List)))
	}
	id := request.TBS.List[0].ID
	out := OCSPRequest{NameHash: id.NameHash, KeyHash: id.KeyHash, Serial: id.Serial}
	if out.Hash = hashOf(id.Hash.Algorithm); out.Hash == "" {
		return fail("unknown hash " + id.Hash.Algorithm.String())
	}
	for _, e := range request.TBS.Extensions {
		if OID(e.ID.String()) != extNonce {
			continue
		}
		var nonce []byte
		if rest, err := asn1.Unmarshal(e.Value, &nonce); err != nil || len(rest) > 0 {
			// RFC 2560 left the form open, and old clients send bare bytes.
			nonce = e.Value
		}
		out.Nonce = nonce
	}
	return out, nil
}

// DER encodes the request.
func (r OCSPRequest) DER() []byte {
	id := sequence(r.Hash.or(HashSHA256).identifier(), octets(r.NameHash), octets(r.KeyHash), integer(r.Serial))
	parts := [][]byte{sequence(sequence(id))}
	if r.Nonce != nil {
		nonce := Extension{OID: extNonce, Value: octets(r.Nonce)}
		parts = append(parts, explicit(2, extensions([]Extension{nonce})))
	}
	return sequence(sequence(parts...))
}

// OCSPRequestFor asks about the certificate, identified with SHA-256. A nil
// nonce is absent.
func OCSPRequestFor(c *Certificate, nonce []byte) OCSPRequest {
	issuer := c.Template.Issuer
	return OCSPRequest{
		Hash: HashSHA256, Serial: c.Serial(), Nonce: nonce,
		NameHash: HashSHA256.Sum(issuer.Subject().DER()),
		KeyHash:  HashSHA256.Sum(issuer.Key().public()),
	}
}
