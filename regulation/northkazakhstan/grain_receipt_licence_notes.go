// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

func grainReceiptRecords() []regulation.SideRecord {
	return []regulation.SideRecord{
		{
			ID: "inventory-copy",
			Text: draft.Text(
				"қабылдау туралы белгісі бар тізімдеменің көшірмесі",
				"копия описи с отметкой о приёме",
				"copy of the inventory with a mark of receipt"),
			Citations: grainReceipt.Cites("5(1)", "5(1)/2"),
		},
		{ID: "endorsement", Text: endorsement(), Citations: grainReceipt.Cites("5(2)/2", "7(1)", "7(2)")},
	}
}

// grainReceiptNumbering: the paragraph that the other two regulations number 8
// stands without a number, so that the portal moves up to 8 and 9 is left out.
func grainReceiptNumbering() []regulation.NumberFact {
	return []regulation.NumberFact{
		{
			Locator: draft.At("7~1"),
			Text: draft.Text(
				"қосымшаға сілтейтін тармақ нөмірсіз тұр",
				"пункт, отсылающий к приложению, стоит без номера",
				"the paragraph that refers to the annex stands without a number"),
		},
		{
			Locator: draft.At("9"), Missing: true,
			Text: draft.Text("9-тармақ жоқ: 8-ден кейін 10 келеді", "пункта 9 нет: за 8 следует 10", "there is no paragraph 9: 10 follows 8"),
		},
	}
}

func grainReceiptReadings() []regulation.Reading {
	return slices.Concat(
		readings(grainReceipt, "8"),
		[]regulation.Reading{
			draft.RefusalTermReading(draft.Touch{Citations: grainReceipt.Cites("5(3)", "7(3)", "8(9)")}),
		},
		counting(grainReceipt),
	)
}
