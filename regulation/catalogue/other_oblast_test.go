// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The tests of this file are those of an agency: they use exported names only
// and add an act of an oblast of their own, made up for the purpose, in which a
// service centre takes the applications.

const exampleAct = law.ID("example-oblast-7-2016")

func same(s string) law.Text { return law.Text{KK: s, RU: s, EN: s} }

func otherOblast() regulation.Enactment {
	id := regulation.ID{Act: exampleAct, Name: "vet-reference"}
	at := law.MustLocator
	cite := func(place string) law.Citation { return id.Cite(at(place)) }
	ofAct := func(place string) law.Citation { return law.Citation{Act: exampleAct, Locator: at(place)} }
	centre := law.ID("centre_operator")
	minutes := func(n regulation.Amount, from regulation.Start) regulation.Term {
		return regulation.Term{Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: n, Unit: regulation.UnitMinute, Bound: regulation.BoundNotExceeding, From: from}
	}
	does := func(f regulation.Function, text string) []regulation.Action {
		return []regulation.Action{{Does: f, Text: same(text), Basis: law.BasisStated}}
	}
	by := func(actor law.ID) []regulation.StepActor {
		return []regulation.StepActor{{ID: actor, Basis: law.BasisStated, Printed: string(actor)}}
	}
	days := regulation.Term{
		Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 2, Unit: regulation.UnitCalendarDay, Bound: regulation.BoundWithin, From: regulation.FromPrevious,
	}
	return regulation.Enactment{
		Act: law.Act{
			ID: exampleAct, Kind: same("resolution"), Number: "7", Date: law.MustDate("2016-02-29"), Issuer: same("akimat of an example oblast"),
			Title:        same("On regulations of services"),
			Registration: law.Registration{Authority: same("department of justice"), Date: law.MustDate("2016-03-10"), Number: "1", Citation: ofAct("header")},
			LegalBasis:   []law.LegalBasis{{Title: same("On state services"), Date: law.MustDate("2013-04-15"), Citation: ofAct("preamble")}},
			Effect:       law.Onset{From: law.FromFirstPublication, Days: 10, Citation: ofAct("3")},
			Publication:  law.MustDate("2016-03-20"),
			Signatories:  []law.Signatory{{Office: same("akim"), Name: "N. N.", Citation: ofAct("signature")}},
		},
		Regulations: []regulation.Regulation{{
			ID: id, Title: same("Veterinary reference of an example oblast"),
			Printed:  []regulation.Printed{{KK: "Veterinary reference", Citation: cite("title")}},
			Position: regulation.Position{Item: at("1"), Order: 1, Citation: ofAct("1")},
			Provider: regulation.Provider{Name: same("veterinary organisation"), Citation: cite("1")},
			Channels: regulation.Channels{
				Intake:   []regulation.ChannelUse{{Channel: regulation.ChannelServiceCentre, Text: same("public service centre"), Basis: law.BasisStated, Citation: cite("1")}},
				Delivery: []regulation.ChannelUse{{Channel: regulation.ChannelServiceCentre, Text: same("public service centre"), Basis: law.BasisStated, Citation: cite("1")}},
			},
			Form:    []regulation.FormFact{{Forms: []regulation.Form{regulation.FormPaper}, Text: same("paper"), Basis: law.BasisStated, Citation: cite("2")}},
			Results: []regulation.Result{{ID: "reference", Text: same("reference"), Outcome: regulation.OutcomeGrant, Basis: law.BasisStated, Citation: cite("3")}},
			Refusal: regulation.RefusalFact{Rule: regulation.RefusalNotProvided, Text: same("none"), Citations: []law.Citation{cite("3")}},
			Standard: regulation.Standard{
				Title:    same("standard of the service"),
				Act:      law.Reference{Issuer: same("minister"), Kind: same("order"), Number: "1", Date: law.MustDate("2015-05-06")},
				Citation: cite("4"),
				Points:   []regulation.StandardPoint{{Point: "9", For: same("documents"), Citation: cite("4")}},
			},
			Trigger: regulation.Trigger{Text: same("documents"), Operator: regulation.TriggerDocuments, Needs: []law.Text{same("documents")}, Citation: cite("4")},
			Actors: []regulation.Actor{
				{ID: regulation.ActorApplicant, Kind: regulation.ActorKindApplicant, Name: same("applicant"), Lane: regulation.ActorApplicant, Basis: law.BasisStated, Citations: []law.Citation{cite("4")}},
				{ID: centre, Kind: regulation.ActorKindExternal, Name: same("operator of the service centre"), Lane: centre, Basis: law.BasisStated, Participant: at("6(1)")},
				{ID: regulation.ActorExecutor, Kind: regulation.ActorKindUnit, Name: same("executor"), Lane: regulation.ActorExecutor, Basis: law.BasisStated, Participant: at("6(2)")},
			},
			List: []regulation.Participant{
				{Locator: at("6(1)"), Actor: centre, Printed: "operator"},
				{Locator: at("6(2)"), Actor: regulation.ActorExecutor, Printed: "executor"},
			},
			Accounts: []regulation.Account{
				{Role: regulation.AccountProcedure, Paragraph: "5", Steps: []regulation.Step{
					{Locator: at("5(1)"), Actors: by(centre), Actions: does(regulation.FunctionReceive, "reception"), Terms: []regulation.Term{minutes(15, regulation.FromApplication)}, Same: []law.Locator{at("7(1)")}},
					{Locator: at("5(2)"), Actors: by(regulation.ActorExecutor), Actions: does(regulation.FunctionPrepare, "preparation"), Terms: []regulation.Term{days}, Same: []law.Locator{at("7(2)")}},
				}},
				{Role: regulation.AccountInteraction, Paragraph: "7", Steps: []regulation.Step{
					{Locator: at("7(1)"), Actors: by(centre), Actions: does(regulation.FunctionReceive, "reception"), Terms: []regulation.Term{minutes(20, regulation.FromApplication)}, Same: []law.Locator{at("5(1)")}},
					{Locator: at("7(2)"), Actors: by(regulation.ActorExecutor), Actions: does(regulation.FunctionPrepare, "preparation"), Terms: []regulation.Term{days}, Same: []law.Locator{at("5(2)")}},
				}},
			},
			Services: []regulation.Service{{
				ID: "vet-reference", Title: same("Veterinary reference"), Basis: law.BasisStated,
				Kinds: []regulation.Kind{{ID: regulation.MustKindID("vet-reference/issue"), Title: same("issue"), Basis: law.BasisStated, Citation: cite("3")}},
			}},
			Recorded: []regulation.Discrepancy{{
				ID: "example-slip", Class: regulation.DiscrepancyPrint, Severity: regulation.SeverityEditorial, Citations: []law.Citation{cite("2")},
				Values: []regulation.Value{{Citation: cite("2"), Printed: "papr", Meant: "paper"}}, Text: same("a slip"),
			}},
		}},
	}
}

