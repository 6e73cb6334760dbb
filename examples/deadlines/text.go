// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// width is the number of columns that the text keeps to.
const width = 100

// printer writes an answer for a reader.
type printer struct {
	out       io.Writer
	r         *result
	lang      law.Lang
	trace     bool
	ownOffice bool // the office is the program's own example
	colour    bool
	err       error
}

func (p *printer) print() error {
	p.head()
	p.steps()
	p.moving()
	p.contradictions()
	p.notes()
	p.readings()
	if p.trace {
		p.traces()
	}
	p.line("")
	p.line(p.strong(say(p.lang, "legend")))
	for _, l := range legend(p.lang) {
		p.wrapped("  ", "  ", l)
	}
	return p.err
}

// line writes one line; the first error stays.
func (p *printer) line(s string) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.out, strings.TrimRight(s, " "))
	}
}

func (p *printer) strong(s string) string {
	if p.colour {
		return "\x1b[1m" + s + "\x1b[0m"
	}
	return s
}

// field writes a labelled line.
func (p *printer) field(word, value string) {
	label := pad(say(p.lang, word), 14)
	p.wrapped(label, strings.Repeat(" ", 14), value)
}

// wrapped writes text between a first indent and the right margin.
func (p *printer) wrapped(first, rest, text string) {
	line, indent := first, utf8.RuneCountInString(first)
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(line)
		if n+1+utf8.RuneCountInString(word) > width && n > indent {
			p.line(line)
			line, indent = rest, utf8.RuneCountInString(rest)
		}
		if utf8.RuneCountInString(line) > indent {
			line += " "
		}
		line += word
	}
	p.line(line)
}

func (p *printer) head() {
	r, plan := p.r, p.r.plan
	p.line(p.strong(say(p.lang, "title")))
	p.field("service", r.kind.Service().Title.In(p.lang))
	p.field("asked", r.kind.Title.In(p.lang)+" ("+r.kind.ID.Short().String()+"), "+r.channelName(p.lang))
	act := r.kind.Act()
	p.field("act", string(act.ID)+", "+act.Reference().Label().In(p.lang))
	p.field("status", r.d.Status().Reason.In(p.lang))
	text := p.moment(plan.Filed.In(r.spec.Zone), true)
	if slices.ContainsFunc(plan.Notes, func(n process.Note) bool { return n.Kind == process.NoteStart }) {
		text += "; " + say(p.lang, "counts") + " " + p.moment(plan.Counts.At, false)
	}
	p.field("filed", text)
	office := say(p.lang, "given")
	if p.ownOffice && r.q.Office == nil {
		office = say(p.lang, "own")
	}
	p.field("office", r.spec.Zone.String()+"; "+office)
}

// moment writes an instant as "Wed 2015-03-18 16:40", with its offset on demand.
func (p *printer) moment(t time.Time, offset bool) string {
	layout := "2006-01-02 15:04"
	if t.Second() != 0 {
		layout = "2006-01-02 15:04:05"
	}
	if offset {
		layout += " -07:00"
	}
	return calendar.WeekdayLabel(t.Weekday()).In(p.lang) + " " + t.Format(layout)
}

// The columns of the table: place, who, due, term as printed, over all readings.
const (
	placeWidth = 9
	whoWidth   = 26
	dueWidth   = 22
	termWidth  = 19
)

func (p *printer) steps() {
	p.line("")
	p.line(p.strong(row(say(p.lang, "place"), say(p.lang, "who"), say(p.lang, "due"), say(p.lang, "term"), say(p.lang, "range"))))
	for _, s := range p.r.plan.Steps {
		if s.Grant.IsZero() && s.Refusal.IsZero() {
			continue // it takes no time of its own: a gate, a form
		}
		place := s.Citation.Locator.String()
		if s.Grant.IsZero() { // a refusal alone passes it
			p.line(row(place, p.r.who(s, p.lang), "–", "", ""))
		} else {
			p.line(row(place, p.r.who(s, p.lang), p.deadline(s.Grant), printedTerm(p.lang, s.Grant.Term()), span(s.Earliest, s.Latest)))
		}
		if !s.Same() {
			p.line(row("", "  "+say(p.lang, "refusal"), p.deadline(s.Refusal), printedTerm(p.lang, s.Refusal.Term()), span(s.RefusalEarliest, s.RefusalLatest)))
		}
	}
	for _, l := range p.r.plan.Limits {
		if l.Service {
			p.line(row(l.Citation.Locator.String(), say(p.lang, "whole"), p.deadline(l.Grant), printedTerm(p.lang, l.Grant.Term()), ""))
		}
	}
	id := p.r.kind.Regulation().ID
	p.wrapped("", "", "("+say(p.lang, "citing")+" "+id.String()+")")
	p.unknown()
}

// unknown says why dates cannot be told, and at which places.
func (p *printer) unknown() {
	var reasons []process.Unknown
	places := map[process.Unknown][]string{}
	for _, s := range p.r.plan.Steps {
		for _, why := range []process.Unknown{s.Grant.Unknown, s.Refusal.Unknown} {
			at := s.Citation.Locator.String()
			if why == "" || slices.Contains(places[why], at) {
				continue
			}
			if places[why] == nil {
				reasons = append(reasons, why)
			}
			places[why] = append(places[why], at)
		}
	}
	if len(reasons) > 0 {
		p.line("")
	}
	for _, why := range reasons {
		p.wrapped(say(p.lang, "because")+": ", "  ", why.Label().In(p.lang)+" – "+strings.Join(places[why], ", "))
	}
}

func row(place, who, due, term, span string) string {
	return pad(place, placeWidth) + pad(clip(who, whoWidth-1), whoWidth) + pad(due, dueWidth) + pad(clip(term, termWidth-1), termWidth) + span
}

