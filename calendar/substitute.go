// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// layout is a week while it is being laid out, one entry a day.
type layout struct {
	c      *core
	week   Week
	kind   []uint8  // in kindList
	reason []uint16 // in core.reasons plus 1; 0 for none
	pair   []uint16 // other day plus 1; 0 for none
	short  map[int]shortDay
}

// The numbers of the kinds, as they stand in kindList.
const (
	working uint8 = iota
	weekend
	holidayKind
	religious
	substitute
	transferOff
	transferOn
)

func newLayout(c *core, w Week) *layout {
	n := int(c.last-c.first) + 1
	l := &layout{c: c, week: w, kind: make([]uint8, n), reason: make([]uint16, n), pair: make([]uint16, n), short: map[int]shortDay{}}
	for i := range l.kind {
		if w.Rest((c.first + date.Date(i)).Weekday()) {
			l.kind[i] = weekend
		}
	}
	return l
}

func (c *core) addReason(r reason) uint16 {
	c.reasons = append(c.reasons, r)
	return uint16(len(c.reasons)) // plus 1
}

func (l *layout) index(d law.Date) int { return int(d.Date() - l.c.first) }

func (l *layout) date(i int) date.Date { return l.c.first + date.Date(i) }

func (l *layout) set(i int, kind uint8, reason uint16, pair int) {
	l.kind[i], l.reason[i], l.pair[i] = kind, reason, uint16(pair+1)
}

// noPair is the pair of a day that stands alone.
const noPair = -1

// place marks the holidays and religious days, whatever the day of the week.
func (l *layout) place(days []namedDay) {
	for _, d := range days {
		if i := l.index(d.day); i >= 0 && i < len(l.kind) {
			l.set(i, d.kind, d.reason, noPair)
		}
	}
}

// substitutes gives each holiday on a day of weekly rest the next day that is
// free: neither weekly rest, holiday, religious day nor taken by an earlier
// holiday. Religious days are not holidays in the sense of the law and get
// none. Law of 13 December 2001 No. 267-II, article 5.
func (l *layout) substitutes() {
	for i, kind := range l.kind {
		if kind != holidayKind || !l.week.Rest(l.date(i).Weekday()) {
			continue
		}
		j := i + 1
		for j < len(l.kind) && l.kind[j] != working {
			j++
		}
		if j == len(l.kind) {
			return
		}
		of := l.c.reasons[l.reason[i]-1]
		l.set(j, substitute, l.c.addReason(reason{
			name: of.name, act: holidaysLaw, place: article5, known: of.known, standing: of.standing, source: l.c.calendarOf(l.date(j).Year()),
		}), i)
	}
}

// table packs the layout.
func (l *layout) table() *table {
	t := &table{core: l.c, week: l.week, first: l.c.first, days: len(l.kind), before: make([]uint16, len(l.kind)+1)}
	worked := uint16(0)
	for i, kind := range l.kind {
		t.before[i] = worked
		if kindList[kind].works() {
			worked++
		}
	}
	t.before[t.days] = worked
	t.nth = make([]uint16, 0, worked)
	specials := 0
	for i := range l.kind {
		if t.works(i) {
			t.nth = append(t.nth, uint16(i))
		}
		if l.reason[i] != 0 {
			specials++
		}
	}
	t.special = make([]special, 0, specials)
	for i, kind := range l.kind {
		if l.reason[i] != 0 {
			t.special = append(t.special, special{day: uint16(i), pair: l.pair[i], reason: l.reason[i] - 1, kind: kind})
		}
		if s, ok := l.short[i]; ok {
			t.short = append(t.short, s)
		}
	}
	t.digest = t.sum()
	return t
}
