// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The rules that find discrepancies; [Discrepancy] says what each one finds.
const (
	ruleStepMissing       law.ID = "step-missing"
	ruleTermDiffers       law.ID = "term-differs"
	ruleBoundDiffers      law.ID = "bound-differs"
	ruleKindsDiffer       law.ID = "kinds-differ"
	ruleActorUnnamed      law.ID = "actor-unnamed"
	ruleActorDiffers      law.ID = "actor-differs"
	ruleActorNotListed    law.ID = "actor-not-listed"
	ruleParticipantUnused law.ID = "participant-unused"
	ruleServiceShorter    law.ID = "service-shorter"
	ruleStandardShorter   law.ID = "standard-shorter"
	ruleNodeShorter       law.ID = "node-shorter"
	ruleNumberMissing     law.ID = "number-missing"
	ruleBranchMissing     law.ID = "branch-missing"
	ruleEndNotSaid        law.ID = "end-not-said"
	ruleTermNotStated     law.ID = "term-not-stated"
	ruleRefusalNoTerm     law.ID = "refusal-without-term"
	ruleResultOneAccount  law.ID = "result-one-account"
	ruleRecordOneAccount  law.ID = "record-one-account"
	ruleAnnexLost         law.ID = "annex-lost"
)

// Discrepancies returns every discrepancy of the regulation: those that rules
// compute from the data, then those recorded by hand.
func (r Regulation) Discrepancies() []Discrepancy {
	return append(r.computed(), clone(r.Recorded)...)
}

// computed applies the rules in the order of their constants.
func (r Regulation) computed() []Discrepancy {
	p, _ := r.Account(AccountProcedure)
	i, _ := r.Account(AccountInteraction)
	f := finder{r: r, pairs: linked(p, i), procedure: p, interaction: i}
	f.stepsMissing()
	f.termsDiffer()
	f.kindsDiffer()
	f.actorsUnnamed()
	f.actorsDiffer()
	f.participants()
	f.servicesShorter()
	f.standardsShorter()
	f.nodesShorter()
	f.numbersMissing()
	f.branches()
	f.termsNotStated()
	f.resultsOneAccount()
	f.recordsOneAccount()
	f.annexes()
	return f.found
}

// finder collects what the rules find in one regulation.
type finder struct {
	r                      Regulation
	procedure, interaction Account
	pairs                  []pair
	found                  []Discrepancy
}

// pair is a group of steps of the two accounts that describe the same work: one
// against one, as a rule, and one against two where an account is terser.
type pair struct{ procedure, interaction []Step }

// linked groups the steps of two accounts by their cross-map, in the order of
// the first; a step without a counterpart is a group of its own.
func linked(p, i Account) []pair {
	var pairs []pair
	done := map[law.Locator]bool{}
	var gather func(g *pair, l law.Locator)
	gather = func(g *pair, l law.Locator) {
		if done[l] {
			return
		}
		done[l] = true
		s, ok := p.Step(l)
		if ok {
			g.procedure = append(g.procedure, s)
		} else if s, ok = i.Step(l); ok {
			g.interaction = append(g.interaction, s)
		}
		for _, other := range s.Same {
			gather(g, other)
		}
	}
	for _, s := range slices.Concat(p.Steps, i.Steps) {
		var g pair
		if gather(&g, s.Locator); len(g.procedure)+len(g.interaction) > 0 {
			pairs = append(pairs, g)
		}
	}
	return pairs
}

func (g pair) both() bool { return len(g.procedure) > 0 && len(g.interaction) > 0 }

func (g pair) steps() []Step { return slices.Concat(g.procedure, g.interaction) }

// kindOfRule is what the findings of a rule are, and what depends on them.
type kindOfRule struct {
	class   DiscrepancyClass
	changes []Change
}

