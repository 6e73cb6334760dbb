// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"encoding"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// word is a closed list of words, each with its text codecs.
type word[E any] interface {
	~string
	MarshalText() ([]byte, error)
}

// requireWords checks a closed list: its words parse, print and come back; any
// other text, the zero value included, is refused with the list in the error.
func requireWords[E word[E], P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, list []E) {
	t.Helper()
	t.Run(fmt.Sprintf("%T", list[0]), func(t *testing.T) {
		require.Len(t, slices.Compact(slices.Sorted(slices.Values(list))), len(list), "no word twice")
		for _, w := range list {
			text, err := w.MarshalText()
			require.NoError(t, err)
			require.Equal(t, string(w), string(text))
			var again E
			require.NoError(t, P(&again).UnmarshalText(text))
			require.Equal(t, w, again)
		}
		for _, bad := range []string{"", "Bare", string(list[0]) + " ", "no such word"} {
			kept := list[0]
			var v *law.ValueError
			require.ErrorAs(t, P(&kept).UnmarshalText([]byte(bad)), &v)
			require.Equal(t, bad, v.Value)
			require.Contains(t, v.Fault, string(list[0]), "the error tells the list")
			_, err := E(bad).MarshalText()
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Equal(t, list[0], kept, "a refused text changes nothing")
		}
	})
}

func TestClosedLists(t *testing.T) {
	requireWords(t, law.Values[regulation.AccountRole]())
	requireWords(t, law.Values[regulation.ActorKind]())
	requireWords(t, law.Values[regulation.Severity]())
	requireWords(t, law.Values[regulation.GateKind]())
	requireWords(t, law.Values[regulation.CertificateCheck]())
	requireWords(t, law.Values[regulation.EDSPurpose]())
	requireWords(t, law.Values[regulation.NodeKind]())
	requireWords(t, law.Values[regulation.NodeRole]())
	requireWords(t, law.Values[regulation.TriggerOperator]())
	requireWords(t, law.Values[regulation.ReadingClass]())
	requireWords(t, law.Values[regulation.Form]())
	requireWords(t, law.Values[regulation.RefusalRule]())
	requireWords(t, law.Values[regulation.Function]())
	requireWords(t, law.Values[regulation.WaitFor]())
	requireWords(t, law.Values[regulation.Unit]())
	requireWords(t, law.Values[regulation.Bound]())
	requireWords(t, law.Values[regulation.Start]())
	requireWords(t, law.Values[regulation.Outcome]())
}

func TestUnitsWithAnAmount(t *testing.T) {
	for _, u := range law.Values[regulation.Unit]() {
		require.Equal(t, u != regulation.UnitDayOfApplication && u != regulation.UnitPlanDates, u.Counted(), u)
	}
	require.False(t, regulation.Unit("").Counted(), "no unit counts nothing")
}

func TestIDs(t *testing.T) {
	id := regulation.MustID("act-1/name")
	require.Equal(t, regulation.ID{Act: "act-1", Name: "name"}, id)
	require.Equal(t, "act-1/name#7(3)", id.Cite(law.MustLocator("7(3)")).String())
	require.Empty(t, regulation.ID{}.String())
	text, err := regulation.ID{}.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	_, err = regulation.ID{Act: "Act", Name: "x"}.MarshalText()
	require.ErrorIs(t, err, law.ErrSyntax)
	for bad, at := range map[string]int{"name": 4, "Act/name": 0, "act/Name": 4, "act/na me": 6, "act/name/kind": 8, "": 0} {
		_, err := regulation.ParseID(bad)
		var v *law.ValueError
		require.ErrorAs(t, err, &v, bad)
		require.Equal(t, bad, v.Value)
		require.Equal(t, at, v.At, bad)
	}
	require.Panics(t, func() { regulation.MustID("name") })

	k := regulation.MustKindID("act-1/service/kind")
	require.Equal(t, regulation.KindID{Act: "act-1", Service: "service", Kind: "kind"}, k)
	require.Equal(t, "service/kind", k.Short().String())
	require.Empty(t, regulation.KindID{}.String())
	text, err = regulation.KindID{}.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	_, err = regulation.KindID{Service: "S", Kind: "x"}.MarshalText()
	require.ErrorIs(t, err, law.ErrSyntax)
	for _, bad := range []string{"", "kind", "a/b/c/d", "a//b", "A/b", "a/b/"} {
		_, err := regulation.ParseKindID(bad)
		require.ErrorIs(t, err, law.ErrSyntax, bad)
		kept := k
		require.Error(t, kept.UnmarshalText([]byte(bad)))
		require.Equal(t, k, kept)
	}
	require.Panics(t, func() { regulation.MustKindID("kind") })
	require.Negative(t, regulation.MustKindID("a/b").Compare(regulation.MustKindID("a/c")))
	require.Zero(t, k.Compare(k))
	require.Positive(t, k.Compare(k.Short()))
}

func TestIDsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.StringMatching(`[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8})?`)
		id := regulation.ID{Act: law.ID(part.Draw(t, "act")), Name: law.ID(part.Draw(t, "name"))}
		again, err := regulation.ParseID(id.String())
		require.NoError(t, err)
		require.Equal(t, id, again)
		k := regulation.KindID{Service: id.Name, Kind: law.ID(part.Draw(t, "kind"))}
		if rapid.Bool().Draw(t, "full") {
			k.Act = id.Act
		}
		back, err := regulation.ParseKindID(k.String())
		require.NoError(t, err)
		require.Equal(t, k, back)
		require.Equal(t, k, func() (x regulation.KindID) {
			text, err := k.MarshalText()
			require.NoError(t, err)
			require.NoError(t, x.UnmarshalText(text))
			return x
		}())
	})
}
