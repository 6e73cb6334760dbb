// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Validity is when a part of a regulation applies to what is filed: from the day since
// which it stands, until the day on which it no longer does. Zero days are open ends;
// the zero value is always.
type Validity struct {
	Since law.Date `json:"since,omitzero"`
	Until law.Date `json:"until,omitzero"` // the first day on which it is gone
}

// On reports whether the part applies to what is filed on a day.
func (v Validity) On(day law.Date) bool {
	return day >= v.Since && (v.Until.IsZero() || day < v.Until)
}

// meets reports whether two parts apply on one day.
func (v Validity) meets(o Validity) bool {
	return (v.Until.IsZero() || o.Since < v.Until) && (o.Until.IsZero() || v.Since < o.Until)
}

// Edition is the day since which everything in the regulation has read as it does on
// a day: two days with one edition have the same definitions. Zero is from the
// beginning.
func (r *Regulation) Edition(day law.Date) law.Date {
	var last law.Date
	since := func(d law.Date) {
		if d <= day {
			last = max(last, d)
		}
	}
	for i := range r.Accounts {
		a := &r.Accounts[i]
		since(a.Since)
		for j := range a.Earlier {
			since(a.Earlier[j].Since)
		}
	}
	both := func(v Validity) {
		since(v.Since)
		since(v.Until)
	}
	for i := range r.Channels.Intake {
		both(r.Channels.Intake[i].Validity)
	}
	for i := range r.Readings {
		both(r.Readings[i].Validity)
	}
	for i := range r.Counting {
		both(r.Counting[i].Validity)
	}
	for i := range r.Services {
		s := &r.Services[i]
		since(s.Since)
		for j := range s.Earlier {
			since(s.Earlier[j].Since)
		}
	}
	return last
}
