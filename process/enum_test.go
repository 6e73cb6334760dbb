// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// word is what every closed list of the package gives its values.
type word interface {
	~string
	encoding.TextMarshaler
}

// closed checks one closed list; empty says that the zero value has a text too.
func closed[E word, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, list []E, wrong E, empty bool) {
	t.Helper()
	t.Run(fmt.Sprintf("%T", wrong), func(t *testing.T) {
		seen := map[string]bool{}
		for _, v := range list {
			b, err := v.MarshalText()
			require.NoError(t, err)
			require.Equal(t, string(v), string(b))
			require.False(t, seen[string(v)], "each word once")
			seen[string(v)] = true
			var back E
			require.NoError(t, P(&back).UnmarshalText(b))
			require.Equal(t, fmt.Sprint(v), fmt.Sprint(back))
		}
		var value *law.ValueError
		_, err := wrong.MarshalText()
		require.ErrorAs(t, err, &value)
		var back E
		require.ErrorAs(t, P(&back).UnmarshalText([]byte("no such word")), &value)
		require.Equal(t, "no such word", value.Value)
		var zero E
		_, err = zero.MarshalText()
		require.Equal(t, empty, err == nil)
		require.Equal(t, empty, P(&back).UnmarshalText(nil) == nil)
	})
}

func TestClosedLists(t *testing.T) {
	closed(t, law.Values[process.Action](), "x", false)
	closed(t, law.Values[process.NodeType](), "x", false)
	closed(t, law.Values[process.End](), "x", false)
	closed(t, law.Values[process.Reply](), "x", false)
	closed(t, law.Values[process.Reason](), "x", false)
	closed(t, law.Values[process.OutsideKind](), "x", false)
	closed(t, law.Values[process.Effect](), "x", false)
	closed(t, law.Values[process.NoteKind](), "x", false)
	closed(t, law.Values[process.Unknown](), "x", true)
}

func TestLabelsSpeakThreeLanguages(t *testing.T) {
	labels := map[string]law.Text{}
	for _, a := range law.Values[process.Action]() {
		labels["action "+string(a)] = a.Label()
	}
	for _, e := range law.Values[process.End]() {
		labels["end "+string(e)] = e.Label()
	}
	for _, s := range stated() {
		for _, n := range compiled(t, s.kind, s.channel).Nodes() {
			labels[s.kind+" "+string(n.ID)] = n.Name
		}
	}
	for name, label := range labels {
		require.NotEmpty(t, label.KK, name)
		require.NotEmpty(t, label.RU, name)
		require.NotEmpty(t, label.EN, name)
	}
	require.Zero(t, process.Action("x").Label())
	require.Zero(t, process.End("x").Label())
	require.Zero(t, process.Unknown("x").Label())
}
