// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

const short = `{
  "$schema": "schema.json",
  "acts": [{
    "id": "sample-7-2025", "kind": {"ru": "постановление"}, "number": "7", "date": "2025-01-10",
    "issuer": {"ru": "акимат"}, "title": {"ru": "Об утверждении регламента"},
    "effect": {"from": "signing", "days": 0, "citation": "3"}
  }],
  "regulations": [{
    "id": "pass", "title": {"kk": "Рұқсат беру", "ru": "Выдача пропуска"}, "position": {"item": "1", "citation": "#1"},
    "provider": {"name": {"ru": "отдел"}, "citation": "1"},
    "channels": {"intake": [{"channel": "office", "text": {"ru": "канцелярия"}, "basis": "stated", "citation": "1"}]},
    "refusal": {"rule": "possible", "text": {"ru": "отказ"}, "citations": ["3", "5(2)"]},
    "trigger": {"operator": "documents", "text": {"ru": "заявление"}, "citation": "4"},
    "actors": ["applicant", "office", {"id": "clerk", "kind": "unit", "name": {"ru": "писарь"}, "basis": "stated"}],
    "services": [{"id": "pass", "title": {"ru": "Выдача пропуска"}, "kinds": [{"id": "issue", "title": {"ru": "выдача"}}]}],
    "accounts": [{"role": "procedure", "paragraph": "5", "steps": [
      {"locator": "5(1)", "actors": [{"id": "office", "basis": "stated"}], "terms": ["30 minute from application"],
       "actions": [{"does": "receive", "text": {"ru": "приём"}, "basis": "stated"}]},
      {"locator": "5(2)", "actors": [{"id": "clerk", "basis": "stated"}], "terms": ["within 2 working_day for grant of issue"],
       "actions": [{"does": "deliver", "text": {"ru": "выдача"}, "basis": "stated"}]}
    ]}]
  }]
}`

func TestTheShortFormIsMadeWhole(t *testing.T) {
	for name, text := range map[string]string{
		"as it is":                  short,
		"with a byte order mark":    "\xEF\xBB\xBF" + short,
		"with the ends of Windows":  strings.ReplaceAll(short, "\n", "\r\n"),
		"the full regulation's ID":  strings.Replace(short, `"id": "pass", "title"`, `"id": "sample-7-2025/pass", "title"`, 1),
		"a full citation":           strings.Replace(short, `"citations": ["3",`, `"citations": ["sample-7-2025/pass#3",`, 1),
		"a kind with its service":   strings.Replace(short, `of issue`, `of pass/issue`, 1),
		"an order that is the same": strings.Replace(short, `"item": "1",`, `"item": "1", "order": 1,`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			list, err := regulation.ReadEnactments(strings.NewReader(text))
			require.NoError(t, err)
			c, err := regulation.NewCatalogue(list...)
			require.NoError(t, err)
			r, err := c.Regulation("pass")
			require.NoError(t, err)
			require.Equal(t, "sample-7-2025/pass", r.ID.String())
			require.Equal(t, "sample-7-2025#1", r.Position.Citation.String())
			require.Equal(t, 1, r.Position.Order)
			require.Equal(t, []law.Citation{law.MustCitation("sample-7-2025/pass#3"), law.MustCitation("sample-7-2025/pass#5(2)")}, r.Refusal.Citations)
			require.Equal(t, law.ID("clerk"), r.Actors[2].Lane)
			require.Equal(t, "provider's office", r.Actors[1].Name.EN)
			require.Equal(t, "within 2 working_day for grant of pass/issue", r.Accounts[0].Steps[1].Terms[0].String())
			require.Equal(t, "Выдача пропуска [ru]", r.Title.String())
			a, err := c.Act("sample-7-2025")
			require.NoError(t, err)
			require.Equal(t, "sample-7-2025#3", a.Effect.Citation.String())
		})
	}
}

// Every fault of the form is told at once, with its line.
func TestEveryFaultOfTheFormIsTold(t *testing.T) {
	text := strings.NewReplacer(
		`"number": "7"`, `"nummer": "7"`,
		`"30 minute from application"`, `"30 minutes from application"`,
		`"2025-01-10"`, `"2025-02-30"`,
		`"documents"`, `"paper"`,
		`["3", "5(2)"]`, `["3", "5(2"]`,
		`"paragraph": "5"`, `"paragraph": 5`,
		`{"ru": "писарь"}`, `"писарь"`,
	).Replace(short)
	_, err := regulation.ReadEnactments(strings.NewReader(text))
	var got []string
	var joined interface{ Unwrap() []error }
	require.ErrorAs(t, err, &joined)
	for _, e := range joined.Unwrap() {
		var f *regulation.FileError
		require.ErrorAs(t, e, &f)
		var s *strict.Error
		require.ErrorAs(t, e, &s)
		got = append(got, strings.TrimPrefix(f.Error(), "regulation: "))
	}
	require.Equal(t, []string{
		`line 4, column 61: acts[0].nummer: the key "nummer" is not known here; the nearest known one is "number"`,
		`line 4, column 84: acts[0].date: date "2025-02-30": not a day that exists, as YYYY-MM-DD`,
		`line 12, column 81: regulations[0].refusal.citations[1]: citation "sample-7-2025/pass#5(2": place: ")" is missing`,
		`line 13, column 29: regulations[0].trigger.operator: operator of a trigger "paper": not one of documents, documents_and_request, documents_or_request, event`,
		`line 14, column 79: regulations[0].actors[2].name: not an object`,
		`line 16, column 53: regulations[0].accounts[0].paragraph: expected a string, found 5`,
		`line 17, column 86: regulations[0].accounts[0].steps[0].terms[0]: term "30 minutes from application": unit "minutes": not one of minute, hour, working_day, calendar_day, week, month, quarter, year, day_of_application, plan_dates; the nearest is "minute"`,
	}, got)
}

func TestFilesThatAreNoActs(t *testing.T) {
	for name, c := range map[string]struct{ text, says string }{
		"nothing in it":  {`{}`, "acts: no act is in the file"},
		"a list":         {`[]`, "the file is not an object"},
		"UTF-16":         {"\xff\xfe{\x00}\x00", "the file is in UTF-16, not in UTF-8"},
		"without a mark": {"{\x00}\x00", "the file is in UTF-16, not in UTF-8"},
		"an end missing": {`{"acts": [`, "line 1, column 11"},
		"a key twice":    {`{"acts": [{"id": "a"}], "acts": []}`, `the key "acts" stands twice`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := regulation.ReadEnactments(strings.NewReader(c.text))
			require.ErrorContains(t, err, c.says)
			var f *regulation.FileError
			require.True(t, errors.As(err, &f))
		})
	}
}
