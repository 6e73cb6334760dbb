// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/x509"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// broken applies the rules of RFC 5280, 6.1, to the authorities of a complete
// path; those about the first certificate belong to other checks. Rules that
// this package does not carry out, names and policies, count as broken where an
// authority states them.
func broken(p path, at time.Time) *fault {
	below := 0 // authorities between this one and the leaf that are not self-issued
	for i, c := range p[1:] {
		if f := brokenBy(c, at, below); f != nil {
			f.detail = fmt.Sprintf("certificate %d of the chain: %s", i+2, f.detail)
			return f
		}
		if !c.SelfIssued() {
			below++
		}
	}
	return nil
}

func brokenBy(c *profile.Certificate, at time.Time, below int) *fault {
	switch {
	case !c.BasicConstraintsValid || !c.IsCA:
		return &fault{eds.CodeChainNotCA, "not a certification authority"}
	case c.Has(profile.OIDKeyUsage) && c.KeyUsage&x509.KeyUsageCertSign == 0:
		return &fault{eds.CodeChainNotCA, "the key may not sign certificates"}
	case !c.ValidAt(at):
		return &fault{eds.CodeChainPeriod, "outside its validity period"}
	case hasPathLen(c) && below > c.MaxPathLen:
		return &fault{eds.CodeChainConstraint, "more authorities below than it allows"}
	case c.Has(profile.OIDNameConstraints):
		return &fault{eds.CodeChainConstraint, "name constraints are not supported"}
	case c.Has(profile.OIDPolicyConstraints):
		return &fault{eds.CodeChainConstraint, "policy constraints are not supported"}
	}
	if id, ok := c.UnknownCritical(); ok {
		return &fault{eds.CodeChainConstraint, "unknown critical extension " + string(id)}
	}
	return nil
}

func hasPathLen(c *profile.Certificate) bool { return c.MaxPathLen > 0 || c.MaxPathLenZero }
