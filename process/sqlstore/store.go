// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"sync"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// Config says what the events of a case do not hold.
type Config struct {
	// Complete adds to a case what is the agency's: its offices, who holds which
	// role, its control dates. It is called when a row of the projection is
	// counted, inside the transaction, so it must not use the store; an error
	// becomes the problem of the row.
	Complete func(*caseload.Case) error
	// CountedBy names by what the rows are counted: the digest of the calendar and
	// the release of the program, say. Open rows that were counted by another name
	// are counted anew by [Store.Refresh].
	CountedBy string
}

// Store is a [process.Store] in the tables of one database, with a projection of
// each case and an outbox. It is safe for use by many goroutines and processes.
type Store struct {
	db      *sql.DB
	dialect Dialect
	config  Config

	mu    sync.RWMutex
	known map[process.Digest]*process.Definition // read from the database, where they never change
}

var _ process.Store = (*Store)(nil)

// Open brings the tables of a database to the newest step and gives its store.
// The database stays the caller's, who closes it. Tables of a newer release are
// an [ErrNewer].
func Open(ctx context.Context, db *sql.DB, dialect Dialect, config Config) (*Store, error) {
	switch {
	case dialect != SQLite && dialect != PostgreSQL:
		return nil, fmt.Errorf("sqlstore: unknown dialect %q; known are %q and %q", dialect, SQLite, PostgreSQL)
	case config.Complete == nil:
		return nil, errors.New("sqlstore: Config.Complete is missing")
	}
	if err := migrate(ctx, db, dialect); err != nil {
		return nil, fmt.Errorf("sqlstore: migration: %w", err)
	}
	return &Store{db: db, dialect: dialect, config: config, known: map[process.Digest]*process.Definition{}}, nil
}

// page is how many rows are read at a time. No row stays open while a caller
// looks at what was read, so a pool of one connection is enough.
const page = 500

// Load gives the events of an application.
func (s *Store) Load(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
	return func(yield func(process.Event, error) bool) {
		for after := 0; ; {
			events, err := s.events(ctx, id, after)
			if err == nil && after == 0 && len(events) == 0 {
				err = fmt.Errorf("%w: %s", process.ErrNoApplication, id)
			}
			if err != nil {
				yield(process.Event{}, err)
				return
			}
			for _, e := range events {
				if err := ctx.Err(); err != nil {
					yield(process.Event{}, err)
					return
				}
				if !yield(e, nil) {
					return
				}
			}
			if len(events) < page {
				return
			}
			after = events[len(events)-1].Version
		}
	}
}

// events reads one page of the events of an application.
func (s *Store) events(ctx context.Context, id process.ID, after int) ([]process.Event, error) {
	return collect(func() (*sql.Rows, error) {
		return s.db.QueryContext(ctx, s.dialect.query(selectEvents), id[:], after, page)
	}, scanEvent)
}

const selectEvents = `SELECT body FROM reglament_event WHERE application = ? AND version > ? ORDER BY version LIMIT ?`

func scanEvent(rows *sql.Rows) (process.Event, error) {
	var body []byte
	if err := rows.Scan(&body); err != nil {
		return process.Event{}, err
	}
	return process.ParseEvent(body)
}

// collect reads all rows of a query and closes them.
func collect[T any](query func() (*sql.Rows, error), scan func(*sql.Rows) (T, error)) (list []T, err error) {
	rows, err := query()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// List gives the IDs of all applications.
func (s *Store) List(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
	return func(yield func(process.ID, error) bool) {
		for {
			ids, err := collect(func() (*sql.Rows, error) {
				return s.db.QueryContext(ctx, s.dialect.query(`SELECT id FROM reglament_application WHERE id > ? ORDER BY id LIMIT ?`), after[:], page)
			}, scanID)
			if err != nil {
				yield(process.ID{}, err)
				return
			}
			for _, id := range ids {
				if err := ctx.Err(); err != nil {
					yield(process.ID{}, err)
					return
				}
				if !yield(id, nil) {
					return
				}
			}
			if len(ids) < page {
				return
			}
			after = ids[len(ids)-1]
		}
	}
}

func scanID(rows *sql.Rows) (process.ID, error) {
	var id process.ID
	var b []byte
	if err := rows.Scan(&b); err != nil {
		return id, err
	}
	return id, id.UnmarshalBinary(b)
}

// Append adds an event, with the new row of the projection and a message of the
// outbox, in one transaction.
func (s *Store) Append(ctx context.Context, id process.ID, e process.Event) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return write(ctx, s.db, s.dialect, func(t transaction) error {
		if err := s.claim(ctx, t, id, e); err != nil {
			return err
		}
		key := sql.NullString{String: e.Key, Valid: e.Key != ""}
		added, err := t.exec(ctx, `INSERT INTO reglament_event (application, version, idempotency, body) VALUES (?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, id[:], e.Version, key, string(body))
		switch {
		case err != nil:
			return err
		case added == 0:
			return s.refused(ctx, t, id, e)
		}
		row, err := s.project(ctx, t, id, e.RecordedAt)
		if err != nil {
			return err
		}
		if err := keep(ctx, t, row); err != nil {
			return err
		}
		return post(ctx, t, e, row)
	})
}

// claim takes the next version of an application for this transaction. Another
// writer of the same application waits here until this one has ended.
func (s *Store) claim(ctx context.Context, t transaction, id process.ID, e process.Event) error {
	var claimed int64
	var err error
	if e.Version == 1 {
		claimed, err = t.exec(ctx, `INSERT INTO reglament_application (id, version) VALUES (?, 1) ON CONFLICT DO NOTHING`, id[:])
	} else {
		claimed, err = t.exec(ctx, `UPDATE reglament_application SET version = ? WHERE id = ? AND version = ?`, e.Version, id[:], e.Version-1)
	}
	if err == nil && claimed == 0 {
		err = s.refused(ctx, t, id, e)
	}
	return err
}

// refused says why an event was not taken: its key stands already, or its version
// is not the next.
func (s *Store) refused(ctx context.Context, t transaction, id process.ID, e process.Event) error {
	if e.Key != "" {
		var n int
		err := t.row(ctx, `SELECT COUNT(*) FROM reglament_event WHERE application = ? AND idempotency = ?`, id[:], e.Key).Scan(&n)
		if err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("%w: application %s, event %d", process.ErrKeyReused, id, e.Version)
		}
	}
	return fmt.Errorf("%w: application %s, event %d is not the next", process.ErrConflict, id, e.Version)
}
