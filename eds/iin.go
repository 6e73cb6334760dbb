// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"

	"github.com/reglament-kz/reglament/regulation/law"
)

// IIN is the individual identification number of a person (ЖСН): year, month
// and day of birth, a digit of century and sex, a serial of four digits and a
// check digit (Government resolutions 565 of 11 June 2003 and 406 of 22 May
// 2007, as ZhymabekRoman/kz-iin-validator and valery1707/kaz-person-id cite
// them). IINs compare with ==. The zero value is no number.
//
// Text meant for people and logs shows a mask; [IIN.Digits] and
// [IIN.MarshalText] give the digits.
type IIN struct{ d digits }

// ParseIIN reads twelve digits and asks for nothing more: the numbers of the
// certification authority's own test identities fail the check digit, so a
// comparison must not demand it. [IIN.Validate] does. The error is a
// [*NumberError].
func ParseIIN(s string) (IIN, error) {
	d, err := parseDigits(nameIIN, s)
	return IIN{d}, err
}

// MustParseIIN is [ParseIIN] for literals in source; it panics on an error.
func MustParseIIN(s string) IIN {
	n, err := ParseIIN(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Sex is what digit 7 of an IIN tells. The zero value is not known.
type Sex string

const (
	SexMale   Sex = "male"   // digit 7 is 1, 3 or 5
	SexFemale Sex = "female" // digit 7 is 2, 4 or 6
)

// IsZero reports whether there is no number.
func (n IIN) IsZero() bool { return n.d.isZero() }

// Digits gives the twelve digits; the zero value gives the empty text. What
// calls it handles a personal datum.
func (n IIN) Digits() string { return n.d.String() }

// BirthDate gives the day of birth; false where digits 1 to 7 name none.
func (n IIN) BirthDate() (law.Date, bool) {
	if n.IsZero() {
		return 0, false
	}
	century := n.d.at(7)
	if century < 1 || century > 6 {
		return 0, false
	}
	text := fmt.Sprintf("%04d-%02d-%02d", 1800+100*((century-1)/2)+n.d.two(1), n.d.two(3), n.d.two(5))
	day, err := law.ParseDate(text)
	return day, err == nil
}

// Sex gives what digit 7 tells; empty where it tells nothing.
func (n IIN) Sex() Sex {
	if n.IsZero() {
		return ""
	}
	switch n.d.at(7) {
	case 1, 3, 5:
		return SexMale
	case 2, 4, 6:
		return SexFemale
	default:
		return ""
	}
}

// Validate checks a number that was typed into a form: century and sex, day of
// birth, check digit. It returns a [*NumberError]. A number with 0 as digit 7
// that is right otherwise gives [RuleUnconfirmed]: such numbers are met, what
// the digit means is not on record, and the caller decides.
func (n IIN) Validate() error {
	fail := func(rule NumberRule, position int) error {
		return &NumberError{Kind: nameIIN, Rule: rule, Position: position}
	}
	if n.IsZero() {
		return fail(RuleLength, 0)
	}
	century := n.d.at(7)
	if century > 6 {
		return fail(RuleCentury, 7)
	}
	if century == 0 {
		// 2000 is a leap year: the widest reading of the six digits.
		if _, err := law.ParseDate(fmt.Sprintf("2000-%02d-%02d", n.d.two(3), n.d.two(5))); err != nil {
			return fail(RuleBirthDate, 3)
		}
	} else if _, ok := n.BirthDate(); !ok {
		return fail(RuleBirthDate, 3)
	}
	if rule := n.d.check(); rule != "" {
		return fail(rule, numberLength)
	}
	if century == 0 {
		return fail(RuleUnconfirmed, 7)
	}
	return nil
}

// String is a mask; the zero value gives the empty text.
func (n IIN) String() string { return mask(nameIIN, n.d) }

// Format prints the mask whatever the verb.
func (n IIN) Format(f fmt.State, _ rune) { writeMasked(f, n.String()) }

// LogValue is the mask.
func (n IIN) LogValue() slog.Value { return maskValue(nameIIN, n.d) }

// MarshalText gives the digits, for a store; the zero value gives the empty text.
func (n IIN) MarshalText() ([]byte, error) { return []byte(n.Digits()), nil }

// UnmarshalText is [ParseIIN]; the empty text gives the zero value.
func (n *IIN) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*n = IIN{}
		return nil
	}
	v, err := ParseIIN(string(b))
	if err == nil {
		*n = v
	}
	return err
}
