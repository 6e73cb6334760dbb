// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The two months around 1 March 2024, when the clocks of most of the country
// went back an hour.
var (
	walkFrom = func() time.Time { return time.Date(2024, 2, 1, 0, 0, 0, 0, time.UTC) }
	walkDays = 60
)

// drawDay draws the intervals of a day, in order and apart.
func drawDay(t *rapid.T, label string, most int) []calendar.Interval {
	marks := rapid.SliceOfNDistinct(rapid.IntRange(0, 24*60), 0, 2*most, rapid.ID[int]).Draw(t, label)
	slices.Sort(marks)
	list := []calendar.Interval{}
	for n := 0; n+1 < len(marks); n += 2 {
		list = append(list, calendar.Interval{From: calendar.Clock(marks[n]), To: calendar.Clock(marks[n+1])})
	}
	return list
}

// drawHours draws a week that is not empty.
func drawHours(t *rapid.T) calendar.Hours {
	week := map[time.Weekday][]calendar.Interval{}
	for day := time.Sunday; day <= time.Saturday; day++ {
		week[day] = drawDay(t, day.String(), 3)
	}
	week[time.Wednesday] = append(drawDay(t, "a day with hours", 3), calendar.Interval{})[:1]
	if week[time.Wednesday][0].From == week[time.Wednesday][0].To {
		week[time.Wednesday][0] = calendar.MustInterval("09:00-18:00")
	}
	h, err := newHours(week)
	require.NoError(t, err)
	return h
}

// drawZone draws a zone of the country, or one of nobody's that moves its clocks
// forth and back at any minute of the walk, over midnight too.
func drawZone(t *rapid.T) *time.Location {
	names := calendar.ZoneNames()
	n := rapid.IntRange(0, 2*len(names)).Draw(t, "zone")
	if n < len(names) {
		return calendar.MustZone(names[n])
	}
	first := rapid.IntRange(-12*60, 14*60).Draw(t, "offset in minutes")
	var changes []change
	at := walkFrom()
	for range rapid.IntRange(1, 3).Draw(t, "changes") {
		at = at.Add(time.Duration(rapid.IntRange(2*24*60, 20*24*60).Draw(t, "change after minutes")) * time.Minute)
		if rapid.Bool().Draw(t, "change at midnight") {
			at = at.Truncate(24 * time.Hour).Add(-time.Duration(first) * time.Minute).Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "minutes past")) * time.Minute)
		}
		changes = append(changes, change{at: at})
	}
	keeps := first
	for n := range changes {
		keeps = max(-14*60, min(14*60, keeps+rapid.IntRange(-120, 120).Draw(t, "moved by minutes")))
		changes[n].offset = time.Duration(keeps) * time.Minute
	}
	loc, err := time.LoadLocationFromTZData("Test/Drawn", zoneData(time.Duration(first)*time.Minute, changes...))
	require.NoError(t, err)
	return loc
}

// drawSpec draws an office whose exceptions lie within the walk.
func drawSpec(t *rapid.T) calendar.OfficeSpec {
	spec := calendar.OfficeSpec{
		Zone: drawZone(t),
		Week: rapid.SampledFrom(calendar.Weeks()).Draw(t, "week"),
		Work: drawHours(t),

		RestDays: rapid.SampledFrom([]calendar.Duty{calendar.DutyNone, calendar.DutyTerms}).Draw(t, "rest days"),
		Holidays: rapid.SampledFrom([]calendar.Duty{"", calendar.DutyNone, calendar.DutyTerms}).Draw(t, "holidays"),
	}
	if rapid.Bool().Draw(t, "reception apart") {
		week := map[time.Weekday][]calendar.Interval{}
		for day := time.Sunday; day <= time.Saturday; day++ {
			for i := range spec.Work.On(day) {
				week[day] = append(week[day], calendar.Interval{From: i.From, To: i.From + (i.To-i.From+1)/2})
			}
		}
		var err error
		spec.Reception, err = newHours(week)
		require.NoError(t, err)
	}
	days := rapid.SliceOfNDistinct(rapid.IntRange(0, walkDays-1), 0, 8, rapid.ID[int]).Draw(t, "exceptions")
	for _, day := range days {
		spec.Exceptions = append(spec.Exceptions, calendar.Exception{
			Date: law.DateOf(ymd(2024, 2, 1+day)), Work: drawDay(t, "work of the exception", 2), Reason: "drawn",
		})
	}
	return spec
}

// door is the slow answer: what the wall clock shows, looked up in the spec. It
// keeps the hours of the day that it looked up last.
type door struct {
	calendar        calendar.Calendar
	spec            calendar.OfficeSpec
	day             date.Date
	work, reception []calendar.Interval
}

