// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// certificateFault is cmsFault for an error of package profile.
func certificateFault(err error) *fault {
	var e *profile.Error
	if errors.As(err, &e) {
		return &fault{e.Code, e.Detail}
	}
	return &fault{eds.CodeStructureCertificate, "certificate"}
}

// isAbout reports whether an answer is about a certificate: the serial number,
// which the server writes in hexadecimal without leading zeros, and the key
// must be equal.
func (a certificateAnswer) isAbout(c *profile.Certificate) bool {
	serial := strings.TrimLeft(hex.EncodeToString(c.Serial), "0")
	return serial == strings.ToLower(a.serial) && bytes.Equal(c.RawSubjectPublicKeyInfo, a.publicKey)
}
