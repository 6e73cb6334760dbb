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
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
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

// visible writes text to a terminal without the characters that control it: the names of
// a log are those of somebody else.
type visible struct{ io.Writer }

func (v visible) Write(b []byte) (int, error) {
	text := slices.Clone(b) // which may begin or end within a letter
	for i, c := range text {
		if c < ' ' && c != '\n' || c == 0x7f {
			text[i] = '?'
		}
	}
	return v.Writer.Write(text)
}

// print prints what a supervisor reads: what was read, the totals, the worst
// cases with their reasons.
func (i *inquiry) print(out io.Writer) error {
	p := &printer{inquiry: i, b: bufio.NewWriter(visible{out})}
	found := 0
	var worst []caseload.CheckedApplication
	summary, err := i.check(func(c caseload.CheckedApplication) error {
		found++
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
	p.linef("")
	if found == 0 {
		p.linef("%s", wordNone.In(i.lang))
	} else {
		p.linef("%s", fmt.Sprintf(wordWorst.In(i.lang), len(worst), found))
	}
	for n, c := range worst {
		p.kase(n+1, c)
	}
	return p.b.Flush()
}

// worse orders cases: those that lost most time under every reading first, then
// those with more findings, then by their IDs.
func worse(a, b caseload.CheckedApplication) int {
	return cmp.Or(cmp.Compare(lost(b), lost(a)), cmp.Compare(len(b.Findings), len(a.Findings)), cmp.Compare(a.Application, b.Application))
}

func lost(c caseload.CheckedApplication) (sum time.Duration) {
	for _, f := range c.Findings {
		if f.EveryReading {
			sum += f.Late
		}
	}
	return sum
}

// read tells what became of the lines.
func (p *printer) read() {
	var names []string
	for _, name := range p.names() {
		names = append(names, filepath.Base(cmp.Or(name, sampleLog)))
	}
	name := strings.Join(names, ", ")
	s := p.log
	p.linef("%s: %s", name, fmt.Sprintf(wordLines.In(p.lang), s.Rows, s.Records, s.Ignored, s.Bad))
	p.reasons(s)
	for _, bad := range p.bad {
		p.linef("  %s", explain(bad, p.lang, len(p.files) > 1))
	}
	if len(p.bad) > 0 && int64(len(p.bad)) < s.Bad {
		p.linef("  …")
	}
	if d := p.sorted; d != nil {
		p.linef("  %s", fmt.Sprintf(wordSorted.In(p.lang), d.Records, d.Backward))
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
	for _, r := range law.Values[eventlog.Reason]() {
		if n := s.BadFor(r); n > 0 {
			p.linef("  %s: %d", r.Label().In(p.lang), n)
		}
	}
}

// line names a line of the log, with its file where there are several.
func (p *printer) line(n int) string {
	name, n := p.locate(n)
	s := fmt.Sprintf(wordLine.In(p.lang), strconv.Itoa(n))
	if name != "" {
		s = name + ", " + s
	}
	return s
}

// explain says what is wrong with a line.
func explain(bad lineError, lang law.Lang, several bool) string {
	s := fmt.Sprintf(wordLine.In(lang), strconv.FormatInt(bad.Line, 10))
	if several {
		s = bad.file + ", " + s
	}
	if bad.Column != "" {
		s += fmt.Sprintf(", «%s»", bad.Column)
	}
	s += ": " + bad.Reason.Label().In(lang)
	if bad.Value != "" {
		s += fmt.Sprintf(": «%s»", bad.Value)
	}
	return s
}

// printSurvey prints what a dry run found.
func (i *inquiry) printSurvey(out io.Writer, s eventlog.Survey) error {
	p := &printer{inquiry: i, b: bufio.NewWriter(visible{out})}
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
