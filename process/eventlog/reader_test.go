// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"

	"github.com/reglament-kz/reglament/regulation/law"
)

// csvMapping reads semicolons, with every column; jsonMapping the same as JSON.
const (
	csvMapping = `{
  "format": "csv", "delimiter": ";", "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"}, ` + rest
	jsonMapping = `{
  "format": "jsonl", "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"}, ` + rest
	rest = `
  "columns": {"application": "id", "service": "service", "activity": "what", "time": "when", "actor": "who", "person": "login", "filed": "filed"},
  "services": {
    "Licence": {"kind": "pesticide-licence/issue", "channel": "office"},
    "Copy": {"kind": "pesticide-licence/duplicate", "channel": "office",
      "activities": {"Signed": {"node": "5(6)", "role": "management"}}, "actors": {"Desk": "executor"}}
  },
  "activities": {
    "Filed": {"node": "5(1)", "phase": "entering"}, "Registered": {"node": "5(1)"}, "Refused": {"node": "5(5)", "reply": "no"},
    "Withdrawn": {"effect": "ends"}, "Viewed": {"ignore": true}
  },
  "actors": {"Desk": "office"}
}`
	csvHeader = "id;service;what;when;who;login;filed\n"
	good      = "A-1;Licence;Registered;04.05.2015 09:10;Desk;u1;04.05.2015 09:00\n"
)

func mapping(t testing.TB, text string) *eventlog.Mapping {
	t.Helper()
	m, err := eventlog.ParseMapping([]byte(text))
	require.NoError(t, err)
	return m
}

// reading is what became of a log that is read to its end.
type reading struct {
	records []caseload.Record
	bad     []*eventlog.LineError
	sum     eventlog.Summary
	err     error
}

func read(m *eventlog.Mapping, log io.Reader, o eventlog.Options) reading {
	var all reading
	if o.OnBad == nil {
		o.OnBad = func(e *eventlog.LineError) error {
			all.bad = append(all.bad, e)
			return nil
		}
	}
	r := eventlog.NewReader(log, m, o)
	for rec, err := range r.Records() {
		if err != nil {
			all.err = err
			break
		}
		all.records = append(all.records, rec)
	}
	all.sum = r.Summary()
	return all
}

// balanced says that no line is lost.
func balanced(t require.TestingT, s eventlog.Summary) {
	require.Equal(t, s.Lines, s.Header+s.Blank+s.Rows+s.Continued, "%+v", s)
	require.Equal(t, s.Rows, s.Records+s.Ignored+s.Bad, "%+v", s)
	var bad int64
	for _, r := range law.Values[eventlog.Reason]() {
		bad += s.BadFor(r)
	}
	require.Equal(t, s.Bad, bad)
}

