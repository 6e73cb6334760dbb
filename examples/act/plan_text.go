// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// timetable writes one plan, a line for each step.
type timetable struct {
	lang   law.Lang
	kind   regulation.Kind
	use    regulation.ChannelUse
	d      *process.Definition
	p      process.Plan
	office calendar.Office
	out    strings.Builder
	last   time.Time // the latest moment that is written
	dash   bool      // a step has no date
}

func (t *timetable) String() string {
	facts := &factsOf{r: t.kind.Regulation()}
	names := map[law.ID]law.Text{}
	for _, a := range facts.r.Actors {
		names[a.ID] = a.Name
	}
	for _, s := range t.p.Steps {
		var who []string
		for _, id := range s.Actors {
			who = append(who, names[id].In(t.lang))
		}
		t.line(s.Citation.Locator, t.due(s)+"  "+s.Name.In(t.lang)+" ("+strings.Join(who, ", ")+")")
		t.exceptions(facts, s)
	}
	for _, s := range t.left() {
		t.line(s.Locator, nameOfStep(s).In(t.lang)+" – "+leftToFlow().In(t.lang))
	}
	for _, l := range t.p.Limits {
		if l.Service {
			t.line(l.Citation.Locator, t.moment(l.Grant)+"  "+serviceWord().In(t.lang))
		}
	}
	for _, n := range t.p.Notes {
		if n.Kind == process.NoteLeftOut {
			continue // a line for each step tells it
		}
		t.line(n.Citation.Locator, pair(levelWord(levelNote), n.Text).In(t.lang))
	}
	t.daysOff()
	if t.dash {
		t.out.WriteString("  " + noDate().In(t.lang) + "\n")
	}
	return t.out.String()
}

func (t *timetable) line(l law.Locator, text string) {
	fmt.Fprintf(&t.out, "  %-9s %s\n", l, text)
}

// due is when a step is due, by outcome; what is later than the service is marked.
func (t *timetable) due(s process.PlanStep) string {
	whole := process.Limit{}
	for _, l := range t.p.Limits {
		if l.Service {
			whole = l
		}
	}
	mark := func(d, limit process.Deadline) string {
		if d.Known() && limit.Known() && d.At.After(limit.At) {
			return ", " + afterService().In(t.lang)
		}
		return ""
	}
	text := t.moment(s.Grant)
	if late := mark(s.Grant, whole.Grant); late != "" {
		text += " (" + strings.TrimPrefix(late, ", ") + ")"
	}
	if !s.Same() {
		text += " (" + refusalWord().In(t.lang) + " " + t.moment(s.Refusal) + mark(s.Refusal, whole.Refusal) + ")"
	}
	return text
}

// moment is a deadline as people read it, with its weekday.
func (t *timetable) moment(d process.Deadline) string {
	switch {
	case d.Known():
		if d.At.After(t.last) {
			t.last = d.At
		}
		return d.At.Format(time.DateOnly) + " " + calendar.WeekdayLabel(d.At.Weekday()).In(t.lang) + d.At.Format(" 15:04")
	case d.IsZero():
		t.dash = true
		width := len("2006-01-02  15:04") + utf8.RuneCountInString(calendar.WeekdayLabel(time.Monday).In(t.lang))
		return "–" + strings.Repeat(" ", width-1)
	default:
		return unknownDate().In(t.lang) + ": " + d.Unknown.Label().In(t.lang)
	}
}

// exceptions tells what the clauses of a step allow, under it.
func (t *timetable) exceptions(facts *factsOf, s process.PlanStep) {
	n, _ := t.d.Node(s.Node)
	under := func(aspect string, l law.Locator, parts ...law.Text) {
		t.line(law.Locator{}, "  "+pair(bracketed(aspectWord(aspect), same(l.String())), joined("; ", parts...)).In(t.lang))
	}
	if r := n.Return; !r.IsZero() {
		back := returnNotTimed()
		var given time.Time
		if !r.Within.IsZero() {
			start := s.Start
			if r.Within.From == regulation.FromApplication {
				start = t.p.Filed
			}
			back, given = t.clause(facts, r.Within, start)
		}
		complete, _ := t.clause(facts, r.Complete, given)
		under("return", r.Locator, back, joined(" ", completeWord(), complete), lapseWord(r.Lapse))
	}
	if x := n.Suspension; !x.IsZero() {
		under("suspension", x.Locator, facts.within(x.AtMost), lapseWord(x.Lapse))
	}
	if x := n.Extension; !x.IsZero() {
		under("extension", x.Locator, facts.within(x.AtMost), facts.within(x.Tell))
	}
}

// clause words the term of a clause, with its day where the instant is known from which
// it runs.
func (t *timetable) clause(facts *factsOf, term regulation.Term, start time.Time) (says law.Text, at time.Time) {
	says = facts.within(term)
	if start.IsZero() {
		return says, at
	}
	d, err := process.Due(term, start, t.office, t.p.Rule)
	if err != nil || !d.Known() { // the words alone are told
		return says, at
	}
	return bracketed(says, until(t.moment(d))), d.At
}

// left are the steps of the account in use that the flow of the channel does itself.
func (t *timetable) left() []regulation.Step {
	var list []regulation.Step
	planned := func(s regulation.Step) bool {
		return slices.ContainsFunc(t.p.Steps, func(p process.PlanStep) bool { return p.Citation.Locator == s.Locator })
	}
	kind := t.kind.ID.Short()
	for _, a := range t.kind.Regulation().Accounts {
		if !slices.ContainsFunc(a.Steps, planned) {
			continue
		}
		for _, s := range a.Steps {
			if s.For(kind) && (s.Channels == nil || slices.Contains(s.Channels, t.use.Channel)) && !planned(s) {
				list = append(list, s)
			}
		}
	}
	return list
}

func nameOfStep(s regulation.Step) law.Text {
	var texts []law.Text
	for _, a := range s.Actions {
		texts = append(texts, a.Text)
	}
	return joined("; ", texts...)
}

// maxDaysOff is how many days off are told.
const maxDaysOff = 8

// daysOff tells the days between the filing and the last date that the week does not
// explain: holidays and transfers.
func (t *timetable) daysOff() {
	if t.last.IsZero() {
		return
	}
	var list []string
	zone, cal := t.office.Zone(), t.office.Calendar()
	for day, err := range cal.Days(date.NewAt(t.p.Filed.In(zone)), date.NewAt(t.last.In(zone))) {
		if err != nil {
			break // behind the calendar no date is told either
		}
		weekday := day.Date.Date().Weekday()
		if day.Works() == cal.WorkingWeek().Rest(weekday) {
			list = append(list, day.Date.String()+" "+calendar.WeekdayLabel(weekday).In(t.lang)+" – "+day.Reason(t.lang))
		}
	}
	if len(list) > maxDaysOff {
		more, _ := andMore(len(list) - maxDaysOff)
		list = append(list[:maxDaysOff], more.In(t.lang))
	}
	if len(list) > 0 {
		t.out.WriteString("  " + daysOffWord().In(t.lang) + ": " + strings.Join(list, "; ") + "\n")
	}
}
