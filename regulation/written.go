// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/internal/tree"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// Acts are written by people in a shorter form than the library prints: citations
// are relative, terms are short texts, what is usual is left out. The form is
// made whole before it is decoded, and every fault is told at its place.

// FileError is one fault of a file with acts.
type FileError struct {
	Place  string // the JSON path: regulations[0].accounts[0].steps[1].terms[0]
	Offset int    // bytes before it in the file
	Line   int    // from 1
	Column int    // in characters, from 1
	Err    error  // what is wrong: a [*strict.Error], an [*InvalidError], a [*law.ValueError], ...
}

// Error gives line, column and place with the fault.
func (e *FileError) Error() string {
	s := fmt.Sprintf("regulation: line %d, column %d: ", e.Line, e.Column)
	if e.Place != "" {
		s += e.Place + ": "
	}
	return s + e.Fault()
}

// Fault says what is wrong, without the place.
func (e *FileError) Fault() string { return why(e.Err) }

// formError is a fault of the form: a sentinel of the package strict with a text
// or a cause of its own.
type formError struct{ sentinel, cause error }

func (f *formError) Error() string   { return f.cause.Error() }
func (f *formError) Unwrap() []error { return []error{f.sentinel, f.cause} }

// Unwrap gives what is wrong.
func (e *FileError) Unwrap() error { return e.Err }

// writing makes the written form of a file whole.
type writing struct {
	data   []byte
	faults []*FileError
	muted  []string   // places whose rules are not asked for: the form is at fault there
	ids    []string   // of the regulations, in full
	act    string     // whose citations are relative
	name   string     // of the regulation; empty in an act
	kinds  string     // the only service; empty where there are several
	places *tree.Node // the file as it stands; nil until a place is looked up
}

// offset is the number of bytes before the value at a place, or before the nearest
// one around it.
func (w *writing) offset(place string) int {
	if w.places == nil {
		w.places = tree.Parse(w.data)
	}
	return w.places.Find(place).Offset
}

// maxFaults is how many faults of one file are told, so that no file from outside
// keeps a program busy for hours. A fault says that there are more.
const maxFaults = 200

func (w *writing) fault(place string, offset int, err error) {
	switch {
	case len(w.faults) > maxFaults:
		return
	case len(w.faults) == maxFaults:
		place, offset, err = "", 0, &InvalidError{Rule: fmt.Sprintf("the file has more than %d faults", maxFaults)}
	}
	line := bytes.Count(w.data[:offset], []byte{'\n'})
	begin := bytes.LastIndexByte(w.data[:offset], '\n') + 1
	w.faults = append(w.faults, &FileError{
		Place: place, Offset: offset, Line: line + 1, Column: utf8.RuneCount(w.data[begin:offset]) + 1, Err: err,
	})
}

// err joins the faults; nil is none.
func (w *writing) err() error {
	list := make([]error, len(w.faults))
	for i, f := range w.faults {
		list[i] = f
	}
	return errors.Join(list...)
}

// form notes a fault of the form.
func (w *writing) form(place string, offset int, sentinel, cause error) {
	w.fault(place, offset, &strict.Error{Place: place, Offset: int64(offset), Err: &formError{sentinel, cause}})
}

func (w *writing) faultf(place string, offset int, sentinel error, format string, args ...any) {
	w.form(place, offset, sentinel, fmt.Errorf(format, args...))
}

// text is what the bytes of a file mean, without the byte order mark. A file that
// is not UTF-8 is named.
func plainText(data []byte) ([]byte, error) {
	if bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || len(data) > 1 && (data[0] == 0 || data[1] == 0) {
		return nil, errors.New("the file is in UTF-16, not in UTF-8")
	}
	return bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), nil
}

