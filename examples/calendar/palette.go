// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/calendar"

// palette gives the colours of a terminal, or none.
func palette(colour bool) func(calendar.DayKind, string) string {
	if !colour {
		return func(_ calendar.DayKind, s string) string { return s }
	}
	codes := map[calendar.DayKind]string{
		calendar.DayWeekend:     "2",    // faint
		calendar.DayHoliday:     "1;31", // red
		calendar.DayReligious:   "1;35", // magenta
		calendar.DaySubstitute:  "31",
		calendar.DayTransferOff: "33",   // yellow
		calendar.DayTransferOn:  "1;32", // green
	}
	return func(k calendar.DayKind, s string) string {
		if code := codes[k]; code != "" {
			return "\x1b[" + code + "m" + s + "\x1b[0m"
		}
		return s
	}
}
