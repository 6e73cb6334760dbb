// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver is the caller's choice

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// projection is the worklist as a database keeps it.
type projection struct {
	store  *sqlstore.Store
	db     *sql.DB
	folder string
	cases  []caseload.Case
	now    time.Time
}

// newProjection stores the events of open cases in a database of its own.
func newProjection(t timelines, cases []caseload.Case, now time.Time) (p projection, err error) {
	p = projection{cases: cases, now: now}
	if p.folder, err = os.MkdirTemp("", "benchmarks-"); err != nil {
		return p, err
	}
	if err = p.fill(t); err != nil {
		err = errors.Join(err, p.remove())
	}
	return p, err
}

func (p *projection) fill(t timelines) (err error) {
	ctx := context.Background()
	// What is written need not outlive this program, so that no write waits for the disk.
	source := strings.ReplaceAll(sqlstore.SQLiteDSN(filepath.Join(p.folder, "cases.db")), "synchronous(FULL)", "synchronous(OFF)")
	if p.db, err = sql.Open("sqlite", source); err != nil {
		return err
	}
	p.store, err = sqlstore.Open(ctx, p.db, sqlstore.DialectSQLite, sqlstore.Config{
		CountedBy: "the office of the benchmarks",
		Complete: func(c *caseload.Case) error {
			c.Offices = t.offices
			return nil
		},
	})
	if err != nil {
		return err
	}
	o, err := newOurs()
	if err != nil {
		return err
	}
	if err := p.store.Keep(ctx, o.definition); err != nil {
		return err
	}
	for n, c := range p.cases {
		for _, e := range c.Events {
			if err := p.store.Append(ctx, caseID(n), e); err != nil {
				return err
			}
		}
	}
	for {
		switch n, err := p.store.Refresh(ctx, p.now, 1000); {
		case err != nil:
			return err
		case n < 1000:
			return nil
		}
	}
}

func caseID(n int) process.ID {
	return process.ID{13: byte(n >> 16), 14: byte(n >> 8), 15: byte(n)}
}

func (p projection) remove() error {
	var list []error
	if p.store != nil {
		list = append(list, p.store.Close())
	}
	if p.db != nil {
		list = append(list, p.db.Close())
	}
	return errors.Join(append(list, os.RemoveAll(p.folder))...)
}

// list reads the whole worklist, page by page.
func (p projection) list() ([]sqlstore.Case, error) {
	all := make([]sqlstore.Case, 0, len(p.cases))
	for q := (sqlstore.Query{Limit: 1000}); ; {
		page, err := p.store.Cases(context.Background(), q)
		if all = append(all, page...); err != nil || len(page) < q.Limit {
			return all, err
		}
		q.After = &page[len(page)-1]
	}
}

// agree compares each row with the task that the events give.
func (p projection) agree() (agreement, error) {
	a := agreement{Question: "step, deadline and state of each open case in the SQL projection", With: "a worklist from the events"}
	rows, err := p.list()
	if err != nil {
		return a, err
	}
	byID := map[string]sqlstore.Case{}
	for _, r := range rows {
		byID[r.ID.String()] = r
	}
	cases := make([]caseload.Case, len(p.cases))
	for n, c := range p.cases {
		c.ID = caseID(n).String()
		cases[n] = c
	}
	list, err := caseload.WorklistAt(caseload.Cases(cases...), p.now)
	a.same(len(rows), len(list.Tasks), "cases")
	for _, t := range list.Tasks {
		r := byID[t.Case]
		a.same(string(r.Node)+" "+string(r.State), string(t.Node)+" "+string(t.State), "case %s", t.Case)
		a.same(r.Due.Unix(), t.Deadline.At.Unix(), "deadline of case %s", t.Case)
	}
	return a, err
}

func (p projection) row() row {
	return row{work: "a worklist, each open case from the SQL projection", once: true, ours: contender{unit: len(p.cases), do: func(n int) error {
		for range n {
			if list, err := p.list(); err != nil || len(list) != len(p.cases) {
				return errors.Join(err, errWrong)
			}
		}
		return nil
	}}}
}
