// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/catalogue"

	"github.com/reglament-kz/reglament/regulation/law"
)

// signingDesk is a desk with the story of forty cases, on which people sign.
type signingDesk struct {
	desk
	authority *ncalayer.Authority
	people    map[string]office.Person
	till      *demo.Till
}

var decimalOne = decimal.NewFromInt(1)

// payAt presses a button of the till.
func (d signingDesk) payAt(reference, button string) {
	d.t.Helper()
	q := httptest.NewRequest(http.MethodPost, demo.TillPath+reference, strings.NewReader("button="+button))
	q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	q.SetPathValue("reference", reference)
	w := httptest.NewRecorder()
	d.till.ServeHTTP(w, q)
	require.Equal(d.t, http.StatusSeeOther, w.Code)
}

func openSigning(t *testing.T) signingDesk {
	t.Helper()
	ctx := context.Background()
	place := databasetest.New(t)
	var err error
	db := place.Open(t)
	d := signingDesk{desk: desk{t: t, clock: clock.New(time.Now)}}
	spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00")}
	d.clock.Set(time.Date(2015, 3, 16, 9, 0, 0, 0, spec.Zone))
	d.office, err = office.Open(ctx, db, office.Config{Now: d.clock.Now, System: time.Now, Catalogue: catalogue.Builtin(),
		Calendar: calendar.Kazakhstan(), Spec: spec, Namespace: uuid.NameSpaceURL, PasswordCost: bcrypt.MinCost})
	require.NoError(t, err)
	d.people, err = demo.People(ctx, d.office)
	require.NoError(t, err)
	require.NoError(t, demo.Story(ctx, d.office, d.clock, d.people))

	var holders []ncalayer.Holder
	for login, p := range d.people {
		h := ncalayer.Holder{ID: login, Surname: "СЫНАҚОВ", Name: "СЫНАҚ", IIN: p.IIN, Profile: edstest.ProfileIndividualSign}
		if p.Official() {
			h.Profile, h.BIN, h.Organisation = edstest.ProfileHead, eds.MustParseBIN(edstest.BIN(1)), "СЫНАҚ"
		}
		holders = append(holders, h)
	}
	holders = append(holders, ncalayer.Holder{ID: "stranger", Surname: "СЫНАҚОВ", Name: "СЫНАҚ", IIN: eds.MustParseIIN(edstest.IIN(90)), Profile: edstest.ProfileIndividualSign})
	d.authority, err = ncalayer.NewAuthority(d.clock.Now(), d.clock.Now, holders...)
	require.NoError(t, err)
	config, err := d.authority.Config()
	require.NoError(t, err)
	service, err := signing.New(ctx, signing.Config{DB: db, Checks: config, Documents: web.Results{Office: d.office},
		Clock: d.clock.Now, Origin: "https://desk.example"})
	require.NoError(t, err)
	log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError}))
	d.till = demo.NewTill()
	d.web, err = web.New(web.Config{Office: d.office, Log: log, Attempts: rate.Limit(1000), Payments: d.till,
		Signatures: web.Signatures{Service: service, Address: "ws://127.0.0.1:9/", BIN: eds.MustParseBIN(edstest.BIN(1))}})
	require.NoError(t, err)
	server := httptest.NewServer(d.web.Handler())
	d.url = server.URL
	t.Cleanup(func() { server.Close(); require.NoError(t, d.office.Close()) })
	return d
}

// offered is what a page gets for NCALayer.
type offered struct {
	ID      string
	Request struct{ Args struct{ Data []string } }
	State   signing.State
	Text    string
}

func (d signingDesk) offer(b *browser, path string) offered {
	d.t.Helper()
	status, body := b.post(path + "/offer")
	require.Equal(d.t, http.StatusOK, status, body)
	var o offered
	require.NoError(d.t, json.Unmarshal([]byte(body), &o), body)
	return o
}

// sign signs what was offered, as NCALayer does, and gives the fields of the answer.
func (d signingDesk) sign(o offered, key string) []string {
	d.t.Helper()
	pairs := []string{"id", o.ID}
	for _, text := range o.Request.Args.Data {
		content, err := base64.StdEncoding.DecodeString(text)
		require.NoError(d.t, err)
		der, err := d.authority.CMS(d.authority.Key(key), content, ncalayer.Form{Detached: true, Stamped: true})
		require.NoError(d.t, err)
		pairs = append(pairs, "signature", string(edstest.PEM(der)))
	}
	return pairs
}

