// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
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

// signBegin goes to the page that shows the results of cases, up to fifty, to be signed.
func (r *request) signBegin() error {
	cases, err := r.ticked()
	if r.form.Get("all") != "" {
		cases, err = r.waiting()
	}
	if err != nil {
		return err
	}
	q := signing.Operation{Purpose: eds.PurposeProviderResult, Expect: eds.Signatory{IIN: r.who().IIN, BIN: r.config.Signatures.BIN}}
	for _, id := range cases {
		v, err := r.office.View(r.ctx(), r.who(), id, time.Time{})
		if err != nil {
			return err
		}
		if i := slices.IndexFunc(v.Open, func(a office.Action) bool { return a.Action == process.ActionSign }); i >= 0 {
			q.Items = append(q.Items, signing.Item{Subject: resultSubject(id, v.Open[i].Node), Reference: v.Form.Applicant})
		}
	}
	switch {
	case len(q.Items) == 0:
		return &office.InputError{Field: "case", Fault: "nothing_to_sign"}
	case len(q.Items) > signing.MaxDocuments:
		return &office.InputError{Field: "case", Fault: "too_many_to_sign"}
	}
	return r.prepare(q)
}

// prepare begins an operation of the person and goes to its page.
func (r *request) prepare(q signing.Operation) error {
	if q.Expect.IIN.IsZero() {
		return &office.InputError{Field: "iin", Fault: "no_iin_to_sign"}
	}
	q.Account = r.who().ID
	o, err := r.signs.Prepare(r.ctx(), q)
	return r.redirect("/sign/"+o.ID, err)
}

// waiting are the first cases of a person's work that he signs, as many as are signed at once.
func (r *request) waiting() (cases []process.ID, err error) {
	list, err := r.office.Work(r.ctx(), r.who(), office.Filter{})
	for _, i := range list.Items {
		if i.Step.Action == process.ActionSign && len(cases) < signing.MaxDocuments {
			cases = append(cases, i.ID)
		}
	}
	return cases, err
}

// signData is an operation with the case of each document.
type signData struct {
	*signing.Operation
	Items []signItem
}

// signItem is a document; its case is nil until the application is filed, of the draft.
type signItem struct {
	signing.Item
	Case  *caseData
	Draft string
}

func (r *request) signPage() error {
	o, err := r.signs.Operation(r.ctx(), r.q.PathValue("id"), r.who().ID)
	d := signData{Operation: &o}
	for _, i := range o.Items {
		item := signItem{Item: i}
		id, _, unread := readSubject(i.Subject)
		if draft, ours := office.DraftOf(i.Subject); ours {
			item.Draft, id, unread = draft, r.office.CaseOf(draft), nil
		}
		v, unseen := r.office.Peek(r.ctx(), r.who(), id)
		if unseen == nil {
			item.Case = &caseData{request: r, View: v}
		} else if !errors.Is(unseen, office.ErrNotFound) && !errors.Is(unseen, office.ErrForbidden) {
			err = cmp.Or(err, unseen)
		}
		err = cmp.Or(err, unread)
		d.Items = append(d.Items, item)
	}
	return r.render("sign", d, err)
}

// told answers a script in JSON; a failure is told in words, and another error stays one.
func (r *request) told(v any, err error) error {
	if f := signing.FailureOf(err); f != "" {
		v, err = f.Outcome(r.Lang), nil
	}
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", "application/json")
	return json.NewEncoder(r.w).Encode(v)
}

func (r *request) signOffer() error {
	return r.told(r.signs.Offer(r.ctx(), r.q.PathValue("id"), r.who().ID))
}

func (r *request) signFail() error {
	f, err := r.failure()
	if err != nil {
		return err
	}
	o, err := r.signs.Fail(r.ctx(), r.q.PathValue("id"), r.who().ID, f)
	return r.told(o.Outcome(r.Lang, ""), err)
}

// failure is what a page tells of the person's machine, not of what the desk finds out.
func (r *request) failure() (signing.Failure, error) {
	f := signing.Failure(r.form.Get("failure"))
	if !f.OfPage() {
		return "", unreadable("failure")
	}
	return f, nil
}

func (r *request) signAnswer() error {
	o, err := r.signs.Answer(r.ctx(), r.q.PathValue("id"), r.who().ID, r.form["signature"])
	if err == nil {
		err = r.conclude(r.ctx(), r.who(), o)
	}
	return r.told(o.Outcome(r.Lang, "/sign/"+o.ID), err)
}

