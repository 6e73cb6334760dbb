// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"

	"github.com/reglament-kz/reglament/regulation/law"
)

const xesMapping = `{
  "format": "xes", "time": {"layout": "2006-01-02T15:04:05Z07:00"},
  "columns": {"application": "case:concept:name", "service": "case:type", "activity": "concept:name", "time": "time:timestamp", "actor": "org:role", "person": "org:resource", "office": "org:group"},
  "services": {"Licence": {"kind": "pesticide-licence/issue", "channel": "office"}},
  "activities": {"Registered": {"node": "5(1)"}, "Filed": {"node": "5(1)", "phase": "entering"}, "Refused": {"node": "5(5)", "reply": "no"}, "Saved": {"node": "5(4)", "repeats": "last"}},
  "repeats": "first",
  "actors": {"Desk": "office"},
  "offices": {"North": {"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-18:00"]}}}
}`

// xesLog is a log with one trace, of the events given.
func xesLog(events ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<!-- of a system of permits -->
<log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="none"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="all of it"><string key="nested" value="x"/></string>
  <trace>
    <string key="concept:name" value="A-1"/>
    <string key="type" value="Licence"/>
    <list key="papers"><values><string key="paper" value="a &lt;form&gt;"/></values></list>
` + strings.Join(events, "\n") + `
  </trace>
</log>
`
}

// event is one of XES, of attributes in pairs.
func event(pairs ...string) string {
	var b strings.Builder
	b.WriteString("    <event>\n")
	for i := 0; i+1 < len(pairs); i += 2 {
		kind := "string"
		if pairs[i] == "time:timestamp" {
			kind = "date"
		}
		fmt.Fprintf(&b, "      <%s key=%q value=%q/>\n", kind, pairs[i], pairs[i+1])
	}
	b.WriteString("    </event>")
	return b.String()
}

func at(name, when string, more ...string) string {
	return event(append([]string{"concept:name", name, "time:timestamp", when, "org:group", "North"}, more...)...)
}

func TestXESSaysWhatTheMappingSays(t *testing.T) {
	got := read(mapping(t, xesMapping), strings.NewReader(xesLog(
		at("Registered", "2015-05-04T09:10:00+06:00", "lifecycle:transition", "START", "org:role", "Desk"),
		at("Registered", "2015-05-04T09:20:00+06:00", "lifecycle:transition", "complete", "org:role", "Desk", "org:resource", "u1"),
		at("Registered", "2015-05-04T09:21:00+06:00", "lifecycle:transition", "assign"),
		at("Filed", "2015-05-04T09:22:00+06:00", "lifecycle:transition", "complete"),
		at("Refused", "2015-05-04T09:23:00+06:00", "lifecycle:transition", "start"),
		at("Saved", "2015-05-04T09:24:00+06:00"),
	)), eventlog.Options{})
	require.NoError(t, got.err)
	require.Empty(t, got.bad)
	var said []string
	for _, r := range got.records {
		said = append(said, fmt.Sprintf("%d %s %s %s %q %s/%s %s %s %s", r.Line, r.Application, r.Node, r.Phase, r.Reply, r.By.Role, r.By.Person, r.Office, r.Repeats, r.At.Format("15:04")))
	}
	require.Equal(t, []string{
		`12 A-1 5(1) entering "" office/ North first 03:10`,
		`19 A-1 5(1) completing "" office/u1 North first 03:20`,
		`33 A-1 5(1) entering "" / North first 03:22`, // the activity says so itself
		`39 A-1 5(5) entering "" / North first 03:23`, // what is entered has no reply yet
		`45 A-1 5(4) completing "" / North last 03:24`,
	}, said)
	require.EqualValues(t, 1, got.sum.Ignored)
	balanced(t, got.sum)
}

func TestBadEventsOfXES(t *testing.T) {
	good := at("Registered", "2015-05-04T09:10:00+06:00")
	for _, row := range []struct {
		sentence string
		events   []string
		reason   eventlog.Reason
	}{
		{"a word of the transition that nobody knows", []string{at("Registered", "2015-05-04T09:10:00+06:00", "lifecycle:transition", "unknown")}, eventlog.BadPhase},
		{"an office that nobody knows", []string{event("concept:name", "Registered", "time:timestamp", "2015-05-04T09:10:00+06:00", "org:group", "South")}, eventlog.BadOffice},
		{"no office", []string{event("concept:name", "Registered", "time:timestamp", "2015-05-04T09:10:00+06:00")}, eventlog.BadEmpty},
		{"an attribute twice", []string{at("Registered", "2015-05-04T09:10:00+06:00", "concept:name", "Filed")}, eventlog.BadXML},
		{"an event twice", []string{good, good}, eventlog.BadDuplicate},
		{"a time that is none", []string{at("Registered", "yesterday")}, eventlog.BadTime},
		{"an activity that nobody knows", []string{at("Archived", "2015-05-04T09:10:00+06:00")}, eventlog.BadActivity},
		{"an event without attributes", []string{"<event/>"}, eventlog.BadEmpty},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			got := read(mapping(t, xesMapping), strings.NewReader(xesLog(row.events...)), eventlog.Options{})
			require.NoError(t, got.err)
			require.Len(t, got.bad, 1)
			require.Equal(t, row.reason, got.bad[0].Reason)
			require.Len(t, got.records, len(row.events)-1)
		})
	}
}

// billion is XML in which ten entities of ten entities each stand for a billion laughs.
func billion() string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\"?>\n<!DOCTYPE log [\n<!ENTITY l0 \"laugh\">\n")
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&b, "<!ENTITY l%d %q>\n", i, strings.Repeat(fmt.Sprintf("&l%d;", i-1), 10))
	}
	b.WriteString("]>\n<log xes.version=\"1.0\"><trace><string key=\"concept:name\" value=\"&l9;\"/></trace></log>")
	return b.String()
}

func TestXESThatIsRefused(t *testing.T) {
	for _, row := range []struct{ sentence, log, says string }{
		{"nothing at all", "", "it is empty"},
		{"another root", "<html></html>", `its root is "html"`},
		{"no XML", "id;what\n1;2\n", "it is empty"},
		{"a log that breaks off", xesLog(at("Registered", "2015-05-04T09:10:00+06:00"))[:800], "it is no XML"},
		{"a tag that closes another one", "<log><trace></log>", "line 1: it is no XML"},
		{"a billion laughs", billion(), "it declares a document type"},
		{"an entity that nobody declared", "<log><trace><string key=\"concept:name\" value=\"&l9;\"/></trace></log>", "it is no XML"},
		{"an attribute of a trace behind its events", "<log><trace><event/><string key=\"concept:name\" value=\"A\"/></trace></log>", "stands behind its events"},
		{"an attribute of a trace twice", "<log><trace><string key=\"type\" value=\"A\"/><string key=\"type\" value=\"B\"/></trace></log>", "twice"},
		{"a second log in the file", "<log><trace></trace></log>\n<log><trace></trace></log>", "something stands behind the end of the log"},
		{"a second log with a head", "<log></log><!-- x --><?xml version=\"1.0\"?><log></log>", "something stands behind the end of the log"},
		{"words behind the log", "<log></log> archive", "something stands behind the end of the log"},
		{"an encoding that nobody reads", `<?xml version="1.0" encoding="koi8-r"?><log/>`, "koi8-r"},
		{"a value that does not end", "<log><trace><event><string key=\"concept:name\" value=\"" + strings.Repeat("x", 4000), "an event has more than 2000 bytes"},
		{"an event of endless depth", "<log><trace><event>" + strings.Repeat("<list key=\"a\">", 4000), "an event has more than 2000 bytes"},
		{"a header without end", "<log>" + strings.Repeat("<!--", 1) + strings.Repeat("x", 4000), "an event has more than 2000 bytes"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			got := read(mapping(t, xesMapping), strings.NewReader(row.log), eventlog.Options{MaxLine: 2000})
			require.ErrorIs(t, got.err, eventlog.ErrFile)
			require.ErrorContains(t, got.err, row.says)
		})
	}
}

func TestXESInACodePage(t *testing.T) {
	log := strings.Replace(xesLog(at("Registered", "2015-05-04T09:10:00+06:00")), `encoding="UTF-8"`, `encoding="windows-1251"`, 1)
	log = strings.ReplaceAll(log, "A-1", "\xcd\xee\xec\xe5\xf0")
	got := read(mapping(t, xesMapping), strings.NewReader(log), eventlog.Options{})
	require.NoError(t, got.err)
	require.Len(t, got.records, 1)
	require.Equal(t, "Номер", got.records[0].Application)
}

func TestALogIsUnpackedByItsContent(t *testing.T) {
	for name, log := range map[string]struct{ mapping, text string }{
		"csv": {csvMapping, csvHeader + good}, "json lines": {jsonMapping, jsonGood},
		"xes": {xesMapping, xesLog(at("Registered", "2015-05-04T09:10:00+06:00"))},
	} {
		t.Run(name, func(t *testing.T) {
			plain := read(mapping(t, log.mapping), strings.NewReader(log.text), eventlog.Options{})
			require.NoError(t, plain.err)
			require.NotEmpty(t, plain.records)
			require.Equal(t, plain, read(mapping(t, log.mapping), bytes.NewReader(packed(t, log.text)), eventlog.Options{}))
			require.Equal(t, plain, read(mapping(t, log.mapping), &chunks{packed(t, log.text), 1}, eventlog.Options{}))
		})
	}
	t.Run("gzip within gzip is refused, however deep", func(t *testing.T) {
		got := read(mapping(t, csvMapping), bytes.NewReader(packed(t, string(packed(t, csvHeader+good)))), eventlog.Options{})
		require.ErrorIs(t, got.err, eventlog.ErrFile)
		require.ErrorContains(t, got.err, "gzip within gzip")
	})
	t.Run("what only begins as gzip does is refused", func(t *testing.T) {
		got := read(mapping(t, csvMapping), strings.NewReader("\x1f\x8b;no"), eventlog.Options{})
		require.ErrorIs(t, got.err, eventlog.ErrFile)
	})
	t.Run("a ZIP archive is refused by its name", func(t *testing.T) {
		got := read(mapping(t, csvMapping), strings.NewReader("PK\x03\x04 and more"), eventlog.Options{})
		require.ErrorIs(t, got.err, eventlog.ErrFile)
		require.ErrorContains(t, got.err, "a ZIP archive")
	})
	t.Run("a log that breaks off is told", func(t *testing.T) {
		all := packed(t, csvHeader+good)
		got := read(mapping(t, csvMapping), bytes.NewReader(all[:len(all)-9]), eventlog.Options{})
		require.ErrorIs(t, got.err, io.ErrUnexpectedEOF)
	})
}

func packed(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// A line of a bomb is as long as it likes, and costs no more than the limit.
func TestABombOfGzip(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 64 {
		_, err := z.Write(bytes.Repeat([]byte{'x'}, 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	for name, text := range map[string]string{"csv": csvMapping, "json lines": jsonMapping, "xes": xesMapping} {
		t.Run(name, func(t *testing.T) {
			spent := testing.AllocsPerRun(1, func() {
				got := read(mapping(t, text), bytes.NewReader(b.Bytes()), eventlog.Options{MaxLine: 1000})
				require.True(t, got.err != nil || len(got.bad) == 1)
			})
			require.Less(t, spent, 5000.0)
		})
	}
}

func FuzzXES(f *testing.F) {
	for _, seed := range []string{
		"",     // nothing
		"<log", // a root that is never closed
		xesLog(at("Registered", "2015-05-04T09:10:00+06:00"), at("Filed", "2015-05-04T09:10:00+06:00")), // no fault
		xesLog("<event><string key='concept:name' value='a'/><string key='concept:name'/></event>"),     // an attribute twice, and one without a value
		"<log><trace><trace><event/></trace></trace><event/></log>",                                     // a trace within a trace, an event without one
		"<log>&amp;<![CDATA[<event>]]><trace></log>",                                                    // text where there is none, and tags that do not match
		billion(),
	} {
		f.Add([]byte(seed))
	}
	m := mapping(f, xesMapping)
	f.Fuzz(func(t *testing.T, log []byte) {
		got := read(m, bytes.NewReader(log), eventlog.Options{MaxLine: 2000})
		again := read(m, &chunks{log, 3}, eventlog.Options{MaxLine: 2000})
		require.Equal(t, got.records, again.records)
		if got.err != nil {
			return
		}
		balanced(t, got.sum)
		for _, r := range got.records {
			require.NotEmpty(t, r.Application)
			require.False(t, r.At.IsZero())
			require.True(t, slices.Contains(law.Values[caseload.Phase](), r.Phase))
			require.Equal(t, time.UTC, r.At.Location())
		}
	})
}

func TestARecordOfAnOfficeNamesIt(t *testing.T) {
	offices := mapping(t, xesMapping).Offices()
	require.Contains(t, offices, "North")
	offices["South"] = offices["North"]
	require.NotContains(t, mapping(t, xesMapping).Offices(), "South")
}

func TestRepeatsAndPhasesOfAMapping(t *testing.T) {
	require.True(t, slices.Contains(law.Values[caseload.Repeats](), caseload.RepeatsLast))
	for _, row := range []struct{ sentence, text, says string }{
		{"phases without a column", `"phases": {"Start": "entering"}, `, "stand without their column, or the column without them"},
		{"a phase that is none", `"phases": {"Start": "begun"}, `, "entering, completing, ignore"},
		{"repeats that are none", `"repeats": "second", `, "each, first, last"},
		{"offices without a column", `"offices": {"North": {"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-18:00"]}}}, `, "stand without their column, or the column without them"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			_, err := eventlog.ParseMapping([]byte(strings.Replace(csvMapping, `"columns"`, row.text+`"columns"`, 1)))
			require.ErrorIs(t, err, eventlog.ErrMapping)
			require.ErrorContains(t, err, row.says)
		})
	}
}
