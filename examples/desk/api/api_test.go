// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/desk/api"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// desk is a desk with the people of the demonstration, whose answers are all checked
// against the description.
type desk struct {
	t        *testing.T
	clock    *clock.Clock
	office   *office.Office
	people   map[string]office.Person
	handler  http.Handler
	router   routers.Router
	routes   []api.Route
	log      *bytes.Buffer
	answered map[string]map[int]bool // which statuses of which operations were seen
}

func openDesk(t *testing.T) *desk {
	t.Helper()
	ctx := context.Background()
	place := databasetest.New(t)
	var err error
	db := place.Open(t)
	d := &desk{t: t, clock: clock.New(time.Now), log: new(bytes.Buffer), answered: map[string]map[int]bool{}}
	spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00")}
	d.clock.Set(time.Date(2015, 3, 30, 9, 0, 0, 0, spec.Zone))
	d.office, err = office.Open(ctx, db, office.Config{Now: d.clock.Now, System: time.Now, Catalogue: catalogue.Builtin(),
		Calendar: calendar.Kazakhstan(), Spec: spec, Namespace: uuid.NameSpaceURL, PasswordCost: bcrypt.MinCost})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, d.office.Close()) })
	d.people, err = demo.People(ctx, d.office)
	require.NoError(t, err)
	server := api.New(api.Config{Office: d.office, Log: slog.New(slog.NewJSONHandler(d.log, nil)), Attempts: 1000})
	d.handler, d.routes = server.Handler(), server.Routes()

	document, err := openapi3.NewLoader().LoadFromData(api.Description)
	require.NoError(t, err)
	require.NoError(t, document.Validate(ctx))
	document.Servers = nil
	d.router, err = gorillamux.NewRouter(document)
	require.NoError(t, err)
	return d
}

// program is one that uses the API.
type program struct {
	*desk
	token string
}

// answer is what came back.
type answer struct {
	t      *testing.T
	status int
	header http.Header
	body   []byte
}

func (a answer) into(v any) { a.t.Helper(); require.NoError(a.t, json.Unmarshal(a.body, v)) }

// problem reads a refusal.
func (a answer) problem(status int, name string) api.Problem {
	a.t.Helper()
	require.Equal(a.t, status, a.status, "%s", a.body)
	require.Equal(a.t, "application/problem+json", a.header.Get("Content-Type"))
	var p api.Problem
	a.into(&p)
	require.Equal(a.t, "urn:reglament:desk:"+name, p.Type)
	return p
}

// send sends a request and holds the answer, and the request where it was taken, against
// the description.
func (p program) send(method, path, body string, headers ...string) answer {
	p.t.Helper()
	request := func() *http.Request {
		q := httptest.NewRequestWithContext(context.Background(), method, path, strings.NewReader(body))
		if body != "" {
			q.Header.Set("Content-Type", "application/json")
		}
		if p.token != "" {
			q.Header.Set("Authorization", "Bearer "+p.token)
		}
		for i := 0; i < len(headers); i += 2 {
			q.Header.Set(headers[i], headers[i+1])
		}
		return q
	}
	w := httptest.NewRecorder()
	p.handler.ServeHTTP(w, request())
	a := answer{p.t, w.Code, w.Header(), w.Body.Bytes()}

	route, variables, err := p.router.FindRoute(request())
	require.NoError(p.t, err, "%s %s is described", method, path)
	options := &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, IncludeResponseStatus: true}
	in := &openapi3filter.RequestValidationInput{Request: request(), PathParams: variables, Route: route, Options: options}
	if a.status < 300 {
		require.NoError(p.t, openapi3filter.ValidateRequest(p.t.Context(), in))
	}
	id := route.Operation.OperationID
	if p.answered[id] == nil {
		p.answered[id] = map[int]bool{}
	}
	p.answered[id][a.status] = true
	require.NotNil(p.t, route.Operation.Responses.Value(strconv.Itoa(a.status)), "%s can answer %d", id, a.status)
	out := &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: a.status, Header: a.header, Options: options}
	out.SetBodyBytes(a.body)
	require.NoError(p.t, openapi3filter.ValidateResponse(p.t.Context(), out), "%s %s: %d %s", method, path, a.status, a.body)
	return a
}

func (d *desk) signedIn(login string) program {
	p := program{desk: d}
	a := p.send(http.MethodPost, "/api/session", `{"login":"`+login+`","password":"`+login+`"}`)
	require.Equal(d.t, http.StatusCreated, a.status)
	var s struct{ Token string }
	a.into(&s)
	return program{desk: d, token: s.Token}
}

func mustJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

const pesticides = "north-kazakhstan-201-2014/pesticide-licence/issue@office"

// form is an application for a pesticide licence, complete or not.
func (d *desk) form(change func(map[string]any)) string {
	d.t.Helper()
	f, err := d.office.Offer(pesticides)
	require.NoError(d.t, err)
	documents := map[string]string{}
	for _, doc := range f.Documents {
		documents[string(doc.ID)] = office.DocumentGiven
	}
	in := map[string]any{"offer": pesticides, "iin": "850101300008", "name": "Серік Әбенов", "about": "sale of pesticides", "documents": documents}
	if change != nil {
		change(in)
	}
	return string(mustJSON(in))
}

// taken files an application and gives the address of the case.
func (p program) taken(key string) string {
	p.t.Helper()
	a := p.send(http.MethodPost, "/api/cases", p.form(nil), "Idempotency-Key", key)
	require.Equal(p.t, http.StatusCreated, a.status, "%s", a.body)
	return a.header.Get("Location")
}
