// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/signing"
)

// backup writes a copy of a SQLite file, with everything in it, while others work.
func backup(ctx context.Context, o options) error {
	if o.db == "" || o.to == "" {
		return &usageError{"-db or -to is missing"}
	}
	return copyDatabase(ctx, o.db, "-db", o.to, "-to")
}

// restore puts a copy that [backup] wrote in the place of a file that is gone, after it
// has looked whether the copy is whole.
func restore(ctx context.Context, o options) error {
	if o.db == "" || o.from == "" {
		return &usageError{"-db or -from is missing"}
	}
	return copyDatabase(ctx, o.from, "-from", o.db, "-db")
}

// copyDatabase copies a file of SQLite to one that must not exist.
func copyDatabase(ctx context.Context, from, fromFlag, to, toFlag string) (err error) {
	if _, err := os.Stat(to); !errors.Is(err, os.ErrNotExist) {
		return errors.Join(&usageError{"the file exists: " + toFlag + " " + to}, err)
	}
	if _, err := os.Stat(from); err != nil {
		return &usageError{"no file of SQLite (PostgreSQL has pg_dump): " + fromFlag + " " + from}
	}
	db, _, err := openDatabase(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := whole(ctx, db); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", to)
	return err
}

// errNotWhole says that a file is no desk's, or is damaged.
var errNotWhole = errors.New("not the whole database of a desk")

func whole(ctx context.Context, db *sql.DB) error {
	var said string
	var cases int
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&said); err != nil || !strings.EqualFold(said, "ok") {
		return errors.Join(errNotWhole, err)
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM desk_case").Scan(&cases); err != nil {
		return errors.Join(errNotWhole, err)
	}
	return nil
}

// recheck proves every signature again from what is kept, and asks nobody.
func recheck(ctx context.Context, o options) (err error) {
	if !o.demo && o.trust == "" {
		return &usageError{"no authority is trusted: neither -trust nor -demo is given"}
	}
	c := clock.New(time.Now)
	desk, base, done, err := openDesk(ctx, o, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	var service *signing.Service
	if o.demo {
		service, _, err = demoService(ctx, c, desk, base, "http://127.0.0.1", nil)
	} else {
		service, err = trustedService(ctx, o, c.Now, desk, base, "http://127.0.0.1", nil)
	}
	if err != nil {
		return err
	}
	proved, failed := 0, 0
	err = service.Recheck(ctx, func(r signing.Rechecked) bool {
		if r.Err == nil {
			proved++
			return true
		}
		failed++
		_, err = fmt.Fprintf(o.stdout, "%s/%d: %v\n", r.Operation, r.Number, r.Err)
		return err == nil
	})
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

// errNotProved says that a signature does not hold as it did.
var errNotProved = errors.New("not every signature is proved")
