// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// cottonReceiptFlow is the portal in paragraph 9. The refusal in 9(9) has a term
// of its own, and the gateway leads past the workplace of e-licensing.
func cottonReceiptFlow() regulation.Account {
	return flow("9",
		[]law.ID{egovGateway},
		checkTerms(cottonReceipt, draft.Open(draft.For(draft.Term(1, regulation.UnitWorkingDay, regulation.BoundNotLaterThan), regulation.OutcomeRefusal))))
}

// cottonReceiptSystems: which system the state information system is the text
// does not say.
func cottonReceiptSystems() []regulation.System {
	return []regulation.System{
		portalSystem(cottonReceipt, "1", "section4", "9", "9(1)", "9(2)", "9(3)", "9(4)", "9(6)", "9(10)", "10"),
		gateway(cottonReceipt, "9(8)"),
		{
			ID:        stateSystem,
			Name:      draft.Text("мемлекеттік ақпарат жүйесі", "государственная информационная система", "state information system"),
			Printed:   []string{"мемлекеттік ақпарат жүйесінен"},
			Citations: cottonReceipt.Cites("5(3)", "5(4)", "7(3)", "7(4)"),
		},
	}
}
