// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Digest is a SHA-256, in text 64 small hexadecimal digits. The zero value is
// none, and its text is empty.
type Digest [sha256.Size]byte

// ParseDigest reads 64 small hexadecimal digits; the error is a
// [*law.ValueError].
func ParseDigest(s string) (Digest, error) {
	var d Digest
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(d) || hex.EncodeToString(b) != s {
		return Digest{}, &law.ValueError{Type: "digest", Value: s, Rule: "64 small hexadecimal digits"}
	}
	copy(d[:], b)
	return d, nil
}

// IsZero reports whether there is none.
func (d Digest) IsZero() bool { return d == Digest{} }

// String gives the digits; empty for the zero value.
func (d Digest) String() string {
	if d.IsZero() {
		return ""
	}
	return hex.EncodeToString(d[:])
}

// MarshalText is [Digest.String].
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is [ParseDigest]; the empty text gives the zero value.
func (d *Digest) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Digest{}
		return nil
	}
	v, err := ParseDigest(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// machine is what the digest covers: what the machine interprets, and the
// citations. Texts are left out, so that a better translation is no other
// definition.
type machine struct {
	Format  int                `json:"format"`
	Kind    regulation.KindID  `json:"kind"`
	Channel regulation.Channel `json:"channel"`
	Day     law.Date           `json:"day"`
	Options []Choice           `json:"options"`
	Nodes   []Node             `json:"nodes"`
	Spans   []Span             `json:"spans"`
	// Lanes of the actors say who may act for whom; Concerns, that an
	// application names an earlier licence.
	Lanes      []lane   `json:"lanes"`
	Applicants []law.ID `json:"applicants"`
	Concerns   bool     `json:"concerns"`
}

// lane is the lane of one actor.
type lane struct {
	Actor law.ID `json:"actor"`
	Lane  law.ID `json:"lane"`
}

// format is the version of the JSON form of a definition.
const format = 1

// compute gives the digest of the definition, and that of its nodes and spans
// alone, by which definitions of other readings are compared.
func (d *Definition) compute() (whole, bare Digest, err error) {
	m := machine{Format: format, Kind: d.kind, Channel: d.channel, Day: d.day, Nodes: d.Nodes(), Spans: d.Spans()}
	m.Applicants, m.Concerns = d.applicants, d.licensed
	for _, a := range d.extract.Regulations[0].Actors {
		m.Lanes = append(m.Lanes, lane{Actor: a.ID, Lane: d.lane(a.ID)})
	}
	for _, c := range d.chosen {
		m.Options = append(m.Options, c.Choice)
	}
	for i := range m.Nodes {
		m.Nodes[i].Name = law.Text{}
		m.Nodes[i].Terms = wordless(m.Nodes[i].Terms)
	}
	for i := range m.Spans {
		m.Spans[i].Terms = wordless(m.Spans[i].Terms)
	}
	b, err := json.Marshal(m)
	if err != nil {
		return Digest{}, Digest{}, &DefinitionError{Rule: "the definition has a JSON form", Err: err}
	}
	m.Options = nil
	c, err := json.Marshal(m)
	if err != nil {
		return Digest{}, Digest{}, &DefinitionError{Rule: "the definition has a JSON form", Err: err}
	}
	return sha256.Sum256(b), sha256.Sum256(c), nil
}

func wordless(terms []regulation.Term) []regulation.Term {
	terms = slices.Clone(terms)
	for i := range terms {
		terms[i].Covers = law.Text{}
	}
	return terms
}
