// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// twoCalendars is a bench on which a life is filed, with a calendar of more years beside
// the one that it counts by.
func twoCalendars(t *testing.T) (b *bench, filed time.Time, longer calendar.Calendar) {
	t.Helper()
	d := pesticide(t)
	filed = local(t, "03-18 10:00")
	longer, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	b = newBench(t, filed.Add(-time.Minute), d)
	b.lives.Calendars = shelf(calendar.Kazakhstan(), longer)
	b.at(filed, submission(d, filed))
	return b, filed, longer
}

// TestTheCalendarEndsWhileALifeRuns: a deadline after the years that the calendar knows is
// unknown, which is said, and never in time or late. A calendar that knows more arms the
// timer.
func TestTheCalendarEndsWhileALifeRuns(t *testing.T) {
	d, err := garden.Definition(garden.Act(), law.MustDate("2027-12-30"))
	require.NoError(t, err)
	more, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	filed := time.Date(2027, time.December, 30, 5, 0, 0, 0, time.UTC)
	b := newBench(t, filed.Add(-time.Minute), d)
	b.lives.Calendars = shelf(calendar.Kazakhstan(), more)
	b.at(filed, submission(d, filed))
	at := filed
	for i, role := range []law.ID{"corporation_employee", regulation.ActorOffice} {
		at = filed.Add(time.Duration(i+1) * time.Minute)
		b.at(at, completes(role, at))
	}
	unknown := func() {
		row := b.row()
		require.Equal(t, process.NodeID("7"), row.Node)
		require.Zero(t, row.Due)
		require.Equal(t, process.UnknownOutsideCalendar, row.Unknown)
		require.Equal(t, caseload.TaskDue, row.State)
		require.Empty(t, row.Problem)
	}
	b.then(at.Add(time.Second), unknown)
	told := at.AddDate(0, 0, 20)
	b.then(told.Add(-time.Second), unknown)
	b.then(told, func() { b.env.SignalWorkflow(life.SignalCalendar, more.Digest()) })
	b.then(told.Add(time.Minute), func() {
		row := b.row()
		require.Equal(t, "2028-01-05 18:30", row.Due.In(garden.Office().Zone).Format("2006-01-02 15:04"))
		require.Empty(t, row.Unknown)
		require.Equal(t, caseload.TaskOverdue, row.State)
	})
	end := told.Add(time.Hour)
	b.at(end, withdraws(end))
	b.env.ExecuteWorkflow(life.Workflow, garden.Start())
	require.NoError(t, b.env.GetWorkflowError())
}

// TestACalendarIsNotLostBetweenRuns: a calendar that is named in the very moment in which
// a run ends holds for the next one.
func TestACalendarIsNotLostBetweenRuns(t *testing.T) {
	b, filed, changed := twoCalendars(t)
	b.at(filed.Add(time.Minute), completes(regulation.ActorOffice, filed.Add(time.Minute)))
	b.then(filed.Add(time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
	b.env.ExecuteWorkflow(life.Workflow, life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office(), RunEvents: 2})
	var next *workflow.ContinueAsNewError
	require.ErrorAs(t, b.env.GetWorkflowError(), &next)
	var start life.Start
	require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
	require.Equal(t, changed.Digest(), start.Calendar)
}
