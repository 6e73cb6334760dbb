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
	a := regulation.Actor{ID: id, Kind: regulation.UnitActor, Lane: id, Basis: law.Stated, Citations: places}
	switch id {
	case regulation.Applicant:
		a.Kind, a.Name = regulation.ApplicantActor, Text("көрсетілетін қызметті алушы", "услугополучатель", "applicant")
	case regulation.Representative:
		a.Kind, a.Name = regulation.ApplicantActor, Text("көрсетілетін қызметті алушының сенімхат бойынша өкілі", "представитель услугополучателя по доверенности", "representative of the applicant under a power of attorney")
		a.Lane, a.Basis = regulation.Applicant, law.Inferred
	case regulation.ProviderItself:
		a.Name = Text("көрсетілетін қызметті беруші", "услугодатель", "provider")
	case regulation.Office:
		a.Name = Text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "provider's office")
	case regulation.OfficeEmployee:
		a.Name = Text("көрсетілетін қызметті беруші кеңсесінің қызметкері", "сотрудник канцелярии услугодателя", "employee of the provider's office")
	case regulation.Employee:
		a.Name = Text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "employee of the provider")
	case regulation.Head:
		a.Name = Text("көрсетілетін қызметті берушінің басшысы", "руководитель услугодателя", "head of the provider")
	case regulation.Management:
		a.Name = Text("көрсетілетін қызметті берушінің басшылығы", "руководство услугодателя", "management of the provider")
	case regulation.Executor:
		a.Name = Text("көрсетілетін қызметті берушінің жауапты орындаушысы", "ответственный исполнитель услугодателя", "responsible executor of the provider")
	case regulation.AuthorisedPerson:
		a.Name = Text("көрсетілетін қызметті берушінің уәкілетті адамы", "уполномоченное лицо услугодателя", "authorised person of the provider")
	case regulation.AgreeingBodyUnit:
		a.Kind, a.Name = regulation.ExternalActor, Text("келісуші орган", "согласующий орган", "agreeing body")
	case regulation.PortalItself:
		a.Kind, a.Name = regulation.SystemActor, Text(`"электрондық үкіметтің" веб-порталы`, "веб-портал «электронного правительства»", "web portal of the e-government")
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
	a.Lane, a.Basis = lane, law.Inferred
	return a
}
