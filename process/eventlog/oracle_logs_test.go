// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/eventlog"
)

// fullMapping reads every column, two of them as one activity.
func fullMapping(encoding, comma, layout, zone, personal string, header bool) string {
	if zone != "" {
		zone = `, "zone": "` + zone + `"`
	}
	columns := `"application": "id", "service": "service", "activity": ["what", "result"], "time": "when", "actor": "who", "person": "login", "filed": "filed"`
	if !header {
		columns = `"application": "1", "service": "2", "activity": ["3", "4"], "time": "5", "actor": "6", "person": "7", "filed": "8"`
	}
	return fmt.Sprintf(`{"format": "csv", "encoding": %q, "delimiter": %q, "header": %v, "time": {"layout": %q%s}, "columns": {%s}, "personal": %q,
	  "services": {
	    "Лицензия": {"kind": "pesticide-licence/issue", "channel": "office"},
	    "Copy": {"kind": "pesticide-licence/duplicate", "channel": "office",
	      "activities": {"Signed": {"node": "5(6)", "role": "management"}}, "actors": {"Desk": "executor"}}
	  },
	  "activities": {
	    "Filed": {"node": "5(1)", "phase": "entering"}, "Подано": {"node": "5(1)"}, "Подано | отказ": {"node": "5(5)", "reply": "no"},
	    "Withdrawn": {"effect": "ends"}, "Viewed": {"ignore": true}
	  },
	  "actors": {"Desk": "office", "Канцелярия": "executor"}
	}`, encoding, comma, header, layout, zone, columns, personal)
}

// layouts are the ways in which systems write a time; each has some texts of its
// own beside those of a moment.
var layouts = []string{
	"02.01.2006 15:04", "2006-01-02 15:04:05", "2006-01-02T15:04:05Z07:00", "20060102150405", "02/01/2006 15:04", "2 Jan 2006 15:04", "15:04 02.01.2006",
}

// toBytes writes a text in an encoding of the oracle.
func toBytes(encoding, text string) []byte {
	if encoding != "windows-1251" {
		return []byte(text)
	}
	var b []byte
	for _, r := range text {
		switch {
		case r < 0x80:
			b = append(b, byte(r))
		case r >= 'А' && r <= 'я':
			b = append(b, byte(r-'А'+0xc0))
		default:
			b = append(b, string(r)...) // of the wrong encoding, then
		}
	}
	return b
}

// Logs that are mostly sound and broken in all the ways in which files are, by
// every layout, in both encodings, with and without a header: the reader gives
// what the oracle gives, however the file arrives.
func TestTheReaderAgreesWithTheOracle(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(rt, name) }
		odds := func(name string) bool { return rapid.IntRange(0, 11).Draw(rt, name) == 0 }
		encoding, comma := pick("encoding", "utf-8", "windows-1251"), pick("comma", ";", ",", "\t", "|")
		layout, zone := pick("layout", layouts...), ""
		if !strings.Contains(layout, "Z07") {
			zone = pick("zone", calendar.ZoneNames()...)
		}
		header := rapid.Bool().Draw(rt, "header")
		var log bytes.Buffer
		if odds("mark") {
			log.WriteString("\ufeff")
		}
		if header {
			log.WriteString(strings.Join([]string{"id", "service", "what", "result", "when", "who", "login", "filed", "note\n"}, comma))
		}
		moment := func(name string) string {
			at := time.Unix(rapid.SampledFrom([]int64{1430712600, 1709222400, 1709229540, 1080417600, 1080420000, 0, -2200000000}).Draw(rt, name)+
				int64(rapid.IntRange(0, 9).Draw(rt, "minutes")*700), 0)
			text := at.In(calendar.MustZone(calendar.ZoneAlmaty)).Format(layout)
			if odds("spoilt time") {
				b := []byte(text)
				b[rapid.IntRange(0, len(b)-1).Draw(rt, "at")] = pick("by", "0", "9", " ", ".", "x", "Z", "+")[0]
				return string(b) + pick("after", "", "", ".5", " ", "Z")
			}
			return text
		}
		end := pick("end", "\n", "\n", "\r\n")
		var before string
		for range rapid.IntRange(0, 12).Draw(rt, "rows") {
			if before != "" && odds("repeated") {
				log.WriteString(before)
				continue
			}
			fields := []string{
				pick("id", "A-1", "A-2", "Заявка 3", "123456789", "1234567890123456", "", "a-very-long-number-of-an-application"),
				pick("service", "Лицензия", "Copy", "Copy", "Лицензия", "Лицензия", "Licenze"),
				pick("what", "Filed", "Подано", "Подано", "Withdrawn", "Viewed", "Signed", "Archived", ""),
				pick("result", "", "", "", "отказ", " "),
				moment("when"), pick("who", "Desk", "Канцелярия", "", "Head"),
				pick("login", "u1", "", "u2", "850101300123", "01890a5d-ac96-774b-bcce-123456789012", "пользователь"),
				"", pick("note", "", "card opened", strings.Repeat("x", 90), "№ 5 – «да»", "a"),
			}
			if odds("filed") {
				fields[7] = moment("filed")
			}
			if odds("spoilt field") {
				at := rapid.IntRange(0, len(fields)-1).Draw(rt, "field")
				fields[at] = pick("before", "", `"`, " ", "\n", comma, "\x98", "\xff", "\x00") + fields[at] + pick("behind", "", `"`, " ", "\r", "\u00a0", `""`)
			}
			before = string(toBytes(encoding, strings.Join(fields, comma))) + end
			log.WriteString(before)
			if odds("blank") {
				log.WriteString(pick("blank", "\n", "\r\n", " \n", "\"\n"))
			}
		}
		text := log.Bytes()
		if odds("cut") && len(text) > 0 {
			text = text[:rapid.IntRange(0, len(text)).Draw(rt, "length")]
		}
		mapped := fullMapping(encoding, comma, layout, zone, pick("personal", "refuse", "mask"), header)
		options := eventlog.Options{
			MaxLine: rapid.SampledFrom([]int{0, 0, 60, 100, 200}).Draw(rt, "longest"), Window: rapid.SampledFrom([]int{0, 1, 3, -1}).Draw(rt, "window"),
		}
		m := mapping(t, mapped)
		agrees(rt, mapped, read(m, bytes.NewReader(text), options), text, options)
		agrees(rt, mapped, read(m, &chunks{text, rapid.IntRange(1, 200).Draw(rt, "piece")}, options), text, options)
	})
}

