// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/process/storetest"
)

// Under the strictest isolation the server asks for many transactions to begin
// anew. Nobody notices.
func TestTheSuiteHoldsWhereTheServerIsStrict(t *testing.T) {
	storetest.Run(t, func(t *testing.T) process.Store {
		p := placeOf(t, sqlstore.DialectPostgreSQL)
		p.source += "&default_transaction_isolation=serializable"
		return storeAt(t, p, p.open(t), config(t))
	})
}

// The tables of the first step, with a case in them, are brought up to date while many
// processes open them, and the case goes on.
func TestTheFirstTablesAreBroughtUpToDateByManyAtOnce(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		first := steps(t)
		for path := range first {
			if path != "migrations/0001_first.sql" {
				delete(first, path)
			}
		}
		require.NoError(t, sqlstore.Migrate(ctx, db, p.dialect, first))
		d := definitionOf(t, "pesticide-licence/issue")
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()
		body, err := json.Marshal(events[0])
		require.NoError(t, err)
		key := fmt.Sprintf("x'%x'", bytesOf(1))
		if p.dialect == sqlstore.DialectPostgreSQL {
			key = fmt.Sprintf(`'\x%x'`, bytesOf(1))
		}
		for _, q := range []string{
			`INSERT INTO reglament_case VALUES (` + key + `, 1, '', '', '', '', '', 1, '', 'old', 0, '', '', '', '', '', 0, '', 0, 0, '', 0, 0, 0, 0, 'old', '', 0, 0, NULL, NULL)`,
			`INSERT INTO reglament_event VALUES (` + key + `, 1, NULL, '` + string(body) + `')`,
			`INSERT INTO reglament_outbox (application, version, body, state, reader, until, attempts, reason) VALUES (` + key + `, 1, '{}', 'ready', '', 0, 0, '')`,
			`INSERT INTO reglament_outbox (application, version, body, state, reader, until, attempts, reason) VALUES (` + key + `, 1, '{}', 'ready', '', 0, 0, '')`,
			`DELETE FROM reglament_outbox WHERE position = 2`,
		} {
			_, err := db.Exec(q)
			require.NoError(t, err)
		}
		faults := make([]error, 8)
		var all sync.WaitGroup
		for i := range faults {
			other := p.open(t)
			all.Go(func() {
				s, err := sqlstore.Open(ctx, other, p.dialect, config(t))
				if err == nil {
					err = errors.Join(s.Keep(ctx, d), s.Recount(ctx, id(1), wall(t, "2015-03-18 10:05")))
				}
				faults[i] = err
			})
		}
		all.Wait()
		require.NoError(t, errors.Join(faults...))
		c, err := storeAt(t, p, db, config(t)).Case(ctx, id(1))
		require.NoError(t, err)
		require.Empty(t, c.Problem)
		require.Equal(t, process.NodeID("5(1)"), c.Node)

		store := storeAt(t, p, db, config(t))
		add(t, store, id(1), events[1])
		messages := take(t, store, leaseOf("a", 0), 10)
		require.Len(t, messages, 2)
		require.Equal(t, []int64{1, 3}, []int64{messages[0].Position, messages[1].Position}, "what was not delivered is kept, and no position is used twice")
	})
}

func TestTablesOfAnOlderReleaseAreBroughtUpToDate(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		db := p.open(t)
		store := storeAt(t, p, db, config(t))
		require.NoError(t, store.Keep(ctx, d))
		add(t, store, id(1), life(t, d, 1, 100)...)
		before := rows(t, store)

		next := steps(t)
		next["migrations/1001_next.sql"] = &fstest.MapFile{Data: []byte("-- a note; with a semicolon\nCREATE TABLE second (n BIGINT);\nALTER TABLE reglament_case ADD COLUMN more TEXT;")}
		faults := make([]error, 8)
		var all sync.WaitGroup
		for i := range faults {
			other := p.open(t)
			all.Go(func() { faults[i] = sqlstore.Migrate(ctx, other, p.dialect, next) })
		}
		all.Wait()
		require.NoError(t, errors.Join(faults...), "each step is taken once")
		_, err := db.Exec(`INSERT INTO second VALUES (1)`)
		require.NoError(t, err)
		require.Equal(t, before, rows(t, store), "a release that still runs goes on")
		_, err = sqlstore.Open(ctx, p.open(t), p.dialect, config(t))
		require.ErrorIs(t, err, sqlstore.ErrNewer, "and cannot be started again")

		next["migrations/1002_broken.sql"] = &fstest.MapFile{Data: []byte("CREATE TABLE third (n BIGINT); CREATE TABLE second (n BIGINT);")}
		require.ErrorContains(t, sqlstore.Migrate(ctx, db, p.dialect, next), "step 1002_broken.sql")
		_, err = db.Exec(`SELECT n FROM third`)
		require.Error(t, err, "a step that fails leaves nothing behind")
	})
}

// steps are those of this release.
func steps(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(sqlstore.Migrations, "migrations", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(sqlstore.Migrations, path)
		files[path] = &fstest.MapFile{Data: text}
		return err
	}))
	return files
}

