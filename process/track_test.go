// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// running is a case whose events are entered one by one, at times by the clock
// of its office.
type running struct {
	t      *testing.T
	d      *process.Definition
	office calendar.Office
	app    process.Application
	events []process.Event
}

func run(t *testing.T, d *process.Definition, zone string) *running {
	t.Helper()
	return &running{t: t, d: d, office: officeIn(t, zone)}
}

// next does what comes next at each of the times.
func (r *running) next(times ...string) *running {
	r.t.Helper()
	for _, s := range times {
		r.do(proper(r.d, r.app, local(r.t, r.office, s)))
	}
	return r
}

func (r *running) do(c process.Command) {
	r.t.Helper()
	var e process.Event
	r.app, e = must(r.t, r.d, r.app, c)
	r.events = append(r.events, e)
}

// outside records an event outside the regulation.
func (r *running) outside(kind process.OutsideKind, effect process.Effect, s string) *running {
	r.t.Helper()
	r.do(outside(kind, effect, local(r.t, r.office, s)))
	return r
}

func (r *running) track(s string, arrivals ...process.Arrival) process.Plan {
	r.t.Helper()
	p, err := process.Track(process.DefinitionsOf(r.d), r.events, local(r.t, r.office, s), process.OfficesOf(r.office), arrivals...)
	require.NoError(r.t, err)
	return p
}

func step(t *testing.T, p process.Plan, node process.NodeID) process.PlanStep {
	t.Helper()
	i := slices.IndexFunc(p.Steps, func(s process.PlanStep) bool { return s.Node == node })
	require.GreaterOrEqual(t, i, 0, node)
	return p.Steps[i]
}

// due is a deadline by the clock of the office, or why there is none.
func (r *running) due(d process.Deadline) string {
	if !d.Known() {
		return d.String()
	}
	return d.At.In(r.office.Zone()).Format("2006-01-02 15:04")
}

func pesticidesAsked(t *testing.T, choices ...string) *running {
	t.Helper()
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelOffice, choices...)
	return run(t, d, petropavl).next("2015-03-18 16:40", "2015-03-18 17:00", "2015-03-18 17:30", "2015-03-19 12:00")
}

// The body was asked on 19 March at noon: 20, 26, 27, 30, 31 March, 1, 2, 3, 6,
// 7 April. What follows is counted from what really happened.
func TestARunningCase(t *testing.T) {
	r := pesticidesAsked(t)
	p := r.track("2015-04-06 18:30")
	done := step(t, p, "5(3)")
	require.Equal(t, "2015-03-19 12:00", done.Done.In(r.office.Zone()).Format("2006-01-02 15:04"))
	require.Equal(t, "2015-03-20 18:30", r.due(done.Grant))
	require.True(t, done.Grant.Met(done.Done))
	require.False(t, done.HasSlack, "what is done has no slack")

	body := step(t, p, "5(4)")
	require.Equal(t, "2015-04-07 18:30", r.due(body.Grant))
	require.True(t, body.HasSlack)
	require.Equal(t, 8*time.Hour, body.Slack, "7 April, 09:00 to 13:00 and 14:30 to 18:30")
	require.False(t, body.Overdue)
	require.Equal(t, "2015-04-10 18:30", r.due(step(t, p, "5(5)").Grant), "8, 9, 10 April")

	p = r.track("2015-04-07 18:30")
	require.Zero(t, step(t, p, "5(4)").Slack)
	require.False(t, step(t, p, "5(4)").Overdue, "the last moment is inclusive")
	p = r.track("2015-04-08 10:00")
	body = step(t, p, "5(4)")
	require.Equal(t, -time.Hour, body.Slack)
	require.True(t, body.Overdue, "computed, whether or not a timer fired")
	require.False(t, step(t, p, "5(5)").Overdue, "it has not begun")

	r.next("2015-04-15 12:00")
	p = r.track("2015-04-15 12:00")
	body = step(t, p, "5(4)")
	require.Equal(t, "2015-04-07 18:30", r.due(body.Grant), "a done step keeps the deadline that it had")
	require.False(t, body.Grant.Met(body.Done))
	require.False(t, body.Overdue)
	require.Equal(t, "2015-04-20 18:30", r.due(step(t, p, "5(5)").Grant), "16, 17, 20 April")
	require.Equal(t, "2015-04-21 10:00", r.due(p.Grant))

	r.next("2015-04-17 10:00", "2015-04-17 10:10", "2015-04-17 10:20")
	require.Equal(t, process.EndGranted, r.app.End())
	p = r.track("2015-05-01 10:00")
	for _, s := range p.Steps {
		require.False(t, s.Done.IsZero(), s.Node)
		require.False(t, s.Overdue || s.HasSlack, s.Node)
	}
}

