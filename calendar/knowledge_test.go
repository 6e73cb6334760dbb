// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestAsKnownOn(t *testing.T) {
	for _, row := range []struct {
		why   string
		known string
		date  string
		want  calendar.DayKind
	}{
		{"before the law of September 2022 there is no Republic Day", "2022-09-27", "2022-10-25", calendar.DayWorking},
		{"after it there is", "2022-09-29", "2022-10-25", calendar.DayHoliday},
		{"before it 1 December is a holiday", "2022-09-27", "2022-12-01", calendar.DayHoliday},
		{"after it not", "2022-09-29", "2022-12-01", calendar.DayWorking},
		{"before it Monday 19 December stands for the 17th", "2022-09-27", "2022-12-19", calendar.DaySubstitute},
		{"after it not", "2022-09-29", "2022-12-19", calendar.DayWorking},
		{"the old list also holds for the years to come", "2022-09-27", "2023-12-01", calendar.DayHoliday},
		{"the transfer to 24 October came with a later decree", "2022-09-30", "2022-10-24", calendar.DayWorking},
		{"and was reported about 7 October", "2022-10-07", "2022-10-24", calendar.DayTransferOff},
		{"before the order of 17 April 2024 the 8th of May is worked", "2024-04-16", "2024-05-08", calendar.DayWorking},
		{"from the order on it is off", "2024-04-17", "2024-05-08", calendar.DayTransferOff},
		{"before 7 June 2024 Kurban Ait is on Monday the 17th", "2024-06-06", "2024-06-17", calendar.DayReligious},
		{"and Sunday the 16th is a Sunday", "2024-06-06", "2024-06-16", calendar.DayWeekend},
		{"from 7 June on it is on the Sunday", "2024-06-07", "2024-06-16", calendar.DayReligious},
		{"and Monday is worked", "2024-06-07", "2024-06-17", calendar.DayWorking},
		{"before the Constitution 31 August 2026 is off", "2026-03-14", "2026-08-31", calendar.DaySubstitute},
		{"and 30 August 2027 a holiday", "2026-03-14", "2027-08-30", calendar.DayHoliday},
		{"and 15 March 2027 worked", "2026-03-14", "2027-03-15", calendar.DayWorking},
		{"when it is in force, 31 August 2026 is worked", "2026-07-01", "2026-08-31", calendar.DayWorking},
		{"and 15 March 2027 a holiday", "2026-07-01", "2027-03-15", calendar.DayHoliday},
		{"before the decree of 6 December 2013 no one knew of 3 January", "2013-12-05", "2014-01-03", calendar.DayWorking},
		{"on the day they did", "2013-12-06", "2014-01-03", calendar.DayTransferOff},
	} {
		c, err := calendar.Kazakhstan().AsKnownOn(day(row.known))
		require.NoError(t, err)
		require.Equal(t, row.want, mustDay(t, c, row.date).Kind, "%s as known on %s: %s", row.date, row.known, row.why)
		require.Equal(t, row.known, c.KnownOn().String())
	}
}