// A connection that is cut may or may not have committed. Who sends the command
// again gets its event, once.
func TestConnectionsThatAreCutLoseNothing(t *testing.T) {
	p := placeOf(t, sqlstore.DialectPostgreSQL)
	ctx := context.Background()
	d := definitionOf(t, "pesticide-licence/issue")
	db := p.open(t)
	store := storeAt(t, p, db, config(t))
	require.NoError(t, store.Keep(ctx, d))
	add(t, store, id(1), processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()...)

	other := p.open(t)
	cut := p
	cut.source += "&application_name=cut"
	frail := storeAt(t, cut, cut.open(t), config(t))
	var all sync.WaitGroup
	all.Go(func() {
		for range 30 {
			time.Sleep(10 * time.Millisecond)
			_, err := other.Exec(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut' AND state <> 'idle'`)
			if err != nil {
				t.Error(err)
			}
		}
	})
	cuts := make([]int, 4)
	versions := make([][]int, 4)
	for w := range cuts {
		all.Go(func() {
			for n := range 25 {
				c := process.Command{
					Action: process.ActionOutside, By: process.Party{Role: "head", Person: "h-1"}, At: wall(t, "2015-03-18 10:05"),
					Key:     fmt.Sprintf("%d-%d", w, n),
					Details: &process.Details{Outside: &process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm"}},
				}
				for {
					e, err := process.Handle(ctx, frail, frail.Definitions(ctx), id(1), c)
					if err == nil {
						versions[w] = append(versions[w], e.Version)
						break
					}
					if cuts[w]++; cuts[w] > 1000 {
						t.Error("the connection is cut too often: ", err)
						return
					}
				}
			}
		})
	}
	all.Wait()
	seen := slices.Concat(versions...)
	slices.Sort(seen)
	require.Len(t, slices.Compact(seen), 100, "each command has an event of its own")
	count := 0
	for _, err := range store.Load(ctx, id(1)) {
		require.NoError(t, err)
		count++
	}
	require.Equal(t, 101, count)
	before := rows(t, store)
	require.NoError(t, store.Rebuild(ctx, time.Time{}))
	require.Equal(t, before, rows(t, store))
	require.Len(t, take(t, store, leaseOf("a", 0), 1000), 101)
}

// What somebody has written into the tables by hand is told and harms nobody.
func TestRowsThatSomebodySpoiltAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		spoil       string
		loads, says string
	}{
		"an event that is no JSON":        {`UPDATE reglament_event SET body = 'x' WHERE version = 2`, "process: event", "process: event"},
		"an event of another version":     {`UPDATE reglament_event SET body = (SELECT body FROM reglament_event o WHERE o.version = 1) WHERE version = 2`, "event 1 is kept as event 2", "event 1 is kept as event 2"},
		"an event that is gone":           {`DELETE FROM reglament_event WHERE version = 2`, "", "events are kept of"},
		"the submission is gone":          {`DELETE FROM reglament_event WHERE version = 1`, "", "events are kept of"},
		"a definition that is gone":       {`DELETE FROM reglament_definition`, "", "no definition"},
		"a definition that is no JSON":    {`UPDATE reglament_definition SET body = '{'`, "", "definition"},
		"what is kept is no JSON":         {`UPDATE reglament_case SET application_state = '{', following = '['`, "", ""},
		"what is kept stands elsewhere":   {`UPDATE reglament_case SET following = '{"definition":"","progress":{"Node":900}}'`, "", ""},
		"what is kept is of another form": {`UPDATE reglament_case SET form = 99, application_state = 'x', following = 'x'`, "", ""},
		"nobody can act":                  {`DELETE FROM reglament_role`, "", ""},
		"the row claims another step":     {`UPDATE reglament_case SET node = 'x', due = 0, roles = 'x y', state = 'overdue'`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, p place) {
				ctx := context.Background()
				d := definitionOf(t, "pesticide-licence/issue")
				db := p.open(t)
				store := storeAt(t, p, db, config(t))
				require.NoError(t, store.Keep(ctx, d))
				s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute)
				events := s.Events()
				add(t, store, id(1), events[:3]...)
				before, err := store.Case(ctx, id(1))
				require.NoError(t, err)
				if p.dialect == sqlstore.DialectSQLite {
					_, err = db.Exec(`PRAGMA foreign_keys = 0`)
					require.NoError(t, err)
				} else {
					for _, table := range []string{"reglament_outbox", "reglament_role"} {
						_, err = db.Exec(`DELETE FROM ` + table)
						require.NoError(t, err)
					}
				}
				_, err = db.Exec(c.spoil)
				require.NoError(t, err)

				store = storeAt(t, p, db, config(t)) // a process that has read nothing yet
				var loaded error
				for _, err := range store.Load(ctx, id(1)) {
					loaded = errors.Join(loaded, err)
				}
				if c.loads != "" {
					require.ErrorContains(t, loaded, c.loads)
				} else {
					require.NoError(t, loaded)
				}
				_, err = process.Handle(ctx, store, store.Definitions(ctx), id(1), events[3].Command())
				at := events[2].At
				if err == nil {
					at = events[3].At
				}
				err = store.Recount(ctx, id(1), at)
				if c.loads != "" {
					require.ErrorContains(t, err, c.says)
					return
				}
				require.NoError(t, err)
				after, err := store.Case(ctx, id(1))
				require.NoError(t, err)
				if c.says != "" {
					require.Contains(t, after.Problem, c.says)
					return
				}
				require.Empty(t, after.Problem)
				require.Equal(t, 4, after.Version, "the case went on")
				require.NotEqual(t, before.Node, after.Node)
				mine, err := store.Cases(ctx, sqlstore.Query{Role: after.Roles[0]})
				require.NoError(t, err)
				require.Len(t, mine, 1)
			})
		})
	}
}
