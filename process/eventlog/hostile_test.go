// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/eventlog"
)

// Logs come cut, joined and exported twice. Each is read right, or what is wrong has its
// place.
func TestLogsAsTheyComeOffDisks(t *testing.T) {
	m, whole := mapping(t, csvMapping), csvHeader+good
	for _, row := range []struct {
		sentence, log string
		records       int
		bad           []eventlog.Reason
	}{
		{"a mark of byte order, and lines that end in two ways", "\ufeff" + strings.Replace(whole, "\n", "\r\n", 1), 1, nil},
		{"a last line without an end", strings.TrimSuffix(whole, "\n"), 1, nil},
		{"a line of ten million bytes does not hide the next one", csvHeader + strings.Repeat("x", 10_000_000) + "\n" + good, 1, []eventlog.Reason{eventlog.BadTooLong}},
		{"a byte of zero behind a value is space", csvHeader + "A\x00" + good[strings.Index(good, ";"):], 1, nil},
		{"a quotation mark that nobody closes does not eat the log", csvHeader + "\"A;Licence;Registered\n" + good, 1, []eventlog.Reason{eventlog.BadQuote}},
		{"the year 0", csvHeader + strings.Replace(good, "2015", "0000", 1) + good, 1, []eventlog.Reason{eventlog.BadTime}},
		{"a formula is a text", csvHeader + "=1+1" + good[strings.Index(good, ";"):], 1, nil},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			got := read(m, strings.NewReader(row.log), eventlog.Options{})
			require.NoError(t, got.err)
			require.Len(t, got.records, row.records)
			var reasons []eventlog.Reason
			for _, b := range got.bad {
				reasons = append(reasons, b.Reason)
				require.EqualValues(t, 2, b.Line)
			}
			require.Equal(t, row.bad, reasons)
		})
	}
	t.Run("a packed log that breaks off is told", func(t *testing.T) {
		log := packed(t, csvHeader+good+strings.Repeat("B"+good[1:], 500))
		got := read(m, bytes.NewReader(log[:len(log)-9]), eventlog.Options{Window: -1})
		require.ErrorContains(t, got.err, "unexpected EOF")
	})
}
