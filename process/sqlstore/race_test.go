// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// A writer works on a row that another process counts anew at the same time. What it
// writes is what the events say all the same, and not a mixture of both.
func TestARowThatIsCountedAnewUnderAWriterIsNoMixture(t *testing.T) {
	for name, between := range map[string]func(context.Context, *sqlstore.Store, time.Time) error{
		"refreshed": func(ctx context.Context, s *sqlstore.Store, now time.Time) error {
			_, err := s.Refresh(ctx, now, 10)
			return err
		},
		"recounted": func(ctx context.Context, s *sqlstore.Store, now time.Time) error { return s.Recount(ctx, id(1), now) },
		"rebuilt":   func(ctx context.Context, s *sqlstore.Store, now time.Time) error { return s.Rebuild(ctx, now) },
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, p place) {
				ctx := context.Background()
				d := definitionOf(t, "pesticide-licence/issue")
				events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", 20*time.Minute).Events()
				later := config(t)
				later.CountedBy = "another release"
				other := storeAt(t, p, p.open(t), later)

				meanwhile := func() error { return nil }
				hooked := config(t)
				complete := hooked.Complete
				hooked.Complete = func(c *caseload.Case) error {
					do := meanwhile
					meanwhile = func() error { return nil }
					if err := do(); err != nil {
						return err
					}
					return complete(c)
				}
				store := storeAt(t, p, p.open(t), hooked)
				require.NoError(t, store.Keep(ctx, d))
				add(t, store, id(1), events[0])
				meanwhile = func() error { return between(ctx, other, wall(t, "2015-03-25 10:00")) }
				add(t, store, id(1), events[1])

				written := rows(t, store)
				require.Equal(t, caseload.TaskDue, written[id(1)].State, "the new step is not late")
				require.NoError(t, store.Rebuild(ctx, written[id(1)].CountedAt))
				require.Equal(t, written, rows(t, store))
				mine, err := store.Cases(ctx, sqlstore.Query{Role: written[id(1)].Roles[0]})
				require.NoError(t, err)
				require.Len(t, mine, 1)
				mine, err = store.Cases(ctx, sqlstore.Query{Role: "office"})
				require.NoError(t, err)
				require.Empty(t, mine, "who could act before cannot any more")
			})
		})
	}
}

// A process that has just written goes on from what another one wrote since then.
func TestAWriterSeesWhatAnotherProcessWrote(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()
		one, other := storeAt(t, p, p.open(t), config(t)), storeAt(t, p, p.open(t), config(t))
		require.NoError(t, one.Keep(ctx, d))
		add(t, one, id(1), events[0])
		require.ErrorIs(t, other.Append(ctx, id(1), events[0]), process.ErrConflict)
		require.NoError(t, other.SetNumber(ctx, id(1), "N-1"))
		add(t, one, id(1), events[1])
		add(t, other, id(1), events[2])
		require.ErrorIs(t, one.Append(ctx, id(1), events[2]), process.ErrConflict)
		for i, e := range events[3:] {
			add(t, []*sqlstore.Store{one, other}[i%2], id(1), e)
		}
		before := rows(t, one)
		require.NoError(t, other.Rebuild(ctx, before[id(1)].CountedAt))
		require.Equal(t, before, rows(t, one))
		list := take(t, one, leaseOf("a", 0), 100)
		require.Len(t, list, len(events))
		for _, m := range list[1:] {
			require.Equal(t, "N-1", m.Case.Number)
		}
	})
}

// More applications than are remembered are written in turn.
func TestMoreApplicationsThanAreRememberedGoOn(t *testing.T) {
	if testing.Short() {
		t.Skip("two thousand events are written: not in a short run")
	}
	p := placeOf(t, sqlstore.DialectSQLite)
	p.source += "&_pragma=synchronous(OFF)"
	d := definitionOf(t, "pesticide-licence/issue")
	events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()
	store := storeAt(t, p, p.open(t), config(t))
	require.NoError(t, store.Keep(context.Background(), d))
	for _, e := range events[:2] {
		for n := range 1050 {
			add(t, store, id(n), e)
		}
	}
	require.Len(t, rows(t, store), 1050)
}
