// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
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
	// Right is what would be right; zero where the text itself tells it.
	Right law.Text `json:"right,omitzero"`
}

// in is what is wrong, and what would be right, in a language.
func (f finding) in(l law.Lang) string {
	s := prefix(f.Place) + f.Text.In(l)
	if !f.Right.IsZero() {
		s += "; " + f.Right.In(l)
	}
	return s
}

// check tells every fault of every file.
func (c *command) check(files []string) error {
	if len(files) == 0 {
		return commandline.Errorf("check: the file is missing")
	}
	book, err := readPhrases()
	if err != nil {
		return err
	}
	all := []finding{}
	stand := map[law.ID]finding{} // where each act stands first
	for i, name := range files {
		if slices.ContainsFunc(files[:i], func(o string) bool { return filepath.Clean(o) == filepath.Clean(name) }) {
			continue
		}
		data, err := read(name)
		if err != nil {
			return err
		}
		all = append(all, judge(book, name, data, c.strict)...)
		all = append(all, again(book, stand, name, data)...)
	}
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
	if len(all) > 0 {
		return c.tell(c.out, all)
	}
	_, err := fmt.Fprintf(c.out, "%s: %d\n", sound().In(c.lang), files)
	return err
}

// tell writes findings, a line each.
func (c *command) tell(w io.Writer, all []finding) error {
	for _, f := range all {
		if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: %s\n", f.File, f.Line, f.Column, levelWord(f.Level).In(c.lang), f.in(c.lang)); err != nil {
			return err
		}
	}
	return nil
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
func judge(book phrasebook, name string, data []byte, strict bool) []finding {
	j := judgement{book: book, name: name, data: data, strict: strict, fault: regulation.FileErrors(data)}
	office, err := exampleOffice()
	if err != nil {
		says := same(err.Error())
		j.at("", levelError, ruleRule, says, law.Text{})
		return j.list
	}
	j.office = office
	acts, faults := regulation.Inspect(data)
	for _, f := range faults {
		says, right := book.say(f.Fault())
		j.add(levelError, ruleOf(f), f, says, right)
	}
	if len(faults) > 0 {
		return j.list
	}
	all, err := regulation.NewCatalogue(acts...)
	if err != nil {
		says, right := book.say(strings.TrimPrefix(err.Error(), "regulation: "))
		j.at("", levelError, ruleRule, says, right)
		return j.list
	}
	places := placesOf(data)
	for _, r := range all.Regulations() {
		j.compile(places[r.ID], all, r)
	}
	j.lint(acts)
	slices.SortStableFunc(j.list, func(a, b finding) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column)) })
	return shortened(slices.Compact(j.list))
}

// again finds acts that stand in a file before this one too: no program can read both.
func again(book phrasebook, stand map[law.ID]finding, name string, data []byte) []finding {
	j := judgement{book: book, name: name, fault: regulation.FileErrors(data)}
	for i, id := range actsOf(data) {
		place := fmt.Sprintf("acts[%d].id", i)
		first, known := stand[id]
		switch {
		case !known:
			f := j.fault(place, nil)
			stand[id] = finding{File: name, Line: f.Line, Column: f.Column}
		case first.File != name: // within one file the rules tell it
			says, right := actInTwoFiles(id, fmt.Sprintf("%s:%d:%d", first.File, first.Line, first.Column))
			j.at(place, levelError, "act-twice", says, right)
		}
	}
	return j.list
}

// actsOf are the identifiers of the acts of a file, as far as it can be read.
func actsOf(data []byte) []law.ID {
	var file struct{ Acts []struct{ ID law.ID } }
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), &file); err != nil {
		return nil // its faults were told
	}
	var list []law.ID
	for _, a := range file.Acts {
		list = append(list, a.ID)
	}
	return list
}

// maxFindings is how many findings of one file are told.
const maxFindings = 200

// shortened tells the first findings of a long list, and how many there are besides.
func shortened(list []finding) []finding {
	more := len(list) - maxFindings
	if more <= 0 {
		return list
	}
	says, right := andMore(more)
	last := finding{File: list[0].File, Line: 1, Column: 1, Level: levelNote, Rule: "more", Text: says, Right: right}
	for _, f := range list[maxFindings:] {
		if f.Level == levelError || f.Level == levelWarning && last.Level == levelNote {
			last.Level = f.Level // what is left out counts as much as what is told
		}
	}
	return append(list[:maxFindings:maxFindings], last)
}

// ruleOf names the sort of a fault that the library found.
func ruleOf(err error) string {
	for _, s := range []struct {
		sentinel error
		name     string
	}{{strict.ErrSyntax, "syntax"}, {strict.ErrUnknownKey, "unknown-key"}, {strict.ErrDuplicateKey, "duplicate-key"},
		{strict.ErrMissingKey, "missing-key"}, {strict.ErrLimit, "too-large"}, {strict.ErrType, "value"}} {
		if errors.Is(err, s.sentinel) {
			return s.name
		}
	}
	return ruleRule
}

// ruleRule is the name of a broken rule of the model.
const ruleRule = "rule"

// judgement collects the findings of one file.
type judgement struct {
	book   phrasebook
	name   string
	data   []byte
	strict bool
	office calendar.Office
	fault  func(place string, err error) *regulation.FileError
	list   []finding

	russian bool // the texts of the act in hand under "kk" are Russian, which is told once
}

func (j *judgement) add(level, rule string, f *regulation.FileError, text, right law.Text) {
	j.list = append(j.list, finding{File: j.name, Line: f.Line, Column: f.Column, Level: level, Rule: rule, Place: f.Place, Text: text, Right: right})
}

func (j *judgement) at(place, level, rule string, text, right law.Text) {
	j.add(level, rule, j.fault(place, errors.New(text.EN)), text, right)
}
