// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// desk is a desk with the people of the demonstration and without cases.
type desk struct {
	t      *testing.T
	clock  *clock.Clock
	office *office.Office
	web    *web.Server
	url    string
}

func openDesk(t *testing.T, attempts rate.Limit) desk {
	t.Helper()
	ctx := context.Background()
	place := databasetest.New(t)
	var err error
	db := place.Open(t)
	d := desk{t: t, clock: clock.New(time.Now)}
	spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00")}
	d.clock.Set(time.Date(2015, 3, 30, 9, 0, 0, 0, spec.Zone))
	d.office, err = office.Open(ctx, db, office.Config{Now: d.clock.Now, System: time.Now, Catalogue: catalogue.Builtin(),
		Calendar: calendar.Kazakhstan(), Spec: spec, Namespace: uuid.NameSpaceURL, PasswordCost: bcrypt.MinCost})
	require.NoError(t, err)
	_, err = demo.People(ctx, d.office)
	require.NoError(t, err)
	log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError}))
	d.web, err = web.New(web.Config{Office: d.office, Log: log, Attempts: attempts})
	require.NoError(t, err)
	server := httptest.NewServer(d.web.Handler())
	d.url = server.URL
	t.Cleanup(func() { server.Close(); require.NoError(t, d.office.Close()) })
	return d
}

// browser is somebody at the desk.
type browser struct {
	desk
	client *http.Client
	csrf   string
}

func (d desk) browser() *browser {
	jar, err := cookiejar.New(nil)
	require.NoError(d.t, err)
	return &browser{desk: d, client: &http.Client{Jar: jar}}
}

func (d desk) signedIn(login string) *browser {
	b := d.browser()
	status, _ := b.post("/sign-in", "login", login, "password", login)
	require.Equal(d.t, http.StatusOK, status, "%s signs in", login)
	return b
}

var csrfField = regexp.MustCompile(`name="csrf" value="([^"]*)"`)

func (b *browser) answer(q *http.Request) (int, string) {
	b.t.Helper()
	r, err := b.client.Do(q)
	require.NoError(b.t, err)
	body, err := io.ReadAll(r.Body)
	require.NoError(b.t, err)
	require.NoError(b.t, r.Body.Close())
	if m := csrfField.FindStringSubmatch(string(body)); m != nil {
		b.csrf = m[1]
	}
	return r.StatusCode, string(body)
}

func (b *browser) get(path string) (int, string) {
	b.t.Helper()
	q, err := http.NewRequestWithContext(context.Background(), http.MethodGet, b.url+path, nil)
	require.NoError(b.t, err)
	return b.answer(q)
}

func (b *browser) post(path string, pairs ...string) (int, string) {
	b.t.Helper()
	form := url.Values{"csrf": {b.csrf}}
	for i := 0; i < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	q, err := http.NewRequestWithContext(context.Background(), http.MethodPost, b.url+path, strings.NewReader(form.Encode()))
	require.NoError(b.t, err)
	q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return b.answer(q)
}

// hidden reads the hidden fields of the main form of a page.
func hidden(page string) []string {
	_, form, _ := strings.Cut(page, `<section class="do"`)
	form, _, _ = strings.Cut(form, "</form>")
	var pairs []string
	for _, m := range regexp.MustCompile(`<input type="hidden" name="([^"]+)" value="([^"]*)">`).FindAllStringSubmatch(form, -1) {
		if m[1] != "csrf" {
			pairs = append(pairs, m[1], m[2])
		}
	}
	return pairs
}

