// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func (s *Server) openAPI(r *request) error {
	r.w.Header().Set("Content-Type", "application/vnd.oai.openapi+json;version=3.1")
	_, err := r.w.Write(s.document)
	return err
}

// session is who has signed in; the token is sent as a bearer token from then on.
type session struct {
	Token  string   `json:"token"`
	Person string   `json:"person"`
	Roles  []law.ID `json:"roles"`
}

func (s *Server) signIn(r *request) error {
	if !s.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	var in struct {
		Login    string `json:"login"`
		Password string `json:"password"`
	}
	if err := r.read(&in); err != nil {
		return err
	}
	got, err := s.office.SignIn(r.ctx(), in.Login, in.Password)
	if err != nil {
		return err
	}
	return r.answer(http.StatusCreated, session{got.Token, got.Person.ID, got.Person.Roles})
}

func (s *Server) signOut(r *request) error {
	if err := s.office.SignOut(r.ctx(), r.token); err != nil {
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

func (s *Server) services(r *request) error {
	offers, shut := s.office.Offers()
	v := services{Offers: make([]offer, 0, len(offers)), Closed: make([]closed, 0, len(shut))}
	for _, f := range offers {
		o := offer{Offer: f.ID(), Kind: f.Kind.ID, Channel: f.Channel, Title: f.Kind.Title, Licence: f.Kind.Concerns, Portal: f.Portal(), Documents: []document{}}
		for _, d := range office.Documents(f) {
			o.Documents = append(o.Documents, document{d.ID, d.Text, d.Citation.String()})
		}
		v.Offers = append(v.Offers, o)
	}
	for _, c := range shut {
		v.Closed = append(v.Closed, closed{c.Kind.ID, c.Channel, c.Err.Error()})
	}
	return r.answer(http.StatusOK, v)
}

func (s *Server) outlook(r *request) error {
	q := r.q.URL.Query()
	look, err := s.office.Outlook(office.Draft{Offer: q.Get("offer"), HandedIn: q.Get("handed_in")})
	if err != nil {
		return err
	}
	return r.answer(http.StatusOK, look.Plan)
}

// row is one case of a list: what the projection holds, how urgent it is, and the names.
type row struct {
	sqlstore.Case
	Urgency       office.Urgency `json:"urgency"`
	ApplicantName string         `json:"applicant_name,omitempty"`
	HolderName    string         `json:"holder_name,omitempty"`
}

type rows struct {
	Cases  []row                  `json:"cases"`
	Counts map[office.Urgency]int `json:"counts"`
	Total  int                    `json:"total"`
}

// cases lists what a person can act in; with all=true every open case, for a supervisor;
// for an applicant his own.
func (s *Server) cases(r *request) error {
	q := r.q.URL.Query()
	f := office.Filter{Urgency: office.Urgency(q.Get("urgency")), Service: q.Get("service"), Role: law.ID(q.Get("role")), Person: q.Get("person"), Search: q.Get("search")}
	var list office.List
	var err error
	switch {
	case q.Get("all") == "true":
		list, err = s.office.All(r.ctx(), r.who, f)
	case r.who.Official():
		list, err = s.office.Work(r.ctx(), r.who, f)
	default:
		list, err = s.office.Own(r.ctx(), r.who)
	}
	if err != nil {
		return err
	}
	v := rows{Cases: make([]row, len(list.Items)), Counts: list.Counts, Total: list.Total}
	for i, item := range list.Items {
		v.Cases[i] = row{item.Case, item.Urgency, item.Applicant, item.Holder}
	}
	return r.answer(http.StatusOK, v)
}

// view is a case as the person sees it.
type view struct {
	Case        sqlstore.Case       `json:"case"`
	Urgency     office.Urgency      `json:"urgency"`
	Application process.Application `json:"application"`
	Plan        process.Plan        `json:"plan"`
	Form        office.Form         `json:"form"`
	Files       []file              `json:"files"`
	Actions     []action            `json:"actions"`
}

type file struct {
	Document law.ID     `json:"document"`
	Name     string     `json:"name"`
	Type     string     `json:"type"`
	Digest   eds.Digest `json:"sha256"`
	Size     int        `json:"size"`
}

// action is one thing that can be done, or not, and why not.
type action struct {
	process.ActionStatus
	Label    law.Text `json:"label"`
	Role     law.ID   `json:"role,omitempty"` // in which it can be done
	HeldBy   string   `json:"held_by,omitempty"`
	Citation string   `json:"citation,omitempty"`
}

func (s *Server) oneCase(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	v, err := s.office.View(r.ctx(), r.who, id, time.Time{})
	if err != nil {
		return err
	}
	out := view{Case: v.Row, Urgency: v.Urgency, Application: v.Application, Plan: v.Plan, Form: v.Form, Files: []file{}, Actions: []action{}}
	for _, f := range v.Files {
		out.Files = append(out.Files, file{f.Document, f.Name, f.Type, f.Digest, f.Size})
	}
	for _, list := range [][]office.Action{v.Open, v.Shut} {
		for _, a := range list {
			one := action{ActionStatus: a.ActionStatus, Label: a.Action.Label(), Role: a.As.Role, HeldBy: a.HeldBy}
			if !a.Step.Citation.IsZero() {
				one.Citation = a.Step.Citation.String()
			}
			out.Actions = append(out.Actions, one)
		}
	}
	r.etag(v.Application.Version())
	return r.answer(http.StatusOK, out)
}

// etag says of which version an answer is.
func (r *request) etag(version int) { r.w.Header().Set("ETag", `"`+strconv.Itoa(version)+`"`) }

func (s *Server) events(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	list, err := s.office.Events(r.ctx(), r.who, id)
	if err != nil {
		return err
	}
	r.etag(len(list))
	return r.answer(http.StatusOK, list)
}

func (s *Server) file(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	a, body, err := s.office.Attachment(r.ctx(), r.who, id, law.ID(r.q.PathValue("document")))
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", a.Type)
	r.w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(a.Name))
	r.w.Header().Set("Content-Length", fmt.Sprint(len(body)))
	_, err = r.w.Write(body)
	return err
}
