// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

var stamp = time.Date(2026, time.November, 21, 9, 30, 0, 0, time.FixedZone("", 5*3600))

func written(t require.TestingT, head calendar.ICalendar, events ...calendar.Event) string {
	var b bytes.Buffer
	require.NoError(t, calendar.WriteICalendar(&b, head, slices.Values(events)))
	return b.String()
}

func TestWriteICalendar(t *testing.T) {
	got := written(t, calendar.ICalendar{Name: "Office, 2022", Lang: law.LangRussian, Stamp: stamp},
		calendar.Event{UID: "a@x", Day: law.MustDate("2022-01-04"), Summary: "Новый год; выходной", Description: "первая\nвторая \\", Category: "substitute"},
		calendar.Event{UID: "b@x", Start: stamp, End: stamp.Add(time.Hour), Summary: "Срок", Busy: true},
		calendar.Event{UID: "c@x", Day: law.MustDate("2022-12-31"), Summary: "Конец года"},
	)
	require.Equal(t, strings.ReplaceAll(strings.TrimPrefix(`
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//reglament-kz//reglament//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Office\, 2022
BEGIN:VEVENT
UID:a@x
DTSTAMP:20261121T043000Z
DTSTART;VALUE=DATE:20220104
DTEND;VALUE=DATE:20220105
SUMMARY;LANGUAGE=ru:Новый год\; выходной
DESCRIPTION;LANGUAGE=ru:первая\nвторая \\
CATEGORIES;LANGUAGE=ru:substitute
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:b@x
DTSTAMP:20261121T043000Z
DTSTART:20261121T043000Z
DTEND:20261121T053000Z
SUMMARY;LANGUAGE=ru:Срок
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:c@x
DTSTAMP:20261121T043000Z
DTSTART;VALUE=DATE:20221231
DTEND;VALUE=DATE:20230101
SUMMARY;LANGUAGE=ru:Конец года
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`, "\n"), "\n", "\r\n"), got)
}

func TestWriteICalendarRefuses(t *testing.T) {
	good := calendar.Event{UID: "a", Day: law.MustDate("2022-01-04"), Summary: "x"}
	edit := func(f func(*calendar.Event)) calendar.Event { e := good; f(&e); return e }
	for _, row := range []struct {
		why    string
		event  calendar.Event
		stamp  time.Time
		lang   law.Lang
		rule   string
		events int
	}{
		{why: "no time of writing", event: good, rule: "stamp"},
		{why: "a language outside the three", event: good, stamp: stamp, lang: "de", rule: `"de"`},
		{why: "no UID", event: edit(func(e *calendar.Event) { e.UID = "" }), stamp: stamp, rule: "UID"},
		{why: "a UID of two lines", event: edit(func(e *calendar.Event) { e.UID = "a\nb" }), stamp: stamp, rule: "more than one line"},
		{why: "no title", event: edit(func(e *calendar.Event) { e.Summary = "" }), stamp: stamp, rule: "summary"},
		{why: "no time", event: edit(func(e *calendar.Event) { e.Day = 0 }), stamp: stamp, rule: "neither"},
		{why: "a day and an instant", event: edit(func(e *calendar.Event) { e.Start = stamp }), stamp: stamp, rule: "neither"},
		{why: "a day with an instant at its end", event: edit(func(e *calendar.Event) { e.End = stamp }), stamp: stamp, rule: "an end stands beside a day"},
		{why: "an end before the start", event: edit(func(e *calendar.Event) { e.Day, e.Start, e.End = 0, stamp, stamp.Add(-1) }), stamp: stamp, rule: "before it begins"},
		{why: "a status of another kind", event: edit(func(e *calendar.Event) { e.Status = "DRAFT\r\nX" }), stamp: stamp, rule: "neither TENTATIVE nor CANCELLED"},
		{why: "a negative sequence", event: edit(func(e *calendar.Event) { e.Sequence = -1 }), stamp: stamp, rule: "negative"},
		{why: "a text that is not UTF-8", event: edit(func(e *calendar.Event) { e.Description = "\xff" }), stamp: stamp, rule: "UTF-8"},
		{why: "a carriage return, which would begin a line", event: edit(func(e *calendar.Event) { e.Summary = "x\rATTACH:y" }), stamp: stamp, rule: "control"},
		{why: "the same UID twice", event: good, stamp: stamp, rule: "twice", events: 2},
	} {
		events := slices.Repeat([]calendar.Event{row.event}, max(1, row.events))
		err := calendar.WriteICalendar(&bytes.Buffer{}, calendar.ICalendar{Stamp: row.stamp, Lang: row.lang}, slices.Values(events))
		var bad *law.ValueError
		require.ErrorAs(t, err, &bad, row.why)
		require.ErrorContains(t, err, row.rule, row.why)
	}
}

