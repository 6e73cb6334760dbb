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
// system in any language can ask: in the order of the requests, each with the
// number of its line and the caller's own "id", a string or a number. The exit code is 0, 1 where a file
// cannot be read or a request of it cannot be answered, and 2 where the question
// is wrong.
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
		err = o.answer(out, colour)
		if failed := out.Flush(); failed != nil { // it failed for the answer, too
			err = &commandline.FileError{Err: failed}
		}
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
		return writeJSON(out, r.json(o.trace, o.full), "  ")
	case o.ics:
		return r.icalendar(out, o.lang)
	default:
		p := printer{out: out, r: r, lang: o.lang, trace: o.trace, ownOffice: o.office == "", colour: colour}
		return p.print()
	}
}

// maxLine bounds one request of a file, in bytes.
const maxLine = 1 << 20

// lines answers a file of requests, one line each, in their order. A line that
// cannot be answered is answered with what is wrong; the error then says how many.
func (a *adviser) lines(out io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return &commandline.FileError{Err: err}
	}
	defer f.Close() //nolint:errcheck // only read
	in := bufio.NewReaderSize(f, 64<<10)
	failed := 0
	for n := 1; ; n++ {
		line, err := readLine(in)
		switch {
		case errors.Is(err, io.EOF):
			if failed > 0 {
				return &commandline.FileError{Err: fmt.Errorf("%s: %d of %d requests could not be answered", name, failed, n-1)}
			}
			return nil
		case err != nil && !errors.Is(err, errLong):
			return &commandline.FileError{Err: fmt.Errorf("%s: after line %d: %w", name, n-1, err)}
		}
		answer := a.line(n, line, err)
		if _, ok := answer.(failure); ok {
			failed++
		}
		if err := writeJSON(out, answer, ""); err != nil {
			return err
		}
	}
}

var (
	errLong  = fmt.Errorf("the line has more than %d bytes", maxLine)
	errEmpty = errors.New("the line is empty")
)

// readLine reads one line without its end; of one that is too long it goes past
// the rest. io.EOF says that nothing was left.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine+1; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(part)+len(line) == 0 && !long:
			return nil, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return nil, err
		case long:
			return nil, errLong
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

// failure is the answer to a request that cannot be answered.
type failure struct {
	Line  int             `json:"line"`
	ID    json.RawMessage `json:"id,omitempty"`
	Error string          `json:"error"`
}

// line answers one line, or says why it cannot be read.
func (a *adviser) line(n int, b []byte, err error) any {
	if err == nil && len(bytes.TrimSpace(b)) == 0 {
		err = errEmpty
	}
	var q request
	if err == nil {
		q, err = parseRequest(b)
	}
	if err != nil {
		return failure{Line: n, ID: q.ID, Error: err.Error()}
	}
	r, err := a.ask(q)
	if err != nil {
		return failure{Line: n, ID: q.ID, Error: err.Error()}
	}
	v := r.json(false, a.full)
	v.Line, v.ID = n, q.ID
	return v
}

func writeJSON(out io.Writer, v any, indent string) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}
