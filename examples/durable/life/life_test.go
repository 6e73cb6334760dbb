// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// tick is when a test looks after an event: before a timer of a whole second.
const tick = 100 * time.Millisecond

const lifeID = "0190a2b4-0000-7000-8000-000000000001"

// office is one of the tests.
func office() calendar.OfficeSpec {
	return calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Week: calendar.WeekFiveDay, Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	}
}

func offices(t *testing.T) process.Offices {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), office())
	require.NoError(t, err)
	return process.OfficesOf(o)
}

// quiet is an agency that keeps what it is told and answers no gate, since the tests
// that use it answer them by commands.
type quiet struct {
	memory
	mu      sync.Mutex
	notices []life.Notice
	answer  func(life.Question) (process.Evidence, error) // to gates; nil is no answer
}

// memory keeps one life.
type memory struct {
	keeping sync.Mutex
	kept    *life.Start
}

func (m *memory) Keep(_ context.Context, _ process.ID, s life.Start) error {
	m.keeping.Lock()
	defer m.keeping.Unlock()
	m.kept = &s
	return nil
}

func (m *memory) Recall(_ context.Context, id process.ID) (life.Start, error) {
	m.keeping.Lock()
	defer m.keeping.Unlock()
	if m.kept == nil {
		return life.Start{}, fmt.Errorf("%w: %s", process.ErrNoApplication, id)
	}
	return *m.kept, nil
}

var errLater = errors.New("the registry is closed")

func (q *quiet) Check(_ context.Context, asked life.Question) (process.Evidence, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.answer != nil {
		return q.answer(asked)
	}
	return process.Evidence{}, temporal.NewNonRetryableApplicationError(errLater.Error(), "later", errLater)
}

func (q *quiet) Notify(_ context.Context, n life.Notice) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.notices = append(q.notices, n)
	return nil
}

// bench is a life in the test environment of the engine.
type bench struct {
	t      *testing.T
	env    *testsuite.TestWorkflowEnvironment
	agency *quiet
	lives  *life.Lives
	start  time.Time
}

func newBench(t *testing.T, start time.Time, definitions ...*process.Definition) *bench {
	t.Helper()
	agency := &quiet{}
	b := benchOf(t, start, agency, definitions...)
	b.agency = agency
	return b
}

// benchOf is a bench with an agency of one's own.
func benchOf(t *testing.T, start time.Time, agency life.Agency, definitions ...*process.Definition) *bench {
	t.Helper()
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(silent{})
	b := &bench{t: t, env: suite.NewTestWorkflowEnvironment(), start: start}
	b.lives = &life.Lives{
		Definitions: process.DefinitionsOf(definitions...),
		Calendars:   shelf(calendar.Kazakhstan()),
	}
	b.lives.Register(b.env, agency)
	b.env.SetWorkerOptions(worker.Options{DeadlockDetectionTimeout: time.Minute}) // a machine under load is no deadlock
	b.env.SetStartTime(start)
	b.env.SetStartWorkflowOptions(client.StartWorkflowOptions{ID: lifeID, TaskQueue: life.TaskQueue})
	b.env.OnUpsertTypedSearchAttributes(mock.Anything).Return(nil).Maybe()
	return b
}

// shelf finds calendars.
func shelf(all ...calendar.Calendar) func(calendar.Digest) (calendar.Calendar, error) {
	return func(d calendar.Digest) (calendar.Calendar, error) {
		for _, c := range all {
			if c.Digest() == d {
				return c, nil
			}
		}
		return calendar.Calendar{}, errLater
	}
}

// silent is a logger that says nothing.
type silent struct{}

func (silent) Debug(string, ...any) {}
func (silent) Info(string, ...any)  {}
func (silent) Warn(string, ...any)  {}
func (silent) Error(string, ...any) {}

// answered is what came of an update.
type answered struct {
	event    process.Event
	err      error
	rejected bool
}

func (a *answered) Accept() {}

func (a *answered) Reject(err error) { a.err, a.rejected = err, true }

func (a *answered) Complete(value any, err error) {
	a.err = err
	if e, ok := value.(process.Event); ok {
		a.event = e
	}
}

// at sends a command at a moment.
func (b *bench) at(when time.Time, c process.Command) *answered {
	b.t.Helper()
	raw, err := json.Marshal(c)
	require.NoError(b.t, err)
	a := &answered{}
	b.env.RegisterDelayedCallback(func() {
		b.env.UpdateWorkflow(life.UpdateAct, "", a, json.RawMessage(raw))
	}, when.Sub(b.start))
	return a
}

// then looks at the life at a moment.
func (b *bench) then(when time.Time, look func()) {
	b.env.RegisterDelayedCallback(look, when.Sub(b.env.Now()))
}

