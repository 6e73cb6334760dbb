// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

var allRules = []law.ID{
	law.ID("step-missing"), law.ID("term-differs"), law.ID("bound-differs"), law.ID("kinds-differ"),
	law.ID("actor-unnamed"), law.ID("actor-differs"), law.ID("actor-not-listed"), law.ID("participant-unused"),
	law.ID("node-shorter"), law.ID("number-missing"), law.ID("branch-missing"), law.ID("end-not-said"),
	law.ID("term-not-stated"), law.ID("refusal-without-term"), law.ID("result-one-account"), law.ID("record-one-account"),
	law.ID("annex-lost"), law.ID("standard-shorter"),
}

// Each rule sees the datum that it is about, and no rule sees another's: one
// change in a copy of a built-in regulation lets exactly these findings appear
// or vanish, and leaves every other as it was, to the last value.
func TestEachRuleSeesOneDatum(t *testing.T) {
	type found = []law.ID
	cases := []struct {
		does     string
		rule     law.ID
		name     string
		change   func(*testing.T, *regulation.Regulation)
		appear   found
		vanishes found
	}{
		{
			does: "a step that paragraph 7 adds is missing in paragraph 5", rule: law.ID("step-missing"), name: "pesticide-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				s := *step(t, get(t, "pesticide-licence"), "7(7)")
				s.Locator, s.Same = law.MustLocator("7(8)"), nil
				r.Accounts[1].Steps = append(r.Accounts[1].Steps, s)
			},
			appear: found{"step-missing-pesticide-licence-7-8"},
		},
		{
			does: "twenty minutes against thirty", rule: law.ID("term-differs"), name: "vet-licence",
			change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(2)").Terms[0].Amount = 20 },
			appear: found{"term-differs-vet-licence-5-2-7-2"},
		},
		{
			does: "a working day against an hour", rule: law.ID("term-differs"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) { step(t, r, "7(2)").Terms[0].Unit = regulation.UnitHour },
			appear: found{"term-differs-cotton-receipt-licence-5-2-7-2"},
		},
		{
			does: "thirty minutes and within thirty minutes become one", rule: law.ID("bound-differs"), name: "vet-licence",
			change:   func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(4)").Terms[0].Bound = regulation.BoundBare },
			vanishes: found{"bound-differs-vet-licence-5-4-7-5"},
		},
		{
			does: "a hand-over for one kind only", rule: law.ID("kinds-differ"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				step(t, r, "7(6)").Kinds = []regulation.KindID{regulation.MustKindID("cotton-receipt-licence/issue")}
			},
			appear: found{"kinds-differ-cotton-receipt-licence-5-6-7-6"},
		},
		{
			does: "somebody is named who hands over", rule: law.ID("actor-unnamed"), name: "vet-licence",
			change:   func(t *testing.T, r *regulation.Regulation) { step(t, r, "5(4)").Actors[0].Basis = law.BasisStated },
			vanishes: found{"actor-unnamed-vet-licence-5-4"},
		},
		{
			does: "the executor in place of the management, who is the head by another word", rule: law.ID("actor-differs"), name: "grain-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				step(t, r, "5(2)").Actors[0].ID = regulation.ActorExecutor
			},
			appear: found{"actor-differs-grain-receipt-licence-5-2-7-2"},
		},
		{
			does: "the employee of paragraph 11 becomes a participant", rule: law.ID("actor-not-listed"), name: "vet-licence",
			change: func(_ *testing.T, r *regulation.Regulation) {
				r.List = append(r.List, regulation.Participant{Locator: law.MustLocator("6(4)"), Actor: regulation.ActorEmployee, Printed: "қызметкер"})
			},
			vanishes: found{"actor-not-listed-vet-licence-11-1-11-4-11-8"},
		},
		{
			does: "a participant that does nothing", rule: law.ID("participant-unused"), name: "grain-receipt-licence",
			change: func(_ *testing.T, r *regulation.Regulation) {
				r.List = append(r.List, regulation.Participant{Locator: law.MustLocator("6(4)"), Actor: regulation.ActorAuthorisedPerson, Printed: "уәкілетті тұлға"})
			},
			appear: found{"participant-unused-grain-receipt-licence-6-4"},
		},
		{
			does: "eight days for a check that holds nine days of steps", rule: law.ID("node-shorter"), name: "grain-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) { node(t, r, "8(9)").Terms[0].Amount = 8 },
			appear: found{"node-shorter-grain-receipt-licence-8-9-5-3", "node-shorter-grain-receipt-licence-8-9-7-3"},
		},
		{
			does: "eleven days in the Standard hold ten days and the minutes after them", rule: law.ID("standard-shorter"), name: "cotton-receipt-licence",
			change:   func(_ *testing.T, r *regulation.Regulation) { r.Standard.Terms[0].Amount = 11 },
			vanishes: found{"standard-shorter-cotton-receipt-licence-5", "standard-shorter-cotton-receipt-licence-7"},
		},
		{
			does: "a paragraph 9 is cited", rule: law.ID("number-missing"), name: "grain-receipt-licence",
			change: func(_ *testing.T, r *regulation.Regulation) {
				r.Documents = append(r.Documents, regulation.Document{ID: "more", Text: words("more"), Basis: law.BasisStated, Citation: r.Cite(law.MustLocator("9"))})
			},
			vanishes: found{"number-missing-grain-receipt-licence-9"},
		},
		{
			does: "the third participant is numbered 4", rule: law.ID("number-missing"), name: "vet-licence",
			change: func(_ *testing.T, r *regulation.Regulation) { r.List[2].Locator = law.MustLocator("6(4)") },
			appear: found{"number-missing-vet-licence-6-3"},
		},
		{
			does: "a list that jumps to the last number there is", rule: law.ID("number-missing"), name: "vet-licence",
			change: func(_ *testing.T, r *regulation.Regulation) { r.List[2].Locator = law.MustLocator("6(9999)") },
			appear: found{"number-missing-vet-licence-6-3-6-9998"},
		},
		{
			does: "the no of the check is told", rule: law.ID("branch-missing"), name: "grain-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				node(t, r, "8(9)").No = regulation.Branch{To: law.MustLocator("8(10)"), Basis: law.BasisStated}
			},
			vanishes: found{"branch-missing-grain-receipt-licence-8-9"},
		},
		{
			does: "the notice on missing data goes on", rule: law.ID("end-not-said"), name: "vet-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				node(t, r, "11(7)").Next = regulation.Branch{To: law.MustLocator("11(8)"), Basis: law.BasisStated}
			},
			vanishes: found{"end-not-said-vet-licence-11-7"},
		},
		{
			does: "a node without the term that it should have", rule: law.ID("term-not-stated"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				node(t, r, "9(4)").Terms = []regulation.Term{{Outcome: regulation.OutcomeAny, Basis: law.BasisNotStated, From: regulation.FromPrevious}}
			},
			appear: found{"term-not-stated-cotton-receipt-licence-9-4"},
		},
		{
			does: "the cotton refusal loses its term on the portal", rule: law.ID("refusal-without-term"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				x := &node(t, r, "9(9)").Terms[3]
				x.Basis, x.Amount, x.Unit, x.Bound = law.BasisNotStated, 0, "", ""
			},
			appear: found{"refusal-without-term-cotton-receipt-licence-9-9"},
		},
		{
			does: "paragraph 7 prints a result too", rule: law.ID("result-one-account"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				step(t, r, "7(1)").Results = []regulation.StepResult{{Text: words("result"), Outcome: regulation.OutcomeAny}}
			},
			vanishes: found{"result-one-account-cotton-receipt-licence-5"},
		},
		{
			does: "paragraph 7 gives a receipt too", rule: law.ID("record-one-account"), name: "cotton-receipt-licence",
			change: func(t *testing.T, r *regulation.Regulation) {
				s := step(t, r, "7(1)")
				s.Records = append(s.Records, "receipt")
			},
			vanishes: found{"record-one-account-cotton-receipt-licence-receipt-5-1"},
		},
		{
			does: "the content of an annex turns up", rule: law.ID("annex-lost"), name: "vet-reference",
			change:   func(_ *testing.T, r *regulation.Regulation) { r.Annexes[0].Surviving = true },
			vanishes: found{"annex-lost-vet-reference-annex1"},
		},
	}
	tested := map[law.ID]bool{}
	for _, c := range cases {
		tested[c.rule] = true
		t.Run(string(c.rule)+": "+c.does, func(t *testing.T) {
			r := get(t, c.name)
			before := r.Discrepancies()
			c.change(t, r)
			after := r.Discrepancies()
			require.Equal(t, c.vanishes, idsWithout(before, after), "what vanished")
			require.Equal(t, c.appear, idsWithout(after, before), "what appeared")
			for _, list := range [][]regulation.Discrepancy{before, after} {
				for _, d := range list {
					if has(c.vanishes, d.ID) || has(c.appear, d.ID) {
						require.Equal(t, c.rule, d.Rule)
						require.True(t, d.Computed)
						require.True(t, d.Text.Complete())
						require.NotEmpty(t, d.Values)
					}
				}
			}
			require.Equal(t, except(before, c.vanishes), except(after, c.appear), "the others stay as they were")
		})
	}
	for _, rule := range allRules {
		require.True(t, tested[rule], "the rule %s is tested", rule)
	}
	for _, r := range builtin(t).Regulations() {
		for _, d := range r.Discrepancies() {
			require.Equal(t, d.Computed, has(allRules, d.Rule), "%s is found by a rule of the list", d.ID)
		}
	}
}

