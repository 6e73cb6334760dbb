// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func changeOf(kind calendar.ChangeKind, day string) calendar.Change {
	return calendar.Change{Kind: kind, Day: law.MustDate(day)}
}

// sameDays says that two calendars agree on which days are off, and as what.
func sameDays(t *testing.T, want, got calendar.Calendar, year int) {
	t.Helper()
	from, to := ymd(year, 1, 1), ymd(year+1, 1, 1)
	for _, w := range calendar.Weeks() {
		for d := from; d < to; d++ {
			a, err := want.Week(w).Day(d)
			require.NoError(t, err)
			b, err := got.Week(w).Day(d)
			require.NoError(t, err)
			require.Equal(t, a.Kind, b.Kind, "%s in the week of %s days", d, w)
			require.Equal(t, a.Pair, b.Pair, d)
		}
	}
}

func TestTheLawsOf2022And2026WrittenAsActsGiveTheShippedCalendar(t *testing.T) {
	early, err := calendar.Kazakhstan().AsKnownOn(ymd(2022, 9, 27))
	require.NoError(t, err)
	require.Equal(t, calendar.DayHoliday, mustDay(t, early, "2022-12-01").Kind)
	early, err = early.With(act("law-143",
		changeOf(calendar.ChangeHoliday, "2022-10-25"), changeOf(calendar.ChangeHolidayEnds, "2022-12-01"), changeOf(calendar.ChangeHolidayEnds, "2022-12-17")))
	require.NoError(t, err)
	known, err := calendar.Kazakhstan().AsKnownOn(ymd(2022, 9, 30))
	require.NoError(t, err)
	sameDays(t, known, early, 2022)
	require.Equal(t, law.ID("law-143"), mustDay(t, early, "2022-10-25").Act)

	early, err = calendar.Kazakhstan().AsKnownOn(ymd(2026, 3, 14))
	require.NoError(t, err)
	require.Equal(t, calendar.DaySubstitute, mustDay(t, early, "2026-08-31").Kind)
	early, err = early.With(act("constitution", changeOf(calendar.ChangeHoliday, "2027-03-15"), changeOf(calendar.ChangeHolidayEnds, "2026-08-30")))
	require.NoError(t, err)
	known, err = calendar.Kazakhstan().AsKnownOn(ymd(2026, 7, 11))
	require.NoError(t, err)
	sameDays(t, known, early, 2026)
	sameDays(t, known, early, 2027)
}

func TestAHolidayThatChangedItsNameEndsWhole(t *testing.T) {
	for _, year := range []string{"2024", "2026", "2027"} {
		c, err := calendar.Kazakhstan().With(act("law", changeOf(calendar.ChangeHolidayEnds, year+"-10-25")))
		require.NoError(t, err)
		for _, held := range []string{"2022", "2023", "2024", "2025", "2026", "2027"} {
			require.Equal(t, held < year, mustDay(t, c, held+"-10-25").Kind == calendar.DayHoliday, "struck from %s, in %s", year, held)
		}
	}
}

func TestADayOffGoesBackToWork(t *testing.T) {
	early, err := calendar.Kazakhstan().AsKnownOn(ymd(2026, 3, 14))
	require.NoError(t, err)
	c, err := early.With(act("order", changeOf(calendar.ChangeWorkDay, "2026-08-31")))
	require.NoError(t, err)
	d := mustDay(t, c, "2026-08-31")
	require.True(t, d.Works())
	require.Equal(t, law.ID("order"), d.Act)
	for _, row := range []struct{ why, day, says string }{
		{"weekly rest", "2026-08-29", "weekly rest"},
		{"the day of a transfer", "2025-01-03", "2025-01-05"},
	} {
		_, err = calendar.Kazakhstan().With(act("order", changeOf(calendar.ChangeWorkDay, row.day)))
		require.ErrorIs(t, err, calendar.ErrAct, row.why)
		require.ErrorContains(t, err, row.says, row.why)
	}
}

func TestAHolidayThatIsNotSubstituted(t *testing.T) {
	for substituted, kind := range map[bool]calendar.DayKind{true: calendar.DaySubstitute, false: calendar.DayWorking} {
		ch := changeOf(calendar.ChangeHoliday, "2027-06-19") // a Saturday
		ch.NotSubstituted = !substituted
		c, err := calendar.Kazakhstan().With(act("law", ch))
		require.NoError(t, err)
		require.Equal(t, kind, mustDay(t, c, "2027-06-21").Kind)
		require.Equal(t, calendar.StandingAdded, mustDay(t, c, "2027-06-19").Standing)
	}
}

