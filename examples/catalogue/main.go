// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command catalogue shows the acts of the library: their services and kinds,
// one regulation in full, the discrepancies of the text, the terms summed along
// each account, or everything as JSON.
//
//	go run ./examples/catalogue
//	go run ./examples/catalogue -regulation vet-licence -lang kk
//	go run ./examples/catalogue -totals
//	go run ./examples/catalogue -catalogue acts.json -json
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

const (
	exitDone    = 0
	exitFailure = 1 // a file that cannot be read, an output that cannot be written
	exitUsage   = 2 // a flag, an argument or an ID that means nothing
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program: what was asked for goes to stdout, errors to stderr.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parseOptions(args)
	if err == nil && o.help {
		return finish(io.WriteString(stdout, usage()))(stderr)
	}
	if err != nil {
		return fail(stderr, err)
	}
	c, err := load(o)
	if err != nil {
		return fail(stderr, err)
	}
	if c, err = narrow(c, o.regulation); err != nil {
		return fail(stderr, err)
	}
	if o.json {
		out, err := json.MarshalIndent(c, "", "  ")
		if err != nil {
			return fail(stderr, err)
		}
		return finish(stdout.Write(append(out, '\n')))(stderr)
	}
	p := &page{lang: o.lang, all: o.all}
	switch {
	case o.discrepancies:
		p.discrepancies(c)
	case o.totals:
		p.totals(c)
	case o.regulation != "":
		p.regulation(c)
	default:
		p.overview(c)
	}
	p.legend()
	return finish(io.WriteString(stdout, p.String()))(stderr)
}

// load gives the acts of the library and those of the file, where one is named.
func load(o options) (regulation.Catalogue, error) {
	c, err := catalogue.Load()
	if err != nil || o.catalogue == "" {
		return c, err
	}
	own, err := read(o.catalogue)
	if err == nil {
		c, err = c.With(own...)
	}
	if err != nil {
		return c, fmt.Errorf("-catalogue %s: %w", o.catalogue, err)
	}
	return c, nil
}

func read(file string) (list []regulation.Enactment, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return regulation.ReadEnactments(f)
}

// narrow leaves the one regulation with its act; no name leaves everything.
func narrow(c regulation.Catalogue, name string) (regulation.Catalogue, error) {
	if name == "" {
		return c, nil
	}
	r, err := c.Regulation(name)
	if err != nil {
		return c, unknownRegulation(c, name, err)
	}
	act, err := c.Act(r.ID.Act)
	if err != nil {
		return c, err
	}
	return regulation.NewCatalogue(regulation.Enactment{Act: act, Regulations: []regulation.Regulation{r}})
}

// finish turns the result of the last write into an exit code.
func finish(_ int, err error) func(stderr io.Writer) int {
	return func(stderr io.Writer) int {
		if err != nil {
			return fail(stderr, err)
		}
		return exitDone
	}
}
