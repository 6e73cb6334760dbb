// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Signatures are what the pages need to sign. The zero value signs nothing.
type Signatures struct {
	Service *signing.Service
	// Address is that of NCALayer's socket, which the content security policy lets a page
	// open; Window is that of the demonstration's own.
	Address, Window string
	// BIN is that of the organisation for which officials sign; zero is not asked.
	BIN eds.BIN
}

// signingRoutes are the pages and operations of signatures; none without a service.
func (s *Server) signingRoutes() []Route {
	if s.config.Signatures.Service == nil {
		return nil
	}
	return []Route{
		{http.MethodPost, "/sign", Officials, s.signBegin},
		{http.MethodGet, "/sign/{id}", SignedIn, s.signPage},
		{http.MethodPost, "/sign/{id}/offer", SignedIn, s.signOffer},
		{http.MethodPost, "/sign/{id}/answer", SignedIn, s.signAnswer},
		{http.MethodPost, "/sign/{id}/fail", SignedIn, s.signFail},
		{http.MethodPost, "/sign-in/eds/offer", Everybody, s.edsOffer},
		{http.MethodPost, "/sign-in/eds/answer", Everybody, s.edsAnswer},
		{http.MethodPost, "/sign-in/eds/fail", Everybody, s.edsFail},
	}
}

// signatureAction is the signature that a person may give in a case now.
func signatureAction(v office.View) (office.Action, bool) {
	i := slices.IndexFunc(v.Open, func(a office.Action) bool { return a.Action == process.ActionSign })
	if i < 0 {
		return office.Action{}, false
	}
	return v.Open[i], true
}

// signBegin takes the cases whose results are to be signed, up to fifty, and goes to
// the page that shows them.
func (s *Server) signBegin(r *request) error {
	q := signing.Request{
		Account: r.who().ID, Purpose: eds.PurposeProviderResult, Expect: eds.Signatory{IIN: r.who().IIN, BIN: s.config.Signatures.BIN},
	}
	cases := r.form["case"]
	if r.form.Get("all") != "" {
		var err error
		if cases, err = s.waiting(r); err != nil {
			return err
		}
	}
	for _, text := range cases {
		id, err := office.CaseID(text)
		if err != nil {
			return err
		}
		v, err := s.config.Office.View(r.ctx(), r.who(), id, zeroTime)
		if err != nil {
			return err
		}
		if a, may := signatureAction(v); may {
			q.Documents = append(q.Documents, signing.Candidate{Subject: resultSubject(id, a.Node), Reference: v.Form.Applicant})
		}
	}
	switch {
	case len(q.Documents) == 0:
		return &office.InputError{Field: "case", Fault: "nothing_to_sign"}
	case len(q.Documents) > signing.MaxDocuments:
		return &office.InputError{Field: "case", Fault: "too_many_to_sign"}
	case q.Expect.IIN.IsZero():
		return &office.InputError{Field: "iin", Fault: "no_iin_to_sign"}
	}
	o, err := s.config.Signatures.Service.Prepare(as(r.ctx(), r.who()), q)
	if err != nil {
		return err
	}
	return r.redirect("/sign/" + o.ID)
}

// waiting are the first cases of a person's work that wait for his signature, as many as
// are signed at once.
func (s *Server) waiting(r *request) (cases []string, err error) {
	list, err := s.config.Office.Work(r.ctx(), r.who(), office.Filter{})
	for _, i := range list.Items {
		if i.Step.Action == process.ActionSign && len(cases) < signing.MaxDocuments {
			cases = append(cases, i.ID.String())
		}
	}
	return cases, err
}

// signData is the page on which documents are shown and signed.
type signData struct {
	Documents []signedDocument
	NCALayer  *ncalayerData
	Left      int // that are not signed
}

type signedDocument struct {
	signing.View
	Number  int
	State   signing.State
	Failure law.Text
	RetryAt time.Time
}

// ncalayerData is what the script in the page is told.
type ncalayerData struct {
	Address, Window, At, CSRF           string
	Looking, Waiting, Checking, Offline law.Text
}

// ncalayer is nil where nothing is signed.
func (s *Server) ncalayer(r *request, at string) *ncalayerData {
	if s.config.Signatures.Service == nil {
		return nil
	}
	return &ncalayerData{
		Address: s.config.Signatures.Address, Window: s.config.Signatures.Window, At: at, CSRF: r.session.CSRF,
		Looking: signing.ProgressLooking.Text(), Waiting: signing.ProgressWaiting.Text(),
		Checking: signing.ProgressChecking.Text(), Offline: signing.ProgressOffline.Text(),
	}
}

func (s *Server) signPage(r *request) error {
	o, err := s.config.Signatures.Service.Operation(r.ctx(), r.q.PathValue("id"), r.who().ID)
	if err != nil {
		return notSigned(err)
	}
	d := signData{NCALayer: s.ncalayer(r, "/sign/"+o.ID)}
	for _, i := range o.Items {
		v, err := signing.Render(i.Content, r.lang)
		if err != nil {
			return err
		}
		d.Documents = append(d.Documents, signedDocument{View: v, Number: i.Number, State: i.State, Failure: i.Failure.Text(), RetryAt: i.RetryAt})
		if i.State != signing.StateChecked && i.State != signing.StateUnanswerable {
			d.Left++
		}
	}
	return r.render("sign", page{Title: r.t("sign.title"), Here: r.listName(), Data: d})
}

// notSigned tells in the words of the office what package signing does not find.
func notSigned(err error) error {
	if errors.Is(err, signing.ErrNotFound) {
		return office.ErrNotFound
	}
	return err
}

