// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

// caseloadSize is how many cases, one in twenty of them open, the benchmarks of
// queries draw: 20,000, or what the environment says (1000000 for the record).
func caseloadSize(tb testing.TB) int {
	tb.Helper()
	text := os.Getenv("REGLAMENT_BENCH_CASES")
	if text == "" {
		return 20_000
	}
	n, err := strconv.Atoi(text)
	require.NoError(tb, err)
	return n
}

func eachBench(b *testing.B, run func(*testing.B, place)) {
	b.Helper()
	for _, dialect := range []sqlstore.Dialect{sqlstore.DialectSQLite, sqlstore.DialectPostgreSQL} {
		b.Run(string(dialect), func(b *testing.B) { run(b, placeOf(b, dialect)) })
	}
}

// Appending an event with its row and its message, beside the floor: the same
// event marshalled and inserted alone, with a prepared statement and a durable
// commit, into a table with the same keys, over the same connection. The two take
// turns, since the cost of a commit to a disk changes from minute to minute, and the
// median of each is told, since now and then a commit waits for somebody else's.
func BenchmarkAppend(b *testing.B) {
	eachBench(b, func(b *testing.B, p place) {
		ctx := context.Background()
		db := p.open(b)
		db.SetMaxOpenConns(1)
		d := definitionOf(b, "pesticide-licence/issue")
		store := storeAt(b, p, db, config(b))
		require.NoError(b, store.Keep(ctx, d))
		events := processtest.Start(b, d, process.OfficesOf(counter(b)), wall(b, "2015-03-18 10:00")).Path("", time.Minute).Events()
		applications := make([]process.Application, len(events))
		for i := range events {
			events[i].Key = fmt.Sprint("key-", i)
			var err error
			applications[i], err = process.Replay(process.DefinitionsOf(d), events[:i+1])
			require.NoError(b, err)
		}
		insert := floor(b, p, db)
		var bare, whole []time.Duration
		n := 0
		for b.Loop() {
			i, application := n%len(events), id(n/len(events)+1)
			began := time.Now()
			body, err := json.Marshal(events[i])
			if err != nil {
				b.Fatal(err)
			}
			insert(application, events[i], string(body))
			half := time.Now()
			if err := store.AppendState(ctx, application, events[i], applications[i]); err != nil {
				b.Fatal(err)
			}
			bare, whole = append(bare, half.Sub(began)), append(whole, time.Since(half))
			n++
		}
		slices.Sort(bare)
		slices.Sort(whole)
		b.ReportMetric(float64(bare[n/2]), "bare-ns/op")
		b.ReportMetric(float64(whole[n/2]), "whole-ns/op")
		b.ReportMetric(float64(whole[n/2])/float64(bare[n/2]), "ratio")
	})
}

