// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"slices"
)

// Identity is who a certificate names: a person, an organisation, or a person
// of an organisation. The zero value names nobody.
type Identity struct {
	IIN IIN `json:"iin,omitzero"`
	BIN BIN `json:"bin,omitzero"`
}

// LogValue shows which numbers there are, and none of them.
func (i Identity) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("iin", i.IIN), slog.Any("bin", i.BIN))
}

// Format prints [Identity.LogValue] whatever the verb.
func (i Identity) Format(f fmt.State, _ rune) { writeMasked(f, i.LogValue().String()) }

// Signatory is one who must have signed. Each part that is filled is asked for;
// the zero value means anybody, who must be named on purpose.
type Signatory struct {
	IIN IIN `json:"iin,omitzero"` // the person; for a representative beside the organisation's BIN
	BIN BIN `json:"bin,omitzero"` // the organisation
	// Roles are those of which the certificate must have at least one; none
	// means those of the purpose, see [Purpose.Roles].
	Roles []Role `json:"roles,omitempty"`
}

// LogValue shows the roles and masks the numbers.
func (s Signatory) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("iin", s.IIN), slog.Any("bin", s.BIN), slog.Any("roles", s.Roles))
}

// Format prints [Signatory.LogValue] whatever the verb.
func (s Signatory) Format(f fmt.State, _ rune) { writeMasked(f, s.LogValue().String()) }

// Signatories are all who must have signed. A []Signatory may be assigned to
// it; by itself, in a log, it would show what Signatories masks.
type Signatories []Signatory

// LogValue shows each by its number from 1, masked.
func (s Signatories) LogValue() slog.Value { return maskList(s) }

// compare compares one certificate's identity and roles with what is expected,
// number by number as they are written; no check digit is demanded. It returns
// the codes that differ, none when all is equal.
func (s Signatory) compare(got Identity, roles []Role, p Purpose) []Code {
	var codes []Code
	if !s.IIN.IsZero() {
		switch {
		case got.IIN.IsZero():
			codes = append(codes, CodeIdentityNoIIN)
		case got.IIN != s.IIN:
			codes = append(codes, CodeIdentityIIN)
		}
	}
	if !s.BIN.IsZero() {
		switch {
		case got.BIN.IsZero():
			codes = append(codes, CodeIdentityNoBIN)
		case got.BIN != s.BIN:
			codes = append(codes, CodeIdentityBIN)
		}
	}
	asked := s.Roles
	if len(asked) == 0 {
		asked = p.Roles()
	}
	if len(asked) > 0 && !slices.ContainsFunc(asked, func(r Role) bool { return slices.Contains(roles, r) }) {
		codes = append(codes, CodeUsageRole)
	}
	return codes
}

func (s Signatory) anybody() bool { return s.IIN.IsZero() && s.BIN.IsZero() }
