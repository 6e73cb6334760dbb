// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// lines checks a text line by line, without the margin of the source.
func lines(t testing.TB, want, got string) {
	t.Helper()
	var out []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	require.Equal(t, strings.Join(out, "\n"), got)
}

func TestTraceDue(t *testing.T) {
	o := office(t, calendar.ZonePetropavl, exception("2015-03-27", nil, nil))
	r := calendar.Rule{}
	for _, tt := range []struct {
		rule string
		due  func() (calendar.Due, error)
		want string
	}{
		{"days after reception and over Nauryz", func() (calendar.Due, error) { return o.DueInDays(local(o, "2015-03-18 17:50"), 2, r) }, `
			arrived 2015-03-18T17:50:00+06:00, after reception has ended: counts from 2015-03-19T09:00:00+06:00 (after-hours=next_opening)
			2015-03-19 Thu   -  working day; the day of the start, first-day=next
			2015-03-20 Fri   1  working day
			2015-03-21 Sat   -  holiday: Nauryz Meiramy
			2015-03-22 Sun   -  holiday: Nauryz Meiramy
			2015-03-23 Mon   -  holiday: Nauryz Meiramy
			2015-03-24 Tue   -  substitute day off: Nauryz Meiramy (2015-03-21)
			2015-03-25 Wed   -  substitute day off: Nauryz Meiramy (2015-03-22)
			2015-03-26 Thu   2  working day; closes at 18:30
			due 2015-03-26T18:30:00+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
		`},
		{"days from the same day", func() (calendar.Due, error) {
			return o.DueInDays(local(o, "2015-03-18 10:00"), 1, earliestRule())
		}, `
			arrived 2015-03-18T10:00:00+06:00, within reception hours: counts from then
			2015-03-18 Wed   1  working day; closes at 18:30
			due 2015-03-18T18:30:00+06:00 (first-day=same arrival-day=same minutes=clock day-end=closing after-hours=same_day last-day=as_counted)
		`},
		{"the day itself, when it has closed", func() (calendar.Due, error) {
			return o.DueSameDay(local(o, "2015-03-18 18:40"), calendar.Rule{AfterHours: sameDay})
		}, `
			arrived 2015-03-18T18:40:00+06:00, after reception has ended: counts from then (after-hours=same_day)
			2015-03-18 Wed   -  working day; the day of the start; closed at 18:30 before the start, so until midnight
			due 2015-03-18T23:59:59+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=same_day last-day=as_counted)
		`},
		{"a day named, closed by exception", func() (calendar.Due, error) { return o.DueOn(ymd(2015, 3, 27), r) }, `
			2015-03-27 Fri   -  working day; the day named; no hours on that day, so until midnight
			due 2015-03-27T23:59:59+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
		`},
		{"a day named, to midnight", func() (calendar.Due, error) { return o.DueOn(ymd(2015, 3, 26), latestRule()) }, `
			2015-03-26 Thu   -  working day; the day named; until midnight, day-end=midnight
			due 2015-03-26T23:59:59+06:00 (first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=next_working_day)
		`},
		{"working hours over an exception and a week end", func() (calendar.Due, error) { return o.DueIn(local(o, "2015-03-26 17:00"), 2*time.Hour, r) }, `
			arrived 2015-03-26T17:00:00+06:00, within reception hours: counts from then
			2015-03-26 Thu   -  working day; 17:00:00+06:00..18:30:00+06:00 1h30m0s
			2015-03-27 Fri   -  working day; exception: test, closed
			2015-03-28 Sat   -  day of rest
			2015-03-29 Sun   -  day of rest
			2015-03-30 Mon   -  working day; 09:00:00+06:00..09:30:00+06:00 30m0s
			counted 2h0m0s
			due 2015-03-30T09:30:00+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
		`},
		{"minutes of the clock", func() (calendar.Due, error) {
			return o.DueIn(local(o, "2015-03-26 12:50"), 30*time.Minute, calendar.Rule{Minutes: clock})
		}, `
			arrived 2015-03-26T12:50:00+06:00, within reception hours: counts from then
			2015-03-26 Thu   -  every minute counts, minutes=clock; 12:50:00+06:00..13:20:00+06:00 30m0s
			counted 30m0s
			due 2015-03-26T13:20:00+06:00 (first-day=next arrival-day=next minutes=clock day-end=closing after-hours=next_opening last-day=as_counted)
		`},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			due, err := tt.due()
			require.NoError(t, err)
			trace, err := o.TraceDue(due)
			require.NoError(t, err)
			lines(t, tt.want, trace.String())
			for _, l := range law.Langs() {
				text := trace.In(l)
				require.Equal(t, strings.Count(trace.String(), "\n"), strings.Count(text, "\n"), "line for line")
				require.Contains(t, text, due.At.Format(time.RFC3339))
			}
			for _, day := range trace.Days {
				require.True(t, day.Why.Complete(), day)
			}
		})
	}
}

func TestTraceDueInKazakhAndRussian(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueInDays(local(o, "2015-03-18 17:50"), 1, calendar.Rule{})
	require.NoError(t, err)
	trace, err := o.TraceDue(due)
	require.NoError(t, err)
	const rule = "(first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)"
	lines(t, `
		түскен уақыты 2015-03-18T17:50:00+06:00, қабылдау аяқталғаннан кейін: саналатын уақыты 2015-03-19T09:00:00+06:00 (after-hours=next_opening)
		2015-03-19 Бс   -  жұмыс күні; мерзім басталатын күн, first-day=next
		2015-03-20 Жм   1  жұмыс күні; жабылу уақыты 18:30
		мерзімнің соңы: 2015-03-20T18:30:00+06:00 `+rule, trace.In(law.LangKazakh))
	lines(t, `
		поступило 2015-03-18T17:50:00+06:00, после окончания приёма: считается с 2015-03-19T09:00:00+06:00 (after-hours=next_opening)
		2015-03-19 Чт   -  рабочий день; день начала срока, first-day=next
		2015-03-20 Пт   1  рабочий день; закрытие в 18:30
		срок истекает: 2015-03-20T18:30:00+06:00 `+rule, trace.In(law.LangRussian))
}

