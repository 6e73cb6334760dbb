// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func output(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, code, run(args, &out, &errs, false), errs.String())
	if code != 0 {
		require.NotEmpty(t, errs.String())
		return errs.String()
	}
	require.Empty(t, errs.String())
	return out.String()
}

// answered runs a file of which some requests cannot be answered.
func answered(t *testing.T, name string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, 1, run([]string{"-in", name}, &out, &errs, false))
	require.Contains(t, errs.String(), "requests could not be answered")
	return out.String()
}

func TestTheWorkedCaseTellsAllInItsFirst24Lines(t *testing.T) {
	lines := strings.Split(output(t, 0), "\n")
	head := strings.Join(lines[:24], "\n")
	for _, part := range []string{
		"pesticides", "2015-03-18 16:40", // the service and the instant
		"5(2)", "management", "5(3)", "2015-03-20", "5(4)", "agreeing body", "2015-04-08", "5(5)", "2015-04-13", "5(6)",
		"2015-04-14", "north-kazakhstan-201-2014/pesticide-licence",
		"9(9)", "3 April 2015", "is not late", // the contradiction in one sentence
	} {
		require.Contains(t, head, part)
	}
}

func TestNoLineIsWiderThan100Columns(t *testing.T) {
	for _, lang := range []string{"kk", "ru", "en"} {
		for _, kind := range []string{"pesticide-licence/issue", "grain-receipt-licence/issue", "vet-licence/duplicate"} {
			for _, l := range strings.Split(output(t, 0, "-lang", lang, "-kind", kind, "-at", "2015-05-18T12:00"), "\n") {
				require.LessOrEqual(t, utf8.RuneCountInString(l), width, l)
			}
		}
	}
}

func TestColourOnlyWhereItIsAskedFor(t *testing.T) {
	var plain, painted bytes.Buffer
	require.Zero(t, run(nil, &plain, &plain, false))
	require.Zero(t, run(nil, &painted, &painted, true))
	require.NotContains(t, plain.String(), "\x1b")
	require.Contains(t, painted.String(), "\x1b[1m")
}

func TestEachRequestOfAFileHasOneAnswer(t *testing.T) {
	f, err := os.ReadFile("testdata/requests.jsonl")
	require.NoError(t, err)
	requests := strings.Count(string(f), "\n")
	s := bufio.NewScanner(strings.NewReader(answered(t, "testdata/requests.jsonl")))
	s.Buffer(nil, 1<<20)
	answers, failures := 0, 0
	for s.Scan() {
		var a map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(s.Bytes(), &a))
		answers++
		if a["error"] != nil {
			failures++
		} else {
			require.NotNil(t, a["definition"])
			require.NotNil(t, a["steps"])
		}
	}
	require.NoError(t, s.Err())
	require.Equal(t, requests, answers)
	require.Equal(t, 5, failures)
}

func TestWrongQuestionsNameTheValidAnswers(t *testing.T) {
	for _, c := range []struct {
		why  string
		args []string
		want string
	}{
		{"a kind that nobody knows", []string{"-kind", "pesticide-licence/isue"}, "pesticide-licence/issue"},
		{"a channel that the regulation has not", []string{"-channel", "post"}, "office, portal"},
		{"an option that the reading has not", []string{"-reading", "account=both"}, "procedure, interaction"},
		{"a reading that touches nothing here", []string{"-reading", "registry-miss=stops"}, "portal-term"},
		{"a day that does not exist", []string{"-at", "2015-02-30T10:00"}, "expected 2015-03-18T16:40"},
		{"a language that it does not speak", []string{"-lang", "fr"}, "kk, ru, en"},
		{"a language twice", []string{"-lang", "kk", "-lang", "ru"}, "-lang stands twice"},
		{"a reading twice", []string{"-reading", "first-day=same", "-reading", "first-day=next"}, "first-day stands twice"},
		{"two forms at once", []string{"-json", "-ics"}, "exclude each other"},
		{"a file with the flags of one question", []string{"-in", "x", "-kind", "y"}, "-kind"},
		{"a word after the flags", []string{"pesticides"}, `"pesticides"`},
	} {
		t.Run(c.why, func(t *testing.T) { require.Contains(t, output(t, 2, c.args...), c.want) })
	}
	require.Contains(t, output(t, 1, "-office", "testdata/none.json"), "none.json")
}

