// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// command is a line of testdata/commands.txt.
type command struct {
	name string
	code int
	args []string
}

func commands(t *testing.T) []command {
	t.Helper()
	text, err := os.ReadFile("testdata/commands.txt")
	require.NoError(t, err)
	var list []command
	seen := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		require.Len(t, fields, 3, line)
		require.Len(t, fields[1], 1, line)
		require.False(t, seen[fields[0]], fields[0])
		seen[fields[0]] = true
		list = append(list, command{fields[0], int(fields[1][0] - '0'), strings.Fields(fields[2])})
	}
	return list
}

func TestGolden(t *testing.T) {
	list := commands(t)
	golden := map[string]bool{}
	// The commands name their files from the root of the repository.
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	here, err := filepath.Abs("testdata")
	require.NoError(t, err)
	t.Chdir(root)
	for _, c := range list {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			require.Equal(t, c.code, run(c.args, &out, &errs, false), errs.String())
			require.Equal(t, c.code == 0, errs.Len() == 0, errs.String())
			file := filepath.Join(here, c.name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(file, out.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), out.String())
		})
		golden[c.name+".golden"] = true
	}
	files, err := filepath.Glob(filepath.Join(here, "*.golden"))
	require.NoError(t, err)
	for _, f := range files {
		require.True(t, golden[filepath.Base(f)], "no command prints %s", f)
	}
}

func output(t *testing.T, args string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Zero(t, run(strings.Fields(args), &out, &errs, false), errs.String())
	return out.String()
}

func TestEveryYearFitsThePageInEveryLanguage(t *testing.T) {
	for _, year := range []string{"2013", "2014", "2017", "2020", "2022", "2024", "2026", "2027"} {
		for _, rest := range []string{"", " -lang ru", " -lang kk", " -week 6 -lang kk", " -as-known 2022-09-28 -lang ru"} {
			for line := range strings.Lines(output(t, "-year "+year+rest)) {
				require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), 100, line)
				require.NotContains(t, line, "\x1b", "no colours outside a terminal")
			}
		}
	}
}

func TestColoursOnATerminalOnly(t *testing.T) {
	var plain, coloured, errs bytes.Buffer
	require.Zero(t, run([]string{"-year", "2022"}, &plain, &errs, false))
	require.Zero(t, run([]string{"-year", "2022"}, &coloured, &errs, true))
	require.Contains(t, coloured.String(), "\x1b[1;31m")
	stripped := coloured.String()
	for _, code := range []string{"2", "1;31", "1;35", "31", "33", "1;32", "0"} {
		stripped = strings.ReplaceAll(stripped, "\x1b["+code+"m", "")
	}
	require.NotContains(t, stripped, "\x1b")
	// A coloured blank at the end of a line is not cut.
	trim := func(s string) string {
		var b strings.Builder
		for line := range strings.Lines(s) {
			b.WriteString(strings.TrimRight(line, " \n") + "\n")
		}
		return b.String()
	}
	require.Equal(t, plain.String(), trim(stripped))
	f, err := os.Open(filepath.Join("testdata", "commands.txt"))
	require.NoError(t, err)
	require.False(t, onTerminal(f))
	require.NoError(t, f.Close())
}

func TestJSONFollowsTheContract(t *testing.T) {
	var y struct {
		Year   int
		Months []struct {
			Month int
			Days  map[string]int `json:"working_days"`
			Hours map[string]int
		}
		Days []struct {
			Date  string
			Kind  map[string]string
			Name  struct{ KK, RU, EN string }
			Act   *string
			Known *struct{ Earliest, Latest, Basis string } `json:"known_since"`
		}
	}
	require.NoError(t, json.Unmarshal([]byte(output(t, "-year 2022 -json")), &y))
	require.Equal(t, 2022, y.Year)
	require.Len(t, y.Months, 12)
	require.Equal(t, 1, y.Months[0].Month)
	require.Equal(t, map[string]int{"5": 18, "6": 23}, y.Months[0].Days)
	require.Equal(t, map[string]int{"5": 144, "6": 153}, y.Months[0].Hours)
	require.Len(t, y.Days, 365)
	d := y.Days[3]
	require.Equal(t, "2022-01-04", d.Date)
	require.Equal(t, map[string]string{"5": "substitute", "6": "working"}, d.Kind)
	require.Equal(t, "New Year", d.Name.EN)
	require.NotNil(t, d.Act)
	require.NotNil(t, d.Known)
	require.Nil(t, y.Days[4].Act, "an ordinary working day")
	total := 0
	for _, m := range y.Months {
		total += m.Days["5"]
	}
	require.Equal(t, 246, total)
}

