// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package api is the desk for programs: what the pages show and do, as JSON under /api.
//
//	mux.Handle("/api/", api.New(api.Config{Office: o, Log: logger}).Handler())
//
// [Description] describes it, and is served at /api/openapi.json. A program signs in as a
// person of the desk, and may do what that person may: whose case it is decides package
// office and, in the end, the definition. What changes something carries an
// Idempotency-Key, so that it can be sent again, and If-Match with the version that the
// program has seen. What is refused is a problem after RFC 9457.
package api

import (
	_ "embed" // the description is a file
	"log/slog"
	"net/http"
	"time"

	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/examples/desk/attempts"
	"github.com/reglament-kz/reglament/examples/desk/office"
)

// Description is an OpenAPI document of version 3.1. The tests hold it against the schemas
// of the library and the problems, and write these into it anew with -update.
//
//go:embed openapi.json
var Description []byte

// Config is what the API needs.
type Config struct {
	Office *office.Office
	Log    *slog.Logger
	// Attempts bounds the attempts to sign in from one address, as those of the pages.
	Attempts rate.Limit
}

// Server answers requests of programs.
type Server struct {
	office *office.Office
	log    *slog.Logger
	limit  *attempts.Limit
}

// New gives a server.
func New(c Config) *Server {
	return &Server{office: c.Office, log: c.Log, limit: attempts.New(c.Attempts)}
}

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
	official := office.Person.Official
	return []Route{
		{"openapi", http.MethodGet, "/api/openapi.json", nil, 0, (*request).openAPI},
		{"signIn", http.MethodPost, "/api/session", nil, mostCommand, (*request).signIn},
		{"signOut", http.MethodDelete, "/api/session", signedIn, 0, (*request).signOut},
		{"services", http.MethodGet, "/api/services", signedIn, 0, (*request).services},
		{"outlook", http.MethodGet, "/api/outlook", signedIn, 0, (*request).outlook},
		{"cases", http.MethodGet, "/api/cases", signedIn, 0, (*request).cases},
		{"takeIn", http.MethodPost, "/api/cases", official, mostApplication, change((*request).takeIn)},
		{"case", http.MethodGet, "/api/cases/{id}", signedIn, 0, (*request).oneCase},
		{"events", http.MethodGet, "/api/cases/{id}/events", signedIn, 0, (*request).events},
		{"file", http.MethodGet, "/api/cases/{id}/files/{document}", signedIn, 0, (*request).file},
		{"command", http.MethodPost, "/api/cases/{id}/commands", signedIn, mostCommand, change((*request).command)},
		{"correct", http.MethodPost, "/api/cases/{id}/corrections", official, mostCommand, change((*request).correct)},
	}
}

// Handler answers every request below /api/.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, func(w http.ResponseWriter, q *http.Request) { s.serve(w, q, r) })
	}
	mux.HandleFunc("/api/", func(w http.ResponseWriter, q *http.Request) {
		s.serve(w, q, Route{handle: func(*request) error { return office.ErrNotFound }})
	})
	return mux
}

// serve answers a request, or says why not.
func (s *Server) serve(w http.ResponseWriter, q *http.Request, route Route) {
	began := time.Now()
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	r := &request{Server: s, w: w, q: q, lang: lang(q)}
	err := r.enter(route)
	if err == nil {
		err = route.handle(r)
	}
	status, level := 0, slog.LevelInfo
	if err != nil {
		status, err = r.fail(err)
	}
	if err != nil {
		level = slog.LevelError
	}
	// Neither the address nor the body of the request: they hold names.
	s.log.LogAttrs(r.ctx(), level, "api", slog.String("operation", route.ID), slog.String("person", r.who.ID),
		slog.Int("refused", status), slog.Duration("took", time.Since(began)), slog.Any("error", err))
}
