// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ErrNewer says that the tables were made by a newer release of this module.
var ErrNewer = errors.New("sqlstore: the tables are of a newer release")

// ErrTables says that tables with the names of this module's are not its own, or were
// made before its first release, when the first step was still being written. What
// they hold must be brought over by hand: load the events, and append them to a new store.
var ErrTables = errors.New("sqlstore: the tables are not those of this module")

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
		if done == 0 {
			// Nothing was made yet, so that a table of this name is somebody else's.
			var there int
			if err := t.QueryRowContext(ctx, db.dialect.there()).Scan(&there); err != nil {
				return err
			}
			if there > 0 {
				return fmt.Errorf("%w: there is a table reglament_case, and no record of a step", ErrTables)
			}
		}
		for i, file := range slices.All(files) {
			if i < done {
				continue
			}
			text, err := fs.ReadFile(steps, "migrations/"+file.Name())
			if err != nil {
				return err
			}
			for _, statement := range db.dialect.statements(string(text)) {
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

// probes fail where a table has other columns than the newest step gives it.
var probes = []string{
	`SELECT digest, body FROM reglament_definition`,
	`SELECT ` + columns("application", written, []string{"number", "revision"}) + ` FROM reglament_case`,
	`SELECT application, version, idempotency, body FROM reglament_event`,
	`SELECT role, due, application FROM reglament_role`,
	`SELECT position, application, version, body, state, reader, until, attempts, reason FROM reglament_outbox`,
}

// probe looks whether the tables are those that the steps make.
func probe(ctx context.Context, db *database) error {
	for _, q := range probes {
		_, err := collect(ctx, db, func(*sql.Rows) (struct{}, error) { return struct{}{}, nil }, q+` WHERE 1 = 0`)
		if err == nil {
			continue
		}
		if down := db.PingContext(ctx); down != nil {
			return down
		}
		return fmt.Errorf("%w: %w", ErrTables, err)
	}
	return nil
}

const lastStep = `SELECT COALESCE(MAX(number), 0) FROM reglament_migration`

// statements divides a file of SQL, in which no semicolon and no double dash
// stands inside a literal. One that begins with SQLITE is for that dialect alone.
func (d Dialect) statements(text string) []string {
	var lines []string
	for line := range strings.Lines(d.words().Replace(text)) {
		code, _, _ := strings.Cut(line, "--")
		lines = append(lines, strings.TrimRight(code, " \n"))
	}
	var list []string
	for s := range strings.SplitSeq(strings.Join(lines, "\n"), ";") {
		s, only := strings.CutPrefix(strings.TrimSpace(s), "SQLITE ")
		if s != "" && (!only || d == DialectSQLite) {
			list = append(list, s)
		}
	}
	return list
}
