// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pesticideRecords: the endorsement is asked for in 7(1) and is the management's,
// so that the step after it makes it.
func pesticideRecords() []regulation.Record {
	return []regulation.Record{
		{ID: "receipt", Text: receipt(), Citations: pesticide.cites("5(1)", "7(1)")},
		{ID: "endorsement", Text: endorsement(), Citations: pesticide.cites("7(1)")},
		{ID: "journal", Text: journal(), Citations: pesticide.cites("5(7)")},
	}
}

func pesticideAnnexes() []regulation.Annex {
	return pesticide.annexes("8", "10")
}

func pesticideReadings() []regulation.Reading {
	issue, reissue, duplicate := pesticide.issue(), pesticide.reissue(), pesticide.duplicate()
	all := kinds(issue, reissue, duplicate)
	onPortal := []regulation.Channel{regulation.PortalChannel}
	return slices.Concat([]regulation.Reading{
		regulation.AccountReading(regulation.Touch{Citations: pesticide.cites("5", "7")}),
		regulation.PortalProcedureReading(regulation.Touch{Citations: pesticide.cites("9(9)", "9(10)"), Channels: onPortal}),
		regulation.PortalTermReading(regulation.Touch{Citations: pesticide.cites("9(9)"), Channels: onPortal}),
		// The issue passes the agreeing body in both accounts.
		regulation.AgreeingKindsReading(regulation.Touch{Citations: pesticide.cites("5(3)", "5(4)", "7(3)", "7(4)"), Kinds: kinds(reissue, duplicate)}),
		regulation.AgreeingSilenceReading(regulation.Touch{Citations: pesticide.cites("5(4)", "7(4)")}),
		regulation.ReissuePreparationReading(regulation.Touch{Citations: pesticide.cites("5(3)", "5(5)"), Kinds: kinds(reissue, duplicate)}),
		regulation.SignatureCheckReading(regulation.Touch{Citations: pesticide.cites("9(6)", "9(7)", "9(8)"), Channels: onPortal}),
		regulation.FailedGateReading(regulation.Touch{Citations: pesticide.cites("9(4)", "9(7)"), Channels: onPortal}),
		regulation.AfterIndeterminateReading(regulation.Touch{Citations: pesticide.cites("9(6)"), Channels: onPortal}),
		regulation.RefusalTermReading(regulation.Touch{Citations: pesticide.cites("5(5)", "7(5)", "9(9)")}),
	}, regulation.CountingReadings(all, all, all, nil, all))
}

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
			text("Б. Портал арқылы мемлекеттік қызмет көрсету кезінде", "Б. При оказании государственной услуги через портал", "B. When the state service is rendered through the portal"),
		},
	}}
}