func outcome(t *testing.T, status int, body string) signing.Outcome {
	t.Helper()
	require.Equal(t, http.StatusOK, status, body)
	var o signing.Outcome
	require.NoError(t, json.Unmarshal([]byte(body), &o), body)
	return o
}

// toSign are the cases whose results the head may sign now.
func (d signingDesk) toSign() (ids []string) {
	d.t.Helper()
	list, err := d.office.Work(context.Background(), d.people["marat"], office.Filter{})
	require.NoError(d.t, err)
	for _, item := range list.Items {
		v, err := d.office.Peek(context.Background(), d.people["marat"], item.ID)
		require.NoError(d.t, err)
		for _, a := range v.Open {
			if a.Action == process.ActionSign {
				ids = append(ids, item.ID.String())
			}
		}
	}
	return ids
}

func TestSignInBySignature(t *testing.T) {
	d := openSigning(t)
	b := d.browser()
	_, page := b.get("/sign-in")
	require.Contains(t, page, `data-ncalayer="ws://127.0.0.1:9/"`)
	require.Contains(t, page, "data-sign>Войти по ЭЦП</button>")

	o := d.offer(b, "/sign-in/eds")
	answer := d.sign(o, "marat")
	got := outcome(t, 200, second(b.post("/sign-in/eds/answer", answer...)))
	require.Equal(t, signing.StateChecked, got.State, got.Text)
	status, page := b.get("/work")
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "Оспанов Марат")

	replayed := d.browser()
	o2 := d.offer(replayed, "/sign-in/eds")
	require.NotEqual(t, o.ID, o2.ID)
	got = outcome(t, 200, second(replayed.post("/sign-in/eds/answer", answer...)))
	require.Equal(t, signing.FailureChallenge.Text().RU, got.Text, "a challenge that was used")
	status, _ = replayed.get("/work")
	require.Equal(t, http.StatusOK, status, "the page of the sign-in")

	stolen := d.browser()
	o = d.offer(stolen, "/sign-in/eds")
	other := d.browser()
	d.offer(other, "/sign-in/eds")
	got = outcome(t, 200, second(other.post("/sign-in/eds/answer", d.sign(o, "marat")...)))
	require.Equal(t, signing.FailureChallenge.Text().RU, got.Text, "a challenge of another browser")

	o = d.offer(stolen, "/sign-in/eds")
	got = outcome(t, 200, second(stolen.post("/sign-in/eds/answer", d.sign(o, "stranger")...)))
	require.Equal(t, signing.FailureAccount.Text().RU, got.Text)
	got = outcome(t, 200, second(stolen.post("/sign-in/eds/answer", d.sign(o, "marat")...)))
	require.Equal(t, signing.FailureChallenge.Text().RU, got.Text, "without a challenge")
	status, _ = stolen.post("/sign-in/eds/fail", "failure", "revoked")
	require.Equal(t, http.StatusUnprocessableEntity, status, "a page does not say what the desk finds out")
	got = outcome(t, 200, second(stolen.post("/sign-in/eds/fail", "failure", "unreachable")))
	require.Len(t, got.Remedies, 3)

	// Somebody at the counter has entered a person of the same number whose name comes first.
	serik := d.people["serik"]
	_, err := d.office.AddPerson(context.Background(), office.Person{Name: "Ааа", IIN: serik.IIN, Lang: law.LangRussian, Roles: serik.Roles}, "")
	require.NoError(t, err)
	b = d.browser()
	got = outcome(t, 200, second(b.post("/sign-in/eds/answer", d.sign(d.offer(b, "/sign-in/eds"), "serik")...)))
	require.Equal(t, signing.StateChecked, got.State, got.Text)
	require.Contains(t, pageOf(b.get("/portal")), serik.Name, "the account is that of who has one")
}

func second(_ int, body string) string { return body }

