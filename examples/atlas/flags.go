// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// options are what the command line asks for.
type options struct {
	out, catalogue, office string
	at                     []instant
	dry                    bool
}

var errHelp = errors.New("help was asked for")

// maxOwnCases bounds the cases that -at adds: each stands on every page of a
// definition, with a drawing.
const maxOwnCases = 12

func parse(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	f := flag.NewFlagSet("atlas", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.out, "o", "", "write the atlas into the folder `DIR`: a new one, an empty one, or one that it wrote before")
	f.BoolVar(&o.dry, "n", false, "make everything and write nothing, but say how much it is")
	f.StringVar(&o.catalogue, "catalogue", "", "acts of the agency's own, a JSON `FILE`")
	f.StringVar(&o.office, "office", "", "the office by whose hours the cases are counted, a JSON `FILE`")
	f.Func("at", "add the case filed at an `INSTANT`, in the zone of the office or with its own offset; may be repeated", o.addCase)
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return nil, errHelp
	case err != nil:
		return nil, err
	case f.NArg() > 0:
		return nil, fmt.Errorf("nothing is expected after the flags, got %q", f.Args())
	}
	var empty []string
	f.Visit(func(g *flag.Flag) {
		if g.Name != "at" && g.Value.String() == "" {
			empty = append(empty, "-"+g.Name)
		}
	})
	switch {
	case len(empty) > 0:
		return nil, fmt.Errorf("%s: the value is empty", strings.Join(empty, ", "))
	case o.out == "" && !o.dry:
		return nil, errors.New("-o DIR is needed: the folder to write into; -n only says how much it would be")
	case o.out != "" && o.dry:
		return nil, errors.New("-o and -n exclude each other: -n writes nothing")
	}
	return o, nil
}

func (o *options) addCase(s string) error {
	i, err := parseInstant(s)
	if err != nil {
		return err
	}
	if len(o.at) == maxOwnCases {
		return fmt.Errorf("at most %d cases can be added", maxOwnCases)
	}
	for _, other := range o.at {
		if other == i {
			return fmt.Errorf("%s stands twice", s)
		}
	}
	o.at = append(o.at, i)
	return nil
}

// instant is a moment as the command line has it: on the wall clock of whatever
// office it is asked of, or with an offset of its own.
type instant struct {
	given string
	at    time.Time
	wall  bool // at is to be read on the wall clock
}

func parseInstant(s string) (instant, error) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return instant{given: s, at: t, wall: true}, nil
		}
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return instant{}, fmt.Errorf("instant %q: expected 2015-03-18T16:40, with seconds or an offset if need be", s)
	}
	return instant{given: s, at: t}, nil
}

// in gives the moment on the clock of a zone.
func (i instant) in(zone *time.Location) time.Time {
	if !i.wall {
		return i.at.In(zone)
	}
	y, m, d := i.at.Date()
	return time.Date(y, m, d, i.at.Hour(), i.at.Minute(), i.at.Second(), 0, zone)
}

// reading opens a file; what is wrong inside is the question's fault.
func reading(name string, read func(*os.File) error) error {
	f, err := os.Open(name)
	if err != nil {
		return &fileError{err}
	}
	defer f.Close() //nolint:errcheck // only read
	if err := read(f); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
