// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The predeclared readings with the options that an agency names in its
// programs; the first of the list is the default.
func TestPredeclaredReadings(t *testing.T) {
	touch := draft.Touch{Citations: []law.Citation{law.MustCitation("act/name#5")}}
	for _, c := range []struct {
		reading regulation.Reading
		class   regulation.ReadingClass
		options []law.ID // as they stand
		chosen  law.ID
	}{
		{draft.AccountReading(touch), regulation.ReadingClassStructural, []law.ID{"procedure", "interaction"}, "procedure"},
		{draft.PortalProcedureReading(touch), regulation.ReadingClassStructural, []law.ID{"review", "whole", "alone"}, "review"},
		{draft.PortalTermReading(touch), regulation.ReadingClassStructural, []law.ID{"node", "whole"}, "node"},
		{draft.AgreeingKindsReading(touch), regulation.ReadingClassStructural, []law.ID{"as_printed", "issue", "every"}, "as_printed"},
		{draft.AgreeingSilenceReading(touch), regulation.ReadingClassStructural, []law.ID{"consent", "wait"}, "wait"},
		{draft.SignatureCheckReading(touch), regulation.ReadingClassStructural, []law.ID{"on_receipt", "not_checked"}, "on_receipt"},
		{draft.FailedGateReading(touch), regulation.ReadingClassStructural, []law.ID{"by_gate", "ends", "retry"}, "by_gate"},
		{draft.RegistryMissReading(touch), regulation.ReadingClassStructural, []law.ID{"continues", "stops"}, "continues"},
		{draft.ReissuePreparationReading(touch), regulation.ReadingClassStructural, []law.ID{"skipped", "passes"}, "passes"},
		{draft.ReferenceMinutesReading(touch), regulation.ReadingClassStructural, []law.ID{"delivery", "preparation_and_delivery", "whole"}, "delivery"},
		{draft.RefusalScopeReading(touch), regulation.ReadingClassStructural, []law.ID{"every", "duplicate"}, "every"},
		{draft.IdentificationMinutesReading(touch), regulation.ReadingClassStructural, []law.ID{"consideration", "whole", "result", "every_kind"}, "consideration"},
		{draft.AfterIndeterminateReading(touch), regulation.ReadingClassCounting, []law.ID{"from_filing", "from_answer"}, "from_answer"},
		{draft.RefusalTermReading(touch), regulation.ReadingClassCounting, []law.ID{"as_grant", "none"}, "as_grant"},
		{library("first-day"), regulation.ReadingClassCounting, []law.ID{"same", "next"}, "next"},
		{library("arrival-day"), regulation.ReadingClassCounting, []law.ID{"same", "next"}, "next"},
		{library("minutes"), regulation.ReadingClassCounting, []law.ID{"clock", "working"}, "working"},
		{library("day-end"), regulation.ReadingClassCounting, []law.ID{"closing", "midnight"}, "closing"},
		{library("after-hours"), regulation.ReadingClassCounting, []law.ID{"same_day", "next_opening"}, "next_opening"},
		{library("last-day"), regulation.ReadingClassCounting, []law.ID{"as_counted", "next_working_day"}, "as_counted"},
	} {
		t.Run(string(c.reading.ID), func(t *testing.T) {
			var ids []law.ID
			for _, o := range c.reading.Options {
				ids = append(ids, o.ID)
				require.True(t, o.Text.Complete())
			}
			require.Equal(t, c.options, ids)
			require.Equal(t, c.class, c.reading.Class)
			require.Equal(t, c.chosen, c.reading.Default)
			require.True(t, c.reading.Title.Complete())
			require.True(t, c.reading.Reason.Complete())
			cited := len(c.reading.Citations) > 0
			require.Equal(t, cited, c.reading.Basis != law.BasisNotStated, "what is not cited is not stated")
			option, ok := c.reading.Option(c.chosen)
			require.True(t, ok)
			require.Equal(t, c.chosen, option.ID)
			_, ok = c.reading.Option("tossed")
			require.False(t, ok)
		})
	}
}

// library finds one of the readings that stand for every act.
func library(id law.ID) regulation.Reading {
	for _, r := range regulation.LibraryReadings() {
		if r.ID == id {
			return r
		}
	}
	return regulation.Reading{}
}

