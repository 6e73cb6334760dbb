// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/northkazakhstan"
)

func TestTheEnactmentKeepsTheRulesOfTheModel(t *testing.T) {
	require.NoError(t, northkazakhstan.Enactment().Validate())
}

func TestEachCallGivesAnEqualValueThatSharesNothing(t *testing.T) {
	first, second, third := northkazakhstan.Enactment(), northkazakhstan.Enactment(), northkazakhstan.Enactment()
	require.Equal(t, first, second)
	wipe(reflect.ValueOf(&first).Elem())
	require.NotEqual(t, first, second)
	require.Equal(t, third, second, "what is done to one value is not seen in another")
}

// wipe zeroes every element of every slice inside v, in place.
func wipe(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			wipe(v.Index(i))
			v.Index(i).SetZero()
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				wipe(v.Field(i))
			}
		}
	}
}

func TestTheJSONDecodesBackIntoAnEqualValue(t *testing.T) {
	e := northkazakhstan.Enactment()
	b, err := json.Marshal(e)
	require.NoError(t, err)
	var decoded regulation.Enactment
	require.NoError(t, json.Unmarshal(b, &decoded))
	require.Equal(t, e, decoded)
}

func TestEachTextIsInThreeLanguagesOrAbsent(t *testing.T) {
	texts := 0
	walk(northkazakhstan.Enactment(), func(place string, v any) {
		if x, ok := v.(law.Text); ok && !x.IsZero() {
			texts++
			require.True(t, x.Complete(), "%s: %+v", place, x)
			for _, l := range law.Langs() {
				require.Equal(t, strings.TrimSpace(x.In(l)), x.In(l), place)
			}
		}
	})
	require.Greater(t, texts, 500)
}

// places are those that the act and its regulations have, as printed; 9 of the
// grain regulation is the number that is missing.
func places() map[string]string {
	common := "title section1 1 2 3 section2 4 5 section3 6 7 section4 10 annex " + subs("6", 3)
	return map[string]string{
		"":                       "header title preamble 1 2 3 signature " + subs("1", 3),
		"pesticide-licence":      common + " 8 9 6(4) " + subs("5", 7) + subs("7", 7) + subs("9", 10),
		"grain-receipt-licence":  common + " 8 9 7~1 5(1)/2 5(2)/2 5(3)/2 5(4)/2 5(5)/2 " + subs("5", 5) + subs("7", 5) + subs("8", 10),
		"cotton-receipt-licence": common + " 8 9 " + subs("5", 6) + subs("7", 6) + subs("9", 10),
	}
}

func subs(paragraph string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s(%d) ", paragraph, i+1)
	}
	return b.String()
}

func TestEachPlaceThatIsCitedExists(t *testing.T) {
	known := map[string]map[string]bool{}
	for regulation, list := range places() {
		known[regulation] = map[string]bool{}
		for _, place := range strings.Fields(list) {
			known[regulation][place] = true
		}
	}
	e := northkazakhstan.Enactment()
	cited := 0
	check := func(own string) func(string, any) {
		return func(place string, v any) {
			switch x := v.(type) {
			case law.Citation:
				if x.Act == e.Act.ID {
					cited++
					require.True(t, known[string(x.Regulation)][x.Locator.String()], "%s cites %s", place, x)
				}
			case law.Locator:
				if !x.IsZero() && !strings.HasSuffix(place, ".Item") && !strings.HasSuffix(place, ".Place") {
					require.True(t, known[own][x.String()], "%s stands at %s", place, x)
				}
			}
		}
	}
	walk(e.Act, check(""))
	for _, r := range e.Regulations {
		walk(r, check(string(r.ID.Name)))
		require.True(t, known[""][r.Position.Item.String()])
	}
	require.Greater(t, cited, 300)
}