// told answers a script in JSON; a failure is told in words, and another error stays one.
func (r *request) told(v any, err error) error {
	if f := signing.FailureOf(err); f != "" {
		v, err = f.Outcome(r.lang), nil
	}
	if err != nil {
		return notSigned(err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", "application/json")
	_, err = r.w.Write(b)
	return err
}

func (s *Server) signOffer(r *request) error {
	offer, err := s.config.Signatures.Service.Offer(as(r.ctx(), r.who()), r.q.PathValue("id"), r.who().ID)
	return r.told(offer, err)
}

func (s *Server) signFail(r *request) error {
	f := signing.Failure(r.form.Get("failure"))
	if !f.OfPage() {
		return &office.InputError{Field: "failure", Fault: "form_unreadable"}
	}
	o, err := s.config.Signatures.Service.Fail(r.ctx(), r.q.PathValue("id"), r.who().ID, f)
	return r.told(o.Outcome(r.lang, ""), err)
}

func (s *Server) signAnswer(r *request) error {
	o, err := s.config.Signatures.Service.Answer(as(r.ctx(), r.who()), r.q.PathValue("id"), r.who().ID, r.form["signature"])
	if err == nil {
		err = s.apply(r.ctx(), r.who(), o)
	}
	return r.told(o.Outcome(r.lang, "/sign/"+o.ID), err)
}

// apply does in the cases what follows from valid signatures. To do it again changes
// nothing: each deed has the key of its document.
func (s *Server) apply(ctx context.Context, p office.Person, o signing.Operation) error {
	for _, i := range o.Items {
		late := i.State == signing.StateFailed && i.Attempts > 1 // nobody stands before the page any more
		if i.Applied || i.State != signing.StateChecked && !late {
			continue
		}
		if !late {
			err := s.follow(ctx, p, o, i)
			if err != nil && !refused(err) {
				return err
			}
			if err != nil {
				s.config.Log.WarnContext(ctx, "a case does not take its signed result", "operation", o.ID, "document", i.Number, "error", err)
			}
		}
		if err := s.config.Signatures.Service.Applied(ctx, o.ID, i.Number); err != nil {
			return err
		}
	}
	return nil
}

// follow does what follows from one valid signature: an application is filed, or the
// result of a case is signed.
func (s *Server) follow(ctx context.Context, p office.Person, o signing.Operation, i signing.Item) error {
	if draft, ours := office.DraftOf(i.Subject); ours {
		return s.fileSigned(ctx, p, draft, o, i)
	}
	id, node, err := readSubject(i.Subject)
	if err != nil {
		return err
	}
	name := o.ID + "/" + strconv.Itoa(i.Number)
	_, err = s.config.Office.Do(ctx, p, id, office.Deed{Action: process.ActionSign, Node: node, Key: "sign " + name, Signed: "EDS " + name + " " + i.Digest().String()})
	return err
}

// refused reports whether the case does not take a deed, whoever asks again.
func refused(err error) bool {
	return errors.Is(err, process.ErrBlocked) || errors.Is(err, office.ErrForbidden) || errors.Is(err, office.ErrChanged)
}

// Settle checks what could not be checked and is due, and does what follows from what
// is signed and was not done because the program ended. It is run each minute.
func (s *Server) Settle(ctx context.Context) error {
	if s.config.Signatures.Service == nil {
		return nil
	}
	if _, err := s.config.Signatures.Service.Retry(ctx); err != nil {
		return err
	}
	open, err := s.config.Signatures.Service.Unapplied(ctx)
	if err != nil {
		return err
	}
	for _, o := range open {
		p, err := s.config.Office.Person(ctx, o.Account)
		if err == nil {
			err = s.apply(ctx, p, o)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// cookieChallenge holds the secret of the browser that asks to sign in by signature.
const cookieChallenge = "desk_challenge"

func (s *Server) edsOffer(r *request) error {
	if !s.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	secret := rand.Text()
	offer, err := s.config.Signatures.Service.Challenge(r.ctx(), secret)
	if err == nil {
		s.setCookie(r, cookieChallenge, secret, signing.ChallengeLife)
	}
	return r.told(offer, err)
}

func (s *Server) edsAnswer(r *request) error {
	c, err := r.q.Cookie(cookieChallenge)
	if err != nil {
		return r.told(nil, &signing.FailureError{Failure: signing.FailureChallenge})
	}
	s.setCookie(r, cookieChallenge, "", 0)
	known, err := s.config.Signatures.Service.SignIn(r.ctx(), r.form.Get("id"), c.Value, r.form.Get("signature"))
	if err != nil {
		return r.told(nil, err)
	}
	persons, err := s.config.Office.PersonsWith(r.ctx(), known.IIN)
	if err != nil {
		return err
	}
	if len(persons) == 0 {
		return r.told(nil, &signing.FailureError{Failure: signing.FailureAccount})
	}
	session, err := s.config.Office.SignInAs(r.ctx(), account(persons))
	if err != nil {
		return err
	}
	s.began(r, session)
	return r.told(signing.Outcome{State: signing.StateChecked, Text: r.t("sign_in.done"), Next: "/"}, nil)
}

// account is that of an official before that of an applicant, where one person has both.
func account(persons []office.Person) office.Person {
	i := slices.IndexFunc(persons, func(p office.Person) bool { return !p.Has(regulation.ActorApplicant) })
	return persons[max(i, 0)]
}

func (s *Server) edsFail(r *request) error {
	f := signing.Failure(r.form.Get("failure"))
	if !f.OfPage() {
		return &office.InputError{Field: "failure", Fault: "form_unreadable"}
	}
	return r.told(f.Outcome(r.lang), nil)
}
