// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
)

// What a plan rests on that may turn out otherwise is said once, whatever the
// number of its steps.
func TestAPlanSaysOnceWhatItsDaysRestOn(t *testing.T) {
	office := clauseOffice(t)
	d := mustClause(t, "03", "office")
	for _, row := range []struct {
		why   string
		filed time.Time
		want  calendar.Doubt
	}{
		{"days confirmed", time.Date(2026, 3, 3, 10, 0, 0, 0, office.Zone()), ""},
		{"days that an order may move", time.Date(2026, 11, 3, 10, 0, 0, 0, office.Zone()), calendar.DoubtUnconfirmed},
		{"an estimate", time.Date(2027, 5, 12, 10, 0, 0, 0, office.Zone()), calendar.DoubtEstimate},
	} {
		p, err := d.Plan(row.filed, process.OfficesOf(office))
		require.NoError(t, err, row.why)
		require.Greater(t, len(p.Steps), 1)
		var said []process.Note
		for _, n := range p.Notes {
			if n.Kind == process.NoteCalendar {
				said = append(said, n)
			}
		}
		if row.want == "" {
			require.Empty(t, said, row.why)
			continue
		}
		require.Len(t, said, 1, row.why)
		require.Equal(t, row.want.Label(), said[0].Text, row.why)
	}
}
