// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// broken is one datum at odds with a rule, and the fault that it gives.
type broken struct {
	does   string
	name   string // of the regulation; the veterinary licence where empty
	change func(*testing.T, *regulation.Regulation)
	place  string
	rule   string
}

// requireFault breaks a copy and expects one fault and no other.
func requireFault(t *testing.T, c broken) {
	t.Helper()
	if c.name == "" {
		c.name = "vet-licence"
	}
	r := get(t, c.name)
	require.NoError(t, r.Validate())
	id := r.ID.String()
	c.change(t, r)
	err := r.Validate()
	require.ErrorIs(t, err, regulation.ErrInvalid)
	list := faultsOf(err)
	require.Len(t, list, 1, "%v", err)
	require.Equal(t, id+": "+c.place, list[0].Place)
	require.Equal(t, c.rule, list[0].Rule)
}

// faultsOf unfolds joined errors.
func faultsOf(err error) []*regulation.InvalidError {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []*regulation.InvalidError
		for _, e := range joined.Unwrap() {
			list = append(list, faultsOf(e)...)
		}
		return list
	}
	var f *regulation.InvalidError
	if errors.As(err, &f) {
		return []*regulation.InvalidError{f}
	}
	return nil
}

func TestValidateIdentity(t *testing.T) {
	for _, c := range []broken{
		{does: "a title is missing", change: func(_ *testing.T, r *regulation.Regulation) { r.Title = law.Text{} },
			place: "title", rule: "the title is missing"},
		{does: "a title is in no official language", change: func(_ *testing.T, r *regulation.Regulation) { r.Title.KK, r.Title.RU = "", "" },
			place: "title", rule: "the text is incomplete"},
		{does: "the provider is not named", change: func(_ *testing.T, r *regulation.Regulation) { r.Provider.Name = law.Text{} },
			place: "provider.name", rule: "the provider is not named"},
		{does: "the trigger joins nothing", change: func(_ *testing.T, r *regulation.Regulation) { r.Trigger = regulation.Trigger{} },
			place: "trigger.operator", rule: "the operator is missing"},
		{does: "nothing is said of a refusal", change: func(_ *testing.T, r *regulation.Regulation) { r.Refusal.Rule = "" },
			place: "refusal.rule", rule: "it is not said whether a refusal is possible"},
		{does: "a citation of another regulation of the act", change: func(_ *testing.T, r *regulation.Regulation) { r.Provider.Citation.Regulation = "vet-reference" },
			place: "provider.citation", rule: `the citation "mangystau-297-2014/vet-reference#1" is of another regulation`},
		{does: "a word of no list", change: func(_ *testing.T, r *regulation.Regulation) { r.Form[0].Basis = "guessed" },
			place: "form[0].basis", rule: `"guessed" is not one of its list`},
		{does: "a kind of no service", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Results[0].Kinds[0] = regulation.MustKindID("vet-licence/loan")
		}, place: "results[0].kinds[0]", rule: `the kind "vet-licence/loan" is of none of the services`},
		{does: "a list of no kinds", change: func(_ *testing.T, r *regulation.Regulation) { r.Results[3].Kinds = []regulation.KindID{} },
			place: "results[3].kinds", rule: "the list is empty, and null means all"},
		{does: "the same document twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Documents = append(r.Documents, r.Documents[0]) },
			place: "documents[5]", rule: `"electronic-request" stands twice`},
		{does: "the same result twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Results = append(r.Results, r.Results[0]) },
			place: "results[4]", rule: `"licence" stands twice`},
		{does: "the same actor twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Actors = append(r.Actors, r.Actors[0]) },
			place: "actors[11]", rule: `"applicant" stands twice`},
		{does: "the same system twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Systems = append(r.Systems, r.Systems[0]) },
			place: "systems[6]", rule: `"elicensing_portal" stands twice`},
		{does: "the same record twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Records = append(r.Records, r.Records[0]) },
			place: "records[3]", rule: `"registration-journal" stands twice`},
		{does: "a record without an identifier", change: func(_ *testing.T, r *regulation.Regulation) { r.Records[2].ID = "Seal" },
			place: "records[2].id", rule: `"Seal" is no identifier`},
		{does: "a record with none", change: func(_ *testing.T, r *regulation.Regulation) { r.Records[2].ID = "" },
			place: "records[2]", rule: "the identifier is missing"},
		{does: "the same discrepancy twice", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) { r.Recorded = append(r.Recorded[:1], r.Recorded[0]) },
			place: "discrepancies[1]", rule: `"vetref-delivery-office-or-executor" stands twice`},
		{does: "a lane that is no actor", change: func(_ *testing.T, r *regulation.Regulation) { r.Actors[0].Lane = "nobody" },
			place: "actors[0].lane", rule: `"nobody" is not declared as an actor`},
		{does: "a participant that is no actor", change: func(_ *testing.T, r *regulation.Regulation) { r.List[0].Actor = "nobody" },
			place: "participants[0].actor", rule: `"nobody" is not declared as an actor`},
		{does: "a signer that is no actor", change: func(_ *testing.T, r *regulation.Regulation) { r.EDS[0].Signer = "nobody" },
			place: "eds[0].signer", rule: `"nobody" is not declared as an actor`},
		{does: "a second signer that is no actor", name: "cotton-receipt-licence", change: func(_ *testing.T, r *regulation.Regulation) { r.EDS[2].Together = "nobody" },
			place: "eds[2].together", rule: `"nobody" is not declared as an actor`},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
}

