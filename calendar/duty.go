// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Duty says what the hours of an office count for on days off. Each word
// includes those before it. The list is closed; the zero value is not said.
type Duty string

const (
	// DutyNone: for nothing; the hours of such a weekday hold where it is worked.
	DutyNone Duty = "none"
	// DutyOpen: the office is open, as on duty; nobody is received and no term runs.
	DutyOpen Duty = "open"
	// DutyReception: applications are taken, and count from then.
	DutyReception Duty = "reception"
	// DutyTerms: terms in minutes and hours run too. Terms in days count working
	// days all the same.
	DutyTerms Duty = "terms"
)

var duties = law.ListOf("duty", DutyNone, DutyOpen, DutyReception, DutyTerms)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (d Duty) MarshalText() ([]byte, error) { return duties.Marshal(d) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (d *Duty) UnmarshalText(b []byte) error { return duties.Unmarshal(d, b) }

// Label names the duty for a reader; empty for no word of the list.
func (d Duty) Label() law.Text { return dutyLabels[d] }

var dutyLabels = map[Duty]law.Text{
	DutyNone:      {KK: "жабық", RU: "закрыто", EN: "closed"},
	DutyOpen:      {KK: "кезекшілік, қабылдау жоқ, мерзім жүрмейді", RU: "дежурство, приёма нет, сроки не идут", EN: "on duty; nobody is received and no term runs"},
	DutyReception: {KK: "қабылдау бар, мерзім жүрмейді", RU: "приём ведётся, сроки не идут", EN: "applications are taken; no term runs"},
	DutyTerms:     {KK: "қабылдау бар, мерзім жүреді", RU: "приём ведётся, сроки идут", EN: "applications are taken and terms run"},
}

// checkDuties refuses hours that would vanish: on a weekday of rest of which the
// office does not say what they count for.
func (s OfficeSpec) checkDuties() error {
	for _, word := range []struct {
		path string
		duty Duty
	}{{"rest_days", s.RestDays}, {"holidays", s.Holidays}} {
		if word.duty != "" && !duties.Has(word.duty) {
			return &OfficeError{Path: word.path, Value: string(word.duty), Fault: "not one of none, open, reception, terms"}
		}
	}
	if !weeks.Has(s.Week) {
		return nil // NewOffice knows the week of the calendar
	}
	for _, day := range weekdays() {
		if !s.Week.Rest(day) {
			continue
		}
		if list := s.Work.week[day].intervals(); len(list) > 0 && s.RestDays == "" {
			return vanishing("work", day, list[0], "the day is one of weekly rest, and rest_days does not say what its hours count for")
		}
		if list := s.Reception.week[day].intervals(); len(list) > 0 && s.RestDays == DutyOpen {
			return vanishing("reception", day, list[0], "by rest_days nobody is received on a day of weekly rest")
		}
	}
	return nil
}

func vanishing(field string, day time.Weekday, first Interval, fault string) error {
	return &OfficeError{Path: field + "." + dayKey(day) + "[0]", Value: first.String(), Fault: fault}
}

// duty is what the hours of a day off count for.
func (t *timetable) duty(i int) Duty {
	d := t.spec.Holidays
	if s := t.calendar.t.specialAt(i); s == nil {
		d = t.spec.RestDays
	}
	if d == "" {
		return DutyNone
	}
	return d
}

// onDuty gives the hours of a day off.
func (t *timetable) onDuty(h dayHours, i int) dayHours {
	h.duty = t.duty(i)
	hours := t.spec.Work.week[h.weekday]
	if h.duty == DutyNone || hours.n == 0 {
		return h
	}
	h.open, h.from = hours, HoursOfDuty
	if h.duty != DutyOpen {
		h.reception = hours
		if !t.receptionAsWork {
			h.reception = t.spec.Reception.week[h.weekday]
		}
	}
	if h.duty == DutyTerms {
		h.work = hours
	}
	return h
}
