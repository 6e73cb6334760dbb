// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// server names the PostgreSQL server of the tests, as a data source of pgx.
// .ci/stage-postgres starts one; without it those tests are skipped.
const server = "REGLAMENT_POSTGRES"

// place is an empty database, and how to open it.
type place struct {
	dialect sqlstore.Dialect
	driver  string
	source  string
}

func (p place) open(tb testing.TB) *sql.DB {
	tb.Helper()
	db, err := sql.Open(p.driver, p.source)
	require.NoError(tb, err)
	tb.Cleanup(func() { require.NoError(tb, db.Close()) })
	return db
}

// places makes an empty database of a dialect.
func placeOf(tb testing.TB, dialect sqlstore.Dialect) place {
	tb.Helper()
	if dialect == sqlstore.DialectSQLite {
		return place{dialect, "sqlite", sqlstore.SQLiteDSN(filepath.Join(tb.TempDir(), "cases.db"))}
	}
	source := os.Getenv(server)
	if source == "" {
		tb.Skip("no PostgreSQL: " + server + " names none")
	}
	db, err := sql.Open("pgx", source)
	require.NoError(tb, err)
	name := make([]byte, 8)
	_, err = rand.Read(name)
	require.NoError(tb, err)
	schema := "test_" + hex.EncodeToString(name)
	_, err = db.Exec("CREATE SCHEMA " + schema)
	require.NoError(tb, err)
	tb.Cleanup(func() {
		_, err := db.Exec("DROP SCHEMA " + schema + " CASCADE")
		require.NoError(tb, err)
		require.NoError(tb, db.Close())
	})
	return place{dialect, "pgx", source + "&search_path=" + schema}
}

// each runs a test over both databases.
func each(t *testing.T, run func(*testing.T, place)) {
	t.Helper()
	for _, dialect := range []sqlstore.Dialect{sqlstore.DialectSQLite, sqlstore.DialectPostgreSQL} {
		t.Run(string(dialect), func(t *testing.T) {
			t.Parallel()
			run(t, placeOf(t, dialect))
		})
	}
}

// counter is the office that the cases of the tests are worked in.
func counter(tb testing.TB) calendar.Office {
	tb.Helper()
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	require.NoError(tb, err)
	return office
}

func config(tb testing.TB) sqlstore.Config {
	tb.Helper()
	offices := process.OfficesOf(counter(tb))
	return sqlstore.Config{CountedBy: "test", Complete: func(c *caseload.Case) error {
		c.Offices = offices
		return nil
	}}
}

func storeAt(tb testing.TB, p place, db *sql.DB, c sqlstore.Config) *sqlstore.Store {
	tb.Helper()
	store, err := sqlstore.Open(context.Background(), db, p.dialect, c)
	require.NoError(tb, err)
	tb.Cleanup(func() { require.NoError(tb, store.Close()) })
	return store
}

func definitionOf(tb testing.TB, name string) *process.Definition {
	tb.Helper()
	kind, err := catalogue.Builtin().Kind(name)
	require.NoError(tb, err)
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	require.NoError(tb, err)
	return d
}

// id is the n-th ID of a test, in ascending order.
func id(n int) process.ID {
	v := process.ID{6: 0x70, 8: 0x80}
	v[12], v[13], v[14], v[15] = byte(n>>24), byte(n>>16), byte(n>>8), byte(n)
	return v
}

// wall is a moment at the office.
func wall(tb testing.TB, at string) time.Time {
	tb.Helper()
	t, err := time.ParseInLocation("2006-01-02 15:04", at, calendar.MustZone(calendar.ZonePetropavl))
	require.NoError(tb, err)
	return t
}

// add appends events to an application.
func add(tb testing.TB, s *sqlstore.Store, id process.ID, events ...process.Event) {
	tb.Helper()
	for _, e := range events {
		require.NoError(tb, s.Append(context.Background(), id, e))
	}
}