// A cotton reissue filed on 30 March is, on 6 April, in time for a reissue and
// late for a refusal.
func TestInTimeForAReissueAndLateForARefusal(t *testing.T) {
	d := compiledOn(t, "2015-03-30", "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	r := run(t, d, petropavl).next("2015-03-30 10:00", "2015-03-30 10:30", "2015-03-30 11:00", "2015-03-31 18:00")
	p := r.track("2015-04-06 10:00")
	s := step(t, p, "5(4)")
	now := local(t, r.office, "2015-04-06 10:00")
	require.Equal(t, "2015-04-08 18:30", r.due(s.Grant))
	require.Equal(t, "2015-04-01 18:30", r.due(s.Refusal))
	require.True(t, s.Grant.Met(now))
	require.False(t, s.Refusal.Met(now))
	require.False(t, s.Same())
	require.False(t, s.Overdue, "while the outcome is open the later of the two stands")
	require.Equal(t, 23*time.Hour, s.Slack, "7 hours on the 6th, 8 on the 7th, 8 on the 8th")

	r.do(process.Command{
		Action: process.ActionRefuse, By: process.Party{Role: regulation.ActorExecutor}, At: now,
		Details: &process.Details{Grounds: []process.Ground{{Citation: "10", Text: "incomplete"}}},
	})
	s = step(t, r.track("2015-04-06 10:10"), "5(4)")
	require.False(t, s.Refusal.Met(s.Done), "the refusal was late")
	next := step(t, r.track("2015-04-06 10:30"), "5(5)")
	require.True(t, next.Overdue, "20 minutes after the refusal")
	require.Equal(t, -10*time.Minute, next.Slack)
}

func TestSilenceThatCountsAsAgreement(t *testing.T) {
	consent := pesticidesAsked(t, "agreeing-silence=consent")
	c := proper(consent.d, consent.app, local(t, consent.office, "2015-04-09 10:00"))
	c.By.Role = regulation.ActorExecutor // who asked records that nothing came
	consent.do(c)
	s := step(t, consent.track("2015-04-09 10:00"), "5(5)")
	require.Equal(t, "2015-04-10 18:30", consent.due(s.Grant), "8, 9, 10 April: the silence spoke on 7 April")

	wait := pesticidesAsked(t)
	c = proper(wait.d, wait.app, local(t, wait.office, "2015-04-09 10:00"))
	wait.do(c)
	s = step(t, wait.track("2015-04-09 10:00"), "5(5)")
	require.Equal(t, "2015-04-14 18:30", wait.due(s.Grant), "10, 13, 14 April")

	early := pesticidesAsked(t, "agreeing-silence=consent").next("2015-04-01 10:00")
	s = step(t, early.track("2015-04-01 10:00"), "5(5)")
	require.Equal(t, "2015-04-06 18:30", early.due(s.Grant), "2, 3, 6 April: an answer in time is an answer")
}

func TestTermsThatStandStill(t *testing.T) {
	r := pesticidesAsked(t).outside(process.OutsideSuspension, process.EffectStops, "2015-03-20 10:00")
	p := r.track("2015-03-27 10:00")
	require.Equal(t, process.UnknownStopped, step(t, p, "5(4)").Grant.Unknown)
	require.Equal(t, process.UnknownFollowsUnknown, step(t, p, "5(5)").Grant.Unknown)
	require.Equal(t, "2015-03-20 18:30", r.due(step(t, p, "5(3)").Grant), "what was done before keeps its deadline")
	require.True(t, step(t, p, "5(4)").Outside)
	require.False(t, step(t, p, "5(4)").Overdue)
	require.True(t, r.app.Stopped())

	r.outside(process.OutsideResumption, process.EffectResumes, "2015-03-30 10:00")
	p = r.track("2015-03-30 10:00")
	require.Equal(t, "2015-04-10 18:30", r.due(step(t, p, "5(4)").Grant), "7 April and the three working days 26, 27, 30 March")
	require.False(t, r.app.Stopped())
	var notes int
	for _, n := range p.Notes {
		if n.Kind == process.NoteOutside {
			notes++
		}
	}
	require.Equal(t, 2, notes, "marked as outside the regulation")

	// A term in minutes moves by working time: of 60 minutes from 17:00 half are
	// left at 17:30, and run on from Thursday 10:00.
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelOffice)
	r = run(t, d, petropavl).next("2015-03-18 16:40", "2015-03-18 17:00").
		outside(process.OutsideSuspension, process.EffectStops, "2015-03-18 17:30").
		outside(process.OutsideResumption, process.EffectResumes, "2015-03-19 10:00")
	require.Equal(t, "2015-03-19 10:30", r.due(step(t, r.track("2015-03-19 10:00"), "5(2)").Grant))
}