func TestAnActOfAnotherOblastFromGo(t *testing.T) {
	all, err := builtin(t).With(otherOblast())
	require.NoError(t, err)
	require.Len(t, all.Kinds(), 16)
	k, err := all.Kind("example-oblast-7-2016/vet-reference/issue")
	require.NoError(t, err)
	require.Equal(t, regulation.ChannelServiceCentre, k.Regulation().Channels.Intake[0].Channel)
	require.Equal(t, law.StateInEffect, k.Act().Status(law.MustDate("2016-05-01")).State, "this act knows its publication")

	_, err = all.Kind("vet-reference")
	require.ErrorIs(t, err, regulation.ErrAmbiguous)
	var lookup *regulation.LookupError
	require.ErrorAs(t, err, &lookup)
	require.Equal(t, []string{"example-oblast-7-2016/vet-reference/issue", "mangystau-297-2014/vet-reference/issue"}, lookup.Candidates)

	var found []string
	for _, d := range k.Regulation().Discrepancies() {
		found = append(found, string(d.ID))
	}
	require.Equal(t, []string{"term-differs-vet-reference-5-1-7-1", "example-slip"}, found, "the rules work on it as on the built-in ones")
}

// The same act as a file: what an agency keeps beside its program. The file is
// golden; an act read from it equals the one in Go.
func TestAnActOfAnotherOblastFromJSON(t *testing.T) {
	path := filepath.Join("testdata", "other_oblast.json")
	own, err := regulation.NewCatalogue(otherOblast())
	require.NoError(t, err)
	if *update {
		text, err := json.MarshalIndent(own, "", "  ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(path, append(text, '\n'), 0o600))
	}
	text, err := os.ReadFile(path) //nolint:gosec // a file of this package
	require.NoError(t, err)
	list, err := regulation.ReadEnactments(bytes.NewReader(text))
	require.NoError(t, err)
	require.Equal(t, []regulation.Enactment{otherOblast()}, list)
	all, err := builtin(t).With(list...)
	require.NoError(t, err)
	require.Len(t, all.Acts(), 3)
	require.Equal(t, exampleAct, all.Acts()[0].ID, "acts stand by their IDs")
}
