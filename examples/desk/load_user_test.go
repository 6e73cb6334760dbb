// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
)

// task is a case that waits for somebody: the next step of its path.
type task struct {
	id    process.ID
	draft string
	path  []string // who does the steps that are left
}

// paths are who works with an application after it is filed, by who files it.
var paths = map[string][]string{
	"aigul": {"marat", "dana", "sanepid", "dana", "marat", "aigul"},
	"serik": {"marat", "dana", "sanepid", "dana", "dana", "marat", "serik"},
}

// offers are what they file.
var offers = map[string]string{
	"aigul": "north-kazakhstan-201-2014/pesticide-licence/issue@office", "serik": "north-kazakhstan-201-2014/pesticide-licence/issue@portal",
}

// user is one person at a computer of his own.
type user struct {
	*load
	login  string
	number int
	desks  map[string]chan task
	client *http.Client
	csrf   string
	mended bool // the last request was sent again after the program was killed
}

func (l *load) user(login string, number int, desks map[string]chan task) *user {
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 1, byte(number+1))}}
	jar, err := cookiejar.New(nil)
	require.NoError(l.t, err)
	return &user{load: l, login: login, number: number, desks: desks, client: &http.Client{Jar: jar, Transport: &http.Transport{DialContext: dialer.DialContext},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// think waits until the user has seen what is before him; false is the end of the work.
func think(ctx context.Context, least, most time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(least + rand.N(most-least+1)):
		return true
	}
}

// work goes on until the time is over: what waits for the user comes first, then he looks
// at his lists, or files an application. Twice in a minute he signs in anew. All come to
// work in the course of five pauses, and each thinks between two pages.
func (u *user) work(ctx context.Context) {
	if !think(ctx, 0, 5**pause) {
		return
	}
	u.signIn()
	again := time.Now().Add(rand.N(30 * time.Second))
	for n := u.number; think(ctx, *pause/2, *pause*3/2); n++ {
		if time.Now().After(again) {
			again = again.Add(30 * time.Second)
			if n%2 == 0 {
				u.signInByEDS()
			} else {
				u.signIn()
			}
			continue
		}
		select {
		case t := <-u.desks[u.login]:
			u.step(t)
			continue
		default:
		}
		switch {
		case paths[u.login] == nil:
			u.page("/work")
		case n%6 == 0:
			u.file()
		case u.login == "serik":
			u.page("/portal")
		default:
			u.page("/work")
		}
	}
}

// send sends a request, and again where the program was killed meanwhile.
func (u *user) send(kind, method, path, media, body string) (status int, page string, at *url.URL) {
	u.mended = false
	for patience := time.Now().Add(2 * time.Minute); ; time.Sleep(100 * time.Millisecond) {
		began := time.Now()
		q, err := http.NewRequestWithContext(context.Background(), method, u.server.url+path, strings.NewReader(body))
		u.must(err)
		q.Header.Set("Content-Type", media)
		r, err := u.client.Do(q)
		var text []byte
		if err == nil {
			text, err = io.ReadAll(r.Body)
			err = errors.Join(err, r.Body.Close())
		}
		if err != nil {
			killed := u.down.Load() || began.UnixNano() < u.restarted.Load()
			if !killed || time.Now().After(patience) {
				u.must(fmt.Errorf("%s %s: %w", method, path, err))
			}
			u.mended = true
			continue
		}
		if !u.mended {
			// All come back at once when the program answers again: that is told apart.
			if since := began.UnixNano() - u.restarted.Load(); 0 <= since && since < int64(5*time.Second) {
				kind = afterRestart
			}
			u.mu.Lock()
			u.took[kind] = append(u.took[kind], time.Since(began))
			u.mu.Unlock()
		}
		page = string(text)
		if m := csrfIn.FindStringSubmatch(page); m != nil {
			u.csrf = m[1]
		}
		at, err = r.Location()
		if err != nil && !errors.Is(err, http.ErrNoLocation) {
			u.must(err)
		}
		return r.StatusCode, page, at
	}
}

// must ends the test of a user for whom something went wrong.
func (u *user) must(err error) {
	if err != nil {
		u.fail("%v", err)
	}
}

func (u *user) fail(format string, args ...any) {
	u.t.Errorf("user %d, %s: "+format, append([]any{u.number, u.login}, args...)...)
	runtime.Goexit()
}

// page opens a page, which must be shown.
func (u *user) page(path string) string {
	status, page, at := u.send("page", http.MethodGet, path, "", "")
	for status == http.StatusSeeOther {
		status, page, at = u.send("page", http.MethodGet, at.RequestURI(), "", "")
	}
	if status != http.StatusOK {
		u.fail("%s: %d %s", path, status, said(page))
	}
	return page
}

// post sends a form and follows where it leads; another status is given back.
func (u *user) post(kind, path string, form url.Values) (int, string, *url.URL) {
	form.Set("csrf", u.csrf)
	return u.follow(u.send(kind, http.MethodPost, path, "application/x-www-form-urlencoded", form.Encode()))
}

func (u *user) follow(status int, page string, at *url.URL) (int, string, *url.URL) {
	if status == http.StatusSeeOther {
		return status, u.page(at.RequestURI()), at
	}
	return status, page, at
}

var (
	csrfIn  = regexp.MustCompile(`name="csrf" value="([^"]*)"`)
	hidden  = regexp.MustCompile(`<input type="hidden" name="([^"]+)" value="([^"]*)">`)
	message = regexp.MustCompile(`<p class="message[^>]*>([^<]*)`)
)

// said is the message on a page.
func said(page string) string {
	if m := message.FindStringSubmatch(page); m != nil {
		return m[1]
	}
	return page[:min(len(page), 200)]
}

// find gives the first group of a pattern that a page must have.
func find(t *testing.T, page, pattern string) string {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(page)
	require.NotNil(t, m, "%s in %s", pattern, said(page))
	return m[1]
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, errors.Join(err, r.Body.Close()))
	return string(body)
}

