// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"time"
)

// BIN is the business identification number of an organisation (БСН): year and
// month of registration, the kind of entity, the kind of unit, a serial of five
// digits and a check digit (Government resolutions 565 of 11 June 2003 and 406
// of 22 May 2007). BINs compare with ==. The zero value is no number.
//
// Text meant for people and logs shows a mask; [BIN.Digits] and
// [BIN.MarshalText] give the digits.
type BIN struct{ d digits }

// ParseBIN reads twelve digits and asks for nothing more, as [ParseIIN] does.
// The error is a [*NumberError].
func ParseBIN(s string) (BIN, error) {
	d, err := parseDigits(nameBIN, s)
	return BIN{d}, err
}

// MustParseBIN is [ParseBIN] for literals in source; it panics on an error.
func MustParseBIN(s string) BIN {
	n, err := ParseBIN(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Entity is the kind of entity that digit 5 of a BIN tells. The zero value is
// not known.
type Entity string

const (
	EntityResident          Entity = "resident"           // digit 5 is 4: a resident legal entity
	EntityNonResident       Entity = "non_resident"       // digit 5 is 5: a non-resident legal entity
	EntityJointEntrepreneur Entity = "joint_entrepreneur" // digit 5 is 6: joint individual entrepreneurship
)

// Unit is the kind of unit that digit 6 of a BIN tells. The zero value is not
// known.
type Unit string

const (
	UnitHead           Unit = "head"                  // digit 6 is 0
	UnitBranch         Unit = "branch"                // digit 6 is 1
	UnitRepresentation Unit = "representative_office" // digit 6 is 2
	UnitFarm           Unit = "farm"                  // digit 6 is 3: a peasant or farm household
)

// IsZero reports whether there is no number.
func (n BIN) IsZero() bool { return n.d.isZero() }

// Digits gives the twelve digits; the zero value gives the empty text.
func (n BIN) Digits() string { return n.d.String() }

// Registered gives the last two digits of the year of registration and its
// month; false where the number names no month. The century is not in the
// number.
func (n BIN) Registered() (year2 int, month time.Month, ok bool) {
	if n.IsZero() || n.d.two(3) < 1 || n.d.two(3) > 12 {
		return 0, 0, false
	}
	return n.d.two(1), time.Month(n.d.two(3)), true
}

// Entity gives the kind of entity; empty where the digit names none.
func (n BIN) Entity() Entity {
	if n.IsZero() {
		return ""
	}
	switch n.d.at(5) {
	case 4:
		return EntityResident
	case 5:
		return EntityNonResident
	case 6:
		return EntityJointEntrepreneur
	default:
		return ""
	}
}

// Unit gives the kind of unit; empty where the digit names none.
func (n BIN) Unit() Unit {
	if n.IsZero() {
		return ""
	}
	switch n.d.at(6) {
	case 0:
		return UnitHead
	case 1:
		return UnitBranch
	case 2:
		return UnitRepresentation
	case 3:
		return UnitFarm
	default:
		return ""
	}
}

// Validate checks a number that was typed into a form: month of registration,
// kinds of entity and unit, check digit. It returns a [*NumberError].
func (n BIN) Validate() error {
	fail := func(rule NumberRule, position int) error {
		return &NumberError{Kind: nameBIN, Rule: rule, Position: position}
	}
	if n.IsZero() {
		return fail(RuleLength, 0)
	}
	if _, _, ok := n.Registered(); !ok {
		return fail(RuleMonth, 3)
	}
	if n.Entity() == "" {
		return fail(RuleEntity, 5)
	}
	if n.Unit() == "" {
		return fail(RuleUnit, 6)
	}
	if rule := n.d.check(); rule != "" {
		return fail(rule, numberLength)
	}
	return nil
}

// String is a mask; the zero value gives the empty text.
func (n BIN) String() string { return mask(nameBIN, n.d) }

// Format prints the mask whatever the verb.
func (n BIN) Format(f fmt.State, _ rune) { writeMasked(f, n.String()) }

// LogValue is the mask.
func (n BIN) LogValue() slog.Value { return maskValue(nameBIN, n.d) }

// MarshalText gives the digits, for a store; the zero value gives the empty text.
func (n BIN) MarshalText() ([]byte, error) { return []byte(n.Digits()), nil }

// UnmarshalText is [ParseBIN]; the empty text gives the zero value.
func (n *BIN) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*n = BIN{}
		return nil
	}
	v, err := ParseBIN(string(b))
	if err == nil {
		*n = v
	}
	return err
}
