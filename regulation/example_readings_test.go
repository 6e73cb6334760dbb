// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/draft"
)

func ExampleReading_Touches() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	issue, reissue := regulation.MustKindID("pesticide-licence/issue"), regulation.MustKindID("pesticide-licence/reissue")
	for _, x := range r.Readings {
		if x.ID == regulation.ReadingReissuePreparation {
			fmt.Println(x.Touches(issue, regulation.OfficeChannel), x.Touches(reissue, regulation.OfficeChannel))
		}
	}
	// Output: false true
}

func ExampleReading_DefaultOf() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	for _, x := range r.Readings {
		if x.ID == regulation.ReadingAccount {
			fmt.Println(x.Default, x.DefaultOf(regulation.MustKindID("vet-licence/issue")))
		}
	}
	// Output: procedure interaction
}

func ExampleReading_Option() {
	r := draft.MinutesReading()
	o, ok := r.Option("clock")
	fmt.Println(o.Text, ok)
	_, ok = r.Option("tossed")
	fmt.Println(ok)
	// Output:
	// without a break, by the clock true
	// false
}
