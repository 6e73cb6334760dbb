// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// pesticideRecords: the endorsement stands at 7(1), which alone prints it; that
// the management puts it there the text does not say.
func pesticideRecords() []regulation.SideRecord {
	return []regulation.SideRecord{
		{ID: "receipt", Text: receipt(), Citations: pesticide.Cites("5(1)", "7(1)")},
		{ID: "endorsement", Text: endorsement(), Citations: pesticide.Cites("7(1)")},
		{ID: "journal", Text: journal(), Citations: pesticide.Cites("5(7)")},
	}
}

func pesticideAnnexes() []regulation.Annex {
	return annexes(pesticide, "8", "10")
}

func pesticideReadings() []regulation.Reading {
	again := draft.Kinds(pesticide.Kind("reissue"), pesticide.Kind("duplicate"))
	return slices.Concat(
		readings(pesticide, "9"),
		[]regulation.Reading{
			// The issue passes the agreeing body in both accounts.
			draft.AgreeingKindsReading(draft.Touch{Citations: pesticide.Cites("5(3)", "5(4)", "7(3)", "7(4)"), Kinds: again}),
			draft.AgreeingSilenceReading(draft.Touch{Citations: pesticide.Cites("5(4)", "7(4)")}),
			draft.ReissuePreparationReading(draft.Touch{Citations: pesticide.Cites("5(3)", "5(5)"), Kinds: again}),
			draft.RefusalTermReading(draft.Touch{Citations: pesticide.Cites("5(5)", "7(5)", "9(9)")}),
		},
		counting(pesticide),
	)
}
