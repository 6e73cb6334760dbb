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
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "compared with %s\n", strings.Join(r.Peers, ", "))
	if r.Go != "" {
		fmt.Fprintf(w, "%s, %s, %d core, %s\n", r.Go, r.Processor, r.Cores, r.Clock)
	}
	for _, s := range r.Sections {
		fmt.Fprintf(w, "\n%s\n\n", strings.ToUpper(s.Name))
		for _, a := range s.Agreements {
			fmt.Fprintf(w, "  %s\n", a)
		}
		for _, n := range s.Notes {
			fmt.Fprintf(w, "  note: %s\n", n)
		}
		if len(s.Results) == 0 {
			continue
		}
		fmt.Fprintln(w)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprint(t, "  work\tours\tallocs\tcompared with\ttheirs\tallocs\tours : theirs\tleast to most\n")
		for i, one := range s.Results {
			name := one.Work
			if i > 0 && s.Results[i-1].Work == name {
				name = ""
			}
			if one.Peer == "" {
				fmt.Fprintf(t, "  %s\t%s\t%s\tnobody\t\t\t\t\n", name, one.Ours, count(one.Ours.Allocations))
				continue
			}
			fmt.Fprintf(t, "  %s\t%s\t%s\t%s\t%s\t%s\t%s\t%s to %s\n", name, one.Ours, count(one.Ours.Allocations),
				one.Peer, one.Other, count(one.Other.Allocations), ratio(one.Ratio), ratio(one.Low), ratio(one.High))
		}
		if err := t.Flush(); err != nil {
			return err
		}
		for _, one := range s.Results {
			if one.Ours.Peak > 0 {
				fmt.Fprintf(w, "  %s: at most %.2f MB of heap alive at once; %s %.2f MB\n",
					one.Work, float64(one.Ours.Peak)/1e6, one.Peer, float64(one.Other.Peak)/1e6)
			}
		}
	}
	return w.Flush()
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
		n := int(math.Round(v/unit) * unit)
		if n >= 1e6 {
			return fmt.Sprintf("%d,%03d,%03d", n/1e6, n/1000%1000, n%1000)
		}
		return fmt.Sprintf("%d,%03d", n/1000, n%1000)
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
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return unknown
}
