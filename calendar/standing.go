// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// Standing says how firm an answer about a day is. The list is closed. The
// zero value is no standing.
type Standing string

const (
	// Confirmed: an official calendar, the text of an act or at least two
	// independent sources have it.
	Confirmed Standing = "confirmed"
	// OneSource: only one source has it.
	OneSource Standing = "one_source"
	// Announced: printed or announced beforehand; nothing from after the day,
	// or from shortly before it, was found.
	Announced Standing = "announced"
	// ByRule: it follows from the law; no official calendar and no order for that
	// year was found.
	ByRule Standing = "by_rule"
	// Estimated: reckoned from the moon; the day may be the one after.
	Estimated Standing = "estimated"
	// Provisional: outside the years known, given only to who asks by name.
	Provisional Standing = "provisional"
	// Added: an act that the caller added says so.
	Added Standing = "added"
)

var standings = law.ListOf("standing", Confirmed, OneSource, Announced, ByRule, Estimated, Provisional, Added)

// Standings returns the values, the firmest first; [Added] stands last because
// only its author can tell.
func Standings() []Standing { return standings.Values() }

// IsValid reports whether s is one of [Standings]; the empty value is not.
func (s Standing) IsValid() bool { return standings.Has(s) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (s Standing) MarshalText() ([]byte, error) { return standings.Marshal(s) }

// UnmarshalText reads one of [Standings]; any other text is a [*law.ValueError].
func (s *Standing) UnmarshalText(b []byte) error { return standings.Unmarshal(s, b) }

// Label names the standing for a reader.
func (s Standing) Label() law.Text {
	switch s {
	case Confirmed:
		return law.Text{KK: "расталған", RU: "подтверждено", EN: "confirmed"}
	case OneSource:
		return law.Text{KK: "бір дереккөз бойынша", RU: "по одному источнику", EN: "from one source"}
	case Announced:
		return law.Text{KK: "жарияланған, расталмаған", RU: "объявлено, не подтверждено", EN: "announced, not confirmed"}
	case ByRule:
		return law.Text{KK: "заң қағидасы бойынша есептелген", RU: "вычислено по правилу закона", EN: "by the rule of the law"}
	case Estimated:
		return law.Text{KK: "болжам", RU: "оценка", EN: "estimate"}
	case Provisional:
		return law.Text{KK: "алдын ала, белгілі жылдардан тыс", RU: "предварительно, вне известных лет", EN: "provisional, outside the known years"}
	case Added:
		return law.Text{KK: "қосымша акт бойынша", RU: "по добавленному акту", EN: "by an added act"}
	default:
		return law.Text{}
	}
}
