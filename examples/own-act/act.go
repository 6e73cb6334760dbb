// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const actID law.ID = "ulgi-7-2025"

var regulationID = regulation.ID{Act: actID, Name: "apiary-passport"}

// What may be asked for, in the short form that a regulation uses.
var (
	issue     = regulation.MustKindID("apiary-passport/issue")
	duplicate = regulation.MustKindID("apiary-passport/duplicate")
)

// enactment is the act with its one regulation: what a data package returns and
// a catalogue takes. There is no Ulgi oblast ("үлгі" is a sample) and no such
// service. act.json says the same.
func enactment() regulation.Enactment {
	return regulation.Enactment{Act: act(), Regulations: []regulation.Regulation{apiaryPassport()}}
}

// act has a life of its own: signed, registered, published, in effect. With
// the day of publication known, its status is known on every day.
func act() law.Act {
	return law.Act{
		ID:     actID,
		Kind:   law.Text{KK: "қаулы", RU: "постановление", EN: "resolution"},
		Number: "7",
		Date:   law.MustDate("2025-01-10"),
		Issuer: law.Text{KK: "Үлгі облысы әкімдігі", RU: "акимат области Үлгі", EN: "akimat of Ulgi oblast"},
		Title: law.Text{
			KK: "«Омарта паспортын беру» мемлекеттік көрсетілетін қызмет регламентін бекіту туралы",
			RU: "Об утверждении регламента государственной услуги «Выдача паспорта пасеки»",
			EN: "On approval of the regulation of the state service “Issue of an apiary passport”",
		},
		Registration: law.Registration{
			Authority: law.Text{KK: "Үлгі облысы Әділет департаменті", RU: "Департамент юстиции области Үлгі", EN: "Department of Justice of Ulgi oblast"},
			Date:      law.MustDate("2025-01-20"), Number: "101", Citation: citeAct("header"),
		},
		Effect:      law.Onset{From: law.FromFirstPublication, Days: 10, Citation: citeAct("3")},
		Publication: law.MustDate("2025-01-25"),
	}
}

func apiaryPassport() regulation.Regulation {
	return regulation.Regulation{
		ID: regulationID,
		Title: law.Text{
			KK: "«Омарта паспортын беру» мемлекеттік көрсетілетін қызмет регламенті",
			RU: "Регламент государственной услуги «Выдача паспорта пасеки»",
			EN: "Regulation of the state service “Issue of an apiary passport”",
		},
		Position: regulation.Position{Item: at("1"), Order: 1, Citation: citeAct("1")},
		Provider: regulation.Provider{
			Name:     law.Text{KK: "облыстың ауыл шаруашылығы басқармасы", RU: "управление сельского хозяйства области", EN: "agriculture department of the oblast"},
			Citation: cite("1"),
		},
		Channels: channels(),
		Results: []regulation.Result{{
			ID:      "passport",
			Text:    law.Text{KK: "омарта паспорты", RU: "паспорт пасеки", EN: "an apiary passport"},
			Outcome: regulation.Grant, Basis: law.Stated, Citation: cite("2"),
		}},
		Refusal: regulation.RefusalFact{
			Rule:      regulation.RefusalPossible,
			Text:      law.Text{KK: "беруден дәлелді бас тарту", RU: "мотивированный отказ в выдаче", EN: "a reasoned refusal to issue"},
			Drafts:    regulation.Executor,
			Signs:     regulation.Head,
			Citations: []law.Citation{cite("2"), cite("3(4)")},
		},
		Trigger: regulation.Trigger{
			Text:     law.Text{KK: "өтініш пен құжаттарды алу", RU: "получение заявления и документов", EN: "the application and the documents are received"},
			Operator: regulation.DocumentsOrRequest, Citation: cite("2"),
			Needs: []law.Text{
				{KK: "құжаттар", RU: "документы", EN: "documents"},
				{KK: "электрондық сұрату", RU: "электронный запрос", EN: "electronic request"},
			},
		},
		Actors:   actors(),
		Accounts: []regulation.Account{procedure(), portal()},
		Gates:    gates(),
		EDS: []regulation.EDSUse{
			{Signer: regulation.Applicant, Purpose: regulation.EDSRequest, Citation: cite("4(7)")},
			{Signer: regulation.Head, Purpose: regulation.EDSResult, Citation: cite("4(9)")},
		},
		Services: []regulation.Service{{
			ID: "apiary-passport", Basis: law.Stated,
			Title: law.Text{KK: "Омарта паспортын беру", RU: "Выдача паспорта пасеки", EN: "Issue of an apiary passport"},
			Kinds: []regulation.Kind{
				{ID: issue, Title: law.Text{KK: "паспорт беру", RU: "выдача паспорта", EN: "issue of a passport"}, Basis: law.Stated, Citation: cite("2")},
				// A duplicate concerns an earlier passport: the application must name it.
				{ID: duplicate, Title: law.Text{KK: "телнұсқа беру", RU: "выдача дубликата", EN: "issue of a duplicate"}, Concerns: true, Basis: law.Stated, Citation: cite("2")},
			},
		}},
		Readings: readings(),
	}
}

