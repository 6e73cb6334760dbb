// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Attributes of a subject that hold a number.
const (
	oidSerialNumber   = "2.5.4.5"
	oidUnit           = "2.5.4.11"
	oidOrganisationID = "2.5.4.97"
)

// Prefixes of the numbers in certificates of the national authority.
const (
	prefixIIN = "IIN"
	prefixBIN = "BIN"
)

// ReadIdentity reads IIN and BIN from the DER of a subject. A person's IIN
// stands in the serialNumber attribute after "IIN", an organisation's BIN in
// the organisational unit after "BIN"; some authorities write the BIN into
// organizationIdentifier or, without a person, into serialNumber. Nothing else
// is looked at: a number in the common name or in an alternative name is
// nobody's. What is almost right is reported and not guessed: two numbers, a
// missing prefix, look-alike letters and digits, odd string types.
func ReadIdentity(subject []byte) (eds.Identity, []eds.Code) {
	var found finder
	name, err := der.ParseTag(subject, der.Sequence)
	if err != nil {
		return eds.Identity{}, []eds.Code{eds.CodeStructureCertificate}
	}
	for sets := name.Children(); !sets.Empty(); {
		set, err := sets.Read(der.Set)
		if err != nil {
			return eds.Identity{}, []eds.Code{eds.CodeStructureCertificate}
		}
		for pairs := set.Children(); !pairs.Empty(); {
			if err := found.readPair(&pairs); err != nil {
				return eds.Identity{}, []eds.Code{eds.CodeStructureCertificate}
			}
		}
	}
	return found.result()
}

// finder collects what a subject says.
type finder struct {
	identity   eds.Identity
	iins, bins int // how many attributes hold one, right or not
	oddIIN     bool
	oddBIN     bool
}

func (f *finder) readPair(pairs *der.Reader) error {
	pair, err := pairs.Read(der.Sequence)
	if err != nil {
		return err
	}
	in := pair.Children()
	id, err := in.Read(der.ObjectID)
	if err != nil {
		return err
	}
	oid, err := id.Dotted()
	if err != nil {
		return err
	}
	value, err := in.Next()
	if err != nil {
		return err
	}
	switch oid {
	case oidSerialNumber:
		f.serialNumber(value)
	case oidUnit, oidOrganisationID:
		f.unit(value)
	}
	return in.End()
}

// serialNumber takes the attribute that holds the IIN and nothing else, so
// whatever it holds otherwise is odd. X.520 gives it the type PrintableString.
func (f *finder) serialNumber(value der.Element) {
	text := string(value.Body)
	if bin, err := eds.ParseBIN(strings.TrimPrefix(text, prefixBIN)); err == nil &&
		strings.HasPrefix(text, prefixBIN) && value.Tag == der.PrintableString {
		f.bins++
		f.identity.BIN = bin
		return
	}
	f.iins++
	iin, err := eds.ParseIIN(strings.TrimPrefix(text, prefixIIN))
	if err != nil || !strings.HasPrefix(text, prefixIIN) || value.Tag != der.PrintableString {
		f.oddIIN = true
		return
	}
	f.identity.IIN = iin
}

// unit takes an attribute that may hold any text beside a BIN, so it is odd
// only where it looks like one.
func (f *finder) unit(value der.Element) {
	text := string(value.Body)
	bin, err := eds.ParseBIN(strings.TrimPrefix(text, prefixBIN))
	if err == nil && strings.HasPrefix(text, prefixBIN) &&
		(value.Tag == der.UTF8String || value.Tag == der.PrintableString) {
		f.bins++
		f.identity.BIN = bin
		return
	}
	if looksLikeNumber(readable(value)) {
		f.bins++
		f.oddBIN = true
	}
}

// enoughDigits is how many digits of any script make a text look like a
// number that somebody wrote down wrongly.
const enoughDigits = 10

func looksLikeNumber(text string) bool {
	digits := 0
	for _, c := range text {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	return digits >= enoughDigits
}

// readable gives the text of any string type well enough to count digits.
func readable(value der.Element) string {
	const bmpString, universalString = 0x1e, 0x1c
	switch value.Tag {
	case bmpString:
		units := make([]uint16, len(value.Body)/2)
		for i := range units {
			units[i] = uint16(value.Body[2*i])<<8 | uint16(value.Body[2*i+1])
		}
		return string(utf16.Decode(units))
	case universalString:
		runes := make([]rune, len(value.Body)/4)
		for i := range runes {
			b := value.Body[4*i:]
			runes[i] = rune(b[0])<<24 | rune(b[1])<<16 | rune(b[2])<<8 | rune(b[3])
		}
		return string(runes)
	default:
		return string(value.Body)
	}
}

func (f *finder) result() (eds.Identity, []eds.Code) {
	var codes []eds.Code
	switch {
	case f.iins > 1:
		codes = append(codes, eds.CodeIdentityTwoIIN)
	case f.oddIIN:
		codes = append(codes, eds.CodeIdentityOddIIN)
	}
	switch {
	case f.bins > 1:
		codes = append(codes, eds.CodeIdentityTwoBIN)
	case f.oddBIN:
		codes = append(codes, eds.CodeIdentityOddBIN)
	}
	if slices.Contains(codes, eds.CodeIdentityTwoIIN) || f.oddIIN {
		f.identity.IIN = eds.IIN{}
	}
	if slices.Contains(codes, eds.CodeIdentityTwoBIN) || f.oddBIN {
		f.identity.BIN = eds.BIN{}
	}
	return f.identity, codes
}
