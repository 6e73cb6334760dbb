// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Refresh counts anew, as of an instant, the open rows that changed by themselves
// until then (a deadline has passed) and those that were counted by another name
// than [Config.CountedBy], at most limit of them, in a transaction each. It gives
// how many it counted: fewer than the limit means that none is left.
func (s *Store) Refresh(ctx context.Context, now time.Time, limit int) (int, error) {
	ids, err := collect(func() (*sql.Rows, error) {
		return s.db.QueryContext(ctx, s.dialect.query(`
			SELECT application FROM reglament_case WHERE is_open = 1 AND changes <= ?
			UNION SELECT application FROM reglament_case WHERE is_open = 1 AND counted_by < ?
			UNION SELECT application FROM reglament_case WHERE is_open = 1 AND counted_by > ?
			LIMIT ?`), now.UnixMicro(), s.config.CountedBy, s.config.CountedBy, limit)
	}, scanID)
	if err != nil {
		return 0, err
	}
	for i, id := range ids {
		if err := s.Recount(ctx, id, now); err != nil {
			return i, err
		}
	}
	return len(ids), nil
}

// Recount counts one row anew as of an instant: after a change of what
// [Config.Complete] says of the case. An unknown ID is a
// [process.ErrNoApplication].
func (s *Store) Recount(ctx context.Context, id process.ID, now time.Time) error {
	return write(ctx, s.db, s.dialect, func(t transaction) error {
		// The row of the application is locked, so that no event comes in between.
		lock := `SELECT version FROM reglament_application WHERE id = ?`
		if s.dialect == PostgreSQL {
			lock += ` FOR UPDATE`
		}
		var version int
		err := t.row(ctx, lock, id[:]).Scan(&version)
		if errors.Is(err, sql.ErrNoRows) {
			return process.ErrNoApplication
		}
		if err != nil {
			return err
		}
		row, err := s.project(ctx, t, id, now)
		if err != nil {
			return err
		}
		return keep(ctx, t, row)
	})
}

// Rebuild counts every row anew as of an instant, whatever stood there before, in
// a transaction each.
func (s *Store) Rebuild(ctx context.Context, now time.Time) error {
	for id, err := range s.List(ctx, process.ID{}) {
		if err != nil {
			return err
		}
		if err := s.Recount(ctx, id, now); err != nil {
			return err
		}
	}
	return nil
}
