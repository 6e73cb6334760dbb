// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The actors that more than one regulation of the act has. The places are those
// that name the actor outside the list of participants.

func applicant(n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Applicant, Kind: regulation.ApplicantActor,
		Name: text("көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		Lane: regulation.Applicant, Basis: law.Stated, Citations: n.cites(named...),
	}
}

func provider(n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.ProviderItself, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті беруші", "услугодатель", "provider"),
		Lane: regulation.ProviderItself, Basis: law.Stated, Citations: n.cites(named...),
	}
}

func office(listed string, n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Office, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "provider's office"),
		Lane: regulation.Office, Basis: law.Stated,
		Participant: at(listed), Citations: n.cites(named...),
	}
}

// management shares the lane of the head: that the two words name one person is
// inferred from the steps that use one for the other.
func management(listed law.Locator, n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Management, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің басшылығы", "руководство услугодателя", "management of the provider"),
		Lane: regulation.Head, Basis: law.Inferred,
		Participant: listed, Citations: n.cites(named...),
	}
}

func head(listed law.Locator, n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Head, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің басшысы", "руководитель услугодателя", "head of the provider"),
		Lane: regulation.Head, Basis: law.Stated,
		Participant: listed, Citations: n.cites(named...),
	}
}

func executor(listed string, n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.Executor, Kind: regulation.UnitActor,
		Name: text("көрсетілетін қызметті берушінің жауапты орындаушысы", "ответственный исполнитель услугодателя", "responsible executor of the provider"),
		Lane: regulation.Executor, Basis: law.Stated,
		Participant: at(listed), Citations: n.cites(named...),
	}
}

// portal acts by itself where it forms a notice, checks a certificate or sends
// the request on.
func portal(n name, named ...string) regulation.Actor {
	return regulation.Actor{
		ID: regulation.PortalItself, Kind: regulation.SystemActor,
		Name: text(`"электрондық үкіметтің" веб-порталы`, "веб-портал «электронного правительства»", "web portal of the e-government"),
		Lane: regulation.PortalItself, Basis: law.Stated, Citations: n.cites(named...),
	}
}

// unlisted is the place in the list of participants of who is not in it.
func unlisted() law.Locator { return law.Locator{} }