// readActs reads acts in the written form. With faults, what could be read is
// returned beside them.
func readActs(data []byte) ([]Enactment, *writing) {
	w := &writing{}
	text, err := plainText(data)
	if err != nil {
		w.form("", 0, strict.ErrSyntax, err)
		return nil, w
	}
	w.data = text
	var raw json.RawMessage
	if err := strict.Unmarshal(text, &raw); err != nil {
		var s *strict.Error
		if errors.As(err, &s) {
			w.fault(s.Place, min(int(s.Offset), len(text)), s)
		}
		return nil, w
	}
	root := w.whole(tree.Parse(text))
	var f catalogueJSON
	if err := strict.Unmarshal(root.Bytes(), &f); err != nil {
		var s *strict.Error
		if errors.As(err, &s) && len(w.faults) == 0 {
			w.fault(s.Place, w.offset(s.Place), s)
		}
		return nil, w
	}
	list := make([]Enactment, len(f.Acts))
	index := map[law.ID]int{}
	for i, a := range f.Acts {
		list[i].Act = emptied(a)
		index[a.ID] = i
	}
	for i, r := range f.Regulations {
		place := fmt.Sprintf("regulations[%d]", i)
		at, ok := index[r.ID.Act]
		if !ok && (r.ID == ID{} || len(f.Acts) == 0) {
			continue // its form is at fault, or the act is missing
		}
		if !ok {
			w.fault(place+".id", w.offset(place+".id"), &InvalidError{Place: place + ".id", Rule: fmt.Sprintf("the act %q is not in the file", r.ID.Act)})
			continue
		}
		list[at].Regulations = append(list[at].Regulations, r)
	}
	return list, w
}

// whole makes a file whole: what is short is written out, what is usual filled in.
func (w *writing) whole(root *tree.Node) *tree.Node {
	if root.Kind != '{' {
		w.faultf("", root.Offset, strict.ErrType, "the file is not an object")
		return &tree.Node{Kind: '{'}
	}
	out := &tree.Node{Offset: root.Offset, Kind: '{'}
	for _, m := range root.Members {
		if m.Key != "$schema" {
			out.Members = append(out.Members, m)
		}
	}
	acts := out.Get("acts")
	if acts == nil || len(acts.Items) == 0 {
		w.fault("acts", root.Offset, &InvalidError{Place: "acts", Rule: "no act is in the file"})
	}
	w.identify(out)
	if regulations := out.Get("regulations"); regulations != nil {
		for i, r := range regulations.Items {
			if p := r.Get("position"); p != nil && p.Kind == '{' && p.Get("order") == nil {
				p.Set("order", &tree.Node{Kind: '0', Scalar: fmt.Sprint(i + 1), Offset: p.Offset})
			}
		}
	}
	w.inspect(out, reflect.TypeFor[catalogueJSON](), "")
	return out
}

// inspect walks through a value of a type, makes it whole, and takes out what is
// not of the type, with a fault.
func (w *writing) inspect(n *tree.Node, t reflect.Type, place string) bool {
	for t.Kind() == reflect.Pointer {
		if n.Kind == 0 {
			return true
		}
		t = t.Elem()
	}
	w.enter(n, t)
	w.usual(n, t, place)
	if written, ok := writtenAs(t); ok {
		t = written
	}
	if n.Kind == 0 && (t.Kind() == reflect.Slice || t == reflect.TypeFor[branchJSON]()) {
		return true
	}
	if u, ok := reflect.New(t).Interface().(encoding.TextUnmarshaler); ok {
		return w.leaf(n, u, place)
	}
	switch t.Kind() {
	case reflect.Struct:
		return w.object(n, t, place)
	case reflect.Slice:
		if n.Kind != '[' {
			w.faultf(place, n.Offset, strict.ErrType, "not a list")
			return false
		}
		kept := n.Items[:0]
		for i, x := range n.Items {
			if w.inspect(x, t.Elem(), fmt.Sprintf("%s[%d]", place, i)) {
				kept = append(kept, x)
			}
		}
		n.Items = kept
		return true
	}
	if text, _ := n.String(); t.Kind() == reflect.String {
		if control := strict.Control(text); control != "" {
			w.faultf(place, n.Offset, strict.ErrType, "the control character %s in a text", control)
			return false
		}
	}
	fresh := reflect.New(t)
	if err := strict.Unmarshal(n.Bytes(), fresh.Interface()); err != nil {
		var s *strict.Error
		errors.As(err, &s)
		w.form(place, n.Offset, strict.ErrType, s.Err)
		return false
	}
	return true
}
