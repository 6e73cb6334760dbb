// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// storedDays are the days of a stored calendar that move what is counted, so
// that a later release can say which of them have changed.
type storedDays struct {
	Off   []law.Date         `json:"off"`
	On    []law.Date         `json:"on"`
	Short map[law.Date]Clock `json:"short,omitempty"`
}

// stored lists the days of a week that differ from plain ones.
func (t *table) stored() storedDays {
	days := storedDays{Off: []law.Date{}, On: []law.Date{}, Short: map[law.Date]Clock{}}
	for _, s := range t.special {
		d := law.DateOf(t.date(int(s.day)))
		switch rest := t.week.Rest(d.Date().Weekday()); {
		case rest && t.works(int(s.day)):
			days.On = append(days.On, d)
		case !rest && !t.works(int(s.day)):
			days.Off = append(days.Off, d)
		}
	}
	for _, s := range t.short {
		days.Short[law.DateOf(t.date(int(s.day)))] = s.closes
	}
	return days
}

// differ gives, in order, the days on which two lists disagree.
func (s storedDays) differ(now storedDays) []law.Date {
	var list []law.Date
	for _, pair := range [][2][]law.Date{{s.Off, now.Off}, {now.Off, s.Off}, {s.On, now.On}, {now.On, s.On}} {
		here := map[law.Date]bool{}
		for _, d := range pair[1] {
			here[d] = true
		}
		for _, d := range pair[0] {
			if !here[d] {
				list = append(list, d)
			}
		}
	}
	for _, pair := range [][2]map[law.Date]Clock{{s.Short, now.Short}, {now.Short, s.Short}} {
		for d, closes := range pair[0] {
			if pair[1][d] != closes {
				list = append(list, d)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// before finds the calendar with a digest among those of what was known on
// earlier days, the latest day first: as an earlier release made it. It is the
// zero Calendar where there is none.
func (r recipe) before(w Week, digest Digest) Calendar {
	for _, learnt := range r.learnt() {
		r.asKnown = learnt - 1
		c, err := build(r)
		if err != nil {
			continue // an added act contradicts what was known then
		}
		if v := (Calendar{c.weeks[0]}).Week(w); v.Digest() == digest {
			return v
		}
	}
	return Calendar{}
}

// learnt gives the days on which something became known that a calendar with
// this recipe has, the latest first.
func (r recipe) learnt() []law.Date {
	var days []law.Date
	add := func(list ...Known) {
		for _, k := range list {
			if !k.Latest.IsZero() && k.Latest.Date() > dateOf(r.from, 1, 1) && (r.asKnown.IsZero() || k.Latest <= r.asKnown) {
				days = append(days, k.Latest)
			}
		}
	}
	for _, a := range append(transferActs(), r.added...) {
		add(a.since())
	}
	for _, h := range holidayList() {
		add(h.known, h.ended)
	}
	for _, a := range kurbanAitDays() {
		add(a.known, a.overtaken)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	slices.Reverse(days)
	return days
}
