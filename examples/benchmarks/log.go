// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
)

// The log is that of an agency that gives pesticide licences at its office:
// seven records an application, those of many applications interleaved. Every
// fiftieth application waits three hours for its executor and not sixty minutes
// at most.
const (
	logLayout  = "02.01.2006 15:04"
	logHeader  = "number;service;activity;time;role;login;note\n"
	logTime    = 3 // column
	perCase    = 7
	lateEvery  = 50
	logMapping = `{
  "format": "csv", "delimiter": ";", "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"},
  "columns": {"application": "number", "service": "service", "activity": "activity", "time": "time", "actor": "role", "person": "login"},
  "services": {"Licence": {"kind": "pesticide-licence/issue", "channel": "office"}},
  "activities": {
    "Registered": {"node": "5(1)"}, "Assigned": {"node": "5(2)"}, "Inquiry sent": {"node": "5(3)"},
    "Answer received": {"node": "5(4)"}, "Prepared": {"node": "5(5)"}, "Signed": {"node": "5(6)"}, "Handed over": {"node": "5(7)"}
  },
  "actors": {"Chancellery": "office", "Head": "management", "Specialist": "executor", "Agreeing body": "agreeing_body"}
}`
)

// logStep is one of the seven: on which working day from the filing and so many
// minutes after the time of the filing.
type logStep struct {
	day, minutes   int
	activity, role string
}

func logSteps() []logStep {
	return []logStep{
		{0, 0, "Registered", "Chancellery"},
		{0, 20, "Assigned", "Head"},
		{1, 0, "Inquiry sent", "Specialist"},
		{3, 0, "Answer received", "Agreeing body"},
		{4, 0, "Prepared", "Specialist"},
		{4, 10, "Signed", "Head"},
		{4, 20, "Handed over", "Chancellery"},
	}
}

// sampleLog is a log in a file of its own, so that it takes no memory of the
// heap that is measured.
type sampleLog struct {
	path          string
	records, late int
	cases         int
}

// newLog writes a log of so many records, rounded to whole applications.
func newLog(records int) (l sampleLog, err error) {
	f, err := os.CreateTemp("", "benchmarks-*.csv")
	if err != nil {
		return l, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	l = sampleLog{path: f.Name(), cases: records / perCase}
	l.records, l.late = l.cases*perCase, (l.cases+lateEvery-1)/lateEvery
	w := bufio.NewWriterSize(f, 1<<16)
	if err = l.write(w); err != nil {
		return l, err
	}
	return l, w.Flush()
}

// write lays an equal number of applications on each of 180 working days.
func (l sampleLog) write(w io.Writer) error {
	const filings = 180
	perDay := (l.cases + filings - 1) / filings
	if _, err := io.WriteString(w, logHeader); err != nil {
		return err
	}
	on := date.New(2014, time.October, 1)
	var err error
	for day := range filings + 5 {
		for i, s := range logSteps() {
			cohort := day - s.day
			if cohort < 0 || cohort >= filings {
				continue
			}
			for n := cohort * perDay; n < min((cohort+1)*perDay, l.cases); n++ {
				minutes := 9*60 + n%300 + s.minutes
				if i == 1 && n%lateEvery == 0 {
					minutes += 160
				}
				at := on.MidnightUTC().Add(time.Duration(minutes) * time.Minute)
				if _, err = fmt.Fprintf(w, "A-%06d;Licence;%s;%s;%s;user%02d;card %d opened\n",
					n, s.activity, at.Format(logLayout), s.role, n%50, n); err != nil {
					return err
				}
			}
		}
		if on, err = calendar.Kazakhstan().Add(on, 1); err != nil {
			return err
		}
	}
	return nil
}

func (l sampleLog) open() (*os.File, error) { return os.Open(l.path) }

func (l sampleLog) remove() error { return os.Remove(l.path) }
