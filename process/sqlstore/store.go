// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"sync"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// Config says what the events of a case do not hold.
type Config struct {
	// Complete adds to a case what is the agency's: its offices, who holds which
	// role, its control dates. Of the events it sees the submission alone. It is
	// called when a row of the projection is counted, outside any transaction, by
	// many goroutines; an error becomes the problem of the row.
	Complete func(*caseload.Case) error
	// CountedBy names by what the rows are counted: the digest of the calendar and
	// the release of the program, say. Open rows that were counted by another name
	// are counted anew by [Store.Refresh].
	CountedBy string
}

// Store is a [process.StateStore] and a [process.BulkLoader] in the tables of one
// database, with a projection of each case and an outbox. It is safe for use by many
// goroutines and processes.
type Store struct {
	db     *database
	config Config
	desks  sync.Pool // of *caseload.Desk
	recent recent

	mu    sync.RWMutex
	known map[process.Digest]*process.Definition // read from the database, where they never change
}

var (
	_ process.StateStore = (*Store)(nil)
	_ process.BulkLoader = (*Store)(nil)
)

// Open brings the tables of a database to the newest step and gives its store.
// The database stays the caller's, who closes it after the store. Tables of a newer release are
// an [ErrNewer], others of the same names an [ErrTables].
func Open(ctx context.Context, db *sql.DB, dialect Dialect, config Config) (*Store, error) {
	switch {
	case dialect != DialectSQLite && dialect != DialectPostgreSQL:
		return nil, fmt.Errorf("sqlstore: unknown dialect %q; known are %q and %q", dialect, DialectSQLite, DialectPostgreSQL)
	case db == nil:
		return nil, errors.New("sqlstore: the database is missing")
	case config.Complete == nil:
		return nil, errors.New("sqlstore: Config.Complete is missing")
	}
	d := &database{DB: db, dialect: dialect}
	if dialect == DialectSQLite {
		d.turn = make(chan struct{}, 1)
	}
	s := &Store{
		db: d, config: config, known: map[process.Digest]*process.Definition{},
		desks: sync.Pool{New: func() any { return new(caseload.Desk) }},
	}
	if err := migrate(ctx, s.db, migrations); err != nil {
		return nil, fmt.Errorf("sqlstore: migration: %w", err)
	}
	if err := probe(ctx, s.db); err != nil {
		return nil, err
	}
	return s, nil
}

// Close gives back the statements that the store has prepared; call it when nobody
// uses the store any more. The database stays open. To close twice is nothing.
func (s *Store) Close() error { return s.db.close() }

// page is how many rows are read at a time. No row stays open while a caller
// looks at what was read, so a pool of one connection is enough.
const page = 500

// Load gives the events of an application.
func (s *Store) Load(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
	return func(yield func(process.Event, error) bool) {
		for after := 0; ; {
			events, err := s.page(ctx, id, after)
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

// page reads some events of an application.
func (s *Store) page(ctx context.Context, id process.ID, after int) ([]process.Event, error) {
	return collect(ctx, s.db, scanEvent, `SELECT version, body FROM reglament_event WHERE application = ? AND version > ? ORDER BY version LIMIT `+strconv.Itoa(page),
		id[:], after)
}

// events reads the events of an application up to a version.
func (s *Store) events(ctx context.Context, id process.ID, last int) ([]process.Event, error) {
	return collect(ctx, s.db, scanEvent, `SELECT version, body FROM reglament_event WHERE application = ? AND version <= ? ORDER BY version`, id[:], last)
}

// scanEvent reads an event, which must have the version under which it is kept.
func scanEvent(rows *sql.Rows) (process.Event, error) {
	var version int
	var body []byte
	if err := rows.Scan(&version, &body); err != nil {
		return process.Event{}, err
	}
	return parse(version, body)
}

func parse(version int, body []byte) (process.Event, error) {
	e, err := process.ParseEvent(body)
	if err == nil && e.Version != version {
		err = fmt.Errorf("%w: event %d is kept as event %d", process.ErrGap, e.Version, version)
	}
	return e, err
}

// LoadMany gives the events of several applications.
func (s *Store) LoadMany(ctx context.Context, ids []process.ID) iter.Seq2[process.Stream, error] {
	const many = 100
	return func(yield func(process.Stream, error) bool) {
		for first := 0; first < len(ids); first += many {
			part := ids[first:min(first+many, len(ids))]
			streams, err := s.streams(ctx, part)
			if err != nil {
				yield(process.Stream{}, err)
				return
			}
			for _, id := range part {
				stream := process.Stream{ID: id}
				err := ctx.Err()
				if err == nil {
					stream.Events, err = streams[id].read()
				}
				if !yield(stream, err) || err != nil {
					return
				}
			}
		}
	}
}

// bodies are the events of one application as they are kept.
type bodies []body

type body struct {
	id      process.ID
	version int
	text    []byte
}

func (list bodies) read() ([]process.Event, error) {
	if len(list) == 0 {
		return nil, process.ErrNoApplication
	}
	events := make([]process.Event, len(list))
	for i, b := range list {
		var err error
		if events[i], err = parse(b.version, b.text); err != nil {
			return nil, err
		}
	}
	return events, nil
}

func (s *Store) streams(ctx context.Context, ids []process.ID) (map[process.ID]bodies, error) {
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id[:]
	}
	list, err := collect(ctx, s.db, func(rows *sql.Rows) (b body, err error) {
		var id []byte
		if err := rows.Scan(&id, &b.version, &b.text); err != nil {
			return b, err
		}
		return b, b.id.UnmarshalBinary(id)
	}, `SELECT application, version, body FROM reglament_event WHERE application IN (`+marks(len(ids))+`) ORDER BY application, version`, args...)
	streams := make(map[process.ID]bodies, len(ids))
	for _, b := range list {
		streams[b.id] = append(streams[b.id], b)
	}
	return streams, err
}

// List gives the IDs of all applications.
func (s *Store) List(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
	return func(yield func(process.ID, error) bool) {
		for {
			ids, err := collect(ctx, s.db, scanID, `SELECT application FROM reglament_case WHERE application > ? ORDER BY application LIMIT `+strconv.Itoa(page), after[:])
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
