// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// recipe is all that a calendar is made from.
type recipe struct {
	from    int      // first year; zero for the first one on record
	through int      // last year
	asKnown law.Date // zero: everything known
	early   bool     // take what is uncertain as known from the first day possible
	added   []Act
}

func (r recipe) knows(k Known) bool { return k.by(r.asKnown, r.early) }

// mustBuild is build for the facts of this package alone. It cannot panic:
// build refuses nothing but an added act.
func mustBuild(r recipe) *core {
	r.added = nil
	c, err := build(r)
	if err != nil {
		panic(err)
	}
	return c
}

// build lays out both weeks. The error is an [*ActError] about an added act.
func build(r recipe) (*core, error) {
	c := &core{
		recipe: r,
		first:  date.New(cmp.Or(r.from, firstYear), time.January, 1),
		last:   date.New(r.through, time.December, 31),
	}
	national, err := c.enact(r)
	if err != nil {
		return nil, err
	}
	aits, err := c.kurbanAits(r, c.acts[national:])
	if err != nil {
		return nil, err
	}
	list, err := c.heldHolidays(r, c.acts[national:])
	if err != nil {
		return nil, err
	}
	c.annotate(r, aits)
	// A day that is both is a holiday, which is substituted.
	named := append(c.religiousDays(aits), c.holidays(list)...)
	for i, w := range Weeks() {
		l := newLayout(c, w)
		l.place(named)
		l.substitutes()
		for j := range c.acts {
			if err := l.apply(&c.acts[j], j >= national); err != nil {
				return nil, err
			}
		}
		for j := range c.acts[national:] {
			if err := l.shorten(&c.acts[national+j]); err != nil {
				return nil, err
			}
		}
		c.weeks[i] = l.table()
	}
	// An added act that is shipped too says nothing new.
	c.acts = append(c.acts[:national], slices.DeleteFunc(c.acts[national:], func(a Act) bool { return c.ships(a.ID) })...)
	return c, nil
}

// newInShipped is what is wrong with a change of an act that is shipped too,
// where the calendar does not say so already.
const newInShipped = "the calendar has this act, and there it does not say this"

// ships reports whether an act is one of the package's own.
func (c *core) ships(id law.ID) bool {
	return slices.ContainsFunc(c.shipped, func(a Act) bool { return a.ID == id })
}

// annotate collects the notes known; the note beside an estimate goes with it.
func (c *core) annotate(r recipe, aits []ait) {
	for _, n := range dayNotes() {
		estimated := func(a ait) bool { return a.standing == StandingEstimated && a.day.Date().Year() == n.day.Date().Year() }
		if r.knows(n.known) && (n.standing != StandingEstimated || slices.ContainsFunc(aits, estimated)) {
			c.notes = append(c.notes, n)
		}
	}
}

// enact collects the acts in force, the national ones first, and tells how
// many those are.
func (c *core) enact(r recipe) (national int, err error) {
	c.acts = laws()
	for _, a := range transferActs() {
		if r.knows(a.Known) && c.holds(a.Changes) {
			c.acts = append(c.acts, a)
		}
	}
	national = len(c.acts)
	c.shipped = slices.Clone(c.acts)
	if len(r.added) > maxActs {
		return 0, &ActError{Act: r.added[maxActs].ID, Change: -1, Fault: "the acts are more than " + strconv.Itoa(maxActs)}
	}
	taken := map[law.ID]bool{}
	for _, a := range c.acts {
		taken[a.ID] = true
	}
	for i := range r.added {
		a := &r.added[i]
		if err := a.validate(c); err != nil {
			return 0, err
		}
		if taken[a.ID] && !c.ships(a.ID) {
			return 0, &ActError{Act: a.ID, Change: -1, Fault: "the calendar has an act with this identifier already"}
		}
		taken[a.ID] = true
		if err := c.confirm(r, a); err != nil {
			return 0, err
		}
		if r.knows(a.since()) {
			c.acts = append(c.acts, *a)
		}
	}
	return national, nil
}

// confirm takes in through which day an added act confirms the calendar.
func (c *core) confirm(r recipe, a *Act) error {
	for n := range a.Changes {
		switch ch := &a.Changes[n]; {
		case ch.Kind != ChangeConfirm || !r.knows(a.since()):
		case c.ships(a.ID):
			return &ActError{Act: a.ID, Change: n, Date: ch.Day, Fault: newInShipped}
		default:
			c.confirmed = max(c.confirmed, ch.Day)
		}
	}
	return nil
}

// holds reports whether every day of shipped transfers is covered: a stored
// calendar may have fewer years than this release.
func (c *core) holds(transfers []Change) bool {
	for _, ch := range transfers {
		if min(ch.From, ch.To).Date() < c.first || max(ch.From, ch.To).Date() > c.last {
			return false
		}
	}
	return true
}

