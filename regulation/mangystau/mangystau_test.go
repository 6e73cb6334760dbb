// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/mangystau"
)

// visit calls f for each value of type T inside v.
func visit[T any](v any, f func(place string, found T)) {
	var walk func(x reflect.Value, place string)
	walk = func(x reflect.Value, place string) {
		if found, ok := x.Interface().(T); ok {
			f(place, found)
			return
		}
		switch x.Kind() {
		case reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i), fmt.Sprintf("%s[%d]", place, i))
			}
		case reflect.Struct:
			for i := range x.NumField() {
				if field := x.Type().Field(i); field.IsExported() {
					walk(x.Field(i), place+"."+field.Name)
				}
			}
		}
	}
	walk(reflect.ValueOf(v), reflect.TypeOf(v).Name())
}

func TestEnactmentKeepsTheRulesOfTheModel(t *testing.T) {
	e := mangystau.Enactment()
	require.NoError(t, e.Validate())
	require.NoError(t, e.Act.Validate())
}

func TestEnactmentIsBuiltAfresh(t *testing.T) {
	first, second := mangystau.Enactment(), mangystau.Enactment()
	require.Equal(t, first, second, "two calls give equal values")

	before, err := json.Marshal(second)
	require.NoError(t, err)
	scramble(reflect.ValueOf(&first).Elem())
	after, err := json.Marshal(second)
	require.NoError(t, err)
	require.JSONEq(t, string(before), string(after), "changing one value leaves the other alone")
	require.NotEqual(t, first, second)
}

// scramble sets every string that can be reached to another one.
func scramble(x reflect.Value) {
	switch x.Kind() {
	case reflect.String:
		x.SetString("scrambled")
	case reflect.Slice:
		for i := range x.Len() {
			scramble(x.Index(i))
		}
	case reflect.Struct:
		for i := range x.NumField() {
			if x.Type().Field(i).IsExported() {
				scramble(x.Field(i))
			}
		}
	}
}

// No two fields of one value share memory either: what changes one must not
// change another.
func TestNoTwoListsShareMemory(t *testing.T) {
	e := mangystau.Enactment()
	seen := map[uintptr]string{}
	var walk func(x reflect.Value, place string)
	walk = func(x reflect.Value, place string) {
		switch x.Kind() {
		case reflect.Slice:
			if x.Len() > 0 {
				require.Empty(t, seen[x.Pointer()], "%s shares its list", place)
				seen[x.Pointer()] = place
			}
			for i := range x.Len() {
				walk(x.Index(i), fmt.Sprintf("%s[%d]", place, i))
			}
		case reflect.Struct:
			for i := range x.NumField() {
				if field := x.Type().Field(i); field.IsExported() {
					walk(x.Field(i), place+"."+field.Name)
				}
			}
		}
	}
	walk(reflect.ValueOf(e), "Enactment")
	require.NotEmpty(t, seen)
}

func TestEachTextIsInThreeLanguages(t *testing.T) {
	texts := 0
	visit(mangystau.Enactment(), func(place string, found law.Text) {
		if !found.IsZero() {
			texts++
			require.NoError(t, found.Validate(), place)
		}
	})
	require.Greater(t, texts, 300)
}

// outline is the table of contents of one text, counted in the act by hand:
// sub-paragraphs by paragraph, parts of a paragraph or sub-paragraph where it
// has more than one.
type outline struct {
	sections, paragraphs, annexes int
	subs                          map[int]int
	parts                         map[string]int
}

func (o outline) has(l law.Locator) bool {
	switch l.Kind() {
	case law.LocatorTitle:
		return true
	case law.LocatorSection:
		return l.Number() <= o.sections
	case law.LocatorAnnex:
		return l.Number() > 0 && l.Number() <= o.annexes
	case law.LocatorParagraph:
		parts := max(1, o.parts[l.WithPart(0).String()])
		return l.Number() <= o.paragraphs && l.Sub() <= o.subs[l.Number()] && l.Part() <= parts
	default:
		return false
	}
}

