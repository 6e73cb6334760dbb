// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// Refresher keeps [Lists] fresh from configured addresses. Fields do not change
// after the first call of a method.
type Refresher struct {
	// Lists is the store that is filled.
	Lists *Lists
	// Addresses are those of the lists, full and delta.
	Addresses []string
	// Client is used as in [FetchCRL].
	Client *http.Client
	// Every is the time between two exchanges about one list. Zero: one hour.
	Every time.Duration
	// Retry is the time after a first failure; each further one doubles it, up to
	// Every. Zero: one minute.
	Retry time.Duration
	// Timeout bounds one exchange. Zero: two minutes.
	Timeout time.Duration
	// Limit bounds a list in bytes. Zero: 64 MiB.
	Limit int
	// Keep is how long a list stays after its nextUpdate, for signatures that are
	// judged at an earlier moment. Zero: 30 days.
	Keep time.Duration
	// Clock gives the time. Nil: time.Now.
	Clock func() time.Time
	// Hook is told about every exchange, its failures too. Nil: nobody is told.
	Hook Hook

	mu    sync.Mutex
	state map[string]*fetched
}

// fetched is what is known of one address.
type fetched struct {
	due           time.Time
	failures      int
	tag, modified string // of the last good answer
}

// Run refreshes until the context ends, whose error it returns. What fails is
// told to the hook and tried again; the last good lists stay. A refresher that
// cannot work is the error of [Refresher.Validate], at once.
func (r *Refresher) Run(ctx context.Context) error {
	if err := r.Validate(); err != nil {
		return err
	}
	for {
		next, _ := r.Refresh(ctx) // the hook was told, and the next time is set
		wait := time.NewTimer(max(next.Sub(r.now()), time.Second))
		select {
		case <-ctx.Done():
			wait.Stop()
			return ctx.Err()
		case <-wait.C:
		}
	}
}

// Refresh asks about every list that is due, one after another, adds what is
// new, and prunes what is old. It returns when the next one is due, and the
// failures, joined; each names its address and is an [ErrUnavailable] or an
// [ErrList]. A refresher that cannot work is the error of [Refresher.Validate].
func (r *Refresher) Refresh(ctx context.Context) (next time.Time, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.state == nil {
		r.state = map[string]*fetched{}
	}
	next = r.now().Add(r.every())
	if err := r.Validate(); err != nil {
		return next, err
	}
	var failures []error
	for _, address := range r.Addresses {
		f := r.state[address]
		if f == nil {
			f = &fetched{}
			r.state[address] = f
		}
		if !f.due.After(r.now()) {
			if err := r.one(ctx, address, f); err != nil {
				failures = append(failures, fmt.Errorf("%s: %w", plainURL(address), err))
			}
		}
		if f.due.Before(next) {
			next = f.due
		}
	}
	r.Lists.Prune(r.now().Add(-orElse(r.Keep, 30*24*time.Hour)))
	return next, errors.Join(failures...)
}

// one asks about one list.
func (r *Refresher) one(ctx context.Context, address string, f *fetched) (err error) {
	ctx, cancel := context.WithTimeout(ctx, orElse(r.Timeout, exchangeTimeout))
	defer cancel()
	ctx, end := r.Hook.begin(ctx, OperationList, plainURL(address))
	defer func() {
		if err == nil {
			f.failures, f.due = 0, r.now().Add(r.every())
		} else {
			wait := min(orElse(r.Retry, time.Minute)<<min(f.failures, 16), r.every())
			f.failures, f.due = f.failures+1, r.now().Add(wait)
		}
		end(Outcome{Err: err})
	}()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return unavailable("the address cannot be used")
	}
	if f.tag != "" {
		request.Header.Set("If-None-Match", f.tag)
	}
	if f.modified != "" {
		request.Header.Set("If-Modified-Since", f.modified)
	}
	raw, header, err := exchange(r.Client, request, "", orElse(r.Limit, maxListSize))
	switch {
	case errors.Is(err, errNotModified) && f.tag+f.modified != "":
		return nil
	case err != nil:
		return err
	}
	if err := r.Lists.Add(raw); err != nil {
		return err
	}
	f.tag, f.modified = header.Get("ETag"), header.Get("Last-Modified")
	return nil
}

func (r *Refresher) every() time.Duration { return orElse(r.Every, time.Hour) }

func (r *Refresher) now() time.Time {
	if r.Clock == nil {
		return time.Now()
	}
	return r.Clock()
}

// Validate returns an [ErrConfig] for a refresher that cannot work: without a
// store, without an address, with an address that is no HTTP address, or with
// a negative duration or limit.
func (r *Refresher) Validate() error {
	switch {
	case r.Lists == nil:
		return configError("the refresher has no lists")
	case len(r.Addresses) == 0:
		return configError("the refresher has no address")
	case r.Every < 0 || r.Retry < 0 || r.Timeout < 0 || r.Limit < 0 || r.Keep < 0:
		return configError("a duration or a limit of the refresher is negative")
	}
	for _, address := range r.Addresses {
		if u, err := url.Parse(address); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return configError("address %q is not one of HTTP", plainURL(address))
		}
	}
	return nil
}
