// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleAccountReading() {
	r := regulation.AccountReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true as paragraph 5 has it
	// false as paragraph 7 has it
}

func ExamplePortalProcedureReading() {
	r := regulation.PortalProcedureReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the check is the steps without reception and hand-over
	// false the check is all the steps
	// false the check has no steps of its own
}

func ExamplePortalTermReading() {
	r := regulation.PortalTermReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the term bounds the check only
	// false the term runs from the hand-over to the end
}

func ExampleAgreeingKindsReading() {
	r := regulation.AgreeingKindsReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true as the chosen account prints it
	// false for the issue of a licence only
	// false for every kind
}

func ExampleAgreeingSilenceReading() {
	r := regulation.AgreeingSilenceReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false when the term has passed it counts as agreed
	// true the answer is waited for
}

func ExampleSignatureCheckReading() {
	r := regulation.SignatureCheckReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true it is checked on receipt
	// false it is not checked
}

func ExampleFailedGateReading() {
	r := regulation.FailedGateReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the application ends
	// false it can be tried again
}

func ExampleRegistryMissReading() {
	r := regulation.RegistryMissReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the work goes on
	// false the work stops
}

func ExampleReissuePreparationReading() {
	r := regulation.ReissuePreparationReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false after the check it goes to be signed
	// true the step of preparation is done
}

func ExampleReferenceMinutesReading() {
	r := regulation.ReferenceMinutesReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the hand-over only
	// false preparation and hand-over
	// false the whole step
}

func ExampleAfterIndeterminateReading() {
	r := regulation.AfterIndeterminateReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false the term runs from the filing
	// true the term runs from the answer
}

func ExampleRefusalTermReading() {
	r := regulation.RefusalTermReading(regulation.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the term of what was asked for
	// false no term
}

func ExampleFirstDayReading() {
	r := regulation.FirstDayReading(regulation.MustKindID("vet-licence/issue"))
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false the day of the event counts
	// true the count begins on the following day
}

func ExampleArrivalDayReading() {
	r := regulation.ArrivalDayReading(regulation.MustKindID("vet-licence/issue"))
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false the day of arrival is the first day
	// true the first day is the following working day
}

func ExampleMinutesReading() {
	r := regulation.MinutesReading(regulation.MustKindID("vet-licence/issue"))
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false without a break, by the clock
	// true only within working hours
}

func ExampleDayEndReading() {
	r := regulation.DayEndReading(regulation.MustKindID("vet-licence/issue"))
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true at closing time
	// false at the end of the calendar day
}

func ExampleAfterHoursReading() {
	r := regulation.AfterHoursReading(regulation.MustKindID("vet-licence/issue"))
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false it counts as filed on the same day
	// true it counts as filed when reception next opens
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
	r := regulation.MinutesReading()
	o, ok := r.Option("clock")
	fmt.Println(o.Text, ok)
	_, ok = r.Option("tossed")
	fmt.Println(ok)
	// Output:
	// without a break, by the clock true
	// false
}
