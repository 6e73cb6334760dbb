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

// agreeing is clause 7 where two bodies have been sent the papers.
func agreeing(tb testing.TB) *processtest.Scenario {
	return permit(tb, "07").At(march("03T18:00")).Do("office")
}

func questionsOfClauses() []question {
	grant, refusal := regulation.OutcomeGrant, regulation.OutcomeRefusal
	return []question{
		{
			"the steps of a group come in any order",
			func(tb testing.TB) {
				agreeing(tb).At(march("10T10:00")).On("5(3)").Do("body_b").StandsAt("5(2)").At(march("11T10:00")).Do("body_a").StandsAt("5(4)")
				agreeing(tb).At(march("10T10:00")).Do("body_b").Do("body_a").StandsAt("5(4)")
			},
			func(tb testing.TB) { agreeing(tb).Do("body_b").Do("body_b") },
		},
		{
			"a step of the group that is done is not chosen again",
			func(tb testing.TB) { agreeing(tb).Do("body_b").On("5(2)") },
			func(tb testing.TB) { agreeing(tb).Do("body_b").On("5(3)") },
		},
		{
			"a no in a group opens the refusal and nothing else",
			func(tb testing.TB) {
				agreeing(tb).Answers("body_b", process.ReplyNo).On("5(4)").Permits("head", process.ActionRefuse).Refuse("head", "x").IsOver(process.EndRefused)
			},
			func(tb testing.TB) { agreeing(tb).Answers("body_b", process.ReplyNo).On("5(4)").Do("head") },
		},
		{
			"a refusal is heard first",
			func(tb testing.TB) {
				s := permit(tb, "06").Do("office")
				s.Fork().Do("head").IsOver(process.EndGranted) // a grant passes the hearing by
				s.Do("executor").Do("executor").Refuse("head", "x").IsOver(process.EndRefused)
			},
			func(tb testing.TB) { permit(tb, "06").Do("office").Do("executor").Refuse("head", "x") },
		},
		{
			"papers are returned once",
			func(tb testing.TB) {
				permit(tb, "08").At(march("05T12:00")).Return("head").At(march("10T11:00")).Supplement("applicant").
					Track().Due("5(1)", grant, "2026-03-27T18:00")
			},
			func(tb testing.TB) {
				permit(tb, "08").Return("head").Supplement("applicant").Return("head")
			},
		},
		{
			"what was not returned is not completed",
			func(tb testing.TB) { permit(tb, "08").Return("head").Supplement("applicant") },
			func(tb testing.TB) { permit(tb, "08").Supplement("applicant") },
		},
		{
			"a refusal opens strictly after the time in which papers are completed",
			func(tb testing.TB) {
				permit(tb, "08").At(march("05T12:00")).Return("head").AtAwaited().After(time.Second).Refuse("head", "x").IsOver(process.EndRefused)
			},
			func(tb testing.TB) {
				permit(tb, "08").At(march("05T12:00")).Return("head").AtAwaited().Refuse("head", "x")
			},
		},
		{
			"somebody awaits something",
			func(tb testing.TB) { permit(tb, "09").Suspend("head").AtAwaited() },
			func(tb testing.TB) { permit(tb, "09").AtAwaited() },
		},
		{
			"terms stand still until somebody answers",
			func(tb testing.TB) {
				permit(tb, "09").At(march("05T10:00")).Suspend("head").At(march("12T10:00")).Resume("applicant").
					Track().Due("5(1)", grant, "2026-03-27T18:00").Overdue()
			},
			func(tb testing.TB) { permit(tb, "09").Resume("applicant") },
		},
		{
			"a term is extended by no more than the clause allows",
			func(tb testing.TB) {
				permit(tb, "10").Extend("head", 15).Track().Due("5(1)", grant, "2026-03-20T18:00")
			},
			func(tb testing.TB) { permit(tb, "10").Extend("head", 16) },
		},
		{
			"a term is extended before it ends",
			func(tb testing.TB) { permit(tb, "10").AtDue(grant).Extend("head", 1) },
			func(tb testing.TB) { permit(tb, "10").AtDue(grant).After(time.Second).Extend("head", 1) },
		},
		{
			"only an extension is told",
			func(tb testing.TB) { permit(tb, "10").Extend("head", 15).Tell("head") },
			func(tb testing.TB) { permit(tb, "10").Tell("head") },
		},
		{
			"a clause sets a time",
			func(tb testing.TB) {
				permit(tb, "08").At(march("05T12:00")).Return("head").Track().
					ClauseDue("5(1)", process.ActionReturn, "2026-03-05").ClauseDue("5(1)", process.ActionSupplement, "2026-03-13T18:00")
			},
			func(tb testing.TB) {
				permit(tb, "08").At(march("05T12:00")).Return("head").Track().ClauseDue("5(1)", process.ActionSupplement, "2026-03-12")
			},
		},
		{
			"a clause that nobody used sets no time",
			func(tb testing.TB) {
				permit(tb, "10").At(march("04T15:00")).Extend("head", 15).Track().ClauseDue("5(1)", process.ActionTell, "2026-03-07")
			},
			func(tb testing.TB) { permit(tb, "10").Track().ClauseDue("5(1)", process.ActionTell, "2026-03-07") },
		},
		{
			"a case that was extended is not compared over readings",
			func(tb testing.TB) { permit(tb, "10").Track().DueUnderAny("5(1)", grant, "2026-03-05") },
			func(tb testing.TB) {
				permit(tb, "10").Extend("head", 15).Track().DueUnderAny("5(1)", grant, "2026-03-20")
			},
		},
		{
			"a draft is sent back to an earlier step, and every deadline stands",
			func(tb testing.TB) {
				s := permit(tb, "01").Do("office").Do("head").At(march("05T12:00")).Do("executor").At(march("06T10:00")).
					SendBack("head", "5(3)", "rules of the office, point 4").StandsAt("5(3)")
				s.Track().Due("5(3)", grant, "2026-03-06T18:00").Due("5(4)", grant, "2026-03-18T18:00")
			},
			func(tb testing.TB) {
				permit(tb, "01").Do("office").SendBack("head", "5(3)", "rules of the office, point 4")
			},
		},
		{
			"the term of the service ends",
			func(tb testing.TB) { permit(tb, "05").Track().ServiceEnds(grant, "2026-03-18T18:00") },
			func(tb testing.TB) { permit(tb, "06").Track().ServiceEnds(refusal, "2026-03-27") },
		},
		{
			"a text states a term of the service",
			func(tb testing.TB) { permit(tb, "06").Track().ServiceEnds(refusal, "2026-03-30") },
			func(tb testing.TB) { permit(tb, "08").Track().ServiceEnds(grant, "2026-03-18") },
		},
		{
			"a step without a term is over with the service at the latest",
			func(tb testing.TB) { permit(tb, "06").Track().AtLatest("5(3)", "2026-03-30T18:00") },
			func(tb testing.TB) { permit(tb, "13").Track().AtLatest("5(3)", "2026-03-18") },
		},
	}
}

