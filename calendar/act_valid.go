// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// validate checks what can be told of an added act before it is applied.
func (a *Act) validate(c *core) error {
	fail := func(i int, d law.Date, format string, args ...any) error {
		return &ActError{Act: a.ID, Change: i, Date: d, Fault: fmt.Sprintf(format, args...)}
	}
	switch {
	case !a.ID.IsValid():
		return fail(-1, 0, "the identifier has a character or a length that no identifier has")
	case a.Title.Validate() != nil:
		return fail(-1, 0, "the title is neither in Kazakh nor in Russian")
	case tooLong(a.Title):
		return fail(-1, 0, "the title is longer than %d bytes in a language", maxText)
	case len(a.Changes) == 0:
		return fail(-1, 0, "the act has no change")
	case len(a.Changes) > maxChanges:
		return fail(-1, 0, "the act has %d changes, more than %d", len(a.Changes), maxChanges)
	case !a.Known.Latest.IsZero() && a.Known.Earliest > a.Known.Latest:
		return fail(-1, a.Known.Earliest, "known_since begins after it ends")
	case !slices.Contains([]law.Basis{"", law.BasisStated, law.BasisInferred, law.BasisNotStated}, a.Known.Basis):
		return fail(-1, 0, "the basis %q is not one of stated, inferred, not_stated", shorten(string(a.Known.Basis)))
	case !a.Source.IsZero() && a.Source.Validate() != nil:
		return fail(-1, 0, "the source: %v", a.Source.Validate())
	}
	for i := range a.Changes {
		ch := &a.Changes[i]
		if d, fault := ch.check(); fault != "" {
			return fail(i, d, "%s", fault)
		}
		for _, d := range []law.Date{ch.From, ch.To, ch.Day} {
			switch after := d.Date() > c.last; {
			case d.IsZero(), after && (ch.Kind == ChangeHoliday || ch.Kind == ChangeHolidayEnds):
				// A holiday of a later year counts once a calendar covers it.
			case after:
				return fail(i, d, "the day lies outside the days covered, %s to %s; a provisional calendar has the years after", c.first, c.last)
			case d.Date() < c.first:
				return fail(i, d, "the day lies outside the days covered, %s to %s", c.first, c.last)
			}
		}
	}
	return nil
}

// check says what is wrong with a change by itself; empty for nothing.
func (ch *Change) check() (law.Date, string) {
	if !changeKinds.Has(ch.Kind) {
		return 0, fmt.Sprintf("the kind %q is not one of %s", shorten(string(ch.Kind)), kindsOfChange())
	}
	for _, fault := range []string{ch.checkDays(), ch.checkClosing(), ch.checkWords(), ch.checkWeeks()} {
		if fault != "" {
			return max(ch.Day, ch.From), fault
		}
	}
	return 0, ""
}

func kindsOfChange() string {
	var words []string
	for _, k := range changeKinds.Values() {
		words = append(words, string(k))
	}
	return strings.Join(words, ", ")
}

func (ch *Change) checkDays() string {
	switch transfer := ch.Kind == ChangeTransfer; {
	case transfer && (ch.From.IsZero() || ch.To.IsZero()):
		return "a day of the transfer is missing: from or to"
	case transfer && !ch.Day.IsZero():
		return "day stands beside the from and to of a transfer"
	case transfer && ch.From == ch.To:
		return "from and to are the same day"
	case !transfer && ch.Day.IsZero():
		return "day is missing, the day of " + string(ch.Kind)
	case !transfer && (!ch.From.IsZero() || !ch.To.IsZero()):
		return "from or to stands beside " + string(ch.Kind)
	case ch.NotSubstituted && ch.Kind != ChangeHoliday:
		return "not_substituted stands beside " + string(ch.Kind)
	}
	return ""
}

func (ch *Change) checkClosing() string {
	switch short := ch.Kind == ChangeShortDay; {
	case short && ch.Closes == 0:
		return "closes is missing, the time at which the short day ends"
	case short && ch.Closes >= endOfDay:
		return "a short day cannot close at " + ch.Closes.String()
	case !short && ch.Closes != 0:
		return "closes stands beside " + string(ch.Kind)
	}
	return ""
}

func (ch *Change) checkWords() string {
	switch {
	case !ch.Name.IsZero() && ch.Kind == ChangeConfirm:
		return "a name stands beside confirm, which names no day"
	case !ch.Name.IsZero() && ch.Name.Validate() != nil:
		return "a name is neither in Kazakh nor in Russian"
	case !ch.Note.IsZero() && ch.Note.Validate() != nil:
		return "a note is neither in Kazakh nor in Russian"
	case tooLong(ch.Name) || tooLong(ch.Note):
		return fmt.Sprintf("a name or a note is longer than %d bytes in a language", maxText)
	case ch.Standing == StandingEstimated && ch.Kind != ChangeKurbanAit:
		return "the standing estimated stands beside " + string(ch.Kind) + ", and is of kurban_ait alone"
	case ch.Standing != "" && !standings.Has(ch.Standing):
		return fmt.Sprintf("the standing %q is not on the list", shorten(string(ch.Standing)))
	}
	return ""
}

func (ch *Change) checkWeeks() string {
	switch ch.Kind {
	case ChangeKurbanAit, ChangeHoliday, ChangeHolidayEnds, ChangeConfirm:
		if len(ch.Weeks) > 0 {
			return "weeks are named, and " + string(ch.Kind) + " is the same in both"
		}
	}
	for i, w := range ch.Weeks {
		if !weeks.Has(w) {
			return fmt.Sprintf("the week %q is neither 5 nor 6", shorten(string(w)))
		}
		if slices.Contains(ch.Weeks[:i], w) {
			return fmt.Sprintf("the week %s is named twice", w)
		}
	}
	return ""
}

func tooLong(t law.Text) bool { return max(len(t.KK), len(t.RU), len(t.EN)) > maxText }
