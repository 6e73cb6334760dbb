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
	layout string
	zone   *time.Location // nil where the time itself has an offset
	unix   int64          // nanoseconds of a unit; 0 is a layout
	parts  []part         // nil is a layout for package time
	width  int
	offset bool // an offset or Z follows the parts
}

// part is a number in a simple layout, or a character that stands by itself.
type part struct {
	what  byte // one of Y M D h m s, or 0 for literal
	at, n int
	ch    byte
}

func newClock(layout, zone string) (clock, error) {
	c := clock{layout: layout}
	switch layout {
	case "":
		return c, &MappingError{Place: "time.layout", Rule: "there is one"}
	case "unix":
		c.unix = int64(time.Second)
	case "unix_milli":
		c.unix = int64(time.Millisecond)
	}
	zoned := c.unix != 0 || strings.Contains(layout, "Z07") || strings.Contains(layout, "-07")
	switch {
	case strings.Contains(layout, "MST"):
		return c, &MappingError{Place: "time.layout", Value: layout, Rule: "the abbreviation of a zone does not tell the zone: give an offset, or the zone beside the layout"}
	case zoned && zone != "":
		return c, &MappingError{Place: "time.zone", Value: zone, Rule: "the time itself tells its zone"}
	case !zoned && zone == "":
		return c, &MappingError{Place: "time.zone", Rule: "a layout without a zone needs one"}
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
			return c, &MappingError{Place: "time.layout", Value: layout, Rule: "it has year, month, day and hour, in the words of package time"}
		}
		c.simplify()
	}
	return c, nil
}

// simplify finds the parts of a simple layout.
func (c *clock) simplify() {
	rest, parts := c.layout, []part(nil)
	words := []struct {
		text string
		what byte
	}{{"2006", 'Y'}, {"01", 'M'}, {"02", 'D'}, {"15", 'h'}, {"04", 'm'}, {"05", 's'}}
next:
	for at := 0; rest != ""; {
		if rest == "Z07:00" {
			c.offset = true
			break
		}
		for _, w := range words {
			if strings.HasPrefix(rest, w.text) {
				parts = append(parts, part{what: w.what, at: at, n: len(w.text)})
				at += len(w.text)
				rest = rest[len(w.text):]
				continue next
			}
		}
		if !strings.ContainsRune(" -./:T", rune(rest[0])) {
			return
		}
		parts = append(parts, part{at: at, n: 1, ch: rest[0]})
		at++
		rest = rest[1:]
	}
	c.parts = parts
	c.width = parts[len(parts)-1].at + parts[len(parts)-1].n
}

// moment is a time as it was read.
type moment struct {
	at time.Time
	// twice says that the clock showed it twice; the first pass was taken.
	twice bool
	rule  string // what was expected, where it could not be read
}

// days keeps the starts of days in a zone, for the days that stand near each
// other in a log.
type days [64]struct {
	day   int64 // number of the day from 1970, plus one; 0 is none
	start int64 // seconds from 1970
	whole bool  // the clock of that day was not put forward or back
}

const ruleTime = "a time in the layout of the mapping"

// read reads a time.
func (c *clock) read(b []byte, seen *days) moment {
	if c.unix != 0 {
		return c.number(b)
	}
	f, rest, ok := c.digits(b)
	if !ok {
		return c.slow(b)
	}
	if !f.valid() {
		return moment{rule: "a day of the calendar and a time of the day"}
	}
	day := civil(f.year, f.month, f.day)
	if c.zone == nil {
		shift, ok := shiftOf(rest)
		if !ok {
			return c.slow(b)
		}
		return moment{at: time.Unix(day*86400+f.seconds()-shift, 0).UTC()}
	}
	e := &seen[uint64(day)%uint64(len(seen))]
	if e.day != day+1 {
		from := time.Date(f.year, time.Month(f.month), f.day, 0, 0, 0, 0, c.zone)
		to := time.Date(f.year, time.Month(f.month), f.day+1, 0, 0, 0, 0, c.zone)
		_, a := from.Zone()
		_, z := to.Zone()
		e.day, e.start, e.whole = day+1, from.Unix(), a == z && to.Sub(from) == 24*time.Hour
	}
	if e.whole {
		return moment{at: time.Unix(e.start+f.seconds(), 0).UTC()}
	}
	return wall(time.Date(f.year, time.Month(f.month), f.day, f.hour, f.minute, f.second, 0, time.UTC), c.zone)
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
		return moment{rule: "a time that the clock of the zone showed"}
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
	if err != nil || t.Year() < firstYear {
		return moment{rule: ruleTime + ", " + strconv.Quote(c.layout)}
	}
	if c.zone == nil {
		return moment{at: t.UTC()}
	}
	return wall(t, c.zone)
}