func (u *user) signIn() {
	status, page, _ := u.post("sign in", "/sign-in", url.Values{"login": {u.login}, "password": {u.login}})
	if status != http.StatusSeeOther {
		u.fail("sign in: %d %s", status, said(page))
	}
}

// outcomeOf reads what a script of a page is told.
func (u *user) outcomeOf(status int, body string) (o signing.Outcome) {
	if status != http.StatusOK {
		u.fail("signing: %d %s", status, said(body))
	}
	u.must(json.Unmarshal([]byte(body), &o))
	return o
}

// offered is what a page asks NCALayer for.
type offered struct {
	ID      string
	Request struct{ Args struct{ Data []string } }
	Text    string
}

// sign lets NCALayer sign what a page offers, and gives the answer back.
func (u *user) sign(kind, at string) signing.Outcome {
	for n := 0; ; n++ {
		status, body, _ := u.post("command", at+"/offer", url.Values{})
		var o offered
		u.must(json.Unmarshal([]byte(body), &o))
		if status != http.StatusOK || len(o.Request.Args.Data) == 0 {
			u.fail("%s: nothing is offered: %d %s", at, status, o.Text)
		}
		answer := url.Values{"id": {o.ID}}
		for _, text := range o.Request.Args.Data {
			content, err := base64.StdEncoding.DecodeString(text)
			u.must(err)
			der, err := u.authority.CMS(u.authority.Key(u.login+"-rsa"), content, ncalayer.Form{Detached: true, Stamped: true})
			u.must(err)
			answer.Add("signature", string(edstest.PEM(der)))
		}
		status, body, _ = u.post(kind, at+"/answer", answer)
		out := u.outcomeOf(status, body)
		if out.State == signing.StateChecked {
			return out
		}
		// The clock of the desk went on where its last entry was when it was killed, so that
		// what was signed around that moment may be of its future: it is signed again.
		if n > 3 || time.Since(time.Unix(0, u.restarted.Load())) > time.Minute {
			u.fail("%s: %s %s", at, out.State, out.Text)
		}
	}
}

func (u *user) signInByEDS() {
	u.page("/sign-in")
	u.sign("sign in by EDS", "/sign-in/eds")
	u.page("/")
}