// The cases that package process computes by hand are asked as they stand, and
// must be answered as they were computed. Two are of an act that only its own
// tests know.
func TestTheHandComputedCasesAreAnsweredAsComputed(t *testing.T) {
	type step struct {
		Locator string  `json:"locator"`
		Node    string  `json:"node"`
		Due     *string `json:"due"`
		Unknown string  `json:"unknown_because"`
	}
	file, err := os.ReadFile("../../process/testdata/cases.jsonl")
	require.NoError(t, err)
	cases := strings.Split(strings.TrimSpace(string(file)), "\n")
	answers := strings.Split(strings.TrimSpace(answered(t, "../../process/testdata/cases.jsonl")), "\n")
	require.Len(t, answers, len(cases))
	unknown := 0
	for i, line := range cases {
		var asked struct {
			Kind string                 `json:"kind"`
			Why  string                 `json:"why"`
			Want struct{ Steps []step } `json:"want"`
		}
		var got struct {
			Error string `json:"error"`
			Steps []step `json:"steps"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &asked))
		require.NoError(t, json.Unmarshal([]byte(answers[i]), &got))
		if got.Error != "" {
			require.Contains(t, asked.Kind, "test-oblast-1-2023/", got.Error)
			unknown++
			continue
		}
		due := map[string]step{}
		for _, s := range got.Steps {
			due[s.Node] = s
		}
		for _, want := range asked.Want.Steps {
			s, ok := due[want.Locator]
			require.True(t, ok, "%s: %s", want.Locator, asked.Why)
			require.Equal(t, want.Due, s.Due, "%s: %s", want.Locator, asked.Why)
			require.Equal(t, want.Unknown, s.Unknown, "%s: %s", want.Locator, asked.Why)
		}
	}
	require.Equal(t, 2, unknown)
}

func TestALineThatCannotBeAnsweredTakesNoOtherWithIt(t *testing.T) {
	const good = `{"kind":"pesticide-licence/issue","channel":"portal","at":"2015-03-18T16:40","id":"%s"}` + "\n"
	name := filepath.Join(t.TempDir(), "requests.jsonl")
	text := fmt.Sprintf(good, "a") + `{"why":"` + strings.Repeat("x", maxLine) + `"}` + "\n" + "\n" + "{\n" +
		`{"kind":"nothing","channel":"portal","at":"2015-03-18T16:40","id":"e"}` + "\n" + strings.TrimSpace(fmt.Sprintf(good, "f"))
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	type brief struct {
		Line  int    `json:"line"`
		ID    string `json:"id"`
		Error string `json:"error"`
		Kind  string `json:"kind"`
	}
	var got []brief
	d := json.NewDecoder(strings.NewReader(answered(t, name)))
	for d.More() {
		var b brief
		require.NoError(t, d.Decode(&b))
		require.Equal(t, b.Error == "", b.Kind != "")
		got = append(got, b)
	}
	require.Len(t, got, 6)
	for i, b := range got {
		require.Equal(t, i+1, b.Line)
	}
	require.Equal(t, []string{"a", "", "", "", "e", "f"}, []string{got[0].ID, got[1].ID, got[2].ID, got[3].ID, got[4].ID, got[5].ID})
	require.Contains(t, got[1].Error, "1048576")
	require.Equal(t, "the line is empty", got[2].Error)
	require.NotEmpty(t, got[3].Error)
	require.Contains(t, got[4].Error, "nothing")
}

func TestAnAnswerGivesBackTheIDOfTheCaller(t *testing.T) {
	for line, want := range map[string]string{
		`{"id": "a", "kind": "vet-reference", "channel": "office", "at": "2015-09-14T10:00"}`:    `"a"`,
		`{"id": 7, "kind": "vet-reference", "channel": "office", "at": "2015-09-14T10:00"}`:      `7`,
		`{"id": 1.50e3, "kind": "vet-reference", "channel": "office", "at": "2015-09-14T10:00"}`: `1.50e3`,
		`{"colour": 1, "id": "k"}`: `"k"`, // after the fault
		`{"id": [1]}`:              ``,
		`{"id": "k"`:               ``,
	} {
		name := filepath.Join(t.TempDir(), "requests.jsonl")
		require.NoError(t, os.WriteFile(name, []byte(line), 0o600))
		var got struct {
			ID json.RawMessage `json:"id"`
		}
		var out, errs strings.Builder
		run([]string{"-in", name}, &out, &errs, false)
		require.NoError(t, json.Unmarshal([]byte(out.String()), &got), line)
		require.Equal(t, want, string(got.ID), line)
	}
}

// More offices than are kept, twice over: each request is answered by its own hours.
func TestEachRequestIsAnsweredByItsOwnOffice(t *testing.T) {
	var requests strings.Builder
	for n := range 2 * (maxOffices + 1) {
		fmt.Fprintf(&requests, `{"id": %d, "kind": "pesticide-licence/issue", "channel": "office", "at": "2015-03-16T10:00", `+
			`"office": {"zone": "Asia/Almaty", "work": {"mon": ["09:00-18:00"], "tue": ["09:00-17:%02d"], "wed": ["09:00-17:%02[2]d"], "thu": ["09:00-17:%02[2]d"], "fri": ["09:00-17:%02[2]d"]}}}`+"\n",
			n, n%(maxOffices+1)%60)
	}
	name := filepath.Join(t.TempDir(), "requests.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(requests.String()), 0o600))
	for n, line := range strings.Split(strings.TrimSpace(output(t, 0, "-in", name)), "\n") {
		var got struct {
			ID    int
			Steps []struct{ Citation, Due string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &got))
		require.Equal(t, n, got.ID)
		require.Contains(t, got.Steps[2].Due, fmt.Sprintf("T17:%02d:00", n%(maxOffices+1)%60), "%s", got.Steps[2].Citation)
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAnAnswerThatCannotBeWrittenIsNoWrongQuestion(t *testing.T) {
	var errs strings.Builder
	require.Equal(t, 1, run(nil, fullDisk{}, &errs, false))
	require.Equal(t, "deadlines: no space left\n", errs.String())
}