func TestAnActThatTheReleaseHasChangesNothing(t *testing.T) {
	shipped := calendar.Kazakhstan()
	for name, a := range map[string]calendar.Act{
		"a transfer under an identifier of its own": act("mintrud-2024-436", transfer("2025-01-05", "2025-01-03")),
		"a transfer under the shipped one":          act("kz-order-g24g0000436", transfer("2025-01-05", "2025-01-03")),
		"a holiday that is held":                    act("law", changeOf(calendar.ChangeHoliday, "2022-10-25")),
		"a holiday that has ended":                  act("law", changeOf(calendar.ChangeHolidayEnds, "2026-08-30")),
		"a working day":                             act("order", changeOf(calendar.ChangeWorkDay, "2026-08-31")),
		"a first day of Kurban Ait":                 act("muftiate", changeOf(calendar.ChangeKurbanAit, "2025-06-06")),
	} {
		c, err := shipped.With(a)
		require.NoError(t, err, name)
		require.Equal(t, shipped.Digest(), c.Digest(), name)
		ids := map[law.ID]int{}
		for _, known := range c.Acts() {
			ids[known.ID]++
			require.Equal(t, 1, ids[known.ID], "%s: %s", name, known.ID)
		}
	}
}

func TestAnActThatContradictsTheReleaseNamesTheDay(t *testing.T) {
	unsubstituted := changeOf(calendar.ChangeHoliday, "2026-10-25")
	unsubstituted.NotSubstituted = true
	for _, row := range []struct {
		why       string
		act       calendar.Act
		day, says string
	}{
		{"the shipped act moves another day", act("kz-order-g24g0000436", transfer("2025-01-12", "2025-01-03")), "2025-01-12", "does not say this"},
		{"another transfer of the same Sunday", act("a", transfer("2025-01-05", "2025-01-06")), "2025-01-05", "kz-order-g24g0000436"},
		{"a holiday that begins earlier", act("a", changeOf(calendar.ChangeHoliday, "2026-03-15")), "2026-03-15", "held from 2027"},
		{"a holiday that is substituted", act("a", unsubstituted), "2026-10-25", "substituted otherwise"},
		{"a holiday that there is not", act("a", changeOf(calendar.ChangeHolidayEnds, "2026-06-18")), "2026-06-18", "no holiday is held"},
		{"a holiday that ends before it begins", act("a", changeOf(calendar.ChangeHolidayEnds, "2026-03-15")), "2026-03-15", "held from 2027"},
		{"29 February", act("a", changeOf(calendar.ChangeHoliday, "2024-02-29")), "2024-02-29", "not a day of every year"},
		{"a first day of Kurban Ait half a year away", act("a", changeOf(calendar.ChangeKurbanAit, "2027-12-01")), "2027-12-01", "expected about 2027-05-16"},
		{"a first day of Kurban Ait", act("a", changeOf(calendar.ChangeKurbanAit, "2025-06-07")), "2025-06-07", "on record, 2025-06-06"},
	} {
		_, err := calendar.Kazakhstan().With(row.act)
		var bad *calendar.ActError
		require.ErrorAs(t, err, &bad, row.why)
		require.Equal(t, row.day, bad.Date.String(), row.why)
		require.ErrorContains(t, err, row.says, row.why)
	}
}

func TestConfirmMovesWhatIsKnown(t *testing.T) {
	c := calendar.Kazakhstan()
	require.Equal(t, "2026-08-31", c.KnownThrough().String())
	require.Equal(t, calendar.StandingAnnounced, mustDay(t, c, "2026-12-16").Standing)
	require.NotEmpty(t, c.Remarks(2026))
	confirmed, err := c.With(act("ministry", changeOf(calendar.ChangeConfirm, "2026-12-31")))
	require.NoError(t, err)
	require.Equal(t, "2026-12-31", confirmed.KnownThrough().String())
	require.Equal(t, calendar.StandingConfirmed, mustDay(t, confirmed, "2026-12-16").Standing)
	require.Equal(t, calendar.StandingByRule, mustDay(t, confirmed, "2027-01-04").Standing)
	require.Equal(t, calendar.StandingOneSource, mustDay(t, confirmed, "2013-05-10").Standing)
	require.Empty(t, confirmed.Remarks(2026))
	require.NotEmpty(t, confirmed.Remarks(2027))
	require.Equal(t, c.Digest(), confirmed.Digest(), "no day differs")

	later := act("ministry", changeOf(calendar.ChangeConfirm, "2026-12-31"))
	later.Signed = law.MustDate("2026-11-02")
	confirmed, err = c.With(later)
	require.NoError(t, err)
	then, err := confirmed.AsKnownOn(ymd(2026, 11, 1))
	require.NoError(t, err)
	require.Equal(t, "2026-08-31", then.KnownThrough().String(), "nobody had confirmed it yet")
}

