// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	main "github.com/reglament-kz/reglament/examples/catalogue"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

const exampleAct = "testdata/act.json"

// page runs the program and returns what it prints; it must succeed.
func page(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	require.Equal(t, 0, main.Run(args, &out, &errs), "%v: %s", args, errs.String())
	require.Empty(t, errs.String())
	return out.String()
}

// words is a text without its layout.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func requireWords(t *testing.T, page, want string, what ...any) {
	t.Helper()
	if !strings.Contains(words(page), words(want)) {
		require.Fail(t, "the page lacks "+want, what...)
	}
}

// views are the flags of every page that people read.
func views() [][]string {
	list := [][]string{{}, {"-totals"}, {"-discrepancies"}, {"-catalogue", exampleAct}}
	for _, r := range catalogue.Builtin().Regulations() {
		list = append(list, []string{"-regulation", r.ID.String()})
	}
	return list
}

func TestEveryPageInEveryLanguageFitsItsWidthAndEndsWithTheLegend(t *testing.T) {
	for _, view := range views() {
		for _, l := range law.Langs() {
			out := page(t, append(view, "-lang", string(l))...)
			for _, line := range strings.Split(out, "\n") {
				require.LessOrEqual(t, main.Columns(line), main.Width, line)
				require.Equal(t, strings.TrimRight(line, " "), line, "a blank at the end")
			}
			require.NotContains(t, out, "\n\n\n", "two empty lines")
			require.NotContains(t, out, "%!", "a broken format")
			_, legend, found := strings.Cut(out, "7(3)/2")
			require.True(t, found && legend != "")
			for _, b := range law.Values[law.Basis]() {
				requireWords(t, out, b.Label().In(l))
			}
		}
	}
}

func TestOverviewShowsEachServiceAndKindInTheLanguage(t *testing.T) {
	c := catalogue.Builtin()
	for _, l := range law.Langs() {
		out := page(t, "-lang", string(l))
		for _, s := range c.Services() {
			requireWords(t, out, string(s.ID)+": "+s.Title.In(l))
		}
		rows := 0
		for _, line := range strings.Split(out, "\n") {
			for _, kind := range []string{"issue", "reissue", "duplicate"} {
				if strings.HasPrefix(line, "    "+kind+" ") {
					rows++
				}
			}
		}
		require.Equal(t, len(c.Kinds()), rows)
	}
	require.Contains(t, page(t), "Acts: 2, regulations: 6, services: 7, kinds: 15\n")
}

func TestRegulationInFullLeavesNothingOut(t *testing.T) {
	for _, r := range catalogue.Builtin().Regulations() {
		for _, l := range law.Langs() {
			out := page(t, "-regulation", r.ID.String(), "-lang", string(l))
			for _, x := range facts(r) {
				requireWords(t, out, x.In(l), "%s in %s", r.ID, l)
			}
			for _, a := range r.Accounts {
				for _, s := range a.Steps {
					require.Contains(t, out, "\n  "+s.Locator.String()+" ")
				}
				for _, n := range a.Nodes {
					require.Contains(t, out, "\n  "+n.Locator.String()+" ")
				}
			}
			for _, x := range r.Printed {
				requireWords(t, out, x.KK)
			}
			for _, x := range r.List {
				requireWords(t, out, x.Printed)
			}
			for _, x := range r.Fee.Rates {
				requireWords(t, out, x.Source.Where)
			}
		}
	}
}

// facts are the texts that the page of a regulation must hold.
func facts(r regulation.Regulation) []law.Text {
	list := []law.Text{r.Title, r.Provider.Name, r.Provider.Unit, r.Provider.Scope, r.Provider.Joint, r.Refusal.Text, r.Standard.Title, r.Trigger.Text}
	for _, c := range slices.Concat(r.Channels.Intake, r.Channels.Delivery) {
		list = append(list, c.Text)
	}
	for _, f := range slices.Concat(r.Form, r.Carrier) {
		list = append(list, f.Text)
	}
	for _, x := range r.Results {
		list = append(list, x.Text)
	}
	for _, x := range r.Standard.Points {
		list = append(list, x.For)
	}
	for _, x := range r.Fee.Facts {
		list = append(list, x.Text)
	}
	for _, x := range r.Documents {
		list = append(list, x.Text)
	}
	for _, x := range r.Actors {
		list = append(list, x.Name)
	}
	for _, x := range r.Gates {
		list = append(list, x.Text, x.Means, x.Notice)
	}
	for _, x := range r.Systems {
		list = append(list, x.Name)
	}
	for _, x := range r.Records {
		list = append(list, x.Text)
	}
	for _, x := range r.Annexes {
		list = append(append(list, x.Text), x.Parts...)
	}
	for _, x := range r.Numbering {
		list = append(list, x.Text)
	}
	for _, x := range r.Readings {
		list = append(list, x.Title, x.Reason)
		for _, o := range x.Options {
			list = append(list, o.Text)
		}
	}
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			for _, x := range s.Actions {
				list = append(list, x.Text)
			}
			for _, x := range s.Results {
				list = append(list, x.Text)
			}
			for _, x := range s.Decisions {
				list = append(list, x.Text)
			}
			for _, x := range s.Terms {
				list = append(list, x.Covers)
			}
		}
		for _, n := range a.Nodes {
			list = append(list, n.Action)
		}
	}
	return list
}

