// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
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
	// Meaning is the value in words, where it is a code; zero where it speaks for
	// itself.
	Meaning law.Text `json:"meaning,omitzero"`
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

// Check compares the bytes of a file with the attachment. The error is an
// [ErrDocument], or that of the reader.
func (a Attachment) Check(r io.Reader) error {
	hash := sha256.New()
	n, err := io.Copy(hash, r)
	if err != nil {
		return err
	}
	if n != a.Size || eds.Digest(hash.Sum(nil)) != a.SHA256 {
		return fmt.Errorf("%w: the file of an attachment is another than the signed one", ErrDocument)
	}
	return nil
}

// Canonical gives the bytes that are signed: JSON in the order of the fields,
// without spaces. The same document gives the same bytes. The error is an
// [ErrDocument]: an ID is missing or repeated, an attachment has no digest, or text
// holds what a reader does not see ([Clean] takes that out).
func (d Document) Canonical() ([]byte, error) {
	d.Format = formatDocument
	if err := d.validate(); err != nil {
		return nil, err
	}
	if d.Fields == nil {
		d.Fields = []Field{}
	}
	if d.Attachments == nil {
		d.Attachments = []Attachment{}
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
	fault := func(place, what string) error { return fmt.Errorf("%w: %s %s", ErrDocument, place, what) }
	if d.Subject == "" || d.Kind == "" || d.Title == (law.Text{}) {
		return fault("subject, kind or title", "is missing")
	}
	seen := map[string]bool{}
	texts := map[string][]string{"subject": {d.Subject}, "kind": {d.Kind}, "title": {d.Title.KK, d.Title.RU, d.Title.EN}}
	for i, f := range d.Fields {
		place := fmt.Sprintf("fields[%d]", i)
		if f.ID == "" || seen[f.ID] || f.Label == (law.Text{}) {
			return fault(place, "has no ID of its own, or no label")
		}
		seen[f.ID] = true
		texts[place] = []string{f.ID, f.Value, f.Label.KK, f.Label.RU, f.Label.EN, f.Meaning.KK, f.Meaning.RU, f.Meaning.EN}
	}
	for i, a := range d.Attachments {
		place := fmt.Sprintf("attachments[%d]", i)
		if a.ID == "" || seen["/"+a.ID] || a.SHA256.IsZero() || a.Size < 0 {
			return fault(place, "has no ID of its own, no digest, or a negative size")
		}
		seen["/"+a.ID] = true
		texts[place] = []string{a.ID, a.Name, a.Type, a.Label.KK, a.Label.RU, a.Label.EN}
	}
	for place, list := range texts {
		for _, text := range list {
			if !utf8.ValidString(text) || strings.ContainsFunc(text, unseen) {
				return fault(place, "holds a character that a reader does not see")
			}
		}
	}
	return nil
}

// unseen reports whether a reader does not see a character, so that the words on
// the screen could be others than those that are signed: controls and marks of
// direction, of joining, of no width.
func unseen(r rune) bool {
	return r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)
}

// Clean takes out of typed text what [Document.Canonical] refuses, and ends lines
// as it wants them.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), ""))
}

// ParseDocument reads the bytes that [Document.Canonical] gives, and no others: the
// error is an [ErrDocument].
func ParseDocument(b []byte) (Document, error) {
	var d Document
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&d); err != nil || d.Format != formatDocument {
		return Document{}, ErrDocument
	}
	again, err := d.Canonical()
	if err != nil {
		return Document{}, err
	}
	if !bytes.Equal(again, b) {
		return Document{}, ErrDocument
	}
	return d, nil
}

// View is a document for a reader: everything that is signed, in one language.
type View struct {
	Title       string
	Subject     string
	Kind        string
	Lines       []Line
	Attachments []AttachmentLine
	Digest      eds.Digest // of the signed bytes
}

// Line is one field.
type Line struct{ Label, Value string }

// AttachmentLine is one attachment.
type AttachmentLine struct {
	Label, Name, Type string
	Size              int64
	SHA256            eds.Digest
}

// Render shows signed bytes to a reader. It reads the bytes and nothing else, so
// that what is shown is what is signed. The error is an [ErrDocument].
func Render(b []byte, lang law.Lang) (View, error) {
	d, err := ParseDocument(b)
	if err != nil {
		return View{}, err
	}
	v := View{Title: d.Title.In(lang), Subject: d.Subject, Kind: d.Kind, Digest: eds.DigestOf(b)}
	for _, f := range d.Fields {
		value := f.Value
		if f.Meaning != (law.Text{}) {
			value = f.Meaning.In(lang)
		}
		v.Lines = append(v.Lines, Line{f.Label.In(lang), value})
	}
	for _, a := range d.Attachments {
		v.Attachments = append(v.Attachments, AttachmentLine{a.Label.In(lang), a.Name, a.Type, a.Size, a.SHA256})
	}
	return v, nil
}
