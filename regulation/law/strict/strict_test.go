// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// term is a piece of a regulation with one field of every sort that matters.
type term struct {
	Unit    string             `json:"unit" strict:"required"`
	Amount  *int               `json:"amount"`
	Date    law.Date           `json:"date,omitzero"`
	Place   law.Locator        `json:"locator"`
	Kinds   []string           `json:"kinds"`
	Hours   map[int]int        `json:"hours"`
	Bases   map[law.Basis]bool `json:"bases"`
	Small   int8               `json:"small"`
	Port    uint16             `json:"port"`
	Rate    float32            `json:"rate"`
	Open    bool               `json:"open"`
	Hash    [2]int             `json:"hash"`
	Bytes   []byte             `json:"bytes"`
	Raw     json.RawMessage    `json:"raw"`
	Any     any                `json:"any"`
	Number  json.Number        `json:"number"`
	Own     own                `json:"own"`
	Inner   *inner             `json:"inner"`
	Hidden  string             `json:"-"`
	NoTag   int
	private int
	inner2
}

type inner struct {
	Text law.Text         `json:"text"`
	List []term           `json:"list"`
	Map  map[string]inner `json:"map"`
}

type inner2 struct {
	Promoted string `json:"promoted"`
}

// own decodes itself through the same package, as the types of the library do.
type own struct{ N int }

func (o *own) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		o.N = -1
		return nil
	}
	var x struct {
		List []struct {
			N int `json:"n"`
		} `json:"list"`
	}
	if err := strict.Unmarshal(b, &x); err != nil {
		return err
	}
	for _, e := range x.List {
		o.N += e.N
	}
	return nil
}