func TestTraceKeepsTheDoubtsOfTheCalendar(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueInDays(local(o, "2027-05-14 10:00"), 1, calendar.Rule{})
	require.NoError(t, err)
	trace, err := o.TraceDue(due)
	require.NoError(t, err)
	require.Contains(t, trace.String(), "["+calendar.StandingEstimated.Label().EN+"]", "Kurban Ait of 2027 is an estimate")
}

func TestTraceBetween(t *testing.T) {
	night, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours("mon-thu 22:00-24:00; fri 09:00-10:00"),
	})
	require.NoError(t, err)
	trace, err := night.TraceBetween(local(night, "2024-02-29 22:30"), local(night, "2024-03-01 09:15"))
	require.NoError(t, err)
	lines(t, `
		2024-02-29 Thu   -  working day; 22:30:00+06:00..00:00:00+05:00 2h30m0s
		2024-03-01 Fri   -  working day; 09:00:00+05:00..09:15:00+05:00 15m0s
		counted 2h45m0s
	`, trace.String())

	inverted, err := night.TraceBetween(local(night, "2024-03-01 09:15"), local(night, "2024-02-29 22:30"))
	require.NoError(t, err)
	require.Equal(t, -trace.Worked(), inverted.Worked())
	require.Equal(t, trace.Days, inverted.Days)
}

func TestTraceSaysWhereTheHoursComeFrom(t *testing.T) {
	c, err := calendar.Kazakhstan().With(calendar.Act{
		ID:     "order-7",
		Title:  law.Text{KK: "№ 7 бұйрық", RU: "Приказ № 7", EN: "Order No. 7"},
		Signed: law.MustDate("2014-04-01"),
		Changes: []calendar.Change{
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2014-05-05"), Closes: calendar.MustClock("12:00")},
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2014-05-06"), Closes: calendar.MustClock("08:00")},
		},
	})
	require.NoError(t, err)
	o, err := calendar.NewOffice(c, calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours("mon-tue,fri 09:00-13:00")})
	require.NoError(t, err)
	trace, err := o.TraceBetween(local(o, "2014-05-03 00:00"), local(o, "2014-05-07 12:00"))
	require.NoError(t, err)
	var got []string
	for _, d := range trace.Days {
		got = append(got, string(d.Hours)+": "+d.Why.EN)
		require.True(t, d.Why.Complete())
	}
	require.Equal(t, []string{
		"none: day of rest",
		"pair: transferred working day → 2014-05-02; hours of Fri",
		"shortened: working day: Order No. 7; closes at 12:00",
		"none: working day: Order No. 7; closes at 08:00, before it opens",
		"none: holiday: Defender of the Fatherland Day",
	}, got)
	require.Equal(t, 7*time.Hour, trace.Worked())
}

func TestOfficeTraceJSON(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueIn(local(o, "2015-03-18 12:45"), 30*time.Minute, calendar.Rule{})
	require.NoError(t, err)
	trace, err := o.TraceDue(due)
	require.NoError(t, err)
	data, err := json.Marshal(trace)
	require.NoError(t, err)
	var form struct {
		Due  string
		Days []struct {
			Day     struct{ Date string }
			Hours   string
			Counted []struct{ From, To string }
			Why     law.Text
		}
	}
	require.NoError(t, json.Unmarshal(data, &form))
	require.Equal(t, "2015-03-18T14:45:00+06:00", form.Due)
	require.Len(t, form.Days, 1)
	require.Equal(t, "2015-03-18", form.Days[0].Day.Date)
	require.Equal(t, "weekday", form.Days[0].Hours)
	require.Equal(t, "2015-03-18T14:30:00+06:00", form.Days[0].Counted[1].From)

	var back calendar.OfficeTrace
	require.NoError(t, json.Unmarshal(data, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.JSONEq(t, string(data), string(again))
}

func TestTraceDueOfAnotherCalendarIsRefused(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	provisional, err := calendar.Kazakhstan().Provisional(2030)
	require.NoError(t, err)
	other, err := calendar.NewOffice(provisional, o.Spec())
	require.NoError(t, err)
	at := local(other, "2029-03-14 10:00")
	days, err := other.DueInDays(at, 3, calendar.Rule{})
	require.NoError(t, err)
	hours, err := other.DueIn(at, time.Hour, calendar.Rule{})
	require.NoError(t, err)
	minutes, err := other.DueIn(at, time.Hour, earliestRule())
	require.NoError(t, err)
	for _, due := range []calendar.Due{days, hours, minutes} {
		_, err := other.TraceDue(due)
		require.NoError(t, err)
		_, err = o.TraceDue(due)
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
	}
	_, err = o.TraceDue(calendar.Due{})
	require.Error(t, err, "the zero value is no deadline")
}

// A term in months counts no days, and only its first day is that of the start.
func TestATraceOfMonthsNamesTheDayOfTheStartOnce(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueInMonths(local(o, "2015-04-14 10:00"), 1, calendar.Rule{})
	require.NoError(t, err)
	trace, err := o.TraceDue(due)
	require.NoError(t, err)
	require.Len(t, trace.Days, 31)
	for i, d := range trace.Days {
		require.Zero(t, d.Count, d.Day)
		require.Equal(t, i == 0, strings.Contains(d.Why.EN, "the day of the start"), d.Day)
	}
}