// Who confirms a calendar has looked at its estimates: no answer calls them so any
// more, and all answers agree.
func TestConfirmEndsAnEstimate(t *testing.T) {
	c := calendar.Kazakhstan()
	require.Equal(t, calendar.StandingEstimated, mustDay(t, c, "2027-05-16").Standing)
	require.Equal(t, calendar.DoubtEstimate, c.Doubt(ymd(2027, 1, 1), ymd(2027, 6, 30)))
	confirmed, err := c.With(act("ministry", changeOf(calendar.ChangeConfirm, "2027-06-30")))
	require.NoError(t, err)
	for _, day := range []string{"2027-05-16", "2027-05-17"} {
		d := mustDay(t, confirmed, day)
		require.Equal(t, calendar.StandingConfirmed, d.Standing, day)
		require.Empty(t, d.Note.EN, day)
		require.NotEmpty(t, mustDay(t, c, day).Note.EN, day)
	}
	require.Empty(t, confirmed.Uncertain())
	require.Empty(t, confirmed.Doubt(ymd(2027, 1, 1), ymd(2027, 6, 30)))
	require.Equal(t, calendar.DoubtUnconfirmed, confirmed.Doubt(ymd(2027, 1, 1), ymd(2027, 7, 1)))

	// A reader of the earlier file is told that these days are said otherwise.
	before, err := c.Events(ymd(2027, 1, 1), ymd(2028, 1, 1), law.LangEnglish)
	require.NoError(t, err)
	after, err := confirmed.EventsSince(c, ymd(2027, 1, 1), ymd(2028, 1, 1), law.LangEnglish)
	require.NoError(t, err)
	require.Len(t, after, len(before))
	for i := range before {
		same := before[i].Description == after[i].Description && before[i].Status == after[i].Status
		require.Equal(t, same, before[i].Sequence == after[i].Sequence, before[i].Day)
		require.LessOrEqual(t, before[i].Sequence, after[i].Sequence)
	}
}

// A law of a year that is not covered yet may stand in the file: it counts once it is.
func TestAHolidayOfALaterYearCountsOnceItIsCovered(t *testing.T) {
	own := act("law", changeOf(calendar.ChangeHoliday, "2028-06-15"), changeOf(calendar.ChangeHolidayEnds, "2028-08-30"))
	c, err := calendar.Kazakhstan().With(act("law", changeOf(calendar.ChangeHoliday, "2028-06-15")))
	require.NoError(t, err)
	require.Equal(t, calendar.Kazakhstan().Digest(), c.Digest())
	later, err := c.Provisional(2029)
	require.NoError(t, err)
	require.Equal(t, calendar.DayHoliday, mustDay(t, later, "2028-06-15").Kind)
	require.Equal(t, calendar.DayWorking, mustDay(t, later, "2027-06-15").Kind)
	_, err = calendar.Kazakhstan().With(own)
	require.NoError(t, err)
	_, err = calendar.Kazakhstan().With(act("order", changeOf(calendar.ChangeDayOff, "2028-06-15")))
	require.ErrorContains(t, err, "a provisional calendar has the years after")
}

func TestActsWithAByteOrderMarkAreRead(t *testing.T) {
	const text = `{"acts": [{"id": "a", "title": {"kk": "a", "ru": "a", "en": "a"}, "changes": [
		{"kind": "holiday", "day": "2027-06-18", "not_substituted": true}, {"kind": "confirm", "day": "2027-12-31"}]}]}`
	acts, err := calendar.ReadActs(strings.NewReader("\ufeff" + text))
	require.NoError(t, err)
	require.True(t, acts[0].Changes[0].NotSubstituted)
	_, err = calendar.Kazakhstan().With(acts...)
	require.NoError(t, err)
}

// 17 December was held through 2021. To begin it in its last year says nothing new.
func TestAHolidayThatBeginsInItsLastYearChangesNothing(t *testing.T) {
	c, err := calendar.Kazakhstan().With(act("law", changeOf(calendar.ChangeHoliday, "2021-12-17")))
	require.NoError(t, err)
	require.Equal(t, calendar.Kazakhstan().Digest(), c.Digest())
}

func TestOnlyTheLeapDayIsNoDayOfEveryYear(t *testing.T) {
	for _, day := range []string{"2027-06-29", "2027-02-10"} {
		c, err := calendar.Kazakhstan().With(act("law", changeOf(calendar.ChangeHoliday, day)))
		require.NoError(t, err)
		require.Equal(t, calendar.DayHoliday, mustDay(t, c, day).Kind)
	}
}
