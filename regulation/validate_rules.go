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
	v.must(err == nil, "id", "the ID is missing or malformed")
	v.must(!r.Title.IsZero(), "title", "the title is missing")
	v.must(!r.Provider.Name.IsZero(), "provider.name", "the provider is not named")
	v.must(triggerOperators.Has(r.Trigger.Operator), "trigger.operator", "the operator is missing")
	v.must(refusalRules.Has(r.Refusal.Rule), "refusal.rule", "it is not said whether a refusal is possible")
	v.must(len(r.Services) > 0, "services", "there is no service")
	v.must(len(r.Accounts) > 0, "accounts", "there is no account")
	unique(v, "actors", r.Actors, func(a Actor) law.ID { return a.ID })
	unique(v, "systems", r.Systems, func(s System) law.ID { return s.ID })
	unique(v, "records", r.Records, func(s SideRecord) law.ID { return s.ID })
	unique(v, "documents", r.Documents, func(d Document) law.ID { return d.ID })
	unique(v, "results", r.Results, func(s Result) law.ID { return s.ID })
	unique(v, "readings", r.Readings, func(s Reading) law.ID { return s.ID })
	unique(v, "discrepancies", r.Recorded, func(d Discrepancy) law.ID { return d.ID })
	unique(v, "accounts", r.Accounts, func(a Account) law.ID { return law.ID(a.Role) })
	for i, a := range r.Actors {
		v.actor(fmt.Sprintf("actors[%d].lane", i), a.Lane)
	}
	for i, p := range r.List {
		v.actor(fmt.Sprintf("participants[%d].actor", i), p.Actor)
	}
	for i, e := range r.EDS {
		v.actor(fmt.Sprintf("eds[%d].signer", i), e.Signer)
		v.someActor(fmt.Sprintf("eds[%d].together", i), e.Together)
	}
	v.someActor("refusal.drafts", r.Refusal.Drafts)
	v.someActor("refusal.signs", r.Refusal.Signs)
	v.someActor("refusal.delivers", r.Refusal.Delivers)
}

// unique checks that each item of a list has an identifier of its own.
func unique[T any](v *inspector, place string, list []T, id func(T) law.ID) {
	seen := map[law.ID]bool{}
	for i, item := range list {
		at := fmt.Sprintf("%s[%d]", place, i)
		v.must(id(item) != "", at, "the identifier is missing")
		v.must(id(item) == "" || !seen[id(item)], at, fmt.Sprintf("%q stands twice", id(item)))
		seen[id(item)] = true
	}
}

func (v *inspector) services() {
	for i, s := range v.r.Services {
		place := fmt.Sprintf("services[%d]", i)
		v.must(s.ID != "", place+".id", "the identifier is missing")
		v.must(len(s.Kinds) > 0, place+".kinds", "the service has no kind")
		v.must(!s.Derived || !s.From.IsZero(), place+".from", "the place that a derived service comes from is missing")
		v.must(s.Derived || s.From.IsZero(), place+".from", "a service that is not derived comes from a place")
		v.serviceTerms(place, s.Terms)
		for j, e := range s.Earlier {
			v.serviceTerms(fmt.Sprintf("%s.earlier[%d]", place, j), e.Terms)
		}
		_, err := s.TermsAt(s.Since)
		v.must(err == nil, place+".earlier", "the terms do not stand newest first")
		for j, k := range s.Kinds {
			v.must(k.ID.Service == s.ID && k.ID.Act == "" && k.ID.Kind.IsValid(), fmt.Sprintf("%s.kinds[%d].id", place, j),
				fmt.Sprintf("%q is no kind of %q in short form", k.ID, s.ID))
		}
	}
}