// The day of application, like calendar days, moves by the days of the calendar.
func TestTheDayOfApplicationStandsStill(t *testing.T) {
	d := compiledOn(t, "2015-09-11", "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	r := run(t, d, aqtau).next("2015-09-11 10:00", "2015-09-11 10:20").
		outside(process.OutsideSuspension, process.EffectStops, "2015-09-11 11:00").
		outside(process.OutsideResumption, process.EffectResumes, "2015-09-14 11:00")
	s := step(t, r.track("2015-09-14 12:00"), "5(2)")
	require.Equal(t, "2015-09-14 18:30", r.due(s.Grant), "Friday and three days")
	require.False(t, s.Overdue)
}

func TestAfterACheckThatAtFirstGaveNoAnswer(t *testing.T) {
	for _, row := range []struct{ sentence, choice, want string }{
		{"the term runs from the answer", "after-indeterminate=from_answer", "2015-03-20 11:00"},
		{"the term runs from the filing", "after-indeterminate=from_filing", "2015-03-18 11:00"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelPortal, row.choice)
			r := run(t, d, petropavl).next("2015-03-18 09:00", "2015-03-18 09:10", "2015-03-18 09:20", "2015-03-18 09:30", "2015-03-18 09:40", "2015-03-18 10:00")
			c := process.Command{Action: process.ActionAnswer, Reply: process.ReplyPending, At: local(t, r.office, "2015-03-18 10:05")}
			r.do(c)
			require.True(t, r.app.Pending())
			require.Equal(t, process.NodeID("9(8).signature"), r.d.At(r.app).ID, "pending keeps the position")
			r.next("2015-03-20 10:00")
			require.False(t, r.app.Pending())
			p := r.track("2015-03-20 10:00")
			require.Equal(t, row.want, r.due(step(t, p, "5(2)").Grant))
			require.Equal(t, "2015-04-03 18:30", r.due(p.Limits[0].Grant), "the node's term runs from the hand-over")
		})
	}
	// Answered at once, both readings say the same.
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelPortal, "after-indeterminate=from_filing")
	r := run(t, d, petropavl).next("2015-03-18 09:00", "2015-03-18 09:10", "2015-03-18 09:20", "2015-03-18 09:30", "2015-03-18 09:40", "2015-03-18 10:00", "2015-03-18 10:20")
	require.Equal(t, "2015-03-18 11:20", r.due(step(t, r.track("2015-03-18 10:20"), "5(2)").Grant))
}

