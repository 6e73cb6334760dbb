// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"errors"
	"net/http"
	"net/url"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// supervisorData is the work of the others.
type supervisorData struct {
	office.Overview
	Officials     []office.Person
	Substitutions []office.Substitution
	Names         map[string]string
	Typed         url.Values
	Urgent        []office.Urgency
	Report        []reportNumber
}

// reportNumber is a number of the report, with the word by which its cases are found.
type reportNumber struct {
	Word   string
	Number int
}

func (s *Server) supervisor(r *request) error { return s.showSupervisor(r, http.StatusOK, "") }

func (s *Server) showSupervisor(r *request, status int, message string) error {
	var d supervisorData
	var err error
	if d.Overview, err = s.config.Office.Overview(r.ctx(), r.who()); err != nil {
		return err
	}
	if d.Officials, err = s.config.Office.Officials(r.ctx()); err != nil {
		return err
	}
	if d.Substitutions, err = s.config.Office.Substitutions(r.ctx()); err != nil {
		return err
	}
	d.Names = map[string]string{}
	for _, p := range d.Officials {
		d.Names[p.ID] = p.Name
	}
	d.Typed, d.Urgent = r.form, office.Urgencies()
	for _, word := range office.ReportWords() {
		d.Report = append(d.Report, reportNumber{word, office.ReportNumber(d.Summary, word, "")})
	}
	return r.renderStatus(status, "supervisor", page{Title: r.t("menu.supervisor"), Here: "supervisor", Message: message, Data: d})
}

func (s *Server) substitute(r *request) error {
	f := r.form
	sub := office.Substitution{Person: f.Get("person"), Substitute: f.Get("substitute"), Order: f.Get("order")}
	sub.First, _ = law.ParseDate(f.Get("first")) // what cannot be read is no day, which the office refuses
	sub.Last, _ = law.ParseDate(f.Get("last"))   // so is this
	if err := s.config.Office.Substitute(r.ctx(), r.who(), sub); err != nil {
		if errors.Is(err, office.ErrInput) {
			return s.showSupervisor(r, http.StatusUnprocessableEntity, r.explain(err))
		}
		return err
	}
	return r.redirect("/supervisor#substitutes")
}

func (s *Server) reassign(r *request) error {
	var ids []process.ID
	for _, text := range r.form["case"] {
		id, err := office.CaseID(text)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return &office.InputError{Field: "case", Fault: "case_missing"}
	}
	if err := s.config.Office.Reassign(r.ctx(), r.who(), ids, law.ID(r.form.Get("as")), r.form.Get("to")); err != nil {
		return err
	}
	return r.redirect(local(r.form.Get("back"), "/supervisor/cases"))
}
