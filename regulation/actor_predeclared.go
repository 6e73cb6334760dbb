// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// predeclared are the identifiers that [PredeclaredActor] knows.
var predeclared = [...]law.ID{
	ActorApplicant, ActorRepresentative, ActorProvider, ActorOffice, ActorOfficeEmployee, ActorEmployee, ActorHead,
	ActorManagement, ActorExecutor, ActorAuthorisedPerson, ActorAgreeingBody, ActorPortal,
}

// PredeclaredActor is one of the actors that most regulations have, with its name
// and a lane; false where the package predeclares none of that identifier.
func PredeclaredActor(id law.ID) (Actor, bool) {
	a := Actor{ID: id, Kind: ActorKindUnit, Lane: id, Basis: law.BasisStated}
	switch id {
	case ActorApplicant:
		a.Kind, a.Name = ActorKindApplicant, law.Text{KK: "көрсетілетін қызметті алушы", RU: "услугополучатель", EN: "applicant"}
	case ActorRepresentative:
		a.Kind, a.Name = ActorKindApplicant, law.Text{KK: "көрсетілетін қызметті алушының сенімхат бойынша өкілі", RU: "представитель услугополучателя по доверенности", EN: "representative of the applicant under a power of attorney"}
		a.Lane, a.Basis = ActorApplicant, law.BasisInferred
	case ActorProvider:
		a.Name = law.Text{KK: "көрсетілетін қызметті беруші", RU: "услугодатель", EN: "provider"}
	case ActorOffice:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің кеңсесі", RU: "канцелярия услугодателя", EN: "provider's office"}
	case ActorOfficeEmployee:
		a.Name = law.Text{KK: "көрсетілетін қызметті беруші кеңсесінің қызметкері", RU: "сотрудник канцелярии услугодателя", EN: "employee of the provider's office"}
	case ActorEmployee:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің қызметкері", RU: "сотрудник услугодателя", EN: "employee of the provider"}
	case ActorHead:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің басшысы", RU: "руководитель услугодателя", EN: "head of the provider"}
	case ActorManagement:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің басшылығы", RU: "руководство услугодателя", EN: "management of the provider"}
	case ActorExecutor:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің жауапты орындаушысы", RU: "ответственный исполнитель услугодателя", EN: "responsible executor of the provider"}
	case ActorAuthorisedPerson:
		a.Name = law.Text{KK: "көрсетілетін қызметті берушінің уәкілетті адамы", RU: "уполномоченное лицо услугодателя", EN: "authorised person of the provider"}
	case ActorAgreeingBody:
		a.Kind, a.Name = ActorKindExternal, law.Text{KK: "келісуші орган", RU: "согласующий орган", EN: "agreeing body"}
	case ActorPortal:
		a.Kind, a.Name = ActorKindSystem, law.Text{KK: `«электрондық үкіметтің» веб-порталы`, RU: "веб-портал «электронного правительства»", EN: "web portal of the e-government"}
	default:
		return Actor{}, false
	}
	return a, true
}
