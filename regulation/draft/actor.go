// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Actor is one of the actors that most regulations have, with its name and a
// lane of its own. The places are those that name the actor outside the list of
// participants. It panics for an ID that the package regulation does not
// predeclare.
func Actor(id law.ID, places ...law.Citation) regulation.Actor {
	a := regulation.Actor{ID: id, Kind: regulation.ActorKindUnit, Lane: id, Basis: law.BasisStated, Citations: places}
	switch id {
	case regulation.ActorApplicant:
		a.Kind, a.Name = regulation.ActorKindApplicant, Text("көрсетілетін қызметті алушы", "услугополучатель", "applicant")
	case regulation.ActorRepresentative:
		a.Kind, a.Name = regulation.ActorKindApplicant, Text("көрсетілетін қызметті алушының сенімхат бойынша өкілі", "представитель услугополучателя по доверенности", "representative of the applicant under a power of attorney")
		a.Lane, a.Basis = regulation.ActorApplicant, law.BasisInferred
	case regulation.ActorProvider:
		a.Name = Text("көрсетілетін қызметті беруші", "услугодатель", "provider")
	case regulation.ActorOffice:
		a.Name = Text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "provider's office")
	case regulation.ActorOfficeEmployee:
		a.Name = Text("көрсетілетін қызметті беруші кеңсесінің қызметкері", "сотрудник канцелярии услугодателя", "employee of the provider's office")
	case regulation.ActorEmployee:
		a.Name = Text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "employee of the provider")
	case regulation.ActorHead:
		a.Name = Text("көрсетілетін қызметті берушінің басшысы", "руководитель услугодателя", "head of the provider")
	case regulation.ActorManagement:
		a.Name = Text("көрсетілетін қызметті берушінің басшылығы", "руководство услугодателя", "management of the provider")
	case regulation.ActorExecutor:
		a.Name = Text("көрсетілетін қызметті берушінің жауапты орындаушысы", "ответственный исполнитель услугодателя", "responsible executor of the provider")
	case regulation.ActorAuthorisedPerson:
		a.Name = Text("көрсетілетін қызметті берушінің уәкілетті адамы", "уполномоченное лицо услугодателя", "authorised person of the provider")
	case regulation.ActorAgreeingBody:
		a.Kind, a.Name = regulation.ActorKindExternal, Text("келісуші орган", "согласующий орган", "agreeing body")
	case regulation.ActorPortal:
		a.Kind, a.Name = regulation.ActorKindSystem, Text(`"электрондық үкіметтің" веб-порталы`, "веб-портал «электронного правительства»", "web portal of the e-government")
	default:
		panic("draft: actor " + string(id) + " is not predeclared")
	}
	return a
}

// Listed is the actor that an item of the list of participants names.
func Listed(place string, a regulation.Actor) regulation.Actor {
	a.Participant = At(place)
	return a
}

// InLane is the actor that shares the lane of another one, which is inferred
// from the steps that use one word for the other.
func InLane(lane law.ID, a regulation.Actor) regulation.Actor {
	a.Lane, a.Basis = lane, law.BasisInferred
	return a
}
