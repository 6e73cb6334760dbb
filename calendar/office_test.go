// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func intervals(list ...string) []calendar.Interval {
	out := []calendar.Interval{}
	for _, s := range list {
		out = append(out, calendar.MustInterval(s))
	}
	return out
}

func exception(day string, work []calendar.Interval, reception []calendar.Interval) calendar.Exception {
	return calendar.Exception{Date: law.MustDate(day), Work: work, Reception: reception, Reason: "test"}
}

func TestOfficeZeroAnswersNothing(t *testing.T) {
	var zero calendar.Office
	at := time.Date(2015, 3, 18, 5, 0, 0, 0, time.UTC)
	require.True(t, zero.IsZero())
	require.True(t, zero.Calendar().IsZero())
	require.Nil(t, zero.Zone())
	require.Equal(t, calendar.OfficeSpec{}, zero.Spec())
	for name, call := range map[string]func() error{
		"Day":           func() error { _, err := zero.Day(ymd(2015, 3, 18)); return err },
		"Date":          func() error { _, err := zero.Date(at); return err },
		"Open":          func() error { _, err := zero.Open(at); return err },
		"Receiving":     func() error { _, err := zero.Receiving(at); return err },
		"NextOpening":   func() error { _, err := zero.NextOpening(at); return err },
		"NextReception": func() error { _, err := zero.NextReception(at); return err },
		"Closing":       func() error { _, err := zero.Closing(ymd(2015, 3, 18)); return err },
		"Add":           func() error { _, err := zero.Add(at, time.Hour); return err },
		"Between":       func() error { _, err := zero.Between(at, at); return err },
		"AddDays":       func() error { _, err := zero.AddDays(at, 1); return err },
		"CountDays":     func() error { _, err := zero.CountDays(at, at); return err },
		"Start":         func() error { _, err := zero.Start(at, calendar.Rule{}); return err },
		"DueInDays":     func() error { _, err := zero.DueInDays(at, 1, calendar.Rule{}); return err },
		"DueSameDay":    func() error { _, err := zero.DueSameDay(at, calendar.Rule{}); return err },
		"DueOn":         func() error { _, err := zero.DueOn(ymd(2015, 3, 18), calendar.Rule{}); return err },
		"DueIn":         func() error { _, err := zero.DueIn(at, time.Hour, calendar.Rule{}); return err },
		"TraceDue":      func() error { _, err := zero.TraceDue(calendar.Due{}); return err },
		"TraceBetween":  func() error { _, err := zero.TraceBetween(at, at); return err },
	} {
		require.ErrorIs(t, call(), calendar.ErrNoOffice, name)
	}
}

