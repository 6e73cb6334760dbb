// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestRuleZeroIsTheDefaults(t *testing.T) {
	var zero calendar.Rule
	require.NoError(t, zero.Validate())
	require.Equal(t, "first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted", zero.String())
	for _, o := range calendar.RuleOptions() {
		word, err := zero.Option(o.ID)
		require.NoError(t, err)
		require.Equal(t, o.Default, word, o.ID)
		require.Contains(t, o.Options, o.Default)
	}
	require.NotEqual(t, zero, zero.Full())
	require.Equal(t, zero.Full(), zero.Full().Full())
	require.Equal(t, zero.String(), zero.Full().String())
}

func TestRuleOptionsAreTheNamesOfTheReadings(t *testing.T) {
	require.Equal(t, []calendar.RuleOption{
		{ID: "first-day", Options: []string{"same", "next"}, Default: "next"},
		{ID: "arrival-day", Options: []string{"same", "next"}, Default: "next"},
		{ID: "minutes", Options: []string{"clock", "working"}, Default: "working"},
		{ID: "day-end", Options: []string{"closing", "midnight"}, Default: "closing"},
		{ID: "after-hours", Options: []string{"same_day", "next_opening"}, Default: "next_opening"},
		{ID: "last-day", Options: []string{"as_counted", "next_working_day"}, Default: "as_counted"},
	}, calendar.RuleOptions())
}

func TestRuleEarliestAndLatestTakeTheEndsOfEachOption(t *testing.T) {
	earliest, latest := earliestRule(), latestRule()
	for _, o := range calendar.RuleOptions() {
		word, err := earliest.Option(o.ID)
		require.NoError(t, err)
		require.Equal(t, o.Options[0], word)
		word, err = latest.Option(o.ID)
		require.NoError(t, err)
		require.Equal(t, o.Options[len(o.Options)-1], word)
	}
}

func TestRuleWith(t *testing.T) {
	for _, o := range calendar.RuleOptions() {
		for _, word := range o.Options {
			r, err := calendar.Rule{}.With(o.ID, word)
			require.NoError(t, err)
			got, err := r.Option(o.ID)
			require.NoError(t, err)
			require.Equal(t, word, got)
			require.NoError(t, r.Validate())
			for _, other := range calendar.RuleOptions() {
				if other.ID != o.ID {
					got, err := r.Option(other.ID)
					require.NoError(t, err)
					require.Equal(t, other.Default, got, "the others keep their default")
				}
			}
		}
		before := earliestRule()
		after, err := before.With(o.ID, "never")
		require.ErrorIs(t, err, law.ErrSyntax)
		require.ErrorContains(t, err, `"never"`)
		require.Equal(t, before, after, "a failed choice changes nothing")
	}
	_, err := calendar.Rule{}.With("first-minute", "next")
	require.ErrorContains(t, err, `"first-minute"`)
	require.ErrorContains(t, err, "first-day, arrival-day, minutes, day-end, after-hours, last-day")
	_, err = calendar.Rule{}.Option("first-minute")
	require.ErrorIs(t, err, law.ErrSyntax)
}

func TestRuleForArrivalTakesTheOptionOfTheArrival(t *testing.T) {
	require.Equal(t, calendar.FirstDayNext, calendar.Rule{FirstDay: calendar.FirstDaySame}.ForArrival().FirstDay)
	require.Equal(t, calendar.FirstDaySame, calendar.Rule{ArrivalDay: calendar.FirstDaySame}.ForArrival().FirstDay)
}

func TestRuleWithAnUnknownWordIsRefused(t *testing.T) {
	o := office(t, calendar.ZoneAqtau)
	at := local(o, "2015-03-18 10:00")
	for id, r := range map[string]calendar.Rule{
		"first-day":   {FirstDay: "never"},
		"arrival-day": {ArrivalDay: "never"},
		"minutes":     {Minutes: "never"},
		"day-end":     {DayEnd: "never"},
		"after-hours": {AfterHours: "never"},
		"last-day":    {LastDay: "never"},
	} {
		_, err1 := o.DueInDays(at, 1, r)
		_, err2 := o.DueIn(at, 1, r)
		_, err3 := o.DueSameDay(at, r)
		_, err4 := o.DueOn(ymd(2015, 3, 18), r)
		for _, err := range []error{r.Validate(), err1, err2, err3, err4} {
			var value *law.ValueError
			require.ErrorAs(t, err, &value)
			require.Equal(t, id, value.Type)
			require.Equal(t, "never", value.Value)
		}
	}
	_, err := o.Start(at, calendar.Rule{AfterHours: "never"})
	require.ErrorIs(t, err, law.ErrSyntax)
}

func TestRuleCodecs(t *testing.T) {
	data, err := json.Marshal(calendar.Rule{})
	require.NoError(t, err)
	require.Equal(t, "{}", string(data))
	data, err = json.Marshal(earliestRule())
	require.NoError(t, err)
	require.JSONEq(t, `{"first-day": "same", "arrival-day": "same", "minutes": "clock", "day-end": "closing", "after-hours": "same_day", "last-day": "as_counted"}`, string(data))
	var back calendar.Rule
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, earliestRule(), back)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"minutes": "days"}`), &back), law.ErrSyntax)
}
