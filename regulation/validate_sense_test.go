// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestPartsThatDoNotGoTogether(t *testing.T) {
	for _, c := range []broken{
		{does: "an action without a basis", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(1)").Actions[0].Basis = "" },
			place: "accounts[0].steps[0].actions[0].basis", rule: "the basis is missing"},
		{does: "an actor without a basis", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(1)").Actors[0].Basis = "" },
			place: "accounts[0].steps[0].actors[0].basis", rule: "the basis is missing"},
		{does: "a refusal without a basis", change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(3)").Decisions[0].Refusal = "" },
			place: "accounts[0].steps[2].decisions[0].refusal", rule: "the basis is missing"},
		{does: "an actor of a node without a basis", change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "9(1)").Actors[0].Basis = "" },
			place: "accounts[2].nodes[0].actors[0].basis", rule: "the basis is missing"},
		{does: "a citation of an act that is not this one", change: func(_ *testing.T, r *regulation.Regulation) { r.Provider.Citation.Act = "mangystau-297-2041" },
			place: "provider.citation", rule: `the citation "mangystau-297-2041/vet-licence#1" is of another act`},
		{does: "a delivery before the acceptance", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "5(4)").Actions[0].Does, step(t, r, "5(1)").Actions[0].Does = regulation.FunctionReceive, regulation.FunctionDeliver
		}, place: "accounts[0].steps[0]", rule: "the result is delivered before the documents are received"},
		{does: "a refusal that the text rules out", change: func(_ *testing.T, r *regulation.Regulation) { r.Refusal.Rule = regulation.RefusalNotProvided },
			place: "refusal.rule", rule: "a refusal is not provided for, and accounts[0].steps[2] refuses"},
		{does: "a term from an arrival of nothing", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "5(2)").Terms[0].From = regulation.FromArrival
		}, place: "accounts[0].steps[1].terms[0].from", rule: "nothing arrives in this step or before it"},
		{does: "a term from a hand-over that no flow makes", name: "vet-reference", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "5(2)").Terms[0].From = regulation.FromHandOver
		}, place: "accounts[0].steps[1].terms[0].from", rule: "no flow hands anything over"},
		{does: "a day of application that counts from the step before", name: "vet-reference", change: func(t *testing.T, r *regulation.Regulation) {
			step(t, r, "5(2)").Terms[0].From = regulation.FromPrevious
		}, place: "accounts[0].steps[1].terms[0].from", rule: "the day of application counts from the step before"},
		{does: "a flow that no channel runs", change: func(_ *testing.T, r *regulation.Regulation) {
			r.Channels.Intake = slices.DeleteFunc(r.Channels.Intake, func(c regulation.ChannelUse) bool { return c.Account == regulation.AccountProviderSystem })
		}, place: "accounts[3]", rule: `no channel runs the flow "provider_system"`},
	} {
		t.Run(c.does, func(t *testing.T) { requireFault(t, c) })
	}
}

// One official language is enough for an act from outside; the built-in ones
// have all three everywhere.
func TestTheBuiltInTextsAreInThreeLanguages(t *testing.T) {
	var walk func(reflect.Value, string)
	walk = func(x reflect.Value, place string) {
		if text, ok := x.Interface().(law.Text); ok {
			require.True(t, text.IsZero() || text.Complete(), "%s: %q", place, text)
			return
		}
		switch x.Kind() {
		case reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i), place)
			}
		case reflect.Struct:
			for i := range x.NumField() {
				if x.Type().Field(i).IsExported() {
					walk(x.Field(i), place+"."+x.Type().Field(i).Name)
				}
			}
		}
	}
	for _, e := range builtin(t).Enactments() {
		walk(reflect.ValueOf(e), string(e.Act.ID))
	}
}
