// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
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

// Attachment has nothing to open: a result has no files.
func (Results) Attachment(context.Context, string, signing.Attachment) (io.ReadCloser, error) {
	return nil, office.ErrNotFound
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

// resultOf is what is signed of a case: for whom and what, the outcome with its
// grounds, and the version, so that whatever happens in the case makes it another
// document.
func resultOf(v office.View, node process.NodeID) signing.Document {
	field := func(id, kk, ru, en, value string, meaning law.Text) signing.Field {
		return signing.Field{ID: id, Label: law.Text{KK: kk, RU: ru, EN: en}, Value: signing.Clean(value), Meaning: meaning}
	}
	outcome := v.Application.Outcome()
	d := signing.Document{
		Subject: resultSubject(v.Row.ID, node), Kind: v.Definition.Kind().String(), Title: v.Kind.Title,
		Fields: []signing.Field{
			field("number", "Істің нөмірі", "Номер дела", "Number of the case", v.Row.Number, law.Text{}),
			field("service", "Қызмет", "Услуга", "Service", v.Definition.Kind().String(), v.Kind.Service().Title),
			field("applicant", "Өтініш беруші", "Заявитель", "Applicant", v.Applicant.Name, law.Text{}),
			field("iin", "ЖСН", "ИИН", "IIN", v.Applicant.IIN.Digits(), law.Text{}),
			field("outcome", "Нәтиже", "Результат", "Result", string(outcome), outcomeText(outcome)),
			field("step", "Қол қойылатын қадам", "Подписываемый шаг", "Step that is signed", string(node), v.Node.Name),
			field("version", "Істің редакциясы", "Редакция дела", "Version of the case", strconv.Itoa(v.Application.Version()), law.Text{}),
		},
	}
	for i, g := range v.Application.Grounds() {
		d.Fields = append(d.Fields, field("ground-"+strconv.Itoa(i+1), "Негіз", "Основание", "Ground", g.Citation+": "+g.Text, law.Text{}))
	}
	return d
}

// outcomeText names what the case comes to; zero while that is open.
func outcomeText(o regulation.Outcome) law.Text {
	return map[regulation.Outcome]law.Text{
		regulation.OutcomeRefusal: {KK: "бас тарту", RU: "отказ", EN: "a refusal"},
		regulation.OutcomeGrant:   {KK: "қызмет көрсетілді", RU: "услуга оказана", EN: "the service is rendered"},
	}[o]
}
