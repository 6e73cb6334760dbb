// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/internal/tree"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Format rewrites a file with acts in the short form: keys in the order of the
// types, citations relative, terms as short texts, what is usual left out, an
// object or a list in one line where it fits into 150 columns. It means what it
// meant before. The error is that of a file that is not one JSON value.
func Format(data []byte) ([]byte, error) {
	text, err := plainText(data)
	if err != nil {
		return nil, fmt.Errorf("regulation: %w", err)
	}
	if _, w := readActs(text); len(w.faults) > 0 {
		return nil, w.err()
	}
	root := tree.Parse(text)
	w := &writing{data: text}
	if acts := root.Get("acts"); acts != nil && len(acts.Items) > 0 {
		w.act, _ = acts.Items[0].Get("id").String()
	}
	first := w.act
	w.shorten(root, reflect.TypeFor[catalogueJSON]())
	if list := root.Get("regulations"); list != nil {
		for _, r := range list.Items {
			if id, ok := r.Get("id").String(); ok {
				if name, own := strings.CutPrefix(id, first+"/"); own {
					r.Set("id", tree.Text(name, 0))
				}
			}
		}
	}
	const width = 150
	return root.Print(width), nil
}

// shorten is the way back from what [writing.usual] writes out.
func (w *writing) shorten(n *tree.Node, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	w.enter(n, t)
	if w.act != "" && t == reflect.TypeFor[Regulation]() && w.name == "" {
		id, _ := n.Get("id").String() // a short one
		w.act, w.name = w.firstAct(), id
	}
	switch t {
	case reflect.TypeFor[law.Citation]():
		w.relative(n)
		return
	case reflect.TypeFor[KindID]():
		if s, ok := n.String(); ok && w.kinds != "" {
			*n = *tree.Text(strings.TrimPrefix(s, w.kinds+"/"), 0)
		}
		return
	case reflect.TypeFor[Term]():
		w.shortTerm(n)
	}
	if written, ok := writtenAs(t); ok {
		t = written
	}
	switch {
	case n.Kind == '{' && t.Kind() == reflect.Struct:
		var keys []string
		jsonFields(t, func(key string, inner reflect.Type) {
			keys = append(keys, key)
			if v := n.Get(key); v != nil {
				w.shorten(v, inner)
			}
		})
		slices.SortStableFunc(n.Members, func(a, b tree.Member) int { return slices.Index(keys, a.Key) - slices.Index(keys, b.Key) })
	case n.Kind == '[' && t.Kind() == reflect.Slice:
		for _, x := range n.Items {
			w.shorten(x, t.Elem())
		}
	}
}

func (w *writing) firstAct() string {
	acts := tree.Parse(w.data).Get("acts")
	if acts == nil || len(acts.Items) == 0 {
		return ""
	}
	id, _ := acts.Items[0].Get("id").String()
	return id
}

// relative writes a citation as short as it can stand.
func (w *writing) relative(n *tree.Node) {
	s, ok := n.String()
	if !ok || s == "" {
		return
	}
	whole := w.citation(s)
	for _, own := range []string{w.act + "/" + w.name + "#", w.act + "#", w.act} {
		short := strings.TrimPrefix(whole, own)
		if short != whole && w.citation(short) == whole {
			*n = *tree.Text(short, 0)
			return
		}
	}
}

// shortTerm writes a term as a short text, where that tells all of it.
func (w *writing) shortTerm(n *tree.Node) {
	if s, ok := n.String(); ok {
		if w.kinds != "" {
			*n = *tree.Text(strings.ReplaceAll(s, w.kinds+"/", ""), n.Offset)
		}
		return
	}
	copied := tree.Parse(n.Bytes())
	w.inspect(copied, reflect.TypeFor[Term](), "")
	var t Term
	if err := t.UnmarshalJSON(copied.Bytes()); err != nil || !t.short() {
		return
	}
	text := t.String()
	if w.kinds != "" {
		text = strings.ReplaceAll(text, w.kinds+"/", "")
	}
	*n = *tree.Text(text, n.Offset)
}
