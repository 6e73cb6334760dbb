// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Benchmarks sets the library side by side with its peers, on the same work in
// one run, and with the least that the work can cost. That all of them give the
// same answers is checked before anything is timed.
//
// It is a module of its own, so that nobody who imports the library gets the
// peers; run it from its folder:
//
//	cd examples/benchmarks
//	go run .           agreement, then the table, in one to two minutes
//	go run . -brief    the same on less work: figures are rough
//	go run . -agree    the agreement alone, the same text on every machine
//	go run . -json     for programs; with each of the above
//
// The exit code is 1 where an answer differs and 2 where something could not be
// run. No time makes it fail, and it judges none: figures of two machines, or of
// a busy one, are not to be compared; ratios of one run are.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

// Exit codes.
const (
	exitDiffers = 1
	exitFailed  = 2
)

// section is one part of the library with its peers.
type section struct {
	name string
	// open prepares the work; size says how much of it.
	open func(size size) (work, error)
}

// work is what a section does: agree first, time after.
type work struct {
	agreements []agreement
	rows       []row
	contenders []described
	notes      []string
	// closing is called when all is done; nil is nothing to do.
	closing func() error
}

// described says what a name in the table stands for.
type described struct {
	Name string `json:"name"`
	What string `json:"what"`
}

// size is how much work a run does.
type size struct {
	records int // of the log
	open    int // applications of the worklist
	asked   int // requests to the program deadlines
	plan    plan
}

func sections() []section {
	return []section{
		{"calendar", calendarWork},
		{"state machine", machineWork},
		{"timelines", timelineWork},
		{"signatures", signatureWork},
		{"conformance", conformanceWork},
	}
}

// report is everything that a run found.
type report struct {
	Go        string   `json:"go"`
	Processor string   `json:"processor"`
	Peers     []string `json:"peers"`
	Cores     int      `json:"cores"`
	Clock     string   `json:"clock"`
	// Brief says that less work was done than a figure needs.
	Brief    bool            `json:"brief,omitempty"`
	Sections []sectionReport `json:"sections"`
}

type sectionReport struct {
	Name       string      `json:"name"`
	Agreements []agreement `json:"agreements"`
	Contenders []described `json:"contenders,omitempty"`
	Notes      []string    `json:"notes"`
	Results    []result    `json:"results,omitempty"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, onTerminal(os.Stderr))) }

// onTerminal reports whether a person waits.
func onTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

const usage = `Sets the library side by side with its peers: first that the answers are the
same, then what they cost, on the same work in one run on one core.

	go run . [flags]

`

func run(args []string, out, problems io.Writer, watched bool) int {
	flags := flag.NewFlagSet("benchmarks", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	brief := flags.Bool("brief", false, "less work in some ten seconds, rough figures")
	agree := flags.Bool("agree", false, "only check that the answers are the same: the same text on every machine")
	asJSON := flags.Bool("json", false, "print JSON")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(problems)
		say(problems, "%s", usage)
		flags.PrintDefaults()
		return 0
	case err != nil:
		say(problems, "benchmarks: %v; the flags are -agree, -brief, -json\n", err)
		return exitFailed
	case flags.NArg() > 0:
		say(problems, "benchmarks: unexpected argument %q; the flags are -agree, -brief, -json\n", flags.Arg(0))
		return exitFailed
	case *brief && *agree:
		say(problems, "benchmarks: -agree times nothing, so -brief does not go with it\n")
		return exitFailed
	}
	if err := commandline.Once(flags, args); err != nil {
		say(problems, "benchmarks: %v\n", err)
		return exitFailed
	}
	watch := func(string) {}
	if watched {
		watch = func(what string) { say(problems, "\r%-*.*s\r", watchWidth, watchWidth, what) }
	}
	// One core for everything, the collector of garbage included: what a call
	// leaves behind is part of what it costs.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	r, err := measure(!*agree, sizeOf(*brief, *agree), watch)
	watch("")
	if err == nil {
		r.Brief = *brief
		err = r.write(out, *asJSON)
	}
	if err != nil {
		say(problems, "benchmarks: %v\n", err)
		return exitFailed
	}
	if n := r.differences(); n > 0 {
		say(problems, "benchmarks: %d answers differ\n", n)
		return exitDiffers
	}
	return 0
}

// watchWidth is the width of the line that tells a person what is being timed.
const watchWidth = 72

// say tells a person; that nobody hears it is no reason to stop.
func say(to io.Writer, format string, args ...any) { _, _ = fmt.Fprintf(to, format, args...) }

func (r report) write(out io.Writer, asJSON bool) error {
	if !asJSON {
		return r.print(out)
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

func sizeOf(brief, agree bool) size {
	switch {
	case agree:
		return size{records: 14_000, open: 100, asked: 200}
	case brief:
		return size{records: 70_000, open: 1000, asked: 500, plan: plan{rounds: 3, millis: 10}}
	}
	return size{records: 1_000_000, open: 10_000, asked: 4000, plan: plan{rounds: 9, millis: 25}}
}

// measure opens each section, checks agreement, and times it only where all the
// answers are the same.
func measure(timed bool, s size, watch func(string)) (report, error) {
	r := report{Cores: runtime.GOMAXPROCS(0), Clock: clock, Peers: peers()}
	if timed {
		r.Go, r.Processor = runtime.Version()+" "+runtime.GOOS+"/"+runtime.GOARCH, processor()
	}
	for _, part := range sections() {
		one, err := part.measure(timed, s, watch)
		if err != nil {
			return r, fmt.Errorf("%s: %w", part.name, err)
		}
		r.Sections = append(r.Sections, one)
	}
	return r, nil
}

func (p section) measure(timed bool, s size, watch func(string)) (one sectionReport, err error) {
	watch(p.name + ": do the answers agree?")
	w, err := p.open(s)
	if w.closing != nil {
		defer func() { err = errors.Join(err, w.closing()) }()
	}
	one = sectionReport{Name: p.name, Agreements: w.agreements, Contenders: w.contenders, Notes: w.notes}
	if err != nil || !timed || one.differences() > 0 {
		return one, err
	}
	for _, row := range w.rows {
		watch(p.name + ": " + row.work)
		results, err := s.plan.run(row)
		if err != nil {
			return one, fmt.Errorf("%s: %w", row.work, err)
		}
		one.Results = append(one.Results, results...)
	}
	return one, nil
}

func (s sectionReport) differences() int {
	n := 0
	for _, a := range s.Agreements {
		n += a.Differ
	}
	return n
}

func (r report) differences() int {
	n := 0
	for _, s := range r.Sections {
		n += s.differences()
	}
	return n
}
