// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	_ "modernc.org/sqlite" // the driver is the program's choice

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation/law"
)

// openStore opens the database of an agency, and makes its tables where there are
// none.
func openStore(file string, offices process.Offices) (*sql.DB, *sqlstore.Store, error) {
	db, err := sql.Open("sqlite", sqlstore.SQLiteDSN(file))
	if err != nil {
		return nil, nil, err
	}
	store, err := sqlstore.Open(context.Background(), db, sqlstore.DialectSQLite, sqlstore.Config{
		CountedBy: "own-act", // a program that runs for years names its calendar and release
		Complete: func(c *caseload.Case) error {
			c.Offices = offices // what events do not hold
			return nil
		},
	})
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return db, store, nil
}

// keepIn lets an agency keep its cases in a file, which must not hold any yet: the
// story would meet itself there. It gives what closes the file.
func (a *agency) keepIn(file string, definitions ...*process.Definition) (func() error, error) {
	ctx := context.Background()
	db, store, err := openStore(file, a.offices)
	if err != nil {
		return nil, err
	}
	for id, err := range store.List(ctx, process.ID{}) {
		if err == nil {
			err = fmt.Errorf("%s holds cases already: %s", file, id)
		}
		return nil, errors.Join(err, db.Close())
	}
	if err := store.Keep(ctx, definitions...); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	a.store, a.find = store, store.Definitions(ctx)
	return func() error { return errors.Join(store.Close(), db.Close()) }, nil
}

// kept opens the file anew, as another program would, and tells what it finds: the
// open cases by their deadlines, and what was to be told to others.
func (s *story) kept(a *agency, file string, at time.Time) (err error) {
	ctx := context.Background()
	db, store, err := openStore(file, a.offices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close(), db.Close()) }()
	s.head(inDatabase())
	if _, err := store.Refresh(ctx, at, 100); err != nil {
		return err
	}
	cases, err := store.Cases(ctx, sqlstore.Query{})
	if err != nil {
		return err
	}
	s.line("%s, %s %s", worklist().In(s.lang), asOf().In(s.lang), stamp(at))
	for _, c := range cases {
		actor, err := s.actor(store, c)
		if err != nil {
			return err
		}
		s.line("  %s  %s  %s  %s %s", c.Applicant, pad(string(c.Node), 4), pad(actor, nameWidth), dueAt().In(s.lang), stamp(c.Due))
	}
	lease := sqlstore.Lease{Reader: "notices", At: at, Until: at.Add(time.Minute)}
	messages, err := store.Take(ctx, lease, 100)
	if err != nil {
		return err
	}
	s.line("%s", outbox().In(s.lang))
	for _, m := range messages {
		then := m.Case.End.Label().In(s.lang)
		if m.Case.End == "" {
			then = string(m.Case.Node)
			if !m.Case.Due.IsZero() {
				then += ", " + dueAt().In(s.lang) + " " + stamp(m.Case.Due)
			}
		}
		s.line("  %s  %s  %s → %s", m.Case.Applicant, stamp(m.Event.At), pad(m.Event.Action.Label().In(s.lang), nameWidth), then)
		if err := store.Done(ctx, lease, m.Position); err != nil {
			return err
		}
	}
	return nil
}

// actor names who is to act in a case.
func (s *story) actor(store *sqlstore.Store, c sqlstore.Case) (string, error) {
	d, err := store.Definitions(context.Background())(c.Definition)
	if err != nil {
		return "", err
	}
	roles := c.Roles
	if c.WaitsFor != "" {
		roles = []law.ID{c.WaitsFor}
	}
	return s.name(d, roles), nil
}