func (v *inspector) account(place string, a Account) {
	v.must(roles.Has(a.Role), place+".role", "the role is missing")
	v.carrier(place+".paragraph", a.Paragraph)
	for i, p := range a.Further {
		v.carrier(fmt.Sprintf("%s.further[%d]", place, i), p)
	}
	v.must(len(a.Steps)+len(a.Nodes) > 0, place, "the account has neither steps nor nodes")
	v.must(len(a.Steps) == 0 || len(a.Nodes) == 0, place, "the account has both steps and nodes")
	for i, e := range a.Earlier {
		v.must(len(e.Steps)+len(e.Nodes) > 0 || !e.Reason.IsZero(), fmt.Sprintf("%s.earlier[%d]", place, i), "the reason why the wording is not on record is missing")
		if len(e.Steps)+len(e.Nodes) > 0 {
			v.account(fmt.Sprintf("%s.earlier[%d]", place, i), Account{Role: a.Role, Paragraph: a.Paragraph, Further: a.Further, Steps: e.Steps, Nodes: e.Nodes})
		}
	}
	_, err := a.At(a.Since)
	v.must(err == nil, place+".earlier", "the wordings do not stand newest first")
	seen := map[law.Locator]bool{}
	for i, s := range a.Steps {
		at := fmt.Sprintf("%s.steps[%d]", place, i)
		v.place(at, s.Locator, a, seen)
		v.cast(at, s.Actors)
		v.intake(at, s.Channels)
		v.must(len(s.Actions) > 0, at+".actions", "the step does nothing")
		for j, t := range s.Terms {
			v.term(fmt.Sprintf("%s.terms[%d]", at, j), t)
		}
		v.alternatives(at, s.Terms)
		v.clauses(at, s)
		for j, x := range s.Actions {
			waits := x.Does == FunctionAwait || x.Does == FunctionAnswer
			v.must(functions.Has(x.Does), fmt.Sprintf("%s.actions[%d].does", at, j), "what the action does is missing")
			wait := fmt.Sprintf("%s.actions[%d].wait", at, j)
			v.must(!waits || !x.Wait.IsZero(), wait, "what is waited for is missing")
			v.someActor(wait+".body", x.Wait.Body)
			v.must(waits || x.Wait.IsZero(), wait, fmt.Sprintf("the action %q names what is waited for, and does not wait", x.Does))
		}
		for j, id := range s.Records {
			v.must(v.records[id], fmt.Sprintf("%s.records[%d]", at, j), fmt.Sprintf("%q is not declared as a record", id)+meant(id, v.records))
		}
	}
	v.groups(place, a.Steps)
	v.flow(place, a, seen)
}

func (v *inspector) place(at string, l law.Locator, a Account, seen map[law.Locator]bool) {
	v.must(!l.IsZero(), at+".locator", "the place is missing")
	v.must(l.IsZero() || !seen[l], at+".locator", fmt.Sprintf("%q stands twice in the account", l))
	whole := l.Whole().String()
	v.must(l.IsZero() || a.Paragraph == "" || whole == a.Paragraph || slices.Contains(a.Further, whole), at+".locator", fmt.Sprintf("%q is not in paragraph %s", l, a.Paragraph))
	seen[l] = true
}

// carrier checks that a place is one that carries steps.
func (v *inspector) carrier(at, paragraph string) {
	l, err := law.ParseLocator(paragraph)
	v.must(err == nil && l == l.Whole(), at, fmt.Sprintf("%q is neither a paragraph nor an annex", paragraph))
}

func (v *inspector) cast(at string, actors []StepActor) {
	for i, s := range actors {
		v.actor(fmt.Sprintf("%s.actors[%d].id", at, i), s.ID)
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
		v.must(nodeRoles.Has(n.Does), at+".does", "what the node does is missing")
		v.must(n.Number != 0 || n.Kind == NodeKindRegistration, at+".number", "the number is missing")
		v.must(n.Number == 0 || n.Kind != NodeKindRegistration, at+".number", "a registration has a number")
		key := fmt.Sprint(n.Kind, n.Number)
		v.must(!numbers[key], at+".number", fmt.Sprintf("%s %d stands twice", n.Kind, n.Number))
		numbers[key] = true
		v.ways(at, n)
		branches := [...]Branch{n.Yes, n.No, n.Next}
		for j, name := range [...]string{"yes", "no", "next"} {
			to := branches[j].To
			v.must(to.IsZero() || seen[to], at+"."+name, fmt.Sprintf("%q is no node of the account", to))
		}
		for j, id := range n.Systems {
			v.must(v.systems[id], fmt.Sprintf("%s.systems[%d]", at, j), fmt.Sprintf("%q is not declared as a system", id)+meant(id, v.systems))
		}
		for j, t := range n.Terms {
			v.term(fmt.Sprintf("%s.terms[%d]", at, j), t)
			v.must(t.From != FromEnd && t.From != FromRegistration && t.From != FromReceipt, fmt.Sprintf("%s.terms[%d].from", at, j), fmt.Sprintf("the term of a node runs from %q", t.From))
		}
		v.alternatives(at, n.Terms)
	}
}

