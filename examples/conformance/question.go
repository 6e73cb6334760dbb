// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

// question is what the command line asks.
type question struct {
	logs             []string // files; none is the sample
	mapping          string
	sort             bool
	shard            part
	html             string   // file of the page; empty is none
	merge            []string // files with the summaries of parts
	ownActs, ownDays string   // files of the agency's own; empty is none
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

const usage = `usage: conformance [flags]                        check the sample
       conformance -log FILE -map FILE [flags]   check a log by its mapping
       conformance -merge FILE -merge FILE       add up what -shard printed
       conformance -planted                      prove the check on planted faults

`

func parse(args []string, stderr io.Writer) (*question, error) {
	q := &question{lang: law.LangEnglish}
	f := flag.NewFlagSet("conformance", flag.ContinueOnError)
	f.Func("log", "the log, a `file` of CSV, JSON lines or XES, plain or gzip; may be repeated", func(s string) error {
		if slices.ContainsFunc(q.logs, func(o string) bool { return sameFile(o, s) }) { // each of its records would be a repetition
			return errors.New("the file stands twice")
		}
		q.logs = append(q.logs, s)
		return nil
	})
	f.StringVar(&q.mapping, "map", "", "the mapping of the log, a JSON `file`")
	f.StringVar(&q.ownActs, "catalogue", "", "acts of the agency's own, a JSON `file`")
	f.StringVar(&q.ownDays, "acts", "", "transfers of days off of the agency's own, a JSON `file`")
	f.Func("office", "the hours of the provider in place of those of the mapping, a JSON `FILE`;\n"+
		"SERVICE=FILE or ACTOR=FILE: of one who has others; may be repeated", q.office)
	f.BoolVar(&q.dryRun, "dry-run", false, "list the names that the mapping does not know, and check nothing")
	f.BoolVar(&q.sort, "sort", false, "sort the records by time first, where they stand in another order")
	f.TextVar(&q.shard, "shard", part{}, "check one `PART` of the applications, as 1/4, and print its summary as JSON")
	f.Func("merge", "print the summary of parts that -shard wrote, a `file` each; may be repeated", func(s string) error {
		q.merge = append(q.merge, s)
		return nil
	})
	f.BoolVar(&q.planted, "planted", false, "plant faults in logs of every kind and channel, and tell which are found")
	period := f.String("period", "", "the first and the last `day` that count, DATE..DATE")
	f.TextVar(&q.lang, "lang", law.LangEnglish, "the `language`: kk, ru or en")
	f.BoolVar(&q.json, "json", false, "print everything as JSON")
	f.BoolVar(&q.csv, "csv", false, "print every finding as a line of CSV")
	f.StringVar(&q.html, "html", "", "write the summary with charts as one page, an HTML `file`")
	f.IntVar(&q.worst, "worst", 10, "how `many` of the worst cases to print")
	given, err := commandline.Parse(f, args, usage, stderr)
	if err != nil {
		return nil, err
	}
	if err := q.together(given); err != nil {
		return nil, err
	}
	if !given["period"] {
		return q, nil
	}
	if q.first, q.last, err = commandline.Days("period", *period); err == nil && q.last < q.first {
		err = commandline.Errorf("-period %q: the last day is not before the first", *period)
	}
	return q, err
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
	for _, rule := range []struct {
		given    bool
		why      string
		unfitted string
	}{
		{q.planted, "-planted makes its own logs", among("log", "map", "catalogue", "acts", "office", "dry-run", "period", "csv", "worst", "sort", "shard", "merge", "html")},
		{q.merge != nil, "-merge reads no log", among("log", "map", "catalogue", "acts", "office", "dry-run", "period", "worst", "sort", "shard", "html")},
		{given["shard"], "-shard prints a summary as JSON", among("json", "csv", "worst")},
		{q.dryRun, "-dry-run checks nothing", among("acts", "office", "period", "csv", "worst", "sort", "shard", "html")},
		{q.html != "", "-html writes a page", among("json", "csv", "worst", "shard")},
	} {
		if rule.given && rule.unfitted != "" {
			return commandline.Errorf("%s, so it does not go with %s", rule.why, rule.unfitted)
		}
	}
	switch {
	case given["log"] != given["map"]:
		return commandline.Errorf("-log and -map go together: a log is read by its mapping")
	case q.json && q.csv:
		return commandline.Errorf("-json and -csv are two forms of one answer")
	case q.worst < 0:
		return commandline.Errorf("-worst %d: a number from 0 on", q.worst)
	case given["worst"] && (q.json || q.csv):
		return commandline.Errorf("-json and -csv print every case, so -worst does not go with them")
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
