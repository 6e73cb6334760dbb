// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"encoding/binary"
	"strings"
	"time"
)

// pattern is a layout of digits in fixed places, made ready to be read.
type pattern struct {
	year, month, day, hour int
	minute, second         int // -1 where the layout has none
	words                  []word
	width                  int  // of all that
	offset                 bool // an offset or Z follows
}

// word is eight characters of a layout: those that stand by themselves, and the
// places of the digits, of which each has 0x80 in the mask.
type word struct{ at, letters, mask, digits uint64 }

// patternOf finds the pattern of a layout that package time has accepted; nil is none.
func patternOf(layout string) *pattern {
	p := &pattern{year: -1, month: -1, day: -1, hour: -1, minute: -1, second: -1}
	numbers := []struct {
		text string
		at   *int
	}{{"2006", &p.year}, {"01", &p.month}, {"02", &p.day}, {"15", &p.hour}, {"04", &p.minute}, {"05", &p.second}}
	rest, offset := strings.CutSuffix(layout, "Z07:00")
	p.width, p.offset = len(rest), offset
	var letters, mask, digits []byte
next:
	for at := 0; at < len(rest); {
		for _, n := range numbers {
			if strings.HasPrefix(rest[at:], n.text) {
				if *n.at >= 0 { // package time knows which one holds
					return nil
				}
				*n.at = at
				at += len(n.text)
				for range n.text {
					letters, mask, digits = append(letters, 0), append(mask, 0), append(digits, 0x80)
				}
				continue next
			}
		}
		if !strings.ContainsRune(" -./:T", rune(rest[at])) {
			return nil
		}
		letters, mask, digits = append(letters, rest[at]), append(mask, 0xff), append(digits, 0)
		at++
	}
	if min(p.year, p.month, p.day, p.hour) < 0 {
		return nil
	}
	// A year, a month, a day and an hour are more than eight characters; the last
	// word begins inside the one before it where they are not a multiple.
	for at := 0; ; at += 8 {
		at = min(at, p.width-8)
		p.words = append(p.words, word{
			uint64(at), binary.LittleEndian.Uint64(letters[at:]), binary.LittleEndian.Uint64(mask[at:]), binary.LittleEndian.Uint64(digits[at:]),
		})
		if at+8 == p.width {
			return p
		}
	}
}

// fields of a time by the clock.
type fields struct{ year, month, day, hour, minute, second int }

// read reads the numbers. It is not ok where the text does not have the form of
// the layout.
func (p *pattern) read(b []byte) (t fields, ok bool) {
	if len(b) < p.width || len(b) > p.width && !p.offset {
		return t, false
	}
	var wrong uint64
	for i := range p.words {
		w := &p.words[i]
		text := binary.LittleEndian.Uint64(b[w.at:])
		// A digit and nothing else among the lower half of the characters stays below
		// 0x80 when 0x80 less the one after 9 is added, and has it when 0x80 less 0 is.
		low := text & lowBits
		wrong |= (text^w.letters)&w.mask | (text|(low+(0x80-'9'-1)*eachByte)|^(low+(0x80-'0')*eachByte))&w.digits
	}
	if wrong != 0 {
		return t, false
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
