// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// agencyStore holds a case of every kind through every channel for each of three
// paces, with a withdrawal, a suspension, a correction and a migration among them.
func agencyStore(t *testing.T) *process.Memory {
	t.Helper()
	var store process.Memory
	n := byte(0)
	keep := func(events []process.Event) {
		n++
		for i, e := range events {
			e.Version = i + 1
			require.NoError(t, store.Append(context.Background(), process.ID{0: n}, e))
		}
	}
	for i, d := range caseloadDefinitions() {
		for pace, step := range []time.Duration{time.Minute, 26 * time.Hour, 12 * 24 * time.Hour} {
			w := write(t, d, wall(t, "2015-06-15 09:10").Add(time.Duration(i)*time.Hour))
			for w.open() && len(w.events) < 6+i {
				w.next(w.app.Began().Add(step), []process.Reply{process.ReplyYes, process.ReplyNo}[pace%2*(i%2)])
			}
			keep(w.events)
		}
	}
	keep(wholeTerms(t, definitionOf(t, "pesticide-licence/issue", regulation.ChannelPortal)).events)
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	outside := func(w *written, kind process.OutsideKind, e process.Effect, at time.Time) {
		w.do(process.Command{Action: process.ActionOutside, At: at, By: process.Party{Role: regulation.ActorExecutor}, Details: &process.Details{
			Outside: &process.Outside{Kind: kind, Effect: e, Basis: "an order of the agency"},
		}})
	}
	w := standsAt(t, definitionOf(t, "pesticide-licence/issue", regulation.ChannelPortal), "9(6)")
	w.next(w.app.Began().Add(time.Minute), process.ReplyNo) // the certificate does not hold
	keep(w.events)
	w = standsAt(t, d, "5(3)")
	outside(w, process.OutsideSuspension, process.EffectStops, w.app.Began().Add(time.Hour))
	outside(w, process.OutsideResumption, process.EffectResumes, w.app.Began().Add(40*24*time.Hour))
	w.next(w.app.Began().Add(41*24*time.Hour), process.ReplyYes)
	keep(w.events)
	w = standsAt(t, d, "5(3)")
	outside(w, process.OutsideWithdrawal, process.EffectEnds, w.app.Began().Add(time.Hour))
	keep(w.events)
	w = standsAt(t, d, "5(3)")
	definitions := process.DefinitionsOf(caseloadDefinitions()...)
	mended := w.events[1].Command()
	mended.At = mended.At.Add(-30 * time.Second)
	e, err := process.Correct(definitions, w.events, process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead}, At: w.app.Began().Add(time.Hour),
		Details: &process.Details{Correction: &process.Correction{Reason: "a slip", Replaces: []process.Replacement{{Version: 2, With: mended}}}},
	})
	require.NoError(t, err)
	keep(append(w.events, e))
	w = standsAt(t, d, "5(3)")
	other := definitionOf(t, "grain-receipt-licence/reissue", regulation.ChannelOffice)
	e, err = process.Migrate(definitions, w.events, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: w.app.Began().Add(time.Hour),
		Details: &process.Details{Migration: &process.Migration{To: other.Digest(), Why: "asked for the wrong thing"}},
	})
	require.NoError(t, err)
	keep(append(w.events, e))
	return &store
}

// wholeTerms writes a case in which everybody takes the whole of his term.
func wholeTerms(t *testing.T, d *process.Definition) *written {
	t.Helper()
	w := write(t, d, wall(t, "2015-06-15 09:10"))
	for w.open() {
		at := w.standing()
		if at.IsZero() {
			at = w.app.Began()
		}
		w.next(at, process.ReplyYes)
	}
	return w
}

func TestAContradictionOfTheTextIsNobodysLateness(t *testing.T) {
	w := wholeTerms(t, definitionOf(t, "pesticide-licence/issue", regulation.ChannelPortal))
	var found []caseload.Finding
	s, err := caseload.Check(caseload.Records(w.as("x")), settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
		require.False(t, c.Late())
		require.False(t, c.Disputed())
		found = c.Findings
		return nil
	})
	require.NoError(t, err)
	require.Len(t, found, 1)
	require.Equal(t, caseload.FindingContradiction, found[0].Kind)
	require.Equal(t, "north-kazakhstan-201-2014/pesticide-licence#9(9)", found[0].Citation.String(), "the term of the check in the portal")
	require.Empty(t, found[0].By, "nobody is named")
	require.Positive(t, found[0].Late)
	require.Equal(t, 1, s.Total.Granted)
	require.Zero(t, s.Total.ClosedLate+s.Total.ClosedDisputed)
	require.Zero(t, s.Total.Lateness)
	require.Equal(t, []caseload.Tally{{Citation: found[0].Citation, Number: 1}}, s.Contradictions)
}

