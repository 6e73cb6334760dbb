// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// thisRelease is the folder of testdata/release that -update fills. It writes
// what is missing and never touches what is there: a later release must read the
// definitions and events of an earlier one and come to the same case.
const thisRelease = "v0.1.0"

// kept are the cases that a release keeps, each with its definition.
func kept(t *testing.T) map[string]*running {
	t.Helper()
	reference := run(t, compiledOn(t, "2015-09-14", "vet-reference/issue", regulation.ChannelOffice, "account=procedure"), aqtau).
		next("2015-09-14 10:00", "2015-09-14 10:20", "2015-09-14 15:00", "2015-09-14 15:10")

	tags := run(t, compiledOn(t, "2015-03-02", "ear-tag-duplicate/issue", regulation.ChannelOffice), aqtau).
		next("2015-03-02 10:00", "2015-03-02 10:20", "2015-03-03 10:00", "2015-03-20 11:00").
		outside(process.OutsideExecutorChange, process.EffectNotes, "2015-03-20 12:00")

	portal := run(t, compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelPortal, "minutes=clock"), petropavl).
		next("2015-03-18 09:00", "2015-03-18 09:10", "2015-03-18 09:20", "2015-03-18 09:30", "2015-03-18 09:40", "2015-03-18 10:00")
	portal.do(process.Command{Action: process.ActionAnswer, Reply: process.ReplyPending, At: local(t, portal.office, "2015-03-18 10:05"), Key: "pending-1"})
	portal.next("2015-03-18 12:00", "2015-03-18 12:30", "2015-03-19 12:00").
		outside(process.OutsideSuspension, process.EffectStops, "2015-03-20 10:00").
		outside(process.OutsideResumption, process.EffectResumes, "2015-03-30 10:00")
	answer := proper(portal.d, portal.app, local(t, portal.office, "2015-04-09 12:00"))
	answer.Reply, answer.RecordedAt = process.ReplyNo, local(t, portal.office, "2015-04-10 09:30")
	portal.do(answer)
	refuse := refusal(portal.app)
	refuse.At = local(t, portal.office, "2015-04-13 11:00")
	portal.do(refuse)
	wrong := portal.events[len(portal.events)-1]
	refuse.Details = &process.Details{Grounds: []process.Ground{{Citation: "10(2)", Text: "сәйкессіздік"}}}
	e, err := process.Correct(process.DefinitionsOf(portal.d), portal.events, amend(local(t, portal.office, "2015-04-13 12:00"), process.Correction{
		Reason: "another ground", Replaces: []process.Replacement{{Version: wrong.Version, With: refuse}},
	}))
	require.NoError(t, err)
	portal.events = append(portal.events, e)
	portal.app, err = process.Replay(process.DefinitionsOf(portal.d), portal.events)
	require.NoError(t, err)
	portal.next("2015-04-14 09:10", "2015-04-14 09:20")
	return map[string]*running{"reference": reference, "tags": tags, "portal": portal}
}

// story is what a reader of a later release must find again.
func story(t *testing.T, d *process.Definition, events []process.Event, zone string) string {
	t.Helper()
	find := process.DefinitionsOf(d)
	a, err := process.Replay(find, events)
	require.NoError(t, err)
	var b strings.Builder
	fmt.Fprintf(&b, "definition %s\nkind %s through %s on %s\n", d.Digest(), d.Kind(), d.Channel(), d.Day())
	for _, w := range ways(d) {
		fmt.Fprintln(&b, "way", w)
	}
	fmt.Fprintf(&b, "stands at %s, version %d, end %q, outcome %s, filed %s, began %s\n",
		d.At(a).ID, a.Version(), a.End(), a.Outcome(), a.Filed().Format(time.RFC3339), a.Began().Format(time.RFC3339))
	for _, g := range a.Grounds() {
		fmt.Fprintln(&b, "ground", g.Citation, g.Text)
	}
	p, err := process.Track(find, events, events[len(events)-1].RecordedAt, process.OfficesOf(officeIn(t, zone)))
	require.NoError(t, err)
	for _, s := range p.Steps {
		fmt.Fprintf(&b, "step %s: grant %s, refusal %s, done %s\n", s.Node, s.Grant, s.Refusal, s.Done.Format(time.RFC3339))
	}
	for _, l := range p.Limits {
		fmt.Fprintf(&b, "limit %s: %s\n", l.Citation.Locator, l.Grant)
	}
	return b.String()
}

