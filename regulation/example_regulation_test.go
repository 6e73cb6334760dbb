// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleRegulation_Account() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	a, ok := r.Account(regulation.AccountPortal)
	fmt.Println(a.Paragraph, len(a.Nodes), ok)
	// Output: 9 16 true
}

func ExampleRegulation_Cite() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Cite(law.MustLocator("7(3)")))
	// Output: mangystau-297-2014/vet-licence#7(3)
}

func ExampleRegulation_Clone() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	copied := r.Clone()
	copied.Services[0].Kinds = nil
	fmt.Println(len(r.Services[0].Kinds))
	// Output: 3
}

func ExampleRegulation_Discrepancies() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	for _, d := range r.Discrepancies() {
		if d.Rule == law.ID("term-differs") {
			fmt.Println(d.ID, d.Kinds)
			for _, v := range d.Values {
				fmt.Println(v.Citation.Locator, v.Printed)
			}
		}
	}
	// Output:
	// term-differs-pesticide-licence-5-3-7-3 [pesticide-licence/duplicate]
	// 5(3) 1 working_day
	// 7(3) 2 working_day
}

func ExampleRegulation_Validate() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Validate())
	r.Readings[0].Default = "tossed"
	fmt.Println(r.Validate())
	// Output:
	// <nil>
	// mangystau-297-2014/vet-licence: readings[0].default: "tossed" is none of the options
}

func ExampleRegulation_MarshalJSON() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	var w struct {
		Discrepancies []struct {
			ID       string
			Computed bool
		}
	}
	if err := json.Unmarshal(text, &w); err != nil {
		panic(err)
	}
	fmt.Println(w.Discrepancies[0])
	// Output: {step-missing-vet-licence-7-4 true}
}

func ExampleRegulation_UnmarshalJSON() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	// A computed discrepancy is computed again, and must come out the same.
	text = bytes.Replace(text, []byte(`"severity":"substantive"`), []byte(`"severity":"editorial"`), 1)
	var again regulation.Regulation
	fmt.Println(again.UnmarshalJSON(text))
	// Output: discrepancies["step-missing-vet-licence-7-4"]: the data gives the computed discrepancy "step-missing-vet-licence-7-4" instead
}

func ExampleAccount_At() {
	r, err := catalogue.Builtin().Regulation("vet-reference")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountProcedure)
	now, err := a.At(law.MustDate("2016-01-01"))
	fmt.Println(len(now.Steps), err)
	_, err = a.At(law.MustDate("2015-03-18"))
	fmt.Println(errors.Is(err, law.ErrWordingUnknown))
	// Output:
	// 3 <nil>
	// true
}

func ExampleAccount_Step() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountInteraction)
	s, ok := a.Step(law.MustLocator("7(4)"))
	fmt.Println(s.Actors[0].ID, s.Records, ok)
	// Output: head [seal] true
}

func ExampleAccount_Node() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountPortal)
	n, ok := a.Node(law.MustLocator("9(14)"))
	fmt.Println(n.Kind, n.Number, n.Gate, n.Yes.To, n.No.To, ok)
	// Output: condition 4 substantive 9(16) 9(15) true
}

func ExampleStep_For() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountProcedure)
	s, _ := a.Step(law.MustLocator("5(4)"))
	fmt.Println(s.For(regulation.MustKindID("pesticide-licence/issue")), s.For(regulation.MustKindID("pesticide-licence/reissue")))
	// Output: true false
}

func ExampleStep_ActionsFor() {
	r, err := catalogue.Builtin().Regulation("animal-identification")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountInteraction)
	s, _ := a.Step(law.MustLocator("7(2)"))
	for _, x := range s.ActionsFor(regulation.MustKindID("ear-tag-duplicate/issue")) {
		fmt.Printf("%s %q\n", x.Does, x.Wait.For)
	}
	// Output:
	// order ""
	// await "arrival"
	// deliver ""
}

func ExampleStep_TermsFor() {
	r, err := catalogue.Builtin().Regulation("cotton-receipt-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountProcedure)
	s, _ := a.Step(law.MustLocator("5(4)"))
	for _, x := range s.TermsFor(regulation.MustKindID("cotton-receipt-licence/reissue")) {
		fmt.Println(x.Outcome, x.Amount, x.Unit, x.Bound)
	}
	// Output:
	// grant 6 working_day not_later_than
	// refusal 1 working_day not_later_than
}

func ExampleStepActor_For() {
	r, err := catalogue.Builtin().Regulation("animal-identification")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountInteraction)
	s, _ := a.Step(law.MustLocator("7(2)"))
	for _, x := range s.Actors {
		fmt.Println(x.ID, x.For(regulation.MustKindID("ear-tag-duplicate/issue")))
	}
	// Output:
	// executor false
	// provider true
}

func ExampleTerm_For() {
	x := regulation.Term{Kinds: []regulation.KindID{regulation.MustKindID("vet-licence/issue")}}
	fmt.Println(x.For(regulation.MustKindID("vet-licence/issue")), x.For(regulation.MustKindID("vet-licence/reissue")))
	fmt.Println(regulation.Term{}.For(regulation.MustKindID("vet-licence/reissue"))) // no distinction made
	// Output:
	// true false
	// true
}

func ExampleTerm_Is() {
	x := regulation.Term{Outcome: regulation.OutcomeAny}
	fmt.Println(x.Is(regulation.OutcomeGrant), x.Is(regulation.OutcomeRefusal))
	x.Outcome = regulation.OutcomeRefusal
	fmt.Println(x.Is(regulation.OutcomeGrant), x.Is(regulation.OutcomeRefusal))
	// Output:
	// true true
	// false true
}

