// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// Standing says how firm an answer about a day is. The list is closed. The
// zero value is no standing.
type Standing string

const (
	// StandingConfirmed: an official calendar, the text of an act or at least two
	// independent sources have it.
	StandingConfirmed Standing = "confirmed"
	// StandingOneSource: only one source has it.
	StandingOneSource Standing = "one_source"
	// StandingAnnounced: printed or announced beforehand; nothing from after the day,
	// or from shortly before it, was found.
	StandingAnnounced Standing = "announced"
	// StandingByRule: it follows from the law; no official calendar and no order for that
	// year was found.
	StandingByRule Standing = "by_rule"
	// StandingEstimated: reckoned from the moon; the day may be the one after.
	StandingEstimated Standing = "estimated"
	// StandingProvisional: outside the years known, given only to who asks by name.
	StandingProvisional Standing = "provisional"
	// StandingAdded: an act that the caller added says so.
	StandingAdded Standing = "added"
)

var standings = law.ListOf("standing", StandingConfirmed, StandingOneSource, StandingAnnounced, StandingByRule, StandingEstimated, StandingProvisional, StandingAdded)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (s Standing) MarshalText() ([]byte, error) { return standings.Marshal(s) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (s *Standing) UnmarshalText(b []byte) error { return standings.Unmarshal(s, b) }

// Label names the standing for a reader.
func (s Standing) Label() law.Text { return standingLabels[s] }

var standingLabels = map[Standing]law.Text{
	StandingConfirmed:   {KK: "расталған", RU: "подтверждено", EN: "confirmed"},
	StandingOneSource:   {KK: "бір дереккөз бойынша", RU: "по одному источнику", EN: "from one source"},
	StandingAnnounced:   {KK: "жарияланған, расталмаған", RU: "объявлено, не подтверждено", EN: "announced, not confirmed"},
	StandingByRule:      {KK: "заң қағидасы бойынша есептелген", RU: "вычислено по правилу закона", EN: "by the rule of the law"},
	StandingEstimated:   {KK: "болжам", RU: "оценка", EN: "estimate"},
	StandingProvisional: {KK: "алдын ала, белгілі жылдардан тыс", RU: "предварительно, вне известных лет", EN: "provisional, outside the known years"},
	StandingAdded:       {KK: "қосымша акт бойынша", RU: "по добавленному акту", EN: "by an added act"},
}