// takeIn takes an application for a pesticide licence in at the counter and gives the
// address of the case.
func takeIn(t *testing.T, clerk *browser) string {
	t.Helper()
	status, page := clerk.get("/intake")
	require.Equal(t, http.StatusOK, status)
	draft := regexp.MustCompile(`name="draft" value="([^"]+)"`).FindStringSubmatch(page)[1]
	fields := []string{"draft", draft, "iin", "850101300008", "name", "Серік Әбенов", "offer", "north-kazakhstan-201-2014/pesticide-licence/issue@office", "about", "<script>alert(1)</script>"}
	status, page = clerk.post("/intake", append(fields, "version", "0", "button", "check")...)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "результат – не позднее", "when it would be due stands before the button")
	fields = append(fields, "version", "1", "button", "accept")
	for _, doc := range regexp.MustCompile(`name="(document\.[^"]+)" value="given"`).FindAllStringSubmatch(page, -1) {
		fields = append(fields, doc[1], "given")
	}
	status, page = clerk.post("/intake", fields...)
	require.Equal(t, http.StatusOK, status)
	require.NotContains(t, page, "<script>", "what was typed is text")
	return "/case/" + regexp.MustCompile(`/case/([0-9a-f-]{36})/receipt`).FindStringSubmatch(page)[1]
}

func TestAnApplicationIsTakenInDecidedAndHandedOver(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	executor := ""
	day, people := law.MustDate("2015-03-30"), map[string]office.Person{"marat": d.person(t, "marat"), "saule": d.person(t, "saule"), "oleg": d.person(t, "oleg")}
	require.NoError(t, d.office.Substitute(t.Context(), people["saule"], office.Substitution{Person: people["marat"].ID, Substitute: people["oleg"].ID, First: day, Last: day, Order: "7"}))
	for _, step := range []struct {
		who    string
		fields []string
		says   string
	}{
		{"marat", []string{"executor", ""}, "Назначить исполнителя"},
		{"dana", nil, "Направить запрос"},
		{"sanepid", []string{"reply", "yes"}, "Внести ответ"},
		{"dana", nil, "Результат готов"},
		{"oleg", nil, "Подписать"},
		{"aigul", []string{"number", "0012345"}, "Выдать результат"},
	} {
		d.clock.Set(d.clock.Now().Add(time.Minute))
		b := d.signedIn(step.who)
		status, page := b.get("/work")
		require.Equal(t, http.StatusOK, status)
		require.Contains(t, page, at, "%s finds the case in his work", step.who)
		status, page = b.get(at + "?back=%2Fwork")
		require.Equal(t, http.StatusOK, status)
		require.Contains(t, page, step.says)
		require.Contains(t, page, "&lt;script&gt;")
		fields := append(hidden(page), step.fields...)
		if len(step.fields) > 0 && step.fields[0] == "executor" {
			executor = regexp.MustCompile(`<option value="([0-9a-f]{24})">Қасымова`).FindStringSubmatch(page)[1]
			status, page = b.post(at, fields...)
			require.Equal(t, http.StatusUnprocessableEntity, status)
			require.Contains(t, page, "Выберите исполнителя")
			fields = append(hidden(page), "executor", executor)
		}
		status, page = b.post(at, fields...)
		require.Equal(t, http.StatusOK, status, "%s at %s", step.who, step.says)
		require.Contains(t, page, "Сделано: ", "%s at %s", step.who, step.says)
		status, _ = b.post(at, fields...)
		require.Equal(t, http.StatusOK, status, "a form sent twice does its work once")
		require.Contains(t, page, "История")
	}
	_, page := d.signedIn("saule").get(at)
	require.Contains(t, page, "результат выдан")
	require.Contains(t, page, "0012345")
	require.Contains(t, page, "Кто открывал дело")
	require.Contains(t, page, "(замещая: Оспанов Марат, приказ № 7)")
	for done := range 10 {
		require.NotContains(t, pageOf(d.signedIn("saule").get(at+"?done="+strconv.Itoa(done))), "Сделано: ", "nobody is told of what another did")
	}
	require.NotContains(t, page, "850101300008", "the IIN is masked")
}

