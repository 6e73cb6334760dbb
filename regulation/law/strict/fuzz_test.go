// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// FuzzUnmarshal: nothing panics, every error is an *Error inside the document,
// and what is accepted encoding/json accepts with an equal value.
func FuzzUnmarshal(f *testing.F) {
	for _, seed := range []string{
		`{"unit":"day","amount":3,"kinds":["a"],"hours":{"5":18}}`, // nothing wrong
		`{"unit":"","own":{"list":[{"n":1}]},"inner":{"list":[]}}`, // nothing wrong, types that decode themselves
		`[{"a":[1.5,"\ud83d\udc04",true,false,null,{}]}]`,          // nothing wrong, without a type
		`{"unit":"","amuont":1}`,                                   // an unknown key
		`{"Unit":""}`,                                              // a key of another case
		`{"unit":"","\u0075nit":""}`,                               // a key twice, once escaped
		`{"any":{"a":1,"a":2}}`,                                    // a key twice where no type looks
		`{}`,                                                       // a required key missing
		`{"unit":null}`,                                            // null for a string
		`{"unit":"","small":1e2}`,                                  // an exponent in an integer
		`{"unit":"","small":128}`,                                  // an integer out of range
		`{"unit":"","date":"2014-02-30"}`,                          // a text that its type refuses
		`{"unit":"","hours":{"05":1}}`,                             // a key of a map in a form of its own
		`{"unit":"","bytes":"YR=="}`,                               // base64 with bits left over
		`{"unit":"","hash":[1]}`,                                   // an array too short
		`{"unit":""}{}`,                                            // data after the value
		`{"unit":"",}`,                                             // a comma too many
		`[01]`,                                                     // a leading zero
		`["\ud800"]`,                                               // half a surrogate pair
		"[\"\xff\"]",                                               // invalid UTF-8
		"\ufeff{}",                                                 // a byte order mark
		`[[[[[[[[[[]]]]]]]]]]`,                                     // nested deeper than the limit below
		`[1e999]`,                                                  // a float out of range
		"[\"\x00\"]",                                               // a control character
		`"`,                                                        // a string that does not end
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		kept := string(in)
		var typed, typedPeer term
		compare(t, in, &typed, &typedPeer)
		var untyped, untypedPeer any
		compare(t, in, &untyped, &untypedPeer)
		var raw, rawPeer map[string]json.RawMessage
		compare(t, in, &raw, &rawPeer)
		require.Equal(t, kept, string(in), "the input is not written to")
	})
}

func compare[T any](t *testing.T, in []byte, got, peer *T) {
	t.Helper()
	err := strict.Unmarshal(in, got, strict.MaxDepth(8))
	if err == nil {
		require.NoError(t, json.Unmarshal(in, peer))
		require.Equal(t, peer, got)
		return
	}
	var e *strict.Error
	require.ErrorAs(t, err, &e)
	require.GreaterOrEqual(t, e.Offset, int64(0))
	require.LessOrEqual(t, e.Offset, int64(len(in)))
	require.NotEmpty(t, e.Error())
	var zero T
	require.Equal(t, zero, *got, "a refused document leaves the target alone")
}
