// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What the notes of the three regulations have in common.

func receipt() law.Text { return text("қолхат", "расписка", "receipt") }

func endorsement() law.Text { return text("бұрыштама", "резолюция", "endorsement") }

func journal() law.Text {
	return text(
		"мемлекеттік қызмет көрсету жөніндегі журнал",
		"журнал по оказанию государственной услуги",
		"journal of the rendering of the state service")
}

// annexes: the only annex has no number; of what it headed, two parts, nothing
// came down.
func (n name) annexes(referred ...string) []regulation.Annex {
	return []regulation.Annex{{
		Text: text(
			"мемлекеттік қызмет көрсету бизнес-процестерінің анықтамалығы",
			"справочник бизнес-процессов оказания государственной услуги",
			"directory of the business processes of the state service"),
		Referred: n.cites(referred...), Headed: true, Basis: law.Stated,
		Parts: []law.Text{
			text("А. Көрсетілетін қызметті беруші арқылы", "А. Через услугодателя", "A. Through the provider"),
			text(
				"Б. Портал арқылы мемлекеттік қызмет көрсету кезінде",
				"Б. При оказании государственной услуги через портал",
				"B. When the state service is rendered through the portal"),
		},
	}}
}

// readings are those that each of the three regulations forces: two accounts of
// one procedure, and a portal that shows the check as one node.
func (n name) readings(portal string) []regulation.Reading {
	touch := func(subs ...int) regulation.Touch {
		return regulation.Touch{
			Channels:  []regulation.Channel{regulation.PortalChannel},
			Citations: each(subs, func(i int) law.Citation { return n.id().Cite(in(portal, i)) }),
		}
	}
	return []regulation.Reading{
		regulation.AccountReading(regulation.Touch{Citations: n.cites("5", "7")}),
		regulation.PortalProcedureReading(touch(9, 10)),
		regulation.PortalTermReading(touch(9)),
		regulation.SignatureCheckReading(touch(6, 7, 8)),
		regulation.FailedGateReading(touch(4, 7)),
		regulation.AfterIndeterminateReading(touch(6)),
	}
}

// counting are the counting readings: each kind has terms in days and in
// minutes or hours, and none runs from an arrival.
func (n name) counting() []regulation.Reading {
	all := kinds(n.issue(), n.reissue(), n.duplicate())
	return regulation.CountingReadings(all, all, all, nil, all)
}