func TestBadLines(t *testing.T) {
	tests := []struct {
		rule    string
		log     string // after the header
		records int
		bad     string // "line column reason" of each
		message string // in the first error
	}{
		{"a record without fault", good, 1, "", ""},
		{"an empty line is no row", "\n" + good + "\r\n", 1, "", ""},
		{"a line without its line feed at the end of the file counts", strings.TrimSuffix(good, "\n"), 1, "", ""},
		{"carriage returns before line feeds do not count", strings.ReplaceAll(good, "\n", "\r\n"), 1, "", ""},
		{"a file cut inside a line lacks columns", good + "A-2;Licence;Regi", 1, "3  columns", "and not 7"},
		{"a line with a field too many", strings.TrimSuffix(good, "\n") + ";more\n", 0, "2  columns", `"8"`},
		{"a file cut inside quotes", good + `A-2;"Lice`, 1, "3  quote", "closed"},
		{
			"a quotation mark that is never closed costs its line and none after it",
			`A-2;"Licence;Registered;04.05.2015 09:10;Desk;u1;` + "\n" + good, 1, "2  quote", "byte 5",
		},
		{"something after a closing quotation mark", `A-2;"Licence"x;Registered;04.05.2015 09:10;Desk;u1;` + "\n", 0, "2  quote", "byte 13"},
		{"a field with delimiters and marks in quotes", `"A;""2""";Licence;Registered;04.05.2015 09:10;Desk;u1;` + "\n", 1, "", ""},
		{"a field in quotes over three lines", "\"A\n\n2\";Licence;Registered;04.05.2015 09:10;Desk;u1;\n" + good, 2, "", ""},
		{"a mark inside a field is a letter", `A"2;Licence;Registered;04.05.2015 09:10;Desk;u1;` + "\n", 1, "", ""},
		{"bytes of another encoding", "A-\xcc\xe5;Licence;Registered;04.05.2015 09:10;Desk;u1;\n" + good, 1, "2  encoding", "byte 3"},
		{"the same line again", good + good + good, 1, "3  duplicate,4  duplicate", "the line stands twice"},
		{"no application", strings.Replace(good, "A-1", " ", 1), 0, "2 id empty", "is empty"},
		{"no service", strings.Replace(good, "Licence", "", 1), 0, "2 service empty", ""},
		{"no activity", strings.Replace(good, "Registered", "", 1), 0, "2 what empty", ""},
		{"no time", strings.Replace(good, "04.05.2015 09:10", "", 1), 0, "2 when empty", ""},
		{"no actor is an untold role", strings.Replace(good, "Desk", "", 1), 1, "", ""},
		{"an unknown service", strings.Replace(good, "Licence", "Licenze", 1), 0, "2 service unknown_service", `"Licenze"`},
		{"an unknown activity", strings.Replace(good, "Registered", "Archived", 1), 0, "2 what unknown_activity", `"Archived"`},
		{"an unknown actor", strings.Replace(good, "Desk", "Head", 1), 0, "2 who unknown_actor", `"Head"`},
		{"a day that does not exist", strings.Replace(good, "04.05.2015 09:10", "31.06.2015 09:10", 1), 0, "2 when time", `"31.06.2015 09:10"`},
		{"29 February of a common year", strings.Replace(good, "04.05.2015 09:10", "29.02.2015 09:10", 1), 0, "2 when time", ""},
		{"the year 1, which is no time", strings.Replace(good, "04.05.2015 09:10", "01.01.0001 00:00", 1), 0, "2 when time", ""},
		{"a time in another layout", strings.Replace(good, "04.05.2015 09:10", "2015-05-04 09:10", 1), 0, "2 when time", "02.01.2006 15:04"},
		{"a time of filing in another layout", strings.Replace(good, "04.05.2015 09:00", "04.05.15", 1), 0, "2 filed time", ""},
		{"a person who is an IIN", strings.Replace(good, "u1", "850101300123", 1), 0, "2 login personal", "has 12 digits"},
		{"an activity that is ignored is no bad line whatever else it holds", "A-1;Licence;Viewed;never;Nobody;;\n", 0, "", ""},
		{"an actor of the service itself", strings.Replace(good, "Licence", "Copy", 1), 1, "", ""},
		{"an activity of another service", strings.Replace(good, "Registered", "Signed", 1), 0, "2 what unknown_activity", ""},
		{"a line of spaces is a row without columns", "   \n", 0, "2  columns", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := read(mapping(t, csvMapping), strings.NewReader(csvHeader+tt.log), eventlog.Options{})
			require.NoError(t, got.err)
			require.Len(t, got.records, tt.records)
			var bad []string
			for _, e := range got.bad {
				require.ErrorIs(t, e, eventlog.ErrLine)
				bad = append(bad, fmt.Sprintf("%d %s %s", e.Line, e.Column, e.Reason))
			}
			require.Equal(t, tt.bad, strings.Join(bad, ","))
			if tt.message != "" {
				require.ErrorContains(t, got.bad[0], tt.message)
			}
			balanced(t, got.sum)
		})
	}
}

