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
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/examples/desk/attempts"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static/*
var staticFiles embed.FS

// Config is what the pages need.
type Config struct {
	Office *office.Office
	Log    *slog.Logger
	// Secure says that the desk is reached over HTTPS, so that cookies are for that alone.
	Secure bool
	// Demo are the people of a demonstration, whom the sign-in page offers with their
	// passwords, and Moved moves its clock; nil is no demonstration.
	Demo  []DemoPerson
	Moved func(time.Time) error
	// Connects are the sockets that a page may open: that of NCALayer.
	Connects []string
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
	words  map[law.Lang]phrases
	pages  map[law.Lang]map[string]*template.Template
	limit  *attempts.Limit
}

// New reads the phrases and the templates.
func New(c Config) (*Server, error) {
	s := &Server{config: c, words: map[law.Lang]phrases{}, pages: map[law.Lang]map[string]*template.Template{}, limit: attempts.New(c.Attempts)}
	for _, lang := range law.Langs() {
		words, err := readPhrases(lang)
		if err != nil {
			return nil, err
		}
		s.words[lang] = words
		if s.pages[lang], err = s.parse(lang); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Handler answers every request.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, func(w http.ResponseWriter, q *http.Request) { s.serve(w, q, r) })
	}
	files, err := fs.Sub(staticFiles, "static")
	if err != nil {
		panic(err) // Must: the folder is part of the program
	}
	static := http.StripPrefix("/static/", http.FileServerFS(files))
	mux.HandleFunc("GET /static/", func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=600")
		static.ServeHTTP(w, q)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, q *http.Request) {
		s.serve(w, q, Route{For: Everybody, handle: func(*request) error { return office.ErrNotFound }})
	})
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		s.serve(w, q, Route{For: Everybody, handle: func(*request) error { return errCrossOrigin }})
	}))
	return s.headers(cross.Handler(mux))
}

// request is one request of a person.
type request struct {
	w       http.ResponseWriter
	q       *http.Request
	s       *Server
	session office.Session
	lang    law.Lang
	form    url.Values
}

func (r *request) ctx() context.Context { return r.q.Context() }

// who is the person who asks; without an ID where nobody is signed in.
func (r *request) who() office.Person { return r.session.Person }

// Failures of a request that no handler sees.
var (
	errCrossOrigin = errors.New("web: the request comes from another site")
	errCSRF        = errors.New("web: the form is not of this session")
	errTooMany     = errors.New("web: too many requests")
	errSignIn      = errors.New("web: nobody is signed in")
)

// headers are what every answer says to the browser.
func (s *Server) headers(next http.Handler) http.Handler {
	policy := "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' " +
		strings.Join(append(slices.Clone(s.config.Connects), s.config.Signatures.Address), " ") + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
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

// maxForm bounds a form without files, in bytes.
const maxForm = 256 << 10

// maxSignatures bounds the form with the signatures of an operation, in bytes.
const maxSignatures = 4 << 20

// maxFiles bounds the form of an application with its files, in bytes.
const maxFiles = 32 << 20

// serve finds the session, refuses who is not of the audience, reads the form and
// answers.
func (s *Server) serve(w http.ResponseWriter, q *http.Request, route Route) {
	began := time.Now()
	r := &request{w: w, q: q, s: s}
	err := s.enter(r, route)
	if err == nil {
		err = route.handle(r)
	}
	if err != nil {
		err = s.fail(r, err)
	}
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelError
	}
	// Neither the address nor the form of the request: they hold names.
	s.config.Log.LogAttrs(r.ctx(), level, "request", slog.String("method", q.Method), slog.String("route", route.Path),
		slog.String("person", r.who().ID), slog.Duration("took", time.Since(began)), slog.Any("error", err))
}

func (s *Server) enter(r *request, route Route) error {
	if c, err := r.q.Cookie(cookieSession); err == nil {
		session, err := s.config.Office.Session(r.ctx(), c.Value)
		if err != nil && !errors.Is(err, office.ErrNotFound) {
			return err
		}
		r.session = session
	}
	r.lang = s.chooseLang(r)
	limit, read := int64(maxForm), r.q.ParseForm
	switch {
	case strings.HasSuffix(route.Path, "/answer") && r.who().ID != "":
		limit = maxSignatures
	case route.For == Applicants && route.For.admits(r.who()) && strings.HasPrefix(r.q.Header.Get("Content-Type"), "multipart/form-data"):
		limit, read = maxFiles, func() error { return r.q.ParseMultipartForm(1 << 20) }
	}
	r.q.Body = http.MaxBytesReader(r.w, r.q.Body, limit)
	if err := read(); err != nil {
		return &office.InputError{Field: "form", Fault: "form_unreadable"}
	}
	r.form = r.q.PostForm
	if !route.For.admits(r.who()) {
		if r.who().ID == "" {
			return errSignIn
		}
		return office.ErrForbidden
	}
	if r.q.Method == http.MethodPost && r.who().ID != "" &&
		subtle.ConstantTimeCompare([]byte(r.form.Get("csrf")), []byte(r.session.CSRF)) != 1 {
		return errCSRF
	}
	return nil
}

