// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
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
		return Digest{}, &law.ValueError{Type: "digest", Value: s, Fault: "64 small hexadecimal digits"}
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

// Value is the text of the digest for a database, NULL for the zero value.
func (d Digest) Value() (driver.Value, error) { return law.SQLValue(d) }

// Scan reads what [Digest.Value] has written.
func (d *Digest) Scan(src any) error { return law.SQLScan(d, src) }

// What the digest covers, in this order: what the machine interprets, and the
// citations. Texts are left out, so that a better translation is no other
// definition. The nodes and the spans stand between the head and the tail.
type machineHead struct {
	Format  int                `json:"format"`
	Kind    regulation.KindID  `json:"kind"`
	Channel regulation.Channel `json:"channel"`
	Day     law.Date           `json:"day"`
	Options []Choice           `json:"options"`
}

type machineTail struct {
	Spans []Span `json:"spans"`
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

// digester computes the digests of definitions that have most of their nodes in
// common, as those of other readings have: it writes each node once. The zero
// value is ready.
type digester struct {
	nodes []writtenNode
	spans [][]Span
	text  []byte
}

type writtenNode struct {
	node *Node
	text []byte // nil until it is asked for
}

// of gives the digest of a definition.
func (g *digester) of(d *Definition) (Digest, error) {
	b, err := g.body(d, g.text[:0])
	if err != nil {
		return Digest{}, err
	}
	g.text = b
	return d.digestOf(b)
}

// digestOf is the digest of the head, which has the day, and of the body.
func (d *Definition) digestOf(body []byte) (Digest, error) {
	head := machineHead{Format: format, Kind: d.kind, Channel: d.channel, Day: d.day}
	for _, c := range d.chosen {
		head.Options = append(head.Options, c.Choice)
	}
	first, err := json.Marshal(head)
	if err != nil {
		return Digest{}, &DefinitionError{Fault: jsonRule, Err: err}
	}
	h := sha256.New()
	h.Write(first[:len(first)-1]) // without its closing brace; a hash does not fail
	h.Write(body)
	return Digest(h.Sum(nil)), nil
}

// body appends what follows the head to bytes.
func (g *digester) body(d *Definition, b []byte) ([]byte, error) {
	tail := machineTail{Spans: d.Spans(), Applicants: d.applicants, Concerns: d.licensed}
	for i := range tail.Spans {
		tail.Spans[i].Terms = wordless(tail.Spans[i].Terms)
	}
	for _, a := range d.extract.Regulations[0].Actors {
		tail.Lanes = append(tail.Lanes, lane{Actor: a.ID, Lane: d.lane(a.ID)})
	}
	last, err := json.Marshal(tail)
	if err != nil {
		return nil, &DefinitionError{Fault: jsonRule, Err: err}
	}
	b = append(b, `,"nodes":`...)
	for i := range d.nodes {
		b = append(b, "[,"[min(i, 1)])
		text, err := g.node(&d.nodes[i])
		if err != nil {
			return nil, err
		}
		b = append(b, text...)
	}
	return append(append(b, "],"...), last[1:]...), nil // without its opening brace
}

const jsonRule = "the definition has no JSON form"

// node gives the text of a node, without words.
func (g *digester) node(n *Node) ([]byte, error) {
	w := &g.nodes[g.known(n)]
	if w.text != nil {
		return w.text, nil
	}
	bare := n.clone()
	bare.Name, bare.Terms = law.Text{}, wordless(bare.Terms)
	text, err := json.Marshal(bare)
	if err != nil {
		return nil, &DefinitionError{Fault: jsonRule, Err: err}
	}
	w.text = text
	return text, nil
}

// known is the index of the node that runs as this one.
func (g *digester) known(n *Node) int {
	for i := range g.nodes {
		if g.nodes[i].node.runsAs(n) {
			return i
		}
	}
	g.nodes = append(g.nodes, writtenNode{node: n})
	return len(g.nodes) - 1
}

// machine is a key that two definitions of one kind, channel and day share if
// they run alike, whatever readings led there.
func (g *digester) machine(d *Definition) string {
	key := make([]byte, 0, 2*len(d.nodes)+2)
	for i := range d.nodes {
		key = binary.LittleEndian.AppendUint16(key, uint16(g.known(&d.nodes[i]))) //nolint:gosec // at most MaxVariants times the nodes of one
	}
	same := func(s []Span) bool { return slices.EqualFunc(s, d.spans, func(a, b Span) bool { return a.runsAs(&b) }) }
	i := slices.IndexFunc(g.spans, same)
	if i < 0 {
		i = len(g.spans)
		g.spans = append(g.spans, d.spans)
	}
	return string(binary.LittleEndian.AppendUint16(key, uint16(i))) //nolint:gosec // at most MaxVariants
}

func wordless(terms []regulation.Term) []regulation.Term {
	terms = slices.Clone(terms)
	for i := range terms {
		terms[i].Covers = law.Text{}
	}
	return terms
}