func TestRecordsSayWhatTheMappingSays(t *testing.T) {
	log := csvHeader +
		"A-1;Licence;Filed;04.05.2015 09:00;Desk;u1;\n" +
		"A-1;Licence;Refused;04.05.2015 09:00;;;\n" +
		"A-2;Copy;Signed;04.05.2015 09:00;;u2;\n" +
		"A-2;Copy;Registered;04.05.2015 09:01;Desk;;01.05.2015 18:00\n" +
		"A-2;Copy;Withdrawn;04.05.2015 09:02;;;\n"
	got := read(mapping(t, csvMapping), strings.NewReader(log), eventlog.Options{})
	require.NoError(t, got.err)
	require.Len(t, got.records, 5)
	r := got.records
	require.Equal(t, caseload.PhaseEntering, r[0].Phase)
	require.Equal(t, process.Party{Role: "office", Person: "u1"}, r[0].By)
	require.Equal(t, "2015-05-04T03:00:00Z", r[0].At.Format("2006-01-02T15:04:05Z07:00"))
	require.Equal(t, 2, r[0].Line)
	require.True(t, r[0].Filed.IsZero())
	require.Equal(t, process.ReplyNo, r[1].Reply)
	require.Equal(t, caseload.PhaseCompleting, r[1].Phase)
	require.Equal(t, process.Party{}, r[1].By)
	require.Equal(t, "management", string(r[2].By.Role), "the role of the activity, where the log has no actor")
	require.Equal(t, "pesticide-licence/duplicate", r[2].Kind.String())
	require.Equal(t, "executor", string(r[3].By.Role), "the actor as this service has it")
	require.Equal(t, "2015-05-01T12:00:00Z", r[3].Filed.Format("2006-01-02T15:04:05Z07:00"))
	require.Equal(t, process.EffectEnds, r[4].Effect)
	require.Empty(t, r[4].Node)
}

func TestTheCallerSaysWhatABadLineMeans(t *testing.T) {
	log := csvHeader + "A;\nB;\nC;\n" + good
	m := mapping(t, csvMapping)
	t.Run("without OnBad the first one is fatal", func(t *testing.T) {
		r := eventlog.NewReader(strings.NewReader(log), m, eventlog.Options{})
		for _, err := range r.Records() {
			var line *eventlog.LineError
			require.ErrorAs(t, err, &line)
			require.EqualValues(t, 2, line.Line)
		}
		require.EqualValues(t, 1, r.Summary().Bad)
		for rec, err := range r.Records() {
			t.Fatal("a log is read once", rec, err)
		}
	})
	t.Run("OnBad ends the reading with its own error", func(t *testing.T) {
		mine := errors.New("enough")
		got := read(m, strings.NewReader(log), eventlog.Options{OnBad: func(*eventlog.LineError) error { return mine }})
		require.ErrorIs(t, got.err, mine)
	})
	t.Run("Skip goes on", func(t *testing.T) {
		got := read(m, strings.NewReader(log), eventlog.Options{OnBad: eventlog.Skip})
		require.NoError(t, got.err)
		require.Len(t, got.records, 1)
		require.EqualValues(t, 3, got.sum.BadFor(eventlog.BadColumns))
	})
	t.Run("MaxBad bounds what Skip lets pass", func(t *testing.T) {
		got := read(m, strings.NewReader(log), eventlog.Options{OnBad: eventlog.Skip, MaxBad: 2})
		require.ErrorIs(t, got.err, eventlog.ErrTooManyBad)
		require.ErrorIs(t, got.err, eventlog.ErrLine)
		var many *eventlog.TooManyBadError
		require.ErrorAs(t, got.err, &many)
		require.EqualValues(t, 3, many.Bad)
		require.EqualValues(t, 4, many.Last.Line)
	})
}

func TestFilesThatAreNotWhatTheMappingSays(t *testing.T) {
	tests := []struct{ rule, log, says string }{
		{"an empty file", "", "it is empty"},
		{"a mark and nothing else", "\ufeff", "it is empty"},
		{"a column is not there", "id;service;what;when;who;login\n" + good, `no column "filed"`},
		{"a column is there twice", strings.Replace(csvHeader, "login", "id", 1), `two columns are called "id"`},
		{"another delimiter", strings.ReplaceAll(csvHeader, ";", ","), `no column "id"`},
		{"UTF-16", "\xff\xfei\x00d\x00", "UTF-16 (little endian)"},
		{"UTF-16 the other way", "\xfe\xff\x00i\x00d", "UTF-16 (big endian)"},
		{"a header in a code page", "\xcd\xee\xec\xe5\xf0;service\n", "another encoding"},
		{"a header with an open quotation mark", `"id;service`, "the header cannot be read"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := read(mapping(t, csvMapping), strings.NewReader(tt.log), eventlog.Options{})
			require.ErrorIs(t, got.err, eventlog.ErrFile)
			require.ErrorContains(t, got.err, tt.says)
		})
	}
	got := read(mapping(t, csvMapping), strings.NewReader("\ufeff"+csvHeader+good), eventlog.Options{})
	require.NoError(t, got.err, "the mark of utf-8 is no part of the first column")
	require.Len(t, got.records, 1)
}

