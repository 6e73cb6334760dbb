// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What most applications lack stands first, and the term of the service under its own place.
func TestWhatCannotBeToldStandsWorstFirst(t *testing.T) {
	row := func(place string, node process.NodeID, why process.Unknown, n int) caseload.Tally {
		return caseload.Tally{
			Citation: law.MustCitation("example-1-2026/permit#" + place), Node: node, Name: law.Text{KK: "қадам", RU: "шаг", EN: "step"}, Reason: why, Number: n,
		}
	}
	s := caseload.Summary{Unknown: []caseload.Tally{
		row("5(1)", "5(1)", process.UnknownTermNotStated, 3), row("5(2)", "5(2)", process.UnknownOutsideCalendar, 40), row("annex1(3)", "5(2)", process.UnknownOutsideCalendar, 7),
		row("9(8)", "9(8).signature", process.UnknownTermNotStated, 1),
	}, Findings: []caseload.Tally{{Kind: caseload.FindingOutOfOrder, Number: 1}, {Kind: caseload.FindingMissing, Number: 2}}}
	var places []string
	for _, table := range s.Tables() {
		for _, r := range table.Rows {
			switch table.ID {
			case "unknown":
				places = append(places, r.Place+" "+r.Cells[0])
			case "findings":
				places = append(places, r.ID)
			}
		}
	}
	require.Equal(t, []string{"5(2) 40", "annex1(3) 7", "5(1) 3", "9(8).signature 1", "missing", "out_of_order"}, places)
	said := s.Text().EN
	require.Less(t, strings.Index(said, "the calendar does not cover the day – 47"), strings.Index(said, "the text states no term – 4"), said)
}

// The lateness of very many applications is more than a length of time can hold: the sum
// stays at the longest, and is never below zero.
func TestASumOfLatenessNeverTurnsOver(t *testing.T) {
	one := caseload.Summary{}
	one.Total.Lateness, one.Total.Received = math.MaxInt64/2, 1
	one.Roles = []caseload.Work{{ID: "office", Late: 1, Lateness: math.MaxInt64 / 2}}
	all := one
	for range 3 {
		var err error
		all, err = caseload.Merge(all, one)
		require.NoError(t, err)
	}
	require.Equal(t, 4, all.Total.Received)
	require.Equal(t, time.Duration(math.MaxInt64), all.Total.Lateness)
	require.Equal(t, time.Duration(math.MaxInt64), all.Roles[0].Lateness)
	var b strings.Builder
	require.NoError(t, all.WriteText(&b, law.LangEnglish))
	require.NotContains(t, b.String(), "-")
}