func TestEveryPageSpeaksThreeLanguages(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	for lang, words := range map[string]string{"kk": "Қызмет көрсету бөлмесі", "ru": "Рабочее место", "en": "The service desk"} {
		for who, pages := range map[string][]string{
			"aigul": {"/work", "/intake", at, at + "/receipt"}, "marat": {"/work", at}, "saule": {"/supervisor", "/supervisor/cases", at}, "serik": {"/portal"}, "": {"/sign-in", "/nowhere"},
		} {
			b := d.browser()
			if who != "" {
				b = d.signedIn(who)
			}
			status, _ := b.post("/language", "lang", lang, "back", "/")
			require.Equal(t, http.StatusOK, status)
			for _, path := range pages {
				_, page := b.get(path)
				require.Contains(t, page, `<html lang="`+lang+`">`, path)
				require.Contains(t, page, words, path)
				require.NotRegexp(t, `>\s*(menu|case|col|work|fault|error|verb|left|urgency|intake|filter|why|step|history|supervisor|substitute)\.[a-z_.]+\s*<`, page, path)
			}
		}
	}
}

// Who is refused where: every page and operation, by everybody who is not of its audience.
func TestWhoIsNotOfTheAudienceIsRefused(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	people := map[string]*browser{"": d.browser()}
	for _, p := range demo.Cast() {
		people[p.Login] = d.signedIn(p.Login)
		people[p.Login].get("/")
	}
	is := map[string][]web.Audience{
		"aigul": {web.SignedIn, web.Officials}, "marat": {web.SignedIn, web.Officials}, "dana": {web.SignedIn, web.Officials}, "oleg": {web.SignedIn, web.Officials},
		"sanepid": {web.SignedIn, web.Officials}, "akimat": {web.SignedIn, web.Officials}, "saule": {web.SignedIn, web.Officials, web.Supervisors},
		"serik": {web.SignedIn, web.Applicants}, "anna": {web.SignedIn, web.Applicants}, "": {},
	}
	refused := 0
	for _, route := range d.web.Routes() {
		path := strings.NewReplacer("{$}", "", "/case/{id}", at, "{document}", "application").Replace(route.Path)
		for login, b := range people {
			if route.For == web.Everybody || contains(is[login], route.For) {
				continue
			}
			refused++
			b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
			var status int
			if route.Method == http.MethodGet {
				status, _ = b.get(path)
			} else {
				status, _ = b.post(path, "case", strings.TrimPrefix(at, "/case/"))
			}
			want := http.StatusForbidden
			switch {
			case login == "" && route.Method == http.MethodGet:
				want = http.StatusSeeOther
			case login == "":
				want = http.StatusUnauthorized
			}
			require.Equal(t, want, status, "%s %s as %q", route.Method, route.Path, login)
		}
	}
	require.Greater(t, refused, 40)
}

func contains(list []web.Audience, a web.Audience) bool {
	for _, b := range list {
		if a == b {
			return true
		}
	}
	return false
}

// Within the audience the office decides whose case it is.
func TestTheCaseOfSomebodyElseIsRefused(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	for _, row := range []struct {
		who, path string
		status    int
	}{
		{"serik", at, http.StatusNotFound}, // an applicant, of another's case
		{"serik", at + "/receipt", http.StatusNotFound},
		{"serik", at + "/file/application", http.StatusNotFound},
		{"akimat", at, http.StatusForbidden}, // a body that has no part in this regulation
		{"akimat", at + "/receipt", http.StatusForbidden},
		{"marat", "/intake", http.StatusForbidden}, // not at the counter
		{"aigul", "/case/00000000-0000-0000-0000-000000000000", http.StatusNotFound},
		{"aigul", "/case/1%20OR%201=1", http.StatusNotFound},
	} {
		status, _ := d.signedIn(row.who).get(row.path)
		require.Equal(t, row.status, status, "%s as %s", row.path, row.who)
	}
	for who, status := range map[string]int{"serik": http.StatusNotFound, "akimat": http.StatusForbidden, "dana": http.StatusConflict, "saule": http.StatusConflict} {
		b := d.signedIn(who)
		b.get("/")
		got, _ := b.post(at, "action", "complete", "node", "5(2)", "executor", "x")
		require.Equal(t, status, got, who)
	}
	b := d.signedIn("dana")
	got, _ := b.post(at+"/correct", "version", "2", "reason", "not mine")
	require.Equal(t, http.StatusForbidden, got, "another's entry is not his to correct")
}