// channels open the service centre, which the built-in acts do not use, and the
// portal. The account is the flow through a system; the service centre follows
// paragraph 3 and needs none.
func channels() regulation.Channels {
	centre := regulation.ChannelUse{
		Channel: regulation.ServiceCentreChannel, Basis: law.Stated, Citation: cite("1"),
		Text: law.Text{KK: "халыққа қызмет көрсету орталығы", RU: "центр обслуживания населения", EN: "public service centre"},
	}
	web := regulation.ChannelUse{
		Channel: regulation.PortalChannel, Account: regulation.PortalFlow, Basis: law.Stated, Citation: cite("1"),
		Text: law.Text{KK: "веб-портал", RU: "веб-портал", EN: "web portal"},
	}
	return regulation.Channels{
		Intake:   []regulation.ChannelUse{centre, web},
		Delivery: []regulation.ChannelUse{centre, web},
	}
}

// centreEmployee is an actor of this act alone: the list of actors is open.
const centreEmployee law.ID = "centre_employee"

func actors() []regulation.Actor {
	actor := func(id law.ID, kind regulation.ActorKind, kk, ru, en string) regulation.Actor {
		return regulation.Actor{ID: id, Kind: kind, Name: law.Text{KK: kk, RU: ru, EN: en}, Lane: id, Basis: law.Stated}
	}
	return []regulation.Actor{
		actor(regulation.Applicant, regulation.ApplicantActor, "көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		actor(centreEmployee, regulation.ExternalActor, "орталық қызметкері", "работник центра", "employee of the centre"),
		actor(regulation.Head, regulation.UnitActor, "басшы", "руководитель", "head"),
		actor(regulation.Executor, regulation.UnitActor, "жауапты орындаушы", "ответственный исполнитель", "responsible executor"),
		actor(regulation.ProviderItself, regulation.UnitActor, "көрсетілетін қызметті беруші", "услугодатель", "provider"),
		actor(regulation.PortalItself, regulation.SystemActor, "портал", "портал", "portal"),
	}
}

// readings are the choices that the text forces. The counting ones touch a kind
// by the units of its terms; the structural ones come from places of the text.
func readings() []regulation.Reading {
	both := []regulation.KindID{issue, duplicate}
	web := []regulation.Channel{regulation.PortalChannel}
	return append([]regulation.Reading{
		regulation.PortalProcedureReading(regulation.Touch{Citations: []law.Citation{cite("4(8)")}, Channels: web}),
		regulation.PortalTermReading(regulation.Touch{Citations: []law.Citation{cite("4(8)")}, Channels: web}),
	}, regulation.CountingReadings(both, both, both, nil, both)...)
}

func at(place string) law.Locator { return law.MustLocator(place) }

// cite is a place in the regulation, citeAct one in the act around it.
func cite(place string) law.Citation    { return regulationID.Cite(at(place)) }
func citeAct(place string) law.Citation { return law.Citation{Act: actID, Locator: at(place)} }
