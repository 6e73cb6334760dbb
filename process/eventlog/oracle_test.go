// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/stretchr/testify/require"
)

// oracle reads CSV in the plainest way, the whole log at once, byte by byte and
// with package time, and shares no code with the reader: what the reader makes of
// a log, quick as it is, must be the same, record by record and error by error.
// It knows utf-8 and Windows-1251, layouts of package time, and mappings without
// fault.
type oracle struct {
	Encoding  string
	Delimiter string
	Header    *bool
	Time      struct{ Layout, Zone string }
	Columns   map[string]any
	Services  map[string]struct {
		Kind       regulation.KindID
		Channel    regulation.Channel
		Activities map[string]oracleActivity
		Actors     map[string]law.ID
	}
	Activities map[string]oracleActivity
	Actors     map[string]law.ID
	Personal   string

	options eventlog.Options
	zone    *time.Location
	form    *regexp.Regexp // of a time in digits only; nil where the layout has words
	names   []string       // of the columns of the file; empty where it has no header
	width   int            // fields of a line
	out     reading
	counts  oracleCounts
	rows    []string // that were not repeated
}

type oracleActivity struct {
	Node   process.NodeID
	Phase  caseload.Phase
	Reply  process.Reply
	Effect process.Effect
	Role   law.ID
	Ignore bool
}

type oracleCounts struct {
	Bytes     int64                     `json:"bytes"`
	Lines     int64                     `json:"lines"`
	Header    int64                     `json:"header"`
	Blank     int64                     `json:"blank"`
	Rows      int64                     `json:"rows"`
	Continued int64                     `json:"continued"`
	Records   int64                     `json:"records"`
	Ignored   int64                     `json:"ignored"`
	Bad       int64                     `json:"bad"`
	Ambiguous int64                     `json:"ambiguous"`
	Masked    int64                     `json:"masked"`
	Reasons   map[eventlog.Reason]int64 `json:"reasons"`
}

// agrees reads a log both ways and compares.
func agrees(t require.TestingT, mapping string, got reading, log []byte, options eventlog.Options) {
	o := oracle{options: options, counts: oracleCounts{Bytes: int64(len(log)), Reasons: map[eventlog.Reason]int64{}}}
	require.NoError(t, json.Unmarshal([]byte(mapping), &o))
	o.read(log)
	if o.out.err != nil || got.err != nil {
		require.ErrorIs(t, o.out.err, eventlog.ErrFile)
		require.ErrorIs(t, got.err, eventlog.ErrFile)
		return
	}
	require.Equal(t, o.out.bad, got.bad)
	require.Equal(t, o.out.records, got.records)
	want, err := json.Marshal(o.counts)
	require.NoError(t, err)
	sum, err := json.Marshal(got.sum)
	require.NoError(t, err)
	require.JSONEq(t, string(want), string(sum))
}

func (o *oracle) read(log []byte) {
	o.prepare()
	const mark = "\xef\xbb\xbf"
	switch text := string(log); {
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"), strings.HasPrefix(text, mark) && o.windows():
		o.out.err = eventlog.ErrFile
		return
	default:
		log = []byte(strings.TrimPrefix(text, mark))
	}
	lines := strings.SplitAfter(string(log), "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if o.names == nil {
		o.counts.Header = 1
		if lines = o.header(lines); o.out.err != nil {
			return
		}
	}
	for o.counts.Lines = o.counts.Header; len(lines) > 0; {
		n := o.row(lines, o.counts.Lines+1)
		lines = lines[n:]
		o.counts.Lines += int64(n)
	}
	o.counts.Rows = o.counts.Records + o.counts.Ignored + o.counts.Bad
}

func (o *oracle) windows() bool { return o.Encoding == "windows-1251" }

func (o *oracle) prepare() {
	if o.Delimiter == "" {
		o.Delimiter = ","
	}
	if o.options.MaxLine == 0 {
		o.options.MaxLine = eventlog.DefaultMaxLine
	}
	if o.options.Window == 0 {
		o.options.Window = eventlog.DefaultWindow
	}
	if o.Time.Zone != "" {
		o.zone = calendar.MustZone(o.Time.Zone)
	}
	if o.Header != nil && !*o.Header {
		o.names = []string{}
	}
	form, offset := strings.CutSuffix(o.Time.Layout, "Z07:00")
	form = regexp.QuoteMeta(form)
	for _, word := range []string{"2006", "01", "02", "15", "04", "05"} {
		form = strings.Replace(form, word, strings.Repeat("#", len(word)), 1)
	}
	if !regexp.MustCompile(`[A-SU-Z0-9a-z_]`).MatchString(form) {
		form = "^" + strings.ReplaceAll(form, "#", "[0-9]")
		if !offset {
			form += "$"
		}
		o.form = regexp.MustCompile(form)
	}
}

