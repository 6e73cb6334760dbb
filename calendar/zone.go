// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

//go:generate go run zone_gen.go

// The zones of Kazakhstan, as the IANA Time Zone Database names them. Since
// 1 March 2024 all of them keep UTC+5 (Government decree of 19 January 2024
// that amends No. 1749 of 23 November 2000).
const (
	// ZoneAlmaty holds for most of the country, among it Astana, Almaty and
	// North Kazakhstan: UTC+6 until the end of 29 February 2024, a day of 25
	// hours.
	ZoneAlmaty = "Asia/Almaty"
	// ZonePetropavl is [ZoneAlmaty]: North Kazakhstan has no zone of its own.
	ZonePetropavl = ZoneAlmaty
	// ZoneQostanay holds for Kostanay oblast and kept the hours of Almaty
	// through all years of the calendar.
	ZoneQostanay = "Asia/Qostanay"
	// ZoneQyzylorda holds for Kyzylorda oblast: UTC+6 until 20 December 2018.
	ZoneQyzylorda = "Asia/Qyzylorda"
	// ZoneAqtobe holds for Aktobe oblast.
	ZoneAqtobe = "Asia/Aqtobe"
	// ZoneAqtau holds for Mangystau oblast.
	ZoneAqtau = "Asia/Aqtau"
	// ZoneAtyrau holds for Atyrau oblast.
	ZoneAtyrau = "Asia/Atyrau"
	// ZoneOral holds for West Kazakhstan oblast.
	ZoneOral = "Asia/Oral"
)

// ZoneNames returns the names that [Zone] knows, sorted.
func ZoneNames() []string {
	return []string{ZoneAlmaty, ZoneAqtau, ZoneAqtobe, ZoneAtyrau, ZoneOral, ZoneQostanay, ZoneQyzylorda}
}

// Zone returns a zone of Kazakhstan from the data that the package carries,
// release 2025c of the IANA database, so that the years after 2023 are right on machines
// whose zone data is older: time.LoadLocation takes the data of the machine
// first, and importing time/tzdata does not change that. The error is a
// [*law.ValueError] that lists the names known.
func Zone(name string) (*time.Location, error) {
	data := zoneData(name)
	if data == "" {
		return nil, zoneError(name, "not one of "+strings.Join(ZoneNames(), ", "))
	}
	loc, err := time.LoadLocationFromTZData(name, []byte(data))
	if err != nil {
		return nil, zoneError(name, "the zone data cannot be read: "+err.Error())
	}
	return loc, nil
}

func zoneError(name, fault string) error {
	return &law.ValueError{Type: "zone", Value: name, Fault: fault}
}

// MustZone is [Zone] for names in source; it panics on an error.
func MustZone(name string) *time.Location {
	loc, err := Zone(name)
	if err != nil {
		panic(err)
	}
	return loc
}

// zoneChecked is the instant up to which zone data given from outside must
// agree with ours. What is laid down later than the release that the package
// carries can only be in newer data.
func zoneChecked() int64 { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Unix() }

// checkZone refuses the zones with which an office could not be relied upon:
// none, the machine's own, and a zone of Kazakhstan from data that is out of
// date in the years from..to, as instants.
func checkZone(loc *time.Location, from, to int64) error {
	if loc == nil {
		return zoneError("", "is missing")
	}
	name := loc.String()
	if name == "Local" {
		return zoneError(name, "the zone of the machine has no name, and differs from machine to machine")
	}
	if !slices.Contains(ZoneNames(), name) {
		return nil
	}
	ours, err := Zone(name)
	if err != nil {
		return err
	}
	to = min(to, zoneChecked())
	if !slices.Equal(phases(loc, from, to), phases(ours, from, to)) {
		return zoneError(name, "the zone data differs from release "+zoneRelease+", which Zone reads")
	}
	return nil
}

// phase is a stretch of time in which a zone keeps one offset. The instants
// are in seconds since 1970 UTC, the offset in seconds east of UTC.
type phase struct {
	from, to int64 // half-open
	offset   int64
}

// phases cuts from..to at the instants at which the offset of a zone changes.
func phases(loc *time.Location, from, to int64) []phase {
	var list []phase
	for at := from; at < to; {
		t := time.Unix(at, 0).In(loc)
		_, offset := t.Zone()
		_, change := t.ZoneBounds()
		end := to
		if !change.IsZero() {
			end = min(to, change.Unix())
		}
		if n := len(list); n > 0 && list[n-1].offset == int64(offset) {
			list[n-1].to = end // a change of name only
		} else {
			list = append(list, phase{from: at, to: end, offset: int64(offset)})
		}
		at = end
	}
	return list
}
