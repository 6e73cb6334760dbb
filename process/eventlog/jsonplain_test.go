// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process/eventlog"
)

var jsonColumns = []string{"id", "what", "by.role", "by.at.hour", "номер"}

// bothWays says that a line which is read as a plain one has no fault, and the
// values that it has when it is read with care.
func bothWays(t require.TestingT, line string) bool {
	plain, careful, ok, bad := eventlog.JSONBothWays(jsonColumns, []byte(line))
	if !ok {
		return false
	}
	require.Nil(t, bad, line)
	for i := range careful {
		require.Equal(t, string(careful[i]), string(plain[i]), "%s of %s", jsonColumns[i], line)
	}
	return true
}

func TestPlainObjects(t *testing.T) {
	tests := []struct {
		rule, line string
		plain      bool
	}{
		{"texts", `{"id":"A-1","what":"Registered"}`, true},
		{"space in all places", " {\t\"id\" : \"A\" , \"x\":\r 1 } ", true},
		{"nothing", `{}`, true},
		{"numbers, null and words", `{"id":12,"what":-3,"номер":null,"x":true,"y":false,"z":0}`, true},
		{"an object that holds a wanted field", `{"by":{"role":"desk","at":{"hour":9,"x":"y"}},"id":"A"}`, true},
		{"a value where an object was expected", `{"by":"desk"}`, true},
		{"letters beyond ASCII, longer than a word", `{"номер":"Подано заявление","id":"қабылдау"}`, true},
		{"an object that nobody wants", `{"x":{}}`, false},
		{"a list", `{"x":[]}`, false},
		{"an escape", `{"id":"A\n"}`, false},
		{"an escape in a key", `{"\u0069d":"A"}`, false},
		{"a control character", "{\"id\":\"A\tB\"}", false},
		{"a key twice", `{"id":"A","id":"B"}`, false},
		{"a word where a text is wanted", `{"id":true}`, false},
		{"an object where a text is wanted", `{"id":{}}`, false},
		{"a fraction", `{"id":1.5}`, false},
		{"a zero in front", `{"id":01}`, false},
		{"a sign and nothing else", `{"id":-}`, false},
		{"a comma at the end", `{"id":"A",}`, false},
		{"something after it", `{"id":"A"}x`, false},
		{"a byte that is 0 after it", "{\"id\":\"A\"}\x00", false},
		{"cut inside a text", `{"id":"A`, false},
		{"cut after a number", `{"id":12`, false},
		{"cut after a key", `{"id"`, false},
		{"cut after a colon", `{"id":`, false},
		{"cut after a comma", `{"id":1,`, false},
		{"a word that is none", `{"x":nul}`, false},
		{"no object", `"id"`, false},
		{"an empty line", ``, false},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { require.Equal(t, tt.plain, bothWays(t, tt.line)) })
	}
}

func TestPlainObjectsAgainstCarefulReading(t *testing.T) {
	word := rapid.SampledFrom([]string{
		`"id"`, `"what"`, `"by"`, `"role"`, `"at"`, `"hour"`, `"номер"`, `"x"`, `""`, `"a long text that nobody wants"`, `"\""`, `1`, `-20`, `0`, `1e3`,
		"null", "true", "false", "{", "}", "[", "]", ":", ",", " ", "\t", `{"role":"desk","at":{"hour":1}}`,
	})
	rapid.Check(t, func(rt *rapid.T) {
		// Members that are mostly right, with a word put in here and there.
		var b strings.Builder
		b.WriteString("{")
		for i := range rapid.IntRange(0, 6).Draw(rt, "members") {
			if i > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, "%s:%s", word.Draw(rt, "key"), word.Draw(rt, "value"))
			if rapid.IntRange(0, 9).Draw(rt, "spoilt") == 0 {
				b.WriteString(word.Draw(rt, "word"))
			}
		}
		b.WriteString("}")
		bothWays(rt, b.String())
	})
}

func FuzzPlainJSON(f *testing.F) {
	for _, seed := range []string{
		`{"id":"A-1","what":"Registered","by":{"role":"desk","at":{"hour":9}},"номер":null}`, // no fault
		`{"id":"A","id":"B"}`,            // a key twice
		`{"id":"\ud800"}`,                // an escape
		`{"x":[{"id":1}],"id":2}`,        // a list
		`{"id":01,"what":1.5e9,"x":-}`,   // numbers of all sorts
		"{\"id\":\"A\x1f\"}",             // a control character
		`{"by":{"role":{}},"by":"desk"}`, // an object where a text is wanted
		`{"id":"A"`,                      // cut
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if utf8.ValidString(line) {
			bothWays(t, line)
		}
	})
}
