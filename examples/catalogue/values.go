// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// value is what one place prints, and the word meant where it is a misprint.
func (p *page) value(d regulation.Discrepancy, v regulation.Value) string {
	switch {
	case v.Printed == "":
		return p.say(text("жазылмаған", "не сказано", "silent"))
	case d.Computed && !strings.ContainsFunc(v.Printed, foreign):
		return p.computed(v.Printed)
	case v.Meant != "":
		return p.say(text(
			"«"+v.Printed+"», дұрысы: «"+v.Meant+"»",
			"«"+v.Printed+"», должно быть: «"+v.Meant+"»",
			"«"+v.Printed+"», meant: «"+v.Meant+"»"))
	}
	return "«" + v.Printed + "»"
}

// foreign tells the letters and signs of the acts from the words of the library.
func foreign(r rune) bool { return unicode.IsLetter(r) && r > unicode.MaxASCII }

// computed words what a rule found in the data, "13 working_day (grant)": the
// rules write it in the words of the library.
func (p *page) computed(s string) string {
	var out []string
	list := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' })
	for i := 0; i < len(list); i++ {
		w := list[i]
		if n, err := strconv.Atoi(w); err == nil && i+1 < len(list) && regulation.Unit(list[i+1]).Counted() {
			t := regulation.Term{Amount: regulation.Amount(n), Unit: regulation.Unit(list[i+1])}
			i++
			if i+1 < len(list) && slices.Contains(law.Values[regulation.Bound](), regulation.Bound(list[i+1])) {
				t.Bound = regulation.Bound(list[i+1])
				i++
			}
			out = append(out, p.limited(t)+p.bare(t))
			continue
		}
		out = append(out, p.machineWord(w))
	}
	return strings.Join(out, " ")
}

// bare tells that a number stands without a bound; it is silent of a term whose
// bound is not known.
func (p *page) bare(t regulation.Term) string {
	if t.Bound != regulation.BoundBare {
		return ""
	}
	return comma(p.say(bareNumber()))
}

func bareNumber() law.Text {
	return text("шегі көрсетілмеген", "без указания предела", "no qualifier")
}

// machineWord words one word of a closed list, with the brackets and commas
// around it; any other stands as it is.
func (p *page) machineWord(w string) string {
	core := strings.Trim(w, "(),")
	said := core
	switch {
	case core == string(law.BasisNotStated):
		said = p.say(law.BasisNotStated.Label())
	case core == "yes":
		said = p.say(text("«иә» деген жауап", "ответ «да»", "the answer yes"))
	case core == "no":
		said = p.say(text("«жоқ» деген жауап", "ответ «нет»", "the answer no"))
	case core == string(regulation.UnitDayOfApplication), core == string(regulation.UnitPlanDates):
		said = p.limited(regulation.Term{Unit: regulation.Unit(core)})
	case slices.Contains(law.Values[regulation.Outcome](), regulation.Outcome(core)):
		said = word(p, outcomeLabels(), regulation.Outcome(core))
	case slices.Contains(law.Values[regulation.Function](), regulation.Function(core)):
		said = word(p, functionLabels(), regulation.Function(core))
	}
	if core == "" {
		return w
	}
	return strings.Replace(w, core, said, 1)
}
