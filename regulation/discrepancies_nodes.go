// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

func (f *finder) nodesShorter() {
	for _, a := range []Account{f.procedure, f.interaction} {
		inside := f.inside(a)
		for _, flow := range f.r.Accounts {
			for _, n := range flow.Nodes {
				f.nodeShorter(n, a, inside)
			}
		}
	}
}

// span is what the provider does between reception and hand-over for a kind:
// its working days, and the steps that they belong to.
type span struct {
	days  int
	steps []law.Locator
}

// inside adds up the steps of an account for each kind, all but reception and
// hand-over.
func (f *finder) inside(a Account) map[KindID]span {
	spans := map[KindID]span{}
	for _, k := range f.kinds() {
		var x span
		for _, s := range a.Steps {
			if !s.For(k) || s.does(FunctionReceive, k) || s.does(FunctionDeliver, k) {
				continue
			}
			if days := workingDays(s.TermsFor(k)); days > 0 {
				x.days += days
				x.steps = append(x.steps, s.Locator)
			}
		}
		spans[k] = x
	}
	return spans
}

// nodeShorter compares the working days of a node with those of the steps that
// the provider takes inside it.
func (f *finder) nodeShorter(n Node, a Account, spans map[KindID]span) {
	var kinds []KindID
	var values []Value
	var inside []law.Locator
	for _, k := range f.kinds() {
		limit, x := workingDays(n.TermsFor(k)), spans[k]
		if limit == 0 || x.days <= limit {
			continue
		}
		kinds = append(kinds, k)
		values = append(values,
			f.value(n.Locator, fmt.Sprintf("%d %s (%s)", limit, UnitWorkingDay, k)),
			f.value(law.MustLocator(a.Paragraph), fmt.Sprintf("%d %s (%s)", x.days, UnitWorkingDay, k)))
		for _, l := range x.steps {
			if !slices.Contains(inside, l) {
				inside = append(inside, l)
			}
		}
	}
	if len(kinds) == 0 {
		return
	}
	p := carrierOf(a.Paragraph)
	f.add(ruleNodeShorter, law.Text{
		KK: n.Locator.Label().KK + ": түйіннің мерзімі " + p.KK + " қадамдардың жиынынан қысқа",
		RU: n.Locator.Label().RU + ": срок узла короче суммы шагов " + p.RU,
		EN: n.Locator.Label().EN + ": the term of the node is shorter than the steps of " + p.EN + " together",
	}, f.only(kinds), append([]law.Locator{n.Locator}, inside...), values...)
}

// workingDays adds the working days up to the grant.
func workingDays(terms []Term) int {
	sum := 0
	for _, t := range terms {
		if t.Unit == UnitWorkingDay && t.Is(OutcomeGrant) {
			sum += int(t.Amount)
		}
	}
	return sum
}

func (f *finder) numbersMissing() {
	if len(f.r.Numbering) == 0 && !f.r.Complete {
		return // what was not transcribed is not missing
	}
	printed, subs := f.places()
	f.gaps(printed, law.Paragraph)
	for _, n := range slices.Sorted(maps.Keys(printed)) {
		f.gaps(subs[n], func(sub uint16) law.Locator { return law.SubParagraph(uint16(n), sub) })
	}
}

// gaps finds the numbers from 1 on that a series leaves out. One number is one
// finding, and so is a run of them: a series that jumps to 9999 has one gap.
func (f *finder) gaps(numbers map[int]bool, at func(uint16) law.Locator) {
	last := 0
	for _, n := range slices.Sorted(maps.Keys(numbers)) {
		if n == 0 {
			continue // the paragraph itself, cited without a sub-paragraph
		}
		if n > last+1 {
			f.missing(at(uint16(last+1)), at(uint16(n-1)))
		}
		last = n
	}
}

func (f *finder) missing(first, last law.Locator) {
	l, places := first.Label(), []law.Locator{first}
	if first == last {
		f.add(ruleNumberMissing, law.Text{
			KK: l.KK + " жоқ",
			RU: "отсутствует " + l.RU,
			EN: l.EN + " does not occur",
		}, nil, places, f.value(first, ""))
		return
	}
	m := last.Label()
	f.add(ruleNumberMissing, law.Text{
		KK: l.KK + " – " + m.KK + ": арасы жоқ",
		RU: "отсутствуют: " + l.RU + " – " + m.RU,
		EN: l.EN + " to " + m.EN + " do not occur",
	}, nil, append(places, last), f.value(first, ""), f.value(last, ""))
}

