// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// DayKind says what a day is: worked, or off and why. The list is closed. The
// zero value is no kind.
type DayKind string

const (
	// DayWorking: an ordinary working day.
	DayWorking DayKind = "working"
	// DayWeekend: a day of weekly rest.
	DayWeekend DayKind = "weekend"
	// DayHoliday: a national or state holiday, also where it falls on a day of
	// weekly rest; and a day off that an added act gives.
	DayHoliday DayKind = "holiday"
	// DayReligious: 7 January or the first day of Kurban Ait; never substituted.
	DayReligious DayKind = "religious"
	// DaySubstitute: off because a holiday fell on a day of weekly rest.
	DaySubstitute DayKind = "substitute"
	// DayTransferOff: off because an act moved a day of rest to it.
	DayTransferOff DayKind = "transfer_off"
	// DayTransferOn: worked because an act moved its rest to another day.
	DayTransferOn DayKind = "transfer_on"
)

// kindList is the order in which tables number the kinds.
var kindList = [...]DayKind{DayWorking, DayWeekend, DayHoliday, DayReligious, DaySubstitute, DayTransferOff, DayTransferOn}

var dayKinds = law.ListOf("kind of day", kindList[:]...)

// works reports whether a day of this kind is worked.
func (k DayKind) works() bool { return k == DayWorking || k == DayTransferOn }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k DayKind) MarshalText() ([]byte, error) { return dayKinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (k *DayKind) UnmarshalText(b []byte) error { return dayKinds.Unmarshal(k, b) }

// Label names the kind for a reader.
func (k DayKind) Label() law.Text { return dayKindLabels[k] }

var dayKindLabels = map[DayKind]law.Text{
	DayWorking:     {KK: "жұмыс күні", RU: "рабочий день", EN: "working day"},
	DayWeekend:     {KK: "демалыс күні", RU: "выходной день", EN: "day of rest"},
	DayHoliday:     {KK: "мереке күні", RU: "праздничный день", EN: "holiday"},
	DayReligious:   {KK: "діни мереке, демалыс күні", RU: "религиозный праздник, выходной день", EN: "religious day off"},
	DaySubstitute:  {KK: "мереке орнына берілген демалыс күні", RU: "выходной день взамен праздничного", EN: "substitute day off"},
	DayTransferOff: {KK: "ауыстырылған демалыс күні", RU: "перенесённый день отдыха", EN: "transferred day off"},
	DayTransferOn:  {KK: "ауыстырылған жұмыс күні", RU: "рабочий день в порядке переноса", EN: "transferred working day"},
}

// Day is what a calendar knows about one day. It is a plain value; the zero
// value is no day.
type Day struct {
	Date law.Date `json:"date"`
	Week Week     `json:"week"`
	Kind DayKind  `json:"kind"`
	// Name is the holiday, for a substitute the holiday that it stands for; on
	// other days the label of the kind. Never empty.
	Name law.Text `json:"name"`
	// Pair is the holiday of a substitute, or the other day of a transfer; not
	// stated on other days.
	Pair law.Date `json:"pair,omitzero"`
	// Act is the act that makes the day what it is ([Calendar.Act] gives it in
	// full) and Place the article where that is known. An ordinary working day
	// has none.
	Act   law.ID      `json:"act,omitempty"`
	Place law.Locator `json:"place,omitzero"`
	// Known is since when one could know it.
	Known Known `json:"known_since,omitzero"`
	// Standing says how firm the answer is.
	Standing Standing `json:"standing"`
	// Source is where the fact was read; zero where a rule or another fact
	// gives it.
	Source law.Source `json:"source,omitzero"`
	// Note is a remark on the record of this day; mostly empty.
	Note law.Text `json:"note,omitzero"`
	// Closes is the time at which a day that an act shortened ends; zero on
	// every other day.
	Closes Clock `json:"closes,omitzero"`
}

// Works reports whether the day is worked.
func (d Day) Works() bool { return d.Kind.works() }

// Reason says in one line of a language why the day is worked or not:
// "substitute day off: New Year (2022-01-02)".
func (d Day) Reason(l law.Lang) string {
	var b strings.Builder
	label := d.Kind.Label().In(l)
	b.WriteString(label)
	if name := d.Name.In(l); name != "" && name != label {
		b.WriteString(": " + name)
	}
	if !d.Pair.IsZero() {
		switch d.Kind {
		case DayTransferOn:
			b.WriteString(" → " + d.Pair.String())
		case DayTransferOff:
			b.WriteString(" ← " + d.Pair.String())
		default:
			b.WriteString(" (" + d.Pair.String() + ")")
		}
	}
	return b.String()
}

// String is the date and the reason in English.
func (d Day) String() string {
	if d == (Day{}) {
		return ""
	}
	return d.Date.String() + " " + d.Date.Date().Weekday().String()[:3] + " " + d.Reason(law.LangEnglish)
}