func TestAsKnownOnSaysWhereItIsUncertain(t *testing.T) {
	for _, row := range []struct {
		why             string
		known, date     string
		says, otherwise calendar.DayKind
		act             law.ID
	}{
		{"the law is dated the 28th or the 29th", "2022-09-28", "2022-10-25", calendar.DayWorking, calendar.DayHoliday, "kz-law-143-2022"},
		{"what it struck from the list likewise", "2022-09-28", "2022-12-01", calendar.DayHoliday, calendar.DayWorking, "kz-law-143-2022"},
		{"the decree of October 2022 has no day on record", "2022-10-03", "2022-10-24", calendar.DayWorking, calendar.DayTransferOff, "kz-decree-796-2022"},
		{"nor has the Saturday given for it", "2022-10-03", "2022-10-22", calendar.DayWeekend, calendar.DayTransferOn, "kz-decree-796-2022"},
		{"the Constitution is adopted and not in force", "2026-05-01", "2026-08-31", calendar.DaySubstitute, calendar.DayWorking, "kz-constitution-2026"},
		{"so is Sunday 30 August a holiday or a Sunday", "2026-05-01", "2026-08-30", calendar.DayHoliday, calendar.DayWeekend, "kz-constitution-2026"},
		{"a substitute of a later year too", "2022-09-28", "2023-12-19", calendar.DaySubstitute, calendar.DayWorking, "kz-law-143-2022"},
		{"15 March 2027 likewise", "2026-05-01", "2027-03-15", calendar.DayWorking, calendar.DayHoliday, "kz-constitution-2026"},
		{"since when Kurban Ait was known is not on record", "2014-09-01", "2014-10-04", calendar.DayReligious, calendar.DayWeekend, "kz-labour-code-2007"},
		{"the printed day of 2024 was not sure either", "2024-06-01", "2024-06-17", calendar.DayReligious, calendar.DayWorking, "kz-labour-code-2015"},
	} {
		c, err := calendar.Kazakhstan().AsKnownOn(day(row.known))
		require.NoError(t, err)
		var found *calendar.Uncertainty
		for _, u := range c.Uncertain() {
			if u.Date.String() == row.date {
				found = &u
			}
		}
		require.NotNil(t, found, "%s as known on %s: %s", row.date, row.known, row.why)
		require.Equal(t, row.says, found.Says, row.why)
		require.Equal(t, row.otherwise, found.Otherwise, row.why)
		require.Equal(t, row.act, found.Act, row.why)
		require.Equal(t, mustDay(t, c, row.date).Kind, found.Says, "it says what the calendar says")
	}
}

func TestUncertainTodayAreTheEstimates(t *testing.T) {
	list := calendar.Kazakhstan().Uncertain()
	require.Len(t, list, 9)
	for _, u := range list[:7] {
		require.Less(t, u.Date.Date(), day("2013-01-01"))
		require.Equal(t, calendar.StandingEstimated, mustDay(t, calendar.Kazakhstan(), u.Date.String()).Standing)
	}
	list = list[7:]
	require.Equal(t, "2027-05-16", list[0].Date.String())
	require.Equal(t, calendar.DayReligious, list[0].Says)
	require.Equal(t, "2027-05-17", list[1].Date.String())
	require.Equal(t, calendar.DayReligious, list[1].Otherwise)
	settled, err := calendar.Kazakhstan().With(act("k", calendar.Change{Kind: calendar.ChangeKurbanAit, Day: law.MustDate("2027-05-17")}))
	require.NoError(t, err)
	require.Len(t, settled.Uncertain(), 7, "an act that fixes the day leaves nothing uncertain in its year")
}

func TestAsKnownOnLimits(t *testing.T) {
	c := calendar.Kazakhstan()
	_, err := c.AsKnownOn(day("2001-12-31"))
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
	late, err := c.AsKnownOn(day("2035-01-01"))
	require.NoError(t, err)
	require.Equal(t, c.Digest(), late.Digest(), "everything is known by then")
	require.Equal(t, "2026-08-31", c.KnownThrough().String())
	require.Equal(t, "2026-08-31", late.KnownThrough().String())
	early, err := c.AsKnownOn(day("2022-09-01"))
	require.NoError(t, err)
	require.Equal(t, "2022-09-01", early.KnownThrough().String())
	require.Equal(t, calendar.StandingByRule, mustDay(t, early, "2023-12-01").Standing)
	require.Equal(t, calendar.StandingConfirmed, mustDay(t, early, "2022-12-01").Standing)
	require.True(t, mustDay(t, early, "2022-12-01").Note.IsZero(), "the note about the change was not known")
	six, err := c.Week(calendar.WeekSixDay).AsKnownOn(day("2022-09-01"))
	require.NoError(t, err)
	require.Equal(t, calendar.WeekSixDay, six.WorkingWeek())
}

