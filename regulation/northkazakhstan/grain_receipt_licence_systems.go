// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// grainReceiptFlow is the portal in paragraph 8. The refusal beside the terms of
// 8(9) has none of its own.
func grainReceiptFlow() regulation.Account {
	return grainReceipt.flow("8",
		[]law.ID{egovGateway, elicensing},
		grainReceipt.checkTerms(untold()))
}

// grainReceiptSignatures: outside the portal the authorised person signs what
// goes to the personal cabinet.
func grainReceiptSignatures() []regulation.EDSUse {
	return append([]regulation.EDSUse{
		{Signer: regulation.AuthorisedPerson, Purpose: regulation.EDSResult, Citation: grainReceipt.cite("5(5)")},
	}, grainReceipt.signatures("8")...)
}

func grainReceiptSystems() []regulation.System {
	return []regulation.System{
		grainReceipt.portalSystem("1", "section4", "8", "8(1)", "8(2)", "8(3)", "8(4)", "8(6)", "8(10)", "10"),
		grainReceipt.gateway("8(8)"),
		grainReceipt.elicensingSystem("8(8)"),
		{
			ID: personalSpace, Name: cabinet(), Printed: []string{`"жеке кабинетіне"`},
			Citations: grainReceipt.cites("5(5)", "5(5)/2", "7(5)"),
		},
	}
}
