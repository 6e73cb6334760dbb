// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// storedBy is the text of a calendar as a release stored it that knew what was
// known on a day, changed by edit.
func storedBy(t *testing.T, c calendar.Calendar, knew string, edit func(map[string]any)) []byte {
	t.Helper()
	then, err := c.AsKnownOn(day(knew))
	require.NoError(t, err)
	text, err := json.Marshal(then)
	require.NoError(t, err)
	var form map[string]any
	require.NoError(t, json.Unmarshal(text, &form))
	delete(form, "known_on")
	if edit != nil {
		edit(form)
	}
	text, err = json.Marshal(form)
	require.NoError(t, err)
	return text
}

func read(text []byte) (calendar.Calendar, *calendar.DigestError, error) {
	var c calendar.Calendar
	var changed *calendar.DigestError
	err := json.Unmarshal(text, &c)
	errors.As(err, &changed)
	return c, changed, err
}

// The first release had the years from 2013 and stored neither them nor its days.
func TestACalendarOfTheFirstReleaseIsMadeAgain(t *testing.T) {
	for week, digest := range map[calendar.Week]string{
		calendar.WeekFiveDay: "sha256:a7042f8c7c88de3f3df68d39b321a8df7b884aa939ab973a6c9795f073f3ea8d",
		calendar.WeekSixDay:  "sha256:12c9cb0d25d78a1c6554f84061566613c0135f3a47513c96a0a1f79358cb7737",
	} {
		c, _, err := read([]byte(`{"calendar":"kz","week":"` + string(week) + `","through":2027,"digest":"` + digest + `"}`))
		require.NoError(t, err)
		require.Equal(t, digest, c.Digest().String())
		from, to := c.Covers()
		require.Equal(t, "2013-01-01 2027-12-31", from.String()+" "+to.String())
		diff, err := c.Compare(calendar.Kazakhstan().Week(week))
		require.NoError(t, err)
		require.Empty(t, diff, "the years that both cover are the same")
		diff, err = calendar.Kazakhstan().Week(week).Compare(c)
		require.NoError(t, err)
		require.Empty(t, diff, "from either side")
	}
}

func TestAStoredCalendarIsToldWhichDaysHaveChanged(t *testing.T) {
	_, changed, err := read(storedBy(t, calendar.Kazakhstan(), "2024-04-16", nil))
	require.ErrorIs(t, err, calendar.ErrDigest)
	var days []string
	for _, d := range changed.Days {
		days = append(days, d.String())
	}
	require.Equal(t, []string{
		"2024-05-04", "2024-05-08", "2024-06-17", // the order of April, and Kurban Ait fixed in June
		"2025-01-03", "2025-01-05", // the order of 2024
		"2026-08-31", "2027-03-15", "2027-08-30", // the Constitution of 2026
	}, days)
	for _, d := range changed.Days {
		was, err := changed.AsStored.Day(d.Date())
		require.NoError(t, err)
		is, err := changed.Now.Day(d.Date())
		require.NoError(t, err)
		require.NotEqual(t, was.Works(), is.Works(), d)
	}
	require.Equal(t, "2024-04-16", changed.AsStored.KnownOn().String())
	require.Equal(t, changed.Stored, changed.AsStored.Digest())
	require.Equal(t, calendar.Kazakhstan().Digest(), changed.Now.Digest())
	require.ErrorContains(t, err, "2024-05-04, 2024-05-08")
	require.ErrorContains(t, err, "known on 2024-04-16")
}

func TestAStoredCalendarWhoseActsTheReleaseContradictsIsHadAsItWas(t *testing.T) {
	guess, err := calendar.Kazakhstan().AsKnownOn(day("2024-04-16"))
	require.NoError(t, err)
	own := act("own", transfer("2024-05-04", "2024-05-10"))
	guess, err = guess.With(own)
	require.NoError(t, err)
	_, changed, err := read(storedBy(t, guess, "2024-04-16", nil))
	require.ErrorIs(t, err, calendar.ErrDigest)
	require.ErrorIs(t, err, calendar.ErrAct)
	require.ErrorContains(t, err, "2024-05-04")
	require.True(t, changed.Now.IsZero())
	require.Equal(t, calendar.DayTransferOff, mustDay(t, changed.AsStored, "2024-05-10").Kind)
}

