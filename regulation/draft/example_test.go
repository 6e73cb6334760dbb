// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const licence = draft.Regulation("sample-7-2025/licence")

func Example() {
	step := regulation.Step{
		Locator: draft.At("5(1)"),
		Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсе")},
		Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, draft.Text("қабылдау", "приём", "acceptance"))},
		Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
	}
	t := step.Terms[0]
	fmt.Println(licence.Cite("5(1)"), step.Actors[0].ID, t.Amount, t.Unit, t.From)
	// Output: sample-7-2025/licence#5(1) office 30 minute application
}

func ExampleRegulation() {
	fmt.Println(licence.ID(), licence.Kind("issue"), licence.Cites("3", "5(4)"))
	d := draft.Print("numbers", draft.Text("сандар", "числа", "numbers"),
		licence.Says("5(2)", "10"), licence.Slips("7(2)", "он", "10"), licence.Silent("9(4)"), licence.Says("5(2)", "10"))
	fmt.Println(d.Class, d.Severity, d.Citations, d.Values[1].Meant)
	fmt.Println(licence.Titled("title", "лицензия беру").KK)
	// Output:
	// sample-7-2025/licence licence/issue [sample-7-2025/licence#3 sample-7-2025/licence#5(4)]
	// print editorial [sample-7-2025/licence#5(2) sample-7-2025/licence#7(2) sample-7-2025/licence#9(4)] 10
	// лицензия беру
}

func ExampleTerm() {
	days := draft.Placed("5(3)/2", draft.For(draft.Term(13, regulation.UnitWorkingDay, regulation.BoundWithin), regulation.OutcomeGrant, "licence/issue"))
	fmt.Println(days.Amount, days.Unit, days.Bound, days.Outcome, days.Kinds, days.Locator)
	refusal := draft.NoTerm(regulation.OutcomeRefusal)
	fmt.Println(refusal.Basis, refusal.Outcome, refusal.Unit == "")
	check := draft.Part(draft.Term(2, regulation.UnitHour, regulation.BoundBare), draft.Text("тексеру", "проверка", "check"), regulation.FunctionExamine)
	fmt.Println(check.Does, check.Covers)
	// Output:
	// 13 working_day within grant [licence/issue] 5(3)/2
	// not_stated refusal true
	// [examine] check
}

func ExampleCondition() {
	systems := []law.ID{"portal_system"}
	n := draft.By(draft.Through(draft.Condition("9(3)", 1, regulation.GateAuthorisation, "9(5)", "9(4)",
		draft.Text("деректерді тексеру", "проверка данных", "check of the data")), systems...), draft.Implied(regulation.ActorPortal, "порталда"))
	fmt.Println(n.Kind, n.Gate, n.Yes.To, n.No.To, n.No.Basis, n.Actors[0].Basis, n.Systems)
	fmt.Println(draft.Missing().Missing, draft.Missing().Basis)
	// Output:
	// condition authorisation 9(5) 9(4) inferred inferred [portal_system]
	// true not_stated
}

func ExampleProcess() {
	form := draft.Next("9(6)", draft.Process("9(5)", 3, regulation.NodeRoleFillsForm, draft.Text("нысанды толтыру", "заполнение формы", "the form is filled in")))
	end := draft.End(draft.Giving(draft.OfKinds(draft.Process("9(16)", 11, regulation.NodeRoleGivesResult,
		draft.Text("нәтижені алу", "получение результата", "the result is received")), "licence/issue"), draft.Text("лицензия", "лицензия", "licence")))
	fmt.Println(form.Next.To, form.Terminal, form.TerminalBasis)
	fmt.Println(end.Terminal, end.Kinds, end.Results[0].Text, end.Results[0].Outcome)
	// Output:
	// 9(6) false inferred
	// true [licence/issue] licence grant
}

func ExampleActor() {
	a := draft.Listed("6(2)", draft.InLane(regulation.ActorHead, draft.Actor(regulation.ActorManagement, licence.Cites("5(2)")...)))
	fmt.Println(a.ID, a.Name, a.Kind, a.Lane, a.Basis, a.Participant, a.Citations)
	acts := draft.ActsFor(draft.Named(a.ID, "басшылығы"), "licence/issue")
	fmt.Println(acts.ID, acts.Kinds, draft.Does(regulation.FunctionSign, draft.Text("қол қою", "подписание", "signing"), "licence/issue").Kinds)
	// Output:
	// management management of the provider unit head inferred 6(2) [sample-7-2025/licence#5(2)]
	// management [licence/issue] [licence/issue]
}
