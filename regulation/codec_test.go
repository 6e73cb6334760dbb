// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestJSONRoundTripGivesEqualValues(t *testing.T) {
	c := builtin(t)
	text := marshalled(t, c)
	var again regulation.Catalogue
	require.NoError(t, again.UnmarshalJSON([]byte(text)))
	require.Equal(t, c.Enactments(), again.Enactments())
	require.Equal(t, text, marshalled(t, again), "to the byte")

	for _, r := range c.Regulations() {
		var one regulation.Regulation
		require.NoError(t, strict.Unmarshal([]byte(marshalled(t, r)), &one))
		require.Equal(t, r, one)
	}
	list, err := regulation.ReadEnactments(strings.NewReader(text))
	require.NoError(t, err)
	require.Equal(t, c.Enactments(), list)
}

// The keys and nulls that other programs rely on.
func TestJSONForm(t *testing.T) {
	r := get(t, "animal-identification")
	var w struct {
		ID       string `json:"id"`
		Accounts []struct {
			Role      string `json:"role"`
			Paragraph string `json:"paragraph"`
			Steps     []struct {
				Locator string            `json:"locator"`
				Terms   []json.RawMessage `json:"terms"`
				Same    []string          `json:"same"`
			} `json:"steps"`
		} `json:"accounts"`
	}
	require.NoError(t, json.Unmarshal([]byte(marshalled(t, *r)), &w))
	require.Equal(t, "mangystau-297-2014/animal-identification", w.ID)
	require.Equal(t, "procedure", w.Accounts[0].Role)
	last := w.Accounts[1].Steps[1]
	require.Equal(t, []string{"5(2)", "5(3)"}, last.Same)
	require.Contains(t, string(last.Terms[1]), `"amount":null,"unit":"plan_dates","bound":"bare"`)
	require.Contains(t, string(last.Terms[2]), `"basis":"not_stated","amount":null,"unit":null,"bound":null`)
	require.Contains(t, string(last.Terms[4]), `"amount":3,"unit":"working_day","bound":"within","from":"arrival"`)
	require.Contains(t, string(w.Accounts[0].Steps[0].Terms[0]), `{"kinds":null,"outcome":"any"`)

	n := marshalled(t, node(t, get(t, "grain-receipt-licence"), "8(9)"))
	require.Contains(t, n, `"yes":{"to":"8(10)","basis":"inferred"},"no":{"to":null,"basis":"not_stated"},"next":null`)
	require.Contains(t, n, `"gate":"substantive"`)
	require.Contains(t, marshalled(t, node(t, get(t, "grain-receipt-licence"), "8(8)")), `"gate":null`)
}