func TestAStoreReportsAsItsExportedLog(t *testing.T) {
	store := agencyStore(t)
	complete := func(c *caseload.Case) error {
		c.Offices = process.OfficesOf(caseloadOffice())
		return nil
	}
	definitions := process.DefinitionsOf(caseloadDefinitions()...)
	var cases []caseload.Case
	for c, err := range caseload.CasesOf(context.Background(), store, definitions, complete) {
		require.NoError(t, err)
		cases = append(cases, c)
	}
	require.Len(t, cases, 96)
	for _, p := range []caseload.Period{
		{}, {Until: wall(t, "2015-07-01 00:00")}, {From: wall(t, "2015-07-01 00:00"), Until: wall(t, "2015-08-01 00:00")},
	} {
		reported, err := caseload.Report(caseload.CasesOf(context.Background(), store, definitions, complete), p)
		require.NoError(t, err)
		checked, err := caseload.Check(interleaved(t, cases), settingOf(p), nil)
		require.NoError(t, err)
		requireSame(t, reported, checked)
		if p == (caseload.Period{}) {
			require.Equal(t, 96, reported.Total.Received)
			require.Equal(t, 1, reported.Total.Discontinued)
			require.Positive(t, reported.Total.ClosedLate)
			require.Positive(t, reported.Total.LateAtEnd)
			require.Positive(t, reported.Total.Refused)
			require.Positive(t, reported.Total.NotAdmitted)
			require.NotEmpty(t, reported.Contradictions)
			require.NotEmpty(t, reported.Excuses)
			require.NotEmpty(t, reported.Bodies)
		}
	}
}

func TestCasesOfAStoreThatFails(t *testing.T) {
	store := agencyStore(t)
	for _, err := range caseload.CasesOf(context.Background(), store, process.DefinitionsOf(), func(*caseload.Case) error { return io.ErrUnexpectedEOF }) {
		var fault *caseload.CaseError
		require.ErrorAs(t, err, &fault)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range caseload.CasesOf(ctx, store, process.DefinitionsOf(), func(*caseload.Case) error { return nil }) {
		require.ErrorIs(t, err, context.Canceled)
	}
}

// agencySummary is the report of the whole store.
func agencySummary(t *testing.T) caseload.Summary {
	t.Helper()
	s, err := caseload.Report(caseload.CasesOf(context.Background(), agencyStore(t), process.DefinitionsOf(caseloadDefinitions()...),
		func(c *caseload.Case) error {
			c.Offices = process.OfficesOf(caseloadOffice())
			return nil
		}), caseload.Period{Until: wall(t, "2015-08-01 00:00")})
	require.NoError(t, err)
	return s
}

func TestAReportReadsInAHundredColumnsInThreeLanguages(t *testing.T) {
	s := agencySummary(t)
	printed := map[law.Lang]string{}
	for _, lang := range law.Langs() {
		var b strings.Builder
		require.NoError(t, s.WriteText(&b, lang))
		for line := range strings.Lines(b.String()) {
			require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), 100, "%q", line)
			require.True(t, utf8.ValidString(line))
		}
		printed[lang] = b.String()
		require.Equal(t, strings.Count(printed[law.Langs()[0]], "\n"), max(strings.Count(printed[law.Langs()[0]], "\n"), 60))
	}
	require.Contains(t, printed[law.LangKazakh], "Қызметтер")
	require.Contains(t, printed[law.LangRussian], "Услуги")
	require.Contains(t, printed[law.LangEnglish], "Services")
	for _, word := range []string{"Services", "Total", "received", "overdue", "lateness"} {
		require.NotContains(t, printed[law.LangKazakh], word)
		require.NotContains(t, printed[law.LangRussian], word)
	}
}

func TestTheCSVOfAReportHasTheNumbersOfTheReport(t *testing.T) {
	s := agencySummary(t)
	var b bytes.Buffer
	require.NoError(t, s.WriteCSV(&b, law.LangRussian))
	lines, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for i, name := range lines[0] {
		column[name] = i
	}
	require.Len(t, column, 21, "no column stands twice")
	rows := map[string]int{}
	steps := 0
	for _, l := range lines[1:] {
		section := l[column["section"]]
		rows[section]++
		if section == "services" && l[column["id"]] == "total" {
			require.Equal(t, fmt.Sprint(s.Total.Received), l[column["received"]])
			require.Equal(t, fmt.Sprint(s.Total.LateAtEnd), l[column["late_at_end"]])
			require.Equal(t, fmt.Sprint(int(s.Total.Lateness.Seconds())), l[column["lateness_seconds"]])
			require.Empty(t, l[column["done"]])
		}
		if section == "steps" {
			require.Equal(t, fmt.Sprint(s.Steps[steps].Done), l[column["done"]])
			require.Equal(t, fmt.Sprint(s.Steps[steps].Late), l[column["late"]])
			require.Empty(t, l[column["received"]])
			steps++
		}
	}
	require.Equal(t, map[string]int{
		"unknown": len(s.Unknown), "services": len(s.Services) + 1, "steps": len(s.Steps), "roles": len(s.Roles), "persons": len(s.Persons), "bodies": len(s.Bodies),
		"contradictions": len(s.Contradictions), "excuses": len(s.Excuses), "findings": len(s.Findings),
	}, rows)
}

