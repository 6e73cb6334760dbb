// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"bytes"
	"encoding/asn1"
	"encoding/base64"
	"encoding/pem"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// Offer is what a page gets: what it sends to NCALayer as it is, and where the
// answer goes.
type Offer struct {
	ID      string `json:"id"` // of the operation or the challenge
	Count   int    `json:"count"`
	Request object `json:"request"` // to the module basics
}

type object map[string]any

// usageSigning marks certificates for signing, which is what forms need.
const usageSigning = "1.3.6.1.5.5.7.3.4"

func (s *Service) offer(id string, who eds.Signatory, contents [][]byte, stamp bool) Offer {
	// An absent number asks for nobody in particular, an absent profile for no stamp, and
	// absent authorities are those of production.
	signer := object{"extKeyUsageOids": []string{usageSigning}}
	if !who.IIN.IsZero() {
		signer["iin"] = who.IIN
	}
	if !who.BIN.IsZero() {
		signer["bin"] = who.BIN
	}
	if s.config.TestKeys {
		signer["chain"] = []string{}
	}
	params := object{"decode": true, "encapsulate": false, "digested": false}
	if stamp {
		params["tsaProfile"] = object{}
	}
	return Offer{ID: id, Count: len(contents), Request: object{
		"module": "kz.gov.pki.knca.basics", "method": "sign", "args": object{
			"allowedStorages": nil, "format": "cms", "data": contents, "signingParams": params, "signerParams": signer, "locale": "ru",
		},
	}}
}

// message is the beginning of a CMS (RFC 5652), up to its certificates.
type message struct {
	Type    asn1.ObjectIdentifier
	Content struct {
		Version      int
		Digests      asn1.RawValue `asn1:"set"`
		Content      asn1.RawValue
		Certificates asn1.RawValue `asn1:"optional,tag:0"`
	} `asn1:"explicit,tag:0"`
}

// decode gives a signature in DER, which comes from NCALayer in armour or base64; nil
// where it is no CMS.
func decode(text string) []byte {
	der, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
	if block, _ := pem.Decode([]byte(text)); block != nil {
		der, err = block.Bytes, nil
	}
	if _, malformed := asn1.Unmarshal(der, &message{}); err != nil || malformed != nil {
		return nil
	}
	return der
}

// match gives the documents their signatures, each of which holds the digest of what it
// signs, and says what is the matter with those that get none. It proves nothing: the
// signature is then checked with the document.
func (s *Service) match(waiting []*Item, signatures []string) Failure {
	digests := map[*Item][][]byte{}
	for _, item := range waiting {
		for _, a := range s.config.Checks.Algorithms {
			hash := a.NewHash()
			_, _ = hash.Write(item.Content) // a hash never fails
			digests[item] = append(digests[item], hash.Sum(nil))
		}
	}
	rest := FailureMissing
	for _, text := range signatures {
		der := decode(text)
		i := slices.IndexFunc(waiting, func(item *Item) bool {
			return item.Signature == nil && slices.ContainsFunc(digests[item], func(d []byte) bool { return bytes.Contains(der, d) })
		})
		switch {
		case der == nil:
			rest = FailureMalformed
		case i >= 0:
			waiting[i].Signature = der
		case rest == FailureMissing:
			rest = FailureDocument
		}
	}
	return rest
}

// certificateOf finds the certificate with a digest in a signature; nil where it is not there.
func certificateOf(der []byte, digest eds.Digest) []byte {
	var m message
	if _, err := asn1.Unmarshal(der, &m); err != nil {
		return nil
	}
	for rest := m.Content.Certificates.Bytes; len(rest) > 0; {
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
