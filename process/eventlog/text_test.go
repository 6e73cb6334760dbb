// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process/eventlog"
)

// page is a mapping of a code page, whose activity is given.
func page(t testing.TB, encoding, activity string) *eventlog.Mapping {
	t.Helper()
	return mapping(t, pageMapping(encoding, activity))
}

func pageMapping(encoding, activity string) string {
	return `{"format": "csv", "encoding": "` + encoding + `", "delimiter": ";", "header": false, "time": {"layout": "unix"},
	  "columns": {"application": "1", "activity": "2", "time": "3"},
	  "services": {"all": {"kind": "pesticide-licence/issue", "channel": "office"}}, "activities": {"` + activity + `": {"node": "5(1)"}}}`
}

func TestCodePages(t *testing.T) {
	tests := []struct{ rule, encoding, activity, bytes string }{
		{"Windows-1251", "windows-1251", "Ёлка №5 «я» – і", "\xa8\xeb\xea\xe0 \xb95 \xab\xff\xbb \x96 \xb3"},
		{"the Kazakh letters of ST RK 1048", "kz-1048", "әғқңөұүһі ӘҒҚҢӨҰҮҺІ", "\xbc\xba\x9d\xbe\xb4\xa2\xbf\x9e\xb3 \xa3\xaa\x8d\xbd\xa5\xa1\xaf\x8e\xb2"},
		{"utf-8", "utf-8", "Қабылдау", "Қабылдау"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			m := page(t, tt.encoding, tt.activity)
			got := read(m, strings.NewReader(tt.bytes+";"+tt.bytes+";1430712600\n"), eventlog.Options{})
			require.NoError(t, got.err)
			require.Empty(t, got.bad)
			require.Equal(t, tt.activity, got.records[0].Application)
		})
	}
}

// Every byte but 0x98 is a letter of its own in both code pages.
func TestEveryByteOfACodePage(t *testing.T) {
	for _, encoding := range []string{"windows-1251", "kz-1048"} {
		seen := map[string]bool{}
		m := page(t, encoding, "x")
		for b := 0x80; b <= 0xff; b++ {
			got := read(m, strings.NewReader("N"+string([]byte{byte(b)})+"N;x;1430712600\n"), eventlog.Options{})
			if b == 0x98 {
				require.Equal(t, eventlog.BadEncoding, got.bad[0].Reason)
				require.Equal(t, 2, got.bad[0].At)
				continue
			}
			require.Len(t, got.records, 1, "%#x", b)
			seen[got.records[0].Application] = true
		}
		require.Len(t, seen, 127)
	}
}

func TestMixedEncodingsAreCounted(t *testing.T) {
	russian := "\xcf\xee\xe4\xe0\xed\xee" // Подано
	m := page(t, "windows-1251", "Подано")
	log := "1;" + russian + ";1430712600\n2;Подано;1430712600\n3;Подано №1 – «а»;1430712600\n4;" + russian + ";1430712600\n"
	got := read(m, strings.NewReader(log), eventlog.Options{})
	require.NoError(t, got.err)
	require.Len(t, got.records, 2)
	require.Len(t, got.bad, 2)
	for i, e := range got.bad {
		require.Equal(t, eventlog.BadEncoding, e.Reason)
		require.EqualValues(t, i+2, e.Line)
		require.Equal(t, 3, e.At)
	}
	// The other way round: a line of a code page in a file of utf-8.
	got = read(page(t, "utf-8", "Подано"), strings.NewReader(log), eventlog.Options{})
	require.Len(t, got.records, 1)
	require.EqualValues(t, 2, got.sum.BadFor(eventlog.BadEncoding))
	balanced(t, got.sum)
	// Russian words in a code page that look like utf-8 here and there are no mixture.
	got = read(page(t, "windows-1251", "Её «Рё»"), strings.NewReader("1;\xc5\xb8 \xab\xd0\xb8\xbb;1430712600\n"), eventlog.Options{})
	require.Len(t, got.records, 1, "%v", got.bad)
}

func TestAMarkOfUTF8InFrontOfACodePage(t *testing.T) {
	got := read(page(t, "windows-1251", "x"), strings.NewReader("\ufeff1;x;1430712600\n"), eventlog.Options{})
	require.ErrorIs(t, got.err, eventlog.ErrFile)
	require.ErrorContains(t, got.err, "the mapping says windows-1251")
}

// No error holds the digits of an IIN or a BIN, in whatever column they stand.
func TestPersonalDataStayOutOfErrors(t *testing.T) {
	const iin = "850101300123"
	for column := range 7 {
		for _, value := range []string{iin, "ИИН " + iin, iin + "-1", "x" + iin + "y", "(" + iin + ")", iin + iin} {
			fields := strings.Split(strings.TrimSuffix(good, "\n"), ";")
			fields[column] = value
			for _, personal := range []string{"refuse", "mask"} {
				m := mapping(t, strings.Replace(csvMapping, `"format"`, `"personal": "`+personal+`", "format"`, 1))
				var logged bytes.Buffer
				got := read(m, strings.NewReader(csvHeader+strings.Join(fields, ";")+"\n"), eventlog.Options{OnBad: func(e *eventlog.LineError) error {
					slog.New(slog.NewJSONHandler(&logged, nil)).Error("bad", "err", e, "line", *e)
					fmt.Fprintf(&logged, "%v %+v %#v", e, *e, *e)
					return nil
				}})
				require.NotContains(t, logged.String(), iin)
				if column == 5 && value != iin+iin {
					require.Equal(t, personal == "refuse", got.sum.BadFor(eventlog.BadPersonal) == 1, value)
					require.Equal(t, personal == "mask", got.sum.Masked == 1, value)
					if personal == "mask" {
						require.Equal(t, eventlog.Masked, got.records[0].By.Person)
					}
				}
			}
		}
	}
	for _, opaque := range []string{"12345678901", "1234567890123", "u-1", "01890a5d-ac96-774b-bcce-123456789012"} {
		got := read(mapping(t, csvMapping), strings.NewReader(csvHeader+strings.Replace(good, "u1", opaque, 1)), eventlog.Options{})
		require.Len(t, got.records, 1, "%s is no IIN: %v", opaque, got.bad)
		require.Equal(t, opaque, got.records[0].By.Person)
	}
}

