// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"testing"

	"github.com/reglament-kz/reglament/eds/gost"
)

// BenchmarkVerify verifies an authority's signature with a parsed key. The
// ratio to the same formulas over math/big is measured beside the arithmetic,
// in eds/internal/curve.
func BenchmarkVerify(b *testing.B) {
	for _, i := range []int{0, 2} { // one of each algorithm
		a, k := authorities()[i], short()
		if a.long {
			k = long()
		}
		b.Run(k.algorithm.Name(), func(b *testing.B) {
			key := k.parse(b, unhex(b, a.key))
			digest, signature := unhex(b, a.digest), unhex(b, a.signature)
			b.ReportAllocs()
			for b.Loop() {
				if key.Verify(digest, signature) != nil {
					b.Fatal("refused")
				}
			}
		})
	}
}

func BenchmarkParseKey(b *testing.B) {
	for _, k := range []kind{long(), short()} {
		b.Run(k.algorithm.Name(), func(b *testing.B) {
			spki := k.spki(k.base())
			b.ReportAllocs()
			for b.Loop() {
				if _, err := k.algorithm.ParseKey(spki); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHash(b *testing.B) {
	for _, a := range gost.Algorithms() {
		b.Run(a.Name(), func(b *testing.B) {
			message, h := make([]byte, 1<<16), a.NewHash()
			b.SetBytes(int64(len(message)))
			b.ReportAllocs()
			for b.Loop() {
				h.Write(message)
			}
		})
	}
}
