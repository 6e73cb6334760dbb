// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

// JSONValues returns the values that a line of JSON has for columns.
func JSONValues(columns []string, line []byte) ([][]byte, *LineError) {
	s := newJSONSource(nil, columns)
	values := make([][]byte, len(columns))
	bad := s.take(line, values)
	return values, bad
}
