// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Timeline prints a plan as stable text: a line for each step with its
// deadlines, then the limits and the notes.
func Timeline(p process.Plan) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s through %s, filed %s\n", p.Kind, p.Channel, p.Filed.Format("2006-01-02T15:04:05Z07:00"))
	fmt.Fprintf(&b, "readings: %s\n", readings(p.Readings, true))
	for _, s := range p.Steps {
		fmt.Fprintf(&b, "%s\t%s", s.Node, show(s.Grant))
		if !s.Same() {
			fmt.Fprintf(&b, "\trefusal %s", show(s.Refusal))
		}
		if !s.Done.IsZero() {
			fmt.Fprintf(&b, "\tdone %s", s.Done.UTC().Format("2006-01-02T15:04:05Z"))
		}
		if s.Overdue {
			b.WriteString("\toverdue")
		}
		b.WriteByte('\n')
	}
	for _, l := range p.Limits {
		fmt.Fprintf(&b, "limit %s\t%s\n", l.Citation, show(l.Grant))
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "note %s\t%s\n", n.Kind, n.Text.EN)
	}
	return b.String()
}

// Golden holds the timeline of a plan against a file, or writes the file. The
// caller decides by a flag of its own, as a rule -update.
func Golden(tb testing.TB, file string, p process.Plan, update bool) {
	tb.Helper()
	got := Timeline(p)
	if update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			tb.Fatalf("writing the golden timeline: %v", err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		tb.Fatalf("reading the golden timeline: %v", err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if a, b := line(g, i), line(w, i); a != b {
			tb.Fatalf("%s, line %d:\n got %q\nwant %q", file, i+1, a, b)
		}
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// Move is a deadline that differs between two plans.
type Move struct {
	Node          process.NodeID
	Outcome       regulation.Outcome
	Before, After process.Deadline
}

// String says the move in one line.
func (m Move) String() string {
	return fmt.Sprintf("%s (%s): %s -> %s", m.Node, m.Outcome, show(m.Before), show(m.After))
}

// Moved lists the deadlines that differ between two plans of the same
// definition, as under two calendars, in the order of the path.
func Moved(before, after process.Plan) []Move {
	var list []Move
	for i, s := range before.Steps {
		if i >= len(after.Steps) || after.Steps[i].Node != s.Node {
			continue
		}
		for _, o := range []regulation.Outcome{regulation.Grant, regulation.Refusal} {
			a, b := deadline(s, o), deadline(after.Steps[i], o)
			if !a.At.Equal(b.At) || a.Unknown != b.Unknown {
				list = append(list, Move{Node: s.Node, Outcome: o, Before: a, After: b})
			}
		}
	}
	return list
}
