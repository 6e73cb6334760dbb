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
	log, mapping     string // files; empty is the sample
	ownActs, ownDays string // files of the agency's own; empty is none
	hours            []hoursFile
	dryRun, planted  bool
	first, last      law.Date // the period; zero is all time
	lang             law.Lang
	json, csv        bool
	worst            int
	watcher          io.Writer // where progress is shown
}

// hoursFile is a file with the hours of an office, and whose they are: an
// actor's or a service's; empty is the provider of all services.
type hoursFile struct{ whose, name string }

// usageError says that the command line is no question.
type usageError struct{ rule string }

func (e *usageError) Error() string { return e.rule }

var errHelp = errors.New("help was asked for")

func wrongf(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

const usage = `usage: conformance [flags]                        check the sample
       conformance -log FILE -map FILE [flags]   check a log by its mapping
       conformance -planted                      prove the check on planted faults

`

func parse(args []string, stderr io.Writer) (*question, error) {
	q := &question{lang: law.English}
	f := flag.NewFlagSet("conformance", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&q.log, "log", "", "the log, a `file` of CSV or JSON lines")
	f.StringVar(&q.mapping, "map", "", "the mapping of the log, a JSON `file`")
	f.StringVar(&q.ownActs, "catalogue", "", "acts of the agency's own, a JSON `file`")
	f.StringVar(&q.ownDays, "acts", "", "transfers of days off of the agency's own, a JSON `file`")
	f.Func("office", "the hours of the provider in place of those of the mapping, a JSON `FILE`;\n"+
		"SERVICE=FILE or ACTOR=FILE: of one who has others; may be repeated", q.office)
	f.BoolVar(&q.dryRun, "dry-run", false, "list the names that the mapping does not know, and check nothing")
	f.BoolVar(&q.planted, "planted", false, "plant faults in logs of every kind and channel, and tell which are found")
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
	if err := q.together(given); err != nil {
		return nil, err
	}
	if given["period"] {
		return q, q.between(*period)
	}
	return q, nil
}

// together tells which flags do not go with each other.
func (q *question) together(given map[string]bool) error {
	// among lists those of some flags that are given; empty is none.
	among := func(names ...string) (list string) {
		for _, n := range names {
			if given[n] {
				list += ", -" + n
			}
		}
		return strings.TrimPrefix(list, ", ")
	}
	needsLog := among("log", "map", "catalogue", "acts", "office", "dry-run", "period", "csv", "worst")
	needsCheck := among("acts", "office", "period", "csv", "worst")
	switch {
	case q.planted && needsLog != "":
		return wrongf("-planted makes its own logs, so it does not go with %s", needsLog)
	case given["log"] != given["map"]:
		return wrongf("-log and -map go together: a log is read by its mapping")
	case given["log"] && (q.log == "" || q.mapping == ""):
		return wrongf("-log and -map name files")
	case q.json && q.csv:
		return wrongf("-json and -csv are two forms of one answer")
	case q.dryRun && needsCheck != "":
		return wrongf("-dry-run checks nothing, so it does not go with %s", needsCheck)
	case q.worst < 0:
		return wrongf("-worst %d: a number from 0 on", q.worst)
	case given["worst"] && (q.json || q.csv):
		return wrongf("-json and -csv print every case, so -worst does not go with them")
	}
	return nil
}

// office reads one flag -office.
func (q *question) office(s string) error {
	whose, name, ok := strings.Cut(s, "=")
	if !ok {
		whose, name = "", s
	}
	if name == "" || ok && whose == "" {
		return errors.New("FILE, SERVICE=FILE or ACTOR=FILE")
	}
	for _, o := range q.hours {
		if o.whose == whose {
			return errors.New("the hours of one office are given twice")
		}
	}
	q.hours = append(q.hours, hoursFile{whose, name})
	return nil
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
