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

// The audiences.
const (
	Everybody   Audience = "everybody"   // needs no session
	SignedIn    Audience = "signed_in"   // whoever has a session
	Officials   Audience = "officials"   // work here, in whatever role
	Applicants  Audience = "applicants"  // file by themselves
	Supervisors Audience = "supervisors" // look after the work of the others
)

// admits reports whether a person belongs to an audience.
func (a Audience) admits(p office.Person) bool {
	return a == Everybody || p.ID != "" && (a == SignedIn || a == Officials && p.Official() ||
		a == Applicants && p.Has(regulation.ActorApplicant) || a == Supervisors && p.Has(office.RoleSupervisor))
}

// Route is one page or operation.
type Route struct {
	Method, Path string
	For          Audience
	handle       func(*request) error
	again        func(*request) error // shows the page of a form that is at fault; nil shows the fault alone
}

// Routes are all pages and operations. Who is not of the audience of one is refused
// before anything of it runs.
func (s *Server) Routes() []Route {
	const get, post = http.MethodGet, http.MethodPost
	routes := []Route{
		{get, "/{$}", SignedIn, (*request).home, nil},
		{get, "/sign-in", Everybody, (*request).signInPage, nil},
		{post, "/sign-in", Everybody, (*request).signIn, (*request).signInPage},
		{post, "/sign-out", SignedIn, (*request).signOut, nil},
		{post, "/language", Everybody, (*request).language, nil},
		{post, "/clock", SignedIn, (*request).moveClock, nil},
		{get, "/work", Officials, (*request).work, nil},
		{post, "/work", Officials, (*request).several, nil},
		{get, "/case/{id}", SignedIn, (*request).casePage, nil},
		{post, "/case/{id}", SignedIn, (*request).do, (*request).casePage},
		{post, "/case/{id}/correct", Officials, (*request).correct, (*request).casePage},
		{get, "/case/{id}/receipt", SignedIn, (*request).receipt, nil},
		{get, "/case/{id}/file/{document}", SignedIn, (*request).file, nil},
		{get, "/intake", Officials, (*request).intakePage, nil},
		{post, "/intake", Officials, (*request).intake, (*request).intakePage},
		{get, "/supervisor", Supervisors, (*request).supervisor, nil},
		{get, "/supervisor/cases", Supervisors, (*request).allCases, nil},
		{post, "/supervisor/reassign", Supervisors, (*request).reassign, nil},
		{post, "/supervisor/substitute", Supervisors, (*request).substitute, (*request).supervisor},
		{get, "/portal", Applicants, (*request).portal, nil},
		{get, "/portal/apply", Applicants, (*request).applyPage, nil},
		{post, "/portal/apply", Applicants, (*request).apply, (*request).applyPage},
		{get, "/case/{id}/signed", SignedIn, (*request).signedPage, nil},
		{get, "/case/{id}/signed/{file}", SignedIn, (*request).signedFile, nil},
	}
	if s.signs == nil {
		return routes
	}
	return append(routes, []Route{
		{post, "/sign", Officials, (*request).signBegin, nil},
		{get, "/sign/{id}", SignedIn, (*request).signPage, nil},
		{post, "/sign/{id}/offer", SignedIn, (*request).signOffer, nil},
		{post, "/sign/{id}/answer", SignedIn, (*request).signAnswer, nil},
		{post, "/sign/{id}/fail", SignedIn, (*request).signFail, nil},
		{post, "/sign-in/eds/offer", Everybody, (*request).edsOffer, nil},
		{post, "/sign-in/eds/answer", Everybody, (*request).edsAnswer, nil},
		{post, "/sign-in/eds/fail", Everybody, (*request).edsFail, nil},
	}...)
}
