// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Act is an act that changes the calendar: one that this package ships, or an
// agency's own, which [Calendar.With] adds. Its JSON form is that of
// [ReadActs].
type Act struct {
	// ID names the act in answers; unique in a calendar.
	ID law.ID `json:"id" strict:"required"`
	// Title in Kazakh or Russian at least.
	Title law.Text `json:"title" strict:"required"`
	// Signed is the date of the act; not stated where it is not on record.
	Signed law.Date `json:"signed,omitzero"`
	// Known is since when one could know it; zero means from Signed on.
	Known Known `json:"known_since,omitzero"`
	// Source is where the act was read; an agency may leave it out.
	Source law.Source `json:"source,omitzero"`
	// Changes in the order in which they take effect; a law that only states
	// rules has none.
	Changes []Change `json:"changes,omitempty" strict:"required"`
}

// What [Calendar.With] takes at most.
const (
	maxActs    = 100  // added acts of one calendar
	maxChanges = 1000 // changes of one act
	maxText    = 2000 // bytes of one text
)

func (a Act) clone() Act {
	a.Changes = slices.Clone(a.Changes)
	for i := range a.Changes {
		a.Changes[i].Weeks = slices.Clone(a.Changes[i].Weeks)
	}
	return a
}

// since tells when the act was known.
func (a Act) since() Known {
	if a.Known == (Known{}) && !a.Signed.IsZero() {
		return knownOn(a.Signed)
	}
	return a.Known
}

// ChangeKind says what a [Change] does. The list is closed; the zero value is
// no change.
type ChangeKind string

const (
	// ChangeTransfer moves the rest of the day From to the day To: From is worked,
	// To is off.
	ChangeTransfer ChangeKind = "transfer"
	// ChangeDayOff makes the working day Day a day off. It is never substituted.
	ChangeDayOff ChangeKind = "day_off"
	// ChangeShortDay ends the working day Day at Closes.
	ChangeShortDay ChangeKind = "short_day"
	// ChangeKurbanAit fixes the first day of Kurban Ait of a year for which only an
	// announcement or an estimate, or nothing, is on record.
	ChangeKurbanAit ChangeKind = "kurban_ait"
	// ChangeHoliday puts the month and day of Day on the list of holidays, first
	// held on Day itself.
	ChangeHoliday ChangeKind = "holiday"
	// ChangeHolidayEnds strikes the month and day of Day from the list of holidays: on
	// Day it is not held any more.
	ChangeHolidayEnds ChangeKind = "holiday_ends"
	// ChangeWorkDay makes Day, which was off for a reason other than weekly rest, a
	// working day.
	ChangeWorkDay ChangeKind = "work_day"
	// ChangeConfirm says that the author of the act checked the calendar against what
	// is in force, through Day: [Calendar.KnownThrough] moves there, and a first day of
	// Kurban Ait that was estimated until then is confirmed.
	ChangeConfirm ChangeKind = "confirm"
)

var changeKinds = law.ListOf("kind of change", ChangeTransfer, ChangeDayOff, ChangeShortDay, ChangeKurbanAit, ChangeHoliday, ChangeHolidayEnds, ChangeWorkDay, ChangeConfirm)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k ChangeKind) MarshalText() ([]byte, error) { return changeKinds.Marshal(k) }

// UnmarshalText reads one of [ChangeKinds]; any other text is a [*law.ValueError].
func (k *ChangeKind) UnmarshalText(b []byte) error { return changeKinds.Unmarshal(k, b) }

// Change is one thing that an act does to the calendar. The zero value does
// nothing and is not valid.
type Change struct {
	Kind ChangeKind `json:"kind" strict:"required"`
	// From is the day of weekly rest, or the substitute, that is given up by a
	// transfer, and To the working day that becomes off instead.
	From law.Date `json:"from,omitzero"`
	To   law.Date `json:"to,omitzero"`
	// Day is the day of any other change.
	Day law.Date `json:"day,omitzero"`
	// Closes is the time at which a short day ends.
	Closes Clock `json:"closes,omitzero"`
	// Name is what the day is called; without one, a day off is called by the
	// title of the act.
	Name law.Text `json:"name,omitzero"`
	// NotSubstituted says that a holiday that begins is a day off like 7 January:
	// where it falls on a day of weekly rest nothing stands for it.
	NotSubstituted bool `json:"not_substituted,omitempty"`
	// Weeks are the weeks to which the change applies. Without any, it must be
	// possible in the five-day week and applies to the six-day week where it
	// is possible there too: the transfer of a Saturday is not.
	Weeks []Week `json:"weeks,omitempty"`
	// Note is a remark that the days carry.
	Note law.Text `json:"note,omitzero"`
	// Standing marks a change that is less than certain; empty means [StandingAdded]
	// for an act that was added.
	Standing Standing `json:"standing,omitempty"`
}

// skips reports whether the change leaves a week alone; must whether it is an
// error that it cannot be made there.
func (ch *Change) scope(w Week) (skips, must bool) {
	if len(ch.Weeks) > 0 {
		listed := slices.Contains(ch.Weeks, w)
		return !listed, listed
	}
	return false, w == WeekFiveDay
}
