// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// clause answers for the permit of an act with a clause that acts in force have.
func clause(t *testing.T, name string, args ...string) string {
	t.Helper()
	file := filepath.Join("..", "..", "process", "testdata", "clauses", name+".json")
	args = append([]string{"-catalogue", file, "-kind", "permit/issue", "-channel", "office"}, args...)
	if !slices.Contains(args, "-at") {
		args = append(args, "-at", "2026-03-03T10:00")
	}
	return strings.Join(strings.Fields(output(t, 0, args...)), " ")
}

func TestAnAnswerSaysWhatClausesOfAnActInForceDo(t *testing.T) {
	for _, c := range []struct {
		does, clause string
		args         []string
		says         string
	}{
		{"a term in months has its unit", "04", nil, "1 month"},
		{"a step counts back from the end of the service", "06", nil, "end −3 work. days"},
		{"the service ends before its steps", "05", nil, "By annex1(3) the term of the service ends on 18 March 2026"},
		{"papers may be returned", "08", nil, "May move: 5(1) – where the papers are returned (to be completed within 5 working days) the term begins anew from the completion (6)"},
		{"terms may be suspended", "09", nil, "May move: 5(1) – where the term is suspended"},
		{"a term may be extended, and the applicant is told", "10", nil, "and the applicant is told within 3 calendar days (8)"},
		{"so in Russian", "10", []string{"-lang", "ru"}, "Что может сдвинуть дату: 5(1) – срок может быть продлён"},
		{"so in Kazakh", "10", []string{"-lang", "kk"}, "мерзім ұзартылуы мүмкін"},
		{"a step without a term is unknown", "13", nil, "Why unknown: the text states no term – 5(3)"},
		{"a trace of calendar days counts calendar days", "03", []string{"-trace"}, "2026-04-02 Thu 30"},
		{"a rule of counting that the act prints is cited", "11", nil, "first-day=next [clause-11-2025/permit#"},
		{"so in JSON", "11", []string{"-json"}, `"stated": { "first-day": "clause-11-2025/permit#6" }`},
		{"and is the reason of the reading", "11", []string{"-trace"}, "the count begins on the following day. Why: stated [clause-11-2025/permit#"},
		{"the reason of a reading cites a general law", "10", []string{"-trace"}, "last-day: the term ends on that day. Why: the act is silent; the term is counted as it is written; article 12-1 of Law No. 107-II (certainty B; in force in 2014)"},
		{"with its place", "10", []string{"-trace"}, "speaks for neither option [law-107-ii#art12-1]"},
		{"another law speaks for an option", "10", []string{"-trace"}, "in force from 1 July 2021 (certainty B), registers an appeal that comes on a day off on the next working day, which speaks for next_opening"},
		{"a year that the calendar does not know", "01", []string{"-at", "2028-03-07T10:00"}, "Why unknown: the calendar does not cover the day"},
		{"and the instant of filing stands", "01", []string{"-at", "2028-03-07T10:00"}, "Filed Tue 2028-03-07 10:00"},
	} {
		require.Contains(t, clause(t, c.clause, c.args...), c.says, c.does)
	}
}

func TestAnAnswerSaysThatATermEndsBeforeTheStepInFrontOfIt(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "process", "testdata", "clauses", "01.json"))
	require.NoError(t, err)
	longer := strings.Replace(string(b), `"amount": 3,`, `"amount": 30,`, 1)
	require.NotEqual(t, string(b), longer)
	file := filepath.Join(t.TempDir(), "act.json")
	require.NoError(t, os.WriteFile(file, []byte(longer), 0o600))
	text := strings.Join(strings.Fields(output(t, 0, "-catalogue", file, "-kind", "permit/issue", "-channel", "office", "-at", "2026-03-03T10:00")), " ")
	require.Contains(t, text, "the term of a step ends before that of a step in front of it: sub-paragraph 4) of paragraph 5 on 18 March 2026")
}

func TestJSONListsTheClausesThatMayMoveADate(t *testing.T) {
	var a struct {
		Steps []struct {
			MayMove []moveAnswer `json:"may_move"`
		} `json:"steps"`
	}
	file := filepath.Join("..", "..", "process", "testdata", "clauses", "10.json")
	text := output(t, 0, "-catalogue", file, "-kind", "permit/issue", "-channel", "office", "-at", "2026-03-03T10:00", "-json")
	require.NoError(t, json.Unmarshal([]byte(text), &a))
	require.Len(t, a.Steps[0].MayMove, 1)
	require.Equal(t, "clause-10-2025/permit#8", a.Steps[0].MayMove[0].Citation.String())
}
