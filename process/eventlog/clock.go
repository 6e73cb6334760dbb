// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/calendar"
)

// clock reads times of one layout. Layouts of digits in fixed places, with a
// zone given beside them or Z or an offset at the end, are read without package
// time; the start of a day in the zone is found once and kept.
type clock struct {
	layout  string
	zone    *time.Location // nil where the time itself has an offset
	unix    int64          // nanoseconds of a unit; 0 is a layout
	pattern *pattern       // nil is a layout for package time
}

func newClock(layout, zone string) (clock, error) {
	c := clock{layout: layout}
	switch layout {
	case "":
		return c, &MappingError{Place: "time.layout", Fault: "is missing"}
	case "unix":
		c.unix = int64(time.Second)
	case "unix_milli":
		c.unix = int64(time.Millisecond)
	}
	zoned := c.unix != 0 || strings.Contains(layout, "Z07") || strings.Contains(layout, "-07")
	switch {
	case strings.Contains(layout, "MST"):
		return c, &MappingError{Place: "time.layout", Value: layout, Fault: "has the abbreviation of a zone, which does not tell the zone"}
	case zoned && zone != "":
		return c, &MappingError{Place: "time.zone", Value: zone, Fault: "stands beside a time that tells its zone itself"}
	case !zoned && zone == "":
		return c, &MappingError{Place: "time.zone", Fault: "is missing, and the layout has no zone"}
	}
	if zone != "" {
		z, err := calendar.Zone(zone)
		if err != nil {
			return c, &MappingError{Place: "time.zone", Err: err}
		}
		c.zone = z
	}
	if c.unix == 0 {
		// A layout must hold a day and an hour: otherwise it orders nothing.
		probe := time.Date(2015, time.November, 23, 21, 0, 0, 0, time.UTC)
		if got, err := time.Parse(layout, probe.Format(layout)); err != nil || !got.Equal(probe) {
			return c, &MappingError{Place: "time.layout", Value: layout, Fault: "lacks the year, the month, the day or the hour, in the words of package time"}
		}
		c.pattern = patternOf(layout)
	}
	return c, nil
}

// moment is a time as it was read.
type moment struct {
	at time.Time
	// twice says that the clock showed it twice; the first pass was taken.
	twice bool
	fault string // what is wrong, where it could not be read
}

// days keeps the starts of days in a zone, for the days that stand near each
// other in a log.
type days [64]struct {
	date  int   // as eight digits; 0 is none
	start int64 // seconds from 1970
	whole bool  // the clock of that day was not put forward or back
}

const (
	faultTime = "is no time in the layout of the mapping"
	faultDate = "is no day of the calendar, or no time of the day"
)

// read reads a time.
func (c *clock) read(b []byte, seen *days) moment {
	if c.unix != 0 {
		return c.number(b)
	}
	if c.pattern == nil {
		return c.slow(b)
	}
	f, ok := c.pattern.read(b)
	if !ok {
		return c.slow(b)
	}
	date := f.year*10000 + f.month*100 + f.day
	e := &seen[date%len(seen)]
	if e.date != date || date == 0 {
		if !f.validDate() {
			return moment{fault: faultDate}
		}
		e.date = date
		e.start, e.whole = c.startOf(&f)
	}
	if f.hour > 23 || f.minute > 59 || f.second > 59 {
		return moment{fault: faultDate}
	}
	at := e.start + int64(f.hour*3600+f.minute*60+f.second)
	switch {
	case c.zone == nil:
		shift, ok := shiftOf(b[len(c.pattern.text):])
		if !ok {
			return c.slow(b)
		}
		return moment{at: time.Unix(at-shift, 0).UTC()}
	case e.whole:
		return moment{at: time.Unix(at, 0).UTC()}
	}
	return wall(time.Date(f.year, time.Month(f.month), f.day, f.hour, f.minute, f.second, 0, time.UTC), c.zone)
}

// startOf is when a day begins, and whether its clock was not put forward or back.
func (c *clock) startOf(f *fields) (start int64, whole bool) {
	if c.zone == nil {
		return time.Date(f.year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC).Unix(), true
	}
	from := time.Date(f.year, time.Month(f.month), f.day, 0, 0, 0, 0, c.zone)
	to := time.Date(f.year, time.Month(f.month), f.day+1, 0, 0, 0, 0, c.zone)
	_, a := from.Zone()
	_, z := to.Zone()
	return from.Unix(), a == z && to.Sub(from) == 24*time.Hour
}

// wall finds the instant at which the clock of a zone showed what t shows in
// UTC.
func wall(t time.Time, zone *time.Location) moment {
	var found []time.Time
	for _, near := range []time.Duration{-36 * time.Hour, 36 * time.Hour} {
		_, shift := t.Add(near).In(zone).Zone()
		at := t.Add(-time.Duration(shift) * time.Second)
		if _, really := at.In(zone).Zone(); really == shift && (len(found) == 0 || !found[0].Equal(at)) {
			found = append(found, at.UTC())
		}
	}
	switch len(found) {
	case 0:
		return moment{fault: "is a time that the clock of the zone never showed"}
	case 1:
		return moment{at: found[0]}
	}
	if found[1].Before(found[0]) {
		found[0] = found[1]
	}
	return moment{at: found[0], twice: true}
}

// slow reads a time with package time: fractions of a second, names of months.
func (c *clock) slow(b []byte) moment {
	t, err := time.Parse(c.layout, string(b))
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return moment{fault: faultTime + ", " + strconv.Quote(c.layout)}
	}
	if c.zone == nil {
		return moment{at: t.UTC()}
	}
	return wall(t, c.zone)
}

// afterLast is when the last year of a log is over, in seconds from 1970.
const afterLast = 7258118400

func (c *clock) number(b []byte) moment {
	n, err := strconv.ParseInt(string(b), 10, 64)
	if err != nil || n <= 0 || n >= afterLast*int64(time.Second)/c.unix {
		return moment{fault: "is no number of seconds or milliseconds from 1970, as the mapping has them"}
	}
	if c.unix == int64(time.Second) {
		return moment{at: time.Unix(n, 0).UTC()}
	}
	return moment{at: time.UnixMilli(n).UTC()}
}
