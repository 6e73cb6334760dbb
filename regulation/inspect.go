// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Inspect reads a file with acts as [ReadEnactments] does and finds every fault at
// once: of its form and, as far as the form lets it be read, of the rules. Of more
// than two hundred it tells so many, and one that there are more. The acts returned
// beside faults are what could be read.
func Inspect(data []byte) ([]Enactment, []*FileError) {
	list, w := readActs(data)
	form := len(w.faults)
	acts, regulations := map[law.ID]int{}, map[string]int{}
	for i, e := range list {
		acts[e.Act.ID] = i
	}
	for i, id := range w.ids {
		regulations[id] = i
	}
	for _, e := range list {
		if len(w.faults) > maxFaults {
			break
		}
		for _, err := range unfold(errors.Join(e.Validate(), e.readable())) {
			var f *InvalidError
			if !errors.As(err, &f) {
				continue // Validate gives no other
			}
			id, rest, _ := strings.Cut(f.Place, ": ")
			if i, ok := regulations[id]; ok {
				w.rule(form, fmt.Sprintf("regulations[%d].%s", i, rest), f)
				continue
			}
			i := acts[e.Act.ID]
			for _, inner := range unfold(f.Err) {
				var p *law.PlaceError
				if errors.As(inner, &p) {
					w.rule(form, fmt.Sprintf("acts[%d].%s", i, p.Place), p.Err)
				}
			}
			if f.Err == nil {
				w.rule(form, f.Place, f)
			}
		}
	}
	slices.SortStableFunc(w.faults, func(a, b *FileError) int { return a.Offset - b.Offset })
	return list, w.faults
}

// rule notes a broken rule, unless the form is at fault at the same place.
func (w *writing) rule(form int, place string, err error) {
	if len(w.faults) > maxFaults {
		return
	}
	for _, m := range w.muted {
		if within(place, m) {
			return
		}
	}
	for _, f := range w.faults[:form] {
		if within(place, f.Place) || within(f.Place, place) {
			return
		}
	}
	w.fault(place, w.offset(place), err)
}

// within reports whether a place is another one or lies in it.
func within(place, other string) bool {
	rest, ok := strings.CutPrefix(place, other)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

func unfold(err error) []error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, e := range joined.Unwrap() {
			list = append(list, unfold(e)...)
		}
		return list
	}
	return []error{err}
}

// FileErrors makes faults at places of a file, JSON paths, for who finds faults that
// [Inspect] does not. The file is read once, however many they are; of a file that is
// no JSON all are at its beginning.
func FileErrors(data []byte) func(place string, err error) *FileError {
	text, err := plainText(data)
	if err != nil || !json.Valid(text) {
		text = nil
	}
	whole := &writing{data: text}
	whole.offset("") // so that later calls only read
	return func(place string, err error) *FileError {
		w := &writing{data: whole.data, places: whole.places}
		w.fault(place, w.offset(place), err)
		return w.faults[0]
	}
}
