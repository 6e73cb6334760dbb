// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// licensing is an agency whose certificate centre answers gates, once it may, and whose archive is away while
// it is held.
type licensing struct {
	agency
	at    time.Time
	opens chan struct{}
	held  *sync.RWMutex
}

func (l licensing) Recall(ctx context.Context, id process.ID) (life.Start, error) {
	l.held.RLock()
	defer l.held.RUnlock()
	return l.agency.Recall(ctx, id)
}

func (l licensing) Check(ctx context.Context, q life.Question) (process.Evidence, error) {
	select {
	case <-ctx.Done():
		return process.Evidence{}, ctx.Err()
	case <-l.opens:
		return process.EvidenceOf(q.Node, eds.Evidence{
			Kind: q.Checks, Verdict: eds.VerdictValid, Reference: q.Applicant, Moment: l.at, Form: processtest.Form(),
		}), nil
	}
}

// licences is where the definition and the calendar are that the runs of TestARunOfEachKind read.
const licences = "testdata/licences"

// TestARunOfEachKind lives one life in four runs: the first asks the agency about a gate, takes
// a changed calendar and goes on in a new run, which ends the life, the third recalls it from
// the archive and is corrected, and the fourth is met by many while the archive is away. Two other lives end
// at the gate. With -update their histories are recorded.
func TestARunOfEachKind(t *testing.T) {
	k := newCluster(t)
	c := k.dial()
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2015-03-18"))
	require.NoError(t, err)
	changed, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	folder := t.TempDir()
	if *update {
		require.NoError(t, os.RemoveAll(licences))
		folder = licences
	}
	require.NoError(t, garden.Put(folder, d))
	require.NoError(t, garden.PutCalendar(folder, changed))

	office, err := calendar.NewOffice(calendar.Kazakhstan(), garden.Office())
	require.NoError(t, err)
	s := processtest.Start(t, d, process.OfficesOf(office), time.Date(2015, time.March, 18, 5, 0, 0, 0, time.UTC)).Path("9(6)", time.Minute)
	start := garden.Start()
	start.RunEvents = len(s.Events()) + 1
	shelf := garden.OpenShelf(os.DirFS(folder))
	lives := &life.Lives{Definitions: shelf.Definition, Calendars: shelf.Calendar}
	w := worker.New(c, life.TaskQueue, workers(""))
	opens := make(chan struct{})
	var held sync.RWMutex
	archive := garden.Archive{Folder: t.TempDir()}
	lives.Register(w, licensing{agency{archive, io.Discard}, s.Now().Add(time.Second), opens, &held})
	require.NoError(t, w.Start())
	defer w.Stop()

	id := idOf("licence")
	var runs []string
	begun := func() {
		t.Helper()
		e, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
		require.NoError(t, err)
		run := e.GetWorkflowExecutionInfo().GetExecution().GetRunId()
		require.NotContains(t, runs, run)
		runs = append(runs, run)
	}
	act := func(command process.Command) process.Event {
		t.Helper()
		e, err := life.Act(t.Context(), c, id, command)
		require.NoError(t, err)
		return e
	}
	for i, e := range s.Events() {
		command := e.Command()
		if i == 0 {
			_, err := life.Submit(t.Context(), c, id, start, command)
			require.NoError(t, err)
			begun()
			continue
		}
		act(command)
	}
	texts := map[string][]byte{
		// Another applicant withdraws while the gate is asked, which is taken back; a third writes a letter before.
		"withdrawn": withdrawn(t, c, start, s.Events(), letter("letter-1", process.EffectEnds)),
		"noted":     withdrawn(t, c, start, s.Events(), letter("note-1", process.EffectNotes), letter("letter-1", process.EffectEnds)),
	}

	require.ErrorIs(t, life.Recount(t.Context(), c, id, calendar.Digest{1}), life.ErrShelf)
	require.NoError(t, life.Recount(t.Context(), c, id, changed.Digest()))
	close(opens)
	require.Eventually(t, func() bool {
		e, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
		return err == nil && e.GetWorkflowExecutionInfo().GetExecution().GetRunId() != runs[0]
	}, 2*time.Minute, 100*time.Millisecond, "the answer is recorded, and the life goes on in a new run")
	begun()
	ends := func(key string) process.Event {
		t.Helper()
		e := act(letter(key, process.EffectEnds))
		var end life.Row
		require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), &end))
		require.Equal(t, process.EndDiscontinued, end.End)
		require.Equal(t, e.Version, end.Version)
		return e
	}
	first := ends("letter-1")
	act(undo(first.Version, regulation.ActorOffice, "the letter was of another applicant", time.Now()))
	begun()
	e := ends("letter-2")

	held.Lock()
	said := crowd(t, c, id, runs, []process.Command{
		undo(e.Version, regulation.ActorOffice, "the letter was of another applicant", time.Now()),
		letter("note-1", process.EffectNotes),
		first.Command(),
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorApplicant}, At: time.Now().UTC().Truncate(time.Second), Key: "step-1"},
		letter("letter-3", process.EffectEnds),
	})
	begun()
	require.NoError(t, c.CancelWorkflow(t.Context(), id.String(), ""))
	require.NoError(t, life.Recount(t.Context(), c, id, calendar.Kazakhstan().Digest()))
	held.Unlock()
	for i, version := range []int{e.Version + 1, e.Version + 2, first.Version, 0, e.Version + 3} {
		a := <-said[i]
		if version == 0 {
			require.ErrorIs(t, a.err, process.ErrBlocked)
			continue
		}
		require.NoError(t, a.err)
		require.Equal(t, version, a.event.Version)
	}
	var end life.Row
	require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), &end))
	require.Equal(t, e.Version+3, end.Version)
	kept, err := archive.Recall(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, calendar.Kazakhstan().Digest(), kept.Calendar)
	events, err := kept.Recorded()
	require.NoError(t, err)
	require.Len(t, events, end.Version)

	for i, name := range []string{"asked", "continued", "recalled", "crowded"} {
		texts[name] = recorded(t, c, id, runs[i])
	}
	for name, text := range texts {
		if *update {
			require.NoError(t, os.WriteFile(filepath.Join("testdata/histories", name+".json"), text, 0o600))
		}
		require.NoError(t, replay(t, lives, text), name)
	}
}

