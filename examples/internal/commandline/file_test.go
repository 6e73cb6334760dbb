// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestReadFileTellsAFileFromItsContent(t *testing.T) {
	name := filepath.Join(t.TempDir(), "office.json")
	never := func(*os.File) error { require.Fail(t, "read"); return nil }
	err := commandline.ReadFile(name, never)
	require.ErrorIs(t, err, fs.ErrNotExist)
	require.ErrorAs(t, err, new(*commandline.FileError))

	require.NoError(t, os.WriteFile(name, []byte("x"), 0o600))
	err = commandline.ReadFile(name, func(f *os.File) error {
		b, err := io.ReadAll(f)
		require.Equal(t, "x", string(b))
		return errors.Join(err, io.ErrNoProgress)
	})
	require.ErrorIs(t, err, io.ErrNoProgress)
	require.ErrorContains(t, err, "office.json: ")
	require.False(t, errors.As(err, new(*commandline.FileError)))
}

func TestExitAnswer(t *testing.T) {
	for _, c := range []struct {
		why  string
		err  error
		code int
		says string
	}{
		{"all went well", nil, 0, ""},
		{"help was asked for", flag.ErrHelp, 0, ""},
		{"a file is not there", fmt.Errorf("acts: %w", &commandline.FileError{Err: fs.ErrNotExist}), 1, "program: acts: file does not exist\n"},
		{"the question is wrong", errors.New("no such kind"), 2, "program: no such kind\n"},
	} {
		t.Run(c.why, func(t *testing.T) {
			var errs bytes.Buffer
			require.Equal(t, c.code, commandline.ExitAnswer(&errs, "program", c.err))
			require.Equal(t, c.says, errs.String())
		})
	}
}

func TestInstant(t *testing.T) {
	zone := calendar.MustZone(calendar.ZonePetropavl)
	for given, want := range map[string]string{
		"2015-03-18T16:40":          "2015-03-18T16:40:00+06:00",
		"2015-03-18T16:40:30":       "2015-03-18T16:40:30+06:00",
		"2015-03-18T16:40:00+05:00": "2015-03-18T16:40:00+05:00",
	} {
		at, err := commandline.Instant(given, zone)
		require.NoError(t, err)
		require.Equal(t, want, at.Format(time.RFC3339))
	}
	for _, given := range []string{"", "2015-02-30T10:00", "18.03.2015 16:40", "2015-03-18"} {
		_, err := commandline.Instant(given, zone)
		require.ErrorContains(t, err, fmt.Sprintf("instant %q", given))
	}
}

func TestExampleOfficeSuitsTheCalendar(t *testing.T) {
	for act, zone := range map[string]string{"mangystau-297-2014": calendar.ZoneAqtau, "north-kazakhstan-201-2014": calendar.ZonePetropavl} {
		spec := commandline.ExampleOffice(law.ID(act))
		require.Equal(t, zone, spec.Zone.String())
		_, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
		require.NoError(t, err)
	}
}