func TestNewOfficeRefuses(t *testing.T) {
	long := strings.Repeat("x", calendar.MaxReason+1)
	for _, tt := range []struct {
		rule   string
		change func(*calendar.OfficeSpec)
		fault  string
		path   string
	}{
		{"an empty week", func(s *calendar.OfficeSpec) { s.Work = calendar.Hours{} }, faultEmptyWeek, "work"},
		{"a week that there is not", func(s *calendar.OfficeSpec) { s.Week = "7" }, faultWeek, "week"},
		{"reception before work", func(s *calendar.OfficeSpec) { s.Reception = calendar.MustHours("mon 08:00-10:00") }, faultReception, "reception.mon[0]"},
		{"reception over lunch", func(s *calendar.OfficeSpec) { s.Reception = calendar.MustHours("mon 09:00-10:00 12:00-15:00") }, faultReception, "reception.mon[1]"},
		{"reception on a day without work", func(s *calendar.OfficeSpec) { s.Reception = calendar.MustHours("sun 09:00-10:00") }, faultReception, "reception.sun[0]"},
		{"an exception without a day", func(s *calendar.OfficeSpec) { s.Exceptions = []calendar.Exception{{Reason: "x"}} }, faultMissing, "exceptions[0].date"},
		{"an exception without a reason", func(s *calendar.OfficeSpec) { s.Exceptions = []calendar.Exception{{Date: law.MustDate("2015-03-16")}} }, faultMissing, "exceptions[0].reason"},
		{"a reason that is too long", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{{Date: law.MustDate("2015-03-16"), Reason: long}}
		}, faultTooLarge, "exceptions[0].reason"},
		{"an act that is too long", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{{Date: law.MustDate("2015-03-16"), Reason: "x", Act: long}}
		}, faultTooLarge, "exceptions[0].act"},
		{"a day twice", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{exception("2015-03-17", nil, nil), exception("2015-03-16", nil, nil), exception("2015-03-17", nil, nil)}
		}, faultDuplicate, "exceptions[2].date"},
		{"a day before the calendar", func(s *calendar.OfficeSpec) { s.Exceptions = []calendar.Exception{exception("2001-12-31", nil, nil)} }, faultOutside, "exceptions[0].date"},
		{"a day after the calendar", func(s *calendar.OfficeSpec) { s.Exceptions = []calendar.Exception{exception("2028-01-01", nil, nil)} }, faultOutside, "exceptions[0].date"},
		{"overlapping work in an exception", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{exception("2015-03-16", intervals("09:00-13:00", "12:00-14:00"), nil)}
		}, faultOverlap, "exceptions[0].work[1]"},
		{"an impossible reception in an exception", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{exception("2015-03-16", intervals("09:00-13:00"), []calendar.Interval{{From: 540, To: 540}})}
		}, faultZeroLength, "exceptions[0].reception[0]"},
		{"reception outside the work of an exception", func(s *calendar.OfficeSpec) {
			s.Exceptions = []calendar.Exception{exception("2015-03-16", intervals("09:00-13:00"), intervals("12:00-14:00"))}
		}, faultReception, "exceptions[0].reception[0]"},
		{"too many exceptions", func(s *calendar.OfficeSpec) { s.Exceptions = make([]calendar.Exception, calendar.MaxExceptions+1) }, faultTooMany, "exceptions"},
		{"usual reception that an exception cuts into too many pieces", func(s *calendar.OfficeSpec) {
			eight := "00:00-01:00 02:00-03:00 04:00-05:00 06:00-07:00 08:00-09:00 10:00-11:00 12:00-13:00 14:00-24:00"
			s.Work = calendar.MustHours("mon " + eight)
			s.Reception = s.Work
			s.Exceptions = []calendar.Exception{exception("2015-03-16", intervals(
				"00:30-02:30", "02:40-04:30", "04:40-06:30", "06:40-08:30", "08:40-10:30", "10:40-12:30", "12:40-14:30", "14:40-24:00"), nil)}
		}, faultTooMany, "exceptions[0]"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours(workHours)}
			tt.change(&spec)
			o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
			requireFault(t, err, tt.fault, tt.path)
			require.ErrorContains(t, err, tt.path)
			require.True(t, o.IsZero())
		})
	}
	_, err := calendar.NewOffice(calendar.Calendar{}, calendar.OfficeSpec{})
	require.ErrorIs(t, err, calendar.ErrNoCalendar)
}

func TestNewOfficeTakesTheWeekOfItsSpec(t *testing.T) {
	spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours("mon-sat 09:00-18:00"), RestDays: calendar.DutyNone}
	saturday := ymd(2015, 3, 14)
	for _, tt := range []struct {
		rule  string
		base  calendar.Calendar
		week  calendar.Week
		opens bool
	}{
		{"five days: closed on Saturday, whatever the hours", calendar.Kazakhstan(), calendar.WeekFiveDay, false},
		{"six days: open", calendar.Kazakhstan(), calendar.WeekSixDay, true},
		{"none named: that of the calendar", calendar.Kazakhstan(), "", false},
		{"none named: that of the calendar", calendar.Kazakhstan().Week(calendar.WeekSixDay), "", true},
		{"one named: not that of the calendar", calendar.Kazakhstan().Week(calendar.WeekSixDay), calendar.WeekFiveDay, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			spec.Week = tt.week
			o, err := calendar.NewOffice(tt.base, spec)
			require.NoError(t, err)
			day, err := o.Day(saturday)
			require.NoError(t, err)
			require.Equal(t, tt.opens, len(day.Work) > 0)
			require.Equal(t, o.Calendar().WorkingWeek(), o.Spec().Week)
		})
	}
}

