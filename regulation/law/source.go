// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// Certainty grades a fact that comes from outside the acts. Facts of
// certainty A and B ship as data; C only as the reason of a reading; anything
// weaker does not ship.
type Certainty string

const (
	CertaintyA Certainty = "A" // official or near-official text
	CertaintyB Certainty = "B" // a secondary page
	CertaintyC Certainty = "C" // derived; never a datum, only a reason
)

var certainties = ListOf("certainty", CertaintyA, CertaintyB, CertaintyC)

// MarshalText gives the word; any other value is a [*ValueError].
func (c Certainty) MarshalText() ([]byte, error) { return certainties.Marshal(c) }

// UnmarshalText reads one of the words; any other text is a [*ValueError].
func (c *Certainty) UnmarshalText(b []byte) error { return certainties.Unmarshal(c, b) }

// IsDatum reports whether a fact of this grade may stand as data.
func (c Certainty) IsDatum() bool { return c == CertaintyA || c == CertaintyB }

// Source says where a fact outside the acts was read. The zero value is no
// source: the fact then stands in the acts, or does not stand at all.
type Source struct {
	Title     string    `json:"title"`             // what was read, in its own words or in English
	Titles    Text      `json:"titles,omitzero"`   // the same for readers of each language; zero is the title alone
	Where     string    `json:"where"`             // site, identifier or archive mark of the text
	Certainty Certainty `json:"certainty"`         // how far it can be relied on
	Seen      Date      `json:"seen,omitzero"`     // when it was read; zero is not on record
	Citation  Citation  `json:"citation,omitzero"` // the place in a law, where it is known
}

// IsZero reports whether no source is named.
func (s Source) IsZero() bool { return s == Source{} }

// Label names the source for readers of each language. One without titles shows
// its own title to all of them.
func (s Source) Label() Text {
	if s.Titles.IsZero() {
		return Text{KK: s.Title, RU: s.Title, EN: s.Title}
	}
	return s.Titles
}

// Validate returns a [*ValueError] for a source without a title, a place or a
// grade.
func (s Source) Validate() error {
	switch {
	case s.Title == "":
		return &ValueError{Type: "source", Value: s.Where, Fault: "the title is missing"}
	case !s.Titles.IsZero() && s.Titles.Validate() != nil:
		return s.Titles.Validate()
	case s.Where == "":
		return &ValueError{Type: "source", Value: s.Title, Fault: "where it was read is missing"}
	case !certainties.Has(s.Certainty):
		return &ValueError{Type: "source", Value: string(s.Certainty), Fault: "the certainty is not A, B or C"}
	}
	return nil
}
