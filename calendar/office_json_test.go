// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

const officeJSON = `{
  "zone": "Asia/Aqtau",
  "week": "5",
  "work": {"mon": ["09:00-13:00", "14:30-18:30"], "fri": ["09:00-13:00"]},
  "reception": {"mon": ["09:00-12:00"]},
  "exceptions": [
    {"date": "2015-03-20", "work": ["09:00-11:00"], "reception": [], "reason": "stock-taking", "act": "order 12"},
    {"date": "2015-03-16", "work": [], "reason": "moving house"}
  ]
}`

func TestParseOfficeSpec(t *testing.T) {
	got, err := parseSpec([]byte(officeJSON))
	require.NoError(t, err)
	require.Equal(t, calendar.ZoneAqtau, got.Zone.String())
	got.Zone = nil
	require.Equal(t, calendar.OfficeSpec{
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon 09:00-13:00 14:30-18:30; fri 09:00-13:00"),
		Reception: calendar.MustHours("mon 09:00-12:00"),
		Exceptions: []calendar.Exception{
			{
				Date: law.MustDate("2015-03-20"), Work: []calendar.Interval{calendar.MustInterval("09:00-11:00")},
				Reception: []calendar.Interval{}, Reason: "stock-taking", Act: "order 12",
			},
			{Date: law.MustDate("2015-03-16"), Work: []calendar.Interval{}, Reason: "moving house"},
		},
	}, got)
}

func TestReadOfficeSpec(t *testing.T) {
	got, err := calendar.ReadOfficeSpec(strings.NewReader(officeJSON))
	require.NoError(t, err)
	require.Equal(t, calendar.WeekFiveDay, got.Week)
	_, err = calendar.ReadOfficeSpec(iotest.ErrReader(io.ErrClosedPipe))
	require.ErrorIs(t, err, io.ErrClosedPipe)

	endless := io.MultiReader(strings.NewReader(officeJSON), strings.NewReader(strings.Repeat(" ", 2*calendar.MaxJSON)))
	_, err = calendar.ReadOfficeSpec(endless)
	require.ErrorIs(t, err, calendar.ErrJSON)
	left, err := io.Copy(io.Discard, endless)
	require.NoError(t, err)
	require.Greater(t, left, int64(calendar.MaxJSON/2), "it did not read on")
}

func TestOfficeSpecRoundTrip(t *testing.T) {
	var spec calendar.OfficeSpec
	require.NoError(t, json.Unmarshal([]byte(officeJSON), &spec))
	data, err := json.Marshal(spec)
	require.NoError(t, err)
	require.JSONEq(t, officeJSON, string(data))

	spec.Week = "" // that of the calendar
	data, err = json.Marshal(spec)
	require.NoError(t, err)
	require.NotContains(t, string(data), "week")
	unsaid, err := parseSpec(data)
	require.NoError(t, err)
	six, err := calendar.NewOffice(calendar.Kazakhstan().Week(calendar.WeekSixDay), unsaid)
	require.NoError(t, err)
	require.Equal(t, calendar.WeekSixDay, six.Spec().Week)

	spec.Week = calendar.WeekFiveDay
	o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
	require.NoError(t, err)
	first, err := json.Marshal(o.Spec())
	require.NoError(t, err)
	back, err := parseSpec(first)
	require.NoError(t, err)
	again, err := calendar.NewOffice(calendar.Kazakhstan(), back)
	require.NoError(t, err)
	second, err := json.Marshal(again.Spec())
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}

