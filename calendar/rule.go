// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"cmp"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Rule says how a term is counted where the acts are silent: from which day,
// in which minutes, to which moment of the last day. The acts of the library
// state none of this, so every choice is a named one with a default, and each
// answer of an [Office] repeats the rule that it used.
//
// The zero value is the default of every option; an empty option means its
// default. Rules are comparable, but a rule with a default written out differs
// from the zero value: compare [Rule.Full].
type Rule struct {
	// FirstDay is the first day of a term that runs from an event.
	FirstDay FirstDay `json:"first-day,omitempty"`
	// ArrivalDay is the first day of a term that runs from the arrival of a thing,
	// such as the ordered ear tags. [Rule.ForArrival] puts it in place of FirstDay.
	ArrivalDay FirstDay `json:"arrival-day,omitempty"`
	// Minutes says which minutes a term in minutes or hours counts.
	Minutes Minutes `json:"minutes,omitempty"`
	// DayEnd is the last moment of the last day.
	DayEnd DayEnd `json:"day-end,omitempty"`
	// AfterHours says from when something counts that arrives outside reception.
	AfterHours AfterHours `json:"after-hours,omitempty"`
	// LastDay says where a term in calendar time ends that falls on a day off.
	LastDay LastDay `json:"last-day,omitempty"`
}

// FirstDay says which day counts as the first of a term in days or weeks. It
// moves no term in months.
type FirstDay string

const (
	// FirstDaySame counts the day of the event itself, in a term of working days
	// if it is one.
	FirstDaySame FirstDay = "same"
	// FirstDayNext counts from the day after it, in a term of working days from
	// the first working day after it. The default.
	FirstDayNext FirstDay = "next"
)

// Minutes says which minutes a term in minutes or hours counts.
type Minutes string

const (
	// MinutesClock counts every minute that passes.
	MinutesClock Minutes = "clock"
	// MinutesWorking counts the minutes of the working hours. The default.
	MinutesWorking Minutes = "working"
)

// DayEnd is the last moment of the last day of a term.
type DayEnd string

const (
	// DayEndClosing is the end of the working hours of that day. The default.
	DayEndClosing DayEnd = "closing"
	// DayEndMidnight is 23:59:59, the second one where the clock repeats it.
	DayEndMidnight DayEnd = "midnight"
)

// AfterHours says from when something counts that arrives outside the hours of
// reception.
type AfterHours string

const (
	// AfterHoursSameDay counts it from the moment at which it arrived.
	AfterHoursSameDay AfterHours = "same_day"
	// AfterHoursNextOpening counts it from the next opening of the reception:
	// after lunch, or on the next day that has one. The default.
	AfterHoursNextOpening AfterHours = "next_opening"
)

// LastDay says what happens to a term in calendar days, weeks or months that
// ends on a day off.
type LastDay string

const (
	// LastDayAsCounted ends it on that day. The default.
	LastDayAsCounted LastDay = "as_counted"
	// LastDayNextWorkingDay ends it on the next working day.
	LastDayNextWorkingDay LastDay = "next_working_day"
)

// RuleOption describes one option of a [Rule]: the name under which readings
// know it and its words, the one that gives the earliest deadline first.
type RuleOption struct {
	ID      string   `json:"id"`
	Options []string `json:"options"`
	Default string   `json:"default"`
}

// RuleOptions returns the options of a [Rule] in the order of its fields, as
// a fresh value.
func RuleOptions() []RuleOption {
	return []RuleOption{
		optionOf("first-day", firstDays), optionOf("arrival-day", arrivalDays), optionOf("minutes", minutes),
		optionOf("day-end", dayEnds), optionOf("after-hours", afterHours), optionOf("last-day", lastDays),
	}
}

func optionOf[E ~string](id string, words law.List[E]) RuleOption {
	o := RuleOption{ID: id, Default: words.Word("")}
	for _, w := range words.Values() {
		o.Options = append(o.Options, string(w))
	}
	return o
}

// defaultRule has every default written out.
func defaultRule() Rule {
	return Rule{FirstDayNext, FirstDayNext, MinutesWorking, DayEndClosing, AfterHoursNextOpening, LastDayAsCounted}
}

