// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package databasetest gives the tests of the desk an empty database: a file of SQLite, or
// a schema of the PostgreSQL that REGLAMENT_POSTGRES names, which .ci/with-postgres starts.
//
//	place := databasetest.New(t)
//	db := place.Open(t)
package databasetest

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/database"
)

// Server names the variable of the environment with the PostgreSQL of the tests.
const Server = "REGLAMENT_POSTGRES"

// Place is what the flag -db takes.
type Place string

// New makes an empty database, which is gone after the test.
func New(t testing.TB) Place {
	t.Helper()
	server := os.Getenv(Server)
	if server == "" {
		return Place(filepath.Join(t.TempDir(), "desk.db"))
	}
	db, err := database.Open(server)
	require.NoError(t, err)
	schema := "desk_" + strings.ToLower(rand.Text())
	require.NoError(t, db.Do(t.Context(), "CREATE SCHEMA "+schema))
	t.Cleanup(func() {
		require.NoError(t, db.Do(context.Background(), "DROP SCHEMA "+schema+" CASCADE")) // the test's context has ended
		require.NoError(t, db.Close())
	})
	return Place(server + "&search_path=" + schema)
}

// Open opens the database; it is closed after the test, before it is gone.
func (p Place) Open(t testing.TB) database.DB {
	t.Helper()
	db, err := database.Open(string(p))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}
