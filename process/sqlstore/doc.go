// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package sqlstore keeps applications in SQLite or PostgreSQL, over database/sql:
//
//	db, err := sql.Open("sqlite", sqlstore.SQLiteDSN("cases.db"))
//	store, err := sqlstore.Open(ctx, db, sqlstore.DialectSQLite, sqlstore.Config{Complete: offices})
//	err = store.Keep(ctx, definition)
//	event, err := process.Handle(ctx, store, store.Definitions(ctx), id, command)
//	mine, err := store.Cases(ctx, sqlstore.Query{Role: regulation.ActorExecutor})
//
// The names that serve most users:
//
//   - [Open] makes or brings up to date the tables of a database, and gives a
//     [Store] over them, which [Store.Close] gives back; [SQLiteDSN] names a file that loses nothing.
//   - [Store.Keep] stores definitions, [Store.Definitions] finds them.
//   - [Store.Cases], [Store.Case], [Store.ByNumber] and [Store.Counts] read the
//     projection, one [Case] an application; [Query] says which.
//   - [Store.Refresh] counts anew what has changed by itself: call it before a
//     worklist is shown, and after the calendar or the release has changed.
//   - [Store.Take], [Store.Done], [Store.Retry] and [Store.Bury] are for readers of
//     the outbox; [Store.Dead] shows what was put aside.
//   - [Store.Rebuild] makes every row anew from the events.
//   - [Schema] gives the JSON Schema of what a service shows of this: [Case],
//     [Count], [Message].
//
// The module imports no driver: the caller opens the database with one, such as
// modernc.org/sqlite or the stdlib driver of github.com/jackc/pgx. An event, the
// new row of the projection and the message of the outbox are written in one
// transaction, so that none is ever there without the others. An open case is kept
// beside its events as they leave it, so that neither a command nor a row reads
// them again, however many there are. A transaction that the server could not order
// among others begins anew; one whose connection broke may have been committed, and
// the same command, with its key, sent again gives its event. Moments are kept to
// the microsecond. What is kept of persons is their opaque IDs.
package sqlstore
