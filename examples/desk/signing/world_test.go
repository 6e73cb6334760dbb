// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

var at = time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC)

// world is a service with everything around it. Documents are what the desk holds;
// files are the attachments by their names.
type world struct {
	*testing.T
	now       time.Time
	authority *ncalayer.Authority
	db        database.DB
	config    signing.Config
	service   *signing.Service
	documents map[string]signing.Document
	files     map[string][]byte
}

func (w *world) Current(_ context.Context, _, subject string) ([]byte, error) {
	d, known := w.documents[subject]
	if !known {
		return nil, errors.New("no such subject")
	}
	return d.Canonical()
}

func (w *world) Attachment(_ context.Context, _ string, a signing.Attachment) ([]byte, error) {
	return w.files[a.Name], nil
}

func (w *world) clock() time.Time { return w.now }

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{T: t, now: at.Add(time.Hour), documents: map[string]signing.Document{}, files: map[string][]byte{"plan.pdf": []byte("a plan")}}
	holder := func(id string, n int) ncalayer.Holder {
		return ncalayer.Holder{ID: id, Surname: "СЫНАҚОВ", Name: "СЫНАҚ", IIN: iin(n), Profile: edstest.ProfileIndividualSign}
	}
	holders := []ncalayer.Holder{holder("anna", 1), holder("gost", 1), holder("other", 2), holder("revoked", 1), holder("expired", 1), holder("login", 1),
		holder("head", 3), holder("employee", 3), holder("foreign", 3), holder("system", 1)}
	holders[1].Algorithm = edstest.AlgorithmGOST2015
	holders[3].Standing, holders[4].Standing = ncalayer.StandingRevoked, ncalayer.StandingExpired
	holders[5].Profile = edstest.ProfileIndividualAuth
	for i, p := range map[int]edstest.Profile{6: edstest.ProfileHead, 7: edstest.ProfileEmployee, 8: edstest.ProfileHead} {
		holders[i].Profile, holders[i].BIN, holders[i].Organisation = p, eds.MustParseBIN(edstest.BIN(1)), "СЫНАҚ"
	}
	holders[8].BIN = eds.MustParseBIN(edstest.BIN(5))
	var err error
	w.authority, err = ncalayer.NewAuthority(at, w.clock, holders...)
	require.NoError(t, err)
	config, err := w.authority.Config()
	require.NoError(t, err)
	w.db = databasetest.New(t).Open(t)
	w.config = signing.Config{
		DB: w.db, Checks: config, Documents: w, Clock: w.clock, Origin: "https://desk.example", TestKeys: true,
	}
	_, err = signing.New(t.Context(), w.config)
	require.NoError(t, err)
	w.service, err = signing.New(t.Context(), w.config)
	require.NoError(t, err, "twice")
	return w
}

func iin(n int) eds.IIN { return eds.MustParseIIN(edstest.IIN(n)) }

// document gives a document and lets the desk hold it.
func (w *world) document(subject string) signing.Document {
	d := signing.Document{
		Subject: subject, Kind: "mangystau-297-2014/pesticide-licence/issue",
		Title:  law.Text{KK: "Өтініш", RU: "Заявление", EN: "Application"},
		Fields: []signing.Field{{ID: "area", Label: law.Text{KK: "Ауданы", RU: "Площадь", EN: "Area"}, Value: subject + " га"}},
		Attachments: []signing.Attachment{{
			ID: "plan", Label: law.Text{KK: "Жоспар", RU: "План", EN: "Plan"}, Name: "plan.pdf", Type: "application/pdf", Size: 6, SHA256: eds.DigestOf([]byte("a plan")),
		}},
	}
	w.documents[subject] = d
	return d
}

// prepare begins an operation of so many documents by the first person.
func (w *world) prepare(n int, edits ...func(*signing.Operation)) signing.Operation {
	w.Helper()
	r := signing.Operation{Account: "anna", Purpose: eds.PurposeApplicantRequest, Expect: eds.Signatory{IIN: iin(1)}}
	for i := range n {
		subject := fmt.Sprintf("case-%d/application", i+1)
		w.document(subject)
		r.Items = append(r.Items, signing.Item{Subject: subject, Reference: fmt.Sprintf("applicant-%d", i+1)})
	}
	for _, edit := range edits {
		edit(&r)
	}
	o, err := w.service.Prepare(w.Context(), r)
	require.NoError(w, err)
	return o
}

// offer sends the documents to NCALayer, which has their bytes then.
func (w *world) offer(o signing.Operation) [][]byte {
	w.Helper()
	offer, err := w.service.Offer(w.Context(), o.ID, o.Account)
	require.NoError(w, err)
	return contents(w.T, offer)
}

func contents(t *testing.T, offer signing.Offer) [][]byte {
	t.Helper()
	text, err := json.Marshal(offer.Request)
	require.NoError(t, err)
	var asked struct{ Args struct{ Data [][]byte } }
	require.NoError(t, json.Unmarshal(text, &asked))
	require.Len(t, asked.Args.Data, offer.Count)
	return asked.Args.Data
}

// sign signs contents with a key, as NCALayer gives them.
func (w *world) sign(key string, contents ...[]byte) []string {
	w.Helper()
	var list []string
	for _, c := range contents {
		der, err := w.authority.CMS(w.authority.Key(key), c, ncalayer.Form{Detached: true, Stamped: true})
		require.NoError(w, err)
		list = append(list, string(edstest.PEM(der)))
	}
	return list
}

func (w *world) answer(o signing.Operation, signatures ...string) signing.Operation {
	w.Helper()
	o, err := w.service.Answer(w.Context(), o.ID, o.Account, signatures)
	require.NoError(w, err)
	return o
}

// signed carries an operation out.
func (w *world) signed(n int, key string) signing.Operation {
	w.Helper()
	o := w.prepare(n)
	o = w.answer(o, w.sign(key, w.offer(o)...)...)
	require.NoError(w, o.Err())
	return o
}

// states are those of the documents.
func states(o signing.Operation) []string {
	var list []string
	for _, i := range o.Items {
		text := string(i.State)
		if i.Failure != "" {
			text += ": " + string(i.Failure)
		}
		list = append(list, text)
	}
	return list
}
