// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// request is one request of a program.
type request struct {
	*Server
	w     http.ResponseWriter
	q     *http.Request
	who   office.Person
	token string
	lang  law.Lang
	id    process.ID // of the case in the address
	body  []byte
	// Of a change: the version of the case that was seen, and the key.
	version int
	key     string
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

// enter finds the session, refuses who is not of the audience, and reads the address and
// the body.
func (r *request) enter(route Route) (err error) {
	if token, ok := strings.CutPrefix(r.q.Header.Get("Authorization"), "Bearer "); ok {
		session, err := r.office.Session(r.ctx(), token)
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
	if id := r.q.PathValue("id"); id != "" {
		if r.id, err = office.CaseID(id); err != nil {
			return err
		}
	}
	if route.Most == 0 {
		return nil
	}
	if media, _, _ := strings.Cut(r.q.Header.Get("Content-Type"), ";"); strings.TrimSpace(media) != "application/json" {
		return errMedia
	}
	r.body, err = io.ReadAll(http.MaxBytesReader(r.w, r.q.Body, route.Most))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return errTooLarge
	case err != nil:
		return fmt.Errorf("%w: %w", errBody, err)
	}
	return nil
}

// read reads the body into a value. A key that the description does not know is refused.
func (r *request) read(v any) error {
	if err := strict.Unmarshal(r.body, v, strict.MaxBytes(mostApplication)); err != nil {
		return fmt.Errorf("%w: %w", errBody, err)
	}
	return nil
}

// change makes an operation of what changes something: the body is read, of a case that is
// there the version that was seen, and the key, under which nothing else was sent.
func change[T any](do func(*request, T) error) func(*request) error {
	return func(r *request) (err error) {
		var in T
		if r.q.PathValue("id") != "" {
			if r.version, err = r.seen(); err != nil {
				return err
			}
		}
		if err := r.read(&in); err != nil {
			return err
		}
		if r.key = r.q.Header.Get("Idempotency-Key"); r.key == "" || len(r.key) > 100 {
			return errKey
		}
		content := eds.DigestOf([]byte(r.q.Method + " " + r.q.URL.Path + "\n" + string(r.body)))
		if err := r.office.Once(r.ctx(), r.who, r.key, content); err != nil {
			return err
		}
		return do(r, in)
	}
}

// seen reads from If-Match which version of the case the program has seen.
func (r *request) seen() (int, error) {
	match := r.q.Header.Get("If-Match")
	if match == "" {
		return 0, errPrecondition
	}
	text, err := strconv.Unquote(match)
	if err != nil || match[0] != '"' {
		return 0, office.ErrChanged // none of ours, and so none that fits
	}
	version, err := strconv.Atoi(text)
	if err != nil || version < 1 {
		return 0, office.ErrChanged
	}
	return version, nil
}

// object is an object of an answer, of which the description tells the members.
type object map[string]any

// objects are a list of them, which is never null.
func objects[T any](list []T, of func(T) object) []object {
	out := make([]object, len(list))
	for i, v := range list {
		out[i] = of(v)
	}
	return out
}

// answer writes a value, unless there is an error in its place.
func (r *request) answer(status int, v any, err error) error {
	if err != nil {
		return err
	}
	return r.write(status, "application/json", v)
}

// versioned writes a value of a version of the case.
func (r *request) versioned(status, version int, v any, err error) error {
	if err == nil {
		r.w.Header().Set("ETag", `"`+strconv.Itoa(version)+`"`)
	}
	return r.answer(status, v, err)
}

func (r *request) write(status int, media string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", media)
	r.w.WriteHeader(status)
	_, err = r.w.Write(append(body, '\n'))
	return err
}

// lang is the language of the details of a problem: the first one asked for that the desk
// has, else English.
func lang(q *http.Request) law.Lang {
	between := func(c rune) bool { return strings.ContainsRune(" ,;-", c) }
	for word := range strings.FieldsFuncSeq(q.Header.Get("Accept-Language"), between) {
		if l, err := law.ParseLang(word); err == nil {
			return l
		}
	}
	return law.LangEnglish
}