func kindOf(rule law.ID) kindOfRule {
	switch rule {
	case ruleStepMissing, ruleKindsDiffer:
		return kindOfRule{DiscrepancyContradiction, []Change{ChangePath}}
	case ruleTermDiffers, ruleServiceShorter, ruleStandardShorter, ruleNodeShorter:
		return kindOfRule{DiscrepancyContradiction, []Change{ChangeDeadline}}
	case ruleActorDiffers:
		return kindOfRule{DiscrepancyContradiction, []Change{ChangePerson}}
	case ruleBoundDiffers, ruleActorNotListed, ruleParticipantUnused:
		return kindOfRule{DiscrepancyContradiction, nil}
	case ruleActorUnnamed:
		return kindOfRule{DiscrepancySilence, []Change{ChangePerson}}
	case ruleBranchMissing, ruleEndNotSaid:
		return kindOfRule{DiscrepancySilence, []Change{ChangePath}}
	case ruleTermNotStated, ruleRefusalNoTerm:
		return kindOfRule{DiscrepancySilence, []Change{ChangeDeadline}}
	case ruleResultOneAccount, ruleRecordOneAccount:
		return kindOfRule{DiscrepancySilence, nil}
	case ruleNumberMissing:
		return kindOfRule{DiscrepancyPrint, nil}
	case ruleAnnexLost:
		return kindOfRule{DiscrepancyCopy, nil}
	}
	return kindOfRule{} // no rule, and no class that the validation takes
}

// add records a finding; the regulation and the places make its ID, the places
// its citations, and values say what each place has. record is set where the rule
// finds one for each side record.
func (f *finder) add(rule law.ID, text law.Text, kinds []KindID, places []law.Locator, values ...Value) {
	f.addOf(rule, "", text, kinds, places, values...)
}

func (f *finder) addOf(rule, record law.ID, text law.Text, kinds []KindID, places []law.Locator, values ...Value) {
	id := string(rule) + "-" + string(f.r.ID.Name)
	if record != "" {
		id += "-" + string(record)
	}
	what := kindOf(rule)
	cites := make([]law.Citation, len(places))
	for i, l := range places {
		if i < 3 { // enough to tell it from others, short enough for an identifier
			id += "-" + slug(l)
		}
		cites[i] = f.r.Cite(l)
	}
	f.found = append(f.found, Discrepancy{
		ID: short(id), Class: what.class, Changes: what.changes, Severity: severityOf(what.changes), Computed: true, Rule: rule,
		Citations: cites, Values: values, Text: text, Kinds: kinds,
	})
}

// short makes an identifier of a text that may be too long for one, because it
// holds the identifier of a record: the rest is told by a sum of all of it.
func short(id string) law.ID {
	if law.ID(id).IsValid() {
		return law.ID(id)
	}
	sum := fnv.New32a()
	sum.Write([]byte(id)) // never fails
	return law.ID(fmt.Sprintf("%s-%08x", strings.TrimRight(id[:min(len(id), 55)], "-_"), sum.Sum32()))
}

func (f *finder) value(l law.Locator, printed string) Value {
	return Value{Citation: f.r.Cite(l), Printed: printed}
}

// slug makes a locator part of an identifier: 7(3)/2 becomes 7-3-2.
func slug(l law.Locator) string {
	return strings.Trim(strings.NewReplacer("(", "-", ")", "", "/", "-", "~", "-after-").Replace(l.String()), "-")
}

func locators(steps []Step) []law.Locator {
	list := make([]law.Locator, len(steps))
	for i, s := range steps {
		list[i] = s.Locator
	}
	return list
}

// names writes places for a text: "5(2), 5(3)".
func names(list []law.Locator) string {
	s := make([]string, len(list))
	for i, l := range list {
		s[i] = l.String()
	}
	return strings.Join(s, ", ")
}

// kinds returns the kinds of the regulation in short form.
func (f *finder) kinds() []KindID {
	var list []KindID
	for _, s := range f.r.Services {
		for _, k := range s.Kinds {
			list = append(list, k.ID.Short())
		}
	}
	return list
}

// only turns a list of kinds into nil where it holds all of them.
func (f *finder) only(kinds []KindID) []KindID {
	if len(kinds) == len(f.kinds()) {
		return nil
	}
	return kinds
}

// print writes a term as a value: "13 working_day", "3 hour not_exceeding".
func (t Term) print(bound bool) string {
	if t.Basis == law.BasisNotStated || t.Basis == "" {
		return string(law.BasisNotStated)
	}
	s := string(t.Unit)
	if t.Amount != 0 {
		s = fmt.Sprintf("%d %s", t.Amount, t.Unit)
	}
	if bound {
		s += " " + string(t.Bound)
	}
	if t.Outcome != OutcomeAny {
		s += " (" + string(t.Outcome) + ")"
	}
	return s
}
