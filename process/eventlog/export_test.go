// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import "slices"

// JSONBothWays reads a line of UTF-8 as a plain one, which ok tells, and with all
// the care that it may need.
func JSONBothWays(columns []string, line []byte) (plain, careful [][]byte, ok bool, bad *LineError) {
	s := newJSONSource(nil, columns)
	values := make([][]byte, len(columns))
	ok = s.plain(line, values)
	plain = slices.Clone(values)
	bad = s.careful(line, values)
	return plain, values, ok, bad
}
