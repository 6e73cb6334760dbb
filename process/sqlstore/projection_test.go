// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// life is a case that stopped somewhere on its way, drawn by a seed; a step takes
// at most so many minutes.
func life(tb testing.TB, d *process.Definition, seed uint64, step int) []process.Event {
	tb.Helper()
	draw := rand.New(rand.NewPCG(seed, 18))
	s := processtest.Start(tb, d, process.OfficesOf(counter(tb)), wall(tb, "2015-03-18 09:00").Add(time.Duration(draw.IntN(7*24*60))*time.Minute))
	paths := d.Paths()
	path := paths[draw.IntN(len(paths))]
	path.Nodes = path.Nodes[:1+draw.IntN(len(path.Nodes))]
	return s.Follow(path, time.Duration(1+draw.IntN(step))*time.Minute).Events()
}

// rows gives every row of the projection.
func rows(tb testing.TB, s *sqlstore.Store) map[process.ID]sqlstore.Case {
	tb.Helper()
	all := map[process.ID]sqlstore.Case{}
	for id, err := range s.List(context.Background(), process.ID{}) {
		require.NoError(tb, err)
		c, err := s.Case(context.Background(), id)
		require.NoError(tb, err)
		all[id] = c
	}
	return all
}

func TestTheProjectionIsAFunctionOfTheEvents(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		store := storeAt(t, p, db, config(t))
		definitions := []*process.Definition{
			definitionOf(t, "pesticide-licence/issue"), definitionOf(t, "cotton-receipt-licence/reissue"), definitionOf(t, "vet-licence/issue"),
		}
		require.NoError(t, store.Keep(ctx, definitions...))
		for n := range 60 {
			add(t, store, id(n), life(t, definitions[n%3], uint64(n), 3000)...)
		}
		now := wall(t, "2015-05-20 12:00")
		for {
			n, err := store.Refresh(ctx, now, 7)
			require.NoError(t, err)
			if n < 7 {
				break
			}
		}
		refreshed := rows(t, store)
		_, err := db.Exec(`UPDATE reglament_case SET node = 'spoilt', due = 0, state = '', problem = 'spoilt'`)
		require.NoError(t, err)
		_, err = db.Exec(`DELETE FROM reglament_role`)
		require.NoError(t, err)
		require.NoError(t, store.Rebuild(ctx, now))
		rebuilt := rows(t, store)
		require.Len(t, rebuilt, 60)
		for id, c := range refreshed {
			// A row that nothing has changed since is not counted again.
			again := rebuilt[id]
			require.False(t, again.CountedAt.Before(c.CountedAt))
			again.CountedAt = c.CountedAt
			require.Equal(t, c, again)
			require.Empty(t, c.Problem)
		}
		byRole, err := store.Cases(ctx, sqlstore.Query{Role: regulation.ActorExecutor, Limit: 1000})
		require.NoError(t, err)
		require.NotEmpty(t, byRole)
	})
}

func TestTheProjectionSaysWhatTheWorklistSays(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		for n := range 30 {
			add(t, store, id(n), life(t, d, uint64(1000+n), 400)...)
		}
		now := wall(t, "2015-04-08 12:00")
		require.NoError(t, store.Rebuild(ctx, now))
		list, err := caseload.WorklistAt(caseload.CasesOf(ctx, store, store.Definitions(ctx), config(t).Complete), now)
		require.NoError(t, err)
		mine, err := store.Cases(ctx, sqlstore.Query{Limit: 1000})
		require.NoError(t, err)
		require.Len(t, mine, len(list.Tasks))
		for _, task := range list.Tasks {
			var c sqlstore.Case
			for _, row := range mine {
				if row.ID.String() == task.Case {
					c = row
				}
			}
			require.Equal(t, task.Node, c.Node)
			require.Equal(t, task.State, c.State, "%s at %s", task.Case, task.Node)
			require.Equal(t, task.Roles, c.Roles)
			require.Equal(t, task.Person, c.Person)
			require.True(t, task.Deadline.At.Equal(c.Due))
			require.Equal(t, task.EveryReading, c.EveryReading)
		}
	})
}

func TestADeadlineThatPassesChangesTheRowWhenItIsRefreshed(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		add(t, store, id(1), s.Events()...)
		c, err := store.Case(ctx, id(1))
		require.NoError(t, err)
		require.Equal(t, caseload.TaskDue, c.State)
		require.Equal(t, wall(t, "2015-03-18 10:30").UTC(), c.Due, "thirty minutes to take it in")
		require.Equal(t, c.Due.Add(time.Second), c.Changes)

		n, err := store.Refresh(ctx, c.Due, 10)
		require.NoError(t, err)
		require.Zero(t, n, "a deadline is inclusive")
		n, err = store.Refresh(ctx, c.Changes, 10)
		require.NoError(t, err)
		require.Equal(t, 1, n)
		late, err := store.Cases(ctx, sqlstore.Query{State: caseload.TaskOverdue})
		require.NoError(t, err)
		require.Len(t, late, 1)
		require.Equal(t, id(1), late[0].ID)
	})
}

