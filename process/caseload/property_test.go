// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// interleaved gives the records of cases as a log has them: by time.
func interleaved(tb testing.TB, cases []caseload.Case) iter.Seq2[caseload.Record, error] {
	type line struct {
		r  caseload.Record
		at time.Time // not before that of the line before it of the same case
	}
	var all []line
	for _, c := range cases {
		var last time.Time
		for r, err := range caseload.Records(c) {
			require.NoError(tb, err)
			if r.At.After(last) {
				last = r.At
			}
			all = append(all, line{r, last})
		}
	}
	slices.SortStableFunc(all, func(a, b line) int { return a.at.Compare(b.at) })
	records := make([]caseload.Record, len(all))
	for i, l := range all {
		records[i] = l.r
		records[i].Line = i + 1
	}
	return recordsOf(records...)
}

func recordsOf(records ...caseload.Record) iter.Seq2[caseload.Record, error] {
	return func(yield func(caseload.Record, error) bool) {
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func TestEveryDefinitionIsDrawn(t *testing.T) {
	require.Len(t, caseloadDefinitions(), 30)
}

func TestReportEqualsCheck(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var cases []caseload.Case
		for i := range rapid.IntRange(1, 4).Draw(rt, "cases") {
			w := drawEventful(rt, t, func(began, _ time.Time) time.Time {
				return began.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(rt, "pause")) * time.Minute)
			})
			cases = append(cases, w.as(fmt.Sprintf("c-%d", i)))
		}
		from := wall(t, "2015-06-15 00:00").AddDate(0, 0, rapid.IntRange(-1, 60).Draw(rt, "from"))
		period := rapid.SampledFrom([]caseload.Period{{}, {From: from}, {Until: from.AddDate(0, 1, 0)}, {From: from, Until: from.AddDate(0, 1, 0)}}).Draw(rt, "period")
		reported, err := caseload.Report(caseload.Cases(cases...), period)
		require.NoError(rt, err)
		late := 0
		checked, err := caseload.Check(interleaved(t, cases), settingOf(period), func(c caseload.CheckedApplication) error {
			for _, f := range c.Findings {
				if f.Kind != caseload.FindingLate && f.Kind != caseload.FindingContradiction {
					require.Fail(rt, "the machine's own events are in order", "%s %+v", c.Kind, f)
				}
			}
			late++
			return nil
		})
		require.NoError(rt, err)
		requireSame(rt, reported, checked)
		require.Equal(rt, len(cases), reportedAll(reported, cases, period))
	})
}

// requireSame compares two summaries and shows where they first differ.
func requireSame(t require.TestingT, want, got caseload.Summary) {
	require.Equal(t, want.Total, got.Total)
	require.Equal(t, want.Findings, got.Findings)
	require.Equal(t, want.Roles, got.Roles)
	require.Equal(t, want.Persons, got.Persons)
	require.Equal(t, want, got)
}

// reportedAll counts every case once: as not yet received, open, or closed in or
// before the period.
func reportedAll(s caseload.Summary, cases []caseload.Case, p caseload.Period) int {
	n := s.Total.Open + s.Total.Closed()
	for _, c := range cases {
		events, err := process.Effective(c.Definitions, c.Events) // a correction may move one into the period
		if err != nil {
			return -1
		}
		late := !p.Until.IsZero() && slices.ContainsFunc(events, func(e process.Event) bool { return !e.At.Before(p.Until) })
		if !p.Until.IsZero() && !events[0].At.Before(p.Until) {
			n++
			continue
		}
		a, err := process.Replay(c.Definitions, c.Events)
		if err != nil {
			return -1
		}
		if !a.Open() && !late && events[len(events)-1].At.Before(p.From) {
			n++
		}
	}
	return n
}

func TestNothingIsLateWhenEverythingIsDoneInTime(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawCase(rt, t, func(began, deadline time.Time) time.Time {
			if deadline.IsZero() || deadline.Before(began) {
				return began
			}
			share := rapid.IntRange(0, 100).Draw(rt, "share")
			return began.Add(deadline.Sub(began) * time.Duration(share) / 100)
		})
		s, err := caseload.Report(caseload.Cases(w.as("c")), caseload.Period{Until: w.app.Began().Add(time.Second)})
		require.NoError(rt, err)
		require.Zero(rt, s.Total.ClosedLate+s.Total.ClosedDisputed+s.Total.LateAtEnd+s.Total.DisputedAtEnd, "%+v", s)
		for _, f := range s.Findings {
			require.Equal(rt, caseload.FindingContradiction, f.Kind)
		}
	})
}

