// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed samples/north-kazakhstan.csv samples/north-kazakhstan.map.json
var samples embed.FS

const (
	sampleLog = "samples/north-kazakhstan.csv"
	sampleMap = "samples/north-kazakhstan.map.json"
)

// inquiry is a question with what it needs to be answered.
type inquiry struct {
	*question
	m         *eventlog.Mapping
	catalogue regulation.Catalogue
	office    calendar.Office
	bad       []*eventlog.LineError // the first few
	log       eventlog.Summary
	seen      map[process.Digest]*process.Definition
	period    process.Period
}

// shownBad is how many bad lines are printed one by one.
const shownBad = 5

// open opens the log, and tells its length.
func (q *question) open() (io.ReadCloser, int64, error) {
	if q.log == "" {
		b, err := samples.ReadFile(sampleLog)
		return io.NopCloser(bytes.NewReader(b)), int64(len(b)), err
	}
	f, err := os.Open(q.log)
	if err != nil {
		return nil, 0, fmt.Errorf("-log: %w", err)
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return f, 0, err // of a pipe nobody knows how long it is
	}
	return f, info.Size(), nil
}

func (q *question) readMapping() (*eventlog.Mapping, error) {
	if q.mapping == "" {
		b, err := samples.ReadFile(sampleMap)
		if err != nil {
			return nil, err
		}
		return eventlog.ParseMapping(b)
	}
	f, err := os.Open(q.mapping)
	if err != nil {
		return nil, fmt.Errorf("-map: %w", err)
	}
	defer f.Close() //nolint:errcheck // only read
	m, err := eventlog.ReadMapping(f)
	if err != nil {
		return nil, fmt.Errorf("-map %s: %w", q.mapping, err)
	}
	return m, nil
}

// answer answers the question.
func (q *question) answer(out io.Writer) error {
	m, err := q.readMapping()
	if err != nil {
		return err
	}
	i := &inquiry{question: q, m: m, catalogue: catalogue.Builtin()}
	if q.dryRun {
		return i.survey(out)
	}
	if err := i.prepare(); err != nil {
		return err
	}
	switch {
	case q.json:
		return i.writeJSON(out)
	case q.csv:
		return i.writeCSV(out)
	default:
		return i.print(out)
	}
}

var errNoRecord = errors.New("no line of the log is a record: -dry-run tells what the mapping does not know")

// prepare finds the hours to judge by, and compares the mapping with the
// catalogue as of the first record.
func (i *inquiry) prepare() error {
	spec, ok := i.m.Office()
	if !ok {
		return errors.New(`the mapping has no "office": the acts state no hours, so it must`)
	}
	var err error
	if i.office, err = calendar.NewOffice(calendar.Kazakhstan(), spec); err != nil {
		return err
	}
	f, _, err := i.open()
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	for r, err := range eventlog.NewReader(f, i.m, eventlog.Options{OnBad: eventlog.Skip}).Records() {
		if err != nil {
			return err
		}
		return i.m.Validate(i.catalogue, law.DateOf(date.NewAt(r.At.In(i.office.Zone()))))
	}
	return errNoRecord
}

// definition finds the definition of an application, and keeps it for its names.
func (i *inquiry) definition() func(process.Record) (*process.Definition, error) {
	find := i.m.Definitions(i.catalogue)
	i.seen = map[process.Digest]*process.Definition{}
	return func(r process.Record) (*process.Definition, error) {
		d, err := find(r)
		if err == nil {
			i.seen[d.Digest()] = d
		}
		return d, err
	}
}

// within leaves of a case what the summary counts too: what was done in the
// period, and what was not done, if the case was closed in it or is open.
func (i *inquiry) within(c process.Checked) process.Checked {
	has := func(at time.Time) bool {
		return !at.Before(i.period.From) && (i.period.Until.IsZero() || at.Before(i.period.Until))
	}
	c.Findings = slices.DeleteFunc(c.Findings, func(f process.Finding) bool {
		if !f.At.IsZero() {
			return !has(f.At)
		}
		return c.End != "" && !has(c.Closed)
	})
	return c
}

// check runs the log through the check. The function each is called for every
// case with findings that belong to the period.
func (i *inquiry) check(each func(process.Checked) error) (process.Summary, error) {
	f, size, err := i.open()
	if err != nil {
		return process.Summary{}, err
	}
	defer f.Close() //nolint:errcheck // only read
	bar := newProgress(f, size, i.watcher)
	reader := eventlog.NewReader(bar, i.m, eventlog.Options{OnBad: func(bad *eventlog.LineError) error {
		if len(i.bad) < shownBad {
			i.bad = append(i.bad, bad)
		}
		return nil
	}})
	offices := process.OfficesOf(i.office)
	setting := process.Setting{
		Definition: i.definition(),
		Offices:    func(process.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		Unlogged:   i.m.Unlogged,
	}
	if !i.first.IsZero() {
		if i.period, err = process.Days(i.first, i.last, i.office); err != nil {
			return process.Summary{}, err
		}
		setting.Period = i.period
	}
	summary, err := process.Check(reader.Records(), setting, func(c process.Checked) error {
		if c = i.within(c); len(c.Findings) == 0 {
			return nil
		}
		return each(c)
	})
	i.log = reader.Summary()
	return summary, errors.Join(err, bar.done())
}

// survey answers -dry-run.
func (i *inquiry) survey(out io.Writer) error {
	f, size, err := i.open()
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	bar := newProgress(f, size, i.watcher)
	s, err := eventlog.DryRun(bar, i.m, i.catalogue, eventlog.Options{})
	if err := errors.Join(err, bar.done()); err != nil {
		return err
	}
	if i.json {
		return writeJSON(out, s)
	}
	return i.printSurvey(out, s)
}
