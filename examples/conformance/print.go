// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/law"
)

// printer writes lines; the buffer keeps the first error for Flush.
type printer struct {
	*inquiry
	b *bufio.Writer
}

func (p *printer) linef(format string, args ...any) {
	_, _ = fmt.Fprintf(p.b, format+"\n", args...)
}

// print prints what a supervisor reads: what was read, the totals, the worst
// cases with their reasons.
func (i *inquiry) print(out io.Writer) error {
	p := &printer{inquiry: i, b: bufio.NewWriter(out)}
	var worst []process.Checked
	summary, err := i.check(func(c process.Checked) error {
		at, _ := slices.BinarySearchFunc(worst, c, worse)
		if at < i.worst {
			worst = slices.Insert(worst, at, c)[:min(len(worst)+1, i.worst)]
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.read()
	if err := summary.WriteText(p.b, i.lang); err != nil {
		return err
	}
	p.linef("\n%s", wordWorst.In(i.lang))
	if len(worst) == 0 {
		p.linef("  %s", wordNone.In(i.lang))
	}
	for n, c := range worst {
		p.kase(n+1, c)
	}
	return p.b.Flush()
}

// worse orders cases: those that lost most time under every reading first, then
// those with more findings, then by their IDs.
func worse(a, b process.Checked) int {
	return cmp.Or(cmp.Compare(lost(b), lost(a)), cmp.Compare(len(b.Findings), len(a.Findings)), cmp.Compare(a.Application, b.Application))
}

func lost(c process.Checked) (sum time.Duration) {
	for _, f := range c.Findings {
		if f.EveryReading {
			sum += f.Late
		}
	}
	return sum
}

// names gives the names of a step and of a role, as the regulation has them.
func (p *printer) names(c process.Checked, f process.Finding) (step, role string) {
	d := p.seen[c.Definition]
	if n, ok := d.Node(f.Node); ok {
		step = " " + n.Name.In(p.lang)
	}
	role = string(f.By.Role)
	for _, a := range d.Regulation().Actors {
		if a.ID == f.By.Role {
			role = a.Name.In(p.lang)
		}
	}
	return step, role
}

// read tells what became of the lines.
func (p *printer) read() {
	name := filepath.Base(cmp.Or(p.question.log, sampleLog))
	s := p.log
	p.linef("%s: %s", name, fmt.Sprintf(wordLines.In(p.lang), s.Lines, s.Records, s.Ignored, s.Bad))
	p.reasons(s)
	for _, bad := range p.bad {
		p.linef("  %s", explain(bad, p.lang))
	}
	if len(p.bad) > 0 && int64(len(p.bad)) < s.Bad {
		p.linef("  …")
	}
	if s.Ambiguous > 0 {
		p.linef("  %s: %d", wordAmbiguous.In(p.lang), s.Ambiguous)
	}
	if s.Masked > 0 {
		p.linef("  %s: %d", wordMasked.In(p.lang), s.Masked)
	}
	p.linef("")
}

func (p *printer) reasons(s eventlog.Summary) {
	for _, r := range eventlog.Reasons() {
		if n := s.BadFor(r); n > 0 {
			p.linef("  %s: %d", r.Label().In(p.lang), n)
		}
	}
}

// explain says what is wrong with a line.
func explain(bad *eventlog.LineError, lang law.Lang) string {
	s := fmt.Sprintf("%s %d", wordLine.In(lang), bad.Line)
	if bad.Column != "" {
		s += fmt.Sprintf(", «%s»", bad.Column)
	}
	s += ": " + bad.Reason.Label().In(lang)
	if bad.Value != "" {
		s += fmt.Sprintf(": «%s»", bad.Value)
	}
	return s
}

const dayAndTime = "2006-01-02 15:04"

func (p *printer) at(t time.Time) string { return t.In(p.office.Zone()).Format(dayAndTime) }

// kase prints one case and its findings.
func (p *printer) kase(n int, c process.Checked) {
	state := wordOpen.In(p.lang)
	if c.End != "" {
		state = fmt.Sprintf("%s %s", c.End.Label().In(p.lang), p.at(c.Closed))
	}
	p.linef("%3d. %s  %s, %s; %s", n, c.Application, c.Kind.Short(), fmt.Sprintf(wordFiled.In(p.lang), p.at(c.Filed)), state)
	for _, f := range c.Findings {
		p.finding(c, f)
	}
}

func (p *printer) finding(c process.Checked, f process.Finding) {
	step, role := p.names(c, f)
	p.linef("     %s: %s%s", f.Kind.Label().In(p.lang), f.Node, step)
	var facts []string
	fact := func(w law.Text, args ...any) { facts = append(facts, fmt.Sprintf(w.In(p.lang), args...)) }
	if !f.Deadline.IsZero() {
		fact(wordDue, p.at(f.Deadline))
	}
	if !f.At.IsZero() {
		fact(wordDone, p.at(f.At))
	} else if f.Kind == process.Late {
		fact(wordNotDone)
	}
	if f.Late > 0 {
		minutes := int(f.Late / time.Minute)
		fact(wordLost, minutes/60, minutes%60)
	}
	if role != "" {
		facts = append(facts, strings.TrimSpace(role+" "+f.By.Person))
	}
	if f.Line > 0 {
		facts = append(facts, fmt.Sprintf("%s %d", wordLine.In(p.lang), f.Line))
	}
	p.linef("       %s", strings.Join(facts, "; "))
	if f.Kind == process.Late {
		p.linef("       %s", p.reading(f))
	}
	p.linef("       %s", f.Citation)
}

// reading tells how far the lateness depends on how the text is read.
func (p *printer) reading(f process.Finding) string {
	switch {
	case f.EveryReading:
		return wordEvery.In(p.lang)
	case len(f.Excuses) == 0:
		return wordCombination.In(p.lang)
	}
	var list []string
	for _, c := range f.Excuses {
		list = append(list, c.String())
	}
	return fmt.Sprintf(wordExcuse.In(p.lang), strings.Join(list, ", "))
}

// printSurvey prints what a dry run found.
func (i *inquiry) printSurvey(out io.Writer, s eventlog.Survey) error {
	p := &printer{inquiry: i, b: bufio.NewWriter(out)}
	i.log = s.Summary
	p.read()
	for _, part := range []struct {
		title law.Text
		list  []eventlog.Unmapped
	}{{wordServices, s.Services}, {wordActivities, s.Activities}, {wordActors, s.Actors}} {
		if len(part.list) > 0 {
			p.linef("%s", part.title.In(i.lang))
		}
		for _, u := range part.list {
			where := ""
			if u.Service != "" {
				where = " (" + u.Service + ")"
			}
			p.linef("  %5d  %s%s", u.Count, u.Name, where)
			for _, n := range u.Nearest {
				p.linef("         ? %s", n.ID)
				for _, l := range law.Langs() {
					p.linef("             %s  %s", l, n.Name.In(l))
				}
			}
		}
	}
	if s.More > 0 {
		p.linef("%s: %d", wordMore.In(i.lang), s.More)
	}
	if s.Complete() {
		p.linef("%s", wordComplete.In(i.lang))
	}
	return p.b.Flush()
}
