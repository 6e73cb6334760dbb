// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// planRows turns a plan into rows: the steps, the terms of the spans, the end.
func (t *timeline) planRows() []row {
	var list []row
	nodes := t.d.Nodes()
	for _, s := range t.p.Steps {
		if s.Type == process.NodeEnd {
			continue
		}
		r := t.stepRow(s)
		if i := slices.IndexFunc(nodes, func(n process.Node) bool { return n.ID == s.Node }); i >= 0 {
			if _, size := groupOf(nodes, i); size > 1 {
				r.group = nodes[i].Group
				r.names = append(r.names, gatewayName(BoxFork).In(t.lang))
			}
			if o := nodes[i].Outcome; o != "" {
				r.names = append(r.names, onlyFor(o, t.lang))
			}
		}
		list = append(list, r)
	}
	for _, l := range t.p.Limits {
		list = append(list, t.limitRow(l))
	}
	end := row{id: "end", kind: "end", names: []string{pick(t.lang, "іс аяқталады", "дело завершается", "the case ends")}}
	t.deadlines(&end, t.p.Grant, t.p.Refusal)
	return append(list, end)
}

func (t *timeline) stepRow(s process.PlanStep) row {
	r := row{id: string(s.Node), kind: "step", names: []string{s.Citation.Locator.String() + " " + s.Name.In(t.lang)}}
	for _, o := range []struct {
		kind string
		due  process.Deadline
	}{{"grant", s.Grant}, {"refusal", s.Refusal}} {
		if o.due.Known() && !s.Start.IsZero() && (o.kind == "grant" || !s.Same()) {
			from := s.Start
			if at := o.due.Due().Start.At; o.kind == "refusal" && !at.IsZero() && at.Before(o.due.At) {
				from = at // a refusal comes to the step by a shorter way
			}
			r.bars = append(r.bars, bar{kind: o.kind, from: from, to: o.due.At})
		}
	}
	refusal := s.Refusal
	if s.Same() {
		refusal = process.Deadline{}
	}
	t.deadlines(&r, s.Grant, refusal)
	if at := s.AtLatest; at.Known() {
		r.dates = append(r.dates, dated{pick(t.lang, "қызмет мерзімі бойынша ең кеші: ", "не позднее срока услуги: ", "at the latest, by the service: ") + t.moment(at.At), ink})
		if !s.Start.IsZero() {
			r.bars = append(r.bars, bar{kind: "at-latest", from: s.Start, to: at.At})
		}
	}
	if s.Overdue {
		r.dates = append(r.dates, dated{pick(t.lang, "мерзімі өткен", "просрочено", "overdue"), warning})
	}
	if !s.Done.IsZero() {
		r.dates = append(r.dates, dated{pick(t.lang, "орындалды: ", "сделано: ", "done: ") + t.moment(s.Done), faint})
	}
	t.span(&r, "range", s.Earliest, s.Latest, s.Grant)
	if !s.RefusalEarliest.At.Equal(s.Earliest.At) || !s.RefusalLatest.At.Equal(s.Latest.At) {
		t.span(&r, "refusal-range", s.RefusalEarliest, s.RefusalLatest, s.Refusal)
	}
	return r
}

// span adds the deadlines over all readings, where they differ from the one of
// the chosen readings.
func (t *timeline) span(r *row, kind string, earliest, latest process.Deadline, chosen process.Deadline) {
	if !earliest.Known() || latest.Known() && earliest.At.Equal(latest.At) && latest.At.Equal(chosen.At) {
		return
	}
	r.bars = append(r.bars, bar{kind: kind, from: earliest.At, to: latest.At, open: !latest.Known()})
	last := pick(t.lang, "белгісіз", "неизвестно", "unknown")
	if latest.Known() {
		last = t.moment(latest.At)
	}
	text := pick(t.lang, "оқылымдар: ", "по прочтениям: ", "over readings: ")
	line := dated{text + t.moment(earliest.At) + " … " + last, faint}
	if kind == "refusal-range" {
		line = dated{pick(t.lang, "бас тартылса, ", "отказ, ", "refusal, ") + line.text, warning}
	}
	r.dates = append(r.dates, line)
}

func (t *timeline) limitRow(l process.Limit) row {
	name := l.Citation.Locator.String() + " "
	if l.Service {
		name += pick(t.lang, "қызмет көрсету мерзімі", "срок оказания услуги", "term of the service")
	} else {
		name += fmt.Sprintf("%s (%s)", pick(t.lang, "тексерудің мерзімі", "срок проверки", "term of the check"), stretch(false, l.From, l.Last, t.lang))
	}
	r := row{id: l.Citation.Locator.String(), kind: "limit", names: []string{name}}
	for _, d := range []process.Deadline{l.Grant, l.Refusal} {
		if d.Known() {
			from := d.Due().Start.At
			if from.IsZero() {
				from = t.p.Filed
			}
			r.bars = append(r.bars, bar{kind: "limit", from: from, to: d.At})
			if l.Grant.At.Equal(l.Refusal.At) {
				break
			}
		}
	}
	t.deadlines(&r, l.Grant, l.Refusal)
	if _, steps := l.Outlasted(); steps.Known() {
		text := pick(t.lang, "ішіндегі қадамдар: ", "шаги внутри: ", "steps inside: ")
		r.dates = append(r.dates, dated{text + t.moment(steps.At), warning})
	}
	return r
}

// deadlines words the deadlines of a row, one for both outcomes where they agree.
func (t *timeline) deadlines(r *row, grant, refusal process.Deadline) {
	same := refusal.IsZero() || grant.At.Equal(refusal.At) && grant.Unknown == refusal.Unknown
	if same {
		if s := t.deadline(grant); s != "" {
			r.dates = append(r.dates, dated{s, ink})
		}
		return
	}
	for _, o := range []struct {
		name string
		due  process.Deadline
		ink  string
	}{
		{pick(t.lang, "берілсе: ", "выдача: ", "grant: "), grant, ink},
		{pick(t.lang, "бас тартылса: ", "отказ: ", "refusal: "), refusal, warning},
	} {
		if s := t.deadline(o.due); s != "" {
			r.dates = append(r.dates, dated{o.name + s, o.ink})
		}
	}
}

func (t *timeline) deadline(d process.Deadline) string {
	switch {
	case d.Known():
		return t.moment(d.At)
	case d.Unknown != "":
		return d.Unknown.Label().In(t.lang)
	default:
		return ""
	}
}

func (t *timeline) moment(at time.Time) string { return moment(at.In(t.zone)) }

// notes are the lines under the drawing: the hours, the days off with their
// names, and the notes of the plan.
func (t *timeline) notes() []string {
	hours := pick(t.lang, "Жұмыс уақыты: ", "Часы работы: ", "Working hours: ")
	list := []string{hours + t.office.Spec().Work.Label().In(t.lang) + " · " + t.zone.String() + " · " + t.p.Rule.String()}
	if t.p.Counts.Moved() {
		list = append(list, pick(t.lang, "Мерзім басталады: ", "Срок считается с ", "The terms count from ")+t.moment(t.p.Counts.At))
	}
	for _, o := range t.shown {
		if o.Day.Name != o.Day.Kind.Label() {
			list = append(list, o.Day.Date.String()+" – "+o.Day.Name.In(t.lang)+", "+o.Day.Kind.Label().In(t.lang))
		}
	}
	for _, n := range t.p.Notes {
		s := n.Text.In(t.lang)
		if n.Citation != (law.Citation{}) {
			s = place(n.Citation, t.lang) + ": " + s
		}
		list = append(list, s)
	}
	return list
}
