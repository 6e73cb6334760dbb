// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

var began = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// leaseOf is a lease of a minute, taken so many minutes after the beginning.
func leaseOf(reader string, minutes int) sqlstore.Lease {
	at := began.Add(time.Duration(minutes) * time.Minute)
	return sqlstore.Lease{Reader: reader, At: at, Until: at.Add(time.Minute)}
}

// filled is a store with so many applications of four events each.
func filled(t *testing.T, p place, applications int) *sqlstore.Store {
	t.Helper()
	d := definitionOf(t, "pesticide-licence/issue")
	store := storeAt(t, p, p.open(t), config(t))
	require.NoError(t, store.Keep(context.Background(), d))
	for n := range applications {
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		add(t, store, id(n), s.Path("", time.Minute).Events()[:4]...)
	}
	return store
}

func take(t *testing.T, s *sqlstore.Store, l sqlstore.Lease, limit int) []sqlstore.Message {
	t.Helper()
	list, err := s.Take(context.Background(), l, limit)
	require.NoError(t, err)
	return list
}

func TestAMessageTellsWhatHappenedAndTheNewDeadline(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		store := filled(t, p, 1)
		list := take(t, store, leaseOf("a", 0), 10)
		require.Len(t, list, 4)
		for i, m := range list {
			require.Equal(t, i+1, m.Event.Version)
			require.Equal(t, id(0), m.Case.ID)
			require.Equal(t, i+1, m.Case.Version)
			require.Equal(t, 1, m.Attempts)
			require.False(t, m.Case.Due.IsZero())
		}
		require.Equal(t, process.ActionSubmit, list[0].Event.Action)
		require.Equal(t, wall(t, "2015-03-18 10:30").UTC(), list[0].Case.Due)
	})
}

func TestWhatOneReaderHoldsNobodyElseTakes(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 2)
		first := take(t, store, leaseOf("a", 0), 2)
		require.Len(t, first, 2)
		second := take(t, store, leaseOf("b", 0), 10)
		require.Len(t, second, 4, "the later messages of the first application wait for those that are held")
		for _, m := range second {
			require.Equal(t, id(1), m.Case.ID)
		}
		require.ErrorIs(t, store.Done(ctx, leaseOf("b", 0), first[0].Position), sqlstore.ErrLease, "not its own")
		require.NoError(t, store.Done(ctx, leaseOf("a", 0), first[0].Position, first[1].Position))
		require.ErrorIs(t, store.Done(ctx, leaseOf("b", 2), second[0].Position), sqlstore.ErrLease, "its lease is over")

		again := take(t, store, leaseOf("a", 2), 10)
		require.Len(t, again, 6, "two of the first application, and the four whose lease is over")
		require.Equal(t, 3, again[0].Event.Version)
		require.Equal(t, 2, again[2].Attempts)
	})
}

func TestWhatCannotBeDeliveredIsTriedAgainOrPutAside(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 1)
		list := take(t, store, leaseOf("a", 0), 1)
		require.NoError(t, store.Retry(ctx, leaseOf("a", 0), list[0].Position, "connection refused", began.Add(10*time.Minute)))
		require.Empty(t, take(t, store, leaseOf("b", 5), 10), "the others of the application wait for it")
		list = take(t, store, leaseOf("b", 10), 1)
		require.Equal(t, "connection refused", list[0].Reason)
		require.Equal(t, 2, list[0].Attempts)
		require.NoError(t, store.Bury(ctx, leaseOf("b", 10), list[0].Position, "410 Gone"))

		dead, err := store.Dead(ctx, 0, 10)
		require.NoError(t, err)
		require.Len(t, dead, 1)
		require.Equal(t, "410 Gone", dead[0].Reason)
		require.Equal(t, 2, take(t, store, leaseOf("a", 11), 10)[0].Event.Version, "a dead message holds up nobody")

		n, err := store.Revive(ctx, dead[0].Position)
		require.NoError(t, err)
		require.Equal(t, 1, n)
		n, err = store.Revive(ctx, dead[0].Position)
		require.NoError(t, err)
		require.Zero(t, n)
		require.Equal(t, 1, take(t, store, leaseOf("a", 20), 1)[0].Event.Version)
	})
}

func TestWhatIsDoneIsForgottenAndItsPositionIsNotUsedAgain(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 1)
		list := take(t, store, leaseOf("a", 0), 10)
		require.Len(t, list, 4)
		for _, m := range list {
			require.NoError(t, store.Done(ctx, leaseOf("a", 0), m.Position))
		}
		require.ErrorIs(t, store.Done(ctx, leaseOf("a", 0), list[0].Position), sqlstore.ErrLease, "it is done")
		require.Empty(t, take(t, store, leaseOf("a", 5), 10))
		s := processtest.Start(t, definitionOf(t, "pesticide-licence/issue"), process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		add(t, store, id(7), s.Events()...)
		next := take(t, store, leaseOf("a", 5), 10)
		require.Len(t, next, 1)
		require.Greater(t, next[0].Position, list[3].Position)
	})
}

