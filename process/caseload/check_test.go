// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// punctual is the log of an application in which every step is done a minute
// after the one before it, along the grant.
func punctual(tb testing.TB, d *process.Definition, id string) []caseload.Record {
	tb.Helper()
	w := write(tb, d, wall(tb, "2015-06-15 09:10"))
	for w.open() {
		w.next(w.app.Began().Add(time.Minute), process.ReplyYes)
	}
	var list []caseload.Record
	for r, err := range caseload.Records(w.as(id)) {
		require.NoError(tb, err)
		list = append(list, r)
	}
	return list
}

// foundIn gives the findings of a log, each as "kind node".
func foundIn(tb testing.TB, s caseload.CheckOptions, records ...caseload.Record) ([]string, caseload.Summary) {
	tb.Helper()
	var list []string
	sum, err := caseload.Check(recordsOf(records...), s, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			list = append(list, fmt.Sprintf("%s %s", f.Kind, f.Node))
			require.False(tb, f.Citation.IsZero(), "%s has a citation", f.Kind)
		}
		return nil
	})
	require.NoError(tb, err)
	return list, sum
}

// step is the index of the record that completes the n-th step of the provider.
func middle(d *process.Definition, records []caseload.Record) int {
	for i, r := range records {
		n, _ := d.Node(r.Node)
		if r.Phase == caseload.PhaseCompleting && n.Type == process.NodeStep && n.Action == process.ActionComplete && !n.Files && i+2 < len(records) &&
			records[i+1].Node != r.Node && len(n.Actors) > 0 && n.Actors[0] != regulation.ActorApplicant {
			return i
		}
	}
	return -1
}

func TestPlantedFaultsAreFoundInEveryKindAndChannelAndNothingElse(t *testing.T) {
	plant := map[string]func(records []caseload.Record, i int) ([]caseload.Record, []string){
		"nothing is planted": func(r []caseload.Record, _ int) ([]caseload.Record, []string) { return r, nil },
		"a step is left out": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			node := r[i].Node
			return slices.Delete(r, i, i+1), []string{"missing " + string(node)}
		},
		"two steps change places": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			r[i].At, r[i+1].At = r[i+1].At, r[i].At
			r[i], r[i+1] = r[i+1], r[i]
			return r, []string{"out_of_order " + string(r[i+1].Node)}
		},
		"a step is recorded twice": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			return slices.Insert(r, i+1, r[i]), []string{"repeated " + string(r[i].Node)}
		},
		"somebody else does it": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			r[i].By.Role = "nobody"
			return r, []string{"wrong_role " + string(r[i].Node)}
		},
		"work goes on after the end": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			again := r[i]
			again.At = r[len(r)-1].At.Add(time.Minute)
			return append(r, again), []string{"after_end " + string(r[i].Node)}
		},
		"a step of no regulation": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			strange := r[i]
			strange.Node = "99(9)"
			return slices.Insert(r, i, strange), []string{"foreign 99(9)"}
		},
		"a step is dated before the one before it": func(r []caseload.Record, i int) ([]caseload.Record, []string) {
			r[i].At = r[i].At.Add(-2 * time.Hour)
			return r, []string{"out_of_order " + string(r[i].Node)}
		},
	}
	planted, found := 0, 0
	for _, d := range caseloadDefinitions() {
		for name, fault := range plant {
			t.Run(fmt.Sprintf("%s through %s: %s", d.Kind().Short(), d.Channel(), name), func(t *testing.T) {
				records := punctual(t, d, "x")
				i := middle(d, records)
				require.GreaterOrEqual(t, i, 0)
				records, want := fault(records, i)
				got, sum := foundIn(t, settingOf(caseload.Period{}), records...)
				require.Equal(t, want, got)
				planted, found = planted+len(want), found+len(got)
				require.Equal(t, 1, sum.Total.Received)
				require.Equal(t, 1, sum.Total.Granted)
			})
		}
	}
	require.Equal(t, 30*7, planted)
	require.Equal(t, planted, found)
}