// floor inserts an event alone, in a transaction of its own.
func floor(b *testing.B, p place, db *sql.DB) func(process.ID, process.Event, string) {
	b.Helper()
	blob, insert := "BLOB", `INSERT INTO bare VALUES (?, ?, ?, ?)`
	if p.dialect == sqlstore.DialectPostgreSQL {
		blob, insert = "BYTEA", `INSERT INTO bare VALUES ($1, $2, $3, $4)`
	}
	_, err := db.Exec(`CREATE TABLE bare (application ` + blob + `, version INTEGER, idempotency TEXT, body TEXT,
		PRIMARY KEY (application, version), UNIQUE (application, idempotency))`)
	require.NoError(b, err)
	ready, err := db.Prepare(insert)
	require.NoError(b, err)
	return func(id process.ID, e process.Event, body string) {
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := tx.Stmt(ready).Exec(id[:], e.Version, e.Key, body); err != nil {
			b.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

// A page of fifty from a large caseload, and the whole worklist in pages.
func BenchmarkCases(b *testing.B) {
	eachBench(b, func(b *testing.B, p place) {
		ctx := context.Background()
		db := p.open(b)
		d := definitionOf(b, "pesticide-licence/issue")
		store := storeAt(b, p, db, config(b))
		require.NoError(b, store.Keep(ctx, d))
		size := caseloadSize(b)
		draw(b, p, store, d, size)
		page := func(b *testing.B, q sqlstore.Query) {
			for b.Loop() {
				list, err := store.Cases(ctx, q)
				if err != nil || len(list) == 0 {
					b.Fatal(len(list), err)
				}
			}
		}
		b.Run(fmt.Sprintf("page of %d", size), func(b *testing.B) { page(b, sqlstore.Query{}) })
		b.Run("page of a role", func(b *testing.B) { page(b, sqlstore.Query{Role: regulation.ActorOffice}) })
		b.Run("page of a service, over", func(b *testing.B) {
			page(b, sqlstore.Query{Service: "north-kazakhstan-201-2014/pesticide-licence", Over: true})
		})
		b.Run("page of an applicant", func(b *testing.B) { page(b, sqlstore.Query{Applicant: "applicant-20"}) })
		b.Run("10,000 open in pages", func(b *testing.B) {
			for b.Loop() {
				q := sqlstore.Query{Limit: 1000}
				for seen := 0; seen < min(10_000, size/20); {
					list, err := store.Cases(ctx, q)
					if err != nil || len(list) == 0 {
						b.Fatal(len(list), err)
					}
					seen += len(list)
					q.After = &list[len(list)-1]
				}
			}
		})
	})
}

// draw copies one open row and one that is over, with other IDs, applicants and
// deadlines, as often as needed: what is measured is the query.
func draw(tb testing.TB, p place, store *sqlstore.Store, d *process.Definition, size int) {
	tb.Helper()
	db := p.open(tb)
	s := processtest.Start(tb, d, process.OfficesOf(counter(tb)), wall(tb, "2015-03-18 10:00"))
	add(tb, store, id(1), s.Events()...)
	add(tb, store, id(2), s.Path("", time.Minute).Events()...)
	series := `WITH RECURSIVE series(n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM series WHERE n < ?)`
	blob := `unhex('00000000000070008000' || printf('%012x', n))`
	if p.dialect == sqlstore.DialectPostgreSQL {
		series, blob = `WITH series AS (SELECT generate_series(3, $1::bigint) AS n)`, `decode('00000000000070008000' || lpad(to_hex(n), 12, '0'), 'hex')`
	}
	first, second := fmt.Sprintf(`x'%x'`, bytesOf(1)), fmt.Sprintf(`x'%x'`, bytesOf(2))
	if p.dialect == sqlstore.DialectPostgreSQL {
		first, second = fmt.Sprintf(`'\x%x'::bytea`, bytesOf(1)), fmt.Sprintf(`'\x%x'::bytea`, bytesOf(2))
	}
	for _, q := range []string{
		series + ` INSERT INTO reglament_case SELECT ` + blob + `, version, service, kind, channel, definition, 'applicant-' || (n % 10000),
			is_open, ended, counted_by, filed, node, citation, roles, person, waits_for, stopped, state, since,
			CASE WHEN is_open = 1 THEN due + (n * 7919) % 8640000 ELSE due END, unknown, every_reading, contradiction, changes, counted_at, problem,
			number, recorded, form, application_state, following, 0
			FROM series JOIN reglament_case ON application = CASE WHEN n % 20 = 0 THEN ` + first + ` ELSE ` + second + ` END`,
	} {
		_, err := db.Exec(q, size)
		require.NoError(tb, err)
	}
	_, err := db.Exec(`INSERT INTO reglament_role SELECT 'office', due, application FROM reglament_case WHERE is_open = 1
		AND application NOT IN (SELECT application FROM reglament_role)`)
	require.NoError(tb, err)
	_, err = db.Exec(`ANALYZE`)
	require.NoError(tb, err)
}

func bytesOf(n int) []byte {
	v := id(n)
	return v[:]
}

// A command on an application of a hundred thousand events, which were brought in
// from elsewhere in one transaction.
func BenchmarkHandleOfALongStream(b *testing.B) {
	eachBench(b, func(b *testing.B, p place) {
		ctx := context.Background()
		db := p.open(b)
		d := definitionOf(b, "pesticide-licence/issue")
		store := storeAt(b, p, db, config(b))
		require.NoError(b, store.Keep(ctx, d))
		note := func(n int) process.Command {
			return process.Command{
				Action: process.ActionOutside, By: process.Party{Role: regulation.ActorHead, Person: "head-1"},
				At: wall(b, "2015-03-18 10:00").Add(time.Duration(n) * time.Millisecond), Key: fmt.Sprint("key-", n),
				Details: &process.Details{Outside: &process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm"}},
			}
		}
		const events = 100_000
		first := processtest.Start(b, d, process.OfficesOf(counter(b)), wall(b, "2015-03-18 10:00")).Events()[0]
		add(b, store, id(1), first)
		app, err := process.Replay(process.DefinitionsOf(d), []process.Event{first})
		require.NoError(b, err)
		insert := `INSERT INTO reglament_event (application, version, idempotency, body) VALUES (?, ?, ?, ?)`
		if p.dialect == sqlstore.DialectPostgreSQL {
			insert = `INSERT INTO reglament_event (application, version, idempotency, body) VALUES ($1, $2, $3, $4)`
		}
		tx, err := db.Begin()
		require.NoError(b, err)
		ready, err := tx.Prepare(insert)
		require.NoError(b, err)
		for n := range events {
			e, err := d.Decide(app, note(n))
			require.NoError(b, err)
			app, err = d.Apply(app, e)
			require.NoError(b, err)
			body, err := json.Marshal(e)
			require.NoError(b, err)
			_, err = ready.Exec(bytesOf(1), e.Version, e.Key, string(body))
			require.NoError(b, err)
		}
		_, err = tx.Exec(fmt.Sprintf(`UPDATE reglament_case SET version = %d`, events+1))
		require.NoError(b, err)
		require.NoError(b, tx.Commit())
		require.NoError(b, store.Rebuild(ctx, wall(b, "2015-03-18 10:00")))
		n := events
		for b.Loop() {
			if _, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), note(n)); err != nil {
				b.Fatal(err)
			}
			n++
		}
	})
}
