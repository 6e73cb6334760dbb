// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	_ "github.com/jackc/pgx/v5/stdlib" // drivers are the program's choice
	_ "modernc.org/sqlite"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// namespace makes the IDs of cases from those of their drafts.
var namespace = uuid.MustParse("6f1d4b0e-5f0a-4d7e-9b1c-2a54a6f1c9d3")

// openDatabase opens the database that a flag names.
func openDatabase(name string) (*sql.DB, sqlstore.Dialect, error) {
	if strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://") {
		db, err := sql.Open("pgx", name)
		if err == nil {
			db.SetMaxOpenConns(20)
			db.SetMaxIdleConns(20) // to open one costs more than most of what is asked over it
		}
		return db, sqlstore.DialectPostgreSQL, err
	}
	db, err := sql.Open("sqlite", sqlstore.SQLiteDSN(name))
	return db, sqlstore.DialectSQLite, err
}

// acts are those that are served: the built-in ones, and those of a folder, each of which
// must hold.
func acts(folder string) (regulation.Catalogue, error) {
	all := catalogue.Builtin()
	if folder == "" {
		return all, nil
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return all, err
	}
	// The schema stands beside the acts that examples/act begins.
	files = slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, ".schema.json") })
	for _, file := range files {
		own, err := readActs(file)
		if err != nil {
			return all, fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
		if all, err = all.With(own...); err != nil {
			return all, fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
	}
	if len(files) == 0 {
		return all, &usageError{"no act is in the folder: -acts " + folder}
	}
	return all, nil
}

func readActs(name string) (own []regulation.Enactment, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return regulation.ReadEnactments(file)
}

// hours are those of the office, and of the offices that work by one act each: of their
// files, or of the demonstration.
func hours(o options, all regulation.Catalogue) (spec calendar.OfficeSpec, specs map[law.ID]calendar.OfficeSpec, err error) {
	specs = map[law.ID]calendar.OfficeSpec{}
	switch {
	case o.office != "":
		spec, err = readHours(o.office)
	case o.demo:
		spec, specs = demo.Hours()
	default:
		err = &usageError{"the hours of the office are not given: -office"}
	}
	if o.offices == "" || err != nil {
		return spec, specs, err
	}
	files, err := filepath.Glob(filepath.Join(o.offices, "*.json"))
	if err == nil && len(files) == 0 {
		err = &usageError{"no hours are in the folder: -offices " + o.offices}
	}
	for _, file := range files {
		act := strings.TrimSuffix(filepath.Base(file), ".json")
		if _, err := all.Act(law.ID(act)); err != nil {
			return spec, nil, &usageError{"no such act is served: " + filepath.Base(file)}
		}
		if specs[law.ID(act)], err = readHours(file); err != nil {
			return spec, nil, fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
	}
	return spec, specs, err
}

func readHours(name string) (spec calendar.OfficeSpec, err error) {
	file, err := os.Open(name)
	if err != nil {
		return spec, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return calendar.ReadOfficeSpec(file)
}

// base is the database of a desk.
type base struct {
	*sql.DB
	dialect sqlstore.Dialect
}

// openDesk opens the office over its database, and fills a demonstration that is empty.
// What it gives besides closes both.
func openDesk(ctx context.Context, o options, c *clock.Clock) (desk *office.Office, base base, done func() error, err error) {
	config := office.Config{Now: c.Now, System: time.Now, Calendar: calendar.Kazakhstan(), Namespace: namespace}
	if config.Catalogue, err = acts(o.acts); err != nil {
		return nil, base, nil, err
	}
	if config.Spec, config.Specs, err = hours(o, config.Catalogue); err != nil {
		return nil, base, nil, err
	}
	remove := func() error { return nil }
	if o.db == "" {
		if !o.demo {
			return nil, base, nil, &usageError{"the database is not given: -db"}
		}
		folder, err := os.MkdirTemp("", "desk-demo-")
		if err != nil {
			return nil, base, nil, err
		}
		remove = func() error { return os.RemoveAll(folder) }
		o.db = filepath.Join(folder, "desk.db")
	}
	if o.demo && o.now == "" {
		o.now = demo.Start
	}
	if o.now != "" {
		start, err := time.ParseInLocation("2006-01-02T15:04", o.now, config.Spec.Zone)
		if err != nil {
			return nil, base, nil, errors.Join(&usageError{"no moment: -now " + o.now}, remove())
		}
		c.Set(start)
	}
	db, dialect, err := openDatabase(o.db)
	base.DB, base.dialect = db, dialect
	if err != nil {
		return nil, base, nil, errors.Join(err, remove())
	}
	desk, err = office.Open(ctx, db, dialect, config)
	if errors.Is(err, office.ErrClock) && o.demo { // the demonstration goes on where it was left
		var last time.Time
		if last, err = office.LastMoment(ctx, db); err == nil {
			c.Set(last)
			desk, err = office.Open(ctx, db, dialect, config)
		}
	}
	if err != nil {
		return nil, base, nil, errors.Join(err, db.Close(), remove())
	}
	done = func() error { return errors.Join(desk.Close(), db.Close(), remove()) }
	if o.demo {
		began := c.Now()
		if err := fill(ctx, desk, c); err != nil {
			return nil, base, nil, errors.Join(err, done())
		}
		if began.After(c.Now()) {
			c.Set(began)
		}
	}
	return desk, base, done, nil
}

// fill plays the story where nobody is there yet.
func fill(ctx context.Context, desk *office.Office, c *clock.Clock) error {
	officials, err := desk.Officials(ctx)
	if err != nil || len(officials) > 0 {
		return err
	}
	people, err := demo.People(ctx, desk)
	if err != nil {
		return err
	}
	return demo.Story(ctx, desk, c, people)
}

// addPerson adds somebody who can sign in. The password is the first line of the standard
// input; the second, which may be missing, is the number by which his signature is known.
func addPerson(ctx context.Context, o options) error {
	if o.login == "" || o.name == "" || o.roles == "" {
		return &usageError{"-login, -name or -roles is missing"}
	}
	p := office.Person{Login: o.login, Name: o.name, Lang: law.LangRussian}
	for word := range strings.SplitSeq(o.roles, ",") {
		role, err := law.ParseID(strings.TrimSpace(word))
		if err != nil {
			return &usageError{err.Error()}
		}
		p.Roles = append(p.Roles, role)
	}
	input, err := io.ReadAll(io.LimitReader(o.stdin, 4096))
	if err != nil {
		return err
	}
	password, number, _ := strings.Cut(strings.ReplaceAll(string(input), "\r\n", "\n"), "\n")
	if len(password) < 10 {
		return &usageError{"the password on the standard input has fewer than ten bytes"}
	}
	if number = strings.TrimSpace(number); number != "" {
		if p.IIN, err = eds.ParseIIN(number); err != nil {
			return &usageError{"the second line of the standard input is no individual identification number"}
		}
	}
	desk, _, done, err := openDesk(ctx, o, clock.New(time.Now))
	if err != nil {
		return err
	}
	_, err = desk.AddPerson(ctx, p, password)
	return errors.Join(err, done())
}
