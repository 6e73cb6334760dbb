// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// DiscrepancyClass says what is the matter with the text.
type DiscrepancyClass string

const (
	// DiscrepancyContradiction: two places say different things.
	DiscrepancyContradiction DiscrepancyClass = "contradiction"
	// DiscrepancySilence: the text does not say what has to be known, or leaves
	// open what it means.
	DiscrepancySilence DiscrepancyClass = "silence"
	// DiscrepancySlip: a wrong word or ending; as printed the text means
	// something else.
	DiscrepancySlip DiscrepancyClass = "slip"
	// DiscrepancyPrint: spelling, punctuation, layout; the meaning stays.
	DiscrepancyPrint DiscrepancyClass = "print"
	// DiscrepancyCopy: the copy that the data were read from displaced or lost
	// something. The act is not to blame.
	DiscrepancyCopy DiscrepancyClass = "copy"
)

var discrepancyClasses = law.ListOf("discrepancy class",
	DiscrepancyContradiction, DiscrepancySilence, DiscrepancySlip, DiscrepancyPrint, DiscrepancyCopy)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v DiscrepancyClass) MarshalText() ([]byte, error) { return discrepancyClasses.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *DiscrepancyClass) UnmarshalText(b []byte) error {
	return discrepancyClasses.Unmarshal(v, b)
}

// canMatter reports whether a discrepancy of the class can change anything: how a text
// is printed or copied cannot.
func (v DiscrepancyClass) canMatter() bool {
	return v == DiscrepancyContradiction || v == DiscrepancySilence || v == DiscrepancySlip
}

// Change is what may turn out otherwise, by how a discrepancy is resolved.
type Change string

const (
	// ChangeDeadline: by when something is due.
	ChangeDeadline Change = "deadline"
	// ChangePath: what is done, in what order, and what it leads to.
	ChangePath Change = "path"
	// ChangePerson: who does it, or who answers for it.
	ChangePerson Change = "person"
)

var changes = law.ListOf("change", ChangeDeadline, ChangePath, ChangePerson)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Change) MarshalText() ([]byte, error) { return changes.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Change) UnmarshalText(b []byte) error { return changes.Unmarshal(v, b) }

// Severity says whether a discrepancy matters to the outcome.
type Severity string

const (
	// SeveritySubstantive: it changes a deadline, a path or a person.
	SeveritySubstantive Severity = "substantive"
	// SeverityEditorial: it changes none of them.
	SeverityEditorial Severity = "editorial"
)

// severityOf is the severity of what changes these.
func severityOf(changes []Change) Severity {
	if len(changes) > 0 {
		return SeveritySubstantive
	}
	return SeverityEditorial
}

var severities = law.ListOf("severity", SeveritySubstantive, SeverityEditorial)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Severity) MarshalText() ([]byte, error) { return severities.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Severity) UnmarshalText(b []byte) error { return severities.Unmarshal(v, b) }

// Discrepancy is a place where the text contradicts itself, is silent where it
// must speak, or slips. It links the places and keeps each value; nothing is
// chosen. A computed one has the ID of the rule that found it, followed by the places
// that tell it from others. The rules are
//
//	step-missing          a step of para 5 has no counterpart in para 7, or the other way
//	term-differs          linked steps have other amounts or units
//	bound-differs         the same amounts, bounded in other words
//	kinds-differ          linked steps exist for other kinds
//	actor-unnamed         nobody is named who does the step
//	actor-differs         linked steps name other actors
//	actor-not-listed      an actor of the provider is not in the list of participants
//	participant-unused    a participant does nothing
//	service-shorter       the steps outlast the term of the service
//	standard-shorter      the steps outlast the term of the Standard
//	node-shorter          the term of a node is shorter than the steps inside it
//	number-missing        a paragraph or sub-paragraph number does not occur
//	branch-missing        a condition has no way for one of its answers
//	end-not-said          a node neither ends nor goes on
//	term-not-stated       a step without the term that the text presupposes
//	refusal-without-term  a refusal beside terms, with none of its own
//	result-one-account    only one account prints the results of its steps
//	record-one-account    only one account prints a side record
//	annex-lost            an annex is referred to and has no content, or no heading
type Discrepancy struct {
	// ID is stable: agencies refer to it. A computed one begins with its rule and
	// the name of its regulation.
	ID law.ID `json:"id"`
	// Class is empty in an extract that a release before the classes stored.
	Class DiscrepancyClass `json:"class,omitzero"`
	// Changes tells what depends on how the discrepancy is resolved; empty is
	// nothing.
	Changes []Change `json:"changes,omitempty"`
	// Severity follows from Changes: substantive where there are any.
	Severity Severity `json:"severity"`
	// Repeats is the ID of an entry of another regulation of the act that says the
	// same of it; empty of one that stands for itself.
	Repeats law.ID `json:"repeats,omitzero"`
	// Computed says that a rule finds it in the data; otherwise it is recorded
	// by hand.
	Computed  bool           `json:"computed"`
	Rule      law.ID         `json:"rule,omitzero"` // of a computed one
	Citations []law.Citation `json:"citations"`
	Values    []Value        `json:"values"`
	Text      law.Text       `json:"text"`
	// Kinds concerned; nil is every kind.
	Kinds []KindID `json:"kinds,omitempty"`
}

// Value is what one place says.
type Value struct {
	Citation law.Citation `json:"citation"`
	// Printed is the word or number as the place has it; empty where the place
	// is silent.
	Printed string `json:"printed"`
	// Meant is the word that the context asks for, of a misprint.
	Meant string `json:"meant,omitempty"`
}

// Label names the class in three languages; the zero value has none.
func (v DiscrepancyClass) Label() law.Text { return discrepancyClassLabels[v] }

var discrepancyClassLabels = map[DiscrepancyClass]law.Text{
	DiscrepancyContradiction: {KK: "қайшылық", RU: "противоречие", EN: "contradiction"},
	DiscrepancySilence:       {KK: "айтылмаған не ашық қалған", RU: "не сказано или не ясно", EN: "not said or left open"},
	DiscrepancySlip:          {KK: "мағынаны бұзатын қате", RU: "ошибка, искажающая смысл", EN: "slip that changes the meaning"},
	DiscrepancyPrint:         {KK: "жазылу ерекшелігі", RU: "особенность написания", EN: "style of print"},
	DiscrepancyCopy:          {KK: "көшірменің ақауы", RU: "дефект копии", EN: "fault of the copy"},
}

// Label names what changes in three languages; the zero value has none.
func (v Change) Label() law.Text { return changeLabels[v] }

var changeLabels = map[Change]law.Text{
	ChangeDeadline: {KK: "мерзім", RU: "срок", EN: "deadline"},
	ChangePath:     {KK: "рәсімнің барысы", RU: "ход процедуры", EN: "path"},
	ChangePerson:   {KK: "тұлға", RU: "лицо", EN: "person"},
}

// ChangesLabel says what depends on how the discrepancy is resolved: "depends on it:
// deadline, path". It is empty where nothing does.
func (d Discrepancy) ChangesLabel() law.Text {
	var t law.Text
	for i, c := range d.Changes {
		l, sep := c.Label(), ", "
		if i == 0 {
			sep, t = "", law.Text{KK: "байланысты: ", RU: "зависит: ", EN: "depends on it: "}
		}
		t = law.Text{KK: t.KK + sep + l.KK, RU: t.RU + sep + l.RU, EN: t.EN + sep + l.EN}
	}
	return t
}
