// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// table is one working week laid out day by day, so that every question costs
// two or three array reads whatever the distance. Fifteen years take about
// 20 KiB. A table is never written after it is built.
type table struct {
	core  *core
	week  Week
	first date.Date // day 0
	days  int

	// before[i] is the number of working days before day i; it has days+1
	// entries. Day i is worked if before[i+1] differs from before[i].
	before []uint16
	// nth[k] is the day of working day k, counted from 0.
	nth []uint16

	special []special  // every day that is not a plain working day or weekend, in order
	short   []shortDay // days that end early, in order

	digest Digest
}

// special is a day with a reason.
type special struct {
	day    uint16
	pair   uint16 // the other day plus 1; 0 for none
	reason uint16 // in core.reasons
	kind   uint8  // in kindList
}

type shortDay struct {
	day    uint16
	reason uint16
	closes Clock
}

// core is what the tables of both weeks share: the years, the facts that went
// into them and how the calendar was made.
type core struct {
	recipe
	first, last date.Date
	confirmed   law.Date // through which an added act confirms the calendar
	shipped     []Act    // the acts of the package that are known
	acts        []Act    // every act in force here, national ones first
	reasons     []reason
	notes       []dayNote // in order of date
	weeks       [2]*table // five-day, six-day
}

// reason is why a day is what it is.
type reason struct {
	name     law.Text
	act      law.ID
	place    law.Locator
	known    Known
	standing Standing // empty: as firm as its date
	source   law.Source
	note     law.Text
}

// index gives the number of a day; ok is false outside the table.
func (t *table) index(d date.Date) (i int, ok bool) {
	i = int(d - t.first)
	return i, uint(i) < uint(t.days)
}

func (t *table) date(i int) date.Date { return t.first + date.Date(i) }

func (t *table) works(i int) bool { return t.before[i] != t.before[i+1] }

func (t *table) outside(d date.Date, n int) error {
	return &OutsideError{Date: d, Days: n, From: law.DateOf(t.core.first), To: law.DateOf(t.core.last)}
}
