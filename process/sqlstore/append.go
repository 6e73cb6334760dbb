// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/process"
)

// Append adds an event, with the new row of the projection and a message of the
// outbox, in one transaction.
func (s *Store) Append(ctx context.Context, id process.ID, e process.Event) error {
	return s.append(ctx, id, e, nil)
}

// AppendState is Append that need not apply the event, since the application after
// it is known.
func (s *Store) AppendState(ctx context.Context, id process.ID, e process.Event, after process.Application) error {
	return s.append(ctx, id, e, &after)
}

// State gives the application after its last event; the zero value where the case
// is over, where its events could not be folded, where another release or
// [Config.CountedBy] has kept it, or where what is kept cannot be read: the events
// tell then.
func (s *Store) State(ctx context.Context, id process.ID) (process.Application, error) {
	k, err := s.kept(ctx, id)
	if err == nil && k.Version == 0 {
		err = fmt.Errorf("%w: %s", process.ErrNoApplication, id)
	}
	if err != nil {
		return process.Application{}, err
	}
	s.recent.put(k)
	a, err := k.application()
	if err != nil || a.Version() != k.Version {
		return process.Application{}, nil //nolint:nilerr // the events tell
	}
	return a, nil
}

// Keyed gives the event of an application that bears a key.
func (s *Store) Keyed(ctx context.Context, id process.ID, key string) (process.Event, bool, error) {
	if key == "" {
		return process.Event{}, false, nil
	}
	list, err := collect(ctx, s.db, scanEvent, `SELECT version, body FROM reglament_event WHERE application = ? AND idempotency = ?`, id[:], key)
	if err != nil || len(list) == 0 {
		return process.Event{}, false, err
	}
	return list[0], true, nil
}

var (
	// errRefused says that an event was not taken, and not yet why.
	errRefused = errors.New("sqlstore: the event was not taken")
	// errMoved says that the row was written by somebody else since it was read.
	errMoved = errors.New("sqlstore: the row was written meanwhile")
)

func (s *Store) append(ctx context.Context, id process.ID, e process.Event, after *process.Application) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	// The row that was seen last may do; where it does not, nothing is written.
	old := s.recent.take(id)
	for {
		if old.Version != e.Version-1 {
			if old, err = s.kept(ctx, id); err != nil {
				return err
			}
		}
		err := s.appendOnce(ctx, &old, e, string(body), after)
		switch {
		case errors.Is(err, errMoved): // by an event, or since it was counted anew
			if old, err = s.kept(ctx, id); err != nil {
				return err
			}
		case errors.Is(err, errRefused):
			return s.refused(ctx, id, e)
		default:
			return err
		}
	}
}

// appendOnce writes an event over the row before it.
func (s *Store) appendOnce(ctx context.Context, old *kept, e process.Event, body string, after *process.Application) error {
	if old.Version != e.Version-1 {
		return errRefused
	}
	row, err := s.next(ctx, *old, e, after)
	if err != nil {
		return err
	}
	message, err := json.Marshal(row.Case)
	if err != nil {
		return err
	}
	write := s.writeAtOnce
	if s.db.dialect == DialectSQLite {
		write = s.writeEach
	}
	if err := write(ctx, old, &row, sql.NullString{String: e.Key, Valid: e.Key != ""}, body, string(message)); err != nil {
		return err
	}
	if e.Version == 1 {
		row.first = []byte(body)
	} else {
		row.revision++
	}
	s.recent.put(row)
	return nil
}

// writeEach writes an event with its row and its message by a statement for each.
func (s *Store) writeEach(ctx context.Context, old, row *kept, key sql.NullString, body, message string) error {
	return s.db.write(ctx, func(t transaction) error {
		if err := s.replace(ctx, t, old, row, false); err != nil {
			return err
		}
		added, err := t.exec(ctx, insertEvent, row.ID[:], row.Version, key, body)
		if err != nil {
			return err
		}
		if added == 0 {
			return errRefused
		}
		_, err = t.exec(ctx, insertMessage, row.ID[:], row.Version, message)
		return err
	})
}

// writeAtOnce does what [Store.writeEach] does by one statement of PostgreSQL, which is a
// transaction of its own: each message to a server takes time. Another writer of the
// same application waits for it, and then changes nothing.
func (s *Store) writeAtOnce(ctx context.Context, old, row *kept, key sql.NullString, body, message string) error {
	q, args := replacement(old, row, false)
	args = append(args, row.Version, key, body, row.Version, message)
	q = `WITH kept AS (` + q + ` RETURNING application), event AS (
		INSERT INTO reglament_event (application, version, idempotency, body) SELECT application, ?::bigint, ?::text, ?::text FROM kept
	), message AS (
		INSERT INTO reglament_outbox (application, version, body, state, reader, until, attempts, reason)
		SELECT application, ?::bigint, ?::text, 'ready', '', 0, 0, '' FROM kept
	)`
	gone, here := enrolment(old, row)
	if len(gone) > 0 {
		q += `, gone AS (
			DELETE FROM reglament_role WHERE application IN (SELECT application FROM kept) AND due = ?::bigint AND role = ANY(string_to_array(?::text, ' '))
		)`
		args = append(args, micros(old.Due), joined(gone))
	}
	if len(here) > 0 {
		q += `, here AS (
			INSERT INTO reglament_role (role, due, application) SELECT role, ?::bigint, kept.application
			FROM kept, unnest(string_to_array(?::text, ' ')) AS role ON CONFLICT DO NOTHING
		)`
		args = append(args, micros(row.Due), joined(here))
	}
	list, err := collect(ctx, s.db, func(rows *sql.Rows) (n int, err error) { return n, rows.Scan(&n) }, q+` SELECT COUNT(*) FROM kept`, args...)
	const taken = "23505" // by another event of the application: its version, or its key
	switch {
	case state(err) == taken:
		return errRefused
	case err == nil && list[0] == 0:
		return errMoved
	default:
		return err
	}
}

const (
	insertEvent   = `INSERT INTO reglament_event (application, version, idempotency, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
	insertMessage = `INSERT INTO reglament_outbox (position, application, version, body, state, reader, until, attempts, reason)
		VALUES (1 + MAX((SELECT position FROM reglament_delivered), COALESCE((SELECT MAX(position) FROM reglament_outbox), 0)), ?, ?, ?, 'ready', '', 0, 0, '')`
)

// refused says why an event was not taken: its key stands already, or its version
// is not the next.
func (s *Store) refused(ctx context.Context, id process.ID, e process.Event) error {
	_, stands, err := s.Keyed(ctx, id, e.Key)
	switch {
	case err != nil:
		return err
	case stands:
		return fmt.Errorf("%w: application %s, event %d", process.ErrKeyReused, id, e.Version)
	default:
		return fmt.Errorf("%w: application %s, event %d is not the next", process.ErrConflict, id, e.Version)
	}
}
