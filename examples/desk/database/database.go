// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package database is what every part of the desk does with its database: queries with
// question marks for SQLite and PostgreSQL alike, transactions, and tables that are
// brought up to date step by step.
//
//	db := database.DB{DB: sqlDB, Dialect: sqlstore.DialectSQLite}
//	err := db.Migrate(ctx, "step", tables)
//	names, err := database.List(ctx, db, db, func(scan database.Scan) (n string, err error) { return n, scan(&n) }, "SELECT name FROM t WHERE id > ?", 7)
package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// ErrNewer says that the tables were made by a newer release of the desk.
var ErrNewer = errors.New("database: the tables are of a newer release")

// DB is a database with the dialect that it speaks.
type DB struct {
	*sql.DB
	Dialect sqlstore.Dialect
}

// Querier is a database, or a transaction in it.
type Querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// Scan reads the columns of a row.
type Scan = func(...any) error

// Spell numbers the question marks of a query, which PostgreSQL demands.
func (d DB) Spell(q string) string {
	if d.Dialect != sqlstore.DialectPostgreSQL {
		return q
	}
	var b strings.Builder
	for i, part := range strings.Split(q, "?") {
		if i > 0 {
			b.WriteString("$" + strconv.Itoa(i))
		}
		b.WriteString(part)
	}
	return b.String()
}

// Row asks for one row.
func (d DB) Row(ctx context.Context, q Querier, query string, args ...any) *sql.Row {
	return q.QueryRowContext(ctx, d.Spell(query), args...)
}

// Exec runs a statement and tells how many rows it changed.
func (d DB) Exec(ctx context.Context, q Querier, statement string, args ...any) (int64, error) {
	r, err := q.ExecContext(ctx, d.Spell(statement), args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// Do runs a statement of which nobody counts the rows.
func (d DB) Do(ctx context.Context, statement string, args ...any) error {
	_, err := d.Exec(ctx, d, statement, args...)
	return err
}

// Each reads the rows of an answer one by one.
func (d DB) Each(ctx context.Context, q Querier, read func(Scan) error, query string, args ...any) (err error) {
	rows, err := q.QueryContext(ctx, d.Spell(query), args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// List reads every row of an answer into a value.
func List[T any](ctx context.Context, d DB, q Querier, read func(Scan) (T, error), query string, args ...any) (list []T, err error) {
	err = d.Each(ctx, q, func(scan Scan) error {
		v, err := read(scan)
		list = append(list, v)
		return err
	}, query, args...)
	return list, err
}

// Words reads rows of one text.
func (d DB) Words(ctx context.Context, query string, args ...any) ([]string, error) {
	return List(ctx, d, d, func(scan Scan) (word string, err error) { return word, scan(&word) }, query, args...)
}

// Pairs reads rows of two texts.
func Pairs[K ~string](ctx context.Context, d DB, query string, args ...any) (map[K]string, error) {
	pairs := map[K]string{}
	return pairs, d.Each(ctx, d, func(scan Scan) error {
		var key K
		var value string
		err := scan(&key, &value)
		pairs[key] = value
		return err
	}, query, args...)
}

// Within runs a function in one transaction.
func (d DB) Within(ctx context.Context, do func(Querier) error) (err error) {
	tx, err := d.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Migrate brings the tables of a name to the newest of its steps, oldest first, divided
// by a line of dashes. A step only adds, so that a process of the release before works
// on while its successor starts; a step that was published is never changed. It may run
// in two processes at once. The error may be an [ErrNewer].
func (d DB) Migrate(ctx context.Context, name, tables string) error {
	if _, err := d.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS desk_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"); err != nil {
		return err
	}
	bytes := " BLOB"
	if d.Dialect == sqlstore.DialectPostgreSQL {
		bytes = " BYTEA"
	}
	steps := strings.Split(strings.ReplaceAll(tables, " BYTES", bytes), "\n----\n")
	return d.Within(ctx, func(q Querier) error {
		// The first statement writes, so that of two processes one waits.
		var text string
		if err := d.Row(ctx, q, "INSERT INTO desk_meta (name, value) VALUES (?, '0') ON CONFLICT (name) DO UPDATE SET value = desk_meta.value RETURNING value", name).Scan(&text); err != nil {
			return err
		}
		done, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("database: the step of the tables: %w", err)
		}
		if done > len(steps) {
			return fmt.Errorf("%w: step %d, this one knows %d", ErrNewer, done, len(steps))
		}
		for i, step := range steps[done:] {
			for statement := range strings.SplitSeq(step, ";\n") {
				if strings.TrimSpace(statement) == "" {
					continue
				}
				if _, err := q.ExecContext(ctx, statement); err != nil {
					return fmt.Errorf("database: step %d of the tables: %w", done+i+1, err)
				}
			}
		}
		_, err = d.Exec(ctx, q, "UPDATE desk_meta SET value = ? WHERE name = ?", strconv.Itoa(len(steps)), name)
		return err
	})
}

// Moment reads a moment as the tables keep it, in microseconds; 0 is none.
func Moment(micros int64) time.Time {
	if micros == 0 {
		return time.Time{}
	}
	return time.UnixMicro(micros).UTC()
}