func TestOfficeDay(t *testing.T) {
	short, err := calendar.Kazakhstan().With(calendar.Act{
		ID:     "order-7",
		Title:  law.Text{KK: "№ 7 бұйрық", RU: "Приказ № 7", EN: "Order No. 7"},
		Signed: law.MustDate("2015-03-01"),
		Changes: []calendar.Change{
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2015-03-20"), Closes: calendar.MustClock("15:00")},
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2015-03-19"), Closes: calendar.MustClock("13:30")},
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2015-03-18"), Closes: calendar.MustClock("08:00")},
			{Kind: calendar.ChangeShortDay, Day: law.MustDate("2015-03-17"), Closes: calendar.MustClock("12:00")},
		},
	})
	require.NoError(t, err)
	o, err := calendar.NewOffice(short, calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZoneAqtau),
		Work:      calendar.MustHours("mon-thu 09:00-13:00 14:30-18:30; fri 09:00-13:00 14:00-17:00"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00"),
		Exceptions: []calendar.Exception{
			exception("2015-04-01", intervals("10:00-12:00", "14:00-16:00"), nil),
			exception("2015-04-02", nil, nil),
			exception("2015-04-04", intervals("10:00-12:00"), nil),
			exception("2015-04-05", intervals("10:00-12:00"), intervals("11:00-12:00")),
			exception("2015-04-06", intervals("10:00-16:00"), intervals()),
			exception("2015-03-17", intervals("10:00-16:00"), nil),
		},
	})
	require.NoError(t, err)
	for _, tt := range []struct {
		rule      string
		day       string
		work      []calendar.Interval
		reception []calendar.Interval
		from      calendar.HoursFrom
	}{
		{"a Monday has the hours of a Monday", "2015-03-16", intervals("09:00-13:00", "14:30-18:30"), intervals("09:00-13:00"), calendar.HoursOfWeekday},
		{"a Friday those of a Friday", "2015-03-27", intervals("09:00-13:00", "14:00-17:00"), intervals("09:00-13:00"), calendar.HoursOfWeekday},
		{"a Sunday has none", "2015-03-15", nil, nil, calendar.HoursNone},
		{"nor has the substitute of Nauryz", "2015-03-25", nil, nil, calendar.HoursNone},
		{"a Sunday worked for a Friday has the hours of a Friday", "2014-05-04", intervals("09:00-13:00", "14:00-17:00"), intervals("09:00-13:00"), calendar.HoursOfPair},
		{"a Sunday worked for a Thursday those of a Thursday", "2014-05-11", intervals("09:00-13:00", "14:30-18:30"), intervals("09:00-13:00"), calendar.HoursOfPair},
		{"a Saturday of one year worked for a Friday of the next", "2013-12-28", intervals("09:00-13:00", "14:00-17:00"), intervals("09:00-13:00"), calendar.HoursOfPair},
		{"a Monday worked though it was a substitute has its own", "2020-05-11", intervals("09:00-13:00", "14:30-18:30"), intervals("09:00-13:00"), calendar.HoursOfWeekday},
		{"an act ends the day in the afternoon", "2015-03-20", intervals("09:00-13:00", "14:00-15:00"), intervals("09:00-13:00"), calendar.HoursShortened},
		{"an act ends the day in the break", "2015-03-19", intervals("09:00-13:00"), intervals("09:00-13:00"), calendar.HoursShortened},
		{"an act ends the day before it begins", "2015-03-18", nil, nil, calendar.HoursNone},
		{"an exception takes the place of the act", "2015-03-17", intervals("10:00-16:00"), intervals("10:00-12:00"), calendar.HoursOfException},
		{"an exception keeps the usual reception as far as it fits", "2015-04-01", intervals("10:00-12:00", "14:00-16:00"), intervals("10:00-12:00"), calendar.HoursOfException},
		{"an exception without hours closes the office", "2015-04-02", nil, nil, calendar.HoursOfException},
		{"an exception opens it on a Saturday, and nobody is received", "2015-04-04", intervals("10:00-12:00"), nil, calendar.HoursOfException},
		{"unless it says so", "2015-04-05", intervals("10:00-12:00"), intervals("11:00-12:00"), calendar.HoursOfException},
		{"an exception can end reception alone", "2015-04-06", intervals("10:00-16:00"), nil, calendar.HoursOfException},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := o.Day(law.MustDate(tt.day).Date())
			require.NoError(t, err)
			require.Equal(t, tt.day, got.Day.Date.String())
			require.Equal(t, tt.from, got.From)
			require.True(t, slices.Equal(tt.work, got.Work), "work is %v", got.Work)
			require.True(t, slices.Equal(tt.reception, got.Reception), "reception is %v", got.Reception)
			require.Equal(t, tt.from == calendar.HoursOfException, got.Reason == "test")
		})
	}
	for _, day := range []string{"2001-12-31", "2028-01-01"} {
		_, err := o.Day(law.MustDate(day).Date())
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
	}
}

