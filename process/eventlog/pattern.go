// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"strings"
	"time"
)

// pattern is a layout of digits in fixed places, made ready to be read.
type pattern struct {
	// text is the layout up to its offset, with a 0 for each digit.
	text                   string
	year, month, day, hour int
	minute, second         int  // -1 where the layout has none
	offset                 bool // an offset or Z follows
}

// patternOf returns the pattern of a layout that package time accepts; nil where
// it has anything but digits in fixed places.
func patternOf(layout string) *pattern {
	p := &pattern{year: -1, month: -1, day: -1, hour: -1, minute: -1, second: -1}
	numbers := []struct {
		text string
		at   *int
	}{{"2006", &p.year}, {"01", &p.month}, {"02", &p.day}, {"15", &p.hour}, {"04", &p.minute}, {"05", &p.second}}
	rest, offset := strings.CutSuffix(layout, "Z07:00")
	p.offset = offset
next:
	for at := 0; at < len(rest); {
		for _, n := range numbers {
			if strings.HasPrefix(rest[at:], n.text) {
				if *n.at >= 0 { // package time knows which one holds
					return nil
				}
				*n.at = at
				at += len(n.text)
				p.text += strings.Repeat("0", len(n.text))
				continue next
			}
		}
		if !strings.ContainsRune(" -./:T", rune(rest[at])) {
			return nil
		}
		p.text += rest[at : at+1]
		at++
	}
	if min(p.year, p.month, p.day, p.hour) < 0 {
		return nil
	}
	return p
}

// fields of a time by the clock.
type fields struct{ year, month, day, hour, minute, second int }

// read reads the numbers. It is not ok where the text does not have the form of
// the layout.
func (p *pattern) read(b []byte) (t fields, ok bool) {
	if len(b) < len(p.text) || len(b) > len(p.text) && !p.offset {
		return t, false
	}
	for i, c := range []byte(p.text) {
		if c == '0' {
			if b[i]-'0' > 9 {
				return t, false
			}
		} else if b[i] != c {
			return t, false
		}
	}
	t = fields{year: two(b, p.year)*100 + two(b, p.year+2), month: two(b, p.month), day: two(b, p.day), hour: two(b, p.hour)}
	if p.minute >= 0 {
		t.minute = two(b, p.minute)
	}
	if p.second >= 0 {
		t.second = two(b, p.second)
	}
	return t, true
}

// two reads two characters that are known to be digits.
func two(b []byte, at int) int { return int(b[at])*10 + int(b[at+1]) - '0'*11 }

// A log can be of the years between these: systems write the year 1, or 9999, for
// no time at all.
const firstYear, lastYear = 1900, 2199

func (t *fields) validDate() bool {
	// Package time moves a day that a month lacks into the next one.
	return t.year >= firstYear && t.year <= lastYear && t.month >= 1 && t.month <= 12 && t.day >= 1 &&
		time.Date(t.year, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC).Day() == t.day
}

// shiftOf reads Z or an offset such as +05:00, in seconds.
func shiftOf(b []byte) (int64, bool) {
	if len(b) == 1 && b[0] == 'Z' {
		return 0, true
	}
	if len(b) != 6 || b[0] != '+' && b[0] != '-' || b[3] != ':' {
		return 0, false
	}
	if b[1]-'0' > 9 || b[2]-'0' > 9 || b[4]-'0' > 9 || b[5]-'0' > 9 {
		return 0, false
	}
	h, m := two(b, 1), two(b, 4)
	if h > 23 || m > 59 {
		return 0, false
	}
	if b[0] == '-' {
		return -int64(h*3600 + m*60), true
	}
	return int64(h*3600 + m*60), true
}
