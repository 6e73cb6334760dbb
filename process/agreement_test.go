// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// everyDefinition are the thirty that ship and those of the clauses, each by the
// default readings, in offices, with the day from which its cases are filed.
func everyDefinition(t *testing.T) []*inOffices {
	t.Helper()
	var list []*inOffices
	for _, s := range stated() {
		list = append(list, atHand(t, compiled(t, s.kind, s.channel), officeIn(t, petropavl),
			[][2]int{{540, 780}, {870, 1110}}, [][2]int{{540, 780}, {870, 1050}}, "2015-06-15", kindOf(t, s.kind).Regulation().Actors))
	}
	require.Len(t, list, 30)
	for _, name := range []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "09-continues", "10", "11", "12", "13", "13-service", "15", "15-portal", "16", "17", "18", "03-next", "04-next", "10-next"} {
		file, channel, choices := name, regulation.Channel("office"), []string(nil)
		switch name {
		case "12", "15-portal":
			file, channel = name[:2], "elicense"
		case "15":
			channel = "state_corporation"
		case "03-next", "04-next", "10-next":
			file, choices = name[:2], []string{"last-day=next_working_day"}
		}
		acts, err := clauseActs(t, file)
		require.NoError(t, err)
		kind, err := acts.Kind("permit/issue")
		require.NoError(t, err)
		list = append(list, atHand(t, mustClause(t, file, channel, choices...), clauseOffice(t), clerks(), clerks(), "2026-01-05", kind.Regulation().Actors))
	}
	return list
}

// clerks are the minutes of the office of the clauses.
func clerks() [][2]int { return [][2]int{{540, 780}, {840, 1080}} }

// beyondCalendar stops a clerk who would have to count days that no calendar has.
type beyondCalendar struct{}

// atHand is a definition in an office whose hours the clerk has in minutes of the day.
func atHand(t *testing.T, d *process.Definition, o calendar.Office, work, reception [][2]int, from string, actors []regulation.Actor) *inOffices {
	t.Helper()
	r := &inOffices{d: d.In(process.OfficesOf(o)), office: o, from: from, systems: map[string]bool{}, applicants: map[string]bool{}}
	r.hand = byHand{zone: o.Zone(), work: work, reception: reception, last: d.Rule().LastDay == calendar.LastDayNextWorkingDay}
	days := map[date.Date]bool{}
	r.hand.works = func(day time.Time) bool {
		at := date.NewAt(day)
		works, ok := days[at]
		if !ok {
			var err error
			works, err = o.Calendar().Working(at)
			if errors.Is(err, calendar.ErrOutsideYears) {
				panic(beyondCalendar{})
			}
			require.NoError(t, err)
			days[at] = works
		}
		return works
	}
	for _, a := range actors {
		r.systems[string(a.ID)] = a.Kind == regulation.ActorKindSystem
		r.applicants[string(a.ID)] = a.Kind == regulation.ActorKindApplicant
	}
	return r
}

// inOffices is a definition in its office, and what a clerk has to know of both.
type inOffices struct {
	d                   *process.Definition
	office              calendar.Office
	hand                byHand
	from                string
	systems, applicants map[string]bool
}

// handCase is a case that keeps every deadline, on paper and in the machine.
type handCase struct {
	*inOffices
	t      *testing.T
	rt     *rapid.T
	a      process.Application
	events []process.Event
	paper  onPaper
	last   time.Time
	sent   time.Time // when the case was sent back
	again  bool      // a step was sent back, so that its deadline may have passed
	count  *int
	told   map[string]bool // the deadlines that were counted, however often they are compared
}

func (l *handCase) find() process.Definitions { return process.DefinitionsOf(l.d) }

func (l *handCase) minutes(most int, what string) time.Duration {
	return time.Duration(rapid.IntRange(0, most).Draw(l.rt, what)) * time.Minute
}

