// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// signer is the person for whom [Results] reads a case.
type signer struct{}

// as gives a context in which [Results] reads cases for a person.
func as(ctx context.Context, p office.Person) context.Context {
	return context.WithValue(ctx, signer{}, p)
}

// Results are the results that the officials of an office sign: the documents of
// package signing.
type Results struct{ Office *office.Office }

// Current gives the result of a case as it stands now, read for the person who signs.
func (s Results) Current(ctx context.Context, subject string) ([]byte, error) {
	p, ok := ctx.Value(signer{}).(office.Person)
	if !ok {
		return nil, office.ErrForbidden
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

// field is one line of a document; its label is a word of the phrases in each language.
func field(id, value string, meaning law.Text) signing.Field {
	return signing.Field{ID: id, Label: labels()[strings.TrimRight(id, "-0123456789")], Value: signing.Clean(value), Meaning: meaning}
}

// labels are those of the documents that are signed.
var labels = sync.OnceValue(func() map[string]law.Text {
	data, err := phraseFiles.ReadFile("phrases/signed.json")
	var m map[string]law.Text
	if err == nil {
		err = strict.Unmarshal(data, &m)
	}
	if err != nil {
		panic(err) // Must: the file is part of the program
	}
	return m
})

// applicationOf is what an applicant signs: for what he asks, his papers and their files.
func applicationOf(subject string, d office.Draft, offer office.Offer, files []office.Attachment) signing.Document {
	doc := signing.Document{Subject: subject, Kind: offer.Definition.Kind().String(), Title: offer.Kind.Title, Fields: []signing.Field{
		field("service", offer.Definition.Kind().String(), offer.Kind.Service().Title),
		field("applicant", d.Name, law.Text{}),
		field("iin", d.IIN, law.Text{}),
	}}
	if about := strings.TrimSpace(d.About); about != "" {
		doc.Fields = append(doc.Fields, field("about", about, law.Text{}))
	}
	if licence := strings.TrimSpace(d.Licence); licence != "" {
		doc.Fields = append(doc.Fields, field("licence", licence, law.Text{}))
	}
	for i, paper := range office.Documents(offer) {
		state := d.Documents[paper.ID]
		f := field("document-"+strconv.Itoa(i+1), state, labels()["document."+state])
		f.Label = paper.Text
		doc.Fields = append(doc.Fields, f)
		for _, a := range files {
			if a.Document == paper.ID {
				doc.Attachments = append(doc.Attachments, signing.Attachment{ID: string(paper.ID), Label: paper.Text, Name: signing.Clean(a.Name), Type: a.Type, Size: int64(a.Size), SHA256: a.Digest})
			}
		}
	}
	return doc
}

// resultOf is what is signed of a case: for whom and what, the outcome with its
// grounds, and the version, so that whatever happens in the case makes it another
// document.
func resultOf(v office.View, node process.NodeID) signing.Document {
	outcome := v.Application.Outcome()
	d := signing.Document{
		Subject: resultSubject(v.Row.ID, node), Kind: v.Definition.Kind().String(), Title: v.Kind.Title,
		Fields: []signing.Field{
			field("number", v.Row.Number, law.Text{}),
			field("service", v.Definition.Kind().String(), v.Kind.Service().Title),
			field("applicant", v.Applicant.Name, law.Text{}),
			field("iin", v.Applicant.IIN.Digits(), law.Text{}),
			field("outcome", string(outcome), labels()["outcome."+string(outcome)]),
			field("step", string(node), v.Node.Name),
			field("version", strconv.Itoa(v.Application.Version()), law.Text{}),
		},
	}
	for i, g := range v.Application.Grounds() {
		d.Fields = append(d.Fields, field("ground-"+strconv.Itoa(i+1), g.Citation+": "+g.Text, law.Text{}))
	}
	return d
}