func TestTheJSONOfAReportReadsBack(t *testing.T) {
	s := agencySummary(t)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var again caseload.Summary
	require.NoError(t, json.Unmarshal(text, &again))
	s.Period.Until = s.Period.Until.UTC()
	again.Period.Until = again.Period.Until.UTC()
	require.Equal(t, s, again)
	empty, err := caseload.Report(caseload.Cases(), caseload.Period{})
	require.NoError(t, err)
	text, err = json.Marshal(empty)
	require.NoError(t, err)
	require.NotContains(t, string(text), "null", "an empty list is a list")
	require.NotContains(t, string(text), "0001-01-01")
}

func TestTheTotalsAreTheSumsOfTheirRows(t *testing.T) {
	s := agencySummary(t)
	var services caseload.Count
	for _, v := range s.Services {
		services.Received += v.Received
		services.Open += v.Open
		services.LateAtEnd += v.LateAtEnd
		services.Lateness += v.Lateness
	}
	require.Equal(t, s.Total.Received, services.Received)
	require.Equal(t, s.Total.Open, services.Open)
	require.Equal(t, s.Total.LateAtEnd, services.LateAtEnd)
	require.Equal(t, s.Total.Lateness, services.Lateness)
	var steps, others caseload.Work
	for _, v := range s.Steps {
		steps.Done += v.Done
		steps.Lateness += v.Lateness
		steps.Open += v.Open
	}
	for _, list := range [][]caseload.Work{s.Roles, s.Bodies} {
		for _, v := range list {
			others.Done += v.Done
			others.Lateness += v.Lateness
		}
	}
	require.Equal(t, s.Total.Lateness, steps.Lateness)
	require.Equal(t, steps.Lateness, others.Lateness, "what the text gives to nobody is done in time here")
	require.Equal(t, s.Total.Open, steps.Open)
	unnamed := 0
	nobodys := map[string]bool{}
	for _, d := range caseloadDefinitions() {
		for _, n := range d.Nodes() {
			nobodys[n.Citation.String()+string(n.ID)] = len(n.Actors)+len(n.Signers) == 0 && n.Type != process.NodeWait
		}
	}
	for _, v := range s.Steps {
		if nobodys[v.Citation.String()+string(v.Node)] {
			unnamed += v.Done
		}
	}
	require.Positive(t, unnamed)
	require.Equal(t, steps.Done, others.Done+unnamed, "every step has a role or a body, but for what the text gives to nobody")
}

// shortWriter writes so many bytes and then no more.
type shortWriter int

func (f *shortWriter) Write(p []byte) (int, error) {
	if *f -= shortWriter(len(p)); *f < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestAWriterThatFailsIsTold(t *testing.T) {
	s := agencySummary(t)
	for n := range 3 {
		f := shortWriter(n * 1000)
		require.ErrorIs(t, s.WriteText(&f, law.LangEnglish), io.ErrShortWrite)
		f = shortWriter(n * 1000)
		require.ErrorIs(t, s.WriteCSV(&f, law.LangEnglish), io.ErrShortWrite)
	}
}

// Who mistypes a password, or pays later, tries again: in a log that is no repeated
// step, and the application goes on.
func TestAGateThatIsTriedAgainAccusesNobody(t *testing.T) {
	for kind, gate := range map[string]process.NodeID{"pesticide-licence/issue": "9(3)", "vet-licence/issue": "9(7)"} {
		w := standsAt(t, definitionOf(t, kind, regulation.ChannelPortal), gate)
		w.next(w.app.Began().Add(time.Minute), process.ReplyNo)
		require.Equal(t, gate, w.d.At(w.app).ID)
		for w.open() {
			w.next(w.app.Began().Add(time.Minute), process.ReplyYes)
		}
		s, err := caseload.Check(caseload.Records(w.as("x")), settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
			require.Empty(t, c.Findings, "%s at %s", kind, gate)
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, 1, s.Total.Granted)
	}
}
