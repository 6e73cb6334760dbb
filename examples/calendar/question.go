// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// question is what the command line asks.
type question struct {
	mode        mode
	year        int
	chosen      bool // the year was not given
	asKnown     law.Date
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

// usageError says that the command line is no question.
type usageError struct{ rule string }

func (e *usageError) Error() string { return e.rule }

var errHelp = errors.New("help was asked for")

func wrongf(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

const usage = `usage: calendar [-year YEAR] [flags]        the calendar of a year
       calendar -add N -from DATE [flags]   the N-th working day after DATE, with the trace
       calendar -count DATE..DATE [flags]   working days, the second date not counted

`

func parse(args []string, stderr io.Writer) (*question, error) {
	q := &question{lang: law.English, week: calendar.FiveDay}
	f := flag.NewFlagSet("calendar", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	year := f.Int("year", 0, "the `year`, 2013 to 2027; without one, the last of which every day is certain")
	f.TextVar(&q.asKnown, "as-known", law.Date(0), "as an office could know it on that `date`, YYYY-MM-DD")
	f.StringVar(&q.acts, "acts", "", "add the acts of a JSON `file`")
	f.TextVar(&q.lang, "lang", law.English, "the `language`: kk, ru or en")
	f.TextVar(&q.week, "week", calendar.FiveDay, "the working `week`, 5 or 6 days")
	f.BoolVar(&q.json, "json", false, "print JSON")
	asICS := f.Bool("ics", false, "print iCalendar: the days off and the days of rest that are worked")
	f.BoolVar(&q.provisional, "provisional", false, "also years after 2027, to 2099, by the present list of holidays")
	f.IntVar(&q.add, "add", 0, "`working days` to add; negative to subtract")
	f.TextVar(&q.from, "from", law.Date(0), "the `date` from which -add counts, YYYY-MM-DD")
	between := f.String("count", "", "two `dates` between which to count, DATE..DATE")
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
	q.year = *year
	if given["year"] && q.year == 0 {
		return nil, wrongf("-year 0: the years are 2013 to 2027; -provisional gives those after, to %d", lastProvisional)
	}
	if given["count"] {
		if err := q.between(*between); err != nil {
			return nil, err
		}
	}
	return q, q.choose(given, *asICS)
}

// choose finds out what is asked, and refuses flags that do not go together.
func (q *question) choose(given map[string]bool, asICS bool) error {
	switch {
	case given["add"] && given["count"]:
		return wrongf("-add and -count are two questions")
	case given["add"] && q.from.IsZero():
		return wrongf("-add needs -from DATE")
	case given["from"] && !given["add"]:
		return wrongf("-from needs -add N")
	case given["add"]:
		q.mode = add
	case given["count"]:
		q.mode = count
	case asICS:
		q.mode = ics
	}
	switch {
	case (q.mode == add || q.mode == count) && given["year"]:
		return wrongf("-year does not go with -add and -count, which have their dates")
	case (q.mode == add || q.mode == count) && asICS:
		return wrongf("-ics is for the calendar of a year, not for -add and -count")
	case q.json && asICS:
		return wrongf("-json and -ics are two forms")
	}
	return nil
}

// between reads DATE..DATE.
func (q *question) between(s string) error {
	from, to, ok := strings.Cut(s, "..")
	if !ok {
		return wrongf("-count %q: two dates are expected, as in 2014-12-01..2015-01-31", s)
	}
	for i, text := range []string{from, to} {
		d, err := law.ParseDate(text)
		if err != nil {
			return wrongf("-count %q: %v", s, err)
		}
		if i == 0 {
			q.from = d
		} else {
			q.to = d
		}
	}
	return nil
}

func names(f *flag.FlagSet) string {
	var list []string
	f.VisitAll(func(f *flag.Flag) { list = append(list, "-"+f.Name) })
	return "the flags are " + strings.Join(list, ", ") + "; -h explains them"
}
