// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// show prints an instant with its offset.
func show(at time.Time) string { return at.Format("2006-01-02 15:04:05.999999999-07:00") }

// nightOffice works through the hour that the clocks of Petropavl repeated.
func nightOffice(t testing.TB, hours string) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours(hours), RestDays: calendar.DutyNone,
	})
	require.NoError(t, err)
	return o
}

func TestOfficeOpen(t *testing.T) {
	o := office(t, calendar.ZonePetropavl, exception("2015-03-14", intervals("10:00-12:00"), nil))
	night := nightOffice(t, "mon-fri 09:00-18:00 23:00-23:30")
	for _, tt := range []struct {
		rule            string
		office          calendar.Office
		at              string
		open, receiving bool
	}{
		{"before opening", o, "2015-03-18 08:59:59", false, false},
		{"at opening", o, "2015-03-18 09:00", true, true},
		{"in the last second before lunch", o, "2015-03-18 12:59:59", true, true},
		{"at the beginning of lunch", o, "2015-03-18 13:00", false, false},
		{"after lunch", o, "2015-03-18 14:30", true, true},
		{"after reception, before closing", o, "2015-03-18 17:50", true, false},
		{"at closing", o, "2015-03-18 18:30", false, false},
		{"on a Saturday", o, "2015-03-21 10:00", false, false},
		{"on a Saturday on which it opens by exception", o, "2015-03-14 10:00", true, false},
		{"on Nauryz", o, "2015-03-23 10:00", false, false},
		{"on the substitute of Nauryz", o, "2015-03-25 10:00", false, false},
		{"on a Sunday worked for a Friday", o, "2014-05-04 10:00", true, true},
		{"on that Friday", o, "2014-05-02 10:00", false, false},
		{"on the first day covered", o, "2013-01-03 09:00", true, true},
		{"on the last day covered", o, "2027-12-31 18:29:59", true, false},
		{"in the first pass of a repeated hour", night, "2024-02-29 23:10", true, true},
		{"between its passes", night, "2024-02-29 23:40", false, false},
		{"in its second pass", night, "2024-02-29 23:10*", true, true},
		{"after its second pass", night, "2024-02-29 23:40*", false, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			at := local(tt.office, tt.at)
			open, err := tt.office.Open(at)
			require.NoError(t, err)
			require.Equal(t, tt.open, open)
			receiving, err := tt.office.Receiving(at.UTC())
			require.NoError(t, err)
			require.Equal(t, tt.receiving, receiving, "the zone of the instant does not matter")
		})
	}
}

func TestOfficeNextOpening(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	night := nightOffice(t, "mon-fri 23:00-24:00")
	for _, tt := range []struct {
		rule            string
		office          calendar.Office
		at              string
		work, reception string
	}{
		{"before opening: this morning", o, "2015-03-18 08:00", "2015-03-18 09:00:00+06:00", "2015-03-18 09:00:00+06:00"},
		{"at the moment of opening: that moment", o, "2015-03-18 09:00", "2015-03-18 09:00:00+06:00", "2015-03-18 09:00:00+06:00"},
		{"a second later: after lunch", o, "2015-03-18 09:00:01", "2015-03-18 14:30:00+06:00", "2015-03-18 14:30:00+06:00"},
		{"in the afternoon: tomorrow", o, "2015-03-18 15:00", "2015-03-19 09:00:00+06:00", "2015-03-19 09:00:00+06:00"},
		{"before Nauryz: after it and its substitutes", o, "2015-03-20 17:00", "2015-03-26 09:00:00+06:00", "2015-03-26 09:00:00+06:00"},
		{"before the clocks went back: five hours east", o, "2024-02-29 20:00", "2024-03-01 09:00:00+05:00", "2024-03-01 09:00:00+05:00"},
		{"a repeated hour opens once where the passes touch", night, "2024-02-29 23:00:01", "2024-03-01 23:00:00+05:00", "2024-03-01 23:00:00+05:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			work, err := tt.office.NextOpening(local(tt.office, tt.at))
			require.NoError(t, err)
			require.Equal(t, tt.work, show(work))
			reception, err := tt.office.NextReception(local(tt.office, tt.at))
			require.NoError(t, err)
			require.Equal(t, tt.reception, show(reception))
		})
	}
	at := local(o, "2015-03-18 09:00").Add(time.Nanosecond)
	got, err := o.NextOpening(at)
	require.NoError(t, err)
	require.Equal(t, "2015-03-18 14:30:00+06:00", show(got), "a nanosecond late is late")
}

