// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestHandle(t *testing.T) {
	ctx := context.Background()
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	clock := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock")
	find := process.DefinitionsOf(d, clock)
	store, id := new(process.Memory), process.ID{7}
	handle := func(c process.Command) (process.Event, error) { return process.Handle(ctx, store, find, id, c) }

	_, err := handle(process.Command{Action: process.ActionComplete, At: noon(), By: process.Party{Role: regulation.ActorOffice}})
	require.ErrorIs(t, err, process.ErrNoApplication)
	submit := submission(d, noon())
	submit.Key = "s"
	first, err := handle(submit)
	require.NoError(t, err)
	require.Equal(t, 1, first.Version)

	again, err := handle(submit)
	require.NoError(t, err)
	require.Equal(t, first, again, "a repeated key is the first event")
	submit.Key = ""
	_, err = handle(submit)
	require.ErrorIs(t, err, process.ErrBlocked, "without a key it is a second submission")

	step := process.Command{Action: process.ActionComplete, At: noon().Add(time.Hour), By: process.Party{Role: regulation.ActorOffice}, Key: "k"}
	e, err := handle(step)
	require.NoError(t, err)
	_, err = handle(process.Command{Action: process.ActionComplete, At: noon().Add(2 * time.Hour), By: process.Party{Role: regulation.ActorManagement}})
	require.NoError(t, err)
	step.RecordedAt = noon().Add(99 * time.Hour)
	again, err = handle(step)
	require.NoError(t, err, "entered again later, whatever came after")
	require.Equal(t, e, again)
	step.By.Person = "o-2"
	_, err = handle(step)
	require.ErrorIs(t, err, process.ErrKeyReused)
	var wrong *process.CommandError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, "key", wrong.Field)

	fixed, err := handle(amend(noon().Add(100*time.Hour), process.Correction{Voids: []int{3}}))
	require.NoError(t, err)
	require.Equal(t, process.ActionCorrect, fixed.Action)
	moved, err := handle(process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: noon().Add(101 * time.Hour),
		Details: &process.Details{Migration: &process.Migration{To: clock.Digest(), Why: "another reading"}},
	})
	require.NoError(t, err)
	require.Equal(t, 5, moved.Version)

	_, err = process.Handle(ctx, store, find, process.ID{8}, process.Command{Action: process.ActionSubmit, At: noon()})
	require.ErrorIs(t, err, process.ErrIncomplete)
	_, err = process.Handle(ctx, store, process.DefinitionsOf(), process.ID{8}, submission(d, noon()))
	require.ErrorIs(t, err, process.ErrForeign)
}

// A command that comes again by another way is the same command: its instants in
// another zone, its details after a journey through JSON.
func TestARepeatedKeyIsComparedByMeaning(t *testing.T) {
	ctx := context.Background()
	d := compiled(t, "vet-licence/issue", regulation.ChannelPortal)
	store, id, find := new(process.Memory), process.ID{7}, process.DefinitionsOf(d)
	almaty := time.FixedZone("", 6*3600)
	gates := []process.Evidence{
		process.Attested("9(3)", process.ReplyYes, "session 7", noon()), process.Attested("9(7)", process.ReplyYes, "payment 12", noon().In(almaty)),
		process.Attested("9(10)", process.ReplyYes, "checked by the portal", noon()),
	}
	submit := submission(d, noon())
	submit.Key = "s"
	submit.Details.Submission.Form, submit.Details.Submission.HandOver = form(), &process.HandOver{Gates: gates}
	first, err := process.Handle(ctx, store, find, id, submit)
	require.NoError(t, err)

	again, err := process.ParseCommand(marshalled(t, submit))
	require.NoError(t, err)
	again.At = again.At.In(almaty)
	for i := range again.Details.Submission.HandOver.Gates {
		again.Details.Submission.HandOver.Gates[i].At = again.Details.Submission.HandOver.Gates[i].At.In(almaty)
	}
	again.Details.Records = map[law.ID]string{} // says nothing
	e, err := process.Handle(ctx, store, find, id, again)
	require.NoError(t, err)
	require.Equal(t, first, e)

	again.Details.Submission.HandOver.Gates[1].Reference = "payment 13"
	_, err = process.Handle(ctx, store, find, id, again)
	require.ErrorIs(t, err, process.ErrKeyReused)
	again.Details = nil
	_, err = process.Handle(ctx, store, find, id, again)
	require.ErrorIs(t, err, process.ErrKeyReused)
}

