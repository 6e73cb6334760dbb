// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strconv"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Clock is a time of day as a notice on a door states it: hours and minutes
// that the wall clock shows, whatever the zone. It counts minutes from the
// beginning of the day. The zero value is 00:00; 24:00, the end of the day, is
// a value of its own and never the 00:00 of the next day.
//
// It is a reading of the clock and not a duration: on 29 February 2024 the
// clocks of Petropavl showed 23:30 twice, an hour apart.
type Clock uint16

// EndOfDay is 24:00, the greatest Clock.
const EndOfDay Clock = 24 * 60

const clockRule = "a time of day as HH:MM, from 00:00 to 24:00"

// ClockAt gives the time of day of an hour and a minute. The error is a
// [*law.ValueError]; minutes above 59 are an error and are not carried over.
func ClockAt(hour, minute int) (Clock, error) {
	if hour < 0 || minute < 0 || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return 0, &law.ValueError{Type: "time of day", Value: strconv.Itoa(hour) + ":" + strconv.Itoa(minute), Fault: clockRule}
	}
	return Clock(hour*60 + minute), nil
}

// ParseClock reads HH:MM, two digits each. The error is a [*law.ValueError].
func ParseClock(s string) (Clock, error) {
	digits := len(s) == len("15:04") && s[2] == ':'
	for i := 0; digits && i < len(s); i++ {
		digits = i == 2 || '0' <= s[i] && s[i] <= '9'
	}
	if !digits {
		return 0, &law.ValueError{Type: "time of day", Value: s, Fault: clockRule}
	}
	hour, minute := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	c, err := ClockAt(hour, minute)
	if err != nil {
		return 0, &law.ValueError{Type: "time of day", Value: s, Fault: clockRule}
	}
	return c, nil
}

// MustClock is [ParseClock] for literals in source; it panics on an error.
func MustClock(s string) Clock {
	c, err := ParseClock(s)
	if err != nil {
		panic(err)
	}
	return c
}

// Hour gives the hour, 0 to 24.
func (c Clock) Hour() int { return int(c) / 60 }

// Minute gives the minute of the hour, 0 to 59.
func (c Clock) Minute() int { return int(c) % 60 }

// IsValid reports whether c lies in 00:00 to 24:00.
func (c Clock) IsValid() bool { return c <= EndOfDay }

// String is HH:MM. A value beyond 24:00, which only a conversion can make,
// prints its reading all the same.
func (c Clock) String() string {
	h, m := c.Hour(), c.Minute()
	if h > 99 {
		return strconv.Itoa(h) + ":" + string([]byte{byte('0' + m/10), byte('0' + m%10)})
	}
	return string([]byte{byte('0' + h/10), byte('0' + h%10), ':', byte('0' + m/10), byte('0' + m%10)})
}

// MarshalText is [Clock.String]; a value beyond 24:00 is an error.
func (c Clock) MarshalText() ([]byte, error) {
	if !c.IsValid() {
		return nil, &law.ValueError{Type: "time of day", Value: c.String(), Fault: clockRule}
	}
	return []byte(c.String()), nil
}

// UnmarshalText is [ParseClock].
func (c *Clock) UnmarshalText(b []byte) error {
	v, err := ParseClock(string(b))
	if err == nil {
		*c = v
	}
	return err
}