func TestOfficeClosing(t *testing.T) {
	o := office(t, calendar.ZonePetropavl, exception("2015-03-16", intervals("09:00-12:00"), nil), exception("2015-03-17", nil, nil))
	for _, tt := range []struct {
		rule   string
		office calendar.Office
		day    string
		want   string // empty: closed all day
	}{
		{"the end of the afternoon", o, "2015-03-18", "2015-03-18 18:30:00+06:00"},
		{"an exception closes earlier", o, "2015-03-16", "2015-03-16 12:00:00+06:00"},
		{"or for the whole day", o, "2015-03-17", ""},
		{"a day off has no closing", o, "2015-03-21", ""},
		{"the leap day of 2024, before the clocks go back", o, "2024-02-29", "2024-02-29 18:30:00+06:00"},
		{"the day after it", o, "2024-03-01", "2024-03-01 18:30:00+05:00"},
		{"midnight is the 00:00 of the next day", nightOffice(t, "mon-fri 22:00-24:00"), "2015-03-18", "2015-03-19 00:00:00+06:00"},
		{"the end of the second pass of a repeated hour", nightOffice(t, "mon-fri 22:00-24:00"), "2024-02-29", "2024-03-01 00:00:00+05:00"},
		{"the second pass of a repeated time", nightOffice(t, "mon-fri 22:00-23:30"), "2024-02-29", "2024-02-29 23:30:00+05:00"},
		{"an hour that ends when the repeated one begins ends once", nightOffice(t, "mon-fri 22:00-23:00"), "2024-02-29", "2024-02-29 23:00:00+06:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			day := law.MustDate(tt.day).Date()
			got, err := tt.office.Closing(day)
			if tt.want == "" {
				require.ErrorIs(t, err, calendar.ErrClosed)
				require.ErrorContains(t, err, tt.day)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got))
		})
	}
	for _, day := range []string{"2001-12-31", "2028-01-01"} {
		_, err := o.Closing(law.MustDate(day).Date())
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
	}
}

func TestOfficeAddAndBetween(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	night := nightOffice(t, "mon-fri 22:00-24:00")
	for _, tt := range []struct {
		rule   string
		office calendar.Office
		from   string
		add    time.Duration
		want   string
	}{
		{"nothing is the instant itself", o, "2015-03-18 20:00", 0, "2015-03-18 20:00:00+06:00"},
		{"an hour of the morning", o, "2015-03-18 10:00", time.Hour, "2015-03-18 11:00:00+06:00"},
		{"up to lunch and not past it", o, "2015-03-18 12:00", time.Hour, "2015-03-18 13:00:00+06:00"},
		{"over lunch", o, "2015-03-18 12:30", time.Hour, "2015-03-18 15:00:00+06:00"},
		{"up to closing and not to the next opening", o, "2015-03-18 17:30", time.Hour, "2015-03-18 18:30:00+06:00"},
		{"a nanosecond more is the next day", o, "2015-03-18 17:30", time.Hour + 1, "2015-03-19 09:00:00.000000001+06:00"},
		{"over night", o, "2015-03-18 18:00", time.Hour, "2015-03-19 09:30:00+06:00"},
		{"from lunch", o, "2015-03-18 13:30", time.Hour, "2015-03-18 15:30:00+06:00"},
		{"from before opening", o, "2015-03-18 05:00", time.Hour, "2015-03-18 10:00:00+06:00"},
		{"a whole day is eight hours", o, "2015-03-18 09:00", 8 * time.Hour, "2015-03-18 18:30:00+06:00"},
		{"over Nauryz and its substitutes", o, "2015-03-20 18:00", time.Hour, "2015-03-26 09:30:00+06:00"},
		{"over the end of the year", o, "2014-12-31 18:00", time.Hour, "2015-01-05 09:30:00+06:00"},
		{"over a Sunday that is worked", o, "2014-04-30 18:00", time.Hour, "2014-05-04 09:30:00+06:00"},
		{"over the night of 25 hours", o, "2024-02-29 18:00", time.Hour, "2024-03-01 09:30:00+05:00"},
		{"through the repeated hour, which lasts two", night, "2024-02-29 22:00", 3 * time.Hour, "2024-03-01 00:00:00+05:00"},
		{"into its second pass", night, "2024-02-29 22:30", 2 * time.Hour, "2024-02-29 23:30:00+05:00"},
		{"back within the morning", o, "2015-03-18 11:00", -time.Hour, "2015-03-18 10:00:00+06:00"},
		{"back to the end of lunch and not to its beginning", o, "2015-03-18 15:30", -time.Hour, "2015-03-18 14:30:00+06:00"},
		{"back over lunch", o, "2015-03-18 15:00", -time.Hour, "2015-03-18 12:30:00+06:00"},
		{"back over Nauryz", o, "2015-03-26 09:30", -time.Hour, "2015-03-20 18:00:00+06:00"},
		{"back through the repeated hour", night, "2024-03-01 22:00", -150 * time.Minute, "2024-02-29 22:30:00+06:00"},
		{"from the first instant of all", o, "2013-01-01 00:00", time.Minute, "2013-01-03 09:01:00+06:00"},
		{"to the last closing of all", o, "2027-12-31 18:00", 30 * time.Minute, "2027-12-31 18:30:00+05:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			from := local(tt.office, tt.from)
			got, err := tt.office.Add(from, tt.add)
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got))

			between, err := tt.office.Between(from, got)
			require.NoError(t, err)
			require.Equal(t, tt.add, between)
			inverted, err := tt.office.Between(got, from)
			require.NoError(t, err)
			require.Equal(t, -tt.add, inverted, "an inverted range is negative")
		})
	}
}

