// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// ErrDocument says that a document cannot be signed as it is, or that bytes are no
// document in its canonical form. The error names the place and quotes nothing.
var ErrDocument = errors.New("signing: not a document in canonical form")

// Formats tell what bytes are, so that what was signed for one purpose is nothing
// for another.
const (
	formatDocument = "reglament-desk/document/1"
	formatSignIn   = "reglament-desk/sign-in/1"
)

// Document is what a person signs: an application or a result, with the words
// under which the person read it in three languages, and the digests of what is
// attached. Every field is part of the signed bytes.
type Document struct {
	Format      string       `json:"format"`  // filled by [Document.Canonical]
	Subject     string       `json:"subject"` // the desk's own name of what is signed: of a case and its part
	Kind        string       `json:"kind"`    // ID of the kind of service
	Title       law.Text     `json:"title"`
	Fields      []Field      `json:"fields"`
	Attachments []Attachment `json:"attachments"`
}

// Field is one line of a document.
type Field struct {
	ID    string   `json:"id"` // unique in the document
	Label law.Text `json:"label"`
	Value string   `json:"value"` // as it was typed or chosen
	// Meaning is the value in words, where it is a code.
	Meaning law.Text `json:"meaning,omitzero"`
}

// Words is the value for a reader.
func (f Field) Words() law.Text {
	return cmp.Or(f.Meaning, law.Text{KK: f.Value, RU: f.Value, EN: f.Value})
}

// Attachment stands for a file by its digest.
type Attachment struct {
	ID     string     `json:"id"` // unique in the document
	Label  law.Text   `json:"label"`
	Name   string     `json:"name"` // of the file
	Type   string     `json:"type"` // media type
	Size   int64      `json:"size"` // bytes
	SHA256 eds.Digest `json:"sha256"`
}

// Canonical gives the bytes that are signed: JSON in the order of the fields, without
// spaces, the same for the same document. The error is an [ErrDocument]: an ID is missing
// or repeated, an attachment has no digest, or text holds what a reader does not see
// ([Clean] takes that out).
func (d Document) Canonical() ([]byte, error) {
	d.Format = formatDocument
	d.Fields = append([]Field{}, d.Fields...) // never null
	d.Attachments = append([]Attachment{}, d.Attachments...)
	if err := d.validate(); err != nil {
		return nil, err
	}
	return compact(d)
}

func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDocument, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func (d Document) validate() error {
	seen := map[string]bool{}
	part := func(place, id string, label law.Text, texts ...string) error {
		if id == "" || seen[id] || label == (law.Text{}) {
			return fmt.Errorf("%w: %s has no ID of its own, or no label", ErrDocument, place)
		}
		seen[id] = true
		for _, text := range append(texts, id, label.KK, label.RU, label.EN) {
			if strings.ContainsFunc(text, unseen) {
				return fmt.Errorf("%w: %s holds a character that a reader does not see", ErrDocument, place)
			}
		}
		return nil
	}
	if d.Kind == "" {
		return fmt.Errorf("%w: the kind is missing", ErrDocument)
	}
	err := part("the document", d.Subject, d.Title, d.Kind)
	clear(seen)
	for i, f := range d.Fields {
		err = cmp.Or(err, part(fmt.Sprintf("fields[%d]", i), f.ID, f.Label, f.Value, f.Meaning.KK, f.Meaning.RU, f.Meaning.EN))
	}
	clear(seen)
	for i, a := range d.Attachments {
		err = cmp.Or(err, part(fmt.Sprintf("attachments[%d]", i), a.ID, a.Label, a.Name, a.Type))
		if err == nil && (a.SHA256.IsZero() || a.Size < 0) {
			err = fmt.Errorf("%w: attachments[%d] has no digest, or a negative size", ErrDocument, i)
		}
	}
	return err
}

// unseen reports whether a reader does not see a character, so that the words on
// the screen could be others than those that are signed: controls, marks of direction,
// of joining, of no width, and what stands for bytes that are no text.
func unseen(r rune) bool {
	return r != '\n' && r != '\t' && (r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp))
}

// Clean takes out of typed text what [Document.Canonical] refuses, and ends lines
// as it wants them.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
}

// ParseDocument reads the bytes that [Document.Canonical] gives, and no others, so that
// what is shown of it is what is signed. The error is an [ErrDocument].
func ParseDocument(b []byte) (Document, error) {
	var d Document
	if err := strict.Unmarshal(b, &d); err != nil || d.Format != formatDocument {
		return Document{}, ErrDocument
	}
	again, err := d.Canonical()
	if err == nil && !bytes.Equal(again, b) {
		err = ErrDocument
	}
	return d, err
}
