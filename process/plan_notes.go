// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// notes adds what a reader of the plan must know.
func (w *walker) notes(p *Plan) {
	d := w.d
	p.Notes = make([]Note, 0, 4) // room for those of most plans
	add := func(kind NoteKind, c law.Citation, t law.Text) {
		p.Notes = append(p.Notes, Note{Kind: kind, Citation: c, Text: t})
	}
	if d.status.State == law.StateUnknown {
		add(NoteStatus, d.status.Citation, d.status.Reason)
	}
	if c, t := w.doubted(); t != (law.Text{}) {
		add(NoteStatus, c, t)
	}
	if p.countsLater() {
		at := law.SinceLabel(p.Counts.At)
		add(NoteStart, law.Citation{}, law.Text{
			KK: "өтініш қабылдау уақытынан тыс түсті, мерзім " + at.KK + " есептеледі",
			RU: "заявление поступило вне часов приёма, срок считается " + at.RU,
			EN: "filed outside reception hours; the terms count " + at.EN,
		})
	}
	for i := range p.Limits {
		l := &p.Limits[i]
		if ends, last := l.outlasted(); last != nil {
			add(NoteContradiction, l.Citation, l.outlastedText(ends, last))
		}
	}
	w.dayOfApplication(p, add)
	w.overtaken(p, regulation.OutcomeGrant, add)
	w.overtaken(p, regulation.OutcomeRefusal, add)
	if d.leftOut.Kind != "" {
		p.Notes = append(p.Notes, d.leftOut)
	}
	if doubt := doubtOf(p); doubt != "" {
		add(NoteCalendar, law.Citation{}, doubt.Label())
	}
}

// outlastedText says which of the two terms of a stretch its steps outlast.
func (l *Limit) outlastedText(ends, last *Deadline) law.Text {
	limit, steps := law.DayLabel(ends.At), law.DayLabel(last.At)
	of := law.Text{KK: "тексеру мерзімі", RU: "срок проверки", EN: "the term of the check"}
	if l.Service {
		of = law.Text{KK: "қызмет көрсету мерзімі", RU: "срок услуги", EN: "the term of the service"}
	}
	if ends == &l.Refusal {
		of = law.Text{KK: "бас тартқанда " + of.KK, RU: "при отказе " + of.RU, EN: "on a refusal " + of.EN}
	}
	return law.Text{
		KK: "мәтін өзіне-өзі қайшы: " + of.KK + " – " + limit.KK + ", ал оның ішіндегі қадамдардың мерзімі – " + steps.KK + "; әр орындаушы өз мерзімін сақтаса, ешкім кешікпейді",
		RU: "текст противоречит себе: " + of.RU + " истекает " + limit.RU + ", а сроки шагов внутри неё – " + steps.RU + "; если каждый исполнитель соблюдает свой срок, не опаздывает никто",
		EN: "the text contradicts itself: " + of.EN + " ends on " + limit.EN + ", those of the steps inside it on " + steps.EN + "; if everybody keeps to the deadline of his own step, nobody is late",
	}
}

// overtaken notes the steps of an outcome whose own term, from the application say,
// ends before that of a step in front of them. Bodies of one group do not stand in front
// of each other. A term that counts back from the end of the service can end before the
// application, too. Where somebody was late in a running case, that is the reason and no
// fault of the text.
func (w *walker) overtaken(p *Plan, outcome regulation.Outcome, add func(NoteKind, law.Citation, law.Text)) {
	once := func(c law.Citation, t law.Text) { // for both outcomes
		if !slices.ContainsFunc(p.Notes, func(n Note) bool { return n.Text == t }) {
			add(NoteContradiction, c, t)
		}
	}
	front, group := -1, -1 // the step whose term ends last so far, and before the group in hand
	of := func(i int) *Deadline {
		if outcome == regulation.OutcomeRefusal {
			return &p.Steps[i].Refusal
		}
		return &p.Steps[i].Grant
	}
	for _, i := range w.d.onPath(outcome) {
		n, d := &w.d.nodes[i], of(i)
		if n.size > 0 && i == n.first {
			group = front
		}
		if done := w.doneAt(i); !done.IsZero() {
			if !d.Met(done) {
				return
			}
			continue
		}
		before := front
		if n.size > 0 {
			before = group
		}
		if d.Known() && d.term.From == regulation.FromEnd && d.At.Before(w.filed) {
			once(n.Citation, beforeText(n, d))
		}
		if before >= 0 && d.Known() && of(before).At.After(d.At) && d.term.From != regulation.FromPrevious && d.unit() != regulation.UnitDayOfApplication {
			once(n.Citation, overtakenText(n, &w.d.nodes[before], d, of(before)))
		}
		if d.Known() && (front < 0 || d.At.After(of(front).At)) {
			front = i
		}
	}
}

func beforeText(n *Node, ends *Deadline) law.Text {
	here, day := n.Citation.Locator.Label(), law.DayLabel(ends.At)
	return law.Text{
		KK: "қызмет мерзімінің соңынан кері саналған мерзім өтініш түскенге дейін аяқталады: " + here.KK + " – " + day.KK,
		RU: "срок, отсчитанный назад от конца срока услуги, истекает до подачи заявления: " + here.RU + " – " + day.RU,
		EN: "a term counted back from the end of the service ends before the application: " + here.EN + " on " + day.EN,
	}
}

