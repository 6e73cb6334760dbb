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

// endOfDay is 24:00, the greatest Clock.
const endOfDay Clock = 24 * 60

const noClock = "not a time of the form HH:MM from 00:00 to 24:00"

// parseClock reads HH:MM, two digits each.
func parseClock(s string) (Clock, error) {
	digits := len(s) == len("15:04") && s[2] == ':'
	for i := 0; digits && i < len(s); i++ {
		digits = i == 2 || '0' <= s[i] && s[i] <= '9'
	}
	if !digits {
		return 0, &law.ValueError{Type: "time of day", Value: s, Fault: noClock}
	}
	hour, minute := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	c := Clock(hour*60 + minute)
	if minute > 59 || c > endOfDay {
		return 0, &law.ValueError{Type: "time of day", Value: s, Fault: noClock}
	}
	return c, nil
}

// MustClock reads HH:MM, two digits each, from a literal in source. It panics on
// any other text; [Clock.UnmarshalText] gives an error.
func MustClock(s string) Clock {
	c, err := parseClock(s)
	if err != nil {
		panic(err)
	}
	return c
}

// String is HH:MM. A value beyond 24:00, which only a conversion can make,
// prints its reading all the same.
func (c Clock) String() string {
	h, m := int(c)/60, int(c)%60
	if h > 99 {
		return strconv.Itoa(h) + ":" + string([]byte{byte('0' + m/10), byte('0' + m%10)})
	}
	return string([]byte{byte('0' + h/10), byte('0' + h%10), ':', byte('0' + m/10), byte('0' + m%10)})
}

// MarshalText is [Clock.String]; a value beyond 24:00 is an error.
func (c Clock) MarshalText() ([]byte, error) {
	if c > endOfDay {
		return nil, &law.ValueError{Type: "time of day", Value: c.String(), Fault: noClock}
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads HH:MM, two digits each. The error is a [*law.ValueError].
func (c *Clock) UnmarshalText(b []byte) error {
	v, err := parseClock(string(b))
	if err == nil {
		*c = v
	}
	return err
}
