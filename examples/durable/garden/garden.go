// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package garden is an agency of the demonstration: the made-up act that examples/act
// begins with, its office, and a shelf of definitions and calendars that travel as stored JSON.
//
//	shelf := garden.OpenShelf(os.DirFS("shelf"))
//	lives := life.Lives{Definitions: shelf.Definition, Calendars: shelf.Calendar}
package garden

import (
	"bytes"
	"context"
	_ "embed" // the act
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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

// Shelf holds definitions and calendars, a file of JSON each, under its digest. What it has
// found once it keeps, so that a worker reads each once; what is put there later it finds too. It may be used at
// the same time.
type Shelf struct {
	folder    fs.FS
	mu        sync.Mutex
	known     map[process.Digest]*process.Definition
	calendars map[calendar.Digest]calendar.Calendar
}

// OpenShelf opens a folder, which may be empty yet. The calendar of this program is always
// on the shelf.
func OpenShelf(folder fs.FS) *Shelf {
	own := calendar.Kazakhstan()
	return &Shelf{
		folder: folder, known: map[process.Digest]*process.Definition{},
		calendars: map[calendar.Digest]calendar.Calendar{own.Digest(): own},
	}
}

// Calendar finds one by its digest: a life counts by the one that it began with, also under
// a release that knows a later one.
func (s *Shelf) Calendar(want calendar.Digest) (calendar.Calendar, error) {
	return find(s, s.calendars, want, func() (found calendar.Calendar, err error) {
		name := calendarFile(want)
		text, err := fs.ReadFile(s.folder, name)
		if err == nil {
			err = json.Unmarshal(text, &found)
		}
		if err == nil && found.Digest() != want {
			err = fmt.Errorf("it is calendar %s", found.Digest())
		}
		if err != nil {
			return calendar.Calendar{}, fmt.Errorf("garden: %s: %w", name, err)
		}
		return found, nil
	})
}

// find gives what is known, or else what is read, which is known from then on. Workflows ask, so whoever
// waits for a disk keeps nobody waiting who asks for something that is known.
func find[D comparable, T any](s *Shelf, known map[D]T, want D, read func() (T, error)) (T, error) {
	s.mu.Lock()
	found, ok := known[want]
	s.mu.Unlock()
	if ok {
		return found, nil
	}
	found, err := read()
	if err == nil {
		s.mu.Lock()
		known[want] = found
		s.mu.Unlock()
	}
	return found, err
}

// calendarFile is the name of a calendar on a shelf.
func calendarFile(d calendar.Digest) string {
	return "calendar-" + strings.ReplaceAll(d.String(), ":", "-") + ".json"
}

// PutCalendar writes a calendar into the folder of a shelf, under its digest.
func PutCalendar(folder string, c calendar.Calendar) error {
	text, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return write(context.Background(), folder, calendarFile(c.Digest()), text)
}

// Definition finds one by its digest. An unknown one is a [process.ErrForeign].
func (s *Shelf) Definition(want process.Digest) (*process.Definition, error) {
	return find(s, s.known, want, func() (*process.Definition, error) {
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
		return d, nil
	})
}

// file is the name of a definition on a shelf.
func file(d process.Digest) string { return d.String() + ".json" }

// Put writes a definition into the folder of a shelf, under its digest.
func Put(folder string, d *process.Definition) error {
	text, err := d.MarshalJSON()
	if err != nil {
		return err
	}
	return write(context.Background(), folder, file(d.Digest()), text)
}

// write puts a file into a folder, unless the context is done before all of it is written: who looks for it
// meanwhile finds all of it or nothing, and when it returns the file survives a machine that loses its power.
func write(ctx context.Context, folder, name string, text []byte) error {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	half, err := os.CreateTemp(folder, "half-")
	if err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	if _, err = half.Write(text); err == nil {
		err = half.Sync()
	}
	if err = errors.Join(err, half.Close(), ctx.Err()); err == nil {
		err = os.Rename(half.Name(), filepath.Join(folder, name))
	}
	if err != nil {
		return fmt.Errorf("garden: %w", errors.Join(err, os.Remove(half.Name())))
	}
	// The names are on the disk when the folders are: that of the file, and that of its folder.
	return errors.Join(syncFolder(folder), syncFolder(filepath.Dir(filepath.Clean(folder))))
}

func syncFolder(name string) error {
	folder, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	if err := errors.Join(folder.Sync(), folder.Close()); err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	return nil
}
