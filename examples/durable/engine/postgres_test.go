// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package engine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/durable/engine"
)

func TestParsePostgres(t *testing.T) {
	for _, r := range []struct {
		text string
		want engine.Postgres
	}{
		{"postgres://temporal@127.0.0.1", engine.Postgres{Address: "127.0.0.1:5432", User: "temporal"}},
		{"postgres://temporal:s%3Ac@db:6000/", engine.Postgres{Address: "db:6000", User: "temporal", Password: "s:c"}},
	} {
		got, err := engine.ParsePostgres(r.text)
		require.NoError(t, err, r.text)
		require.Equal(t, r.want, *got)
	}
	for what, text := range map[string]string{
		"another scheme":                     "mysql://temporal:secret@db",
		"no user":                            "postgres://db",
		"no host":                            "postgres://temporal:secret@",
		"a database, of which there are two": "postgres://temporal:secret@db/other",
		"options, which would not be heeded": "postgres://temporal:secret@db?sslmode=require",
		"no address":                         "postgres://temporal:secret@db:port",
	} {
		_, err := engine.ParsePostgres(text)
		require.Error(t, err, what)
		require.NotContains(t, err.Error(), "secret", what)
	}
}
