// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"io/fs"
	"time"
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

// Explained are the lines in which the database says how it would answer a query.
func Explained(ctx context.Context, s *Store, q Query) ([]string, error) {
	from, where, args, err := q.clauses()
	if err != nil {
		return nil, err
	}
	return explained(ctx, s, "SELECT "+s.db.dialect.selected()+" FROM "+from+" WHERE "+where, args)
}

// ExplainedRefresh are those of the choice of rows that are to be counted anew.
func ExplainedRefresh(ctx context.Context, s *Store, now time.Time) ([]string, error) {
	q, args := changed(now, s.config.CountedBy, 100)
	return explained(ctx, s, q, args)
}

func explained(ctx context.Context, s *Store, q string, args []any) ([]string, error) {
	text, columns := "EXPLAIN QUERY PLAN ", 3
	if s.db.dialect == DialectPostgreSQL {
		text, columns = "EXPLAIN ", 0
	}
	return collect(ctx, s.db, func(rows *sql.Rows) (line string, err error) {
		dest := make([]any, columns, columns+1)
		for i := range dest {
			dest[i] = new(any)
		}
		return line, rows.Scan(append(dest, &line)...)
	}, text+q, args...)
}
