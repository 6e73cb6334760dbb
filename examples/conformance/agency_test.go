// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// rows runs the program with -csv and gives the lines of its table.
func rows(t *testing.T, args ...string) [][]string {
	t.Helper()
	out, errs, code := ask(append(args, "-csv")...)
	require.Zero(t, code, errs)
	list, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	return list[1:]
}

// brief is case, finding, node and minutes of each line.
func brief(list [][]string) []string {
	var s []string
	for _, r := range list {
		s = append(s, strings.TrimSpace(strings.Join([]string{r[0], r[6], r[8], r[14]}, " ")))
	}
	return s
}

func TestAnActOfTheAgencysOwnIsCheckedLikeOurs(t *testing.T) {
	const folder = "../own-act/"
	log := []string{"-log", "samples/ulgi.csv", "-map", "samples/ulgi.map.json", "-catalogue", folder + "act.json"}
	always := []string{"Ү-3 missing 3(3)", "Ү-4 wrong_role 3(5)"}
	tests := []struct {
		rule string
		args []string
		more string
	}{
		{"by the hours of the mapping, Saturday is no working day of the centre, and 8 May is one", nil, "Ү-2 late 3(4) 180"},
		{"the agency's order moves 8 May to 3 May", []string{"-acts", folder + "days.json"}, ""},
		{
			"the centre works on Saturdays, so an hour for fifteen minutes is 45 too many",
			[]string{"-acts", folder + "days.json", "-office", "centre_employee=" + folder + "centre.json"}, "Ү-3 late 3(1) 45",
		},
		{
			"the hours of a file come before those of the mapping, here six days for all, which the order does not move",
			[]string{"-acts", folder + "days.json", "-office", folder + "centre.json"}, "Ү-3 late 3(1) 45",
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			want := always
			if tt.more != "" {
				want = append([]string{tt.more}, always...)
			}
			require.Subset(t, brief(rows(t, append(log, tt.args...)...)), want)
		})
	}
	out, errs, code := ask(append(log, "-dry-run")...)
	require.Zero(t, code, errs)
	require.Contains(t, out, "The mapping has every name of the log.")
	_, errs, code = ask(log[:4]...)
	require.Equal(t, 1, code)
	require.Contains(t, errs, `kind "apiary-passport/issue"`)
}

func TestAServiceHasAnOfficeOfItsOwn(t *testing.T) {
	west := filepath.Join(t.TempDir(), "west.json")
	require.NoError(t, os.WriteFile(west, []byte(`{"zone": "Asia/Aqtau", "week": "5", "work": {`+
		`"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"], "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]}}`), 0o600))
	log := []string{"-log", "samples/portal.csv", "-map", "samples/portal.map.json"}
	before := map[string][]string{}
	for _, r := range rows(t, log...) {
		before[r[0]+" "+r[6]] = r
	}
	for _, name := range []string{"vet-licence", "mangystau-297-2014/vet-licence"} {
		moved, same := 0, 0
		for _, r := range rows(t, append(log, "-office", name+"="+west)...) {
			old, ok := before[r[0]+" "+r[6]]
			if !strings.Contains(r[1], "/vet-licence/") {
				require.Equal(t, old, r)
				same++
			} else if ok { // an hour to the west every clock shows one hour less
				closed, err := time.Parse(dayAndTime, old[4])
				require.NoError(t, err)
				require.Equal(t, closed.Add(-time.Hour).Format(dayAndTime), r[4])
				moved++
			}
		}
		require.Positive(t, moved)
		require.Positive(t, same)
	}
}

func TestOfficesThatMeanNothing(t *testing.T) {
	centre := "../own-act/centre.json"
	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"zone": "Asia/Nowhere"}`), 0o600))
	tests := []struct {
		rule string
		args []string
		code int
		says []string
	}{
		{"hours of nobody in the log", []string{"-office", "boss=" + centre}, 2, []string{"actors: agreeing_body, applicant", "/grain-receipt-licence"}},
		{"hours without a file", []string{"-office", "head="}, 2, []string{"SERVICE=FILE"}},
		{"hours of nobody", []string{"-office", "=" + centre}, 2, []string{"SERVICE=FILE"}},
		{"hours given twice", []string{"-office", "head=" + centre, "-office", "head=" + centre}, 2, []string{"twice"}},
		{"no such file", []string{"-office", bad + ".no"}, 1, []string{"-office: open", "no such file"}},
		{"a file that is none", []string{"-office", "head=" + bad}, 1, []string{"-office " + bad, "Asia/Nowhere"}},
		{"days that are none", []string{"-acts", bad}, 1, []string{"-acts " + bad}},
		{"acts that are none", []string{"-catalogue", bad}, 1, []string{"-catalogue " + bad}},
		{"an act that is there already", []string{"-catalogue", doubled(t)}, 1, []string{"mangystau-297-2014"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			out, errs, code := ask(tt.args...)
			require.Equal(t, tt.code, code, errs)
			require.Empty(t, out)
			for _, s := range tt.says {
				require.Contains(t, errs, s)
			}
		})
	}
}

// doubled is a file with an act under the name of one of ours.
func doubled(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../own-act/act.json")
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "doubled.json")
	require.NoError(t, os.WriteFile(name, []byte(strings.ReplaceAll(string(b), "ulgi-7-2025", "mangystau-297-2014")), 0o600))
	return name
}

// Of a pipe, which can be read once, no record is lost.
func TestALogFromAPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no /dev/fd")
	}
	text, err := os.ReadFile("samples/portal.csv")
	require.NoError(t, err)
	r, w, err := os.Pipe()
	require.NoError(t, err)
	defer r.Close()
	failed := make(chan error, 1)
	go func() {
		_, err := w.Write(text)
		failed <- err
		w.Close()
	}()
	piped := rows(t, "-log", fmt.Sprintf("/dev/fd/%d", r.Fd()), "-map", "samples/portal.map.json")
	require.NoError(t, <-failed)
	require.Equal(t, rows(t, "-log", "samples/portal.csv", "-map", "samples/portal.map.json"), piped)
}

func TestNoApplicantIsNamed(t *testing.T) {
	for _, form := range []string{"-json", "-csv", "-worst=100"} {
		out, errs, code := ask("-log", "samples/portal.csv", "-map", "samples/portal.map.json", form)
		require.Zero(t, code, errs)
		require.NotContains(t, out, "applicant of")
		require.Contains(t, out, "executor-0", "officials are")
	}
}
