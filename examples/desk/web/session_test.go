// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/time/rate"
)

// Who types while his session ends loses nothing: the page keeps what he typed, and once
// he has signed in again it opens the form with it, and does nothing by itself.
func TestASessionThatEndsLosesNoTyping(t *testing.T) {
	d := openDesk(t, rate.Inf)
	clerk, applicant, head := d.signedIn("aigul"), d.signedIn("serik"), d.signedIn("marat")
	at := takeIn(t, clerk)
	for path, c := range map[string]struct {
		who   *browser
		login string
		typed []string
	}{
		"/intake":       {clerk, "aigul", []string{"draft", "session-1", "version", "0", "name", "Typed <b>so far", "button", "accept"}},
		"/portal/apply": {applicant, "serik", []string{"draft", "session-2", "version", "0", "about", "Typed <b>so far", "button", "sign"}},
		at:              {head, "marat", append(hidden(pageOf(head.get(at))), "why", "Typed <b>so far")},
	} {
		nobody := d.browser()
		status, page := nobody.post(path, c.typed...)
		require.Equal(t, http.StatusUnauthorized, status, path)
		require.Contains(t, page, `value="Typed &lt;b&gt;so far"`, path)
		_, kept, _ := strings.Cut(page, `<form method="post"><input`)
		require.NotContains(t, kept, `name="csrf"`, path)

		status, _ = nobody.post("/sign-in", "login", c.login, "password", c.login)
		require.Equal(t, http.StatusOK, status, path)
		nobody.csrf = "" // as the page that was kept has it
		status, page = nobody.post(path, c.typed...)
		require.Equal(t, http.StatusForbidden, status, path)
		require.Contains(t, page, "Typed &lt;b&gt;so far", path)
		require.Regexp(t, regexp.MustCompile(`name="csrf" value="[^"]{10,}"`), page, path)
	}
	_, page := clerk.get("/intake?draft=session-1")
	require.NotContains(t, page, "Typed", "nothing was kept by itself")
	status, page := clerk.post("/portal/apply", "about", "for nobody")
	require.Equal(t, http.StatusForbidden, status)
	require.NotContains(t, page, "for nobody", "a page of others shows nothing")
}

func pageOf(_ int, page string) string { return page }

func TestTooManyAttemptsToSignInAreRefused(t *testing.T) {
	d := openDesk(t, rate.Every(time.Hour))
	b := d.browser()
	for range 10 {
		status, _ := b.post("/sign-in", "login", "aigul", "password", "wrong")
		require.Equal(t, http.StatusUnauthorized, status)
	}
	status, _ := b.post("/sign-in", "login", "aigul", "password", "aigul")
	require.Equal(t, http.StatusTooManyRequests, status)
}