func TestValidateServices(t *testing.T) {
	for _, c := range []broken{
		{does: "a service without kinds", name: "animal-identification", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Services = append(r.Services, regulation.Service{ID: "chip", Title: words("chip"), Basis: law.BasisStated})
		}, place: "services[2].kinds", rule: "the service has no kind"},
		{does: "a derived service without its place", name: "animal-identification", change: func(_ *testing.T, r *regulation.Regulation) { r.Services[1].From = law.Locator{} },
			place: "services[1].from", rule: "the place that a derived service comes from is missing"},
		{does: "a service of its own with a place", change: func(_ *testing.T, r *regulation.Regulation) { r.Services[0].From = law.MustLocator("1") },
			place: "services[0].from", rule: "a service that is not derived comes from a place"},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
	t.Run("a service without an identifier", func(t *testing.T) {
		r := get(t, "animal-identification")
		r.Services = append(r.Services, regulation.Service{Title: words("chip"), Basis: law.BasisStated, Kinds: []regulation.Kind{{ID: regulation.MustKindID("chip/issue")}}})
		require.ErrorContains(t, r.Validate(), "services[2].id: the identifier is missing")
	})
	t.Run("a kind in full form inside a regulation", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.Services[0].Kinds[0].ID.Act = r.ID.Act
		err := r.Validate()
		require.ErrorIs(t, err, regulation.ErrInvalid)
		require.ErrorContains(t, err, `services[0].kinds[0].id: "mangystau-297-2014/vet-reference/issue" is no kind of "vet-reference" in short form`)
	})
	t.Run("a regulation without services", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.Services = nil
		require.ErrorContains(t, r.Validate(), "services: there is no service")
	})
	t.Run("a regulation without accounts", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.Accounts = nil
		require.ErrorContains(t, r.Validate(), "accounts: there is no account")
	})
	t.Run("a regulation without an ID", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.ID = regulation.ID{}
		require.ErrorContains(t, r.Validate(), "id: the ID is missing or malformed")
	})
}

