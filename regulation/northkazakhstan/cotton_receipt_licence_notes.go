// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// cottonReceiptRecords: the endorsement stands at the first steps, which print
// it; that the management puts it there the text does not say.
func cottonReceiptRecords() []regulation.SideRecord {
	return []regulation.SideRecord{
		{ID: "receipt", Text: receipt(), Citations: cottonReceipt.Cites("5(1)")},
		{ID: "endorsement", Text: endorsement(), Citations: cottonReceipt.Cites("5(1)", "7(1)")},
		{ID: "journal", Text: journal(), Citations: cottonReceipt.Cites("5(6)")},
	}
}

// cottonReceiptReadings: each refusal has its term, so that none is to be read
// into it.
func cottonReceiptReadings() []regulation.Reading {
	return slices.Concat(
		readings(cottonReceipt, "9"),
		[]regulation.Reading{
			draft.RefusalScopeReading(draft.Touch{Citations: cottonReceipt.Cites("5(4)", "7(4)", "9(9)")}),
			// Under the narrower scope these kinds have a refusal without a term.
			draft.RefusalTermReading(draft.Touch{
				Citations: cottonReceipt.Cites("5(4)", "7(4)", "9(9)"),
				Kinds:     draft.Kinds(cottonReceipt.Kind("issue"), cottonReceipt.Kind("reissue")),
			}),
		},
		counting(cottonReceipt),
	)
}
