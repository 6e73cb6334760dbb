// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"strconv"
	"strings"
)

// Dialect names the database behind a [sql.DB].
type Dialect string

const (
	// SQLite is a file of SQLite, 3.35 or newer.
	SQLite Dialect = "sqlite"
	// PostgreSQL is a server of PostgreSQL, 12 or newer.
	PostgreSQL Dialect = "postgresql"
)

// SQLiteDSN is a data source for the driver modernc.org/sqlite under which a
// store keeps what it acknowledged: a write-ahead log, synced at every commit,
// and a writer that waits five seconds for another one.
func SQLiteDSN(file string) string {
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file) +
		"?_txlock=immediate&_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)"
}

// words replaces what each database spells in its own way.
func (d Dialect) words() *strings.Replacer {
	if d == PostgreSQL {
		return strings.NewReplacer("BYTES", "BYTEA", "SERIAL", "BIGINT GENERATED ALWAYS AS IDENTITY", " CLUSTERED", "")
	}
	return strings.NewReplacer("BYTES", "BLOB", "SERIAL", "INTEGER", "BIGINT", "INTEGER", "CLUSTERED", "WITHOUT ROWID")
}

// query numbers the question marks of a query, which PostgreSQL demands.
func (d Dialect) query(q string) string {
	if d != PostgreSQL {
		return q
	}
	var b strings.Builder
	n := 0
	for part := range strings.SplitSeq(q, "?") {
		if n > 0 {
			b.WriteString("$" + strconv.Itoa(n))
		}
		b.WriteString(part)
		n++
	}
	return b.String()
}

// marks is n question marks with commas.
func marks(n int) string {
	return strings.TrimSuffix(strings.Repeat("?,", n), ",")
}

// transaction is one transaction that spells queries as its database does.
type transaction struct {
	*sql.Conn
	dialect Dialect
}

func (t transaction) exec(ctx context.Context, q string, args ...any) (int64, error) {
	r, err := t.ExecContext(ctx, t.dialect.query(q), args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

func (t transaction) row(ctx context.Context, q string, args ...any) *sql.Row {
	return t.QueryRowContext(ctx, t.dialect.query(q), args...)
}

func (t transaction) rows(ctx context.Context, q string, args ...any) (*sql.Rows, error) {
	return t.QueryContext(ctx, t.dialect.query(q), args...)
}

// write runs a function in a transaction that writes. SQLite takes its lock at
// the beginning: a transaction that reads first and then writes could not wait
// for another writer.
func write(ctx context.Context, db *sql.DB, dialect Dialect, do func(transaction) error) (err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closed := conn.Close(); err == nil {
			err = closed
		}
	}()
	begin := "BEGIN"
	if dialect == SQLite {
		begin = "BEGIN IMMEDIATE"
	}
	if _, err = conn.ExecContext(ctx, begin); err != nil {
		return err
	}
	if err = do(transaction{conn, dialect}); err == nil {
		_, err = conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		// The context may be cancelled, and the transaction must end all the same.
		// A connection that cannot even do that is thrown away, which ends it too.
		if _, failed := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK"); failed != nil {
			_ = conn.Raw(func(any) error { return driver.ErrBadConn })
		}
	}
	return err
}