func TestUnmarshalRefuses(t *testing.T) {
	deep := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	rows := []struct {
		name, in, place string
		offset          int64
		is              error
		text            string
	}{
		{"an unknown key, with the nearest known one", `{"unit":"day","amuont":1}`, "amuont", 14, strict.ErrUnknownKey, `unknown key "amuont", did you mean "amount"?`},
		{"a key of another case", `{"Unit":"day"}`, "Unit", 1, strict.ErrUnknownKey, `unknown key "Unit", did you mean "unit"?`},
		{"a short key with two letters swapped", `{"unti":"day"}`, "unti", 1, strict.ErrUnknownKey, `unknown key "unti", did you mean "unit"?`},
		{"a key like no other has no suggestion", `{"colour":1}`, "colour", 1, strict.ErrUnknownKey, `unknown key "colour"`},
		{"a field without a key", `{"Hidden":"x"}`, "Hidden", 1, strict.ErrUnknownKey, `unknown key "Hidden"`},
		{"a field that is not exported", `{"private":1}`, "private", 1, strict.ErrUnknownKey, `unknown key "private"`},
		{"a key twice", `{"unit":"a", "unit":"b"}`, "unit", 13, strict.ErrDuplicateKey, `the key "unit" stands twice`},
		{"a key twice, once spelt with an escape", `{"unit":"a","\u0075nit":"b"}`, "unit", 12, strict.ErrDuplicateKey, `the key "unit" stands twice`},
		{"a key twice in a map", `{"unit":"a","hours":{"5":1,"5":2}}`, `hours.5`, 27, strict.ErrDuplicateKey, `the key "5" stands twice`},
		{"a key twice in a raw message", `{"raw":{"a":[{"b":1,"b":2}]}}`, `raw.a[0].b`, 20, strict.ErrDuplicateKey, `the key "b" stands twice`},
		{"a key twice below any", `{"any":[{"b":1,"b":2}]}`, `any[0].b`, 15, strict.ErrDuplicateKey, `the key "b" stands twice`},
		{"a required key missing", `{"amount":3}`, "unit", 11, strict.ErrMissingKey, `the key "unit" is missing`},
		{"a required key missing in a list", `{"unit":"a","inner":{"list":[{"unit":"b"},{}]}}`, "inner.list[1].unit", 43, strict.ErrMissingKey, `the key "unit" is missing`},
		{"null for a string", `{"unit":null}`, "unit", 8, strict.ErrType, `expected a string, found null`},
		{"null for an integer", `{"small":null}`, "small", 9, strict.ErrType, `expected an integer, found null`},
		{"null for a float", `{"rate":null}`, "rate", 8, strict.ErrType, `expected a number, found null`},
		{"null for a bool", `{"open":null}`, "open", 8, strict.ErrType, `expected true or false, found null`},
		{"null for a struct", `{"inner":{"text":null}}`, "inner.text", 17, strict.ErrType, `expected an object, found null`},
		{"null for a Go array", `{"hash":null}`, "hash", 8, strict.ErrType, `expected an array, found null`},
		{"null for a text type", `{"date":null}`, "date", 8, strict.ErrType, `expected a string, found null`},
		{"null for a json.Number", `{"number":null}`, "number", 10, strict.ErrType, `expected a number, found null`},
		{"a fraction in an integer", `{"small":1.0}`, "small", 9, strict.ErrType, `expected an integer, without a fraction or an exponent: 1.0`},
		{"an exponent in an integer", `{"small":1e2}`, "small", 9, strict.ErrType, `expected an integer, without a fraction or an exponent: 1e2`},
		{"an integer out of range", `{"small":128}`, "small", 9, strict.ErrType, `out of the range of int8: 128`},
		{"an unsigned integer out of range", `{"port":65536}`, "port", 8, strict.ErrType, `out of the range of uint16: 65536`},
		{"a negative number for an unsigned one", `{"port":-1}`, "port", 8, strict.ErrType, `out of the range of uint16: -1`},
		{"an integer beyond 64 bits", `{"amount":9223372036854775808}`, "amount", 10, strict.ErrType, `out of the range of int: 9223372036854775808`},
		{"a float out of range", `{"rate":1e39}`, "rate", 8, strict.ErrType, `out of the range of float32: 1e39`},
		{"a float out of range below any", `{"any":[1e309]}`, "any[0]", 8, strict.ErrType, `out of the range of float64: 1e309`},
		{"a number in quotation marks", `{"amount":"3"}`, "amount", 10, strict.ErrType, `expected an integer, found "3"`},
		{"a json.Number in quotation marks", `{"number":"3"}`, "number", 10, strict.ErrType, `expected a number, found "3"`},
		{"a string without quotation marks", `{"unit":7}`, "unit", 8, strict.ErrType, `expected a string, found 7`},
		{"an object for a list", `{"kinds":{}}`, "kinds", 9, strict.ErrType, `expected an array, found an object`},
		{"a list for an object", `[]`, "", 0, strict.ErrType, `expected an object, found an array`},
		{"a list for a map", `{"hours":[]}`, "hours", 9, strict.ErrType, `expected an object, found an array`},
		{"a string for bytes that is no base64", `{"bytes":"a"}`, "bytes", 9, strict.ErrType, `expected base64, found "a"`},
		{"base64 with a line break", `{"bytes":"YW\nJj"}`, "bytes", 9, strict.ErrType, `expected base64, found "YW\nJj"`},
		{"base64 with bits left over", `{"bytes":"YR=="}`, "bytes", 9, strict.ErrType, `expected base64, found "YR=="`},
		{"a list for bytes", `{"bytes":[1]}`, "bytes", 9, strict.ErrType, `expected a string in base64, found an array`},
		{"an array too long", `{"hash":[1,2,3]}`, "hash[2]", 13, strict.ErrType, `more than 2 elements`},
		{"an array too short", `{"hash":[1]}`, "hash", 8, strict.ErrType, `expected 2 elements, found 1`},
		{"a day that does not exist", `{"date":"2014-02-30"}`, "date", 8, strict.ErrType, `not a value of law.Date: law: date "2014-02-30": not a day that exists, as YYYY-MM-DD`},
		{"a number for a date", `{"date":20140228}`, "date", 8, strict.ErrType, `expected a string, found 20140228`},
		{"a map key that its type refuses", `{"bases":{"guessed":true}}`, "bases.guessed", 10, strict.ErrType, `not a value of law.Basis: law: basis "guessed": not one of stated, inferred, not_stated`},
		{"an integer key with a leading zero", `{"hours":{"05":1}}`, "hours.05", 10, strict.ErrType, `the key "05" is not an integer of int`},
		{"a fault below a type that decodes itself", `{"own": {"list":[{"n":1},{"m":2}]}}`, "own.list[1].m", 26, strict.ErrUnknownKey, `unknown key "m"`},
		{"data after the value", `{"unit":"a"} {}`, "", 13, strict.ErrSyntax, `expected nothing after the value, found '{'`},
		{"an empty document", ` `, "", 1, strict.ErrSyntax, `expected an object, found the end`},
		{"a byte order mark", "\ufeff{}", "", 0, strict.ErrSyntax, `expected a value, found a byte order mark`},
		{"a comma before the closing brace", `{"unit":"a",}`, "", 11, strict.ErrSyntax, `a comma stands before '}', with nothing behind it`},
		{"a comma before the closing bracket", `{"kinds":["a",]}`, "kinds[1]", 13, strict.ErrSyntax, `a comma stands before ']', with nothing behind it`},
		{"a comma too few", `{"unit":"a" "amount":1}`, "", 12, strict.ErrSyntax, `a comma is missing before '"'`},
		{"a comma too few in a list", `{"kinds":["a" "b"]}`, "kinds", 14, strict.ErrSyntax, `a comma is missing before '"'`},
		{"a colon too few", `{"unit" "a"}`, "", 8, strict.ErrSyntax, `expected ':', found '"'`},
		{"a quotation mark too few", `{"unit":"a, "amount":1}`, "", 13, strict.ErrSyntax, `a quotation mark before "amount" is missing or one too many`},
		{"two commas", `{"unit":"a",,"amount":1}`, "", 12, strict.ErrSyntax, "two commas stand side by side"},
		{"a curly quotation mark", `{“unit”:"a"}`, "", 1, strict.ErrSyntax, "expected a key, found the curly quotation mark '“'"},
		{"a blank that does not break", "{\u00a0}", "", 1, strict.ErrSyntax, "expected a key, found a blank of another kind, U+00A0"},
		{"a key without quotation marks", `{unit:"a"}`, "", 1, strict.ErrSyntax, `expected a key, found "unit" without quotation marks`},
		{"a value without quotation marks, at the end", `{"unit":a`, "unit", 8, strict.ErrSyntax, `expected a value, found "a" without quotation marks`},
		{"a comment", `{/* */}`, "", 1, strict.ErrSyntax, `expected a key, found a comment`},
		{"a leading zero", `{"small":01}`, "", 10, strict.ErrSyntax, `expected ',' or '}', found '1'`},
		{"a plus sign", `{"small":+1}`, "small", 9, strict.ErrSyntax, `expected a value, found '+'`},
		{"a minus sign alone", `{"small":-}`, "small", 10, strict.ErrSyntax, `expected a digit, found '}'`},
		{"a fraction without digits", `{"rate":1.}`, "rate", 10, strict.ErrSyntax, `expected a digit, found '}'`},
		{"an exponent without digits", `{"rate":1e+}`, "rate", 11, strict.ErrSyntax, `expected a digit, found '}'`},
		{"a word that is none", `{"open":tru}`, "open", 8, strict.ErrSyntax, `expected true, found 't'`},
		{"NaN", `{"rate":NaN}`, "rate", 8, strict.ErrSyntax, `expected a value, found "NaN" without quotation marks`},
		{"a string that does not end", `{"unit":"a`, "unit", 10, strict.ErrSyntax, `expected the end of a string, found the end`},
		{"a key that does not end", `{"unit`, "", 6, strict.ErrSyntax, `expected the end of a string, found the end`},
		{"an object that does not end", `{"unit":"a"`, "", 11, strict.ErrSyntax, `expected ',' or '}', found the end`},
		{"a control character in a string", "{\"unit\":\"a\x01\"}", "unit", 10, strict.ErrSyntax, `the control character '\x01' in a string`},
		{"a line end in a string", "{\"unit\":\"a\n\"}", "unit", 10, strict.ErrSyntax, `the control character '\n' in a string`},
		{"an escape that JSON does not have", `{"unit":"\x"}`, "unit", 10, strict.ErrSyntax, `expected an escaped character, found 'x'`},
		{"an escape cut short", `{"unit":"\u12"}`, "unit", 9, strict.ErrSyntax, `expected four hexadecimal digits after \u`},
		{"an escape cut short by the end", `{"unit":"\u00`, "unit", 9, strict.ErrSyntax, `expected four hexadecimal digits after \u`},
		{"a bad escape in a text that its type reads", `{"date":"\x"}`, "date", 10, strict.ErrSyntax, `expected an escaped character, found 'x'`},
		{"a bad escape in base64", `{"bytes":"\x"}`, "bytes", 11, strict.ErrSyntax, `expected an escaped character, found 'x'`},
		{"a word that is none in a raw message", `{"raw":[true,flase]}`, "raw[1]", 13, strict.ErrSyntax, `expected false, found 'f'`},
		{"an object beyond the limit", `{"inner":` + strings.Repeat(`{"map":{"a":`, 32), "inner" + strings.Repeat(".map.a", 31) + ".map", 9 + 31*12 + 7, strict.ErrLimit, `nested deeper than 64`},
		{"a backslash at the end", `{"unit":"\`, "unit", 10, strict.ErrSyntax, `expected an escaped character, found the end`},
		{"the first half of a surrogate pair alone", `{"unit":"\ud800"}`, "unit", 9, strict.ErrSyntax, `half a surrogate pair in a string`},
		{"the second half of a surrogate pair alone", `{"unit":"\udc00"}`, "unit", 9, strict.ErrSyntax, `half a surrogate pair in a string`},
		{"the first half before an ordinary escape", `{"unit":"\ud800\u0041"}`, "unit", 9, strict.ErrSyntax, `half a surrogate pair in a string`},
		{"invalid UTF-8 in a string", "{\"unit\":\"a\xff\"}", "unit", 10, strict.ErrSyntax, `invalid UTF-8`},
		{"invalid UTF-8 in a key", "{\"\xd2\":1}", "", 2, strict.ErrSyntax, `invalid UTF-8`},
		{"invalid UTF-8 between tokens", "{\xff}", "", 1, strict.ErrSyntax, `invalid UTF-8`},
		{"invalid UTF-8 in a raw message", "{\"raw\":\"\xff\"}", "raw", 8, strict.ErrSyntax, `invalid UTF-8`},
		{"nesting below any beyond the limit", `{"any":` + deep(64) + `}`, "any" + strings.Repeat("[0]", 63), 70, strict.ErrLimit, `nested deeper than 64`},
		{"nesting in a raw message beyond the limit", `{"raw":` + deep(64) + `}`, "raw" + strings.Repeat("[0]", 63), 70, strict.ErrLimit, `nested deeper than 64`},
		{"of two faults the first one counts", `{"amount":true,"amuont":1}`, "amount", 10, strict.ErrType, `expected an integer, found true`},
		{"a key that is no plain word stands in brackets", `{"inner":{"map":{"7(3) a":{"x":1}}}}`, `inner.map["7(3) a"].x`, 27, strict.ErrUnknownKey, `unknown key "x"`},
		{"an empty key stands in brackets", `{"":1}`, `[""]`, 1, strict.ErrUnknownKey, `unknown key ""`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			var got term
			err := strict.Unmarshal([]byte(r.in), &got)
			require.ErrorIs(t, err, r.is)
			var e *strict.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, r.place, e.Place)
			require.Equal(t, r.offset, e.Offset)
			require.EqualError(t, e.Err, r.text)
			require.Zero(t, got.private)
			require.Equal(t, term{}, got, "a refused document leaves the target alone")
			for _, other := range []error{strict.ErrSyntax, strict.ErrType, strict.ErrLimit, strict.ErrUnknownKey, strict.ErrDuplicateKey, strict.ErrMissingKey} {
				require.Equal(t, errors.Is(r.is, other), errors.Is(err, other), "exactly one sentinel: %v", other)
			}
		})
	}
}

func TestUnmarshalAccepts(t *testing.T) {
	rows := []struct {
		name, in string
		want     func(*term)
	}{
		{"white space of all four sorts", "\t\r\n {\"unit\"\n:\t\"\"\r} ", func(*term) {}},
		{"null for pointer, slice, map, any, bytes", `{"unit":"","amount":null,"kinds":null,"hours":null,"any":null,"bytes":null,"inner":null}`, func(*term) {}},
		{"null for a type that decodes itself", `{"unit":"","own":null,"raw":null}`, func(x *term) { x.Own.N, x.Raw = -1, json.RawMessage("null") }},
		{"a number behind a pointer", `{"unit":"","amount":-3}`, func(x *term) { n := -3; x.Amount = &n }},
		{"minus nothing", `{"unit":"","small":-0}`, func(*term) {}},
		{"the bounds of an integer", `{"unit":"","small":-128,"port":65535}`, func(x *term) { x.Small, x.Port = -128, 65535 }},
		{"a date", `{"unit":"","date":"2012-02-29"}`, func(x *term) { x.Date = law.MustDate("2012-02-29") }},
		{"a date not stated", `{"unit":"","date":""}`, func(*term) {}},
		{"a locator", `{"unit":"","locator":"7(3)/2"}`, func(x *term) { x.Place = law.SubParagraph(7, 3).WithPart(2) }},
		{"keys of maps", `{"unit":"","hours":{"5":18,"-6":23},"bases":{"stated":true}}`, func(x *term) {
			x.Hours, x.Bases = map[int]int{5: 18, -6: 23}, map[law.Basis]bool{law.BasisStated: true}
		}},
		{"an empty list is not null", `{"unit":"","kinds":[],"hours":{}}`, func(x *term) { x.Kinds, x.Hours = []string{}, map[int]int{} }},
		{"escapes and characters beyond the first plane", `{"unit":"\"\\\/\b\f\n\r\t\u04d9Ә\ud83d\udc04🐄"}`, func(x *term) { x.Unit = "\"\\/\b\f\n\r\tәӘ🐄🐄" }},
		{"a replacement character that is written", `{"unit":"\ufffd�"}`, func(x *term) { x.Unit = "\ufffd\ufffd" }},
		{"bytes in base64", `{"unit":"","bytes":"YWI="}`, func(x *term) { x.Bytes = []byte("ab") }},
		{"a raw message as it stands", `{"unit":"","raw": { "a" : [1, 2] } }`, func(x *term) { x.Raw = json.RawMessage(`{ "a" : [1, 2] }`) }},
		{"anything", `{"unit":"","any":{"a":[1.5,"b",true,false,null,{}]}}`, func(x *term) {
			x.Any = map[string]any{"a": []any{1.5, "b", true, false, nil, map[string]any{}}}
		}},
		{"a number as written", `{"unit":"","number":1.50}`, func(x *term) { x.Number = "1.50" }},
		{"a promoted field, a field without a tag", `{"unit":"","promoted":"p","NoTag":1}`, func(x *term) { x.Promoted, x.NoTag = "p", 1 }},
		{"an array of its length", `{"unit":"","hash":[1,2]}`, func(x *term) { x.Hash = [2]int{1, 2} }},
		{"a type that decodes itself", `{"unit":"","own":{"list":[{"n":1},{"n":2}]}}`, func(x *term) { x.Own.N = 3 }},
		{"63 arrays below an object", `{"unit":"","raw":` + strings.Repeat("[", 63) + strings.Repeat("]", 63) + `}`, func(x *term) {
			x.Raw = json.RawMessage(strings.Repeat("[", 63) + strings.Repeat("]", 63))
		}},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			var want, got term
			r.want(&want)
			require.NoError(t, strict.Unmarshal([]byte(r.in), &got))
			require.Equal(t, want, got)
			var peer term
			require.NoError(t, json.Unmarshal([]byte(r.in), &peer))
			require.Equal(t, peer, got, "encoding/json agrees")
		})
	}
}

func TestLimits(t *testing.T) {
	var x any
	doc := []byte(`[[1]]`)
	require.NoError(t, strict.Unmarshal(doc, &x, strict.MaxBytes(5), strict.MaxDepth(2)))
	err := strict.Unmarshal(doc, &x, strict.MaxBytes(4))
	require.ErrorIs(t, err, strict.ErrLimit)
	require.EqualError(t, err, "strict: at byte 4: the document has more than 4 bytes")
	err = strict.Unmarshal(doc, &x, strict.MaxDepth(1))
	require.EqualError(t, err, "strict: [0] at byte 1: nested deeper than 1")
	require.NoError(t, strict.Unmarshal(doc, &x, strict.MaxBytes(0), strict.MaxDepth(-1)), "below 1 is the default")
	require.NoError(t, strict.Unmarshal(doc, &x, strict.MaxBytes(math.MaxInt64)))

	deep := []byte(strings.Repeat("[", 10_001) + strings.Repeat("]", 10_001))
	require.NoError(t, strict.Unmarshal(deep[1:20_001], &x, strict.MaxDepth(1<<40)))
	require.ErrorIs(t, strict.Unmarshal(deep, &x, strict.MaxDepth(1<<40)), strict.ErrLimit, "10,000 is the most, as in encoding/json")

	// An array that closes makes room for the next.
	require.NoError(t, strict.Unmarshal([]byte(`[[],[],{},{}]`), &x, strict.MaxDepth(2)))
}

func TestDecode(t *testing.T) {
	var x []int
	require.NoError(t, strict.Decode(iotest.OneByteReader(strings.NewReader(" [1, 2] ")), &x))
	require.Equal(t, []int{1, 2}, x)
	require.ErrorIs(t, strict.Decode(strings.NewReader("[1][2]"), &x), strict.ErrSyntax, "one value, not a stream")

	endless := &counter{}
	err := strict.Decode(endless, &x, strict.MaxBytes(1000))
	require.ErrorIs(t, err, strict.ErrLimit)
	require.LessOrEqual(t, endless.n, 1001, "it stops reading at the limit")
	require.NoError(t, strict.Decode(strings.NewReader("[1]"), &x, strict.MaxBytes(math.MaxInt64)))

	broken := errors.New("line cut")
	err = strict.Decode(io.MultiReader(strings.NewReader("[1,"), iotest.ErrReader(broken)), &x)
	require.ErrorIs(t, err, broken)
	var e *strict.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, int64(3), e.Offset)
}

// counter is an endless white page.
type counter struct{ n int }

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	c.n += len(p)
	return len(p), nil
}

func TestErrorQuotesLittle(t *testing.T) {
	long := "a" + strings.Repeat("ә", 5000) // byte 80 is inside a character
	for _, doc := range []string{
		fmt.Sprintf(`{%q:1}`, long), fmt.Sprintf(`{"unit":"","amount":%q}`, long), fmt.Sprintf(`{"bytes":%q}`, long),
		fmt.Sprintf(`{"date":%q}`, long), fmt.Sprintf(`{"bases":{%q:true}}`, long), fmt.Sprintf(`{"hours":{%q:1}}`, long),
		fmt.Sprintf(`{"any":{%q:1,%q:1}}`, long, long), `{"small":` + strings.Repeat("1", 5000) + `}`, `{"rate":` + strings.Repeat("1", 5000) + `}`,
	} {
		err := strict.Unmarshal([]byte(doc), &term{})
		require.Error(t, err)
		require.Less(t, len(err.Error()), 700, "%s", doc[:20])
		require.NotContains(t, err.Error(), strings.Repeat("ә", 41))
		require.NotContains(t, err.Error(), strings.Repeat("1", 81))
		require.NotContains(t, err.Error(), "\ufffd", "cut between characters")
		require.NotContains(t, err.Error(), `\x`, "cut between characters")
		require.True(t, utf8.ValidString(err.Error()))
	}
	err := strict.Unmarshal([]byte(fmt.Sprintf("%q", long)), new(verbose))
	require.ErrorIs(t, err, strict.ErrType)
	require.Less(t, len(err.Error()), 700, "a foreign error is cut too")
}

// verbose refuses every text and repeats it in full.
type verbose string

func (*verbose) UnmarshalText(b []byte) error { return fmt.Errorf("cannot read %s", b) }
