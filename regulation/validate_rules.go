// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/reglament-kz/reglament/regulation/law"
)

// fieldName is the JSON name of a field, or its Go name in small letters where
// its type writes its own JSON.
func fieldName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "" || name == "-" {
		return strings.ToLower(f.Name)
	}
	return name
}

func (v *inspector) identity() {
	r := v.r
	_, err := ParseID(r.ID.String())
	v.must(err == nil, "id", "the regulation has an ID")
	v.must(!r.Title.IsZero(), "title", "the regulation has a title")
	v.must(!r.Provider.Name.IsZero(), "provider.name", "the provider is named")
	v.must(r.Trigger.Operator.IsValid(), "trigger.operator", "the trigger joins what it needs")
	v.must(r.Refusal.Rule.IsValid(), "refusal.rule", "it is said whether a refusal is possible")
	v.must(len(r.Services) > 0, "services", "there is at least one service")
	v.must(len(r.Accounts) > 0, "accounts", "there is at least one account")
	unique(v, "actors", r.Actors, func(a Actor) law.ID { return a.ID })
	unique(v, "systems", r.Systems, func(s System) law.ID { return s.ID })
	unique(v, "records", r.Records, func(s SideRecord) law.ID { return s.ID })
	unique(v, "documents", r.Documents, func(d Document) law.ID { return d.ID })
	unique(v, "results", r.Results, func(s Result) law.ID { return s.ID })
	unique(v, "readings", r.Readings, func(s Reading) law.ID { return s.ID })
	unique(v, "discrepancies", r.Recorded, func(d Discrepancy) law.ID { return d.ID })
	unique(v, "accounts", r.Accounts, func(a Account) law.ID { return law.ID(a.Role) })
	for i, a := range r.Actors {
		v.must(v.actors[a.Lane], fmt.Sprintf("actors[%d].lane", i), fmt.Sprintf("%q is an actor", a.Lane))
	}
	for i, p := range r.List {
		v.must(v.actors[p.Actor], fmt.Sprintf("participants[%d].actor", i), fmt.Sprintf("%q is an actor", p.Actor))
	}
	for i, e := range r.EDS {
		v.must(v.actors[e.Signer], fmt.Sprintf("eds[%d].signer", i), fmt.Sprintf("%q is an actor", e.Signer))
		v.must(e.Together == "" || v.actors[e.Together], fmt.Sprintf("eds[%d].together", i), fmt.Sprintf("%q is an actor", e.Together))
	}
}

// unique checks that each item of a list has an identifier of its own.
func unique[T any](v *inspector, place string, list []T, id func(T) law.ID) {
	seen := map[law.ID]bool{}
	for i, item := range list {
		at := fmt.Sprintf("%s[%d]", place, i)
		v.must(id(item) != "", at, "it has an identifier")
		v.must(!seen[id(item)], at, fmt.Sprintf("%q stands once", id(item)))
		seen[id(item)] = true
	}
}

func (v *inspector) services() {
	for i, s := range v.r.Services {
		place := fmt.Sprintf("services[%d]", i)
		v.must(s.ID != "", place+".id", "a service has an identifier")
		v.must(len(s.Kinds) > 0, place+".kinds", "a service has at least one kind")
		v.must(s.Derived == !s.From.IsZero(), place+".from", "a derived service, and no other, says where it is derived from")
		v.serviceTerms(place, s.Terms)
		for j, k := range s.Kinds {
			v.must(k.ID.Service == s.ID && k.ID.Act == "" && k.ID.Kind.IsValid(), fmt.Sprintf("%s.kinds[%d].id", place, j),
				fmt.Sprintf("%q is a kind of %q in short form", k.ID, s.ID))
		}
	}
}