// try does what a command says, if it is allowed.
func (l *handCase) try(c process.Command) bool {
	e, err := decideAny(l.t, l.d, l.a, l.events, c)
	if err != nil {
		return false
	}
	next, err := l.d.Apply(l.a, e)
	require.NoError(l.rt, err)
	l.a, l.events = next, append(l.events, e)
	l.last = later(l.last, e.At)
	return true
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// file submits the case and takes it to where it is filed.
func (l *handCase) file(at time.Time) {
	l.paper = onPaper{
		byHand: l.hand, d: l.d, systems: l.systems, applicants: l.applicants,
		began: map[process.NodeID]time.Time{}, done: map[process.NodeID]time.Time{}, came: map[process.NodeID]time.Time{},
	}
	require.True(l.rt, l.try(submission(l.d, at)))
	if l.d.FilesAt() == "" {
		l.paper.filed = at
	}
	l.arrive(l.d.At(l.a), at)
	for l.paper.filed.IsZero() {
		l.act(l.d.At(l.a), l.last.Add(l.minutes(30, "at the portal")))
	}
}

// arrive notes when a node began, and those of its group.
func (l *handCase) arrive(n process.Node, at time.Time) {
	for _, o := range l.d.Nodes() {
		if o.ID == n.ID || n.Group != "" && o.Group == n.Group {
			l.paper.began[o.ID] = at
		}
	}
}

// act does a node.
func (l *handCase) act(n process.Node, at time.Time) {
	c := proper(l.d, l.a, at)
	if n.ID != l.d.At(l.a).ID {
		c = commandOf(l.t, l.d, clauseAct{node: n.ID, at: "3 Mar 10:00"})
		c.At = at
	}
	c.Node = n.ID
	require.True(l.rt, l.try(c), "%s of %s at %s", n.ID, l.d.Kind(), at)
	here := l.d.At(l.a)
	if here.ID == n.ID {
		return // others have to sign
	}
	if l.paper.done[n.ID] = at; n.ID == l.d.FilesAt() {
		l.paper.filed = at
	}
	if n.Group == "" {
		l.arrive(here, at)
	} else if here.Group != n.Group {
		for _, o := range l.d.Nodes() {
			if o.Group == n.Group {
				at = later(at, l.paper.done[o.ID])
			}
		}
		l.arrive(here, at)
	}
}

// agree compares what the clerk finds with the timeline, the limits and the
// worklist.
func (l *handCase) agree() {
	offices := process.OfficesOf(l.office)
	var arrivals []process.Arrival
	for node, at := range l.paper.came {
		arrivals = append(arrivals, process.Arrival{Node: node, At: at})
	}
	p, err := process.Track(l.find(), l.events, l.last, offices, arrivals...)
	require.NoError(l.rt, err)
	grant, limits := l.paper.expect(regulation.OutcomeGrant)
	refusal, refused := l.paper.expect(regulation.OutcomeRefusal)
	for _, s := range p.Steps {
		l.same(grant, s.Node, s.Grant, "grant")
		l.same(refusal, s.Node, s.Refusal, "refusal")
	}
	for i, s := range p.Limits {
		l.one(limits[i], s.Grant, s.Citation.String()+" for the grant")
		if !s.Refusal.IsZero() {
			l.one(refused[i], s.Refusal, s.Citation.String()+" for the refusal")
		}
	}
	if !l.a.Open() || len(arrivals) > 0 {
		return
	}
	w, err := caseload.WorklistAt(caseload.Cases(l.as()), l.last)
	require.NoError(l.rt, err)
	require.NotEmpty(l.rt, w.Tasks)
	for _, task := range w.Tasks {
		if l.a.Returned() || l.a.Suspended() {
			continue // it shows what is awaited
		}
		if l.a.Outcome() != regulation.OutcomeRefusal {
			l.same(grant, task.Node, task.Grant, "grant in the worklist")
		}
		if l.a.Outcome() != regulation.OutcomeGrant {
			l.same(refusal, task.Node, task.Refusal, "refusal in the worklist")
		}
	}
}

func (l *handCase) same(want map[process.NodeID]answer, node process.NodeID, got process.Deadline, what string) {
	at, has := want[node]
	require.Equal(l.rt, has, !got.IsZero(), "%s: %s of %s has a deadline: %s", what, node, l.d.Kind(), got)
	if has {
		l.one(at, got, what+" of "+string(node))
	}
}

func (l *handCase) one(want answer, got process.Deadline, what string) {
	if deadline := what + want.at.String(); !l.told[deadline] {
		l.told[deadline] = true
		*l.count++
	}
	if want.at.IsZero() {
		require.NotEmpty(l.rt, got.Unknown, "%s of %s: %s", what, l.d.Kind(), got)
		return
	}
	require.Equal(l.rt, want.at.Format(time.RFC3339), got.At.In(l.hand.zone).Format(time.RFC3339), "%s of %s, %s", what, l.d.Kind(), got.Unknown)
}

func (l *handCase) as() caseload.Case {
	return caseload.Case{ID: "c", Definitions: l.find(), Offices: process.OfficesOf(l.office), Events: l.events}
}

// found are the findings of a check about the steps of a case.
func (l *handCase) found(events []process.Event) []caseload.Finding {
	c := l.as()
	c.Events = events
	var list []caseload.Finding
	_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return l.d, nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return c.Offices, nil },
		Period:     caseload.Period{Until: l.last.Add(time.Minute)},
	}, func(x caseload.CheckedApplication) error {
		list = append(list, x.Findings...)
		return nil
	})
	require.NoError(l.rt, err)
	return list
}

// step does the next node, or one of the group, in its time.
func (l *handCase) step() {
	n := l.d.At(l.a)
	if n.Group != "" {
		var open []process.Node
		for _, o := range l.d.Nodes() {
			if o.Group == n.Group && l.paper.done[o.ID].IsZero() {
				open = append(open, o)
			}
		}
		n = open[rapid.IntRange(0, len(open)-1).Draw(l.rt, "body")]
	}
	grant, _ := l.paper.expect(regulation.OutcomeGrant)
	refusal, _ := l.paper.expect(regulation.OutcomeRefusal)
	due, has := grant[n.ID]
	from := later(l.paper.began[n.ID], l.sent)
	if n.Group == "" {
		from = later(from, l.last)
	}
	for _, s := range l.paper.stood {
		from = later(from, s.until)
	}
	at := from
	switch {
	case has && due.at.IsZero():
		at = from.Add(l.minutes(9*24*60, "without a term"))
	case has && due.at.After(from):
		at = l.share(from, due.at)
		if rapid.IntRange(0, 5).Draw(l.rt, "a second late") == 0 && !l.again && !refusal[n.ID].at.After(due.at) {
			l.late(n, due.at)
		}
	}
	l.act(n, at)
}

