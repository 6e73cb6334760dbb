// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import "strings"

// Offset is the number of bytes of a document before the value at a place, such
// as [Error.Place] names it; where there is no such value, before the nearest
// one around the place. It is for faults that show only when a whole document
// is decoded, so that they too can be told with their line. In a document that
// is not JSON it looks no further than the fault.
func Offset(data []byte, place string) int64 {
	d := decoder{in: data, maxDepth: maxDepth}
	var at int64
	if err := d.seek(place, &at); err != nil {
		return at // as far as it could be read
	}
	return at
}

// seek notes where the values begin that stand at the place or around it.
func (d *decoder) seek(place string, at *int64) *Error {
	if !around(d.path.String(), place) {
		return d.skip()
	}
	c := d.next()
	*at = int64(d.pos)
	switch c {
	case '{':
		return d.object(func(key []byte, _ int) *Error {
			d.path.push(step{key: string(key), named: true})
			err := d.seek(place, at)
			if err == nil {
				d.path.pop()
			}
			return err
		})
	case '[':
		return d.array(func(int) *Error { return d.seek(place, at) })
	}
	return d.skip()
}

// around reports whether a path leads to a place or to something that holds it.
func around(path, place string) bool {
	rest, ok := strings.CutPrefix(place, path)
	return ok && (path == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}
