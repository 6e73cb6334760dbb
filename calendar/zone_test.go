// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The offsets of every zone through the years of the calendar, written down
// from the decrees and not from the data under test.
func TestZoneOffsetsInEveryYear(t *testing.T) {
	unified := time.Date(2024, 2, 29, 18, 0, 0, 0, time.UTC)
	qyzylorda := time.Date(2018, 12, 20, 18, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name  string
		until time.Time // +06 before it, +05 from it on; zero: always +05
	}{
		{calendar.ZonePetropavl, unified},
		{calendar.ZoneQostanay, unified},
		{calendar.ZoneQyzylorda, qyzylorda},
		{calendar.ZoneAqtobe, time.Time{}},
		{calendar.ZoneAqtau, time.Time{}},
		{calendar.ZoneAtyrau, time.Time{}},
		{calendar.ZoneOral, time.Time{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			loc, err := calendar.Zone(tt.name)
			require.NoError(t, err)
			require.Equal(t, tt.name, loc.String())
			for at := time.Date(2013, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2028; at = at.Add(time.Hour) {
				want := 5 * 3600
				if at.Before(tt.until) {
					want = 6 * 3600
				}
				if _, offset := at.In(loc).Zone(); offset != want {
					t.Fatalf("%s: offset %d, want %d", at, offset, want)
				}
			}
		})
	}
}

func TestZoneLeapDayOf2024Has25Hours(t *testing.T) {
	for name, want := range map[string]time.Duration{
		calendar.ZonePetropavl: 25 * time.Hour,
		calendar.ZoneAqtau:     24 * time.Hour,
	} {
		loc := calendar.MustZone(name)
		begin := time.Date(2024, 2, 29, 0, 0, 0, 0, loc)
		end := time.Date(2024, 3, 1, 0, 0, 0, 0, loc)
		require.Equal(t, want, end.Sub(begin), name)
	}
}

func TestZoneUnknown(t *testing.T) {
	for _, name := range []string{"", "UTC", "Local", "Asia/Petropavl", "asia/almaty", "Asia/Tashkent"} {
		_, err := calendar.Zone(name)
		var zone *law.ValueError
		require.ErrorAs(t, err, &zone)
		require.Equal(t, name, zone.Value)
		for _, known := range calendar.ZoneNames() {
			require.ErrorContains(t, err, known)
		}
		require.Panics(t, func() { calendar.MustZone(name) })
	}
}

func TestZoneNamesAreAllThere(t *testing.T) {
	names := calendar.ZoneNames()
	require.Len(t, names, 7)
	require.IsIncreasing(t, names)
	for _, name := range names {
		require.Equal(t, name, calendar.MustZone(name).String())
	}
	names[0] = "changed"
	require.NotEqual(t, names[0], calendar.ZoneNames()[0], "the caller owns the list")
}

// change is an instant at which a zone takes another offset.
type change struct {
	at     time.Time
	offset time.Duration
}

// zoneData is a TZif file of version 2 for a zone that keeps an offset until
// the first of its changes, in their order.
func zoneData(offset time.Duration, changes ...change) []byte {
	var b bytes.Buffer
	number := func(v any) { _ = binary.Write(&b, binary.BigEndian, v) }
	block := func(changes []change) {
		b.WriteString("TZif2" + strings.Repeat("\x00", 15))
		const name = "LMT\x00"
		for _, count := range []int{0, 0, 0, len(changes), len(changes) + 1, len(name)} {
			number(uint32(count))
		}
		for _, c := range changes {
			number(c.at.Unix())
		}
		for n := range changes {
			b.WriteByte(byte(n + 1))
		}
		for n := range len(changes) + 1 {
			keeps := offset
			if n > 0 {
				keeps = changes[n-1].offset
			}
			number(int32(keeps / time.Second))
			b.WriteString("\x00\x00") // not summer time, first name
		}
		b.WriteString(name)
	}
	block(nil) // version 1, which nobody reads
	block(changes)
	b.WriteString("\n\n")
	return b.Bytes()
}

// changesOf lists the changes of a zone from the beginning of a year to that of
// another.
func changesOf(loc *time.Location, from, to int) []change {
	var list []change
	for at := time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC); ; {
		_, next := at.In(loc).ZoneBounds()
		if next.IsZero() || next.Year() >= to {
			return list
		}
		_, offset := next.Zone()
		list = append(list, change{next.UTC(), time.Duration(offset) * time.Second})
		at = next
	}
}

const staleEnv = "REGLAMENT_TEST_STALE_ZONES"

// On a machine with old zone data the standard library is wrong about the days
// after February 2024, and the package is not. The data of a process is read
// once, so the test starts itself again with ZONEINFO pointing at a stale one.
func TestZoneOnAMachineWithStaleData(t *testing.T) {
	if os.Getenv(staleEnv) != "" {
		at := time.Date(2024, 3, 18, 12, 0, 0, 0, time.UTC)
		for _, name := range []string{calendar.ZonePetropavl, calendar.ZoneQyzylorda} {
			theirs, err := time.LoadLocation(name)
			require.NoError(t, err)
			_, offset := at.In(theirs).Zone()
			require.Equal(t, 6*3600, offset, "the machine's data is stale")

			_, offset = at.In(calendar.MustZone(name)).Zone()
			require.Equal(t, 5*3600, offset, "ours is not")

			_, err = calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{Zone: theirs, Work: calendar.MustHours(workHours)})
			require.ErrorIs(t, err, law.ErrSyntax, "an office does not take the stale one")
		}
		return
	}
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "Asia"), 0o755))
	for _, name := range []string{calendar.ZonePetropavl, calendar.ZoneQyzylorda} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), zoneData(6*time.Hour), 0o644))
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), "ZONEINFO="+dir, staleEnv+"=1")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Contains(t, string(out), "--- PASS: "+t.Name(), "the test did run")
}

func TestNewOfficeChecksItsZone(t *testing.T) {
	stale, err := time.LoadLocationFromTZData(calendar.ZoneAlmaty, zoneData(6*time.Hour))
	require.NoError(t, err)
	foreign, err := time.LoadLocationFromTZData("Test/Fixed", zoneData(6*time.Hour))
	require.NoError(t, err)
	newer, err := time.LoadLocationFromTZData(calendar.ZoneAlmaty, zoneData(6*time.Hour,
		append(changesOf(calendar.MustZone(calendar.ZoneAlmaty), 2001, 2026), change{time.Date(2027, 2, 28, 18, 0, 0, 0, time.UTC), 6 * time.Hour})...))
	require.NoError(t, err)
	for _, tt := range []struct {
		rule string
		zone *time.Location
		ok   bool
	}{
		{"so will newer data, with a change that is not laid down yet", newer, true},
		{"a zone of ours will do", calendar.MustZone(calendar.ZoneAqtau), true},
		{"so will any zone that is not of Kazakhstan", foreign, true},
		{"and UTC", time.UTC, true},
		{"a zone of Kazakhstan from stale data will not", stale, false},
		{"nor the zone of the machine", time.Local, false},
		{"nor none", nil, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{Zone: tt.zone, Work: calendar.MustHours(workHours)})
			if tt.ok {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, law.ErrSyntax)
			requireFault(t, err, faultZone, "zone")
		})
	}
}
