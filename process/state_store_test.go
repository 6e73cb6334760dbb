// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/storetest"
	"github.com/reglament-kz/reglament/regulation"
)

// keeper is a store that keeps the application beside its events.
type keeper struct {
	process.Memory
	mu    sync.Mutex
	kept  map[process.ID]process.Application
	keyed map[string]process.Event
}

func (k *keeper) AppendState(ctx context.Context, id process.ID, e process.Event, after process.Application) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if err := k.Memory.Append(ctx, id, e); err != nil {
		return err
	}
	if k.kept == nil {
		k.kept, k.keyed = map[process.ID]process.Application{}, map[string]process.Event{}
	}
	k.kept[id], k.keyed[id.String()+e.Key] = after, e
	return nil
}

func (k *keeper) Append(ctx context.Context, id process.ID, e process.Event) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.kept, id)
	if k.keyed != nil {
		k.keyed[id.String()+e.Key] = e
	}
	return k.Memory.Append(ctx, id, e)
}

func (k *keeper) State(ctx context.Context, id process.ID) (process.Application, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.kept[id], ctx.Err()
}

func (k *keeper) Keyed(ctx context.Context, id process.ID, key string) (process.Event, bool, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, ok := k.keyed[id.String()+key]
	return e, ok, ctx.Err()
}

// A store that keeps applications gives the same answers as one that does not.
func TestAStoreThatKeepsApplications(t *testing.T) {
	ctx := context.Background()
	storetest.Run(t, func(*testing.T) process.Store { return &keeper{} })
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	other := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice, "minutes=clock")
	find, id := process.DefinitionsOf(d, other), process.ID{5}
	plain, kept := new(process.Memory), &keeper{}
	both := func(c process.Command) {
		t.Helper()
		want, errWant := process.Handle(ctx, plain, find, id, c)
		got, err := process.Handle(ctx, kept, find, id, c)
		require.Equal(t, errWant, err)
		require.Equal(t, want, got)
		var events []process.Event
		for e, err := range kept.Load(ctx, id) {
			if err == nil {
				events = append(events, e)
			}
		}
		a, err := process.Replay(find, events)
		require.NoError(t, err)
		state, err := kept.State(ctx, id)
		require.NoError(t, err)
		if len(events) > 0 {
			require.Equal(t, a, state, "what is kept is what the events give")
		}
	}
	a, _ := reach(t, d, "5(2)")
	at := func(n int) time.Time { return after(a).Add(time.Duration(n) * time.Hour) }
	both(proper(d, process.Application{}, noon())) // nobody opened it yet
	submit := submission(d, noon())
	submit.Key = "k-1"
	both(submit)
	both(submit)
	again := submit
	again.By.Person = "somebody-else"
	both(again)
	first := submission(d, noon())
	both(first) // it is open
	state, err := kept.State(ctx, id)
	require.NoError(t, err)
	both(proper(d, state, at(0)))
	both(outside(process.OutsideOther, process.EffectNotes, at(1)))
	both(amend(at(2), process.Correction{Voids: []int{3}}))
	both(process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: at(3),
		Details: &process.Details{Migration: &process.Migration{To: other.Digest(), Why: "asked for"}},
	})
	state, err = kept.State(ctx, id)
	require.NoError(t, err)
	require.Equal(t, other.Digest(), state.Definition())
	both(proper(other, state, at(4)))

	// An event that was appended without its state is folded again.
	require.ErrorIs(t, kept.Append(ctx, id, process.Event{Version: 99}), process.ErrConflict)
	both(outside(process.OutsideOther, process.EffectNotes, at(9)))
}

// Handle over a stream of any length costs what one decision costs.
func BenchmarkHandleOfALongStream(b *testing.B) {
	ctx := context.Background()
	d := compiled(b, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	find, id := process.DefinitionsOf(d), process.ID{5}
	for name, open := range map[string]func() process.Store{
		"events alone":      func() process.Store { return new(process.Memory) },
		"with applications": func() process.Store { return &keeper{} },
	} {
		b.Run(name, func(b *testing.B) {
			store := open()
			a, first := must(b, d, process.Application{}, submission(d, noon()))
			require.NoError(b, store.Append(ctx, id, first))
			for range 100_000 {
				var e process.Event
				a, e = must(b, d, a, outside(process.OutsideOther, process.EffectNotes, noon()))
				require.NoError(b, store.Append(ctx, id, e))
			}
			_, err := process.Handle(ctx, store, find, id, outside(process.OutsideOther, process.EffectNotes, noon()))
			require.NoError(b, err)
			n := 0
			for b.Loop() {
				n++
				c := outside(process.OutsideOther, process.EffectNotes, noon())
				c.Key = fmt.Sprint(n)
				if _, err := process.Handle(ctx, store, find, id, c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestAnIDFromTheKeyOfAClient(t *testing.T) {
	agency := process.ID{1, 2, 3}
	id := process.NewIDFromKey(agency, "request-7")
	require.Equal(t, id, process.NewIDFromKey(agency, "request-7"), "sent again it is the same")
	require.NotEqual(t, id, process.NewIDFromKey(agency, "request-8"))
	require.NotEqual(t, id, process.NewIDFromKey(process.ID{9}, "request-7"))
	require.EqualValues(t, 5, id.Version())

	// A submission that is sent again finds its case.
	ctx, store := context.Background(), new(process.Memory)
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	c := submission(d, noon())
	c.Key = "request-7"
	first, err := process.Handle(ctx, store, process.DefinitionsOf(d), process.NewIDFromKey(agency, c.Key), c)
	require.NoError(t, err)
	again, err := process.Handle(ctx, store, process.DefinitionsOf(d), process.NewIDFromKey(agency, c.Key), c)
	require.NoError(t, err)
	require.Equal(t, first, again)
}
