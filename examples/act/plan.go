// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// load reads a file that has no faults.
func (c *command) load(name string) (regulation.Catalogue, error) {
	data, err := read(name)
	if err != nil {
		return regulation.Catalogue{}, err
	}
	book, err := readPhrases()
	if err != nil {
		return regulation.Catalogue{}, err
	}
	for _, f := range judge(book, name, data, false) {
		if f.Level == levelError {
			return regulation.Catalogue{}, &commandline.FileError{Err: fmt.Errorf("%s:%d:%d: %s", name, f.Line, f.Column, f.in(c.lang))}
		}
	}
	acts, _ := regulation.Inspect(data)
	return regulation.NewCatalogue(acts...)
}

// exampleOffice is the office by whose hours a plan is counted.
func exampleOffice() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), commandline.ExampleOffice(""))
}

// plan shows the steps and dates of every kind and channel that is asked for.
func (c *command) plan(files []string) error {
	if len(files) != 1 {
		return commandline.Errorf("plan: one file is asked for, not %d", len(files))
	}
	all, err := c.load(files[0])
	if err != nil {
		return err
	}
	office, err := exampleOffice()
	if err != nil {
		return err
	}
	shown := 0
	for _, kind := range all.Kinds() {
		if c.kind != "" && kind.ID.String() != c.kind && kind.ID.Short().String() != c.kind {
			continue
		}
		seen := map[regulation.Channel]bool{}
		for _, use := range kind.Regulation().Channels.Intake {
			if seen[use.Channel] || c.channel != "" && string(use.Channel) != c.channel {
				continue
			}
			seen[use.Channel] = true
			if err := c.show(kind, use, office); err != nil {
				return err
			}
			shown++
		}
	}
	if shown == 0 {
		return commandline.Errorf("plan: no kind %q through %q in %s", c.kind, c.channel, files[0])
	}
	return nil
}

func (c *command) show(kind regulation.Kind, use regulation.ChannelUse, office calendar.Office) error {
	zone := office.Zone()
	y, m, day := firstDay(kind.Act()).Date().Date()
	at := time.Date(y, m, day, 10, 0, 0, 0, zone)
	if c.at != "" {
		var err error
		if at, err = commandline.Instant(c.at, zone); err != nil {
			return err
		}
	}
	d, err := process.Compile(kind, use.Channel, law.DateOf(date.NewAt(at)))
	if err != nil {
		return err
	}
	p, err := d.Plan(at, process.OfficesOf(office))
	if err != nil {
		return err
	}
	w := &strings.Builder{}
	fmt.Fprintf(w, "%s, %s (%s, %s), %s %s\n", kind.Title.In(c.lang), use.Text.In(c.lang), kind.ID.Short(), use.Channel, filedWord().In(c.lang), at.Format("2006-01-02 15:04"))
	names := map[law.ID]law.Text{}
	for _, a := range kind.Regulation().Actors {
		names[a.ID] = a.Name
	}
	for _, s := range p.Steps {
		var who []string
		for _, id := range s.Actors {
			who = append(who, names[id].In(c.lang))
		}
		fmt.Fprintf(w, "  %-9s %s  %s (%s)\n", s.Citation.Locator, c.due(s), s.Name.In(c.lang), strings.Join(who, ", "))
	}
	for _, l := range p.Limits {
		if l.Service {
			fmt.Fprintf(w, "  %-9s %s  %s\n", l.Citation.Locator, c.moment(l.Grant), serviceWord().In(c.lang))
		}
	}
	if slices.ContainsFunc(p.Steps, func(s process.PlanStep) bool { return s.Grant.IsZero() }) {
		fmt.Fprintln(w, "  "+noDate().In(c.lang))
	}
	_, err = fmt.Fprintln(c.out, w)
	return err
}

func (c *command) due(s process.PlanStep) string {
	text := c.moment(s.Grant)
	if !s.Same() {
		text += " (" + refusalWord().In(c.lang) + " " + c.moment(s.Refusal) + ")"
	}
	return text
}

func (c *command) moment(d process.Deadline) string {
	switch {
	case d.Known():
		return d.At.Format("2006-01-02 15:04")
	case d.IsZero():
		return "–" + strings.Repeat(" ", len(time.DateOnly)+5)
	default:
		return unknownDate().In(c.lang) + ": " + d.Unknown.Label().In(c.lang)
	}
}
