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
