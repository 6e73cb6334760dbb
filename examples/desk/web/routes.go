// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"net/http"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/regulation"
)

// Audience says for whom a page or an operation is. Whose case it is decides the office.
type Audience string

const (
	// Everybody needs no session.
	Everybody Audience = "everybody"
	// SignedIn is whoever has a session.
	SignedIn Audience = "signed_in"
	// Officials work here, in whatever role.
	Officials Audience = "officials"
	// Applicants file by themselves.
	Applicants Audience = "applicants"
	// Supervisors look after the work of the others.
	Supervisors Audience = "supervisors"
)

// admits reports whether a person belongs to an audience.
func (a Audience) admits(p office.Person) bool {
	switch a {
	case Everybody:
		return true
	case SignedIn:
		return p.ID != ""
	case Officials:
		return p.ID != "" && p.Official()
	case Applicants:
		return p.ID != "" && p.Has(regulation.ActorApplicant)
	case Supervisors:
		return p.ID != "" && p.Has(office.RoleSupervisor)
	}
	return false
}

// Route is one page or operation.
type Route struct {
	Method, Path string
	For          Audience
	handle       func(*request) error
}

// Routes are all pages and operations. Who is not of the audience of one is refused
// before anything of it runs.
func (s *Server) Routes() []Route {
	return append(s.signingRoutes(), []Route{
		{http.MethodGet, "/{$}", SignedIn, s.home},
		{http.MethodGet, "/sign-in", Everybody, s.signInPage},
		{http.MethodPost, "/sign-in", Everybody, s.signIn},
		{http.MethodPost, "/sign-out", SignedIn, s.signOut},
		{http.MethodPost, "/language", Everybody, s.language},
		{http.MethodPost, "/clock", SignedIn, s.moveClock},
		{http.MethodGet, "/work", Officials, s.work},
		{http.MethodPost, "/work", Officials, s.several},
		{http.MethodGet, "/case/{id}", SignedIn, s.casePage},
		{http.MethodPost, "/case/{id}", SignedIn, s.do},
		{http.MethodPost, "/case/{id}/correct", Officials, s.correct},
		{http.MethodGet, "/case/{id}/receipt", SignedIn, s.receipt},
		{http.MethodGet, "/case/{id}/file/{document}", SignedIn, s.file},
		{http.MethodGet, "/intake", Officials, s.intakePage},
		{http.MethodPost, "/intake", Officials, s.intake},
		{http.MethodGet, "/supervisor", Supervisors, s.supervisor},
		{http.MethodGet, "/supervisor/cases", Supervisors, s.allCases},
		{http.MethodPost, "/supervisor/reassign", Supervisors, s.reassign},
		{http.MethodPost, "/supervisor/substitute", Supervisors, s.substitute},
		{http.MethodGet, "/portal", Applicants, s.portal},
		{http.MethodGet, "/portal/apply", Applicants, s.applyPage},
		{http.MethodPost, "/portal/apply", Applicants, s.applyForm},
		{http.MethodGet, "/case/{id}/signed", SignedIn, s.resultPage},
		{http.MethodGet, "/case/{id}/signed/{file}", SignedIn, s.resultFile},
	}...)
}