func TestValidateAccounts(t *testing.T) {
	for _, c := range []broken{
		{does: "an account with steps and nodes", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Accounts[0].Nodes = []regulation.Node{{Locator: law.MustLocator("5(9)"), Kind: regulation.NodeKindRegistration, Does: regulation.NodeRoleRegisters}}
		}, place: "accounts[0]", rule: "the account has both steps and nodes"},
		{does: "an earlier wording without reason", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) { r.Accounts[0].Earlier[0].Reason = law.Text{} },
			place: "accounts[0].earlier[0]", rule: "the reason why the wording is not on record is missing"},
		{does: "an earlier wording that is later", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Accounts[0].Earlier[0].Since = law.MustDate("2016-01-01")
		}, place: "accounts[0].earlier", rule: "the wordings do not stand newest first"},
		{does: "a step in another paragraph", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(4)").Locator = law.MustLocator("6(4)") },
			place: "accounts[1].steps[3].locator", rule: `"6(4)" is not in paragraph 7`},
		{does: "two steps at one place", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "7(4)").Same = nil
			step(t, r, "7(4)").Locator = law.MustLocator("7(3)")
		}, place: "accounts[1].steps[3].locator", rule: `"7(3)" stands twice in the account`},
		{does: "a step by nobody known", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(4)").Actors[0].ID = "nobody" },
			place: "accounts[1].steps[3].actors[0].id", rule: `"nobody" is not declared as an actor`},
		{does: "a step that does nothing", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(4)").Actions = nil },
			place: "accounts[1].steps[3].actions", rule: "the step does nothing"},
		{does: "an action without a function", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(4)").Actions[0].Does = "" },
			place: "accounts[1].steps[3].actions[0].does", rule: "what the action does is missing"},
		{does: "a signature that waits", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "7(4)").Actions[0].Wait = regulation.Wait{For: regulation.WaitForArrival, Text: words("ink")}
		}, place: "accounts[1].steps[3].actions[0].wait", rule: `the action "sign" names what is waited for, and does not wait`},
		{does: "an answer that waits for nothing", name: "pesticide-licence", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "5(4)").Actions[0].Wait = regulation.Wait{}
		}, place: "accounts[0].steps[3].actions[0].wait", rule: "what is waited for is missing"},
		{does: "a record that is not kept", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(4)").Records[0] = "diary" },
			place: "accounts[1].steps[3].records[0]", rule: `"diary" is not declared as a record`},
		{does: "a link to nowhere", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "7(4)").Same = []law.Locator{law.MustLocator("5(9)")}
		}, place: "accounts[1].steps[3].same[0]", rule: `"5(9)" is no step of another account`},
		{does: "a link that is not returned", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "7(4)").Same = []law.Locator{law.MustLocator("5(3)")}
		}, place: "accounts[1].steps[3].same[0]", rule: `"5(3)" does not point back to "7(4)"`},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
	t.Run("an account without a role", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.Accounts[1].Role = ""
		require.ErrorContains(t, r.Validate(), "accounts[1].role: the role is missing")
	})
	t.Run("a step without a place", func(t *testing.T) {
		r := get(t, "vet-licence")
		step(t, r, "7(4)").Locator = law.Locator{}
		require.ErrorContains(t, r.Validate(), "accounts[1].steps[3].locator: the place is missing")
	})
	t.Run("the same role twice", func(t *testing.T) {
		r := get(t, "vet-reference")
		r.Accounts[1].Role = regulation.AccountProcedure
		require.ErrorContains(t, r.Validate(), `accounts[1]: "procedure" stands twice`)
	})
}

