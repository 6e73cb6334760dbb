// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Identifiers of the actors that the built-in regulations and most others know.
// The list is open: a regulation may name actors of its own.
const (
	ActorApplicant        law.ID = "applicant"         // көрсетілетін қызметті алушы
	ActorRepresentative   law.ID = "representative"    // of the applicant, under a power of attorney
	ActorProvider         law.ID = "provider"          // көрсетілетін қызметті беруші, where no unit is named
	ActorOffice           law.ID = "office"            // кеңсе
	ActorOfficeEmployee   law.ID = "office_employee"   // кеңсе қызметкері
	ActorEmployee         law.ID = "employee"          // қызметкер
	ActorHead             law.ID = "head"              // басшы
	ActorManagement       law.ID = "management"        // басшылық
	ActorExecutor         law.ID = "executor"          // жауапты орындаушы
	ActorAuthorisedPerson law.ID = "authorised_person" // уәкілетті тұлға, уәкілетті адам
	ActorAgreeingBody     law.ID = "agreeing_body"     // келісуші орган
	ActorPortal           law.ID = "portal"            // the web portal, where it acts by itself
)

// ActorKind is the sort of an actor.
type ActorKind string

const (
	// ActorKindApplicant: who applies, or speaks for him.
	ActorKindApplicant ActorKind = "applicant"
	// ActorKindUnit: a structural unit or an employee of the provider.
	ActorKindUnit ActorKind = "unit"
	// ActorKindExternal: a body outside the provider.
	ActorKindExternal ActorKind = "external"
	// ActorKindSystem: an information system that acts by itself.
	ActorKindSystem ActorKind = "system"
)

var actorKinds = law.ListOf("kind of actor", ActorKindApplicant, ActorKindUnit, ActorKindExternal, ActorKindSystem)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v ActorKind) MarshalText() ([]byte, error) { return actorKinds.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *ActorKind) UnmarshalText(b []byte) error { return actorKinds.Unmarshal(v, b) }

// Actor is who acts somewhere in a regulation. Words that may mean the same
// person (басшы and басшылық) stay apart as the text has them and share a lane.
type Actor struct {
	ID   law.ID    `json:"id"`
	Kind ActorKind `json:"kind"`
	Name law.Text  `json:"name"`
	// Lane is the actor under which a diagram or a worklist gathers synonyms;
	// its own ID where it has none. Basis tells how sure that is.
	Lane  law.ID    `json:"lane"`
	Basis law.Basis `json:"basis"` // of the lane
	// Participant is the item of the list of participants (para 6) that names
	// the actor; zero where the list does not.
	Participant law.Locator `json:"participant,omitzero"`
	// Citations are the places that name the actor outside that list.
	Citations []law.Citation `json:"citations,omitempty"`
}

// System is an information system, a portal, a gateway or a data base that a
// regulation names.
type System struct {
	ID        law.ID         `json:"id"`
	Name      law.Text       `json:"name"`
	Printed   []string       `json:"printed"` // the names and abbreviations as printed
	Address   string         `json:"address,omitempty"`
	Citations []law.Citation `json:"citations"`
}

// Participant is one item of the list of participants, as printed.
type Participant struct {
	Locator law.Locator `json:"locator"`
	Actor   law.ID      `json:"actor"`
	Printed string      `json:"printed"`
}
