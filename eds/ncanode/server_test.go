// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

func TestARedirectIsNotFollowed(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	var followed atomic.Bool
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/elsewhere" {
			followed.Store(true)
			r.URL.Path = "/cms/verify"
			c.Server.ServeHTTP(w, r)
			return
		}
		http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
	})
	follows := func(config *ncanode.Config) {
		config.Client = &http.Client{Timeout: time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error { return nil }}
	}
	report := ask(t, checker(t, h, follows), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.True(t, report.Has(eds.CodeStructureOdd))
	require.False(t, followed.Load())
}

func TestTheClientOfTheCallerIsNotChanged(t *testing.T) {
	t.Parallel()
	client := &http.Client{Timeout: time.Minute}
	_, err := ncanode.New(ncanode.Config{URL: "http://ncanode", Client: client})
	require.NoError(t, err)
	require.Nil(t, client.CheckRedirect)
}

func TestTheServerBehindAPathAndItsHeaders(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	mux := http.NewServeMux()
	mux.Handle("POST /pki/", http.StripPrefix("/pki", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Content-Type") != "application/json" || r.UserAgent() == "" || strings.HasPrefix(r.UserAgent(), "Go-") {
			http.Error(w, "headers", http.StatusForbidden)
			return
		}
		c.Server.ServeHTTP(w, r)
	})))
	behind := func(config *ncanode.Config) { config.URL += "/pki/" }
	report := ask(t, checker(t, mux, behind), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	require.Equal(t, eds.ProofAnswer, report.Proofs[0].Kind)
	require.True(t, strings.HasSuffix(report.Proofs[0].Source, "/pki/cms/verify"))
	require.NotEmpty(t, report.Proofs[0].Raw)
}

func TestADoneContextIsAnError(t *testing.T) {
	t.Parallel()
	for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature, edstest.KindXML} {
		c := everyKind(t, kind)
		taken := make(chan struct{})
		h := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			close(taken)
			<-r.Context().Done()
		})
		asker := checker(t, h)
		check := map[edstest.Kind]func(context.Context, eds.Request) (eds.Report, error){
			edstest.KindCertificate: asker.CheckCertificate, edstest.KindSignature: asker.CheckSignature, edstest.KindXML: asker.CheckXML,
		}[kind]
		ctx, cancel := context.WithCancel(context.Background())
		go func() {
			<-taken
			cancel()
		}()
		report, err := check(ctx, requestOf(t, c.Case, 0))
		require.ErrorIs(t, err, context.Canceled)
		require.Equal(t, eds.Report{}, report)
		_, err = check(ctx, requestOf(t, c.Case, 0))
		require.ErrorIs(t, err, context.Canceled, "and before anything is asked")
	}
}

func TestAnIncompleteRequestIsAnError(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	asker := checker(t, c.Server)
	r := requestOf(t, c.Case, 0)
	r.Moment = time.Time{}
	_, err := asker.CheckSignature(context.Background(), r)
	require.ErrorIs(t, err, eds.ErrRequest)
	_, err = asker.CheckCertificate(context.Background(), r)
	require.ErrorIs(t, err, eds.ErrRequest)
	_, err = asker.CheckXML(context.Background(), r)
	require.ErrorIs(t, err, eds.ErrRequest)
	r.Moment = at().Add(5*time.Minute + time.Second)
	_, err = asker.CheckSignature(context.Background(), r)
	require.ErrorIs(t, err, eds.ErrRequest, "the moment lies in the future")
	require.Empty(t, c.Server.Questions())
}

func TestNobodyListens(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	server := httptest.NewServer(c.Server)
	server.Close()
	asker, err := ncanode.New(ncanode.Config{URL: server.URL, Clock: at})
	require.NoError(t, err)
	report := ask(t, asker, edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.True(t, report.Has(eds.CodeStructureUnavailable))
	require.ErrorIs(t, asker.Health(context.Background()), ncanode.ErrUnavailable)
}

func TestAnAnswerThatBreaksOff(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100000")
		_, _ = io.WriteString(w, `{"status":200,`)
		panic(http.ErrAbortHandler)
	})
	report := ask(t, checker(t, h), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.True(t, report.Has(eds.CodeStructureUnavailable))
}

func TestTheLimitOfAnswers(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	small := func(config *ncanode.Config) { config.MaxAnswer = 100 }
	report := ask(t, checker(t, c.Server, small), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.True(t, report.Has(eds.CodeStructureOdd))
}

func TestLimitsOfWhatIsSent(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-two-signers")
	rows := map[string]func(*ncanode.Config){
		"the form":         func(c *ncanode.Config) { c.MaxSize = 10 },
		"the signers":      func(c *ncanode.Config) { c.MaxSigners = 1 },
		"the certificates": func(c *ncanode.Config) { c.MaxCertificates = 1 },
	}
	for what, edit := range rows {
		report := ask(t, checker(t, c.Server, edit), edstest.KindSignature, requestOf(t, c.Case, 1))
		require.True(t, report.Has(eds.CodeStructureTooLarge), what)
	}
	x := everyKind(t, edstest.KindXML)
	report := ask(t, checker(t, x.Server, rows["the form"]), x.Kind, requestOf(t, x.Case, 0))
	require.True(t, report.Has(eds.CodeStructureTooLarge))
	require.Empty(t, c.Server.Questions())
	require.Empty(t, x.Server.Questions())
}

func TestHealth(t *testing.T) {
	t.Parallel()
	up := checker(t, authority().NCANode())
	require.NoError(t, up.Health(context.Background()))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := up.Health(ctx)
	require.ErrorIs(t, err, context.Canceled)
	require.NotErrorIs(t, err, ncanode.ErrUnavailable)
	for _, mode := range []edstest.Mode{edstest.ModeDown, edstest.ModeBusy, edstest.ModePage, edstest.ModeEmpty} {
		node := authority().NCANode()
		node.Mode = mode
		require.ErrorIs(t, checker(t, node).Health(context.Background()), ncanode.ErrUnavailable, string(mode))
	}
	for _, body := range []string{`{"status":"DOWN"}`, `{"status":1}`, `{}`, `[]`, `{"status":"UP","status":"DOWN"}`} {
		h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) })
		require.ErrorIs(t, checker(t, h).Health(context.Background()), ncanode.ErrUnavailable, body)
	}
}

// dead is a second checker that cannot be run.
type dead struct{}

var errDead = errors.New("dead")

func (dead) CheckCertificate(context.Context, eds.Request) (eds.Report, error) {
	return eds.Report{}, errDead
}

func (dead) CheckSignature(context.Context, eds.Request) (eds.Report, error) {
	return eds.Report{}, errDead
}

func TestASecondCheckerThatCannotBeRunIsAnError(t *testing.T) {
	t.Parallel()
	for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature, edstest.KindXML} {
		c := everyKind(t, kind)
		asker := checker(t, c.Server, func(config *ncanode.Config) { config.Second = dead{} })
		check := map[edstest.Kind]func(context.Context, eds.Request) (eds.Report, error){
			edstest.KindCertificate: asker.CheckCertificate, edstest.KindSignature: asker.CheckSignature, edstest.KindXML: asker.CheckXML,
		}[kind]
		_, err := check(context.Background(), requestOf(t, c.Case, 0))
		require.ErrorIs(t, err, errDead)
	}
}
