// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Message is one row of the outbox: what happened to a case, and how it stands
// since then.
type Message struct {
	// Position grows with every message and is never used twice. Messages of one
	// application are in the order of its events; those of two are not.
	Position int64 `json:"position"`
	// Attempts counts the leases, this one included.
	Attempts int `json:"attempts"`
	// Reason is that of the last failure; empty is none.
	Reason string `json:"reason,omitempty"`
	// Event and Case are zero in a dead message whose event, or case, does not read.
	Event process.Event `json:"event,omitzero"`
	Case  Case          `json:"case,omitzero"`

	unreadable error
}

// Lease is the right of one reader to messages of the outbox for a time.
type Lease struct {
	// Reader names who takes messages: a process, not a kind of it.
	Reader string
	// At is the present moment of the reader, Until the end of the lease. What is
	// not done by then is taken again, by anybody.
	At, Until time.Time
}

// ErrLease says that the lease of a message is over or was never given.
var ErrLease = errors.New("sqlstore: the message is not leased to this reader")

// Take leases at most limit messages that nobody else holds, in order. While a
// message of an application is held or waits for another try, the later ones of
// that application are not taken; a dead one holds up nobody. A message may come
// more than once, so what is done with it must bear that: its application and
// version tell whether it was done before. One that does not read is dead at once,
// with the reason: bring readers up to date before writers.
func (s *Store) Take(ctx context.Context, lease Lease, limit int) (list []Message, err error) {
	if lease.Reader == "" || !lease.Until.After(lease.At) || limit < 1 {
		return nil, fmt.Errorf("sqlstore: a lease of %q from %s to %s over %d messages gives nobody anything",
			lease.Reader, lease.At.Format(time.RFC3339), lease.Until.Format(time.RFC3339), limit)
	}
	for {
		// Who finds nothing must not hold up those who write.
		if ready, err := s.ready(ctx, lease.At); err != nil || !ready {
			return nil, err
		}
		taken := 0
		err := s.db.write(ctx, func(t transaction) (err error) {
			list, err = s.lease(ctx, t, lease, limit)
			taken = len(list)
			if err == nil {
				list, err = buried(ctx, t, list)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		if len(list) > 0 || taken == 0 {
			return list, nil
		}
	}
}

// lease leases messages, those that do not read among them.
func (s *Store) lease(ctx context.Context, t transaction, lease Lease, limit int) ([]Message, error) {
	if s.db.dialect == DialectPostgreSQL {
		// Readers take turns: one that skipped the rows of another could take
		// a later message of the same application.
		if _, err := t.exec(ctx, `SELECT pg_advisory_xact_lock(?)`, int64(migrationLock+2)); err != nil {
			return nil, err
		}
	}
	rows, err := t.QueryContext(ctx, s.db.dialect.query(`UPDATE reglament_outbox SET reader = ?, until = ?, attempts = attempts + 1
		WHERE position IN (SELECT o.position FROM reglament_outbox o
			WHERE o.state = 'ready' AND o.until <= ? AND NOT EXISTS (
				SELECT 1 FROM reglament_outbox b WHERE b.until > 0 AND b.until > ? AND b.state = 'ready'
				AND b.application = o.application AND b.version < o.version)
			ORDER BY o.position LIMIT ?)
		RETURNING `+messageColumns), lease.Reader, lease.Until.UnixMicro(), lease.At.UnixMicro(), lease.At.UnixMicro(), limit)
	if err != nil {
		return nil, err
	}
	list, err := all(rows, scanMessage)
	slices.SortFunc(list, func(a, b Message) int { return cmp.Compare(a.Position, b.Position) })
	return list, err
}

// buried puts aside what does not read, since it would come back for ever and hold up
// its reader. It gives the rest.
func buried(ctx context.Context, t transaction, list []Message) (readable []Message, err error) {
	for _, m := range list {
		if m.unreadable == nil {
			readable = append(readable, m)
			continue
		}
		if _, err := t.exec(ctx, bury+` WHERE position = ?`, m.unreadable.Error(), m.Position); err != nil {
			return nil, err
		}
	}
	return readable, nil
}

// bury puts a message aside.
const bury = `UPDATE reglament_outbox SET reader = '', state = 'dead', until = 0, reason = ?`

// ready reports whether a message is held by nobody at a moment.
func (s *Store) ready(ctx context.Context, at time.Time) (bool, error) {
	list, err := collect(ctx, s.db, func(rows *sql.Rows) (n int, err error) { return n, rows.Scan(&n) },
		`SELECT 1 FROM reglament_outbox WHERE state = 'ready' AND until <= ? LIMIT 1`, at.UnixMicro())
	return len(list) > 0, err
}

// messageColumns are those that [scanMessage] reads.
const messageColumns = `position, attempts, reason, body, version, (SELECT e.body FROM reglament_event e
	WHERE e.application = reglament_outbox.application AND e.version = reglament_outbox.version)`

func scanMessage(rows *sql.Rows) (Message, error) {
	var m Message
	var stood, event []byte
	var version int
	if err := rows.Scan(&m.Position, &m.Attempts, &m.Reason, &stood, &version, &event); err != nil {
		return m, err
	}
	if m.Event, m.unreadable = parse(version, event); m.unreadable != nil {
		m.Event = process.Event{}
	}
	if err := json.Unmarshal(stood, &m.Case); err != nil {
		m.Case, m.unreadable = Case{}, errors.Join(m.unreadable, err)
	}
	return m, nil
}

// Done ends messages that the reader holds, which are forgotten with that: what
// happened stands among the events. One whose lease is over is an [ErrLease], and
// then none is ended.
func (s *Store) Done(ctx context.Context, lease Lease, positions ...int64) error {
	return s.settle(ctx, lease, forget, nil, positions)
}

// forget ends messages.
const forget = `DELETE FROM reglament_outbox`

// Retry gives a message back that could not be delivered, with the reason, to be
// taken again not before an instant.
func (s *Store) Retry(ctx context.Context, lease Lease, position int64, reason string, notBefore time.Time) error {
	return s.settle(ctx, lease, `UPDATE reglament_outbox SET reader = '', until = ?, reason = ?`, []any{notBefore.UnixMicro(), reason}, []int64{position})
}

// Bury puts a message aside that cannot be delivered, with the reason. It holds up
// nobody, stands in [Store.Dead], and [Store.Revive] brings it back.
func (s *Store) Bury(ctx context.Context, lease Lease, position int64, reason string) error {
	return s.settle(ctx, lease, bury, []any{reason}, []int64{position})
}

func (s *Store) settle(ctx context.Context, lease Lease, change string, args []any, positions []int64) error {
	positions = slices.Compact(slices.Sorted(slices.Values(positions)))
	if len(positions) == 0 {
		return nil
	}
	args = append(slices.Clone(args), lease.Reader, lease.At.UnixMicro())
	for _, p := range positions {
		args = append(args, p)
	}
	return s.db.write(ctx, func(t transaction) error {
		n, err := t.exec(ctx, change+` WHERE state = 'ready' AND reader = ? AND until > ? AND position IN (`+marks(len(positions))+`)`, args...)
		if err == nil && n != int64(len(positions)) {
			err = fmt.Errorf("%w: %d of %d messages", ErrLease, len(positions)-int(n), len(positions))
		}
		if err != nil || change != forget || s.db.dialect != DialectSQLite {
			return err
		}
		_, err = t.exec(ctx, `UPDATE reglament_delivered SET position = ? WHERE position < ?`, positions[len(positions)-1], positions[len(positions)-1])
		return err
	})
}

// Dead gives the messages that were put aside, in order, from the first one after
// a position.
func (s *Store) Dead(ctx context.Context, after int64, limit int) ([]Message, error) {
	return collect(ctx, s.db, scanMessage, `SELECT `+messageColumns+` FROM reglament_outbox
		WHERE state = 'dead' AND position > ? ORDER BY position LIMIT ?`, after, limit)
}

// Revive brings messages back that were put aside, to be taken at once. It gives
// how many there were.
func (s *Store) Revive(ctx context.Context, positions ...int64) (int, error) {
	if len(positions) == 0 {
		return 0, nil
	}
	var args []any
	for _, p := range positions {
		args = append(args, p)
	}
	var n int64
	err := s.db.write(ctx, func(t transaction) (err error) {
		n, err = t.exec(ctx, `UPDATE reglament_outbox SET state = 'ready', attempts = 0
			WHERE state = 'dead' AND position IN (`+marks(len(positions))+`)`, args...)
		return err
	})
	return int(n), err
}
