// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The worked case that the program shows without flags.
const (
	exampleKind    = "pesticide-licence/issue"
	exampleChannel = "portal"
	exampleAt      = "2015-03-18T16:40"
)

// options are the flags.
type options struct {
	kind, channel, at       string
	office, acts, catalogue string
	in                      string
	readings                map[law.ID]law.ID
	lang                    law.Lang
	trace, json, ics, full  bool
}

func parse(args []string, stderr io.Writer) (*options, error) {
	o := &options{readings: map[law.ID]law.ID{}, lang: law.LangEnglish}
	f := flag.NewFlagSet("deadlines", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.kind, "kind", exampleKind, "what is asked for, `SERVICE/KIND`")
	f.StringVar(&o.channel, "channel", exampleChannel, "how it comes in: office, portal, provider_system or a channel of the act")
	f.StringVar(&o.at, "at", exampleAt, "the `INSTANT` of filing in the zone of the office, or with its own offset")
	f.StringVar(&o.office, "office", "", "the office, a JSON `FILE`")
	f.StringVar(&o.acts, "acts", "", "transfers of days off of the agency's own, a JSON `FILE`")
	f.StringVar(&o.catalogue, "catalogue", "", "acts of the agency's own, a JSON `FILE`")
	f.StringVar(&o.in, "in", "", "a `FILE` of requests, one as JSON per line")
	f.Func("reading", "an option of a reading, `ID=OPTION`; may be repeated", func(s string) error {
		var c process.Choice
		err := c.UnmarshalText([]byte(s))
		if _, twice := o.readings[c.Reading]; err == nil && twice {
			err = fmt.Errorf("%s stands twice", c.Reading)
		}
		o.readings[c.Reading] = c.Option
		return err
	})
	f.Func("lang", "the `LANGUAGE`: kk, ru or en", func(s string) (err error) {
		o.lang, err = law.ParseLang(s)
		return err
	})
	f.BoolVar(&o.trace, "trace", false, "show how each deadline was counted, day by day")
	f.BoolVar(&o.json, "json", false, "answer as JSON")
	f.BoolVar(&o.full, "full", false, "with -json or -in: the discrepancies in full, with their texts")
	f.BoolVar(&o.ics, "ics", false, "answer as iCalendar")
	switch err := f.Parse(args); {
	case err != nil:
		return nil, err
	case f.NArg() > 0:
		return nil, fmt.Errorf("nothing is expected after the flags, got %q", f.Args())
	}
	if err := commandline.Once(f, args); err != nil {
		return nil, err
	}
	if o.in != "" {
		if set := ofOneQuestion(f); len(set) > 0 {
			return nil, fmt.Errorf("-in answers a file of requests; %s belong to a single one", strings.Join(set, ", "))
		}
	}
	switch {
	case o.json && o.ics:
		return nil, errors.New("-json and -ics exclude each other")
	case o.full && !o.json && o.in == "":
		return nil, errors.New("-full belongs to -json and -in: other answers print the discrepancies in words")
	}
	return o, nil
}

// ofOneQuestion lists the flags given that mean nothing for a file of requests.
func ofOneQuestion(f *flag.FlagSet) []string {
	var set []string
	f.Visit(func(g *flag.Flag) {
		switch g.Name {
		case "in", "office", "acts", "catalogue", "json", "full":
		default:
			set = append(set, "-"+g.Name)
		}
	})
	return set
}

// request is the question that the flags ask.
func (o *options) request() request {
	return request{Kind: o.kind, Channel: law.ID(o.channel), At: o.at, Readings: o.readings}
}
