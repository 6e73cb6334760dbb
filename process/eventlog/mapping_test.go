// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestFaultsOfAMapping(t *testing.T) {
	with := func(old, other string) string {
		require.Contains(t, csvMapping, old)
		return strings.Replace(csvMapping, old, other, 1)
	}
	tests := []struct{ rule, text, says string }{
		{"no JSON", `{`, "strict"},
		{"an unknown key", with(`"format"`, `"fromat"`), `format`},
		{"a key twice", with(`"format": "csv",`, `"format": "csv", "format": "csv",`), "stands twice"},
		{"no format", with(`"format": "csv", `, ``), "is missing"},
		{"an unknown format", with(`"csv"`, `"xls"`), "one of csv, jsonl"},
		{"an unknown encoding", with(`"delimiter"`, `"encoding": "cp866", "delimiter"`), "one of utf-8, windows-1251, kz-1048"},
		{"a delimiter of two characters", with(`";"`, `"; "`), "is not one ASCII character"},
		{"a quotation mark as a delimiter", with(`";"`, `"\""`), "is not one ASCII character"},
		{"a delimiter for JSON lines", with(`"csv"`, `"jsonl"`), "is given for a format that has none"},
		{"a header for JSON lines", with(`"format": "csv", "delimiter": ";"`, `"format": "jsonl", "header": true`), "is given for a format that has none"},
		{"a code page for JSON lines", with(`"format": "csv", "delimiter": ";"`, `"format": "jsonl", "encoding": "windows-1251"`), "is none of JSON, which is in utf-8"},
		{"no layout", with(`02.01.2006 15:04`, ``), "time.layout: is missing"},
		{"a layout without an hour", with(`02.01.2006 15:04`, `02.01.2006`), "lacks the year, the month, the day or the hour"},
		{"a layout that is none", with(`02.01.2006 15:04`, `dd.mm.yyyy hh:mm`), "lacks the year, the month, the day or the hour"},
		{"a layout with the name of a zone", with(`15:04"`, `15:04 MST"`), "does not tell the zone"},
		{"times without zone, and no zone beside them", with(`, "zone": "Asia/Almaty"`, ``), "is missing, and the layout has no zone"},
		{"times with a zone, and one beside them", with(`15:04"`, `15:04Z07:00"`), "stands beside a time that tells its zone itself"},
		{"a number of seconds has no zone", with(`02.01.2006 15:04`, `unix`), "stands beside a time that tells its zone itself"},
		{"an unknown zone", with(`Asia/Almaty`, `Asia/Alma-Ata`), "Asia/Almaty"},
		{"no column for the application", with(`"application": "id", `, ``), "is missing"},
		{"two columns for the application", with(`"application": "id"`, `"application": ["id", "login"]`), "names no column, or several"},
		{"an empty list of columns", with(`"who"`, `[]`), "names no column, or several"},
		{"an empty name of a column", with(`"who"`, `""`), "is empty, or has space around it"},
		{"a column that is a number", with(`"who"`, `1`), "columns.actor"},
		{"without a header a column is a position", with(`"csv",`, `"csv", "header": false,`), "is no position from 1 to 1024"},
		{"no service", strings.Replace(csvMapping, csvMapping[strings.Index(csvMapping, `"services"`):strings.Index(csvMapping, `"activities": {
    "Filed"`)], `"services": {}, `, 1), "are missing"},
		{"several services and no column for them", with(`"service": "service", `, ``), "is missing, and there are several services"},
		{"a service without a kind", with(`"kind": "pesticide-licence/issue", `, ``), "is missing"},
		{"a kind that is none", with(`"pesticide-licence/issue"`, `"pesticide-licence"`), "kind"},
		{"a service without a channel", with(`"channel": "office"}`, `"channel": ""}`), "has no kind, or no channel"},
		{"an activity that means nothing", with(`{"ignore": true}`, `{}`), "has none, or several, of node, effect and ignore"},
		{"an activity that means two things", with(`{"ignore": true}`, `{"ignore": true, "effect": "notes"}`), "has none, or several, of node, effect and ignore"},
		{"a phase without a node", with(`"ignore": true`, `"ignore": true, "phase": "entering"`), "and no node"},
		{"an unknown phase", with(`"entering"`, `"started"`), "one of entering, completing"},
		{"a reply on entering", with(`"phase": "entering"`, `"phase": "entering", "reply": "no"`), "has a reply though it is only entered"},
		{"an application that is sent back nowhere", with(`{"ignore": true}`, `{"effect": "sends_back"}`), "sends back, and names no node"},
		{"a clause that is none", with(`{"ignore": true}`, `{"node": "5(1)", "clause": "sign"}`), "one of return, supplement, suspend, resume, extend, tell"},
		{"a clause without a node", with(`{"ignore": true}`, `{"effect": "notes", "clause": "return"}`), "a clause or repeats, and no node"},
		{"a clause that completes", with(`{"ignore": true}`, `{"node": "5(1)", "clause": "return", "phase": "completing"}`), "has a clause beside a phase"},
		{"an extension without its length", with(`{"ignore": true}`, `{"node": "5(1)", "clause": "extend"}`), "has an extension without its length"},
		{"an extension by less than nothing", with(`{"ignore": true}`, `{"node": "5(1)", "clause": "extend", "longer": -1}`), "has an extension without its length"},
		{"a length of no extension", with(`{"ignore": true}`, `{"node": "5(1)", "longer": 3}`), "a length without an extension"},
		{"an actor without a role", with(`"Desk": "office"`, `"Desk": ""`), "role"},
		{"actors without a column", with(`"actor": "who", `, ``), "is missing, and there are actors"},
		{"an unknown word for what looks personal", with(`"activities": {
    "Filed"`, `"personal": "show", "activities": {
    "Filed"`), "is neither refuse nor mask"},
		{"two readings of one kind and channel", with(`"pesticide-licence/duplicate", "channel": "office",`, `"pesticide-licence/issue", "channel": "office", "readings": {"account": "interaction"},`), "has other readings than under another name"},
		{"letters that the code page lacks", strings.Replace(with(`"delimiter"`, `"encoding": "windows-1251", "delimiter"`), "Desk", "Кеңсе", 1), `has 'ң', which windows-1251 lacks`},
		{"a column and the object of another one", `{"format": "jsonl", "time": {"layout": "unix"}, "columns": {"application": "a", "activity": "a.b", "time": "a.c"},
			"services": {"x": {"kind": "a/b", "channel": "office"}}, "activities": {"y": {"node": "1"}}}`, "also the object"},
		{"an empty key between dots", `{"format": "jsonl", "time": {"layout": "unix"}, "columns": {"application": "a..b", "activity": "b", "time": "c"},
			"services": {"x": {"kind": "a/b", "channel": "office"}}, "activities": {"y": {"node": "1"}}}`, "has an empty key between dots"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := eventlog.ParseMapping([]byte(tt.text))
			require.ErrorIs(t, err, eventlog.ErrMapping)
			require.ErrorContains(t, err, tt.says)
			_, again := eventlog.ReadMapping(strings.NewReader(tt.text))
			require.EqualError(t, again, err.Error())
		})
	}
}