func TestTheCrossMapOfTheStepsHoldsBothWays(t *testing.T) {
	for _, r := range northkazakhstan.Enactment().Regulations {
		procedure, _ := r.Account(regulation.AccountProcedure)
		interaction, _ := r.Account(regulation.AccountInteraction)
		require.Len(t, interaction.Steps, len(procedure.Steps), r.ID.String())
		for _, both := range [][2]regulation.Account{{procedure, interaction}, {interaction, procedure}} {
			for _, s := range both[0].Steps {
				require.NotEmpty(t, s.Same, s.Locator.String())
				for _, l := range s.Same {
					other, ok := both[1].Step(l)
					require.True(t, ok, "%s of %s", l, r.ID)
					require.Contains(t, other.Same, s.Locator)
				}
			}
		}
	}
}

func TestEachIdentifierThatIsUsedExists(t *testing.T) {
	for _, r := range northkazakhstan.Enactment().Regulations {
		actors, systems, records, kinds := map[law.ID]int{}, map[law.ID]int{}, map[law.ID]int{}, map[regulation.KindID]int{}
		for _, a := range r.Actors {
			actors[a.ID]++
		}
		for _, s := range r.Systems {
			systems[s.ID] = 1
		}
		for _, x := range r.Records {
			records[x.ID] = 1
		}
		for _, k := range r.Services[0].Kinds {
			kinds[k.ID] = 1
		}
		walk(r, func(place string, v any) {
			switch x := v.(type) {
			case regulation.KindID:
				require.Contains(t, kinds, x, place)
			case regulation.StepActor:
				require.Contains(t, actors, x.ID, place)
			case regulation.EDSUse:
				require.Contains(t, actors, x.Signer, place)
			case regulation.Node:
				for _, id := range x.Systems {
					require.Contains(t, systems, id, place)
					systems[id]++
				}
			case regulation.Step:
				for _, id := range x.Records {
					require.Contains(t, records, id, place)
					records[id]++
				}
			}
		})
		for id, n := range records {
			require.Greater(t, n, 1, "%s: a step makes the record %s", r.ID, id)
		}
	}
}

func TestThePrintedNumbersOfTheNodesFollowEachOther(t *testing.T) {
	for _, r := range northkazakhstan.Enactment().Regulations {
		flow, _ := r.Account(regulation.AccountPortal)
		next := map[regulation.NodeKind]int{regulation.NodeKindProcess: 1, regulation.NodeKindCondition: 1}
		for _, n := range flow.Nodes {
			require.Equal(t, next[n.Kind], n.Number, "%s %s", r.ID, n.Locator)
			if n.Kind != regulation.NodeKindRegistration {
				next[n.Kind]++
			}
		}
		require.Equal(t, 7, next[regulation.NodeKindProcess])
		require.Equal(t, 4, next[regulation.NodeKindCondition])
	}
}

func TestARecordedDiscrepancyKeepsTheValueOfEachPlace(t *testing.T) {
	seen := map[law.ID]bool{}
	for _, r := range northkazakhstan.Enactment().Regulations {
		for _, d := range r.Recorded {
			require.False(t, seen[d.ID], d.ID)
			seen[d.ID] = true
			require.NotEmpty(t, d.Values, d.ID)
			printed := false
			for _, v := range d.Values {
				require.Contains(t, d.Citations, v.Citation, d.ID)
				if v.Meant != "" {
					require.NotEqual(t, v.Printed, v.Meant, d.ID)
				}
				printed = printed || v.Printed != ""
			}
			silent := len(d.Values) > 0 && !printed
			require.True(t, printed || silent && d.Severity == regulation.SeveritySubstantive, "%s: silence alone is substantive", d.ID)
		}
	}
}

// walk calls f with every exported value inside v, and with the place of it.
func walk(v any, f func(place string, v any)) { visit(reflect.ValueOf(v), "", f) }

func visit(v reflect.Value, place string, f func(string, any)) {
	f(place, v.Interface())
	if _, whole := v.Interface().(law.Citation); whole {
		return // its locator is not a place of the regulation that holds it
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			visit(v.Index(i), fmt.Sprintf("%s[%d]", place, i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				visit(v.Field(i), place+"."+field.Name, f)
			}
		}
	}
}
