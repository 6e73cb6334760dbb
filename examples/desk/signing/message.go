// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"encoding/asn1"
	"encoding/base64"
	"encoding/pem"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// message gives a signature in DER, as it comes from NCALayer: in armour, in base64
// or in DER; nil where it is none of these.
func message(text string) []byte {
	if block, _ := pem.Decode([]byte(text)); block != nil {
		return block.Bytes
	}
	if strings.HasPrefix(text, "\x30") && len(text) > 1 && text[1] >= 0x80 {
		return []byte(text)
	}
	der, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil || len(der) == 0 {
		return nil
	}
	return der
}

// claim is what a message says of itself: the digest of its content, and the hash.
type claim struct {
	hash   eds.OID
	digest string
}

// claimOf reads what a message says of itself. It proves nothing, and only serves to
// find the document that the signature is then checked with.
func claimOf(der []byte) (claim, bool) {
	var info contentInfo
	if _, err := asn1.Unmarshal(der, &info); err != nil || len(info.Content.Signers) == 0 {
		return claim{}, false
	}
	signer := info.Content.Signers[0]
	for _, a := range signer.Attributes {
		if a.Type.String() == "1.2.840.113549.1.9.4" && len(a.Values) == 1 { // messageDigest
			return claim{eds.OID(signer.Digest.ID.String()), string(a.Values[0].Bytes)}, true
		}
	}
	return claim{}, false
}

// claims gives what signatures of a content would say of themselves, by any of the
// algorithms.
func claims(content []byte, algorithms []eds.Algorithm) []claim {
	var list []claim
	for _, a := range algorithms {
		hash := a.NewHash()
		_, _ = hash.Write(content) // a hash never fails
		list = append(list, claim{a.HashOID(), string(hash.Sum(nil))})
	}
	return list
}

// certificateOf finds the certificate with a digest in a message; nil where it is not there.
func certificateOf(der []byte, digest eds.Digest) []byte {
	var info contentInfo
	if _, err := asn1.Unmarshal(der, &info); err != nil {
		return nil
	}
	for rest := info.Content.Certificates.Bytes; len(rest) > 0; {
		var c asn1.RawValue
		var err error
		if rest, err = asn1.Unmarshal(rest, &c); err != nil {
			return nil
		}
		if eds.DigestOf(c.FullBytes) == digest {
			return c.FullBytes
		}
	}
	return nil
}

// The parts of a CMS that a claim is read from (RFC 5652).
type contentInfo struct {
	Type    asn1.ObjectIdentifier
	Content signedData `asn1:"explicit,tag:0"`
}

type signedData struct {
	Version      int
	Digests      asn1.RawValue `asn1:"set"`
	Content      asn1.RawValue
	Certificates asn1.RawValue `asn1:"optional,tag:0"`
	Lists        asn1.RawValue `asn1:"optional,tag:1"`
	Signers      []signerInfo  `asn1:"set"`
}

type signerInfo struct {
	Version    int
	ID         asn1.RawValue
	Digest     algorithm
	Attributes []attribute `asn1:"tag:0"`
}

type algorithm struct {
	ID         asn1.ObjectIdentifier
	Parameters asn1.RawValue `asn1:"optional"`
}

type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []asn1.RawValue `asn1:"set"`
}
