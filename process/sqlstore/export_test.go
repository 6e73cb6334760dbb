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
