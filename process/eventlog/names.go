// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

// names finds what a name of the log means: a map that is asked with the bytes of
// a line, and never changes.
type names[T any] struct {
	hash  hasher
	table []named[T] // with free places in between
}

type named[T any] struct {
	name  string // the bytes of the log; not empty where there is one
	means T
}

func newNames[T any](known map[string]T) names[T] {
	size := 2
	for size < 3*len(known) {
		size *= 2
	}
	n := names[T]{hash: newHasher(), table: make([]named[T], size)}
	for name, means := range known {
		if name != "" { // an empty value of the log is no name
			*n.place([]byte(name)) = named[T]{name, means}
		}
	}
	return n
}

// of gives what a name means.
func (n *names[T]) of(name []byte) (T, bool) {
	e := n.place(name)
	return e.means, e.name != ""
}

// place is the place of a name, or the free one where it would stand.
func (n *names[T]) place(name []byte) *named[T] {
	for at := n.hash.of(name); ; at++ {
		e := &n.table[at&uint64(len(n.table)-1)]
		if e.name == string(name) || e.name == "" { // no copy is made
			return e
		}
	}
}
