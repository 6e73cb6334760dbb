// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"fmt"
	"slices"
	"strings"
)

// Act is a legal act that approves regulations, with its life from signing to
// repeal as far as its own text tells it. What the text is silent about is the
// zero value. Treat an Act as immutable; [Act.Clone] gives a copy of one's own.
type Act struct {
	ID           ID           `json:"id"`
	Kind         Text         `json:"kind"`   // қаулы, постановление, resolution
	Number       string       `json:"number"` // as printed, without the sign
	Date         Date         `json:"date"`   // of signing
	Issuer       Text         `json:"issuer"`
	Title        Text         `json:"title"` // as printed
	Registration Registration `json:"registration"`
	LegalBasis   []LegalBasis `json:"legal_basis"`
	// InForce is the onset of legal force (күшіне енеді), where the act sets it
	// apart from Effect; zero is not stated.
	InForce Onset `json:"in_force,omitzero"`
	// Effect is the onset of application (қолданысқа енгізіледі).
	Effect Onset `json:"effect"`
	// Publication is the day of the first official publication. Neither of the
	// built-in acts prints its own; see [Act.WithPublication].
	Publication Date        `json:"publication,omitzero"`
	Amendments  []Amendment `json:"amendments,omitempty"`
	Repeal      Repeal      `json:"repeal,omitzero"`
	Clauses     []Clause    `json:"clauses,omitempty"` // what else it orders
	// EditorNotes are what whoever published the copy printed about the text, such as
	// that spelling and punctuation are those of the original.
	EditorNotes []Clause    `json:"editor_notes,omitempty"`
	Signatories []Signatory `json:"signatories"`
}

// Registration is the entry of an act in the register of legal acts.
type Registration struct {
	Authority Text     `json:"authority"`
	Date      Date     `json:"date"`
	Number    string   `json:"number"`
	Citation  Citation `json:"citation"`
}

// LegalBasis is the law by which an issuer acts.
type LegalBasis struct {
	Title    Text     `json:"title"`
	Date     Date     `json:"date"`
	Place    Locator  `json:"place,omitzero"` // article and paragraph; zero is not stated
	Citation Citation `json:"citation"`
}

// Reference names another act without holding it.
type Reference struct {
	Issuer Text   `json:"issuer"`
	Kind   Text   `json:"kind"`
	Number string `json:"number"`
	Date   Date   `json:"date"` // of signing
	// Title is that of the other act, as printed here; empty where it is not.
	Title Text `json:"title,omitzero"`
}

// Label names the act in short: "2014 жылғы 8 желтоқсандағы № 297 қаулы", "постановление
// от 8 декабря 2014 года № 297", "resolution No. 297 of 8 December 2014". What is
// not stated is left out; the issuer and the title are not part of it.
func (r Reference) Label() Text {
	day := r.Date.Label()
	words := func(parts ...string) string { // each is a text before, and the text that it needs
		var list []string
		for i := 0; i < len(parts); i += 2 {
			if parts[i+1] != "" {
				list = append(list, parts[i]+parts[i+1])
			}
		}
		return strings.Join(list, " ")
	}
	return Text{
		KK: words("", r.Date.attributive(), "№ ", r.Number, "", r.Kind.In(LangKazakh)),
		RU: words("", r.Kind.In(LangRussian), "от ", day.RU, "№ ", r.Number),
		EN: words("", r.Kind.In(LangEnglish), "No. ", r.Number, "of ", day.EN),
	}
}

// Reference names the act as other texts refer to it.
func (a Act) Reference() Reference {
	return Reference{Issuer: a.Issuer, Kind: a.Kind, Number: a.Number, Date: a.Date, Title: a.Title}
}

// Amendment is a change of a place in the act by a later one.
type Amendment struct {
	By          Reference `json:"by"`
	Target      Citation  `json:"target"` // what it changes
	Effect      Onset     `json:"effect"`
	Publication Date      `json:"publication,omitzero"` // zero is not stated
	Citation    Citation  `json:"citation"`             // where the text tells of it
}