// The timeline of a case and the judge of a caseload are two ways to the same
// answer.
func TestLatenessIsThatOfTheTimeline(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, func(began, _ time.Time) time.Time {
			return began.Add(time.Duration(rapid.IntRange(0, 15*24*60).Draw(rt, "pause")) * time.Minute)
		})
		p, err := process.Track(process.DefinitionsOf(drawnDefinitions()...), w.events, w.last(), process.OfficesOf(caseloadOffice()))
		require.NoError(rt, err)
		missed, shown := map[process.NodeID]bool{}, map[process.NodeID]bool{}
		for _, s := range p.Steps {
			shown[s.Node] = true
			d := s.Grant
			if w.app.Outcome() == "refusal" && !s.Refusal.IsZero() {
				d = s.Refusal
			} else if w.app.Outcome() == "any" && !s.Refusal.IsZero() && (!s.Refusal.Known() || s.Refusal.At.After(d.At)) {
				d = s.Refusal
			}
			if s.Overdue || !s.Done.IsZero() && !d.Met(s.Done) {
				missed[s.Node] = true
			}
		}
		var limits int
		for _, l := range p.Limits {
			if l.Grant.Known() {
				limits++
			}
		}
		found, earlier := map[process.NodeID]bool{}, false
		_, err = caseload.Check(caseload.Records(w.as("c")), settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
			for _, f := range c.Findings {
				found[f.Node] = true
				if !shown[f.Node] {
					earlier = true // it was done under a definition that the case has left
				} else if f.Kind == caseload.FindingLate && f.Citation.Locator.String() != "" && limits == 0 {
					require.True(rt, missed[f.Node], "%s %+v", w.d.Kind(), f)
				}
			}
			return nil
		})
		require.NoError(rt, err)
		if len(missed) > 0 {
			require.NotEmpty(rt, found, "%s: the timeline finds %v", w.d.Kind(), missed)
		}
		if len(missed) == 0 && limits == 0 && !earlier {
			require.Empty(rt, found)
		}
	})
}

// A log that tells when steps were entered says the same as one that tells when
// they were completed, and by whom.
func TestEnteringTellsWhatCompletingTells(t *testing.T) {
	found := 0
	checked(t, func(rt *rapid.T) {
		d, pace := caseloadDefinitions()[rapid.IntRange(0, 29).Draw(rt, "definition")], drawPace(rt)
		w := drawSubmitted(rt, t, d, wall(t, "2015-06-15 09:00").Add(time.Duration(rapid.IntRange(0, 40*24*60).Draw(rt, "filed"))*time.Minute))
		for w.open() {
			w.next(pace(w.app.Began(), w.standing()), rapid.SampledFrom([]process.Reply{process.ReplyYes, process.ReplyYes, process.ReplyNo}).Draw(rt, "reply"))
		}
		var entering []caseload.Record
		for _, e := range w.events {
			r := caseload.Record{Application: "x", Node: e.To, Phase: caseload.PhaseEntering, At: e.At}
			switch {
			case e.Action == process.ActionSubmit:
				r.Definition = d.Digest()
			case e.Node == e.To: // the first of two signatures
				continue
			}
			entering = append(entering, r)
		}
		without := func(records iter.Seq2[caseload.Record, error]) (list []caseload.Finding) {
			_, err := caseload.Check(records, settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
				for _, f := range c.Findings {
					f.By, f.Line = process.Party{}, 0
					list = append(list, f)
				}
				return nil
			})
			require.NoError(rt, err)
			return list
		}
		completing := without(caseload.Records(w.as("x")))
		require.Equal(rt, completing, without(recordsOf(entering...)), "%s through %s", d.Kind(), d.Channel())
		found += len(completing)
	}, &found)
}

// What is counted in a period and in the one after it is what is counted in both
// together. Left out are cases whose moments go back: of two signatures the one
// that is recorded later may be the earlier one.
func TestPeriodsAddUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var cases []caseload.Case
		for i := range rapid.IntRange(1, 3).Draw(rt, "cases") {
			w := drawCase(rt, t, drawPace(rt))
			if slices.IsSortedFunc(w.events, func(a, b process.Event) int { return a.At.Compare(b.At) }) {
				cases = append(cases, w.as(fmt.Sprintf("c-%d", i)))
			}
		}
		cut := wall(t, "2015-06-15 09:00").Add(time.Duration(rapid.IntRange(0, 70*24*60).Draw(rt, "cut")) * time.Minute)
		count := func(p caseload.Period) (caseload.Count, map[caseload.Work][2]int) {
			s, err := caseload.Report(caseload.Cases(cases...), p)
			require.NoError(rt, err)
			steps := map[caseload.Work][2]int{}
			for _, step := range s.Steps {
				steps[caseload.Work{Citation: step.Citation, Node: step.Node}] = [2]int{step.Done, step.Late}
			}
			return s.Total, steps
		}
		all, allSteps := count(caseload.Period{})
		before, beforeSteps := count(caseload.Period{Until: cut})
		after, afterSteps := count(caseload.Period{From: cut})
		require.Equal(rt, all.Received, before.Received+after.Received)
		require.Equal(rt, all.Granted, before.Granted+after.Granted)
		require.Equal(rt, all.Refused, before.Refused+after.Refused)
		require.Equal(rt, all.NotAdmitted, before.NotAdmitted+after.NotAdmitted)
		require.Equal(rt, all.ClosedLate, before.ClosedLate+after.ClosedLate)
		require.Equal(rt, all.ClosedDisputed, before.ClosedDisputed+after.ClosedDisputed)
		require.Equal(rt, all.Open, after.Open)
		require.Equal(rt, all.LateAtEnd, after.LateAtEnd)
		for step, n := range allSteps {
			a, b := beforeSteps[step], afterSteps[step]
			require.Equal(rt, n, [2]int{a[0] + b[0], a[1] + b[1]}, "%s", step.Citation)
		}
	})
}