func (d *door) turn(t require.TestingT, day date.Date) {
	on, err := d.calendar.Day(day)
	require.NoError(t, err)
	works := on.Works()
	switch {
	case on.Kind == calendar.DayWeekend:
		works = d.spec.RestDays == calendar.DutyTerms
	case !works:
		works = d.spec.Holidays == calendar.DutyTerms
	}
	d.day, d.work, d.reception = day, nil, nil
	if works {
		d.work = slices.Collect(d.spec.Work.On(day.Weekday()))
		d.reception = slices.Collect(d.spec.Reception.On(day.Weekday()))
	}
	for _, e := range d.spec.Exceptions {
		if e.Date.Date() == day {
			d.work = e.Work
		}
	}
	if d.spec.Reception == (calendar.Hours{}) {
		d.reception = d.work
	}
}

func (d *door) at(t require.TestingT, at time.Time) (open, receiving bool) {
	local := at.In(d.spec.Zone)
	if day := date.NewAt(local); day != d.day {
		d.turn(t, day)
	}
	shows := calendar.Clock(local.Hour()*60 + local.Minute())
	in := func(list []calendar.Interval) bool {
		for _, i := range list {
			if i.From <= shows && shows < i.To {
				return true
			}
		}
		return false
	}
	open = in(d.work)
	return open, open && in(d.reception) // an exception cuts the reception too
}

// Every answer agrees with a walk from minute to minute that looks at the clock.
func TestOfficeAgreesWithAWalkMinuteByMinute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
		require.NoError(t, err)
		slow := door{calendar: o.Calendar(), spec: spec}
		minutes := walkDays * 24 * 60
		worked := make([]int, minutes+1) // minutes open before each minute
		receives := make([]bool, minutes)
		for m := range minutes {
			at := walkFrom().Add(time.Duration(m) * time.Minute)
			open, receiving := slow.at(t, at)
			worked[m+1], receives[m] = worked[m], receiving
			if open {
				worked[m+1]++
			}
			if got, err := o.Open(at); err != nil || got != open {
				t.Fatalf("%s: open is %v, want %v (%v)", at.In(spec.Zone), got, open, err)
			}
			if got, err := o.Receiving(at); err != nil || got != receiving {
				t.Fatalf("%s: receiving is %v, want %v (%v)", at.In(spec.Zone), got, receiving, err)
			}
		}
		at := func(m int) time.Time { return walkFrom().Add(time.Duration(m) * time.Minute) }
		minute := rapid.IntRange(0, minutes)
		for range 20 {
			a, b := minute.Draw(t, "from"), minute.Draw(t, "to")
			between, err := o.Between(at(a), at(b))
			require.NoError(t, err)
			require.Equal(t, worked[b]-worked[a], int(between/time.Minute))

			a, b = min(a, b), max(a, b)
			trace, err := o.TraceBetween(at(a), at(b))
			require.NoError(t, err)
			require.Equal(t, worked[b]-worked[a], int(trace.Worked()/time.Minute), "the trace counts the same")

			if n := worked[b] - worked[a]; n > 0 {
				forth, err := o.Add(at(a), time.Duration(n)*time.Minute)
				require.NoError(t, err)
				require.Equal(t, slices.Index(worked, worked[b]), minuteOf(forth), "the first minute at which so much is worked")
				back, err := o.Add(at(b), -time.Duration(n)*time.Minute)
				require.NoError(t, err)
				last := a
				for worked[last+1] == worked[a] {
					last++
				}
				require.Equal(t, last, minuteOf(back), "the last minute from which so much is worked")
			}
			want := a + max(0, slices.Index(receives[a:], true))
			start, err := o.Start(at(a), calendar.Rule{})
			if slices.Contains(receives[a:], true) {
				require.NoError(t, err)
				require.Equal(t, want, minuteOf(start.At), "what arrives counts from the next minute of reception")
			}
		}
	})
}

func minuteOf(at time.Time) int { return int(at.Sub(walkFrom()) / time.Minute) }

// drawInstant draws an instant of the years covered, with room on both sides.
func drawInstant(t *rapid.T, label string) time.Time {
	second := rapid.Int64Range(time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC).Unix(), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Unix())
	return time.Unix(second.Draw(t, label), rapid.Int64Range(0, 1e9-1).Draw(t, label+" nanoseconds"))
}

