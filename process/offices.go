// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Rule is the counting rule of the definition: the options taken of the counting
// readings that touch it, and the library's defaults for the others.
func (d *Definition) Rule() calendar.Rule { return d.rule }

// ruleOf finds the rule among the readings. An option of the reading is one of the
// rule: a test compares the lists.
func (d *Definition) ruleOf() calendar.Rule {
	return calendar.Rule{
		FirstDay:   calendar.FirstDay(d.Option(regulation.ReadingFirstDay)),
		ArrivalDay: calendar.FirstDay(d.Option(regulation.ReadingArrivalDay)),
		Minutes:    calendar.Minutes(d.Option(regulation.ReadingMinutes)),
		DayEnd:     calendar.DayEnd(d.Option(regulation.ReadingDayEnd)),
		AfterHours: calendar.AfterHours(d.Option(regulation.ReadingAfterHours)),
		LastDay:    calendar.LastDay(d.Option(regulation.ReadingLastDay)),
	}.Full()
}

// refusalTerm reports whether a refusal without a term of its own is due as the
// grant is.
func (d *Definition) refusalAsGrant() bool {
	return d.Option(regulation.ReadingRefusalTerm) != "none"
}

// Offices says which office each actor works in. The zero value has none.
type Offices struct {
	provider calendar.Office
	others   []actorOffice
}

// Equal reports whether everybody works in the same offices, given in the same
// order.
func (o Offices) Equal(other Offices) bool {
	return o.provider == other.provider && slices.Equal(o.others, other.others)
}

type actorOffice struct {
	Actor  law.ID
	Office calendar.Office
}

// OfficesOf gives the provider's office to every actor; [Offices.With] gives one its
// own. The acts state no hours and the library has no default.
func OfficesOf(provider calendar.Office) Offices { return Offices{provider: provider} }

// With gives an actor an office of its own, as the State Corporation has.
func (o Offices) With(actor law.ID, office calendar.Office) Offices {
	return Offices{provider: o.provider, others: append(slices.Clone(o.others), actorOffice{actor, office})}
}

// Of is the office of an actor, the provider's for all that are not named.
func (o Offices) Of(actor law.ID) calendar.Office {
	for _, a := range o.others {
		if a.Actor == actor {
			return a.Office
		}
	}
	return o.provider
}

// of is the office in which a node is worked: that of its first actor.
func (o Offices) of(n *Node) calendar.Office {
	if len(n.Actors) == 0 {
		return o.provider
	}
	return o.Of(n.Actors[0])
}

// ruleOf is the rule by which the terms of a node are counted. A system keeps no
// hours, unless somebody gives it an office of its own: its minutes are those of
// the clock, and its day ends at midnight.
func (o Offices) ruleOf(n *Node, rule calendar.Rule) calendar.Rule {
	if !o.everOpen(n) {
		return rule
	}
	rule.Minutes, rule.AfterHours, rule.DayEnd = calendar.MinutesClock, calendar.AfterHoursSameDay, calendar.DayEndMidnight
	return rule
}

// everOpen reports whether a node is that of a system that keeps no hours.
func (o Offices) everOpen(n *Node) bool {
	return n.system && !slices.ContainsFunc(o.others, func(a actorOffice) bool { return a.Actor == n.Actors[0] })
}

// Digests are the identities of the calendars that the offices count by, the
// provider's first.
func (o Offices) Digests() []calendar.Digest {
	list := []calendar.Digest{o.provider.Calendar().Digest()}
	for _, a := range o.others {
		if d := a.Office.Calendar().Digest(); !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	return list
}