// ways checks where a node leads.
func (v *inspector) ways(at string, n Node) {
	condition := n.Kind == NodeKindCondition
	v.must(!condition || gateKinds.Has(n.Gate), at+".gate", "the condition has no gate")
	v.must(condition || !gateKinds.Has(n.Gate), at+".gate", "a node that is no condition has a gate")
	branches := [...]Branch{n.Yes, n.No}
	for j, name := range [...]string{"yes", "no"} {
		v.must(!condition || !branches[j].IsZero(), at+"."+name, fmt.Sprintf("the condition has no %q", name))
		v.must(condition || branches[j].IsZero(), at+"."+name, fmt.Sprintf("a node that is no condition has a %q", name))
	}
	v.must(!condition || n.Next.IsZero(), at+".next", "the condition has a next node beside its yes and no")
	v.must(!n.Terminal || n.Next.IsZero(), at+".next", "a terminal node goes on")
}

func (v *inspector) term(at string, t Term) {
	v.must(outcomes.Has(t.Outcome), at+".outcome", "the outcome is missing")
	v.must(starts.Has(t.From), at+".from", "the start is missing")
	v.start(at, t)
	if t.Basis == law.BasisNotStated || t.Basis == "" {
		v.must(t.Amount == 0 && t.Unit == "" && t.Bound == "", at, "a term not stated has an amount, a unit or a bound")
		return
	}
	v.must(units.Has(t.Unit), at+".unit", "the unit is missing")
	v.must(bounds.Has(t.Bound), at+".bound", "the bound is missing")
	if t.Unit.Counted() {
		v.must(t.Amount > 0 && t.Amount <= maxAmount, at+".amount", fmt.Sprintf("%d is not from 1 to %d", t.Amount, maxAmount))
	} else {
		v.must(t.Amount == 0, at+".amount", fmt.Sprintf("a term in the unit %q has an amount", t.Unit))
	}
}

