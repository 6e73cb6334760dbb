// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleAccountReading() {
	r := draft.AccountReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true as paragraph 5 has it
	// false as paragraph 7 has it
}

func ExamplePortalProcedureReading() {
	r := draft.PortalProcedureReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the check is the steps without reception and hand-over
	// false the check is all the steps
	// false the check has no steps of its own
}

func ExamplePortalTermReading() {
	r := draft.PortalTermReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the term bounds the check only
	// false the term runs from the hand-over to the end
}

func ExampleAgreeingKindsReading() {
	r := draft.AgreeingKindsReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true as the chosen account prints it
	// false for the issue of a licence only
	// false for every kind
}

func ExampleAgreeingSilenceReading() {
	r := draft.AgreeingSilenceReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false when the term has passed it counts as agreed
	// true the answer is waited for
}

func ExampleSignatureCheckReading() {
	r := draft.SignatureCheckReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true it is checked on receipt
	// false it is not checked
}

func ExampleFailedGateReading() {
	r := draft.FailedGateReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true authorisation and payment can be tried again; at the others the case is closed
	// false the case is closed
	// false it can be tried again
}

func ExampleRefusalScopeReading() {
	r := draft.RefusalScopeReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "5(4)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true that of every kind
	// false that of a duplicate only
}

func ExampleIdentificationMinutesReading() {
	r := draft.IdentificationMinutesReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "7(2)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the check and consideration of the documents and the giving of the result; the identification itself keeps to the plan
	// false the identification that is named first too
	// false the giving of the result only; what comes before it has no term
	// false the order of the duplicate of a tag too
}

func ExampleRegistryMissReading() {
	r := draft.RegistryMissReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the work goes on
	// false the work stops
}

func ExampleReissuePreparationReading() {
	r := draft.ReissuePreparationReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false after the check it goes to be signed
	// true the step of preparation is done
}

func ExampleReferenceMinutesReading() {
	r := draft.ReferenceMinutesReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the hand-over only
	// false preparation and hand-over
	// false the whole step
}

func ExampleAfterIndeterminateReading() {
	r := draft.AfterIndeterminateReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// false the term runs from the filing
	// true the term runs from the answer
}

func ExampleRefusalTermReading() {
	r := draft.RefusalTermReading(draft.Touch{Citations: []law.Citation{law.MustCite("act", "name", "9(9)")}})
	for _, o := range r.Options {
		fmt.Println(o.ID == r.Default, o.Text)
	}
	// Output:
	// true the term of what was asked for
	// false no term
}
