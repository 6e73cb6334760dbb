// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/law"
)

// row reads one row off the lines, as a record or a bad line, and tells of how
// many lines it was.
func (o *oracle) row(lines []string, number int64) int {
	fields, text, n, bad := o.record(lines, number)
	if bad == nil && text == "" {
		o.counts.Blank++
		return n
	}
	o.counts.Continued += int64(n - 1)
	if bad == nil {
		bad = o.usable(fields, text)
	}
	var rec caseload.Record
	took := false
	if bad == nil {
		if took, bad = o.fill(&rec, fields); took && bad == nil {
			rec.Line = int(number)
			o.out.records = append(o.out.records, rec)
			o.counts.Records++
			return n
		}
	}
	if bad == nil {
		o.counts.Ignored++
		return n
	}
	bad.Line = number
	o.out.bad = append(o.out.bad, bad)
	o.counts.Bad++
	o.counts.Reasons[bad.Reason]++
	return n
}

// usable says what is wrong with a row as such.
func (o *oracle) usable(fields []string, text string) *eventlog.LineError {
	if at := o.strange(text); at >= 0 {
		return &eventlog.LineError{At: at + 1, Reason: eventlog.BadEncoding, Fault: "the byte is none of the encoding of the mapping"}
	}
	if o.width == 0 {
		o.width = len(fields)
	}
	if len(fields) != o.width {
		return &eventlog.LineError{Reason: eventlog.BadColumns, Value: strconv.Itoa(len(fields)), Fault: fmt.Sprintf("fields stand in the line, and not %d", o.width)}
	}
	if len(o.names) == 0 {
		for _, field := range []string{"application", "service", "activity", "actor", "time", "person", "filed"} {
			for _, name := range o.columns(field) {
				if at, err := strconv.Atoi(name); err != nil || at > o.width {
					return &eventlog.LineError{Column: name, Reason: eventlog.BadColumns, Fault: fmt.Sprintf("lies past the %d fields of the line", o.width)}
				}
			}
		}
	}
	last := o.rows
	if w := o.options.Window; w >= 0 {
		last = last[max(0, len(last)-w):]
	} else {
		last = nil
	}
	if slices.Contains(last, text) {
		return &eventlog.LineError{Reason: eventlog.BadDuplicate, Fault: "the line stands twice"}
	}
	o.rows = append(o.rows, text)
	return nil
}

// fill fills a record; it is false for a row that the mapping ignores.
func (o *oracle) fill(rec *caseload.Record, row []string) (bool, *eventlog.LineError) {
	value := func(field string) string { return o.value(row, field) }
	wrong := func(field string, why eventlog.Reason, shown, rule string) *eventlog.LineError {
		return &eventlog.LineError{Column: o.columns(field)[0], Reason: why, Value: masked(shown), Fault: rule}
	}
	empty := func(field string) *eventlog.LineError {
		return wrong(field, eventlog.BadEmpty, "", "is empty")
	}
	if rec.Application = value("application"); rec.Application == "" {
		return false, empty("application")
	}
	name := ""
	if o.Columns["service"] == nil {
		for name = range o.Services {
		}
	} else if name = value("service"); name == "" {
		return false, empty("service")
	}
	service, ok := o.Services[name]
	if !ok {
		return false, wrong("service", eventlog.BadService, name, "is no service of the mapping")
	}
	rec.Kind, rec.Channel = service.Kind, service.Channel
	what := value("activity")
	if what == "" {
		return false, empty("activity")
	}
	a, ok := service.Activities[what]
	if !ok {
		a, ok = o.Activities[what]
	}
	if !ok {
		return false, wrong("activity", eventlog.BadActivity, what, "is no activity of the mapping")
	}
	if a.Ignore {
		return false, nil
	}
	rec.Node, rec.Phase, rec.Reply, rec.Effect, rec.By.Role = a.Node, a.Phase, a.Reply, a.Effect, a.Role
	if a.Node != "" && a.Phase == "" {
		rec.Phase = caseload.PhaseCompleting
	}
	if actor := value("actor"); actor != "" {
		var role law.ID
		if role, ok = service.Actors[actor]; !ok {
			role, ok = o.Actors[actor]
		}
		if !ok {
			return false, wrong("actor", eventlog.BadActor, actor, "is no actor of the mapping")
		}
		rec.By.Role = role
	}
	hidden := int64(0)
	if rec.By.Person = value("person"); o.twelve(rec.By.Person) {
		if o.Personal != "mask" {
			return false, wrong("person", eventlog.BadPersonal, "", "has 12 digits, as an IIN or a BIN has")
		}
		rec.By.Person, hidden = eventlog.Masked, 1
	}
	twice := int64(0)
	for _, field := range []string{"time", "filed"} {
		text := value(field)
		if text == "" && field == "filed" {
			break
		}
		if text == "" {
			return false, empty(field)
		}
		at, again, rule := o.moment(text)
		if rule != "" {
			return false, wrong(field, eventlog.BadTime, text, rule)
		}
		if again {
			twice++
		}
		if field == "filed" {
			rec.Filed = at
		} else {
			rec.At = at
		}
	}
	o.counts.Ambiguous += twice
	o.counts.Masked += hidden
	return true, nil
}