// full takes n bytes and then fails.
type full struct{ n int }

var errFull = errors.New("the disk is full")

func (f *full) Write(b []byte) (int, error) {
	if f.n -= len(b); f.n < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteICalendarGivesTheErrorOfTheWriter(t *testing.T) {
	events, err := calendar.Kazakhstan().Events(day("2013-01-01"), day("2028-01-01"), law.LangKazakh)
	require.NoError(t, err)
	for _, room := range []int{0, 5000, 20000} {
		err := calendar.WriteICalendar(&full{room}, calendar.ICalendar{Stamp: stamp}, slices.Values(events))
		require.ErrorIs(t, err, errFull)
	}
}

// Lines are at most 75 octets and end in CRLF, no character is cut, and
// unfolding and unescaping gives the text back: RFC 5545, 3.1 and 3.3.11.
func TestLinesFoldAndUnfold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.RuneFrom([]rune("aБқ,;\\\n \t:€𝄞")), 1, 300, -1)
		e := calendar.Event{UID: "a", Day: law.MustDate("2022-01-04"), Summary: letters.Draw(t, "summary"), Description: letters.Draw(t, "description")}
		out := written(t, calendar.ICalendar{Stamp: stamp}, e)
		require.True(t, strings.HasSuffix(out, "\r\n"))
		lines := strings.Split(strings.TrimSuffix(out, "\r\n"), "\r\n")
		for _, l := range lines {
			require.LessOrEqual(t, len(l), 75)
			require.True(t, utf8.ValidString(l), "%q", l)
			require.NotContains(t, l, "\n")
		}
		unfolded := strings.ReplaceAll(out, "\r\n ", "")
		for name, want := range map[string]string{"SUMMARY:": e.Summary, "DESCRIPTION:": e.Description} {
			_, rest, found := strings.Cut(unfolded, "\r\n"+name)
			require.True(t, found)
			value, _, _ := strings.Cut(rest, "\r\n")
			require.Equal(t, want, unescape(value))
		}
	})
}

func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			if i++; s[i] == 'n' {
				b.WriteByte('\n')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func TestEvents(t *testing.T) {
	c := calendar.Kazakhstan()
	from, to := year(2022)
	uids := map[string]bool{}
	for _, l := range law.Langs() {
		events, err := c.Events(from, to, l)
		require.NoError(t, err)
		require.Len(t, events, 25, "10 days off and 4 substitutes, 3 transfers of 2 days each, 5 holidays at weekends")
		for _, e := range events {
			uids[e.UID] = true
		}
		out := written(t, calendar.ICalendar{Name: "2022", Lang: l, Stamp: stamp}, events...)
		require.Equal(t, 25, strings.Count(out, "BEGIN:VEVENT"))
	}
	require.Len(t, uids, 25, "the UIDs do not depend on the language")
	require.True(t, uids["20220104-5@calendar.reglament-kz"])

	events, err := c.Events(day("2022-03-05"), day("2022-03-08"), law.LangEnglish)
	require.NoError(t, err)
	require.Len(t, events, 2)
	require.True(t, events[0].Busy, "a worked Saturday")
	require.Equal(t, "Government decree of 6 October 2021 No. 713", events[0].Description)
	require.False(t, events[1].Busy)

	doubtful, err := c.Events(day("2027-05-16"), day("2027-05-17"), law.LangEnglish)
	require.NoError(t, err)
	require.Contains(t, doubtful[0].Description, "\nestimate\nAstronomical")

	short, err := c.With(act("s", calendar.Change{Kind: calendar.ChangeShortDay, Day: law.MustDate("2027-06-18"), Closes: calendar.MustClock("16:00")}))
	require.NoError(t, err)
	events, err = short.Events(day("2027-06-18"), day("2027-06-19"), law.LangEnglish)
	require.NoError(t, err)
	require.Equal(t, "working day: Act s, – 16:00", events[0].Summary)
}
