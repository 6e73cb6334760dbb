// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
)

// diff tells what a new version of an act changes, and for which applications.
func (c *command) diff(files []string) error {
	if len(files) != 2 {
		return commandline.Errorf("diff: two files are asked for, not %d", len(files))
	}
	before, err := c.load(files[0])
	if err != nil {
		return err
	}
	after, err := c.load(files[1])
	if err != nil {
		return err
	}
	w := &strings.Builder{}
	for _, r := range after.Regulations() {
		act, err := after.Act(r.ID.Act)
		if err != nil {
			return err
		}
		lines := c.changes(facts(find(before, r.ID)), facts(r))
		if len(lines) == 0 {
			continue
		}
		fmt.Fprintf(w, "%s\n%s\n", r.Title.In(c.lang), applies(firstDay(act).String()).In(c.lang))
		for _, l := range lines {
			fmt.Fprintln(w, "  "+l)
		}
	}
	for _, r := range before.Regulations() {
		if find(after, r.ID).ID != r.ID {
			fmt.Fprintf(w, "%s: %s\n", removedWord().In(c.lang), r.Title.In(c.lang))
		}
	}
	if w.Len() == 0 {
		fmt.Fprintln(w, nothingChanges().In(c.lang))
	}
	_, err = fmt.Fprint(c.out, w)
	return err
}

// find is the regulation of the same name, whatever its act is called.
func find(all regulation.Catalogue, id regulation.ID) regulation.Regulation {
	for _, r := range all.Regulations() {
		if r.ID == id || r.ID.Name == id.Name {
			r.ID = id
			return r
		}
	}
	return regulation.Regulation{}
}

// fact is something that a date or a duty depends on.
type fact struct{ place, text string }

// facts are all of them: terms, actors, kinds, channels, what is printed to count.
func facts(r regulation.Regulation) []fact {
	var list []fact
	add := func(place, format string, args ...any) {
		list = append(list, fact{place, fmt.Sprintf(format, args...)})
	}
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			add(k.ID.String(), "%s", k.ID)
		}
		for _, t := range s.Terms {
			add(t.Locator.String(), "%s", t)
		}
	}
	for _, u := range r.Channels.Intake {
		add(string(u.Channel), "%s %s", u.Channel, u.Account)
	}
	for _, x := range r.Counting {
		add(x.Citation.Locator.String(), "%s=%s", x.Reading, x.Option)
	}
	add("refusal", "%s", r.Refusal.Rule)
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			place := s.Locator.String()
			for _, x := range s.Actors {
				add(place, "%s", x.ID)
			}
			for _, x := range s.Actions {
				add(place, "%s", x.Does)
			}
			for _, t := range s.Terms {
				add(place, "%s", t)
			}
		}
		for _, n := range a.Nodes {
			for _, t := range n.Terms {
				add(n.Locator.String(), "%s", t)
			}
			add(n.Locator.String(), "%s %s %s", n.Does, n.Yes.To, n.No.To)
		}
	}
	return list
}

func (c *command) changes(before, after []fact) []string {
	var lines []string
	for _, f := range before {
		if !slices.Contains(after, f) {
			lines = append(lines, fmt.Sprintf("%-8s - %s: %s", f.place, removedWord().In(c.lang), f.text))
		}
	}
	for _, f := range after {
		if !slices.Contains(before, f) {
			lines = append(lines, fmt.Sprintf("%-8s + %s: %s", f.place, addedWord().In(c.lang), f.text))
		}
	}
	slices.SortStableFunc(lines, func(a, b string) int { return strings.Compare(a[:8], b[:8]) })
	return lines
}