// drawLength draws working time that ends within the years covered: no instant
// drawn has fewer than forty working Wednesdays after it, and an office may be open
// for a minute of each, or reception for half of its hours.
func drawLength(t *rapid.T, spec calendar.OfficeSpec, least time.Duration) time.Duration {
	var most time.Duration
	for open := range spec.Work.On(time.Wednesday) {
		most += 40 * time.Duration((open.To-open.From+1)/2) * time.Minute
	}
	return time.Duration(rapid.Int64Range(int64(least), int64(min(most, 40*time.Hour))).Draw(t, "length"))
}

func TestOfficeAddThenSubtract(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
		require.NoError(t, err)
		at, d := drawInstant(t, "from"), drawLength(t, spec, 1)

		forth, err := o.Add(at, d)
		require.NoError(t, err)
		between, err := o.Between(at, forth)
		require.NoError(t, err)
		require.Equal(t, d, between)
		short, err := o.Between(at, forth.Add(-1))
		require.NoError(t, err)
		require.Equal(t, d-1, short, "no earlier instant will do")

		back, err := o.Add(forth, -d)
		require.NoError(t, err)
		require.False(t, back.Before(at))
		idle, err := o.Between(at, back)
		require.NoError(t, err)
		require.Zero(t, idle, "the same, up to time in which nobody works")
		if open, err := o.Open(at); err == nil && open {
			require.Equal(t, at.UnixNano(), back.UnixNano())
		}
		more, err := o.Between(back.Add(1), forth)
		require.NoError(t, err)
		require.Equal(t, d-1, more, "and no later instant will do")
	})
}

// rules are all rules that the options allow.
func rules(t require.TestingT) []calendar.Rule {
	list := []calendar.Rule{{}}
	for _, o := range calendar.RuleOptions() {
		var next []calendar.Rule
		for _, r := range list {
			for _, word := range o.Options {
				with, err := r.With(o.ID, word)
				require.NoError(t, err)
				next = append(next, with)
			}
		}
		list = next
	}
	return list
}

// Options stand earliest first, so two rules bound what all of them can say.
func TestRuleCornersBoundEveryRule(t *testing.T) {
	all := rules(t)
	require.Len(t, all, 64)
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
		require.NoError(t, err)
		at := drawInstant(t, "from")
		n := rapid.IntRange(1, 60).Draw(t, "days")
		d := drawLength(t, spec, 0)
		for name, due := range map[string]func(calendar.Rule) (calendar.Due, error){
			"days":     func(r calendar.Rule) (calendar.Due, error) { return o.DueInDays(at, n, r) },
			"arrival":  func(r calendar.Rule) (calendar.Due, error) { return o.DueInDays(at, n, r.ForArrival()) },
			"length":   func(r calendar.Rule) (calendar.Due, error) { return o.DueIn(at, d, r) },
			"calendar": func(r calendar.Rule) (calendar.Due, error) { return o.DueInCalendarDays(at, n, r) },
			"months":   func(r calendar.Rule) (calendar.Due, error) { return o.DueInMonths(at, 1+n/12, r) },
			"same day": func(r calendar.Rule) (calendar.Due, error) { return o.DueSameDay(at, r) },
		} {
			first, err := due(earliestRule())
			require.NoError(t, err)
			last, err := due(latestRule())
			require.NoError(t, err)
			for _, r := range all {
				got, err := due(r)
				require.NoError(t, err)
				if got.At.Before(first.At) || got.At.After(last.At) {
					t.Fatalf("%s by %s: %s is not within %s and %s", name, r, got.At, first.At, last.At)
				}
				if got.At.Unix() < got.Start.At.Unix() {
					t.Fatalf("%s by %s: ends %s before it starts %s", name, r, got.At, got.Start.At)
				}
				if day, err := o.Date(got.At); err != nil || day != got.Day {
					t.Fatalf("%s by %s: %s is not on %s", name, r, got.At, got.Day)
				}
			}
		}
	})
}

func TestDueInDaysAgreesWithAWalkDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o, err := calendar.NewOffice(calendar.Kazakhstan(), drawSpec(t))
		require.NoError(t, err)
		at, n := drawInstant(t, "from"), rapid.IntRange(1, 200).Draw(t, "days")
		r := rapid.SampledFrom(rules(t)).Draw(t, "rule")
		got, err := o.DueInDays(at, n, r)
		require.NoError(t, err)
		day := got.Start.Day
		if r.FirstDay == calendar.FirstDayNext {
			day++
		}
		for counted := 0; ; day++ {
			works, err := o.Calendar().Working(day)
			require.NoError(t, err)
			if works {
				counted++
			}
			if counted == n {
				break
			}
		}
		require.Equal(t, day.String(), got.Day.String())

		trace, err := o.TraceDue(got)
		require.NoError(t, err)
		require.Equal(t, n, trace.Days[len(trace.Days)-1].Count, "the trace counts the same")
	})
}