// withdrawn is the history of a life that ends at a gate which is asked, by the last of the letters.
func withdrawn(t *testing.T, c client.Client, start life.Start, events []process.Event, letters ...process.Command) []byte {
	t.Helper()
	id := idOf(fmt.Sprint("withdrawn-", len(letters)))
	start.RunEvents += len(letters)
	commands := make([]process.Command, 0, len(events)+len(letters))
	for _, e := range events {
		commands = append(commands, e.Command())
	}
	for i, command := range append(commands, letters...) {
		var err error
		if i == 0 {
			_, err = life.Submit(t.Context(), c, id, start, command)
		} else {
			_, err = life.Act(t.Context(), c, id, command)
		}
		require.NoError(t, err)
	}
	require.NoError(t, c.GetWorkflow(t.Context(), id.String(), "").Get(t.Context(), nil), "the run does not wait for the answer")
	return recorded(t, c, id, "")
}

// letter is a paper of the applicant.
func letter(key string, effect process.Effect) process.Command {
	kind := process.OutsideWithdrawal
	if effect == process.EffectNotes {
		kind = process.OutsideOther
	}
	return process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorApplicant}, At: time.Now().UTC().Truncate(time.Second), Key: key,
		Details: &process.Details{Outside: &process.Outside{Kind: kind, Effect: effect, Basis: "a letter of the applicant"}},
	}
}

// reply is what came of a command.
type reply struct {
	event process.Event
	err   error
}

// crowd sends commands to a life that is over, each when the one before it has been taken up by the new run,
// and does not wait for what they are answered.
func crowd(t *testing.T, c client.Client, id process.ID, before []string, commands []process.Command) []chan reply {
	t.Helper()
	all := make([]chan reply, 0, len(commands))
	for i, command := range commands {
		said := make(chan reply, 1)
		go func() {
			e, err := life.Act(t.Context(), c, id, command)
			said <- reply{e, err}
		}()
		all = append(all, said)
		require.Eventually(t, func() bool {
			now, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
			if err != nil || slices.Contains(before, now.GetWorkflowExecutionInfo().GetExecution().GetRunId()) {
				return false
			}
			return bytes.Count(recorded(t, c, id, ""), []byte("WORKFLOW_EXECUTION_UPDATE_ACCEPTED")) == i+1
		}, 20*time.Second, 50*time.Millisecond, "command %d", i)
	}
	return all
}
