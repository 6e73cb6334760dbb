// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
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
func migrate(ctx context.Context, db *sql.DB, dialect Dialect) error {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	return write(ctx, db, dialect, func(t transaction) error {
		if dialect == PostgreSQL {
			if _, err := t.exec(ctx, `SELECT pg_advisory_xact_lock(?)`, int64(migrationLock)); err != nil {
				return err
			}
		}
		if _, err := t.exec(ctx, `CREATE TABLE IF NOT EXISTS reglament_migration (number INTEGER PRIMARY KEY)`); err != nil {
			return err
		}
		var done int
		if err := t.row(ctx, `SELECT COALESCE(MAX(number), 0) FROM reglament_migration`).Scan(&done); err != nil {
			return err
		}
		if done > len(files) {
			return fmt.Errorf("%w: step %d, and this one knows %d", ErrNewer, done, len(files))
		}
		for i, file := range slices.All(files) {
			if i < done {
				continue
			}
			text, err := migrations.ReadFile("migrations/" + file.Name())
			if err != nil {
				return err
			}
			for _, statement := range statements(dialect.words().Replace(string(text))) {
				if _, err := t.exec(ctx, statement); err != nil {
					return fmt.Errorf("step %s: %w", file.Name(), err)
				}
			}
			if _, err := t.exec(ctx, `INSERT INTO reglament_migration (number) VALUES (?)`, i+1); err != nil {
				return err
			}
		}
		return nil
	})
}

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
