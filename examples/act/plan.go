// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"errors"
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

// load reads a file that has no faults; those of another are told.
func (c *command) load(name string) (regulation.Catalogue, error) {
	data, err := read(name)
	if err != nil {
		return regulation.Catalogue{}, err
	}
	if err := c.faults(name, data); err != nil {
		return regulation.Catalogue{}, err
	}
	acts, _ := regulation.Inspect(data)
	return regulation.NewCatalogue(acts...)
}

// faults tells every error of a file, as check does, to who wanted something else of
// it. The error is errFaults where there are any.
func (c *command) faults(name string, data []byte) error {
	book, err := readPhrases()
	if err != nil {
		return err
	}
	bad := slices.DeleteFunc(judge(book, name, data, false), func(f finding) bool { return f.Level != levelError })
	if len(bad) == 0 {
		return nil
	}
	return errors.Join(c.tell(c.complaints, bad), errFaults)
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
	office, err := c.officeOf()
	if err != nil {
		return err
	}
	var kinds, titles, channels []string
	shown := 0
	for _, kind := range all.Kinds() {
		short := kind.ID.Short().String()
		titles = append(titles, short+" ("+kind.Title.In(c.lang)+")")
		if c.kind != "" && kind.ID.String() != c.kind && short != c.kind {
			continue
		}
		kinds = append(kinds, short)
		for _, channel := range channelsOf(kind.Regulation(), kind.ID.Short()) {
			use := useOf(kind, channel)
			if label := string(channel) + " (" + use.Text.In(c.lang) + ")"; !slices.Contains(channels, label) {
				channels = append(channels, label)
			}
			if c.channel != "" && string(channel) != c.channel {
				continue
			}
			if err := c.show(kind, use, office); err != nil {
				return err
			}
			shown++
		}
	}
	switch {
	case len(kinds) == 0:
		return commandline.Errorf("no kind %q is in the file; its kinds are %s", c.kind, strings.Join(titles, ", "))
	case shown == 0:
		return commandline.Errorf("nothing for %s comes in through %q; the channels are %s", strings.Join(kinds, ", "), c.channel, strings.Join(channels, ", "))
	}
	_, err = fmt.Fprintln(c.out, "  "+hoursOf(office, c.office == "").In(c.lang))
	return err
}

// officeOf is the office of the flag, or the example.
func (c *command) officeOf() (calendar.Office, error) {
	if c.office == "" {
		return exampleOffice()
	}
	data, err := read(c.office)
	if err != nil {
		return calendar.Office{}, err
	}
	spec, err := calendar.ReadOfficeSpec(bytes.NewReader(data))
	if err == nil {
		var office calendar.Office
		if office, err = calendar.NewOffice(calendar.Kazakhstan(), spec); err == nil {
			return office, nil
		}
	}
	return calendar.Office{}, &commandline.FileError{Err: fmt.Errorf("%s: %w", c.office, err)}
}

// useOf is the first use of a channel by a kind: its text.
func useOf(kind regulation.Kind, channel regulation.Channel) regulation.ChannelUse {
	list := kind.Regulation().Channels.Intake
	return list[slices.IndexFunc(list, func(u regulation.ChannelUse) bool {
		return u.Channel == channel && (u.Kinds == nil || slices.Contains(u.Kinds, kind.ID.Short()))
	})]
}

// filed is when an application is filed: as -at says, or on the first working morning
// of the act.
func (c *command) filed(kind regulation.Kind, office calendar.Office) (time.Time, error) {
	zone := office.Zone()
	if c.at == "" {
		y, m, day := firstDay(kind.Act()).Date().Date()
		opens, err := office.NextReception(time.Date(y, m, day, 0, 0, 0, 0, zone))
		if err != nil {
			return time.Time{}, err
		}
		return opens.In(zone).Add(time.Hour), nil
	}
	at, err := commandline.Instant(c.at, zone)
	if err != nil {
		return time.Time{}, commandline.Errorf("-at: %q is no day with a time", c.at)
	}
	at = at.In(zone)
	from, to := office.Calendar().Covers()
	if at.Year() < from.Date().Year() || at.Year() > to.Date().Year() {
		return time.Time{}, commandline.Errorf("-at %s: the calendar knows the years %d to %d", c.at, from.Date().Year(), to.Date().Year())
	}
	return at, nil
}

func (c *command) show(kind regulation.Kind, use regulation.ChannelUse, office calendar.Office) error {
	at, err := c.filed(kind, office)
	if err != nil {
		return err
	}
	d, err := process.Compile(kind, use.Channel, law.DateOf(date.NewAt(at)))
	if err != nil {
		return err
	}
	p, err := d.Plan(at, process.OfficesOf(office))
	if err != nil {
		return err
	}
	open, err := office.Receiving(at)
	if err != nil {
		return err
	}
	shut := law.Text{}
	if !open {
		shut = afterHours()
	}
	w := &strings.Builder{}
	fmt.Fprintf(w, "%s, %s (%s, %s), %s\n", kind.Title.In(c.lang), use.Text.In(c.lang), kind.ID.Short(), use.Channel, bracketed(joined(" ", filedWord(), law.InstantLabel(at)), shut).In(c.lang))
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