func TestReleasesAreReplayed(t *testing.T) {
	if *update {
		for name, r := range kept(t) {
			keep(t, name+".json.gz", zipped(t, marshalled(t, r.d)))
			var lines bytes.Buffer
			for _, e := range r.events {
				lines.Write(append(marshalled(t, e), '\n'))
			}
			keep(t, name+".jsonl", lines.Bytes())
			keep(t, name+".txt", []byte(r.office.Zone().String()+"\n"+story(t, r.d, r.events, r.office.Zone().String())))
		}
	}
	var names []string
	require.NoError(t, filepath.WalkDir("testdata/release", func(path string, _ fs.DirEntry, err error) error {
		if name, ok := strings.CutSuffix(path, ".json.gz"); ok {
			names = append(names, name)
		}
		return err
	}))
	require.GreaterOrEqual(t, len(names), 3)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			d, err := process.ParseDefinition(unzipped(t, name+".json.gz"))
			require.NoError(t, err)
			var events []process.Event
			for line := range strings.Lines(string(contents(t, name+".jsonl"))) {
				e, err := process.ParseEvent([]byte(line))
				require.NoError(t, err)
				events = append(events, e)
			}
			zone, want, ok := strings.Cut(string(contents(t, name+".txt")), "\n")
			require.True(t, ok)
			require.Equal(t, want, story(t, d, events, zone))
			_, err = d.With(process.MustChoice("after-hours=same_day"))
			require.NoError(t, err, "its extract still compiles")
		})
	}
}

func keep(t *testing.T, name string, b []byte) {
	t.Helper()
	path := filepath.Join("testdata/release", thisRelease, name)
	if _, err := os.Stat(path); err == nil {
		return
	}
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o750))
	require.NoError(t, os.WriteFile(path, b, 0o600))
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return b
}

func zipped(t *testing.T, b []byte) []byte {
	t.Helper()
	var buffer bytes.Buffer
	w, err := gzip.NewWriterLevel(&buffer, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(b)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return buffer.Bytes()
}

func unzipped(t *testing.T, path string) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(contents(t, path)))
	require.NoError(t, err)
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	return b
}

// TestACaseRunsOnUnderItsOwnDefinition: a release that corrects a datum gives
// another definition, and the running case keeps the one that it began with.
func TestACaseRunsOnUnderItsOwnDefinition(t *testing.T) {
	old, err := process.ParseDefinition(marshalled(t, compiled(t, "cotton-receipt-licence/issue", regulation.ChannelOffice)))
	require.NoError(t, err)
	a, events := reach(t, old, "5(4)")
	e := thirdOblast(t)
	for i, r := range e.Regulations {
		if r.ID.Name == law.ID("cotton-receipt-licence") {
			e.Regulations[i].Accounts[0].Steps[3].Terms[0].Amount = 19 // as corrected
		}
	}
	c, err := regulation.NewCatalogue(e)
	require.NoError(t, err)
	kind, err := c.Kind("cotton-receipt-licence/issue")
	require.NoError(t, err)
	corrected, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2024-01-10"))
	require.NoError(t, err)
	require.NotEqual(t, old.Digest(), corrected.Digest())
	b, err := process.Replay(process.DefinitionsOf(old, corrected), events)
	require.NoError(t, err)
	require.Equal(t, a, b)
	n := old.At(b)
	require.Equal(t, regulation.Amount(9), n.Terms[0].Amount)
}
