// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// Known says since when a fact could be known: not before Earliest and at
// Latest from Latest on. A side that is not on record is not stated. Basis
// tells whether an act or a dated page states the days ([law.BasisStated]) or they
// follow from other facts ([law.BasisInferred]). An act whose date is on record
// counts as known from that day, because the day of its publication is not. The
// zero value: not on record.
type Known struct {
	Earliest law.Date  `json:"earliest,omitzero"`
	Latest   law.Date  `json:"latest,omitzero"`
	Basis    law.Basis `json:"basis"`
}

// On reports whether the fact was known on a day, and whether the record is
// certain about it. Inside the interval it answers no, and not certain; where
// nothing is on record it answers yes, and not certain.
func (k Known) On(day law.Date) (known, certain bool) {
	switch {
	case !k.Latest.IsZero() && day >= k.Latest:
		return true, true
	case !k.Earliest.IsZero() && day < k.Earliest:
		return false, true
	default:
		return k.Latest.IsZero(), false
	}
}

// knownOn is what is stated since one day.
func knownOn(d law.Date) Known { return Known{Earliest: d, Latest: d, Basis: law.BasisStated} }

// String is "2022-09-28..2022-09-29 (inferred)", one date where both sides are
// the same, and "not on record" for the zero value.
func (k Known) String() string {
	switch {
	case k.Earliest.IsZero() && k.Latest.IsZero():
		return "not on record"
	case k.Earliest == k.Latest:
		return k.Latest.String() + " (" + k.Basis.String() + ")"
	default:
		return k.Earliest.String() + ".." + k.Latest.String() + " (" + k.Basis.String() + ")"
	}
}

// by reports whether the fact belongs into a calendar as known on a day; the
// zero day is "everything known". early takes the first day possible where the
// record is uncertain.
func (k Known) by(day law.Date, early bool) bool {
	if day.IsZero() {
		return true
	}
	if known, certain := k.On(day); certain || !early {
		return known
	}
	return true
}