// share is a moment between two, in full minutes but for the last.
func (l *handCase) share(from, until time.Time) time.Time {
	part := rapid.SampledFrom([]int{0, 5, 10, 40, 90, 100, 100, 100}).Draw(l.rt, "share")
	if part == 100 {
		return until
	}
	return later(from, from.Add(until.Sub(from)*time.Duration(part)/100).Truncate(time.Minute))
}

// late does a node a second late in a copy of the case, and looks for the finding.
func (l *handCase) late(n process.Node, due time.Time) {
	c := *l
	if n.ID != l.d.At(l.a).ID || n.Action == process.ActionSign && len(n.Signers) > 1 || due.Before(l.paper.began[n.ID]) {
		return
	}
	at := due.Truncate(time.Second).Add(time.Second)
	command := proper(l.d, l.a, at)
	command.Node = n.ID
	c.events = slices.Clone(l.events)
	if !c.try(command) {
		return
	}
	for _, f := range c.found(c.events) {
		// Terms of one step that do not fit into the day of application contradict it.
		fits := f.Kind == caseload.FindingLate || f.Kind == caseload.FindingContradiction && len(n.Terms) > 1
		if f.Node == n.ID && f.Citation == n.Citation && fits {
			require.Equal(l.rt, due.Unix(), f.Deadline.Unix())
			*l.count++
			return
		}
	}
	require.Fail(l.rt, "nothing is found", "%s of %s, a second after %s: %+v", n.ID, l.d.Kind(), due, c.found(c.events))
}

// live lives a case from a moment on to its end.
func (l *handCase) live(filed time.Time, eventful bool) {
	l.last, l.told = filed, map[string]bool{}
	l.file(filed)
	l.agree()
	p, err := l.d.Plan(l.paper.filed, process.OfficesOf(l.office))
	require.NoError(l.rt, err)
	grant, _ := l.paper.expect(regulation.OutcomeGrant)
	for _, s := range p.Steps {
		l.same(grant, s.Node, s.Grant, "plan")
	}
	for l.a.Open() {
		if eventful && rapid.IntRange(0, 2).Draw(l.rt, "eventful") == 0 {
			l.besides()
			l.agree()
		}
		l.step()
		l.agree()
	}
	if l.again {
		return
	}
	grants, _ := l.paper.expect(regulation.OutcomeGrant)
	refusals, _ := l.paper.expect(regulation.OutcomeRefusal)
	for _, f := range l.found(l.events) {
		n, _ := l.d.Node(f.Node)
		if f.Kind != caseload.FindingLate || f.Citation != n.Citation {
			continue
		}
		// What stops on a day off stops on the next working day: a term may be over by then.
		passed := func(due answer) bool { return due.at.Equal(f.Deadline) && l.paper.done[n.ID].After(due.at) }
		require.True(l.rt, passed(grants[n.ID]) || passed(refusals[n.ID]), "%s of %s is late: %s, done %s", f.Node, l.d.Kind(), f.Deadline, f.At)
	}
}

// For every definition and every instant of filing the plan, the running case, the
// worklist and the check agree with a count by hand on every deadline of a case that
// keeps them all: also where papers are returned, terms stand still or are extended,
// and a case is sent back. With EXHAUSTIVE in the environment, as
// .ci/stage-exhaustive has it, cases are drawn until there are twenty thousand
// deadlines, each counted once in its case.
func TestPlanCaseWorklistAndCheckAgree(t *testing.T) {
	every := everyDefinition(t)
	count, cases := 0, 0
	for {
		rapid.Check(t, func(rt *rapid.T) {
			r := rapid.SampledFrom(every).Draw(rt, "definition")
			minute := rapid.IntRange(0, 60*24*60).Draw(rt, "minute")
			if rapid.Bool().Draw(rt, "at an edge of the day") {
				minute = minute/(24*60)*24*60 + rapid.SampledFrom([]int{0, 539, 540, 779, 780, 840, 870, 1049, 1050, 1080, 1110, 1439}).Draw(rt, "edge")
			}
			filed := local(t, r.office, r.from+" 00:00").Add(time.Duration(minute) * time.Minute)
			l := handCase{inOffices: r, t: t, rt: rt, count: &count}
			l.live(filed, rapid.Bool().Draw(rt, "eventful"))
			cases++
		})
		if os.Getenv("EXHAUSTIVE") == "" || count >= 20_000 || t.Failed() {
			break
		}
	}
	t.Logf("%d deadlines of %d cases agree with the count by hand", count, cases)
}
