// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"embed"
	"errors"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
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
	by     agency
	m      *eventlog.Mapping
	bad    []lineError // the first few
	files  []file
	sorted *eventlog.Sorting // nil where nothing was sorted
	log    eventlog.Summary
	seen   map[process.Digest]*process.Definition
	period caseload.Period
}

// shownBad is how many bad lines are printed one by one.
const shownBad = 5

func (q *question) readMapping() (*eventlog.Mapping, error) {
	if q.mapping == "" {
		b, err := samples.ReadFile(sampleMap)
		if err != nil {
			return nil, err
		}
		return eventlog.ParseMapping(b)
	}
	var m *eventlog.Mapping
	err := readAs("map", q.mapping, func(f io.Reader) (err error) {
		m, err = eventlog.ReadMapping(f)
		return err
	})
	return m, err
}

// answer answers the question.
func (q *question) answer(out io.Writer) error {
	switch {
	case q.planted:
		return q.prove(out)
	case q.merge != nil:
		return q.mergeParts(out)
	}
	m, err := q.readMapping()
	if err != nil {
		return err
	}
	i := &inquiry{question: q, m: m}
	if i.by.catalogue, err = q.enactments(); err != nil {
		return err
	}
	if q.dryRun {
		return i.survey(out)
	}
	if err := i.by.open(q, m); err != nil {
		return err
	}
	switch {
	case q.html != "":
		return i.writePage()
	case q.shard.of > 0:
		return i.writePart(out)
	case q.json:
		return i.writeJSON(out)
	case q.csv:
		return i.writeCSV(out)
	default:
		return i.print(out)
	}
}

var errNoRecord = errors.New("no line of the log is a record: -dry-run tells what the mapping does not know")

// records gives the records of a log, after comparing the mapping with the
// catalogue as of the first of them. Who an applicant is does not matter here:
// the report is of those who serve, and through a portal there are as many
// applicants as applications.
func (i *inquiry) records(from iter.Seq2[caseload.Record, error]) iter.Seq2[caseload.Record, error] {
	return func(yield func(caseload.Record, error) bool) {
		first := true
		for r, err := range from {
			if err == nil && first {
				filed := r.At
				if !r.Filed.IsZero() {
					filed = r.Filed
				}
				err = i.m.Validate(i.by.catalogue, law.DateOf(date.NewAt(filed.In(i.by.office.Zone()))))
			}
			if err != nil {
				yield(caseload.Record{}, err)
				return
			}
			if first = false; i.by.roles[r.By.Role] {
				r.By.Person = ""
			}
			if !yield(r, nil) {
				return
			}
		}
		if first {
			yield(caseload.Record{}, errNoRecord)
		}
	}
}

// definition finds the definition of an application, and keeps it for its names.
func (i *inquiry) definition() func(caseload.Record) (*process.Definition, error) {
	find := i.m.Definitions(i.by.catalogue)
	i.seen = map[process.Digest]*process.Definition{}
	return func(r caseload.Record) (*process.Definition, error) {
		d, err := find(r)
		if err == nil {
			i.seen[d.Digest()] = d
		}
		return d, err
	}
}

// within leaves of a case what the summary counts too: what was done in the
// period, and what was not done, if the case was closed in it or is open.
func (i *inquiry) within(c caseload.CheckedApplication) caseload.CheckedApplication {
	has := func(at time.Time) bool {
		return !at.Before(i.period.From) && (i.period.Until.IsZero() || at.Before(i.period.Until))
	}
	c.Findings = slices.DeleteFunc(c.Findings, func(f caseload.Finding) bool {
		if !f.At.IsZero() {
			return !has(f.At)
		}
		return c.End != "" && !has(c.Closed)
	})
	return c
}

// check runs the log through the check. The function each is called for every
// case with findings that belong to the period.
func (i *inquiry) check(each func(caseload.CheckedApplication) error) (caseload.Summary, error) {
	setting := caseload.CheckOptions{
		Definition: i.definition(),
		Offices:    i.by.at,
		Unlogged:   i.m.Unlogged,
		Only:       i.shard.only(),
	}
	if !i.first.IsZero() {
		var err error
		if i.period, err = caseload.Days(i.first, i.last, i.by.office); err != nil {
			return caseload.Summary{}, err
		}
		setting.Period = i.period
	}
	records := i.read
	if i.sort {
		var sorted iter.Seq2[caseload.Record, error]
		sorted, i.sorted = eventlog.Sort(i.read, eventlog.SortOptions{Rank: i.m.Rank(i.by.catalogue)})
		records = sorted
	}
	return caseload.Check(i.records(records), setting, func(c caseload.CheckedApplication) error {
		if c = i.within(c); len(c.Findings) == 0 {
			return nil
		}
		return each(c)
	})
}

// survey answers -dry-run.
func (i *inquiry) survey(out io.Writer) error {
	var all eventlog.Survey
	for n, name := range i.names() {
		f, size, err := i.open(name)
		if err != nil {
			return err
		}
		bar := newProgress(f, size, i.watcher)
		s, err := eventlog.DryRun(bar, i.m, i.by.catalogue, eventlog.Options{})
		if err := errors.Join(err, bar.done(), f.Close()); err != nil {
			return err
		}
		if n > 0 {
			s = all.Add(s)
		}
		all = s
	}
	if i.json {
		return writeJSON(out, all)
	}
	return i.printSurvey(out, all)
}
