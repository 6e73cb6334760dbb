// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

// A page is read along an index, and nothing is read through or sorted as a whole but
// what few rows there are of one applicant, or with a problem.
func TestEveryPageIsReadAlongAnIndex(t *testing.T) {
	const service = "north-kazakhstan-201-2014/pesticide-licence"
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		draw(t, p, store, d, 20_000)
		list, err := store.Cases(ctx, sqlstore.Query{})
		require.NoError(t, err)
		after := &list[49]
		for name, q := range map[string]sqlstore.Query{
			"all open":                   {},
			"the next page":              {After: after},
			"of a role":                  {Role: regulation.ActorOffice},
			"of a role, the next page":   {Role: regulation.ActorOffice, After: after},
			"of a role and a service":    {Role: regulation.ActorOffice, Service: service},
			"of a person":                {Person: "clerk-7"},
			"of a person, the next page": {Person: "clerk-7", After: after},
			"overdue":                    {State: caseload.TaskOverdue},
			"of a service":               {Service: service},
			"due before":                 {DueBefore: after.Due},
			"of an applicant":            {Applicant: "applicant-20"},
			"with a problem":             {Problem: true},
			"over":                       {Over: true},
			"over, the next page":        {Over: true, After: after},
			"over, of a service":         {Over: true, Service: service},
			"over, of a service, next":   {Over: true, Service: service, After: after},
			"over, of an applicant":      {Over: true, Applicant: "applicant-20"},
		} {
			lines, err := sqlstore.Explained(ctx, store, q)
			require.NoError(t, err, name)
			few := q.Applicant != "" || q.Problem
			for _, line := range lines {
				said := name + "\n" + strings.Join(lines, "\n")
				require.NotContains(t, line, "Seq Scan", said)
				if strings.Contains(line, "SCAN") { // SQLite reads the table through, or an index in its order
					require.Contains(t, line, "USING INDEX", said)
				}
				if !few {
					require.NotContains(t, line, "Sort", said)
					require.NotContains(t, line, "TEMP B-TREE", said)
				}
			}
		}
		lines, err := sqlstore.ExplainedRefresh(ctx, store, wall(t, "2015-03-18 10:00"))
		require.NoError(t, err)
		for _, line := range lines {
			said := strings.Join(lines, "\n")
			require.NotContains(t, line, "Seq Scan", said)
			if strings.Contains(line, "SCAN") {
				require.Contains(t, line, "USING INDEX", said)
			}
		}
		whole := strings.Join(lines, "\n")
		for _, index := range []string{"reglament_case_changes", "reglament_case_due", "reglament_case_counted"} {
			require.Contains(t, whole, index)
		}
	})
}