// namedDay is a holiday or a religious day of one year.
type namedDay struct {
	day    law.Date
	kind   uint8
	reason uint16
}

// holidays gives the days of the list in order of date.
func (c *core) holidays(list []holiday) []namedDay {
	var days []namedDay
	reasons := make([]uint16, len(list))
	for year := c.first.Year(); year <= c.last.Year(); year++ {
		for i, h := range list {
			if year < h.from || h.through != 0 && year > h.through {
				continue
			}
			why := reason{name: h.name, act: h.act, place: h.place, known: h.known, standing: h.standing, source: h.source, note: h.note}
			number := reasons[i]
			switch second := c.calendarOf(year); {
			case h.source.IsZero() && !second.IsZero():
				why.source = second
				number = c.addReason(why)
			case number == 0:
				number = c.addReason(why)
				reasons[i] = number
			}
			kind := holidayKind
			if h.notSubstituted {
				kind = religious
			}
			days = append(days, namedDay{law.DateOf(date.New(year, h.month, h.day)), kind, number})
		}
	}
	return days
}

// calendarOf is the calendar of a year, where it was known.
func (c *core) calendarOf(year int) law.Source {
	source, since := calendarOf(year)
	if !c.knows(knownOn(since)) {
		return law.Source{}
	}
	return source
}

// religiousDays gives 7 January of every year and the first days of Kurban Ait.
func (c *core) religiousDays(aits []ait) []namedDay {
	var days []namedDay
	for year := max(c.first.Year(), religiousFrom); year <= c.last.Year(); year++ {
		d := date.New(year, time.January, 7)
		r := religiousLaw(d)
		r.name = orthodoxChristmas
		if year < since2013 {
			r.standing, r.source = StandingOneSource, compiled(law.Text{
				KK: "7 қаңтар – демалыс күні, 2006–2012 жылдар", RU: "7 января – выходной день, 2006–2012 годы", EN: "7 January as a day off, 2006 to 2012",
			})
		}
		days = append(days, namedDay{law.DateOf(d), religious, c.addReason(r)})
	}
	for _, a := range aits {
		r := religiousLaw(a.day.Date())
		if a.act != "" {
			r.act, r.place = a.act, law.Locator{}
		}
		r.name, r.known, r.standing, r.source, r.note = kurbanAitName, a.known, a.standing, a.source, a.note
		days = append(days, namedDay{a.day, religious, c.addReason(r)})
	}
	return days
}

// kurbanAits gives the first day of each year as this calendar knows it, with
// those that added acts fix.
func (c *core) kurbanAits(r recipe, added []Act) ([]ait, error) {
	var aits []ait
	for _, a := range kurbanAitDays() {
		if d := a.day.Date(); d >= c.first && d <= c.last && r.knows(a.known) && (a.overtaken == (Known{}) || !r.knows(a.overtaken)) {
			aits = append(aits, a)
		}
	}
	for i := range added {
		for n := range added[i].Changes {
			ch := &added[i].Changes[n]
			if ch.Kind != ChangeKurbanAit {
				continue
			}
			var fault string
			before := slices.Clone(aits)
			if aits, fault = fixAit(aits, &added[i], ch); fault == "" && c.ships(added[i].ID) && !slices.Equal(before, aits) {
				fault = newInShipped
			}
			if fault != "" {
				return nil, &ActError{Act: added[i].ID, Change: n, Date: ch.Day, Fault: fault}
			}
		}
	}
	return aits, nil
}

// fixAit replaces what was announced or estimated for the year of ch.Day, or
// says why it cannot be.
func fixAit(aits []ait, a *Act, ch *Change) ([]ait, string) {
	const (
		near  = 3   // the moon is seen a day or two apart from the estimate, never a week
		moons = 345 // twelve moons are 354 days, so that a second one is as late as that
	)
	fixed := ait{day: ch.Day, act: a.ID, known: a.since(), standing: ch.standing(true), source: a.Source, note: ch.Note}
	for i, old := range aits {
		away := old.day - ch.Day
		if old.day.Date().Year() != ch.Day.Date().Year() || away > moons || away < -moons {
			continue // a year of the sun can hold two of the moon
		}
		switch {
		case away == 0 && old.standing != StandingAnnounced && old.standing != StandingEstimated:
			return aits, "" // the calendar says so already
		case old.standing != StandingAnnounced && old.standing != StandingEstimated:
			return nil, "the first day of Kurban Ait of that year is on record, " + old.day.String()
		case away > near || away < -near:
			return nil, "the first day of Kurban Ait of that year is expected about " + old.day.String()
		}
		aits[i] = fixed
		return aits, ""
	}
	return append(aits, fixed), ""
}
