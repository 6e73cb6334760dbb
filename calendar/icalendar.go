// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Event is one entry of an iCalendar file: a whole day, or an instant. The zero
// value is no event.
type Event struct {
	// UID identifies the event for ever: a program that reads the file again
	// replaces the event with the same UID.
	UID string
	// Day is the day of an all-day event. It stands in place of Start and End.
	Day law.Date
	// Start and End are instants; End may be zero.
	Start, End time.Time
	// Summary is the title; Description, the text below it, may have lines.
	Summary, Description string
	// Category sorts events; may be empty.
	Category string
	// Busy marks the time as taken.
	Busy bool
	// Status marks an event that may still change, or is withdrawn.
	Status EventStatus
	// Sequence is the number of the revision: a program that knows the UID takes
	// the event with the higher one.
	Sequence int
	// Stamp is when the event was last revised; zero is the stamp of the file.
	Stamp time.Time
}

// EventStatus is the state of an [Event]. The list is closed; the zero value is
// an event that stands.
type EventStatus string

const (
	// EventTentative: it may turn out otherwise.
	EventTentative EventStatus = "TENTATIVE"
	// EventCancelled: it is withdrawn; a program strikes or removes it.
	EventCancelled EventStatus = "CANCELLED"
)

// ICalendar is the head of an iCalendar file.
type ICalendar struct {
	// Name is what programs call the calendar.
	Name string
	// Lang is the language of the texts; the zero value leaves it out.
	Lang law.Lang
	// Stamp is the time of writing. It is the caller's: nothing here reads a
	// clock, and the same input gives the same bytes.
	Stamp time.Time
}

// WriteICalendar writes events in the format of RFC 5545: lines of at most 75
// octets that end in CRLF, no character cut, texts escaped. An event without
// UID, title or time, one that ends before it begins, two with the same UID
// and a text with control characters or malformed UTF-8 are a [*law.ValueError];
// a file without a stamp too. Other errors are those of the writer.
func WriteICalendar(to io.Writer, head ICalendar, events iter.Seq[Event]) error {
	if head.Stamp.IsZero() {
		return &law.ValueError{Type: "iCalendar file", Value: head.Name, Fault: "the stamp, the time of writing, is missing"}
	}
	w := &icalWriter{w: bufio.NewWriter(to)}
	if head.Lang != "" {
		if !head.Lang.IsValid() {
			return &law.ValueError{Type: "iCalendar file", Value: head.Name, Fault: fmt.Sprintf("the language %q is none of kk, ru, en", shorten(string(head.Lang)))}
		}
		w.lang = ";LANGUAGE=" + string(head.Lang)
	}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//reglament-kz//reglament//EN")
	w.line("CALSCALE:GREGORIAN")
	if head.Name != "" {
		w.text("X-WR-CALNAME", head.Name)
	}
	seen := map[string]bool{}
	for e := range events {
		if fault := e.fault(seen); fault != "" {
			return &law.ValueError{Type: "iCalendar event", Value: e.UID, Fault: fault}
		}
		seen[e.UID] = true
		w.event(e, utc(head.Stamp))
		if w.err != nil {
			break
		}
	}
	w.line("END:VCALENDAR")
	if w.err != nil {
		return w.err
	}
	return w.w.Flush()
}

// fault says what is wrong with the event; empty for nothing.
func (e Event) fault(seen map[string]bool) string {
	allDay := !e.Day.IsZero()
	switch {
	case e.UID == "":
		return "the UID is missing"
	case seen[e.UID]:
		return "the UID stands twice"
	case e.Summary == "":
		return "the summary is missing"
	case allDay == !e.Start.IsZero():
		return "a day and a start stand together, or neither"
	case allDay && !e.End.IsZero():
		return "an end stands beside a day"
	case !e.End.IsZero() && e.End.Before(e.Start):
		return "the event ends before it begins"
	}
	if fault := e.stateFault(); fault != "" {
		return fault
	}
	for _, s := range []string{e.UID, e.Summary, e.Description, e.Category} {
		if !utf8.ValidString(s) {
			return "a text is not UTF-8"
		}
		if strings.ContainsFunc(s, func(c rune) bool { return c < ' ' && c != '\n' && c != '\t' || c == 0x7f }) {
			return "a text has a control character"
		}
	}
	if strings.ContainsAny(e.UID, "\n\t") {
		return "the UID has more than one line"
	}
	return ""
}

// stateFault says what is wrong with the status or the sequence; empty for nothing.
func (e Event) stateFault() string {
	switch {
	case e.Status != "" && e.Status != EventTentative && e.Status != EventCancelled:
		return fmt.Sprintf("the status %q is neither TENTATIVE nor CANCELLED", shorten(string(e.Status)))
	case e.Sequence < 0:
		return "the sequence is negative"
	default:
		return ""
	}
}

type icalWriter struct {
	w    *bufio.Writer
	lang string // parameter of texts
	err  error
}

func (w *icalWriter) event(e Event, stamp string) {
	w.line("BEGIN:VEVENT")
	w.line("UID:" + escape(e.UID))
	if !e.Stamp.IsZero() {
		stamp = utc(e.Stamp)
	}
	w.line("DTSTAMP:" + stamp)
	if e.Sequence > 0 {
		w.line("SEQUENCE:" + strconv.Itoa(e.Sequence))
	}
	if e.Status != "" {
		w.line("STATUS:" + string(e.Status))
	}
	if !e.Day.IsZero() {
		w.line("DTSTART;VALUE=DATE:" + compact(e.Day))
		w.line("DTEND;VALUE=DATE:" + compact(e.Day+1)) // RFC 5545, 3.6.1: the end is not included
	} else {
		w.line("DTSTART:" + utc(e.Start))
		if !e.End.IsZero() {
			w.line("DTEND:" + utc(e.End))
		}
	}
	w.text("SUMMARY", e.Summary)
	if e.Description != "" {
		w.text("DESCRIPTION", e.Description)
	}
	if e.Category != "" {
		w.text("CATEGORIES", e.Category)
	}
	if e.Busy {
		w.line("TRANSP:OPAQUE")
	} else {
		w.line("TRANSP:TRANSPARENT")
	}
	w.line("END:VEVENT")
}

func (w *icalWriter) text(name, s string) {
	if name == "X-WR-CALNAME" {
		w.line(name + ":" + escape(s))
		return
	}
	w.line(name + w.lang + ":" + escape(s))
}

// line writes a content line, folded: RFC 5545, 3.1. A folded line begins with
// a space that counts, and no character is cut in two.
func (w *icalWriter) line(s string) {
	const most = 75
	for room := most; len(s) > room; room = most - 1 {
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.write(s[:cut] + "\r\n ")
		s = s[cut:]
	}
	w.write(s + "\r\n")
}

func (w *icalWriter) write(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

var icalEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// escape follows RFC 5545, 3.3.11.
func escape(s string) string { return icalEscapes.Replace(s) }

func utc(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func compact(d law.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
