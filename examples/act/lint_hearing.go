// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// A hearing, and the notice of it, have no words of their own among what steps do: the
// texts of their actions tell.
var (
	hears     = regexp.MustCompile(`(?i)тыңда(?:у|л)(?:$|[^ш])|заслуш|hearing`)
	announces = regexp.MustCompile(`(?i)алдын ала шешім|хабарла|предварительн|уведомл|извещ|preliminary|notif|notice`)
)

// hearing finds a hearing that comes too late to matter: behind the signing of the
// decision, or before the notice of it.
func (j *judgement) hearing(at string, r regulation.Regulation) {
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if !says(s, hears) || says(s, announces) { // a step may tell and hear in one
				continue
			}
			before, behind := a.Steps[:k], a.Steps[k+1:]
			place := fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k)
			if slices.ContainsFunc(before, signs(s)) && !slices.ContainsFunc(behind, signs(s)) {
				text, right := hearingBehind()
				j.at(place, levelWarning, "hearing-late", text, right)
			}
			told := func(o regulation.Step) bool { return o.Outcome == regulation.OutcomeRefusal && says(o, announces) }
			if !slices.ContainsFunc(before, told) && slices.ContainsFunc(behind, told) {
				text, right := hearingUntold()
				j.at(place, levelWarning, "hearing-late", text, right)
			}
		}
	}
}

// says reports whether the text of an action of a step matches.
func says(s regulation.Step, what *regexp.Regexp) bool {
	return slices.ContainsFunc(s.Actions, func(x regulation.Action) bool {
		return slices.ContainsFunc([]string{x.Text.KK, x.Text.RU, x.Text.EN}, what.MatchString)
	})
}

// signs reports of a step that some kind of another passes whether it signs.
func signs(other regulation.Step) func(regulation.Step) bool {
	return func(s regulation.Step) bool {
		meets := other.Kinds == nil || s.Kinds == nil || slices.ContainsFunc(other.Kinds, s.For)
		return meets && slices.ContainsFunc(s.Actions, func(x regulation.Action) bool { return x.Does == regulation.FunctionSign })
	}
}

func hearingBehind() (says, right law.Text) {
	return law.Text{
			KK: "тыңдау шешімге қол қойылғаннан кейін тұр",
			RU: "заслушивание стоит после подписания решения",
			EN: "the hearing stands behind the signing of the decision",
		}, law.Text{
			KK: `тыңдауды "does": "sign" қадамының алдына қойыңыз; актінің өзінде солай болса, солай қала берсін`,
			RU: `поставьте заслушивание перед шагом с "does": "sign"; если так в самом акте, оставьте как есть`,
			EN: `put the hearing before the step with "does": "sign"; what the act itself has stays as it is`,
		}
}

func hearingUntold() (says, right law.Text) {
	return law.Text{
			KK: "тыңдау ол туралы хабарламадан бұрын тұр",
			RU: "заслушивание стоит раньше уведомления о нём",
			EN: "the hearing stands before the notice of it",
		}, law.Text{
			KK: "алдымен хабарлама, содан кейін тыңдау, соңынан қол қою жазылады; актінің өзінде солай болса, солай қала берсін",
			RU: "сначала пишется уведомление, затем заслушивание, затем подписание; если так в самом акте, оставьте как есть",
			EN: "the notice is written first, then the hearing, then the signing; what the act itself has stays as it is",
		}
}