func TestLatenessIsChargedToTheStepThatCausedIt(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := write(t, d, wall(t, "2015-06-15 09:10"))
	for w.open() {
		at := w.app.Began().Add(time.Minute)
		if w.d.At(w.app).ID == "5(1)" {
			at = wall(t, "2015-06-16 10:00")
		}
		w.next(at, process.ReplyYes)
	}
	var late []caseload.Finding
	sum, err := caseload.Check(caseload.Records(w.as("x")), settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
		late = append(late, c.Findings...)
		return nil
	})
	require.NoError(t, err)
	require.Len(t, late, 1)
	f := late[0]
	require.Equal(t, caseload.FindingLate, f.Kind)
	require.EqualValues(t, "5(1)", f.Node)
	require.Equal(t, "north-kazakhstan-201-2014/grain-receipt-licence#5(1)", f.Citation.String())
	require.True(t, f.EveryReading, "%+v", f)
	until, err := caseloadOffice().Between(f.Deadline, wall(t, "2015-06-16 10:00"))
	require.NoError(t, err)
	require.Equal(t, until, f.Late)
	require.Equal(t, 1, sum.Total.ClosedLate)
	require.Equal(t, until, sum.Total.Lateness)
	for _, s := range sum.Steps {
		require.Equal(t, s.Node == "5(1)", s.Late == 1, "%s", s.Node)
	}
}

func TestALatenessOfOneReadingNamesWhatExcusesIt(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice, "first-day=same")
	require.EqualValues(t, "same", d.Option("first-day"))
	var days law.ID
	w := write(t, d, wall(t, "2015-06-15 09:10"))
	for w.open() {
		at := w.app.Began().Add(time.Minute)
		if n := w.d.At(w.app); days == "" && len(n.Terms) > 0 && n.Terms[0].Unit == regulation.UnitWorkingDay {
			days = law.ID(n.ID)
			// One working day after the deadline by the strict reading: the lenient one counts from the next day.
			at = w.standing().Add(20 * time.Hour)
		}
		w.next(at, process.ReplyYes)
	}
	require.NotEmpty(t, days)
	c := w.as("x")
	c.Definitions = process.DefinitionsOf(d)
	sum, err := caseload.Report(caseload.Cases(c), caseload.Period{})
	require.NoError(t, err)
	require.Equal(t, 1, sum.Total.ClosedDisputed)
	require.Zero(t, sum.Total.ClosedLate)
	require.Zero(t, sum.Total.Lateness, "nobody is charged with what a reading excuses")
	require.Len(t, sum.Excuses, 1)
	require.Equal(t, process.MustChoice("first-day=next"), sum.Excuses[0].Option)
	require.Equal(t, 1, sum.Excuses[0].Number)
}

func TestACheckStopsAtItsLimitOfOpenApplications(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	s := settingOf(caseload.Period{})
	s.MaxOpen = 3
	var open []caseload.Record
	for i := range 4 {
		r := punctual(t, d, fmt.Sprintf("x-%d", i))[0]
		r.Line = i + 1
		open = append(open, r)
	}
	_, err := caseload.Check(recordsOf(open[:3]...), s, nil)
	require.NoError(t, err)
	_, err = caseload.Check(recordsOf(open...), s, nil)
	require.ErrorIs(t, err, caseload.ErrTooManyOpen)
	var limit *caseload.CaseError
	require.ErrorAs(t, err, &limit)
	require.Equal(t, &caseload.CaseError{Case: "x-3", Line: 4, Field: "application", Fault: "is one more than the limit of 3", Err: caseload.ErrTooManyOpen}, limit)
	require.ErrorContains(t, err, `record 4 of application "x-3": application is one more than the limit of 3`)
}

func TestManyMoreApplicationsThanAreOpenAtOncePassThroughTheLimit(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	s := settingOf(caseload.Period{})
	s.MaxOpen = 2
	records := punctual(t, d, "")
	const n = 5000
	sum, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
		for i := range n {
			for _, r := range records {
				r.Application = fmt.Sprint(i)
				if !yield(r, nil) {
					return
				}
			}
		}
	}, s, nil)
	require.NoError(t, err)
	require.Equal(t, n, sum.Total.Received)
	require.Equal(t, n, sum.Total.Granted)
	require.Zero(t, sum.Total.Open)
}

