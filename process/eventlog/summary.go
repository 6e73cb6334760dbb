// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"encoding/json"
	"maps"
)

// Summary tells what became of every line of a log, so that nothing is lost
// silently: Lines is Header + Blank + Rows + Continued, and Rows is Records +
// Ignored + Bad. The zero value is of a log of which nothing was read.
type Summary struct {
	Bytes int64 `json:"bytes"`
	Lines int64 `json:"lines"`
	// Header lines, and lines without anything in them.
	Header int64 `json:"header"`
	Blank  int64 `json:"blank"`
	// Rows are lines that should be records; Continued, the further lines of
	// those whose quoted field runs over several.
	Rows      int64 `json:"rows"`
	Continued int64 `json:"continued"`
	Records   int64 `json:"records"`
	Ignored   int64 `json:"ignored"` // by the mapping
	Bad       int64 `json:"bad"`
	// Ambiguous are times that the clock showed twice, of which the first was
	// taken; Masked, persons whose IDs were masked. They are among the records.
	Ambiguous int64 `json:"ambiguous"`
	Masked    int64 `json:"masked"`

	bad map[Reason]int64
}

// BadFor is the number of lines that are bad for a reason.
func (s Summary) BadFor(r Reason) int64 { return s.bad[r] }

// MarshalJSON writes the counts, with the reasons that occurred under "reasons".
func (s Summary) MarshalJSON() ([]byte, error) {
	type plain Summary
	reasons := s.bad
	if reasons == nil {
		reasons = map[Reason]int64{}
	}
	return json.Marshal(struct {
		plain
		Reasons map[Reason]int64 `json:"reasons"`
	}{plain(s), reasons})
}

// Add adds up the summaries of two logs.
func (s Summary) Add(o Summary) Summary {
	s = s.clone()
	s.Bytes += o.Bytes
	s.Lines += o.Lines
	s.Header += o.Header
	s.Blank += o.Blank
	s.Rows += o.Rows
	s.Continued += o.Continued
	s.Records += o.Records
	s.Ignored += o.Ignored
	s.Bad += o.Bad
	s.Ambiguous += o.Ambiguous
	s.Masked += o.Masked
	for r, n := range o.bad {
		if s.bad == nil {
			s.bad = map[Reason]int64{}
		}
		s.bad[r] += n
	}
	return s
}

func (s Summary) clone() Summary {
	s.bad = maps.Clone(s.bad)
	return s
}
