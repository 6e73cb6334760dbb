// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/storetest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// spoiling are changes of a command that JSON would not carry there and back.
func spoiling() map[string]func(c *process.Command) {
	details := func(change func(d *process.Details)) func(*process.Command) {
		return func(c *process.Command) {
			d := process.Details{}
			if c.Details != nil {
				d = *c.Details
			}
			change(&d)
			c.Details = &d
		}
	}
	return map[string]func(c *process.Command){
		"a note of 2 MiB":                         details(func(d *process.Details) { d.Note = strings.Repeat("x", 2<<20) }),
		"a note of 200 KiB that JSON must escape": details(func(d *process.Details) { d.Note = strings.Repeat("<", 200<<10) }),
		"a note that is not UTF-8":                details(func(d *process.Details) { d.Note = "a\xffb" }),
		"a note with a zero byte":                 details(func(d *process.Details) { d.Note = "a\x00b" }),
		"a record under a name of spaces":         details(func(d *process.Details) { d.Records = map[law.ID]string{"a b": "1"} }),
		"a record that is not UTF-8":              details(func(d *process.Details) { d.Records = map[law.ID]string{"receipt": "\xc3"} }),
		"a role in words":                         func(c *process.Command) { c.By.Role = "Бас маман" },
		"a person that is not UTF-8":              func(c *process.Command) { c.By.Person = "\xff" },
		"a key that is not UTF-8":                 func(c *process.Command) { c.Key = "\xff" },
		"a key of 129 bytes":                      func(c *process.Command) { c.Key = strings.Repeat("k", 129) },
		"a reply that is none":                    func(c *process.Command) { c.Reply = "maybe" },
		"a moment of the year 10000":              func(c *process.Command) { c.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"an entry in the year 10000":              func(c *process.Command) { c.RecordedAt = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"grounds without a refusal": details(func(d *process.Details) {
			d.Grounds = []process.Ground{{Citation: "10", Text: "x"}}
		}),
		"a submission of an open case": details(func(d *process.Details) { d.Submission = &process.Submission{Applicant: "a"} }),
		"a correction within an event": details(func(d *process.Details) { d.Correction = &process.Correction{Reason: "x"} }),
		"a migration within an event":  details(func(d *process.Details) { d.Migration = &process.Migration{Why: "x"} }),
	}
}

// faultRefused wants an error that names what is wrong with a command.
func faultRefused(t require.TestingT, err error, sentence string) {
	var fault *process.CommandError
	var blocked *process.BlockedError
	if !errors.As(err, &fault) && !errors.As(err, &blocked) {
		require.Fail(t, "not refused", "%s: %v", sentence, err)
	}
}

func TestWhatJSONDoesNotCarryIsRefusedWhenDecided(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, history := reach(t, d, "5(2)")
	for name, spoil := range spoiling() {
		t.Run(name, func(t *testing.T) {
			for _, c := range []process.Command{outside(process.OutsideOther, process.EffectNotes, after(a)), proper(d, a, after(a))} {
				spoil(&c)
				_, err := d.Decide(a, c)
				faultRefused(t, err, "decided")
			}
			mended := history[1].Command()
			spoil(&mended)
			correction := process.Command{
				Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead}, At: after(a).Add(time.Hour),
				Details: &process.Details{Correction: &process.Correction{Reason: "x", Replaces: []process.Replacement{{Version: 2, With: mended}}}},
			}
			if name != "an entry in the year 10000" { // a replacement is entered with its correction
				_, err := process.Correct(process.DefinitionsOf(d), history, correction)
				require.Error(t, err)
			}
			correction.Details.Correction.Replaces[0].With = history[1].Command()
			details := *correction.Details
			correction.Details = &details
			spoil(&correction)
			_, err := process.Correct(process.DefinitionsOf(d), history, correction)
			if name != "a correction within an event" {
				faultRefused(t, err, "corrected")
			}
		})
	}
}

// TestEveryDecidedEventComesBackFromJSONEqual draws commands with odd texts,
// moments, keys and details. What is decided is read back as it was.
func TestEveryDecidedEventComesBackFromJSONEqual(t *testing.T) {
	all := allDefinitions(t)
	text := rapid.OneOf(rapid.Just(""), rapid.StringN(0, 12, 24), rapid.SampledFrom([]string{"\xff", "a\x00", "<&>\u2028", "қазақша", "\U0010ffff"}))
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		var a process.Application
		var history []process.Event
		for range rapid.IntRange(1, 8).Draw(t, "events") {
			at := noon()
			if !a.IsZero() {
				at = after(a)
			}
			at = at.Add(time.Duration(rapid.Int64Range(0, int64(time.Hour)).Draw(t, "nanoseconds")))
			if rapid.Bool().Draw(t, "in another zone") {
				at = at.In(time.FixedZone("", 6*60*60))
			}
			c := proper(d, a, at)
			if !a.IsZero() && rapid.IntRange(0, 3).Draw(t, "outside") == 0 {
				c = outside(process.OutsideOther, process.EffectNotes, at)
				c.Details.Outside.Basis, c.Details.Outside.Party = text.Draw(t, "basis"), text.Draw(t, "party")
			}
			details := process.Details{}
			if c.Details != nil {
				details = *c.Details
			}
			details.Note = text.Draw(t, "note")
			if rapid.Bool().Draw(t, "records") {
				details.Records = map[law.ID]string{law.ID(rapid.SampledFrom([]string{"receipt", "a b"}).Draw(t, "name")): text.Draw(t, "mark")}
			}
			if rapid.Bool().Draw(t, "empty lists") {
				details.Grounds = []process.Ground{}
			}
			c.Details, c.Key, c.By.Person = &details, text.Draw(t, "key"), text.Draw(t, "person")
			if rapid.Bool().Draw(t, "entered later") {
				c.RecordedAt = at.Add(time.Duration(rapid.Int64Range(0, int64(time.Hour)).Draw(t, "later")))
			}
			e, err := d.Decide(a, c)
			if err != nil {
				faultRefused(t, err, "refused")
				continue
			}
			b, err := json.Marshal(e)
			require.NoError(t, err)
			back, err := process.ParseEvent(b)
			require.NoError(t, err, string(b))
			require.Equal(t, e, back)
			require.True(t, back.Is(c), "a repeated command is that of its event")
			a, err = d.Apply(a, e)
			require.NoError(t, err)
			history = append(history, e)
			if !a.Open() {
				break
			}
		}
		if len(history) < 2 {
			return
		}
		mended := history[len(history)-1].Command()
		mended.At = mended.At.Add(time.Duration(rapid.Int64Range(0, int64(time.Second)).Draw(t, "slip")))
		e, err := process.Correct(process.DefinitionsOf(d), history, process.Command{
			Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead}, At: mended.At.Add(2 * time.Hour),
			Details: &process.Details{Correction: &process.Correction{Reason: text.Draw(t, "reason"), Voids: []int{}, Replaces: []process.Replacement{{Version: len(history), With: mended}}}},
		})
		if err != nil {
			return
		}
		b, err := json.Marshal(e)
		require.NoError(t, err)
		back, err := process.ParseEvent(b)
		require.NoError(t, err, string(b))
		require.Equal(t, e, back)
	})
}