func TestRecordsThatCannotBeChecked(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	good := punctual(t, d, "x")[0]
	broken := errors.New("broken pipe")
	for _, c := range []struct {
		name string
		do   func(*caseload.Record, *caseload.CheckOptions)
		want string
	}{
		{"a record of no application", func(r *caseload.Record, _ *caseload.CheckOptions) { r.Application = "" }, "application is missing"},
		{"a record without a moment", func(r *caseload.Record, _ *caseload.CheckOptions) { r.At = time.Time{} }, "at is missing"},
		{"a record of a year too far to be kept", func(r *caseload.Record, _ *caseload.CheckOptions) { r.At = r.At.AddDate(300, 0, 0) }, "at lies outside the years 1678 to 2261: unusable record: 2315-06-15"},
		{"a record filed in a year too far to be kept", func(r *caseload.Record, _ *caseload.CheckOptions) { r.Filed = r.At.AddDate(-400, 0, 0) }, "filed lies outside the years"},
		{"a record that neither enters nor completes", func(r *caseload.Record, _ *caseload.CheckOptions) { r.Phase = "" }, "phase is neither entering nor completing"},
		{"a record of a definition that nobody knows", func(r *caseload.Record, _ *caseload.CheckOptions) { r.Definition = process.Digest{1} }, "no definition 01"},
		{"a kind that nobody knows", func(r *caseload.Record, _ *caseload.CheckOptions) {
			r.Definition = process.Digest{}
			r.Kind = regulation.MustKindID("passport/issue")
		}, `no definition of passport/issue through "office" on 2015-06-15`},
		{"a record before any definition", func(r *caseload.Record, _ *caseload.CheckOptions) {
			r.Definition = process.Digest{}
			r.At = r.At.AddDate(-1, 0, 0)
		}, "on 2014-06-15"},
		{"an office that nobody knows", func(_ *caseload.Record, s *caseload.CheckOptions) {
			s.Offices = func(caseload.Record, *process.Definition) (process.Offices, error) { return process.Offices{}, broken }
		}, "broken pipe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, s := good, settingOf(caseload.Period{})
			r.Line = 7
			c.do(&r, &s)
			_, err := caseload.Check(recordsOf(r), s, nil)
			var fault *caseload.CaseError
			require.ErrorAs(t, err, &fault)
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "record 7")
		})
	}
	t.Run("a sequence that breaks", func(t *testing.T) {
		_, err := caseload.Check(func(yield func(caseload.Record, error) bool) { yield(caseload.Record{}, broken) }, settingOf(caseload.Period{}), nil)
		require.ErrorIs(t, err, broken)
	})
	t.Run("a reader of findings that wants no more", func(t *testing.T) {
		r := good
		r.Node = "99(9)"
		_, err := caseload.Check(recordsOf(r), settingOf(caseload.Period{}), func(caseload.CheckedApplication) error { return broken })
		require.ErrorIs(t, err, broken)
	})
}

func TestALogThatOnlyEnters(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	at := wall(t, "2015-06-15 09:10")
	var entering []caseload.Record
	for _, n := range d.Nodes() {
		if n.Type != process.NodeEnd || n.End == process.EndGranted {
			entering = append(entering, caseload.Record{Application: "x", Kind: d.Kind(), Channel: d.Channel(), Node: n.ID, Phase: caseload.PhaseEntering, At: at})
			at = at.Add(time.Minute)
		}
	}
	got, sum := foundIn(t, settingOf(caseload.Period{}), entering...)
	require.Empty(t, got)
	require.Equal(t, 1, sum.Total.Granted)
	got, _ = foundIn(t, settingOf(caseload.Period{}), slices.Delete(slices.Clone(entering), 2, 3)...)
	require.Equal(t, []string{"missing " + string(entering[2].Node)}, got)
}