func TestJSONIsStrict(t *testing.T) {
	one, err := regulation.NewCatalogue(builtin(t).Enactments()[0])
	require.NoError(t, err)
	text := marshalled(t, one)
	for _, c := range []struct {
		does     string
		old, new string
		is       error
		place    string
	}{
		{"a misspelt key", `"legal_basis":`, `"legal_bases":`, strict.ErrUnknownKey, "acts[0].legal_bases"},
		{"a key in capitals", `"title":`, `"Title":`, strict.ErrUnknownKey, "acts[0].Title"},
		{"a key twice", `"number":"297"`, `"number":"297","number":"297"`, strict.ErrDuplicateKey, "acts[0].number"},
		{"an unknown unit", `"unit":"minute","bound":"bare"`, `"unit":"fortnight","bound":"bare"`, strict.ErrType, "regulations[0].accounts[0].steps[0].terms[0].unit"},
		{"a unit in capitals", `"unit":"minute","bound":"bare"`, `"unit":"Minute","bound":"bare"`, strict.ErrType, "regulations[0].accounts[0].steps[0].terms[0].unit"},
		{"an unknown bound", `"bound":"bare"`, `"bound":"about"`, strict.ErrType, "regulations[0].accounts[0].steps[0].terms[0].bound"},
		{"half a day", `"amount":30,"unit":"minute","bound":"bare"`, `"amount":0.5,"unit":"minute","bound":"bare"`, strict.ErrType, "regulations[0].accounts[0].steps[0].terms[0].amount"},
		{"an amount in quotation marks", `"amount":30,"unit":"minute","bound":"bare"`, `"amount":"30","unit":"minute","bound":"bare"`, strict.ErrType, "regulations[0].accounts[0].steps[0].terms[0].amount"},
		{"a key that no term has", `"amount":30,"unit":"minute","bound":"bare"`, `"number":30,"unit":"minute","bound":"bare"`, strict.ErrUnknownKey, "regulations[0].accounts[0].steps[0].terms[0].number"},
		{"a day that does not exist", `"date":"2014-12-08"`, `"date":"2014-02-30"`, strict.ErrType, "acts[0].date"},
		{"a date with a clock", `"date":"2014-12-08"`, `"date":"2014-12-08T00:00:00Z"`, strict.ErrType, "acts[0].date"},
		{"a malformed citation", `"mangystau-297-2014#header"`, `"mangystau-297-2014"`, strict.ErrType, "acts[0].registration.citation"},
		{"a malformed place", `"locator":"5(1)"`, `"locator":"5(1"`, strict.ErrType, "regulations[0].accounts[0].steps[0].locator"},
		{"a malformed ID", `"id":"mangystau-297-2014/vet-reference"`, `"id":"Vet reference"`, strict.ErrType, "regulations[0].id"},
		{"a kind without a service", `"kinds":["animal-identification/issue"]`, `"kinds":["issue"]`, strict.ErrType, "regulations[1].results[0].kinds[0]"},
		{"a node with an unknown key", `"terminal_basis":`, `"terminal_basics":`, strict.ErrUnknownKey, "regulations[2].accounts[2].nodes[0].terminal_basics"},
		{"a branch to no place", `"to":"9(5)"`, `"to":"nine"`, strict.ErrType, "regulations[2].accounts[2].nodes[2].yes.to"},
	} {
		t.Run(c.does, func(t *testing.T) {
			require.Contains(t, text, c.old)
			bad := strings.Replace(text, c.old, c.new, 1)
			var into regulation.Catalogue
			err := into.UnmarshalJSON([]byte(bad))
			require.ErrorIs(t, err, c.is)
			var e *strict.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.place, e.Place)
			require.Empty(t, into.Acts(), "the target stays as it was")
			_, err = regulation.ReadEnactments(strings.NewReader(bad))
			require.ErrorIs(t, err, c.is)
		})
	}
	for does, bad := range map[string]string{
		"nothing at all":          ``,
		"something behind":        text + `{}`,
		"a list":                  `[]`,
		"a cut text":              text[:len(text)-2],
		"bytes that are not text": strings.Replace(text, "297", "\xff", 1),
	} {
		t.Run(does, func(t *testing.T) {
			_, err := regulation.ReadEnactments(strings.NewReader(bad))
			var e *strict.Error
			require.ErrorAs(t, err, &e)
		})
	}
}

