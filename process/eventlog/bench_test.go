// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/eventlog"
)

const benchRows = 100_000

// logged is a log of benchRows rows, seven columns each, of which those of a
// hundred applications are interleaved.
type logged struct {
	name, mapping string
	text          []byte
	floor         func(b *testing.B, log []byte)
}

func benchLogs() []logged {
	semicolons := benchMapping("csv", "utf-8", ";", "02.01.2006 15:04", "Licence", "Registered", "Chancellery")
	return []logged{
		{"utf-8 with commas and seconds", benchMapping("csv", "utf-8", ",", "2006-01-02 15:04:05", "Licence", "Registered", "Chancellery"),
			benchCSV(",", "2006-01-02 15:04:05", "Licence", "Registered", "Chancellery"), floorCSV(',', "2006-01-02 15:04:05")},
		{"utf-8 with semicolons and minutes", semicolons,
			benchCSV(";", "02.01.2006 15:04", "Licence", "Registered", "Chancellery"), floorCSV(';', "02.01.2006 15:04")},
		{"windows-1251 with semicolons and minutes", benchMapping("csv", "windows-1251", ";", "02.01.2006 15:04", "Лицензия", "Подано", "Канцелярия"),
			toBytes("windows-1251", string(benchCSV(";", "02.01.2006 15:04", "Лицензия", "Подано", "Канцелярия"))), floorCSV(';', "02.01.2006 15:04")},
		{"utf-8 in Russian", benchMapping("csv", "utf-8", ";", "02.01.2006 15:04", "Лицензия", "Подано", "Канцелярия"),
			benchCSV(";", "02.01.2006 15:04", "Лицензия", "Подано", "Канцелярия"), floorCSV(';', "02.01.2006 15:04")},
		{"times with an offset", benchMapping("csv", "utf-8", ";", time.RFC3339, "Licence", "Registered", "Chancellery"),
			benchCSV(";", time.RFC3339, "Licence", "Registered", "Chancellery"), floorCSV(';', time.RFC3339)},
		{"json lines", benchMapping("jsonl", "utf-8", "", "02.01.2006 15:04", "Licence", "Registered", "Chancellery"), benchJSON(), floorJSON},
	}
}

func benchMapping(format, encoding, comma, layout, service, activity, actor string) string {
	zone := `, "zone": "Asia/Almaty"`
	if strings.Contains(layout, "Z07") {
		zone = ""
	}
	return fmt.Sprintf(`{
  "format": %q, "encoding": %q, "delimiter": %q, "time": {"layout": %q%s},
  "columns": {"application": "number", "service": "service", "activity": "activity", "time": "time", "actor": "role", "person": "login"},
  "services": {%q: {"kind": "pesticide-licence/issue", "channel": "office"}},
  "activities": {%q: {"node": "5(1)"}}, "actors": {%q: "office"}
}`, format, encoding, comma, layout, zone, service, activity, actor)
}

// benchRow tells the parts of a row that differ from row to row.
func benchRow(i int, layout string) (application, at, person string) {
	first := time.Date(2015, time.January, 5, 9, 0, 0, 0, time.UTC)
	application = fmt.Sprintf("A-%06d", i/700*100+i%100)
	return application, first.Add(time.Duration(i) * time.Minute).Format(layout), fmt.Sprintf("user%02d", i%50)
}

func benchCSV(comma, layout, service, activity, actor string) []byte {
	var b bytes.Buffer
	b.WriteString(strings.Join([]string{"number", "service", "activity", "time", "role", "login", "note\n"}, comma))
	for i := range benchRows {
		application, at, person := benchRow(i, layout)
		b.WriteString(strings.Join([]string{application, service, activity, at, actor, person, fmt.Sprintf("card %d opened\n", i)}, comma))
	}
	return b.Bytes()
}

func benchJSON() []byte {
	var b bytes.Buffer
	for i := range benchRows {
		application, at, person := benchRow(i, "02.01.2006 15:04")
		fmt.Fprintf(&b, `{"number":%q,"service":"Licence","activity":"Registered","time":%q,"role":"Chancellery","login":%q,"note":"card %d opened"}`+"\n",
			application, at, person, i)
	}
	return b.Bytes()
}

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

// floorCSV is the bare loop that any reader must run: encoding/csv, which divides,
// and package time, which finds the moment.
func floorCSV(comma rune, layout string) func(*testing.B, []byte) {
	zone := calendar.MustZone(calendar.ZoneAlmaty)
	return func(b *testing.B, log []byte) {
		r := csv.NewReader(bytes.NewReader(log))
		r.Comma, r.ReuseRecord = comma, true
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
			if _, err := time.ParseInLocation(layout, row[3], zone); err != nil {
				b.Fatal(err)
			}
		}
		if n != benchRows {
			b.Fatal(n)
		}
	}
}

// floorJSON is the same for JSON lines, with encoding/json.
func floorJSON(b *testing.B, log []byte) {
	zone := calendar.MustZone(calendar.ZoneAlmaty)
	d := json.NewDecoder(bytes.NewReader(log))
	for range benchRows {
		var row struct{ Number, Service, Activity, Time, Role, Login string }
		if err := d.Decode(&row); err != nil {
			b.Fatal(err)
		}
		if _, err := time.ParseInLocation("02.01.2006 15:04", row.Time, zone); err != nil {
			b.Fatal(err)
		}
	}
	if d.More() {
		b.Fatal("rows are left")
	}
}

// BenchmarkRecords reads records of several sorts of logs.
func BenchmarkRecords(b *testing.B) {
	for _, l := range benchLogs() {
		m := mapping(b, l.mapping)
		b.Run(l.name, func(b *testing.B) {
			b.SetBytes(int64(len(l.text)))
			b.ReportAllocs()
			for b.Loop() {
				records(b, m, l.text)
			}
			b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// BenchmarkRecordsToFloor runs the reader and the bare loop by turns, so that a
// busy machine slows both, and reports how many times the floor the records take.
func BenchmarkRecordsToFloor(b *testing.B) {
	for _, l := range benchLogs() {
		m := mapping(b, l.mapping)
		b.Run(l.name, func(b *testing.B) {
			var ours, bare time.Duration
			for b.Loop() {
				from := b.Elapsed()
				records(b, m, l.text)
				between := b.Elapsed()
				l.floor(b, l.text)
				ours, bare = ours+between-from, bare+b.Elapsed()-between
			}
			b.ReportMetric(float64(ours)/float64(bare), "times-the-floor")
			b.ReportMetric(float64(bare)/float64(b.N)/benchRows, "floor-ns/record")
		})
	}
}
