// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pesticideFlow is the portal in paragraph 9. The refusal beside the terms of
// 9(9) has none of its own.
func pesticideFlow() regulation.Account {
	return flow("9",
		[]law.ID{egovGateway, elicensing},
		checkTerms(pesticide, draft.NoTerm(regulation.OutcomeRefusal)))
}

func pesticideSystems() []regulation.System {
	return []regulation.System{
		portalSystem(pesticide, "1", "section4", "9", "9(1)", "9(2)", "9(3)", "9(4)", "9(6)", "9(10)", "10"),
		gateway(pesticide, "9(8)"),
		elicensingSystem(pesticide, "9(8)"),
	}
}