// rival is a store in which somebody else appends first, a number of times.
type rival struct {
	process.Memory
	first int
}

func (r *rival) Append(ctx context.Context, id process.ID, e process.Event) error {
	if r.first > 0 {
		r.first--
		note := outside(process.OutsideOther, process.EffectNotes, e.At)
		o := e
		o.Action, o.By, o.Key, o.Reply, o.To, o.Details = note.Action, note.By, "", "", e.Node, note.Details
		if err := r.Memory.Append(ctx, id, o); err != nil {
			return err
		}
	}
	return r.Memory.Append(ctx, id, e)
}

func TestHandleTriesAgainAfterAConflict(t *testing.T) {
	ctx := context.Background()
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	store, id := new(rival), process.ID{7}
	_, err := process.Handle(ctx, store, find, id, submission(d, noon()))
	require.NoError(t, err)
	step := process.Command{Action: process.ActionComplete, At: noon().Add(time.Hour), By: process.Party{Role: regulation.ActorOffice}, Key: "k"}
	store.first = 3
	e, err := process.Handle(ctx, store, find, id, step)
	require.NoError(t, err)
	require.Equal(t, 5, e.Version, "after three events of somebody else's")
	store.first = 1000
	_, err = process.Handle(ctx, store, find, id, outside(process.OutsideOther, process.EffectNotes, noon().Add(2*time.Hour)))
	require.ErrorIs(t, err, process.ErrConflict, "and gives up in the end")
	store.first = 0
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	_, err = process.Handle(cancelled, store, find, id, step)
	require.ErrorIs(t, err, context.Canceled)
}

// failing is a store that is down.
type failing struct{ process.Memory }

var errDown = errors.New("the store is down")

func (*failing) Load(context.Context, process.ID) iter.Seq2[process.Event, error] {
	return func(yield func(process.Event, error) bool) { yield(process.Event{}, errDown) }
}

func TestHandlePassesOnWhatAStoreSays(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	_, err := process.Handle(context.Background(), new(failing), process.DefinitionsOf(d), process.ID{1}, submission(d, noon()))
	require.ErrorIs(t, err, errDown)
}

func TestIDsAreUUIDsOfVersion7(t *testing.T) {
	at := time.Date(2015, 3, 18, 10, 40, 0, 0, time.UTC)
	id, err := process.NewID(at, bytes.NewReader(bytes.Repeat([]byte{0xff}, 10)))
	require.NoError(t, err)
	require.Equal(t, "014c2c77-f000-7fff-bfff-ffffffffffff", id.String(), "18 March 2015 10:40 UTC is 1,426,675,200,000 ms")
	later, err := process.NewID(at.Add(time.Millisecond), bytes.NewReader(make([]byte, 10)))
	require.NoError(t, err)
	require.Negative(t, bytes.Compare(id[:], later[:]), "they sort by time")
	_, err = process.NewID(at, bytes.NewReader(make([]byte, 9)))
	require.Error(t, err, "too little randomness")
	_, err = process.NewID(at, nil)
	require.Error(t, err, "none at all")
	_, err = process.NewID(time.Date(1969, 12, 31, 0, 0, 0, 0, time.UTC), bytes.NewReader(make([]byte, 10)))
	require.Error(t, err)
	_, err = process.NewID(time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), bytes.NewReader(make([]byte, 10)))
	require.Error(t, err)
}