func TestOfficeBetween(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	for _, tt := range []struct {
		rule     string
		from, to string
		want     time.Duration
	}{
		{"within lunch", "2015-03-18 13:00", "2015-03-18 14:30", 0},
		{"a week of four days", "2015-03-09 00:00", "2015-03-16 00:00", 32 * time.Hour},
		{"a week end", "2015-03-20 18:30", "2015-03-22 12:00", 0},
		{"the year 2015, 245 days of eight hours", "2015-01-01 00:00", "2016-01-01 00:00", 245 * 8 * time.Hour},
		{"the year 2024, 249 days of eight hours, the day of 25 among them", "2024-01-01 00:00", "2025-01-01 00:00", 249 * 8 * time.Hour},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := o.Between(local(o, tt.from), local(o, tt.to))
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
		})
	}
}

func TestOfficeDaysFromInstants(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	at := time.Date(2015, 3, 18, 19, 0, 0, 0, time.UTC) // 01:00 on 19 March in Petropavl
	day, err := o.Date(at)
	require.NoError(t, err)
	require.Equal(t, ymd(2015, 3, 19), day)
	day, err = o.AddDays(at, 1)
	require.NoError(t, err)
	require.Equal(t, ymd(2015, 3, 20), day)
	day, err = o.AddDays(at, -1)
	require.NoError(t, err)
	require.Equal(t, ymd(2015, 3, 18), day)
	n, err := o.CountDays(at, at.AddDate(0, 0, 7))
	require.NoError(t, err)
	require.Equal(t, 2, n, "19 and 20 March; 23 to 25 are off")
	n, err = o.CountDays(at.AddDate(0, 0, 7), at)
	require.NoError(t, err)
	require.Equal(t, -2, n)

	for utc, want := range map[string]int{
		"2024-02-29T17:59:59Z": 29, // 23:59:59, the first time
		"2024-02-29T18:00:00Z": 29, // 23:00:00 again
		"2024-02-29T18:59:59Z": 29,
		"2024-02-29T19:00:00Z": 1,
	} {
		at, err := time.Parse(time.RFC3339, utc)
		require.NoError(t, err)
		day, err := o.Date(at)
		require.NoError(t, err)
		require.Equal(t, want, day.Day(), utc)
	}
}

