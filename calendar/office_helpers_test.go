// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

const (
	workHours      = "mon-fri 09:00-13:00 14:30-18:30"
	receptionHours = "mon-fri 09:00-13:00 14:30-17:30"
)

// office is the office of most tests: a break for lunch, and reception that
// ends an hour before work does.
func office(t testing.TB, zone string, exceptions ...calendar.Exception) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:       calendar.MustZone(zone),
		Work:       calendar.MustHours(workHours),
		Reception:  calendar.MustHours(receptionHours),
		Exceptions: exceptions,
	})
	require.NoError(t, err)
	return o
}

// local reads "2015-03-18 10:00", or with seconds, by the clock of an office.
// Where the clock shows it twice it is the first pass; a trailing "*" asks for
// the second.
func local(o calendar.Office, s string) time.Time {
	layout := "2006-01-02 15:04"
	second := s[len(s)-1] == '*'
	if second {
		s = s[:len(s)-1]
	}
	if len(s) > len(layout) {
		layout += ":05"
	}
	at, err := time.ParseInLocation(layout, s, o.Zone())
	if err != nil {
		panic(err)
	}
	for _, shift := range []time.Duration{-time.Hour, time.Hour} {
		if other := at.Add(shift); other.Format(layout) == s && second == (shift > 0) {
			at = other
		}
	}
	return at
}

func ymd(year int, month time.Month, day int) date.Date { return date.New(year, month, day) }

// requireFault checks what an error of an office says.
func requireFault(t testing.TB, err error, fault calendar.OfficeFault, path string) {
	t.Helper()
	require.ErrorIs(t, err, calendar.ErrOffice)
	var e *calendar.OfficeError
	require.ErrorAs(t, err, &e)
	require.Equal(t, fault, e.Fault, "%v", err)
	require.Equal(t, path, e.Path, "%v", err)
	require.NotEmpty(t, e.Rule)
}
