// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares text with a file of testdata, or writes it.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o750))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), text)
}

// stated are the channels of every kind, as the acts have them.
func stated() []struct {
	kind    string
	channel regulation.Channel
} {
	type use = struct {
		kind    string
		channel regulation.Channel
	}
	var list []use
	for _, kind := range []string{"vet-reference/issue", "animal-identification/issue", "ear-tag-duplicate/issue"} {
		list = append(list, use{kind, regulation.ChannelOffice})
	}
	for _, kind := range []string{"issue", "reissue", "duplicate"} {
		for _, channel := range []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem} {
			list = append(list, use{"vet-licence/" + kind, channel})
		}
	}
	for _, service := range []string{"pesticide-licence/", "grain-receipt-licence/", "cotton-receipt-licence/"} {
		for _, kind := range []string{"issue", "reissue", "duplicate"} {
			for _, channel := range []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal} {
				list = append(list, use{service + kind, channel})
			}
		}
	}
	return list
}

// someDay is a day on which both acts can have been in effect, after the
// amendment of the veterinary reference.
const someDay = "2015-06-15"

// builtin is built once for all tests.
var builtin = sync.OnceValue(catalogue.Builtin)

func kindOf(tb testing.TB, kind string) regulation.Kind {
	tb.Helper()
	k, err := builtin().Kind(kind)
	require.NoError(tb, err)
	return k
}

func compiled(tb testing.TB, kind string, channel regulation.Channel, choices ...string) *process.Definition {
	tb.Helper()
	return compiledOn(tb, someDay, kind, channel, choices...)
}

func compiledOn(tb testing.TB, day, kind string, channel regulation.Channel, choices ...string) *process.Definition {
	tb.Helper()
	d, err := process.Compile(kindOf(tb, kind), channel, law.MustDate(day), choicesOf(choices)...)
	require.NoError(tb, err)
	return d
}

func choicesOf(texts []string) []process.Choice {
	list := make([]process.Choice, len(texts))
	for i, s := range texts {
		list[i] = process.MustChoice(s)
	}
	return list
}

// officeIn is the office of the hand-computed cases: a break for lunch, and
// reception that ends an hour before work does.
func officeIn(tb testing.TB, zone string) calendar.Office {
	tb.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(zone),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	require.NoError(tb, err)
	return o
}

// The zones of the two oblasts.
const (
	petropavl = calendar.ZoneAlmaty
	aqtau     = calendar.ZoneAqtau
)

// local reads "2015-03-18 16:40", or with seconds, by the clock of an office.
func local(tb testing.TB, o calendar.Office, s string) time.Time {
	tb.Helper()
	layout := "2006-01-02 15:04:05"
	at, err := time.ParseInLocation(layout[:len(s)], s, o.Zone())
	require.NoError(tb, err)
	return at
}

// form is the digest of the form of every test.
func form() eds.Digest { return eds.DigestOf([]byte("a form")) }

const applicant = "a-1"

// submission is the command that opens an application.
func submission(d *process.Definition, at time.Time) process.Command {
	s := &process.Submission{Definition: d.Digest(), Applicant: applicant}
	s.Subject.Licence = "14-007"
	return process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: applicant}, At: at,
		Details: &process.Details{Submission: s},
	}
}

// evidence is what a gate of the EDS asks for.
func evidence(n process.Node, verdict eds.Verdict, at time.Time) *process.Evidence {
	e := process.EvidenceOf(n.ID, eds.Evidence{
		Kind: n.Checks, Verdict: verdict, Reference: applicant, Moment: at, Form: form(), Report: eds.DigestOf([]byte("a report")),
	})
	return &e
}

// proper is the command that moves an application on from where it stands, along
// the grant, with everything that it must carry.
func proper(d *process.Definition, a process.Application, at time.Time) process.Command {
	if a.IsZero() {
		return submission(d, at)
	}
	n := d.At(a)
	c := process.Command{Action: n.Action, At: at, By: process.Party{Role: regulation.ActorExecutor}}
	if len(n.Actors) > 0 {
		c.By.Role = n.Actors[0]
	}
	details := process.Details{}
	switch n.Action {
	case process.ActionAnswer:
		c.Reply = process.ReplyYes
		if n.Checks != "" {
			details.Evidence = evidence(n, eds.VerdictValid, at)
		}
	case process.ActionReceive:
		c.Reply = process.ReplyYes
	case process.ActionIssue:
		details.Result = &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-06-30")}
	case process.ActionSign:
		c.By.Role = signer(d, a, n)
	}
	if n.FillsForm {
		details.Form = form()
	}
	c.Details = &details
	return c
}

// signer is the first signer of a node who has not signed.
func signer(d *process.Definition, a process.Application, n process.Node) law.ID {
	for _, s := range n.Signers {
		for _, o := range d.Permitted(nil, a, process.Party{Role: s}) {
			if o.Node == n.ID && o.Action == process.ActionSign && o.Open() {
				return s
			}
		}
	}
	return regulation.ActorExecutor
}

// must decides and applies one command.
func must(tb testing.TB, d *process.Definition, a process.Application, c process.Command) (process.Application, process.Event) {
	tb.Helper()
	e, err := d.Decide(a, c)
	require.NoError(tb, err)
	a, err = d.Apply(a, e)
	require.NoError(tb, err)
	return a, e
}

// noon is the beginning of the tests that need no particular moment.
func noon() time.Time { return time.Date(2015, 6, 15, 6, 0, 0, 0, time.UTC) }

// reach takes an application along the grant to a node, an hour a step; the empty
// node is the end.
func reach(tb testing.TB, d *process.Definition, node process.NodeID) (process.Application, []process.Event) {
	tb.Helper()
	var a process.Application
	var events []process.Event
	for i := 0; a.IsZero() || a.Open() && d.At(a).ID != node; i++ {
		var e process.Event
		a, e = must(tb, d, a, proper(d, a, noon().Add(time.Duration(i)*time.Hour)))
		events = append(events, e)
		require.Less(tb, i, 100, "the case comes to an end")
	}
	if node != "" {
		require.Equal(tb, node, d.At(a).ID)
	}
	return a, events
}

// after is a moment later than all that happened to an application.
func after(a process.Application) time.Time { return a.Began().Add(time.Minute) }

// exceeded reports whether the steps inside outlast a limit.
func exceeded(l process.Limit) bool {
	_, steps := l.Outlasted()
	return steps.Known()
}