// The term of a check that stands alone runs from the hand-over, as in the plan:
// handed over on Friday at 20:00 it counts from Monday 15 June, and the nine days
// are 16, 17, 18, 19, 22, 23, 24, 25, 26 June.
func TestATermFromTheHandOver(t *testing.T) {
	d := compiledOn(t, "2015-06-12", "grain-receipt-licence/issue", regulation.ChannelPortal, "portal-procedure=alone")
	r := run(t, d, petropavl).next("2015-06-12 19:00", "2015-06-12 19:10", "2015-06-12 19:20", "2015-06-12 19:30", "2015-06-12 19:40", "2015-06-12 20:00")
	planned, err := d.Plan(local(t, r.office, "2015-06-12 20:00"), process.OfficesOf(r.office))
	require.NoError(t, err)
	require.Equal(t, "2015-06-26 18:30", r.due(step(t, planned, "8(9)").Grant))
	at := local(t, r.office, "2015-06-12 20:05")
	pending := process.Command{Action: process.ActionAnswer, Reply: process.ReplyPending, At: at}
	later := run(t, d, petropavl)
	later.app, later.events = r.app, slices.Clone(r.events)

	r.next("2015-06-12 20:05")
	require.Equal(t, "2015-06-26 18:30", r.due(step(t, r.track("2015-06-15 10:00"), "8(9)").Grant))

	later.do(pending)
	later.next("2015-06-17 10:00")
	require.Equal(t, "2015-06-30 18:30", later.due(step(t, later.track("2015-06-17 10:00"), "8(9)").Grant), "18, 19, 22 to 26, 29, 30 June: from the answer")
}

func TestBeforeTheHandOverNothingCounts(t *testing.T) {
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelPortal)
	r := run(t, d, petropavl).next("2015-03-18 09:00", "2015-03-18 09:10")
	require.Zero(t, r.app.Filed())
	p := r.track("2015-03-20 10:00")
	require.Zero(t, p.Filed)
	require.Equal(t, process.UnknownFollowsUnknown, step(t, p, "5(2)").Grant.Unknown)
	require.Equal(t, process.UnknownFollowsUnknown, p.Limits[0].Grant.Unknown)
}

func TestArrivalsOfARunningCase(t *testing.T) {
	d := compiledOn(t, "2015-03-02", "ear-tag-duplicate/issue", regulation.ChannelOffice)
	r := run(t, d, aqtau).next("2015-03-02 10:00", "2015-03-02 10:10", "2015-03-03 10:00")
	require.Equal(t, process.UnknownOutsideEvent, step(t, r.track("2015-03-10 10:00"), "7(2).2").Grant.Unknown)
	expected := process.Arrival{Node: "7(2).2", At: local(t, r.office, "2015-03-20 11:00")}
	require.Equal(t, "2015-03-30 18:30", r.due(step(t, r.track("2015-03-10 10:00", expected), "7(2).3").Grant), "as expected")
	r.next("2015-03-26 09:00")
	require.Equal(t, "2015-03-31 18:30", r.due(step(t, r.track("2015-03-26 10:00", expected), "7(2).3").Grant), "what came counts, not what was expected: 27, 30, 31 March")
}

func TestTrackNeedsACase(t *testing.T) {
	_, err := process.Track(process.DefinitionsOf(), nil, noon(), process.Offices{})
	require.ErrorIs(t, err, process.ErrGap)
	r := pesticidesAsked(t)
	_, err = process.Track(process.DefinitionsOf(), r.events, noon(), process.OfficesOf(r.office))
	require.ErrorIs(t, err, process.ErrForeign)
	_, err = process.Track(process.DefinitionsOf(r.d), r.events, noon(), process.Offices{})
	require.ErrorIs(t, err, calendar.ErrNoOffice)
}

func TestOfficesDifferPerActor(t *testing.T) {
	provider := officeIn(t, petropavl)
	body, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(petropavl), Work: calendar.MustHours("mon-fri 08:00-17:00"),
	})
	require.NoError(t, err)
	offices := process.OfficesOf(provider).With(regulation.ActorAgreeingBody, body)
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelOffice)
	p, err := d.Plan(local(t, provider, "2015-03-18 16:40"), offices)
	require.NoError(t, err)
	require.Equal(t, "2015-04-08T17:00:00+06:00", step(t, p, "5(4)").Grant.At.Format(time.RFC3339))
	require.Equal(t, "2015-04-13T18:30:00+06:00", step(t, p, "5(5)").Grant.At.Format(time.RFC3339))
	require.Len(t, p.Calendars, 1, "one calendar, two offices")

	none := process.OfficesOf(provider).With(regulation.ActorAgreeingBody, calendar.Office{})
	p, err = d.Plan(local(t, provider, "2015-03-18 16:40"), none)
	require.NoError(t, err)
	require.Equal(t, process.UnknownNoOffice, step(t, p, "5(4)").Grant.Unknown)

	p, err = d.Plan(time.Date(2090, 1, 1, 0, 0, 0, 0, time.UTC), offices)
	require.NoError(t, err, "what cannot be known is a value")
	require.Equal(t, process.UnknownOutsideCalendar, step(t, p, "5(1)").Grant.Unknown)
}

