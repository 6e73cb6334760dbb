// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// summed is the report on a case's own log.
func summed(t *testing.T, d *process.Definition, events []process.Event, until string) caseload.Summary {
	t.Helper()
	s, err := caseload.Report(caseload.Cases(clauseCase(t, d, events)), caseload.Period{Until: at(t, until)})
	require.NoError(t, err)
	return s
}

// Two bodies work side by side, A until 11 and B until 18 March, and neither answers: the
// check and the report tell of both, as the worklist does, and the case is one.
func TestEachBodyThatIsSilentIsTold(t *testing.T) {
	d := mustClause(t, "07", "office")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 18:00", ""})
	require.Equal(t, []string{"late 11 Mar 18:00"}, lateness(t, findings(t, d, events, "18 Mar 18:00")))
	list := findings(t, d, events, "20 Mar 10:00")
	require.Equal(t, []string{"late 11 Mar 18:00", "late 18 Mar 18:00"}, lateness(t, list))
	for _, f := range list {
		require.True(t, f.EveryReading, "%s", f.Node)
	}
	s := summed(t, d, events, "20 Mar 10:00")
	require.Equal(t, 1, s.Total.LateAtEnd, "one application is late")
	require.Len(t, s.Bodies, 2)
	for _, b := range s.Bodies {
		require.Equal(t, caseload.Work{ID: b.ID, Name: b.Name, Open: 1, Overdue: 1, Lateness: b.Lateness, Worst: b.Worst}, b)
	}
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 18:00", ""}, clauseAct{"5(2)", "10 Mar 10:00", ""})
	require.Equal(t, []string{"late 18 Mar 18:00"}, lateness(t, findings(t, d, events, "20 Mar 10:00")), "who answered is not accused")
}
