// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/temporal"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// takesBack is a correction of the office: an event never happened.
func takesBack(version int, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorOffice, Person: "clerk-3"}, At: at, Key: "correction-1",
		Details: &process.Details{Correction: &process.Correction{Reason: "the letter was of another applicant", Voids: []int{version}}},
	}
}

// TestACorrectionAfterTheEnd: a life that is over is kept by the agency, and goes on from
// there when it is corrected.
func TestACorrectionAfterTheEnd(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone, corrected := filed.Add(5*time.Minute), filed.Add(40*24*time.Hour)
	over := newBench(t, filed.Add(-time.Minute), d)
	over.at(filed, submission(d, filed))
	over.at(gone, withdraws(gone))
	over.run()
	require.NoError(t, over.env.GetWorkflowError())
	require.Equal(t, process.EndDiscontinued, over.row().End)
	kept := *over.agency.kept
	events, err := kept.Recorded()
	require.NoError(t, err)
	require.Equal(t, over.events(), events, "the agency has what was recorded")
	told := len(over.agency.notices)

	again := func(t *testing.T, commands ...process.Command) (*bench, []*answered) {
		t.Helper()
		b := newBench(t, corrected, d) // the first comes with the run
		b.agency.kept = &kept
		answers := make([]*answered, 0, len(commands))
		for i, c := range commands {
			c.At = corrected.Add(time.Duration(i) * time.Hour)
			answers = append(answers, b.at(c.At, c))
		}
		return b, answers
	}

	t.Run("what takes back the end leaves the life open, with its deadline", func(t *testing.T) {
		b, answers := again(t, takesBack(2, corrected), withdraws(corrected))
		b.then(corrected.Add(time.Minute), func() {
			row := b.row()
			require.Empty(t, row.End)
			require.Equal(t, 3, row.Version)
			require.Equal(t, caseload.TaskOverdue, row.State, "registration was due in thirty minutes of the eighteenth of March")
			require.Equal(t, "03-18 10:30", row.Due.In(office().Zone).Format("01-02 15:04"))
		})
		b.env.ExecuteWorkflow(life.Workflow, life.Start{Recall: true})
		require.NoError(t, b.env.GetWorkflowError())
		for _, a := range answers {
			require.NoError(t, a.err)
		}
		require.Equal(t, process.EndDiscontinued, b.row().End, "withdrawn indeed, an hour later")
		require.Len(t, b.events(), 4)
		events, err := b.agency.kept.Recorded()
		require.NoError(t, err)
		require.Equal(t, b.events(), events, "kept anew")
		for i, n := range b.agency.notices {
			require.NotContains(t, keys(over.agency.notices[:told]), n.Key, "notice %d is another", i)
		}
	})
	t.Run("what is refused leaves the life over", func(t *testing.T) {
		b, answers := again(t, completes(regulation.ActorOffice, corrected))
		b.env.ExecuteWorkflow(life.Workflow, life.Start{Recall: true})
		require.NoError(t, b.env.GetWorkflowError())
		var a *temporal.ApplicationError
		require.ErrorAs(t, answers[0].err, &a)
		require.Equal(t, "blocked", a.Type())
		require.Equal(t, process.EndDiscontinued, b.row().End)
		require.Empty(t, b.agency.notices)
		require.Equal(t, kept, *b.agency.kept)
	})
	t.Run("an archive that cannot be read is asked again", func(t *testing.T) {
		b, answers := again(t, takesBack(2, corrected), withdraws(corrected))
		b.agency.kept = &life.Start{Events: []byte("no archive")}
		b.then(corrected.Add(time.Minute), func() { require.NoError(t, b.agency.Keep(t.Context(), process.ID{}, kept)) })
		b.env.ExecuteWorkflow(life.Workflow, life.Start{Recall: true})
		require.NoError(t, b.env.GetWorkflowError())
		require.NoError(t, answers[0].err)
		require.Len(t, b.events(), 4)
	})
	t.Run("a life of which nothing is kept", func(t *testing.T) {
		b, answers := again(t, takesBack(2, corrected))
		b.agency.kept = nil
		b.env.ExecuteWorkflow(life.Workflow, life.Start{Recall: true})
		for _, err := range []error{answers[0].err, b.env.GetWorkflowError()} {
			var a *temporal.ApplicationError
			require.ErrorAs(t, err, &a)
			require.Equal(t, "no_application", a.Type())
		}
	})
}

func keys(notices []life.Notice) []string {
	all := make([]string, 0, len(notices))
	for _, n := range notices {
		all = append(all, n.Key)
	}
	return all
}

// slow is an archive that is away when it is first asked to keep a life.
type slow struct {
	quiet
	away int // times, of tries that follow each other
}

func (s *slow) Keep(ctx context.Context, id process.ID, start life.Start) error {
	if s.away > 0 {
		s.away--
		return errors.New("the archive is away")
	}
	return s.quiet.Keep(ctx, id, start)
}

// TestALifeIsOpenUntilItIsKept: while the archive is away, a correction is taken by the
// same run, and what is kept at last is all.
func TestALifeIsOpenUntilItIsKept(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(5 * time.Minute)
	archive := &slow{away: 8} // a second, two, four, ... some minutes
	b := benchOf(t, filed.Add(-time.Minute), archive, d)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	back := b.at(gone.Add(time.Minute), takesBack(2, gone.Add(time.Minute)))
	b.then(gone.Add(time.Hour), func() { require.Equal(t, caseload.TaskOverdue, b.row().State) })
	end := filed.Add(24 * time.Hour)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.NoError(t, back.err)
	require.Zero(t, archive.away)
	events, err := archive.kept.Recorded()
	require.NoError(t, err)
	require.Len(t, events, 4)
	require.Equal(t, b.events(), events)
}

// TestACalendarThatIsNamedWhileALifeIsKeptIsKept: a correction that comes later counts by it.
func TestACalendarThatIsNamedWhileALifeIsKeptIsKept(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(5 * time.Minute)
	changed, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	archive := &slow{away: 5}
	b := benchOf(t, filed.Add(-time.Minute), archive, d)
	b.lives.Calendars = shelf(calendar.Kazakhstan(), changed)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	b.then(gone.Add(10*time.Second), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Zero(t, archive.away)
	require.Equal(t, changed.Digest(), archive.kept.Calendar)
}