func has(list []law.ID, id law.ID) bool {
	for _, x := range list {
		if x == id {
			return true
		}
	}
	return false
}

func idsWithout(list, other []regulation.Discrepancy) []law.ID {
	var there, ids []law.ID
	for _, d := range other {
		there = append(there, d.ID)
	}
	for _, d := range list {
		if !has(there, d.ID) {
			ids = append(ids, d.ID)
		}
	}
	return ids
}

func except(list []regulation.Discrepancy, ids []law.ID) []regulation.Discrepancy {
	var rest []regulation.Discrepancy
	for _, d := range list {
		if !has(ids, d.ID) {
			rest = append(rest, d)
		}
	}
	return rest
}

// Where there is one account only, there is nothing to compare it with.
func TestOneAccountHasNothingToDifferFrom(t *testing.T) {
	r := get(t, "cotton-receipt-licence")
	r.Accounts = r.Accounts[:1]
	r.List = nil
	compared := []law.ID{
		law.ID("step-missing"), law.ID("term-differs"), law.ID("bound-differs"), law.ID("kinds-differ"),
		law.ID("actor-differs"), law.ID("result-one-account"), law.ID("record-one-account"), law.ID("actor-not-listed"),
	}
	for _, d := range r.Discrepancies() {
		require.False(t, has(compared, d.Rule), d.ID)
	}
}