// moment reads a time with package time alone.
func (o *oracle) moment(text string) (at time.Time, twice bool, rule string) {
	if o.Time.Layout == "unix" {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n < 1 || time.Unix(n, 0).UTC().Year() > 2199 {
			return at, false, "is no number of seconds or milliseconds from 1970, as the mapping has them"
		}
		return time.Unix(n, 0).UTC(), false, ""
	}
	t, err := time.Parse(o.Time.Layout, text)
	if o.form != nil && o.form.MatchString(text) {
		layout := strings.TrimSuffix(o.Time.Layout, "Z07:00")
		if digits, err := time.Parse(layout, text[:len(layout)]); err != nil || digits.Year() < 1900 || digits.Year() > 2199 {
			return at, false, "is no day of the calendar, or no time of the day"
		}
	}
	switch {
	case err != nil || t.Year() < 1900 || t.Year() > 2199:
		return at, false, "is no time in the layout of the mapping, " + strconv.Quote(o.Time.Layout)
	case o.zone == nil:
		return t.UTC(), false, ""
	}
	// Every instant whose clock shows the time, the first one first.
	var found []time.Time
	shifts := map[int]bool{}
	for hours := -36; hours <= 36; hours++ {
		_, shift := t.Add(time.Duration(hours) * time.Hour).In(o.zone).Zone()
		if shifts[shift] {
			continue
		}
		shifts[shift] = true
		at := t.Add(-time.Duration(shift) * time.Second)
		if _, shown := at.In(o.zone).Zone(); shown == shift {
			found = append(found, at.UTC())
		}
	}
	if len(found) == 0 {
		return at, false, "is a time that the clock of the zone never showed"
	}
	return slices.MinFunc(found, time.Time.Compare), len(found) > 1, ""
}

// masked is a value as an error may show it.
func masked(s string) string {
	s = regexp.MustCompile(`[0-9]{12,}`).ReplaceAllStringFunc(s, func(run string) string { return strings.Repeat("*", len(run)) })
	if len(s) <= 80 {
		return s
	}
	cut := 0
	for i := range s {
		if i <= 80 {
			cut = i
		}
	}
	return s[:cut] + "…"
}

// twelve reports whether a person has a run of exactly 12 digits and is no UUID.
func (o *oracle) twelve(s string) bool {
	letter := []rune(s)
	if !o.windows() {
		letter = nil
		for _, b := range []byte(s) {
			letter = append(letter, rune(b))
		}
	}
	uuid := len(letter) == 36 && letter[8] == '-' && letter[13] == '-' && letter[18] == '-' && letter[23] == '-'
	return !uuid && regexp.MustCompile(`(^|[^0-9])[0-9]{12}([^0-9]|$)`).MatchString(s)
}
