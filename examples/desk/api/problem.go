// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"errors"
	"net/http"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Problem says why a request was refused, after RFC 9457. What it names beside the members
// of the RFC is what the library's errors hold.
type Problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	// Field and Fault name what is wrong with the input.
	Field string `json:"field,omitempty"`
	Fault string `json:"fault,omitempty"`
	// Action was asked for, at Node, by Role; Reason says why it is shut, and Citation where
	// the act says so.
	Action   process.Action `json:"action,omitempty"`
	Node     process.NodeID `json:"node,omitempty"`
	Role     law.ID         `json:"role,omitempty"`
	Reason   process.Reason `json:"reason,omitempty"`
	Citation string         `json:"citation,omitempty"`
}

// problems are the kinds of refusals, the first that fits.
var problems = []struct {
	is     error
	status int
	name   string
	title  string
}{
	{errSession, http.StatusUnauthorized, "session", "Nobody is signed in"},
	{office.ErrPassword, http.StatusUnauthorized, "password", "Login and password do not fit"},
	{office.ErrForbidden, http.StatusForbidden, "forbidden", "The person may not do that"},
	{office.ErrNotFound, http.StatusNotFound, "not-found", "There is no such thing"},
	{errTooMany, http.StatusTooManyRequests, "too-many", "Too many attempts to sign in"},
	{errMedia, http.StatusUnsupportedMediaType, "media", "The body is not application/json"},
	{errTooLarge, http.StatusRequestEntityTooLarge, "too-large", "The body is too large"},
	{errBody, http.StatusBadRequest, "body", "The body is not what the description demands"},
	{errKey, http.StatusBadRequest, "key", "The Idempotency-Key is missing or too long"},
	{errPrecondition, http.StatusPreconditionRequired, "precondition", "If-Match is missing"},
	{office.ErrChanged, http.StatusPreconditionFailed, "changed", "The case has gone on since it was read"},
	{process.ErrConflict, http.StatusPreconditionFailed, "changed", "The case has gone on since it was read"},
	{process.ErrKeyReused, http.StatusUnprocessableEntity, "key-reused", "Something else was sent under the Idempotency-Key"},
	{office.ErrInput, http.StatusUnprocessableEntity, "input", "Something is missing or cannot be read"},
	{process.ErrBlocked, http.StatusConflict, "blocked", "The act does not allow it now"},
	{process.ErrOrder, http.StatusUnprocessableEntity, "order", "It cannot have happened before what happened already"},
	{process.ErrIncomplete, http.StatusUnprocessableEntity, "incomplete", "Something is missing in the command"},
	{process.ErrCorrection, http.StatusUnprocessableEntity, "correction", "The entry cannot be corrected so"},
	{process.ErrNotInEffect, http.StatusConflict, "not-in-effect", "The act is not in effect on that day"},
}

// problemType is the URI of a kind of problem.
func problemType(name string) string { return "urn:reglament:desk:" + name }

// problemOf says what an error is to the caller; nil where it is the program's own.
func problemOf(err error, l law.Lang) *Problem {
	for _, known := range problems {
		if !errors.Is(err, known.is) {
			continue
		}
		p := &Problem{Type: problemType(known.name), Title: known.title, Status: known.status}
		var input *office.InputError
		var blocked *process.BlockedError
		var command *process.CommandError
		switch {
		case errors.As(err, &input):
			p.Field, p.Fault = input.Field, input.Fault
		case errors.As(err, &blocked):
			p.Action, p.Node, p.Role, p.Reason = blocked.Action, blocked.Node, blocked.Role, blocked.Reason
			p.Detail = blocked.Reason.Label().In(l)
			if !blocked.Citation.IsZero() {
				p.Citation = blocked.Citation.String()
			}
		case errors.As(err, &command):
			p.Action, p.Field, p.Fault = command.Action, command.Field, command.Fault
		}
		return p
	}
	return nil
}

// fail answers a request that went wrong, and gives back what is the program's own error.
func (r *request) fail(err error) (int, error) {
	p := problemOf(err, r.lang)
	if p == nil {
		p = &Problem{Type: problemType("internal"), Title: "The desk failed", Status: http.StatusInternalServerError}
	} else {
		err = nil
	}
	if p.Status == http.StatusUnauthorized {
		r.w.Header().Set("WWW-Authenticate", `Bearer realm="desk"`)
	}
	r.w.Header().Set("Content-Language", string(r.lang))
	failed := r.write(p.Status, "application/problem+json", p)
	return p.Status, errors.Join(err, failed)
}