func TestFaultsOfAMappingComeTogether(t *testing.T) {
	_, err := eventlog.ParseMapping([]byte(strings.NewReplacer(`{"ignore": true}`, `{}`, `Asia/Almaty`, `Almaty`).Replace(csvMapping)))
	require.ErrorContains(t, err, "time.zone")
	require.ErrorContains(t, err, `activities["Viewed"]`)
}

func TestLimitOfAMapping(t *testing.T) {
	_, err := eventlog.ReadMapping(&endless{eventlog.MaxMapping + 1})
	require.ErrorIs(t, err, eventlog.ErrMapping)
	_, err = eventlog.ParseMapping(append([]byte(csvMapping), make([]byte, eventlog.MaxMapping)...))
	require.ErrorIs(t, err, strict.ErrLimit)
}

func TestWhatAMappingTells(t *testing.T) {
	m := mapping(t, csvMapping)
	require.Equal(t, eventlog.FormatCSV, m.Format())
	require.Equal(t, eventlog.EncodingUTF8, m.Encoding())
	_, has := m.Office()
	require.False(t, has)
	require.Equal(t, []eventlog.Service{
		{Name: "Copy", Kind: regulation.MustKindID("pesticide-licence/duplicate"), Channel: "office"},
		{Name: "Licence", Kind: regulation.MustKindID("pesticide-licence/issue"), Channel: "office"},
	}, m.Services())
	m = mapping(t, strings.Replace(csvMapping, `"format"`, `"office": {"zone": "Asia/Aqtau", "week": "5", "work": {"mon": ["09:00-18:00"]}}, "format"`, 1))
	o, has := m.Office()
	require.True(t, has)
	require.Equal(t, "Asia/Aqtau", o.Zone.String())
}

func TestWithoutAHeaderColumnsArePositions(t *testing.T) {
	m := mapping(t, `{"format": "csv", "delimiter": "\t", "header": false, "time": {"layout": "2006-01-02 15:04:05", "zone": "Asia/Almaty"},
	  "columns": {"application": "2", "activity": "3", "time": "1"},
	  "services": {"all": {"kind": "pesticide-licence/issue", "channel": "office"}}, "activities": {"x": {"node": "5(1)"}}}`)
	got := read(m, strings.NewReader("2015-05-04 09:00:00\tA\tx\n2015-05-04 09:00:00\tA\n"), eventlog.Options{})
	require.NoError(t, got.err)
	require.Len(t, got.records, 1)
	require.Equal(t, eventlog.BadColumns, got.bad[0].Reason)
	got = read(m, strings.NewReader("2015-05-04 09:00:00\tA\n"), eventlog.Options{})
	require.Equal(t, "3", got.bad[0].Column, "the first line is too short for the mapping")
}