// What was done before a migration keeps the deadlines that it had; what follows is
// counted by the new definition.
func TestAMigrationLeavesTheDeadlinesOfWhatWasDone(t *testing.T) {
	old := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	changed := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock", "first-day=same")
	find, office := process.DefinitionsOf(old, changed), process.OfficesOf(officeIn(t, petropavl))
	a, history := reach(t, old, "5(5)")
	later := after(a).Add(time.Hour)
	before, err := process.Track(find, history, later, office)
	require.NoError(t, err)
	move := func(events []process.Event, to *process.Definition) []process.Event {
		e, err := process.Migrate(find, events, process.Command{
			Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: after(a),
			Details: &process.Details{Migration: &process.Migration{To: to.Digest(), Why: "a new edition"}},
		})
		require.NoError(t, err)
		return append(slices.Clone(events), e)
	}
	moved := move(history, changed)
	again := move(moved, old)
	for _, events := range [][]process.Event{moved, again} {
		p, err := process.Track(find, events, later, office)
		require.NoError(t, err)
		done := 0
		for _, s := range before.Steps {
			if !s.Done.IsZero() {
				done++
				require.Equal(t, s, step(t, p, s.Node))
			}
		}
		require.Positive(t, done)
	}
	p, err := process.Track(find, moved, later, office)
	require.NoError(t, err)
	require.NotEqual(t, step(t, before, "5(5)").Grant.At, step(t, p, "5(5)").Grant.At, "the step that goes on is counted anew")
}

// A step that was in time by the definition under which it was done stays in time, and
// one that was late stays late.
func TestAnotherDefinitionAccusesNobodyOfThePast(t *testing.T) {
	working := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	clock := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock")
	find, office := process.DefinitionsOf(working, clock), process.OfficesOf(officeIn(t, petropavl))
	at := func(clock string) time.Time { return noon().Add(-12 * time.Hour).Add(hours(t, clock)) }
	for sentence, row := range map[string]struct {
		under, then *process.Definition
		late        int
	}{
		"thirty minutes over lunch are kept, and stay so": {working, clock, 0},
		"by the clock they were over, and stay so":        {clock, working, 1},
	} {
		a, e := must(t, row.under, process.Application{}, submission(row.under, at("12h50m")))
		events := []process.Event{e}
		a, e = must(t, row.under, a, proper(row.under, a, at("14h40m")))
		events = append(events, e)
		check := func(events []process.Event) int {
			var late int
			c := caseload.Case{ID: "x", Definitions: find, Offices: office, Events: events}
			_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
				Definition: caseload.DefinitionsByKind(working, clock), Period: caseload.Period{Until: at("14h45m")},
				Offices: func(caseload.Record, *process.Definition) (process.Offices, error) { return office, nil },
			}, func(c caseload.CheckedApplication) error {
				for _, f := range c.Findings {
					if f.Kind == caseload.FindingLate && f.Node == "5(1)" {
						late++
					}
				}
				return nil
			})
			require.NoError(t, err, sentence)
			s, err := caseload.Report(caseload.Cases(c), caseload.Period{Until: at("14h45m")})
			require.NoError(t, err, sentence)
			lates := 0
			for _, w := range s.Steps {
				if w.Node == "5(1)" {
					lates += w.Late + w.Disputed
				}
			}
			require.Equal(t, late, lates, "a report says what a check finds: %s", sentence)
			return late
		}
		require.Equal(t, row.late, check(events), "before: %s", sentence)
		e, err := process.Migrate(find, events, process.Command{
			Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: after(a),
			Details: &process.Details{Migration: &process.Migration{To: row.then.Digest(), Why: "a new edition"}},
		})
		require.NoError(t, err, sentence)
		require.Equal(t, row.late, check(append(events, e)), "after: %s", sentence)
	}
}

func hours(tb testing.TB, s string) time.Duration {
	tb.Helper()
	d, err := time.ParseDuration(s)
	require.NoError(tb, err)
	return d
}
