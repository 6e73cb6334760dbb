// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// refreshed is a refresher over a server that a test changes as it goes.
func refreshed(t *testing.T, serve http.HandlerFunc) (*local.Refresher, *time.Time) {
	t.Helper()
	server := httptest.NewServer(serve)
	t.Cleanup(server.Close)
	now := at()
	r := &local.Refresher{
		Lists: &local.Lists{}, Addresses: []string{server.URL + "/leaves.crl"}, Limit: 1 << 16, Timeout: 200 * time.Millisecond,
		Clock: func() time.Time { return now },
	}
	require.NoError(t, r.Validate())
	return r, &now
}

func TestRefresherAsksOnlyForWhatIsNew(t *testing.T) {
	a := authority()
	var asked, unchanged int
	r, now := refreshed(t, func(w http.ResponseWriter, q *http.Request) {
		asked++
		require.NotEmpty(t, q.UserAgent())
		if q.Header.Get("If-None-Match") == `"one"` {
			unchanged++
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"one"`)
		_, _ = w.Write(a.CRL().DER())
	})
	var told []error
	r.Hook = func(ctx context.Context, o local.Operation, _ string) (context.Context, func(local.Outcome)) {
		require.Equal(t, local.OperationList, o)
		return ctx, func(out local.Outcome) { told = append(told, out.Err) }
	}
	next, err := r.Refresh(t.Context())
	require.NoError(t, err)
	require.Equal(t, at().Add(time.Hour), next)
	require.Equal(t, 1, r.Lists.Len())
	_, err = r.Refresh(t.Context())
	require.NoError(t, err)
	require.Equal(t, 1, asked, "nothing is due yet")
	*now = next
	_, err = r.Refresh(t.Context())
	require.NoError(t, err)
	require.Equal(t, 2, asked)
	require.Equal(t, 1, unchanged)
	require.Equal(t, []error{nil, nil}, told)
	require.Equal(t, 1, r.Lists.Len())
	*now = at().AddDate(1, 0, 0)
	_, err = r.Refresh(t.Context())
	require.NoError(t, err)
	require.Zero(t, r.Lists.Len(), "a list whose nextUpdate passed long ago is pruned")
}

func TestRefresherKeepsTheLastGoodList(t *testing.T) {
	a := authority()
	// A request that the client gave up on may still be read by the server when the next row begins.
	var serve atomic.Value
	serve.Store(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(a.CRL().DER()) }))
	r, now := refreshed(t, func(w http.ResponseWriter, q *http.Request) {
		h, _ := serve.Load().(http.HandlerFunc)
		h(w, q)
	})
	_, err := r.Refresh(t.Context())
	require.NoError(t, err)
	for _, row := range []struct {
		name  string
		serve http.HandlerFunc
		want  error
	}{
		{"a server that is slow", func(_ http.ResponseWriter, q *http.Request) { <-q.Context().Done() }, local.ErrUnavailable},
		{"a list that is cut off", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			_, _ = io.WriteString(w, "0")
		}, local.ErrUnavailable},
		{"a page in place of a list", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<html>") }, local.ErrList},
		{"nothing", func(http.ResponseWriter, *http.Request) {}, local.ErrUnavailable},
		{"more than the limit", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 1<<17)) }, local.ErrUnavailable},
		{"a redirect", func(w http.ResponseWriter, q *http.Request) { http.Redirect(w, q, "/elsewhere", http.StatusFound) }, local.ErrUnavailable},
		{"unchanged, to somebody who did not ask whether", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) }, local.ErrUnavailable},
		{"an error of the server", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) }, local.ErrUnavailable},
	} {
		t.Run(row.name, func(t *testing.T) {
			serve.Store(row.serve)
			*now = now.Add(2 * time.Hour)
			next, err := r.Refresh(t.Context())
			require.ErrorIs(t, err, row.want)
			require.True(t, next.After(*now))
			require.Equal(t, 1, r.Lists.Len(), "the last good list stays")
		})
	}
	good := authority().CRL()
	good.Number = big.NewInt(900)
	serve.Store(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good.DER()) }))
	*now = now.Add(2 * time.Hour)
	_, err = r.Refresh(t.Context())
	require.NoError(t, err)
	require.Equal(t, 2, r.Lists.Len())
}

func TestRefresherBacksOff(t *testing.T) {
	r, now := refreshed(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	for _, want := range []time.Duration{1, 2, 4, 8, 16, 32, 60, 60} {
		next, err := r.Refresh(t.Context())
		require.ErrorIs(t, err, local.ErrUnavailable)
		require.Equal(t, want*time.Minute, next.Sub(*now))
		*now = next
	}
}

func TestRefresherRunsUntilItsContextEnds(t *testing.T) {
	a := authority()
	asked := make(chan struct{}, 100)
	r, _ := refreshed(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(a.CRL().DER())
		asked <- struct{}{}
	})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- r.Run(ctx) }()
	<-asked
	cancel()
	require.ErrorIs(t, <-ended, context.Canceled)
}

func TestRefresherValidate(t *testing.T) {
	good := func() *local.Refresher {
		return &local.Refresher{Lists: &local.Lists{}, Addresses: []string{"http://crl.example/a.crl"}}
	}
	require.NoError(t, good().Validate())
	for name, spoil := range map[string]func(*local.Refresher){
		"no lists":            func(r *local.Refresher) { r.Lists = nil },
		"no address":          func(r *local.Refresher) { r.Addresses = nil },
		"a file":              func(r *local.Refresher) { r.Addresses = []string{"file:///etc/a.crl"} },
		"a negative duration": func(r *local.Refresher) { r.Every = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			r := good()
			spoil(r)
			require.ErrorIs(t, r.Validate(), local.ErrConfig)
			_, err := r.Refresh(t.Context())
			require.ErrorIs(t, err, local.ErrConfig)
			require.ErrorIs(t, r.Run(t.Context()), local.ErrConfig)
		})
	}
}

// A checker that shares the lists sees what the refresher brings.
func TestARefreshedCheckerAnswers(t *testing.T) {
	a := authority()
	c := signedCase(a, nil)
	c.CRLs = nil
	r, _ := refreshed(t, func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path == "/root.crl" {
			_, _ = w.Write(a.RootCRL().DER())
			return
		}
		_, _ = w.Write(a.CRL().DER())
	})
	r.Addresses = append(r.Addresses, r.Addresses[0][:len(r.Addresses[0])-len("leaves.crl")]+"root.crl")
	config, _ := configOf(t, c)
	config.Lists = r.Lists
	checker := mustNew(t, config)
	require.Equal(t, eds.VerdictIndeterminate, ask(t, checker, requestOf(t, c, 0)).Verdict)
	_, err := r.Refresh(t.Context())
	require.NoError(t, err)
	require.Equal(t, eds.VerdictValid, ask(t, checker, requestOf(t, c, 0)).Verdict)
}
