// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command atlas writes the atlas of the state-service regulations of the
// catalogue: pages that open from the disk, without network and without a
// program that serves them, in Kazakh, Russian and English. It draws again from
// the data what the acts refer to and what did not come down to us.
//
//	go run ./examples/atlas -o DIR
//	go run ./examples/atlas -o DIR -at 2015-03-30T10:00 -office office.json
//	go run ./examples/atlas -o DIR -catalogue acts.json
//	go run ./examples/atlas -n
//
// Each service has a page with its accounts side by side, each kind and channel
// one with its swim-lanes, its BPMN file, its Mermaid text and the deadlines of
// several ready cases; beside them stand the contradictions, the readings, the
// glossary and the production calendars. The same input gives the same bytes.
//
// The exit code is 0, 1 where a file cannot be read or written, and 2 where a
// flag or what a file says means nothing.
package main

import (
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"io"
	"os"
	"runtime/debug"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err == nil {
		err = o.make(stdout)
	}
	return commandline.ExitAnswer(stderr, "atlas", err)
}

// make writes the atlas and says what it has written.
func (o *options) make(stdout io.Writer) error {
	// The run is short and makes much that it keeps: collecting garbage less often
	// makes it faster, for the memory that it takes.
	defer debug.SetGCPercent(debug.SetGCPercent(200))
	if !o.dry { // before the work, not after it
		root, _, err := folder(o.out)
		if err != nil {
			return err
		}
		if err := root.Close(); err != nil {
			return &commandline.FileError{Err: err}
		}
	}
	s, err := newSite(o)
	if err != nil {
		return err
	}
	files, err := s.files()
	if err != nil {
		return err
	}
	if !o.dry {
		if err := write(o.out, files); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(stdout, s.summary(files, o.dry)); err != nil {
		return &commandline.FileError{Err: err}
	}
	return nil
}
