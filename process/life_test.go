// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// An act that is repealed takes nothing more: what is filed, or handed over by a
// portal, on the day of the repeal by the clock of the office is refused.
func TestWhatIsFiledAfterTheRepealIsRefused(t *testing.T) {
	office := officeIn(t, petropavl)
	for _, c := range []struct {
		filed string
		taken bool
	}{{"2015-08-19 23:59", true}, {"2015-08-20 00:00", false}, {"2016-01-11 10:00", false}} {
		at := local(t, office, c.filed)
		check := func(err error) {
			if c.taken {
				require.NoError(t, err, c.filed)
				return
			}
			var status *process.DefinitionError
			require.ErrorAs(t, err, &status, c.filed)
			require.ErrorIs(t, err, process.ErrNotInEffect)
			require.Equal(t, law.StateRepealed, status.Status.State)
		}
		d := compiled(t, "grain-receipt-licence/issue", regulation.ChannelPortal).In(process.OfficesOf(office))
		a, _ := reach(t, d, d.FilesAt())
		_, err := d.Decide(a, proper(d, a, at))
		check(err)
		d = compiled(t, "grain-receipt-licence/issue", regulation.ChannelOffice).In(process.OfficesOf(office))
		_, err = d.Decide(process.Application{}, submission(d, at))
		check(err)
	}
	d := compiled(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	_, err := d.Decide(process.Application{}, submission(d, local(t, office, "2015-08-20 00:30")))
	require.NoError(t, err, "without an office it may still be the day before")
	_, err = d.Decide(process.Application{}, submission(d, local(t, office, "2015-08-20 01:00")))
	require.ErrorIs(t, err, process.ErrNotInEffect)
}

// A plan of an application filed on a day for which its definition was not compiled
// says so: after the repeal, before the act was in effect, under another edition.
func TestAPlanForAnotherDaySaysThatTheActOrEditionDoesNotApply(t *testing.T) {
	status := func(d *process.Definition, at time.Time, o calendar.Office) []string {
		p, err := d.Plan(at, process.OfficesOf(o))
		require.NoError(t, err)
		var said []string
		for _, n := range p.Notes {
			if n.Kind == process.NoteStatus && n.Text != d.Status().Reason {
				said = append(said, n.Text.EN)
			}
		}
		return said
	}
	d, office := compiled(t, "grain-receipt-licence/issue", regulation.ChannelOffice), officeIn(t, petropavl)
	require.Empty(t, status(d, local(t, office, "2015-08-19 10:00"), office))
	require.Equal(t, []string{"the act was repealed before the day of filing: 20 August 2015"}, status(d, local(t, office, "2015-08-21 10:00"), office))
	require.Equal(t, []string{"the act was not in effect on the day of filing"}, status(d, local(t, office, "2013-08-21 10:00"), office))
	d, office = mustClause(t, "14", "office"), clauseOffice(t)
	require.Empty(t, status(d, at(t, "1 Mar 00:30"), office))
	require.Equal(t, []string{"another edition of the act applies on the day of filing, since 10 January 2025"}, status(d, at(t, "28 Feb 23:30"), office))
}
