// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
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
	Reason string        `json:"reason,omitempty"`
	Event  process.Event `json:"event"`
	Case   Case          `json:"case"`
}

// content is the part of a message that is written with the event.
type content struct {
	Event process.Event `json:"event"`
	Case  Case          `json:"case"`
}

func post(ctx context.Context, t transaction, e process.Event, c Case) error {
	body, err := json.Marshal(content{e, c})
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO reglament_outbox (application, version, body, state, reader, until, attempts, reason)
		VALUES (?, ?, ?, 'ready', '', 0, 0, '')`, c.ID[:], e.Version, string(body))
	return err
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
// version tell whether it was done before.
func (s *Store) Take(ctx context.Context, lease Lease, limit int) (list []Message, err error) {
	if lease.Reader == "" || !lease.Until.After(lease.At) || limit < 1 {
		return nil, fmt.Errorf("sqlstore: a lease of %q from %s to %s over %d messages gives nobody anything",
			lease.Reader, lease.At.Format(time.RFC3339), lease.Until.Format(time.RFC3339), limit)
	}
	lock := ""
	if s.dialect == PostgreSQL {
		lock = ` FOR UPDATE OF o SKIP LOCKED`
	}
	err = write(ctx, s.db, s.dialect, func(t transaction) error {
		if s.dialect == PostgreSQL {
			// Readers take turns: one that skipped the rows of another could take
			// a later message of the same application.
			if _, err := t.exec(ctx, `SELECT pg_advisory_xact_lock(?)`, int64(migrationLock+2)); err != nil {
				return err
			}
		}
		list, err = collect(func() (*sql.Rows, error) {
			return t.rows(ctx, `SELECT o.position, o.attempts + 1, o.reason, o.body FROM reglament_outbox o
				WHERE o.state = 'ready' AND o.until <= ? AND NOT EXISTS (
					SELECT 1 FROM reglament_outbox b WHERE b.state = 'ready'
					AND b.application = o.application AND b.version < o.version AND b.until > ?)
				ORDER BY o.position LIMIT ?`+lock, lease.At.UnixMicro(), lease.At.UnixMicro(), limit)
		}, scanMessage)
		if err != nil || len(list) == 0 {
			return err
		}
		args := []any{lease.Reader, lease.Until.UnixMicro()}
		for _, m := range list {
			args = append(args, m.Position)
		}
		_, err = t.exec(ctx, `UPDATE reglament_outbox SET reader = ?, until = ?, attempts = attempts + 1
			WHERE position IN (`+marks(len(list))+`)`, args...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func scanMessage(rows *sql.Rows) (Message, error) {
	var m Message
	var body []byte
	if err := rows.Scan(&m.Position, &m.Attempts, &m.Reason, &body); err != nil {
		return m, err
	}
	var c content
	err := json.Unmarshal(body, &c)
	m.Event, m.Case = c.Event, c.Case
	return m, err
}

// Done ends messages that the reader holds. One whose lease is over is an
// [ErrLease], and then none is ended.
func (s *Store) Done(ctx context.Context, lease Lease, positions ...int64) error {
	return s.settle(ctx, lease, `state = 'done', until = 0`, nil, positions)
}

// Retry gives a message back that could not be delivered, with the reason, to be
// taken again not before an instant.
func (s *Store) Retry(ctx context.Context, lease Lease, position int64, reason string, notBefore time.Time) error {
	return s.settle(ctx, lease, `until = ?, reason = ?`, []any{notBefore.UnixMicro(), reason}, []int64{position})
}

// Bury puts a message aside that cannot be delivered, with the reason. It holds up
// nobody, stands in [Store.Dead], and [Store.Revive] brings it back.
func (s *Store) Bury(ctx context.Context, lease Lease, position int64, reason string) error {
	return s.settle(ctx, lease, `state = 'dead', until = 0, reason = ?`, []any{reason}, []int64{position})
}

func (s *Store) settle(ctx context.Context, lease Lease, set string, args []any, positions []int64) error {
	positions = slices.Compact(slices.Sorted(slices.Values(positions)))
	if len(positions) == 0 {
		return nil
	}
	args = append(slices.Clone(args), lease.Reader, lease.At.UnixMicro())
	for _, p := range positions {
		args = append(args, p)
	}
	return write(ctx, s.db, s.dialect, func(t transaction) error {
		n, err := t.exec(ctx, `UPDATE reglament_outbox SET reader = '', `+set+`
			WHERE state = 'ready' AND reader = ? AND until > ? AND position IN (`+marks(len(positions))+`)`, args...)
		if err == nil && n != int64(len(positions)) {
			err = fmt.Errorf("%w: %d of %d messages", ErrLease, len(positions)-int(n), len(positions))
		}
		return err
	})
}

// Dead gives the messages that were put aside, in order, from the first one after
// a position.
func (s *Store) Dead(ctx context.Context, after int64, limit int) ([]Message, error) {
	return collect(func() (*sql.Rows, error) {
		return s.db.QueryContext(ctx, s.dialect.query(`SELECT position, attempts, reason, body FROM reglament_outbox
			WHERE state = 'dead' AND position > ? ORDER BY position LIMIT ?`), after, limit)
	}, scanMessage)
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
	err := write(ctx, s.db, s.dialect, func(t transaction) (err error) {
		n, err = t.exec(ctx, `UPDATE reglament_outbox SET state = 'ready', attempts = 0
			WHERE state = 'dead' AND position IN (`+marks(len(positions))+`)`, args...)
		return err
	})
	return int(n), err
}

// Prune removes at most limit messages that were done, oldest first, and gives how
// many. Call it until it removes fewer.
func (s *Store) Prune(ctx context.Context, limit int) (int, error) {
	var n int64
	err := write(ctx, s.db, s.dialect, func(t transaction) (err error) {
		n, err = t.exec(ctx, `DELETE FROM reglament_outbox WHERE position IN (
			SELECT position FROM reglament_outbox WHERE state = 'done' ORDER BY position LIMIT ?)`, limit)
		return err
	})
	return int(n), err
}