func TestErrorsNameWhatIsValid(t *testing.T) {
	for _, row := range []struct{ args, want string }{
		{"-year 2028", "the years are 2002 to 2027"},
		{"-year 0", "the years are 2002 to 2027"},
		{"-year twenty", "invalid value"},
		{"-year 2022 -lang de", "one of kk, ru, en"},
		{"-week 7", "one of 5, 6"},
		{"-jahr 2022", "the flags are -acts, -add, -as-known, -count, -from, -ics, -json, -lang, -provisional, -since, -week, -year"},
		{"-count 2022-01-01", "2014-12-01..2015-01-31"},
		{"-count 2022-01-01..2022-02-30", "2022-02-30"},
		{"-add 5 -from 2014-02-30", "2014-02-30"},
		{"-from 2022-01-01", "-add N"},
		{"-year 2022 -add 5 -from 2022-01-10", "-year"},
		{"-add 5 -from 2022-01-10 -ics", "-ics"},
		{"-year 2026 -since 2026-01-10", "-since is for -ics alone"},
		{"-as-known 31.12.2022", "YYYY-MM-DD"},
	} {
		var out, errs bytes.Buffer
		require.Equal(t, 2, run(strings.Fields(row.args), &out, &errs, false), row.args)
		require.Contains(t, errs.String(), row.want, row.args)
		require.Empty(t, out.String())
	}
}

// What lies outside the years says how to ask for more, where there is more.
func TestFailuresOutsideTheYears(t *testing.T) {
	for _, row := range []struct {
		args string
		code int
		more bool
	}{
		{"-year 2028", 2, true},
		{"-year 2001", 2, false},
		{"-year 2100 -provisional", 2, false},
		{"-add 5000 -from 2026-01-01", 1, true},
		{"-add -9000 -from 2026-01-01", 1, false},
		{"-count 2026-01-01..2029-01-01", 1, true},
		{"-as-known 2001-01-01 -year 2026", 1, false},
	} {
		var out, errs bytes.Buffer
		require.Equal(t, row.code, run(strings.Fields(row.args), &out, &errs, false), row.args)
		require.Equal(t, row.more, strings.Contains(errs.String(), "-provisional gives the years after"), "%s: %s", row.args, errs.String())
		require.Empty(t, out.String())
	}
}

// Without a year it is the newest that is known to its end, also by an act of one's own.
func TestTheNewestYearThatIsKnown(t *testing.T) {
	file := filepath.Join(t.TempDir(), "acts.json")
	for through, year := range map[string]string{"2026-12-30": "2025", "2026-12-31": "2026", "2027-12-31": "2027"} {
		text := `{"acts": [{"id": "ministry", "title": {"ru": "Сверка"}, "changes": [{"kind": "confirm", "day": "` + through + `"}]}]}`
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		var out, errs bytes.Buffer
		require.Zero(t, run([]string{"-acts", file}, &out, &errs, false), errs.String())
		first, _, _ := strings.Cut(out.String(), "\n")
		require.Contains(t, first, year, through)
	}
}

func TestFailuresOfFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "acts.json")
	for _, row := range []struct{ text, want string }{
		{`{"acts":[{"id":"a","titel":1}]}`, `line 1, column 20: acts[0].titel: unknown key "titel"`},
		{`{"acts":[{"id":"a","title":{"kk":"а","ru":"б","en":"c"},"changes":[{"kind":"day_off","day":"2027-06-20"}]}]}`, "cannot be given off"},
	} {
		require.NoError(t, os.WriteFile(file, []byte(row.text), 0o600))
		var out, errs bytes.Buffer
		require.Equal(t, 1, run([]string{"-year", "2027", "-acts", file}, &out, &errs, false))
		require.Contains(t, errs.String(), row.want)
	}
}

func TestHelp(t *testing.T) {
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-h"}, &out, &errs, false))
	require.Contains(t, errs.String(), "-as-known")
	require.Contains(t, errs.String(), "usage")
}
