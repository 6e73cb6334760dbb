// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// actorName says in words who an actor of the path is, or what is waited for on
// it; empty for a role that the regulation does not know.
func (p *path) actorName(id string) law.Text {
	for _, a := range p.actors {
		if string(a.ID) == id {
			return a.Name
		}
	}
	if w := new(regulation.WaitFor); w.UnmarshalText([]byte(id)) == nil {
		return waitName(*w)
	}
	return law.Text{}
}

// waitName says in words what an application waits for.
func waitName(w regulation.WaitFor) law.Text {
	switch w {
	case regulation.WaitForArrival:
		return law.Text{KK: "тапсырыстың келуі", RU: "поступление заказанного", EN: "arrival of what was ordered"}
	case regulation.WaitForPlan:
		return law.Text{KK: "жоспар күндері", RU: "даты плана", EN: "dates of the plan"}
	default:
		return law.Text{KK: "келісуші орган", RU: "согласующий орган", EN: "agreeing body"}
	}
}

// optionName says in words what an option of a reading of the path is.
func (p *path) optionName(choice process.Choice) law.Text {
	for _, r := range p.readings {
		if o, ok := r.Option(choice.Option); ok && r.ID == choice.Reading {
			return both(r.Title, o.Text)
		}
	}
	return law.Text{KK: "бірнеше таңдау бірге", RU: "несколько прочтений вместе", EN: "a combination of readings"}
}
