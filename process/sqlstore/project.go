// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// form numbers the form of what is kept beside the projection. Another form is not
// read, and the events are folded anew: it changes when the same bytes would mean
// something else.
const form = 2

// kept is a row with what is kept beside the projection, so that the events need
// not be read: the application after the last one, and the case as a worklist knows
// it. The zero value is a case without events.
type kept struct {
	Case
	recorded  time.Time // when the latest event was entered
	revision  int64
	foreign   bool   // what is kept belongs to another form or count, and is not read
	state     []byte // empty where there is none
	following []byte
	first     []byte // the submission, as it is kept
	// What the last two say, as far as this process has read it already; zero values
	// are not read yet.
	submission *process.Event
	followed   caseload.Following
}

// filing is the submission.
func (k *kept) filing() (*process.Event, error) {
	if k.submission == nil {
		e, err := parse(1, k.first)
		if err != nil {
			return nil, err
		}
		k.submission = &e
	}
	return k.submission, nil
}

// follows is the case as a worklist knows it, the zero value for none.
func (k *kept) follows() (caseload.Following, error) {
	if k.followed.IsZero() && len(k.following) > 0 {
		if err := json.Unmarshal(k.following, &k.followed); err != nil {
			return caseload.Following{}, err
		}
	}
	return k.followed, nil
}

// kept reads the row of an application.
func (s *Store) kept(ctx context.Context, id process.ID) (kept, error) {
	var read caseReader
	list, err := collect(ctx, s.db, func(rows *sql.Rows) (k kept, err error) {
		var recorded int64
		var f int
		if k.Case, err = read.read(rows, &recorded, &k.revision, &f, &k.state, &k.following, &k.first); err != nil {
			return k, err
		}
		k.recorded = moment(recorded)
		if f != form || k.CountedBy != s.config.CountedBy {
			k.foreign, k.state, k.following = true, nil, nil
		}
		return k, nil
	}, selectKept(s.db.dialect), id[:])
	if err != nil || len(list) == 0 {
		return kept{Case: Case{ID: id}}, err
	}
	return list[0], nil
}

func selectKept(d Dialect) string {
	return `SELECT ` + d.selected() + `, c.recorded, c.revision, c.form, c.application_state, c.following,
	(SELECT e.body FROM reglament_event e WHERE e.application = c.application AND e.version = 1)
	FROM reglament_case c WHERE c.application = ?`
}

// application is the state that is kept, the zero value for none.
func (k *kept) application() (process.Application, error) {
	var a process.Application
	if len(k.state) == 0 {
		return a, nil
	}
	return a, json.Unmarshal(k.state, &a)
}

// next makes the row after one event more. The application after it is worked out
// where the caller does not know it.
func (s *Store) next(ctx context.Context, old kept, e process.Event, after *process.Application) (kept, error) {
	row := old
	row.foreign = false
	row.Case = Case{ID: old.ID, Number: old.Number, Version: e.Version}
	if row.recorded = old.recorded; e.RecordedAt.After(row.recorded) {
		row.recorded = stored(e.RecordedAt)
	}
	if e.Version == 1 || len(old.following) > 0 && e.Action != process.ActionCorrect {
		if s.goOn(ctx, &row, old, e, after) == nil {
			return row, nil
		}
	}
	events, err := s.events(ctx, old.ID, old.Version)
	if err != nil {
		return kept{}, err
	}
	s.count(ctx, &row, append(events, e), row.recorded, after)
	return row, nil
}

// goOn makes the row from what was kept after the event before.
func (s *Store) goOn(ctx context.Context, row *kept, old kept, e process.Event, after *process.Application) error {
	first := &e
	if e.Version > 1 {
		var err error
		if first, err = row.filing(); err != nil {
			return err
		}
	}
	app, err := s.after(ctx, old, e, after)
	if err != nil {
		return err
	}
	c, err := s.complete(ctx, row, *first)
	if err != nil {
		return err
	}
	f, err := row.follows()
	if err != nil {
		return err
	}
	desk := s.desk()
	defer s.desks.Put(desk)
	if f, err = desk.Then(c, f, e); err != nil {
		return err
	}
	return s.fill(row, c, app, f, desk, row.recorded)
}

// after is the application after an event.
func (s *Store) after(ctx context.Context, old kept, e process.Event, known *process.Application) (process.Application, error) {
	if known != nil {
		return *known, nil
	}
	if e.Version == 1 {
		return process.Replay(s.Definitions(ctx), []process.Event{e})
	}
	app, err := old.application()
	if err != nil {
		return app, err
	}
	d, err := s.Definitions(ctx)(app.Definition())
	if err != nil {
		return app, err
	}
	return d.Apply(app, e)
}

