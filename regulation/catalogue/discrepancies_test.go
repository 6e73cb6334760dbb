// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Every discrepancy, computed or recorded, is in the hand tables, and the
// other way: places, severity, and whether a rule finds it.
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
	return row(string(r.ID.Name), string(d.ID), string(d.Severity), origin, places(cites)+act)
}

// The acts hold more than a hundred discrepancies, of which at least forty can
// change what somebody must do, or by when.
func TestDiscrepanciesAreMoreThanAHundred(t *testing.T) {
	count := map[regulation.Severity]int{}
	computed := 0
	for _, r := range builtin(t).Regulations() {
		seen := map[law.ID]bool{}
		for _, d := range r.Discrepancies() {
			require.False(t, seen[d.ID], "%s: %s stands twice", r.ID, d.ID)
			seen[d.ID] = true
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