func outlines() map[law.ID]outline {
	return map[law.ID]outline{
		"vet-reference": {
			sections: 3, paragraphs: 9, annexes: 2,
			subs:  map[int]int{5: 3, 6: 2, 7: 2},
			parts: map[string]int{"1": 2, "3": 2},
		},
		"animal-identification": {
			sections: 3, paragraphs: 9, annexes: 2,
			subs:  map[int]int{5: 3, 6: 2, 7: 2},
			parts: map[string]int{"1": 2, "3": 3},
		},
		"vet-licence": {
			sections: 4, paragraphs: 12, annexes: 3,
			subs:  map[int]int{1: 2, 5: 4, 6: 3, 7: 5, 9: 16, 11: 12},
			parts: map[string]int{"1": 2, "3": 4, "5(3)": 4, "7(1)": 2, "7(2)": 2, "7(3)": 5, "7(4)": 2, "7(5)": 2},
		},
	}
}

func TestEachPlaceIsInTheAct(t *testing.T) {
	e := mangystau.Enactment()
	inAct := func(l law.Locator) bool {
		switch l.Kind() {
		case law.LocatorHeader, law.LocatorPreamble, law.LocatorSignature:
			return l.Part() == 0
		default:
			act := outline{paragraphs: 4, subs: map[int]int{1: 3}}
			return l.Kind() == law.LocatorParagraph && act.has(l)
		}
	}
	all := outlines()
	cited := 0
	visit(e, func(place string, c law.Citation) {
		switch {
		case c.IsZero():
		case c.Act != e.Act.ID:
			require.Empty(t, all[c.Act], "%s cites %s", place, c)
		case c.Regulation == "":
			cited++
			require.True(t, inAct(c.Locator), "%s cites %s", place, c)
		default:
			cited++
			require.True(t, all[c.Regulation].has(c.Locator), "%s cites %s", place, c)
		}
	})
	require.Greater(t, cited, 300)

	for _, r := range e.Regulations {
		require.True(t, inAct(r.Position.Item), "item of %s", r.ID)
		r.Position.Item = law.Locator{} // the one place that is the act's
		visit(withoutCitations(r), func(place string, l law.Locator) {
			require.True(t, l.IsZero() || all[r.ID.Name].has(l), "%s: %s is at %s", r.ID, place, l)
		})
	}
}

// withoutCitations are the values with a place of their own, not of a citation.
func withoutCitations(r regulation.Regulation) any {
	return struct {
		List      []regulation.Participant
		Accounts  []regulation.Account
		Gates     []regulation.Gate
		Numbering []regulation.NumberFact
		Services  []law.Locator
	}{r.List, r.Accounts, r.Gates, r.Numbering, derivedFrom(r)}
}

func derivedFrom(r regulation.Regulation) []law.Locator {
	var list []law.Locator
	for _, s := range r.Services {
		list = append(list, s.From)
	}
	return list
}

// The accounts are complete: each sub-paragraph of the act is a step or a node,
// once, in its order.
func TestEachSubParagraphIsAStepOrANode(t *testing.T) {
	for _, r := range mangystau.Enactment().Regulations {
		for _, a := range r.Accounts {
			var got []int
			for _, s := range a.Steps {
				got = append(got, s.Locator.Sub())
			}
			for _, n := range a.Nodes {
				got = append(got, n.Locator.Sub())
			}
			want := make([]int, outlines()[r.ID.Name].subs[mustInt(t, a.Paragraph)])
			for i := range want {
				want[i] = i + 1
			}
			require.Equal(t, want, got, "%s, paragraph %s", r.ID, a.Paragraph)
		}
	}
}

func mustInt(t *testing.T, s string) int {
	t.Helper()
	var n int
	_, err := fmt.Sscan(s, &n)
	require.NoError(t, err)
	return n
}

