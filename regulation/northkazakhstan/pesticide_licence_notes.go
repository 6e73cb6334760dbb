// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

// pesticideRecords: the endorsement stands at 7(1), which alone prints it; that
// the management puts it there the text does not say.
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
	again := kinds(pesticide.reissue(), pesticide.duplicate())
	return slices.Concat(
		pesticide.readings("9"),
		[]regulation.Reading{
			// The issue passes the agreeing body in both accounts.
			regulation.AgreeingKindsReading(regulation.Touch{Citations: pesticide.cites("5(3)", "5(4)", "7(3)", "7(4)"), Kinds: again}),
			regulation.AgreeingSilenceReading(regulation.Touch{Citations: pesticide.cites("5(4)", "7(4)")}),
			regulation.ReissuePreparationReading(regulation.Touch{Citations: pesticide.cites("5(3)", "5(5)"), Kinds: again}),
			regulation.RefusalTermReading(regulation.Touch{Citations: pesticide.cites("5(5)", "7(5)", "9(9)")}),
		},
		pesticide.counting(),
	)
}