func (c *clock) number(b []byte) moment {
	n, err := strconv.ParseInt(string(b), 10, 64)
	if limit := int64(1) << 33 * int64(time.Second) / c.unix; err != nil || n <= 0 || n > limit {
		return moment{rule: "a number of seconds or milliseconds from 1970, as the mapping says"}
	}
	if c.unix == int64(time.Second) {
		return moment{at: time.Unix(n, 0).UTC()}
	}
	return moment{at: time.UnixMilli(n).UTC()}
}

// fields of a time by the clock.
type fields struct{ year, month, day, hour, minute, second int }

func (f *fields) seconds() int64 { return int64(f.hour)*3600 + int64(f.minute)*60 + int64(f.second) }

// firstYear is the first one that a log can be of: systems write the year 1 for
// no time at all.
const firstYear = 1900

func (f *fields) valid() bool {
	if f.year < firstYear || f.month < 1 || f.month > 12 || f.day < 1 || f.hour > 23 || f.minute > 59 || f.second > 59 {
		return false
	}
	last := 30 + (f.month+f.month/8)%2
	if f.month == 2 {
		last = 28
		if f.year%4 == 0 && (f.year%100 != 0 || f.year%400 == 0) {
			last = 29
		}
	}
	return f.day <= last
}

// digits reads the parts of a simple layout. It is not ok where the text does
// not have its form.
func (c *clock) digits(b []byte) (f fields, rest []byte, ok bool) {
	if c.parts == nil || len(b) < c.width || len(b) > c.width && !c.offset {
		return f, nil, false
	}
	for i := range c.parts {
		p := &c.parts[i]
		if p.what == 0 {
			if b[p.at] != p.ch {
				return f, nil, false
			}
			continue
		}
		n := 0
		for _, d := range b[p.at : p.at+p.n] {
			if d < '0' || d > '9' {
				return f, nil, false
			}
			n = n*10 + int(d-'0')
		}
		switch p.what {
		case 'Y':
			f.year = n
		case 'M':
			f.month = n
		case 'D':
			f.day = n
		case 'h':
			f.hour = n
		case 'm':
			f.minute = n
		case 's':
			f.second = n
		}
	}
	return f, b[c.width:], true
}

// shiftOf reads Z or an offset such as +05:00, in seconds.
func shiftOf(b []byte) (int64, bool) {
	if len(b) == 1 && b[0] == 'Z' {
		return 0, true
	}
	if len(b) != 6 || b[0] != '+' && b[0] != '-' || b[3] != ':' {
		return 0, false
	}
	for _, i := range []int{1, 2, 4, 5} {
		if b[i] < '0' || b[i] > '9' {
			return 0, false
		}
	}
	h, m := int64(b[1]-'0')*10+int64(b[2]-'0'), int64(b[4]-'0')*10+int64(b[5]-'0')
	if h > 23 || m > 59 {
		return 0, false
	}
	if b[0] == '-' {
		return -(h*3600 + m*60), true
	}
	return h*3600 + m*60, true
}

// civil is the number of a day from 1 January 1970.
func civil(year, month, day int) int64 {
	y := int64(year)
	if month <= 2 {
		y--
	}
	era := y / 400
	of := y - era*400
	m := int64((month + 9) % 12)
	return era*146097 + of*365 + of/4 - of/100 + (153*m+2)/5 + int64(day) - 1 - 719468
}
