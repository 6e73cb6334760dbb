// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"runtime/metrics"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

var errRecords = errors.New("another number of records than the log has")

// conformance checks a log, ours and with the least that reading it can cost.
type conformance struct {
	log     sampleLog
	busy    sampleLog // the same with more applications open at once
	mapping *eventlog.Mapping
	offices process.Offices
	known   regulation.Catalogue
	zone    *time.Location
}

// decodedRecords is how many records the row without a file takes: they are all
// kept in memory.
const decodedRecords = 1_000_000

// together is how many applications of the log are open at once.
const together = 100

func newConformance(s size) (conformance, error) {
	c := conformance{zone: calendar.MustZone(calendar.ZoneAlmaty), known: catalogue.Builtin()}
	door, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: c.zone, Work: calendar.MustHours("mon-fri 09:00-18:00"),
	})
	if err != nil {
		return c, err
	}
	c.offices = process.OfficesOf(door)
	if c.mapping, err = eventlog.ParseMapping([]byte(logMapping)); err != nil {
		return c, err
	}
	if c.log, err = newLog(s.records, together); err == nil {
		c.busy, err = newLog(s.records, 0)
	}
	return c, err
}

func conformanceWork(s size) (work, error) {
	c, err := newConformance(s)
	if err != nil {
		return work{}, err
	}
	w := work{closing: func() error { return errors.Join(c.log.remove(), c.busy.remove()) }, notes: []string{
		"the bare loop divides the lines and reads the times, and knows no mapping, application or deadline",
		fmt.Sprintf("the log has %d records of %d applications, of which %d are late; at most %d are open at once", c.log.records, c.log.cases, c.log.late, together),
		fmt.Sprintf("in the log of a busy office %d applications come a day, and each takes five", c.busy.perDay()),
	}}
	if w.agreements, err = c.agree(); err != nil || s.plan.rounds == 0 {
		return w, err
	}
	w.rows = c.rows()
	return w, nil
}

// setting is by what the log is checked.
func (c conformance) setting() caseload.CheckOptions {
	return caseload.CheckOptions{
		Definition: c.mapping.Definitions(c.known),
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return c.offices, nil },
	}
}

// bare is the floor: encoding/csv, which divides, and package time.
func (c conformance) bare(from io.Reader, each func(row []string, at time.Time)) error {
	r := csv.NewReader(from)
	r.Comma, r.ReuseRecord = ';', true
	for n := 0; ; n++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			if n != c.log.records+1 {
				return errRecords
			}
			return nil
		}
		if err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		at, err := time.ParseInLocation(logLayout, row[logTime], c.zone)
		if err != nil {
			return err
		}
		if each != nil {
			each(row, at)
		}
	}
}

func (c conformance) decode(from io.Reader) iter.Seq2[caseload.Record, error] {
	return eventlog.NewReader(from, c.mapping, eventlog.Options{}).Records()
}

// agree compares each record with the bare loop's, and what the check found with
// what was written into the log.
func (c conformance) agree() ([]agreement, error) {
	read := agreement{Question: "application, moment and person of each record", With: "the bare loop"}
	type line struct {
		application, person string
		at                  int64
	}
	var ours []line
	if err := c.each(func(from io.Reader) error {
		for r, err := range c.decode(from) {
			if err != nil {
				return err
			}
			ours = append(ours, line{r.Application, r.By.Person, r.At.Unix()})
		}
		return nil
	}); err != nil {
		return nil, err
	}
	i := 0
	if err := c.each(func(from io.Reader) error {
		return c.bare(from, func(row []string, at time.Time) {
			if i < len(ours) {
				read.same(ours[i], line{row[0], row[5], at.Unix()}, "record %d", i+1)
			}
			i++
		})
	}); err != nil {
		return nil, err
	}
	read.same(len(ours), i, "records")
	found := agreement{Question: "received, granted, open, closed late, and late steps", With: "what was written into the log"}
	late := 0
	var sum caseload.Summary
	if err := c.each(func(from io.Reader) (err error) {
		sum, err = caseload.Check(c.decode(from), c.setting(), func(one caseload.CheckedApplication) error {
			for _, f := range one.Findings {
				if f.Kind != caseload.FindingLate || f.Node != "5(2)" {
					return fmt.Errorf("application %s: %s at %s", one.Application, f.Kind, f.Node)
				}
				late++
			}
			return nil
		})
		return err
	}); err != nil {
		return nil, err
	}
	found.same(sum.Total.Received, c.log.cases, "received")
	found.same(sum.Total.Granted, c.log.cases, "granted")
	found.same(sum.Total.Open, 0, "open")
	found.same(sum.Total.ClosedLate, c.log.late, "closed late")
	found.same(late, c.log.late, "late steps")
	return []agreement{read, found}, nil
}

