// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

func TestPagesGoThroughAllCasesOnceInOneOrder(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		db.SetMaxOpenConns(1)
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, db, config(t))
		require.NoError(t, store.Keep(ctx, d))
		for n := range 40 {
			add(t, store, id(n), life(t, d, uint64(n), 3000)...)
		}
		for name, q := range map[string]sqlstore.Query{
			"open":            {},
			"over":            {Over: true},
			"of a role":       {Role: regulation.ActorExecutor},
			"of a service":    {Service: "north-kazakhstan-201-2014/pesticide-licence"},
			"of an applicant": {Applicant: processtest.Applicant},
			"due before":      {DueBefore: wall(t, "2015-03-25 12:00")},
		} {
			t.Run(name, func(t *testing.T) {
				whole := q
				whole.Limit = 1000
				all, err := store.Cases(ctx, whole)
				require.NoError(t, err)
				require.NotEmpty(t, all)
				var paged []sqlstore.Case
				for q.Limit = 3; ; {
					list, err := store.Cases(ctx, q)
					require.NoError(t, err)
					paged = append(paged, list...)
					if len(list) < q.Limit {
						break
					}
					q.After = &list[len(list)-1]
				}
				require.Equal(t, all, paged)
				for i, c := range all {
					require.Equal(t, q.Over, c.End != "")
					if !q.DueBefore.IsZero() {
						require.True(t, c.Due.Before(q.DueBefore))
					}
					if i > 0 && !c.Due.IsZero() {
						require.False(t, all[i-1].Due.IsZero(), "those without a deadline come last")
						require.False(t, c.Due.Before(all[i-1].Due))
					}
				}
			})
		}
	})
}

func TestAPageThatIsNoneIsRefused(t *testing.T) {
	p := placeOf(t, sqlstore.DialectSQLite)
	store := storeAt(t, p, p.open(t), config(t))
	for _, limit := range []int{-1, 1001} {
		_, err := store.Cases(context.Background(), sqlstore.Query{Limit: limit})
		require.ErrorContains(t, err, "is not between 1 and 1,000")
	}
	_, err := store.Cases(context.Background(), sqlstore.Query{Role: regulation.ActorExecutor, Over: true})
	require.ErrorContains(t, err, "do not go together")
}

func TestANumberBelongsToOneCase(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		for n := range 8 {
			add(t, store, id(n), processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()...)
		}
		require.NoError(t, store.SetNumber(ctx, id(1), "ЗТ-15/1"))
		require.NoError(t, store.SetNumber(ctx, id(1), "ЗТ-15/1"), "to say it again changes nothing")
		require.ErrorIs(t, store.SetNumber(ctx, id(2), "ЗТ-15/1"), sqlstore.ErrNumberTaken)
		require.ErrorIs(t, store.SetNumber(ctx, id(99), "ЗТ-15/9"), process.ErrNoApplication)
		c, err := store.ByNumber(ctx, "ЗТ-15/1")
		require.NoError(t, err)
		require.Equal(t, id(1), c.ID)
		require.Equal(t, "ЗТ-15/1", c.Number)
		require.NoError(t, store.SetNumber(ctx, id(1), ""))
		_, err = store.ByNumber(ctx, "ЗТ-15/1")
		require.ErrorIs(t, err, process.ErrNoApplication)

		var all sync.WaitGroup
		faults := make([]error, 8)
		for n := range faults {
			all.Go(func() { faults[n] = store.SetNumber(ctx, id(n), "ЗТ-15/2") })
		}
		all.Wait()
		taken := 0
		for _, err := range faults {
			if err != nil {
				require.ErrorIs(t, err, sqlstore.ErrNumberTaken)
				taken++
			}
		}
		require.Equal(t, 7, taken)
	})
}

func TestCasesAreCountedByServiceAndEnd(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d, other := definitionOf(t, "pesticide-licence/issue"), definitionOf(t, "vet-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d, other))
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		add(t, store, id(1), s.Events()...)
		add(t, store, id(2), s.Events()...)
		add(t, store, id(3), s.Fork().Path("", time.Minute).Events()...)
		add(t, store, id(4), processtest.Start(t, other, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()...)
		counts, err := store.Counts(ctx)
		require.NoError(t, err)
		require.Equal(t, []sqlstore.Count{
			{Service: "mangystau-297-2014/vet-licence", Cases: 1},
			{Service: "north-kazakhstan-201-2014/pesticide-licence", Cases: 2},
			{Service: "north-kazakhstan-201-2014/pesticide-licence", End: process.EndGranted, Cases: 1},
		}, counts)
	})
}