func TestAMissingBranchIsNamed(t *testing.T) {
	for want, change := range map[string]func(*regulation.Node){
		"yes":     func(n *regulation.Node) { n.Yes, n.No = draft.Missing(), n.Yes },
		"no":      func(*regulation.Node) {},
		"yes, no": func(n *regulation.Node) { n.Yes = draft.Missing() },
	} {
		r := get(t, "grain-receipt-licence")
		change(node(t, r, "8(9)"))
		found := false
		for _, d := range r.Discrepancies() {
			if d.Rule == law.ID("branch-missing") {
				found = true
				require.Equal(t, want, d.Values[0].Printed)
			}
		}
		require.True(t, found, want)
	}
}

// Results and side records that only paragraph 7 prints are told the other way.
func TestWhatOnlyParagraph7Prints(t *testing.T) {
	r := get(t, "vet-licence")
	var ids []law.ID
	for _, d := range r.Discrepancies() {
		if d.Rule == law.ID("result-one-account") || d.Rule == law.ID("record-one-account") {
			ids = append(ids, d.ID)
			require.Equal(t, "5", d.Values[0].Citation.Locator.String(), "paragraph 5 is the silent one")
			require.Empty(t, d.Values[0].Printed)
		}
	}
	require.Equal(t, []law.ID{"result-one-account-vet-licence-7", "record-one-account-vet-licence-registration-journal-7-1", "record-one-account-vet-licence-seal-7-4"}, ids)
}

// An identifier stays one, however long that of a record is.
func TestALongIdentifierIsCut(t *testing.T) {
	r := get(t, "cotton-receipt-licence")
	const long = "receipt-that-an-agency-gives-a-name-of-sixty-letters-or-so"
	r.Records[0].ID = long + "-a"
	r.Records = append(r.Records, regulation.SideRecord{ID: long + "-b", Text: words("b"), Citations: r.Records[0].Citations})
	s := step(t, r, "5(1)")
	s.Records = []law.ID{long + "-a", long + "-b"}
	require.NoError(t, r.Validate())
	seen := map[law.ID]bool{}
	for _, d := range r.Discrepancies() {
		require.True(t, d.ID.IsValid(), d.ID)
		require.False(t, seen[d.ID], d.ID)
		seen[d.ID] = true
	}
	var again regulation.Regulation
	require.NoError(t, again.UnmarshalJSON([]byte(marshalled(t, *r))))
	require.Equal(t, *r, again)
}
