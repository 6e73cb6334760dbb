// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

func grainReceiptRecords() []regulation.Record {
	return []regulation.Record{
		{
			ID: "inventory-copy",
			Text: text(
				"қабылдау туралы белгісі бар тізімдеменің көшірмесі",
				"копия описи с отметкой о приёме",
				"copy of the inventory with a mark of receipt"),
			Citations: grainReceipt.cites("5(1)", "5(1)/2"),
		},
		{ID: "endorsement", Text: endorsement(), Citations: grainReceipt.cites("5(2)/2", "7(1)", "7(2)")},
	}
}

// grainReceiptNumbering: the paragraph that the other two regulations number 8
// stands without a number, so that the portal moves up to 8 and 9 is left out.
func grainReceiptNumbering() []regulation.NumberFact {
	return []regulation.NumberFact{
		{
			Locator: at("7~1"),
			Text: text(
				"қосымшаға сілтейтін тармақ нөмірсіз тұр",
				"пункт, отсылающий к приложению, стоит без номера",
				"the paragraph that refers to the annex stands without a number"),
		},
		{
			Locator: at("9"), Missing: true,
			Text: text("9-тармақ жоқ: 8-ден кейін 10 келеді", "пункта 9 нет: за 8 следует 10", "there is no paragraph 9: 10 follows 8"),
		},
	}
}

func grainReceiptReadings() []regulation.Reading {
	return slices.Concat(
		grainReceipt.readings("8"),
		[]regulation.Reading{
			regulation.RefusalTermReading(regulation.Touch{Citations: grainReceipt.cites("5(3)", "7(3)", "8(9)")}),
		},
		grainReceipt.counting(),
	)
}
