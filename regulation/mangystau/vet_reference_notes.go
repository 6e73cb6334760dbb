// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetReferenceAnnexes() []regulation.Annex {
	return []regulation.Annex{
		{
			Number: 1, Text: blockScheme(), Referred: vetReference.Cites("8"), Headed: true, Basis: law.BasisStated,
			Parts: []law.Text{draft.Text(
				"қысқартудың түсіндірмесі ғана сақталған: ҚФБ – құрылымдық-функционалдық бірлік",
				"сохранилось лишь пояснение сокращения: ҚФБ – структурно-функциональная единица",
				"only the legend of an abbreviation is left: ҚФБ, structural functional unit")},
		},
		{Number: 2, Text: businessDirectory(), Referred: vetReference.Cites("9"), Headed: true, Basis: law.BasisStated},
	}
}

func blockScheme() law.Text {
	return draft.Text("рәсімдер реттілігінің блок-схемасы", "блок-схема последовательности процедур", "block diagram of the order of the procedures")
}

// businessDirectory is also to be placed on the website of the provider.
func businessDirectory() law.Text {
	return draft.Text(
		"мемлекеттік қызмет көрсетудің бизнес-процестерінің анықтамалығы; көрсетілетін қызметті берушінің интернет-ресурсында да орналастырылады",
		"справочник бизнес-процессов оказания услуги; размещается также на интернет-ресурсе услугодателя",
		"directory of the business processes of the service; it is also placed on the provider's website")
}

func vetReferenceReadings() []regulation.Reading {
	list := []regulation.Reading{
		draft.AccountReading(draft.Touch{
			Citations: vetReference.Cites("5", "7"),
			Defaults: []regulation.DefaultFor{{
				Kind: regulation.MustKindID(vetReferenceIssue), Option: "interaction",
				Reason: draft.Text(
					"байқап қарау, қол қою және бәрін сол күні бітіру тек 7-тармақта бар",
					"осмотр, подпись и выдача в тот же день есть только в пункте 7",
					"the inspection, the signature and the hand-over within the day stand in paragraph 7 only"),
			}},
		}),
		draft.ReferenceMinutesReading(draft.Touch{Citations: vetReference.Cites("7(2)")}),
	}
	return append(list, regulation.CountingReadings(nil,
		draft.Kinds(vetReferenceIssue), draft.Kinds(vetReferenceIssue), nil, draft.Kinds(vetReferenceIssue))...)
}