func TestJSONBrokenRulesHaveTheirPlace(t *testing.T) {
	text := marshalled(t, builtin(t))
	for _, c := range []struct{ does, old, new, says string }{
		{"an empty list of kinds, which is not null", `"kinds":null,"outcome":"any","basis":"stated","amount":1,"unit":"working_day","bound":"within"`,
			`"kinds":[],"outcome":"any","basis":"stated","amount":1,"unit":"working_day","bound":"within"`,
			"accounts[1].steps[3].terms[0].kinds: the list is empty, and null means all"},
		{"a regulation without its act", `"id":"mangystau-297-2014","kind"`, `"id":"elsewhere-1-2014","kind"`,
			`regulations[0].id: the act "mangystau-297-2014" is not in the file`},
		{"a term of no length", `"amount":1,"unit":"working_day","bound":"within"`, `"amount":null,"unit":"working_day","bound":"within"`,
			"mangystau-297-2014/vet-licence: accounts[1].steps[3].terms[0].amount: 0 is not from 1 to 10000"},
		{"a term below zero", `"amount":1,"unit":"working_day","bound":"within"`, `"amount":-30,"unit":"working_day","bound":"within"`,
			"mangystau-297-2014/vet-licence: accounts[1].steps[3].terms[0].amount: -30 is not from 1 to 10000"},
	} {
		t.Run(c.does, func(t *testing.T) {
			require.Contains(t, text, c.old)
			var into regulation.Catalogue
			err := into.UnmarshalJSON([]byte(strings.Replace(text, c.old, c.new, 1)))
			require.ErrorIs(t, err, regulation.ErrInvalid)
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestComputedDiscrepanciesAreComputedAgain(t *testing.T) {
	r := get(t, "vet-licence")
	text := marshalled(t, *r)
	decode := func(t *testing.T, change func(list []map[string]any) []map[string]any) (regulation.Regulation, error) {
		t.Helper()
		var w map[string]any
		require.NoError(t, json.Unmarshal([]byte(text), &w))
		var l struct {
			Discrepancies []map[string]any `json:"discrepancies"`
		}
		require.NoError(t, json.Unmarshal([]byte(text), &l))
		w["discrepancies"] = change(l.Discrepancies)
		var into regulation.Regulation
		err := into.UnmarshalJSON([]byte(marshalled(t, w)))
		return into, err
	}
	var recorded []map[string]any
	t.Run("an absent list is accepted", func(t *testing.T) {
		got, err := decode(t, func(list []map[string]any) []map[string]any {
			for _, d := range list {
				if d["computed"] == false {
					recorded = append(recorded, d)
				}
			}
			return recorded
		})
		require.NoError(t, err)
		require.Equal(t, *r, got)
		require.Len(t, got.Discrepancies(), len(r.Discrepancies()))
	})
	for _, c := range []struct {
		does   string
		change func([]map[string]any) []map[string]any
		place  string
		rule   string
	}{
		{"one is left out", func(l []map[string]any) []map[string]any { return l[1:] },
			`discrepancies["bound-differs-vet-licence-5-4-7-5"]`, `the data gives the computed discrepancy "step-missing-vet-licence-7-4" instead`},
		{"the last is left out", func(l []map[string]any) []map[string]any {
			n := len(l) - len(recorded)
			return append(l[:n-1:n-1], recorded...)
		}, "discrepancies", `the computed discrepancy "annex-lost-vet-licence-annex3" is missing`},
		{"one is made up", func(l []map[string]any) []map[string]any {
			made := map[string]any{}
			for k, v := range l[0] {
				made[k] = v
			}
			made["id"] = "step-missing-vet-licence-7-9"
			n := len(l) - len(recorded)
			return append(append(l[:n:n], made), recorded...)
		}, `discrepancies["step-missing-vet-licence-7-9"]`, "the data does not bear this computed discrepancy out"},
		{"a severity is changed", func(l []map[string]any) []map[string]any { l[0]["severity"] = "editorial"; return l },
			`discrepancies["step-missing-vet-licence-7-4"]`, `the data gives the computed discrepancy "step-missing-vet-licence-7-4" instead`},
	} {
		t.Run(c.does, func(t *testing.T) {
			_, err := decode(t, c.change)
			require.ErrorIs(t, err, regulation.ErrInvalid)
			var f *regulation.InvalidError
			require.ErrorAs(t, err, &f)
			require.Equal(t, c.place, f.Place)
			require.Equal(t, c.rule, f.Rule)
		})
	}
}

func TestReadEnactmentsHasALimit(t *testing.T) {
	_, err := regulation.ReadEnactments(bytes.NewReader(bytes.Repeat([]byte(" "), strict.DefaultMaxBytes+1)))
	require.ErrorIs(t, err, strict.ErrLimit)
	_, err = regulation.ReadEnactments(strings.NewReader(strings.Repeat(`{"acts":[`, 100)))
	require.ErrorIs(t, err, strict.ErrLimit, "nested too deep")
	broken := errors.New("the disk is gone")
	_, err = regulation.ReadEnactments(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}

func TestTermJSON(t *testing.T) {
	for _, x := range []regulation.Term{
		{Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 3, Unit: regulation.UnitHour, Bound: regulation.BoundNotExceeding, From: regulation.FromPrevious},
		{Outcome: regulation.OutcomeRefusal, Basis: law.BasisNotStated, From: regulation.FromHandOver},
		{Outcome: regulation.OutcomeGrant, Basis: law.BasisStated, Unit: regulation.UnitPlanDates, Bound: regulation.BoundBare, From: regulation.FromPrevious,
			Kinds: []regulation.KindID{regulation.MustKindID("a/b")}, Covers: words("part"), Does: []regulation.Function{regulation.FunctionPerform},
			Ambiguous: true, Locator: law.MustLocator("7(2)/2")},
	} {
		var again regulation.Term
		require.NoError(t, json.Unmarshal([]byte(marshalled(t, x)), &again))
		require.Equal(t, x, again)
	}
	_, err := json.Marshal(regulation.Term{})
	require.Error(t, err, "the zero value is no term: it has no outcome")
}

func TestAnExtractLeavesOutWhatALaterReleaseMayComputeOtherwise(t *testing.T) {
	r := builtin(t).Regulations()[0]
	b, err := json.Marshal(regulation.Extract(r))
	require.NoError(t, err)
	require.NotContains(t, string(b), `"computed":true`)
	var back regulation.Extract
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, r.Discrepancies(), regulation.Regulation(back).Discrepancies())
}
