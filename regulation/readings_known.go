// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// knownReading is a reading that the machine interprets, with its options: those
// of a counting one stand earliest first.
type knownReading struct {
	id      law.ID
	class   ReadingClass
	options []law.ID
}

// knownReadings are all of them. A reading or an option beside them would print
// one thing and run another, and is refused.
func knownReadings() []knownReading {
	return []knownReading{
		{ReadingAccount, ReadingClassStructural, []law.ID{"procedure", "interaction"}},
		{ReadingPortalProcedure, ReadingClassStructural, []law.ID{"review", "whole", "alone"}},
		{ReadingPortalTerm, ReadingClassStructural, []law.ID{"node", "whole"}},
		{ReadingAgreeingKinds, ReadingClassStructural, []law.ID{"as_printed", "issue", "every"}},
		{ReadingAgreeingSilence, ReadingClassStructural, []law.ID{"consent", "wait"}},
		{ReadingSignatureCheck, ReadingClassStructural, []law.ID{"on_receipt", "not_checked"}},
		{ReadingFailedGate, ReadingClassStructural, []law.ID{"by_gate", "ends", "retry"}},
		{ReadingRegistryMiss, ReadingClassStructural, []law.ID{"continues", "stops"}},
		{ReadingReissuePreparation, ReadingClassStructural, []law.ID{"skipped", "passes"}},
		{ReadingReferenceMinutes, ReadingClassStructural, []law.ID{"delivery", "preparation_and_delivery", "whole"}},
		{ReadingRefusalScope, ReadingClassStructural, []law.ID{"every", "duplicate"}},
		{ReadingIdentificationMinutes, ReadingClassStructural, []law.ID{"consideration", "whole", "result", "every_kind"}},
		{ReadingFirstDay, ReadingClassCounting, []law.ID{"same", "next"}},
		{ReadingArrivalDay, ReadingClassCounting, []law.ID{"same", "next"}},
		{ReadingMinutes, ReadingClassCounting, []law.ID{"clock", "working"}},
		{ReadingDayEnd, ReadingClassCounting, []law.ID{"closing", "midnight"}},
		{ReadingAfterHours, ReadingClassCounting, []law.ID{"same_day", "next_opening"}},
		{ReadingLastDay, ReadingClassCounting, []law.ID{"as_counted", "next_working_day"}},
		{ReadingAfterIndeterminate, ReadingClassCounting, []law.ID{"from_filing", "from_answer"}},
		{ReadingRefusalTerm, ReadingClassCounting, []law.ID{"as_grant", "none"}},
	}
}

// known finds a reading of a class; any class where it is empty.
func known(id law.ID, class ReadingClass) (knownReading, bool) {
	list := knownReadings()
	i := slices.IndexFunc(list, func(k knownReading) bool { return k.id == id && (class == "" || k.class == class) })
	if i < 0 {
		return knownReading{}, false
	}
	return list[i], true
}

// knownIDs are the identifiers of a class.
func knownIDs(class ReadingClass) []law.ID {
	var ids []law.ID
	for _, k := range knownReadings() {
		if k.class == class {
			ids = append(ids, k.id)
		}
	}
	return ids
}

// LibraryReadings are the counting readings that the library has for every act,
// for every kind and channel.
func LibraryReadings() []Reading {
	return []Reading{firstDayReading(), arrivalDayReading(), minutesReading(), dayEndReading(), afterHoursReading(), lastDayReading()}
}

// Stated returns the counting rule that the act prints for a reading through a
// channel on a day of filing, and whether there is one.
func (r Regulation) Stated(reading law.ID, c Channel, day law.Date) (CountingRule, bool) {
	for _, rule := range r.Counting {
		if rule.Reading == reading && rule.On(day) && (rule.Channels == nil || slices.Contains(rule.Channels, c)) {
			return rule, true
		}
	}
	return CountingRule{}, false
}

// WithCounting returns the regulation with the counting readings of the library,
// which stand for every act: each for the kinds whose terms it touches, by their
// units. What the act declares itself stays, for more kinds where more are touched.
func (r Regulation) WithCounting() Regulation {
	touched := map[law.ID][]KindID{}
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			kind := k.ID.Short()
			for _, id := range r.counts(s, kind) {
				touched[id] = append(touched[id], kind)
			}
		}
	}
	r.Readings = slices.Clone(r.Readings)
	for _, l := range LibraryReadings() {
		kinds := touched[l.ID]
		if len(kinds) == 0 {
			continue
		}
		i := slices.IndexFunc(r.Readings, func(x Reading) bool { return x.ID == l.ID })
		if i < 0 {
			l.Kinds = kinds
			r.Readings = append(r.Readings, l)
			continue
		}
		own := &r.Readings[i]
		own.Channels = nil
		for _, k := range kinds {
			if own.Kinds != nil && !slices.Contains(own.Kinds, k) {
				own.Kinds = append(slices.Clone(own.Kinds), k)
			}
		}
	}
	return r
}

// counts are the counting readings that the terms of a kind touch.
func (r Regulation) counts(s Service, kind KindID) []law.ID {
	var days, calendar, minutes, ends, arrivals bool
	take := func(terms ...Term) {
		for _, t := range terms {
			if !t.For(kind) {
				continue
			}
			arrived := t.From == FromArrival
			arrivals = arrivals || arrived
			switch t.Unit {
			case UnitMinute, UnitHour:
				minutes = true
			case UnitWorkingDay:
				days, ends = days || !arrived, true
			case UnitCalendarDay, UnitWeek:
				days, ends, calendar = days || !arrived, true, true
			case UnitMonth, UnitQuarter, UnitYear:
				ends, calendar = true, true
			case UnitDayOfApplication:
				ends = true
			}
		}
	}
	take(s.Terms...)
	for _, a := range r.Accounts {
		for _, x := range a.Steps {
			if x.For(kind) {
				take(x.Terms...)
				take(x.Return.Within, x.Return.Complete, x.Suspension.AtMost, x.Extension.AtMost, x.Extension.Tell)
			}
		}
		for _, n := range a.Nodes {
			if n.For(kind) {
				take(n.Terms...)
			}
		}
	}
	ids := []law.ID{ReadingAfterHours}
	for _, c := range []struct {
		touches bool
		id      law.ID
	}{{days, ReadingFirstDay}, {arrivals, ReadingArrivalDay}, {minutes, ReadingMinutes}, {ends, ReadingDayEnd}, {calendar, ReadingLastDay}} {
		if c.touches {
			ids = append(ids, c.id)
		}
	}
	return ids
}
