// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// lint finds what the rules allow and a reader should look at.
func (j *judgement) lint(acts []regulation.Enactment) {
	places := placesOf(j.data)
	english := written(reflect.ValueOf(acts))
	for i, e := range acts {
		j.russian = j.kazakhMissing(fmt.Sprintf("acts[%d]", i), e)
		for _, r := range e.Regulations {
			at := places[r.ID]
			j.discrepancies(at, r)
			j.channels(at, r)
			j.places(at, e.Act, r)
			j.hearing(at, r)
			j.order(at, r)
			j.result(at, r)
			j.decided(at, r)
			j.twice(at, reflect.ValueOf(r))
			j.alphabets(at, reflect.ValueOf(r))
			j.roles(at, r)
			j.terms(at, r)
			j.refusal(at, r)
			j.amended(at, e.Act, r)
			j.bases(at, reflect.ValueOf(r))
			j.swapped(at, reflect.ValueOf(r))
			if j.strict {
				j.texts(at, reflect.ValueOf(r), english)
			}
		}
		whole := fmt.Sprintf("acts[%d]", i)
		j.swapped(whole, reflect.ValueOf(e.Act))
		j.twice(whole, reflect.ValueOf(e.Act))
		j.founded(whole, e.Act)
		j.numbered(whole, e.Act)
		j.alphabets(whole, reflect.ValueOf(e.Act))
		if j.strict {
			j.texts(whole, reflect.ValueOf(e.Act), english)
		}
	}
	if j.strict && !english {
		says, right := englishMissing()
		j.at("", levelNote, "text-missing", says, right)
	}
}

// placesOf are the JSON paths of the regulations of a file.
func placesOf(data []byte) map[regulation.ID]string {
	var file struct {
		Acts        []struct{ ID law.ID }
		Regulations []struct{ ID string }
	}
	places := map[regulation.ID]string{}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), &file); err != nil || len(file.Acts) == 0 {
		return places // a file with faults, which were told
	}
	for i, r := range file.Regulations {
		if !strings.Contains(r.ID, "/") {
			r.ID = string(file.Acts[0].ID) + "/" + r.ID
		}
		if id, err := regulation.ParseID(r.ID); err == nil {
			places[id] = fmt.Sprintf("regulations[%d]", i)
		}
	}
	return places
}

// discrepancies are those that the library computes from the text.
func (j *judgement) discrepancies(at string, r regulation.Regulation) {
	for _, d := range r.Discrepancies() {
		if !d.Computed || d.Rule == "term-not-stated" || d.Rule == "refusal-without-term" {
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
		if d.Rule == "service-shorter" {
			place = at + cmp.Or(outlasting(r, d), comparedOf(r, d), strings.TrimPrefix(place, at))
		}
		right := keptAsPrinted()
		if d.Rule == "service-shorter" {
			right = shortenSteps()
		}
		if d.Rule == "step-missing" {
			right = sameWork()
		}
		j.at(place, level, string(d.Rule), d.Text, right)
	}
}

// placeOf is the JSON path of the step, the node or the term of a service at a place
// of the text; empty where there is none.
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
	for i, s := range r.Services {
		for k, t := range s.Terms {
			if t.Locator == l {
				return fmt.Sprintf(".services[%d].terms[%d]", i, k)
			}
		}
	}
	return ""
}

// outlasting is the JSON path of the step at which the steps outlast the service.
func outlasting(r regulation.Regulation, d regulation.Discrepancy) string {
	const stated = 2 // the term and the paragraph stand before the steps
	for _, c := range d.Citations[min(stated, len(d.Citations)):] {
		if p := placeOf(r, c.Locator); p != "" {
			return p
		}
	}
	return ""
}

// comparedOf is the JSON path of the term of a service that a discrepancy compares: one
// row of a table prints several. It is empty where it compares none.
func comparedOf(r regulation.Regulation, d regulation.Discrepancy) string {
	for i, s := range r.Services {
		for k, t := range s.Terms {
			if compares(d, s, t) {
				return fmt.Sprintf(".services[%d].terms[%d]", i, k)
			}
		}
	}
	return ""
}

// compares reports whether a discrepancy compares the term of a service with something.
func compares(d regulation.Discrepancy, s regulation.Service, t regulation.Term) bool {
	return slices.ContainsFunc(s.Kinds, func(k regulation.Kind) bool {
		printed := fmt.Sprintf("%d %s (%s)", t.Amount, t.Unit, k.ID.Short())
		return t.For(k.ID.Short()) && slices.ContainsFunc(d.Values, func(v regulation.Value) bool { return v.Printed == printed })
	})
}