// Full returns the rule with every default written out.
func (r Rule) Full() Rule {
	d := defaultRule()
	return Rule{
		cmp.Or(r.FirstDay, d.FirstDay), cmp.Or(r.ArrivalDay, d.ArrivalDay), cmp.Or(r.Minutes, d.Minutes),
		cmp.Or(r.DayEnd, d.DayEnd), cmp.Or(r.AfterHours, d.AfterHours), cmp.Or(r.LastDay, d.LastDay),
	}
}

// ForArrival returns the rule for a term that runs from an arrival: its first
// day is the one that [Rule.ArrivalDay] names.
func (r Rule) ForArrival() Rule {
	r.FirstDay = r.Full().ArrivalDay
	return r
}

// Option returns the word of an option, its default where it is empty. The
// error is a [*law.ValueError] that lists the options.
func (r Rule) Option(id string) (string, error) {
	r = r.Full()
	switch id {
	case "first-day":
		return string(r.FirstDay), nil
	case "arrival-day":
		return string(r.ArrivalDay), nil
	case "minutes":
		return string(r.Minutes), nil
	case "day-end":
		return string(r.DayEnd), nil
	case "after-hours":
		return string(r.AfterHours), nil
	case "last-day":
		return string(r.LastDay), nil
	}
	return "", unknownOption(id)
}

// With returns the rule with one option chosen. The error is a
// [*law.ValueError]: an option or a word that there is not.
func (r Rule) With(id, option string) (Rule, error) {
	err, text, next := unknownOption(id), []byte(option), r
	switch id {
	case "first-day":
		err = firstDays.Unmarshal(&next.FirstDay, text)
	case "arrival-day":
		err = arrivalDays.Unmarshal(&next.ArrivalDay, text)
	case "minutes":
		err = minutes.Unmarshal(&next.Minutes, text)
	case "day-end":
		err = dayEnds.Unmarshal(&next.DayEnd, text)
	case "after-hours":
		err = afterHours.Unmarshal(&next.AfterHours, text)
	case "last-day":
		err = lastDays.Unmarshal(&next.LastDay, text)
	}
	if err != nil {
		return r, err
	}
	return next, nil
}

func unknownOption(id string) error {
	var ids []string
	for _, o := range RuleOptions() {
		ids = append(ids, o.ID)
	}
	_, err := law.ListOf("option of a counting rule", ids...).Parse(id)
	return err
}

// Validate returns a [*law.ValueError] for the first option whose word is
// unknown; an empty option is its default.
func (r Rule) Validate() error {
	f := r.Full()
	if f.valid() {
		return nil
	}
	for _, o := range RuleOptions() {
		word, err := f.Option(o.ID)
		if err != nil {
			return err
		}
		if _, err := law.ListOf(o.ID, o.Options...).Parse(word); err != nil {
			return err
		}
	}
	return nil
}

// valid reports whether every option of a full rule is one of its words. It
// compares by hand, because every term asks.
func (r *Rule) valid() bool {
	return (r.FirstDay == FirstDaySame || r.FirstDay == FirstDayNext) && (r.ArrivalDay == FirstDaySame || r.ArrivalDay == FirstDayNext) &&
		(r.Minutes == MinutesClock || r.Minutes == MinutesWorking) && (r.DayEnd == DayEndClosing || r.DayEnd == DayEndMidnight) &&
		(r.AfterHours == AfterHoursSameDay || r.AfterHours == AfterHoursNextOpening) && (r.LastDay == LastDayAsCounted || r.LastDay == LastDayNextWorkingDay)
}

// String lists the options with their words, defaults included.
func (r Rule) String() string {
	r = r.Full()
	return strings.Join([]string{
		"first-day=" + string(r.FirstDay),
		"arrival-day=" + string(r.ArrivalDay),
		"minutes=" + string(r.Minutes),
		"day-end=" + string(r.DayEnd),
		"after-hours=" + string(r.AfterHours),
		"last-day=" + string(r.LastDay),
	}, " ")
}
