// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"flag"
	"io"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

// question is what the command line asks.
type question struct {
	mode        mode
	year        int
	chosen      bool // the year was not given
	asKnown     law.Date
	since       law.Date // of the file that the reader of -ics has
	acts        string
	lang        law.Lang
	week        calendar.Week
	json        bool
	provisional bool
	add         int
	from, to    law.Date
}

type mode int

const (
	wall mode = iota
	add
	count
	ics
)

// lastProvisional is the last year that -provisional offers.
const lastProvisional = 2099

const usage = `usage: calendar [-year YEAR] [flags]        the calendar of a year
       calendar -add N -from DATE [flags]   the N-th working day after DATE, with the trace; the term of an
                                            applicant begins and ends as its rules say: see deadlines
       calendar -count DATE..DATE [flags]   working days, the second date not counted

`

func parse(args []string, stderr io.Writer) (*question, error) {
	q := &question{lang: law.LangEnglish, week: calendar.WeekFiveDay}
	f := flag.NewFlagSet("calendar", flag.ContinueOnError)
	year := f.Int("year", 0, "the `year`, 2002 to 2027; without one, the last of which every day is certain")
	f.TextVar(&q.asKnown, "as-known", law.Date(0), "as an office could know it on that `date`, YYYY-MM-DD")
	f.StringVar(&q.acts, "acts", "", "add the acts of a JSON `file`")
	f.TextVar(&q.lang, "lang", law.LangEnglish, "the `language`: kk, ru or en")
	f.TextVar(&q.week, "week", calendar.WeekFiveDay, "the working `week`, 5 or 6 days")
	f.BoolVar(&q.json, "json", false, "print JSON")
	asICS := f.Bool("ics", false, "print iCalendar: the days off and the days of rest that are worked")
	f.TextVar(&q.since, "since", law.Date(0), "with -ics, also what was withdrawn since the file of that `date`, YYYY-MM-DD; an act that was taken out of the file of -acts is not seen")
	f.BoolVar(&q.provisional, "provisional", false, "also years after 2027, to 2099, by the present list of holidays")
	f.IntVar(&q.add, "add", 0, "`working days` to add; negative to subtract")
	f.TextVar(&q.from, "from", law.Date(0), "the `date` from which -add counts, YYYY-MM-DD")
	between := f.String("count", "", "two `dates` between which to count, DATE..DATE")
	given, err := commandline.Parse(f, args, usage, stderr)
	if err != nil {
		return nil, err
	}
	q.year = *year
	if given["year"] && q.year == 0 {
		return nil, commandline.Errorf("-year 0: the years are 2002 to 2027; -provisional gives those after, to %d", lastProvisional)
	}
	if given["count"] {
		if q.from, q.to, err = commandline.Days("count", *between); err != nil {
			return nil, err
		}
	}
	return q, q.choose(given, *asICS)
}

// choose finds out what is asked, and refuses flags that do not go together.
func (q *question) choose(given map[string]bool, asICS bool) error {
	switch {
	case given["add"] && given["count"]:
		return commandline.Errorf("-add and -count are two questions")
	case given["add"] && q.from.IsZero():
		return commandline.Errorf("-add needs -from DATE")
	case given["from"] && !given["add"]:
		return commandline.Errorf("-from needs -add N")
	case given["add"]:
		q.mode = add
	case given["count"]:
		q.mode = count
	case asICS:
		q.mode = ics
	}
	switch {
	case (q.mode == add || q.mode == count) && given["year"]:
		return commandline.Errorf("-year does not go with -add and -count, which have their dates")
	case (q.mode == add || q.mode == count) && asICS:
		return commandline.Errorf("-ics is for the calendar of a year, not for -add and -count")
	case given["since"] && !asICS:
		return commandline.Errorf("-since is for -ics alone")
	case q.json && asICS:
		return commandline.Errorf("-json and -ics are two forms")
	}
	return nil
}
