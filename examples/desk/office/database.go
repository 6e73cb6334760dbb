// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"database/sql"
	_ "embed" // the tables are a file
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// ErrNewer says that the tables were made by a newer release of the desk.
var ErrNewer = errors.New("office: the tables are of a newer release")

// tables are the steps by which the tables came to be, oldest first, divided by a
// line of dashes. A step only adds, so that a process of the release before works on
// while its successor starts; a step that was published is never changed.
//
//go:embed tables.sql
var tables string

// database spells queries as its dialect does.
type database struct {
	*sql.DB
	dialect sqlstore.Dialect
}

// querier is a database, or a transaction in it.
type querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// spell numbers the question marks of a query, which PostgreSQL demands.
func (d database) spell(q string) string {
	if d.dialect != sqlstore.DialectPostgreSQL {
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

// exec runs a statement and tells how many rows it changed.
func (d database) exec(ctx context.Context, q querier, statement string, args ...any) (int64, error) {
	r, err := q.ExecContext(ctx, d.spell(statement), args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// do runs a statement of which nobody counts the rows.
func (d database) do(ctx context.Context, statement string, args ...any) error {
	_, err := d.exec(ctx, d, statement, args...)
	return err
}

// each calls a function for every row of an answer.
func (d database) each(ctx context.Context, q querier, row func(scan func(...any) error) error, query string, args ...any) (err error) {
	rows, err := q.QueryContext(ctx, d.spell(query), args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// within runs a function in one transaction.
func (d database) within(ctx context.Context, do func(querier) error) (err error) {
	tx, err := d.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// migrate brings the tables to the newest step.
func (d database) migrate(ctx context.Context) error {
	if _, err := d.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS desk_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"); err != nil {
		return err
	}
	steps := strings.Split(d.words().Replace(tables), "\n----\n")
	return d.within(ctx, func(q querier) error {
		// The first statement writes, so that of two processes one waits.
		if _, err := d.exec(ctx, q, "INSERT INTO desk_meta (name, value) VALUES ('step', '0') ON CONFLICT (name) DO UPDATE SET value = desk_meta.value"); err != nil {
			return err
		}
		var text string
		if err := q.QueryRowContext(ctx, "SELECT value FROM desk_meta WHERE name = 'step'").Scan(&text); err != nil {
			return err
		}
		done, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("office: the step of the tables: %w", err)
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
					return fmt.Errorf("office: step %d of the tables: %w", done+i+1, err)
				}
			}
		}
		_, err = d.exec(ctx, q, "UPDATE desk_meta SET value = ? WHERE name = 'step'", strconv.Itoa(len(steps)))
		return err
	})
}

// words replaces what each database spells in its own way.
func (d database) words() *strings.Replacer {
	if d.dialect == sqlstore.DialectPostgreSQL {
		return strings.NewReplacer(" BYTES", " BYTEA")
	}
	return strings.NewReplacer(" BYTES", " BLOB")
}

// micros is a moment as the tables keep it; 0 is none.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func moment(micros int64) time.Time {
	if micros == 0 {
		return time.Time{}
	}
	return time.UnixMicro(micros).UTC()
}
