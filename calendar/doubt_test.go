// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

func TestADeadlineSaysWhatItRestsOn(t *testing.T) {
	o := office(t, calendar.ZoneAqtau)
	confirmed, err := calendar.Kazakhstan().With(act("k", changeOf(calendar.ChangeKurbanAit, "2027-05-17")), act("c", changeOf(calendar.ChangeConfirm, "2027-12-31")))
	require.NoError(t, err)
	sure, err := calendar.NewOffice(confirmed, o.Spec())
	require.NoError(t, err)
	for _, row := range []struct {
		why, from string
		days      int
		want      calendar.Doubt
	}{
		{"days of the official calendars", "2015-03-18 10:00", 10, ""},
		{"the last day confirmed", "2026-08-28 10:00", 1, ""},
		{"one day further", "2026-08-28 10:00", 2, calendar.DoubtUnconfirmed},
		{"over the first day of Kurban Ait", "2027-05-12 10:00", 3, calendar.DoubtEstimate},
		{"on the day beside the estimate", "2027-05-14 10:00", 1, calendar.DoubtEstimate},
		{"after it", "2027-05-18 10:00", 3, calendar.DoubtUnconfirmed},
		{"before 2013", "2011-05-10 10:00", 5, calendar.DoubtOneSource},
		{"from 2012 into 2013", "2012-12-28 10:00", 5, calendar.DoubtOneSource},
		{"an estimate of the past", "2012-10-24 10:00", 3, calendar.DoubtEstimate},
	} {
		due, err := o.DueInDays(local(o, row.from), row.days, calendar.Rule{})
		require.NoError(t, err)
		require.Equal(t, row.want, due.Doubt, row.why)
		require.Equal(t, row.want, o.Calendar().Doubt(due.Start.Day, due.Day), row.why)
		due, err = sure.DueInDays(local(o, row.from), row.days, calendar.Rule{})
		require.NoError(t, err)
		if local(o, row.from).Year() > 2012 {
			require.Empty(t, due.Doubt, "%s: everything is confirmed", row.why)
		}
	}
	due, err := o.DueIn(local(o, "2026-12-01 17:30"), 2*time.Hour, calendar.Rule{})
	require.NoError(t, err)
	require.Equal(t, calendar.DoubtUnconfirmed, due.Doubt, "working time")
	due, err = o.DueIn(local(o, "2026-12-01 10:30"), 2*time.Hour, earliestRule())
	require.NoError(t, err)
	require.Empty(t, due.Doubt, "minutes by the clock rest on no day")
	due, err = o.DueIn(local(o, "2026-12-01 10:30"), time.Hour, calendar.Rule{})
	require.NoError(t, err)
	require.False(t, due.Start.Moved())
	require.Equal(t, calendar.DoubtUnconfirmed, due.Doubt, "working time from where it arrived")
	due, err = o.DueIn(local(o, "2026-12-05 10:30"), time.Hour, calendar.Rule{Minutes: calendar.MinutesClock})
	require.NoError(t, err)
	require.True(t, due.Start.Moved(), "a Saturday")
	require.Equal(t, calendar.DoubtUnconfirmed, due.Doubt, "the next opening rests on days")
	due, err = o.DueOn(ymd(2026, 12, 1), calendar.Rule{})
	require.NoError(t, err)
	require.Equal(t, calendar.DoubtUnconfirmed, due.Doubt, "the end of a day")
}

func TestDoubtOutsideTheCalendar(t *testing.T) {
	require.Empty(t, calendar.Calendar{}.Doubt(ymd(2027, 1, 1), ymd(2027, 1, 2)))
	c := calendar.Kazakhstan()
	require.Empty(t, c.Doubt(ymd(2030, 1, 1), ymd(2030, 1, 2)), "it says nothing of those days")
	require.Empty(t, c.Doubt(ymd(1999, 1, 1), ymd(1999, 1, 2)))
	require.True(t, calendar.Doubt("").Label().IsZero())
	for _, d := range []calendar.Doubt{calendar.DoubtEstimate, calendar.DoubtUnconfirmed, calendar.DoubtOneSource} {
		require.True(t, d.Label().Complete(), d)
	}
}

// A deadline that rests on days which an order may still move says so, and what
// to do.
func ExampleCalendar_Doubt() {
	office, _ := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours("mon-fri 09:00-18:00"),
	})
	filed := time.Date(2026, 12, 14, 10, 0, 0, 0, office.Zone())
	due, _ := office.DueInDays(filed, 5, calendar.Rule{})
	fmt.Println(due.Day, due.Doubt)
	fmt.Println(due.Doubt.Label())
	// Output:
	// 2026-12-22 unconfirmed
	// some days lie after the last one confirmed: an order may still move them, so look for new orders and add them as acts
}
