// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Arrival says where in the hours of reception something arrived.
type Arrival string

const (
	// ArrivalInHours: while applications are taken.
	ArrivalInHours Arrival = "in_hours"
	// ArrivalBefore: on a day of reception, before it begins.
	ArrivalBefore Arrival = "before_reception"
	// ArrivalInBreak: between two intervals of reception of one day.
	ArrivalInBreak Arrival = "in_break"
	// ArrivalAfter: on a day of reception, after its end.
	ArrivalAfter Arrival = "after_reception"
	// ArrivalNoReception: on a day without reception.
	ArrivalNoReception Arrival = "no_reception"
)

var arrivals = law.ListOf("arrival", ArrivalInHours, ArrivalBefore, ArrivalInBreak, ArrivalAfter, ArrivalNoReception)

// Arrivals returns the values in the order of their definition.
func Arrivals() []Arrival { return arrivals.Values() }

// IsValid reports whether a is one of [Arrivals]; the empty value is not.
func (a Arrival) IsValid() bool { return arrivals.Has(a) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (a Arrival) MarshalText() ([]byte, error) { return arrivals.Marshal(a) }

// UnmarshalText reads one of [Arrivals]; any other text is a [*law.ValueError].
func (a *Arrival) UnmarshalText(b []byte) error { return arrivals.Unmarshal(a, b) }

// Label names the value for a reader.
func (a Arrival) Label() law.Text {
	switch a {
	case ArrivalInHours:
		return law.Text{KK: "қабылдау уақытында", RU: "в часы приёма", EN: "within reception hours"}
	case ArrivalBefore:
		return law.Text{KK: "қабылдау басталғанға дейін", RU: "до начала приёма", EN: "before reception begins"}
	case ArrivalInBreak:
		return law.Text{KK: "үзіліс кезінде", RU: "во время перерыва", EN: "during a break"}
	case ArrivalAfter:
		return law.Text{KK: "қабылдау аяқталғаннан кейін", RU: "после окончания приёма", EN: "after reception has ended"}
	case ArrivalNoReception:
		return law.Text{KK: "қабылдау жоқ күні", RU: "в день без приёма", EN: "on a day without reception"}
	default:
		return law.Text{}
	}
}

// Start says from when something counts that arrived at an office, and why. It
// is a plain value; the zero value is no start.
type Start struct {
	Arrived time.Time  `json:"arrived"` // in the zone of the office
	At      time.Time  `json:"at"`      // from when it counts, not before Arrived
	Day     date.Date  `json:"day"`     // that the wall clock shows at At
	Arrival Arrival    `json:"arrival"` // where in the hours of reception it arrived
	Rule    AfterHours `json:"after-hours"`
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
	if !rule.IsValid() {
		return 0, rule.UnmarshalText([]byte(rule))
	}
	start.Arrived = at.In(t.loc)
	start.At, start.Day, start.Arrival, start.Rule = start.Arrived, t.date(s), ArrivalInHours, rule
	w, rel := t.reception, t.rel(s)
	n := w.find(rel)
	if n >= 0 && rel-w.start[n] < w.length(n) {
		return s, nil
	}
	start.Arrival = t.arrival(n, start.Day)
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
func (t *timetable) arrival(n int, day date.Date) Arrival {
	w := t.reception
	before := n >= 0 && t.date(t.begin+int64(w.start[n]+w.length(n))-1) == day
	after := n+1 < len(w.start) && t.date(t.begin+int64(w.start[n+1])) == day
	switch {
	case before && after:
		return ArrivalInBreak
	case before:
		return ArrivalAfter
	case after:
		return ArrivalBefore
	default:
		return ArrivalNoReception
	}
}