func TestReadingTouchesAndDefaults(t *testing.T) {
	issue, reissue := regulation.MustKindID("s/issue"), regulation.MustKindID("s/reissue")
	r := draft.AccountReading(draft.Touch{
		Kinds: []regulation.KindID{issue}, Channels: []regulation.Channel{regulation.ChannelOffice},
		Defaults: []regulation.DefaultFor{{Kind: issue, Option: "interaction", Reason: draft.Text("неге", "почему", "why")}},
	})
	require.Equal(t, law.BasisNotStated, r.Basis)
	full := issue
	full.Act = "act"
	require.True(t, r.Touches(issue, regulation.ChannelOffice))
	require.True(t, r.Touches(full, regulation.ChannelOffice), "the full form names the same kind")
	require.False(t, r.Touches(reissue, regulation.ChannelOffice))
	require.False(t, r.Touches(issue, regulation.ChannelPortal))
	require.Equal(t, law.ID("interaction"), r.DefaultOf(full))
	require.Equal(t, law.ID("procedure"), r.DefaultOf(reissue))
	require.True(t, draft.AccountReading(draft.Touch{}).Touches(reissue, "pigeon"), "nil is all")
}

// A counting reading is listed by the regulations whose terms it touches.
func TestCountingReadingsFollowTheUnits(t *testing.T) {
	one := []regulation.KindID{regulation.MustKindID("s/issue")}
	ids := func(list []regulation.Reading) []law.ID {
		var l []law.ID
		for _, r := range list {
			l = append(l, r.ID)
		}
		return l
	}
	require.Empty(t, regulation.CountingReadings(nil, nil, nil, nil, nil))
	require.Equal(t, []law.ID{"first-day", "arrival-day", "minutes", "day-end", "after-hours"}, ids(regulation.CountingReadings(one, one, one, one, one)))
	for _, r := range catalogue.Builtin().Regulations() {
		units := map[law.ID]bool{}
		for _, a := range r.Accounts {
			for _, s := range a.Steps {
				for _, x := range s.Terms {
					switch {
					case x.Unit == regulation.UnitWorkingDay && x.From == regulation.FromArrival:
						units["arrival-day"], units["day-end"] = true, true
					case x.Unit == regulation.UnitWorkingDay:
						units["first-day"], units["day-end"] = true, true
					case x.Unit == regulation.UnitDayOfApplication:
						units["day-end"] = true
					case x.Unit == regulation.UnitMinute || x.Unit == regulation.UnitHour:
						units["minutes"] = true
					}
				}
			}
		}
		listed := ids(r.Readings)
		for _, id := range []law.ID{"first-day", "arrival-day", "minutes", "day-end"} {
			require.Equal(t, units[id], slices.Contains(listed, id), "%s: %s", r.ID, id)
		}
		require.Contains(t, listed, law.ID("after-hours"))
	}
}

// A general law is a reason of a counting reading, with its time in force; it takes no
// choice away, and is never the act's own words.
func TestGeneralLawsAreReasonsOfCountingReadings(t *testing.T) {
	for _, c := range []struct {
		does, where string
		reading     law.ID
		says        []string
	}{
		{"days are not told apart by the law of 2014", "law-107-ii#art12-1", regulation.ReadingFirstDay, []string{"certainty B; in force in 2014", "speaks for neither option"}},
		{"minutes are no unit of it", "law-107-ii#art12-1", regulation.ReadingMinutes, []string{"certainty B; in force in 2014", "speaks for neither option"}},
		{"days off were not read in it", "law-107-ii#art12-1", regulation.ReadingLastDay, []string{"certainty B; in force in 2014", "speaks for neither option"}},
		{"the code speaks for the next working day", "", regulation.ReadingAfterHours, []string{"in force from 1 July 2021 (certainty B)", "speaks for next_opening"}},
		{"no source was read on the day of arrival", "", regulation.ReadingArrivalDay, []string{"can be read both ways"}},
		{"nor on the end of a day", "", regulation.ReadingDayEnd, []string{"the acts do not say"}},
	} {
		t.Run(c.does, func(t *testing.T) {
			list := regulation.LibraryReadings()
			i := slices.IndexFunc(list, func(r regulation.Reading) bool { return r.ID == c.reading })
			r := list[i]
			require.Equal(t, c.where, r.Source.Citation.String())
			for _, words := range c.says {
				require.Contains(t, r.Reason.EN, words)
			}
			for _, words := range [...]string{r.Reason.KK, r.Reason.RU} {
				require.Equal(t, strings.Contains(r.Reason.EN, "certainty B"), strings.Contains(words, "B"))
			}
			require.Equal(t, law.BasisNotStated, r.Basis)
			require.Empty(t, r.Citations, "no act says it")
			require.Len(t, r.Options, 2, "the choice stays open")
			require.Equal(t, strings.Contains(r.Reason.EN, "certainty B"), !r.Source.IsZero())
			if !r.Source.IsZero() {
				require.NoError(t, r.Source.Validate())
			}
		})
	}
}
