// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"strconv"
	"strings"
)

// Dialect names the database behind a [sql.DB].
type Dialect string

const (
	// DialectSQLite is a file of SQLite, 3.44 or newer.
	DialectSQLite Dialect = "sqlite"
	// DialectPostgreSQL is a server of PostgreSQL, 12 or newer.
	DialectPostgreSQL Dialect = "postgresql"
)

// SQLiteDSN is a data source for the driver modernc.org/sqlite under which a
// store keeps what it acknowledged: a write-ahead log, synced at every commit,
// and a writer that waits five seconds for another one. A connection remembers 32 MB
// of pages, and the log grows to about 16 MB before it is worked in.
func SQLiteDSN(file string) string {
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file) +
		"?_txlock=immediate&_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)" +
		"&_pragma=cache_size(-32768)&_pragma=wal_autocheckpoint(4000)"
}

// words replaces what each database spells in its own way.
func (d Dialect) words() *strings.Replacer {
	if d == DialectPostgreSQL {
		return strings.NewReplacer("BYTES", "BYTEA", "SERIAL PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", " CLUSTERED", "")
	}
	return strings.NewReplacer("BYTES", "BLOB", "SERIAL PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT", "INTEGER", "CLUSTERED", "WITHOUT ROWID")
}

// there counts the tables that would be taken for the projection.
func (d Dialect) there() string {
	if d == DialectPostgreSQL {
		return `SELECT COUNT(to_regclass('reglament_case'))`
	}
	return `SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'reglament_case'`
}

// query numbers the question marks of a query, which PostgreSQL demands.
func (d Dialect) query(q string) string {
	if d != DialectPostgreSQL {
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
