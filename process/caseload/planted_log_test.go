// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The logs here are written by hand after the acts of the clauses, and go through XES
// and a mapping. Nothing that makes them knows how the library compiles an act.

// entry is one event of a log by hand: a moment of March 2026, a role, and what was
// done, "5(1)", "5(1) no", "return 5(1)", "extend 5(1) 15".
type entry struct {
	at         time.Time
	role, what string
}

// entries reads lines of "03 Mar 10:10 office: 5(1)".
func entries(t *testing.T, text string) []entry {
	t.Helper()
	var list []entry
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		before, what, ok := strings.Cut(strings.TrimSpace(line), ": ")
		words := strings.Fields(before)
		require.True(t, ok && len(words) == 4, line)
		at, err := time.ParseInLocation("2006 02 Jan 15:04", "2026 "+strings.Join(words[:3], " "), calendar.MustZone(calendar.ZoneAlmaty))
		require.NoError(t, err)
		list = append(list, entry{at, words[3], what})
	}
	return list
}

// meaning is what a mapping says of what was done.
func meaning(t *testing.T, what string) (node string, m map[string]any) {
	t.Helper()
	words := strings.Fields(what)
	switch {
	case words[0] == "filed":
		return words[1], map[string]any{"node": words[1], "phase": "entering"}
	case words[0] == "sends_back":
		return words[1], map[string]any{"node": words[1], "effect": words[0]}
	case len(words) == 3:
		longer, err := strconv.Atoi(words[2])
		require.NoError(t, err)
		return words[1], map[string]any{"node": words[1], "clause": words[0], "longer": longer}
	case len(words) == 2 && words[1] == "no":
		return words[0], map[string]any{"node": words[0], "reply": "no"}
	case len(words) == 2:
		return words[1], map[string]any{"node": words[1], "clause": words[0]}
	}
	return words[0], map[string]any{"node": words[0]}
}

// steps reports whether an entry completes a step.
func (e entry) steps() bool {
	return len(strings.Fields(e.what)) == 1 || strings.HasSuffix(e.what, " no")
}

// asXES writes entries as the log of a system that knows nothing of the library.
func asXES(list []entry) string {
	var b strings.Builder
	b.WriteString("<log xes.version=\"1849.2016\"><trace><string key=\"concept:name\" value=\"case\"/>")
	for _, e := range list {
		fmt.Fprintf(&b, "<event><string key=\"concept:name\" value=%q/><string key=\"org:role\" value=%q/><date key=\"time:timestamp\" value=%q/></event>",
			e.what, e.role, e.at.Format(time.RFC3339))
	}
	b.WriteString("</trace></log>")
	return b.String()
}

// judged checks a log of entries under the act of a clause, sorted by time where asked.
func judged(t *testing.T, act, channel string, list []entry, sorted bool) ([]string, caseload.Summary) {
	t.Helper()
	activities, actors := map[string]any{}, map[string]any{}
	for _, e := range list {
		_, activities[e.what] = meaning(t, e.what)
		actors[e.role] = e.role
	}
	text, err := json.Marshal(map[string]any{
		"format": "xes", "time": map[string]any{"layout": time.RFC3339},
		"columns":  map[string]any{"application": "case:concept:name", "activity": "concept:name", "time": "time:timestamp", "actor": "org:role"},
		"services": map[string]any{"permit": map[string]any{"kind": "permit/issue", "channel": channel}}, "activities": activities, "actors": actors,
	})
	require.NoError(t, err)
	m, err := eventlog.ParseMapping(text)
	require.NoError(t, err)
	definition := clauseDefinition(t, act, channel)
	reader := eventlog.NewReader(strings.NewReader(asXES(list)), m, eventlog.Options{Window: -1})
	records := reader.Records()
	if sorted {
		records, _ = eventlog.Sort(records, eventlog.SortOptions{})
	}
	var found []string
	sum, err := caseload.Check(records, caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return definition, nil },
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return clauseOffices(t), nil
		},
	}, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			found = append(found, fmt.Sprintf("%s %s", f.Kind, f.Node))
		}
		return nil
	})
	require.NoError(t, err)
	require.Zero(t, reader.Summary().Bad)
	return found, sum
}

// compiledClauses keeps what is compiled once for many logs.
var compiledClauses = map[string]*process.Definition{}

// clauseDefinition compiles the permit of an act of the clauses.
func clauseDefinition(t *testing.T, act, channel string) *process.Definition {
	t.Helper()
	if d := compiledClauses[act+channel]; d != nil {
		return d
	}
	text, err := os.ReadFile("../testdata/clauses/" + act + ".json")
	require.NoError(t, err)
	var acts regulation.Catalogue
	require.NoError(t, acts.UnmarshalJSON(text))
	kind, err := acts.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.Channel(channel), law.MustDate("2026-03-03"))
	require.NoError(t, err)
	compiledClauses[act+channel] = d
	return d
}

// A step whose act has no text in a language is still named in the first paragraph.
func TestTheWorstStepHasANameInEveryLanguage(t *testing.T) {
	_, sum := judged(t, "10", "office", entries(t, `
		03 Mar 10:00 applicant: filed 5(1)
		19 Mar 12:00 head: 5(1)`), false)
	for _, l := range law.Langs() {
		require.NotRegexp(t, `«»|“”`, sum.Text().In(l))
	}
	require.Contains(t, sum.Text().EN, "[ru]”")
}
