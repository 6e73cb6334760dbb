// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Form is the form of a service or of a result.
type Form string

const (
	// FormPaper: қағаз түрінде.
	FormPaper Form = "paper"
	// FormElectronic: электрондық.
	FormElectronic Form = "electronic"
	// FormElectronicPartly: электрондық (ішінара автоматтандырылған).
	FormElectronicPartly Form = "electronic_partly_automated"
)

var forms = law.ListOf("form", FormPaper, FormElectronic, FormElectronicPartly)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Form) MarshalText() ([]byte, error) { return forms.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Form) UnmarshalText(b []byte) error { return forms.Unmarshal(v, b) }

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

var refusalRules = law.ListOf("rule of refusal", RefusalPossible, RefusalNotProvided, RefusalWithoutGround)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v RefusalRule) MarshalText() ([]byte, error) { return refusalRules.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *RefusalRule) UnmarshalText(b []byte) error { return refusalRules.Unmarshal(v, b) }

// RefusalFact is the refusal of the service as the regulation has it.
type RefusalFact struct {
	Rule RefusalRule `json:"rule"`
	Text law.Text    `json:"text"`
	// Grounds is where the text sends the reader for grounds; empty is untold.
	Grounds string `json:"grounds,omitempty"` // point of the Standard
	// GroundsBasis says whether the text calls them grounds of the refusal.
	GroundsBasis law.Basis `json:"grounds_basis,omitzero"`
	// Drafts, Signs, Delivers are actors; empty where the text names none.
	Drafts    law.ID         `json:"drafts,omitzero"`
	Signs     law.ID         `json:"signs,omitzero"`
	Delivers  law.ID         `json:"delivers,omitzero"`
	Citations []law.Citation `json:"citations"`
}