// places collects the paragraphs that the data cites, and of the accounts and
// the list of participants the sub-paragraphs too.
func (f *finder) places() (printed map[int]bool, subs map[int]map[int]bool) {
	printed, subs = map[int]bool{}, map[int]map[int]bool{}
	note := func(l law.Locator) {
		if l.Kind() != law.LocatorParagraph {
			return
		}
		if subs[l.Number()] == nil {
			subs[l.Number()] = map[int]bool{}
		}
		subs[l.Number()][l.Sub()] = true
	}
	for _, a := range f.r.Accounts {
		for _, s := range a.Steps {
			note(s.Locator)
		}
		for _, n := range a.Nodes {
			note(n.Locator)
		}
	}
	for _, p := range f.r.List {
		note(p.Locator)
	}
	for n := range subs {
		printed[n] = true
	}
	eachCitation(f.r, func(c law.Citation) {
		if c.Regulation == f.r.ID.Name && c.Act == f.r.ID.Act && c.Locator.Kind() == law.LocatorParagraph {
			printed[c.Locator.Number()] = true
		}
	})
	return printed, subs
}

func (f *finder) branches() {
	for _, a := range f.r.Accounts {
		for _, n := range a.Nodes {
			where := n.Locator.Label()
			if n.Yes.Missing || n.No.Missing {
				f.add(ruleBranchMissing, law.Text{
					KK: where.KK + ": шарт жауаптарының бірінен кейін не болатыны айтылмаған",
					RU: where.RU + ": не сказано, что следует за одним из ответов условия",
					EN: where.EN + ": what follows one of the answers of the condition is not said",
				}, n.Kinds, []law.Locator{n.Locator}, f.value(n.Locator, untold(n)))
			}
			if n.Kind != NodeKindCondition && !n.Terminal && n.Next.To.IsZero() {
				f.add(ruleEndNotSaid, law.Text{
					KK: where.KK + ": осымен біте ме, жалғаса ма – айтылмаған",
					RU: where.RU + ": не сказано, кончается ли на этом или продолжается",
					EN: where.EN + ": whether it ends here or goes on is not said",
				}, n.Kinds, []law.Locator{n.Locator}, f.value(n.Locator, ""))
			}
		}
	}
}

func untold(n Node) string {
	switch {
	case n.Yes.Missing && n.No.Missing:
		return "yes, no"
	case n.Yes.Missing:
		return "yes"
	default:
		return "no"
	}
}

// termsNotStated finds one silence for each group of linked steps, and for each
// node: two places that are silent on the same step say it once.
func (f *finder) termsNotStated() {
	for _, rule := range []law.ID{ruleTermNotStated, ruleRefusalNoTerm} {
		for _, g := range f.pairs {
			var places []law.Locator
			var silent, terms []Term
			var values []Value
			for _, s := range g.steps() {
				if found := silentOn(rule, s.Terms); len(found) > 0 {
					places, silent, terms = append(places, s.Locator), append(silent, found...), append(terms, s.Terms...)
					values = append(values, f.silences(s.Locator, found)...)
				}
			}
			f.notStated(rule, places, silent, terms, values)
		}
		for _, a := range f.r.Accounts {
			for _, n := range a.Nodes {
				silent := silentOn(rule, n.Terms)
				f.notStated(rule, []law.Locator{n.Locator}, silent, n.Terms, f.silences(n.Locator, silent))
			}
		}
	}
}

// silentOn are the terms that are not stated, of a refusal or of anything else.
func silentOn(rule law.ID, terms []Term) []Term {
	var silent []Term
	for _, t := range terms {
		if (t.Basis == law.BasisNotStated || t.Basis == "") && (t.Outcome == OutcomeRefusal) == (rule == ruleRefusalNoTerm) {
			silent = append(silent, t)
		}
	}
	return silent
}

func (f *finder) silences(l law.Locator, silent []Term) []Value {
	var values []Value
	for _, t := range silent {
		values = append(values, f.value(l, t.Covers.KK))
	}
	return values
}

func (f *finder) notStated(rule law.ID, places []law.Locator, silent, terms []Term, values []Value) {
	if len(silent) == 0 {
		return
	}
	text := law.Text{KK: ": мерзім жазылмаған", RU: ": срок не указан", EN: ": no term is stated"}
	switch {
	case rule == ruleRefusalNoTerm:
		text = law.Text{KK: ": бас тартудың мерзімі жазылмаған", RU: ": срок отказа не указан", EN: ": no term is stated for the refusal"}
	case len(silent) < len(terms):
		text = law.Text{
			KK: ": қадамның бір бөлігінің мерзімі жазылмаған" + covered(silent, law.LangKazakh),
			RU: ": для части шага срок не указан" + covered(silent, law.LangRussian),
			EN: ": no term is stated for a part of the step" + covered(silent, law.LangEnglish),
		}
	}
	where := names(places)
	f.add(rule, law.Text{KK: where + text.KK, RU: where + text.RU, EN: where + text.EN}, f.union(silent), places, values...)
}

// covered lists the parts of a step that terms cover, in brackets.
func covered(terms []Term, lang law.Lang) string {
	var parts []string
	for _, t := range terms {
		if s := t.Covers.In(lang); s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

// union gives the kinds of which any of the terms speaks; nil is every kind.
func (f *finder) union(terms []Term) []KindID {
	var kinds []KindID
	for _, k := range f.kinds() {
		if slices.ContainsFunc(terms, func(t Term) bool { return t.For(k) }) {
			kinds = append(kinds, k)
		}
	}
	return f.only(kinds)
}
