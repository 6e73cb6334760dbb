// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// The notice before a refusal is due by 20 March, and the service ends on the thirtieth.
// Whoever means to grant owes no notice: while nobody has decided, the case is late for a
// refusal from the twenty-first on, in time for a grant, and nobody is accused. After the
// thirtieth it is the decision that is late, and no notice.
func TestANoticeIsOwedForARefusalOnly(t *testing.T) {
	d := mustClause(t, "06", "office")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""})
	for now, want := range map[string]caseload.TaskState{"20 Mar 18:00": caseload.TaskDue, "20 Mar 18:01": caseload.TaskDue, "30 Mar 18:00": caseload.TaskDue, "31 Mar 10:00": caseload.TaskOverdue} {
		k := task(t, d, events, now)
		require.Equal(t, want, k.State, now)
		held := "30 Mar 18:00"
		if now == "20 Mar 18:00" {
			held = "20 Mar 18:00"
		}
		require.Equal(t, []string{"none", "20 Mar 18:00", held}, []string{told(t, k.Grant), told(t, k.Refusal), told(t, k.Deadline)}, now)
		late := want == caseload.TaskOverdue
		require.Equal(t, late, stepOf(t, tracked(t, d, events, now), "5(2)").Overdue, now)
		require.Equal(t, late, stepOf(t, tracked(t, d, events, now), "5(4)").Overdue, now)
		list := findings(t, d, events, now)
		if !late {
			require.Empty(t, list, now)
			require.Zero(t, summed(t, d, events, now).Total.LateAtEnd, now)
			continue
		}
		require.Equal(t, []string{"late 30 Mar 18:00"}, lateness(t, list))
		require.Equal(t, process.NodeID("5(4)"), list[0].Node, "the decision, and not the notice")
		require.True(t, list[0].EveryReading)
		require.Equal(t, 1, summed(t, d, events, now).Total.LateAtEnd)
	}
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "23 Mar 12:00", ""})
	require.Equal(t, []string{"late 20 Mar 18:00"}, lateness(t, findings(t, d, events, "27 Mar 10:00")), "who gave it late gave it late")
}

// Where a body has said no, nothing can be granted, and the notice is owed.
func TestANoticeIsOwedAfterANo(t *testing.T) {
	d := changedClause(t, "07", "office", func(act map[string]any) {
		account := object(list(object(list(act["regulations"])[0])["accounts"])[0])
		steps := list(account["steps"])
		notice := map[string]any{
			"locator": "5(3-1)", "outcome": "refusal", "terms": term("within 1 working_day for refusal"),
			"actors": []any{actorOf("executor")}, "actions": []any{actionOf("prepare", nil)},
		}
		account["steps"] = append(append(append([]any{}, steps[:3]...), notice), steps[3:]...)
	})
	acts := func(answer process.Reply) []clauseAct {
		return []clauseAct{{"5(1)", "3 Mar 18:00", ""}, {"5(2)", "5 Mar 10:00", answer}, {"5(3)", "5 Mar 10:00", ""}}
	}
	_, events := proceed(t, d, "3 Mar 10:00", acts("")...)
	require.Equal(t, caseload.TaskDue, task(t, d, events, "10 Mar 10:00").State)
	require.Empty(t, findings(t, d, events, "10 Mar 10:00"), "three working days for a grant")
	_, events = proceed(t, d, "3 Mar 10:00", acts(process.ReplyNo)...)
	require.Equal(t, caseload.TaskOverdue, task(t, d, events, "10 Mar 10:00").State)
	require.Equal(t, []string{"late 6 Mar 18:00"}, lateness(t, findings(t, d, events, "10 Mar 10:00")))
	require.True(t, stepOf(t, tracked(t, d, events, "10 Mar 10:00"), "5(3-1)").Overdue)
}
