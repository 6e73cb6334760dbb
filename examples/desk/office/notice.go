// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"slices"
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

// noticed are the actions of which an applicant is told.
var noticed = []process.Action{
	process.ActionSubmit, process.ActionRefuse, process.ActionIssue, process.ActionReturn, process.ActionSuspend, process.ActionResume,
	process.ActionExtend, process.ActionOutside, process.ActionSign,
}

// Deliver takes what waits in the outbox, for at most half a minute, and hands each message to
// every receiver; what one of them does not take is tried again after a minute, then after two,
// and so on up to an hour, and the later ones of its case wait for it. Each keeps or ignores
// what it got twice. It tells how many were taken, and why others were not.
func (o *Office) Deliver(ctx context.Context, reader string, receivers ...func(context.Context, sqlstore.Message) error) (taken int, refused error) {
	for began := time.Now(); ctx.Err() == nil && time.Since(began) < 30*time.Second; {
		now := o.Now()
		lease := sqlstore.Lease{Reader: reader, At: now, Until: now.Add(time.Minute)}
		list, err := o.store.Take(ctx, lease, 1) // who takes more holds them while a slow receiver is told of the first
		if err != nil || len(list) == 0 {
			return taken, errors.Join(refused, err)
		}
		m := list[0]
		var failed error
		for _, receive := range receivers {
			failed = errors.Join(failed, receive(ctx, m))
		}
		// What was told is kept as told, also where the program is stopping.
		settling := context.WithoutCancel(ctx)
		if failed != nil {
			wait := min(time.Minute<<min(m.Attempts-1, 6), time.Hour)
			refused = errors.Join(refused, failed, o.store.Retry(settling, lease, m.Position, "not delivered", now.Add(wait)))
		} else if err := o.store.Done(settling, lease, m.Position); err != nil {
			return taken, errors.Join(refused, err)
		} else {
			taken++
		}
	}
	return taken, refused
}

// Notify keeps the notice that follows from a message of the outbox, and lets a
// messenger bring it; nil brings nothing. What was kept before is not brought again.
func (o *Office) Notify(messenger Messenger) func(context.Context, sqlstore.Message) error {
	return func(ctx context.Context, m sqlstore.Message) error {
		waits := m.Event.Action == process.ActionSign && m.Event.To == m.Event.Node // for another signature
		if !slices.Contains(noticed, m.Event.Action) || m.Case.Applicant == "" || waits {
			return nil
		}
		known, err := o.db.Words(ctx, "SELECT kind FROM desk_notice WHERE case_id = $1 AND version = $2", m.Case.ID.String(), m.Event.Version)
		if err != nil || len(known) > 0 {
			return err
		}
		n := Notice{Case: m.Case.ID, Number: m.Case.Number, Person: m.Case.Applicant, At: m.Event.At, Action: m.Event.Action}
		if messenger != nil {
			if err := messenger.Send(ctx, n); err != nil {
				return err
			}
		}
		return o.db.Do(ctx, "INSERT INTO desk_notice (case_id, version, person, at, kind) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
			n.Case.String(), m.Event.Version, n.Person, n.At.UnixMicro(), string(n.Action))
	}
}

// Notices are those of a person, the newest first.
func (o *Office) Notices(ctx context.Context, p Person) ([]Notice, error) {
	return database.List(ctx, o.db, func(scan database.Scan) (n Notice, err error) {
		var at int64
		err = scan(&n.Case, &n.Number, &at, &n.Action)
		n.Person, n.At = p.ID, database.Moment(at)
		return n, err
	}, `SELECT n.case_id, c.number, n.at, n.kind FROM desk_notice n JOIN desk_case c ON c.id = n.case_id
		WHERE n.person = $1 ORDER BY n.at DESC, n.version DESC LIMIT 20`, p.ID)
}
