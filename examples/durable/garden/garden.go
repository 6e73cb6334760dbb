// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package garden is an agency of the demonstration: the made-up act that examples/act
// begins with, its office, and a shelf of definitions that travel as stored JSON.
//
//	shelf, err := garden.ReadShelf(os.DirFS("shelf"))
//	lives := life.Lives{Definitions: shelf.Definition, Calendars: garden.Calendar}
package garden

import (
	"bytes"
	_ "embed" // the act
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed act.json
var act []byte

// Act is the JSON of the act.
func Act() []byte { return bytes.Clone(act) }

// Definition compiles the issue of a passport through the State Corporation by the
// edition of a day, of an act in JSON.
func Definition(act []byte, day law.Date) (*process.Definition, error) {
	all, err := regulation.ReadEnactments(bytes.NewReader(act))
	if err != nil {
		return nil, err
	}
	acts, err := regulation.NewCatalogue(all...)
	if err != nil {
		return nil, err
	}
	kind, err := acts.Kind("garden-passport/issue")
	if err != nil {
		return nil, err
	}
	return process.Compile(kind, "state_corporation", day)
}

// Office is that of the provider.
func Office() calendar.OfficeSpec {
	return calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	}
}

// Start is what a life of the agency begins with.
func Start() life.Start {
	return life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: Office()}
}

// Calendar finds the calendar of a digest: this agency has one.
func Calendar(d calendar.Digest) (calendar.Calendar, error) {
	if c := calendar.Kazakhstan(); c.Digest() == d {
		return c, nil
	}
	return calendar.Calendar{}, fmt.Errorf("garden: no calendar %s", d)
}

// Shelf holds definitions. It is read once and never changes.
type Shelf struct{ find process.Definitions }

// ReadShelf reads the definitions of a folder, a file of JSON each.
func ReadShelf(folder fs.FS) (*Shelf, error) {
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	var all []*process.Definition
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		d, err := process.ParseDefinition(text)
		if err != nil {
			return nil, fmt.Errorf("garden: %s: %w", name, err)
		}
		all = append(all, d)
	}
	return &Shelf{process.DefinitionsOf(all...)}, nil
}

// Definition finds one by its digest. An unknown one is a [process.ErrForeign].
func (s *Shelf) Definition(d process.Digest) (*process.Definition, error) { return s.find(d) }

// Put writes a definition into the folder of a shelf, under its digest.
func Put(folder string, d *process.Definition) error {
	text, err := d.MarshalJSON()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, d.Digest().String()+".json"), text, 0o600)
}
