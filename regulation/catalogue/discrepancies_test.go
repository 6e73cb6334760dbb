// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Every discrepancy, computed or recorded, is in the hand tables, and the
// other way: places, class, what depends on it, and whether a rule finds it.
func TestDiscrepanciesAreThoseOfTheHandTables(t *testing.T) {
	var data []string
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			data = append(data, discrepancyRow(r, d))
		}
	}
	requireSame(t, mangystauDiscrepancies+vetLicenceDiscrepancies+pesticideDiscrepancies+grainDiscrepancies+cottonDiscrepancies, data)
}

func discrepancyRow(r regulation.Regulation, d regulation.Discrepancy) string {
	var cites []law.Locator
	act := ""
	for _, c := range d.Citations {
		cites = append(cites, c.Locator)
		if c.Regulation == "" {
			act = " of the act"
		}
	}
	origin := "recorded"
	if d.Computed {
		origin = "computed"
	}
	var changes []string
	for _, c := range d.Changes {
		changes = append(changes, string(c))
	}
	if len(changes) == 0 {
		changes = []string{"-"}
	}
	return row(string(r.ID.Name), string(d.ID), string(d.Class), strings.Join(changes, " "), origin, places(cites)+act)
}

// The acts hold more than a hundred discrepancies, of which at least forty can
// change what somebody must do, or by when.
func TestDiscrepanciesAreMoreThanAHundred(t *testing.T) {
	count := map[regulation.Severity]int{}
	computed := 0
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			count[d.Severity]++
			if d.Computed {
				computed++
			}
		}
	}
	require.Greater(t, count[regulation.SeveritySubstantive], 40)
	require.Greater(t, count[regulation.SeveritySubstantive]+count[regulation.SeverityEditorial], 100)
	require.Greater(t, computed, 40)
}

// An ID names one discrepancy in the whole catalogue, so that an agency may cite it
// without its regulation; one that repeats another names an earlier one that is there
// and stands for itself.
func TestIDsOfDiscrepanciesAreUniqueOverTheCatalogue(t *testing.T) {
	where := map[law.ID]regulation.ID{}
	said := map[law.ID]regulation.Discrepancy{}
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			require.NotContains(t, where, d.ID, "%s and %s", where[d.ID], r.ID)
			where[d.ID], said[d.ID] = r.ID, d
			if d.Repeats == "" {
				continue
			}
			require.Contains(t, said, d.Repeats, d.ID)
			require.Equal(t, r.ID.Act, where[d.Repeats].Act, d.ID)
			require.NotEqual(t, r.ID, where[d.Repeats], d.ID)
			require.Empty(t, said[d.Repeats].Repeats, d.ID)
			require.Equal(t, d.Class, said[d.Repeats].Class, d.ID)
			require.Equal(t, d.Changes, said[d.Repeats].Changes, d.ID)
		}
	}
}

// What the copy displaced is never laid to the act: the texts name the copy, and
// no place of the act is called wrong.
func TestTheFaultsOfTheCopyAreItsOwn(t *testing.T) {
	recorded := 0
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			named := strings.Contains(d.Text.EN, "copy") && strings.Contains(d.Text.RU, "копии") && strings.Contains(d.Text.KK, "көшірмеде")
			require.Equal(t, d.Class == regulation.DiscrepancyCopy, named, d.ID)
			if named && !d.Computed {
				recorded++
			}
		}
	}
	require.Equal(t, 24, recorded, "displaced links, counted in both acts")
}

// A discrepancy shows what each place says: at least one value, of a place that
// it cites, and something printed in one of them unless all are silent.
func TestDiscrepanciesShowTheirPlaces(t *testing.T) {
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			require.NotEmpty(t, d.Values, d.ID)
			require.True(t, d.Text.Complete(), d.ID)
			for _, v := range d.Values {
				if d.Computed {
					continue // a rule also names the place where something is missing
				}
				require.True(t, slices.ContainsFunc(d.Citations, func(c law.Citation) bool { return c == v.Citation }),
					"%s: %s is a value of a place that is not cited", d.ID, v.Citation)
			}
		}
	}
}
