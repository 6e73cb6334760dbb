// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
)

// Published numbers: test identities of open projects and BINs of public
// registers, as quoted in the tests of python-stdnum and kz-iin-validator.
func goodIINs() []string {
	return []string{"811201401188", "791028302728", "830717350867", "680503250034", "800416300257",
		"760212350620", "061211600012", "931002451325"}
}

func goodBINs() []string {
	return []string{"940140000385", "950341000052", "961141000023", "971240001315", "070941024691"}
}

func TestGoodNumbersValidate(t *testing.T) {
	for _, s := range goodIINs() {
		n, err := eds.ParseIIN(s)
		require.NoError(t, err)
		require.NoError(t, n.Validate(), "IIN ending in %s", s[8:])
		require.Equal(t, s, n.Digits())
	}
	for _, s := range goodBINs() {
		n, err := eds.ParseBIN(s)
		require.NoError(t, err)
		require.NoError(t, n.Validate(), "BIN ending in %s", s[8:])
		require.Equal(t, s, n.Digits())
	}
}

func TestBadNumbersNameRuleAndPosition(t *testing.T) {
	iin := func(s string) error {
		n, err := eds.ParseIIN(s)
		if err != nil {
			return err
		}
		return n.Validate()
	}
	bin := func(s string) error {
		n, err := eds.ParseBIN(s)
		if err != nil {
			return err
		}
		return n.Validate()
	}
	for _, row := range []struct {
		name     string
		err      error
		rule     eds.NumberRule
		position int
	}{
		{"an empty IIN has no digits", iin(""), eds.RuleLength, 0},
		{"eleven digits are too few", iin("81120140118"), eds.RuleLength, 0},
		{"thirteen digits are too many", iin("8112014011881"), eds.RuleLength, 0},
		{"a letter stands at digit 7", iin("811201O01188"), eds.RuleDigit, 7},
		{"full-width digits are not digits", iin("８11201401188"), eds.RuleDigit, 1},
		{"a space before the number", iin(" 81120140118"), eds.RuleDigit, 1},
		{"an Arabic-Indic digit at the end", iin("81120140118٨"), eds.RuleDigit, 12},
		{"13 is no month of birth", iin("811301401188"), eds.RuleBirthDate, 3},
		{"30 February is no day of birth", iin("810230401188"), eds.RuleBirthDate, 3},
		{"29 February 1900 did not happen", iin("000229301188"), eds.RuleBirthDate, 3},
		{"digit 7 is 7", iin("811201701188"), eds.RuleCentury, 7},
		{"the check digit is one off", iin("811201401189"), eds.RuleCheckDigit, 12},
		{"both passes give 10, so it was never issued", iin("000813159890"), eds.RuleNeverIssued, 12},
		{"the authority's first test person fails the check", iin("123456789011"), eds.RuleCentury, 7},
		{"the authority's second test person fails too", iin("123456789012"), eds.RuleCentury, 7},
		{"digit 7 is 0 and a day that no year has", iin("990230000007"), eds.RuleBirthDate, 3},
		{"a BIN of month 0", bin("940040000385"), eds.RuleMonth, 3},
		{"a BIN of month 13", bin("941340000385"), eds.RuleMonth, 3},
		{"a BIN with entity 3, which is a person's", bin("940130000385"), eds.RuleEntity, 5},
		{"a BIN with unit 4", bin("940144000385"), eds.RuleUnit, 6},
		{"a BIN with a wrong check digit", bin("940140000380"), eds.RuleCheckDigit, 12},
		{"the authority's test organisation fails", bin("123456789021"), eds.RuleMonth, 3},
		{"an empty BIN", bin(""), eds.RuleLength, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.ErrorIs(t, row.err, eds.ErrNumber)
			var e *eds.NumberError
			require.ErrorAs(t, row.err, &e)
			require.Equal(t, row.rule, e.Rule)
			require.Equal(t, row.position, e.Position)
			require.NotRegexp(t, "[0-9]{4}", row.err.Error(), "the number must not be in the error")
		})
	}
}

func TestUnconfirmedCenturyIsToldLast(t *testing.T) {
	// Of the ten check digits exactly one is right; it alone gets as far as the
	// question of digit 7.
	unconfirmed := 0
	for last := range 10 {
		err := eds.MustParseIIN(fmt.Sprintf("99010100000%d", last)).Validate()
		var e *eds.NumberError
		require.ErrorAs(t, err, &e)
		if e.Rule == eds.RuleUnconfirmed {
			unconfirmed++
		}
	}
	require.Equal(t, 1, unconfirmed)
}

func TestIINTellsDayOfBirthAndSex(t *testing.T) {
	for _, row := range []struct {
		name, iin, born string
		sex             eds.Sex
	}{
		{"1 is a man of the 19th century", "991231100000", "1899-12-31", eds.SexMale},
		{"2 is a woman of the 19th century", "000101200000", "1800-01-01", eds.SexFemale},
		{"3 is a man of the 20th century", "791028302728", "1979-10-28", eds.SexMale},
		{"4 is a woman of the 20th century", "811201401188", "1981-12-01", eds.SexFemale},
		{"5 is a man of the 21st century", "000229500000", "2000-02-29", eds.SexMale},
		{"6 is a woman of the 21st century", "061211600012", "2006-12-11", eds.SexFemale},
		{"0 tells neither", "061211000012", "", ""},
		{"9 tells neither", "061211900012", "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			n := eds.MustParseIIN(row.iin)
			born, ok := n.BirthDate()
			require.Equal(t, row.born != "", ok)
			require.Equal(t, row.born, born.String())
			require.Equal(t, row.sex, n.Sex())
		})
	}
}

