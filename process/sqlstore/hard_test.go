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

// write appends a case of its own by each of four writers at once, and more work beside.
func write(t *testing.T, p place, store *sqlstore.Store, beside func() error) (applications, events int) {
	t.Helper()
	d := definitionOf(t, "pesticide-licence/issue")
	s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
	for range 20 {
		s.Outside("management", process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm"})
	}
	list := s.Path("", time.Minute).Events()
	const writers = 4
	var all sync.WaitGroup
	for w := range writers {
		other := storeAt(t, p, p.open(t), config(t))
		all.Go(func() {
			for _, e := range list {
				if err := other.Append(context.Background(), id(100+w), e); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { all.Wait(); close(done) }()
	for working := true; working; {
		select {
		case <-done:
			working = false
		default:
			require.NoError(t, beside())
		}
	}
	return writers, writers * len(list)
}

// holds compares the projection and the outbox with the events.
func holds(t *testing.T, store *sqlstore.Store, applications, events int) {
	t.Helper()
	before := rows(t, store)
	require.Len(t, before, applications)
	require.NoError(t, store.Rebuild(context.Background(), time.Time{}))
	require.Equal(t, before, rows(t, store), "the projection is what the events say")
	require.Len(t, take(t, store, leaseOf("a", 0), events+1), events, "one message an event")
}

// A report reads for hours in one transaction. It sees the cases as they were when it
// began, and nobody waits for it.
func TestALongReaderSeesOneMomentAndHoldsUpNobody(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 3)
		begin := "BEGIN DEFERRED"
		if p.dialect == sqlstore.DialectPostgreSQL {
			begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
		}
		report, err := p.open(t).Conn(ctx)
		require.NoError(t, err)
		_, err = report.ExecContext(ctx, begin)
		require.NoError(t, err)
		seen := func() (events, messages int) {
			require.NoError(t, report.QueryRowContext(ctx, `SELECT COUNT(*) FROM reglament_event`).Scan(&events))
			require.NoError(t, report.QueryRowContext(ctx, `SELECT COUNT(*) FROM reglament_outbox`).Scan(&messages))
			return events, messages
		}
		events, messages := seen()
		require.Equal(t, 12, events)
		require.Equal(t, 12, messages)

		applications, written := write(t, p, store, func() error {
			_, err := store.Refresh(ctx, wall(t, "2015-03-18 10:00"), 10)
			return err
		})
		events, messages = seen()
		require.Equal(t, []int{12, 12}, []int{events, messages}, "it still sees what it saw first")
		_, err = report.ExecContext(ctx, "COMMIT")
		require.NoError(t, err)
		events, _ = seen()
		require.Equal(t, 12+written, events)
		require.NoError(t, report.Close())
		if p.dialect == sqlstore.DialectSQLite {
			var busy, log, moved int
			require.NoError(t, p.open(t).QueryRow(`PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &log, &moved))
			require.Equal(t, []int{0, 0}, []int{busy, log}, "the log that grew meanwhile is worked in")
		}
		holds(t, store, 3+applications, 12+written)
	})
}

func TestRowsAreRebuiltBesideWriters(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		store := filled(t, p, 3)
		rebuilt := 0
		applications, written := write(t, p, store, func() error {
			rebuilt++
			return store.Rebuild(context.Background(), time.Time{})
		})
		require.Positive(t, rebuilt)
		holds(t, store, 3+applications, 12+written)
	})
}

// A reader that is slower than its lease finds that somebody else has the messages,
// even though its clock stands still.
func TestAReaderThatIsSlowerThanItsLeaseEndsNothing(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := filled(t, p, 1)
		slow, quick := leaseOf("slow", 0), leaseOf("quick", 2)
		first := take(t, store, slow, 2)
		require.Len(t, first, 2)
		second := take(t, store, quick, 10)
		require.Len(t, second, 4, "the lease is over, and so are those that waited for it")
		require.Equal(t, first[0].Position, second[0].Position)
		for name, late := range map[string]func() error{
			"done":         func() error { return store.Done(ctx, slow, first[0].Position) },
			"done in part": func() error { return store.Done(ctx, slow, first[0].Position, first[1].Position) },
			"tried again":  func() error { return store.Retry(ctx, slow, first[0].Position, "late", slow.Until) },
			"put aside":    func() error { return store.Bury(ctx, slow, first[0].Position, "late") },
		} {
			require.ErrorIs(t, late(), sqlstore.ErrLease, name)
		}
		require.NoError(t, store.Done(ctx, quick, second[0].Position, second[1].Position, second[2].Position, second[3].Position))
		require.Empty(t, take(t, store, leaseOf("slow", 5), 10))
	})
}

// The clock of the server is set back by ten minutes between two events.
func TestAClockThatIsSetBackIsNoEarlierEvent(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()
		submit := events[0].Command()
		submit.Key, submit.RecordedAt = "submit", wall(t, "2015-03-18 10:20") // entered twenty minutes later
		_, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), submit)
		require.NoError(t, err)
		before := rows(t, store)

		early := process.Command{
			Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOffice}, Key: "early",
			At: wall(t, "2015-03-18 09:50"), RecordedAt: wall(t, "2015-03-18 09:50"),
		}
		_, err = process.Handle(ctx, store, store.Definitions(ctx), id(1), early)
		require.ErrorIs(t, err, process.ErrOrder)
		require.Equal(t, before, rows(t, store), "what was refused left nothing")

		entered := early
		entered.Key, entered.At, entered.RecordedAt = "entered", wall(t, "2015-03-18 10:05"), wall(t, "2015-03-18 10:10")
		e, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), entered)
		require.NoError(t, err)
		again, err := process.Handle(ctx, store, store.Definitions(ctx), id(1), entered)
		require.NoError(t, err)
		require.Equal(t, e, again)
		after := rows(t, store)
		require.Equal(t, wall(t, "2015-03-18 10:20").UTC(), after[id(1)].CountedAt, "a row is never counted earlier than before")
		require.NoError(t, store.Rebuild(ctx, time.Time{}))
		require.Equal(t, after, rows(t, store))
		require.Len(t, take(t, store, leaseOf("a", 0), 10), 2)
	})
}