// Of two ways to enter the answers of two bodies none is the better one.
func TestTheOrderInAGroupChangesNothing(t *testing.T) {
	a := agreeing(t).At(march("11T10:00")).Do("body_a").Do("body_b")
	b := agreeing(t).At(march("11T10:00")).Do("body_b").Do("body_a")
	require.Equal(t, a.Application(), b.Application())
	require.Equal(t, a.Track().Timeline(), b.Track().Timeline())
}

// What On chooses holds for one command, and for the questions before it.
func TestAChosenNodeHoldsForOneCommand(t *testing.T) {
	s := agreeing(t).On("5(3)").StandsAt("5(3)").Permits("body_b", process.ActionReceive).Permits("body_a")
	require.Equal(t, process.NodeID("5(3)"), s.Fork().Node().ID)
	s.Do("body_b").StandsAt("5(2)").Permits("body_a", process.ActionReceive)
}

// The timelines of running cases under clauses, each as its file has it.
func TestTimelinesShowWhatClausesHaveSet(t *testing.T) {
	for name, s := range map[string]*processtest.Scenario{
		"returned":  permit(t, "08").At(march("05T12:00")).Return("head"),
		"completed": permit(t, "08").At(march("05T12:00")).Return("head").At(march("10T11:00")).Supplement("applicant"),
		"suspended": permit(t, "09").At(march("05T10:00")).Suspend("head"),
		"extended":  permit(t, "10").At(march("04T15:00")).Extend("head", 15).At(march("06T10:00")).Tell("head"),
		"heard":     permit(t, "06").Do("office").At(march("20T18:00")).Do("executor"),
	} {
		s.Track().Golden("testdata/"+name+".txt", *update)
	}
}

// Every way through every act of the clauses ends as it says.
func TestFollowPlaysEveryPathOfTheClauses(t *testing.T) {
	paths := 0
	for _, name := range []string{"01", "02", "03", "05", "06", "07", "08", "09", "10", "11", "13", "16", "17", "18"} {
		d := clause(name)
		for _, p := range d.Paths() {
			s := processtest.Start(t, d, almaty(), march("03T10:00")).Follow(p, time.Minute).IsOver(p.End)
			require.Equal(t, p.Nodes, walked(s), name)
			paths++
		}
	}
	require.Greater(t, paths, 14)
	ways := clause("06").Paths()
	require.Equal(t, []process.NodeID{"5(1)", "5(4)", "granted"}, ways[0].Nodes, "a grant passes the hearing by")
	require.Equal(t, []process.NodeID{"5(1)", "5(2)", "5(3)", "5(4)", "refused"}, ways[1].Nodes, "a refusal does not")
}