// Rows change by themselves at a deadline, at a date of the agency's own before or after
// it, and again when they are overdue already: each of them is found.
func TestWhateverChangesByItselfIsRefreshed(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		controlled := config(t)
		controlled.Complete = func(c *caseload.Case) error {
			c.Offices = process.OfficesOf(counter(t))
			draw := rand.New(rand.NewPCG(uint64(c.Events[0].At.UnixMicro()), 7))
			for range draw.IntN(4) {
				c.Controls = append(c.Controls, caseload.Control{
					Name: "by order", At: c.Events[0].At.Add(time.Duration(1+draw.IntN(14*24*60)) * time.Minute).Truncate(time.Second),
				})
			}
			return nil
		}
		db := p.open(t)
		store := storeAt(t, p, db, controlled)
		definitions := []*process.Definition{
			definitionOf(t, "pesticide-licence/issue"), definitionOf(t, "cotton-receipt-licence/reissue"), definitionOf(t, "ear-tag-duplicate/issue"),
		}
		require.NoError(t, store.Keep(ctx, definitions...))
		for n := range 40 {
			list := life(t, definitions[n%3], uint64(500+n), 600)
			add(t, store, id(n), list[:1+len(list)/3]...)
		}
		now, changed := wall(t, "2015-03-18 09:00"), 0
		for range 12 {
			now = now.Add(47 * time.Hour)
			for n := 7; n == 7; {
				var err error
				n, err = store.Refresh(ctx, now, 7)
				require.NoError(t, err)
				changed += n
			}
			refreshed := rows(t, store)
			require.NoError(t, store.Rebuild(ctx, now))
			for id, c := range rows(t, store) {
				c.CountedAt = refreshed[id].CountedAt
				require.Equal(t, refreshed[id], c, "at %s", now)
			}
		}
		require.Greater(t, changed, 40)
		var apart int
		require.NoError(t, db.QueryRow(`SELECT COUNT(*) FROM reglament_case WHERE is_open = 1 AND (changes - due <> 1000000 OR state = 'overdue')`).Scan(&apart))
		require.Positive(t, apart)
	})
}

func TestAChangeOfTheCalendarCountsOpenRowsAnewAndNoOthers(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		d := definitionOf(t, "pesticide-licence/issue")
		store := storeAt(t, p, db, config(t))
		require.NoError(t, store.Keep(ctx, d))
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		add(t, store, id(1), s.Events()...)
		add(t, store, id(2), s.Fork().Path("", time.Minute).IsOver(process.EndGranted).Events()...)
		before := rows(t, store)

		changed := config(t)
		changed.CountedBy = "another calendar"
		store = storeAt(t, p, db, changed)
		n, err := store.Refresh(ctx, before[id(1)].CountedAt, 10)
		require.NoError(t, err)
		require.Equal(t, 1, n)
		after := rows(t, store)
		require.Equal(t, "another calendar", after[id(1)].CountedBy)
		require.Equal(t, before[id(2)], after[id(2)], "what is over is not counted again")
		n, err = store.Refresh(ctx, before[id(1)].CountedAt, 10)
		require.NoError(t, err)
		require.Zero(t, n)
	})
}

func TestACaseThatCannotBeCountedIsKeptAndSaysWhy(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		db := p.open(t)
		d := definitionOf(t, "pesticide-licence/issue")
		closed := config(t)
		closed.Complete = func(c *caseload.Case) error { return fmt.Errorf("no office for case %s", c.ID) }
		store := storeAt(t, p, db, closed)
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()
		add(t, store, id(1), events...)
		list, err := store.Cases(ctx, sqlstore.Query{Problem: true})
		require.NoError(t, err)
		require.Len(t, list, 1)
		require.Contains(t, list[0].Problem, "no definition "+d.Digest().String())
		require.Empty(t, list[0].State, "nothing is claimed about its state")

		require.NoError(t, store.Keep(ctx, d))
		require.NoError(t, store.Recount(ctx, id(1), events[0].At))
		c, err := store.Case(ctx, id(1))
		require.NoError(t, err)
		require.Equal(t, "no office for case "+id(1).String(), c.Problem)

		store = storeAt(t, p, db, config(t))
		require.NoError(t, store.Recount(ctx, id(1), events[0].At))
		c, err = store.Case(ctx, id(1))
		require.NoError(t, err)
		require.Empty(t, c.Problem)
		require.Equal(t, process.NodeID("5(1)"), c.Node)
		require.ErrorIs(t, store.Recount(ctx, id(2), events[0].At), process.ErrNoApplication)
	})
}

func TestAnAssignmentStandsInTheRowOnceItIsCounted(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		holder := ""
		assigned := config(t)
		complete := assigned.Complete
		assigned.Complete = func(c *caseload.Case) error {
			c.Assigned = map[law.ID]string{regulation.ActorOffice: holder}
			return errors.Join(complete(c))
		}
		store := storeAt(t, p, p.open(t), assigned)
		require.NoError(t, store.Keep(ctx, d))
		events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()
		add(t, store, id(1), events...)
		holder = "clerk-7"
		require.NoError(t, store.Recount(ctx, id(1), events[0].At))
		list, err := store.Cases(ctx, sqlstore.Query{Person: "clerk-7"})
		require.NoError(t, err)
		require.Len(t, list, 1)
	})
}
