// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

func ExampleReading_Touches() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	issue, reissue := regulation.MustKindID("pesticide-licence/issue"), regulation.MustKindID("pesticide-licence/reissue")
	for _, x := range r.Readings {
		if x.ID == regulation.ReadingReissuePreparation {
			fmt.Println(x.Touches(issue, regulation.ChannelOffice), x.Touches(reissue, regulation.ChannelOffice))
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
	r := regulation.LibraryReadings()[2]
	o, ok := r.Option("clock")
	fmt.Println(o.Text, ok)
	_, ok = r.Option("tossed")
	fmt.Println(ok)
	// Output:
	// without a break, by the clock true
	// false
}

func ExampleCountingReadings() {
	kinds := []regulation.KindID{regulation.MustKindID("vet-licence/issue")}
	// Its terms are in working days and in minutes.
	for _, r := range regulation.CountingReadings(kinds, kinds, kinds, nil, kinds) {
		fmt.Println(r.ID, r.Default)
	}
	// Output:
	// first-day next
	// minutes working
	// day-end closing
	// after-hours next_opening
}

func ExampleLibraryReadings() {
	for _, r := range regulation.LibraryReadings() {
		fmt.Println(r.ID, r.Options[0].ID, r.Options[1].ID)
	}
	// Output:
	// first-day same next
	// arrival-day same next
	// minutes clock working
	// day-end closing midnight
	// after-hours same_day next_opening
	// last-day as_counted next_working_day
}