func (v *inspector) account(place string, a Account) {
	v.must(a.Role.IsValid(), place+".role", "an account has a role")
	v.carrier(place+".paragraph", a.Paragraph)
	for i, p := range a.Further {
		v.carrier(fmt.Sprintf("%s.further[%d]", place, i), p)
	}
	v.must((len(a.Steps) > 0) != (len(a.Nodes) > 0), place, "an account has steps or nodes, not both")
	for i, e := range a.Earlier {
		v.must(len(e.Steps)+len(e.Nodes) > 0 || !e.Reason.IsZero(), fmt.Sprintf("%s.earlier[%d]", place, i), "a wording not on record has a reason")
	}
	_, err := a.At(a.Since)
	v.must(err == nil, place+".earlier", "wordings stand newest first")
	seen := map[law.Locator]bool{}
	for i, s := range a.Steps {
		at := fmt.Sprintf("%s.steps[%d]", place, i)
		v.place(at, s.Locator, a, seen)
		v.cast(at, s.Actors)
		v.must(len(s.Actions) > 0, at+".actions", "a step does something")
		for j, t := range s.Terms {
			v.term(fmt.Sprintf("%s.terms[%d]", at, j), t)
		}
		v.alternatives(at, s.Terms)
		v.clauses(at, s)
		for j, x := range s.Actions {
			waits := x.Does == FunctionAwait || x.Does == FunctionAnswer
			v.must(x.Does.IsValid(), fmt.Sprintf("%s.actions[%d].does", at, j), "an action has a function")
			v.must(waits == !x.Wait.IsZero(), fmt.Sprintf("%s.actions[%d].wait", at, j), "await and answer, and no other, wait for something")
		}
		for j, id := range s.Records {
			v.must(v.records[id], fmt.Sprintf("%s.records[%d]", at, j), fmt.Sprintf("%q is a record", id))
		}
	}
	v.groups(place, a.Steps)
	v.flow(place, a, seen)
}

func (v *inspector) place(at string, l law.Locator, a Account, seen map[law.Locator]bool) {
	v.must(!l.IsZero(), at+".locator", "it has a place")
	v.must(!seen[l], at+".locator", fmt.Sprintf("%q stands once in the account", l))
	whole := l.Whole().String()
	v.must(whole == a.Paragraph || slices.Contains(a.Further, whole), at+".locator", fmt.Sprintf("%q is in paragraph %s", l, a.Paragraph))
	seen[l] = true
}

// carrier checks that a place is one that carries steps.
func (v *inspector) carrier(at, paragraph string) {
	l, err := law.ParseLocator(paragraph)
	v.must(err == nil && l == l.Whole(), at, fmt.Sprintf("%q is a paragraph or an annex", paragraph))
}

func (v *inspector) cast(at string, actors []StepActor) {
	for i, s := range actors {
		v.must(v.actors[s.ID], fmt.Sprintf("%s.actors[%d].id", at, i), fmt.Sprintf("%q is an actor", s.ID))
	}
}

func (v *inspector) flow(place string, a Account, seen map[law.Locator]bool) {
	numbers := map[string]bool{}
	for i, n := range a.Nodes {
		v.place(fmt.Sprintf("%s.nodes[%d]", place, i), n.Locator, a, seen)
	}
	for i, n := range a.Nodes {
		at := fmt.Sprintf("%s.nodes[%d]", place, i)
		v.cast(at, n.Actors)
		v.must(n.Does.IsValid(), at+".does", "a node has a role")
		condition := n.Kind == NodeKindCondition
		v.must((n.Number == 0) == (n.Kind == NodeKindRegistration), at+".number", "all but the registration have a number")
		key := fmt.Sprint(n.Kind, n.Number)
		v.must(!numbers[key], at+".number", fmt.Sprintf("%s %d stands once", n.Kind, n.Number))
		numbers[key] = true
		v.must(condition == n.Gate.IsValid(), at+".gate", "a condition, and no other node, has a gate")
		v.must(condition == !n.Yes.IsZero() && condition == !n.No.IsZero(), at, "a condition, and no other node, has a yes and a no")
		v.must(!condition && !n.Terminal || n.Next.IsZero(), at+".next", "a condition or a terminal node does not go on")
		branches := [...]Branch{n.Yes, n.No, n.Next}
		for j, name := range [...]string{"yes", "no", "next"} {
			to := branches[j].To
			v.must(to.IsZero() || seen[to], at+"."+name, fmt.Sprintf("%q is a node of the account", to))
		}
		for j, id := range n.Systems {
			v.must(v.systems[id], fmt.Sprintf("%s.systems[%d]", at, j), fmt.Sprintf("%q is a system", id))
		}
		for j, t := range n.Terms {
			v.term(fmt.Sprintf("%s.terms[%d]", at, j), t)
			v.must(t.From != FromEnd && t.From != FromRegistration && t.From != FromReceipt, fmt.Sprintf("%s.terms[%d].from", at, j), fmt.Sprintf("the term of a node runs from %q", t.From))
		}
		v.alternatives(at, n.Terms)
	}
}