// Names of the cookies.
const (
	cookieSession = "desk_session"
	cookieLang    = "desk_lang"
)

func (s *Server) chooseLang(r *request) law.Lang {
	if c, err := r.q.Cookie(cookieLang); err == nil {
		if l, err := law.ParseLang(c.Value); err == nil {
			return l
		}
	}
	if r.who().Lang != "" {
		return r.who().Lang
	}
	for part := range strings.SplitSeq(r.q.Header.Get("Accept-Language"), ",") {
		word, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		word, _, _ = strings.Cut(word, "-")
		if l, err := law.ParseLang(word); err == nil {
			return l
		}
	}
	return law.LangRussian
}

func (s *Server) setCookie(r *request, name, value string, age time.Duration) {
	c := &http.Cookie{Name: name, Value: value, Path: "/", HttpOnly: true, Secure: s.config.Secure, SameSite: http.SameSiteLaxMode, MaxAge: int(age.Seconds())}
	if value == "" {
		c.MaxAge = -1
	}
	http.SetCookie(r.w, c)
}

// fail answers a request that went wrong. What is the caller's own doing is no error of
// the program.
func (s *Server) fail(r *request, err error) error {
	status, key := http.StatusInternalServerError, "error.internal"
	switch {
	case errors.Is(err, errSignIn):
		if r.q.Method == http.MethodGet {
			http.Redirect(r.w, r.q, "/sign-in?to="+url.QueryEscape(r.q.URL.RequestURI()), http.StatusSeeOther)
			return nil
		}
		status, key = http.StatusUnauthorized, "error.session"
	case errors.Is(err, office.ErrForbidden):
		status, key = http.StatusForbidden, "error.forbidden"
	case errors.Is(err, office.ErrNotFound):
		status, key = http.StatusNotFound, "error.not_found"
	case errors.Is(err, errCSRF), errors.Is(err, errCrossOrigin):
		status, key = http.StatusForbidden, "error.csrf"
	case errors.Is(err, errTooMany):
		status, key = http.StatusTooManyRequests, "error.too_many"
	case errors.Is(err, office.ErrChanged):
		status, key = http.StatusPreconditionFailed, "error.changed"
	case errors.Is(err, office.ErrInput), errors.Is(err, process.ErrIncomplete), errors.Is(err, process.ErrOrder):
		status, key = http.StatusUnprocessableEntity, "error.input"
	case errors.Is(err, process.ErrBlocked):
		status, key = http.StatusConflict, "error.blocked"
	}
	p := page{Title: r.t("error.title"), Message: r.t(key)}
	if text := r.explain(err); status != http.StatusInternalServerError && text != "" {
		p.Message = text
	}
	if failed := r.renderStatus(status, "error", p); failed != nil {
		return errors.Join(err, failed)
	}
	if status == http.StatusInternalServerError {
		return err
	}
	return nil
}

// explain says in words why something was refused; empty where there is no more to say.
func (r *request) explain(err error) string {
	var input *office.InputError
	var blocked *process.BlockedError
	var order *process.CommandError
	switch {
	case errors.As(err, &input):
		return r.t("fault." + input.Fault)
	case errors.As(err, &blocked):
		return r.t("blocked", blocked.Reason.Label().In(r.lang), place(blocked.Citation, r.lang))
	case errors.Is(err, process.ErrOrder):
		return r.t("fault.order")
	case errors.As(err, &order):
		return r.t("fault.incomplete", order.Field)
	case errors.Is(err, process.ErrCorrection):
		return r.t("fault.correction")
	}
	return ""
}

func (r *request) redirect(to string) error {
	http.Redirect(r.w, r.q, to, http.StatusSeeOther)
	return nil
}

// local keeps a redirect inside the desk.
func local(to, otherwise string) string {
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, "/\\") {
		return otherwise
	}
	return to
}

// caseID reads the ID of a case from the address.
func (r *request) caseID() (process.ID, error) {
	return office.CaseID(r.q.PathValue("id"))
}
