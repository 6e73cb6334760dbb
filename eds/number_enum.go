// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The words that numbers tell. Their zero value means "not known" and is the
// empty text.

// Sexes returns both.
func Sexes() []Sex { return []Sex{Male, Female} }

// ParseSex reads a word of [Sexes]; the error is a [*law.ValueError].
func ParseSex(s string) (Sex, error) { return law.ParseEnum("sex", s, Sexes()) }

// IsValid reports whether s is one of [Sexes].
func (s Sex) IsValid() bool { return slices.Contains(Sexes(), s) }

// String is the word itself.
func (s Sex) String() string { return string(s) }

// MarshalText gives the word; the zero value gives the empty text.
func (s Sex) MarshalText() ([]byte, error) { return orEmpty("sex", s, Sexes()) }

// UnmarshalText is [ParseSex]; the empty text gives the zero value.
func (s *Sex) UnmarshalText(b []byte) error { return setOrEmpty(s, b, ParseSex) }

// Entities returns the three.
func Entities() []Entity { return []Entity{Resident, NonResident, JointEntrepreneur} }

// ParseEntity reads a word of [Entities]; the error is a [*law.ValueError].
func ParseEntity(s string) (Entity, error) { return law.ParseEnum("kind of entity", s, Entities()) }

// IsValid reports whether e is one of [Entities].
func (e Entity) IsValid() bool { return slices.Contains(Entities(), e) }

// String is the word itself.
func (e Entity) String() string { return string(e) }

// MarshalText gives the word; the zero value gives the empty text.
func (e Entity) MarshalText() ([]byte, error) { return orEmpty("kind of entity", e, Entities()) }

// UnmarshalText is [ParseEntity]; the empty text gives the zero value.
func (e *Entity) UnmarshalText(b []byte) error { return setOrEmpty(e, b, ParseEntity) }

// Units returns the four.
func Units() []Unit { return []Unit{HeadUnit, Branch, Representation, Farm} }

// ParseUnit reads a word of [Units]; the error is a [*law.ValueError].
func ParseUnit(s string) (Unit, error) { return law.ParseEnum("kind of unit", s, Units()) }

// IsValid reports whether u is one of [Units].
func (u Unit) IsValid() bool { return slices.Contains(Units(), u) }

// String is the word itself.
func (u Unit) String() string { return string(u) }

// MarshalText gives the word; the zero value gives the empty text.
func (u Unit) MarshalText() ([]byte, error) { return orEmpty("kind of unit", u, Units()) }

// UnmarshalText is [ParseUnit]; the empty text gives the zero value.
func (u *Unit) UnmarshalText(b []byte) error { return setOrEmpty(u, b, ParseUnit) }

// NumberKinds returns both.
func NumberKinds() []NumberKind { return []NumberKind{NumberIIN, NumberBIN} }

// ParseNumberKind reads a word of [NumberKinds]; the error is a [*law.ValueError].
func ParseNumberKind(s string) (NumberKind, error) {
	return law.ParseEnum("kind of number", s, NumberKinds())
}

// IsValid reports whether k is one of [NumberKinds].
func (k NumberKind) IsValid() bool { return slices.Contains(NumberKinds(), k) }

// String is the word itself.
func (k NumberKind) String() string { return string(k) }

// MarshalText gives the word; the zero value gives the empty text.
func (k NumberKind) MarshalText() ([]byte, error) { return orEmpty("kind of number", k, NumberKinds()) }

// UnmarshalText is [ParseNumberKind]; the empty text gives the zero value.
func (k *NumberKind) UnmarshalText(b []byte) error { return setOrEmpty(k, b, ParseNumberKind) }

// NumberRules returns the rules in the order in which they are checked.
func NumberRules() []NumberRule {
	return []NumberRule{RuleDigit, RuleLength, RuleCentury, RuleBirthDate, RuleMonth,
		RuleEntity, RuleUnit, RuleNeverIssued, RuleCheckDigit, RuleUnconfirmed}
}

// ParseNumberRule reads a word of [NumberRules]; the error is a [*law.ValueError].
func ParseNumberRule(s string) (NumberRule, error) {
	return law.ParseEnum("rule of numbers", s, NumberRules())
}

// IsValid reports whether r is one of [NumberRules].
func (r NumberRule) IsValid() bool { return slices.Contains(NumberRules(), r) }

// String is the word itself.
func (r NumberRule) String() string { return string(r) }

// MarshalText gives the word; the zero value gives the empty text.
func (r NumberRule) MarshalText() ([]byte, error) {
	return orEmpty("rule of numbers", r, NumberRules())
}

// UnmarshalText is [ParseNumberRule]; the empty text gives the zero value.
func (r *NumberRule) UnmarshalText(b []byte) error { return setOrEmpty(r, b, ParseNumberRule) }

func orEmpty[E ~string](kind string, e E, list []E) ([]byte, error) {
	if e == "" {
		return nil, nil
	}
	return law.MarshalEnum(kind, e, list)
}

func setOrEmpty[E ~string](to *E, b []byte, parse func(string) (E, error)) error {
	if len(b) == 0 {
		*to = ""
		return nil
	}
	return setText(to, b, parse)
}