func TestValidateTerms(t *testing.T) {
	term := func(change func(*regulation.Term)) func(*testing.T, *regulation.Regulation) {
		return func(t *testing.T, r *regulation.Regulation) { change(&step(t, r, "7(4)").Terms[0]) }
	}
	for _, c := range []broken{
		{does: "no outcome", change: term(func(x *regulation.Term) { x.Outcome = "" }), place: "outcome", rule: "the outcome is missing"},
		{does: "no start", change: term(func(x *regulation.Term) { x.From = "" }), place: "from", rule: "the start is missing"},
		{does: "no unit", change: term(func(x *regulation.Term) { x.Unit, x.Amount = "", 0 }), place: "unit", rule: "the unit is missing"},
		{does: "no bound", change: term(func(x *regulation.Term) { x.Bound = "" }), place: "bound", rule: "the bound is missing"},
		{does: "no amount", change: term(func(x *regulation.Term) { x.Amount = 0 }), place: "amount", rule: "0 is not from 1 to 10000"},
		{does: "an amount below zero", change: term(func(x *regulation.Term) { x.Amount = -1 }), place: "amount", rule: "-1 is not from 1 to 10000"},
		{does: "an amount beyond sense", change: term(func(x *regulation.Term) { x.Amount = 10001 }), place: "amount", rule: "10001 is not from 1 to 10000"},
		{does: "an amount of plan dates", change: term(func(x *regulation.Term) { x.Unit = regulation.UnitPlanDates }), place: "amount", rule: `a term in the unit "plan_dates" has an amount`},
		{does: "a part of no actions", change: term(func(x *regulation.Term) { x.Does = []regulation.Function{} }), place: "does", rule: "the list is empty, and null means all"},
		{does: "silence with an amount", change: term(func(x *regulation.Term) { x.Basis = law.BasisNotStated }), place: "", rule: "a term not stated has an amount, a unit or a bound"},
	} {
		t.Run(c.does, func(t *testing.T) {
			if c.place != "" {
				c.place = "." + c.place
			}
			c.place = "accounts[1].steps[3].terms[0]" + c.place
			requireFault(t, c)
		})
	}
	t.Run("a term of a node is looked at too", func(t *testing.T) {
		requireFault(t, broken{name: "cotton-receipt-licence", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(9)").Terms[1].Bound = "" },
			place: "accounts[2].nodes[8].terms[1].bound", rule: "the bound is missing"})
	})
}

func TestValidateFlow(t *testing.T) {
	for _, c := range []broken{
		{does: "a node by nobody known", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(5)").Actors[0].ID = "nobody" },
			place: "accounts[2].nodes[4].actors[0].id", rule: `"nobody" is not declared as an actor`},
		{does: "a node without a role", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(5)").Does = "" },
			place: "accounts[2].nodes[4].does", rule: "what the node does is missing"},
		{does: "a process without a number", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(5)").Number = 0 },
			place: "accounts[2].nodes[4].number", rule: "the number is missing"},
		{does: "a number twice in its series", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(5)").Number = 4 },
			place: "accounts[2].nodes[5].number", rule: "process 4 stands twice"},
		{does: "a gate of a process", name: "cotton-receipt-licence", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(5)").Gate = regulation.GatePayment },
			place: "accounts[2].nodes[4].gate", rule: "a node that is no condition has a gate"},
		{does: "a process with a yes", change: func(t *testing.T, r *regulation.Regulation) {
			node(t, r, "9(5)").Yes = regulation.Branch{To: law.MustLocator("9(6)"), Basis: law.BasisStated}
		}, place: "accounts[2].nodes[4].yes", rule: `a node that is no condition has a "yes"`},
		{does: "a condition without a no", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(7)").No = regulation.Branch{} },
			place: "accounts[2].nodes[6].no", rule: `the condition has no "no"`},
		{does: "an end that goes on", change: func(t *testing.T, r *regulation.Regulation) {
			node(t, r, "9(8)").Next = regulation.Branch{To: law.MustLocator("9(9)"), Basis: law.BasisStated}
		}, place: "accounts[2].nodes[7].next", rule: "a terminal node goes on"},
		{does: "a branch to nowhere", change: func(t *testing.T, r *regulation.Regulation) {
			node(t, r, "9(7)").Yes = regulation.Branch{To: law.MustLocator("9(99)"), Basis: law.BasisStated}
		}, place: "accounts[2].nodes[6].yes", rule: `"9(99)" is no node of the account`},
		{does: "a system that is not named", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(8)").Systems[0] = "abacus" },
			place: "accounts[2].nodes[7].systems[0]", rule: `"abacus" is not declared as a system`},
		{does: "a gate at no condition of its kind", change: func(_ *testing.T, r *regulation.Regulation) { r.Gates[1].Locator = law.MustLocator("9(8)") },
			place: "gates[1]", rule: `"9(8)" is no condition of kind "payment" in the account "portal"`},
		{does: "checks of a certificate at a payment", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Gates[1].Checks = law.Values[regulation.CertificateCheck]()
		},
			place: "gates[1].checks", rule: `the gate "payment" has checks of a certificate`},
		{does: "a certificate without checks", change: func(_ *testing.T, r *regulation.Regulation) { r.Gates[2].Checks = nil },
			place: "gates[2].checks", rule: "the gate of the certificate has no checks"},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
}

