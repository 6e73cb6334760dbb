// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The actors that more than one regulation of the act has. The places are those
// that name the actor outside the list of participants.

func applicant(n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Applicant, Kind: regulation.ApplicantActor,
		Name: text("көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		Lane: regulation.Applicant, Basis: law.Stated, Citations: n.cites(where...),
	}
}

func representative(n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Representative, Kind: regulation.ApplicantActor,
		Name: text("көрсетілетін қызметті алушының сенімхат бойынша өкілі", "представитель услугополучателя по доверенности", "representative of the applicant under a power of attorney"),
		Lane: regulation.Applicant, Basis: law.Inferred, Citations: n.cites(where...),
	}
}

func provider(n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.ProviderItself, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті беруші", "услугодатель", "provider"),
		Lane: regulation.ProviderItself, Basis: law.Stated, Citations: n.cites(where...),
	}
}

// office is the office as a place; para 6 lists its employee instead.
func office(n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Office, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "provider's office"),
		Lane: regulation.OfficeEmployee, Basis: law.Inferred, Citations: n.cites(where...),
	}
}

func officeEmployee(listed string, n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.OfficeEmployee, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті беруші кеңсесінің қызметкері", "сотрудник канцелярии услугодателя", "employee of the provider's office"),
		Lane: regulation.OfficeEmployee, Basis: law.Stated,
		Participant: at(listed), Citations: n.cites(where...),
	}
}

func executor(listed string, n name, where ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Executor, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің жауапты орындаушысы", "ответственный исполнитель услугодателя", "responsible executor of the provider"),
		Lane: regulation.Executor, Basis: law.Stated,
		Participant: at(listed), Citations: n.cites(where...),
	}
}