func TestAFormThatWasForgedOrIsStaleDoesNothing(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	b := d.signedIn("marat")
	_, page := b.get(at)
	fields := append(hidden(page), "executor", regexp.MustCompile(`<option value="([0-9a-f]{24})">Қасымова`).FindStringSubmatch(page)[1])
	good := b.csrf
	b.csrf = "forged"
	status, _ := b.post(at, fields...)
	require.Equal(t, http.StatusForbidden, status)
	b.csrf = good
	q, err := http.NewRequestWithContext(context.Background(), http.MethodPost, d.url+at, strings.NewReader(url.Values{"csrf": {good}}.Encode()))
	require.NoError(t, err)
	q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	q.Header.Set("Sec-Fetch-Site", "cross-site")
	status, _ = b.answer(q)
	require.Equal(t, http.StatusForbidden, status, "a form of another site")

	b.csrf = good
	status, page = b.post(at, append(fields, "version", "99")...)
	require.Equal(t, http.StatusOK, status, "the first value of a field counts")
	require.Contains(t, page, "Қасымова")
	again := append([]string{}, fields...)
	for i := range again {
		if again[i] == "key" {
			again[i+1] = "another key"
		}
	}
	status, page = b.post(at, again...)
	require.Equal(t, http.StatusPreconditionFailed, status, "what was seen is not what is")
	require.Contains(t, page, "изменил другой")
	require.Contains(t, page, "Оспанов Марат: шаг выполнен", "and what it was")
}

// Two windows have one draft: what the second one sends is not lost, and it sees what the
// first one kept.
func TestADraftThatWasChangedElsewhereKeepsBoth(t *testing.T) {
	d := openDesk(t, rate.Inf)
	b := d.signedIn("aigul")
	_, page := b.get("/intake")
	_, page = b.post("/intake", form(page, "iin", "850101300008", "name", "Серік", "button", "check")...)
	first, second := form(page), form(page)
	status, _ := b.post("/intake", append(first, "iin", "850101300008", "name", "Серік Әбенов", "button", "check")...)
	require.Equal(t, http.StatusOK, status)
	status, page = b.post("/intake", append(second, "iin", "850101300008", "name", "Серік", "about", "a <shop>", "button", "check")...)
	require.Equal(t, http.StatusPreconditionFailed, status)
	require.Contains(t, page, "a &lt;shop&gt;", "what was typed stays")
	require.Contains(t, page, "<dd>Серік Әбенов</dd>", "what is kept is shown")
	status, page = b.post("/intake", form(page, "iin", "850101300008", "name", "Серік", "about", "a <shop>", "button", "check")...)
	require.Equal(t, http.StatusOK, status, "sent again it is kept")
	require.Contains(t, page, `value="Серік"`)
}

func TestAnAnswerTellsTheBrowserToRunNothingOfOthers(t *testing.T) {
	d := openDesk(t, rate.Inf)
	r, err := http.Get(d.url + "/sign-in")
	require.NoError(t, err)
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Contains(t, r.Header.Get("Content-Security-Policy"), "default-src 'none'")
	require.NotContains(t, r.Header.Get("Content-Security-Policy"), "unsafe")
	require.NotContains(t, string(body), "<script>")
	require.NotRegexp(t, `\s(style|on[a-z]+)=`, string(body))
	big := strings.NewReader("login=" + strings.Repeat("x", 1<<20))
	r, err = http.Post(d.url+"/sign-in", "application/x-www-form-urlencoded", big)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Equal(t, http.StatusUnprocessableEntity, r.StatusCode, "a form has a limit")
}

func TestARedirectStaysInTheDesk(t *testing.T) {
	d := openDesk(t, rate.Inf)
	for _, to := range []string{"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"} {
		b := d.browser()
		b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		form := url.Values{"login": {"aigul"}, "password": {"aigul"}, "to": {to}}
		r, err := b.client.PostForm(d.url+"/sign-in", form)
		require.NoError(t, err)
		require.NoError(t, r.Body.Close())
		require.Equal(t, "/", r.Header.Get("Location"), to)
	}
}