func TestValidateTheRest(t *testing.T) {
	rate := regulation.FeeRate{MCI: "10", Text: words("rate"), Source: law.Source{Title: "a table", Where: "a site", Certainty: law.CertaintyB}}
	for _, c := range []broken{
		{does: "no way in", change: func(_ *testing.T, r *regulation.Regulation) { r.Channels.Intake = nil },
			place: "channels.intake", rule: "no channel takes applications in"},
		{does: "a channel without a name", change: func(_ *testing.T, r *regulation.Regulation) { r.Channels.Intake[0].Channel = "Office" },
			place: "channels.intake[0].channel", rule: `"Office" is no identifier`},
		{does: "a channel with no name", change: func(_ *testing.T, r *regulation.Regulation) { r.Channels.Intake[0].Channel = "" },
			place: "channels.intake[0].channel", rule: "the identifier is missing"},
		{does: "a channel with an account that is not there", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) { r.Channels.Intake[0].Account = regulation.AccountPortal },
			place: "channels.intake[0].account", rule: `"portal" is no account of the regulation`},
		{does: "a reading without a class", change: func(_ *testing.T, r *regulation.Regulation) { r.Readings[0].Class = "" },
			place: "readings[0].class", rule: "the class is missing"},
		{does: "a reading without a choice", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Readings[1].Options, r.Readings[1].Default = r.Readings[1].Options[:1], r.Readings[1].Options[0].ID
		}, place: "readings[1].options", rule: "there are fewer than two options"},
		{does: "a reading of no channels", change: func(_ *testing.T, r *regulation.Regulation) { r.Readings[1].Channels = []regulation.Channel{} },
			place: "readings[1].channels", rule: "the list is empty, and null means all"},
		{does: "a default that is no option", change: func(_ *testing.T, r *regulation.Regulation) { r.Readings[1].Default = "tossed" },
			place: "readings[1].default", rule: `"tossed" is none of the options`},
		{does: "a default of a kind that is no option", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Readings[1].Defaults = []regulation.DefaultFor{{Kind: regulation.MustKindID("vet-licence/issue"), Option: "tossed"}}
		}, place: "readings[1].defaults[0].option", rule: `"tossed" is none of the options`},
		{does: "the same reading twice", change: func(_ *testing.T, r *regulation.Regulation) { r.Readings[1] = r.Readings[0] },
			place: "readings[1]", rule: `"account" stands twice`},
		{does: "a source without a title", name: "pesticide-licence", change: func(t *testing.T, r *regulation.Regulation) {
			for i := range r.Readings {
				if r.Readings[i].ID == regulation.ReadingAgreeingSilence {
					require.Equal(t, 7, i)
					r.Readings[i].Source.Title = ""
				}
			}
		}, place: "readings[7].source", rule: "the source is incomplete"},
		{does: "a computed discrepancy by hand", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) { r.Recorded[0].Computed = true },
			place: "discrepancies[0]", rule: "what a rule finds is recorded by hand"},
		{does: "a discrepancy without a place", name: "vet-reference", change: func(_ *testing.T, r *regulation.Regulation) { r.Recorded[0].Citations = nil },
			place: "discrepancies[0].citations", rule: "the citation is missing"},
		{does: "a rate that is no number", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Fee.Rates = []regulation.FeeRate{rate}
			r.Fee.Rates[0].MCI = "ten"
		}, place: "fee.rates[0].mci", rule: `"ten" is no positive decimal number`},
		{does: "a rate of certainty C", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Fee.Rates = []regulation.FeeRate{rate}
			r.Fee.Rates[0].Source.Certainty = law.CertaintyC
		}, place: "fee.rates[0].source", rule: "the source of certainty A or B is missing"},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
}

