// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/conformance/plant"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// proof tells of one kind and channel what was planted and what was found.
type proof struct {
	Kind         regulation.KindID   `json:"kind"`
	Channel      regulation.Channel  `json:"channel"`
	Applications int                 `json:"applications"`
	Ends         map[process.End]int `json:"ends"`
	Planted      int                 `json:"planted"`
	Found        int                 `json:"found"`
	// Others are findings that nobody planted.
	Others  int          `json:"others"`
	Classes []classProof `json:"classes"`
}

type classProof struct {
	Class   caseload.FindingKind `json:"class"`
	Planted int                  `json:"planted"`
	Found   int                  `json:"found"`
}

var errUnproved = errors.New("what was planted and what was found are not the same")

// plantedApplications is the length of a log, every fourth application of which
// has a fault: each class 25 times.
const plantedApplications = 600

// prove answers -planted.
func (q *question) prove(out io.Writer) error {
	c, err := catalogue.Load()
	if err != nil {
		return err
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	if err != nil {
		return err
	}
	var proofs []proof
	good := true
	for _, path := range plant.Paths() {
		l, err := plant.New(plant.Plan{
			Seed: 7, Applications: plantedApplications, PerDay: 12, First: date.New(2015, time.May, 4), Office: office,
			Paths: []plant.Path{path}, FaultEvery: 4, Prefix: "T-",
		}, c)
		if err != nil {
			return err
		}
		found, ends, err := found(l, path, c, office)
		if err != nil {
			return fmt.Errorf("%s: %w", path.Name(), err)
		}
		p := compare(l.Faults(), found)
		p.Kind, p.Channel, p.Applications, p.Ends = path.Kind, path.Channel, plantedApplications, ends
		good = good && p.Planted == p.Found && p.Others == 0
		proofs = append(proofs, p)
	}
	if q.json {
		err = writeJSON(out, proofs)
	} else {
		err = q.printProofs(out, proofs)
	}
	if err == nil && !good {
		err = errUnproved
	}
	return err
}

// found checks a planted log, without a file between.
func found(l *plant.Log, path plant.Path, c regulation.Catalogue, office calendar.Office) (map[string][]caseload.Finding, map[process.End]int, error) {
	k, err := c.Kind(path.Kind.String())
	if err != nil {
		return nil, nil, err
	}
	var choices []process.Choice
	for reading, option := range path.Readings {
		choices = append(choices, process.Choice{Reading: reading, Option: option})
	}
	d, err := process.Compile(k, path.Channel, law.MustDate("2015-05-04"), choices...)
	if err != nil {
		return nil, nil, err
	}
	offices := process.OfficesOf(office)
	findings := map[string][]caseload.Finding{}
	summary, err := caseload.Check(asRecords(l), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
	}, func(c caseload.CheckedApplication) error {
		findings[c.Application] = c.Findings
		return nil
	})
	return findings, map[process.End]int{
		process.EndGranted: summary.Total.Granted, process.EndRefused: summary.Total.Refused, process.EndNotAdmitted: summary.Total.NotAdmitted,
	}, err
}

// asRecords turns planted records into those of a log.
func asRecords(l *plant.Log) iter.Seq2[caseload.Record, error] {
	return func(yield func(caseload.Record, error) bool) {
		line := 0
		for p, err := range l.Records() {
			line++
			r := caseload.Record{
				Application: p.Application, Kind: p.Kind, Channel: p.Channel, Node: process.NodeID(p.Node), Phase: caseload.PhaseCompleting,
				At: p.At, By: process.Party{Role: p.Role, Person: p.Person}, Line: line,
			}
			if p.Filed {
				r.Phase = caseload.PhaseEntering
			}
			if p.Refuse {
				r.Reply = process.ReplyNo
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// compare counts the faults that were found as what they are, at their places,
// and all other findings.
func compare(faults []plant.Fault, found map[string][]caseload.Finding) proof {
	p := proof{Planted: len(faults)}
	planted, hit := map[plant.Class]int{}, map[plant.Class]int{}
	for _, findings := range found {
		p.Others += len(findings)
	}
	for _, f := range faults {
		planted[f.Class]++
		for _, got := range found[f.Application] {
			if string(got.Kind) == string(f.Class) && string(got.Node) == f.Node {
				hit[f.Class]++
				p.Found++
				p.Others--
				break
			}
		}
	}
	for _, c := range plant.Classes() {
		p.Classes = append(p.Classes, classProof{caseload.FindingKind(c), planted[c], hit[c]})
	}
	return p
}

// printProofs prints a line for each kind and channel, and the totals.
func (q *question) printProofs(out io.Writer, proofs []proof) error {
	b := bufio.NewWriter(out)
	p := printer{inquiry: &inquiry{question: q}, b: b}
	p.linef("%s\n", fmt.Sprintf(wordProof.In(q.lang), len(proofs), plantedApplications))
	for n, c := range plant.Classes() {
		p.linef("  %d %s", n+1, caseload.FindingKind(c).Label().In(q.lang))
	}
	p.linef("")
	row := func(name string, classes []string, rest ...any) {
		line := fmt.Sprintf("%-40s", name)
		for _, c := range classes {
			line += fmt.Sprintf(" %7s", c)
		}
		p.linef("%s %9v %9v %9v", append([]any{line}, rest...)...)
	}
	tell := func(name string, one proof) {
		var classes []string
		for _, c := range one.Classes {
			classes = append(classes, fmt.Sprintf("%d/%d", c.Found, c.Planted))
		}
		row(name, classes, one.Planted, one.Found, one.Others)
	}
	var numbers []string
	for n := range plant.Classes() {
		numbers = append(numbers, strconv.Itoa(n+1))
	}
	row("", numbers, wordPlanted.In(q.lang), wordFound.In(q.lang), wordOthers.In(q.lang))
	total := proof{Classes: make([]classProof, len(plant.Classes()))}
	for _, one := range proofs {
		tell(one.Kind.Short().String()+" "+one.Channel.String(), one)
		total.Planted, total.Found, total.Others = total.Planted+one.Planted, total.Found+one.Found, total.Others+one.Others
		for n, c := range one.Classes {
			total.Classes[n].Planted += c.Planted
			total.Classes[n].Found += c.Found
		}
	}
	tell(wordTotal.In(q.lang), total)
	return b.Flush()
}
