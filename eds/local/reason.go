// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import "time"

// reason is why a certificate was revoked (RFC 5280, 5.3.1).
type reason int

const (
	reasonUnspecified reason = iota
	reasonKeyCompromise
	reasonCACompromise
	reasonAffiliationChanged
	reasonSuperseded
	reasonCessation
	reasonHold
	_ // 7 is not used
	reasonRemoved
	reasonPrivilegeWithdrawn
	reasonAACompromise
)

// benign reports whether signatures made before the revocation stay good: the
// key was in its holder's hand until then. A compromise, a hold, and silence
// about the reason do not say so.
func (r reason) benign() bool {
	switch r {
	case reasonAffiliationChanged, reasonSuperseded, reasonCessation, reasonPrivilegeWithdrawn:
		return true
	default:
		return false
	}
}

func (r reason) String() string {
	names := [...]string{"unspecified", "key compromise", "authority compromise", "affiliation changed", "superseded",
		"cessation of operation", "hold", "7", "removed from the list", "privilege withdrawn", "attribute authority compromise"}
	if r < 0 || int(r) >= len(names) {
		return "unknown reason"
	}
	return names[r]
}

// kills reports whether a revocation makes a signature bad that was made, or
// the certificate that was used, at the time judged.
func (r reason) kills(revoked, judged time.Time) bool {
	return !revoked.After(judged) || !r.benign()
}
