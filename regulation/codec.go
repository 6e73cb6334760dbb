// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// catalogueJSON is the JSON form of a catalogue, and of a file with acts of an
// agency's own.
type catalogueJSON struct {
	Acts        []law.Act    `json:"acts"`
	Regulations []Regulation `json:"regulations"`
}

// MarshalJSON writes {"acts": [...], "regulations": [...]}, by act ID and in the
// order of each act. Lists are never null, but for the lists of kinds, channels
// and functions, where null is "no distinction made".
func (c Catalogue) MarshalJSON() ([]byte, error) {
	w := catalogueJSON{Acts: c.Acts(), Regulations: c.Regulations()}
	for i, a := range w.Acts {
		w.Acts[i] = filled(a)
	}
	return json.Marshal(filled(w))
}

// UnmarshalJSON reads what [Catalogue.MarshalJSON] writes, strictly, and
// validates it as [NewCatalogue] does. A place in the text that does not fit is
// a [*strict.Error]; a broken rule is an [ErrInvalid].
func (c *Catalogue) UnmarshalJSON(b []byte) error {
	enactments, err := parseEnactments(b)
	if err != nil {
		return err
	}
	v, err := NewCatalogue(enactments...)
	if err == nil {
		*c = v
	}
	return err
}

// ReadEnactments reads acts with their regulations from a file in the form of a
// catalogue, at most 16 MiB, so that [Catalogue.With] can add them. The form is
// the one that people write: see [Schema]. The error joins every fault of the
// form, each a [*FileError].
func ReadEnactments(r io.Reader) ([]Enactment, error) {
	data, err := io.ReadAll(io.LimitReader(r, strict.DefaultMaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("regulation: %w", err)
	}
	return parseEnactments(data)
}

func parseEnactments(b []byte) ([]Enactment, error) {
	list, w := readActs(b)
	if err := w.err(); err != nil {
		return nil, err
	}
	return list, nil
}

// plainRegulation is a regulation without its own JSON methods.
type plainRegulation Regulation

type regulationJSON struct {
	plainRegulation
	Discrepancies []Discrepancy `json:"discrepancies"`
}

// MarshalJSON writes the regulation with all its discrepancies, computed and
// recorded.
func (r Regulation) MarshalJSON() ([]byte, error) {
	all := filled(r.Discrepancies())
	return json.Marshal(regulationJSON{plainRegulation: plainRegulation(filled(r)), Discrepancies: all})
}

// Extract is a regulation as something stores it that must outlive a release: in
// JSON it is without the computed discrepancies, which a later release may
// compute otherwise.
type Extract Regulation

// MarshalJSON writes the regulation with its recorded discrepancies only.
func (e Extract) MarshalJSON() ([]byte, error) {
	r := Regulation(e)
	return json.Marshal(regulationJSON{plainRegulation: plainRegulation(filled(r)), Discrepancies: filled(r.Recorded)})
}

// UnmarshalJSON is that of a [Regulation], which accepts the form without them.
func (e *Extract) UnmarshalJSON(b []byte) error { return (*Regulation)(e).UnmarshalJSON(b) }

// UnmarshalJSON reads what [Regulation.MarshalJSON] writes, strictly. Computed
// discrepancies are computed again: a list that differs is an [ErrInvalid], an
// absent one is accepted.
func (r *Regulation) UnmarshalJSON(b []byte) error {
	var w regulationJSON
	if err := nested(b, &w); err != nil {
		return err
	}
	v := emptied(Regulation(w.plainRegulation))
	var printed []Discrepancy
	for _, d := range emptied(w.Discrepancies) {
		if d.Computed {
			printed = append(printed, d)
		} else {
			if d.Severity == "" && d.Class != "" {
				d.Severity = severityOf(d.Changes)
			}
			v.Recorded = append(v.Recorded, d)
		}
	}
	if err := v.fits(); err != nil {
		return err
	}
	if len(printed) > 0 {
		if err := sameDiscrepancies(v.computed(), printed); err != nil {
			return err
		}
	}
	*r = v
	return nil
}

func sameDiscrepancies(computed, printed []Discrepancy) error {
	for i, d := range printed {
		place := fmt.Sprintf("discrepancies[%q]", d.ID)
		if i >= len(computed) {
			return &InvalidError{Place: place, Rule: "the data does not bear this computed discrepancy out"}
		}
		if !reflect.DeepEqual(d, computed[i]) {
			return &InvalidError{Place: place, Rule: fmt.Sprintf("the data gives the computed discrepancy %q instead", computed[i].ID)}
		}
	}
	if len(computed) > len(printed) {
		return &InvalidError{Place: "discrepancies", Rule: fmt.Sprintf("the computed discrepancy %q is missing", computed[len(printed)].ID)}
	}
	return nil
}

// nodeJSON writes a node that is no condition with a null gate.
type nodeJSON struct {
	plainNode
	Gate *GateKind `json:"gate"`
}

type plainNode Node

// MarshalJSON writes null for the gate and the branches that a node has not.
func (n Node) MarshalJSON() ([]byte, error) {
	return json.Marshal(nodeJSON{plainNode: plainNode(n), Gate: orNull(n.Gate)})
}

// UnmarshalJSON reads what [Node.MarshalJSON] writes, strictly.
func (n *Node) UnmarshalJSON(b []byte) error {
	var w nodeJSON
	if err := nested(b, &w); err != nil {
		return err
	}
	w.plainNode.Gate = orZero(w.Gate)
	*n = Node(w.plainNode)
	return nil
}

// filled returns a copy in which lists are empty instead of nil, but for those
// in which nil has a meaning of its own.
func filled[T any](v T) T {
	v = clone(v)
	eachSlice(reflect.ValueOf(&v).Elem(), func(s reflect.Value) {
		if s.IsNil() && !nilIsAll(s.Type()) {
			s.Set(reflect.MakeSlice(s.Type(), 0, 0))
		}
	})
	return v
}

// emptied returns a copy in which empty lists are nil, but for those in which
// nil has a meaning of its own: there an empty list stays, and is refused by
// the rules.
func emptied[T any](v T) T {
	v = clone(v)
	eachSlice(reflect.ValueOf(&v).Elem(), func(s reflect.Value) {
		if s.Len() == 0 && !nilIsAll(s.Type()) {
			s.SetZero()
		}
	})
	return v
}

// nilIsAll reports whether nil in a list of a type means "all": every kind,
// every channel, the whole step.
func nilIsAll(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[[]KindID](), reflect.TypeFor[[]Channel](), reflect.TypeFor[[]Function]():
		return true
	}
	return false
}

func eachSlice(v reflect.Value, do func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Slice:
		do(v)
		for i := range v.Len() {
			eachSlice(v.Index(i), do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				eachSlice(f, do)
			}
		}
	}
}
