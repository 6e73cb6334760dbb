// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command conformance checks the log of a system against the regulations: what
// was late and by how much, out of order, by the wrong role, left out, or done
// after the end. Without flags it checks a sample with planted faults.
//
//	go run ./examples/conformance
//	go run ./examples/conformance -lang ru -period 2015-05-01..2015-05-31
//	go run ./examples/conformance -log FILE -map FILE -dry-run
//	go run ./examples/conformance -log FILE -map FILE -csv > findings.csv
//	go run ./examples/conformance -html report.html -lang kk
//	go run ./examples/conformance -log FILE -log FILE -map FILE -sort
//	go run ./examples/conformance -log FILE -map FILE -shard 1/4 > 1.json
//	go run ./examples/conformance -merge 1.json -merge 2.json -merge 3.json -merge 4.json
//	go run ./examples/conformance -planted
//
// A log is CSV, JSON lines or XES, plain or packed by gzip; several are read as one.
// One that is not in the order of time is told at once, and -sort puts it in order. A
// log too large for one machine is checked in parts of the applications, each part
// anywhere, and their summaries add up.
//
// The mapping is described at the type Mapping of package eventlog; the samples
// and how they were made lie in the folder samples. An agency checks by its own
// acts, days off and hours:
//
//	go run ./examples/conformance -log FILE -map FILE -catalogue FILE -acts FILE \
//		-office centre_employee=FILE -office vet-licence=FILE
//
// Applicants are not named: the report is of those who serve. With -planted the
// program proves itself: it plants faults in logs of every kind and channel, and
// tells which are found and what else is.
//
// The exit code is 0, 1 where the log cannot be checked, a file is not right or
// the proof fails, and 2 where the flags are wrong.
package main

import (
	"io"
	"os"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, onTerminal(os.Stderr)))
}

// onTerminal reports whether a person watches.
func onTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

func run(args []string, stdout, stderr io.Writer, watched bool) int {
	q, err := parse(args, stderr)
	if err == nil {
		q.watcher = io.Discard
		if watched {
			q.watcher = stderr
		}
		err = q.answer(stdout)
	}
	return commandline.Exit(stderr, "conformance", err)
}