func TestTheCrossMapHoldsBothWays(t *testing.T) {
	for _, r := range mangystau.Enactment().Regulations {
		procedure, ok := r.Account(regulation.AccountProcedure)
		require.True(t, ok)
		interaction, ok := r.Account(regulation.AccountInteraction)
		require.True(t, ok)
		for _, s := range procedure.Steps {
			for _, l := range s.Same {
				other, ok := interaction.Step(l)
				require.True(t, ok, "%s: %s", r.ID, l)
				require.Contains(t, other.Same, s.Locator, "%s: %s", r.ID, l)
			}
		}
		for _, s := range interaction.Steps {
			for _, l := range s.Same {
				other, ok := procedure.Step(l)
				require.True(t, ok, "%s: %s", r.ID, l)
				require.Contains(t, other.Same, s.Locator, "%s: %s", r.ID, l)
			}
		}
	}
}

// Nothing is declared without being used, and nothing used without being
// declared.
func TestDeclaredAndUsedAgree(t *testing.T) {
	for _, r := range mangystau.Enactment().Regulations {
		used := map[law.ID]bool{}
		for _, p := range r.List {
			used[p.Actor] = true
		}
		for _, a := range r.Actors {
			used[a.ID] = used[a.ID] || len(a.Citations) > 0
		}
		visit(r, func(_ string, s regulation.StepActor) { used[s.ID] = true })
		visit(r, func(_ string, e regulation.EDSUse) { used[e.Signer] = true })
		visit(r, func(_ string, w regulation.Wait) { used[w.Body] = used[w.Body] || w.Body != "" })
		delete(used, "")
		var declared []law.ID
		for _, a := range r.Actors {
			declared = append(declared, a.ID)
		}
		for id := range used {
			require.True(t, slices.Contains(declared, id), "%s: actor %s is not declared", r.ID, id)
		}
		for _, id := range declared {
			require.True(t, used[id], "%s: actor %s is not used", r.ID, id)
		}
		for _, a := range r.Accounts {
			for _, n := range a.Nodes {
				for _, id := range n.Systems {
					i := slices.IndexFunc(r.Systems, func(s regulation.System) bool { return s.ID == id })
					require.GreaterOrEqual(t, i, 0, "%s: %s names %s", r.ID, n.Locator, id)
					cites := r.Systems[i].Citations
					require.True(t, slices.ContainsFunc(cites, func(c law.Citation) bool {
						return n.Locator.Within(c.Locator)
					}), "%s: %s does not cite %s", r.ID, id, n.Locator)
				}
			}
		}
	}
}

func TestEachConditionHasItsGate(t *testing.T) {
	for _, r := range mangystau.Enactment().Regulations {
		for _, a := range r.Accounts {
			for _, n := range a.Nodes {
				gates := 0
				for _, g := range r.Gates {
					if g.Account == a.Role && g.Locator == n.Locator {
						gates++
						require.Equal(t, n.Gate, g.Kind, "%s", n.Locator)
					}
				}
				want := 0
				if n.Kind == regulation.NodeKindCondition {
					want = 1
				}
				require.Equal(t, want, gates, "%s", n.Locator)
			}
		}
	}
}

func TestRecordedIdentifiersAreStableAndDistinct(t *testing.T) {
	seen := map[law.ID]bool{}
	for _, r := range mangystau.Enactment().Regulations {
		for _, d := range r.Recorded {
			require.True(t, d.ID.IsValid(), "%q", d.ID)
			require.False(t, seen[d.ID], "%q stands once in the act", d.ID)
			seen[d.ID] = true
			require.NotEmpty(t, d.Values, "%q", d.ID)
			for _, v := range d.Values {
				require.Contains(t, d.Citations, v.Citation, "%q", d.ID)
				require.False(t, v.Meant != "" && v.Meant == v.Printed, "%q: the misprint is the word itself", d.ID)
			}
		}
	}
}
