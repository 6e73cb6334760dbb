// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// Notice is a message to an applicant about his case.
type Notice struct {
	Case   process.ID
	Number string
	Person string
	At     time.Time
	Action process.Action
}

// Messenger brings a notice to an applicant: by SMS, by mail. It may be asked twice for
// the same one.
type Messenger interface {
	Send(ctx context.Context, n Notice) error
}

// noticed reports whether an applicant is told of an action.
func noticed(a process.Action) bool {
	switch a {
	case process.ActionSubmit, process.ActionRefuse, process.ActionIssue, process.ActionReturn, process.ActionSuspend, process.ActionResume,
		process.ActionExtend, process.ActionOutside, process.ActionSign:
		return true
	}
	return false
}

// Deliver takes what waits in the outbox and hands each message to every receiver; what
// one of them does not take is tried again after a minute. Each keeps or ignores what it
// got twice. It tells how many were taken.
func (o *Office) Deliver(ctx context.Context, reader string, receivers ...func(context.Context, sqlstore.Message) error) (int, error) {
	now := o.Now()
	lease := sqlstore.Lease{Reader: reader, At: now, Until: now.Add(time.Minute)}
	list, err := o.store.Take(ctx, lease, 100)
	if err != nil {
		return 0, err
	}
	for _, m := range list {
		var failed error
		for _, receive := range receivers {
			failed = errors.Join(failed, receive(ctx, m))
		}
		if failed != nil {
			failed = o.store.Retry(ctx, lease, m.Position, "not delivered", now.Add(time.Minute))
		} else {
			failed = o.store.Done(ctx, lease, m.Position)
		}
		if failed != nil {
			return 0, failed
		}
	}
	return len(list), nil
}

// Notify keeps the notice that follows from a message of the outbox, and lets a
// messenger bring it; nil brings nothing. What was kept before is not brought again.
func (o *Office) Notify(messenger Messenger) func(context.Context, sqlstore.Message) error {
	return func(ctx context.Context, m sqlstore.Message) error {
		if !noticed(m.Event.Action) || m.Case.Applicant == "" {
			return nil
		}
		known, err := o.db.Words(ctx, "SELECT kind FROM desk_notice WHERE case_id = ? AND version = ?", m.Case.ID.String(), m.Event.Version)
		if err != nil || len(known) > 0 {
			return err
		}
		n := Notice{Case: m.Case.ID, Number: m.Case.Number, Person: m.Case.Applicant, At: m.Event.At, Action: m.Event.Action}
		if messenger != nil {
			if err := messenger.Send(ctx, n); err != nil {
				return err
			}
		}
		return o.db.Do(ctx, "INSERT INTO desk_notice (case_id, version, person, at, kind) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
			n.Case.String(), m.Event.Version, n.Person, database.Micros(n.At), string(n.Action))
	}
}

// Notices are those of a person, the newest first.
func (o *Office) Notices(ctx context.Context, p Person) ([]Notice, error) {
	return database.List(ctx, o.db, o.db, func(scan database.Scan) (n Notice, err error) {
		var id string
		var at int64
		if err := scan(&id, &n.Number, &at, &n.Action); err != nil {
			return n, err
		}
		n.Person, n.At = p.ID, database.Moment(at)
		n.Case, err = CaseID(id)
		return n, err
	}, `SELECT n.case_id, c.number, n.at, n.kind FROM desk_notice n JOIN desk_case c ON c.id = n.case_id
		WHERE n.person = ? ORDER BY n.at DESC, n.version DESC LIMIT 20`, p.ID)
}

// CaseID reads the ID of a case.
func CaseID(text string) (id process.ID, err error) {
	if id.UnmarshalText([]byte(text)) != nil {
		err = fmt.Errorf("%w: the case", ErrNotFound)
	}
	return id, err
}
