// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Whatever is recorded with a date after the instant is no fact yet, for the timeline of
// one case and for the worklist alike.
func TestTrackAndWorklistAgreeAtEveryInstant(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, func(began, _ time.Time) time.Time {
			return began.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(rt, "pause")) * time.Minute)
		})
		c := w.as("x")
		instant := wall(t, "2015-06-15 00:00").Add(time.Duration(rapid.IntRange(0, 100*24*60).Draw(rt, "instant")) * time.Minute)
		list, err := caseload.WorklistAt(caseload.Cases(c), instant)
		require.NoError(rt, err)
		p, err := process.Track(c.Definitions, c.Events, instant, c.Offices)
		if err != nil {
			require.ErrorIs(rt, err, process.ErrGap)
			require.Empty(rt, list.Tasks, "nothing was submitted yet")
			return
		}
		tasks := map[process.NodeID]caseload.Task{}
		for _, task := range list.Tasks {
			tasks[task.Node] = task
		}
		for _, s := range p.Steps {
			require.False(rt, s.Done.After(instant), "%s", s.Node)
			task, ok := tasks[s.Node]
			require.True(rt, ok || !s.Overdue, "%s is overdue and nobody's task", s.Node)
			if !ok {
				continue
			}
			require.True(rt, s.Done.IsZero(), "%s", s.Node)
			if task.Grant.Known() {
				require.Equal(rt, s.Grant.At, task.Grant.At, "%s", s.Node)
			}
			if s.Overdue {
				require.Equal(rt, caseload.TaskOverdue, task.State, "%s", s.Node)
			}
			delete(tasks, s.Node)
		}
		require.Empty(rt, tasks)
	})
}

// Done an hour and a half after the closing by which it was due, a step is late, though
// no working time has passed.
func TestALatenessOutsideOfficeHoursIsByTheClock(t *testing.T) {
	w := standsAt(t, definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice), "5(3)")
	due := w.standing()
	w.next(due.Add(90*time.Minute), process.ReplyYes)
	found := findingsOf(t, w.as("x"), caseload.FindingLate)
	require.Len(t, found, 1)
	require.Equal(t, 90*time.Minute, found[0].Late)
	require.True(t, found[0].LateByClock)
	require.Contains(t, found[0].Text().EN, "late by 1:30 by the clock")
	require.Contains(t, found[0].Text().RU, "просрочено на 1:30 по круглосуточному счёту")
	require.Contains(t, found[0].Text().KK, "тәулік бойғы сағатпен 1:30 кешіккен")
	text, err := json.Marshal(found[0])
	require.NoError(t, err)
	require.Contains(t, string(text), `"late_ns":5400000000000,"late_by_clock":true`)
}

// A lateness into the working time of later days is working time.
func TestALatenessOfDaysIsWorkingTime(t *testing.T) {
	w := standsAt(t, definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice), "5(3)")
	w.next(w.standing().Add(4*24*time.Hour), process.ReplyYes)
	found := findingsOf(t, w.as("x"), caseload.FindingLate)
	require.Len(t, found, 1)
	require.Less(t, found[0].Late, 4*24*time.Hour)
	require.False(t, found[0].LateByClock)
}

func findingsOf(t *testing.T, c caseload.Case, kind caseload.FindingKind) []caseload.Finding {
	t.Helper()
	var list []caseload.Finding
	_, err := caseload.Check(interleaved(t, []caseload.Case{c}), settingOf(caseload.Period{}), func(one caseload.CheckedApplication) error {
		for _, f := range one.Findings {
			if f.Kind == kind {
				list = append(list, f)
			}
		}
		return nil
	})
	require.NoError(t, err)
	return list
}

func TestNoLineOfAReportBeginsWithADash(t *testing.T) {
	for n := range 40 {
		s := caseload.Summary{Unknown: []caseload.Tally{
			{Reason: process.UnknownTermNotStated, Number: 1 + n*n*n}, {Reason: process.UnknownFollowsUnknown, Number: 2}, {Reason: process.UnknownOutsideCalendar, Number: 1 << n},
		}}
		for _, l := range law.Langs() {
			var out strings.Builder
			require.NoError(t, s.WriteText(&out, l))
			require.NotContains(t, out.String(), "\n–")
		}
	}
}