func (p *printer) deadline(d process.Deadline) string {
	if d.Known() {
		return p.moment(d.At, false)
	}
	return say(p.lang, "open")
}

// span is the earliest and the latest day over all readings.
func span(earliest, latest process.Deadline) string {
	day := func(d process.Deadline) string {
		if d.Known() {
			return d.At.Format("2006-01-02")
		}
		return "?"
	}
	from, to := day(earliest), day(latest)
	if from == to {
		return from
	}
	return from + ".." + to
}

// who names who acts; where the text names nobody, nobody stands there.
func (r *result) who(s process.PlanStep, lang law.Lang) string {
	if len(s.Actors) == 0 {
		return "–"
	}
	short, known := roleName(s.Actors[0])
	if usual, ok := regulation.PredeclaredActor(s.Actors[0]); ok {
		own := func(a regulation.Actor) bool { // a name that the act gives itself, where the column holds it
			return a.ID == usual.ID && a.Name != usual.Name && utf8.RuneCountInString(a.Name.In(lang)) < whoWidth
		}
		known = !slices.ContainsFunc(r.actors, own)
	}
	if known {
		return short.In(lang)
	}
	for _, a := range r.actors {
		if a.ID == s.Actors[0] {
			return a.Name.In(lang)
		}
	}
	return string(s.Actors[0])
}

func pad(s string, n int) string {
	if missing := n - utf8.RuneCountInString(s); missing > 0 {
		return s + strings.Repeat(" ", missing)
	}
	return s + " "
}

// clip shortens a name to n letters.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

// contradictions says in one sentence whose each date is.
func (p *printer) contradictions() {
	for _, l := range p.r.plan.Limits {
		ends, last := l.Outlasted()
		if !last.Known() {
			continue
		}
		var own []string
		for _, s := range p.r.plan.Steps {
			due := s.Grant
			if !last.At.Equal(l.Steps.At) {
				due = s.Refusal
			}
			if due.Known() && due.Term().Unit == regulation.UnitWorkingDay {
				own = append(own, fmt.Sprintf("%s – %s (%s)", p.r.who(s, p.lang), law.DayLabel(due.At).In(p.lang), s.Citation.Locator))
			}
		}
		limit := law.DayLabel(ends.At).In(p.lang)
		steps := strings.Join(own, "; ")
		p.line("")
		p.wrapped(p.strong(say(p.lang, "against"))+": ", "  ", exceeded(l, limit, steps).In(p.lang))
	}
}

// notes writes what a reader must know besides; the status and the start stand
// in the head, contradictions of a limit have sentences of their own.
func (p *printer) notes() {
	for _, n := range p.r.plan.Notes {
		limited := slices.ContainsFunc(p.r.plan.Limits, func(l process.Limit) bool {
			_, steps := l.Outlasted()
			return steps.Known() && l.Citation == n.Citation
		})
		if n.Kind == process.NoteStatus || n.Kind == process.NoteStart || n.Kind == process.NoteContradiction && limited {
			continue
		}
		p.line("")
		p.wrapped(p.strong(say(p.lang, "note"))+": ", "  ", n.Text.In(p.lang))
	}
}

func (p *printer) readings() {
	p.line("")
	var list []string
	for _, c := range p.r.plan.Readings {
		s := c.String()
		if rule, ok := p.stated(c.Reading); ok {
			s += " [" + rule.Citation.String() + "]"
		} else if c.Default {
			s += "*"
		}
		list = append(list, s)
	}
	p.wrapped(p.strong(say(p.lang, "readings"))+": ", "  ", strings.Join(list, " "))
	if p.trace {
		p.reasons()
	}
}

// reasons say of every reading which option was taken and why the choice is open, or
// which words of the act close it.
func (p *printer) reasons() {
	r := p.r.d.Regulation()
	for _, c := range p.r.plan.Readings {
		i := slices.IndexFunc(r.Readings, func(x regulation.Reading) bool {
			return x.ID == c.Reading && x.Touches(p.r.plan.Kind, p.r.plan.Channel) && x.On(p.r.d.Day())
		})
		x := r.Readings[i]
		o, _ := x.Option(c.Option)
		why := x.Reason.In(p.lang)
		if !x.Source.Citation.IsZero() {
			why += " [" + x.Source.Citation.String() + "]"
		}
		if rule, ok := p.stated(c.Reading); ok {
			why = law.BasisStated.Label().In(p.lang) + " [" + rule.Citation.String() + "]"
		}
		p.wrapped("  "+string(c.Reading)+": ", "    ", o.Text.In(p.lang)+". "+say(p.lang, "why")+": "+why)
	}
}

// stated is the rule that the act prints for a reading.
func (p *printer) stated(reading law.ID) (regulation.CountingRule, bool) {
	return p.r.d.Regulation().Stated(reading, p.r.plan.Channel, p.r.d.Day())
}

func (p *printer) traces() {
	p.line("")
	p.line(p.strong(say(p.lang, "trace")))
	for _, s := range p.r.plan.Steps {
		if !s.Grant.Known() {
			continue
		}
		id := law.ID("")
		if len(s.Actors) > 0 {
			id = s.Actors[0]
		}
		t, err := p.r.offices.Of(id).TraceDue(s.Grant.Due())
		if err != nil {
			continue // a deadline that a pause has moved has no one count
		}
		p.line(s.Citation.Locator.String() + "  " + s.Name.In(p.lang))
		for _, l := range strings.Split(strings.TrimRight(t.In(p.lang), "\n"), "\n") {
			p.line("    " + l)
		}
	}
}
