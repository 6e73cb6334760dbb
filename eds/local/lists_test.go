// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

func TestListsRefuse(t *testing.T) {
	a := authority()
	good := a.CRL().DER()
	_, err := local.NewLists(good, a.CRL().PEM())
	require.NoError(t, err)
	for _, row := range []struct {
		name string
		raw  []byte
	}{
		{"nothing, as the national authority's lists were at times", nil},
		{"a certificate", a.Root.DER},
		{"a list cut short", good[:len(good)-1]},
		{"bytes after the list", append(bytes.Clone(good), 0)},
		{"two lists in PEM", bytes.Repeat(a.CRL().PEM(), 2)},
		{"PEM that is cut short", a.CRL().PEM()[:100]},
		{"text", []byte("<html></html>")},
		{"more than the limit", make([]byte, 64<<20+1)},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := local.NewLists(row.raw)
			require.ErrorIs(t, err, local.ErrList)
		})
	}
}

func TestListsArePrunedAndNotDoubled(t *testing.T) {
	a := authority()
	old, fresh := a.CRL(), a.CRL()
	fresh.Number = big.NewInt(10)
	fresh.ThisUpdate, fresh.NextUpdate = at().Add(time.Hour), at().Add(25*time.Hour)
	lists, err := local.NewLists(old.DER(), fresh.DER(), old.DER(), a.RootCRL().DER())
	require.NoError(t, err)
	require.Equal(t, 3, lists.Len())
	require.Zero(t, lists.Prune(at()))
	require.Equal(t, 1, lists.Prune(at().Add(24*time.Hour)))
	require.Equal(t, 2, lists.Len())
	require.Zero(t, (&local.Lists{}).Len())
	require.Zero(t, (&local.Lists{}).Prune(at()))
}

// The latest list that can be used decides; a broken one beside it does not.
func TestTheLatestUsableListDecides(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	listed, free, forged := a.CRL(leaf.Revoked(at().Add(-time.Hour), edstest.ReasonKeyCompromise)), a.CRL(), a.CRL()
	listed.Number, free.Number, forged.Number = big.NewInt(10), big.NewInt(9), big.NewInt(11)
	forged.Key = a.Key("impostor")
	c := caseOf(a, leaf)
	c.CRLs = [][]byte{free.DER(), listed.DER(), forged.DER(), a.RootCRL().DER()}
	require.Equal(t, []eds.Code{eds.CodeRevocationRevoked}, troubles(run(t, c, 0)))
	listed.Number, free.Number = free.Number, listed.Number
	c.CRLs = [][]byte{free.DER(), listed.DER(), forged.DER(), a.RootCRL().DER()}
	require.Equal(t, eds.VerdictValid, run(t, c, 0).Verdict)
}

// Whatever the entries are, the index finds exactly them.
func TestTheIndexFindsEveryEntryAndNoOther(t *testing.T) {
	a := authority()
	rapid.Check(t, func(t *rapid.T) {
		serials := rapid.SliceOfNDistinct(rapid.Uint64Range(1, 1<<40), 0, 200, rapid.ID).Draw(t, "serials")
		list := a.CRL()
		for i, s := range serials {
			e := edstest.Entry{Serial: new(big.Int).SetUint64(s), At: at().Add(-time.Hour)}
			if i%2 == 0 {
				e.Reason = edstest.ReasonKeyCompromise
			}
			list.Entries = append(list.Entries, e)
		}
		raw := list.DER()
		for _, s := range serials {
			entries, listed, err := local.ListEntries(raw, new(big.Int).SetUint64(s))
			require.NoError(t, err)
			require.Len(t, serials, entries)
			require.True(t, listed)
			break // one parse a run is enough
		}
		other := rapid.Uint64Range(1<<41, 1<<42).Draw(t, "other")
		_, listed, err := local.ListEntries(raw, new(big.Int).SetUint64(other))
		require.NoError(t, err)
		require.False(t, listed)
	})
}

// Adding and pruning beside running checks; the race detector watches.
func TestListsAndCheckerAreSharedByManyGoroutines(t *testing.T) {
	a := authority()
	c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
	lists, err := local.NewLists(a.CRL().DER(), a.RootCRL().DER())
	require.NoError(t, err)
	config, _ := configOf(t, c)
	config.Lists = lists
	checker, request := mustNew(t, config), requestOf(t, c, 0)
	more := make([][]byte, 8)
	for i := range more {
		l := a.CRL()
		l.Number = big.NewInt(int64(20 + i))
		more[i] = l.DER()
	}
	var group sync.WaitGroup
	for i := range more {
		group.Go(func() {
			if err := lists.Add(more[i]); err != nil {
				t.Error(err)
			}
			lists.Prune(at().AddDate(-1, 0, 0))
			report, err := checker.CheckCertificate(t.Context(), request)
			if err != nil || report.Verdict != eds.VerdictValid {
				t.Error(err, report.Verdict)
			}
		})
	}
	group.Wait()
	require.Equal(t, 10, lists.Len())
}
