// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline

import (
	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ExampleOffice is the office of these programs, for who names none. The acts
// state no hours. The working hours are those of a published standard of the
// same years (certainty B), the hours of reception those of a damaged copy of
// another (certainty C), which is why the library itself has no such default.
func ExampleOffice(act law.ID) calendar.OfficeSpec {
	zone := calendar.ZonePetropavl
	if act == "mangystau-297-2014" {
		zone = calendar.ZoneAqtau
	}
	return calendar.OfficeSpec{
		Zone:      calendar.MustZone(zone),
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	}
}
