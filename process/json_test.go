// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func marshalled(tb testing.TB, v any) []byte {
	tb.Helper()
	b, err := json.Marshal(v)
	require.NoError(tb, err)
	return b
}

func TestDefinitionsComeBackFromJSONEqual(t *testing.T) {
	for _, s := range stated() {
		for _, choices := range [][]string{nil, {"minutes=clock"}} {
			d := compiled(t, s.kind, s.channel, choices...)
			text := marshalled(t, d)
			back, err := process.ParseDefinition(text)
			require.NoError(t, err, "%s %s", s.kind, s.channel)
			require.Equal(t, process.Unwritten(d), process.Unwritten(back), "%s %s", s.kind, s.channel)
			require.Equal(t, string(text), string(marshalled(t, back)), "canonical")
		}
	}
}

// TestGoldenDigests shows when a release gives other definitions than the one
// before it: a running case keeps its own.
func TestGoldenDigests(t *testing.T) {
	var text strings.Builder
	seen := map[process.Digest]string{}
	for _, s := range stated() {
		d := compiled(t, s.kind, s.channel)
		key := s.kind + " " + string(s.channel)
		require.Empty(t, seen[d.Digest()], key)
		seen[d.Digest()] = key
		fmt.Fprintf(&text, "%s %s\n", d.Digest(), key)
		require.Equal(t, d.Digest(), compiled(t, s.kind, s.channel).Digest(), "the same definition, the same digest")
	}
	golden(t, "digests.txt", text.String())
}

// mutated is a definition in JSON with one thing in it changed.
func mutated(tb testing.TB, d *process.Definition, change func(m map[string]any)) []byte {
	tb.Helper()
	var m map[string]any
	dec := json.NewDecoder(bytes.NewReader(marshalled(tb, d)))
	dec.UseNumber()
	require.NoError(tb, dec.Decode(&m))
	change(m)
	return marshalled(tb, m)
}

// object and list give parts of decoded JSON; anything else there is a fault of
// the test.
func object(v any) map[string]any {
	m, ok := v.(map[string]any)
	if !ok {
		panic(fmt.Sprintf("%T is no object", v))
	}
	return m
}

func list(v any) []any {
	l, ok := v.([]any)
	if !ok {
		panic(fmt.Sprintf("%T is no list", v))
	}
	return l
}

func nodeOf(m map[string]any, i int) map[string]any { return object(list(m["nodes"])[i]) }

