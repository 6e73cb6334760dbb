// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestALifeThatIsOverAnswersAgain: to what it has recorded as before, and to anything else with a
// refusal, though the engine has forgotten it. No second life begins.
func TestALifeThatIsOverAnswersAgain(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(5 * time.Minute)
	letter := withdraws(gone)
	letter.Key = "letter-1"
	over := newBench(t, filed.Add(-time.Minute), d)
	over.at(filed, submission(d, filed))
	over.at(gone, letter)
	over.run()
	require.NoError(t, over.env.GetWorkflowError())
	events := over.events()
	require.Len(t, events, 2)
	kept := *over.agency.kept

	later := filed.AddDate(1, 0, 0)
	another := submission(d, filed)
	another.Key = "client-2"
	changed := submission(d, filed)
	changed.Details = &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "farm-13"}}
	begun := life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office()}
	for _, r := range []struct {
		what    string
		start   life.Start
		command process.Command
		event   int // that is given again
		word    string
	}{
		{"the submission, as a submission", begun, submission(d, filed), 1, ""},
		{"the submission, as a command", life.Start{Recall: true}, submission(d, filed), 1, ""},
		{"the last command", life.Start{Recall: true}, letter, 2, ""},
		{"a submission with another key", begun, another, 0, "blocked"},
		{"another submission with the key", begun, changed, 0, "key_reused"},
		{"a step", life.Start{Recall: true}, completes(regulation.ActorOffice, later), 0, "blocked"},
	} {
		t.Run(r.what, func(t *testing.T) {
			b := newBench(t, later, d)
			b.agency.kept = &kept
			a := b.at(later, r.command)
			b.env.ExecuteWorkflow(life.Workflow, r.start)
			require.NoError(t, b.env.GetWorkflowError())
			if r.word == "" {
				require.NoError(t, a.err)
				require.Equal(t, events[r.event-1], a.event)
			} else {
				var refused *temporal.ApplicationError
				require.ErrorAs(t, a.err, &refused)
				require.Equal(t, r.word, refused.Type())
			}
			require.Equal(t, events, b.events())
			require.Equal(t, process.EndDiscontinued, b.row().End)
			require.Empty(t, b.agency.notices)
			require.Same(t, &kept, b.agency.kept, "nothing is kept anew")
		})
	}
}

// atGate is a life at the gate of the portal that checks a signature, and its story so far.
func atGate(t *testing.T) (*processtest.Scenario, *bench) {
	t.Helper()
	agency := &quiet{}
	s, b := atGateOf(t, agency)
	b.agency = agency
	return s, b
}

// atGateOf is atGate with an agency of one's own.
func atGateOf(t *testing.T, agency life.Agency) (*processtest.Scenario, *bench) {
	t.Helper()
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2015-03-18"))
	require.NoError(t, err)
	s := processtest.Start(t, d, offices(t), local(t, "03-18 10:00")).Path("9(6)", time.Minute)
	b := benchOf(t, local(t, "03-18 09:59"), agency, d)
	for _, e := range s.Events() {
		b.at(e.At, e.Command())
	}
	return s, b
}

