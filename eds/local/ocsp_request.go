// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/asn1"
	"fmt"
	"math/big"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// Question is what an [OCSPSource] is asked: the state of one certificate.
type Question struct {
	// Request is the OCSPRequest in DER, with a nonce.
	Request []byte
	// Issuer is the SHA-256 of the issuer's SubjectPublicKeyInfo, see
	// [KeyDigest].
	Issuer eds.Digest
	// Serial is the serial number of the certificate.
	Serial *big.Int

	nonce []byte
}

const nonceSize = 16

type ocspCertID struct {
	Hash       ocspAlgorithm
	IssuerName []byte
	IssuerKey  []byte
	Serial     *big.Int
}

type ocspAlgorithm struct {
	ID         asn1.ObjectIdentifier
	Parameters asn1.RawValue
}

type ocspSingleRequest struct{ ID ocspCertID }

type ocspTBSRequest struct {
	List       []ocspSingleRequest
	Extensions []ocspExtension `asn1:"explicit,tag:2"`
}

type ocspExtension struct {
	ID    asn1.ObjectIdentifier
	Value []byte
}

type ocspRequest struct{ TBS ocspTBSRequest }

// newQuestion asks as the national authority's responder is asked: with SHA-256
// in the identifier of the certificate, and a nonce as an OCTET STRING inside
// its extension.
func newQuestion(c, issuer *profile.Certificate) (Question, error) {
	nonce := make([]byte, nonceSize)
	if _, err := rand.Read(nonce); err != nil {
		return Question{}, fmt.Errorf("local: nonce: %w", err)
	}
	wrapped, err := asn1.Marshal(nonce)
	if err != nil {
		return Question{}, fmt.Errorf("local: nonce: %w", err)
	}
	name, key := sha256.Sum256(issuer.RawSubject), sha256.Sum256(issuer.KeyBits())
	request, err := asn1.Marshal(ocspRequest{ocspTBSRequest{
		List: []ocspSingleRequest{{ocspCertID{
			Hash:       ocspAlgorithm{asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 1}, asn1.NullRawValue},
			IssuerName: name[:], IssuerKey: key[:], Serial: c.SerialNumber,
		}}},
		Extensions: []ocspExtension{{asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 2}, wrapped}},
	}})
	if err != nil {
		return Question{}, fmt.Errorf("local: OCSP request: %w", err)
	}
	return Question{Request: request, Issuer: issuer.Key, Serial: c.SerialNumber, nonce: wrapped}, nil
}

// KeyDigest is the SHA-256 of the SubjectPublicKeyInfo of a certificate in
// DER, PEM or base64, by which a [Question] names an issuer. The error is an [ErrConfig].
func KeyDigest(certificate []byte) (eds.Digest, error) {
	c, err := profile.Decode(certificate)
	if err != nil {
		return eds.Digest{}, configError("certificate: %v", err)
	}
	return c.Key, nil
}
