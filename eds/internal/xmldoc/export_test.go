// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

// CanonicalAt is [Canonical] of an element by its number from 0, as it stands in
// the document; false where there are fewer.
func CanonicalAt(b []byte, number int, m Method, limit int) ([]byte, bool, error) {
	p := &parser{}
	if err := p.parse(b, limit); err != nil {
		return nil, false, err
	}
	for at, n := range p.nodes {
		if n.element == nil {
			continue
		}
		if number == 0 {
			out, err := canonical(p.nodes, at, m, nil, limit)
			return out, true, err
		}
		number--
	}
	return nil, false, nil
}

// Event is what a reader of XML tells: the beginning of an element, its end, or
// a text.
type Event struct {
	Space, Local string
	Attributes   map[[2]string]string // by name space and local name
	Text         string
	End          bool
}

// Events tells a document as it was read, texts that follow each other as one.
func Events(b []byte, limit int) ([]Event, error) {
	p := &parser{}
	if err := p.parse(b, limit); err != nil {
		return nil, err
	}
	var list []Event
	var tell func(at int)
	tell = func(at int) {
		n := p.nodes[at]
		if n.element == nil {
			if last := len(list) - 1; list[last].Text != "" {
				list[last].Text += n.text
				return
			}
			list = append(list, Event{Text: n.text})
			return
		}
		e := Event{Space: n.element.space, Local: n.element.local, Attributes: map[[2]string]string{}}
		for _, a := range n.element.attributes {
			e.Attributes[[2]string{a.space, a.local}] = a.value
		}
		list = append(list, e)
		for i := at + 1; i < n.end; i = p.nodes[i].end {
			tell(i)
		}
		list = append(list, Event{Space: e.Space, Local: e.Local, End: true})
	}
	tell(0)
	return list, nil
}
