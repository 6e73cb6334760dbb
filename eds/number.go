// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

// numberLength is the count of digits of an IIN and of a BIN.
const numberLength = 12

// What an error and a mask call the two numbers.
const (
	nameIIN = "IIN" // individual identification number, of a person
	nameBIN = "BIN" // business identification number, of an organisation
)

// NumberRule names the rule that a number breaks in a [NumberError]. The words
// are stable. The zero value is no rule.
type NumberRule string

const (
	RuleLength      NumberRule = "length"       // not twelve characters
	RuleDigit       NumberRule = "digit"        // a character that is not an ASCII digit
	RuleBirthDate   NumberRule = "birth_date"   // no such day in the century that digit 7 names
	RuleCentury     NumberRule = "century"      // digit 7 is not 0 to 6
	RuleUnconfirmed NumberRule = "unconfirmed"  // digit 7 is 0: met in practice, its meaning is not on record
	RuleMonth       NumberRule = "month"        // digits 3 and 4 of a BIN are no month
	RuleEntity      NumberRule = "entity"       // digit 5 of a BIN is not 4, 5 or 6
	RuleUnit        NumberRule = "unit"         // digit 6 of a BIN is not 0 to 3
	RuleCheckDigit  NumberRule = "check_digit"  // digit 12 differs from the computed one
	RuleNeverIssued NumberRule = "never_issued" // both passes of the check give 10: such numbers are not issued
)

func (r NumberRule) text() string {
	switch r {
	case RuleLength:
		return "not twelve digits long"
	case RuleDigit:
		return "not one of the digits 0 to 9"
	case RuleBirthDate:
		return "no such day of birth"
	case RuleCentury:
		return "the century and sex are above 6"
	case RuleUnconfirmed:
		return "0 as century and sex: no published rule says what it means"
	case RuleMonth:
		return "no such month of registration"
	case RuleEntity:
		return "the kind of entity is not 4, 5 or 6"
	case RuleUnit:
		return "the kind of unit is above 3"
	case RuleCheckDigit:
		return "the check digit is wrong"
	case RuleNeverIssued:
		return "the check sum is 10 in both passes, and such a number is never issued"
	default:
		return string(r)
	}
}

// digits is the common body of both numbers: twelve ASCII digits, or zero.
type digits [numberLength]byte

func parseDigits(name, s string) (digits, error) {
	var d digits
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return digits{}, &NumberError{Kind: name, Rule: RuleDigit, Position: min(i, numberLength-1) + 1}
		}
	}
	if len(s) != numberLength {
		return digits{}, &NumberError{Kind: name, Rule: RuleLength}
	}
	copy(d[:], s)
	return d, nil
}

func (d digits) isZero() bool { return d == digits{} }

func (d digits) String() string {
	if d.isZero() {
		return ""
	}
	return string(d[:])
}

func (d digits) at(i int) int { return int(d[i-1] - '0') }

// two reads the two digits that begin at position i.
func (d digits) two(i int) int { return 10*d.at(i) + d.at(i+1) }

// check verifies the check digit in two passes: weights 1 to 11, and where the
// remainder by 11 is 10, weights 3 to 11, 1, 2.
func (d digits) check() (rule NumberRule) {
	for pass := range 2 {
		sum := 0
		for i := range numberLength - 1 {
			weight := (i+2*pass)%(numberLength-1) + 1
			sum += d.at(i+1) * weight
		}
		if sum %= 11; sum < 10 {
			if sum != d.at(numberLength) {
				return RuleCheckDigit
			}
			return ""
		}
	}
	return RuleNeverIssued
}
