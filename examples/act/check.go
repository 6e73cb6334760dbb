// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The levels of a finding, as SARIF names them.
const (
	levelError   = "error"   // the act cannot be used
	levelWarning = "warning" // it can, and something is probably wrong
	levelNote    = "note"    // the text itself disagrees with itself, which stays as it is
)

// finding is one fault of a file.
type finding struct {
	File   string   `json:"file"`
	Line   int      `json:"line"`
	Column int      `json:"column"`
	Level  string   `json:"level"`
	Rule   string   `json:"rule"`
	Place  string   `json:"place"`
	Text   law.Text `json:"text"`
}

// check tells every fault of every file.
func (c *command) check(files []string) error {
	if len(files) == 0 {
		return commandline.Errorf("check: the file is missing")
	}
	all := []finding{}
	for _, name := range files {
		data, err := read(name)
		if err != nil {
			return err
		}
		all = append(all, c.judge(name, data)...)
	}
	var err error
	switch {
	case c.sarif:
		err = c.printSARIF(all)
	case c.json:
		e := json.NewEncoder(c.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		err = e.Encode(all)
	default:
		err = c.print(all, len(files))
	}
	bad := func(f finding) bool { return f.Level == levelError || c.strict && f.Level == levelWarning }
	if err == nil && slices.ContainsFunc(all, bad) {
		return errFaults
	}
	return err
}

func (c *command) print(all []finding, files int) error {
	for _, f := range all {
		if _, err := fmt.Fprintf(c.out, "%s:%d:%d: %s: %s%s\n", f.File, f.Line, f.Column, levelWord(f.Level).In(c.lang), prefix(f.Place), f.Text.In(c.lang)); err != nil {
			return err
		}
	}
	if len(all) > 0 {
		return nil
	}
	_, err := fmt.Fprintf(c.out, "%s: %d\n", sound().In(c.lang), files)
	return err
}

// prefix is the place before what is wrong there; the file itself has none.
func prefix(place string) string {
	if place == "" {
		return ""
	}
	return place + ": "
}

// judge finds the faults of one file: form and rules, what does not compile, and
// what a reader should look at.
func (c *command) judge(name string, data []byte) []finding {
	j := judgement{name: name, data: data, strict: c.strict}
	acts, faults := regulation.Inspect(data)
	for _, f := range faults {
		j.add(levelError, "form", f, same(f.Fault()))
	}
	if len(faults) > 0 {
		return j.list
	}
	all, err := regulation.NewCatalogue(acts...)
	if err != nil {
		j.at("", levelError, "catalogue", same(err.Error()))
		return j.list
	}
	for i, r := range all.Regulations() {
		j.compile(fmt.Sprintf("regulations[%d]", i), all, r)
	}
	j.lint(all)
	slices.SortStableFunc(j.list, func(a, b finding) int { return (a.Line-b.Line)*1000 + a.Column - b.Column })
	return j.list
}

// judgement collects the findings of one file.
type judgement struct {
	name   string
	data   []byte
	strict bool
	list   []finding
}

func (j *judgement) add(level, rule string, f *regulation.FileError, text law.Text) {
	j.list = append(j.list, finding{File: j.name, Line: f.Line, Column: f.Column, Level: level, Rule: rule, Place: f.Place, Text: text})
}

func (j *judgement) at(place, level, rule string, text law.Text) {
	j.add(level, rule, regulation.FileErrorAt(j.data, place, errors.New(text.EN)), text)
}

// compile compiles every kind through every channel on the first day of the act.
func (j *judgement) compile(place string, all regulation.Catalogue, r regulation.Regulation) {
	for s, service := range r.Services {
		for k, own := range service.Kinds {
			kind, err := all.Kind(r.ID.Act.String() + "/" + own.ID.String())
			if err != nil {
				j.at(place, levelError, "kind", same(err.Error()))
				continue
			}
			for i, use := range r.Channels.Intake {
				if use.Kinds != nil && !slices.Contains(use.Kinds, own.ID) || i > 0 && slices.ContainsFunc(r.Channels.Intake[:i], func(u regulation.ChannelUse) bool { return u.Channel == use.Channel }) {
					continue
				}
				_, err := process.Compile(kind, use.Channel, firstDay(kind.Act()))
				for _, e := range unfold(err) {
					j.at(fmt.Sprintf("%s.services[%d].kinds[%d]", place, s, k), levelError, "compile", same(string(use.Channel)+": "+e.Error()))
				}
			}
		}
	}
}

// firstDay is the first day on which an act can be in effect as far as it tells.
func firstDay(a law.Act) law.Date {
	event := max(a.Date, a.Registration.Date, a.Publication)
	return a.Effect.After(event)
}

func unfold(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, e := range joined.Unwrap() {
			list = append(list, unfold(e)...)
		}
		return list
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

// same is what the library says itself, in English.
func same(s string) law.Text { return law.Text{KK: s, RU: s, EN: s} }
