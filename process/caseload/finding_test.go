// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleFinding_Text() {
	_, err := caseload.Check(caseload.Records(grainCases()[0]), caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(grainDefinition()),
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
	}, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			fmt.Println(f.Text().EN)
			fmt.Println(f.Text().RU)
			fmt.Println(f.Text().KK)
		}
		return nil
	})
	fmt.Println(err)
	// Output:
	// sub-paragraph 1) of paragraph 5: late; due by 15 June 2015, 10:45, late by 6:45 of working time; done 16 June 2015, 09:30; employee p-employee; late under every reading
	// подпункт 1) пункта 5: с нарушением срока; следовало выполнить не позднее 15 июня 2015 года, 10:45, просрочено на 6:45 рабочего времени; выполнено 16 июня 2015 года, 09:30; employee p-employee; опоздание при любом прочтении
	// 5-тармақтың 1) тармақшасы: мерзімі өткен; 15 маусым 2015 ж., сағат 10:45-ке дейін орындалуға тиіс еді, жұмыс уақытымен 6:45 кешіккен; орындалды: 16 маусым 2015 ж., 09:30; employee p-employee; кез келген оқылым бойынша мерзімі өткен
	// <nil>
}

func TestEveryKindOfFindingSpeaksThreeLanguages(t *testing.T) {
	at := wall(t, "2015-06-16 09:30")
	cite := law.MustCite("north-kazakhstan-201-2014", "grain-receipt-licence", "5(1)")
	for _, kind := range law.Values[caseload.FindingKind]() {
		for _, f := range []caseload.Finding{
			{Kind: kind, Citation: cite, At: at, Deadline: at.Add(-1)},
			{Kind: kind, Citation: cite, Deadline: at, EveryReading: true},
			{Kind: kind, Citation: cite, Deadline: at, Excuses: []process.Choice{process.MustChoice("first-day=next")}},
		} {
			text := f.Text()
			require.NotEqual(t, text.KK, text.RU)
			require.NotEqual(t, text.RU, text.EN)
			require.Contains(t, text.EN, kind.Label().EN)
			require.Equal(t, f.Disputed(), kind == caseload.FindingLate && !f.EveryReading)
		}
	}
}

func TestClosedListsOfTheCaseload(t *testing.T) {
	check := func(t *testing.T, text string, label law.Text, read func([]byte) error) {
		t.Helper()
		require.NotEmpty(t, label.KK)
		require.NotEmpty(t, label.RU)
		require.NotEmpty(t, label.EN)
		require.NoError(t, read([]byte(text)))
		var fault *law.ValueError
		require.ErrorAs(t, read([]byte(text+"?")), &fault)
		require.Equal(t, text+"?", fault.Value)
	}
	for _, v := range law.Values[caseload.FindingKind]() {
		check(t, string(v), v.Label(), new(caseload.FindingKind).UnmarshalText)
	}
	for _, v := range law.Values[caseload.Phase]() {
		check(t, string(v), v.Label(), new(caseload.Phase).UnmarshalText)
	}
	for _, v := range law.Values[caseload.TaskState]() {
		check(t, string(v), v.Label(), new(caseload.TaskState).UnmarshalText)
	}
	_, err := caseload.FindingKind("?").MarshalText()
	require.Error(t, err)
	_, err = caseload.Phase("").MarshalText()
	require.Error(t, err)
	_, err = caseload.TaskState("").MarshalText()
	require.Error(t, err)
	require.Zero(t, caseload.Phase("").Label())
	require.Zero(t, caseload.FindingKind("").Label())
	require.Zero(t, caseload.TaskState("").Label())
}

func TestWhatWasFoundReadsBackFromJSON(t *testing.T) {
	var found []caseload.CheckedApplication
	_, err := caseload.Check(caseload.Records(grainCases()[0]), caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(grainDefinition()),
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
	}, func(c caseload.CheckedApplication) error {
		found = append(found, c)
		return nil
	})
	require.NoError(t, err)
	require.Len(t, found, 1)
	text, err := json.Marshal(found[0])
	require.NoError(t, err)
	require.Contains(t, string(text), `"citation":"north-kazakhstan-201-2014/grain-receipt-licence#5(1)"`)
	require.Contains(t, string(text), `"readings":[{"id":"`)
	require.Contains(t, string(text), `"every_reading":true`)
	var again caseload.CheckedApplication
	require.NoError(t, json.Unmarshal(text, &again))
	require.Equal(t, found[0].Findings[0].Late, again.Findings[0].Late)
	require.True(t, again.Late())
}

// A lateness under every reading is not said to be one that another reading excuses.
func TestALateFindingSaysUnderWhichReadings(t *testing.T) {
	at := time.Date(2015, 4, 6, 12, 0, 0, 0, time.UTC)
	for says, f := range map[string]caseload.Finding{
		"late under every reading":                      {EveryReading: true},
		"in time under a combination of other readings": {},
	} {
		f.Kind, f.At, f.Deadline = caseload.FindingLate, at, at.Add(-time.Hour)
		require.Contains(t, f.Text().EN, says)
	}
}
