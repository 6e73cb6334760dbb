// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// moveAnswer is a clause that may move the date of a step, and what it says.
type moveAnswer struct {
	Action   process.Action `json:"action"`
	Citation law.Citation   `json:"citation"`
	Text     law.Text       `json:"text"`
}

// moves lists the clauses that may move the date of a step; the plan counts as if
// nobody used them.
func (r *result) moves(s process.PlanStep) []moveAnswer {
	n, ok := r.d.Node(s.Node)
	if !ok {
		return nil
	}
	var list []moveAnswer
	add := func(action process.Action, place law.Locator, text law.Text) {
		cite := s.Citation
		cite.Locator = place
		list = append(list, moveAnswer{Action: action, Citation: cite, Text: text})
	}
	if c := n.Return; !c.IsZero() {
		complete := c.Complete.Label()
		add(process.ActionReturn, c.Locator, law.Text{
			KK: "құжаттар толықтыруға қайтарылса (толықтыру: " + complete.KK + "), мерзім толықтырылған сәттен қайта басталады",
			RU: "если документы возвращены на доработку (дополнить: " + complete.RU + "), срок начинается заново с дополнения",
			EN: "where the papers are returned (to be completed " + complete.EN + ") the term begins anew from the completion",
		})
	}
	if c := n.Suspension; !c.IsZero() {
		most := c.AtMost.Label()
		add(process.ActionSuspend, c.Locator, law.Text{
			KK: "мерзім тоқтатылса (" + most.KK + "), тоқтаған күндер есептелмейді",
			RU: "если срок приостановлен (" + most.RU + "), эти дни не считаются",
			EN: "where the term is suspended (" + most.EN + ") those days do not count",
		})
	}
	if c := n.Extension; !c.IsZero() {
		most := c.AtMost.Label()
		text := law.Text{
			KK: "мерзім ұзартылуы мүмкін (" + most.KK + ")",
			RU: "срок может быть продлён (" + most.RU + ")",
			EN: "the term may be extended (" + most.EN + ")",
		}
		if !c.Tell.IsZero() {
			tell := c.Tell.Label()
			text = law.Text{
				KK: text.KK + ", көрсетілетін қызметті алушы хабардар етіледі: " + tell.KK, RU: text.RU + ", услугополучатель уведомляется: " + tell.RU,
				EN: text.EN + ", and the applicant is told " + tell.EN,
			}
		}
		add(process.ActionExtend, c.Locator, text)
	}
	return list
}

// moving writes what may move the dates of the table.
func (p *printer) moving() {
	for _, s := range p.r.plan.Steps {
		for _, m := range p.r.moves(s) {
			p.line("")
			p.wrapped(p.strong(say(p.lang, "moves"))+": ", "  ", fmt.Sprintf("%s – %s (%s)", s.Citation.Locator, m.Text.In(p.lang), m.Citation.Locator))
		}
	}
}

// exceeded says in one sentence whose each date is, where steps outlast a limit.
func exceeded(l process.Limit, limit, steps string) law.Text {
	if l.Service {
		return law.Text{
			KK: fmt.Sprintf("%s бойынша қызметтің мерзімінің соңы – %s, ал оның ішіндегі қадамдардың өз мерзімдері белгіленген: %s. Мәтіннің екі орны сәйкес келмейді.", l.Citation.Locator, limit, steps),
			RU: fmt.Sprintf("По %s срок услуги истекает %s, а для шагов внутри неё установлены собственные сроки: %s. Два места текста не согласуются.", l.Citation.Locator, limit, steps),
			EN: fmt.Sprintf("By %s the term of the service ends on %s, while the steps inside it have deadlines of their own: %s. Two places of the text do not agree.", l.Citation.Locator, limit, steps),
		}
	}
	return law.Text{
		KK: fmt.Sprintf("%s бойынша көрсетілетін қызметті берушінің тексеру мерзімінің соңы – %s, ал тексерудің ішіндегі қадамдардың өз мерзімдері белгіленген: %s. Өз мерзімін сақтаған орындаушы кешіккен болып саналмайды.", l.Citation.Locator, limit, steps),
		RU: fmt.Sprintf("По %s срок проверки услугодателя истекает %s, а для шагов внутри проверки установлены собственные сроки: %s. Исполнитель, соблюдший свой срок, срока не нарушил.", l.Citation.Locator, limit, steps),
		EN: fmt.Sprintf("By %s the term of the provider's check ends on %s, while the steps inside it have deadlines of their own: %s. Whoever keeps to the deadline of his own step is not late.", l.Citation.Locator, limit, steps),
	}
}

// counted writes an amount as the column has it; what counts back from the end of the
// service says so.
func counted(lang law.Lang, t regulation.Term, bound, unit string) string {
	if t.From != regulation.FromEnd {
		return fmt.Sprintf("%s%d %s", bound, t.Amount, unit)
	}
	end := law.Text{KK: "соңы", RU: "конец", EN: "end"}.In(lang)
	return fmt.Sprintf("%s −%d %s", end, t.Amount, strings.Replace(unit, "working", "work.", 1))
}
