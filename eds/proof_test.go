// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
)

// readBack is a report that was kept as JSON and read again.
func readBack(t *testing.T, report eds.Report) eds.Report {
	t.Helper()
	text, err := report.CanonicalJSON()
	require.NoError(t, err)
	back, err := eds.ParseReport(text)
	require.NoError(t, err)
	return back
}

func TestProofsGetTheirBytesBackOrSayThatTheyAreLost(t *testing.T) {
	report := sample()
	kept := map[eds.Digest][]byte{}
	for _, p := range report.Proofs {
		kept[p.SHA256] = p.Raw
	}
	down := errors.New("the store is down")
	for _, row := range []struct {
		name  string
		find  func(eds.Digest) ([]byte, error)
		fault string
	}{
		{"the bytes that were kept", func(d eds.Digest) ([]byte, error) { return kept[d], nil }, ""},
		{"nothing under the digest", func(eds.Digest) ([]byte, error) { return nil, nil }, "the bytes are missing"},
		{"no bytes under the digest", func(eds.Digest) ([]byte, error) { return []byte{}, nil }, "the bytes are missing"},
		{"other bytes", func(eds.Digest) ([]byte, error) { return []byte("raw bytez"), nil }, "another digest"},
		{"a store that is down", func(eds.Digest) ([]byte, error) { return nil, down }, "the store is down"},
	} {
		t.Run(row.name, func(t *testing.T) {
			back := readBack(t, report)
			require.Nil(t, back.Proofs[0].Raw, "JSON has no bytes")
			err := back.Proofs.Restore(row.find)
			if row.fault == "" {
				require.NoError(t, err)
				require.Equal(t, report.Proofs, back.Proofs)
				return
			}
			require.ErrorIs(t, err, eds.ErrReport)
			require.ErrorContains(t, err, row.fault)
			require.ErrorContains(t, err, "proof 1 (crl)")
			require.Nil(t, back.Proofs[0].Raw, "what is wrong is not kept")
		})
	}
	require.ErrorIs(t, readBack(t, report).Proofs.Restore(func(eds.Digest) ([]byte, error) { return nil, down }), down)
	require.NoError(t, report.Proofs.Restore(nil), "nothing is looked for where the bytes are there")
	report.Proofs[0].Size++
	require.ErrorIs(t, report.Proofs.Restore(nil), eds.ErrReport)
}
