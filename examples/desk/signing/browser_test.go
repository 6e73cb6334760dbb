// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

// scene is what is done with one page in the browser, and to what it must come.
type scene struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	Window  []any  `json:"window"`  // a press for each click on Sign; nil: nothing is pressed
	Console bool   `json:"console"` // the browser itself writes of a failed connection

	next    bool
	problem string
}

type press struct {
	Button string `json:"button,omitempty"`
	Key    string `json:"key,omitempty"`
	Fault  string `json:"fault,omitempty"`
	Cancel bool   `json:"cancel,omitempty"` // on the page
	Leave  bool   `json:"leave,omitempty"`  // on the page, after the window
}

func problem(f signing.Failure) string {
	list := []string{f.Text().RU}
	for _, r := range f.Remedies() {
		list = append(list, r.RU)
	}
	return strings.Join(list, "|")
}

func scenes() []scene {
	sign := press{Button: "sign", Key: "anna"}
	fault := func(f ncalayer.Fault) press { return press{Button: "sign", Key: "anna", Fault: string(f)} }
	return []scene{
		{Name: "signed", Path: "/sign/1", Window: []any{sign}, next: true},
		{Name: "with the national key, three documents", Path: "/sign/3", Window: []any{press{Button: "sign", Key: "gost"}}, next: true},
		{Name: "as a text", Path: "/sign/1", Window: []any{fault(ncalayer.FaultText)}, next: true},
		{Name: "in another order", Path: "/sign/3", Window: []any{fault(ncalayer.FaultOrder)}, next: true},
		{Name: "late", Path: "/sign/1", Window: []any{fault(ncalayer.FaultLate)}, next: true},
		{Name: "the person cancels in NCALayer", Path: "/sign/1", Window: []any{press{Button: "cancel"}}, problem: problem(signing.FailureCancelled)},
		{Name: "a clone's cancel", Path: "/sign/1", Window: []any{fault(ncalayer.FaultCancelCode)}, problem: problem(signing.FailureCancelled)},
		{Name: "the person cancels on the page", Path: "/sign/1", Window: []any{press{Cancel: true}}, problem: problem(signing.FailureCancelled)},
		{Name: "a late answer after the page's cancel is nobody's", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "anna", Fault: "late", Leave: true}, sign}, next: true},
		{Name: "no answer, cancelled, signed again", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "anna", Fault: "silent", Leave: true}, sign}, next: true},
		{Name: "NCALayer ends", Path: "/sign/1", Window: []any{fault(ncalayer.FaultClosed)}, problem: problem(signing.FailureClosed)},
		{Name: "NCALayer has an error", Path: "/sign/1", Window: []any{fault(ncalayer.FaultError)}, problem: problem(signing.FailureProgram)},
		{Name: "one too few", Path: "/sign/3", Window: []any{fault(ncalayer.FaultFewer)}, problem: problem(signing.FailureCount)},
		{Name: "of other documents", Path: "/sign/1", Window: []any{fault(ncalayer.FaultOther)}, problem: problem(signing.FailureDocument)},
		{Name: "another person's key, then one's own", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "other"}, sign}, next: true},
		{Name: "another person's key", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "other"}}, problem: problem(signing.FailurePerson)},
		{Name: "revoked", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "revoked"}}, problem: problem(signing.FailureRevoked)},
		{Name: "expired", Path: "/sign/1", Window: []any{press{Button: "sign", Key: "expired"}}, problem: problem(signing.FailureExpired)},
		{Name: "NCALayer is not running", Path: "/absent/1", Window: []any{nil}, Console: true, problem: problem(signing.FailureUnreachable)},
		{Name: "another program answers", Path: "/stranger/1", Window: []any{nil}, problem: problem(signing.FailureStranger)},
		{Name: "the content has changed", Path: "/changed/1", Window: []any{nil}, problem: problem(signing.FailureChanged)},
		{Name: "signed in", Path: "/in/1", Window: []any{sign}, next: true},
		{Name: "not signed in with an expired key", Path: "/in/1", Window: []any{press{Button: "sign", Key: "expired"}}, problem: problem(signing.FailureExpired)},
	}
}

// TestInBrowser lets Chromium sign through the fake of NCALayer, under the content
// security policy of the desk.
func TestInBrowser(t *testing.T) {
	modules := os.Getenv("REGLAMENT_DESK_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_DESK_NPM names no node_modules with playwright-core: run .ci/stage-desk")
	}
	w := newWorld(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	origin := "http://" + l.Addr().String()
	program := w.program(origin, false)
	stranger := w.program(origin, true)
	b := &browsed{world: w, sockets: map[string]string{
		"sign": program.Socket(), "in": program.Socket(), "changed": program.Socket(), "stranger": stranger.Socket(), "absent": "ws://127.0.0.1:9/",
	}}
	server := httptest.NewUnstartedServer(b.handler())
	require.NoError(t, server.Listener.Close())
	server.Listener = l
	server.Start()
	t.Cleanup(server.Close)

	input, err := json.Marshal(scenes())
	require.NoError(t, err)
	dir := t.TempDir()
	text, err := os.ReadFile("testdata/ncalayer.mjs")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ncalayer.mjs"), text, 0o600))
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", filepath.Join(dir, "ncalayer.mjs"), origin, program.Window())
	var stderr bytes.Buffer
	node.Stdin, node.Stderr = bytes.NewReader(input), &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	var results []struct {
		Name, Problem string
		Next          bool
		Lines, Faults []string
	}
	require.NoError(t, json.Unmarshal(out, &results))
	require.Len(t, results, len(scenes()))
	for i, s := range scenes() {
		t.Run(s.Name, func(t *testing.T) {
			r := results[i]
			require.Empty(t, r.Faults)
			require.Equal(t, s.next, r.Next, r.Problem)
			require.Equal(t, s.problem, r.Problem)
			require.Equal(t, "looking", r.Lines[0])
			if s.next {
				require.Subset(t, r.Lines, []string{"waiting", "checking"})
			}
		})
	}
}

