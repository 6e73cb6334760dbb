// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// The data that ships has no fault, so that Builtin is never empty.
func TestBuiltinHasNoFault(t *testing.T) {
	c, err := catalogue.Load()
	require.NoError(t, err)
	require.Equal(t, c.Enactments(), catalogue.Builtin().Enactments())
	require.Len(t, c.Acts(), 2)
	require.Len(t, c.Regulations(), 6)
	require.Len(t, c.Services(), 7)
	require.Len(t, c.Kinds(), 15)
}

func TestBuiltinIsTheSameEachTime(t *testing.T) {
	first, err := json.Marshal(catalogue.Builtin())
	require.NoError(t, err)
	second, err := json.Marshal(catalogue.Builtin())
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}

func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if len(catalogue.Builtin().Acts()) != 2 {
			b.Fatal("not the built-in acts")
		}
	}
}

func BenchmarkKind(b *testing.B) {
	c := builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Kind("vet-licence/issue"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRegulation(b *testing.B) {
	c := builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Regulation("vet-licence"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiscrepancies(b *testing.B) {
	r := get(b, "vet-licence")
	b.ReportAllocs()
	for b.Loop() {
		if len(r.Discrepancies()) == 0 {
			b.Fatal("none")
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	text, err := json.Marshal(builtin(b))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		c := builtin(b)
		for b.Loop() {
			if _, err := json.Marshal(c); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			var c regulation.Catalogue
			if err := c.UnmarshalJSON(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}