func TestOfficeWithoutReceptionHoursReceivesWhileItWorks(t *testing.T) {
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:       calendar.MustZone(calendar.ZoneAqtau),
		Work:       calendar.MustHours(workHours),
		Exceptions: []calendar.Exception{exception("2015-04-04", intervals("10:00-12:00"), nil)},
	})
	require.NoError(t, err)
	for _, day := range []string{"2015-03-16", "2015-04-04"} {
		got, err := o.Day(law.MustDate(day).Date())
		require.NoError(t, err)
		require.NotEmpty(t, got.Work)
		require.Equal(t, got.Work, got.Reception)
	}
}

func TestOfficeDoesNotShareWhatItWasMadeOf(t *testing.T) {
	work := intervals("10:00-12:00")
	exceptions := []calendar.Exception{exception("2015-04-06", work, intervals("10:00-11:00")), exception("2015-04-01", nil, nil)}
	o := office(t, calendar.ZoneAqtau, exceptions...)
	work[0] = calendar.MustInterval("00:00-01:00")
	exceptions[0].Reception[0] = calendar.MustInterval("00:00-01:00")
	exceptions[0].Reason = "changed"

	spec := o.Spec()
	require.Equal(t, "2015-04-01", spec.Exceptions[0].Date.String(), "in the order of their days")
	require.Equal(t, intervals("10:00-12:00"), spec.Exceptions[1].Work)
	require.Equal(t, intervals("10:00-11:00"), spec.Exceptions[1].Reception)
	require.Equal(t, "test", spec.Exceptions[1].Reason)

	spec.Exceptions[1].Work[0] = calendar.MustInterval("00:00-01:00")
	require.Equal(t, intervals("10:00-12:00"), o.Spec().Exceptions[1].Work)
	day, err := o.Day(ymd(2015, 4, 6))
	require.NoError(t, err)
	day.Work[0] = calendar.MustInterval("00:00-01:00")
	again, err := o.Day(ymd(2015, 4, 6))
	require.NoError(t, err)
	require.Equal(t, intervals("10:00-12:00"), again.Work)
}

func TestOfficeManyGoroutines(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	want, err := o.DueInDays(local(o, "2024-02-27 17:50"), 3, calendar.Rule{})
	require.NoError(t, err)
	var wait sync.WaitGroup
	errs := make(chan error, 8)
	for range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for range 200 {
				got, err := o.DueInDays(local(o, "2024-02-27 17:50"), 3, calendar.Rule{})
				if err == nil && got != want {
					err = errors.New("another answer")
				}
				if err == nil {
					_, err = o.TraceDue(got)
				}
				if err == nil {
					_, err = o.Add(got.At, -30*time.Hour)
				}
				if err != nil {
					errs <- err
					return
				}
			}
		}()
	}
	wait.Wait()
	close(errs)
	for err := range errs {
		require.NoError(t, err)
	}
}
