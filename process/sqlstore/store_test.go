// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/process/storetest"
)

func TestTheSuiteOfEveryStoreHolds(t *testing.T) {
	for _, dialect := range []sqlstore.Dialect{sqlstore.DialectSQLite, sqlstore.DialectPostgreSQL} {
		t.Run(string(dialect), func(t *testing.T) {
			t.Parallel()
			storetest.Run(t, func(t *testing.T) process.Store {
				p := placeOf(t, dialect)
				return storeAt(t, p, p.open(t), config(t))
			})
		})
	}
}

func TestTheSuiteHoldsOverOneConnection(t *testing.T) {
	for _, dialect := range []sqlstore.Dialect{sqlstore.DialectSQLite, sqlstore.DialectPostgreSQL} {
		t.Run(string(dialect), func(t *testing.T) {
			t.Parallel()
			storetest.Run(t, func(t *testing.T) process.Store {
				p := placeOf(t, dialect)
				db := p.open(t)
				db.SetMaxOpenConns(1)
				return storeAt(t, p, db, config(t))
			})
		})
	}
}

func TestManyProcessesOpenAnEmptyDatabaseAtOnce(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		var all sync.WaitGroup
		faults := make([]error, 8)
		for i := range faults {
			db := p.open(t)
			all.Go(func() { _, faults[i] = sqlstore.Open(context.Background(), db, p.dialect, config(t)) })
		}
		all.Wait()
		for _, err := range faults {
			require.NoError(t, err)
		}
		store := storeAt(t, p, p.open(t), config(t))
		add(t, store, id(1), process.Event{Version: 1, Action: process.ActionSubmit, At: wall(t, "2015-03-18 10:00"), RecordedAt: wall(t, "2015-03-18 10:00")})
	})
}

func TestTablesOfANewerReleaseAreRefused(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		db := p.open(t)
		storeAt(t, p, db, config(t))
		_, err := db.Exec(`INSERT INTO reglament_migration (number) VALUES (1000)`)
		require.NoError(t, err)
		_, err = sqlstore.Open(context.Background(), db, p.dialect, config(t))
		require.ErrorIs(t, err, sqlstore.ErrNewer)
	})
}

// A database from before the first release, or tables of somebody else's.
func TestTablesThatAreNoneOfThisModuleAreRefused(t *testing.T) {
	for name, change := range map[string]string{
		"a column of the rows is missing":        `ALTER TABLE reglament_case RENAME COLUMN following TO state_of_worklist`,
		"a column of the events is missing":      `ALTER TABLE reglament_event RENAME COLUMN idempotency TO command`,
		"a column of the definitions is missing": `ALTER TABLE reglament_definition RENAME COLUMN body TO text`,
		"a column of the outbox is missing":      `ALTER TABLE reglament_outbox RENAME COLUMN reader TO who`,
		"the roles are missing":                  `DROP TABLE reglament_role`,
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, p place) {
				db := p.open(t)
				storeAt(t, p, db, config(t))
				_, err := db.Exec(change)
				require.NoError(t, err)
				_, err = sqlstore.Open(context.Background(), db, p.dialect, config(t))
				require.ErrorIs(t, err, sqlstore.ErrTables)
			})
		})
	}
	t.Run("the tables of a step were made by somebody else", func(t *testing.T) {
		each(t, func(t *testing.T, p place) {
			db := p.open(t)
			_, err := db.Exec(`CREATE TABLE reglament_case (application TEXT)`)
			require.NoError(t, err)
			_, err = sqlstore.Open(context.Background(), db, p.dialect, config(t))
			require.ErrorIs(t, err, sqlstore.ErrTables)
		})
	})
}

func TestWhatIsMissingInTheConfigurationIsSaid(t *testing.T) {
	p := placeOf(t, sqlstore.DialectSQLite)
	_, err := sqlstore.Open(context.Background(), p.open(t), "oracle", config(t))
	require.EqualError(t, err, `sqlstore: unknown dialect "oracle"; known are "sqlite" and "postgresql"`)
	_, err = sqlstore.Open(context.Background(), p.open(t), p.dialect, sqlstore.Config{})
	require.EqualError(t, err, "sqlstore: Config.Complete is missing")
}

func TestADefinitionIsFoundByItsDigestWhateverTheRelease(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, db, config(t))
		_, err := store.Definitions(ctx)(d.Digest())
		require.ErrorIs(t, err, process.ErrForeign)
		require.NoError(t, store.Keep(ctx, d))
		require.NoError(t, store.Keep(ctx, d), "what is there stays")

		found, err := storeAt(t, p, db, config(t)).Definitions(ctx)(d.Digest())
		require.NoError(t, err)
		require.Equal(t, d.Digest(), found.Digest())

		_, err = db.Exec(`UPDATE reglament_definition SET digest = '` + process.Digest{1}.String() + `'`)
		require.NoError(t, err)
		_, err = storeAt(t, p, db, config(t)).Definitions(ctx)(process.Digest{1})
		require.ErrorIs(t, err, process.ErrForeign, "a definition under a wrong digest is nobody's")
	})
}

func TestARepeatedCommandGetsItsFirstEvent(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		at := wall(t, "2015-03-18 10:00").Add(123456789 * time.Nanosecond)
		submit := processtest.Start(t, d, process.OfficesOf(counter(t)), at).Events()[0].Command()
		submit.Key = "first"
		first, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), submit)
		require.NoError(t, err)
		again, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), submit)
		require.NoError(t, err)
		require.Equal(t, first, again)
		submit.At = submit.At.Add(time.Second)
		_, err = process.Handle(ctx, store, store.Definitions(ctx), id(1), submit)
		require.ErrorIs(t, err, process.ErrKeyReused)
	})
}

func TestAFileWithOddLettersInItsNameIsOpened(t *testing.T) {
	for _, name := range []string{"іс 1.db", "a?b.db", "a#b.db", "a%41b.db"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			p := place{sqlstore.DialectSQLite, "sqlite", sqlstore.SQLiteDSN(fmt.Sprintf("%s/%s", folder, name))}
			storeAt(t, p, p.open(t), config(t))
			require.FileExists(t, folder+"/"+name)
		})
	}
}

func TestAStoreGivesBackWhatItHasPrepared(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		db.SetMaxOpenConns(1)
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, db, config(t))
		require.NoError(t, store.Keep(ctx, d))
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()
		add(t, store, id(1), events[:3]...)
		if p.dialect == sqlstore.DialectSQLite {
			require.Positive(t, sqlstore.Prepared(store))
		}
		require.NoError(t, store.Close())
		require.NoError(t, store.Close(), "twice is nothing")
		require.Zero(t, sqlstore.Prepared(store))
		add(t, store, id(1), events[3])
		require.Zero(t, sqlstore.Prepared(store), "what is done afterwards is done without")
		require.NoError(t, db.Ping(), "the database is the caller's")
	})
}
