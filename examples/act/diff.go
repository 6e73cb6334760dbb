// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
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
		old, ok := find(before, r.ID)
		if !ok {
			fmt.Fprintln(w, newRegulation(r.Title, firstDay(act)).In(c.lang))
			continue
		}
		earlier, err := before.Act(old.ID.Act)
		if err != nil {
			return err
		}
		if list := changes(facts(earlier, old), facts(act, r), firstDay(act)); len(list) > 0 {
			fmt.Fprintln(w, r.Title.In(c.lang))
			c.tellChanges(w, list)
		}
	}
	for _, r := range before.Regulations() {
		if _, ok := find(after, r.ID); !ok {
			fmt.Fprintln(w, goneRegulation(r.Title).In(c.lang))
		}
	}
	if w.Len() == 0 {
		same, err := alike(files[0], files[1])
		if err != nil {
			return err
		}
		if same {
			fmt.Fprintln(w, nothingChanges().In(c.lang))
		} else {
			fmt.Fprintln(w, wordsChange().In(c.lang))
		}
	}
	_, err = fmt.Fprint(c.out, w)
	return err
}

// alike reports whether two files say the same, however they are laid out.
func alike(a, b string) (bool, error) {
	var texts [2][]byte
	for i, name := range []string{a, b} {
		data, err := read(name)
		if err != nil {
			return false, err
		}
		if texts[i], err = regulation.Format(data); err != nil {
			return false, err
		}
	}
	return bytes.Equal(texts[0], texts[1]), nil
}

// find is the regulation of the same name, whatever its act is called.
func find(all regulation.Catalogue, id regulation.ID) (regulation.Regulation, bool) {
	list := all.Regulations()
	i := slices.IndexFunc(list, func(r regulation.Regulation) bool { return r.ID == id })
	if i < 0 {
		i = slices.IndexFunc(list, func(r regulation.Regulation) bool { return r.ID.Name == id.Name })
	}
	if i < 0 {
		return regulation.Regulation{}, false
	}
	return list[i], true
}

// change is a fact that came, went or is another now.
type change struct {
	fact
	before, after law.Text
}

// changes are what differs, in the order of the text and, of one place, of the
// aspects. What went away does so on the first day of the new version.
func changes(before, after []fact, first law.Date) []change {
	var list []change
	gone := slices.DeleteFunc(slices.Clone(before), func(f fact) bool { return slices.ContainsFunc(after, f.equals) })
	come := slices.DeleteFunc(slices.Clone(after), func(f fact) bool { return slices.ContainsFunc(before, f.equals) })
	for _, f := range come {
		was, one := law.Text{}, func(g fact) bool { return g.place == f.place && g.aspect == f.aspect }
		if i := slices.IndexFunc(gone, one); i >= 0 && count(before, one) == 1 && count(after, one) == 1 {
			was = gone[i].says
			gone = slices.Delete(gone, i, i+1)
		}
		list = append(list, change{f, was, f.says})
	}
	for _, f := range gone {
		day := first
		if i := slices.IndexFunc(after, func(a fact) bool { return a.place == f.place }); i >= 0 && !f.place.IsZero() {
			day = after[i].since
		}
		f.since = day
		list = append(list, change{f, f.says, law.Text{}})
	}
	slices.SortStableFunc(list, func(a, b change) int { return cmp.Or(cmp.Compare(a.since, b.since), a.place.Compare(b.place)) })
	return list
}

// count is how many facts are so: of several kinds or documents none took the place of
// another.
func count(list []fact, so func(fact) bool) int {
	n := 0
	for _, f := range list {
		if so(f) {
			n++
		}
	}
	return n
}

// equals reports whether two facts say the same of the same, whenever they began.
func (f fact) equals(g fact) bool {
	return f.place == g.place && f.aspect == g.aspect && f.says == g.says
}

// tellChanges writes changes, those of one day of filing together.
func (c *command) tellChanges(w *strings.Builder, list []change) {
	for i, x := range list {
		if i == 0 || x.since != list[i-1].since {
			fmt.Fprintln(w, applies(x.since).In(c.lang))
		}
		place := ""
		if !x.place.IsZero() {
			place = x.place.String()
		}
		fmt.Fprintf(w, "  %-9s %s: %s\n", place, x.aspect.In(c.lang), was(x.before, x.after).In(c.lang))
	}
}
