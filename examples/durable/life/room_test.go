// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
)

// blob is what the engine takes as one payload.
const blob = 2 << 20

// noise is text that does not get smaller than three quarters.
func noise(n int) string {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	b := make([]byte, n*3/4)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return base64.StdEncoding.EncodeToString(b)
}

func note(key, text string, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorOffice, Person: "clerk-3"}, At: at, Key: key,
		Details: &process.Details{Outside: &process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: text}},
	}
}

// word is that of a refusal.
func word(t *testing.T, err error) string {
	t.Helper()
	var a *temporal.ApplicationError
	require.ErrorAs(t, err, &a)
	return a.Type()
}

// payload is how many bytes the engine gets of a value.
func payload(t *testing.T, v any) int {
	t.Helper()
	p, err := converter.GetDefaultDataConverter().ToPayloads(v)
	require.NoError(t, err)
	return p.Size()
}

// TestALifeHasRoomForSoMuch: notes that would make the payload of a later run more than the engine takes are
// refused, and by a word of their own. What is sent again is answered, what moves the case on has room still,
// and all that was recorded is kept.
func TestALifeHasRoomForSoMuch(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	for what, r := range map[string]struct {
		text  string
		query string // the word of the answer to a query for the events
	}{
		"text that does not get smaller": {noise(150 << 10), ""},
		"text that gets very small":      {strings.Repeat("internal rules of the office; ", 30_000), "long"},
	} {
		t.Run(what, func(t *testing.T) {
			text := r.text
			b := newBench(t, filed.Add(-time.Minute), d)
			b.at(filed, submission(d, filed))
			var notes []*answered
			at := filed
			for i := range 30 {
				at = at.Add(time.Second)
				notes = append(notes, b.at(at, note(fmt.Sprint("note-", i), fmt.Sprint(i, text[i:]), at)))
			}
			again := b.at(at.Add(time.Second), note("note-0", fmt.Sprint(0, text), filed.Add(time.Second)))
			end := at.Add(2 * time.Second)
			b.at(end, withdraws(end))
			b.run()
			require.NoError(t, b.env.GetWorkflowError())
			taken := 0
			for _, n := range notes {
				if n.err == nil {
					taken++
					continue
				}
				require.True(t, n.rejected, "it leaves no trace")
				require.Equal(t, "full", word(t, n.err))
				require.ErrorContains(t, n.err, "life: no room for the command: ")
			}
			require.Greater(t, taken, 3)
			require.Less(t, taken, 25)
			require.NoError(t, again.err)
			require.Equal(t, 2, again.event.Version)
			require.Equal(t, process.EndDiscontinued, b.row().End)
			events, err := b.agency.kept.Recorded()
			require.NoError(t, err)
			require.Len(t, events, taken+2)
			require.Less(t, payload(t, b.agency.kept), blob*3/4)
			_, err = b.env.QueryWorkflow(life.QueryEvents)
			if r.query == "" {
				require.NoError(t, err)
			} else {
				require.Equal(t, r.query, word(t, err))
			}
			v, err := b.env.QueryWorkflow("packed")
			require.NoError(t, err)
			var packed []byte
			require.NoError(t, v.Get(&packed))
			require.Equal(t, b.agency.kept.Events, packed)
		})
	}
}

// TestARunThatBeganFullStaysFull: what the earlier run left is measured too.
func TestARunThatBeganFullStaysFull(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	start := life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office(), RunEvents: 3}
	var last *answered
	for run := range 5 {
		begin := filed.Add(time.Duration(run) * time.Hour)
		b := newBench(t, begin.Add(-time.Second), d)
		if run == 0 {
			b.at(begin, submission(d, begin))
		}
		for i := range 3 {
			at := begin.Add(time.Duration(i+1) * time.Second)
			last = b.at(at, note(fmt.Sprint("note-", run, "-", i), fmt.Sprint(i, run, noise(150<<10+4*(3*run+i))), at))
		}
		b.at(begin.Add(time.Hour), withdraws(begin.Add(time.Hour)))
		b.env.ExecuteWorkflow(life.Workflow, start)
		var next *workflow.ContinueAsNewError
		if last.err != nil {
			require.NoError(t, b.env.GetWorkflowError())
			break
		}
		require.ErrorAs(t, b.env.GetWorkflowError(), &next)
		require.Less(t, payload(t, next.Input), blob*3/4)
		require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
	}
	require.Equal(t, "full", word(t, last.err))
}

