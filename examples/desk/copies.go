// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/examples/desk/gateway"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

// backup writes a copy of a SQLite file, with everything in it, while others work.
func backup(ctx context.Context, o options) error { return copyDatabase(ctx, "-db", o.db, "-to", o.to) }

// restore puts a copy that [backup] wrote in the place of a file that is gone.
func restore(ctx context.Context, o options) error {
	return copyDatabase(ctx, "-from", o.from, "-db", o.db)
}

// copyDatabase copies a file of SQLite, once it has looked whether that is whole, to one
// that must not exist.
func copyDatabase(ctx context.Context, fromFlag, from, toFlag, to string) (err error) {
	if from == "" || to == "" {
		return commandline.Errorf("%s or %s is missing", fromFlag, toFlag)
	}
	if _, err := os.Stat(to); !errors.Is(err, os.ErrNotExist) {
		return errors.Join(commandline.Errorf("the file exists: %s %s", toFlag, to), err)
	}
	if _, err := os.Stat(from); err != nil {
		return commandline.Errorf("no file of SQLite (PostgreSQL has pg_dump): %s %s", fromFlag, from)
	}
	db, err := database.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := whole(ctx, db); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	return db.Do(ctx, "VACUUM INTO $1", to)
}

// errNotWhole says that a file is no desk's, or is damaged.
var errNotWhole = errors.New("not the whole database of a desk")

func whole(ctx context.Context, db database.DB) error {
	var said string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&said); err != nil || !strings.EqualFold(said, "ok") {
		return errors.Join(errNotWhole, err)
	}
	var cases int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM desk_case").Scan(&cases); err != nil {
		return errors.Join(errNotWhole, err)
	}
	return nil
}

// errNotProved says that a signature does not hold as it did.
var errNotProved = errors.New("not every signature is proved")

// recheck proves every signature again from what is kept, those that came through the
// gateway too, and asks nobody.
func recheck(ctx context.Context, o options) error {
	if !o.demo && o.trust == "" {
		return commandline.Errorf("no authority is trusted: neither -trust nor -demo is given")
	}
	return withDesk(ctx, o, func(d *desk) error { return d.recheck(ctx, o) })
}

func (d *desk) recheck(ctx context.Context, o options) error {
	service, err := d.signing(ctx, o, "http://127.0.0.1")
	if err != nil {
		return err
	}
	proved, failed := 0, 0
	tell := func(document string, why error) error {
		if why == nil {
			proved++
			return nil
		}
		failed++
		_, err := fmt.Fprintf(o.stdout, "%s: %v\n", document, why)
		return err
	}
	err = service.Recheck(ctx, tell)
	if err == nil {
		err = gateway.Config{Office: d.Office, DB: d.db, Checks: d.checks}.Recheck(ctx, tell)
	}
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(o.stdout, "proved %d, not proved %d\n", proved, failed); err != nil {
		return err
	}
	if failed > 0 {
		return errNotProved
	}
	return nil
}