func TestALongValueIsCutInAnError(t *testing.T) {
	got := read(mapping(t, csvMapping), strings.NewReader(csvHeader+strings.Replace(good, "Licence", strings.Repeat("Ж", 1000), 1)), eventlog.Options{})
	require.Equal(t, strings.Repeat("Ж", 40)+"…", got.bad[0].Value)
}

// The window finds exactly the lines that stand among the last so many.
func TestDuplicatesInTheWindow(t *testing.T) {
	m := page(t, "utf-8", "x")
	rapid.Check(t, func(rt *rapid.T) {
		size := rapid.IntRange(1, 9).Draw(rt, "window")
		rows := rapid.SliceOfN(rapid.IntRange(0, 12), 0, 80).Draw(rt, "rows")
		var log strings.Builder
		var last []int // of the lines that were not refused
		want := 0
		for _, n := range rows {
			fmt.Fprintf(&log, "%d;x;1430712600\n", n)
			repeated := false
			for _, o := range last[max(0, len(last)-size):] {
				repeated = repeated || o == n
			}
			if repeated {
				want++
			} else {
				last = append(last, n)
			}
		}
		got := read(m, strings.NewReader(log.String()), eventlog.Options{Window: size})
		require.EqualValues(rt, want, got.sum.BadFor(eventlog.BadDuplicate))
		require.Len(rt, got.records, len(rows)-want)
		require.Len(rt, read(m, strings.NewReader(log.String()), eventlog.Options{Window: -1}).records, len(rows), "no window, no duplicates")
	})
}

// What encoding/csv writes and reads is read the same here.
func TestFieldsAgainstEncodingCSV(t *testing.T) {
	m := page(t, "utf-8", "x")
	field := rapid.StringOfN(rapid.RuneFrom([]rune("ab;\"\n жі,")), 1, 12, -1)
	rapid.Check(t, func(rt *rapid.T) {
		ids := rapid.SliceOfN(field, 0, 6).Draw(rt, "ids")
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Comma = ';'
		w.UseCRLF = rapid.Bool().Draw(rt, "CRLF")
		for i, id := range ids {
			// Between two letters, so that the space in it counts.
			require.NoError(rt, w.Write([]string{"<" + id + ">", "x", fmt.Sprint(1430712600 + i)}))
		}
		w.Flush()
		require.NoError(rt, w.Error())
		r := csv.NewReader(bytes.NewReader(b.Bytes()))
		r.Comma = ';'
		rows, err := r.ReadAll()
		require.NoError(rt, err)
		got := read(m, bytes.NewReader(b.Bytes()), eventlog.Options{})
		require.NoError(rt, got.err)
		require.Empty(rt, got.bad)
		require.Len(rt, got.records, len(rows))
		for i, row := range rows {
			require.Equal(rt, row[0], strings.ReplaceAll(got.records[i].Application, "\r\n", "\n"))
		}
		require.EqualValues(rt, bytes.Count(b.Bytes(), []byte("\n")), got.sum.Lines)
		balanced(rt, got.sum)
	})
}

func TestErrorsNameThePlace(t *testing.T) {
	e := &eventlog.LineError{Line: 7, Column: "what", Value: "x", Fault: "is no activity of the mapping", Reason: eventlog.BadActivity}
	require.EqualError(t, e, `eventlog: line 7, column "what": "x" is no activity of the mapping`)
	m := &eventlog.MappingError{Place: "time.zone", Value: "x", Fault: "is no zone", Err: errors.New("cause")}
	require.EqualError(t, m, `eventlog: mapping: time.zone: "x" is no zone: cause`)
	many := &eventlog.TooManyBadError{Bad: 3, Last: e}
	require.ErrorContains(t, many, "3 bad lines are too many")
}

// The IDs of a log stay what they are when the lines that they stood in are gone:
// short ones, the longest that is laid into a block and the next longer one, with
// letters of the code page, and those that come again.
func TestIDsOutliveTheirLines(t *testing.T) {
	var log bytes.Buffer
	var want []string
	for i := range 3000 {
		id := strings.Repeat("x", i%70) + fmt.Sprint(i)
		written := id
		switch i % 10 {
		case 3: // one with a letter beyond ASCII
			id, written = id+"Ё", id+"\xa8"
		case 7: // the one before, again
			id, written = want[i-1], want[i-1]
		}
		want = append(want, id)
		fmt.Fprintf(&log, "%s;x;%d\n", written, 1430712600+i)
	}
	all := read(page(t, "windows-1251", "x"), &log, eventlog.Options{})
	require.NoError(t, all.err)
	require.Empty(t, all.bad)
	require.Len(t, all.records, len(want))
	for i, r := range all.records {
		require.Equal(t, want[i], r.Application)
	}
}