func day(s string) law.Date {
	d, err := law.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestAMappingIsComparedWithACatalogue(t *testing.T) {
	cat := catalogue.Builtin()
	require.NoError(t, mapping(t, csvMapping).Validate(cat, day("2015-05-04")))
	tests := []struct{ rule, old, other, says string }{
		{"a kind that the catalogue does not have", "pesticide-licence/issue", "pest-licence/issue", `services["Licence"]`},
		{"a channel that the kind does not have", `"office"}`, `"provider_system"}`, "no such channel"},
		{"a reading that does not touch it", `"office"}`, `"office", "readings": {"account": "both"}}`, "no such reading"},
		{"a node of the service that is none", `"5(6)"`, `"5(9)"`, `services["Copy"].activities["Signed"].node: "5(9)"`},
		{"a node that no service has", `"5(5)"`, `"6(5)"`, `activities["Refused"].node: "6(5)" is a node of no service`},
		{"the notice of a gate, which ends nothing as the gate is read", `"office"}`, `"portal", "unlogged": ["9(4)"]}`, `"9(4)" is no node of the definition; by the reading failed-gate=ends it is one`},
		{"a role that the regulation does not know", `"management"`, `"boss"`, `"boss" is no actor of the regulation`},
		{"a node that is said to be unlogged", `"office"}`, `"office", "unlogged": ["5(9)"]}`, "unlogged"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			err := mapping(t, strings.Replace(csvMapping, tt.old, tt.other, 1)).Validate(cat, day("2015-05-04"))
			require.ErrorIs(t, err, eventlog.ErrMapping)
			require.ErrorContains(t, err, tt.says)
		})
	}
	require.ErrorIs(t, mapping(t, csvMapping).Validate(cat, day("2001-01-01")), process.ErrNotInEffect)
}

func TestDefinitionsOfAMapping(t *testing.T) {
	cat := catalogue.Builtin()
	m := mapping(t, strings.NewReplacer(
		`"channel": "office"},`, `"channel": "office", "readings": {"account": "interaction"}, "unlogged": ["7(2)"]},`,
	).Replace(csvMapping))
	find := m.Definitions(cat)
	r := caseload.Record{Kind: regulation.MustKindID("pesticide-licence/issue"), Channel: "office", At: day("2015-05-04").Date().MidnightUTC()}
	d, err := find(r)
	require.NoError(t, err)
	require.Equal(t, law.ID("interaction"), d.Option("account"), "the readings of the mapping")
	r.At = day("2015-06-04").Date().MidnightUTC()
	same, err := find(r)
	require.NoError(t, err)
	require.Same(t, d, same, "one edition is compiled once")
	n, ok := d.Node("7(2)")
	require.True(t, ok)
	require.True(t, m.Unlogged(d, n))
	n, ok = d.Node("7(1)")
	require.True(t, ok)
	require.False(t, m.Unlogged(d, n))
	r.At = day("2018-06-04").Date().MidnightUTC()
	_, err = find(r)
	require.ErrorIs(t, err, process.ErrNotInEffect, "an edition in effect does not answer for a day after the repeal")
	r.Filed = day("2015-05-04").Date().MidnightUTC()
	_, err = find(r)
	require.NoError(t, err, "it is the day of filing that counts")
	r.Kind = regulation.MustKindID("pesticide-licence/other")
	_, err = find(r)
	require.ErrorIs(t, err, regulation.ErrNotFound)

	// The wording of paragraph 5 of the reference that is on record cannot apply before 24 April 2015.
	reference := mapping(t, strings.Replace(csvMapping, `"pesticide-licence/issue", "channel": "office"`, `"vet-reference/issue", "channel": "office", "readings": {"account": "procedure"}`, 1)).Definitions(cat)
	r = caseload.Record{Kind: regulation.MustKindID("vet-reference/issue"), Channel: "office", At: day("2015-04-24").Date().MidnightUTC()}
	_, err = reference(r)
	require.NoError(t, err)
	r.At = day("2015-04-10").Date().MidnightUTC()
	_, err = reference(r)
	require.ErrorIs(t, err, law.ErrWordingUnknown)
}

func TestWordsOfClosedLists(t *testing.T) {
	require.Contains(t, law.Values[eventlog.Format](), eventlog.FormatXES)
	require.Contains(t, law.Values[eventlog.Encoding](), eventlog.EncodingUTF8)
	require.Contains(t, law.Values[eventlog.Reason](), eventlog.BadEncoding)
	for _, r := range law.Values[eventlog.Reason]() {
		require.True(t, r.Label().Complete(), r)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back eventlog.Reason
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, r, back)
	}
	for _, bad := range []any{eventlog.Format(""), eventlog.Encoding(""), eventlog.Reason(""), eventlog.Format("x"), eventlog.Encoding("x"), eventlog.Reason("x")} {
		_, err := json.Marshal(bad)
		require.ErrorIs(t, err, law.ErrSyntax)
	}
	var r eventlog.Reason
	require.Error(t, r.UnmarshalText([]byte("x")))
}