// refusal asks whether somebody can sign a refusal that the text knows.
func (j *judgement) refusal(at string, r regulation.Regulation) {
	who := r.Refusal.Signs
	if r.Refusal.Rule == regulation.RefusalNotProvided {
		return
	}
	if who == "" {
		says, right := refusalUnsigned()
		j.at(at+".refusal", levelWarning, "refusal-unsigned", says, right)
		return
	}
	signs := func(s regulation.Step) bool {
		return slices.ContainsFunc(s.Actors, func(x regulation.StepActor) bool { return x.ID == who }) &&
			slices.ContainsFunc(s.Actions, func(x regulation.Action) bool { return x.Does == regulation.FunctionSign })
	}
	if !slices.ContainsFunc(r.Accounts, func(a regulation.Account) bool { return slices.ContainsFunc(a.Steps, signs) }) {
		says, right := refusalSignedNowhere(nameOf(r, who))
		j.at(at+".refusal.signs", levelWarning, "refusal-unsigned", says, right)
	}
}

// nameOf is the name of an actor.
func nameOf(r regulation.Regulation, id law.ID) law.Text {
	i := slices.IndexFunc(r.Actors, func(a regulation.Actor) bool { return a.ID == id })
	if i < 0 {
		return law.Text{}
	}
	return r.Actors[i].Name
}

// amended compares the day from which a wording is said to apply with the days on
// which its amendment can be in effect.
func (j *judgement) amended(at string, act law.Act, r regulation.Regulation) {
	for i, a := range r.Accounts {
		if a.Since.IsZero() {
			continue
		}
		whole, err := law.ParseLocator(a.Paragraph)
		if err != nil {
			continue // the rules ask for a paragraph
		}
		place := fmt.Sprintf("%s.accounts[%d].since", at, i)
		of := func(m law.Amendment) bool {
			return m.Target.Regulation == r.ID.Name && (m.Target.Locator.Within(whole) || m.Target.Locator.IsZero())
		}
		k := slices.IndexFunc(act.Amendments, of)
		if k < 0 {
			says, right := wordingUnfounded()
			j.at(place, levelWarning, "amendment-missing", says, right)
			continue
		}
		if s := act.Amendments[k].Status(a.Since); s.State == law.StateNotYet {
			says, right := amendmentNotYet(a.Since, s.Reason)
			j.at(place, levelWarning, "amendment-not-yet", says, right)
		}
	}
}

// roles finds actors that do nothing.
func (j *judgement) roles(at string, r regulation.Regulation) {
	acting := map[law.ID]bool{r.Refusal.Signs: true, r.Refusal.Drafts: true, r.Refusal.Delivers: true}
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			for _, x := range s.Actors {
				acting[x.ID] = true
			}
			for _, x := range s.Actions {
				acting[x.Wait.Body] = true
			}
		}
		for _, n := range a.Nodes {
			for _, x := range n.Actors {
				acting[x.ID] = true
			}
		}
	}
	j.answers(at, r)
	for _, e := range r.EDS {
		acting[e.Signer], acting[e.Together] = true, true
	}
	for i, a := range r.Actors {
		if !acting[a.ID] && a.Kind != regulation.ActorKindApplicant {
			says, right := roleUnused(a.Name)
			j.at(fmt.Sprintf("%s.actors[%d]", at, i), levelWarning, "role-unused", says, right)
		}
	}
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if len(s.Actors) == 0 {
				says, right := stepOfNobody()
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k), levelWarning, "step-of-nobody", says, right)
			}
		}
		for k, n := range a.Nodes {
			if len(n.Actors) == 0 {
				says, right := stepOfNobody()
				j.at(fmt.Sprintf("%s.accounts[%d].nodes[%d]", at, i, k), levelWarning, "step-of-nobody", says, right)
			}
		}
	}
}

// answers finds answers that are awaited of another body than the one that gives them.
func (j *judgement) answers(at string, r regulation.Regulation) {
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			for n, x := range s.Actions {
				acts := func(y regulation.StepActor) bool { return y.ID == x.Wait.Body }
				if x.Does == regulation.FunctionAnswer && x.Wait.Body != "" && len(s.Actors) > 0 && !slices.ContainsFunc(s.Actors, acts) {
					says, right := answerOfAnother(nameOf(r, x.Wait.Body))
					j.at(fmt.Sprintf("%s.accounts[%d].steps[%d].actions[%d].wait.body", at, i, k, n), levelWarning, "answer-of-another", says, right)
				}
			}
		}
	}
}

// terms finds steps of which nobody knows how long they last, for all kinds or for some.
func (j *judgement) terms(at string, r regulation.Regulation) {
	applicant := func(s regulation.Step) bool {
		return slices.ContainsFunc(s.Actors, func(x regulation.StepActor) bool { return x.ID == regulation.ActorApplicant })
	}
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if applicant(s) {
				continue
			}
			var without []law.Text
			all := true
			for _, service := range r.Services {
				for _, kind := range service.Kinds {
					id := kind.ID.Short()
					switch {
					case !s.For(id):
					case slices.ContainsFunc(s.TermsFor(id), func(t regulation.Term) bool { return t.Basis != law.BasisNotStated }):
						all = false
					default:
						without = append(without, kind.Title)
					}
				}
			}
			if len(without) == 0 {
				continue
			}
			says, right := termNotStated()
			if !all {
				says = joined(": ", says, joined(", ", without...))
			}
			j.at(fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k), levelWarning, "term-not-stated", says, right)
		}
	}
}
