// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func (r *request) openAPI() error {
	r.w.Header().Set("Content-Type", "application/vnd.oai.openapi+json;version=3.1")
	_, err := r.w.Write(Description)
	return err
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
	// The token is sent as a bearer token from then on.
	s, err := r.office.SignIn(r.ctx(), in.Login, in.Password)
	return r.answer(http.StatusCreated, object{"token": s.Token, "person": s.Person.ID, "roles": s.Person.Roles}, err)
}

func (r *request) signOut() error {
	if err := r.office.SignOut(r.ctx(), r.token); err != nil {
		return err
	}
	r.w.WriteHeader(http.StatusNoContent)
	return nil
}

// services tells what can be asked for today, and what cannot.
func (r *request) services() error {
	offers, closed := r.office.Offers()
	return r.answer(http.StatusOK, object{
		"offers": objects(offers, func(f office.Offer) object {
			return object{
				"offer": f.ID(), "kind": f.Kind.ID, "channel": f.Channel(), "title": f.Kind.Title, "portal": f.Portal(),
				"licence": f.Kind.Concerns, // an application names an earlier one
				"documents": objects(f.Documents, func(d regulation.Document) object {
					return object{"document": d.ID, "text": d.Text, "citation": d.Citation.String()}
				}),
			}
		}),
		"closed": objects(closed, func(c office.Closed) object {
			return object{"kind": c.Kind.ID, "channel": c.Channel, "reason": c.Err.Error()}
		}),
	}, nil)
}

func (r *request) outlook() error {
	q := r.q.URL.Query()
	look, err := r.office.Outlook(office.Draft{Offer: q.Get("offer"), HandedIn: q.Get("handed_in")})
	return r.answer(http.StatusOK, look.Plan, err)
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
	return r.answer(http.StatusOK, list, err)
}

// action is one thing that can be done, or not, and why not.
type action struct {
	process.ActionStatus
	Label    law.Text `json:"label"`
	Role     law.ID   `json:"role,omitempty"` // in which it can be done
	HeldBy   string   `json:"held_by,omitempty"`
	Citation string   `json:"citation,omitempty"`
}

// oneCase shows a case as the person sees it.
func (r *request) oneCase() error {
	v, err := r.office.View(r.ctx(), r.who, r.id, time.Time{})
	if err != nil {
		return err
	}
	actions := []action{}
	for _, a := range slices.Concat(v.Open, v.Shut) {
		one := action{ActionStatus: a.ActionStatus, Label: a.Action.Label(), Role: a.As.Role, HeldBy: a.HeldBy}
		if !a.Step.Citation.IsZero() {
			one.Citation = a.Step.Citation.String()
		}
		actions = append(actions, one)
	}
	return r.versioned(http.StatusOK, v.Application.Version(), object{
		"case": v.Row, "urgency": v.Urgency, "application": v.Application, "plan": v.Plan, "form": v.Form,
		"files": append([]office.Attachment{}, v.Files...), "actions": actions,
	}, nil)
}

func (r *request) events() error {
	list, err := r.office.Events(r.ctx(), r.who, r.id)
	return r.versioned(http.StatusOK, len(list), list, err)
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

// application is what a program files for an applicant, as an official at the counter does.
type application struct {
	office.Draft
	// Who applies and what was paid the desk knows itself: no text is read here.
	Applicant struct{} `json:"applicant"`
	Paid      struct{} `json:"paid"`
	Files     []struct {
		Document law.ID `json:"document"`
		Name     string `json:"name"`
		Content  []byte `json:"content"`
	} `json:"files"`
}

func (r *request) takeIn(in application) error {
	begun, err := r.office.DraftUnder(r.ctx(), r.who, r.key)
	if err != nil {
		return err
	}
	t, err := r.office.Filed(r.ctx(), begun.ID)
	if errors.Is(err, office.ErrNotFound) { // else the same request came before
		in.ID, in.Person, in.Version = begun.ID, begun.Person, begun.Version
		in.Draft.Applicant = in.IIN // a program chooses nobody of those who are known
		t, err = r.taken(in)
	}
	if err == nil {
		r.w.Header().Set("Location", "/api/cases/"+t.ID.String())
	}
	return r.answer(http.StatusCreated, t, err)
}

// taken keeps the files of an application with its draft, and takes it in.
func (r *request) taken(in application) (t office.Taken, err error) {
	if len(in.Files) > 0 {
		in.Draft, err = r.office.KeepDraft(r.ctx(), in.Draft)
	}
	for i := 0; err == nil && i < len(in.Files); i++ {
		f := in.Files[i]
		err = r.office.Attach(r.ctx(), r.who, in.ID, f.Document, f.Name, f.Content)
	}
	if err != nil {
		return t, err
	}
	return r.office.TakeIn(r.ctx(), r.who, in.Draft)
}

func (r *request) command(in office.Deed) error {
	in.Version, in.Key = r.version, "api "+r.key
	return r.happened(r.office.Do(r.ctx(), r.who, r.id, in))
}

func (r *request) correct(in office.Fix) error {
	in.Version, in.Key = r.version, "api "+r.key
	return r.happened(r.office.Correct(r.ctx(), r.who, r.id, in))
}

// happened answers with the event that a change has become.
func (r *request) happened(e process.Event, err error) error {
	return r.versioned(http.StatusCreated, e.Version, e, err)
}
