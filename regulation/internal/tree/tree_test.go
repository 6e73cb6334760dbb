// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package tree_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/internal/tree"
)

func TestParseAndWrite(t *testing.T) {
	for _, c := range []struct{ does, in, bytes, print string }{
		{"a scalar stays as written", `1.50e+2`, `1.50e+2`, "1.50e+2\n"},
		{"true, false and null", `[true,false,null]`, `[true,false,null]`, "[true, false, null]\n"},
		{"an empty object and an empty array", `{"a":{},"b":[]}`, `{"a":{},"b":[]}`, `{"a": {}, "b": []}` + "\n"},
		{"an escape stays as written", `"A\n\"\\"`, `"A\n\"\\"`, `"A\n\"\\"` + "\n"},
		{"an escaped key is written as its letter", `{"\u0061":1}`, `{"a":1}`, `{"a": 1}` + "\n"},
		{"signs of HTML stay", `{"<a>":"&"}`, `{"<a>":"&"}`, `{"<a>": "&"}` + "\n"},
		{"what fits stands in one line", `{"a":[1],"b":"c"}`, `{"a":[1],"b":"c"}`, `{"a": [1], "b": "c"}` + "\n"},
		{"what does not is broken", `{"aaaaaaaaaa":"bbbbbbbbbb","cccccccccc":"dddddddddd"}`, `{"aaaaaaaaaa":"bbbbbbbbbb","cccccccccc":"dddddddddd"}`,
			"{\n  \"aaaaaaaaaa\": \"bbbbbbbbbb\",\n  \"cccccccccc\": \"dddddddddd\"\n}\n"},
		{"short parts share a line", `{"aaaaaaa":1,"bbbbbbb":2,"ccccccc":3,"ddddddd":4}`, `{"aaaaaaa":1,"bbbbbbb":2,"ccccccc":3,"ddddddd":4}`,
			"{\n  \"aaaaaaa\": 1, \"bbbbbbb\": 2,\n  \"ccccccc\": 3, \"ddddddd\": 4\n}\n"},
		{"the only object of an array stands in its brackets", `{"a":[{"bbbbbbbbbbbbbb":"cccccccccccccccc"}]}`, `{"a":[{"bbbbbbbbbbbbbb":"cccccccccccccccc"}]}`,
			"{\n  \"a\": [{\n    \"bbbbbbbbbbbbbb\": \"cccccccccccccccc\"\n  }]\n}\n"},
	} {
		t.Run(c.does, func(t *testing.T) {
			n := tree.Parse([]byte(c.in))
			require.Equal(t, c.bytes, string(n.Bytes()))
			require.Equal(t, c.print, string(n.Print(32)))
		})
	}
}

func TestOffsets(t *testing.T) {
	in := ` {"a": [1, "b"], "c": null}`
	n := tree.Parse([]byte(in))
	require.Equal(t, 1, n.Offset)
	require.Equal(t, strings.Index(in, `"a"`), n.Members[0].Offset)
	require.Equal(t, strings.Index(in, "["), n.Get("a").Offset)
	require.Equal(t, strings.Index(in, `"b"`), n.Get("a").Items[1].Offset)
	require.Equal(t, strings.Index(in, "null"), n.Get("c").Offset)
	require.Zero(t, n.Get("c").Kind)
	require.Nil(t, n.Get("none"))
	n.Move(7)
	require.Equal(t, 7, n.Get("a").Items[1].Offset)
	require.Equal(t, 7, n.Members[1].Offset)
}

func TestSet(t *testing.T) {
	n := tree.Parse([]byte(`{"a":1}`))
	n.Set("a", tree.Text("x", 0))
	n.Set("b", tree.Text("ұ\"<", 0))
	require.Equal(t, `{"a":"x","b":"ұ\"<"}`, string(n.Bytes()))
	s, ok := n.Get("b").String()
	require.True(t, ok)
	require.Equal(t, "ұ\"<", s)
	_, ok = tree.Parse([]byte("1")).String()
	require.False(t, ok)
	var none *tree.Node
	_, ok = none.String()
	require.False(t, ok)
}

// value is what encoding/json reads in a document. Numbers stay as they are written:
// a valid document may hold one that no float64 holds.
func value(t *testing.T, document []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(document))
	d.UseNumber()
	require.NoError(t, d.Decode(&v))
	return v
}

// FuzzTree: a valid document means the same after it was read and written, in one
// line or in many, and nothing that is no document makes the reader fail or wait.
func FuzzTree(f *testing.F) {
	for _, seed := range []string{
		`{"a":[1,"b",null,true],"c":{}}`, // one of each
		`{"a":1,"a":2}`,                  // a key twice
		`"\ud83d\ude00"`,                 // a pair of surrogates
		`{"":""}`,                        // an empty key
		`[[[[[]]]]]`,                     // depth
		`{"a"`,                           // cut off
		"\"",                             // a quotation mark alone
		`{,}`, "]", "tru", "\\",
		`[}`, `{'a': [1}]}`, // a bracket that closes nothing
		"[8E888]", // a number that no float64 holds
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		n := tree.Parse(in)
		if !json.Valid(in) || !utf8.Valid(in) {
			return
		}
		want := value(t, in)
		require.Equal(t, want, value(t, n.Bytes()))
		require.Equal(t, want, value(t, n.Print(40)))
		require.True(t, bytes.Equal(n.Print(40), tree.Parse(n.Print(40)).Print(40)), "what is written stays as it is")
	})
}

func TestFind(t *testing.T) {
	text := `{"a": [{"b.c": 1, "b": {"d": [2, 3]}}], "e": null}`
	root := tree.Parse([]byte(text))
	for path, want := range map[string]string{
		"": "{", "a": "[", "a[0]": `{"b.c"`, "a[0].b.c": "1", "a[0].b.d[1]": "3", "a[0].b.d[2]": "[2", "a[0].b.x": `{"d"`, "a[x]": "[", "e": "null", "e.f": "null", "f": "{",
	} {
		require.True(t, strings.HasPrefix(text[root.Find(path).Offset:], want), path)
	}
}

// What is no JSON is read to its end too: whoever looks for places in a file with
// faults must get an answer.
func TestParseEndsWhateverIsRead(t *testing.T) {
	for _, text := range []string{"", "}", "]", "[}", "{]", `{'a': '1', "b": [1}]}`, `{"a": {'b': 1}, "c": 2}`, `["a"}`, `{"a`, `{"a": "\`, "[[[", `{"a":}`} {
		require.NotNil(t, tree.Parse([]byte(text)), text)
	}
}
