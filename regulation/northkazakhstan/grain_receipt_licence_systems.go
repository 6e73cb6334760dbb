// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// grainReceiptFlow is the portal in paragraph 8. The refusal beside the terms of
// 8(9) has none of its own.
func grainReceiptFlow() regulation.Account {
	return flow("8",
		[]law.ID{egovGateway, elicensing},
		checkTerms(grainReceipt, draft.NoTerm(regulation.OutcomeRefusal)))
}

// grainReceiptSignatures: outside the portal the authorised person signs what
// goes to the personal cabinet.
func grainReceiptSignatures() []regulation.EDSUse {
	return append([]regulation.EDSUse{
		{Signer: regulation.ActorAuthorisedPerson, Purpose: regulation.EDSResult, Citation: grainReceipt.Cite("5(5)")},
	}, signatures(grainReceipt, "8")...)
}

func grainReceiptSystems() []regulation.System {
	return []regulation.System{
		portalSystem(grainReceipt, "1", "section4", "8", "8(1)", "8(2)", "8(3)", "8(4)", "8(6)", "8(10)", "10"),
		gateway(grainReceipt, "8(8)"),
		elicensingSystem(grainReceipt, "8(8)"),
		{
			ID: personalSpace, Name: cabinet(), Printed: []string{`"жеке кабинетіне"`},
			Citations: grainReceipt.Cites("5(5)", "5(5)/2", "7(5)"),
		},
	}
}
