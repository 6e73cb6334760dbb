// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// namespace makes the IDs of cases from those of their drafts.
var namespace = uuid.MustParse("6f1d4b0e-5f0a-4d7e-9b1c-2a54a6f1c9d3")

// folder reads each file in JSON of a folder; where it has none, that is what is said.
func folder(name, none string, read func(name string, file *os.File) error) error {
	files, err := filepath.Glob(filepath.Join(name, "*.json"))
	if err == nil && len(files) == 0 {
		err = commandline.Errorf("%s %s", none, name)
	}
	if err != nil {
		return err
	}
	// The schema stands beside the acts that examples/act begins.
	files = slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, ".schema.json") })
	for _, path := range files {
		if err := commandline.ReadFile(path, func(file *os.File) error { return read(filepath.Base(path), file) }); err != nil {
			return err
		}
	}
	return nil
}

// acts are those that are served: the built-in ones, and those of a folder, each of which
// must hold.
func acts(o options) (all regulation.Catalogue, err error) {
	all = catalogue.Builtin()
	if o.acts == "" {
		return all, nil
	}
	err = folder(o.acts, "no act is in the folder: -acts", func(_ string, file *os.File) error {
		own, err := regulation.ReadEnactments(file)
		if err == nil {
			all, err = all.With(own...)
		}
		return err
	})
	return all, err
}

// hours are those of the office, and of the offices that work by one act each: of their
// files, or of the demonstration.
func hours(o options, all regulation.Catalogue) (spec calendar.OfficeSpec, specs map[law.ID]calendar.OfficeSpec, err error) {
	specs = map[law.ID]calendar.OfficeSpec{}
	switch {
	case o.office != "":
		err = commandline.ReadFile(o.office, func(file *os.File) (err error) {
			spec, err = calendar.ReadOfficeSpec(file)
			return err
		})
	case o.demo:
		spec, specs = demo.Hours()
	default:
		err = commandline.Errorf("the hours of the office are not given: -office")
	}
	if o.offices == "" || err != nil {
		return spec, specs, err
	}
	err = folder(o.offices, "no hours are in the folder: -offices", func(name string, file *os.File) (err error) {
		act := law.ID(strings.TrimSuffix(name, ".json"))
		if _, err := all.Act(act); err != nil {
			return commandline.Errorf("no such act is served: %s", name)
		}
		specs[act], err = calendar.ReadOfficeSpec(file)
		return err
	})
	return spec, specs, err
}

// desk is an office that is open over its database.
type desk struct {
	*office.Office
	db     database.DB
	clock  *clock.Clock
	checks local.Config
	// A demonstration has an authority of its own, and an NCALayer with keys of that.
	authority *ncalayer.Authority
	program   *ncalayer.Server
	// checked is told what came of each check of a signature; nil is nobody.
	checked func(state, failure string)
}

// withDesk opens the office over its database, fills a demonstration that is empty, and does
// something with it.
func withDesk(ctx context.Context, o options, do func(*desk) error) (err error) {
	d := &desk{clock: clock.New(time.Now)}
	config := office.Config{Now: d.clock.Now, System: time.Now, Calendar: calendar.Kazakhstan(), Namespace: namespace}
	if config.Catalogue, err = acts(o); err != nil {
		return err
	}
	if config.Spec, config.Specs, err = hours(o, config.Catalogue); err != nil {
		return err
	}
	if o.demo {
		o.now, config.Resume = cmp.Or(o.now, demo.Start), d.clock.Set
	}
	if o.now != "" {
		start, err := commandline.Instant(o.now, config.Spec.Zone)
		if err != nil {
			return commandline.Errorf("no moment: -now %s", o.now)
		}
		d.clock.Set(start)
	}
	if o.db == "" {
		if !o.demo {
			return commandline.Errorf("the database is not given: -db")
		}
		folder, err := os.MkdirTemp("", "desk-demo-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }() // nobody has asked for it, and nobody looks for it
		o.db = filepath.Join(folder, "desk.db")
	}
	if d.db, err = database.Open(o.db); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.db.Close()) }()
	if d.Office, err = office.Open(ctx, d.db, config); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if o.demo {
		err = d.fill(ctx)
	}
	if err != nil {
		return err
	}
	return do(d)
}

// fill plays the story where nobody is there yet; the clock goes on from where it stood,
// unless the story ends later.
func (d *desk) fill(ctx context.Context) error {
	began := d.clock.Now()
	officials, err := d.Officials(ctx)
	if err != nil || len(officials) > 0 {
		return err
	}
	people, err := demo.People(ctx, d.Office)
	if err != nil {
		return err
	}
	err = demo.Story(ctx, d.Office, d.clock, people)
	if began.After(d.clock.Now()) {
		d.clock.Set(began)
	}
	return err
}

// addPerson adds somebody who can sign in. The password is the first line of the standard
// input; the second, which may be missing, is the number by which his signature is known.
func addPerson(ctx context.Context, o options) error {
	if o.login == "" || o.name == "" || o.roles == "" {
		return commandline.Errorf("-login, -name or -roles is missing")
	}
	p := office.Person{Login: o.login, Name: o.name, Lang: law.LangRussian}
	for word := range strings.SplitSeq(o.roles, ",") {
		role, err := law.ParseID(strings.TrimSpace(word))
		if err != nil {
			return commandline.Errorf("%v", err)
		}
		p.Roles = append(p.Roles, role)
	}
	input, err := io.ReadAll(io.LimitReader(o.stdin, 4096))
	if err != nil {
		return err
	}
	password, number, _ := strings.Cut(strings.ReplaceAll(string(input), "\r\n", "\n"), "\n")
	if len(password) < 10 {
		return commandline.Errorf("the password on the standard input has fewer than ten bytes")
	}
	if number = strings.TrimSpace(number); number != "" {
		if p.IIN, err = eds.ParseIIN(number); err != nil {
			return commandline.Errorf("the second line of the standard input is no individual identification number")
		}
	}
	return withDesk(ctx, o, func(d *desk) error {
		_, err := d.AddPerson(ctx, p, password)
		return err
	})
}
