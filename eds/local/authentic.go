// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// content is what was signed, hashed once with each hash.
type content struct {
	bytes   []byte
	digests map[eds.OID][]byte
}

func newContent(b []byte) *content { return &content{bytes: b, digests: map[eds.OID][]byte{}} }

func (c *content) digest(a eds.Algorithm) []byte {
	id := a.HashOID()
	if c.digests[id] == nil {
		c.digests[id] = sum(a.NewHash(), c.bytes)
	}
	return c.digests[id]
}

// authentic checks that a signature belongs to the content and to the
// certificate.
func (c *Checker) authentic(signer *cms.SignerInfo, contentType eds.OID, cert *profile.Certificate, of *content) *fault {
	attributes, err := signer.Attributes()
	if err != nil {
		return cmsFault(err)
	}
	if attributes.ContentType != contentType {
		return &fault{eds.CodeStructureContentType, "the attribute contentType"}
	}
	algorithm := c.registry.ofSigner(signer.Algorithm, signer.Digest, cert.KeyOID)
	switch {
	case algorithm.refused || !signer.Digest.NoParameters():
		return &fault{eds.CodeAuthenticityRefused, "signature " + string(signer.Algorithm.OID) + " with hash " + string(signer.Digest.OID)}
	case algorithm.Algorithm == nil:
		return &fault{eds.CodeAuthenticityUnsupported, "signature " + string(signer.Algorithm.OID) + " with hash " + string(signer.Digest.OID)}
	}
	if !bytes.Equal(of.digest(algorithm.Algorithm), attributes.MessageDigest) {
		return &fault{eds.CodeAuthenticityContent, "messageDigest"}
	}
	key, err := c.memory.key(cert, algorithm.Algorithm)
	if err != nil {
		return &fault{eds.CodeAuthenticityRefused, "the key of the certificate cannot be used"}
	}
	if err := key.Verify(sum(algorithm.NewHash(), signer.Signed), signer.Signature); err != nil {
		return &fault{eds.CodeAuthenticityWrong, ""}
	}
	return c.named(attributes, cert)
}

// named compares the certificate with the one that signingCertificate names.
func (c *Checker) named(a cms.Attributes, cert *profile.Certificate) *fault {
	for _, hash := range a.Certificate {
		want := ocspHash(hash.Hash, cert.Raw)
		if want == nil {
			h, ok := c.registry.hash(hash.Hash)
			if !ok {
				return &fault{eds.CodeAuthenticityUnsupported, "signingCertificate with hash " + string(hash.Hash)}
			}
			want = sum(h, cert.Raw)
		}
		if !bytes.Equal(want, hash.Value) {
			return &fault{eds.CodeAuthenticityESS, "signingCertificate"}
		}
		if hash.Issuer != nil && (!bytes.Equal(hash.Issuer, cert.RawIssuer) || !bytes.Equal(hash.Serial, cert.Serial)) {
			return &fault{eds.CodeAuthenticityESS, "issuerSerial of signingCertificate"}
		}
	}
	return nil
}

// carried are the authorities among a message's certificates. One that cannot be
// read helps nobody and is left out.
func carried(message *cms.SignedData) []*profile.Certificate {
	list := []*profile.Certificate{}
	for _, named := range message.Certificates {
		if c, err := profile.Parse(named.Raw); err == nil && c.IsCA {
			list = append(list, c)
		}
	}
	return list
}

// without are the authorities but a signer's own certificate.
func without(list []*profile.Certificate, own []byte) []*profile.Certificate {
	is := func(c *profile.Certificate) bool { return bytes.Equal(c.Raw, own) }
	if !slices.ContainsFunc(list, is) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), is)
}