// TestLargeCommandsDoNotWaitForWhatIsKept: whether there is room for them is not known before.
func TestLargeCommandsDoNotWaitForWhatIsKept(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := benchOf(t, filed.Add(-time.Second), &failing{recall: 6}, d) // for 63 seconds
	first := b.at(filed, submission(d, filed))
	var notes []*answered
	for i := range 4 {
		at := filed.Add(time.Duration(i+1) * time.Second)
		notes = append(notes, b.at(at, note(fmt.Sprint("note-", i), noise(100<<10), at)))
	}
	late := filed.Add(5 * time.Minute)
	last := b.at(late, note("note-3", noise(100<<10), late))
	b.at(late.Add(time.Minute), withdraws(late.Add(time.Minute)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.NoError(t, first.err)
	for i, n := range notes {
		if i < 2 {
			require.NoError(t, n.err)
			continue
		}
		require.True(t, n.rejected)
		require.Equal(t, "full", word(t, n.err))
	}
	require.NoError(t, last.err, "when it is known, it is taken")
}

// tomorrow is what an agency says that knows when it is back.
func tomorrow() error {
	return temporal.NewApplicationErrorWithOptions("the agency is away", "away", temporal.ApplicationErrorOptions{NextRetryDelay: 24 * time.Hour})
}

// TestALifeDoesNotRunAwayFromItsAgency: when so much waits for it that the engine would take nothing more, a
// command is refused, and may be sent again. What was recorded is answered.
func TestALifeDoesNotRunAwayFromItsAgency(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	for what, r := range map[string]struct {
		notes, history int
	}{
		"as many messages": {499, 0},
		"a long history":   {3, 40_000},
	} {
		t.Run(what, func(t *testing.T) {
			away := &failing{tell: 1 << 30, by: tomorrow}
			b := benchOf(t, filed.Add(-time.Minute), away, d)
			b.at(filed, submission(d, filed))
			var send func(int)
			send = func(i int) { // one after the other: the environment has no room for a thousand callbacks
				c := note(fmt.Sprint("note-", i), "internal rules of the office", filed.Add(time.Duration(i)*time.Millisecond))
				raw, err := json.Marshal(c)
				require.NoError(t, err)
				b.env.UpdateWorkflow(life.UpdateAct, "", &answered{}, json.RawMessage(raw))
				if i < r.notes {
					b.env.RegisterDelayedCallback(func() { send(i + 1) }, time.Millisecond)
				}
			}
			b.then(filed.Add(time.Millisecond), func() { send(1) })
			at := filed.Add(10 * time.Second)
			b.then(at.Add(time.Millisecond), func() {
				if r.history > 0 {
					b.env.SetCurrentHistoryLength(r.history)
				}
			})
			refused := b.at(at.Add(10*time.Millisecond), withdraws(at.Add(10*time.Millisecond)))
			again := b.at(at.Add(20*time.Millisecond), note("note-1", "internal rules of the office", filed.Add(time.Millisecond)))
			b.then(at.Add(time.Second), func() {
				away.keeping.Lock()
				defer away.keeping.Unlock()
				away.tell = 0
			})
			later := at.Add(48 * time.Hour)
			taken := b.at(later, withdraws(later))
			b.run()
			require.NoError(t, b.env.GetWorkflowError())
			require.True(t, refused.rejected)
			require.Equal(t, "away", word(t, refused.err))
			require.NoError(t, again.err)
			require.Equal(t, 2, again.event.Version)
			require.NoError(t, taken.err)
		})
	}
}

// TestEvidenceHasABound: what a registry answers besides is no answer, and is asked for again.
func TestEvidenceHasABound(t *testing.T) {
	s, b := atGate(t)
	long := true
	b.agency.answer = func(q life.Question) (process.Evidence, error) {
		reference := q.Applicant
		if long {
			reference = strings.Repeat("x", 70<<10)
		}
		return process.EvidenceOf(q.Node, eds.Evidence{
			Kind: q.Checks, Verdict: eds.VerdictValid, Reference: reference, Moment: s.Now().Add(time.Second), Form: processtest.Form(),
		}), nil
	}
	b.then(s.Now().Add(10*time.Second), func() {
		require.Equal(t, process.NodeID("9(6)"), b.row().Node)
		long = false
	})
	end := s.Now().Add(time.Hour)
	b.then(end, func() { require.Equal(t, process.NodeID("9(8)"), b.row().Node) })
	b.at(end.Add(time.Minute), withdraws(end.Add(time.Minute)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
}