// A report says how many of the open cases are late at its end; a worklist of that
// moment says which.
func TestReportAndWorklistAgree(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var cases []caseload.Case
		for i := range rapid.IntRange(1, 3).Draw(rt, "cases") {
			w := drawEventful(rt, t, func(began, _ time.Time) time.Time {
				return began.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(rt, "pause")) * time.Minute)
			})
			cases = append(cases, w.as(fmt.Sprintf("c-%d", i)))
		}
		instant := wall(t, "2015-06-15 00:00").Add(time.Duration(rapid.IntRange(0, 100*24*60).Draw(rt, "instant")) * time.Minute)
		list, err := caseload.WorklistAt(caseload.Cases(cases...), instant)
		require.NoError(rt, err)
		s, err := caseload.Report(caseload.Cases(cases...), caseload.Period{Until: instant.Add(1)})
		require.NoError(rt, err)
		late, disputed := 0, 0
		for _, task := range list.Tasks {
			if task.State != caseload.TaskOverdue {
				continue
			}
			if task.EveryReading {
				late++
			} else {
				disputed++
			}
			require.True(rt, task.Deadline.Known() && task.Deadline.At.Before(instant), "%+v", task)
			require.LessOrEqual(rt, task.Left, time.Duration(0))
		}
		require.Equal(rt, len(list.Tasks), s.Total.Open)
		require.Equal(rt, late, s.Total.LateAtEnd)
		require.Equal(rt, disputed, s.Total.DisputedAtEnd)
	})
}

// However the applications are divided, the summaries of the parts merge to that
// of the whole, also when they travel as JSON.
func TestMergedSummariesAreThatOfTheWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all, first, second []caseload.Case
		for i := range rapid.IntRange(0, 6).Draw(rt, "cases") {
			w := drawEventful(rt, t, func(began, _ time.Time) time.Time {
				return began.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(rt, "pause")) * time.Minute)
			})
			c := w.as(fmt.Sprintf("c-%d", i))
			all = append(all, c)
			if rapid.Bool().Draw(rt, "first part") {
				first = append(first, c)
			} else {
				second = append(second, c)
			}
		}
		from := wall(t, "2015-06-15 00:00").AddDate(0, 0, rapid.IntRange(-1, 60).Draw(rt, "from"))
		period := caseload.Period{From: from, Until: from.AddDate(0, 2, 0)}
		check := func(cases []caseload.Case) (s caseload.Summary) {
			checked, err := caseload.Check(interleaved(t, cases), settingOf(period), nil)
			require.NoError(rt, err)
			text, err := json.Marshal(checked)
			require.NoError(rt, err)
			require.NoError(rt, json.Unmarshal(text, &s))
			return s
		}
		merged, err := caseload.Merge(check(first), check(second))
		require.NoError(rt, err)
		want, err := json.Marshal(check(all))
		require.NoError(rt, err)
		got, err := json.Marshal(merged)
		require.NoError(rt, err)
		require.JSONEq(rt, string(want), string(got))
	})
}

func TestSummariesOfOtherPeriodsDoNotMerge(t *testing.T) {
	_, err := caseload.Merge(caseload.Summary{}, caseload.Summary{Period: caseload.Period{From: wall(t, "2015-06-15 00:00")}})
	require.ErrorIs(t, err, caseload.ErrSummary)
}

func TestASummaryThatCountsBelowZeroDoesNotMerge(t *testing.T) {
	for name, wrong := range map[string]caseload.Summary{
		"applications":          {Total: caseload.Count{Received: -1}},
		"a lateness":            {Steps: []caseload.Work{{}, {Lateness: -time.Second}}},
		"records that go back":  {Backward: -1},
		"what cannot be told":   {Unknown: []caseload.Tally{{Number: -7}}},
		"findings of some kind": {Findings: []caseload.Tally{{Kind: caseload.FindingLate, Number: -2}}},
	} {
		_, err := caseload.Merge(wrong, caseload.Summary{})
		require.ErrorIs(t, err, caseload.ErrSummary, name)
		_, err = caseload.Merge(caseload.Summary{}, wrong)
		require.ErrorIs(t, err, caseload.ErrSummary, name)
	}
}

func ExampleMerge() {
	a := caseload.Summary{Total: caseload.Count{Received: 2, Granted: 1, Open: 1}}
	b := caseload.Summary{Total: caseload.Count{Received: 3, Granted: 3}}
	s, err := caseload.Merge(a, b)
	fmt.Println(s.Text().EN, err)
	// Output: Applications received: 5; closed: 4; open: 1. None was late under every reading of the text. <nil>
}