// program runs a fake for the pages of an origin; one that does not greet is another
// program than NCALayer.
func (w *world) program(origin string, mute bool) *ncalayer.Server {
	w.Helper()
	server, err := ncalayer.Listen("127.0.0.1:0", ncalayer.Config{Authority: w.authority, Origins: []string{origin}, Late: 3 * time.Second, Mute: mute})
	require.NoError(w, err)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx) }()
	w.Cleanup(func() { cancel(); require.ErrorIs(w, <-ended, context.Canceled) })
	return server
}

// browsed serves pages with the script and the markup of the desk.
type browsed struct {
	*world
	sockets map[string]string
}

var testPage = template.Must(template.New("").Parse(`<!doctype html><html lang="ru"><meta charset="utf-8"><title>sign</title>
<main data-ncalayer="{{.Socket}}" data-offer="{{.At}}/offer" data-answer="{{.At}}/answer" data-fail="{{.At}}/fail" data-csrf="token"
 data-looking="looking" data-waiting="waiting" data-checking="checking" data-offline="offline">
<button data-sign>Подписать</button> <button data-cancel hidden>Отмена</button>
<p data-line role="status" aria-live="polite"></p><div data-problem role="alert" tabindex="-1" hidden></div></main>
<script type="module" src="/ncalayer.js"></script></html>`))

func (b *browsed) handler() http.Handler {
	mux := http.NewServeMux()
	policy := "default-src 'none'; script-src 'self'; connect-src 'self'"
	for _, socket := range b.sockets {
		policy += " " + socket
	}
	mux.HandleFunc("GET /ncalayer.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "../web/static/ncalayer.js") })
	mux.HandleFunc("GET /favicon.ico", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("GET /next", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<title>next</title>")) })
	mux.HandleFunc("GET /{kind}/{count}", func(w http.ResponseWriter, r *http.Request) {
		kind, id := r.PathValue("kind"), ""
		if kind != "in" {
			id = b.prepare(int(r.PathValue("count")[0] - '0')).ID
		}
		if kind == "changed" {
			d := b.documents["case-1/application"]
			d.Kind = "another"
			b.documents["case-1/application"] = d
		}
		if err := testPage.Execute(w, map[string]string{
			"Socket": b.sockets[kind], "At": "/" + kind + "/do/" + id,
		}); err != nil {
			b.Error(err)
		}
	})
	mux.HandleFunc("POST /{kind}/do/{rest...}", func(w http.ResponseWriter, r *http.Request) {
		id, verb, _ := strings.Cut(r.PathValue("rest"), "/")
		if r.PathValue("kind") == "in" {
			verb = r.PathValue("rest")
		}
		out, err := b.do(r, r.PathValue("kind"), id, strings.TrimPrefix(verb, "/"))
		if f := signing.FailureOf(err); f != "" {
			out, err = f.Outcome(law.LangRussian), nil
		}
		if err != nil {
			b.Error(err)
			http.Error(w, "error", http.StatusInternalServerError)
			return
		}
		if err := json.NewEncoder(w).Encode(out); err != nil {
			b.Error(err)
		}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		mux.ServeHTTP(w, r)
	})
}

// do carries out what the script asks for.
func (b *browsed) do(r *http.Request, kind, id, verb string) (any, error) {
	ctx := r.Context()
	if r.PostFormValue("csrf") != "token" {
		return nil, fmt.Errorf("the token of the page is missing")
	}
	signatures := r.PostForm["signature"]
	if kind == "in" {
		switch verb {
		case "offer":
			return b.service.Challenge(ctx, secret)
		case "answer":
			_, err := b.service.SignIn(ctx, r.PostFormValue("id"), secret, signatures[0])
			return signing.Outcome{State: signing.StateChecked, Next: "/next"}, err
		}
		return signing.Failure(r.PostFormValue("failure")).Outcome(law.LangRussian), nil
	}
	var o signing.Operation
	var err error
	switch verb {
	case "offer":
		return b.service.Offer(ctx, id, "anna")
	case "answer":
		o, err = b.service.Answer(ctx, id, "anna", signatures)
	case "fail":
		o, err = b.service.Fail(ctx, id, "anna", signing.Failure(r.PostFormValue("failure")))
	}
	return o.Outcome(law.LangRussian, "/next"), err
}
