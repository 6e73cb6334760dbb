// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
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
var exampleOffice = sync.OnceValues(func() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), commandline.ExampleOffice(""))
})

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
	asked, err := c.asked(all)
	if err != nil {
		return err
	}
	var kinds, channels []string
	shown := false
	for _, kind := range asked {
		kinds = append(kinds, kind.ID.Short().String())
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
			shown = true
		}
	}
	if !shown {
		return commandline.Errorf("nothing for %s comes in through %q; the channels are %s", strings.Join(kinds, ", "), c.channel, strings.Join(channels, ", "))
	}
	_, err = fmt.Fprintln(c.out, "  "+hoursOf(office, c.office == "").In(c.lang))
	return err
}

// asked are the kinds that the flag asks for: a kind in full, without its act or, where
// one service alone has it, without the service; without the flag, all of them.
func (c *command) asked(all regulation.Catalogue) ([]regulation.Kind, error) {
	var exact, short []regulation.Kind
	var titles, names []string
	for _, kind := range all.Kinds() {
		id := kind.ID.Short().String()
		titles = append(titles, id+" ("+kind.Title.In(c.lang)+")")
		if c.kind == "" || c.kind == id || c.kind == kind.ID.String() {
			exact = append(exact, kind)
		}
		if c.kind == string(kind.ID.Kind) {
			short, names = append(short, kind), append(names, id)
		}
	}
	switch {
	case len(exact) > 0:
		return exact, nil
	case len(short) == 1:
		return short, nil
	case len(short) > 1:
		return nil, commandline.Errorf("the kind %q is of several services: %s", c.kind, strings.Join(names, ", "))
	}
	return nil, commandline.Errorf("no kind %q is in the file; its kinds are %s", c.kind, strings.Join(titles, ", "))
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
		return morning(time.Date(y, m, day, 0, 0, 0, 0, zone), office)
	}
	at, whole, err := instant(c.at, zone)
	if err != nil {
		return time.Time{}, commandline.Errorf("-at: %q is no day with a time", c.at)
	}
	at = at.In(zone)
	from, to := office.Calendar().Covers()
	if at.Year() < from.Date().Year() || at.Year() > to.Date().Year() {
		return time.Time{}, commandline.Errorf("-at %s: the calendar knows the years %d to %d", c.at, from.Date().Year(), to.Date().Year())
	}
	if !whole {
		return at, nil
	}
	first, err := morning(at, office)
	if err != nil || first.YearDay() == at.YearDay() && first.Year() == at.Year() {
		return first, err
	}
	return at.Add(10 * time.Hour), nil // a day on which nothing is received, which is told
}

// morning is an hour after the first opening of the reception.
func morning(from time.Time, office calendar.Office) (time.Time, error) {
	opens, err := office.NextReception(from)
	if err != nil {
		return time.Time{}, err
	}
	return opens.In(from.Location()).Add(time.Hour), nil
}

// instant reads a moment as programs and as people write it, and whether it is a whole
// day.
func instant(s string, zone *time.Location) (at time.Time, whole bool, err error) {
	for _, layout := range []string{time.DateOnly, "02.01.2006", "2006-01-02 15:04", "02.01.2006 15:04", "02.01.2006T15:04"} {
		if at, err := time.ParseInLocation(layout, s, zone); err == nil {
			return at, !strings.Contains(layout, ":"), nil
		}
	}
	at, err = commandline.Instant(s, zone)
	return at, false, err
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
	t := &timetable{lang: c.lang, kind: kind, use: use, d: d, p: p, office: office}
	_, err = fmt.Fprintf(c.out, "%s, %s (%s, %s), %s\n%s\n", kind.Title.In(c.lang), use.Text.In(c.lang), kind.ID.Short(), use.Channel, bracketed(joined(" ", filedWord(), law.InstantLabel(at)), shut).In(c.lang), t)
	return err
}
