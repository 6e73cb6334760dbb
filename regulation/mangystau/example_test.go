// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/mangystau"
)

func ExampleEnactment() {
	e := mangystau.Enactment()
	fmt.Println(e.Act.ID, e.Act.Status(law.MustDate("2015-03-18")).Reason)
	for _, r := range e.Regulations {
		for _, s := range r.Services {
			for _, k := range s.Kinds {
				fmt.Printf("%-27s %s\n", k.ID, k.Title)
			}
		}
	}
	// Output:
	// mangystau-297-2014 in effect on 18 March 2015 if published by 7 March 2015
	// vet-reference/issue         issue of a reference
	// animal-identification/issue individual number and veterinary passport
	// ear-tag-duplicate/issue     issue of the duplicate of an ear tag
	// vet-licence/issue           issue of a licence
	// vet-licence/reissue         reissue of a licence
	// vet-licence/duplicate       duplicate of a licence
}