// movedOffice hangs its clock in a zone of nobody's, five hours east until a
// change.
func movedOffice(t testing.TB, hours string, at time.Time, offset time.Duration) calendar.Office {
	t.Helper()
	loc, err := time.LoadLocationFromTZData("Test/Moved", zoneData(5*time.Hour, change{at, offset}))
	require.NoError(t, err)
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{Zone: loc, Work: calendar.MustHours(hours)})
	require.NoError(t, err)
	return o
}

func TestOfficeWhereAClockSkipsItsClosing(t *testing.T) {
	// At 18:00 on Wednesday 18 March 2015 the clock jumps to 19:00.
	o := movedOffice(t, "mon-fri 09:00-18:30", time.Date(2015, 3, 18, 13, 0, 0, 0, time.UTC), 6*time.Hour)
	closing, err := o.Closing(ymd(2015, 3, 18))
	require.NoError(t, err)
	require.Equal(t, "2015-03-18 19:00:00+06:00", show(closing), "it closes at the jump")
	worked, err := o.Between(closing.Add(-12*time.Hour), closing)
	require.NoError(t, err)
	require.Equal(t, 9*time.Hour, worked)
	open, err := o.Open(closing)
	require.NoError(t, err)
	require.False(t, open)
}

func TestOfficeWhereAClockGoesBackOverMidnight(t *testing.T) {
	// At 00:30 on Thursday 19 March 2015 the clock shows 23:30 of Wednesday again,
	// and Thursday begins a second time.
	o := movedOffice(t, "wed 23:00-23:45; thu 00:15-01:00", time.Date(2015, 3, 18, 19, 30, 0, 0, time.UTC), 4*time.Hour)
	trace, err := o.TraceBetween(time.Date(2015, 3, 18, 12, 0, 0, 0, time.UTC), time.Date(2015, 3, 19, 12, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	var got []string
	for _, day := range trace.Days {
		for _, s := range day.Counted {
			got = append(got, day.Day.Date.String()+": "+s.From.UTC().Format("15:04")+"-"+s.To.UTC().Format("15:04"))
		}
	}
	require.Equal(t, []string{
		"2015-03-18: 18:00-18:45", "2015-03-18: 19:30-19:45",
		"2015-03-19: 19:15-19:30", "2015-03-19: 20:15-21:00",
	}, got)
	trace, err = o.TraceBetween(time.Date(2015, 3, 18, 19, 20, 0, 0, time.UTC), time.Date(2015, 3, 18, 19, 50, 0, 0, time.UTC))
	require.NoError(t, err)
	require.Equal(t, 25*time.Minute, trace.Worked(), "from Thursday into Wednesday")
	for clock, want := range map[string]bool{
		"17:59": false, "18:00": true, "18:45": false, "19:15": true, "19:29": true, "19:30": true, "19:45": false, "20:15": true, "21:00": false,
	} {
		at, err := time.Parse(time.RFC3339, "2015-03-18T"+clock+":00Z")
		require.NoError(t, err)
		open, err := o.Open(at)
		require.NoError(t, err)
		require.Equal(t, want, open, clock)
	}
	closing, err := o.Closing(ymd(2015, 3, 18))
	require.NoError(t, err)
	require.Equal(t, "2015-03-18 23:45:00+04:00", show(closing), "the second one")
}

func TestOfficeFractionsOfASecond(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	noon := local(o, "2015-03-18 13:00")
	got, err := o.Between(noon, noon.Add(500*time.Millisecond))
	require.NoError(t, err)
	require.Zero(t, got, "lunch has begun")
	got, err = o.Between(noon.Add(-time.Millisecond), noon.Add(time.Hour))
	require.NoError(t, err)
	require.Equal(t, time.Millisecond, got)
}

// Whatever is asked, the answer ends with the days that the calendar covers.
func TestOfficeOutsideTheDaysCovered(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	never := nightOffice(t, "sun 09:00-10:00") // only Sundays, and hardly any is worked
	before := local(o, "2002-01-01 00:00").Add(-1)
	after := local(o, "2028-01-01 00:00")
	last := local(o, "2027-12-31 18:00")
	inside := local(o, "2015-03-18 10:00")
	for name, call := range map[string]func() error{
		"Date before":                func() error { _, err := o.Date(before); return err },
		"Date after":                 func() error { _, err := o.Date(after); return err },
		"Open before":                func() error { _, err := o.Open(before); return err },
		"Receiving after":            func() error { _, err := o.Receiving(after); return err },
		"NextOpening before":         func() error { _, err := o.NextOpening(before); return err },
		"NextOpening that is none":   func() error { _, err := o.NextOpening(last); return err },
		"NextReception after":        func() error { _, err := o.NextReception(after); return err },
		"Add after":                  func() error { _, err := o.Add(after.Add(1), 1); return err },
		"Add too much":               func() error { _, err := o.Add(last, time.Hour); return err },
		"Add the greatest":           func() error { _, err := o.Add(inside, math.MaxInt64); return err },
		"Add the least":              func() error { _, err := o.Add(inside, math.MinInt64); return err },
		"Add too much back":          func() error { _, err := o.Add(local(o, "2002-01-03 09:30"), -time.Hour); return err },
		"Between before":             func() error { _, err := o.Between(before, inside); return err },
		"Between after":              func() error { _, err := o.Between(inside, after.Add(1)); return err },
		"AddDays before":             func() error { _, err := o.AddDays(before, 1); return err },
		"AddDays too many":           func() error { _, err := o.AddDays(inside, math.MaxInt); return err },
		"CountDays after":            func() error { _, err := o.CountDays(inside, after); return err },
		"CountDays before":           func() error { _, err := o.CountDays(before, inside); return err },
		"Start after":                func() error { _, err := o.Start(after, calendar.Rule{}); return err },
		"Start with no reception":    func() error { _, err := o.Start(last, calendar.Rule{}); return err },
		"DueInDays after":            func() error { _, err := o.DueInDays(after, 1, calendar.Rule{}); return err },
		"DueInDays too many":         func() error { _, err := o.DueInDays(inside, 4000, calendar.Rule{}); return err },
		"DueSameDay before":          func() error { _, err := o.DueSameDay(before, calendar.Rule{}); return err },
		"DueOn before":               func() error { _, err := o.DueOn(ymd(2001, 12, 31), calendar.Rule{}); return err },
		"DueOn after":                func() error { _, err := o.DueOn(ymd(2028, 1, 1), calendar.Rule{}); return err },
		"DueIn too much":             func() error { _, err := o.DueIn(inside, math.MaxInt64, calendar.Rule{}); return err },
		"DueIn too much by clock":    func() error { _, err := o.DueIn(inside, math.MaxInt64, earliestRule()); return err },
		"TraceBetween before":        func() error { _, err := o.TraceBetween(before, inside); return err },
		"TraceBetween after":         func() error { _, err := o.TraceBetween(inside, after.Add(1)); return err },
		"an office that never opens": func() error { _, err := never.NextOpening(local(o, "2025-01-06 00:00")); return err },
		"and has no time to add":     func() error { _, err := never.Add(local(o, "2025-01-06 00:00"), 1); return err },
	} {
		err := call()
		require.ErrorIs(t, err, calendar.ErrOutsideYears, name)
		var outside *calendar.OutsideError
		require.ErrorAs(t, err, &outside, name)
		require.Equal(t, "2002-01-01", outside.From.String(), name)
		require.Equal(t, "2027-12-31", outside.To.String(), name)
	}

	// The end of the last day is still an end.
	d, err := o.Between(last, after)
	require.NoError(t, err)
	require.Equal(t, 30*time.Minute, d)
	back, err := o.Add(after, -time.Hour)
	require.NoError(t, err)
	require.Equal(t, "2027-12-31 17:30:00+05:00", show(back))
}

func TestOfficeFarAway(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	for _, at := range []time.Time{{}, time.Unix(math.MaxInt64, 0), time.Unix(math.MinInt64, 0), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)} {
		_, err := o.Open(at)
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
		_, err = o.Between(at, at)
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
	}
}

// The first instant covered and the one just after the last are still answered.
func TestOfficeBetweenTheFirstInstantAndTheEnd(t *testing.T) {
	o := office(t, calendar.ZoneAqtau)
	first, end := local(o, "2002-01-01 00:00"), local(o, "2028-01-01 00:00")
	all, err := o.Between(first, end)
	require.NoError(t, err)
	require.Positive(t, all)
	_, err = o.Between(first.Add(-time.Second), end)
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
	_, err = o.Between(first, end.Add(time.Nanosecond))
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
}
