// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package databasetest gives the tests of the desk an empty database: a file of SQLite, or
// a schema of the PostgreSQL that REGLAMENT_POSTGRES names, which .ci/with-postgres starts.
//
//	place := databasetest.New(t)
//	db := place.Open(t)
package databasetest

import (
	"crypto/rand"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the drivers of both databases
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite" // the other driver

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// Server names the variable of the environment with the PostgreSQL of the tests.
const Server = "REGLAMENT_POSTGRES"

// Place is where a database is. Name is what the flag -db takes.
type Place struct {
	Dialect sqlstore.Dialect
	Name    string
}

// New makes an empty database, which is gone after the test.
func New(t testing.TB) Place {
	t.Helper()
	server := os.Getenv(Server)
	if server == "" {
		return Place{sqlstore.DialectSQLite, filepath.Join(t.TempDir(), "desk.db")}
	}
	db, err := sql.Open("pgx", server)
	require.NoError(t, err)
	schema := "desk_" + strings.ToLower(rand.Text())
	_, err = db.ExecContext(t.Context(), "CREATE SCHEMA "+schema)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.Exec("DROP SCHEMA " + schema + " CASCADE") //nolint:noctx // the test's context has ended
		require.NoError(t, err)
		require.NoError(t, db.Close())
	})
	return Place{sqlstore.DialectPostgreSQL, server + "&search_path=" + schema}
}

// Open opens the database; it is closed after the test, before it is gone.
func (p Place) Open(t testing.TB) *sql.DB {
	t.Helper()
	driver, source := "pgx", p.Name
	if p.Dialect == sqlstore.DialectSQLite {
		driver, source = "sqlite", sqlstore.SQLiteDSN(p.Name)
	}
	db, err := sql.Open(driver, source)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}