// step does the next thing in a case and gives it to the next.
func (u *user) step(t task) {
	at := "/case/" + t.id.String()
	page := u.page(at)
	_, section, has := strings.Cut(page, `<section class="do"`)
	section, _, _ = strings.Cut(section, "</form>")
	if !has {
		u.fail("%s: nothing is to be done: %s", at, said(page))
	}
	form := url.Values{}
	for _, m := range hidden.FindAllStringSubmatch(section, -1) {
		form.Set(m[1], m[2])
	}
	action := process.Action(form.Get("action"))
	if strings.Contains(section, `formaction="/sign"`) && strings.HasPrefix(t.path[len(t.path)-1], "serik") {
		status, shown, where := u.post("command", "/sign", url.Values{"case": {t.id.String()}})
		if status != http.StatusSeeOther {
			u.fail("%s: %d %s", at, status, said(shown))
		}
		u.sign("signing", where.Path)
	} else {
		for field, value := range map[string]string{"reply": "yes", "number": "L-" + t.draft} {
			if strings.Contains(section, `name="`+field+`"`) {
				form.Set(field, value)
			}
		}
		if m := regexp.MustCompile(`<option value="([0-9a-f]{24})">Қасымова`).FindStringSubmatch(section); m != nil {
			form.Set("executor", m[1])
		}
		if status, shown, _ := u.post("command", at, form); status != http.StatusSeeOther {
			u.fail("%s: %s: %d %s", at, action, status, said(shown))
		}
	}
	u.acknowledge(t.id, t.draft, action)
	u.pass(task{t.id, t.draft, t.path[1:]})
}

func (u *user) pass(t task) {
	if len(t.path) > 0 {
		u.desks[t.path[0]] <- t
	}
}

// file files an application, at the counter or through the portal.
func (u *user) file() {
	at := map[string]string{"aigul": "/intake", "serik": "/portal/apply"}[u.login]
	page := u.page(at)
	form := url.Values{"offer": {offers[u.login]}, "about": {"under load"}, "iin": {edstest.IIN(200 + u.number)}, "name": {"Сынақов Сынақ"}, "button": {"check"}}
	form.Set("applicant", form.Get("iin")) // nobody who is known
	form.Set("draft", find(u.t, page, `name="draft" value="([^"]+)"`))
	form.Set("version", find(u.t, page, `name="version" value="([^"]+)"`))
	var files []string
	for _, button := range []string{"check", map[string]string{"aigul": "accept", "serik": "sign"}[u.login]} {
		form.Set("button", button)
		form.Set("csrf", u.csrf)
		var where *url.URL
		var status int
		media, body := multipartOf(form, files)
		status, page, where = u.follow(u.send("command", http.MethodPost, at, media, body))
		switch {
		case status == http.StatusPreconditionFailed && u.mended:
			return // it was kept before the program was killed: the draft stays where it is
		case status != http.StatusSeeOther:
			u.fail("%s: %s: %d %s", at, button, status, said(page))
		case strings.HasPrefix(where.Path, "/sign/"):
			u.sign("signing", where.Path)
		case button == "check":
			form.Set("version", find(u.t, page, `name="version" value="([^"]+)"`))
			for _, m := range regexp.MustCompile(`name="(document\.[^"]+)" value="given"`).FindAllStringSubmatch(page, -1) {
				form.Set(m[1], "given")
				files = append(files, m[1])
			}
		}
	}
	t := task{process.NewIDFromKey(namespace, form.Get("draft")), form.Get("draft"), paths[u.login]}
	u.acknowledge(t.id, t.draft, process.ActionSubmit)
	u.pass(t)
}

// multipartOf writes a form: at the portal with a file for each document.
func multipartOf(form url.Values, documents []string) (media, body string) {
	if strings.Contains(form.Get("offer"), "@office") {
		return "application/x-www-form-urlencoded", form.Encode()
	}
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name := range form {
		_ = w.WriteField(name, form.Get(name)) // a buffer takes everything
	}
	for _, name := range documents {
		if part, err := w.CreateFormFile("file."+strings.TrimPrefix(name, "document."), "document.pdf"); err == nil {
			_, _ = part.Write([]byte("%PDF-1.7 a paper"))
		}
	}
	_ = w.Close()
	return w.FormDataContentType(), b.String()
}
