// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"io"
	"math"
	"reflect"
)

// The limits without an option.
const (
	DefaultMaxBytes = 16 << 20 // bytes of a document
	DefaultMaxDepth = 64       // arrays and objects inside each other
)

// maxDepth is where encoding/json stops too.
const maxDepth = 10_000

// Option changes a limit.
type Option func(*limits)

type limits struct {
	bytes int64
	depth int
}

// MaxBytes sets the largest document, in bytes. A number below 1 means
// [DefaultMaxBytes].
func MaxBytes(n int64) Option {
	return func(l *limits) {
		l.bytes = n
		if n < 1 {
			l.bytes = DefaultMaxBytes
		}
	}
}

// MaxDepth sets how many arrays and objects may stand inside each other, 10,000
// at most. A number below 1 means [DefaultMaxDepth].
func MaxDepth(n int) Option {
	return func(l *limits) {
		l.depth = min(n, maxDepth)
		if n < 1 {
			l.depth = DefaultMaxDepth
		}
	}
}

func limitsOf(opts []Option) limits {
	l := limits{bytes: DefaultMaxBytes, depth: DefaultMaxDepth}
	for _, o := range opts {
		o(&l)
	}
	return l
}

// Unmarshal decodes one JSON value into what v points to. A field whose key is
// absent keeps its value; pointers, slices, arrays, maps and interfaces are
// filled anew. On an error, always an [*Error], the target is as it was before.
func Unmarshal(data []byte, v any, opts ...Option) error {
	return unmarshal(data, v, limitsOf(opts))
}

// Decode reads one JSON value from r to its end, as [Unmarshal] does. It stops
// reading at the limit of [MaxBytes]. The error of the reader is found in the
// [*Error] by errors.Is.
func Decode(r io.Reader, v any, opts ...Option) error {
	l := limitsOf(opts)
	data, err := io.ReadAll(io.LimitReader(r, min(l.bytes, math.MaxInt64-1)+1))
	if err != nil {
		return &Error{Offset: int64(len(data)), Err: err}
	}
	return unmarshal(data, v, l)
}

func unmarshal(data []byte, v any, l limits) error {
	if int64(len(data)) > l.bytes {
		return &Error{Offset: l.bytes, Err: faultf(ErrLimit, "the document has more than %d bytes", l.bytes)}
	}
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &Error{Err: faultf(ErrType, "the target is %T, expected a pointer that is not nil", v)}
	}
	d := decoder{in: data, maxDepth: l.depth, plans: map[reflect.Type]*plan{}}
	// What is decoded stands apart until all of it is known to be good.
	fresh := reflect.New(target.Type().Elem()).Elem()
	fresh.Set(target.Elem())
	if err := d.document(fresh); err != nil {
		return err
	}
	target.Elem().Set(fresh)
	return nil
}
