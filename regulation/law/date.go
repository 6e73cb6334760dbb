// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"time"

	"github.com/rickb777/date/v2"
)

// Date is a day as an act or a file states it. Its text form is strict:
// YYYY-MM-DD of a day that exists, in the years 1 to 9999. The zero value is
// "not stated" and its text is empty, so 0001-01-01 itself cannot be said.
//
// Arithmetic belongs to [date.Date]; Date exists because that type's parser
// accepts days such as 2014-02-30.
type Date date.Date

const (
	minDate = Date(1)       // 0001-01-02
	maxDate = Date(3652058) // 9999-12-31

	// What is wrong with the text of a day.
	dateForm = "not in the form YYYY-MM-DD"
	dateNone = "not a day that exists, as YYYY-MM-DD"
)

// ParseDate reads YYYY-MM-DD. The empty text is an error here: who allows an
// absent date uses [Date.UnmarshalText]. The error is a [*ValueError].
func ParseDate(s string) (Date, error) {
	fail := func(fault string) (Date, error) { return 0, &ValueError{Type: "date", Value: s, Fault: fault} }
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return fail(dateForm)
	}
	number := func(from, to int) int {
		n := 0
		for _, c := range []byte(s[from:to]) {
			if c < '0' || c > '9' {
				return -1
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	y, m, d := number(0, 4), number(5, 7), number(8, 10)
	if y < 0 || m < 0 || d < 0 {
		return fail(dateForm)
	}
	v := date.New(y, time.Month(m), d)
	if yy, mm, dd := v.Date(); yy != y || int(mm) != m || dd != d || Date(v) < minDate {
		return fail(dateNone)
	}
	return Date(v), nil
}

// MustDate is [ParseDate] for literals in source; it panics on an error.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf turns a day of arithmetic into a Date.
func DateOf(d date.Date) Date { return Date(d) }

// Date gives the day for arithmetic; the zero value gives [date.Zero].
func (d Date) Date() date.Date { return date.Date(d) }

// IsZero reports whether the day is not stated.
func (d Date) IsZero() bool { return d == 0 }

// String is YYYY-MM-DD, or empty for the zero value.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return date.Date(d).String()
}

// MarshalText is [Date.String]; a day outside the years 1 to 9999 is an error.
func (d Date) MarshalText() ([]byte, error) {
	if d != 0 && (d < minDate || d > maxDate) {
		return nil, &ValueError{Type: "date", Value: d.String(), Fault: "not in the years 1 to 9999"}
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads YYYY-MM-DD, or the empty text as "not stated".
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}
