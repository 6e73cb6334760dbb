// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func (r *request) openAPI() error {
	r.w.Header().Set("Content-Type", "application/vnd.oai.openapi+json;version=3.1")
	_, err := r.w.Write(Description)
	return err
}

// session is who has signed in; the token is sent as a bearer token from then on.
type session struct {
	Token  string   `json:"token"`
	Person string   `json:"person"`
	Roles  []law.ID `json:"roles"`
}

func (r *request) signIn() error {
	if !r.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	var in struct {
		Login    string `json:"login"`
		Password string `json:"password"`
	}
	if err := r.read(&in); err != nil {
		return err
	}
	got, err := r.office.SignIn(r.ctx(), in.Login, in.Password)
	if err != nil {
		return err
	}
	return r.answer(http.StatusCreated, session{got.Token, got.Person.ID, got.Person.Roles})
}

func (r *request) signOut() error {
	if err := r.office.SignOut(r.ctx(), r.token); err != nil {
		return err
	}
	r.w.WriteHeader(http.StatusNoContent)
	return nil
}

// services is what can be asked for today, and what cannot.
type services struct {
	Offers []offer  `json:"offers"`
	Closed []closed `json:"closed"`
}

type offer struct {
	Offer   string             `json:"offer"`
	Kind    regulation.KindID  `json:"kind"`
	Channel regulation.Channel `json:"channel"`
	Title   law.Text           `json:"title"`
	// Licence says that an application names an earlier licence; Portal that the applicant
	// files by himself.
	Licence   bool       `json:"licence"`
	Portal    bool       `json:"portal"`
	Documents []document `json:"documents"`
}

type document struct {
	Document law.ID   `json:"document"`
	Text     law.Text `json:"text"`
	Citation string   `json:"citation"`
}

type closed struct {
	Kind    regulation.KindID  `json:"kind"`
	Channel regulation.Channel `json:"channel"`
	Reason  string             `json:"reason"`
}

func (r *request) services() error {
	offers, shut := r.office.Offers()
	v := services{Offers: make([]offer, 0, len(offers)), Closed: make([]closed, 0, len(shut))}
	for _, f := range offers {
		o := offer{Offer: f.ID(), Kind: f.Kind.ID, Channel: f.Channel(), Title: f.Kind.Title, Licence: f.Kind.Concerns, Portal: f.Portal(), Documents: []document{}}
		for _, d := range f.Documents {
			o.Documents = append(o.Documents, document{d.ID, d.Text, d.Citation.String()})
		}
		v.Offers = append(v.Offers, o)
	}
	for _, c := range shut {
		v.Closed = append(v.Closed, closed{c.Kind.ID, c.Channel, c.Err.Error()})
	}
	return r.answer(http.StatusOK, v)
}

func (r *request) outlook() error {
	q := r.q.URL.Query()
	look, err := r.office.Outlook(office.Draft{Offer: q.Get("offer"), HandedIn: q.Get("handed_in")})
	if err != nil {
		return err
	}
	return r.answer(http.StatusOK, look.Plan)
}

// cases lists what a person can act in; with all=true every open case, for a supervisor;
// for an applicant his own.
func (r *request) cases() error {
	q := r.q.URL.Query()
	f := office.Filter{
		Urgency: office.Urgency(q.Get("urgency")), Service: q.Get("service"), Role: law.ID(q.Get("role")), Person: q.Get("person"), Search: q.Get("search"),
	}
	var list office.List
	var err error
	switch {
	case q.Get("all") == "true":
		list, err = r.office.All(r.ctx(), r.who, f)
	case r.who.Official():
		list, err = r.office.Work(r.ctx(), r.who, f)
	default:
		list, err = r.office.Own(r.ctx(), r.who)
	}
	if err != nil {
		return err
	}
	return r.answer(http.StatusOK, list)
}

// view is a case as the person sees it.
type view struct {
	Case        sqlstore.Case       `json:"case"`
	Urgency     office.Urgency      `json:"urgency"`
	Application process.Application `json:"application"`
	Plan        process.Plan        `json:"plan"`
	Form        office.Form         `json:"form"`
	Files       []office.Attachment `json:"files"`
	Actions     []action            `json:"actions"`
}

// action is one thing that can be done, or not, and why not.
type action struct {
	process.ActionStatus
	Label    law.Text `json:"label"`
	Role     law.ID   `json:"role,omitempty"` // in which it can be done
	HeldBy   string   `json:"held_by,omitempty"`
	Citation string   `json:"citation,omitempty"`
}

func (r *request) oneCase() error {
	v, err := r.office.View(r.ctx(), r.who, r.id, time.Time{})
	if err != nil {
		return err
	}
	out := view{v.Row, v.Urgency, v.Application, v.Plan, v.Form, append([]office.Attachment{}, v.Files...), []action{}}
	for _, a := range slices.Concat(v.Open, v.Shut) {
		one := action{ActionStatus: a.ActionStatus, Label: a.Action.Label(), Role: a.As.Role, HeldBy: a.HeldBy}
		if !a.Step.Citation.IsZero() {
			one.Citation = a.Step.Citation.String()
		}
		out.Actions = append(out.Actions, one)
	}
	r.etag(v.Application.Version())
	return r.answer(http.StatusOK, out)
}

func (r *request) events() error {
	list, err := r.office.Events(r.ctx(), r.who, r.id)
	if err != nil {
		return err
	}
	r.etag(len(list))
	return r.answer(http.StatusOK, list)
}

func (r *request) file() error {
	a, body, err := r.office.Attachment(r.ctx(), r.who, r.id, law.ID(r.q.PathValue("document")))
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", a.Type)
	r.w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(a.Name))
	r.w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, err = r.w.Write(body)
	return err
}
