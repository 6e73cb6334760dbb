// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package garden is an agency of the demonstration: the made-up act that examples/act
// begins with, its office, and a shelf of definitions that travel as stored JSON.
//
//	shelf := garden.OpenShelf(os.DirFS("shelf"))
//	lives := life.Lives{Definitions: shelf.Definition, Calendars: garden.Calendar}
package garden

import (
	"bytes"
	_ "embed" // the act
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

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

// Shelf holds definitions, a file of JSON each, under its digest. What it has found once
// it keeps; what is put there later it finds too. It may be used at the same time.
type Shelf struct {
	folder fs.FS
	mu     sync.Mutex
	known  map[process.Digest]*process.Definition
}

// OpenShelf opens a folder, which may be empty yet.
func OpenShelf(folder fs.FS) *Shelf {
	return &Shelf{folder: folder, known: map[process.Digest]*process.Definition{}}
}

// Definition finds one by its digest. An unknown one is a [process.ErrForeign].
func (s *Shelf) Definition(want process.Digest) (*process.Definition, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if d, ok := s.known[want]; ok {
		return d, nil
	}
	name := file(want)
	text, err := fs.ReadFile(s.folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%w: %s is not on the shelf", process.ErrForeign, want)
	case err != nil:
		return nil, fmt.Errorf("garden: %w", err)
	}
	d, err := process.ParseDefinition(text)
	if err != nil {
		return nil, fmt.Errorf("garden: %s: %w", name, err)
	}
	if d.Digest() != want {
		return nil, fmt.Errorf("%w: %s holds definition %s", process.ErrForeign, name, d.Digest())
	}
	s.known[want] = d
	return d, nil
}

// file is the name of a definition on a shelf.
func file(d process.Digest) string { return d.String() + ".json" }

// Put writes a definition into the folder of a shelf, under its digest.
func Put(folder string, d *process.Definition) error {
	text, err := d.MarshalJSON()
	if err != nil {
		return err
	}
	return write(folder, file(d.Digest()), text)
}

// write puts a file into a folder: who looks for it meanwhile finds all of it or nothing.
func write(folder, name string, text []byte) error {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	half, err := os.CreateTemp(folder, "half-")
	if err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	_, err = half.Write(text)
	if err = errors.Join(err, half.Close()); err == nil {
		err = os.Rename(half.Name(), filepath.Join(folder, name))
	}
	if err != nil {
		return fmt.Errorf("garden: %w", errors.Join(err, os.Remove(half.Name())))
	}
	return nil
}
