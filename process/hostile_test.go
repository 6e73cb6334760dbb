// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

// digestFound is how the error tells the digest that the content has.
var digestFound = regexp.MustCompile(`is not that of the content, ([0-9a-f]{64})$`)

// forged parses a definition whose digest was made to fit whatever stands in it,
// as somebody would who means harm.
func forged(tb testing.TB, d *process.Definition, change func(m map[string]any)) (*process.Definition, error) {
	tb.Helper()
	_, err := process.ParseDefinition(mutated(tb, d, change))
	if err == nil {
		return process.ParseDefinition(mutated(tb, d, change))
	}
	found := digestFound.FindStringSubmatch(err.Error())
	if found == nil {
		return nil, err
	}
	return process.ParseDefinition(mutated(tb, d, func(m map[string]any) {
		change(m)
		m["digest"] = found[1]
	}))
}

// A definition that is accepted runs to an end, whatever was done to it.
func TestForgedDefinitionsCannotHang(t *testing.T) {
	all := []*process.Definition{
		compiled(t, "vet-reference/issue", regulation.ChannelOffice),
		compiled(t, "ear-tag-duplicate/issue", regulation.ChannelOffice),
		compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelPortal),
	}
	offices := process.OfficesOf(officeIn(t, petropavl))
	accepted := 0
	property := func(rt *rapid.T) {
		d := someDefinition(rt, all)
		var ids []any
		for _, n := range d.Nodes() {
			ids = append(ids, string(n.ID))
		}
		type edit struct {
			node  int
			field string
			value any
		}
		var edits []edit
		for range rapid.IntRange(1, 3).Draw(rt, "edits") {
			e := edit{node: rapid.IntRange(0, len(ids)-1).Draw(rt, "node"), field: rapid.SampledFrom([]string{
				"next", "no", "id", "type", "action", "decides", "settles", "files", "fills_form", "signers", "actors", "gate", "wait", "end", "terms",
			}).Draw(rt, "field")}
			switch e.field {
			case "next", "no":
				e.value = map[string]any{"to": rapid.SampledFrom(ids).Draw(rt, "to"), "basis": "inferred"}
			case "id":
				e.value = rapid.SampledFrom(ids).Draw(rt, "id")
			case "type":
				e.value = rapid.SampledFrom([]string{"step", "gate", "wait", "end"}).Draw(rt, "type")
			case "action":
				e.value = string(rapid.SampledFrom(law.Values[process.Action]()).Draw(rt, "action"))
			case "signers", "actors":
				e.value = names(rapid.IntRange(0, 20).Draw(rt, "names"))
			case "gate":
				e.value = string(rapid.SampledFrom(law.Values[regulation.GateKind]()).Draw(rt, "gate"))
			case "wait":
				e.value = string(regulation.WaitForArrival)
			case "end":
				e.value = string(rapid.SampledFrom(law.Values[process.End]()).Draw(rt, "end"))
			case "terms":
				e.value = []any{}
			default:
				e.value = rapid.Bool().Draw(rt, "flag")
			}
			edits = append(edits, e)
		}
		f, err := forged(t, d, func(m map[string]any) {
			for _, e := range edits {
				nodeOf(m, e.node)[e.field] = e.value
			}
		})
		if err != nil {
			require.ErrorIs(rt, err, process.ErrDefinition)
			return
		}
		accepted++
		for _, p := range f.Paths() {
			require.True(rt, slices.Contains(law.Values[process.End](), p.End))
			require.LessOrEqual(rt, len(p.Nodes), 2*len(ids))
		}
		_, err = f.Plan(noon(), offices)
		require.NoError(rt, err)
		events, states := drawLife(rt, f)
		if len(states) > 0 {
			_, err = process.Track(process.DefinitionsOf(f), events, noon().AddDate(0, 1, 0), offices)
			require.NoError(rt, err)
		}
		back, err := process.ParseDefinition(marshalled(t, f))
		require.NoError(rt, err)
		require.Equal(rt, f.Digest(), back.Digest())
	}
	for range 8 { // a short run may draw none that holds together
		if rapid.Check(t, property); accepted > 0 {
			break
		}
	}
	require.Positive(t, accepted, "some forgeries hold together")
}

