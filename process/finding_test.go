// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleFinding_Text() {
	_, err := process.Check(process.Records(grainCases()[0]), process.Setting{
		Definition: process.DefinitionsByKind(grainDefinition()),
		Offices: func(process.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
	}, func(c process.Checked) error {
		for _, f := range c.Findings {
			fmt.Println(f.Text().EN)
			fmt.Println(f.Text().RU)
			fmt.Println(f.Text().KK)
		}
		return nil
	})
	fmt.Println(err)
	// Output:
	// sub-paragraph 1) of paragraph 5: late; due 2015-06-15 10:45, passed by 6:45 of working time; done 2015-06-16 09:30; employee p-employee; late under every reading
	// подпункт 1) пункта 5: с нарушением срока; срок 2015-06-15 10:45, рабочего времени сверх него 6:45; выполнено 2015-06-16 09:30; employee p-employee; опоздание при любом прочтении
	// 5-тармақтың 1) тармақшасы: мерзімі өткен; мерзімі 2015-06-15 10:45, жұмыс уақытымен 6:45 өткен; 2015-06-16 09:30 орындалған; employee p-employee; мәтінді қалай оқыса да кешіккен
	// <nil>
}

func TestEveryKindOfFindingSpeaksThreeLanguages(t *testing.T) {
	at := wall(t, "2015-06-16 09:30")
	cite := law.MustCite("north-kazakhstan-201-2014", "grain-receipt-licence", "5(1)")
	for _, kind := range process.FindingKinds() {
		for _, f := range []process.Finding{
			{Kind: kind, Citation: cite, At: at, Deadline: at.Add(-1)},
			{Kind: kind, Citation: cite, Deadline: at, EveryReading: true},
			{Kind: kind, Citation: cite, Deadline: at, Excuses: []process.Choice{process.MustChoice("first-day=next")}},
		} {
			text := f.Text()
			require.NotEqual(t, text.KK, text.RU)
			require.NotEqual(t, text.RU, text.EN)
			require.Contains(t, text.EN, kind.Label().EN)
			require.Equal(t, f.Disputed(), kind == process.Late && !f.EveryReading)
		}
	}
}

func TestClosedListsOfTheCaseload(t *testing.T) {
	check := func(t *testing.T, valid bool, text string, label law.Text, read func([]byte) error) {
		t.Helper()
		require.True(t, valid)
		require.NotEmpty(t, label.KK)
		require.NotEmpty(t, label.RU)
		require.NotEmpty(t, label.EN)
		require.NoError(t, read([]byte(text)))
		var fault *law.ValueError
		require.ErrorAs(t, read([]byte(text+"?")), &fault)
		require.Equal(t, text+"?", fault.Value)
	}
	for _, v := range process.FindingKinds() {
		check(t, v.IsValid(), v.String(), v.Label(), new(process.FindingKind).UnmarshalText)
	}
	for _, v := range process.Phases() {
		check(t, v.IsValid(), v.String(), v.Label(), new(process.Phase).UnmarshalText)
	}
	for _, v := range process.TaskStates() {
		check(t, v.IsValid(), v.String(), v.Label(), new(process.TaskState).UnmarshalText)
	}
	_, err := process.FindingKind("?").MarshalText()
	require.Error(t, err)
	_, err = process.Phase("").MarshalText()
	require.Error(t, err)
	_, err = process.TaskState("").MarshalText()
	require.Error(t, err)
	require.False(t, process.Phase("").IsValid() || process.FindingKind("").IsValid() || process.TaskState("").IsValid())
	require.Zero(t, process.Phase("").Label())
	require.Zero(t, process.FindingKind("").Label())
	require.Zero(t, process.TaskState("").Label())
}

func TestWhatWasFoundReadsBackFromJSON(t *testing.T) {
	var found []process.Checked
	_, err := process.Check(process.Records(grainCases()[0]), process.Setting{
		Definition: process.DefinitionsByKind(grainDefinition()),
		Offices: func(process.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
	}, func(c process.Checked) error {
		found = append(found, c)
		return nil
	})
	require.NoError(t, err)
	require.Len(t, found, 1)
	text, err := json.Marshal(found[0])
	require.NoError(t, err)
	require.Contains(t, string(text), `"citation":"north-kazakhstan-201-2014/grain-receipt-licence#5(1)"`)
	require.Contains(t, string(text), `"readings":["`)
	require.Contains(t, string(text), `"every_reading":true`)
	var again process.Checked
	require.NoError(t, json.Unmarshal(text, &again))
	require.Equal(t, found[0].Findings[0].Late, again.Findings[0].Late)
	require.True(t, again.Late())
}
