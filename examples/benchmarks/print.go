// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// print writes the report for people.
func (r report) print(out io.Writer) error {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("Ours, the library of this checkout, beside\n  %s", strings.Join(r.Peers, "\n  "))
	if r.Go != "" {
		line("%s, %s, %s; time is %s", r.Go, r.Processor, cores(r.Cores), r.Clock)
		line("")
		if r.Brief {
			line("A brief run: the figures are rough.")
		}
		line("ours, theirs   time of one operation, the median of the rounds, in which all take turns")
		line("allocs         what one operation allocates, in pieces")
		line("ours : theirs  the median of the ratios of the rounds, the smaller side as 1")
		line("least to most  the extreme ratios among the rounds")
	}
	for _, s := range r.Sections {
		line("\n%s", strings.ToUpper(s.Name))
		s.printAgreements(line)
		if len(s.Contenders) > 0 {
			line("\n  The names in the table")
			width := 0
			for _, c := range s.Contenders {
				width = max(width, len(c.Name))
			}
			for _, c := range s.Contenders {
				line("    %-*s  %s", width, c.Name, c.What)
			}
		}
		line("\n  Notes")
		for _, n := range s.Notes {
			line("    %s", n)
		}
		if len(s.Results) > 0 {
			line("")
			if err := table(&b, s.Results); err != nil {
				return err
			}
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// printAgreements lists what was asked, under the names of those who gave the
// same answers.
func (s sectionReport) printAgreements(line func(string, ...any)) {
	var names, lists []string // of each peer, its list
	for _, a := range s.Agreements {
		one := fmt.Sprintf("    %9s asked, %d differ  %s\n", thousands(a.Asked), a.Differ, a.Question)
		if a.Differ > 0 {
			one += fmt.Sprintf("%30sthe first: %s\n", "", a.First)
		}
		if n := len(names); n == 0 || names[n-1] != a.With {
			names, lists = append(names, a.With), append(lists, "")
		}
		lists[len(lists)-1] += one
	}
	for i := range names {
		if i > 0 && lists[i] == lists[i-1] {
			continue // stands with the one before
		}
		with := names[i]
		for j := i + 1; j < len(names) && lists[j] == lists[i]; j++ {
			with += " | " + names[j]
		}
		line("\n  Answers compared with %s\n%s", with, strings.TrimSuffix(lists[i], "\n"))
	}
}

// table writes the results of a section, and under them the memory of those
// that were asked for it.
func table(to io.Writer, results []result) error {
	var rows strings.Builder
	rows.WriteString("  work\tours\tallocs\tbeside\ttheirs\tallocs\tours : theirs\tleast to most\n")
	for i, one := range results {
		name := one.Work
		if i > 0 && results[i-1].Work == name {
			name = ""
		}
		if one.Peer == "" {
			fmt.Fprintf(&rows, "  %s\t%s\t%s\tnobody\n", name, one.Ours, one.Ours.allocations())
			continue
		}
		fmt.Fprintf(&rows, "  %s\t%s\t%s\t%s\t%s\t%s\t%s\t%s to %s\n", name, one.Ours, one.Ours.allocations(),
			one.Peer, one.Other, one.Other.allocations(), ratio(one.Ratio), ratio(one.Low), ratio(one.High))
	}
	for _, one := range results {
		if one.Ours.Peak > 0 {
			fmt.Fprintf(&rows, "  %s: at most %.2f MB of heap alive at once; %s %.2f MB\n",
				one.Work, float64(one.Ours.Peak)/1e6, one.Peer, float64(one.Other.Peak)/1e6)
		}
	}
	t := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	if _, err := io.WriteString(t, rows.String()); err != nil {
		return err
	}
	return t.Flush()
}

func cores(n int) string {
	if n == 1 {
		return "one core"
	}
	return strconv.Itoa(n) + " cores"
}

// thousands writes a whole number with its thousands divided.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// allocations is how many one operation makes, a dash where that is not known.
func (f figure) allocations() string {
	if f.Elsewhere {
		return "–"
	}
	return count(f.Allocations)
}

// String is the time of one operation, to three digits.
func (f figure) String() string {
	switch ns := f.Nanoseconds; {
	case ns < 1e3:
		return digits(ns) + " ns"
	case ns < 1e6:
		return digits(ns/1e3) + " µs"
	default:
		return digits(ns/1e6) + " ms"
	}
}

// ratio is ours to theirs with the smaller one as 1: "1 : 30", "1.4 : 1".
func ratio(r float64) string {
	if r < 1 {
		return "1 : " + digits(1/r)
	}
	return digits(r) + " : 1"
}

// digits gives three digits, and from 1,000 on zeros for the others.
func digits(v float64) string {
	switch {
	case v >= 1000:
		unit := math.Pow(10, math.Floor(math.Log10(v))-2)
		return thousands(int(math.Round(v/unit) * unit))
	case v >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// count is a number of allocations; what rounds to none is of the runtime itself.
func count(v float64) string {
	if v < 0.01 {
		return "0"
	}
	if v < 10 && v != float64(int(v)) {
		return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}

// peers are the modules compared with, as this program was built with them.
func peers() []string {
	list := []string{}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return list
	}
	for _, m := range info.Deps {
		if slices.Contains([]string{
			"github.com/rickar/cal/v2", "github.com/looplab/fsm", "github.com/qmuntal/stateless", "github.com/smallstep/pkcs7",
		}, m.Path) {
			list = append(list, m.Path+" "+m.Version)
		}
	}
	return list
}

// processor is what the machine calls its own, if it tells.
func processor() string {
	const unknown = "processor unknown"
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return unknown
	}
	defer f.Close() //nolint:errcheck // only read
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return unknown
}
