// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command deadlines says when each step of an application is due, who owes it
// and by which place of the act.
//
//	go run ./examples/deadlines
//	go run ./examples/deadlines -kind vet-reference -channel office -at 2015-09-14T17:50 -lang kk
//	go run ./examples/deadlines -kind pesticide-licence/reissue -reading account=interaction -trace
//	go run ./examples/deadlines -in process/testdata/cases.jsonl
//
// Without flags it shows a worked case of March 2015. With -in it reads one
// request as JSON per line and answers one line each, errors included, so that a
// system in any language can ask. The exit code is 0, 1 where a file cannot be
// read, and 2 where the question is wrong.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, onTerminal(os.Stdout)))
}

// onTerminal reports whether colours will be seen by a person who wants them.
func onTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func run(args []string, stdout, stderr io.Writer, colour bool) int {
	o, err := parse(args, stderr)
	if err == nil {
		out := bufio.NewWriter(stdout)
		err = errors.Join(o.answer(out, colour), out.Flush())
	}
	return commandline.ExitAnswer(stderr, "deadlines", err)
}

func (o *options) answer(out io.Writer, colour bool) error {
	a, err := newAdviser(o)
	if err != nil {
		return err
	}
	if o.in != "" {
		return a.lines(out, o.in)
	}
	r, err := a.ask(o.request())
	if err != nil {
		return err
	}
	switch {
	case o.json:
		return writeJSON(out, r.json(o.trace), "  ")
	case o.ics:
		return r.icalendar(out, o.lang)
	default:
		p := printer{out: out, r: r, lang: o.lang, trace: o.trace, ownOffice: o.office == "", colour: colour}
		return p.print()
	}
}

// maxLine bounds one request of a file, in bytes.
const maxLine = 1 << 20

// lines answers a file of requests, one line each.
func (a *adviser) lines(out io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return &commandline.FileError{Err: err}
	}
	defer f.Close() //nolint:errcheck // only read
	s := bufio.NewScanner(f)
	s.Buffer(nil, maxLine)
	for n := 1; s.Scan(); n++ {
		if len(bytes.TrimSpace(s.Bytes())) == 0 {
			continue
		}
		if err := writeJSON(out, a.line(n, s.Bytes()), ""); err != nil {
			return err
		}
	}
	if err := s.Err(); err != nil {
		return &commandline.FileError{Err: fmt.Errorf("%s: %w", name, err)}
	}
	return nil
}

// failure is the answer to a request that cannot be answered.
type failure struct {
	Line  int    `json:"line"`
	Error string `json:"error"`
}

func (a *adviser) line(n int, b []byte) any {
	q, err := parseRequest(b)
	if err != nil {
		return failure{Line: n, Error: err.Error()}
	}
	r, err := a.ask(q)
	if err != nil {
		return failure{Line: n, Error: err.Error()}
	}
	return r.json(false)
}

func writeJSON(out io.Writer, v any, indent string) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}
