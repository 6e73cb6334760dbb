// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// ErrNewer says that the tables were made by a newer release.
var ErrNewer = errors.New("signing: the tables are of a newer release")

// Migrate brings the tables of [Migrations] to the newest step. It may run twice, and
// in two processes at once. The error may be an [ErrNewer].
func Migrate(ctx context.Context, db *sql.DB, d sqlstore.Dialect) error {
	s := NewSQL(db, d)
	steps := Migrations(d)
	if _, err := db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS signing_step (id INTEGER PRIMARY KEY, done INTEGER NOT NULL)`); err != nil {
		return err
	}
	return s.write(ctx, func(t *sql.Tx) error {
		// This writes first, so that of two processes one waits for the other.
		if _, err := t.ExecContext(ctx, `INSERT INTO signing_step (id, done) VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET done = signing_step.done`); err != nil {
			return err
		}
		var done int
		if err := t.QueryRowContext(ctx, `SELECT done FROM signing_step`).Scan(&done); err != nil {
			return err
		}
		if done > len(steps) {
			return fmt.Errorf("%w: step %d, this one knows %d", ErrNewer, done, len(steps))
		}
		for i, step := range steps[done:] {
			if _, err := t.ExecContext(ctx, step); err != nil {
				return fmt.Errorf("signing: step %d: %w", done+i+1, err)
			}
		}
		_, err := t.ExecContext(ctx, s.q(`UPDATE signing_step SET done = ?`), len(steps))
		return err
	})
}