// links checks that the cross-map of the steps resolves and holds both ways.
func (v *inspector) links() {
	for i, a := range v.r.Accounts {
		for j, s := range a.Steps {
			for k, l := range s.Same {
				at := fmt.Sprintf("accounts[%d].steps[%d].same[%d]", i, j, k)
				other, ok := v.otherStep(a.Role, l)
				v.must(ok, at, fmt.Sprintf("%q is no step of another account", l))
				v.must(!ok || slices.Contains(other.Same, s.Locator), at, fmt.Sprintf("%q does not point back to %q", l, s.Locator))
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
		v.must(ok && n.Gate == g.Kind, at, fmt.Sprintf("%q is no condition of kind %q in the account %q", g.Locator, g.Kind, g.Account))
		v.must(g.Kind != GateEDS || len(g.Checks) > 0, at+".checks", "the gate of the certificate has no checks")
		v.must(g.Kind == GateEDS || len(g.Checks) == 0, at+".checks", fmt.Sprintf("the gate %q has checks of a certificate", g.Kind))
	}
}

func (v *inspector) channels() {
	v.must(len(v.r.Channels.Intake) > 0, "channels.intake", "no channel takes applications in")
	for i, c := range v.r.Channels.Intake {
		at := fmt.Sprintf("channels.intake[%d]", i)
		v.must(c.Channel != "", at+".channel", "the identifier is missing")
		v.valid(at, c.Validity)
		if c.Account != "" {
			_, ok := v.r.Account(c.Account)
			v.must(ok, at+".account", fmt.Sprintf("%q is no account of the regulation", c.Account))
		}
	}
	for i, c := range v.r.Channels.Delivery {
		v.must(c.Validity == Validity{}, fmt.Sprintf("channels.delivery[%d]", i), "since and until stand at a channel of delivery, where nothing heeds them")
	}
}

func (v *inspector) readings() {
	for i, r := range v.r.Readings {
		at := fmt.Sprintf("readings[%d]", i)
		v.must(readingClasses.Has(r.Class), at+".class", "the class is missing")
		v.must(len(r.Options) > 1, at+".options", "there are fewer than two options")
		v.interpreted(at, r)
		v.valid(at, r.Validity)
		v.must(r.Channels == nil || len(r.Channels) > 0, at+".channels", notEmpty)
		if !slices.Contains(r.Channels, ChannelProviderSystem) { // a flow without its channel is told as that
			v.intake(at, r.Channels)
		}
		_, ok := r.Option(r.Default)
		v.must(ok, at+".default", fmt.Sprintf("%q is none of the options", r.Default))
		for j, d := range r.Defaults {
			_, ok := r.Option(d.Option)
			v.must(ok, fmt.Sprintf("%s.defaults[%d].option", at, j), fmt.Sprintf("%q is none of the options", d.Option))
		}
		v.defaults(at, r)
		if !r.Source.IsZero() {
			if err := r.Source.Validate(); err != nil {
				v.add(v.at(at+".source"), "the source is incomplete", err)
			}
		}
	}
}

// defaults checks that no kind falls to an option that it cannot take.
func (v *inspector) defaults(at string, r Reading) {
	for _, s := range v.r.Services {
		for _, k := range s.Kinds {
			kind := k.ID.Short()
			if open := v.r.Options(r, kind); len(open) > 0 && len(open) < len(r.Options) && appliesTo(r.Kinds, kind) {
				taken := r.DefaultOf(kind)
				v.must(slices.ContainsFunc(open, func(o ReadingOption) bool { return o.ID == taken }), at+".defaults",
					fmt.Sprintf("the account %q, the default of %s, has no step for it", taken, kind))
			}
		}
	}
}

func (v *inspector) discrepancies() {
	for i, d := range v.r.Recorded {
		at := fmt.Sprintf("discrepancies[%d]", i)
		v.must(!d.Computed && d.Rule == "", at, "what a rule finds is recorded by hand")
		v.must(severities.Has(d.Severity), at+".severity", "neither the class nor the severity is given")
		v.must(d.Class == "" || d.Severity == severityOf(d.Changes), at+".severity", "the severity is not that of the changes")
		v.must(len(d.Changes) == 0 || d.Class.canMatter(), at+".changes", "what is only printed or copied so changes nothing")
		v.must(len(d.Citations) > 0, at+".citations", "the citation is missing")
		v.must(!d.Text.IsZero(), at+".text", "the text is missing")
	}
}

// standards checks the terms of the Standard: each has a source that may stand as
// data, and is no term of the regulation.
func (v *inspector) standards() {
	for i, t := range v.r.Standard.Terms {
		at := fmt.Sprintf("standard.terms[%d]", i)
		v.must(t.Point != "", at+".point", "the point is missing")
		v.must(!t.Covers.IsZero(), at+".covers", "what the term covers is missing")
		v.must(units.Has(t.Unit) && bounds.Has(t.Bound) && t.Unit.Counted() == (t.Amount > 0), at, "the term is incomplete")
		v.must(t.Source.Validate() == nil && t.Source.Certainty.IsDatum(), at+".source", "the source of certainty A or B is missing")
	}
}

// headings checks the headings, the defined terms and the requirements.
func (v *inspector) headings() {
	for i, s := range v.r.Sections {
		at := fmt.Sprintf("sections[%d]", i)
		v.must(s.Locator.Kind() == law.LocatorSection && s.Locator.Number() == i+1, at+".locator", "the section is out of its order")
		v.must(!s.Title.IsZero(), at+".title", "the title is missing")
		v.must(!s.From.IsZero() && !s.To.IsZero(), at, "the first or the last paragraph is missing")
	}
	for i, d := range v.r.Defined {
		at := fmt.Sprintf("defined[%d]", i)
		v.must(d.Term != "" && !d.Means.IsZero(), at, "the term or its meaning is missing")
		v.must(!d.Citation.IsZero(), at+".citation", "the citation is missing")
	}
	for i, q := range v.r.Requests {
		at := fmt.Sprintf("request_requirements[%d]", i)
		v.must(!q.Text.IsZero() && !q.Citation.IsZero(), at, "the text or the citation is missing")
	}
}

func (v *inspector) fees() {
	for i, f := range v.r.Fee.Rates {
		at := fmt.Sprintf("fee.rates[%d]", i)
		d, err := decimal.NewFromString(f.MCI)
		v.must(err == nil && d.IsPositive(), at+".mci", fmt.Sprintf("%q is no positive decimal number", f.MCI))
		v.must(f.Source.Validate() == nil && f.Source.Certainty.IsDatum(), at+".source", "the source of certainty A or B is missing")
	}
}
