// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const dayAndTime = "2006-01-02 15:04"

// clock writes a moment by the clock of the office of a case; none where the
// moment is not known.
func (i *inquiry) clock(c caseload.CheckedApplication, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(i.by.of(c.Kind, c.Office).Zone()).Format(dayAndTime)
}

// moment words it for a sentence.
func (p *printer) moment(c caseload.CheckedApplication, t time.Time) string {
	return law.InstantLabel(t.In(p.by.of(c.Kind, c.Office).Zone())).In(p.lang)
}

// kase prints one case and its findings.
func (p *printer) kase(n int, c caseload.CheckedApplication) {
	d := p.seen[c.Definition]
	r := d.Regulation()
	what, how := c.Kind.Short().String(), c.Channel.String()
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			if k.ID.Short() == c.Kind.Short() {
				what = fmt.Sprintf("%s (%s)", k.Title.In(p.lang), what)
			}
		}
	}
	for _, use := range r.Channels.Intake {
		if use.Channel == c.Channel {
			how = fmt.Sprintf("%s (%s)", use.Text.In(p.lang), how)
		}
	}
	p.linef("%3d. %s  %s; %s", n, c.Application, what, fmt.Sprintf(wordIntake.In(p.lang), how))
	state := wordOpen.In(p.lang)
	if c.End != "" {
		state = fmt.Sprintf("%s: %s", c.End.Label().In(p.lang), p.moment(c, c.Closed))
	}
	filed := wordNotFiled.In(p.lang)
	if !c.Filed.IsZero() {
		filed = fmt.Sprintf(wordFiled.In(p.lang), p.moment(c, c.Filed))
	}
	p.linef("     %s; %s", filed, state)
	for _, f := range c.Findings {
		p.finding(c, d, r, f)
	}
}

// finding prints what was found, its facts, how far it depends on the reading,
// and the place of the text.
func (p *printer) finding(c caseload.CheckedApplication, d *process.Definition, r regulation.Regulation, f caseload.Finding) {
	n, _ := d.Node(f.Node)
	p.linef("     %s: %s", f.Kind.Label().In(p.lang), strings.TrimSpace(string(f.Node)+" "+n.Name.In(p.lang)))
	var facts []string
	fact := func(w law.Text, args ...any) { facts = append(facts, fmt.Sprintf(w.In(p.lang), args...)) }
	if !f.Deadline.IsZero() {
		fact(wordDue, p.moment(c, f.Deadline), p.term(f.Term.Term()))
	}
	switch {
	case !f.At.IsZero():
		fact(wordDone, p.moment(c, f.At))
	case f.Kind == caseload.FindingLate:
		fact(wordNotDone)
	case f.Kind == caseload.FindingMissing && f.Line > 0:
		fact(wordPassed, p.line(f.Line))
	}
	if f.Late > 0 {
		minutes := int(f.Late / time.Minute)
		fact(wordLost, minutes/60, minutes%60)
	}
	if f.Kind == caseload.FindingAfterEnd {
		fact(wordOver, p.moment(c, c.Closed))
	}
	if f.Line > 0 && f.Kind != caseload.FindingMissing {
		facts = append(facts, p.line(f.Line))
	}
	p.facts(facts)
	p.facts(p.who(r, n, f))
	if f.Kind == caseload.FindingLate {
		p.linef("       %s", p.reading(r, f))
	}
	p.linef("       %s (%s)", f.Citation.Locator.Label().In(p.lang), f.Citation)
}

func (p *printer) facts(list []string) {
	if len(list) > 0 {
		p.linef("       %s", strings.Join(list, "; "))
	}
}

// who tells who did it, or is to do it, and of a wrong role which one the text
// names.
func (p *printer) who(r regulation.Regulation, n process.Node, f caseload.Finding) (list []string) {
	if who := strings.TrimSpace(p.role(r, f.By.Role) + " " + f.By.Person); who != "" {
		if f.At.IsZero() {
			who = fmt.Sprintf(wordOwed.In(p.lang), who)
		}
		list = append(list, who)
	}
	if f.Kind == caseload.FindingWrongRole {
		var named []string
		for _, id := range slices.Concat(n.Actors, n.Signers) {
			if name := p.role(r, id); !slices.Contains(named, name) {
				named = append(named, name)
			}
		}
		list = append(list, fmt.Sprintf(wordNamed.In(p.lang), strings.Join(named, ", ")))
	}
	return list
}

// role gives the name of a role as the regulation has it.
func (p *printer) role(r regulation.Regulation, id law.ID) string {
	for _, a := range r.Actors {
		if a.ID == id {
			return a.Name.In(p.lang)
		}
	}
	return id.String()
}

// term writes a term: amount and unit, as far as the text has them.
func (p *printer) term(t regulation.Term) string {
	switch t.Unit {
	case regulation.UnitMinute:
		return fmt.Sprintf(wordMinutes.In(p.lang), t.Amount)
	case regulation.UnitHour:
		return fmt.Sprintf(wordHours.In(p.lang), t.Amount)
	case regulation.UnitWorkingDay:
		return fmt.Sprintf(wordWorkingDays.In(p.lang), t.Amount)
	case regulation.UnitCalendarDay:
		return fmt.Sprintf(wordCalendarDays.In(p.lang), t.Amount)
	case regulation.UnitDayOfApplication:
		return wordSameDay.In(p.lang)
	default:
		return wordPlanDates.In(p.lang)
	}
}

// reading tells how far the lateness depends on how the text is read.
func (p *printer) reading(r regulation.Regulation, f caseload.Finding) string {
	switch {
	case f.EveryReading:
		return wordEvery.In(p.lang)
	case len(f.Excuses) == 0:
		return wordCombination.In(p.lang)
	}
	var list []string
	for _, c := range f.Excuses {
		list = append(list, p.choice(r, c))
	}
	return fmt.Sprintf(wordExcuse.In(p.lang), strings.Join(list, "; "))
}

// choice writes an option of a reading in words, with its name.
func (p *printer) choice(r regulation.Regulation, c process.Choice) string {
	for _, reading := range r.Readings {
		if o, ok := reading.Option(c.Option); ok && reading.ID == c.Reading {
			return fmt.Sprintf("%s – %s (%s)", reading.Title.In(p.lang), o.Text.In(p.lang), c)
		}
	}
	return c.String()
}
