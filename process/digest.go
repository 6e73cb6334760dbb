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
	"sync"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Digest is a SHA-256, in text 64 small hexadecimal digits. The zero value is
// none, and its text is empty.
type Digest [sha256.Size]byte

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

// UnmarshalText reads 64 small hexadecimal digits; the empty text gives the zero value.
// The error is a [*law.ValueError].
func (d *Digest) UnmarshalText(b []byte) error {
	var v Digest
	if _, err := hex.Decode(v[:], b[:min(len(b), 2*len(v))]); err != nil || len(b) != 0 && hex.EncodeToString(v[:]) != string(b) {
		return &law.ValueError{Type: "digest", Value: string(b), Fault: "64 small hexadecimal digits"}
	}
	*d = v
	return nil
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

// written keeps what was written of the definitions of one extract: they have most of
// their nodes in common, and each is written once. The zero value is ready.
type written struct {
	mu    sync.Mutex
	nodes map[NodeID][]writtenNode
	tails []writtenTail
}

// writtenNode is the text of every node that runs as this one.
type writtenNode struct {
	node Node
	text []byte
}

// writtenTail is the text of what follows the nodes.
type writtenTail struct {
	spans    []Span
	licensed bool
	text     []byte
}

// digestOf gives the digest of a definition of the extract.
func (x *extract) digestOf(d *Definition) (Digest, error) {
	head := machineHead{Format: format, Kind: d.kind, Channel: d.channel, Day: d.day}
	for _, c := range d.chosen {
		head.Options = append(head.Options, c.choice())
	}
	first, err := json.Marshal(head)
	if err != nil {
		return Digest{}, &DefinitionError{Fault: jsonRule, Err: err}
	}
	x.written.mu.Lock()
	defer x.written.mu.Unlock()
	h := sha256.New()             // to which writing does not fail
	h.Write(first[:len(first)-1]) // without its closing brace
	separator := `,"nodes":[`
	for i := range d.nodes {
		text, err := x.written.node(&d.nodes[i])
		if err != nil {
			return Digest{}, err
		}
		h.Write([]byte(separator))
		h.Write(text)
		separator = ","
	}
	last, err := x.written.tail(d)
	if err != nil {
		return Digest{}, err
	}
	h.Write([]byte("],"))
	h.Write(last[1:]) // without its opening brace
	return Digest(h.Sum(nil)), nil
}

const jsonRule = "the definition has no JSON form"

// node gives the text of a node, without words.
func (w *written) node(n *Node) ([]byte, error) {
	for i := range w.nodes[n.ID] {
		if o := &w.nodes[n.ID][i]; o.node.runsAs(n) {
			return o.text, nil
		}
	}
	bare := n.clone()
	bare.Name, bare.Terms = law.Text{}, wordless(bare.Terms)
	for _, t := range bare.exceptions() {
		t.Covers = law.Text{}
	}
	text, err := json.Marshal(bare)
	if err != nil {
		return nil, &DefinitionError{Fault: jsonRule, Err: err}
	}
	if w.nodes == nil {
		w.nodes = map[NodeID][]writtenNode{}
	}
	w.nodes[n.ID] = append(w.nodes[n.ID], writtenNode{bare, text})
	return text, nil
}

// tail gives the text of what follows the nodes.
func (w *written) tail(d *Definition) ([]byte, error) {
	for i := range w.tails {
		if o := &w.tails[i]; o.licensed == d.licensed && spansRunAs(o.spans, d.spans) {
			return o.text, nil
		}
	}
	tail := machineTail{Spans: d.Spans(), Applicants: d.applicants, Concerns: d.licensed}
	for i := range tail.Spans {
		tail.Spans[i].Terms = wordless(tail.Spans[i].Terms)
	}
	for _, a := range d.extract.r.Actors {
		tail.Lanes = append(tail.Lanes, lane{Actor: a.ID, Lane: d.lane(a.ID)})
	}
	text, err := json.Marshal(tail)
	if err != nil {
		return nil, &DefinitionError{Fault: jsonRule, Err: err}
	}
	w.tails = append(w.tails, writtenTail{tail.Spans, d.licensed, text})
	return text, nil
}

func spansRunAs(a, b []Span) bool {
	return slices.EqualFunc(a, b, func(a, b Span) bool { return a.runsAs(&b) })
}

// machines tells definitions of one kind, channel and day apart that do not run
// alike. The zero value is ready.
type machines struct {
	nodes []*Node
	spans [][]Span
}

// known is the index of the node that runs as this one.
func (g *machines) known(n *Node) int {
	i := slices.IndexFunc(g.nodes, n.runsAs)
	if i < 0 {
		i = len(g.nodes)
		g.nodes = append(g.nodes, n)
	}
	return i
}

// machine is a key that two definitions of one kind, channel and day share if
// they run alike, whatever readings led there.
func (g *machines) machine(d *Definition) string {
	key := make([]byte, 0, 2*len(d.nodes)+2)
	for i := range d.nodes {
		key = binary.LittleEndian.AppendUint16(key, uint16(g.known(&d.nodes[i]))) //nolint:gosec // at most maxVariants times the nodes of one
	}
	i := slices.IndexFunc(g.spans, func(s []Span) bool { return spansRunAs(s, d.spans) })
	if i < 0 {
		i = len(g.spans)
		g.spans = append(g.spans, d.spans)
	}
	return string(binary.LittleEndian.AppendUint16(key, uint16(i))) //nolint:gosec // at most maxVariants
}

func wordless(terms []regulation.Term) []regulation.Term {
	terms = slices.Clone(terms)
	for i := range terms {
		terms[i].Covers = law.Text{}
	}
	return terms
}
