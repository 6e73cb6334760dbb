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
		{"before the law of September 2022 there is no Republic Day", "2022-09-27", "2022-10-25", calendar.Working},
		{"after it there is", "2022-09-29", "2022-10-25", calendar.Holiday},
		{"before it 1 December is a holiday", "2022-09-27", "2022-12-01", calendar.Holiday},
		{"after it not", "2022-09-29", "2022-12-01", calendar.Working},
		{"before it Monday 19 December stands for the 17th", "2022-09-27", "2022-12-19", calendar.Substitute},
		{"after it not", "2022-09-29", "2022-12-19", calendar.Working},
		{"the old list also holds for the years to come", "2022-09-27", "2023-12-01", calendar.Holiday},
		{"the transfer to 24 October came with a later decree", "2022-09-30", "2022-10-24", calendar.Working},
		{"and was reported about 7 October", "2022-10-07", "2022-10-24", calendar.TransferOff},
		{"before the order of 17 April 2024 the 8th of May is worked", "2024-04-16", "2024-05-08", calendar.Working},
		{"from the order on it is off", "2024-04-17", "2024-05-08", calendar.TransferOff},
		{"before 7 June 2024 Kurban Ait is on Monday the 17th", "2024-06-06", "2024-06-17", calendar.Religious},
		{"and Sunday the 16th is a Sunday", "2024-06-06", "2024-06-16", calendar.Weekend},
		{"from 7 June on it is on the Sunday", "2024-06-07", "2024-06-16", calendar.Religious},
		{"and Monday is worked", "2024-06-07", "2024-06-17", calendar.Working},
		{"before the Constitution 31 August 2026 is off", "2026-03-14", "2026-08-31", calendar.Substitute},
		{"and 30 August 2027 a holiday", "2026-03-14", "2027-08-30", calendar.Holiday},
		{"and 15 March 2027 worked", "2026-03-14", "2027-03-15", calendar.Working},
		{"when it is in force, 31 August 2026 is worked", "2026-07-01", "2026-08-31", calendar.Working},
		{"and 15 March 2027 a holiday", "2026-07-01", "2027-03-15", calendar.Holiday},
		{"before the decree of 6 December 2013 no one knew of 3 January", "2013-12-05", "2014-01-03", calendar.Working},
		{"on the day they did", "2013-12-06", "2014-01-03", calendar.TransferOff},
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
		{"the law is dated the 28th or the 29th", "2022-09-28", "2022-10-25", calendar.Working, calendar.Holiday, "kz-law-143-2022"},
		{"what it struck from the list likewise", "2022-09-28", "2022-12-01", calendar.Holiday, calendar.Working, "kz-law-143-2022"},
		{"the decree of October 2022 has no day on record", "2022-10-03", "2022-10-24", calendar.Working, calendar.TransferOff, "kz-decree-796-2022"},
		{"nor has the Saturday given for it", "2022-10-03", "2022-10-22", calendar.Weekend, calendar.TransferOn, "kz-decree-796-2022"},
		{"the Constitution is adopted and not in force", "2026-05-01", "2026-08-31", calendar.Substitute, calendar.Working, "kz-constitution-2026"},
		{"so is Sunday 30 August a holiday or a Sunday", "2026-05-01", "2026-08-30", calendar.Holiday, calendar.Weekend, "kz-constitution-2026"},
		{"a substitute of a later year too", "2022-09-28", "2023-12-19", calendar.Substitute, calendar.Working, "kz-law-143-2022"},
		{"15 March 2027 likewise", "2026-05-01", "2027-03-15", calendar.Working, calendar.Holiday, "kz-constitution-2026"},
		{"since when Kurban Ait was known is not on record", "2014-09-01", "2014-10-04", calendar.Religious, calendar.Weekend, "kz-labour-code-2007"},
		{"the printed day of 2024 was not sure either", "2024-06-01", "2024-06-17", calendar.Religious, calendar.Working, "kz-labour-code-2015"},
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
		require.Equal(t, calendar.Estimated, mustDay(t, calendar.Kazakhstan(), u.Date.String()).Standing)
	}
	list = list[7:]
	require.Equal(t, "2027-05-16", list[0].Date.String())
	require.Equal(t, calendar.Religious, list[0].Says)
	require.Equal(t, "2027-05-17", list[1].Date.String())
	require.Equal(t, calendar.Religious, list[1].Otherwise)
	settled, err := calendar.Kazakhstan().With(act("k", calendar.Change{Kind: calendar.KurbanAit, Day: law.MustDate("2027-05-17")}))
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
	require.Equal(t, calendar.ByRule, mustDay(t, early, "2023-12-01").Standing)
	require.Equal(t, calendar.Confirmed, mustDay(t, early, "2022-12-01").Standing)
	require.True(t, mustDay(t, early, "2022-12-01").Note.IsZero(), "the note about the change was not known")
	six, err := c.Week(calendar.SixDay).AsKnownOn(day("2022-09-01"))
	require.NoError(t, err)
	require.Equal(t, calendar.SixDay, six.WorkingWeek())
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
		require.Equal(t, calendar.Provisional, d.Standing, d)
	}
	require.Equal(t, calendar.Substitute, mustDay(t, p, "2028-01-03").Kind, "1 January 2028 is a Saturday")
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
	require.Equal(t, "2022-09-28 (stated)", calendar.KnownOn(between.Earliest, law.BasisStated).String())
	require.Equal(t, "not on record", calendar.Known{}.String())
	require.True(t, calendar.Known{}.IsZero())
}
