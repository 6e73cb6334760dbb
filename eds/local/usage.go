// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/x509"
	"slices"

	"github.com/reglament-kz/reglament/eds"
)

// usage checks that the key of a certificate may sign documents. A certificate
// for authentication lacks nonRepudiation; whether the key usage is critical is
// not asked, since the national authority leaves it out on some leaves. Without
// an extended key usage there is no role, which matters where one is asked for.
func usage(c *certificate) *fault {
	switch {
	case !c.has(oidKeyUsage):
		return &fault{eds.CodeUsageNotDeclared, "there is no key usage"}
	case !signingKey(c) || c.KeyUsage&x509.KeyUsageContentCommitment == 0:
		return &fault{eds.CodeUsageNotSigning, "digitalSignature and nonRepudiation are both needed"}
	}
	if id, unknown := c.unknownCritical(); unknown {
		return &fault{eds.CodeUsageCritical, string(id)}
	}
	usages := c.usages()
	switch {
	case c.IsCA:
		return &fault{eds.CodeUsageExtended, "a certification authority"}
	case slices.Contains(usages, oidOCSPSigning) || slices.Contains(usages, oidTimeStamping):
		return &fault{eds.CodeUsageExtended, "a service of the authority"}
	}
	return nil
}

// signingKey reports whether the key usage, where there is one, has
// digitalSignature.
func signingKey(c *certificate) bool {
	return !c.has(oidKeyUsage) || c.KeyUsage&x509.KeyUsageDigitalSignature != 0
}