func (o *oracle) header(lines []string) []string {
	if len(lines) == 0 {
		o.out.err = eventlog.ErrFile
		return nil
	}
	fields, text, n, bad := o.record(lines, 1)
	if bad != nil || o.strange(text) >= 0 {
		o.out.err = eventlog.ErrFile
		return nil
	}
	o.counts.Header, o.width = int64(n), len(fields)
	for _, f := range fields {
		o.names = append(o.names, strings.TrimSpace(o.decode(f)))
	}
	for field := range o.Columns {
		for _, name := range o.columns(field) {
			found := 0
			for _, n := range o.names {
				if n == name {
					found++
				}
			}
			if found != 1 {
				o.out.err = eventlog.ErrFile
			}
		}
	}
	return lines[n:]
}

// record takes one record off the lines: its fields, its text, and of how many
// lines it is.
func (o *oracle) record(lines []string, number int64) (fields []string, text string, n int, bad *eventlog.LineError) {
	raw, ended := strings.CutSuffix(lines[0], "\n")
	if len(raw) > o.options.MaxLine {
		return nil, "", 1, &eventlog.LineError{
			Line: number, Reason: eventlog.BadTooLong, Fault: fmt.Sprintf("the line has more than %d bytes", o.options.MaxLine),
		}
	}
	text = strings.TrimSuffix(raw, "\r")
	fields, wrong, open := o.split(text)
	for n = 1; wrong >= 0 && open && ended && n < eventlog.MaxRecordLines && n < len(lines); n++ {
		var more string
		more, ended = strings.CutSuffix(lines[n], "\n")
		if raw += "\n" + more; len(raw) > o.options.MaxLine {
			break
		}
		if strings.Count(raw[wrong:], `"`)%2 == 0 {
			text = strings.TrimSuffix(raw, "\r")
			if fields, wrong, open = o.split(text); wrong < 0 {
				return fields, text, n + 1, nil
			}
		}
	}
	switch {
	case wrong < 0:
		return fields, text, 1, nil
	case open:
		return nil, "", 1, &eventlog.LineError{Line: number, At: wrong + 1, Reason: eventlog.BadQuote, Fault: "a quotation mark is not closed"}
	}
	return nil, "", 1, &eventlog.LineError{
		Line: number, At: wrong + 1, Reason: eventlog.BadQuote, Fault: "something other than the delimiter follows a closing quotation mark",
	}
}

// split goes through a record byte by byte; wrong is where a mark is wrong, or -1.
func (o *oracle) split(text string) (fields []string, wrong int, open bool) {
	var field []byte
	const (
		begin = iota
		bare
		quoted
		closed
	)
	state, opened := begin, 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case state == quoted && c == '"':
			state = closed
		case state == quoted:
			field = append(field, c)
		case c == o.Delimiter[0]:
			fields, field, state = append(fields, string(field)), nil, begin
		case state == begin && c == '"':
			state, opened = quoted, i
		case state == closed && c == '"':
			field, state = append(field, c), quoted
		case state == closed:
			return nil, i - 1, false
		default:
			field, state = append(field, c), bare
		}
	}
	if state == quoted {
		return nil, opened, true
	}
	return append(fields, string(field)), -1, false
}

// strange is where a text is not in the encoding, or -1.
func (o *oracle) strange(text string) int {
	if !o.windows() {
		for i, r := range text {
			if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd") {
				return i
			}
		}
		return -1
	}
	if i := strings.IndexByte(text, 0x98); i >= 0 {
		return i
	}
	high := strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 })
	letters := func(r rune) bool { return r >= 0x400 && r <= 0x52f }
	if high < 0 || !utf8.ValidString(text) || !regexp.MustCompile(`[\x{400}-\x{52f}]{2}`).MatchString(text) ||
		strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 && !letters(r) && !strings.ContainsRune("№«»–—\u00a0", r) }) {
		return -1
	}
	return high
}

func (o *oracle) decode(s string) string {
	if !o.windows() {
		return s
	}
	var text []rune
	for _, c := range []byte(s) {
		switch {
		case c < 0x80:
			text = append(text, rune(c))
		case c < 0xc0:
			text = append(text, []rune("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—�™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї")[c-0x80])
		default:
			text = append(text, 'А'+rune(c-0xc0))
		}
	}
	return string(text)
}

// columns are the names of the columns of a field.
func (o *oracle) columns(field string) []string {
	switch c := o.Columns[field].(type) {
	case string:
		return []string{c}
	case []any:
		var names []string
		for _, n := range c {
			names = append(names, fmt.Sprint(n))
		}
		return names
	}
	return nil
}

// value is the value of a field in a row, decoded.
func (o *oracle) value(row []string, field string) string {
	var parts []string
	for _, name := range o.columns(field) {
		at := slices.Index(o.names, name)
		if len(o.names) == 0 {
			_, err := fmt.Sscan(name, &at)
			if err != nil {
				panic(err)
			}
			at--
		}
		part := strings.TrimFunc(row[at], func(r rune) bool { return r <= ' ' })
		if part != "" || len(o.columns(field)) == 1 {
			parts = append(parts, o.decode(part))
		}
	}
	return strings.Join(parts, " | ")
}
