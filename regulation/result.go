// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Form is the form of a service or of a result.
type Form string

const (
	// Paper: қағаз түрінде.
	Paper Form = "paper"
	// Electronic: электрондық.
	Electronic Form = "electronic"
	// ElectronicPartly: электрондық (ішінара автоматтандырылған).
	ElectronicPartly Form = "electronic_partly_automated"
)

// Forms returns the values of the closed list.
func Forms() []Form {
	return []Form{Paper, Electronic, ElectronicPartly}
}

// ParseForm reads a word of the list; the error is a [*law.ValueError].
func ParseForm(s string) (Form, error) { return law.ParseEnum("form", s, Forms()) }

// IsValid reports whether the value is one of the list.
func (v Form) IsValid() bool { return slices.Contains(Forms(), v) }

// MarshalText gives the word; any other value is an error.
func (v Form) MarshalText() ([]byte, error) {
	return law.MarshalEnum("form", v, Forms())
}

// UnmarshalText is [ParseForm].
func (v *Form) UnmarshalText(b []byte) error {
	e, err := ParseForm(string(b))
	if err == nil {
		*v = e
	}
	return err
}

// FormFact is a form as one place states it.
type FormFact struct {
	Forms    []Form       `json:"forms"` // nil is not stated
	Text     law.Text     `json:"text"`
	Channel  Channel      `json:"channel,omitzero"` // where the form holds for one only
	Basis    law.Basis    `json:"basis"`
	Citation law.Citation `json:"citation"`
}

// IsZero reports whether nothing is said of a form. An empty list of forms does
// not say anything.
func (f FormFact) IsZero() bool {
	return len(f.Forms) == 0 && f.Text.IsZero() && f.Channel == "" && f.Basis == "" && f.Citation.IsZero()
}

// Result is what the applicant gets.
type Result struct {
	ID      law.ID   `json:"id"`
	Text    law.Text `json:"text"`
	Kinds   []KindID `json:"kinds"` // nil is every kind
	Outcome Outcome  `json:"outcome"`
	// Form of this result; zero where only the regulation's own form is stated.
	Form     FormFact     `json:"form,omitzero"`
	Basis    law.Basis    `json:"basis"`
	Citation law.Citation `json:"citation"`
}

// RefusalRule says whether a regulation knows a refusal.
type RefusalRule string

const (
	// RefusalPossible: with grounds that the text or the Standard names.
	RefusalPossible RefusalRule = "possible"
	// RefusalNotProvided: the text knows no refusal.
	RefusalNotProvided RefusalRule = "not_provided"
	// RefusalWithoutGround: the text knows a refusal and names no ground.
	RefusalWithoutGround RefusalRule = "possible_without_ground"
)

// RefusalRules returns the values of the closed list.
func RefusalRules() []RefusalRule {
	return []RefusalRule{RefusalPossible, RefusalNotProvided, RefusalWithoutGround}
}

// ParseRefusalRule reads a word of the list; the error is a [*law.ValueError].
func ParseRefusalRule(s string) (RefusalRule, error) {
	return law.ParseEnum("rule of refusal", s, RefusalRules())
}

// IsValid reports whether the value is one of the list.
func (v RefusalRule) IsValid() bool { return slices.Contains(RefusalRules(), v) }

// MarshalText gives the word; any other value is an error.
func (v RefusalRule) MarshalText() ([]byte, error) {
	return law.MarshalEnum("rule of refusal", v, RefusalRules())
}

// UnmarshalText is [ParseRefusalRule].
func (v *RefusalRule) UnmarshalText(b []byte) error {
	e, err := ParseRefusalRule(string(b))
	if err == nil {
		*v = e
	}
	return err
}

// RefusalFact is the refusal of the service as the regulation has it.
type RefusalFact struct {
	Rule RefusalRule `json:"rule"`
	Text law.Text    `json:"text"`
	// Grounds is where the text sends the reader for grounds; empty is untold.
	Grounds string `json:"grounds,omitempty"` // point of the Standard
	// Drafts, Signs, Delivers are actors; empty where the text names none.
	Drafts    law.ID         `json:"drafts,omitzero"`
	Signs     law.ID         `json:"signs,omitzero"`
	Delivers  law.ID         `json:"delivers,omitzero"`
	Citations []law.Citation `json:"citations"`
}
