// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/xml"
	"html"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// readable are the pages as a reader sees them, without escapes.
var readable = sync.OnceValues(func() (map[string]string, error) {
	files, err := atlas()
	all := map[string]string{}
	for name, content := range files {
		all[name] = html.UnescapeString(content)
	}
	return all, err
})

// has looks for a text on a page.
func has(t *testing.T, name, want string) {
	t.Helper()
	all, err := readable()
	require.NoError(t, err)
	if page, ok := all[name]; !ok || !strings.Contains(page, want) {
		require.Failf(t, "a text is missing", "%s: %q", name, want)
	}
}

func TestEveryWordStandsInThreeLanguages(t *testing.T) {
	for key, w := range dictionary() {
		require.True(t, w.Complete(), "%s: %+v", key, w)
		for _, l := range law.Langs() {
			require.Equal(t, strings.Count(w.EN, "%"), strings.Count(w.In(l), "%"), "%s: the values of %s", key, l)
		}
	}
}

func TestEveryListHasItsWords(t *testing.T) {
	words := dictionary()
	for _, list := range []string{
		"unit", "bound", "from", "node", "gate", "check", "eds", "function", "outcome", "refusal", "state", "account",
		"actor", "severity", "class", "trigger", "channel", "kind",
	} {
		require.NotEmpty(t, closedList(list), list)
		for _, w := range closedList(list) {
			require.Contains(t, words, list+"."+w)
		}
	}
	for _, e := range law.Values[law.OnsetEvent]() {
		require.Contains(t, words, "onset.from."+string(e))
		require.Contains(t, words, "onset.after."+string(e))
	}
}

func TestEverythingOfTheCatalogueStandsInEachLanguage(t *testing.T) {
	c := catalogue.Builtin()
	definitions := 0
	for _, l := range law.Langs() {
		dir := string(l) + "/"
		for _, r := range c.Regulations() {
			has(t, dir+"contradictions.html", r.ID.String())
			for _, d := range r.Discrepancies() {
				has(t, dir+"contradictions.html", d.Text.In(l))
				has(t, dir+"contradictions.html", `id="d-`+string(r.ID.Act)+"-"+string(r.ID.Name)+"-"+string(d.ID)+`"`)
			}
			for _, x := range r.Readings {
				has(t, dir+"readings.html", sentence(x.Title.In(l)))
				has(t, dir+"readings.html", x.Reason.In(l))
				for _, o := range x.Options {
					has(t, dir+"readings.html", o.Text.In(l))
				}
			}
			for _, s := range r.Services {
				name := dir + string(s.ID) + ".html"
				has(t, dir+"index.html", s.Title.In(l))
				has(t, name, s.Title.In(l))
				for _, k := range s.Kinds {
					has(t, name, k.ID.Short().String())
					for _, channel := range channelsOf(r, k.ID.Short()) {
						definitions++
						file := string(s.ID) + "-" + string(k.ID.Kind) + "-" + string(channel)
						has(t, dir+file+".html", "flowchart")
						require.Contains(t, made(t), "bpmn/"+dir+file+".bpmn")
					}
				}
				onServicePage(t, name, l, r, s)
			}
		}
	}
	require.Equal(t, 90, definitions)
}

// onServicePage looks for everything that a regulation says about a service.
func onServicePage(t *testing.T, name string, l law.Lang, r regulation.Regulation, s regulation.Service) {
	t.Helper()
	for _, d := range r.Discrepancies() {
		if speaksOf(d.Kinds, s) {
			has(t, name, `id="d-`+string(d.ID)+`"`)
			for _, v := range d.Values {
				if v.Meant != "" {
					has(t, name, v.Meant)
				}
			}
		}
	}
	for _, x := range r.Readings {
		if speaksOf(x.Kinds, s) {
			has(t, name, `id="r-`+string(x.ID)+`"`)
		}
	}
	for _, a := range r.Accounts {
		for _, step := range a.Steps {
			if speaksOf(step.Kinds, s) {
				has(t, name, `id="`+anchor(step.Locator)+`"`)
			}
		}
		for _, n := range a.Nodes {
			if speaksOf(n.Kinds, s) {
				has(t, name, `id="`+anchor(n.Locator)+`"`)
			}
		}
	}
	for _, d := range r.Documents {
		if speaksOf(d.Kinds, s) {
			has(t, name, d.Text.In(l))
		}
	}
	for _, x := range r.Results {
		if speaksOf(x.Kinds, s) {
			has(t, name, x.Text.In(l))
		}
	}
	has(t, name, r.Provider.Name.In(l))
	has(t, name, r.Refusal.Text.In(l))
}

