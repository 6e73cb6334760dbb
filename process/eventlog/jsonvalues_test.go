// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process/eventlog"
)

var jsonColumns = []string{"id", "what", "by.role", "by.at.hour", "номер"}

var errOracle = errors.New("the line has a fault")

// jsonOracle finds the values of the columns with the decoder of encoding/json.
func jsonOracle(line string) (map[string]string, error) {
	if !json.Valid([]byte(line)) {
		return nil, errOracle
	}
	d := json.NewDecoder(strings.NewReader(line))
	d.UseNumber()
	values := map[string]string{}
	if first, err := d.Token(); err != nil || first != json.Delim('{') {
		return nil, errOracle
	}
	return values, jsonObject(d, "", values)
}

// jsonObject reads the rest of an object whose first brace was read.
func jsonObject(d *json.Decoder, prefix string, values map[string]string) error {
	var fault error
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		name, ok := key.(string)
		if !ok {
			return fmt.Errorf("the key %v is no text", key)
		}
		path := prefix + name
		wanted, inner := false, false
		for _, c := range jsonColumns {
			wanted = wanted || c == path
			inner = inner || strings.HasPrefix(c, path+".")
		}
		if strings.Contains(name, ".") {
			wanted, inner = false, false
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		if inner && raw[0] == '{' {
			in := json.NewDecoder(strings.NewReader(string(raw)))
			in.UseNumber()
			if _, err := in.Token(); err != nil {
				return err
			}
			fault = errors.Join(fault, jsonObject(in, path+".", values))
		}
		if !wanted {
			continue
		}
		var value any
		in := json.NewDecoder(strings.NewReader(string(raw)))
		in.UseNumber()
		if err := in.Decode(&value); err != nil {
			return err
		}
		if _, twice := values[path]; twice {
			fault = errOracle
		}
		switch v := value.(type) {
		case nil:
			values[path] = ""
		case string:
			values[path] = v
		case json.Number:
			values[path] = v.String()
		default:
			values[path] = ""
			fault = errOracle
		}
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	return fault
}

// asDecoded says that a line has the values, or the fault, that encoding/json
// finds in it.
func asDecoded(t require.TestingT, line string) {
	got, bad := eventlog.JSONValues(jsonColumns, []byte(line))
	want, err := jsonOracle(line)
	if err != nil {
		require.NotNil(t, bad, line)
		return
	}
	require.Nil(t, bad, line)
	for i, c := range jsonColumns {
		require.Equal(t, want[c], string(got[i]), "%s of %s", c, line)
	}
}

func TestValuesOfJSON(t *testing.T) {
	tests := []struct {
		rule, line string
		good       bool
	}{
		{"texts", `{"id":"A-1","what":"Registered"}`, true},
		{"space in all places", " {\t\"id\" : \"A\" , \"x\":\r 1 } ", true},
		{"nothing", `{}`, true},
		{"numbers, null and words", `{"id":12,"what":-3,"номер":null,"x":true,"y":false,"z":0}`, true},
		{"an object that holds a wanted field", `{"by":{"role":"desk","at":{"hour":9,"x":"y"}},"id":"A"}`, true},
		{"a value where an object was expected", `{"by":"desk"}`, true},
		{"letters beyond ASCII", `{"номер":"Подано заявление","id":"қабылдау"}`, true},
		{"an object that nobody wants", `{"x":{}}`, true},
		{"a list", `{"x":[]}`, true},
		{"an escape", `{"id":"A\n"}`, true},
		{"an escape in a key", `{"\u0069d":"A"}`, true},
		{"a key with a dot is no way into an object", `{"by.role":"A"}`, true},
		{"a fraction", `{"id":1.5}`, true},
		{"a control character", "{\"id\":\"A\tB\"}", false},
		{"a key twice", `{"id":"A","id":"B"}`, false},
		{"a word where a text is wanted", `{"id":true}`, false},
		{"an object where a text is wanted", `{"id":{}}`, false},
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
		t.Run(tt.rule, func(t *testing.T) {
			_, bad := eventlog.JSONValues(jsonColumns, []byte(tt.line))
			require.Equal(t, tt.good, bad == nil)
			asDecoded(t, tt.line)
		})
	}
}

func TestValuesOfAnyJSON(t *testing.T) {
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
		asDecoded(rt, b.String())
	})
}

func FuzzJSONValues(f *testing.F) {
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
			asDecoded(t, line)
		}
	})
}
