// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "strings"

// envelopeVariants are the attacks of signature wrapping on SOAP envelopes, and
// what else a checker of envelopes must refuse.
func envelopeVariants() []Variant {
	envelope := func(before func(*stage, *Envelope), after func(*Envelope, string) string) func(*stage) {
		return func(s *stage) {
			s.kind = KindEnvelope
			s.xml = func(leaf *Certificate) []byte {
				e := s.Envelope(xmlForm, leaf)
				if s.broken && before != nil {
					before(s, e)
				}
				text := string(e.Bytes())
				if s.broken && after != nil {
					text = after(e, text)
				}
				return []byte(text)
			}
		}
	}
	edit := func(change func(*stage, *Envelope)) func(*stage) { return envelope(change, nil) }
	rewrite := func(change func(e *Envelope, text string) string) func(*stage) { return envelope(nil, change) }
	replace := func(from, to string) func(*stage) {
		return rewrite(func(_ *Envelope, text string) string { return strings.Replace(text, from, to, 1) })
	}
	// forged is a body that nobody signed.
	forged := func(attributes string) string {
		return `<soap:Body` + attributes + `>` + strings.Replace(xmlForm, ">2<", ">200<", 1) + `</soap:Body>`
	}
	// split cuts an envelope before its body and behind it.
	split := func(text string) (before, body, after string) {
		i := strings.Index(text, "<soap:Body")
		j := strings.Index(text, "</soap:Body>") + len("</soap:Body>")
		return text[:i], text[i:j], text[j:]
	}
	return []Variant{
		{Name: "envelope-altered", Item: "xml-wrapping",
			What:  "The body was changed after it had been signed.",
			build: replace("<animals>2<", "<animals>200<")},
		{Name: "envelope-signature-broken", Item: "xml-wrapping",
			What:  "The signature of the envelope is damaged.",
			build: edit(func(_ *stage, e *Envelope) { e.Damaged = true })},
		{Name: "envelope-body-in-header", Item: "xml-wrapping",
			What: "The signed body lies in the header, and another stands in its place.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return strings.Replace(before, "</soap:Header>", "<aside>"+body+"</aside></soap:Header>", 1) + forged("") + after
			})},
		{Name: "envelope-body-in-security", Item: "xml-wrapping",
			What: "The signed body lies beside the signature, and another stands in its place.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return strings.Replace(before, "</wsse:Security>", body+"</wsse:Security>", 1) + forged("") + after
			})},
		{Name: "envelope-body-in-body", Item: "xml-wrapping",
			What: "The signed body lies inside another one.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return before + strings.Replace(forged(""), "</soap:Body>", body+"</soap:Body>", 1) + after
			})},
		{Name: "envelope-two-bodies", Item: "xml-wrapping",
			What: "Another body stands before the signed one.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return before + forged("") + body + after
			})},
		{Name: "envelope-body-behind", Item: "xml-wrapping",
			What: "Another body stands behind the signed one.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return before + body + forged("") + after
			})},
		{Name: "envelope-body-of-another-name", Item: "xml-wrapping",
			What: "A body of another name space stands before the signed one, for readers who look at local names.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return before + `<e:Body xmlns:e="urn:e">` + strings.Replace(xmlForm, ">2<", ">200<", 1) + `</e:Body>` + body + after
			})},
		{Name: "envelope-text-beside-body", Item: "xml-wrapping",
			What:  "A text stands beside the signed body.",
			build: replace("</soap:Header>", "</soap:Header>200")},
		{Name: "envelope-in-envelope", Item: "xml-wrapping",
			What: "The signed envelope lies in the header of another one.",
			build: rewrite(func(_ *Envelope, text string) string {
				return `<soap:Envelope xmlns:soap="` + xmlSOAP + `"><soap:Header>` + text + `</soap:Header>` + forged("") + `</soap:Envelope>`
			})},
		{Name: "envelope-signature-moved", Item: "xml-wrapping",
			What: "The signature stands outside the header that is for it.",
			build: rewrite(func(_ *Envelope, text string) string {
				i, j := strings.Index(text, "<ds:Signature "), strings.Index(text, "</wsse:Security>")
				return strings.Replace(text[:i]+text[j:], "</soap:Header>", text[i:j]+"</soap:Header>", 1)
			})},
		{Name: "envelope-header-signed", Item: "xml-wrapping",
			What: "The signature covers a part of the header and not the body.",
			build: envelope(func(_ *stage, e *Envelope) {
				e.URI, e.Referenced = "#time", `<time Id="time"></time>`
			}, func(_ *Envelope, text string) string {
				return strings.Replace(text, "</soap:Header>", `<time Id="time"></time></soap:Header>`, 1)
			})},
		{Name: "envelope-part-signed", Item: "xml-wrapping",
			What: "The signature covers one element of the body.",
			build: edit(func(_ *stage, e *Envelope) {
				part := `<service Id="part">vet-reference</service>`
				e.Content = part + `<animals>2</animals>`
				e.URI, e.Referenced = "#part", part
			})},
		{Name: "envelope-outside-reference", Item: "xml-wrapping",
			What:  "The signature covers something outside the envelope.",
			build: edit(func(_ *stage, e *Envelope) { e.URI, e.Referenced = baseURL+"/body.xml", "<body></body>" })},
		{Name: "envelope-pointer", Item: "xml-wrapping",
			What:  "The reference is an expression that finds the body.",
			build: edit(func(_ *stage, e *Envelope) { e.URI = "#xpointer(id('body'))" })},
		{Name: "envelope-two-references", Item: "xml-wrapping",
			What: "The signature has a second reference, to something else.",
			build: edit(func(_ *stage, e *Envelope) {
				e.twoReferences, e.URI, e.Referenced = true, "#nothing", "<nothing></nothing>"
			})},
		{Name: "envelope-path-transform", Item: "xml-wrapping",
			What: "A transform leaves parts of the body out.",
			build: edit(func(_ *stage, e *Envelope) {
				e.Transforms, e.Referenced = []string{xmlXPath, xmlExclusive}, `<service>vet-reference</service>`
			})},
		{Name: "envelope-style-transform", Item: "xml-wrapping",
			What: "A transform is a style sheet, which can make anything of the body.",
			build: edit(func(_ *stage, e *Envelope) {
				e.Transforms, e.Referenced = []string{"http://www.w3.org/TR/1999/REC-xslt-19991116"}, xmlForm
			})},
		{Name: "envelope-object", Item: "xml-wrapping",
			What:  "The signature carries an object beside the body.",
			build: edit(func(_ *stage, e *Envelope) { e.object = true })},
		{Name: "envelope-without-signature", Item: "xml-wrapping",
			What: "The envelope is not signed.",
			build: rewrite(func(e *Envelope, _ string) string {
				return `<soap:Envelope xmlns:soap="` + xmlSOAP + `"><soap:Header></soap:Header>` + e.Body() + `</soap:Envelope>`
			})},
		{Name: "envelope-certificate-of-another", Item: "xml-wrapping",
			What: "The token is another certificate of the same person than the key belongs to.",
			build: edit(func(s *stage, e *Envelope) {
				e.Contained = s.Resign(e.Certificate, func(t *Template) { t.Key = s.Key("second") }).DER
			})},
		{Name: "envelope-name-only", Item: "signer-certificate",
			What:  "The token names a certificate that nobody has.",
			build: edit(func(_ *stage, e *Envelope) { e.NameOnly = true })},
		{Name: "envelope-document-type", Item: "xml-wrapping",
			What: "The envelope declares a document type, which can define entities.",
			build: rewrite(func(_ *Envelope, text string) string {
				return `<!DOCTYPE Envelope [<!ENTITY animals "200">]>` + text
			})},
		{Name: "envelope-sha1", Item: "digest",
			What:  "Digest and signature of the envelope are made with SHA-1.",
			build: edit(func(_ *stage, e *Envelope) { e.Hash = HashSHA1 })},
		{Name: "envelope-duplicate-id", Item: "xml-ids",
			What: "Two bodies have the identifier to which the signature refers.",
			build: rewrite(func(_ *Envelope, text string) string {
				before, body, after := split(text)
				return strings.Replace(before, "</soap:Header>", "<aside>"+body+"</aside></soap:Header>", 1) +
					forged(` xmlns:wsu="`+xmlWSU+`" wsu:Id="body"`) + after
			})},
		{Name: "envelope-id-spelled-otherwise", Item: "xml-ids",
			What: "Another element has the identifier of the body, spelled ID.",
			build: rewrite(func(_ *Envelope, text string) string {
				return strings.Replace(text, "</soap:Header>", `<aside ID="body"></aside></soap:Header>`, 1)
			})},
		{Name: "envelope-comment-in-text", Item: "xml-comments",
			What: "A comment cuts a text of the body in two.",
			build: envelope(func(_ *stage, e *Envelope) { e.Content = strings.Replace(xmlForm, ">2<", ">20<", 1) },
				func(_ *Envelope, text string) string { return strings.Replace(text, ">20<", ">2<!-- -->0<", 1) })},
	}
}
