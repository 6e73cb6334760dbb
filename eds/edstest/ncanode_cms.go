// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"crypto/x509"
	"encoding/asn1"
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"net/http"
	"slices"
	"time"
)

// The structures of RFC 5652 and RFC 3161, as loosely as the server reads them
// and by another reader than the library's own.
type (
	ncaContentInfo struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue `asn1:"explicit,optional,tag:0"`
	}
	ncaSignedData struct {
		Version      int
		Digests      asn1.RawValue
		Content      ncaContentInfo
		Certificates asn1.RawValue   `asn1:"optional,tag:0"`
		CRLs         asn1.RawValue   `asn1:"optional,tag:1"`
		Signers      []ncaSignerInfo `asn1:"set"`
	}
	ncaSignerInfo struct {
		Version   int
		ID        ncaIssuerAndSerial
		Digest    ncaAlgorithmID
		Signed    asn1.RawValue `asn1:"optional,tag:0"`
		Algorithm asn1.RawValue
		Signature []byte
		Unsigned  asn1.RawValue `asn1:"optional,tag:1"`
	}
	ncaIssuerAndSerial struct {
		Issuer asn1.RawValue
		Serial *big.Int
	}
	ncaAlgorithmID struct {
		Algorithm  asn1.ObjectIdentifier
		Parameters asn1.RawValue `asn1:"optional"`
	}
	ncaAttribute struct {
		Type   asn1.ObjectIdentifier
		Values []asn1.RawValue `asn1:"set"`
	}
	ncaTSTInfo struct {
		Version int
		Policy  asn1.ObjectIdentifier
		Imprint struct {
			Hash  ncaAlgorithmID
			Value []byte
		}
		Serial  *big.Int
		GenTime time.Time     `asn1:"generalized"`
		Rest    asn1.RawValue `asn1:"optional"`
	}
)

// ncaMessage is a message as far as it is needed.
type ncaMessage struct {
	ncaSignedData
	content      []byte // nil: detached
	certificates []*x509.Certificate
}

func parseNCAMessage(raw []byte) (*ncaMessage, bool) {
	var outer ncaContentInfo
	var m ncaMessage
	if _, err := asn1.Unmarshal(raw, &outer); err != nil {
		return nil, false
	}
	if _, err := asn1.Unmarshal(outer.Content.Bytes, &m.ncaSignedData); err != nil {
		return nil, false
	}
	if len(m.Content.Content.Bytes) > 0 {
		if _, err := asn1.Unmarshal(m.Content.Content.Bytes, &m.content); err != nil {
			return nil, false
		}
	}
	for rest := m.Certificates.Bytes; len(rest) > 0; {
		var one asn1.RawValue
		var err error
		if rest, err = asn1.Unmarshal(rest, &one); err != nil {
			return nil, false
		}
		if c, err := x509.ParseCertificate(one.FullBytes); err == nil {
			m.certificates = append(m.certificates, c)
		}
	}
	return &m, true
}

// cms verifies a message. The data of the question is used only when the
// message has no content; no signer, or one without certificate, spoils
// nothing.
func (n *NCANode) cms(q NCANodeQuestion) (NCANodeAnswer, *ncaFailure) {
	a := NCANodeAnswer{Message: "OK", Valid: true, CMS: true, Signers: []NCANodeSigner{}}
	raw, err := base64.StdEncoding.DecodeString(*q.CMS)
	if err != nil {
		return a, &ncaFailure{http.StatusInternalServerError, "Illegal base64 character"}
	}
	m, ok := parseNCAMessage(raw)
	if !ok {
		return a, &ncaFailure{http.StatusInternalServerError, "Malformed content."}
	}
	content := m.content
	if content == nil {
		if q.Data == "" {
			return a, &ncaFailure{http.StatusBadRequest, "CMS doesn't have signed content"}
		}
		if content, err = base64.StdEncoding.DecodeString(q.Data); err != nil {
			return a, &ncaFailure{http.StatusInternalServerError, "Illegal base64 character"}
		}
	}
	for _, s := range m.Signers {
		signer := NCANodeSigner{Certificates: []*NCANodeCertificate{}, Stamp: s.stamp()}
		if c := m.certificateOf(s); c != nil {
			info, failed := n.info(c, q)
			if failed != nil {
				return a, failed
			}
			right, failed := s.verify(c, content)
			if failed != nil {
				return a, failed
			}
			a.Valid = a.Valid && right && info.Valid
			signer.Certificates = append(signer.Certificates, info)
		}
		a.Signers = append(a.Signers, signer)
	}
	return a, nil
}

func (m *ncaMessage) certificateOf(s ncaSignerInfo) *x509.Certificate {
	i := slices.IndexFunc(m.certificates, func(c *x509.Certificate) bool {
		return c.SerialNumber.Cmp(s.ID.Serial) == 0 && bytes.Equal(c.RawIssuer, s.ID.Issuer.FullBytes)
	})
	if i < 0 {
		return nil
	}
	return m.certificates[i]
}

// attributes of a set, by the first of each type.
func attributesOf(set asn1.RawValue) map[string]asn1.RawValue {
	found := map[string]asn1.RawValue{}
	for rest := set.Bytes; len(rest) > 0; {
		var a ncaAttribute
		var err error
		if rest, err = asn1.Unmarshal(rest, &a); err != nil {
			return found
		}
		if _, ok := found[a.Type.String()]; !ok && len(a.Values) > 0 {
			found[a.Type.String()] = a.Values[0]
		}
	}
	return found
}

func (s ncaSignerInfo) verify(c *x509.Certificate, content []byte) (bool, *ncaFailure) {
	hash := hashOf(s.Digest.Algorithm)
	if hash == "" {
		return false, &ncaFailure{http.StatusInternalServerError, "no such algorithm"}
	}
	message := content
	if len(s.Signed.FullBytes) > 0 {
		digest := attributesOf(s.Signed)[string(AttrMessageDigest)]
		if !bytes.Equal(digest.Bytes, hash.Sum(content)) {
			return false, &ncaFailure{http.StatusBadRequest,
				"invalid signature format in message: content hash found in signed attributes different"}
		}
		message = append([]byte{tagSet}, s.Signed.FullBytes[1:]...)
	}
	return verifies(c.RawSubjectPublicKeyInfo, hash, message, s.Signature), nil
}

// stamp reads a time stamp without verifying anything of it.
func (s ncaSignerInfo) stamp() *NCANodeStamp {
	token, ok := attributesOf(s.Unsigned)[string(AttrTimeStamp)]
	if !ok {
		return nil
	}
	m, ok := parseNCAMessage(token.FullBytes)
	if !ok {
		return nil
	}
	var info ncaTSTInfo
	if _, err := asn1.Unmarshal(m.content, &info); err != nil {
		return nil
	}
	return &NCANodeStamp{
		SerialNumber: info.Serial.Text(16), GenTime: javaTime(info.GenTime), Policy: info.Policy.String(),
		Hash: hex.EncodeToString(info.Imprint.Value),
	}
}
