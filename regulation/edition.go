// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

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
	for i := range r.Services {
		s := &r.Services[i]
		since(s.Since)
		for j := range s.Earlier {
			since(s.Earlier[j].Since)
		}
	}
	return last
}