func TestALeaseThatGivesNothingIsRefused(t *testing.T) {
	p := placeOf(t, sqlstore.DialectSQLite)
	store := storeAt(t, p, p.open(t), config(t))
	for name, l := range map[string]sqlstore.Lease{
		"nobody reads":              {At: began, Until: began.Add(1)},
		"it ends before it begins":  {Reader: "a", At: began, Until: began.Add(-1)},
		"it ends when it begins":    {Reader: "a", At: began, Until: began},
		"it has no moment whatever": {Reader: "a"},
	} {
		_, err := store.Take(context.Background(), l, 1)
		require.Error(t, err, name)
	}
	_, err := store.Take(context.Background(), leaseOf("a", 0), 0)
	require.Error(t, err)
}

// Readers and writers work at the same time. Each message comes to somebody, and
// those of one application in the order of its events.
func TestManyReadersTakeEachMessageInOrder(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		const writers, events = 4, 6
		lives := make([][]process.Event, writers*4)
		for n := range lives {
			lives[n] = processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()[:events]
		}
		var all sync.WaitGroup
		faults := make(chan error, 100)
		for w := range writers {
			all.Go(func() {
				for n := w; n < len(lives); n += writers {
					for _, e := range lives[n] {
						if err := store.Append(ctx, id(n), e); err != nil {
							faults <- err
						}
					}
				}
			})
		}
		var mu sync.Mutex
		seen := map[process.ID]int{}
		count := 0
		for r := range 3 {
			all.Go(func() {
				lease := leaseOf(fmt.Sprint("reader-", r), 0)
				lease.Until = lease.At.Add(time.Hour)
				for {
					list, err := store.Take(ctx, lease, 5)
					if err != nil {
						faults <- err
						return
					}
					mu.Lock()
					var done []int64
					for _, m := range list {
						if m.Event.Version != seen[m.Case.ID]+1 {
							faults <- fmt.Errorf("event %d of %s after %d", m.Event.Version, m.Case.ID, seen[m.Case.ID])
						}
						seen[m.Case.ID] = m.Event.Version
						done = append(done, m.Position)
						count++
					}
					over := count == len(lives)*events
					mu.Unlock()
					if err := store.Done(ctx, lease, done...); err != nil {
						faults <- err
						return
					}
					if over {
						return
					}
				}
			})
		}
		all.Wait()
		close(faults)
		for err := range faults {
			require.NoError(t, err)
		}
		require.Len(t, seen, len(lives))
	})
}

// A message that somebody spoilt is shown among the dead ones, and the others come.
func TestAMessageThatDoesNotReadHoldsUpNobody(t *testing.T) {
	for name, spoil := range map[string]string{
		"the case":  `UPDATE reglament_outbox SET body = '{' WHERE version <= 2`,
		"the event": `UPDATE reglament_event SET body = 'x' WHERE version <= 2`,
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, p place) {
				ctx := context.Background()
				store := filled(t, p, 1)
				_, err := p.open(t).Exec(spoil)
				require.NoError(t, err)
				list := take(t, store, leaseOf("a", 0), 2)
				require.Len(t, list, 2, "nothing but what reads counts")
				require.Equal(t, 3, list[0].Event.Version)
				dead, err := store.Dead(ctx, 0, 10)
				require.NoError(t, err)
				require.Len(t, dead, 2)
				require.NotEmpty(t, dead[0].Reason)
				n, err := store.Revive(ctx, dead[0].Position)
				require.NoError(t, err)
				require.Equal(t, 1, n)
				require.NoError(t, store.Done(ctx, leaseOf("a", 0), list[0].Position, list[1].Position))
				require.Empty(t, take(t, store, leaseOf("a", 0), 2), "it still does not read")
			})
		})
	}
}

// The messages of a case that could not be counted come too, and say why.
func TestAMessageOfACaseThatCannotBeCountedComes(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		closed := config(t)
		closed.Complete = func(*caseload.Case) error { return errors.New("no office") }
		store := storeAt(t, p, p.open(t), closed)
		d := definitionOf(t, "pesticide-licence/issue")
		require.NoError(t, store.Keep(context.Background(), d))
		add(t, store, id(1), processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()...)
		list := take(t, store, leaseOf("a", 0), 10)
		require.Len(t, list, 1)
		require.Equal(t, "no office", list[0].Case.Problem)
	})
}

// What is delivered leaves the table empty, and its positions are not given again.
func TestAPositionIsNeverUsedTwice(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 1)
		last := int64(0)
		deliver := func(n int) {
			for range n {
				list := take(t, store, leaseOf("a", 0), 1)
				require.Len(t, list, 1)
				require.Greater(t, list[0].Position, last)
				last = list[0].Position
				require.NoError(t, store.Done(ctx, leaseOf("a", 0), last))
			}
			require.Empty(t, take(t, store, leaseOf("a", 0), 10))
		}
		deliver(4)
		store = storeAt(t, p, p.open(t), config(t)) // as after a restart
		d := definitionOf(t, "pesticide-licence/issue")
		add(t, store, id(50), processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()[:3]...)
		deliver(3)
	})
}