// count makes the row from all the events, at an instant. What cannot be counted
// becomes the problem of the row.
func (s *Store) count(ctx context.Context, row *kept, events []process.Event, at time.Time, known *process.Application) {
	version := row.Version
	row.recorded = time.Time{}
	for _, e := range events {
		if e.RecordedAt.After(row.recorded) {
			row.recorded = stored(e.RecordedAt)
		}
	}
	if row.recorded.After(at) {
		at = row.recorded
	}
	err := s.countAll(ctx, row, events, at, known)
	if err == nil {
		return
	}
	row.Case = Case{ID: row.ID, Number: row.Number, Version: version, CountedAt: stored(at), CountedBy: s.config.CountedBy, Problem: err.Error()}
	row.state, row.following, row.followed = nil, nil, caseload.Following{}
	if known != nil {
		if b, failed := json.Marshal(known); failed == nil {
			row.state = b
		}
	}
}

func (s *Store) countAll(ctx context.Context, row *kept, events []process.Event, at time.Time, known *process.Application) error {
	if len(events) != row.Version || len(events) == 0 {
		return fmt.Errorf("%w: %d events are kept of %d", process.ErrGap, len(events), row.Version)
	}
	app, err := process.Replay(s.Definitions(ctx), events)
	if err != nil {
		return err
	}
	if known != nil {
		app = *known
	}
	c, err := s.complete(ctx, row, events[0])
	if err != nil {
		return err
	}
	c.Events = events
	desk := s.desk()
	defer s.desks.Put(desk)
	f, err := desk.Follow(c)
	if err != nil {
		return err
	}
	return s.fill(row, c, app, f, desk, at)
}

// desk is one that nobody else uses.
func (s *Store) desk() *caseload.Desk {
	if d, ok := s.desks.Get().(*caseload.Desk); ok {
		return d
	}
	return new(caseload.Desk)
}

// complete gives the case with what is the agency's.
func (s *Store) complete(ctx context.Context, row *kept, first process.Event) (caseload.Case, error) {
	c := caseload.Case{ID: row.ID.String(), Events: []process.Event{first}}
	if err := s.config.Complete(&c); err != nil {
		return c, err
	}
	c.Definitions = s.Definitions(ctx)
	return c, nil
}

// fill writes the row of a case.
func (s *Store) fill(row *kept, c caseload.Case, app process.Application, f caseload.Following, desk *caseload.Desk, at time.Time) error {
	if app.Version() != row.Version || app.Submission() == nil {
		return fmt.Errorf("%w: the application has the version %d after event %d", process.ErrGap, app.Version(), row.Version)
	}
	d, err := c.Definitions(app.Definition())
	if err != nil {
		return err
	}
	tasks, changes, err := desk.Tasks(c, f, at)
	if err != nil {
		return err
	}
	kind := d.Kind().String()
	filled := Case{
		ID: row.ID, Number: row.Number, Version: row.Version, CountedAt: stored(at), CountedBy: s.config.CountedBy,
		Service: kind[:strings.LastIndexByte(kind, '/')], Kind: d.Kind(), Channel: d.Channel(), Definition: app.Definition(),
		Applicant: app.Submission().Applicant, Filed: stored(app.Filed()), End: app.End(), Changes: stored(changes),
	}
	open := len(tasks) > 0
	if open != app.Open() {
		return fmt.Errorf("%w: the case is over for one who follows it and not for the machine, or the other way round", process.ErrGap)
	}
	var state, following []byte
	row.followed = caseload.Following{}
	if open {
		task := tasks[0] // of bodies side by side, whose deadline comes first
		filled.Node, filled.Citation, filled.State, filled.Roles = task.Node, task.Citation.String(), task.State, rolesOf(tasks)
		filled.Person, filled.WaitsFor, filled.Stopped, filled.Since = task.Person, task.Body, task.Stopped, stored(task.Since)
		filled.Due, filled.Unknown = stored(task.Deadline.At), task.Deadline.Unknown
		filled.EveryReading, filled.Contradiction = task.EveryReading, task.Contradiction
		if state, err = json.Marshal(app); err != nil {
			return err
		}
		if following, err = json.Marshal(f); err != nil {
			return err
		}
		row.followed = f
	}
	row.Case, row.state, row.following = filled, state, following
	return nil
}

// rolesOf are all who can act in a case, those of the first task first.
func rolesOf(tasks []caseload.Task) []law.ID {
	var roles []law.ID
	for _, t := range tasks {
		for _, r := range t.Roles {
			if !slices.Contains(roles, r) {
				roles = append(roles, r)
			}
		}
	}
	return roles
}
