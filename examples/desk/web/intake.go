// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// intakeData is the form of the counter.
type intakeData struct {
	Draft     office.Draft
	Offers    []office.Offer
	Known     []office.Person // with the same identification number
	BadDigit  bool            // the check digit of the number is wrong
	Chosen    bool            // what is asked for is known
	Concerns  bool            // an earlier licence is named
	Documents []regulation.Document
	States    []string
	Outlook   office.Outlook
	Due       process.Deadline
	Drafts    []office.Draft
	Field     string // which field is wrong
}

func (s *Server) intakePage(r *request) error {
	d := s.config.Office.NewDraft(r.who())
	if id := r.q.URL.Query().Get("draft"); id != "" {
		var err error
		if d, err = s.config.Office.Draft(r.ctx(), r.who(), id); err != nil {
			return err
		}
	}
	return s.showIntake(r, http.StatusOK, d, "", "")
}

func (s *Server) showIntake(r *request, status int, d office.Draft, field, message string) error {
	data := intakeData{Draft: d, Offers: s.config.Office.Counter(r.who()), Field: field, States: []string{office.DocumentGiven, office.DocumentAbsent, office.DocumentNotRequired}}
	if len(data.Offers) == 0 {
		return office.ErrForbidden
	}
	if iin, err := eds.ParseIIN(d.IIN); err == nil {
		data.BadDigit = iin.Validate() != nil
		if data.Known, err = s.config.Office.PersonsWith(r.ctx(), iin); err != nil {
			return err
		}
	}
	if offer, err := s.config.Office.Offer(d.Offer); err == nil {
		data.Chosen, data.Concerns, data.Documents = true, offer.Kind.Concerns, office.Documents(offer)
		if data.Outlook, err = s.config.Office.Outlook(d); err != nil {
			return err
		}
		data.Due = data.Outlook.Plan.Grant
	}
	if d.Version == 0 {
		var err error
		if data.Drafts, err = s.config.Office.Drafts(r.ctx(), r.who()); err != nil {
			return err
		}
	}
	return r.renderStatus(status, "intake", page{Title: r.t("menu.intake"), Here: "intake", Message: message, Data: data})
}

// intake keeps what was typed, whatever becomes of it, and takes the application in
// where that was the button.
func (s *Server) intake(r *request) error {
	if len(s.config.Office.Counter(r.who())) == 0 {
		return office.ErrForbidden
	}
	d, err := s.draftOf(r)
	if err != nil {
		return err
	}
	kept, err := s.config.Office.KeepDraft(r.ctx(), d)
	if errors.Is(err, office.ErrChanged) {
		// A second press of the button: the draft has become a case already.
		if taken, err := s.config.Office.TakeIn(r.ctx(), r.who(), d); err == nil && r.form.Get("button") == "accept" {
			return r.redirect("/case/" + taken.ID.String() + "?accepted=1")
		}
		return s.showIntake(r, http.StatusPreconditionFailed, d, "", r.t("error.changed"))
	}
	if err != nil {
		return err
	}
	if r.form.Get("button") != "accept" {
		return r.redirect("/intake?draft=" + url.QueryEscape(kept.ID))
	}
	taken, err := s.config.Office.TakeIn(r.ctx(), r.who(), kept)
	if err != nil {
		var input *office.InputError
		if errors.As(err, &input) {
			return s.showIntake(r, http.StatusUnprocessableEntity, kept, input.Field, r.explain(err))
		}
		return err
	}
	return r.redirect("/case/" + taken.ID.String() + "?accepted=1")
}

// service is what can be asked for in one service.
type service struct {
	Title  law.Text
	Offers []offerLine
}

// offerLine is one line of it; of one kind there may be several ways.
type offerLine struct {
	office.Offer
	Several bool
}

// services puts offers under their services, which follow one another already.
func services(offers []office.Offer) []service {
	ways := map[regulation.KindID]int{}
	for _, f := range offers {
		ways[f.Kind.ID]++
	}
	var list []service
	for i, f := range offers {
		if id := f.Kind.ID; i == 0 || id.Act != offers[i-1].Kind.ID.Act || id.Service != offers[i-1].Kind.ID.Service {
			list = append(list, service{Title: f.Kind.Service().Title})
		}
		last := &list[len(list)-1]
		last.Offers = append(last.Offers, offerLine{f, ways[f.Kind.ID] > 1})
	}
	return list
}

// draftOf reads the form of the counter.
func (s *Server) draftOf(r *request) (office.Draft, error) {
	f := r.form
	d := s.config.Office.NewDraft(r.who())
	if id := f.Get("draft"); id != "" {
		d.ID = id
	}
	var err error
	if d.Version, err = strconv.ParseInt(f.Get("version"), 10, 64); err != nil || len(d.ID) > 64 {
		return d, &office.InputError{Field: "version", Fault: "form_unreadable"}
	}
	d.Applicant, d.IIN, d.Name = f.Get("applicant"), strings.TrimSpace(f.Get("iin")), f.Get("name")
	d.Offer, d.About, d.Licence = f.Get("offer"), f.Get("about"), f.Get("licence")
	d.HandedIn, d.Reason = f.Get("handed_in"), f.Get("reason")
	d.Documents = map[law.ID]string{}
	for key := range f {
		if doc, found := strings.CutPrefix(key, "document."); found {
			d.Documents[law.ID(doc)] = f.Get(key)
		}
	}
	return d, nil
}
