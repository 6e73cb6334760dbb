// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Unknown is why a deadline cannot be told. The zero value says that it can.
type Unknown string

const (
	// UnknownTermNotStated: the text states no term.
	UnknownTermNotStated Unknown = "term_not_stated"
	// UnknownPlanDates: another document sets the dates.
	UnknownPlanDates Unknown = "plan_dates"
	// UnknownOutsideEvent: it waits for something that has no term.
	UnknownOutsideEvent Unknown = "outside_event"
	// UnknownFollowsUnknown: it follows a step whose own end is unknown.
	UnknownFollowsUnknown Unknown = "follows_unknown"
	// UnknownOutsideCalendar: the calendar does not cover the day.
	UnknownOutsideCalendar Unknown = "outside_calendar"
	// UnknownNoOffice: the office has no hours on record for the actor.
	UnknownNoOffice Unknown = "no_office"
	// UnknownStopped: terms stand still by an event outside the regulation.
	UnknownStopped Unknown = "stopped"
)

var unknownReasons = law.ListOf("reason of an unknown deadline", UnknownTermNotStated, UnknownPlanDates, UnknownOutsideEvent, UnknownFollowsUnknown, UnknownOutsideCalendar, UnknownNoOffice, UnknownStopped).WithEmpty()

// MarshalText gives the word; the zero value gives the empty text. Any other value is a [*law.ValueError].
func (u Unknown) MarshalText() ([]byte, error) { return unknownReasons.Marshal(u) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (u *Unknown) UnmarshalText(b []byte) error { return unknownReasons.Unmarshal(u, b) }

// Label says the reason in words.
func (u Unknown) Label() law.Text {
	switch u {
	case UnknownTermNotStated:
		return law.Text{KK: "мәтінде мерзім жазылмаған", RU: "срок в тексте не указан", EN: "the text states no term"}
	case UnknownPlanDates:
		return law.Text{KK: "мерзімді басқа құжат белгілейді", RU: "даты назначает другой документ", EN: "another document sets the dates"}
	case UnknownOutsideEvent:
		return law.Text{KK: "күтілетін оқиғаның мерзімі белгіленбеген", RU: "срок ожидаемого события не установлен", EN: "no term is set for the event that is awaited"}
	case UnknownFollowsUnknown:
		return law.Text{KK: "алдыңғы қадамның соңы белгісіз", RU: "конец предыдущего шага неизвестен", EN: "the end of the step before it is unknown"}
	case UnknownOutsideCalendar:
		return law.Text{KK: "күнтізбе бұл күнді қамтымайды", RU: "календарь не охватывает этот день", EN: "the calendar does not cover the day"}
	case UnknownNoOffice:
		return law.Text{KK: "орындаушының жұмыс уақыты берілмеген", RU: "часы работы исполнителя не заданы", EN: "no hours are given for the actor"}
	case UnknownStopped:
		return law.Text{KK: "мерзімдер тоқтатылған", RU: "сроки приостановлены", EN: "time limits are suspended"}
	default:
		return law.Text{}
	}
}

// Deadline is the last moment of a term, or why there is none. It is a value;
// the zero value is no deadline at all.
type Deadline struct {
	// Day is the last day; a term in days that follows counts from it.
	Day date.Date
	// At is the last moment, inclusive and to the second.
	At time.Time
	// Unknown tells why Day and At are zero.
	Unknown Unknown

	// What was counted is shared and never changed: a plan has dozens of deadlines,
	// and most callers ask for the moment alone.
	term *regulation.Term // nil is none
	due  *calendar.Due    // nil is none
}

// Term is the term that was counted; of several, the last. It is the zero value
// where none was.
func (d Deadline) Term() regulation.Term {
	if d.term == nil {
		return regulation.Term{}
	}
	return cloneTerm(*d.term)
}

// Due is the count itself, for a trace: see [calendar.Office.TraceDue]. In a
// running case At can be later than that of the count, by the time for which terms
// stood still. It is the zero value where nothing was counted.
func (d Deadline) Due() calendar.Due {
	if d.due == nil {
		return calendar.Due{}
	}
	return *d.due
}

// doubt is what the count rests on.
func (d *Deadline) doubt() calendar.Doubt {
	if d.due == nil {
		return ""
	}
	return d.due.Doubt
}

// unit is that of the term that was counted; empty where none was.
func (d *Deadline) unit() regulation.Unit {
	if d.term == nil {
		return ""
	}
	return d.term.Unit
}

// Known reports whether the deadline has a moment.
func (d Deadline) Known() bool { return !d.At.IsZero() }

// IsZero reports whether there is no deadline, known or unknown.
func (d Deadline) IsZero() bool { return d.At.IsZero() && d.Unknown == "" }

// Met reports whether what was done at an instant was in time. Fractions of a
// second do not count. An unknown deadline cannot be missed.
func (d Deadline) Met(done time.Time) bool { return !d.Known() || done.Unix() <= d.At.Unix() }

// String gives the moment, or the reason why there is none.
func (d Deadline) String() string {
	switch {
	case d.Known():
		return d.At.Format(time.RFC3339)
	case d.Unknown != "":
		return "unknown: " + d.Unknown.Label().EN
	default:
		return "none"
	}
}

// unknown is a deadline that cannot be told, of a term that nobody changes; nil is none.
func unknown(why Unknown, t *regulation.Term) Deadline { return Deadline{Unknown: why, term: t} }

// Due counts a term from an instant: that of the event which the term's From
// names. The office gives days, hours and zone; the rule says how to count. The
// option after-hours of the rule moves only what comes from outside: a term
// that runs from an application.
//
// A term that is not stated, or set by a plan, gives a deadline that is unknown
// and says why, and so does a day that the calendar does not cover. The error is
// [calendar.ErrNoOffice], or a [*law.ValueError] for an amount that is not from 1 to
// 10,000, and for a rule or a unit outside the lists.
func Due(t regulation.Term, start time.Time, office calendar.Office, rule calendar.Rule) (Deadline, error) {
	t = cloneTerm(t)
	return dueFrom(t.From, &t, start, office, rule, new(calendar.Due))
}

// dueFrom is [Due] for a term that runs from another event than the one it names.
// The deadline keeps the term and the room for the count.
func dueFrom(from regulation.Start, t *regulation.Term, start time.Time, office calendar.Office, rule calendar.Rule, room *calendar.Due) (Deadline, error) {
	if t.Basis == law.BasisNotStated || t.Basis == "" {
		return unknown(UnknownTermNotStated, t), nil
	}
	if from != regulation.FromApplication && from != regulation.FromHandOver {
		rule.AfterHours = calendar.AfterHoursSameDay
	}
	if from == regulation.FromArrival {
		rule = rule.ForArrival()
	}
	due, err := count(t, start, office, rule)
	if err != nil {
		if beyond(err) {
			return unknown(UnknownOutsideCalendar, t), nil
		}
		return Deadline{}, fmt.Errorf("process: %w", err)
	}
	if due.At.IsZero() {
		return unknown(UnknownPlanDates, t), nil
	}
	*room = due
	return Deadline{Day: due.Day, At: due.At, term: t, due: room}, nil
}

// beyond reports whether a calendar does not cover what was asked.
func beyond(err error) bool {
	if err == nil {
		return false // before a variable is allocated
	}
	var outside *calendar.OutsideError
	return errors.As(err, &outside)
}

// maxAmount bounds the amount of a term, in its own unit.
const maxAmount = 10000

// count asks the office. A plan's dates give the zero Due.
func count(t *regulation.Term, start time.Time, office calendar.Office, rule calendar.Rule) (calendar.Due, error) {
	if t.Unit.Counted() && (t.Amount < 1 || t.Amount > maxAmount) {
		return calendar.Due{}, &law.ValueError{Type: "term", Value: strconv.Itoa(int(t.Amount)), Fault: fmt.Sprintf("not from 1 to %d", maxAmount)}
	}
	switch t.Unit {
	case regulation.UnitMinute:
		return office.DueIn(start, time.Duration(t.Amount)*time.Minute, rule)
	case regulation.UnitHour:
		return office.DueIn(start, time.Duration(t.Amount)*time.Hour, rule)
	case regulation.UnitWorkingDay:
		return office.DueInDays(start, int(t.Amount), rule)
	case regulation.UnitCalendarDay:
		return office.DueInCalendarDays(start, int(t.Amount), rule)
	case regulation.UnitWeek:
		return office.DueInCalendarDays(start, 7*int(t.Amount), rule)
	case regulation.UnitMonth:
		return office.DueInMonths(start, int(t.Amount), rule)
	case regulation.UnitQuarter:
		return office.DueInMonths(start, 3*int(t.Amount), rule)
	case regulation.UnitYear:
		return office.DueInMonths(start, 12*int(t.Amount), rule)
	case regulation.UnitDayOfApplication:
		return office.DueSameDay(start, rule)
	case regulation.UnitPlanDates:
		return calendar.Due{}, nil
	default:
		return calendar.Due{}, &law.ValueError{Type: "unit", Value: string(t.Unit), Fault: "it cannot be counted"}
	}
}
