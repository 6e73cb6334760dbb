// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process/eventlog"
)

// benchLog is a log of so many rows, seven columns each.
func benchLog(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("number;service;activity;time;role;login;note\n")
	at := time.Date(2015, time.January, 5, 9, 0, 0, 0, time.UTC)
	for i := range rows {
		fmt.Fprintf(&b, "A-%06d;Licence;Registered;%s;Chancellery;user%02d;card %d opened\n",
			i/7, at.Add(time.Duration(i)*time.Minute).Format("02.01.2006 15:04"), i%50, i)
	}
	return b.Bytes()
}

const benchMapping = `{
  "format": "csv", "delimiter": ";", "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"},
  "columns": {"application": "number", "service": "service", "activity": "activity", "time": "time", "actor": "role", "person": "login"},
  "services": {"Licence": {"kind": "pesticide-licence/issue", "channel": "office"}},
  "activities": {"Registered": {"node": "5(1)"}}, "actors": {"Chancellery": "office"}
}`

const benchRows = 100_000

// records reads the log and is what is measured.
func records(b *testing.B, m *eventlog.Mapping, log []byte) {
	n := 0
	for _, err := range eventlog.NewReader(bytes.NewReader(log), m, eventlog.Options{}).Records() {
		if err != nil {
			b.Fatal(err)
		}
		n++
	}
	if n != benchRows {
		b.Fatal(n)
	}
}

// floor is the bare loop that any reader must run: encoding/csv, which divides,
// and time.ParseInLocation.
func floor(b *testing.B, log []byte) {
	zone := time.FixedZone("", 6*60*60)
	r := csv.NewReader(bytes.NewReader(log))
	r.Comma, r.ReuseRecord = ';', true
	n := -1
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			b.Fatal(err)
		}
		if n++; n == 0 {
			continue
		}
		if _, err := time.ParseInLocation("02.01.2006 15:04", row[3], zone); err != nil {
			b.Fatal(err)
		}
	}
	if n != benchRows {
		b.Fatal(n)
	}
}

// BenchmarkRecords reads records from CSV; compare with BenchmarkFloor.
func BenchmarkRecords(b *testing.B) {
	log, m := benchLog(benchRows), mapping(b, benchMapping)
	b.SetBytes(int64(len(log)))
	b.ReportAllocs()
	for b.Loop() {
		records(b, m, log)
	}
	b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

// BenchmarkFloor runs the bare loop.
func BenchmarkFloor(b *testing.B) {
	log := benchLog(benchRows)
	b.SetBytes(int64(len(log)))
	b.ReportAllocs()
	for b.Loop() {
		floor(b, log)
	}
	b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

// BenchmarkRecordsToFloor runs both by turns, so that a busy machine slows both,
// and reports how many times the floor the records take.
func BenchmarkRecordsToFloor(b *testing.B) {
	log, m := benchLog(benchRows), mapping(b, benchMapping)
	var ours, bare time.Duration
	for b.Loop() {
		from := b.Elapsed()
		records(b, m, log)
		between := b.Elapsed()
		floor(b, log)
		ours, bare = ours+between-from, bare+b.Elapsed()-between
	}
	b.ReportMetric(float64(ours)/float64(bare), "times-the-floor")
}

// BenchmarkJSONLines reads the same records from JSON lines.
func BenchmarkJSONLines(b *testing.B) {
	var log bytes.Buffer
	at := time.Date(2015, time.January, 5, 9, 0, 0, 0, time.UTC)
	for i := range benchRows {
		fmt.Fprintf(&log, `{"number":"A-%06d","service":"Licence","activity":"Registered","time":"%s","role":"Chancellery","login":"user%02d","note":"card %d opened"}`+"\n",
			i/7, at.Add(time.Duration(i)*time.Minute).Format("02.01.2006 15:04"), i%50, i)
	}
	m := mapping(b, strings.Replace(benchMapping, `"csv", "delimiter": ";"`, `"jsonl"`, 1))
	b.SetBytes(int64(log.Len()))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range eventlog.NewReader(bytes.NewReader(log.Bytes()), m, eventlog.Options{}).Records() {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != benchRows {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}