// TestAGateThatNobodyAnswersIsAskedAgain: for as long as it takes, with one key. That it is
// unanswered is told, decides nothing, and is over with the answer.
func TestAGateThatNobodyAnswersIsAskedAgain(t *testing.T) {
	s, b := atGate(t)
	asked := map[string]int{}
	away := true
	b.agency.answer = func(q life.Question) (process.Evidence, error) {
		asked[q.Key]++
		if away {
			return process.Evidence{}, temporal.NewNonRetryableApplicationError("the registry is closed", "later", nil)
		}
		return process.EvidenceOf(q.Node, eds.Evidence{
			Kind: q.Checks, Verdict: eds.VerdictValid, Reference: q.Applicant, Moment: s.Now().Add(time.Second), Form: processtest.Form(),
		}), nil
	}
	week := s.Now().AddDate(0, 0, 8)
	b.then(s.Now().Add(time.Hour), func() {
		require.True(t, b.row().Unanswered, "the test environment tries ten times, and does not wait for a day")
	})
	b.then(week, func() {
		row := b.row()
		require.True(t, row.Unanswered)
		require.Equal(t, process.NodeID("9(6)"), row.Node)
		require.Equal(t, len(s.Events()), row.Version, "nobody has decided anything")
		away = false
	})
	b.then(week.Add(2*time.Hour), func() {
		row := b.row()
		require.Equal(t, process.NodeID("9(8)"), row.Node)
		require.False(t, row.Unanswered)
	})
	b.at(week.AddDate(0, 0, 1), withdraws(week.AddDate(0, 0, 1)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Len(t, asked, 1, "one key")
	for _, times := range asked {
		require.Greater(t, times, 8*24, "again and again")
	}
	told := 0
	for _, n := range b.agency.notices {
		if n.Row.Unanswered {
			told++
		}
	}
	require.Positive(t, told)
	require.LessOrEqual(t, told, 2, "not each hour")
}

// TestACalendarThatNoWorkerHasIsNotTaken: whoever names it is told, and the life goes on by the
// calendar that it has. One that is on the shelf is taken after it.
func TestACalendarThatNoWorkerHasIsNotTaken(t *testing.T) {
	b, filed, changed := twoCalendars(t)
	b.then(filed.Add(time.Minute), func() {
		for _, q := range []struct {
			of  calendar.Digest
			why string
		}{
			{calendar.Digest{1}, "life: not on the shelf of the worker: calendar " + calendar.Digest{1}.String() + ": the registry is closed"},
			{changed.Digest(), ""},
		} {
			v, err := b.env.QueryWorkflow(life.QueryCalendar, q.of)
			require.NoError(t, err)
			var why string
			require.NoError(t, v.Get(&why))
			require.Equal(t, q.why, why)
		}
		b.env.SignalWorkflow(life.SignalCalendar, calendar.Digest{1})
	})
	step := b.at(filed.Add(2*time.Minute), completes(regulation.ActorOffice, filed.Add(2*time.Minute)))
	b.then(filed.Add(3*time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
	b.at(filed.Add(time.Hour), withdraws(filed.Add(time.Hour)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.NoError(t, step.err)
	require.Equal(t, changed.Digest(), b.agency.kept.Calendar)
}

// TestAnAnswerThatCannotBeRecordedIsAskedForAgain: the clock of the registry is two hours ahead. The case does
// not stay at the gate with nobody asking: that is shown, and the answer is recorded once its moment has come.
func TestAnAnswerThatCannotBeRecordedIsAskedForAgain(t *testing.T) {
	s, b := atGate(t)
	ahead := s.Now().Add(2*time.Hour + time.Minute)
	asked := map[string]int{}
	b.agency.answer = func(q life.Question) (process.Evidence, error) {
		asked[q.Key]++
		return process.EvidenceOf(q.Node, eds.Evidence{
			Kind: q.Checks, Verdict: eds.VerdictValid, Reference: q.Applicant, Moment: ahead, Form: processtest.Form(),
		}), nil
	}
	b.then(s.Now().Add(time.Minute), func() {
		row := b.row()
		require.True(t, row.Unanswered)
		require.Equal(t, process.NodeID("9(6)"), row.Node)
		require.Equal(t, len(s.Events()), row.Version)
	})
	b.then(ahead.Add(time.Hour), func() {
		row := b.row()
		require.Equal(t, process.NodeID("9(8)"), row.Node)
		require.False(t, row.Unanswered)
	})
	b.at(ahead.Add(2*time.Hour), withdraws(ahead.Add(2*time.Hour)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Len(t, asked, 1, "one key")
	for _, times := range asked {
		require.Equal(t, 4, times, "at once and after each hour, until its moment")
	}
}

// TestACaseThatIsOverIsAskedAboutNoMore: what was put to a registry that is away is taken back when the
// applicant withdraws, and the run ends at once.
func TestACaseThatIsOverIsAskedAboutNoMore(t *testing.T) {
	agency := &failing{check: 1 << 20}
	s, b := atGateOf(t, agency)
	gone := s.Now().Add(20 * time.Second)
	b.at(gone, withdraws(gone))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, process.EndDiscontinued, b.row().End)
	require.Positive(t, agency.asked)
	require.WithinDuration(t, gone, b.env.Now(), time.Second)
}

// TestAnEventAtAGateTakesTheQuestionBack: what happens at a gate may change the answer. It is asked again, and what was
// asked before is not tried any more beside it.
func TestAnEventAtAGateTakesTheQuestionBack(t *testing.T) {
	s, b := atGate(t)
	var asked []string
	away := true
	b.agency.answer = func(q life.Question) (process.Evidence, error) {
		asked = append(asked, q.Key)
		if away {
			return process.Evidence{}, errLater
		}
		return process.EvidenceOf(q.Node, eds.Evidence{
			Kind: q.Checks, Verdict: eds.VerdictValid, Reference: q.Applicant, Moment: b.env.Now(), Form: processtest.Form(),
		}), nil
	}
	var between []string
	for i := range 3 {
		at := s.Now().Add(time.Duration(i+1) * 20 * time.Second)
		b.at(at, note(fmt.Sprint("note-", i), "a call of the applicant", at))
	}
	last := s.Now().Add(time.Minute + time.Second)
	b.then(last, func() { between, asked, away = asked, nil, false })
	b.then(last.Add(time.Hour), func() {
		require.Equal(t, process.NodeID("9(8)"), b.row().Node)
		require.Len(t, b.events(), len(s.Events())+4)
	})
	b.at(last.Add(2*time.Hour), withdraws(last.Add(2*time.Hour)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Greater(t, len(between), 8, "each is tried again")
	require.Len(t, slices.Compact(between), 4, "until the next")
	require.Len(t, asked, 1, "one question, which is answered")
}

// TestAQuestionKeepsItsKeyInALaterRun: the agency is asked the same by the run that goes on, also where the run that
// asked was of a release that did not name itself. Another question names the run.
func TestAQuestionKeepsItsKeyInALaterRun(t *testing.T) {
	for what, r := range map[string]struct{ by, key string }{
		"of a run":              {"run-1", lifeID + "/run-1/gate/4"},
		"of an earlier release": {"", lifeID + "/gate/4"},
	} {
		t.Run(what, func(t *testing.T) {
			s, b := atGate(t)
			require.Len(t, s.Events(), 4)
			b.then(s.Now().Add(time.Minute), func() { b.env.SetContinueAsNewSuggested(true) })
			b.run()
			var next *workflow.ContinueAsNewError
			require.ErrorAs(t, b.env.GetWorkflowError(), &next)
			var start life.Start
			require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
			require.Equal(t, 4, start.Asked)
			require.NotEmpty(t, start.AskedIn)
			run := start.AskedIn
			start.AskedIn = r.by

			_, c := atGate(t)
			again := s.Now().Add(2 * time.Hour)
			c.env.SetStartTime(again)
			var asked []string
			c.agency.answer = func(q life.Question) (process.Evidence, error) {
				asked = append(asked, q.Key)
				return process.Evidence{}, temporal.NewNonRetryableApplicationError("the registry is closed", "later", nil)
			}
			c.start = again
			at := again.Add(time.Minute)
			c.at(at, note("note-1", "a call of the applicant", at))
			c.at(at.Add(time.Minute), withdraws(at.Add(time.Minute)))
			c.env.ExecuteWorkflow(life.Workflow, start)
			require.NoError(t, c.env.GetWorkflowError())
			require.Equal(t, []string{r.key, lifeID + "/" + run + "/gate/5"}, asked)
		})
	}
}