// What is counted beside the records is of records only, and each time counts.
func TestOnlyRecordsAreCountedAsMaskedAndAmbiguous(t *testing.T) {
	masking := strings.Replace(csvMapping, `"format"`, `"personal": "mask", "format"`, 1)
	log := csvHeader +
		"A;Licence;Registered;04.05.2015 09:10;Desk;850101300123;never\n" +
		"A;Licence;Registered;29.02.2024 23:30;Desk;u1;never\n" +
		"A;Licence;Registered;29.02.2024 23:30;Desk;u1;29.02.2024 23:20\n" +
		"A;Licence;Registered;04.05.2015 09:10;Desk;masked;\n"
	got := read(mapping(t, masking), strings.NewReader(log), eventlog.Options{})
	require.EqualValues(t, 2, got.sum.Records)
	require.EqualValues(t, 2, got.sum.BadFor(eventlog.BadTime))
	require.Zero(t, got.sum.Masked, "no ID was masked that is among the records")
	require.EqualValues(t, 2, got.sum.Ambiguous, "the moment and the filing of one record")
}

// Any bytes, by any of the layouts: the fields, the times and the encoding.
func FuzzOracle(f *testing.F) {
	for _, seed := range []string{
		"1;Copy;Filed;;04.05.2015 09:10;Desk;u1;;n\n",                            // no fault
		"1;Copy;Filed;;04.05.2015 09:10;Desk;u1;;n\n\"1\";Copy;Filed;\n",         // a plain line, then one in quotes
		"1;Copy;Filed;;04.05.2015 09:10;Desk;u1;;n\r\n1;Copy;Filed\r\n\r\n",      // carriage returns, and a line that is too short
		"1;Copy;Подано;отказ;04.05.2015 09:10;Desk;u1;31.02.2015 00:00;n",        // a day that does not exist
		"1;Copy;\xcf\xee\xe4\xe0\xed\xee;;04.05.2015 09:10;Desk;u1;;\x98\n",      // a code page, and the byte that is no letter
		"1;Copy;Filed;;2015-05-04T09:10:00+05:00;Desk;u1;;n\n",                   // an offset
		"1;Copy;Filed;;2015-05-04T09:10:00.5Z;Desk;u1;1900-02-29T00:00:00Z;n\n",  // parts of a second, and no leap year
		"123456789;Copy;Filed;;20150504091000;Desk;123456789012;;n;\n;;;;;;;;\n", // a field too many, and fields without anything
		"1;Copy;Filed;;31.12.2199 23:59;Desk;u1;31.12.9999 00:00;n\n",            // the last year, and a year for no time at all
		"1;Copy;Filed;;28.03.2004 02:30;Desk;u1;29.02.2024 23:30;n\n",            // an hour left out, and one shown twice
	} {
		for i := range layouts {
			f.Add([]byte(seed), uint8(i), i%2 == 0, uint16(300*i))
		}
	}
	type way struct {
		layout  uint8
		windows bool
	}
	known := map[way]*eventlog.Mapping{}
	f.Fuzz(func(t *testing.T, log []byte, layout uint8, windows bool, longest uint16) {
		w := way{layout % uint8(len(layouts)), windows}
		zone, encoding := "Asia/Almaty", "utf-8"
		if strings.Contains(layouts[w.layout], "Z07") {
			zone = ""
		}
		if windows {
			encoding = "windows-1251"
		}
		text := fullMapping(encoding, ";", layouts[w.layout], zone, "mask", false)
		if known[w] == nil {
			known[w] = mapping(t, text)
		}
		options := eventlog.Options{MaxLine: int(longest)}
		agrees(t, text, read(known[w], bytes.NewReader(log), options), log, options)
	})
}
