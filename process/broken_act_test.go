// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// oblast is an act added from outside: that of North Kazakhstan under another
// name, with a change in its first regulation, the pesticide licence.
func oblast(t *testing.T, change func(r *regulation.Regulation)) regulation.Catalogue {
	t.Helper()
	var e regulation.Enactment
	for _, built := range builtin().Enactments() {
		if built.Act.ID == "north-kazakhstan-201-2014" {
			b := bytes.ReplaceAll(marshalled(t, built), []byte("north-kazakhstan-201-2014"), []byte("test-oblast-3-2014"))
			require.NoError(t, strict.Unmarshal(b, &e))
		}
	}
	change(&e.Regulations[0])
	c, err := regulation.NewCatalogue(e)
	require.NoError(t, err, "the regulation itself is in order")
	return c
}

func account(r *regulation.Regulation, role regulation.AccountRole) *regulation.Account {
	return &r.Accounts[slices.IndexFunc(r.Accounts, func(a regulation.Account) bool { return a.Role == role })]
}

// TestActsThatCannotBeRun: what a regulation may say and a machine cannot run is
// an ErrDefinition with the place.
func TestActsThatCannotBeRun(t *testing.T) {
	for _, row := range []struct {
		sentence, place string
		kind            string
		channel         regulation.Channel
		change          func(r *regulation.Regulation)
	}{
		{"the flow stops before the result", "#9(8)", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			n := account(r, regulation.AccountPortal).Nodes
			n[7].Next = draft.Missing()
		}},
		{"a gate leads to itself", "#9(6): it leads back to 9(6)", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[5].Yes = draft.To("9(6)")
		}},
		{"a gate leads back", "#9(6): it leads back to 9(3)", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[5].Yes = draft.To("9(3)")
		}},
		{"a gate leads past the check", "#9(9): no path reaches it", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[2].Yes = draft.To("9(10)")
		}},
		{"a term runs from a step that does not come before it", "#5(2): its term runs from the step 5(3)", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			t := &account(r, regulation.AccountProcedure).Steps[1].Terms[0]
			t.From, t.Of = regulation.FromRegistration, law.MustLocator("5(3)")
		}},
		{"a term runs from a step of its own group", "#5(3): its term runs from the step 5(2), which runs beside it", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			steps := account(r, regulation.AccountProcedure).Steps
			steps[1].Group, steps[2].Group = "together", "together"
			t := &steps[2].Terms[0]
			t.From, t.Of = regulation.FromReceipt, law.MustLocator("5(2)")
		}},
		{"days before the end of a service that takes minutes", "#5(2): its 2 working_day do not fit into the 90 minute of the service", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			whole := termOf(90, regulation.UnitMinute, regulation.FromApplication)
			whole.Locator = law.MustLocator("4")
			r.Services[0].Terms = []regulation.Term{whole}
			account(r, regulation.AccountProcedure).Steps[1].Terms = []regulation.Term{termOf(2, regulation.UnitWorkingDay, regulation.FromEnd)}
		}},
		{"a term counts back from a service that states none", "#5(2): its term counts back", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			account(r, regulation.AccountProcedure).Steps[1].Terms[0].From = regulation.FromEnd
		}},
		{"a step of the grant settles the outcome", "#5(5): it belongs to the grant before the outcome is settled", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			account(r, regulation.AccountProcedure).Steps[4].Outcome = regulation.OutcomeGrant
		}},
		{"papers are returned by a step that cannot refuse", "#5(2): 5(2): what follows is not a refusal", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			account(r, regulation.AccountProcedure).Steps[1].Return = regulation.Return{
				Locator: law.MustLocator("5(2)"), Times: 1, Lapse: regulation.LapseRefuses, Complete: termOf(5, regulation.UnitWorkingDay, regulation.FromPrevious),
			}
		}},
		{"a term is suspended by a step that cannot refuse", "#5(2): 5(2): a refusal follows a suspension", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			account(r, regulation.AccountProcedure).Steps[1].Suspension = regulation.Suspension{
				Locator: law.MustLocator("5(2)"), Lapse: regulation.LapseRefuses, AtMost: termOf(5, regulation.UnitWorkingDay, regulation.FromPrevious),
			}
		}},
		{"no step is for the kind", "#title", "pesticide-licence/duplicate", regulation.ChannelOffice, func(r *regulation.Regulation) {
			for _, role := range []regulation.AccountRole{regulation.AccountProcedure, regulation.AccountInteraction} {
				a := account(r, role)
				for i := range a.Steps {
					a.Steps[i].Kinds = []regulation.KindID{{Service: "pesticide-licence", Kind: "issue"}}
				}
			}
		}},
		{"a term of the flow runs from the hand-over that comes behind it", "#9(5): its term runs from the application, which is filed by 9(8)", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[4].Terms = []regulation.Term{termOf(3, regulation.UnitWorkingDay, regulation.FromApplication)}
		}},
		{"a hand-over has a term from itself", "#9(8): its term runs from the application, which is filed by 9(8)", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[7].Terms = []regulation.Term{termOf(3, regulation.UnitWorkingDay, regulation.FromHandOver)}
		}},
		{"the form is filled when it is handed over", "#9(5): the form is filled behind the hand-over", "pesticide-licence/issue", regulation.ChannelPortal, func(r *regulation.Regulation) {
			account(r, regulation.AccountPortal).Nodes[1].Does = regulation.NodeRoleHandsOver
		}},
		{"a step of the refusal has a term for a grant", "#5(7): its term is for another outcome than the step, and would bound nothing", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			step := &account(r, regulation.AccountProcedure).Steps[6]
			step.Outcome, step.Terms[0].Outcome = regulation.OutcomeRefusal, regulation.OutcomeGrant
		}},
		{"a term for both outcomes runs from a step of the refusal", "#5(2): its term runs from the step 5(1), which a grant passes by", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			steps := account(r, regulation.AccountProcedure).Steps
			steps[0].Outcome = regulation.OutcomeRefusal
			steps[1].Terms[0].From, steps[1].Terms[0].Of = regulation.FromRegistration, law.MustLocator("5(1)")
		}},
		{"more bodies work side by side than an application counts", "#5(2): 5(2): more than 16 steps run side by side", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			a := account(r, regulation.AccountProcedure)
			a.Steps[1].Group = "bodies"
			body := a.Steps[1]
			body.Same = nil
			for i := range 16 {
				body.Locator = law.MustLocator(fmt.Sprintf("5(%d)", 20+i))
				a.Steps = slices.Insert(a.Steps, 2+i, body)
			}
		}},
		{"two who sign are one", "#5(6)", "pesticide-licence/issue", regulation.ChannelOffice, func(r *regulation.Regulation) {
			steps := account(r, regulation.AccountProcedure).Steps
			steps[5].Actors = append(steps[5].Actors, regulation.StepActor{ID: regulation.ActorHead, Basis: law.BasisStated})
		}},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			kind, err := oblast(t, row.change).Kind(row.kind)
			require.NoError(t, err)
			d, err := process.Compile(kind, row.channel, law.MustDate(someDay))
			require.ErrorIs(t, err, process.ErrDefinition)
			require.ErrorContains(t, err, "test-oblast-3-2014/pesticide-licence"+row.place)
			require.Nil(t, d)
		})
	}
}

// An act may have one description of its steps, and then no choice to offer.
func TestAnActWithOneAccount(t *testing.T) {
	c := oblast(t, func(r *regulation.Regulation) {
		r.Readings = slices.DeleteFunc(r.Readings, func(o regulation.Reading) bool { return o.ID == regulation.ReadingAccount })
	})
	kind, err := c.Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate(someDay))
	require.NoError(t, err)
	require.Empty(t, d.Option(regulation.ReadingAccount))
	require.Equal(t, "granted: 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)", ways(d)[0])
	a, _ := reach(t, d, "")
	require.Equal(t, process.EndGranted, a.End())
}

func TestErrorsSayWhereAndWhy(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(3)")
	_, err := d.Decide(a, process.Command{Action: process.ActionAsk, At: after(a), By: process.Party{Role: regulation.ActorOffice, Person: "official-9"}})
	require.EqualError(t, err, `process: action not open: ask by "office" at 5(3) (north-kazakhstan-201-2014/pesticide-licence#5(3)): it is somebody else's to do`)
	_, err = d.Decide(a, process.Command{Action: process.ActionAsk, By: process.Party{Role: regulation.ActorExecutor}})
	require.EqualError(t, err, "process: time out of order: ask: at is missing or after recorded_at")
}
