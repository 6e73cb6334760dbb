// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const smallMapping = `{
	"format": "csv", "time": {"layout": "2006-01-02 15:04", "zone": "Asia/Almaty"},
	"columns": {"application": "no", "activity": "what", "time": "when"},
	"services": {"grain": {"kind": "grain-receipt-licence/issue", "channel": "office"}},
	"activities": {"filed": {"node": "5(1)", "phase": "entering"}, "5(1)": {"node": "5(1)"}, "5(2)": {"node": "5(2)"}},
	"office": {"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"], "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]}}
}`

// A step that was years late has the longest bar, as one that was days late has.
func TestBarsOfYears(t *testing.T) {
	log := written(t, "log.csv", []byte("no,what,when\nA,filed,2015-03-02 10:00\nA,5(1),2016-12-01 10:00\nA,5(2),2016-12-12 10:00\nB,filed,2015-03-02 10:00\nB,5(1),2015-02-30 10:00\n"))
	name := filepath.Join(t.TempDir(), "page.html")
	_, errs, code := ask("-log", log, "-map", written(t, "map.json", []byte(smallMapping)), "-html", name)
	require.Zero(t, code, errs)
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	page := string(b)
	bars := regexp.MustCompile(`<rect width="(-?\d+)" height="10" fill="#b3541e"/>`).FindAllStringSubmatch(page, -1)
	require.NotEmpty(t, bars)
	require.Equal(t, "1000", bars[0][1])
	for _, bar := range bars {
		require.NotContains(t, bar[1], "-")
	}
	for _, said := range []string{"log.csv: 5 lines: 4 records", "the time cannot be read: 1", "line 6"} {
		require.Contains(t, page, said, "a page tells what was not read")
	}
}

// Names of a log reach a terminal without the characters that control it.
func TestNothingOfALogControlsATerminal(t *testing.T) {
	log := written(t, "log.csv", []byte("no,what,when\nA\x1b[31m\x07ә,5(2),2015-03-02 10:00\n"))
	out, errs, code := ask("-log", log, "-map", written(t, "map.json", []byte(smallMapping)), "-lang", "kk")
	require.Zero(t, code, errs)
	require.Contains(t, out, "A?[31m?ә")
	require.NotContains(t, out, "\x1b")
	require.NotContains(t, out, "\ufffd")
}

// One log under two names would tell each of its records twice.
func TestALogUnderTwoNamesIsOneLog(t *testing.T) {
	log := written(t, "log.csv", []byte("no,what,when\nA,5(1),2015-03-02 10:00\n"))
	link := filepath.Join(t.TempDir(), "link.csv")
	require.NoError(t, os.Symlink(log, link))
	for _, other := range []string{link, filepath.Dir(log) + "/./" + filepath.Base(log)} {
		_, errs, code := ask("-log", log, "-log", other, "-map", sampleMapping)
		require.Equal(t, 2, code)
		require.Contains(t, errs, "the file stands twice")
	}
}

// What a sort did stands in the JSON too.
func TestTheJSONTellsOfTheSort(t *testing.T) {
	log := written(t, "log.csv", []byte("no,what,when\nA,5(1),2015-03-02 10:10\nA,filed,2015-03-02 10:00\n"))
	args := []string{"-log", log, "-map", written(t, "map.json", []byte(smallMapping)), "-json"}
	out, errs, code := ask(append(args, "-sort")...)
	require.Zero(t, code, errs)
	require.Contains(t, out, `"sorted": {"records":2,"backward":1,"files":0}`)
	out, _, _ = ask(args...)
	require.NotContains(t, strings.ToLower(out), "sorted")
}
