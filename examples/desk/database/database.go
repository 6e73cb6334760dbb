// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package database is what every part of the desk does with its database: queries of SQLite
// and PostgreSQL alike, whose arguments both know as $1, transactions, and tables that are
// brought up to date step by step.
//
//	db, err := database.Open("desk.db")
//	err = db.Migrate(ctx, "step", tables)
//	names, err := database.List(ctx, db, func(scan database.Scan) (n string, err error) { return n, scan(&n) }, "SELECT name FROM t WHERE id > $1", 7)
package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the drivers of both databases
	_ "modernc.org/sqlite"

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// ErrNewer says that the tables were made by a newer release of the desk.
var ErrNewer = errors.New("database: the tables are of a newer release")

// DB is a database with the dialect that it speaks.
type DB struct {
	*sql.DB
	Dialect sqlstore.Dialect
}

// Open opens the database that a name stands for: a file of SQLite, or postgres://…
func Open(name string) (DB, error) {
	if !strings.HasPrefix(name, "postgres://") && !strings.HasPrefix(name, "postgresql://") {
		db, err := sql.Open("sqlite", sqlstore.SQLiteDSN(name))
		return DB{db, sqlstore.DialectSQLite}, err
	}
	db, err := sql.Open("pgx", name)
	if err == nil {
		db.SetMaxOpenConns(20)
		db.SetMaxIdleConns(20) // to open one costs more than most of what is asked over it
	}
	return DB{db, sqlstore.DialectPostgreSQL}, err
}

// Querier is a database, or a transaction in it.
type Querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// Scan reads the columns of a row.
type Scan = func(...any) error

// Exec runs a statement and tells how many rows it changed.
func Exec(ctx context.Context, q Querier, statement string, args ...any) (int64, error) {
	r, err := q.ExecContext(ctx, statement, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// Do runs a statement of which nobody counts the rows.
func (d DB) Do(ctx context.Context, statement string, args ...any) error {
	_, err := d.ExecContext(ctx, statement, args...)
	return err
}

// List reads every row of an answer into a value.
func List[T any](ctx context.Context, q Querier, read func(Scan) (T, error), query string, args ...any) (list []T, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		v, err := read(rows.Scan)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// Words reads rows of one text.
func (d DB) Words(ctx context.Context, query string, args ...any) ([]string, error) {
	return List(ctx, d, func(scan Scan) (word string, err error) { return word, scan(&word) }, query, args...)
}

// Pairs reads rows of two texts.
func Pairs[K ~string](ctx context.Context, d DB, query string, args ...any) (map[K]string, error) {
	pairs := map[K]string{}
	_, err := List(ctx, d, func(scan Scan) (key K, err error) {
		var value string
		err = scan(&key, &value)
		pairs[key] = value
		return key, err
	}, query, args...)
	return pairs, err
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
		if err := q.QueryRowContext(ctx, "INSERT INTO desk_meta (name, value) VALUES ($1, '0') ON CONFLICT (name) DO UPDATE SET value = desk_meta.value RETURNING value", name).Scan(&text); err != nil {
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
		_, err = q.ExecContext(ctx, "UPDATE desk_meta SET value = $1 WHERE name = $2", strconv.Itoa(len(steps)), name)
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