// run lets the life go, until it is over or nothing more can happen to it.
func (b *bench) run() {
	b.t.Helper()
	b.env.ExecuteWorkflow(life.Workflow, life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office()})
}

func (b *bench) row() life.Row {
	b.t.Helper()
	var row life.Row
	v, err := b.env.QueryWorkflow(life.QueryRow)
	require.NoError(b.t, err)
	require.NoError(b.t, v.Get(&row))
	return row
}

func (b *bench) events() []process.Event {
	b.t.Helper()
	var all []process.Event
	v, err := b.env.QueryWorkflow(life.QueryEvents)
	require.NoError(b.t, err)
	require.NoError(b.t, v.Get(&all))
	return all
}

// builtin are the thirty definitions of the acts that come with the library.
func builtin(t *testing.T) []*process.Definition {
	t.Helper()
	var all []*process.Definition
	for _, k := range catalogue.Builtin().Kinds() {
		for _, use := range k.Regulation().Channels.Intake {
			d, err := process.Compile(k, use.Channel, law.MustDate("2015-04-27"))
			require.NoError(t, err, "%s %s", k.ID, use.Channel)
			all = append(all, d)
		}
	}
	require.Len(t, all, 30)
	return all
}

// clauses are the acts with clauses of a kind that acts in force have.
func clauses(t *testing.T) []*process.Definition {
	t.Helper()
	files, err := filepath.Glob("../../../process/testdata/clauses/*.json")
	require.NoError(t, err)
	var all []*process.Definition
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var c regulation.Catalogue
		if c.UnmarshalJSON(b) != nil {
			continue // an act that is refused
		}
		for _, k := range c.Kinds() {
			for _, use := range k.Regulation().Channels.Intake {
				if d, err := process.Compile(k, use.Channel, law.MustDate("2026-03-03")); err == nil {
					all = append(all, d)
				}
			}
		}
	}
	require.Greater(t, len(all), 15)
	return all
}

// TestEveryDefinitionLives plays each path of each definition as process does, and as
// a life does: the events, the state after each and the deadline are the same.
func TestEveryDefinitionLives(t *testing.T) {
	for _, d := range append(builtin(t), clauses(t)...) {
		for _, path := range d.Paths() {
			name := d.Kind().String() + "/" + string(d.Channel()) + "/" + string(path.End)
			t.Run(name, func(t *testing.T) { plays(t, d, path) })
		}
	}
}

func plays(t *testing.T, d *process.Definition, path process.Path) {
	noon := d.Day().Date().MidnightUTC().Add(5 * time.Hour) // ten in the office
	s := processtest.Start(t, d, offices(t), noon).Follow(path, 20*time.Minute)
	events := s.Events()
	require.NotEmpty(t, events)
	b := newBench(t, noon.Add(-time.Minute), d)
	answers := make([]*answered, len(events))
	for i, e := range events {
		answers[i] = b.at(e.At, e.Command())
		b.then(e.At.Add(tick), func() {
			desk := new(caseload.Desk)
			c := caseload.Case{ID: lifeID, Definitions: process.DefinitionsOf(d.In(offices(t))), Offices: offices(t), Events: events[:i+1]}
			f, err := desk.Follow(c)
			require.NoError(t, err)
			tasks, _, err := desk.Tasks(c, f, e.At.Add(tick))
			require.NoError(t, err)
			row := b.row()
			require.NoError(t, answers[i].err)
			require.Equal(t, i+1, row.Version)
			if len(tasks) == 0 {
				require.Empty(t, row.Node)
				return
			}
			at := slices.IndexFunc(tasks, func(o caseload.Task) bool { return o.Node == row.Node })
			require.GreaterOrEqual(t, at, 0, "a task at %s", row.Node)
			task := tasks[at]
			require.Equal(t, task.State, row.State)
			require.True(t, task.Deadline.At.Equal(row.Due), "%s and %s at %s", task.Deadline.At, row.Due, task.Node)
			require.Equal(t, task.Deadline.Unknown, row.Unknown)
			for _, o := range tasks {
				require.Subset(t, row.Roles, o.Roles)
				require.False(t, o.Deadline.At.Before(row.Due) && !o.Deadline.At.IsZero(), "%s is due before %s", o.Node, row.Node)
			}
		})
	}
	b.run()
	require.True(t, b.env.IsWorkflowCompleted())
	require.NoError(t, b.env.GetWorkflowError())
	for i, a := range answers {
		require.NoError(t, a.err, "event %d", i+1)
		require.Equal(t, events[i].To, a.event.To)
	}
	lived := b.events()
	require.Len(t, lived, len(events))
	for i := range events {
		require.True(t, events[i].Is(lived[i].Command()), "event %d", i+1)
	}
	require.Equal(t, s.Application().End(), b.row().End)
}