// A gate that may be tried again leads to itself. What is refused before it, or at
// it, goes on past it.
func TestARefusalIsNotHeldAtAGateThatIsTriedAgain(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelPortal, "failed-gate=retry")
	for _, c := range []struct {
		does   string
		change func(settles, gate map[string]any)
	}{
		{"the step before the gate settles the refusal", func(settles, _ map[string]any) {
			settles["decides"], settles["settles"] = true, true
		}},
		{"the gate itself checks what settles it", func(_, gate map[string]any) { gate["gate"] = "substantive" }},
	} {
		t.Run(c.does, func(t *testing.T) {
			f, err := forged(t, d, func(m map[string]any) {
				for i := range list(m["nodes"]) {
					delete(nodeOf(m, i), "settles")
				}
				c.change(nodeOf(m, 0), nodeOf(m, 1))
			})
			require.NoError(t, err)
			gate := f.Nodes()[1]
			require.Equal(t, gate.ID, gate.No.To, "a gate that leads to itself")
			p, err := f.PlanAll(noon(), process.OfficesOf(officeIn(t, petropavl)))
			require.NoError(t, err)
			require.True(t, slices.ContainsFunc(f.Paths(), func(p process.Path) bool { return p.End == process.EndRefused }))
			require.NotEmpty(t, p.Steps)
		})
	}
}

func TestADefinitionThatIsTooBig(t *testing.T) {
	_, err := process.ParseDefinition([]byte(`{"kind":"` + strings.Repeat("x", 17<<20) + `"}`))
	require.ErrorIs(t, err, process.ErrDefinition)
}

// Five calendar days end on Sunday, 8 March, and with them on Tuesday, 10 March: a
// stop on that Tuesday takes from the case the day that it had left.
func TestHostileAStopOnTheDayToWhichATermMoved(t *testing.T) {
	d := mustClause(t, "03", "office", "last-day=next_working_day").In(process.OfficesOf(clauseOffice(t)))
	for _, c := range []struct{ does, stopped, resumed, due string }{
		{"in the morning of that day", "10 Mar 09:30", "12 Mar 10:00", "12 Mar 18:00"},
		{"on the day off before it", "9 Mar 11:00", "12 Mar 10:00", "12 Mar 18:00"},
		{"on the Sunday itself, which comes when reception opens", "8 Mar 11:00", "12 Mar 10:00", "12 Mar 18:00"},
		{"for an hour of that day", "10 Mar 09:30", "10 Mar 10:30", "10 Mar 18:00"},
		{"until a Saturday", "10 Mar 09:30", "14 Mar 10:00", "16 Mar 18:00"},
		{"after it", "11 Mar 09:30", "12 Mar 10:00", "10 Mar 18:00"},
		{"before the term was counted out, it moves the term by its days", "6 Mar 10:00", "10 Mar 10:00", "12 Mar 18:00"},
	} {
		t.Run(c.does, func(t *testing.T) {
			a, events := proceed(t, d, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 10:10"})
			a, events = goOn(t, d, a, events, outside(process.OutsideSuspension, process.EffectStops, at(t, c.stopped)))
			if c.due != "10 Mar 18:00" {
				require.Equal(t, "stopped", told(t, stepOf(t, tracked(t, d, events, c.stopped), "5(2)").Grant))
			}
			_, events = goOn(t, d, a, events, outside(process.OutsideResumption, process.EffectResumes, at(t, c.resumed)))
			require.Equal(t, c.due, told(t, stepOf(t, tracked(t, d, events, c.resumed), "5(2)").Grant))
		})
	}
}

// The day of application bounds its step whatever stands beside it: also where the
// term in front of it is not stated, or stands still.
func TestHostileTheDayOfApplicationBoundsATermThatNobodyKnows(t *testing.T) {
	day, open := term("day_of_application")[0], term("plan_dates")[0]
	for does, terms := range map[string][]any{
		"behind the dates of a plan":      {open, day},
		"in front of the dates of a plan": {day, open},
	} {
		d := changedClause(t, "03", "office", func(act map[string]any) {
			steps := list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])
			object(steps[1])["terms"] = terms
		})
		require.Equal(t, []string{"3 Mar 10:15", "3 Mar 18:00", "2 Apr 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")), does)
	}
}