func TestValidateEnactment(t *testing.T) {
	enactment := func() regulation.Enactment { return builtin(t).Enactments()[0] }
	require.NoError(t, enactment().Validate())
	t.Run("an act without a number", func(t *testing.T) {
		e := enactment()
		e.Act.Number = ""
		err := e.Validate()
		require.ErrorIs(t, err, regulation.ErrInvalid)
		require.ErrorContains(t, err, "mangystau-297-2014: the act is incomplete: number: ")
	})
	t.Run("the same regulation twice", func(t *testing.T) {
		e := enactment()
		e.Regulations = append(e.Regulations, e.Regulations[0])
		list := faultsOf(e.Validate())
		require.Len(t, list, 2)
		require.Equal(t, `regulations[3].id: "mangystau-297-2014/vet-reference" stands twice`, list[0].Error())
		require.Equal(t, `regulations[3].services: the service "vet-reference" stands twice`, list[1].Error())
	})
	t.Run("a regulation of another act", func(t *testing.T) {
		e := enactment()
		e.Act.ID = "other-1-2015"
		list := faultsOf(e.Validate())
		require.NotEmpty(t, list)
		require.ErrorContains(t, e.Validate(), `regulations[0].id: "mangystau-297-2014/vet-reference" does not name the act "other-1-2015"`)
	})
	t.Run("all faults at once, in the same order each time", func(t *testing.T) {
		e := enactment()
		e.Regulations[0].Title, e.Regulations[1].Provider.Name = law.Text{}, law.Text{}
		e.Regulations[2].Accounts[2].Nodes[6].Yes.To = law.MustLocator("9(97)")
		e.Regulations[2].Accounts[2].Nodes[6].No.To = law.MustLocator("9(98)")
		first := e.Validate().Error()
		require.Len(t, faultsOf(e.Validate()), 4)
		for range 20 {
			require.Equal(t, first, e.Validate().Error())
		}
	})
}

// What is compared with each other is limited, so that no file from outside
// keeps a program busy for hours.
func TestARegulationHasASize(t *testing.T) {
	many := func(r *regulation.Regulation) {
		for len(r.Accounts[0].Steps) < 200 {
			r.Accounts[0].Steps = append(r.Accounts[0].Steps, r.Accounts[0].Steps...)
		}
	}
	for does, c := range map[string]struct {
		change func(*regulation.Regulation)
		rule   string
	}{
		"steps": {many, "steps and nodes, more than 200"},
		"kinds": {func(r *regulation.Regulation) {
			for len(r.Services[0].Kinds) <= 100 {
				r.Services[0].Kinds = append(r.Services[0].Kinds, r.Services[0].Kinds...)
			}
		}, "kinds, more than 100"},
		"items": {func(r *regulation.Regulation) { r.Aliases = make([]string, 20_000) }, "items in its lists, more than 20000"},
	} {
		t.Run(does, func(t *testing.T) {
			r := get(t, "vet-reference")
			c.change(r)
			err := r.Validate()
			list := faultsOf(err)
			require.Len(t, list, 1)
			require.Contains(t, list[0].Rule, c.rule)
			var again regulation.Regulation
			require.ErrorIs(t, again.UnmarshalJSON([]byte(marshalled(t, *r))), regulation.ErrInvalid)
		})
	}
}
