// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ErrNewer says that the tables were made by a newer release of this module.
var ErrNewer = errors.New("sqlstore: the tables are of a newer release")

// migrations holds one file a step, numbered from 1; a step is never changed once
// it was released.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrationLock keeps two processes from migrating one PostgreSQL database at the
// same time. The number means nothing and must never change.
const migrationLock = 7_420_140_616

// migrate brings the tables to the newest step. It may run twice and in two
// processes at once.
func migrate(ctx context.Context, db *database, steps fs.FS) error {
	files, err := fs.ReadDir(steps, "migrations")
	if err != nil {
		return err
	}
	// Nothing is to be done as a rule, and then no right to make tables is needed.
	var done int
	if db.QueryRowContext(ctx, lastStep).Scan(&done) == nil && done == len(files) {
		return nil
	}
	return db.write(ctx, func(t transaction) error {
		if db.dialect == DialectPostgreSQL {
			if _, err := t.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(migrationLock)); err != nil {
				return err
			}
		}
		if _, err := t.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS reglament_migration (number INTEGER PRIMARY KEY)`); err != nil {
			return err
		}
		// A process that finds the table must wait for the one that has just made it.
		if _, err := t.ExecContext(ctx, `DELETE FROM reglament_migration WHERE number < 1`); err != nil {
			return err
		}
		var done int
		if err := t.QueryRowContext(ctx, lastStep).Scan(&done); err != nil {
			return err
		}
		if done > len(files) {
			return fmt.Errorf("%w: step %d, and this one knows %d", ErrNewer, done, len(files))
		}
		for i, file := range slices.All(files) {
			if i < done {
				continue
			}
			text, err := fs.ReadFile(steps, "migrations/"+file.Name())
			if err != nil {
				return err
			}
			for _, statement := range statements(db.dialect.words().Replace(string(text))) {
				if _, err := t.ExecContext(ctx, statement); err != nil {
					return fmt.Errorf("step %s: %w", file.Name(), err)
				}
			}
			if _, err := t.ExecContext(ctx, db.dialect.query(`INSERT INTO reglament_migration (number) VALUES (?)`), i+1); err != nil {
				return err
			}
		}
		return nil
	})
}

const lastStep = `SELECT COALESCE(MAX(number), 0) FROM reglament_migration`

// statements divides a file of SQL, in which no semicolon and no double dash
// stands inside a literal.
func statements(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		code, _, _ := strings.Cut(line, "--")
		lines = append(lines, strings.TrimRight(code, " \n"))
	}
	var list []string
	for s := range strings.SplitSeq(strings.Join(lines, "\n"), ";") {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}
