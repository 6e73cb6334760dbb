// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// question is what the command line asks.
type question struct {
	log, mapping string // files; empty is the sample
	dryRun       bool
	first, last  law.Date // the period; zero is all time
	lang         law.Lang
	json, csv    bool
	worst        int
	watcher      io.Writer // where progress is shown
}

// usageError says that the command line is no question.
type usageError struct{ rule string }

func (e *usageError) Error() string { return e.rule }

var errHelp = errors.New("help was asked for")

func wrongf(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

const usage = `usage: conformance [flags]                        check the sample
       conformance -log FILE -map FILE [flags]   check a log by its mapping

`

func parse(args []string, stderr io.Writer) (*question, error) {
	q := &question{lang: law.English}
	f := flag.NewFlagSet("conformance", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&q.log, "log", "", "the log, a `file` of CSV or JSON lines")
	f.StringVar(&q.mapping, "map", "", "the mapping of the log, a JSON `file`")
	f.BoolVar(&q.dryRun, "dry-run", false, "list the names that the mapping does not know, and check nothing")
	period := f.String("period", "", "the first and the last `day` that count, DATE..DATE")
	f.TextVar(&q.lang, "lang", law.English, "the `language`: kk, ru or en")
	f.BoolVar(&q.json, "json", false, "print everything as JSON")
	f.BoolVar(&q.csv, "csv", false, "print every finding as a line of CSV")
	f.IntVar(&q.worst, "worst", 10, "how `many` of the worst cases to print")
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		_, err := io.WriteString(stderr, usage)
		f.SetOutput(stderr)
		f.PrintDefaults()
		return nil, errors.Join(errHelp, err)
	case err != nil:
		return nil, wrongf("%v\n%s", err, names(f))
	case f.NArg() > 0:
		return nil, wrongf("unexpected %q\n%s", f.Arg(0), names(f))
	}
	given := map[string]bool{}
	f.Visit(func(f *flag.Flag) { given[f.Name] = true })
	switch {
	case given["log"] != given["map"]:
		return nil, wrongf("-log and -map go together: a log is read by its mapping")
	case given["log"] && (q.log == "" || q.mapping == ""):
		return nil, wrongf("-log and -map name files")
	case q.json && q.csv:
		return nil, wrongf("-json and -csv are two forms of one answer")
	case q.dryRun && (q.csv || given["period"] || given["worst"]):
		return nil, wrongf("-dry-run checks nothing, so -csv, -period and -worst do not go with it")
	case q.worst < 0:
		return nil, wrongf("-worst %d: a number from 0 on", q.worst)
	case given["worst"] && (q.json || q.csv):
		return nil, wrongf("-json and -csv print every case, so -worst does not go with them")
	}
	if given["period"] {
		return q, q.between(*period)
	}
	return q, nil
}

// between reads the period.
func (q *question) between(s string) error {
	first, last, ok := strings.Cut(s, "..")
	if !ok {
		return wrongf("-period %q: DATE..DATE", s)
	}
	for _, d := range []struct {
		text string
		to   *law.Date
	}{{first, &q.first}, {last, &q.last}} {
		day, err := law.ParseDate(d.text)
		if err != nil {
			return wrongf("-period %q: %v", s, err)
		}
		*d.to = day
	}
	if q.last < q.first {
		return wrongf("-period %q: the last day is not before the first", s)
	}
	return nil
}

// names lists the flags, for who has mistyped one.
func names(f *flag.FlagSet) string {
	var list []string
	f.VisitAll(func(f *flag.Flag) { list = append(list, "-"+f.Name) })
	return "the flags are " + strings.Join(list, ", ")
}
