// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// answers are requests to the program deadlines, each a line of a file.
type answers struct {
	t       timelines
	folder  string
	program string
	number  int
}

// newAnswers builds the program and writes so many requests.
func newAnswers(t timelines, number int) (a answers, err error) {
	a = answers{t: t, number: number}
	if a.folder, err = os.MkdirTemp("", "benchmarks-"); err != nil {
		return a, err
	}
	a.program = filepath.Join(a.folder, "deadlines")
	build := exec.Command("go", "build", "-o", a.program, "github.com/reglament-kz/reglament/examples/deadlines")
	if said, err := build.CombinedOutput(); err != nil {
		return a, errors.Join(fmt.Errorf("the program deadlines cannot be built: %w: %s", err, said), a.remove())
	}
	var lines bytes.Buffer
	each := json.NewEncoder(&lines)
	for n := range number {
		if err := each.Encode(map[string]any{
			"id": n, "kind": t.kind.ID, "channel": t.d.Channel(), "at": a.filed(n), "office": t.office,
		}); err != nil {
			return a, errors.Join(err, a.remove())
		}
	}
	if err := os.WriteFile(a.requests(), lines.Bytes(), 0o600); err != nil {
		return a, errors.Join(err, a.remove())
	}
	return a, nil
}

func (a answers) requests() string { return filepath.Join(a.folder, "requests.jsonl") }

func (a answers) remove() error { return os.RemoveAll(a.folder) }

// filed is when the application of a request was filed: one in seven minutes, the
// nights as well as the days, over three weeks.
func (a answers) filed(n int) time.Time {
	return a.t.at.Add(time.Duration(n%4000) * 7 * time.Minute)
}

// ask runs the program over all requests.
func (a answers) ask() ([]byte, error) {
	var problems bytes.Buffer
	run := exec.Command(a.program, "-in", a.requests())
	run.Env, run.Stderr = append(os.Environ(), "GOMAXPROCS=1"), &problems
	said, err := run.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, problems.Bytes())
	}
	return said, nil
}

// agree compares each answer with a plan made here.
func (a answers) agree() (agreement, error) {
	all := agreement{Question: "each deadline in the answers of the program deadlines -in", With: "a plan over all readings"}
	said, err := a.ask()
	if err != nil {
		return all, err
	}
	n := 0
	lines := bufio.NewScanner(bytes.NewReader(said))
	for lines.Buffer(nil, 1<<20); lines.Scan(); n++ {
		var theirs struct {
			ID    int
			Steps []struct {
				Node                  process.NodeID
				Due, Earliest, Latest *time.Time
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &theirs); err != nil {
			return all, err
		}
		all.same(n, theirs.ID, "order of the answers")
		p, err := a.t.d.PlanAll(a.filed(n), a.t.offices)
		if err != nil {
			return all, err
		}
		all.same(len(p.Steps), len(theirs.Steps), "steps of request %d", n)
		for i, s := range theirs.Steps[:min(len(p.Steps), len(theirs.Steps))] {
			ours := p.Steps[i]
			all.same(ours.Grant.At.Unix(), seconds(s.Due), "request %d, due of %s", n, s.Node)
			all.same(ours.Earliest.At.Unix(), seconds(s.Earliest), "request %d, earliest of %s", n, s.Node)
			all.same(ours.Latest.At.Unix(), seconds(s.Latest), "request %d, latest of %s", n, s.Node)
		}
	}
	all.same(a.number, n, "answers")
	return all, lines.Err()
}

// seconds is an instant for comparing; null is the zero time.
func seconds(at *time.Time) int64 {
	if at == nil {
		return time.Time{}.Unix()
	}
	return at.Unix()
}

func (a answers) row() row {
	return row{work: "an answer of deadlines -in, with the start of the program", once: true, ours: contender{
		unit: a.number, elsewhere: true,
		do: func(n int) error {
			for range n {
				if _, err := a.ask(); err != nil {
					return err
				}
			}
			return nil
		},
	}}
}
