// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// readEvent is an event as another program reads it.
type readEvent struct {
	UID, Stamp, Sequence, Status, Start, End, Summary, Description string
}

// asRead is what such a program should say of an event.
func asRead(e calendar.Event) readEvent {
	const instant = "2006-01-02T15:04:05Z"
	r := readEvent{
		UID: e.UID, Sequence: strconv.Itoa(e.Sequence), Status: string(e.Status), Summary: e.Summary, Description: e.Description,
		Stamp: stamp.UTC().Format(instant), Start: e.Day.String(), End: (e.Day + 1).String(),
	}
	if !e.Stamp.IsZero() {
		r.Stamp = e.Stamp.UTC().Format(instant)
	}
	if e.Day.IsZero() {
		r.Start, r.End = e.Start.UTC().Format(instant), e.End.UTC().Format(instant)
	}
	return r
}

// TestReadByOtherPrograms reads the files back with ical.js and with the package
// icalendar of Python. It needs both on the machine: .ci/stage-icalendar installs
// them and names the folder of the first.
func TestReadByOtherPrograms(t *testing.T) {
	modules := os.Getenv("REGLAMENT_ICALENDAR_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_ICALENDAR_NPM does not name the node_modules of testdata/npm: run .ci/stage-icalendar")
	}
	// A program finds its packages beside itself.
	folder := t.TempDir()
	require.NoError(t, os.Symlink(modules, filepath.Join(folder, "node_modules")))
	program, err := os.ReadFile(filepath.Join("testdata", "npm", "read.mjs"))
	require.NoError(t, err)
	script := filepath.Join(folder, "read.mjs")
	require.NoError(t, os.WriteFile(script, program, 0o600))
	clients := map[string][]string{
		"ical.js":           {"node", script},
		"python3-icalendar": {"/usr/bin/python3", filepath.Join("testdata", "read_icalendar.py")},
	}

	now := calendar.Kazakhstan()
	january, err := now.AsKnownOn(day("2026-01-10"))
	require.NoError(t, err)
	from, to := day("2002-01-01"), day("2028-01-01")
	for _, l := range law.Langs() {
		events, err := now.EventsSince(january, from, to, l)
		require.NoError(t, err)
		events = append(events, calendar.Event{
			UID: "deadline@x", Start: stamp, End: stamp.Add(30 * time.Minute), Busy: true,
			Summary: `Мерзім; "соңы", \ және ` + strings.Repeat("ұзақ ", 40), Description: "бірінші жол\nекінші; жол,\tсоңы",
		})
		var want []readEvent
		states := map[calendar.EventStatus]int{}
		for _, e := range events {
			want = append(want, asRead(e))
			states[e.Status]++
		}
		require.Equal(t, 3, states[calendar.EventCancelled], "30 and 31 August 2026, and 30 August 2027")
		require.Equal(t, 8, states[calendar.EventTentative], "the estimates of Kurban Ait")
		text := written(t, calendar.ICalendar{Name: "Күнтізбе", Lang: l, Stamp: stamp}, events...)
		for name, command := range clients {
			t.Run(name+" "+string(l), func(t *testing.T) {
				cmd := exec.Command(command[0], command[1:]...)
				cmd.Stdin, cmd.Stderr = strings.NewReader(text), os.Stderr
				out, err := cmd.Output()
				require.NoError(t, err)
				var got []readEvent
				require.NoError(t, json.Unmarshal(out, &got))
				require.Equal(t, want, got)
			})
		}
	}
	for name, command := range clients {
		t.Run(name+" refuses what is no calendar", func(t *testing.T) {
			cmd := exec.Command(command[0], command[1:]...)
			cmd.Stdin = strings.NewReader("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n")
			require.Error(t, cmd.Run())
		})
	}
}
