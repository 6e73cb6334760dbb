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
	// together is how many applications are open at once at most; zero is all that an
	// office has open to which they all come within so many working days as [filings].
	together int
}

// newLog writes a log of so many records, rounded to whole applications.
func newLog(records, together int) (l sampleLog, err error) {
	f, err := os.CreateTemp("", "benchmarks-*.csv")
	if err != nil {
		return l, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	l = sampleLog{path: f.Name(), cases: records / perCase, together: together}
	l.records, l.late = l.cases*perCase, (l.cases+lateEvery-1)/lateEvery
	w := bufio.NewWriterSize(f, 1<<16)
	if err = l.write(w); err != nil {
		return l, err
	}
	return l, w.Flush()
}

// filings is on how many working days applications are filed.
const filings = 180

// perDay is how many are filed on each.
func (l sampleLog) perDay() int { return (l.cases + filings - 1) / filings }

// write lays an equal number of applications on each of the days. Those of one lot
// stand together in the log, each record after the earlier ones of the lot.
func (l sampleLog) write(w io.Writer) error {
	if _, err := io.WriteString(w, logHeader); err != nil {
		return err
	}
	days := []date.Date{date.New(2014, time.October, 1)}
	for len(days) < filings+5 {
		next, err := calendar.Kazakhstan().Add(days[len(days)-1], 1)
		if err != nil {
			return err
		}
		days = append(days, next)
	}
	lot := l.together
	if lot == 0 {
		lot = l.cases
	}
	for from := 0; from < l.cases; from += lot {
		if err := l.writeLot(w, days, from, min(from+lot, l.cases)); err != nil {
			return err
		}
	}
	return nil
}

func (l sampleLog) writeLot(w io.Writer, days []date.Date, from, until int) error {
	perDay := l.perDay()
	for day := from / perDay; day < (until-1)/perDay+5; day++ {
		for i, s := range logSteps() {
			cohort := day - s.day
			for n := max(from, cohort*perDay); n < min((cohort+1)*perDay, until); n++ {
				minutes := 9*60 + n%300 + s.minutes
				if i == 1 && n%lateEvery == 0 {
					minutes += 160
				}
				at := days[day].MidnightUTC().Add(time.Duration(minutes) * time.Minute)
				if _, err := fmt.Fprintf(w, "A-%06d;Licence;%s;%s;%s;user%02d;card %d opened\n",
					n, s.activity, at.Format(logLayout), s.role, n%50, n); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (l sampleLog) open() (*os.File, error) { return os.Open(l.path) }

func (l sampleLog) remove() error { return os.Remove(l.path) }