// failing gives some bytes and then an error.
type failing struct {
	r   io.Reader
	err error
}

func (f failing) Read(b []byte) (int, error) {
	n, err := f.r.Read(b)
	if errors.Is(err, io.EOF) {
		err = f.err
	}
	return n, err
}

func TestTheErrorOfTheReaderIsFatal(t *testing.T) {
	for _, log := range []string{"", csvHeader, csvHeader + good, csvHeader + good + "A-2;Lic", csvHeader + `"A`} {
		got := read(mapping(t, csvMapping), failing{strings.NewReader(log), io.ErrUnexpectedEOF}, eventlog.Options{})
		require.ErrorIs(t, got.err, io.ErrUnexpectedEOF, "%q", log)
	}
}

// endless gives one byte for ever, up to a number of bytes.
type endless struct{ left int }

func (e *endless) Read(b []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(b), e.left)
	for i := range n {
		b[i] = 'x'
	}
	e.left -= n
	return n, nil
}

func TestALineOfAHundredMegabytesIsCountedAndNotKept(t *testing.T) {
	for _, tt := range []struct{ name, mapping, before, after string }{
		{"CSV", csvMapping, csvHeader, "\n" + good},
		{"CSV, inside quotes", csvMapping, csvHeader + `"`, "\n" + good},
		{"JSON lines", jsonMapping, `{"id":"`, "\n" + jsonGood},
	} {
		t.Run(tt.name, func(t *testing.T) {
			log := io.MultiReader(strings.NewReader(tt.before), &endless{100 << 20}, strings.NewReader(tt.after))
			m := mapping(t, tt.mapping)
			got := read(m, log, eventlog.Options{})
			require.NoError(t, got.err)
			require.Len(t, got.records, 1)
			require.EqualValues(t, 1, got.sum.BadFor(eventlog.BadTooLong))
			require.Greater(t, got.sum.Bytes, int64(100<<20))
			balanced(t, got.sum)
		})
	}
}

func TestMemoryDoesNotDependOnTheLengthOfALine(t *testing.T) {
	m := mapping(t, csvMapping)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read(m, io.MultiReader(strings.NewReader(csvHeader), &endless{30 << 20}, strings.NewReader("\n"+good)), eventlog.Options{})
	runtime.ReadMemStats(&after)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(4<<20), "a line of 30 MB")
}

func TestLimitOfALineIsTheCallers(t *testing.T) {
	long := strings.Replace(good, "u1", strings.Repeat("u", 200), 1)
	log := []byte(csvHeader + long + good)
	m := mapping(t, csvMapping)
	require.Len(t, read(m, bytes.NewReader(log), eventlog.Options{}).records, 2)
	got := read(m, bytes.NewReader(log), eventlog.Options{MaxLine: 100})
	require.Len(t, got.records, 1)
	require.Equal(t, eventlog.BadTooLong, got.bad[0].Reason)
	require.ErrorContains(t, got.bad[0], "more than 100 bytes")
	at := len(long) - 1
	require.Len(t, read(m, bytes.NewReader(log), eventlog.Options{MaxLine: at}).records, 2, "a line as long as the limit")
	require.Len(t, read(m, bytes.NewReader(log), eventlog.Options{MaxLine: at - 1}).records, 1)
}

// At whatever places the reads of a file end, the same comes out.
func TestReadsOfAnyLength(t *testing.T) {
	log := "\ufeff" + csvHeader + good + "\"A\n2\";Licence;Registered;04.05.2015 09:10;Desk;u1;\nA;\n" + strings.TrimSuffix(good, "\n") + "\r\n"
	m := mapping(t, csvMapping)
	want := read(m, strings.NewReader(log), eventlog.Options{})
	require.Len(t, want.records, 2)
	require.Len(t, want.bad, 2, "%v", want.bad)
	for size := 1; size < 40; size++ {
		got := read(m, &chunks{[]byte(log), size}, eventlog.Options{MaxLine: 80})
		require.Equal(t, want, got, "%d bytes at a time", size)
	}
}

type chunks struct {
	b    []byte
	size int
}

func (c *chunks) Read(b []byte) (int, error) {
	if len(c.b) == 0 {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), c.size)], c.b)
	c.b = c.b[n:]
	return n, nil
}