func TestAnAgencysActStandsBesideThose(t *testing.T) {
	for _, l := range law.Langs() {
		dir := string(l) + "/"
		has(t, dir+"index.html", ownPlace+".html")
		has(t, dir+ownPlace+".html", "example-oblast-45-2015")
		has(t, dir+ownPlace+"-issue-service_centre.html", "example-oblast-45-2015")
		has(t, dir+"vet-reference.html", "mangystau-297-2014/vet-reference") // keeps its name
		has(t, dir+"contradictions.html", "example-oblast-45-2015/vet-reference")
	}
}

func TestACaseOfOnesOwnStandsOnEachDefinitionOfAnActThatApplies(t *testing.T) {
	for _, l := range law.Langs() {
		dir := string(l) + "/"
		for _, name := range []string{"pesticide-licence-issue-portal", "vet-licence-issue-office", ownPlace + "-issue-office"} {
			has(t, dir+name+".html", dictionary()["case.own"].In(l)+": "+view{&site{words: dictionary()}, l}.weekday(3)+" 2015-06-17 10:00")
		}
	}
}

// The worked case of the deadlines: filed before closing, it is due as printed there.
func TestTheTableHasTheDeadlinesOfTheLibrary(t *testing.T) {
	has(t, "en/pesticide-licence-issue-portal.html", "An ordinary day: Wed 2014-08-06 10:30")
	for _, due := range []string{"Fri 2014-08-08 18:30", "Fri 2014-08-22 18:30", "Wed 2014-08-27 18:30", "Thu 2014-08-28 09:30", "Tue 2014-08-19 18:30"} {
		has(t, "en/pesticide-licence-issue-portal.html", due)
	}
}

func TestEveryStepOfBothAccountsStandsOnceInTheCrossMap(t *testing.T) {
	for _, r := range catalogue.Builtin().Regulations() {
		left, _ := r.Account(regulation.AccountProcedure)
		right, _ := r.Account(regulation.AccountInteraction)
		count := map[law.Locator]int{}
		var order []law.Locator
		row := map[law.Locator]int{}
		for i, s := range match(left.Steps, right.Steps) {
			require.NotEmpty(t, append(s.left, s.right...), r.ID)
			for _, x := range append(s.left, s.right...) {
				count[x.Locator]++
				row[x.Locator] = i
			}
			for _, x := range s.left {
				order = append(order, x.Locator)
			}
		}
		require.Len(t, count, len(left.Steps)+len(right.Steps), r.ID)
		for _, s := range append(left.Steps, right.Steps...) {
			require.Equal(t, 1, count[s.Locator], s.Locator)
			for _, other := range s.Same {
				require.Equal(t, row[s.Locator], row[other], "%s and %s", s.Locator, other)
			}
		}
		require.Len(t, order, len(left.Steps))
	}
}

func TestEveryYearOfTheCalendar(t *testing.T) {
	for _, l := range []string{"kk/", "ru/", "en/"} {
		for _, year := range []string{"2013", "2022", "2027", "2030"} {
			has(t, l+"calendar.html", "calendar-"+year+".html")
			has(t, l+"calendar-"+year+".html", year)
		}
	}
	has(t, "en/calendar-2022.html", "2022-03-05 Sat") // worked for 7 March
	has(t, "en/calendar-2028.html", "Provisional")
	require.NotContains(t, made(t)["en/calendar-2022.html"], "Provisional")
}

func TestTheBPMNFilesAreXML(t *testing.T) {
	n := 0
	for name, content := range made(t) {
		if strings.HasSuffix(name, ".bpmn") {
			n++
			require.NoError(t, xml.Unmarshal([]byte(content), new(struct{})), name)
		}
	}
	require.Equal(t, 96, n)
}