func TestDiscrepanciesAreAllThereClassByClass(t *testing.T) {
	for _, r := range catalogue.Builtin().Regulations() {
		out := page(t, "-discrepancies", "-all", "-regulation", r.ID.String())
		few := page(t, "-discrepancies", "-regulation", r.ID.String())
		last := 0
		for _, class := range law.Values[regulation.DiscrepancyClass]() {
			first, count, shown := len(out), 0, 0
			for _, d := range r.Discrepancies() {
				if d.Class != class {
					continue
				}
				found := "recorded"
				if d.Computed {
					found = "computed"
				}
				at := strings.Index(out, "\n  "+string(d.ID)+" ["+found)
				require.Greater(t, at, last, "%s is missing or stands before another class", d.ID)
				requireWords(t, out[at:], d.Text.EN)
				first, count = min(first, at), count+1
				if strings.Contains(few, "\n  "+string(d.ID)+" [") {
					shown++
				}
			}
			require.Equal(t, min(3, count), shown, "the first three of a class")
			if count > 3 {
				require.Contains(t, few, fmt.Sprintf("\n  %d more: -discrepancies -all\n", count-3))
			}
			if count > 0 {
				last = first
			}
		}
	}
}

func TestAValueOfAComputedDiscrepancyIsWordedAndNotQuoted(t *testing.T) {
	out := page(t, "-discrepancies", "-all", "-lang", "ru", "-regulation", "pesticide-licence")
	requireWords(t, out, "9(9) 9 рабочих дней (pesticide-licence/issue)")
	require.NotContains(t, out, "working_day")
	out = page(t, "-discrepancies", "-all", "-lang", "ru")
	require.NotContains(t, out, "not_stated")
	requireWords(t, out, "9(9) ответ «нет»")
	requireWords(t, out, "15 минут + срок по плану + не указано")
}

func TestJSONIsTheCatalogueAndDecodesIntoIt(t *testing.T) {
	var c regulation.Catalogue
	require.NoError(t, json.Unmarshal([]byte(page(t, "-json")), &c))
	require.Equal(t, catalogue.Builtin(), c)

	require.NoError(t, json.Unmarshal([]byte(page(t, "-json", "-regulation", "vet-licence")), &c))
	require.Len(t, c.Acts(), 1)
	want, err := catalogue.Builtin().Regulation("vet-licence")
	require.NoError(t, err)
	got, err := c.Regulation("vet-licence")
	require.NoError(t, err)
	require.Equal(t, want, got)
}

func TestAnActOfAFileStandsBesideTheBuiltInOnes(t *testing.T) {
	out := page(t, "-catalogue", exampleAct)
	require.Contains(t, out, "Acts: 3, regulations: 7, services: 8, kinds: 16\n")
	requireWords(t, out, "an example act, not a real one")
	requireWords(t, page(t, "-catalogue", exampleAct, "-regulation", "example-oblast-45-2015/vet-reference"), "service centre: the public service centre [1(2)]")
}

// broken is an output that cannot be written.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestAnOutputThatCannotBeWrittenIsAFailure(t *testing.T) {
	for _, view := range append(views(), []string{"-json"}, []string{"-help"}) {
		var errs strings.Builder
		require.Equal(t, 1, main.Run(view, broken{}, &errs))
		require.Contains(t, errs.String(), "the disk is full")
	}
	require.Equal(t, 1, main.Run([]string{"-x"}, broken{}, broken{}), "not even the error can be written")
}