func TestParseOfficeSpecRefuses(t *testing.T) {
	with := func(old, replacement string) string {
		require.Contains(t, officeJSON, old)
		return strings.Replace(officeJSON, old, replacement, 1)
	}
	many := make([]string, calendar.MaxExceptions+1)
	for n := range many {
		many[n] = fmt.Sprintf(`{"date": "%s", "work": [], "reason": "x"}`, ymd(2015, 1, 1+n))
	}
	for _, tt := range []struct {
		rule  string
		in    string
		path  string
		line  int
		cause error // nil where the form is wrong and not what it says
	}{
		{"no text", "", "", 1, nil},
		{"a text that ends too early", officeJSON[:40], "", 3, nil},
		{"another type", "[]", "", 1, nil},
		{"null", "null", "", 1, nil},
		{"two forms", officeJSON + "{}", "", 10, nil},
		{"bytes that are not UTF-8", with("moving", "mov\xffing"), "exceptions[1].reason", 8, nil},
		{"a text that is too long", officeJSON + strings.Repeat(" ", calendar.MaxJSON), "", 10, nil},
		{"an unknown key", with(`"week"`, `"Week"`), "Week", 3, nil},
		{"a repeated key", with(`"zone": "Asia/Aqtau",`, `"zone": "Asia/Aqtau", "zone": "Asia/Aqtau",`), "zone", 2, nil},
		{"no zone", with(`"zone": "Asia/Aqtau",`, ""), "zone", 10, nil},
		{"no work", `{"zone": "Asia/Aqtau", "week": "5"}`, "work", 1, nil},
		{"an empty work", `{"zone": "Asia/Aqtau", "week": "5", "work": {}}`, "work", 1, calendar.ErrOffice},
		{"an empty reception", with(`{"mon": ["09:00-12:00"]}`, "{}"), "reception", 5, calendar.ErrOffice},
		{"a zone of another country", with("Asia/Aqtau", "Asia/Tokyo"), "zone", 2, law.ErrSyntax},
		{"a week of four days", with(`"5"`, `"4"`), "week", 3, law.ErrSyntax},
		{"a week that is a number", with(`"5"`, `5`), "week", 3, nil},
		{"an unknown weekday", with(`"fri"`, `"friday"`), "work.friday", 4, nil},
		{"hours that are no list", with(`["09:00-12:00"]`, `"09:00-12:00"`), "reception.mon", 5, nil},
		{"hours that are null", with(`["09:00-12:00"]`, `null`), "reception.mon", 5, nil},
		{"an interval that is a number", with(`["09:00-12:00"]`, `[9]`), "reception.mon[0]", 5, nil},
		{"a bad interval", with(`"14:30-18:30"`, `"14.30-18.30"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"an overnight interval", with(`"14:30-18:30"`, `"18:30-14:30"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"an interval of no length", with(`"14:30-18:30"`, `"14:30-14:30"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"an interval beyond the day", with(`"14:30-18:30"`, `"14:30-24:30"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"intervals out of order", with(`"14:30-18:30"`, `"07:00-08:00"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"intervals that overlap", with(`"14:30-18:30"`, `"12:00-18:30"`), "work.mon[1]", 4, calendar.ErrOffice},
		{"too many intervals", with(`"14:30-18:30"`, `"14:30-18:30"`+strings.Repeat(`, "19:00-20:00"`, calendar.MaxIntervals)), "work.mon", 4, nil},
		{"reception outside work", with("09:00-12:00", "09:00-14:00"), "reception.mon[0]", 5, calendar.ErrOffice},
		{"reception on a day without work", with(`{"mon": ["09:00-12:00"]}`, `{"tue": ["09:00-12:00"]}`), "reception.tue[0]", 5, calendar.ErrOffice},
		{"too many exceptions", with(`"exceptions": [`, `"exceptions": [`+strings.Join(many, ",")+","), "exceptions", 6, nil},
		{"an unknown key in an exception", with(`"act"`, `"acts"`), "exceptions[0].acts", 7, nil},
		{"an exception without a date", with(`"date": "2015-03-16", `, ""), "exceptions[1].date", 8, nil},
		{"an exception without work", with(`"work": [], `, ""), "exceptions[1].work", 8, nil},
		{"an exception without a reason", with(`, "reason": "moving house"`, ""), "exceptions[1].reason", 8, nil},
		{"an empty reason", with("moving house", ""), "exceptions[1].reason", 8, nil},
		{"a long reason", with("moving house", strings.Repeat("x", calendar.MaxReason+1)), "exceptions[1].reason", 8, calendar.ErrOffice},
		{"a day that does not exist", with("2015-03-16", "2015-02-29"), "exceptions[1].date", 8, law.ErrSyntax},
		{"a day twice", with("2015-03-16", "2015-03-20"), "exceptions[1].date", 8, calendar.ErrOffice},
		{"reception outside the work of an exception", with(`"reception": []`, `"reception": ["10:00-12:00"]`), "exceptions[0].reception[0]", 7, calendar.ErrOffice},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := parseSpec([]byte(tt.in))
			require.ErrorIs(t, err, calendar.ErrJSON)
			var e *calendar.JSONError
			require.ErrorAs(t, err, &e)
			require.Equal(t, tt.path, e.Path, "%v", err)
			require.Equal(t, tt.line, e.Line, "%v", err)
			if tt.cause == nil {
				require.NotErrorIs(t, err, calendar.ErrOffice)
				return
			}
			require.ErrorIs(t, err, tt.cause)
		})
	}
}

func TestOfficeSpecThatCannotBeWritten(t *testing.T) {
	good := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAqtau), Week: calendar.WeekSixDay, Work: calendar.MustHours(workHours)}
	_, err := json.Marshal(good)
	require.NoError(t, err)
	for _, tt := range []struct {
		rule   string
		change func(*calendar.OfficeSpec)
		fault  string
		path   string
	}{
		{"no zone", func(s *calendar.OfficeSpec) { s.Zone = nil }, faultMissing, "zone"},
		{"a zone that reading would refuse", func(s *calendar.OfficeSpec) { s.Zone = time.UTC }, "not one of Asia/Almaty", "zone"},
		{"a week that there is not", func(s *calendar.OfficeSpec) { s.Week = "7" }, faultWeek, "week"},
		{"no hours", func(s *calendar.OfficeSpec) { s.Work = calendar.Hours{} }, faultEmptyWeek, "work"},
		{"a text that reading would refuse", func(s *calendar.OfficeSpec) {
			for n := range calendar.MaxExceptions {
				s.Exceptions = append(s.Exceptions, calendar.Exception{
					Date: law.DateOf(ymd(2015, 1, 1+n)), Reason: strings.Repeat("<", calendar.MaxReason),
				})
			}
		}, faultTooLarge, ""},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			spec := good
			tt.change(&spec)
			_, err := json.Marshal(spec)
			requireFault(t, err, tt.fault, tt.path)
		})
	}
}

func FuzzOfficeSpec(f *testing.F) {
	f.Add([]byte(officeJSON))                                                                                                                  // breaks none
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "6", "work": {"sat": ["00:00-24:00"]}}`))                                                    // the least
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "6", "work": {}}`))                                                                          // an empty week
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "6", "work": {"sat": ["00:00-24:00"]}, "x": 1}`))                                            // an unknown key
	f.Add([]byte(`{"zone": "Asia/Almaty", "zone": "Asia/Almaty"}`))                                                                            // a repeated key
	f.Add([]byte(`{"zone": "UTC", "week": "6", "work": {"sat": ["00:00-24:00"]}}`))                                                            // no zone of ours
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "7", "work": {"sat": ["00:00-24:00"]}}`))                                                    // no such week
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["10:00-09:00"]}}`))                                                    // overnight
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-10:00"]}, "reception": {"tue": ["09:00-10:00"]}}`))             // reception outside
	f.Add([]byte(`{"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-10:00"]}, "exceptions": [{"date": "2015-02-30", "work": []}]`)) // no such day
	f.Add([]byte(`[[[[[[[[`))                                                                                                                  // another type, unfinished
	f.Add([]byte("{\"zone\": \"\xff\"}"))                                                                                                      // not UTF-8
	f.Fuzz(func(t *testing.T, data []byte) {
		spec, err := parseSpec(data)
		if err != nil {
			require.ErrorIs(t, err, calendar.ErrJSON)
			return
		}
		require.NoError(t, spec.Validate())
		text, err := json.Marshal(spec)
		if err != nil {
			requireFault(t, err, faultTooLarge, "") // longer with every quote escaped
			return
		}
		back, err := parseSpec(text)
		require.NoError(t, err)
		require.Equal(t, spec.Zone.String(), back.Zone.String())
		spec.Zone, back.Zone = nil, nil
		require.Equal(t, spec, back)
	})
}
