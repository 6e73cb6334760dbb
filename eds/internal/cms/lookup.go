// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"

	"github.com/reglament-kz/reglament/eds"
)

// KeyIdentifier finds the subject key identifier of a certificate; package cms
// does not read extensions itself.
type KeyIdentifier func(certificate []byte) []byte

// CertificateOf finds the one certificate that a signer names. Two different
// certificates that answer to the name are an error, and so is none; the same
// certificate twice is one.
func (s *SignedData) CertificateOf(signer *SignerInfo, keyID KeyIdentifier) (Certificate, error) {
	var found Certificate
	for _, c := range s.Certificates {
		if !answers(c, signer, keyID) || bytes.Equal(c.Raw, found.Raw) {
			continue
		}
		if found.Raw != nil {
			return Certificate{}, &Error{Code: eds.CodeStructureAmbiguous, Place: "certificates"}
		}
		found = c
	}
	if found.Raw == nil {
		return Certificate{}, &Error{Code: eds.CodeStructureNoCertificate, Place: "certificates"}
	}
	return found, nil
}

func answers(c Certificate, signer *SignerInfo, keyID KeyIdentifier) bool {
	if signer.KeyID != nil {
		return keyID != nil && bytes.Equal(keyID(c.Raw), signer.KeyID)
	}
	return bytes.Equal(c.Serial, signer.Serial) && bytes.Equal(c.Issuer, signer.Issuer)
}
