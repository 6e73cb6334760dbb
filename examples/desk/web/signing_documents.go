// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Results are what is signed in an office: the documents of package signing.
type Results struct{ Office *office.Office }

// Current gives the result of a case as it stands now, read for the person who signs.
func (s Results) Current(ctx context.Context, account, subject string) ([]byte, error) {
	p, err := s.Office.Person(ctx, account)
	if err != nil {
		return nil, err
	}
	if draft, ours := office.DraftOf(subject); ours {
		d, offer, err := s.Office.ReadyToSign(ctx, p, draft)
		if err != nil {
			return nil, err
		}
		files, err := s.Office.DraftAttachments(ctx, p, draft)
		if err != nil {
			return nil, err
		}
		return applicationOf(s.Office.DraftSubject(draft), d, offer, files).Canonical()
	}
	id, node, err := readSubject(subject)
	if err != nil {
		return nil, err
	}
	v, err := s.Office.Peek(ctx, p, id)
	if err != nil {
		return nil, err
	}
	return resultOf(v, node).Canonical()
}

// Attachment gives a file of an application.
func (s Results) Attachment(ctx context.Context, subject string, a signing.Attachment) ([]byte, error) {
	draft, ours := office.DraftOf(subject)
	if !ours {
		return nil, office.ErrNotFound // a result has no files
	}
	return s.Office.DraftFile(ctx, draft, law.ID(a.ID))
}

func resultSubject(id process.ID, node process.NodeID) string {
	return "case/" + id.String() + "/" + string(node)
}

func readSubject(subject string) (id process.ID, node process.NodeID, err error) {
	parts := strings.SplitN(subject, "/", 3)
	if len(parts) != 3 || parts[0] != "case" || id.UnmarshalText([]byte(parts[1])) != nil {
		return id, "", fmt.Errorf("%w: the subject of a signature", office.ErrNotFound)
	}
	return id, process.NodeID(parts[2]), nil
}

// label is a word of the documents that are signed, in each language; zero is none.
func label(key string) law.Text {
	key = "signed." + key
	return law.Text{KK: words()[law.LangKazakh][key], RU: words()[law.LangRussian][key], EN: words()[law.LangEnglish][key]}
}

// field is one line of a document, whose ID is that of its label.
func field(id, value string, meaning law.Text) signing.Field {
	return signing.Field{ID: id, Label: label(id), Value: signing.Clean(value), Meaning: meaning}
}

// applicationOf is what an applicant signs: for what he asks, his papers and their files.
func applicationOf(subject string, d office.Draft, offer office.Offer, files []office.Attachment) signing.Document {
	kind := offer.Definition.Kind().String()
	doc := signing.Document{Subject: subject, Kind: kind, Title: offer.Kind.Title, Fields: []signing.Field{
		field("service", kind, offer.Kind.Service().Title),
		field("applicant", d.Name, law.Text{}),
		field("iin", d.IIN, law.Text{}),
	}}
	if about := strings.TrimSpace(d.About); about != "" {
		doc.Fields = append(doc.Fields, field("about", about, law.Text{}))
	}
	if licence := strings.TrimSpace(d.Licence); licence != "" {
		doc.Fields = append(doc.Fields, field("licence", licence, law.Text{}))
	}
	for i, paper := range offer.Documents {
		state := d.Documents[paper.ID]
		doc.Fields = append(doc.Fields, signing.Field{
			ID: "document-" + strconv.Itoa(i+1), Label: paper.Text, Value: signing.Clean(state), Meaning: label("document." + state),
		})
		for _, a := range files {
			if a.Document == paper.ID {
				doc.Attachments = append(doc.Attachments, signing.Attachment{
					ID: string(paper.ID), Label: paper.Text, Name: signing.Clean(a.Name), Type: a.Type, Size: int64(a.Size), SHA256: a.Digest,
				})
			}
		}
	}
	return doc
}

// resultOf is what is signed of a case. The version makes it another document after
// whatever happens in the case.
func resultOf(v office.View, node process.NodeID) signing.Document {
	kind, outcome := v.Definition.Kind().String(), string(v.Application.Outcome())
	d := signing.Document{Subject: resultSubject(v.Row.ID, node), Kind: kind, Title: v.Kind.Title, Fields: []signing.Field{
		field("number", v.Row.Number, law.Text{}),
		field("service", kind, v.Kind.Service().Title),
		field("applicant", v.Applicant.Name, law.Text{}),
		field("iin", v.Applicant.IIN.Digits(), law.Text{}),
		field("outcome", outcome, label("outcome."+outcome)),
		field("step", string(node), v.Node.Name),
		field("version", strconv.Itoa(v.Application.Version()), law.Text{}),
	}}
	for i, g := range v.Application.Grounds() {
		ground := field("ground", g.Citation+": "+g.Text, law.Text{})
		ground.ID += "-" + strconv.Itoa(i+1)
		d.Fields = append(d.Fields, ground)
	}
	return d
}

// signedOf are the documents that are signed of a case. Before the result is handed over the
// applicant gets his own application alone.
func (r *request) signedOf(v office.View) ([]signing.Item, error) {
	if r.signs == nil {
		return nil, nil
	}
	items, err := r.signs.Of(r.ctx(), office.ApplicationsOf(v.Row.ID))
	if err == nil && (!v.Mine || !v.Application.Open()) {
		var results []signing.Item
		results, err = r.signs.Of(r.ctx(), resultSubject(v.Row.ID, ""))
		items = append(items, results...)
	}
	return items, err
}

// signed gives a case with what is signed of it.
func (r *request) signed() (v office.View, items []signing.Item, err error) {
	if r.signs == nil {
		return v, nil, office.ErrNotFound
	}
	if v, err = r.view(time.Time{}); err == nil {
		items, err = r.signedOf(v)
	}
	return v, items, err
}

// signedPage shows what was signed of a case, with bytes and signatures to be kept.
func (r *request) signedPage() error {
	v, items, err := r.signed()
	return r.render("result", map[string]any{"Case": v, "Items": items}, err)
}

func (r *request) signedFile() error {
	_, items, err := r.signed()
	if err != nil {
		return err
	}
	for n, i := range items {
		switch file := r.q.PathValue("file"); file {
		case strconv.Itoa(n+1) + ".json":
			return r.download(file, "application/json", i.Content, nil)
		case strconv.Itoa(n+1) + ".p7s":
			return r.download(file, "application/pkcs7-signature", i.Signature, nil)
		}
	}
	return office.ErrNotFound
}