func TestAShortDayThatIsStoredOtherwiseIsNamed(t *testing.T) {
	c, err := calendar.Kazakhstan().With(act("s", calendar.Change{Kind: calendar.ChangeShortDay, Day: law.MustDate("2027-12-30"), Closes: calendar.MustClock("16:00")}))
	require.NoError(t, err)
	_, changed, err := read(storedBy(t, c, "2027-01-01", func(form map[string]any) {
		form["digest"] = calendar.Kazakhstan().Digest().String()
		days, ok := form["days"].(map[string]any)
		require.True(t, ok)
		days["short"] = map[string]any{"2027-12-30": "15:00", "2027-12-29": "15:00"}
	}))
	require.ErrorIs(t, err, calendar.ErrDigest)
	require.Equal(t, []law.Date{law.MustDate("2027-12-29"), law.MustDate("2027-12-30")}, changed.Days)
	require.True(t, changed.AsStored.IsZero())
}

// A release that covers more years makes a stored calendar with those it had.
func TestAStoredCalendarKeepsItsYears(t *testing.T) {
	wide, err := calendar.Kazakhstan().Provisional(2030)
	require.NoError(t, err)
	text, err := json.Marshal(wide)
	require.NoError(t, err)
	back, _, err := read(text)
	require.NoError(t, err)
	require.Equal(t, wide.Digest(), back.Digest())
	_, to := back.Covers()
	require.Equal(t, "2030-12-31", to.String())
}

func TestAnActUnderAShippedIdentifierAgreesOrIsRefused(t *testing.T) {
	shipped := calendar.Kazakhstan()
	law143 := act("kz-law-143-2022", changeOf(calendar.ChangeHoliday, "2022-10-25"), changeOf(calendar.ChangeHolidayEnds, "2022-12-01"), changeOf(calendar.ChangeHolidayEnds, "2022-12-17"))
	c, err := shipped.With(law143)
	require.NoError(t, err)
	require.Equal(t, shipped.Digest(), c.Digest())
	require.Len(t, c.Acts(), len(shipped.Acts()), "it stands once")
	c, err = shipped.With(act("kz-constitution-2026", changeOf(calendar.ChangeHoliday, "2027-03-15"), changeOf(calendar.ChangeHolidayEnds, "2026-08-30"), changeOf(calendar.ChangeWorkDay, "2026-08-31")))
	require.NoError(t, err)
	require.Equal(t, shipped.Digest(), c.Digest())
	short := changeOf(calendar.ChangeShortDay, "2027-12-30")
	short.Closes = calendar.MustClock("16:00")
	for _, row := range []struct {
		why    string
		change calendar.Change
	}{
		{"a holiday that it does not give", changeOf(calendar.ChangeHoliday, "2027-06-18")},
		{"a holiday that it does not strike", changeOf(calendar.ChangeHolidayEnds, "2026-05-09")},
		{"a day off that it does not give", changeOf(calendar.ChangeDayOff, "2027-06-18")},
		{"a day that it does not send back to work", changeOf(calendar.ChangeWorkDay, "2026-05-07")},
		{"a day that it does not shorten", short},
		{"a first day of Kurban Ait that it does not fix", changeOf(calendar.ChangeKurbanAit, "2027-05-17")},
		{"a calendar that it does not confirm", changeOf(calendar.ChangeConfirm, "2027-12-31")},
	} {
		_, err := shipped.With(act("kz-law-143-2022", row.change))
		var bad *calendar.ActError
		require.ErrorAs(t, err, &bad, row.why)
		require.Equal(t, row.change.Day, bad.Date, row.why)
		require.ErrorContains(t, err, "does not say this", row.why)
	}
}

func TestADayOffThatTheReleaseGivesIsNoError(t *testing.T) {
	shipped := calendar.Kazakhstan()
	for _, day := range []string{"2025-01-03", "2026-10-26", "2027-03-15"} {
		c, err := shipped.With(act("order", changeOf(calendar.ChangeDayOff, day)))
		require.NoError(t, err, day)
		require.Equal(t, shipped.Digest(), c.Digest(), day)
	}
}

func TestAHolidayThatEndedAndCameBackMayBeStruckAgainBeforeIt(t *testing.T) {
	shipped := calendar.Kazakhstan()
	c, err := shipped.With(act("law", changeOf(calendar.ChangeHolidayEnds, "2009-10-25")))
	require.NoError(t, err)
	require.Equal(t, shipped.Digest(), c.Digest())
}