func (v *inspector) term(at string, t Term) {
	v.must(t.Outcome.IsValid(), at+".outcome", "a term belongs to an outcome")
	v.must(t.From.IsValid(), at+".from", "a term has a start")
	v.start(at, t)
	if t.Basis == law.BasisNotStated || t.Basis == "" {
		v.must(t.Amount == 0 && t.Unit == "" && t.Bound == "", at, "a term not stated has no amount, unit or bound")
		return
	}
	v.must(t.Unit.IsValid(), at+".unit", "a term has a unit")
	v.must(t.Bound.IsValid(), at+".bound", "a term has a bound")
	const most = 10000
	if t.Unit.Counted() {
		v.must(t.Amount > 0 && t.Amount <= most, at+".amount", fmt.Sprintf("%d is from 1 to %d", t.Amount, most))
	} else {
		v.must(t.Amount == 0, at+".amount", fmt.Sprintf("the unit %q has no amount", t.Unit))
	}
}

// links checks that the cross-map of the steps resolves and holds both ways.
func (v *inspector) links() {
	for i, a := range v.r.Accounts {
		for j, s := range a.Steps {
			for k, l := range s.Same {
				at := fmt.Sprintf("accounts[%d].steps[%d].same[%d]", i, j, k)
				other, ok := v.otherStep(a.Role, l)
				v.must(ok, at, fmt.Sprintf("%q is a step of another account", l))
				v.must(!ok || slices.Contains(other.Same, s.Locator), at, fmt.Sprintf("%q points back to %q", l, s.Locator))
			}
		}
	}
}

func (v *inspector) otherStep(role AccountRole, l law.Locator) (Step, bool) {
	for _, a := range v.r.Accounts {
		if s, ok := a.Step(l); ok && a.Role != role {
			return s, true
		}
	}
	return Step{}, false
}

func (v *inspector) gates() {
	for i, g := range v.r.Gates {
		at := fmt.Sprintf("gates[%d]", i)
		a, _ := v.r.Account(g.Account)
		n, ok := a.Node(g.Locator)
		v.must(ok && n.Gate == g.Kind, at, fmt.Sprintf("%q is a condition of kind %q in the account %q", g.Locator, g.Kind, g.Account))
		v.must((g.Kind == GateEDS) == (len(g.Checks) > 0), at+".checks", "the gate of the certificate, and no other, has checks")
	}
}

func (v *inspector) channels() {
	v.must(len(v.r.Channels.Intake) > 0, "channels.intake", "applications come in somewhere")
	for i, c := range v.r.Channels.Intake {
		at := fmt.Sprintf("channels.intake[%d]", i)
		v.must(c.Channel != "", at+".channel", "a channel has an identifier")
		if c.Account != "" {
			_, ok := v.r.Account(c.Account)
			v.must(ok, at+".account", fmt.Sprintf("%q is an account", c.Account))
		}
	}
}

func (v *inspector) readings() {
	for i, r := range v.r.Readings {
		at := fmt.Sprintf("readings[%d]", i)
		v.must(r.Class.IsValid(), at+".class", "a reading has a class")
		v.must(len(r.Options) > 1, at+".options", "a reading has at least two options")
		v.interpreted(at, r)
		v.must(r.Channels == nil || len(r.Channels) > 0, at+".channels", notEmpty)
		_, ok := r.Option(r.Default)
		v.must(ok, at+".default", fmt.Sprintf("%q is an option", r.Default))
		for j, d := range r.Defaults {
			_, ok := r.Option(d.Option)
			v.must(ok, fmt.Sprintf("%s.defaults[%d].option", at, j), fmt.Sprintf("%q is an option", d.Option))
		}
		if !r.Source.IsZero() {
			if err := r.Source.Validate(); err != nil {
				v.add(v.at(at+".source"), "a source is complete", err)
			}
		}
	}
}

func (v *inspector) discrepancies() {
	for i, d := range v.r.Recorded {
		at := fmt.Sprintf("discrepancies[%d]", i)
		v.must(!d.Computed && d.Rule == "", at, "what a rule finds is not recorded")
		v.must(d.Severity.IsValid() && len(d.Citations) > 0 && !d.Text.IsZero(), at, "a discrepancy has a severity, a citation and a text")
	}
}

func (v *inspector) fees() {
	for i, f := range v.r.Fee.Rates {
		at := fmt.Sprintf("fee.rates[%d]", i)
		d, err := decimal.NewFromString(f.MCI)
		v.must(err == nil && d.IsPositive(), at+".mci", fmt.Sprintf("%q is a positive decimal number", f.MCI))
		v.must(f.Source.Validate() == nil && f.Source.Certainty.IsDatum(), at+".source", "a rate has a source of certainty A or B")
	}
}
