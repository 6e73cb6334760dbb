// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
)

// element is one of XML, read without anything of eventlog.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e element) attr(name string) (string, bool) {
	i := slices.IndexFunc(e.Attrs, func(a xml.Attr) bool { return a.Name.Space == "" && a.Name.Local == name })
	if i < 0 {
		return "", false
	}
	return e.Attrs[i].Value, true
}

// The rules of the schema of IEEE 1849-2016: which elements stand in which and in which
// order, which attributes they need, and what a value of each type looks like.
var (
	xesInside = map[string][]string{
		"log":   {"extension", "global", "classifier", "ATTRIBUTE", "trace", "event"},
		"trace": {"ATTRIBUTE", "event"}, "event": {"ATTRIBUTE"}, "global": {"ATTRIBUTE"}, "ATTRIBUTE": {"ATTRIBUTE"},
	}
	xesNeeds = map[string]map[string]*regexp.Regexp{
		"log":        {"xes.version": regexp.MustCompile(`^\d+(\.\d+)?$`)},
		"extension":  {"name": ncName, "prefix": ncName, "uri": regexp.MustCompile(`^http://\S+$`)},
		"classifier": {"name": ncName, "keys": regexp.MustCompile(`^\S+( \S+)*$`)},
		"global":     {"scope": regexp.MustCompile(`^(trace|event)$`)},
		"ATTRIBUTE":  {"key": regexp.MustCompile(`^[A-Za-z_:][\w.:-]*$`)},
	}
	xesValue = map[string]*regexp.Regexp{
		"string": regexp.MustCompile(`(?s)^.*$`), "int": regexp.MustCompile(`^-?\d+$`),
		"date": regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`),
	}
	ncName = regexp.MustCompile(`^[A-Za-z_][\w.-]*$`)
)

// valid fails where an element breaks a rule.
func (e element) valid(t require.TestingT) {
	name := e.XMLName.Local
	require.Empty(t, e.XMLName.Space)
	require.Empty(t, string(bytes.TrimSpace([]byte(e.Text))))
	if value, ok := xesValue[name]; ok {
		got, stated := e.attr("value")
		require.True(t, stated)
		require.Regexp(t, value, got)
		name = "ATTRIBUTE"
	}
	for attr, rule := range xesNeeds[name] {
		got, stated := e.attr(attr)
		require.True(t, stated, "%s of %s", attr, name)
		require.Regexp(t, rule, got)
	}
	at, keys := 0, map[string]bool{}
	for _, child := range e.Children {
		kind := child.XMLName.Local
		if _, ok := xesValue[kind]; ok {
			kind = "ATTRIBUTE"
			key, _ := child.attr("key")
			require.False(t, keys[key], "%s twice in %s", key, name)
			keys[key] = true
		}
		place := slices.Index(xesInside[name], kind)
		require.GreaterOrEqual(t, place, at, "%s in %s", kind, name)
		at = place
		child.valid(t)
	}
}

// values are the attributes of an element by their keys.
func (e element) values() map[string]string {
	m := map[string]string{}
	for _, child := range e.Children {
		if _, ok := xesValue[child.XMLName.Local]; ok {
			key, _ := child.attr("key")
			m[key], _ = child.attr("value")
		}
	}
	return m
}

// What is written as XES keeps the rules of the standard's schema, and a reader that
// knows nothing of ours finds in it each record of every definition.
func TestXESIsValidAndAnotherReaderReadsIt(t *testing.T) {
	var cases []caseload.Case
	for i, d := range drawnDefinitions() {
		w := write(t, d, wall(t, "2015-06-15 09:00"))
		for range 100 {
			if !w.open() {
				break
			}
			w.next(w.app.Began().Add(10*time.Minute), "yes")
		}
		cases = append(cases, w.as(fmt.Sprintf("%d <&\"'> Қ", i)))
	}
	for i, d := range clauseDefinitions(t) {
		d := d.In(clauseOffices(t))
		lives := rapid.Custom(func(rt *rapid.T) []process.Event {
			events, _ := anyLife(rt, t, d)
			return events
		})
		for seed := range 8 {
			id := fmt.Sprintf("clause %d, %d", i, seed)
			cases = append(cases, caseload.Case{ID: id, Definitions: process.DefinitionsOf(d), Offices: clauseOffices(t), Events: lives.Example(seed)})
		}
	}
	var b bytes.Buffer
	require.NoError(t, eventlog.WriteXES(&b, caseload.Cases(cases...)))
	var log element
	require.NoError(t, xml.Unmarshal(b.Bytes(), &log))
	require.Equal(t, "log", log.XMLName.Local)
	log.valid(t)
	traces := slices.DeleteFunc(slices.Clone(log.Children), func(e element) bool { return e.XMLName.Local != "trace" })
	require.Len(t, traces, len(cases))
	asides := 0
	for i, c := range cases {
		require.Equal(t, c.ID, traces[i].values()["concept:name"])
		events := slices.DeleteFunc(slices.Clone(traces[i].Children), func(e element) bool { return e.XMLName.Local != "event" })
		for r, err := range caseload.Records(c) {
			require.NoError(t, err)
			require.NotEmpty(t, events)
			got := events[0].values()
			events = events[1:]
			name, transition := string(r.Node), "complete"
			switch {
			case r.Clause != "":
				name, asides = string(r.Clause), asides+1
				require.Equal(t, string(r.Node), got["node"])
			case r.Phase == caseload.PhaseEntering:
				transition = "start"
			}
			if r.Longer > 0 {
				require.Equal(t, strconv.Itoa(r.Longer), got["longer"])
			}
			require.Equal(t, name, got["concept:name"])
			require.Equal(t, transition, got["lifecycle:transition"])
			require.Equal(t, string(r.By.Role), got["org:role"])
			require.Equal(t, r.By.Person, got["org:resource"])
			require.Equal(t, string(r.Reply), got["reply"])
			at, err := time.Parse(time.RFC3339Nano, got["time:timestamp"])
			require.NoError(t, err)
			require.True(t, at.Equal(r.At))
		}
		require.Empty(t, events)
	}
	require.Positive(t, asides)
}
