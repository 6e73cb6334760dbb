// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "strings"

// xmlForm is the form of the XML cases.
const xmlForm = `<service>vet-reference</service><animals>2</animals>`

// xmlVariants are about signed XML.
func xmlVariants() []Variant {
	// document signs the form after the edit and changes the text after that.
	document := func(before func(*stage, *XML), after func(*stage, string) string) func(*stage) {
		return func(s *stage) {
			s.kind = KindXML
			s.xml = func(leaf *Certificate) []byte {
				x := s.XML(xmlForm, leaf)
				if before != nil {
					before(s, x)
				}
				text := string(x.Bytes())
				if s.broken && after != nil {
					text = after(s, text)
				}
				return []byte(text)
			}
		}
	}
	named := func(_ *stage, x *XML) { x.ID, x.URI = "form", "#form" }
	broken := func(edit func(*stage, *XML)) func(*stage, *XML) {
		return func(s *stage, x *XML) {
			if s.broken {
				edit(s, x)
			}
		}
	}
	return []Variant{
		{Name: "xml-altered", Item: "xml-wrapping",
			What: "The form was changed after it had been signed.",
			build: document(nil, func(_ *stage, text string) string {
				return strings.Replace(text, "<animals>2<", "<animals>200<", 1)
			})},
		{Name: "xml-signature-broken", Item: "xml-wrapping",
			What:  "The signature is damaged.",
			build: document(broken(func(_ *stage, x *XML) { x.Damaged = true }), nil)},
		{Name: "xml-wrapped", Item: "xml-wrapping",
			What: "The signed form lies aside in a document whose own form nobody signed.",
			build: document(named, func(_ *stage, text string) string {
				return `<form><service>vet-reference</service><animals>200</animals><aside>` + text + `</aside></form>`
			})},
		{Name: "xml-part-signed", Item: "xml-wrapping",
			What: "The signature covers one element of the form and not the whole.",
			build: document(func(s *stage, x *XML) {
				part := `<service Id="part">vet-reference</service>`
				x.Content = part + `<animals>2</animals>`
				if s.broken {
					x.URI, x.Referenced = "#part", part
				}
			}, nil)},
		{Name: "xml-path-transform", Item: "xml-wrapping",
			What: "A transform leaves parts of the form out.",
			build: document(broken(func(_ *stage, x *XML) {
				x.Transforms = append([]string{xmlXPath}, x.Transforms...)
				x.Referenced = `<service>vet-reference</service>`
			}), nil)},
		{Name: "xml-outside-reference", Item: "xml-wrapping",
			What: "The signature covers something outside the document.",
			build: document(broken(func(_ *stage, x *XML) {
				x.URI, x.Referenced = baseURL+"/form.xml", "<form></form>"
			}), nil)},
		{Name: "xml-two-signatures", Item: "xml-wrapping",
			What: "Somebody else's signature of nothing comes before the applicant's.",
			build: document(nil, func(s *stage, text string) string {
				other := s.XML("", s.Leaf(ProfileEmployee))
				return strings.Replace(text, "<ds:Signature ", other.signature("<form></form>")+"<ds:Signature ", 1)
			})},
		{Name: "xml-without-signature", Item: "xml-wrapping",
			What: "The document is not signed.",
			build: document(nil, func(*stage, string) string {
				return "<form>" + xmlForm + "</form>"
			})},
		{Name: "xml-certificate-of-another", Item: "xml-wrapping",
			What: "The signature names another certificate of the same person than the key belongs to.",
			build: document(broken(func(s *stage, x *XML) {
				x.Contained = s.Resign(x.Certificate, func(t *Template) { t.Key = s.Key("second") }).DER
			}), nil)},
		{Name: "xml-document-type", Item: "xml-wrapping",
			What: "The document declares a document type, which can define entities.",
			build: document(nil, func(_ *stage, text string) string {
				return `<!DOCTYPE form [<!ENTITY animals "200">]>` + text
			})},
		{Name: "xml-sha1", Item: "digest",
			What:  "Digest and signature are made with SHA-1.",
			build: document(broken(func(_ *stage, x *XML) { x.Hash = HashSHA1 }), nil)},
		{Name: "xml-duplicate-id", Item: "xml-ids",
			What: "Two elements have the identifier to which the signature refers.",
			build: document(named, func(_ *stage, text string) string {
				return `<bundle><form Id="form"><service>vet-reference</service><animals>200</animals></form>` + text + `</bundle>`
			})},
		{Name: "xml-comment-in-text", Item: "xml-comments",
			What: "A comment, which the signature does not cover, cuts a text in two.",
			build: document(func(_ *stage, x *XML) {
				x.Content = strings.Replace(xmlForm, ">2<", ">20<", 1)
			}, func(_ *stage, text string) string {
				return strings.Replace(text, ">20<", ">2<!-- -->0<", 1)
			})},
	}
}
