// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"database/sql"
	"database/sql/driver"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What an agency keeps in tables of its own beside the cases binds as text, sorts as
// text does, and comes back equal from both databases; the zero value is NULL.
func TestValuesOfTheLibraryAreKeptAsText(t *testing.T) {
	d := definitionOf(t, "pesticide-licence/issue")
	each(t, func(t *testing.T, p place) {
		db := p.open(t)
		_, err := db.Exec(`CREATE TABLE kept (v TEXT)`)
		require.NoError(t, err)
		insert, find := `INSERT INTO kept VALUES (?)`, `SELECT v FROM kept WHERE v = ?`
		if p.dialect == sqlstore.DialectPostgreSQL {
			insert, find = `INSERT INTO kept VALUES ($1)`, `SELECT v FROM kept WHERE v = $1`
		}
		day, file, of := law.MustDate("2015-03-18"), eds.Digest{1, 2}, calendar.Kazakhstan().Digest()
		place, kind, digest, named := d.Nodes()[0].Citation, d.Kind(), d.Digest(), regulation.ActorExecutor
		for name, v := range map[string]struct{ value, back, zero any }{
			"a date":                   {day, new(law.Date), law.Date(0)},
			"a citation":               {place, new(law.Citation), law.Citation{}},
			"a kind":                   {kind, new(regulation.KindID), regulation.KindID{}},
			"a digest of a definition": {digest, new(process.Digest), process.Digest{}},
			"a digest of a file":       {file, new(eds.Digest), eds.Digest{}},
			"a digest of a calendar":   {of, new(calendar.Digest), calendar.Digest{}},
			"an identifier":            {named, new(law.ID), nil},
			"an application":           {id(7), new(process.ID), nil},
		} {
			_, err := db.Exec(`DELETE FROM kept`)
			require.NoError(t, err, name)
			_, err = db.Exec(insert, v.value)
			require.NoError(t, err, name)
			require.NoError(t, db.QueryRow(find, v.value).Scan(v.back), name)
			require.Equal(t, text(t, v.value), text(t, v.back), name)
			if v.zero == nil {
				continue
			}
			_, err = db.Exec(`DELETE FROM kept`)
			require.NoError(t, err, name)
			_, err = db.Exec(insert, v.zero)
			require.NoError(t, err, name)
			var nothing sql.NullString
			require.NoError(t, db.QueryRow(`SELECT v FROM kept`).Scan(&nothing), name)
			require.False(t, nothing.Valid, name)
			require.NoError(t, db.QueryRow(`SELECT v FROM kept`).Scan(v.back), name)
			require.Equal(t, text(t, v.zero), text(t, v.back), name)
		}
	})
}

// text is what a value binds as.
func text(t *testing.T, v any) driver.Value {
	t.Helper()
	switch p := v.(type) {
	case *law.ID:
		v = *p
	case *process.ID:
		v = *p
	}
	bound, err := driver.DefaultParameterConverter.ConvertValue(v)
	require.NoError(t, err)
	return bound
}