func TestHeadSignsResults(t *testing.T) {
	d := openSigning(t)
	ids := d.toSign()
	require.NotEmpty(t, ids, "the story leads to results that wait for the head")
	head := d.signedIn("marat")
	_, list := head.get("/work")
	require.Contains(t, list, `formaction="/sign"`)
	require.Contains(t, list, `name="case" value="`+ids[0]+`"`)
	var pairs []string
	for _, id := range ids {
		pairs = append(pairs, "case", id)
	}
	status, page := head.post("/sign", pairs...)
	require.Equal(t, http.StatusOK, status, page)
	require.Contains(t, page, "data-ncalayer")
	require.Equal(t, len(ids), strings.Count(page, `<p><a href="/case/`), "each result leads to its case")
	_, rest, _ := strings.Cut(page, `data-offer="`)
	at, _, _ := strings.Cut(rest, `/offer"`)

	other := d.signedIn("dana")
	status, _ = other.get(at)
	require.Equal(t, http.StatusNotFound, status, "somebody else's operation")
	status, _ = other.post(at+"/answer", "signature", "x")
	require.Equal(t, http.StatusNotFound, status)
	applicant := d.signedIn("serik")
	status, _ = applicant.post("/sign")
	require.Equal(t, http.StatusForbidden, status, "an applicant signs no results")
	for _, path := range []string{"/offer", "/answer", "/fail"} { // he signs, but not what is another's
		status, _ = applicant.post(at+path, "failure", string(signing.FailureCancelled))
		require.Equal(t, http.StatusNotFound, status, path)
	}

	o := d.offer(head, at)
	require.Len(t, o.Request.Args.Data, len(ids))
	got := outcome(t, 200, second(head.post(at+"/answer", d.sign(o, "dana")...)))
	require.Equal(t, signing.FailurePerson.Text().RU, got.Text)
	challenge := d.offer(d.browser(), "/sign-in/eds")
	d.offer(head, at)
	got = outcome(t, 200, second(head.post(at+"/answer", d.sign(challenge, "marat")...)))
	require.Equal(t, signing.FailureDocument.Text().RU, got.Text, "a sign-in is no signature of a result")

	d.authority.SetDown(true)
	got = outcome(t, 200, second(head.post(at+"/answer", d.sign(d.offer(head, at), "marat")...)))
	require.Equal(t, signing.StateUnanswerable, got.State)
	require.Len(t, d.toSign(), len(ids), "nothing is done in the cases yet")
	require.NotContains(t, second(head.get(at)), "Вы всё подписали.", "what could not be checked is not signed yet")
	d.authority.SetDown(false)
	require.NoError(t, d.clock.Move(d.clock.Now().Add(2*time.Minute)))
	require.NoError(t, d.web.Settle(context.Background()))
	require.NoError(t, d.web.Settle(context.Background()), "twice")
	require.Empty(t, d.toSign(), "every result is signed in its case")
	_, page = head.get(at)
	require.Contains(t, page, "Вы всё подписали.")
	require.Equal(t, len(ids), strings.Count(page, "Сделано: результат подписан – «"), "which step was done, in which case")
}

func TestResultThatChangedIsNotSigned(t *testing.T) {
	d := openSigning(t)
	id := d.toSign()[0]
	head := d.signedIn("marat")
	_, page := head.post("/sign", "case", id)
	_, rest, _ := strings.Cut(page, `data-offer="`)
	at, _, _ := strings.Cut(rest, `/offer"`)
	o := d.offer(head, at)
	var caseID process.ID
	require.NoError(t, caseID.UnmarshalText([]byte(id)))
	v, err := d.office.Peek(context.Background(), d.people["marat"], caseID)
	require.NoError(t, err)
	changed := false
	for _, kind := range law.Values[process.OutsideKind]() {
		for _, effect := range law.Values[process.Effect]() {
			if !changed {
				_, err = d.office.Do(context.Background(), d.people["marat"], caseID, office.Deed{Action: process.ActionOutside, Key: string(kind) + string(effect),
					Outside: &process.Outside{Kind: kind, Effect: effect, Basis: "a letter"}})
				changed = err == nil
			}
		}
	}
	require.True(t, changed, "something happens in the case meanwhile: %v", v.Open)
	got := outcome(t, 200, second(head.post(at+"/answer", d.sign(o, "marat")...)))
	require.Equal(t, signing.FailureChanged.Text().RU, got.Text)
}
