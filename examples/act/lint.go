// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// lint finds what the rules allow and a reader should look at.
func (j *judgement) lint(all regulation.Catalogue) {
	for i, r := range all.Regulations() {
		at := fmt.Sprintf("regulations[%d]", i)
		j.discrepancies(at, r)
		j.roles(at, r)
		j.terms(at, r)
		if r.Refusal.Rule != regulation.RefusalNotProvided && r.Refusal.Signs == "" {
			j.at(at+".refusal", levelWarning, "refusal-unsigned", refusalUnsigned())
		}
	}
	for i, a := range all.Acts() {
		for k, m := range a.Amendments {
			if s := m.Status(firstDay(a)); s.State == law.StateNotYet && m.By.Date > firstDay(a) && m.Publication.IsZero() {
				j.at(fmt.Sprintf("acts[%d].amendments[%d]", i, k), levelNote, "amendment-not-yet", s.Reason)
			}
		}
	}
	if j.strict {
		for i, r := range all.Regulations() {
			j.texts(fmt.Sprintf("regulations[%d]", i), reflect.ValueOf(r))
		}
		for i, a := range all.Acts() {
			j.texts(fmt.Sprintf("acts[%d]", i), reflect.ValueOf(a))
		}
	}
}

// discrepancies are those that the library computes from the text.
func (j *judgement) discrepancies(at string, r regulation.Regulation) {
	for _, d := range r.Discrepancies() {
		if !d.Computed || d.Rule == regulation.RuleTermNotStated || d.Rule == regulation.RuleRefusalNoTerm {
			continue // the second is told with the terms
		}
		level := levelNote
		if d.Severity == regulation.SeveritySubstantive {
			level = levelWarning
		}
		place := at
		for _, c := range d.Citations {
			if p := placeOf(r, c.Locator); p != "" {
				place = at + p
				break
			}
		}
		j.at(place, level, string(d.Rule), d.Text)
	}
}

// placeOf is the JSON path of the step or node at a place of the text.
func placeOf(r regulation.Regulation, l law.Locator) string {
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if s.Locator == l {
				return fmt.Sprintf(".accounts[%d].steps[%d]", i, k)
			}
		}
		for k, n := range a.Nodes {
			if n.Locator == l {
				return fmt.Sprintf(".accounts[%d].nodes[%d]", i, k)
			}
		}
	}
	return ""
}

// roles finds actors that do nothing.
func (j *judgement) roles(at string, r regulation.Regulation) {
	acting := map[law.ID]bool{r.Refusal.Signs: true, r.Refusal.Drafts: true, r.Refusal.Delivers: true}
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			for _, x := range s.Actors {
				acting[x.ID] = true
			}
		}
		for _, n := range a.Nodes {
			for _, x := range n.Actors {
				acting[x.ID] = true
			}
		}
	}
	for _, e := range r.EDS {
		acting[e.Signer], acting[e.Together] = true, true
	}
	for i, a := range r.Actors {
		if !acting[a.ID] && a.Kind != regulation.ActorKindApplicant {
			j.at(fmt.Sprintf("%s.actors[%d]", at, i), levelWarning, "role-unused", roleUnused(a.Name))
		}
	}
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if len(s.Actors) == 0 {
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k), levelWarning, "step-of-nobody", stepOfNobody())
			}
		}
	}
}

// terms finds steps of which nobody knows how long they last.
func (j *judgement) terms(at string, r regulation.Regulation) {
	applicant := func(s regulation.Step) bool {
		return slices.ContainsFunc(s.Actors, func(x regulation.StepActor) bool { return x.ID == regulation.ActorApplicant })
	}
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			stated := slices.ContainsFunc(s.Terms, func(t regulation.Term) bool { return t.Basis != law.BasisNotStated })
			if !stated && !applicant(s) {
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k), levelWarning, "term-not-stated", termNotStated())
			}
		}
	}
}

// texts finds texts that stand in one official language only.
func (j *judgement) texts(at string, x reflect.Value) {
	if t, ok := x.Interface().(law.Text); ok {
		var missing []string
		for l, s := range map[law.Lang]string{law.LangKazakh: t.KK, law.LangRussian: t.RU, law.LangEnglish: t.EN} {
			if s == "" {
				missing = append(missing, string(l))
			}
		}
		if slices.Sort(missing); len(missing) > 0 && !t.IsZero() {
			j.at(at, levelWarning, "text-missing", textMissing(strings.Join(missing, ", ")))
		}
		return
	}
	switch x.Kind() {
	case reflect.Slice:
		for i := range x.Len() {
			j.texts(fmt.Sprintf("%s[%d]", at, i), x.Index(i))
		}
	case reflect.Struct:
		for i := range x.NumField() {
			f := x.Type().Field(i)
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if key == "" {
				key = strings.ToLower(f.Name)
			}
			if f.IsExported() && key != "-" {
				j.texts(at+"."+key, x.Field(i))
			}
		}
	}
}
