// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// builder turns the form of a mapping into one, gathering its faults.
type builder struct {
	f      *form
	m      *Mapping
	faults []error
}

func (f *form) mapping() (*Mapping, error) {
	b := &builder{f: f, m: &Mapping{
		format: f.Format, encoding: cmp.Or(f.Encoding, EncodingUTF8), comma: ',', header: f.Header == nil || *f.Header,
		mask: f.Personal == "mask", services: map[string]*service{},
	}}
	b.m.page = pageOf(b.m.encoding)
	b.layout()
	b.place()
	b.phases()
	b.branches()
	b.serve()
	if err := errors.Join(b.faults...); err != nil {
		return nil, err
	}
	return b.m, nil
}

func (b *builder) wrong(place, value, fault string) {
	b.faults = append(b.faults, &MappingError{Place: place, Value: value, Fault: fault})
}

// layout settles how a line and a time are written.
func (b *builder) layout() {
	csv := b.f.Format == FormatCSV
	switch d := b.f.Delimiter; {
	case d == "":
	case !csv:
		b.wrong("delimiter", d, "is given for a format that has none")
	case len(d) != 1 || strings.ContainsAny(d, "\"\r\n\x00") || d[0] >= 0x80:
		b.wrong("delimiter", d, "is not one ASCII character, or is a quotation mark or a line break")
	default:
		b.m.comma = d[0]
	}
	if !csv && b.f.Header != nil {
		b.wrong("header", strconv.FormatBool(*b.f.Header), "is given for a format that has none")
	}
	switch {
	case b.f.Format == FormatJSONLines && b.m.page != nil:
		b.wrong("encoding", string(b.m.encoding), "is none of JSON, which is in utf-8")
	case b.f.Format == FormatXES && b.f.Encoding != "":
		b.wrong("encoding", string(b.m.encoding), "is given for XML, which tells its encoding itself")
	}
	switch b.f.Personal {
	case "", "refuse", "mask":
	default:
		b.wrong("personal", b.f.Personal, "is neither refuse nor mask")
	}
	if b.f.Office != nil {
		b.m.office, b.m.hasOffice = *b.f.Office, true
	}
	var err error
	if b.m.clock, err = newClock(b.f.Time.Layout, b.f.Time.Zone); err != nil {
		b.faults = append(b.faults, err)
	}
}

// place gives every column that is named a place among those wanted.
func (b *builder) place() {
	c := &b.f.Columns
	if b.f.Format == FormatXES && c.Phase == nil && b.f.Phases == nil {
		c.Phase, b.f.Phases = columns{"lifecycle:transition"}, transitions()
	}
	for i, f := range [fieldCount]struct {
		name    string
		columns columns
		several bool
	}{
		fieldApplication: {"application", c.Application, false},
		fieldService:     {"service", c.Service, true},
		fieldActivity:    {"activity", c.Activity, true},
		fieldActor:       {"actor", c.Actor, true},
		fieldTime:        {"time", c.Time, false},
		fieldPerson:      {"person", c.Person, false},
		fieldFiled:       {"filed", c.Filed, false},
		fieldPhase:       {"phase", c.Phase, false},
		fieldOffice:      {"office", c.Office, true},
	} {
		at := "columns." + f.name
		if f.columns != nil && len(f.columns) == 0 || len(f.columns) > 1 && !f.several {
			b.wrong(at, strings.Join(f.columns, ", "), "names no column, or several")
		}
		for _, name := range f.columns {
			if column, ok := b.column(at, name); ok {
				b.m.fields[i] = append(b.m.fields[i], column)
			}
		}
		switch at := b.m.fields[i]; len(at) {
		case 0:
			b.m.alone[i] = none
		case 1:
			b.m.alone[i] = at[0]
		default:
			b.m.alone[i] = several
		}
	}
	if b.f.Format == FormatJSONLines {
		b.paths()
	}
}

// column is the index of a column among those wanted; false where it has no name.
func (b *builder) column(at, name string) (int, bool) {
	n, err := strconv.Atoi(name)
	switch {
	case strings.TrimSpace(name) != name || name == "":
		b.wrong(at, name, "is empty, or has space around it")
		return 0, false
	case b.f.Format == FormatCSV && !b.m.header && (err != nil || n < 1 || n > MaxColumns || name != strconv.Itoa(n)):
		b.wrong(at, name, fmt.Sprintf("is no position from 1 to %d, and the log has no header", MaxColumns))
		return 0, false
	}
	b.text(at, name)
	if i := slices.Index(b.m.columns, name); i >= 0 {
		return i, true
	}
	b.m.columns = append(b.m.columns, name)
	return len(b.m.columns) - 1, true
}

