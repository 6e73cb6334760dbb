// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestOffset(t *testing.T) {
	const doc = ` {"work": {"mon": ["09:00", "14:30"]}, "working": 1, "4 January": [[2], 3], "work2": {"x": {}}}`
	for _, tt := range []struct {
		rule, place, from string
	}{
		{"the document itself", "", `{"work"`},
		{"a key", "working", `1, "4`},
		{"a key that begins as another", "work", `{"mon"`},
		{"an element", "work.mon[1]", `"14:30"`},
		{"an element of an element", `["4 January"][0][0]`, `2], 3`},
		{"a key that is not there, within what is", "work.tue[0]", `{"mon"`},
		{"an index that is not there", "work.mon[7]", `["09:00"`},
		{"nothing of it is there", "exceptions[0]", `{"work"`},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			require.Equal(t, tt.from, doc[strict.Offset([]byte(doc), tt.place):][:len(tt.from)])
		})
	}
	require.Equal(t, int64(7), strict.Offset([]byte(`{"a": [1`), "a[0]"), "a document that breaks off behind the place")
	require.Zero(t, strict.Offset(nil, "a"))
}

func ExampleOffset() {
	doc := []byte(`{"from": "2015-03-30", "until": "2015-03-01"}`)
	at := strict.Offset(doc, "until")
	fmt.Printf("%d %s\n", at, doc[at:])
	// Output: 32 "2015-03-01"}
}
