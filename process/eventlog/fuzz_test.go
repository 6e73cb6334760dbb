// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"

	"github.com/reglament-kz/reglament/regulation/law"
)

// sound says what holds of every log, whatever is in it; one of CSV is read as
// the oracle reads it.
func sound(t *testing.T, m *eventlog.Mapping, csv string, log []byte) {
	got := read(m, bytes.NewReader(log), eventlog.Options{MaxLine: 300})
	if csv != "" {
		agrees(t, csv, got, log, eventlog.Options{MaxLine: 300})
	}
	if got.err != nil {
		require.ErrorIs(t, got.err, eventlog.ErrFile)
		return
	}
	balanced(t, got.sum)
	require.EqualValues(t, len(log), got.sum.Bytes, "the log is read to its end")
	lines := int64(bytes.Count(log, []byte{'\n'}))
	if len(log) > 0 && log[len(log)-1] != '\n' {
		lines++
	}
	if bytes.Equal(log, []byte("\ufeff")) {
		lines = 0
	}
	require.Equal(t, lines, got.sum.Lines, "each line is counted")
	before := int64(0)
	for _, e := range got.bad {
		require.Greater(t, e.Line, before, "bad lines come in their order")
		before = e.Line
		require.LessOrEqual(t, e.Line, lines)
		require.Contains(t, law.Values[eventlog.Reason](), e.Reason)
		require.ErrorIs(t, e, eventlog.ErrLine)
	}
	for _, r := range got.records {
		require.NotEmpty(t, r.Application)
		require.False(t, r.At.IsZero())
		require.Equal(t, time.UTC, r.At.Location())
		require.True(t, slices.Contains(law.Values[caseload.Phase](), r.Phase) || r.Effect != "")
	}
	// Read in pieces it is the same.
	again := read(m, &chunks{log, 7}, eventlog.Options{MaxLine: 300})
	require.Equal(t, got, again)
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"",                                // no header
		"\ufeff",                          // a mark and nothing else
		csvHeader,                         // no line
		csvHeader + good,                  // no fault
		csvHeader + good + good,           // a line twice
		csvHeader + good[:20],             // cut inside a line
		csvHeader + "\"A;\n" + good,       // a quotation mark that is never closed
		csvHeader + "\"A\nB\"x;\n" + good, // something after a mark that closes on another line
		csvHeader + "\"\"\"\";;;;;;\n",    // a field that is a mark
		csvHeader + "\r\n\n\r\r\n" + good, // empty lines and stray carriage returns
		csvHeader + "\x00;\xff;;;;;\n",    // bytes that are no text
		csvHeader + ";;;;;;\n",            // nothing in any field
		csvHeader + "A;Licence;Registered;29.02.2024 23:30;Desk;850101300123;\n", // a time that the clock showed twice, and an IIN
	} {
		f.Add([]byte(seed))
	}
	m := mapping(f, csvMapping)
	f.Fuzz(func(t *testing.T, log []byte) { sound(t, m, csvMapping, log) })
}

func FuzzWindows1251(f *testing.F) {
	for _, seed := range []string{
		"1;\xcf\xee\xe4\xe0\xed\xee;1430712600\n", // no fault
		"1;Подано;1430712600\n",                   // a line of utf-8
		"\x98;\xcf\xee;1\n",                       // the byte that is no letter
		"\xff\xfe1\x00",                           // UTF-16
		"\xd0\xb0\xd0;;\n",                        // utf-8 that breaks off
	} {
		f.Add([]byte(seed))
	}
	text := pageMapping("windows-1251", "Подано")
	m := mapping(f, text)
	f.Fuzz(func(t *testing.T, log []byte) { sound(t, m, text, log) })
}

func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{
		"",                        // nothing
		jsonGood,                  // no fault
		jsonGood + jsonGood[:30],  // cut inside a line
		`{"id":{"id":[{}]}}`,      // a value that is an object
		`{"id":"\ud800","x":1e9}`, // half a surrogate pair
		`{"i\u0064":"A","id":2}`,  // a key twice, once with an escape
		`{"":{},"a":[[],"}"]}`,    // an empty key, a brace in a text
		"[]\n{}\nnull\n\"\"\n{",   // values that are no objects
		"{\"id\":\"A\x80\"}",      // no utf-8
		" { \"id\" : null } \r\n", // space in all places
	} {
		f.Add([]byte(seed))
	}
	m := mapping(f, jsonMapping)
	f.Fuzz(func(t *testing.T, log []byte) { sound(t, m, "", log) })
}

func FuzzMapping(f *testing.F) {
	for _, seed := range []string{
		csvMapping,  // no fault
		jsonMapping, // no fault
		`{}`,        // nothing that is needed
		`{"format": "csv", "time": {"layout": "MST"}, "columns": {}, "services": {"": {}}}`,                                               // empty parts
		`{"format": "csv", "format": "csv"}`,                                                                                              // a key twice
		`{"format": "csv", "encoding": "windows-1251", "time": {"layout": "15", "zone": "Asia/Almaty"}, "columns": {"application": "ң"}}`, // a letter that the page lacks
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := eventlog.ParseMapping(text)
		if err != nil {
			require.ErrorIs(t, err, eventlog.ErrMapping)
			require.Nil(t, m)
			return
		}
		require.NotEmpty(t, m.Services())
		for _, log := range []string{csvHeader + good, jsonGood, "1;2;3\n"} {
			got := read(m, bytes.NewReader([]byte(log)), eventlog.Options{})
			require.True(t, got.err == nil || errors.Is(got.err, eventlog.ErrFile), got.err)
			if got.err == nil {
				balanced(t, got.sum)
			}
		}
	})
}
