// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

// shown is how many of a class a list shows unless all are asked for.
const shown = 3

// tally counts the list class by class, and how many matter.
func (p *page) tally(list []regulation.Discrepancy) string {
	count := map[regulation.DiscrepancyClass]int{}
	matter, computed := 0, 0
	for _, d := range list {
		count[d.Class]++
		if len(d.Changes) > 0 {
			matter++
		}
		if d.Computed {
			computed++
		}
	}
	if len(list) == 0 {
		return p.say(text("табылмады", "не найдено", "none found"))
	}
	var classes []string
	for _, c := range law.Values[regulation.DiscrepancyClass]() {
		if count[c] > 0 {
			classes = append(classes, fmt.Sprintf("%s %d", p.say(c.Label()), count[c]))
		}
	}
	return fmt.Sprintf(p.say(text(
		"барлығы %d: %s; мерзім, барыс не тұлға %d жазбаға байланысты; есептелген %d, қолмен жазылған %d",
		"всего %d: %s; от %d из них зависит срок, ход или лицо; вычислено %d, записано вручную %d",
		"%d in all: %s; a deadline, a path or a person depends on %d; %d computed, %d recorded")),
		len(list), strings.Join(classes, ", "), matter, computed, len(list)-computed)
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
		for _, class := range law.Values[regulation.DiscrepancyClass]() {
			p.class(r, class, list)
		}
	}
}

// class lists the discrepancies of a class: first those on which something depends, and
// of these first what no other regulation of the act says alike.
func (p *page) class(r regulation.Regulation, class regulation.DiscrepancyClass, list []regulation.Discrepancy) {
	var of []regulation.Discrepancy
	for _, d := range list {
		if d.Class == class {
			of = append(of, d)
		}
	}
	slices.SortStableFunc(of, func(a, b regulation.Discrepancy) int { return rank(a) - rank(b) })
	if len(of) == 0 {
		return
	}
	p.blank()
	p.line(0, fmt.Sprintf("%s: %d", sentence(p.say(class.Label())), len(of)))
	for i, d := range of {
		if i == shown && !p.all {
			p.blank()
			p.line(2, fmt.Sprintf(p.say(text("тағы %d: -discrepancies -all", "ещё %d: -discrepancies -all", "%d more: -discrepancies -all")), len(of)-shown))
			return
		}
		p.blank()
		p.discrepancy(r, d)
	}
}

func rank(d regulation.Discrepancy) int {
	n := 0
	if len(d.Changes) == 0 {
		n += 2
	}
	if d.Repeats != "" {
		n++
	}
	return n
}

func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func (p *page) discrepancy(r regulation.Regulation, d regulation.Discrepancy) {
	found := p.say(text("қолмен жазылған", "записано", "recorded"))
	if d.Computed {
		found = p.say(text("есептелген", "вычислено", "computed"))
	}
	p.line(2, string(d.ID)+p.note(found, p.say(d.ChangesLabel()), p.kinds(d.Kinds)))
	p.line(4, p.say(d.Text))
	if d.Repeats != "" {
		p.line(4, p.say(text("актінің басқа регламентінде де солай: ", "так же в другом регламенте акта: ", "another regulation of the act has it too: "))+string(d.Repeats))
	}
	for _, v := range d.Values {
		p.entry(4, indent, place(r.ID, v.Citation), p.value(d, v))
	}
	if len(d.Values) == 0 {
		p.line(4, cited(r.ID, d.Citations))
	}
}
