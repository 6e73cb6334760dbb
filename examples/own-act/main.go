// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command own-act runs a regulation that the library does not know: the act of
// a third oblast, with a service centre, as an agency would add its own. The act
// is made up: there is no Ulgi oblast. The program uses exported names only.
//
//	cd examples/own-act
//	go run . -lang kk
//	go run . -db cases.db
//
// With -db the cases are kept in a file of SQLite, which must not hold any yet, and
// the worklist and the outbox are read from it in the end.
//
// What an agency writes, in the order in which it is used:
//
//	act.go, act_steps.go  the act in Go: who, in which step, in which time
//	act.json              the same act in JSON, for who does not compile it in
//	provider.json         opening hours of the provider, the five-day week
//	centre.json           those of the service centre, which works on Saturdays
//	days.json             an order of the agency's own that transfers a day off
//	checker.go            its signature provider, as an [eds.Checker]
//	kept.go               its database, over package sqlstore
//
// and what the library does with it, a function of story.go each: it validates
// the act and finds where its text disagrees with itself; compiles what may be
// asked for into a definition; plans the dates; decides, for each command, whether
// it may be recorded; and tracks the cases from their events. Nothing here reads
// the clock: the moments are those of the story, in May 2025.
//
// The exit code is 0, 1 where something does not work and 2 for a wrong flag.
package main

import (
	"bytes"
	_ "embed" // the files beside this one are part of the program
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var (
	//go:embed act.json
	actJSON []byte
	//go:embed provider.json
	providerJSON []byte
	//go:embed centre.json
	centreJSON []byte
	//go:embed days.json
	daysJSON []byte
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	lang := law.LangEnglish
	flags := flag.NewFlagSet("own-act", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&lang, "lang", law.LangEnglish, "language: kk, ru or en")
	fromJSON := flags.Bool("json", false, "take the act from act.json and not from Go")
	file := flags.String("db", "", "keep the cases in a file of SQLite")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if err := commandline.Once(flags, args); err != nil {
		return complain(stderr, err, 2)
	}
	if flags.NArg() > 0 {
		return complain(stderr, fmt.Errorf("no such argument: %s", flags.Arg(0)), 2)
	}
	all, err := acts(*fromJSON)
	if err == nil {
		err = tell(stdout, lang, all, *file)
	}
	if err != nil {
		return complain(stderr, err, 1)
	}
	return 0
}

// complain says what is wrong and gives the exit code.
func complain(stderr io.Writer, err error, code int) int {
	if _, failed := fmt.Fprintln(stderr, "own-act:", err); failed != nil {
		return 1 // no one can read it
	}
	return code
}

// acts is the catalogue with the agency's act beside the built-in ones. Adding
// it validates it; all faults come back at once, each with its place.
func acts(fromJSON bool) (regulation.Catalogue, error) {
	own := []regulation.Enactment{enactment()}
	if fromJSON {
		var err error
		if own, err = regulation.ReadEnactments(bytes.NewReader(actJSON)); err != nil {
			return regulation.Catalogue{}, err
		}
	}
	return catalogue.Builtin().With(own...)
}

// offices are where the actors work, over the calendar of Kazakhstan with the
// agency's own order, or without it. The order changes the five-day week alone,
// so that the centre, on six days, is not concerned.
func offices(withOrder bool) (process.Offices, error) {
	days := calendar.Kazakhstan()
	if withOrder {
		orders, err := calendar.ReadActs(bytes.NewReader(daysJSON))
		if err != nil {
			return process.Offices{}, err
		}
		if days, err = days.With(orders...); err != nil {
			return process.Offices{}, err
		}
	}
	provider, err := office(days, providerJSON)
	if err != nil {
		return process.Offices{}, err
	}
	centre, err := office(days, centreJSON)
	if err != nil {
		return process.Offices{}, err
	}
	return process.OfficesOf(provider).With(centreEmployee, centre), nil
}

func office(days calendar.Calendar, file []byte) (calendar.Office, error) {
	spec, err := calendar.ReadOfficeSpec(bytes.NewReader(file))
	if err != nil {
		return calendar.Office{}, err
	}
	return calendar.NewOffice(days, spec)
}