func ExampleTerm_MarshalJSON() {
	x := regulation.Term{Outcome: regulation.OutcomeRefusal, Basis: law.BasisNotStated, From: regulation.FromPrevious}
	text, err := json.Marshal(x)
	fmt.Println(string(text), err)
	// Output: {"kinds":null,"outcome":"refusal","basis":"not_stated","amount":null,"unit":null,"bound":null,"from":"previous","covers":null,"does":null,"ambiguous":false,"locator":null} <nil>
}

func ExampleTerm_UnmarshalJSON() {
	var x regulation.Term
	err := x.UnmarshalJSON([]byte(`{"outcome": "any", "basis": "stated", "amount": 30, "unit": "minutes"}`))
	fmt.Println(errors.Is(err, law.ErrSyntax))
	fmt.Println(err)
	// Output:
	// true
	// strict: unit at byte 60: not a value of regulation.Unit: law: unit "minutes": not one of minute, hour, working_day, calendar_day, week, month, quarter, year, day_of_application, plan_dates; the nearest is "minute"
}

func ExampleBranch_IsZero() {
	fmt.Println(regulation.Branch{}.IsZero())
	// Output: true
}

func ExampleBranch_MarshalJSON() {
	for _, b := range []regulation.Branch{{}, {Basis: law.BasisNotStated, Missing: true}, {To: law.MustLocator("9(5)"), Basis: law.BasisInferred}} {
		text, err := json.Marshal(b)
		fmt.Println(string(text), err)
	}
	// Output:
	// null <nil>
	// {"to":null,"basis":"not_stated"} <nil>
	// {"to":"9(5)","basis":"inferred"} <nil>
}

func ExampleBranch_UnmarshalJSON() {
	var b regulation.Branch
	err := b.UnmarshalJSON([]byte(`{"to": null, "basis": "not_stated"}`))
	fmt.Println(b.Missing, err)
	// Output: true <nil>
}

func ExampleNode_For() {
	r, err := catalogue.Builtin().Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountPortal)
	n, _ := a.Node(law.MustLocator("9(14)"))
	fmt.Println(n.For(regulation.MustKindID("vet-licence/issue")), n.For(regulation.MustKindID("vet-licence/duplicate")))
	// Output: true false
}

func ExampleNode_TermsFor() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	a, _ := r.Account(regulation.AccountPortal)
	n, _ := a.Node(law.MustLocator("9(9)"))
	for _, x := range n.TermsFor(regulation.MustKindID("pesticide-licence/issue")) {
		fmt.Println(x.Outcome, x.Basis, x.Amount, x.Unit)
	}
	// Output:
	// grant stated 9 working_day
	// refusal not_stated 0
}

func ExampleNode_MarshalJSON() {
	n := regulation.Node{Locator: law.MustLocator("9(1)"), Kind: regulation.NodeKindRegistration, Does: regulation.NodeRoleRegisters}
	text, err := json.Marshal(n)
	fmt.Println(string(text), err)
	// Output: {"locator":"9(1)","kind":"registration","number":0,"terminal":false,"terminal_basis":"not_stated","yes":null,"no":null,"next":null,"actors":null,"action":{"kk":"","ru":"","en":""},"does":"registers","terms":null,"kinds":null,"gate":null} <nil>
}

func ExampleNode_UnmarshalJSON() {
	var n regulation.Node
	err := n.UnmarshalJSON([]byte(`{"locator": "9(7)", "kind": "condition", "number": 2, "gate": "payment", "yes": {"to": "9(9)", "basis": "inferred"}}`))
	fmt.Println(n.Gate, n.Yes.To, err)
	// Output: payment 9(9) <nil>
}

func ExampleTrigger_IsZero() {
	fmt.Println(regulation.Trigger{}.IsZero(), regulation.Trigger{Operator: regulation.TriggerDocuments}.IsZero())
	// Output: true false
}

func ExampleFormFact_IsZero() {
	fmt.Println(regulation.FormFact{}.IsZero(), regulation.FormFact{Basis: law.BasisNotStated}.IsZero())
	// Output: true false
}

func ExampleWait_IsZero() {
	fmt.Println(regulation.Wait{}.IsZero(), regulation.Wait{For: regulation.WaitForArrival}.IsZero())
	// Output: true false
}

func ExampleFee_Amount() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	issue := regulation.MustKindID("pesticide-licence/issue")
	for _, day := range []string{"2014-12-31", "2015-01-01", "2013-06-01"} {
		tenge, err := r.Fee.Amount(issue, law.MustDate(day))
		fmt.Println(day, tenge, errors.Is(err, regulation.ErrNotStated))
	}
	// Output:
	// 2014-12-31 18520 false
	// 2015-01-01 19820 false
	// 2013-06-01 0 true
}

func ExampleFee_Rate() {
	r, err := catalogue.Builtin().Regulation("pesticide-licence")
	if err != nil {
		panic(err)
	}
	rate, err := r.Fee.Rate(regulation.MustKindID("pesticide-licence/reissue"))
	fmt.Println(rate.MCI, rate.Source.Certainty, err)
	// Output: 1 B <nil>
}

func ExampleMCIHistory() {
	index, err := regulation.MCIHistory().At(law.MustDate("2020-04-01"))
	fmt.Println(index.Tenge, index.Source.Certainty, err)
	// Output: 2778 B <nil>
}
