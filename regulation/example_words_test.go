// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleAccountRole() {
	fmt.Println(law.Values[regulation.AccountRole]())
	// Output: [procedure interaction portal provider_system]
}

func ExampleActorKind() {
	fmt.Println(law.Values[regulation.ActorKind]())
	// Output: [applicant unit external system]
}

func ExampleSeverity() {
	fmt.Println(law.Values[regulation.Severity]())
	// Output: [substantive editorial]
}

func ExampleGateKind() {
	fmt.Println(law.Values[regulation.GateKind]())
	// Output: [authorisation payment eds registry substantive]
}

func ExampleCertificateCheck() {
	fmt.Println(law.Values[regulation.CertificateCheck]())
	// Output: [validity revocation identity]
}

func ExampleEDSPurpose() {
	fmt.Println(law.Values[regulation.EDSPurpose]())
	// Output: [registration authorisation certificate_choice request result]
}

func ExampleNodeKind() {
	fmt.Println(law.Values[regulation.NodeKind]())
	// Output: [registration process condition]
}

func ExampleNodeRole() {
	fmt.Println(law.Values[regulation.NodeRole]())
	// Output: [registers enters decides refuses notifies fills_form pays chooses_certificate signs_request looks_up scans hands_over gives_result]
}

func ExampleTriggerOperator() {
	fmt.Println(law.Values[regulation.TriggerOperator]())
	// Output: [documents documents_and_request documents_or_request event]
}

func ExampleReadingClass() {
	fmt.Println(law.Values[regulation.ReadingClass]())
	// Output: [structural counting]
}

func ExampleForm() {
	fmt.Println(law.Values[regulation.Form]())
	// Output: [paper electronic electronic_partly_automated]
}

func ExampleRefusalRule() {
	fmt.Println(law.Values[regulation.RefusalRule]())
	// Output: [possible not_provided possible_without_ground]
}

func ExampleFunction() {
	fmt.Println(law.Values[regulation.Function]())
	// Output: [receive forward assign examine inquire answer perform order await prepare sign deliver]
}

func ExampleWaitFor() {
	fmt.Println(law.Values[regulation.WaitFor]())
	// Output: [agreeing_body arrival plan]
}

func ExampleUnit() {
	fmt.Println(law.Values[regulation.Unit]())
	// Output: [minute hour working_day calendar_day week month quarter year day_of_application plan_dates]
}

func ExampleBound() {
	fmt.Println(law.Values[regulation.Bound]())
	// Output: [bare within not_exceeding not_later_than]
}

func ExampleStart() {
	fmt.Println(law.Values[regulation.Start]())
	// Output: [previous application arrival hand_over registration receipt end]
}

func ExampleOutcome() {
	fmt.Println(law.Values[regulation.Outcome]())
	// Output: [any grant refusal]
}

func ExampleUnit_Counted() {
	fmt.Println(regulation.UnitWorkingDay.Counted(), regulation.UnitPlanDates.Counted())
	// Output: true false
}

func ExampleBound_MarshalText() {
	text, err := regulation.BoundNotLaterThan.MarshalText()
	fmt.Println(string(text), err)
	_, err = regulation.Bound("").MarshalText() // the zero value is no word
	fmt.Println(err)
	// Output:
	// not_later_than <nil>
	// law: bound "": not one of bare, within, not_exceeding, not_later_than
}

func ExampleBound_UnmarshalText() {
	var bound regulation.Bound
	err := bound.UnmarshalText([]byte("within"))
	fmt.Println(bound, err)
	// Output: within <nil>
}
