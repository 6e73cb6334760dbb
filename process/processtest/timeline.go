// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/reglament-kz/reglament/process"
)

// Timeline prints the plan as stable text: a line for each step with its
// deadlines, then the limits and the notes. It is what [Plan.Golden] keeps.
func (p *Plan) Timeline() string {
	var b strings.Builder
	v := p.plan
	fmt.Fprintf(&b, "%s through %s\n", v.Kind, v.Channel)
	filed := "not yet"
	if !v.Filed.IsZero() {
		filed = v.Filed.In(p.offices.Of("").Zone()).Format("2006-01-02T15:04:05Z07:00")
	}
	fmt.Fprintf(&b, "filed %s\nunder %s\n", filed, readings(v.Readings))
	width := 0
	for _, s := range v.Steps {
		width = max(width, len(s.Node))
	}
	for _, s := range v.Steps {
		fmt.Fprintf(&b, "%-*s  %s", width, s.Node, outcomes(s))
		if s.AtLatest.Known() {
			fmt.Fprintf(&b, ", at the latest %s", show(s.AtLatest))
		}
		if !s.Done.IsZero() {
			fmt.Fprintf(&b, ", done %s", p.at(s, s.Done))
		}
		if s.Overdue {
			b.WriteString(", overdue")
		}
		if s.Outside {
			b.WriteString(", with an event outside the regulation")
		}
		b.WriteByte('\n')
		for _, c := range s.Clauses {
			fmt.Fprintf(&b, "%-*s  %s by %s: %s", width, "", c.Action, c.Citation, show(c.Deadline))
			if !c.Done.IsZero() {
				fmt.Fprintf(&b, ", done %s", p.at(s, c.Done))
			}
			b.WriteByte('\n')
		}
	}
	for _, l := range v.Limits {
		name := "limit"
		if l.Service {
			name = "term of the service"
		}
		fmt.Fprintf(&b, "%s of %s: %s", name, l.Citation, show(l.Grant))
		if !same(l.Grant, l.Refusal) && !l.Refusal.IsZero() {
			fmt.Fprintf(&b, ", a refusal %s", show(l.Refusal))
		}
		b.WriteByte('\n')
	}
	for _, n := range v.Notes {
		fmt.Fprintf(&b, "note (%s): %s\n", n.Kind, n.Text.EN)
	}
	return b.String()
}

// outcomes writes the deadlines of a step; one that lies before a refusal alone has
// none for a grant.
func outcomes(s process.PlanStep) string {
	switch {
	case s.Grant.IsZero() && !s.Refusal.IsZero():
		return "a refusal alone " + show(s.Refusal)
	case s.Same():
		return show(s.Grant)
	}
	return show(s.Grant) + ", a refusal " + show(s.Refusal)
}

// Golden holds the timeline against a file, or writes the file and its folder.
// The caller decides by a flag of its own, as a rule -update; this package
// defines none.
func (p *Plan) Golden(file string, update bool) *Plan {
	p.tb.Helper()
	got := p.Timeline()
	if update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			p.tb.Fatalf("writing the golden timeline: %v", err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			p.tb.Fatalf("writing the golden timeline: %v", err)
		}
		return p
	}
	text, err := os.ReadFile(file)
	if err != nil {
		p.tb.Fatalf("reading the golden timeline: %v", err)
	}
	want := strings.ReplaceAll(string(text), "\r\n", "\n") // as a checkout on Windows has it
	if got == want {
		return p
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if a, b := line(g, i), line(w, i); a != b {
			p.tb.Fatalf("%s, line %d:\n got %q\nwant %q\nthe timeline now:\n%s", file, i+1, a, b, p.now())
		}
	}
	return p
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