// Knowledge only grows: what is known on a later day differs from what was
// known before only if some act lies between.
func TestKnowledgeChangesOnlyWithAnAct(t *testing.T) {
	all := calendar.Kazakhstan()
	var turns []law.Date
	for _, a := range all.Acts() {
		turns = append(turns, a.Known.Latest)
	}
	for _, d := range []string{"2008-12-31", "2009-10-24", "2009-12-31", "2011-12-14", "2012-10-19", "2012-12-31", "2024-06-07", "2026-07-10"} {
		turns = append(turns, law.MustDate(d)) // of holidays, and of Kurban Ait
	}
	rapid.Check(t, func(t *rapid.T) {
		from := law.MustDate("2002-01-01")
		a := from + law.Date(rapid.Int64Range(0, 9400).Draw(t, "a"))
		b := a + law.Date(rapid.Int64Range(0, 60).Draw(t, "b"))
		turned := false
		for _, d := range turns {
			turned = turned || a < d && d <= b
		}
		one, err := all.AsKnownOn(a.Date())
		require.NoError(t, err)
		two, err := all.AsKnownOn(b.Date())
		require.NoError(t, err)
		if !turned {
			require.Equal(t, one.Digest(), two.Digest(), "%s and %s", a, b)
		}
	})
}

func TestProvisional(t *testing.T) {
	c := calendar.Kazakhstan()
	p, err := c.Provisional(2030)
	require.NoError(t, err)
	from, to := p.Covers()
	require.Equal(t, "2002-01-01", from.String())
	require.Equal(t, "2030-12-31", to.String())
	require.Equal(t, c.KnownThrough(), p.KnownThrough(), "the limit of knowledge stays")
	require.NotEqual(t, c.Digest(), p.Digest())
	diff, err := c.Compare(p)
	require.NoError(t, err)
	require.Empty(t, diff, "the years known stay as they are")
	for d, err := range p.Days(day("2028-01-01"), day("2031-01-01")) {
		require.NoError(t, err)
		require.Equal(t, calendar.StandingProvisional, d.Standing, d)
	}
	require.Equal(t, calendar.DaySubstitute, mustDay(t, p, "2028-01-03").Kind, "1 January 2028 is a Saturday")
	require.NotEmpty(t, p.Remarks(2028))

	same, err := c.Provisional(2020)
	require.NoError(t, err)
	require.Equal(t, c, same)
	_, err = c.Provisional(2099)
	require.NoError(t, err)
	_, err = c.Provisional(2100)
	var outside *calendar.OutsideError
	require.ErrorAs(t, err, &outside)
	require.Equal(t, "2099-12-31", outside.To.String())
}

func TestKnown(t *testing.T) {
	between := calendar.Known{Earliest: law.MustDate("2022-09-28"), Latest: law.MustDate("2022-09-30"), Basis: law.BasisInferred}
	for _, row := range []struct {
		why            string
		k              calendar.Known
		day            string
		known, certain bool
	}{
		{"before", between, "2022-09-27", false, true},
		{"the first day possible", between, "2022-09-28", false, false},
		{"the day before the last", between, "2022-09-29", false, false},
		{"from the last day on", between, "2022-09-30", true, true},
		{"nothing on record", calendar.Known{}, "2022-09-27", true, false},
		{"only the earliest on record, before it", calendar.Known{Earliest: between.Earliest}, "2022-09-27", false, true},
		{"only the earliest on record, after it", calendar.Known{Earliest: between.Earliest}, "2022-09-28", true, false},
	} {
		known, certain := row.k.On(law.MustDate(row.day))
		require.Equal(t, row.known, known, row.why)
		require.Equal(t, row.certain, certain, row.why)
	}
	require.Equal(t, "2022-09-28..2022-09-30 (inferred)", between.String())
	require.Equal(t, "2022-09-28 (stated)", calendar.Known{Earliest: between.Earliest, Latest: between.Earliest, Basis: law.BasisStated}.String())
	require.Equal(t, "not on record", calendar.Known{}.String())
}
