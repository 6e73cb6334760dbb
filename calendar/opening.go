// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Received says where in the hours of reception something arrived.
type Received string

const (
	// ReceivedInHours: while applications are taken.
	ReceivedInHours Received = "in_hours"
	// ReceivedBefore: on a day of reception, before it begins.
	ReceivedBefore Received = "before_reception"
	// ReceivedInBreak: between two intervals of reception of one day.
	ReceivedInBreak Received = "in_break"
	// ReceivedAfter: on a day of reception, after its end.
	ReceivedAfter Received = "after_reception"
	// ReceivedNoReception: on a day without reception.
	ReceivedNoReception Received = "no_reception"
)

// Label names the value for a reader.
func (a Received) Label() law.Text { return receivedLabels[a] }

var receivedLabels = map[Received]law.Text{
	ReceivedInHours:     {KK: "қабылдау уақытында", RU: "в часы приёма", EN: "within reception hours"},
	ReceivedBefore:      {KK: "қабылдау басталғанға дейін", RU: "до начала приёма", EN: "before reception begins"},
	ReceivedInBreak:     {KK: "үзіліс кезінде", RU: "во время перерыва", EN: "during a break"},
	ReceivedAfter:       {KK: "қабылдау аяқталғаннан кейін", RU: "после окончания приёма", EN: "after reception has ended"},
	ReceivedNoReception: {KK: "қабылдау жоқ күні", RU: "в день без приёма", EN: "on a day without reception"},
}

// Start says from when something counts that arrived at an office, and why. It is
// a plain value. The zero value is no start.
type Start struct {
	Arrived    time.Time  `json:"arrived"` // in the zone of the office
	At         time.Time  `json:"at"`      // from when it counts, not before Arrived
	Day        date.Date  `json:"day"`     // that the wall clock shows at At
	Received   Received   `json:"arrival"` // where in the hours of reception it arrived
	AfterHours AfterHours `json:"after-hours"`
}

// Moved reports whether it counts from a later moment than it arrived.
func (s Start) Moved() bool { return !s.At.Equal(s.Arrived) }

// Start tells from when something counts that arrives at an instant. Within the
// hours of reception that is the instant itself; outside them the option
// after-hours of the rule decides. The error is [ErrNoOffice], a
// [*law.ValueError] for a word that the option does not have, or an
// [*OutsideError], also where no reception follows within the days covered.
func (o Office) Start(at time.Time, r Rule) (Start, error) {
	var start Start
	if _, err := o.start(&start, at, r.AfterHours); err != nil {
		return Start{}, err
	}
	return start, nil
}

// start fills in a start and gives its second too.
func (o Office) start(start *Start, at time.Time, rule AfterHours) (int64, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return 0, err
	}
	if rule == "" {
		rule = AfterHoursNextOpening
	}
	if !afterHours.Has(rule) {
		return 0, rule.UnmarshalText([]byte(rule))
	}
	start.Arrived = at.In(t.loc)
	start.At, start.Day, start.Received, start.AfterHours = start.Arrived, t.date(s), ReceivedInHours, rule
	w, rel := t.reception, t.rel(s)
	n := w.find(rel)
	if n >= 0 && rel-w.start[n] < w.length(n) {
		return s, nil
	}
	start.Received = t.arrival(n, start.Day)
	if rule == AfterHoursSameDay {
		return s, nil
	}
	if n+1 == len(w.start) {
		return 0, t.beyond("the next reception", at, true)
	}
	s = t.begin + int64(w.start[n+1])
	start.At, start.Day = t.time(s, 0), t.date(s)
	return s, nil
}

// arrival places an instant of a day that lies in no stretch of reception; n is
// the last stretch before it.
func (t *timetable) arrival(n int, day date.Date) Received {
	w := t.reception
	before := n >= 0 && t.date(t.begin+int64(w.start[n]+w.length(n))-1) == day
	after := n+1 < len(w.start) && t.date(t.begin+int64(w.start[n+1])) == day
	switch {
	case before && after:
		return ReceivedInBreak
	case before:
		return ReceivedAfter
	case after:
		return ReceivedBefore
	default:
		return ReceivedNoReception
	}
}
