// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/northkazakhstan"
)

func ExampleEnactment() {
	e := northkazakhstan.Enactment()
	fmt.Println(e.Act.ID, e.Act.Number, e.Act.Date)
	for _, r := range e.Regulations {
		for _, k := range r.Services[0].Kinds {
			fmt.Println(k.ID)
		}
	}
	fmt.Println(e.Act.Status(law.MustDate("2015-08-20")).Reason.EN)
	// Output:
	// north-kazakhstan-201-2014 201 2014-06-16
	// pesticide-licence/issue
	// pesticide-licence/reissue
	// pesticide-licence/duplicate
	// grain-receipt-licence/issue
	// grain-receipt-licence/reissue
	// grain-receipt-licence/duplicate
	// cotton-receipt-licence/issue
	// cotton-receipt-licence/reissue
	// cotton-receipt-licence/duplicate
	// repealed from 20 August 2015 by No. 309
}
