// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleParseRole() {
	role, err := regulation.ParseRole("portal")
	fmt.Println(role, err)
	_, err = regulation.ParseRole("PORTAL")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// portal <nil>
	// true
}

func ExampleRoles() {
	fmt.Println(regulation.Roles())
	// Output: [procedure interaction portal provider_system]
}

func ExampleParseActorKind() {
	actorKind, err := regulation.ParseActorKind("external")
	fmt.Println(actorKind, err)
	_, err = regulation.ParseActorKind("EXTERNAL")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// external <nil>
	// true
}

func ExampleActorKinds() {
	fmt.Println(regulation.ActorKinds())
	// Output: [applicant unit external system]
}

func ExampleParseSeverity() {
	severity, err := regulation.ParseSeverity("substantive")
	fmt.Println(severity, err)
	_, err = regulation.ParseSeverity("SUBSTANTIVE")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// substantive <nil>
	// true
}

func ExampleSeverities() {
	fmt.Println(regulation.Severities())
	// Output: [substantive editorial]
}

func ExampleParseGateKind() {
	gateKind, err := regulation.ParseGateKind("payment")
	fmt.Println(gateKind, err)
	_, err = regulation.ParseGateKind("PAYMENT")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// payment <nil>
	// true
}

func ExampleGateKinds() {
	fmt.Println(regulation.GateKinds())
	// Output: [authorisation payment eds registry substantive]
}

func ExampleParseCheck() {
	check, err := regulation.ParseCheck("revocation")
	fmt.Println(check, err)
	_, err = regulation.ParseCheck("REVOCATION")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// revocation <nil>
	// true
}

func ExampleChecks() {
	fmt.Println(regulation.Checks())
	// Output: [validity revocation identity]
}

func ExampleParseEDSPurpose() {
	purpose, err := regulation.ParseEDSPurpose("request")
	fmt.Println(purpose, err)
	_, err = regulation.ParseEDSPurpose("REQUEST")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// request <nil>
	// true
}

func ExampleEDSPurposes() {
	fmt.Println(regulation.EDSPurposes())
	// Output: [registration authorisation certificate_choice request result]
}

func ExampleParseNodeKind() {
	nodeKind, err := regulation.ParseNodeKind("condition")
	fmt.Println(nodeKind, err)
	_, err = regulation.ParseNodeKind("CONDITION")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// condition <nil>
	// true
}

func ExampleNodeKinds() {
	fmt.Println(regulation.NodeKinds())
	// Output: [registration process condition]
}

func ExampleParseNodeRole() {
	role, err := regulation.ParseNodeRole("hands_over")
	fmt.Println(role, err)
	_, err = regulation.ParseNodeRole("HANDS_OVER")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// hands_over <nil>
	// true
}

func ExampleNodeRoles() {
	fmt.Println(regulation.NodeRoles())
	// Output: [registers enters decides refuses notifies fills_form pays chooses_certificate signs_request looks_up scans hands_over gives_result]
}

func ExampleParseTriggerOperator() {
	triggerOperator, err := regulation.ParseTriggerOperator("documents_and_request")
	fmt.Println(triggerOperator, err)
	_, err = regulation.ParseTriggerOperator("DOCUMENTS_AND_REQUEST")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// documents_and_request <nil>
	// true
}

func ExampleTriggerOperators() {
	fmt.Println(regulation.TriggerOperators())
	// Output: [documents documents_and_request documents_or_request event]
}

func ExampleParseReadingClass() {
	readingClass, err := regulation.ParseReadingClass("counting")
	fmt.Println(readingClass, err)
	_, err = regulation.ParseReadingClass("COUNTING")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// counting <nil>
	// true
}

func ExampleReadingClasses() {
	fmt.Println(regulation.ReadingClasses())
	// Output: [structural counting]
}

func ExampleParseForm() {
	form, err := regulation.ParseForm("paper")
	fmt.Println(form, err)
	_, err = regulation.ParseForm("PAPER")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// paper <nil>
	// true
}

func ExampleForms() {
	fmt.Println(regulation.Forms())
	// Output: [paper electronic electronic_partly_automated]
}

func ExampleParseRefusalRule() {
	refusalRule, err := regulation.ParseRefusalRule("not_provided")
	fmt.Println(refusalRule, err)
	_, err = regulation.ParseRefusalRule("NOT_PROVIDED")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// not_provided <nil>
	// true
}

func ExampleRefusalRules() {
	fmt.Println(regulation.RefusalRules())
	// Output: [possible not_provided possible_without_ground]
}

func ExampleParseFunction() {
	function, err := regulation.ParseFunction("sign")
	fmt.Println(function, err)
	_, err = regulation.ParseFunction("SIGN")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// sign <nil>
	// true
}

func ExampleFunctions() {
	fmt.Println(regulation.Functions())
	// Output: [receive forward assign examine inquire answer perform order await prepare sign deliver]
}

func ExampleParseWaitFor() {
	waitFor, err := regulation.ParseWaitFor("arrival")
	fmt.Println(waitFor, err)
	_, err = regulation.ParseWaitFor("ARRIVAL")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// arrival <nil>
	// true
}

func ExampleWaitFors() {
	fmt.Println(regulation.WaitFors())
	// Output: [agreeing_body arrival plan]
}

func ExampleParseUnit() {
	unit, err := regulation.ParseUnit("working_day")
	fmt.Println(unit, err)
	_, err = regulation.ParseUnit("WORKING_DAY")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// working_day <nil>
	// true
}

func ExampleUnits() {
	fmt.Println(regulation.Units())
	// Output: [minute hour working_day calendar_day day_of_application plan_dates]
}

func ExampleParseBound() {
	bound, err := regulation.ParseBound("not_exceeding")
	fmt.Println(bound, err)
	_, err = regulation.ParseBound("NOT_EXCEEDING")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// not_exceeding <nil>
	// true
}

func ExampleBounds() {
	fmt.Println(regulation.Bounds())
	// Output: [bare within not_exceeding not_later_than]
}

func ExampleParseStart() {
	start, err := regulation.ParseStart("hand_over")
	fmt.Println(start, err)
	_, err = regulation.ParseStart("HAND_OVER")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// hand_over <nil>
	// true
}

func ExampleStarts() {
	fmt.Println(regulation.Starts())
	// Output: [previous application arrival hand_over]
}

func ExampleParseOutcome() {
	outcome, err := regulation.ParseOutcome("refusal")
	fmt.Println(outcome, err)
	_, err = regulation.ParseOutcome("REFUSAL")
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// refusal <nil>
	// true
}

func ExampleOutcomes() {
	fmt.Println(regulation.Outcomes())
	// Output: [any grant refusal]
}

func ExampleUnit_Counted() {
	fmt.Println(regulation.WorkingDay.Counted(), regulation.PlanDates.Counted())
	// Output: true false
}

func ExampleUnit_IsValid() {
	fmt.Println(regulation.Minute.IsValid(), regulation.Unit("fortnight").IsValid())
	// Output: true false
}

func ExampleBound_MarshalText() {
	text, err := regulation.NotLaterThan.MarshalText()
	fmt.Println(string(text), err)
	_, err = regulation.Bound("").MarshalText() // the zero value is no word
	fmt.Println(err)
	// Output:
	// not_later_than <nil>
	// law: bound "": one of bare, within, not_exceeding, not_later_than
}

func ExampleBound_UnmarshalText() {
	var bound regulation.Bound
	err := bound.UnmarshalText([]byte("within"))
	fmt.Println(bound, err)
	// Output: within <nil>
}
