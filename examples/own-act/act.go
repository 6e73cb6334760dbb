// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const actID law.ID = "ulgi-7-2025"

const apiary = draft.Regulation(actID + "/apiary-passport")

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
		Kind:   draft.Text("қаулы", "постановление", "resolution"),
		Number: "7",
		Date:   law.MustDate("2025-01-10"),
		Issuer: draft.Text("Үлгі облысы әкімдігі", "акимат области Үлгі", "akimat of Ulgi oblast"),
		Title:  draft.Text("«Омарта паспортын беру» мемлекеттік көрсетілетін қызмет регламентін бекіту туралы", "Об утверждении регламента государственной услуги «Выдача паспорта пасеки»", "On approval of the regulation of the state service “Issue of an apiary passport”"),
		Registration: law.Registration{
			Authority: draft.Text("Үлгі облысы Әділет департаменті", "Департамент юстиции области Үлгі", "Department of Justice of Ulgi oblast"),
			Date:      law.MustDate("2025-01-20"), Number: "101", Citation: citeAct("header"),
		},
		Effect:      law.Onset{From: law.FromFirstPublication, Days: 10, Citation: citeAct("3")},
		Publication: law.MustDate("2025-01-25"),
	}
}

func apiaryPassport() regulation.Regulation {
	return regulation.Regulation{
		ID:       apiary.ID(),
		Title:    draft.Text("«Омарта паспортын беру» мемлекеттік көрсетілетін қызмет регламенті", "Регламент государственной услуги «Выдача паспорта пасеки»", "Regulation of the state service “Issue of an apiary passport”"),
		Position: regulation.Position{Item: draft.At("1"), Order: 1, Citation: citeAct("1")},
		Provider: regulation.Provider{
			Name:     draft.Text("облыстың ауыл шаруашылығы басқармасы", "управление сельского хозяйства области", "agriculture department of the oblast"),
			Citation: apiary.Cite("1"),
		},
		Channels: channels(),
		Results: []regulation.Result{{
			ID:      "passport",
			Text:    draft.Text("омарта паспорты", "паспорт пасеки", "an apiary passport"),
			Outcome: regulation.OutcomeGrant, Basis: law.BasisStated, Citation: apiary.Cite("2"),
		}},
		Refusal: regulation.RefusalFact{
			Rule:      regulation.RefusalPossible,
			Text:      draft.Text("беруден дәлелді бас тарту", "мотивированный отказ в выдаче", "a reasoned refusal to issue"),
			Drafts:    regulation.ActorExecutor,
			Signs:     regulation.ActorHead,
			Citations: apiary.Cites("2", "3(4)"),
		},
		Trigger: regulation.Trigger{
			Text:     draft.Text("өтініш пен құжаттарды алу", "получение заявления и документов", "the application and the documents are received"),
			Operator: regulation.TriggerDocumentsOrRequest, Citation: apiary.Cite("2"),
			Needs: []law.Text{draft.Text("құжаттар", "документы", "documents"), draft.Text("электрондық сұрату", "электронный запрос", "electronic request")},
		},
		Actors:   actors(),
		Accounts: []regulation.Account{procedure(), portal()},
		Gates:    gates(),
		EDS: []regulation.EDSUse{
			{Signer: regulation.ActorApplicant, Purpose: regulation.EDSRequest, Citation: apiary.Cite("4(7)")},
			{Signer: regulation.ActorHead, Purpose: regulation.EDSResult, Citation: apiary.Cite("4(9)")},
		},
		Services: []regulation.Service{{
			ID: "apiary-passport", Basis: law.BasisStated,
			Title: draft.Text("Омарта паспортын беру", "Выдача паспорта пасеки", "Issue of an apiary passport"),
			Kinds: []regulation.Kind{
				{ID: issue, Title: draft.Text("паспорт беру", "выдача паспорта", "issue of a passport"), Basis: law.BasisStated, Citation: apiary.Cite("2")},
				// A duplicate concerns an earlier passport: the application must name it.
				{ID: duplicate, Title: draft.Text("телнұсқа беру", "выдача дубликата", "issue of a duplicate"), Concerns: true, Basis: law.BasisStated, Citation: apiary.Cite("2")},
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
		Channel: regulation.ChannelServiceCentre, Basis: law.BasisStated, Citation: apiary.Cite("1"),
		Text: draft.Text("халыққа қызмет көрсету орталығы", "центр обслуживания населения", "public service centre"),
	}
	web := regulation.ChannelUse{
		Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Basis: law.BasisStated, Citation: apiary.Cite("1"),
		Text: draft.Text("веб-портал", "веб-портал", "web portal"),
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
		return regulation.Actor{ID: id, Kind: kind, Name: draft.Text(kk, ru, en), Lane: id, Basis: law.BasisStated}
	}
	return []regulation.Actor{
		actor(regulation.ActorApplicant, regulation.ActorKindApplicant, "көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		actor(centreEmployee, regulation.ActorKindExternal, "орталық қызметкері", "работник центра", "employee of the centre"),
		actor(regulation.ActorHead, regulation.ActorKindUnit, "басшы", "руководитель", "head"),
		actor(regulation.ActorExecutor, regulation.ActorKindUnit, "жауапты орындаушы", "ответственный исполнитель", "responsible executor"),
		actor(regulation.ActorProvider, regulation.ActorKindUnit, "көрсетілетін қызметті беруші", "услугодатель", "provider"),
		actor(regulation.ActorPortal, regulation.ActorKindSystem, "портал", "портал", "portal"),
	}
}

// readings are the choices that the text forces. The counting ones touch a kind
// by the units of its terms; the structural ones come from places of the text.
func readings() []regulation.Reading {
	both := []regulation.KindID{issue, duplicate}
	web := []regulation.Channel{regulation.ChannelPortal}
	return append([]regulation.Reading{
		draft.PortalProcedureReading(draft.Touch{Citations: apiary.Cites("4(8)"), Channels: web}),
		draft.PortalTermReading(draft.Touch{Citations: apiary.Cites("4(8)"), Channels: web}),
	}, regulation.CountingReadings(both, both, both, nil, both)...)
}

// citeAct is a place in the act around the regulation.
func citeAct(place string) law.Citation { return law.MustCite(string(actID), "", place) }
