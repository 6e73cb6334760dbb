// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What the notes of the three regulations have in common.

func receipt() law.Text { return draft.Text("қолхат", "расписка", "receipt") }

func endorsement() law.Text {
	return draft.Text("бұрыштама", "резолюция", "written instruction")
}

func journal() law.Text {
	return draft.Text(
		"мемлекеттік қызмет көрсету жөніндегі журнал",
		"журнал по оказанию государственной услуги",
		"journal of the rendering of the state service")
}

// annexes: the only annex has no number; of what it headed, two parts, nothing
// came down.
func annexes(n draft.Regulation, referred ...string) []regulation.Annex {
	return []regulation.Annex{{
		Text: draft.Text(
			"мемлекеттік қызмет көрсету бизнес-процестерінің анықтамалығы",
			"справочник бизнес-процессов оказания государственной услуги",
			"directory of the business processes of the state service"),
		Referred: n.Cites(referred...), Headed: true, Basis: law.BasisStated,
		Parts: []law.Text{
			draft.Text("А. Көрсетілетін қызметті беруші арқылы", "А. Через услугодателя", "A. Through the provider"),
			draft.Text(
				"Б. Портал арқылы мемлекеттік қызмет көрсету кезінде",
				"Б. При оказании государственной услуги через портал",
				"B. When the state service is rendered through the portal"),
		},
	}}
}

// readings are those that each of the three regulations forces: two accounts of
// one procedure, and a portal that shows the check as one node.
func readings(n draft.Regulation, portal string) []regulation.Reading {
	touch := func(subs ...int) draft.Touch {
		return draft.Touch{
			Channels:  []regulation.Channel{regulation.ChannelPortal},
			Citations: draft.Each(subs, func(i int) law.Citation { return n.ID().Cite(in(portal, i)) }),
		}
	}
	return []regulation.Reading{
		draft.AccountReading(draft.Touch{Citations: n.Cites("5", "7")}),
		draft.PortalProcedureReading(touch(9, 10)),
		draft.PortalTermReading(touch(9)),
		draft.SignatureCheckReading(touch(6, 7, 8)),
		draft.FailedGateReading(touch(4, 7)),
		draft.AfterIndeterminateReading(touch(6)),
	}
}

// counting are the counting readings: each kind has terms in days and in
// minutes or hours, and none runs from an arrival.
func counting(n draft.Regulation) []regulation.Reading {
	all := draft.Kinds(n.Kind("issue"), n.Kind("reissue"), n.Kind("duplicate"))
	return regulation.CountingReadings(all, all, all, nil, all)
}