func TestALogThatSaysNothingOfThePortal(t *testing.T) {
	d := definitionOf(t, "pesticide-licence/issue", regulation.ChannelPortal)
	s := settingOf(caseload.Period{})
	records := punctual(t, d, "x")
	inside := slices.IndexFunc(records, func(r caseload.Record) bool { return r.Node == "5(2)" })
	records[inside].Kind, records[inside].Channel = d.Kind(), d.Channel()
	got, _ := foundIn(t, s, records[inside:]...)
	require.NotEmpty(t, got, "without being told, the checker misses what the portal did")
	s.Unlogged = func(_ *process.Definition, n process.Node) bool { return n.Citation.Locator.Number() == 9 }
	got, sum := foundIn(t, s, records[inside:len(records)-1]...)
	require.Empty(t, got)
	require.Equal(t, 1, sum.Total.Open, "the hand-over of the result is the portal's too")
}

func TestTermsThatStandStillMakeNobodyLate(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	records := punctual(t, d, "x")
	gap := 60 * 24 * time.Hour
	for i := 2; i < len(records); i++ {
		records[i].At = records[i].At.Add(gap)
	}
	late, _ := foundIn(t, settingOf(caseload.Period{}), records...)
	require.Equal(t, []string{"late " + string(records[2].Node)}, late)
	stop := caseload.Record{Application: "x", Effect: process.EffectStops, At: records[1].At.Add(time.Second)}
	resume := caseload.Record{Application: "x", Effect: process.EffectResumes, At: stop.At.Add(gap)}
	held := slices.Concat(records[:2], []caseload.Record{stop, resume}, records[2:])
	late, _ = foundIn(t, settingOf(caseload.Period{}), held...)
	require.Empty(t, late)
}

// What ended long ago is forgotten, so that memory stays with what is open; a
// record that comes still later opens the application again and is found so.
func TestWhatEndedLongAgoIsForgottenButNotSilently(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	one := punctual(t, d, "")
	var records []caseload.Record
	for i := range 6000 {
		for _, r := range one {
			r.Application = fmt.Sprint(i)
			records = append(records, r)
		}
	}
	again := one[1]
	again.Definition, again.At = d.Digest(), one[len(one)-1].At.Add(time.Minute)
	again.Application = "5999"
	recent, sum := foundIn(t, settingOf(caseload.Period{}), append(slices.Clone(records), again)...)
	require.Equal(t, []string{"after_end " + string(again.Node)}, recent)
	require.Equal(t, 6000, sum.Total.Received)
	late := one[len(one)-2]
	late.Definition, late.At, late.Application = d.Digest(), again.At, "0"
	old, sum := foundIn(t, settingOf(caseload.Period{}), append(slices.Clone(records), late)...)
	require.Equal(t, []string{"missing " + string(one[0].Node)}, old)
	require.Equal(t, 6001, sum.Total.Received)
	require.Equal(t, 1, sum.Total.Open)
}

// An applicant is another person in each application: a row for each would be a
// list of names as long as the log, of people whose work nobody counts.
func TestApplicantsAreNoneOfThePersonsOfAReport(t *testing.T) {
	for _, d := range caseloadDefinitions() {
		records := punctual(t, d, "x")
		for i := range records {
			records[i].By.Person = "person of " + string(records[i].By.Role)
		}
		i := middle(d, records)
		late := slices.Clone(records)
		late[i].By.Role = regulation.ActorApplicant // and who does another's step is none either
		late[i].By.Person = "person of applicant"
		for name, list := range map[string][]caseload.Record{"in order": records, "a step by the applicant": late} {
			_, sum := foundIn(t, settingOf(caseload.Period{}), list...)
			require.NotEmpty(t, sum.Persons, "%s, %s", d.Kind(), name)
			for _, p := range sum.Persons {
				require.NotEqual(t, "person of applicant", p.ID, "%s, %s", d.Kind(), name)
			}
		}
	}
}
