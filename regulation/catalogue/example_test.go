// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleBuiltin() {
	c := catalogue.Builtin()
	k, err := c.Kind("cotton-receipt-licence/reissue")
	if err != nil {
		panic(err)
	}
	fmt.Println(k.Act().Number, k.Title)
	procedure, _ := k.Regulation().Account(regulation.AccountProcedure)
	prepare, _ := procedure.Step(law.MustLocator("5(4)"))
	for _, t := range prepare.TermsFor(k.ID) {
		fmt.Println(t.Outcome, t.Amount, t.Unit, t.Bound)
	}
	// Output:
	// 201 reissue of a licence
	// grant 6 working_day not_later_than
	// refusal 1 working_day not_later_than
}

func ExampleLoad() {
	c, err := catalogue.Load()
	fmt.Println(len(c.Regulations()), len(c.Kinds()), err)
	// Output: 6 15 <nil>
}
