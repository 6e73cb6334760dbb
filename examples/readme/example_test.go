// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package readme_test

import (
	"fmt"
	"log"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Each Example of this file stands in the README, its code and its output, and
// the README has no other.

func Example_terms() {
	kind, err := catalogue.Builtin().Kind("vet-licence/duplicate")
	if err != nil {
		log.Fatal(err)
	}
	account, _ := kind.Regulation().Account(regulation.Interaction)
	for _, step := range account.Steps {
		for _, term := range step.TermsFor(kind.ID) {
			if term.Basis == law.Stated {
				fmt.Println(step.Locator, term.Outcome, term.Amount, term.Unit)
			} else {
				fmt.Println(step.Locator, term.Outcome, term.Basis)
			}
		}
	}
	// Output:
	// 7(1) any 30 minute
	// 7(2) any 30 minute
	// 7(3) grant 1 working_day
	// 7(3) refusal not_stated
	// 7(4) any 1 working_day
	// 7(5) any 30 minute
}

func Example_plan() {
	zone := calendar.MustZone(calendar.ZonePetropavl)
	hours := calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30")
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{Zone: zone, Work: hours})
	if err != nil {
		log.Fatal(err)
	}
	kind, err := catalogue.Builtin().Kind("cotton-receipt-licence/reissue")
	if err != nil {
		log.Fatal(err)
	}
	definition, err := process.Compile(kind, regulation.OfficeChannel, law.MustDate("2015-03-30"))
	if err != nil {
		log.Fatal(err)
	}
	plan, err := definition.Plan(time.Date(2015, 3, 30, 10, 0, 0, 0, zone), process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	for _, step := range plan.Steps {
		fmt.Println(step.Citation.Locator, "granted by", step.Grant, "refused by", step.Refusal)
	}
	// Output:
	// 5(1) granted by 2015-03-30T10:30:00+06:00 refused by 2015-03-30T10:30:00+06:00
	// 5(2) granted by 2015-03-30T11:00:00+06:00 refused by 2015-03-30T11:00:00+06:00
	// 5(3) granted by 2015-03-31T18:30:00+06:00 refused by 2015-03-31T18:30:00+06:00
	// 5(4) granted by 2015-04-08T18:30:00+06:00 refused by 2015-04-01T18:30:00+06:00
	// 5(5) granted by 2015-04-09T09:20:00+06:00 refused by 2015-04-02T09:20:00+06:00
	// 5(6) granted by 2015-04-09T09:50:00+06:00 refused by 2015-04-02T09:50:00+06:00
}