func TestBINTellsMonthEntityAndUnit(t *testing.T) {
	n := eds.MustParseBIN("950341000052")
	year, month, ok := n.Registered()
	require.True(t, ok)
	require.Equal(t, 95, year)
	require.Equal(t, time.March, month)
	require.Equal(t, eds.EntityResident, n.Entity())
	require.Equal(t, eds.UnitBranch, n.Unit())
	for digit, want := range map[string]eds.Entity{"3": "", "4": eds.EntityResident, "5": eds.EntityNonResident, "6": eds.EntityJointEntrepreneur, "7": ""} {
		require.Equal(t, want, eds.MustParseBIN("9503"+digit+"1000052").Entity())
	}
	for digit, want := range map[string]eds.Unit{"0": eds.UnitHead, "1": eds.UnitBranch, "2": eds.UnitRepresentation, "3": eds.UnitFarm, "4": ""} {
		require.Equal(t, want, eds.MustParseBIN("95034"+digit+"000052").Unit())
	}
}

func TestZeroNumbers(t *testing.T) {
	require.True(t, eds.IIN{}.IsZero())
	require.True(t, eds.BIN{}.IsZero())
	require.Empty(t, eds.IIN{}.String()+eds.BIN{}.String()+eds.IIN{}.Digits()+eds.BIN{}.Digits())
	_, ok := eds.IIN{}.BirthDate()
	require.False(t, ok)
	require.Empty(t, eds.IIN{}.Sex())
	require.Empty(t, eds.BIN{}.Entity())
	require.Empty(t, eds.BIN{}.Unit())
	_, _, ok = eds.BIN{}.Registered()
	require.False(t, ok)
	require.Panics(t, func() { eds.MustParseIIN("1") })
	require.Panics(t, func() { eds.MustParseBIN("1") })
	require.NotEqual(t, eds.IIN{}, eds.MustParseIIN("000000000000"), "twelve zeros are a text, not the zero value")
}

func TestNumbersSurviveText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching("[0-9]{12}").Draw(t, "number")
		var n, m eds.IIN
		require.NoError(t, n.UnmarshalText([]byte(s)))
		text, err := n.MarshalText()
		require.NoError(t, err)
		require.NoError(t, m.UnmarshalText(text))
		require.Equal(t, n, m)
		var b eds.BIN
		require.NoError(t, b.UnmarshalText([]byte(s)))
		text, err = b.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(text))
	})
	n := eds.MustParseIIN("811201401188")
	require.Error(t, n.UnmarshalText([]byte("x")))
	require.Equal(t, "811201401188", n.Digits(), "a failed decoding leaves the value")
	require.NoError(t, n.UnmarshalText(nil))
	require.True(t, n.IsZero())
	b := eds.MustParseBIN("940140000385")
	require.Error(t, b.UnmarshalText([]byte("x")))
	require.NoError(t, b.UnmarshalText(nil))
	require.True(t, b.IsZero())
}

// The check finds every single wrong digit: a property of weights that are not
// multiples of 11, except where the wrong digit moves the number to the other
// pass. Neighbours of a good number are therefore almost never good.
func TestOneWrongDigitIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := []byte(rapid.SampledFrom(goodIINs()).Draw(t, "number"))
		last := len(s) - 1
		s[last] = '0' + (s[last]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "step")))%10
		require.ErrorIs(t, eds.MustParseIIN(string(s)).Validate(), eds.ErrNumber)
	})
}

func FuzzParseIIN(f *testing.F) {
	f.Add("811201401188")    // right
	f.Add("830717350867")    // right, by the second pass
	f.Add("000813159890")    // never issued
	f.Add("123456789011")    // the authority's test person: wrong check digit
	f.Add("")                // too short
	f.Add("8112014011881")   // too long
	f.Add("IIN811201401188") // the prefix of a certificate
	f.Add("８１１２０１４０１１８８")    // full-width digits
	f.Fuzz(func(t *testing.T, s string) {
		n, err := eds.ParseIIN(s)
		if err != nil {
			require.ErrorIs(t, err, eds.ErrNumber)
			require.True(t, n.IsZero())
			return
		}
		require.Equal(t, s, n.Digits())
		if err := n.Validate(); err != nil {
			require.ErrorIs(t, err, eds.ErrNumber)
		} else {
			_, ok := n.BirthDate()
			require.True(t, ok)
			require.NotEmpty(t, n.Sex())
		}
	})
}

func FuzzParseBIN(f *testing.F) {
	f.Add("940140000385")    // right
	f.Add("961141000023")    // right, by the second pass
	f.Add("821214240092")    // an IIN's shape
	f.Add("940140000380")    // wrong check digit
	f.Add("940040000385")    // no such month
	f.Add("BIN940140000385") // the prefix of a certificate
	f.Add("94014000038\x00") // a zero byte
	f.Fuzz(func(t *testing.T, s string) {
		n, err := eds.ParseBIN(s)
		if err != nil {
			require.ErrorIs(t, err, eds.ErrNumber)
			require.True(t, n.IsZero())
			return
		}
		require.Equal(t, s, n.Digits())
		if n.Validate() == nil {
			require.NotEmpty(t, n.Entity())
			require.NotEmpty(t, n.Unit())
		}
	})
}
