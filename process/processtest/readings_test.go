// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
)

// A step that the pinned path does not pass, or another reading does not.
func TestQuestionsOverReadingsOfThePortal(t *testing.T) {
	d := compiled("pesticide-licence/issue", regulation.ChannelPortal)
	p := processtest.PlanOf(t, d, offices(), at("2015-03-18T16:40"))
	p.DueUnderAny("5(5)", regulation.OutcomeGrant, "2015-04-13").LateUnderAll("5(5)", regulation.OutcomeGrant, at("2015-06-01T09:00"))
	require.Contains(t, stopped(func(tb testing.TB) {
		processtest.PlanOf(tb, d, offices(), at("2015-03-18T16:40")).InTimeUnderAny("5(5)", regulation.OutcomeGrant, at("2015-06-01T09:00"))
	}), "is late under every reading")
}

// Silence that counts as consent ends the wait at its deadline, so that what
// follows is due earlier than the answer that came late would make it.
func TestQuestionsOverReadingsOfARunningCase(t *testing.T) {
	s := asked(t).AtDue(regulation.OutcomeGrant).AfterDays(5).Do(regulation.ActorAgreeingBody)
	p := s.Track().InTime("5(5)", regulation.OutcomeGrant, at("2015-04-16T18:30")).Overdue()
	p.DueUnderAny("5(4)", regulation.OutcomeGrant, "2015-04-06").DueUnderAny("5(5)", regulation.OutcomeGrant, "2015-04-16")
	p.LateUnderAll("5(4)", regulation.OutcomeGrant, s.Now())
}

func TestMovedTellsOfStepsThatOnePlanDoesNotHave(t *testing.T) {
	filed := at("2015-03-18T16:40")
	one := processtest.PlanOf(t, pesticides(), offices(), filed).Value()
	other := processtest.PlanOf(t, pesticides("account=interaction"), offices(), filed).Value()
	moves := processtest.Moved(one, other)
	require.Len(t, moves, len(one.Steps)+len(other.Steps), "no step of para 5 stands in para 7")
	require.True(t, moves[0].After.IsZero())
	require.True(t, moves[len(moves)-1].Before.IsZero())
	require.Empty(t, processtest.Moved(one, one))
}

func TestMovedTellsOfARefusalThatMovesOtherwise(t *testing.T) {
	d := compiled("cotton-receipt-licence/reissue", regulation.ChannelOffice)
	one := processtest.PlanOf(t, d, offices(), at("2015-03-30T10:00")).Value()
	other := processtest.PlanOf(t, d, offices(), at("2015-03-31T10:00")).Value()
	refusals := map[process.NodeID]bool{}
	for _, m := range processtest.Moved(one, other) {
		if m.Outcome == regulation.OutcomeRefusal {
			refusals[m.Node] = true
		}
	}
	require.Equal(t, map[process.NodeID]bool{"5(4)": true, "5(5)": true, "5(6)": true}, refusals)
}

func TestTrackBeforeThePortalHandsOver(t *testing.T) {
	d := compiled("pesticide-licence/issue", regulation.ChannelPortal)
	s := processtest.Start(t, d, offices(), at("2015-03-18T10:00")).Path("9(6)", time.Minute)
	s.Track().Unknown("5(3)", regulation.OutcomeGrant, process.UnknownFollowsUnknown).Overdue()
	require.Contains(t, s.Track().Timeline(), "filed not yet")
}
