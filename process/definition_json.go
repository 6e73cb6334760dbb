// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"encoding/json"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// definitionJSON is the canonical JSON form of a definition: the machine, and
// the extract of the regulation that it was compiled from.
type definitionJSON struct {
	Format     int                `json:"format" strict:"required"`
	Digest     Digest             `json:"digest" strict:"required"`
	Kind       regulation.KindID  `json:"kind" strict:"required"`
	Channel    regulation.Channel `json:"channel" strict:"required"`
	Day        law.Date           `json:"day" strict:"required"`
	Readings   []AppliedReading   `json:"readings" strict:"required"`
	Nodes      []Node             `json:"nodes" strict:"required"`
	Spans      []Span             `json:"spans" strict:"required"`
	Act        law.Act            `json:"act" strict:"required"`
	Regulation regulation.Extract `json:"regulation" strict:"required"`
}

// MarshalJSON gives the canonical form: the same definition, the same bytes.
func (d *Definition) MarshalJSON() ([]byte, error) {
	if len(d.nodes) == 0 {
		return nil, errNoNodes
	}
	w := definitionJSON{
		Format: format, Digest: d.digest, Kind: d.kind, Channel: d.channel, Day: d.day,
		Readings: d.Readings(), Nodes: d.nodes, Spans: d.spans,
		Act: d.extract.act, Regulation: regulation.Extract(d.extract.r),
	}
	for i := range w.Readings {
		w.Readings[i].Stated = false // the regulation says so
	}
	return json.Marshal(w)
}

// ParseDefinition reads the canonical form and checks that it holds together:
// the nodes, the regulation, and the digest. The error is an [ErrDefinition]; a
// place in the text that does not fit is a [*strict.Error] inside it.
//
// The machine is taken as it stands and is not compiled again, so that a case
// runs on as it began whatever release reads it.
func ParseDefinition(b []byte) (*Definition, error) {
	var w definitionJSON
	if err := strict.Unmarshal(b, &w); err != nil {
		return nil, &DefinitionError{Fault: "the JSON cannot be read", Err: err}
	}
	if w.Format != format {
		return nil, &DefinitionError{Fault: "the format is not 1"}
	}
	e := regulation.Enactment{Act: w.Act, Regulations: []regulation.Regulation{regulation.Regulation(w.Regulation)}}
	if err := e.Validate(); err != nil {
		return nil, &DefinitionError{Fault: "the extract does not hold together", Err: err}
	}
	if !offers(w) {
		return nil, &DefinitionError{Fault: "the kind " + w.Kind.String() + " through " + string(w.Channel) + " is not in the extract"}
	}
	d := &Definition{
		kind: w.Kind, channel: w.Channel, day: w.Day, status: w.Act.Status(w.Day), extract: extractOf(w.Act, e.Regulations[0]),
		nodes: w.Nodes, spans: w.Spans, corners: new(corners),
	}
	for i := range d.nodes {
		d.nodes[i] = d.nodes[i].tidy()
	}
	for _, c := range w.Readings {
		r := slices.IndexFunc(w.Regulation.Readings, func(r regulation.Reading) bool { return r.ID == c.Reading })
		if r < 0 {
			return nil, &DefinitionError{Fault: "the reading " + string(c.Reading) + " is not in the regulation"}
		}
		if _, ok := w.Regulation.Readings[r].Option(c.Option); !ok {
			return nil, &DefinitionError{Fault: "the option " + string(c.Option) + " is not an option of the reading " + string(c.Reading)}
		}
		_, c.Stated = e.Regulations[0].Stated(c.Reading, w.Channel, w.Day)
		d.chosen = append(d.chosen, c)
	}
	if err := d.assemble(); err != nil {
		return nil, err
	}
	if d.digest != w.Digest {
		return nil, &DefinitionError{Fault: "the digest " + w.Digest.String() + " is not that of the content, " + d.digest.String()}
	}
	return d, nil
}

// offers reports whether the regulation of the extract has the kind and the
// channel.
func offers(w definitionJSON) bool {
	kind := w.Kind.Short()
	has := w.Kind.Act == w.Act.ID && slices.ContainsFunc(w.Regulation.Services, func(s regulation.Service) bool {
		return slices.ContainsFunc(s.Kinds, func(k regulation.Kind) bool { return k.ID.Short() == kind })
	})
	return has && slices.ContainsFunc(w.Regulation.Channels.Intake, func(u regulation.ChannelUse) bool {
		return u.Channel == w.Channel && u.On(w.Day) && (u.Kinds == nil || slices.Contains(u.Kinds, kind))
	})
}

// tidy makes empty lists nil, as a compiled node has them.
func (n Node) tidy() Node {
	if len(n.Actors) == 0 {
		n.Actors = nil
	}
	if len(n.Terms) == 0 {
		n.Terms = nil
	}
	return n
}
