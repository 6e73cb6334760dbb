// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// FindingKind is the sort of a finding.
type FindingKind string

const (
	// FindingOutOfOrder: done, but not in its turn, or at a time before the step began.
	FindingOutOfOrder FindingKind = "out_of_order"
	// FindingRepeated: done again after it was done.
	FindingRepeated FindingKind = "repeated"
	// FindingWrongRole: done by a role that the text does not name for it.
	FindingWrongRole FindingKind = "wrong_role"
	// FindingMissing: passed over and never done.
	FindingMissing FindingKind = "missing"
	// FindingAfterEnd: recorded after the application was over.
	FindingAfterEnd FindingKind = "after_end"
	// FindingForeign: not a step of the definition.
	FindingForeign FindingKind = "foreign"
	// FindingNotProvided: at a step of the definition, what the text does not let anybody
	// do there, as a refusal or a suspension.
	FindingNotProvided FindingKind = "not_provided"
	// FindingTooMuch: a clause was used for longer, or more often, than the text allows, as
	// an extension.
	FindingTooMuch FindingKind = "too_much"
	// FindingLate: done, or still not done, after its deadline.
	FindingLate FindingKind = "late"
	// FindingAnsweredLate: who had to complete returned papers, or to answer while terms
	// were suspended, did so after his time. It is no lateness of the provider's.
	FindingAnsweredLate FindingKind = "answered_late"
	// FindingContradiction: a deadline has passed though everybody kept his own; two
	// places of the text contradict each other. It is nobody's fault.
	FindingContradiction FindingKind = "contradiction"
)

var findingKinds = law.ListOf("kind of finding", FindingOutOfOrder, FindingRepeated, FindingWrongRole, FindingMissing, FindingAfterEnd, FindingForeign, FindingNotProvided, FindingTooMuch, FindingLate, FindingAnsweredLate, FindingContradiction)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (f FindingKind) MarshalText() ([]byte, error) { return findingKinds.Marshal(f) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (f *FindingKind) UnmarshalText(b []byte) error { return findingKinds.Unmarshal(f, b) }

// Label names the kind for a reader.
func (f FindingKind) Label() law.Text {
	switch f {
	case FindingOutOfOrder:
		return law.Text{KK: "кезегінен тыс орындалған", RU: "выполнено с нарушением последовательности", EN: "out of order"}
	case FindingRepeated:
		return law.Text{KK: "қайталанған", RU: "повторено", EN: "repeated"}
	case FindingWrongRole:
		return law.Text{KK: "тиісті емес орындаушы орындаған", RU: "выполнено ненадлежащим исполнителем", EN: "by the wrong role"}
	case FindingMissing:
		return law.Text{KK: "орындалмаған қадам", RU: "шаг пропущен", EN: "missing"}
	case FindingAfterEnd:
		return law.Text{KK: "аяқталғаннан кейінгі жазба", RU: "запись после окончания", EN: "after the end"}
	case FindingForeign:
		return law.Text{KK: "рәсімде жоқ қадам", RU: "шага нет в процедуре", EN: "not a step of the procedure"}
	case FindingNotProvided:
		return law.Text{KK: "бұл қадамда көзделмеген", RU: "на этом шаге не предусмотрено", EN: "not provided for at this step"}
	case FindingTooMuch:
		return law.Text{KK: "мәтін жол бергеннен артық", RU: "больше, чем допускает текст", EN: "more than the text allows"}
	case FindingLate:
		return law.Text{KK: "мерзімі өткен", RU: "с нарушением срока", EN: "late"}
	case FindingAnsweredLate:
		return law.Text{KK: "толықтыру немесе жауап кешігіп келген", RU: "дополнение или ответ поступили с опозданием", EN: "completed or answered late"}
	case FindingContradiction:
		return law.Text{KK: "мәтіннің қайшылығы", RU: "противоречие текста", EN: "contradiction of the text"}
	default:
		return law.Text{}
	}
}

// Finding is one thing that was not as the definition has it.
type Finding struct {
	Kind FindingKind    `json:"kind"`
	Node process.NodeID `json:"node"`
	// Citation is the place that was not kept: that of the node, or of the term
	// of a whole stretch.
	Citation law.Citation `json:"citation"`
	// By is who did it; of a step not done, the role that the text names. Body is
	// the external body or the thing waited for, where it was not the provider's
	// to do. Both are empty where the service was late by what no single step took.
	By   process.Party `json:"by"`
	Body law.ID        `json:"body,omitempty"`
	// At is when it was done; zero is not yet, or never.
	At   time.Time `json:"at,omitzero"`
	Line int       `json:"line,omitempty"` // of the record; 0 is untold

	// Deadline, and by how much it was passed; of [FindingLate],
	// [FindingAnsweredLate] and [FindingContradiction]. Late is working time of the
	// office of the step. LateByClock says that it is by the clock: the step is that of
	// a system, which keeps no hours, no working time has passed since the deadline, or
	// the calendar does not reach that far.
	Deadline    time.Time     `json:"deadline,omitzero"`
	Late        time.Duration `json:"late_ns,omitempty"`
	LateByClock bool          `json:"late_by_clock,omitempty"`

	// Term is the term that was not kept, and Rule how it was counted.
	Term process.Deadline `json:"-"`

	// EveryReading says that it is late under every reading. Otherwise Excuses
	// are the options of which each alone, in the place of the chosen one, would
	// make it in time; none is a combination of several.
	EveryReading bool             `json:"every_reading,omitempty"`
	Excuses      []process.Choice `json:"excuses,omitempty"`

	nobody bool // the service was late by what no single step took
}

// Disputed reports whether the finding is a lateness that another reading of
// the text would excuse.
func (f Finding) Disputed() bool { return f.Kind == FindingLate && !f.EveryReading }

// CheckedApplication is what was found about one application. It is a value.
type CheckedApplication struct {
	Application string             `json:"application"`
	Kind        regulation.KindID  `json:"kind"`
	Channel     regulation.Channel `json:"channel"`
	// Office is that of the first record.
	Office     string         `json:"office,omitempty"`
	Definition process.Digest `json:"definition"`
	// Readings are those under which it was judged.
	Readings []process.AppliedReading `json:"readings"`
	Filed    time.Time                `json:"filed,omitzero"`
	// Closed is when it was over and End how; zero while it is open.
	Closed   time.Time   `json:"closed,omitzero"`
	End      process.End `json:"end,omitempty"`
	Findings []Finding   `json:"findings"`
}

// Late reports whether a step was late under every reading.
func (c CheckedApplication) Late() bool {
	return slices.ContainsFunc(c.Findings, func(f Finding) bool { return f.Kind == FindingLate && f.EveryReading })
}

// Disputed reports whether a step was late under the readings chosen, and no
// step under every reading.
func (c CheckedApplication) Disputed() bool {
	return !c.Late() && slices.ContainsFunc(c.Findings, Finding.Disputed)
}
