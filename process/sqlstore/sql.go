// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"sync"
)

// database spells queries as its dialect does, and prepares them where that pays.
type database struct {
	*sql.DB
	dialect Dialect
	turn    chan struct{} // who writes to SQLite in this process; nil for PostgreSQL

	mu       sync.Mutex
	prepared map[string]*sql.Stmt // nil is one that is to be prepared
	closed   bool                 // nothing is prepared any more
}

// maxPrepared bounds how many statements are kept ready.
const maxPrepared = 256

// ready gives the prepared statement of a query, or none. SQLite would parse the
// query again each time; the driver of PostgreSQL remembers what it has prepared on
// each of its connections, and knows when it must not.
func (d *database) ready(q string) *sql.Stmt {
	if d.dialect != DialectSQLite {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return nil
	}
	s, known := d.prepared[q]
	if !known && len(d.prepared) < maxPrepared {
		if d.prepared == nil {
			d.prepared = map[string]*sql.Stmt{}
		}
		d.prepared[q] = nil
	}
	return s
}

// prepare prepares what was asked for since the last time. No transaction must be
// open in this goroutine: the pool may have one connection only.
func (d *database) prepare(ctx context.Context) error {
	d.mu.Lock()
	var wanted []string
	for q, s := range d.prepared {
		if s == nil {
			wanted = append(wanted, q)
		}
	}
	d.mu.Unlock()
	for _, q := range wanted {
		// The statement outlives the call that needs it first.
		s, err := d.PrepareContext(context.WithoutCancel(ctx), q)
		if err != nil {
			return err
		}
		d.mu.Lock()
		if !d.closed && d.prepared[q] == nil {
			d.prepared[q], s = s, nil
		}
		d.mu.Unlock()
		if s != nil { // somebody else was faster, or has closed the store
			if err := s.Close(); err != nil {
				return err
			}
		}
	}
	return nil
}

// close gives back what was prepared.
func (d *database) close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var failed error
	for _, s := range d.prepared {
		if s != nil {
			failed = errors.Join(failed, s.Close())
		}
	}
	d.prepared, d.closed = nil, true
	return failed
}

// transaction is one transaction that writes. Its first statement must write: a
// transaction of SQLite that has read could not wait for another writer.
type transaction struct {
	*sql.Tx
	db *database
}

// exec runs a statement and gives how many rows it changed.
func (t transaction) exec(ctx context.Context, q string, args ...any) (int64, error) {
	var r sql.Result
	var err error
	if s := t.db.ready(q); s != nil {
		r, err = t.StmtContext(ctx, s).ExecContext(ctx, args...)
	} else {
		r, err = t.ExecContext(ctx, t.db.dialect.query(q), args...)
	}
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// write runs a function in a transaction. It runs it anew where the database asks
// for that, so that the function must begin from nothing each time.
func (d *database) write(ctx context.Context, do func(transaction) error) error {
	if err := d.prepare(ctx); err != nil {
		return err
	}
	if d.turn != nil {
		// SQLite knows one writer at a time, and who waits for it looks again now and
		// then: those of one process wait in line.
		select {
		case d.turn <- struct{}{}:
			defer func() { <-d.turn }()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return again(ctx, func() error {
		tx, err := d.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		if err := do(transaction{tx, d}); err != nil {
			if failed := tx.Rollback(); failed != nil && !errors.Is(failed, sql.ErrTxDone) {
				err = errors.Join(err, failed)
			}
			return err
		}
		return tx.Commit()
	})
}

// maxAgain bounds how often a transaction begins anew because the database could
// not order it among others.
const maxAgain = 50

// again repeats what failed because two transactions could not be ordered, or
// waited for each other.
func again(ctx context.Context, do func() error) error {
	err := do()
	for n := 0; n < maxAgain && unordered(err) && ctx.Err() == nil; n++ {
		err = do()
	}
	return err
}

// unordered reports whether an error is a serialization failure or a deadlock.
func unordered(err error) bool { return state(err) == "40001" || state(err) == "40P01" }

// state is the code of the SQL standard by which the drivers of PostgreSQL tell what
// failed; empty for others.
func state(err error) string {
	var coded interface{ SQLState() string }
	if errors.As(err, &coded) {
		return coded.SQLState()
	}
	return ""
}

// collect reads all rows of a query and closes them.
func collect[T any](ctx context.Context, d *database, scan func(*sql.Rows) (T, error), q string, args ...any) (list []T, err error) {
	err = again(ctx, func() error {
		list = nil
		rows, err := d.rows(ctx, q, args...)
		if err != nil {
			return err
		}
		list, err = all(rows, scan)
		return err
	})
	return list, err
}

func (d *database) rows(ctx context.Context, q string, args ...any) (*sql.Rows, error) {
	s := d.ready(q)
	if s == nil {
		return d.QueryContext(ctx, d.dialect.query(q), args...)
	}
	return s.QueryContext(ctx, args...)
}

func all[T any](rows *sql.Rows, scan func(*sql.Rows) (T, error)) (list []T, err error) {
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		if len(list) == cap(list) {
			list = slices.Grow(list, 4*len(list)+16) // a page is wide, and is copied each time that it grows
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// marks is n question marks with commas.
func marks(n int) string {
	return strings.TrimSuffix(strings.Repeat("?,", n), ",")
}
