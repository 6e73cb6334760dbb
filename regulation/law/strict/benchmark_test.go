// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// BenchmarkUnmarshal stands beside encoding/json on the same two documents: a
// short request, and a list as long as a catalogue.
func BenchmarkUnmarshal(b *testing.B) {
	one := `{"unit":"working_day","amount":13,"date":"2015-03-18","locator":"7(3)","kinds":["vet-licence/issue","vet-licence/reissue"]}`
	docs := []struct {
		name string
		in   []byte
	}{
		{"request", []byte("[" + one + "]")},
		{"catalogue", []byte("[" + strings.Repeat(one+",", 999) + one + "]")},
	}
	for _, doc := range docs {
		run := func(name string, decode func([]byte, any) error) {
			b.Run(doc.name+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(doc.in)))
				b.ReportAllocs()
				for b.Loop() {
					var got []term
					require.NoError(b, decode(doc.in, &got))
				}
			})
		}
		run("strict", func(in []byte, v any) error { return strict.Unmarshal(in, v) })
		run("encoding/json", json.Unmarshal)
		run("encoding/json with unknown keys refused", func(in []byte, v any) error {
			d := json.NewDecoder(bytes.NewReader(in))
			d.DisallowUnknownFields()
			return d.Decode(v)
		})
	}
}
