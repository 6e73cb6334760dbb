// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/eventlog"
)

// Lines of every length, with every delimiter, whatever stands beside it, are
// divided as the oracle divides them.
func TestLinesOfEveryLength(t *testing.T) {
	for _, comma := range []string{";", ",", "|", "\t"} {
		text := fullMapping("utf-8", comma, "2006-01-02 15:04:05", "Asia/Aqtau", "refuse", false)
		var log bytes.Buffer
		for n := range 150 {
			for i, by := range []string{string(comma[0] ^ 1), string(comma[0] ^ 0x7f), "ж", "\x01", "\u00bb"} {
				fields := []string{
					fmt.Sprintf("A-%d-%d", n, i), "Copy", "Filed", "", "2015-05-04 09:10:00", "Desk", by + "u" + by, "", by + strings.Repeat("x", n) + by,
				}
				log.WriteString(strings.Join(fields, comma) + "\n")
				// And a line that lacks a field, for which nothing else may be taken.
				fields[8] = strings.Repeat("x", n)
				log.WriteString(strings.Join(fields[1:], comma) + "\n")
			}
		}
		got := read(mapping(t, text), bytes.NewReader(log.Bytes()), eventlog.Options{})
		require.Len(t, got.records, 750)
		require.EqualValues(t, 750, got.sum.BadFor(eventlog.BadColumns))
		agrees(t, text, got, log.Bytes(), eventlog.Options{})
	}
}

// Wherever a quotation mark stands, it is found, and the lines around it are
// read as they are.
func TestAQuotationMarkAnywhere(t *testing.T) {
	text := fullMapping("utf-8", ";", "2006-01-02 15:04:05", "Asia/Aqtau", "refuse", false)
	m := mapping(t, text)
	line := "A-%d;Copy;Filed;;2015-05-04 09:10:00;Desk;u;;%s\n"
	for _, marked := range []string{`"n"`, `n"`, `"n;"`, "\"n\nn\"", `"n`, `"n"n`} {
		for _, piece := range []int{1 << 20, 100, 7} {
			for at := range 12 {
				var log bytes.Buffer
				for i := range 12 {
					note := "n"
					if i == at || i == 11 {
						note = marked
					}
					fmt.Fprintf(&log, line, i, note)
				}
				options := eventlog.Options{MaxLine: 150}
				agrees(t, text, read(m, &chunks{log.Bytes(), piece}, options), log.Bytes(), options)
			}
		}
	}
}

// A line that is too long is so though it lies whole in the buffer: it comes after
// a short one with which the buffer was filled again.
func TestALongLineInALargeBuffer(t *testing.T) {
	const limit = 70_000
	m := page(t, "utf-8", "x")
	n, short := 0, 0
	line := func(length int) string {
		n++
		s := fmt.Sprintf("%06d;x;1430712600;", n)
		return s + strings.Repeat("y", length-len(s)) + "\n"
	}
	var log strings.Builder
	log.WriteString(line(limit) + line(limit+1)) // the buffer is as large as it becomes
	for lines := 2774; lines < 2780; lines++ {
		for range lines {
			log.WriteString(line(21))
			short++
		}
		log.WriteString(line(limit + 1))
	}
	got := read(m, strings.NewReader(log.String()), eventlog.Options{MaxLine: limit})
	require.Len(t, got.records, 1+short)
	require.EqualValues(t, 7, got.sum.BadFor(eventlog.BadTooLong))
	require.EqualValues(t, 7, got.sum.Bad)
}

// A line has at most MaxColumns fields, and a wanted column must be among them.
func TestWideLines(t *testing.T) {
	m := page(t, "utf-8", "x")
	for fields, good := range map[int]bool{3: true, 64: true, 65: true, eventlog.MaxColumns: true, eventlog.MaxColumns + 1: false, 2: false} {
		var log strings.Builder
		for i := range 3 {
			values := append([]string{fmt.Sprint(i), "x", "1430712600"}, make([]string, eventlog.MaxColumns)...)
			log.WriteString(strings.Join(values[:fields], ";") + "\n")
		}
		got := read(m, strings.NewReader(log.String()), eventlog.Options{})
		require.NoError(t, got.err)
		if good {
			require.Len(t, got.records, 3, "%d fields", fields)
			continue
		}
		require.EqualValues(t, 3, got.sum.BadFor(eventlog.BadColumns), "%d fields", fields)
	}
}

// IDs come and go by the thousand, short and long ones, and each stays what it is.
func TestManyIDs(t *testing.T) {
	for _, encoding := range []string{"utf-8", "windows-1251"} {
		m := page(t, encoding, "x")
		name := func(i int) string {
			return fmt.Sprintf("Дело %s %d", strings.Repeat("ы", i%9*i%17), i)
		}
		var log bytes.Buffer
		var want []string
		for i := range 30_000 {
			n := i
			if i%3 > 0 {
				n = i - i%5000 // one that was there before
			}
			want = append(want, name(n))
			log.Write(toBytes(encoding, fmt.Sprintf("%s;x;%d\n", name(n), 1430712600+i)))
		}
		got := read(m, &log, eventlog.Options{})
		require.Empty(t, got.bad)
		require.Len(t, got.records, len(want))
		for i, w := range want {
			require.Equal(t, w, got.records[i].Application)
		}
	}
}