// Repeal is the end of an act. The zero value says that the text knows of none.
type Repeal struct {
	By          Reference `json:"by"`
	Effect      Onset     `json:"effect"`
	Publication Date      `json:"publication,omitzero"`
	Citation    Citation  `json:"citation"`
}

// Clause is an order of the act that is neither approval nor commencement.
type Clause struct {
	Text     Text     `json:"text"`
	Citation Citation `json:"citation"`
}

// Signatory is who signed an act or agreed to it.
type Signatory struct {
	Office   Text     `json:"office"`
	Name     string   `json:"name"`          // as printed
	Agreed   bool     `json:"agreed"`        // agreed to the act (КЕЛІСІЛДІ) instead of signing it
	Date     Date     `json:"date,omitzero"` // zero is not stated
	Citation Citation `json:"citation"`
}

// IsZero reports whether no repeal is on record.
func (r Repeal) IsZero() bool { return r == Repeal{} }

// Clone returns a copy that shares no memory with a.
func (a Act) Clone() Act {
	a.LegalBasis = slices.Clone(a.LegalBasis)
	a.Amendments = slices.Clone(a.Amendments)
	a.Clauses = slices.Clone(a.Clauses)
	a.EditorNotes = slices.Clone(a.EditorNotes)
	a.Signatories = slices.Clone(a.Signatories)
	return a
}

// WithPublication returns a copy of the act that was first officially published
// on day, for a caller who knows that. A day before the registration, or
// before the signing, is a [*ValueError].
func (a Act) WithPublication(day Date) (Act, error) {
	if first := max(a.Date, a.Registration.Date); day < first {
		return Act{}, &ValueError{Type: "publication of " + string(a.ID), Value: day.String(), Fault: "before " + first.String()}
	}
	a = a.Clone()
	a.Publication = day
	return a, nil
}

// Validate returns every fault of the act at once, joined; nil is none. Each
// names the field by its JSON path.
func (a Act) Validate() error {
	var v validator
	v.check("id", validID(a.ID))
	v.check("kind", a.Kind.Validate())
	v.check("issuer", a.Issuer.Validate())
	v.check("title", a.Title.Validate())
	v.require("number", a.Number != "", "the number is missing")
	v.require("date", !a.Date.IsZero(), "the date is missing")
	v.require("registration.date", a.Registration.Date.IsZero() || a.Registration.Date >= a.Date, "the act is registered before it is signed")
	if !a.InForce.IsZero() {
		v.check("in_force", a.InForce.Validate())
	}
	v.check("effect", a.Effect.Validate())
	const unregistered = "it counts from a registration, and the day of the registration is missing"
	registered := !a.Registration.Date.IsZero()
	v.require("in_force.from", registered || a.InForce.From != FromRegistration, unregistered)
	v.require("effect.from", registered || a.Effect.From != FromRegistration, unregistered)
	v.require("publication", a.Publication.IsZero() || a.Publication >= max(a.Date, a.Registration.Date), "the act is published before it is signed or registered")
	for i, b := range a.LegalBasis {
		v.check(fmt.Sprintf("legal_basis[%d].title", i), b.Title.Validate())
	}
	for i, m := range a.Amendments {
		v.require(fmt.Sprintf("amendments[%d].by.date", i), !m.By.Date.IsZero(), "the date of the amending act is missing")
		v.require(fmt.Sprintf("amendments[%d].by.date", i), m.By.Date.IsZero() || m.By.Date > a.Date, "the amending act is not later than the act")
		v.require(fmt.Sprintf("amendments[%d].target", i), m.Target.Act == a.ID, "the amendment changes another act")
		v.check(fmt.Sprintf("amendments[%d].effect", i), m.Effect.Validate())
	}
	if !a.Repeal.IsZero() {
		v.require("repeal.by.date", !a.Repeal.By.Date.IsZero(), "the date of the repealing act is missing")
		v.require("repeal.by.date", a.Repeal.By.Date.IsZero() || a.Repeal.By.Date > a.Date, "the repealing act is not later than the act")
		v.check("repeal.effect", a.Repeal.Effect.Validate())
	}
	return v.err()
}
