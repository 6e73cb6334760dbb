// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package api is the desk for programs: what the pages show and do, as JSON under /api.
//
//	server, err := api.New(api.Config{Office: o, Log: logger})
//	mux.Handle("/api/", server.Handler())
//
// [Server.OpenAPI] describes it, and is served at /api/openapi.json. A program signs in as
// a person of the desk, and may do what that person may: whose case it is decides package
// office and, in the end, the definition. What changes something carries an
// Idempotency-Key, so that it can be sent again, and If-Match with the version that the
// program has seen. What is refused is a problem after RFC 9457.
package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/attempts"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Config is what the API needs.
type Config struct {
	Office *office.Office
	Log    *slog.Logger
	// Attempts bounds the attempts to sign in from one address, as those of the pages.
	Attempts rate.Limit
}

// Server answers requests of programs.
type Server struct {
	office   *office.Office
	log      *slog.Logger
	limit    *attempts.Limit
	document []byte
}

// New builds the description and gives a server.
func New(c Config) (*Server, error) {
	document, err := describe()
	return &Server{office: c.Office, log: c.Log, limit: attempts.New(c.Attempts), document: document}, err
}

// OpenAPI gives the description of the API, an OpenAPI document of version 3.1.
func (s *Server) OpenAPI() []byte { return s.document }

// Route is one operation, of which ID is the name in the description.
type Route struct {
	ID, Method, Path string
	// Admits reports whether a person is of its audience; nil is everybody, without a
	// session too. Whose case it is decides the office.
	Admits func(office.Person) bool
	// Most bounds the body in bytes; 0 is no body.
	Most   int64
	handle func(*request) error
}

// Limits of bodies. An application comes with its files.
const (
	mostCommand     = 64 << 10
	mostApplication = 32 << 20
)

// Routes are all operations. Who is not of the audience of one is refused before anything
// of it runs.
func (s *Server) Routes() []Route {
	signedIn := func(p office.Person) bool { return p.ID != "" }
	return []Route{
		{"openapi", http.MethodGet, "/api/openapi.json", nil, 0, s.openAPI},
		{"signIn", http.MethodPost, "/api/session", nil, mostCommand, s.signIn},
		{"signOut", http.MethodDelete, "/api/session", signedIn, 0, s.signOut},
		{"services", http.MethodGet, "/api/services", signedIn, 0, s.services},
		{"outlook", http.MethodGet, "/api/outlook", signedIn, 0, s.outlook},
		{"cases", http.MethodGet, "/api/cases", signedIn, 0, s.cases},
		{"takeIn", http.MethodPost, "/api/cases", office.Person.Official, mostApplication, s.takeIn},
		{"case", http.MethodGet, "/api/cases/{id}", signedIn, 0, s.oneCase},
		{"events", http.MethodGet, "/api/cases/{id}/events", signedIn, 0, s.events},
		{"file", http.MethodGet, "/api/cases/{id}/files/{document}", signedIn, 0, s.file},
		{"command", http.MethodPost, "/api/cases/{id}/commands", signedIn, mostCommand, s.command},
		{"correct", http.MethodPost, "/api/cases/{id}/corrections", office.Person.Official, mostCommand, s.correct},
	}
}

// Handler answers every request below /api/.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, func(w http.ResponseWriter, q *http.Request) { s.serve(w, q, r) })
	}
	mux.HandleFunc("/api/", func(w http.ResponseWriter, q *http.Request) {
		s.serve(w, q, Route{Path: "/api/", handle: func(*request) error { return office.ErrNotFound }})
	})
	return mux
}

// request is one request of a program.
type request struct {
	w     http.ResponseWriter
	q     *http.Request
	who   office.Person
	token string
	body  []byte
	lang  law.Lang
}

func (r *request) ctx() context.Context { return r.q.Context() }

// Failures of a request that the office does not know.
var (
	errSession      = errors.New("api: nobody is signed in")
	errTooMany      = errors.New("api: too many attempts to sign in")
	errBody         = errors.New("api: the body is not the JSON that the description demands")
	errTooLarge     = errors.New("api: the body is too large")
	errMedia        = errors.New("api: the body is not application/json")
	errPrecondition = errors.New("api: the version that was seen is not said")
	errKey          = errors.New("api: the key is missing or longer than 100 bytes")
)

// serve finds the session, refuses who is not of the audience, reads the body and answers.
func (s *Server) serve(w http.ResponseWriter, q *http.Request, route Route) {
	began := time.Now()
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	r := &request{w: w, q: q, lang: lang(q)}
	err := s.enter(r, route)
	if err == nil {
		err = route.handle(r)
	}
	status := 0
	if err != nil {
		status, err = s.fail(r, err)
	}
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelError
	}
	// Neither the address nor the body of the request: they hold names.
	s.log.LogAttrs(r.ctx(), level, "api", slog.String("operation", route.ID), slog.String("person", r.who.ID), slog.Int("refused", status),
		slog.Duration("took", time.Since(began)), slog.Any("error", err))
}

func (s *Server) enter(r *request, route Route) error {
	if token, ok := strings.CutPrefix(r.q.Header.Get("Authorization"), "Bearer "); ok {
		session, err := s.office.Session(r.ctx(), token)
		if err != nil && !errors.Is(err, office.ErrNotFound) {
			return err
		}
		r.who, r.token = session.Person, token
	}
	if route.Admits != nil && !route.Admits(r.who) {
		if r.who.ID == "" {
			return errSession
		}
		return office.ErrForbidden
	}
	if route.Most == 0 {
		return nil
	}
	if media, _, _ := strings.Cut(r.q.Header.Get("Content-Type"), ";"); strings.TrimSpace(media) != "application/json" {
		return errMedia
	}
	var err error
	if r.body, err = io.ReadAll(http.MaxBytesReader(r.w, r.q.Body, route.Most)); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return errTooLarge
		}
		return fmt.Errorf("%w: %w", errBody, err)
	}
	return nil
}

// read reads the body into a value. A key that the description does not know is refused.
func (r *request) read(v any) error {
	d := json.NewDecoder(strings.NewReader(string(r.body)))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("%w: %w", errBody, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: something stands behind it", errBody)
	}
	return nil
}

// answer writes a value.
func (r *request) answer(status int, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", "application/json")
	r.w.WriteHeader(status)
	_, err = r.w.Write(append(body, '\n'))
	return err
}

// key reads the Idempotency-Key and refuses one under which something else was sent.
func (s *Server) key(r *request) (string, error) {
	key := r.q.Header.Get("Idempotency-Key")
	if key == "" || len(key) > 100 {
		return "", errKey
	}
	content := eds.DigestOf([]byte(r.q.Method + " " + r.q.URL.Path + "\n" + string(r.body)))
	return key, s.office.Once(r.ctx(), r.who, key, content)
}

// caseID reads the ID of a case from the address.
func (r *request) caseID() (process.ID, error) {
	var id process.ID
	if err := id.UnmarshalText([]byte(r.q.PathValue("id"))); err != nil {
		return id, fmt.Errorf("%w: the case", office.ErrNotFound)
	}
	return id, nil
}

// lang is the language of the details of a problem: the first one asked for that the desk
// has, else English.
func lang(q *http.Request) law.Lang {
	for part := range strings.SplitSeq(q.Header.Get("Accept-Language"), ",") {
		word, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		word, _, _ = strings.Cut(word, "-")
		if l, err := law.ParseLang(word); err == nil {
			return l
		}
	}
	return law.LangEnglish
}