// broken are changes of the pesticide licence at the office, each with the rule
// that it breaks.
func broken() map[string]func(m map[string]any) {
	return map[string]func(m map[string]any){
		"a cycle: the second step leads back to the first": func(m map[string]any) {
			object(nodeOf(m, 1)["next"])["to"] = "5(1)"
		},
		"a step that leads to itself": func(m map[string]any) { object(nodeOf(m, 1)["next"])["to"] = "5(2)" },
		"a no that leads back": func(m map[string]any) {
			object(nodeOf(m, 2)["no"])["to"] = "5(1)"
		},
		"a missing node":           func(m map[string]any) { object(nodeOf(m, 1)["next"])["to"] = "6(1)" },
		"no nodes":                 func(m map[string]any) { m["nodes"] = []any{} },
		"an end alone":             func(m map[string]any) { m["nodes"] = list(m["nodes"])[7:8] },
		"a node that stands twice": func(m map[string]any) { m["nodes"] = append(list(m["nodes"]), nodeOf(m, 8)) },
		"a node that no path reaches": func(m map[string]any) {
			object(nodeOf(m, 0)["next"])["to"] = "5(3)"
		},
		"an end in the middle": func(m map[string]any) {
			nodes := list(m["nodes"])
			nodes[6], nodes[7] = nodes[7], nodes[6]
		},
		"an end that leads somewhere":       func(m map[string]any) { nodeOf(m, 7)["next"] = map[string]any{"to": "refused", "basis": "inferred"} },
		"an end of no kind":                 func(m map[string]any) { delete(nodeOf(m, 7), "end") },
		"a step that says how it ends":      func(m map[string]any) { nodeOf(m, 1)["end"] = "granted" },
		"a node without an ID":              func(m map[string]any) { nodeOf(m, 1)["id"] = "" },
		"a step that answers like a gate":   func(m map[string]any) { nodeOf(m, 1)["action"] = "answer" },
		"a step that corrects":              func(m map[string]any) { nodeOf(m, 1)["action"] = "correct" },
		"a step moved by nothing":           func(m map[string]any) { delete(nodeOf(m, 1), "action") },
		"a gate without a no":               func(m map[string]any) { nodeOf(m, 1)["type"] = "gate"; nodeOf(m, 1)["action"] = "answer" },
		"a signer twice":                    func(m map[string]any) { nodeOf(m, 5)["signers"] = []any{"management", "management"} },
		"two signers of one lane":           func(m map[string]any) { nodeOf(m, 5)["signers"] = []any{"management", "head"} },
		"seventeen signers":                 func(m map[string]any) { nodeOf(m, 5)["signers"] = names(17) },
		"a wait that decides":               func(m map[string]any) { nodeOf(m, 3)["decides"] = true },
		"a step that settles undecided":     func(m map[string]any) { nodeOf(m, 1)["settles"] = true },
		"two nodes that file":               func(m map[string]any) { nodeOf(m, 0)["files"], nodeOf(m, 1)["files"] = true, true },
		"a type that is none":               func(m map[string]any) { nodeOf(m, 1)["type"] = "lane" },
		"an unknown key":                    func(m map[string]any) { m["colour"] = "red" },
		"a null":                            func(m map[string]any) { m["nodes"] = nil },
		"a missing key":                     func(m map[string]any) { delete(m, "spans") },
		"another format":                    func(m map[string]any) { m["format"] = 2 },
		"a number for a digest":             func(m map[string]any) { m["digest"] = 7 },
		"another digest":                    func(m map[string]any) { m["digest"] = strings.Repeat("0a", 32) },
		"content that the digest is not of": func(m map[string]any) { nodeOf(m, 1)["actors"] = []any{"office"} },
		"a lane that the digest is not of": func(m map[string]any) {
			actor := object(list(object(m["regulation"])["actors"])[0])
			actor["lane"] = "executor"
		},
		"a reading that the regulation does not have": func(m map[string]any) {
			object(list(m["readings"])[0])["id"] = "colour"
		},
		"an option that the reading does not have": func(m map[string]any) {
			object(list(m["readings"])[0])["option"] = "third"
		},
		"an amount out of range": func(m map[string]any) {
			object(list(nodeOf(m, 0)["terms"])[0])["amount"] = 10001
		},
		"a negative amount": func(m map[string]any) {
			object(list(nodeOf(m, 0)["terms"])[0])["amount"] = -30
		},
		"a day that does not exist":       func(m map[string]any) { m["day"] = "2015-02-30" },
		"a regulation that is none":       func(m map[string]any) { object(m["regulation"])["accounts"] = []any{} },
		"a kind of another act":           func(m map[string]any) { m["kind"] = "x/y/z" },
		"a channel that it does not have": func(m map[string]any) { m["channel"] = "fax" },
		"a span between nodes that are none": func(m map[string]any) {
			m["spans"] = []any{map[string]any{"citation": nodeOf(m, 0)["citation"], "from": "x", "last": "y", "terms": []any{}}}
		},
		"513 nodes": func(m map[string]any) {
			first := nodeOf(m, 0)
			nodes := make([]any, 513)
			for i := range nodes {
				nodes[i] = first
			}
			m["nodes"] = nodes
		},
	}
}

func names(n int) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = fmt.Sprintf("signer_%d", i)
	}
	return all
}

func TestHostileDefinitionsAreRefused(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	whole := marshalled(t, d)
	back, err := process.ParseDefinition(mutated(t, d, func(map[string]any) {}))
	require.NoError(t, err)
	require.JSONEq(t, string(whole), string(marshalled(t, back)))
	for name, change := range broken() {
		t.Run(name, func(t *testing.T) {
			back, err := process.ParseDefinition(mutated(t, d, change))
			require.ErrorIs(t, err, process.ErrDefinition)
			require.Nil(t, back)
			if !strings.Contains(name, "digest") {
				require.NotContains(t, err.Error(), "that of the content", "it is refused for its own fault, not for the digest alone")
			}
		})
	}
	for _, text := range []string{"", "null", "[]", "{}", `"x"`, "{", strings.Repeat("[", 100_000)} {
		_, err := process.ParseDefinition([]byte(text))
		require.ErrorIs(t, err, process.ErrDefinition)
		var place *strict.Error
		require.ErrorAs(t, err, &place)
	}
}