// paths looks at the columns of JSON lines, which are ways into objects.
func (b *builder) paths() {
	for _, a := range b.m.columns {
		for _, inner := range b.m.columns {
			if strings.HasPrefix(inner, a+".") {
				b.wrong("columns", a, "is a value and also the object of "+inner)
			}
		}
		if strings.HasPrefix(a, ".") || strings.HasSuffix(a, ".") || strings.Contains(a, "..") {
			b.wrong("columns", a, "has an empty key between dots")
		}
	}
}

// text gives the bytes by which the log writes a text.
func (b *builder) text(place, s string) string {
	t, lacks, ok := b.m.page.encode(s)
	if !ok {
		b.wrong(place, s, fmt.Sprintf("has %q, which %s lacks", lacks, b.m.encoding))
	}
	return t
}

// serve settles services, activities and actors.
func (b *builder) serve() {
	activities := b.activities("activities", b.f.Activities)
	actors := b.actors("actors", b.f.Actors)
	type place struct{ kind, channel string }
	readings := map[place][]process.Choice{}
	for _, name := range slices.Sorted(maps.Keys(b.f.Services)) {
		f := b.f.Services[name]
		at := fmt.Sprintf("services[%q]", name)
		if f.Kind == (regulation.KindID{}) || f.Channel == "" {
			b.wrong(at, name, "has no kind, or no channel")
		}
		s := &service{
			name: name, kind: f.Kind, channel: f.Channel, unlogged: f.Unlogged,
			activities: maps.Clone(activities), actors: maps.Clone(actors),
		}
		for _, reading := range slices.Sorted(maps.Keys(f.Readings)) {
			s.choices = append(s.choices, process.Choice{Reading: reading, Option: f.Readings[reading]})
		}
		k := place{f.Kind.Short().String(), string(f.Channel)}
		if other, ok := readings[k]; ok && !slices.Equal(other, s.choices) {
			b.wrong(at+".readings", k.kind+" "+k.channel, "has other readings than under another name")
		}
		readings[k] = s.choices
		s.own = b.activities(at+".activities", f.Activities)
		maps.Copy(s.activities, s.own)
		maps.Copy(s.actors, b.actors(at+".actors", f.Actors))
		if len(s.activities) == 0 {
			b.wrong(at, name, "has no activity")
		}
		b.m.services[b.text(at, name)] = s
		b.m.names = append(b.m.names, name)
		b.m.only = s
	}
	switch {
	case len(b.m.services) == 0:
		b.wrong("services", "", "are missing")
	case len(b.m.fields[fieldService]) > 0:
		b.m.only = nil
	case len(b.m.services) > 1:
		b.wrong("columns.service", "", "is missing, and there are several services")
	}
	if len(b.m.fields[fieldActor]) == 0 && len(b.f.Actors) > 0 {
		b.wrong("columns.actor", "", "is missing, and there are actors")
	}
}

func (b *builder) activities(at string, list map[string]activity) map[string]*activity {
	all := make(map[string]*activity, len(list))
	for _, name := range slices.Sorted(maps.Keys(list)) {
		a := list[name]
		at := fmt.Sprintf("%s[%q]", at, name)
		if fault := a.fault(); fault != "" {
			b.wrong(at, name, fault)
		}
		a.phased = a.Phase != ""
		if a.steps() && !a.phased {
			a.Phase = caseload.PhaseCompleting
		}
		if a.steps() && a.Repeats == "" {
			a.Repeats = b.f.Repeats
		}
		all[b.text(at, name)] = &a
	}
	return all
}

// steps reports whether an activity enters or completes a node.
func (a *activity) steps() bool { return a.Node != "" && a.Clause == "" && a.Effect == "" }

// fault says what is wrong with an activity; empty is nothing.
func (a *activity) fault() string {
	ways := 0
	back := a.Effect == process.EffectSendsBack
	there := a.Node != "" && !back
	for _, is := range []bool{there, a.Effect != "", a.Ignore} {
		if is {
			ways++
		}
	}
	switch {
	case ways != 1:
		return "has none, or several, of node, effect and ignore"
	case back && a.Node == "":
		return "sends back, and names no node"
	case !there && (a.Phase != "" || a.Reply != "" || a.Clause != "" || a.Repeats != ""):
		return "has a phase, a reply, a clause or repeats, and no node"
	case a.Phase == caseload.PhaseEntering && a.Reply != "":
		return "has a reply though it is only entered"
	case a.Clause != "" && (a.Phase != "" || a.Reply != "" || a.Repeats != ""):
		return "has a clause beside a phase, a reply or repeats"
	case (a.Clause == clause(process.ActionExtend)) != (a.Longer > 0), a.Longer < 0:
		return "has an extension without its length, or a length without an extension"
	}
	return ""
}

func (b *builder) actors(at string, list map[string]law.ID) map[string]law.ID {
	all := make(map[string]law.ID, len(list))
	for name, role := range list {
		at := fmt.Sprintf("%s[%q]", at, name)
		if role == "" {
			b.wrong(at, name, "has no role")
		}
		all[b.text(at, name)] = role
	}
	return all
}