func overtakenText(n, before *Node, ends, waits *Deadline) law.Text {
	here, there := n.Citation.Locator.Label(), before.Citation.Locator.Label()
	first, last := law.DayLabel(ends.At), law.DayLabel(waits.At)
	return law.Text{
		KK: "қадамның мерзімі оның алдындағы қадамның мерзімінен бұрын аяқталады: " + here.KK + " – " + first.KK + ", " + there.KK + " – " + last.KK,
		RU: "срок шага истекает раньше срока шага перед ним: " + here.RU + " – " + first.RU + ", " + there.RU + " – " + last.RU,
		EN: "the term of a step ends before that of a step in front of it: " + here.EN + " on " + first.EN + ", " + there.EN + " on " + last.EN,
	}
}

// leavesOut is the note on the steps of the account that no node stands for.
func (d *Definition) leavesOut() Note {
	c := compiler{kind: d.kind.Short(), r: &d.extract.r, channel: d.channel, day: d.day, chosen: d.chosen}
	note := Note{Kind: NoteLeftOut, Text: law.Text{KK: "жоспарға кірмеген қадамдар", RU: "в план не вошли шаги", EN: "steps that are not in the plan"}}
	between := ": "
	steps := c.steps()
	for i := range steps {
		s := &steps[i]
		cite := c.r.Cite(s.Locator)
		if d.last(s.Locator) >= 0 || !c.concerned(s, c.actions(s)) {
			continue
		}
		if note.Citation.IsZero() {
			note.Citation = cite
		}
		l := s.Locator.Label()
		note.Text.KK, note.Text.RU, note.Text.EN = note.Text.KK+between+l.KK, note.Text.RU+between+l.RU, note.Text.EN+between+l.EN
		between = ", "
	}
	if note.Citation.IsZero() {
		return Note{}
	}
	if option := c.option(regulation.ReadingPortalProcedure, ""); option != "" {
		tail := " (" + string(regulation.ReadingPortalProcedure) + "=" + string(option) + ")"
		note.Text.KK, note.Text.RU, note.Text.EN = note.Text.KK+tail, note.Text.RU+tail, note.Text.EN+tail
	}
	return note
}

// countsLater reports whether a term counts from a later moment than the filing. A
// portal that answers by itself keeps no hours, whatever day it is.
func (p *Plan) countsLater() bool {
	if !p.Counts.Moved() {
		return false
	}
	known := false
	later := func(d *Deadline) bool {
		known = known || d.Known()
		return d.Known() && (d.due == nil || !d.due.Start.At.Equal(p.Filed))
	}
	for i := range p.Steps {
		if later(&p.Steps[i].Grant) || later(&p.Steps[i].Refusal) {
			return true
		}
	}
	for i := range p.Limits {
		if later(&p.Limits[i].Grant) || later(&p.Limits[i].Refusal) {
			return true
		}
	}
	return !known
}

// doubtOf is what the days counted in a plan rest on, an estimate before all
// else: it is said once and not at each step.
func doubtOf(p *Plan) calendar.Doubt {
	var worst calendar.Doubt
	rank := func(d calendar.Doubt) int {
		return slices.Index([]calendar.Doubt{"", calendar.DoubtOneSource, calendar.DoubtUnconfirmed, calendar.DoubtEstimate}, d)
	}
	for i := range p.Steps {
		for _, d := range [...]calendar.Doubt{p.Steps[i].Grant.doubt(), p.Steps[i].Refusal.doubt()} {
			if d != worst && rank(d) > rank(worst) {
				worst = d
			}
		}
	}
	return worst
}

// dayOfApplication notes where stated terms cannot fit the day of application: a
// step bounded by that day begins after it has ended, or minutes and hours that
// follow it end on a later day. The day bounds its own step: a term in days that
// follows was never meant to fit it.
func (w *walker) dayOfApplication(p *Plan, add func(NoteKind, law.Citation, law.Text)) {
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Grant.unit() != regulation.UnitDayOfApplication || !s.Grant.Known() {
			continue
		}
		for j := range p.Steps[i+1:] {
			later := &p.Steps[i+1+j]
			if unit := later.Grant.unit(); unit != regulation.UnitMinute && unit != regulation.UnitHour {
				break
			}
			if later.Grant.Known() && later.Grant.Day > s.Grant.Day {
				add(NoteDayOfApplication, later.Citation, law.Text{
					KK: "жазылған мерзімдер жүгінген күнге сыймайды: " + later.Citation.Locator.Label().KK,
					RU: "указанные сроки не умещаются в день обращения: " + later.Citation.Locator.Label().RU,
					EN: "the terms stated cannot fit the day of application: " + later.Citation.Locator.Label().EN,
				})
				return
			}
		}
		if s.Grant.Due().Start.At.After(s.Grant.At) || s.Start.After(s.Grant.At) {
			add(NoteDayOfApplication, s.Citation, law.Text{
				KK: "қадам жүгінген күн біткеннен кейін басталады: " + s.Citation.Locator.Label().KK,
				RU: "шаг начинается после конца дня обращения: " + s.Citation.Locator.Label().RU,
				EN: "the step begins after the day of application has ended: " + s.Citation.Locator.Label().EN,
			})
		}
	}
}
