// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestTermsAsShortTexts(t *testing.T) {
	for text, want := range map[string]regulation.Term{
		"within 10 working_day from application": {Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 10,
			Unit: regulation.UnitWorkingDay, Bound: regulation.BoundWithin, From: regulation.FromApplication},
		"30 minute": {Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 30,
			Unit: regulation.UnitMinute, Bound: regulation.BoundBare, From: regulation.FromPrevious},
		"not_stated for refusal": {Outcome: regulation.OutcomeRefusal, Basis: law.BasisNotStated, From: regulation.FromPrevious},
		"inferred within day_of_application": {Outcome: regulation.OutcomeAny, Basis: law.BasisInferred,
			Unit: regulation.UnitDayOfApplication, Bound: regulation.BoundWithin, From: regulation.FromApplication},
		"within day_of_application from previous": {Outcome: regulation.OutcomeAny, Basis: law.BasisStated,
			Unit: regulation.UnitDayOfApplication, Bound: regulation.BoundWithin, From: regulation.FromPrevious},
		"not_later_than 5 hour from registration at 5(1) for grant of s/issue,s/reissue in 4(2)": {
			Kinds:   []regulation.KindID{regulation.MustKindID("s/issue"), regulation.MustKindID("s/reissue")},
			Outcome: regulation.OutcomeGrant, Basis: law.BasisStated, Amount: 5, Unit: regulation.UnitHour, Bound: regulation.BoundNotLaterThan,
			From: regulation.FromRegistration, Of: law.MustLocator("5(1)"), Locator: law.MustLocator("4(2)")},
	} {
		got, err := regulation.ParseTerm(text)
		require.NoError(t, err, text)
		require.Equal(t, want, got)
		require.Equal(t, text, got.String(), "it prints back")
	}
}

func TestTermsThatAreNone(t *testing.T) {
	for text, says := range map[string]string{
		"":                          "unit is missing at the end",
		"within ten working_day":    `the amount "ten" is not a whole number from 1 to 10000`,
		"within 0 working_day":      `the amount "0" is not a whole number from 1 to 10000`,
		"within 4.5 working_day":    `the amount "4.5" is not a whole number from 1 to 10000`,
		"within 4-5 working_day":    `the amount "4-5" is not a whole number from 1 to 10000`,
		"10001 minute":              `the amount "10001" is not a whole number from 1 to 10000`,
		"within 5 workng_day":       `day_of_application, plan_dates; the nearest is "working_day"`,
		"within 5 working days":     `the unit "working days" is not one word; the nearest is "working_day"`,
		"within 5 wоrking_day":      `character 2 is the Cyrillic letter 'о', which looks like the Latin "o"`,
		"within 5 рабочих дней":     "character 1 is the Cyrillic letter 'р'",
		"withn 5 working_day":       `"withn" is no bound, number or unit; the nearest bound is "within"`,
		"not later than 5 hour":     `"not later than" is no bound, number or unit; the nearest bound is "not_later_than"`,
		"wіthin 5 hour":             `"wіthin" is no bound, number or unit: character 2 is the Cyrillic letter 'і'`,
		"5 hour form arrival":       `"form" stands where the term ends; the nearest word is "from"`,
		"within working_day":        "the unit working_day has no amount before it",
		"at_most 5 hour":            `"at_most" is no bound, number or unit`,
		"5 plan_dates":              "the unit plan_dates has an amount before it",
		"-5 working_day":            `the amount "-5" is not a whole number from 1 to 10000`,
		"5 working_day from noon":   `start of a term "noon": not one of previous`,
		"5 working_day of":          "kind is missing at the end",
		"5 working_day of s/Issue":  `kind "s/Issue": the first character is no small Latin letter`,
		"5 working_day of a/b of c": `"of" stands where the term ends`,
		"not_stated 5 working_day":  `"5" stands where the term ends`,
	} {
		_, err := regulation.ParseTerm(text)
		require.ErrorIs(t, err, law.ErrSyntax, text)
		require.ErrorContains(t, err, says, text)
	}
}

func TestEveryTermThatIsPrintedIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := regulation.Term{
			Outcome: rapid.SampledFrom(law.Values[regulation.Outcome]()).Draw(t, "outcome"),
			Basis:   rapid.SampledFrom(law.Values[law.Basis]()).Draw(t, "basis"),
			From:    rapid.SampledFrom(law.Values[regulation.Start]()).Draw(t, "from"),
		}
		if x.Basis != law.BasisNotStated {
			x.Unit = rapid.SampledFrom(law.Values[regulation.Unit]()).Draw(t, "unit")
			x.Bound = rapid.SampledFrom(law.Values[regulation.Bound]()).Draw(t, "bound")
			if x.Unit.Counted() {
				x.Amount = regulation.Amount(rapid.IntRange(1, 10000).Draw(t, "amount"))
			}
		}
		if rapid.Bool().Draw(t, "kinds") {
			x.Kinds = []regulation.KindID{regulation.MustKindID("a/b"), regulation.MustKindID("a/c")}
		}
		if x.From != regulation.FromPrevious && rapid.Bool().Draw(t, "of") {
			x.Of = law.MustLocator("5(1)")
		}
		again, err := regulation.ParseTerm(x.String())
		require.NoError(t, err, x.String())
		require.Equal(t, x, again)
	})
}

func FuzzParseTerm(f *testing.F) {
	for _, seed := range []string{"within 10 working_day from application", "not_stated for refusal", "5 hour of a/b in 4", "\xff minute", "99999999999999999999 hour"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x, err := regulation.ParseTerm(s)
		if err != nil {
			require.ErrorIs(t, err, law.ErrSyntax)
			return
		}
		again, err := regulation.ParseTerm(x.String())
		require.NoError(t, err)
		require.Equal(t, x, again)
	})
}