// conclude does in the cases what follows from valid signatures. To do it again changes
// nothing: each deed has the key of its document.
func (s *Server) conclude(ctx context.Context, p office.Person, o signing.Operation) error {
	for _, i := range o.Items {
		late := i.State == signing.StateFailed && i.Attempts > 1 // nobody stands before the page any more
		if i.Applied || i.State != signing.StateChecked && !late {
			continue
		}
		var err error
		if !late {
			err = s.follow(ctx, p, o, i)
		}
		// What the case does not take it does not take, whoever asks again.
		if errors.Is(err, process.ErrBlocked) || errors.Is(err, office.ErrForbidden) || errors.Is(err, office.ErrChanged) {
			s.config.Log.WarnContext(ctx, "a case does not take its signed result", "operation", o.ID, "document", i.Number, "error", err)
			err = nil
		}
		if err == nil {
			err = s.signs.Applied(ctx, o.ID, i.Number)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// follow files the application, or signs the result of the case, for which a signature is.
func (s *Server) follow(ctx context.Context, p office.Person, o signing.Operation, i signing.Item) error {
	if draft, ours := office.DraftOf(i.Subject); ours {
		return s.fileSigned(ctx, p, draft, o, i)
	}
	id, node, err := readSubject(i.Subject)
	if err != nil {
		return err
	}
	name := o.ID + "/" + strconv.Itoa(i.Number)
	_, err = s.office.Do(ctx, p, id, office.Deed{Action: process.ActionSign, Node: node, Key: "sign " + name,
		Signed: "EDS " + name + " " + i.Digest().String()})
	return err
}

// fileSigned files the application whose form is signed.
func (s *Server) fileSigned(ctx context.Context, p office.Person, draft string, o signing.Operation, i signing.Item) error {
	signed := office.Signed{At: i.Moment, Form: i.Digest()}
	report, err := s.signs.Certificate(ctx, o, i)
	if err == nil {
		signed.Certificate, err = report.Evidence()
	}
	if err == nil {
		signed.Signature, err = i.Report.Evidence()
	}
	if err == nil {
		signed.Paid, err = s.paid(ctx, draft)
	}
	if err == nil {
		_, err = s.office.FileSigned(ctx, p, draft, signed)
	}
	return err
}

// Settle checks what could not be checked and is due, and does what follows from what
// is signed and was not done because the program ended. It is run each minute.
func (s *Server) Settle(ctx context.Context) error {
	if s.signs == nil {
		return nil
	}
	if err := s.signs.Retry(ctx); err != nil {
		return err
	}
	open, err := s.signs.Unapplied(ctx)
	if err != nil {
		return err
	}
	var faults []error // of one operation, which holds no other up
	for _, o := range open {
		p, err := s.office.Person(ctx, o.Account)
		if err == nil {
			err = s.conclude(ctx, p, o)
		}
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}

// cookieChallenge holds the secret of the browser that asks to sign in by signature.
const cookieChallenge = "desk_challenge"

func (r *request) edsOffer() error {
	if !r.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	secret := rand.Text()
	offer, err := r.signs.Challenge(r.ctx(), secret)
	if err == nil {
		r.setCookie(cookieChallenge, secret, signing.ChallengeLife)
	}
	return r.told(offer, err)
}

func (r *request) edsAnswer() error {
	c, err := r.q.Cookie(cookieChallenge)
	if err != nil {
		return r.told(nil, signing.FailureError{Failure: signing.FailureChallenge})
	}
	r.setCookie(cookieChallenge, "", -time.Second)
	known, err := r.signs.SignIn(r.ctx(), r.form.Get("id"), c.Value, r.form.Get("signature"))
	if err != nil {
		return r.told(nil, err)
	}
	persons, err := r.office.PersonsWith(r.ctx(), known.IIN)
	if err == nil && len(persons) == 0 {
		err = signing.FailureError{Failure: signing.FailureAccount}
	}
	if err != nil {
		return r.told(nil, err)
	}
	err = r.begin(r.office.SignInAs(r.ctx(), account(persons)))
	return r.told(signing.Outcome{State: signing.StateChecked, Text: r.t("sign_in.done"), Next: "/"}, err)
}

// account is that of an official before that of an applicant, where one person has both, and one
// with a login before what the counter has entered under the same number.
func account(persons []office.Person) office.Person {
	weight := func(p office.Person) (n int) {
		if !p.Has(regulation.ActorApplicant) {
			n = 2
		}
		if p.Login != "" {
			n++
		}
		return n
	}
	return slices.MaxFunc(persons, func(a, b office.Person) int { return weight(a) - weight(b) })
}

func (r *request) edsFail() error {
	f, err := r.failure()
	return r.told(f.Outcome(r.Lang), err)
}
