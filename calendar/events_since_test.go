// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestADayWithdrawnIsCancelledWithAHigherSequence(t *testing.T) {
	now := calendar.Kazakhstan()
	then, err := now.AsKnownOn(day("2026-01-10"))
	require.NoError(t, err)
	from, to := year(2026)
	had, err := then.Events(from, to, law.LangEnglish)
	require.NoError(t, err)
	list, err := now.EventsSince(then, from, to, law.LangRussian)
	require.NoError(t, err)

	before := map[string]calendar.Event{}
	for _, e := range had {
		before[e.UID] = e
	}
	var cancelled []string
	for _, e := range list {
		if e.Status != calendar.EventCancelled {
			continue
		}
		cancelled = append(cancelled, e.Day.String())
		require.Greater(t, e.Sequence, before[e.UID].Sequence, e.Day)
		require.NotEmpty(t, e.Summary)
	}
	require.Equal(t, []string{"2026-08-30", "2026-08-31"}, cancelled)
	require.Len(t, list, len(had), "what stands and what is withdrawn")
	require.Contains(t, written(t, calendar.ICalendar{Stamp: stamp}, list...), "STATUS:CANCELLED\r\n")

	same, err := now.EventsSince(now, from, to, law.LangEnglish)
	require.NoError(t, err)
	plain, err := now.Events(from, to, law.LangEnglish)
	require.NoError(t, err)
	require.Equal(t, plain, same, "nothing changed")
	_, err = now.EventsSince(calendar.Calendar{}, from, to, law.LangEnglish)
	require.ErrorIs(t, err, calendar.ErrNoCalendar)
	_, err = now.EventsSince(then, from, to+1000, law.LangEnglish)
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
}

// A day that an act of the agency sends back to work is withdrawn too, though the
// act bears no date.
func TestADayThatAnUndatedActWithdrawsHasAHigherSequence(t *testing.T) {
	off := act("off", changeOf(calendar.ChangeDayOff, "2027-06-18"))
	off.Signed = law.MustDate("2027-01-15")
	then, err := calendar.Kazakhstan().With(off)
	require.NoError(t, err)
	list, err := calendar.Kazakhstan().EventsSince(then, day("2027-06-18"), day("2027-06-19"), law.LangEnglish)
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.Equal(t, calendar.EventCancelled, list[0].Status)
	had, err := then.Events(day("2027-06-18"), day("2027-06-19"), law.LangEnglish)
	require.NoError(t, err)
	require.Greater(t, list[0].Sequence, had[0].Sequence)
}

func TestStampsFollowTheActsAndEstimatesAreTentative(t *testing.T) {
	c := calendar.Kazakhstan()
	events, err := c.Events(day("2022-03-05"), day("2022-03-06"), law.LangEnglish)
	require.NoError(t, err)
	require.Equal(t, "2021-10-06", events[0].Stamp.Format(time.DateOnly), "the day of decree No. 713")
	require.Empty(t, events[0].Status)
	events, err = c.Events(day("2027-05-16"), day("2027-05-17"), law.LangEnglish)
	require.NoError(t, err)
	require.Equal(t, calendar.EventTentative, events[0].Status)
	settled, err := c.With(act("k", changeOf(calendar.ChangeKurbanAit, "2027-05-16")))
	require.NoError(t, err)
	events, err = settled.Events(day("2027-05-16"), day("2027-05-17"), law.LangEnglish)
	require.NoError(t, err)
	require.Empty(t, events[0].Status)
}

// A reader who has the file of January 2026 is told that 30 and 31 August are off
// no more.
func ExampleCalendar_EventsSince() {
	now := calendar.Kazakhstan()
	january, _ := now.AsKnownOn(day("2026-01-10"))
	from, to := day("2026-08-01"), day("2026-09-01")
	events, _ := now.EventsSince(january, from, to, law.LangEnglish)
	for _, e := range events {
		fmt.Println(e.Day, e.Status, e.Summary)
	}
	// Output:
	// 2026-08-30 CANCELLED holiday: Constitution Day
	// 2026-08-31 CANCELLED substitute day off: Constitution Day (2026-08-30)
}
