// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"errors"
	"slices"

	"github.com/beevik/etree"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// tree is a document with its signatures, each as it stands in it.
type tree struct {
	*xmldoc.Document
	root *etree.Element
	body *etree.Element   // of an envelope
	at   []*etree.Element // the element of each signature
}

// fault is what is wrong, as a finding will have it.
type fault struct {
	code   eds.Code
	detail string
}

func (f *fault) finding(signer int) eds.Finding { return eds.NewFinding(f.code, signer).With(f.detail) }

func malformed(detail string) *fault { return &fault{eds.CodeStructureMalformed, detail} }

// open reads a signed document.
func open(b []byte, limit int) (*tree, *fault) {
	d, err := xmldoc.Read(b, limit)
	if err != nil {
		return nil, faultOf(err)
	}
	root, f := parse(b)
	if f != nil {
		return nil, f
	}
	t := &tree{Document: d, root: root}
	parents := []*etree.Element{root}
	if d.Envelope {
		parents = nil
		for _, e := range root.ChildElements() {
			switch {
			case e.NamespaceURI() != root.NamespaceURI():
			case e.Tag == "Body":
				t.body = e
			case e.Tag == "Header":
				parents = slices.Collect(named(e, "Security"))
			}
		}
	}
	for _, p := range parents {
		for e := range named(p, "Signature") {
			if e.NamespaceURI() == xmldoc.Namespace {
				t.at = append(t.at, e)
			}
		}
	}
	if len(t.at) != len(d.Signatures) || d.Envelope && t.body == nil {
		return nil, malformed("the document reads in two ways") // the two readers must agree
	}
	return t, nil
}

// named are the children of an element with a local name, whatever the prefix.
func named(e *etree.Element, tag string) func(func(*etree.Element) bool) {
	return func(yield func(*etree.Element) bool) {
		for _, child := range e.ChildElements() {
			if child.Tag == tag && !yield(child) {
				return
			}
		}
	}
}

func faultOf(err error) *fault {
	var e *xmldoc.Error
	if errors.As(err, &e) {
		return &fault{e.Code, e.Detail}
	}
	return malformed("the document")
}

// parse reads what package xmldoc let pass.
func parse(b []byte) (*etree.Element, *fault) {
	d := etree.NewDocument()
	if err := d.ReadFromBytes(xmldoc.Trim(b)); err != nil || d.Root() == nil {
		return nil, malformed("not well-formed XML in UTF-8")
	}
	return d.Root(), nil
}

// covered is what a signature covers, in canonical form. In a document that is
// the whole without the signature and those after it, which must have been
// taken off.
func (t *tree) covered(i int) ([]byte, error) {
	m := t.Signatures[i].Transform
	if t.Envelope {
		return canonical(t.body, m)
	}
	return canonical(t.root, m)
}

// info is SignedInfo in canonical form; the signature must still stand in its
// place.
func (t *tree) info(i int) ([]byte, error) {
	for e := range named(t.at[i], "SignedInfo") {
		return canonical(e, t.Signatures[i].Canonical)
	}
	return nil, errors.New("SignedInfo is missing")
}

// takeOff removes a signature of a document: the enveloped-signature transform.
func (t *tree) takeOff(i int) {
	if !t.Envelope {
		t.root.RemoveChild(t.at[i])
	}
}
