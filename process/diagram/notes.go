// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Note is a contradiction or a gap of the text that concerns a place of the
// drawing.
type Note struct {
	Number int    // from 1, as it stands in the boxes and in the list
	ID     law.ID // of the discrepancy
	Text   law.Text
	Places []law.Citation
}

// numbered are the substantive discrepancies that concern the kind and a place
// that the definition passes, in the order of the regulation. A drawing asks for
// the regulation, and computes its discrepancies, once: both take their time.
func numbered(d *process.Definition, r regulation.Regulation) []Note {
	var list []Note
	places := placesOf(d)
	for _, x := range r.Discrepancies() {
		if x.Severity != regulation.SeveritySubstantive || x.Kinds != nil && !slices.Contains(x.Kinds, d.Kind().Short()) {
			continue
		}
		if slices.ContainsFunc(x.Citations, func(c law.Citation) bool { return slices.Contains(places, c) }) {
			list = append(list, Note{Number: len(list) + 1, ID: x.ID, Text: x.Text, Places: x.Citations})
		}
	}
	return list
}

// Notes lists the contradictions of the text that touch the places of a
// definition, with the numbers that its drawing uses. Slips of wording are left
// out; [regulation.Regulation.Discrepancies] has all.
func Notes(d *process.Definition) []Note { return numbered(d, d.Regulation()) }

func placesOf(d *process.Definition) []law.Citation {
	var list []law.Citation
	for _, n := range d.Nodes() {
		list = append(list, n.Citation)
		list = append(list, n.Next.Via...)
		list = append(list, n.No.Via...)
	}
	for _, s := range d.Spans() {
		list = append(list, s.Citation)
	}
	return list
}

// marksOf gives for each place the numbers of its notes, "[1, 4–6]".
func marksOf(notes []Note) map[law.Citation]string {
	numbers := map[law.Citation][]int{}
	for _, n := range notes {
		for _, c := range n.Places {
			if !slices.Contains(numbers[c], n.Number) {
				numbers[c] = append(numbers[c], n.Number)
			}
		}
	}
	marks := map[law.Citation]string{}
	for c, list := range numbers {
		marks[c] = "[" + ranges(list) + "]"
	}
	return marks
}

// ranges prints ascending numbers, three or more in a row as a range: "1–3, 7".
func ranges(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if j-i >= 2 {
			parts = append(parts, fmt.Sprintf("%d–%d", list[i], list[j]))
			i = j + 1
			continue
		}
		parts = append(parts, fmt.Sprint(list[i]))
		i++
	}
	return strings.Join(parts, ", ")
}

// remarks are the lines under the drawing: the readings with the options taken,
// the terms of the spans, and the notes.
func remarks(d *process.Definition, r regulation.Regulation, notes []Note, lang law.Lang) []string {
	var list []string
	marks := marksOf(notes)
	for _, s := range d.Spans() {
		var terms []string
		for _, t := range s.Terms {
			terms = append(terms, term(t, lang))
		}
		line := fmt.Sprintf("%s: %s (%s)", place(s.Citation, lang), strings.Join(terms, "; "), stretch(s.Service, s.From, s.Last, lang))
		list = append(list, strings.TrimSpace(line+" "+marks[s.Citation]))
	}
	for _, c := range d.Readings() {
		i := slices.IndexFunc(r.Readings, func(x regulation.Reading) bool { return x.ID == c.Reading })
		if i < 0 {
			continue
		}
		o, _ := r.Readings[i].Option(c.Option)
		line := fmt.Sprintf("%s: %s (%s)", r.Readings[i].Title.In(lang), o.Text.In(lang), c)
		if !c.Default {
			line += pick(lang, " – таңдалған", " – выбрано", " – chosen")
		}
		list = append(list, line)
	}
	for _, n := range notes {
		list = append(list, fmt.Sprintf("[%d] %s", n.Number, n.Text.In(lang)))
	}
	return list
}

// stretch says what a term of its own bounds: the whole service, or the path from
// one node to another or to the end.
func stretch(service bool, from, last process.NodeID, lang law.Lang) string {
	if service {
		return pick(lang, "бүкіл қызмет", "вся услуга", "the whole service")
	}
	if last == "" {
		return fmt.Sprintf("%s → %s", from, pick(lang, "соңына дейін", "до конца", "the end"))
	}
	return fmt.Sprintf("%s → %s", from, last)
}

func place(c law.Citation, lang law.Lang) string { return c.Locator.Label().In(lang) }
