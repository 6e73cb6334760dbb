// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
)

func ExampleAccountRoles() {
	fmt.Println(regulation.AccountRoles())
	// Output: [procedure interaction portal provider_system]
}

func ExampleActorKinds() {
	fmt.Println(regulation.ActorKinds())
	// Output: [applicant unit external system]
}

func ExampleSeverities() {
	fmt.Println(regulation.Severities())
	// Output: [substantive editorial]
}

func ExampleGateKinds() {
	fmt.Println(regulation.GateKinds())
	// Output: [authorisation payment eds registry substantive]
}

func ExampleCertificateChecks() {
	fmt.Println(regulation.CertificateChecks())
	// Output: [validity revocation identity]
}

func ExampleEDSPurposes() {
	fmt.Println(regulation.EDSPurposes())
	// Output: [registration authorisation certificate_choice request result]
}

func ExampleNodeKinds() {
	fmt.Println(regulation.NodeKinds())
	// Output: [registration process condition]
}

func ExampleNodeRoles() {
	fmt.Println(regulation.NodeRoles())
	// Output: [registers enters decides refuses notifies fills_form pays chooses_certificate signs_request looks_up scans hands_over gives_result]
}

func ExampleTriggerOperators() {
	fmt.Println(regulation.TriggerOperators())
	// Output: [documents documents_and_request documents_or_request event]
}

func ExampleReadingClasses() {
	fmt.Println(regulation.ReadingClasses())
	// Output: [structural counting]
}

func ExampleForms() {
	fmt.Println(regulation.Forms())
	// Output: [paper electronic electronic_partly_automated]
}

func ExampleRefusalRules() {
	fmt.Println(regulation.RefusalRules())
	// Output: [possible not_provided possible_without_ground]
}

func ExampleFunctions() {
	fmt.Println(regulation.Functions())
	// Output: [receive forward assign examine inquire answer perform order await prepare sign deliver]
}

func ExampleWaitFors() {
	fmt.Println(regulation.WaitFors())
	// Output: [agreeing_body arrival plan]
}

func ExampleUnits() {
	fmt.Println(regulation.Units())
	// Output: [minute hour working_day calendar_day week month quarter year day_of_application plan_dates]
}

func ExampleBounds() {
	fmt.Println(regulation.Bounds())
	// Output: [bare within not_exceeding not_later_than]
}

func ExampleStarts() {
	fmt.Println(regulation.Starts())
	// Output: [previous application arrival hand_over registration receipt end]
}

func ExampleOutcomes() {
	fmt.Println(regulation.Outcomes())
	// Output: [any grant refusal]
}

func ExampleUnit_Counted() {
	fmt.Println(regulation.UnitWorkingDay.Counted(), regulation.UnitPlanDates.Counted())
	// Output: true false
}

func ExampleUnit_IsValid() {
	fmt.Println(regulation.UnitMinute.IsValid(), regulation.Unit("fortnight").IsValid())
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