// A digest covers what the machine interprets and the citations, not the texts:
// a better translation is no other definition.
func TestTextsAreNotPartOfTheDigest(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	back, err := process.ParseDefinition(mutated(t, d, func(m map[string]any) {
		object(nodeOf(m, 0)["name"])["en"] = "a better translation"
	}))
	require.NoError(t, err)
	require.Equal(t, d.Digest(), back.Digest())
	require.Equal(t, "a better translation", back.Nodes()[0].Name.EN)
}

func TestDigestsInText(t *testing.T) {
	d := compiled(t, "vet-reference/issue", regulation.ChannelOffice).Digest()
	var back process.Digest
	require.NoError(t, back.UnmarshalText([]byte(d.String())))
	require.Equal(t, d, back)
	require.Len(t, d.String(), 64)
	require.Empty(t, process.Digest{}.String())
	require.True(t, process.Digest{}.IsZero())
	for _, wrong := range []string{"ab", strings.ToUpper(d.String()), d.String() + "0", strings.Repeat("g", 64)} {
		require.Error(t, back.UnmarshalText([]byte(wrong)), wrong)
		require.Equal(t, d, back)
	}
	var zero process.Digest
	require.NoError(t, zero.UnmarshalText(nil))
	require.Error(t, zero.UnmarshalText([]byte("x")))
}

func TestCommandsAndEventsComeBackFromJSON(t *testing.T) {
	for _, s := range stated() {
		d := compiled(t, s.kind, s.channel)
		_, events := reach(t, d, "")
		for _, e := range events {
			back, err := process.ParseEvent(marshalled(t, e))
			require.NoError(t, err)
			require.Equal(t, string(marshalled(t, e)), string(marshalled(t, back)))
			require.True(t, back.Is(e.Command()), "by meaning, after a way through JSON")
			c, err := process.ParseCommand(marshalled(t, e.Command()))
			require.NoError(t, err)
			require.True(t, e.Is(c))
			require.Equal(t, time.UTC, back.At.Location())
		}
	}
}

func TestCommandsAndEventsThatCannotBeRead(t *testing.T) {
	for _, row := range []struct{ sentence, text string }{
		{"nothing", ``},
		{"no action", `{"version":1,"node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z","recorded_at":"2015-03-18T10:00:00Z"}`},
		{"an action that is none", `{"version":1,"action":"burn","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z","recorded_at":"2015-03-18T10:00:00Z"}`},
		{"no version", `{"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z","recorded_at":"2015-03-18T10:00:00Z"}`},
		{"a version below 1", `{"version":-1,"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z","recorded_at":"2015-03-18T10:00:00Z"}`},
		{"no time", `{"version":1,"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"recorded_at":"2015-03-18T10:00:00Z"}`},
		{"no time of entry", `{"version":1,"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18T10:00:00Z"}`},
		{"a day without a time", `{"version":1,"action":"complete","node":"5(1)","to":"5(2)","by":{"role":"office"},"at":"2015-03-18","recorded_at":"2015-03-18T10:00:00Z"}`},
		{"an unknown key", `{"version":1,"action":"complete","colour":"red"}`},
		{"a key twice", `{"version":1,"version":2}`},
		{"more than one mebibyte", `{"action":"complete","key":"` + strings.Repeat("x", 1<<20) + `"}`},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			_, err := process.ParseEvent([]byte(row.text))
			require.Error(t, err)
		})
	}
	_, err := process.ParseCommand([]byte(`{"by":{"role":"office"},"at":"2015-03-18T10:00:00Z"}`))
	require.ErrorIs(t, err, process.ErrIncomplete)
	_, err = process.ParseCommand([]byte(`{"action":"complete","by":{"role":"office"},"at":"2015-03-18T10:00:00Z","reply":"perhaps"}`))
	var place *strict.Error
	require.ErrorAs(t, err, &place)
}