// The size of JSON is never underestimated: what is let through fits.
func TestTheLargestDetailsAreReadBack(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(2)")
	for _, letter := range []string{"x", "<", "қ", "\"", "\u2028"} {
		low, high := 0, 2<<20
		for low < high { // the longest note that is accepted
			n := (low + high + 1) / 2
			c := outside(process.OutsideOther, process.EffectNotes, after(a))
			c.Details.Note = strings.Repeat(letter, n)
			if _, err := d.Decide(a, c); err == nil {
				low = n
			} else {
				high = n - 1
			}
		}
		c := outside(process.OutsideOther, process.EffectNotes, after(a))
		c.Details.Note = strings.Repeat(letter, low)
		e, err := d.Decide(a, c)
		require.NoError(t, err)
		back, err := process.ParseEvent(marshalled(t, e))
		require.NoError(t, err)
		require.Equal(t, e, back)
		require.Greater(t, low*len(letter), 100<<10, "%q", letter)
	}
}

// microseconds is a store that keeps moments as PostgreSQL does.
type microseconds struct{ process.Memory }

func (m *microseconds) Append(ctx context.Context, id process.ID, e process.Event) error {
	e.At, e.RecordedAt = e.At.Round(time.Microsecond), e.RecordedAt.Round(time.Microsecond)
	return m.Memory.Append(ctx, id, e)
}

func TestARedeliveredCommandGetsItsFirstEventOverAStoreOfMicroseconds(t *testing.T) {
	storetest.Run(t, func(*testing.T) process.Store { return &microseconds{} })
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	c := submission(d, time.Date(2015, 6, 15, 4, 0, 0, 123456789, time.UTC))
	c.Key = "k-1"
	store := &microseconds{}
	first, err := process.Handle(context.Background(), store, process.DefinitionsOf(d), process.ID{3}, c)
	require.NoError(t, err)
	require.Equal(t, 123456000, first.At.Nanosecond())
	again, err := process.Handle(context.Background(), store, process.DefinitionsOf(d), process.ID{3}, c)
	require.NoError(t, err)
	require.Equal(t, first, again)
}

func TestEvidenceIsKeptToTheMicrosecond(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	a, _ := reach(t, d, "9(6)")
	c := proper(d, a, after(a))
	evidence := *c.Details.Evidence
	evidence.At = evidence.At.Add(7).In(time.FixedZone("", 3600))
	evidence.EDS.Moment = evidence.EDS.Moment.Add(7)
	given := evidence
	c.Details = &process.Details{Evidence: &evidence}
	e, err := d.Decide(a, c)
	require.NoError(t, err)
	require.Equal(t, given, evidence, "what the caller gave is not touched")
	require.Zero(t, e.Details.Evidence.At.Nanosecond()%1000)
	require.Zero(t, e.Details.Evidence.EDS.Moment.Nanosecond()%1000)
	back, err := process.ParseEvent(marshalled(t, e))
	require.NoError(t, err)
	require.Equal(t, e, back)
	require.True(t, e.Is(c))
	for name, change := range map[string]func(*process.Evidence){
		"no kind":          func(v *process.Evidence) { v.EDS.Kind = "" },
		"no verdict":       func(v *process.Evidence) { v.EDS.Verdict = "" },
		"the year 10000":   func(v *process.Evidence) { v.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"a check far away": func(v *process.Evidence) { v.EDS.Moment = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC) },
		"a broken code":    func(v *process.Evidence) { v.EDS.Codes = []eds.Code{"\xff"} },
		"a broken name":    func(v *process.Evidence) { v.Reference = "\xff" },
	} {
		evidence := given
		change(&evidence)
		c.Details = &process.Details{Evidence: &evidence}
		_, err := d.Decide(a, c)
		require.Error(t, err, name)
	}
}
