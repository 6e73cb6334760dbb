// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"slices"
	"testing"

	"github.com/looplab/fsm"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/eventlog"
)

// What the agreement says would be worth nothing if it could not be broken.

func TestWithoutItsFunctionThePeerDoesNotKnowWorkedWeekends(t *testing.T) {
	d, err := newDays()
	require.NoError(t, err)
	worked := 0
	for on := d.from; on <= d.to; on++ {
		ours, err := d.calendar.Working(on)
		require.NoError(t, err)
		if weekday := on.Weekday(); ours && (weekday == 0 || weekday == 6) {
			worked++
		}
	}
	d.plain.WorkdayFunc = nil
	a, err := d.agreeWorking(d.plain)
	require.NoError(t, err)
	require.Positive(t, worked)
	require.Equal(t, worked, a.Differ)
}

func TestAHolidayLeftOutIsFound(t *testing.T) {
	d, err := newDays()
	require.NoError(t, err)
	d.cached.Holidays = d.cached.Holidays[1:] // the first day off of each year
	for _, ask := range []func() (agreement, error){
		func() (agreement, error) { return d.agreeWorking(d.cached) },
		func() (agreement, error) { return d.agreeAdd(d.cached) },
		func() (agreement, error) { return d.agreeCount(d.cached) },
		func() (agreement, error) { return d.agreeHours(d.cached) },
	} {
		a, err := ask()
		require.NoError(t, err)
		require.Positive(t, a.Differ, "%s", a.Question)
	}
}

func TestTheLicenceHasSevenSteps(t *testing.T) {
	require.Len(t, life(), 7)
	require.Equal(t, []string{"complete", "complete", "ask", received, "complete", "sign", "issue"}, names(life()))
	require.Len(t, ways(), 13)
}

func names(asks []ask) []string {
	var list []string
	for _, a := range asks {
		list = append(list, a.trigger)
	}
	return list
}

func TestARoleThatDiffersIsFound(t *testing.T) {
	o, err := newOurs()
	require.NoError(t, err)
	allowed := newWho()
	allowed[[2]string{"5(7)", "issue"}] = "applicant"
	a, err := agreeSteps(o, "looplab/fsm", func() machine { return newLooplab(looplabEvents(), allowed) })
	require.Equal(t, 2, a.Differ, "who may is refused, who may not is not: %s", a)
	require.Error(t, err, "and the way to the end goes through that step")
	events := slices.DeleteFunc(looplabEvents(), func(e fsm.EventDesc) bool { return e.Src[0] == "5(5)/adverse" })
	a, err = agreeOpen(o, "looplab/fsm", func() machine { return newLooplab(events, newWho()) })
	require.NoError(t, err)
	require.Equal(t, 1, a.Differ, "%s", a)
}

func TestTheSlowCurveRefusesWhatIsOutOfRange(t *testing.T) {
	g, err := newGOST()
	require.NoError(t, err)
	zero := slices.Concat(make([]byte, 64), g.signed[0][64:])
	require.False(t, g.slow.verify(g.digests[0], zero))
	require.Error(t, g.fast.Verify(g.digests[0], zero))
	require.True(t, g.slow.verify(g.digests[0], g.signed[0]))
	require.Zero(t, g.agree().Differ)
}

func TestALogThatLiesIsFound(t *testing.T) {
	c, err := newConformance(size{records: 700})
	require.NoError(t, err)
	defer func() {
		require.NoError(t, c.log.remove())
		require.NoError(t, c.busy.remove())
	}()
	require.Equal(t, 700, c.log.records)
	require.Equal(t, 2, c.log.late)
	c.log.late++
	agreements, err := c.agree()
	require.NoError(t, err)
	require.Equal(t, 2, agreements[1].Differ, "%s", agreements[1])
	c.log.late--
	c.log.records++
	_, err = c.agree()
	require.ErrorIs(t, err, errRecords)
}

func TestTheLogGoesWhenItIsNoLongerNeeded(t *testing.T) {
	w, err := conformanceWork(size{records: 70})
	require.NoError(t, err)
	require.NoError(t, w.closing())
	require.ErrorIs(t, w.closing(), os.ErrNotExist)
}

func TestTheLogBeginsOnAWorkingDay(t *testing.T) {
	d, err := newDays()
	require.NoError(t, err)
	working, err := d.calendar.Working(date.New(2014, 10, 1))
	require.NoError(t, err)
	require.True(t, working)
	_, err = eventlog.ParseMapping([]byte(logMapping))
	require.NoError(t, err)
}
