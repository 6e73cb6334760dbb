// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/eventlog"
)

const jsonGood = `{"id":"A-1","service":"Licence","what":"Registered","when":"04.05.2015 09:10","who":"Desk","login":"u1"}` + "\n"

func TestBadJSONLines(t *testing.T) {
	with := func(old, other string) string { return strings.Replace(jsonGood, old, other, 1) }
	tests := []struct {
		rule    string
		log     string
		records int
		bad     string
	}{
		{"a record without fault", jsonGood, 1, ""},
		{"an empty line, and one of spaces, are no rows", "\n  \r\n" + jsonGood, 1, ""},
		{"a mark of utf-8 at the beginning", "\ufeff" + jsonGood, 1, ""},
		{"keys that nobody asks for, with anything in them", with(`{`, `{"x":{"id":[1,{"id":"B"}],"what":null},"y":[],"z":-1.5e3,"t":true,`), 1, ""},
		{"a key with an escape", with(`"id"`, `"i\u0064"`), 1, ""},
		{"a value with an escape", with(`"Licence"`, `"\u004cicence"`), 1, ""},
		{"spaces between all things", with(`:`, ` : `), 1, ""},
		{"a number as a value", with(`"A-1"`, `17`), 1, ""},
		{"null is empty", with(`"Desk"`, `null`), 1, ""},
		{"null where a value is needed", with(`"A-1"`, `null`), 0, "1 id empty"},
		{"a key is missing", with(`"id"`, `"ID"`), 0, "1 id empty"},
		{"a value that is an object", with(`"A-1"`, `{"x":1}`), 0, "1 id json"},
		{"a value that is true", with(`"A-1"`, `true`), 0, "1 id json"},
		{"the same key twice", with(`{`, `{"id":"B",`), 0, "1 id json"},
		{"a file cut inside a line", jsonGood + `{"id":"A-2","serv`, 1, "2  json"},
		{"an array", `["A-1"]` + "\n", 0, "1  json"},
		{"two objects on a line", `{} {}` + "\n", 0, "1  json"},
		{"bytes of another encoding", with("A-1", "A-\xcc"), 0, "1  encoding"},
		{"the same line again", jsonGood + jsonGood, 1, "2  duplicate"},
		{"an unknown service", with("Licence", "Licenze"), 0, "1 service unknown_service"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := read(mapping(t, jsonMapping), strings.NewReader(tt.log), eventlog.Options{})
			require.NoError(t, got.err)
			require.Len(t, got.records, tt.records, "%v", got.bad)
			var bad []string
			for _, e := range got.bad {
				bad = append(bad, fmt.Sprintf("%d %s %s", e.Line, e.Column, e.Reason))
			}
			require.Equal(t, tt.bad, strings.Join(bad, ","))
			balanced(t, got.sum)
		})
	}
}

func TestADotLeadsIntoAnObject(t *testing.T) {
	m := mapping(t, `{"format": "jsonl", "time": {"layout": "unix_milli"},
	  "columns": {"application": "case.id", "activity": ["event.name", "event.result"], "time": "event.at"},
	  "services": {"all": {"kind": "pesticide-licence/issue", "channel": "office"}},
	  "activities": {"signed": {"node": "5(6)"}, "prepared | refusal": {"node": "5(5)", "reply": "no"}}}`)
	got := read(m, strings.NewReader(
		`{"case":{"id":"7","x":{}},"event":{"name":"signed","result":"","at":1430710200000}}`+"\n"+
			`{"event":{"at":1430710200001,"result":"refusal","name":"prepared"},"case":{"id":"8"}}`+"\n"+
			`{"case":"9","event":{"name":"signed","at":1430710200000}}`+"\n"+
			`{"case":{"id":"9"},"event":{"name":"signed","at":"yesterday"}}`+"\n"), eventlog.Options{})
	require.NoError(t, got.err)
	require.Len(t, got.records, 2)
	require.Equal(t, "7", got.records[0].Application)
	require.Equal(t, "5(5)", string(got.records[1].Node))
	require.Equal(t, "2015-05-04 03:30:00.001 +0000 UTC", got.records[1].At.String())
	require.Equal(t, []eventlog.Reason{eventlog.BadEmpty, eventlog.BadTime}, []eventlog.Reason{got.bad[0].Reason, got.bad[1].Reason})
}
