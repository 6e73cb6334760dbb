// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// rows reads a table: a line a row, cells between bars, spaces as one.
func rows(table string) []string {
	var list []string
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, row(strings.Split(line, "|")...))
		}
	}
	return list
}

// row joins cells in the one form in which tables and data are compared.
func row(cells ...string) string {
	for i, c := range cells {
		if cells[i] = strings.Join(strings.Fields(c), " "); cells[i] == "" {
			cells[i] = "-"
		}
	}
	return strings.Join(cells, " | ")
}

// requireSame compares a hand table with the data both ways.
func requireSame(t *testing.T, table string, data []string) {
	t.Helper()
	hand := rows(table)
	var faults []string
	for _, side := range []struct {
		name        string
		have, other []string
	}{{"only in the hand table", hand, data}, {"only in the data", data, hand}} {
		left := slices.Clone(side.other)
		for _, r := range side.have {
			if i := slices.Index(left, r); i >= 0 {
				left = slices.Delete(left, i, i+1)
			} else {
				faults = append(faults, side.name+": "+r)
			}
		}
	}
	slices.SortStableFunc(faults, func(a, b string) int {
		_, x, _ := strings.Cut(a, ": ")
		_, y, _ := strings.Cut(b, ": ")
		return strings.Compare(x, y)
	})
	require.NotEmpty(t, hand)
	require.True(t, len(faults) == 0, "table and data differ:\n%s", strings.Join(faults, "\n"))
}

// load reads the built-in data once: what a catalogue returns is fresh.
var load = sync.OnceValues(catalogue.Load)

func builtin(t testing.TB) regulation.Catalogue {
	t.Helper()
	c, err := load()
	require.NoError(t, err)
	return c
}

// get returns a built-in regulation for a test to look at or to change.
func get(t testing.TB, name string) regulation.Regulation {
	t.Helper()
	r, err := builtin(t).Regulation(name)
	require.NoError(t, err)
	return r
}

func kindsOf(r regulation.Regulation, kinds []regulation.KindID) string {
	if kinds == nil {
		return "all"
	}
	list := make([]string, len(kinds))
	for i, k := range kinds {
		if list[i] = k.String(); len(r.Services) == 1 {
			list[i] = string(k.Kind)
		}
	}
	return strings.Join(list, " ")
}

func words[T ~string](list []T) string {
	s := make([]string, len(list))
	for i, v := range list {
		s[i] = string(v)
	}
	return strings.Join(s, " ")
}

func places(list []law.Locator) string {
	s := make([]string, len(list))
	for i, v := range list {
		s[i] = v.String()
	}
	return strings.Join(s, " ")
}

func termRows(r regulation.Regulation, l law.Locator, terms []regulation.Term) []string {
	var list []string
	for _, t := range terms {
		length := ""
		if t.Basis != law.BasisNotStated {
			length = fmt.Sprintf("%s %s", t.Unit, t.Bound)
			if t.Unit.Counted() {
				length = fmt.Sprintf("%d %s", t.Amount, length)
			}
		}
		basis := t.Basis.String()
		if t.Ambiguous {
			basis += " ambiguous"
		}
		list = append(list, row(string(r.ID.Name), l.String(), kindsOf(r, t.Kinds), string(t.Outcome), length, string(t.From), basis))
	}
	return list
}

// Every term of the acts is in the data as the text prints it, and no other.
func TestTermsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	for _, r := range builtin(t).Regulations() {
		for _, a := range r.Accounts {
			for _, s := range a.Steps {
				data = append(data, termRows(r, s.Locator, s.Terms)...)
			}
			for _, n := range a.Nodes {
				data = append(data, termRows(r, n.Locator, n.Terms)...)
			}
		}
	}
	requireSame(t, termsTable, data)
}

// Every node of every flow, with its branches, is in the data, and no other.
func TestNodesAreThoseOfTheHandTable(t *testing.T) {
	branch := func(b regulation.Branch) string {
		switch {
		case b.IsZero():
			return "-"
		case b.Missing:
			return "untold"
		case b.Basis == law.BasisInferred:
			return b.To.String()
		}
		return b.To.String() + " " + b.Basis.String()
	}
	var data []string
	for _, r := range builtin(t).Regulations() {
		for _, a := range r.Accounts {
			for _, n := range a.Nodes {
				end := "-"
				if n.Terminal {
					end = n.TerminalBasis.String()
				} else if n.Next.To.IsZero() && n.Kind != regulation.NodeKindCondition {
					end = "open"
				}
				data = append(data, row(string(r.ID.Name), n.Locator.String(), fmt.Sprintf("%s %d", n.Kind, n.Number), string(n.Gate),
					branch(n.Yes), branch(n.No), branch(n.Next), end, string(n.Does), actorsOf(r, n.Actors), words(n.Systems), kindsOf(r, n.Kinds)))
			}
		}
	}
	requireSame(t, nodesTable, data)
}

// Every step is in the data with its actors, links, side records, results and
// decisions, and no other.
func TestStepsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	for _, r := range builtin(t).Regulations() {
		for _, a := range r.Accounts {
			for _, s := range a.Steps {
				data = append(data, stepRow(r, s))
			}
		}
	}
	requireSame(t, stepsTable, data)
}

func stepRow(r regulation.Regulation, s regulation.Step) string {
	var does, results, decisions []string
	for _, a := range s.Actions {
		action := string(a.Does)
		if a.Kinds != nil {
			action += ":" + strings.ReplaceAll(kindsOf(r, a.Kinds), " ", ",")
		}
		does = append(does, action)
	}
	for _, x := range s.Results {
		result := "+"
		if x.Kinds != nil || x.Outcome != regulation.OutcomeAny {
			result = kindsOf(r, x.Kinds) + " " + string(x.Outcome)
		}
		results = append(results, result)
	}
	for _, d := range s.Decisions {
		decision := d.Condition.String() + "/" + d.Refusal.String()
		if d.Ends {
			decision += " ends"
		}
		if d.Kinds != nil {
			decision += " " + kindsOf(r, d.Kinds)
		}
		decisions = append(decisions, decision)
	}
	return row(string(r.ID.Name), s.Locator.String(), kindsOf(r, s.Kinds), strings.Join(does, " "), actorsOf(r, s.Actors), places(s.Same),
		words(s.Records), strings.Join(results, ", "), strings.Join(decisions, ", "))
}

// actorsOf writes who acts, each with his basis where it is not "stated".
func actorsOf(r regulation.Regulation, list []regulation.StepActor) string {
	actors := make([]string, len(list))
	for i, a := range list {
		actors[i] = string(a.ID)
		if a.Basis != law.BasisStated {
			actors[i] += " " + a.Basis.String()
		}
		if a.Kinds != nil {
			actors[i] += " for " + kindsOf(r, a.Kinds)
		}
	}
	return strings.Join(actors, ", ")
}