// each opens the log for one reading.
func (c conformance) each(read func(io.Reader) error) (err error) {
	f, err := c.log.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return read(f)
}

func (c conformance) rows() []row {
	decoding := func(from io.Reader) error {
		n := 0
		for _, err := range c.decode(from) {
			if err != nil {
				return err
			}
			n++
		}
		if n != c.log.records {
			return errRecords
		}
		return nil
	}
	checking := func(from io.Reader) error {
		sum, err := caseload.Check(c.decode(from), c.setting(), func(caseload.CheckedApplication) error { return nil })
		if err == nil && sum.Total.Granted != c.log.cases {
			return errRecords
		}
		return err
	}
	bare := func(from io.Reader) error { return c.bare(from, nil) }
	decoded, prepare := c.decoded()
	busy := c
	busy.log = c.busy
	const loop = "encoding/csv and time.Parse"
	return []row{
		{work: "one record read", once: true, ours: c.reading("", decoding), peers: []contender{c.reading(loop, bare)}},
		{work: "one record read and checked", once: true, ours: c.reading("", checking), peers: []contender{c.reading(loop, bare)}},
		{work: "the same, the log of a busy office", once: true, ours: busy.reading("", checking), peers: []contender{busy.reading(loop, bare)}},
		{work: "one record checked", once: true, prepare: prepare, ours: decoded},
	}
}

// reading is a contender that reads the whole log in each call.
func (c conformance) reading(name string, read func(io.Reader) error) contender {
	return contender{
		name: name, unit: c.log.records,
		do: func(n int) error {
			for range n {
				if err := c.each(read); err != nil {
					return err
				}
			}
			return nil
		},
		peak: func() (uint64, error) {
			var p peak
			err := c.each(func(from io.Reader) error {
				p = peak{from: from, sample: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}}
				runtime.GC()
				p.look()
				p.before, p.most = p.now, 0
				return read(&p)
			})
			return p.most, err
		},
	}
}

// decoded checks records that are in memory already: prepare reads them, when
// the rows that look at the heap are done.
func (c conformance) decoded() (one contender, prepare func() error) {
	var list []caseload.Record
	prepare = func() error {
		return c.each(func(from io.Reader) error {
			for r, err := range c.decode(from) {
				if err != nil {
					return err
				}
				if list = append(list, r); len(list) == decodedRecords {
					break
				}
			}
			return nil
		})
	}
	return contender{unit: min(decodedRecords, c.log.records), do: func(n int) error {
		for range n {
			if _, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
				for _, r := range list {
					if !yield(r, nil) {
						return
					}
				}
			}, c.setting(), func(caseload.CheckedApplication) error { return nil }); err != nil {
				return err
			}
		}
		return nil
	}}, prepare
}

// peak is a reader that looks, as it is read, at what the last collection of
// garbage found alive.
type peak struct {
	from              io.Reader
	sample            []metrics.Sample
	now, before, most uint64
	reads             int
}

func (p *peak) Read(b []byte) (int, error) {
	if p.reads++; p.reads%8 == 0 {
		p.look()
	}
	return p.from.Read(b)
}

func (p *peak) look() {
	metrics.Read(p.sample)
	p.now = p.sample[0].Value.Uint64()
	if p.now > p.before {
		p.most = max(p.most, p.now-p.before)
	}
}
