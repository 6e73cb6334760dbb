// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"io/fs"
)

// Migrations are the steps of this release.
var Migrations fs.FS = migrations

// Migrate brings tables to the newest of other steps.
func Migrate(ctx context.Context, db *sql.DB, dialect Dialect, steps fs.FS) error {
	return migrate(ctx, &database{DB: db, dialect: dialect}, steps)
}

// Prepared counts the statements that a store keeps ready.
func Prepared(s *Store) int {
	s.db.mu.Lock()
	defer s.db.mu.Unlock()
	n := 0
	for _, ready := range s.db.prepared {
		if ready != nil {
			n++
		}
	}
	return n
}
