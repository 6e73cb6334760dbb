// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
)

// tally counts discrepancies by what they are and how they were found.
type tally struct{ substantive, editorial, computed, recorded int }

func tallyOf(list []regulation.Discrepancy) tally {
	var t tally
	for _, d := range list {
		if d.Severity == regulation.SeveritySubstantive {
			t.substantive++
		} else {
			t.editorial++
		}
		if d.Computed {
			t.computed++
		} else {
			t.recorded++
		}
	}
	return t
}

func (p *page) tally(list []regulation.Discrepancy) string {
	t := tallyOf(list)
	return fmt.Sprintf(p.say(text(
		"барлығы %d: елеулі %d, редакциялық %d; есептелген %d, қолмен жазылған %d",
		"всего %d: существенных %d, редакционных %d; вычислено %d, записано вручную %d",
		"%d in all: %d substantive, %d editorial; %d computed, %d recorded")),
		len(list), t.substantive, t.editorial, t.computed, t.recorded)
}

// counts ends the page of a regulation; the list has a page of its own.
func (p *page) counts(r regulation.Regulation) {
	p.section(text("Алшақтықтар", "Расхождения", "Discrepancies"))
	p.line(2, p.tally(r.Discrepancies())+p.note("-regulation "+r.ID.String()+" -discrepancies"))
}

// discrepancies lists every one, regulation by regulation.
func (p *page) discrepancies(c regulation.Catalogue) {
	var all []regulation.Discrepancy
	for _, r := range c.Regulations() {
		all = append(all, r.Discrepancies()...)
	}
	p.heading(p.say(text("Мәтіннің алшақтықтары, ", "Расхождения текста, ", "Discrepancies of the text, ")) + p.tally(all))
	p.line(0, p.say(text(
		"«Есептелген» – деректерден ереже бойынша табылған; «қолмен жазылған» – мәтінді оқыған адам тапқан. Ештеңе түзетілмеген: әр мән басылған күйінде.",
		"«Вычислено» – найдено в данных по правилу; «записано» – найдено человеком при чтении текста. Ничего не исправлено: каждое значение стоит как напечатано.",
		"Computed: a rule finds it in the data. Recorded: a reader found it in the text. Nothing is corrected: each value stands as printed.")))
	for _, r := range c.Regulations() {
		id := r.ID.String()
		p.section(text(id, id, id))
		list := r.Discrepancies()
		p.line(0, p.tally(list))
		for _, severity := range regulation.Severities() {
			for _, d := range list {
				if d.Severity == severity {
					p.blank()
					p.discrepancy(r, d)
				}
			}
		}
	}
}

func (p *page) discrepancy(r regulation.Regulation, d regulation.Discrepancy) {
	found := p.say(text("қолмен жазылған", "записано", "recorded"))
	if d.Computed {
		found = p.say(text("есептелген", "вычислено", "computed"))
	}
	p.line(2, string(d.ID)+p.note(word(p, severityLabels(), d.Severity)+", "+found, p.kinds(d.Kinds)))
	p.line(4, p.say(d.Text))
	for _, v := range d.Values {
		p.entry(4, indent, place(r.ID, v.Citation), p.value(d, v))
	}
	if len(d.Values) == 0 {
		p.line(4, cited(r.ID, d.Citations))
	}
}
