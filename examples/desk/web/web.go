// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package web is the pages of the desk: HTML that the server makes, without a script of
// its own inside them, in Kazakh, Russian and English.
//
//	server, err := web.New(web.Config{Office: o, Log: logger})
//	err = http.ListenAndServe("127.0.0.1:8080", server.Handler())
//
// All pages and operations stand in [Server.Routes], each with its audience. What may be
// done with which case is decided by package office and, in the end, by the definition.
package web

import (
	"context"
	"crypto/subtle"
	"embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/examples/desk/attempts"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed static/*
var staticFiles embed.FS

// Config is what the pages need.
type Config struct {
	Office *office.Office
	Log    *slog.Logger
	// Hosts are the names under which browsers have the desk; none is any.
	Hosts []string
	// Secure says that the desk is reached over HTTPS, so that cookies are for that alone.
	Secure bool
	// Demo are the people of a demonstration, whom the sign-in page offers with their
	// passwords, and Moved moves its clock; nil is no demonstration.
	Demo  []DemoPerson
	Moved func(time.Time) error
	// Signatures are what the pages need to sign.
	Signatures Signatures
	// Payments is the gateway through which applicants pay; nil takes no payment.
	Payments Payments
	// Attempts bounds the attempts to sign in from one address; 0 is ten at once, and one
	// more each six seconds.
	Attempts rate.Limit
}

// DemoPerson is somebody whom the sign-in page of a demonstration offers.
type DemoPerson struct {
	Login, Password string
	Who             law.Text
}

// Server answers requests for pages.
type Server struct {
	config Config
	office *office.Office
	signs  *signing.Service // nil signs nothing
	pages  map[law.Lang]map[string]*template.Template
	limit  *attempts.Limit
}

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

// audiences tell who belongs to each; without a session a person has no role.
var audiences = map[Audience]func(office.Person) bool{
	Everybody:   func(office.Person) bool { return true },
	SignedIn:    func(p office.Person) bool { return p.ID != "" },
	Officials:   office.Person.Official,
	Applicants:  func(p office.Person) bool { return p.Has(regulation.ActorApplicant) },
	Supervisors: func(p office.Person) bool { return p.Has(office.RoleSupervisor) },
}

// Route is one page or operation.
type Route struct {
	Method, Path string
	For          Audience
	handle       func(*request) error
	again        func(*request) error // shows the page of a form that is at fault; nil shows the fault alone
}

// Routes are all pages and operations; who is not of the audience is refused before one runs.
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
		{get, "/portal/file/{id}/{document}", Applicants, (*request).draftFile, nil},
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

// Handler answers every request.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, s.serve(r))
	}
	static := http.FileServerFS(staticFiles)
	mux.HandleFunc("GET /static/", func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=600")
		static.ServeHTTP(w, q)
	})
	refuse := func(err error) http.HandlerFunc {
		return s.serve(Route{For: Everybody, handle: func(*request) error { return err }})
	}
	mux.Handle("/", refuse(office.ErrNotFound))
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(refuse(errCSRF))
	return s.AtHost(s.headers(cross.Handler(mux)))
}

// AtHost refuses requests that were led here under another name, as a page does that lets
// its own domain point to this computer, and so would read what is for this computer alone.
func (s *Server) AtHost(next http.Handler) http.Handler {
	refused := s.headers(s.serve(Route{For: Everybody, handle: func(*request) error { return errHost }}))
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if name := (&url.URL{Host: q.Host}).Hostname(); len(s.config.Hosts) > 0 && !slices.Contains(s.config.Hosts, strings.ToLower(name)) {
			refused.ServeHTTP(w, q)
			return
		}
		next.ServeHTTP(w, q)
	})
}

// headers are what every answer says to the browser.
func (s *Server) headers(next http.Handler) http.Handler {
	policy := "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' " +
		s.config.Signatures.Address + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if s.config.Secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, q)
	})
}

// request is one request of a person. The templates call its exported methods.
type request struct {
	*Server
	Session office.Session // without a person where nobody is signed in
	Lang    law.Lang
	w       http.ResponseWriter
	q       *http.Request
	form    url.Values
	files   []upload
	draft   *office.Draft // as it was typed
	failed  error         // for which the page is shown once more
	kept    url.Values    // what was typed when the session was over
}

func (r *request) ctx() context.Context { return r.q.Context() }

// who is the person who asks; without an ID where nobody is signed in.
func (r *request) who() office.Person { return r.Session.Person }

// Failures of a request that no handler sees.
var (
	errCSRF    = errors.New("web: the form is not of this session, or of another site")
	errHost    = errors.New("web: the request is for another host")
	errTooMany = errors.New("web: too many requests")
	errSignIn  = errors.New("web: nobody is signed in")
	errGone    = errors.New("web: who asked has gone")
)

// Limits of a form in bytes: of one without files, of one with the signatures of an
// operation, of the files of an application, and of what is read past so that the rest of
// a form with larger files is not lost.
const (
	maxForm       = 256 << 10
	maxSignatures = 4 << 20
	maxFiles      = 32 << 20
	maxPassed     = 64 << 20
)

// serve finds the session, refuses who is not of the audience, reads the form and
// answers. Where a form is at fault, its page is shown once more with what was typed.
func (s *Server) serve(route Route) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		began := time.Now()
		r := &request{Server: s, Lang: law.LangRussian, w: w, q: q}
		err := r.enter(route)
		if err == nil {
			err = route.handle(r)
		}
		switch {
		case route.again == nil:
		case errors.Is(err, errSignIn):
			r.kept = r.form
		case r.formFault(err), errors.Is(err, errCSRF) && r.who().ID != "":
			r.failed = err
			err = route.again(r)
		}
		level := slog.LevelInfo
		if err != nil && !errors.Is(err, errGone) {
			if err = r.fail(err); err != nil && !errors.Is(err, errGone) {
				level = slog.LevelError
			}
		}
		// Neither the address nor the form of the request: they hold names.
		s.config.Log.LogAttrs(r.ctx(), level, "request", slog.String("method", q.Method), slog.String("route", route.Path),
			slog.String("person", r.who().ID), slog.Duration("took", time.Since(began)), slog.Any("error", err))
	}
}

func (r *request) enter(route Route) error {
	if c, err := r.q.Cookie(cookieSession); err == nil {
		r.Session, err = r.office.Session(r.ctx(), c.Value)
		if err != nil && !errors.Is(err, office.ErrNotFound) {
			return err
		}
	}
	r.Lang = r.chooseLang()
	admitted := audiences[route.For](r.who())
	limit, read := int64(maxForm), r.q.ParseForm
	switch {
	case strings.HasSuffix(route.Path, "/answer") && r.who().ID != "":
		limit = maxSignatures
	case route.For == Applicants && strings.HasPrefix(r.q.Header.Get("Content-Type"), "multipart/form-data"):
		if read = r.readFiles; admitted {
			limit = maxPassed // else it may be as long as a form without files
		}
	}
	r.q.Body = http.MaxBytesReader(r.w, r.q.Body, limit)
	err := read()
	r.form = r.q.PostForm
	var large *http.MaxBytesError
	switch {
	case !admitted && r.who().ID == "":
		return errSignIn
	case !admitted:
		return office.ErrForbidden
	case errors.As(err, &large):
		return &office.InputError{Field: "form", Fault: "form_too_large"}
	case err != nil:
		return unreadable("form")
	case r.q.Method == http.MethodPost && r.who().ID != "" &&
		subtle.ConstantTimeCompare([]byte(r.form.Get("csrf")), []byte(r.Session.CSRF)) != 1:
		return errCSRF
	}
	return nil
}

// unreadable says that a field cannot be read as the form of a page has it.
func unreadable(field string) error {
	return &office.InputError{Field: field, Fault: "form_unreadable"}
}

// Names of the cookies.
const (
	cookieSession = "desk_session"
	cookieLang    = "desk_lang"
)

// setCookie gives the browser a cookie, and takes it back where its age is negative.
func (r *request) setCookie(name, value string, age time.Duration) {
	http.SetCookie(r.w, &http.Cookie{Name: name, Value: value, Path: "/", HttpOnly: true, Secure: r.config.Secure,
		SameSite: http.SameSiteLaxMode, MaxAge: int(age.Seconds())})
}

// chooseLang is the language that was pressed here, else the person's, else the browser's.
func (r *request) chooseLang() law.Lang {
	words := []string{"", string(r.who().Lang)}
	if c, err := r.q.Cookie(cookieLang); err == nil {
		words[0] = c.Value
	}
	asked := strings.FieldsFunc(r.q.Header.Get("Accept-Language"), func(c rune) bool { return strings.ContainsRune(" ,;-", c) })
	for _, word := range append(words, asked...) {
		if l, err := law.ParseLang(word); err == nil {
			return l
		}
	}
	return law.LangRussian
}

// redirect leads on, where nothing went wrong.
func (r *request) redirect(to string, err error) error {
	if err == nil {
		http.Redirect(r.w, r.q, to, http.StatusSeeOther)
	}
	return err
}

// local keeps a redirect inside the desk.
func local(to, otherwise string) string {
	u, err := url.Parse(to)
	outside := err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(to, "/")
	if outside || strings.HasPrefix(to, "//") || strings.HasPrefix(to, "/\\") {
		return otherwise
	}
	return to
}

// download gives a file to be kept: what somebody else sent is never shown inside the desk.
func (r *request) download(name, kind string, body []byte, err error) error {
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", kind)
	r.w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(name))
	r.w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	_, err = r.w.Write(body)
	return err
}
