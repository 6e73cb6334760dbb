// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// oneConnection is a store over a pool of one connection: an iteration holds the
// connection, and whoever asks meanwhile would wait for ever.
type oneConnection struct {
	process.Memory
	busy bool
}

var errBusy = errors.New("the only connection is in use")

func held[V any](s *oneConnection, seq iter.Seq2[V, error]) iter.Seq2[V, error] {
	return func(yield func(V, error) bool) {
		if s.busy {
			var none V
			yield(none, errBusy)
			return
		}
		s.busy = true
		defer func() { s.busy = false }()
		seq(yield)
	}
}

func (s *oneConnection) Load(ctx context.Context, id process.ID) iter.Seq2[process.Event, error] {
	return held(s, s.Memory.Load(ctx, id))
}

func (s *oneConnection) List(ctx context.Context, after process.ID) iter.Seq2[process.ID, error] {
	return held(s, s.Memory.List(ctx, after))
}

func TestCasesAreReadOverOneConnection(t *testing.T) {
	ctx := context.Background()
	d := definitionOf(t, "cotton-receipt-licence/reissue", "office")
	store := &oneConnection{}
	const applications = 1100 // more than two pages
	for i := range applications {
		w := write(t, d, wall(t, "2015-06-15 09:00"))
		require.NoError(t, store.Append(ctx, process.ID{byte(i >> 8), byte(i), 1}, w.events[0]))
	}
	n := 0
	for c, err := range caseload.CasesOf(ctx, store, process.DefinitionsOf(d), func(*caseload.Case) error { return nil }) {
		require.NoError(t, err)
		require.Len(t, c.Events, 1)
		n++
	}
	require.Equal(t, applications, n)
}
