// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"io"
	"slices"
	"time"
)

// options are what the command line asks for.
type options struct {
	out, catalogue, office string
	at                     []string
	dry                    bool
}

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
	case err != nil:
		return nil, err
	case f.NArg() > 0:
		return nil, fmt.Errorf("nothing is expected after the flags, got %q", f.Args())
	}
	if err := commandline.Once(f, args); err != nil {
		return nil, err
	}
	switch {
	case o.out == "" && !o.dry:
		return nil, errors.New("-o DIR is needed: the folder to write into; -n only says how much it would be")
	case o.out != "" && o.dry:
		return nil, errors.New("-o and -n exclude each other: -n writes nothing")
	}
	return o, nil
}

func (o *options) addCase(s string) error {
	if _, err := commandline.Instant(s, time.UTC); err != nil { // in which zone, the office will tell
		return err
	}
	if len(o.at) == maxOwnCases {
		return fmt.Errorf("at most %d cases can be added", maxOwnCases)
	}
	if slices.Contains(o.at, s) {
		return fmt.Errorf("%s stands twice", s)
	}
	o.at = append(o.at, s)
	return nil
}
