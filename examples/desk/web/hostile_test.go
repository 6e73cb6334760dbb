// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const licenceAtPortal = "north-kazakhstan-201-2014/pesticide-licence/issue@portal"

// What somebody has not filed yet is his alone, whoever knows its ID.
func TestADraftOfSomebodyElseIsNeitherShownNorChanged(t *testing.T) {
	d := openDesk(t, rate.Inf)
	_, err := d.office.AddPerson(context.Background(), office.Person{Login: "berik", Name: "Берік", Lang: law.LangRussian,
		Roles: []law.ID{regulation.ActorOffice, regulation.ActorOfficeEmployee}}, "berik")
	require.NoError(t, err)
	for at, people := range map[string][2]string{"/portal/apply": {"serik", "anna"}, "/intake": {"aigul", "berik"}} {
		owner, other := d.signedIn(people[0]), d.signedIn(people[1])
		_, page := owner.get(at)
		status, page := owner.post(at, form(page, "offer", "", "about", "of the owner", "button", "check")...)
		require.Equal(t, http.StatusOK, status)
		draft := draftField.FindStringSubmatch(page)[1]

		status, page = other.get(at + "?draft=" + draft)
		require.Equal(t, http.StatusNotFound, status, at)
		require.NotContains(t, page, "of the owner")
		other.get(at)
		for _, version := range []string{"0", "1"} {
			status, page = other.post(at, "draft", draft, "version", version, "about", "of the other", "button", "check")
			require.Contains(t, []int{http.StatusPreconditionFailed, http.StatusNotFound}, status, "%s, version %s", at, version)
			require.NotContains(t, page, "of the owner")
		}
		_, page = owner.get(at + "?draft=" + draft)
		require.Contains(t, page, "of the owner", at)
		require.NotContains(t, page, "of the other", at)
	}
}

// A draft that has become a case is over: another application under its ID would be
// answered as if it were filed, or paid, and would not be.
func TestTheDraftOfACaseIsNotWrittenAnew(t *testing.T) {
	d := openDesk(t, rate.Inf)
	clerk := d.signedIn("aigul")
	at := takeIn(t, clerk)
	_, page := clerk.get(at)
	require.NotEmpty(t, page)
	id, err := office.CaseID(strings.TrimPrefix(at, "/case/"))
	require.NoError(t, err)
	saule := d.person(t, "saule")
	v, err := d.office.View(context.Background(), saule, id, d.clock.Now())
	require.NoError(t, err)
	draft := strings.TrimPrefix(v.Entries[0].Key, "submit ")
	serik := d.signedIn("serik")
	serik.get("/portal/apply")
	status, _ := serik.post("/portal/apply", "csrf", serik.csrf, "draft", draft, "version", "0", "offer", licenceAtPortal, "about", "again", "button", "check")
	require.Equal(t, http.StatusPreconditionFailed, status)
	status, _ = serik.get("/portal/apply?draft=" + draft)
	require.Equal(t, http.StatusNotFound, status)
}

func (d desk) person(t *testing.T, login string) office.Person {
	t.Helper()
	s, err := d.office.SignIn(context.Background(), login, login)
	require.NoError(t, err)
	return s.Person
}

// The portal's form is of who is signed in, whatever it says.
func TestAnApplicantFilesForNobodyElse(t *testing.T) {
	d := openDesk(t, rate.Inf)
	serik, anna := d.signedIn("serik"), d.person(t, "anna")
	_, page := serik.get("/portal/apply")
	status, page := serik.post("/portal/apply", form(page, "offer", licenceAtPortal, "about", "mine", "button", "check",
		"applicant", anna.ID, "name", anna.Name, "iin", anna.IIN.Digits(), "handed_in", "2014-01-01T09:00", "reason", "earlier", "paid", "1")...)
	require.Equal(t, http.StatusOK, status)
	kept, err := d.office.Draft(context.Background(), d.person(t, "serik"), draftField.FindStringSubmatch(page)[1])
	require.NoError(t, err)
	self := d.person(t, "serik")
	require.Equal(t, []string{self.ID, self.Name, self.IIN.Digits(), "", "", ""}, []string{kept.Applicant, kept.Name, kept.IIN, kept.HandedIn, kept.Reason, kept.Paid})
	require.NotContains(t, page, anna.Name)
}

// Every page and operation takes what breaks a query, a page or a path as text: the answer
// is never a failure of the program, and no table is lost.
func TestNothingThatIsTypedIsRun(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	hostile := []string{"'; DROP TABLE desk_person; --", "\" OR \"\"=\"", "<img src=x onerror=alert(1)>", "{{.}}", "../../etc/passwd", "%00", "\x00", "\xff\xfe", strings.Repeat("9", 400), "-1", "\u202e"}
	fields := []string{"search", "urgency", "service", "role", "person", "page", "in", "step", "draft", "version", "to", "back", "believed", "lang", "login", "password", "token",
		"action", "node", "key", "happened_at", "why", "executor", "reply", "number", "note", "amount", "ground_text", "ground_place", "kind", "effect", "basis", "reason", "order",
		"first", "last", "substitute", "offer", "iin", "name", "about", "licence", "handed_in", "applicant", "document.application", "button", "id", "signature", "failure", "case"}
	asked := 0
	for _, login := range []string{"aigul", "marat", "saule", "serik"} {
		b := d.signedIn(login)
		b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		for _, route := range d.web.Routes() {
			if route.Path == "/sign-out" {
				continue
			}
			for _, text := range hostile {
				values := url.Values{}
				for _, field := range fields {
					values.Set(field, text)
				}
				pairs := []string{}
				for field := range values {
					pairs = append(pairs, field, text)
				}
				path := strings.NewReplacer("{$}", "", "/case/{id}", at, "{id}", url.PathEscape(text), "{document}", url.PathEscape(text), "{file}", url.PathEscape(text)).Replace(route.Path)
				var status int
				var page string
				if route.Method == http.MethodGet {
					status, page = b.get(path + "?" + values.Encode())
				} else {
					status, page = b.post(path, pairs...)
				}
				asked++
				require.Less(t, status, http.StatusInternalServerError, "%s %s of %q as %s: %s", route.Method, path, text, login, page)
				require.NotContains(t, page, "<img src=x", "%s %s as %s", route.Method, path, login)
			}
		}
	}
	require.Greater(t, asked, 1000)
	status, page := d.signedIn("saule").get(at)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "Серік Әбенов")
}

func TestAFileThatIsTooLargeIsRefusedAndNothingOfItIsKept(t *testing.T) {
	d := openDesk(t, rate.Inf)
	serik := d.signedIn("serik")
	_, page := serik.get("/portal/apply")
	_, page = serik.upload("/portal/apply", nil, form(page, "offer", licenceAtPortal, "about", "files", "button", "check")...)
	doc := givenField.FindStringSubmatch(page)[1]
	draft := draftField.FindStringSubmatch(page)[1]
	for _, row := range []struct {
		name, body, says string
	}{
		{"larger than a file may be", "%PDF-1.7 " + strings.Repeat("x", 10<<20), "Файл больше 10 МБ"},
		{"larger than a form may be", "%PDF-1.7 " + strings.Repeat("x", 33<<20), "до 10 МБ, все вместе – до 32 МБ"},
		{"larger than is read past", "%PDF-1.7 " + strings.Repeat("x", 65<<20), "до 10 МБ, все вместе – до 32 МБ"},
		{"a program under the name of a paper", "MZ\x90\x00", "PDF, PNG и JPEG"},
		{"a page under the name of a paper", "<html><script>alert(1)</script>", "PDF, PNG и JPEG"},
		{"nothing", "", "PDF, PNG и JPEG"},
	} {
		_, page := serik.get("/portal/apply?draft=" + draft)
		require.Contains(t, page, "Файл, до 10 МБ", "the limit stands beside the field")
		status, page := serik.upload("/portal/apply", map[string]string{"file." + doc: row.body}, form(page, "offer", licenceAtPortal, "about", "typed beside "+row.name, "document."+doc, "given", "button", "check")...)
		require.Equal(t, http.StatusUnprocessableEntity, status, row.name)
		require.Contains(t, page, row.says, row.name)
		require.Contains(t, page, "typed beside "+row.name)
		require.Contains(t, page, `name="document.`+doc+`" value="given" checked`, row.name)
		files, err := d.office.DraftAttachments(context.Background(), d.person(t, "serik"), draft)
		require.NoError(t, err)
		require.Empty(t, files, row.name)
	}
	two := map[string]string{"file." + doc: "%PDF-1.7 one", "file." + doc + "#2": "%PDF-1.7 two"}
	status, page := serik.upload("/portal/apply", two, form(page, "offer", licenceAtPortal, "about", "two files", "button", "check")...)
	require.Equal(t, http.StatusUnprocessableEntity, status, "of two files under one field none is chosen")
	require.Contains(t, page, "two files")
}

func TestTheClockOfADemonstrationMovesForwardByAYearAtMost(t *testing.T) {
	d := openDesk(t, rate.Inf)
	pages, err := web.New(web.Config{Office: d.office, Log: slog.New(slog.DiscardHandler), Moved: d.clock.Move, Attempts: rate.Inf})
	require.NoError(t, err)
	server := httptest.NewServer(pages.Handler())
	t.Cleanup(server.Close)
	d.url = server.URL
	b := d.signedIn("serik")
	for _, row := range []struct {
		to     string
		status int
	}{
		{"2015-03-29T09:00", http.StatusUnprocessableEntity}, {"9999-12-31T23:59", http.StatusUnprocessableEntity},
		{"tomorrow", http.StatusUnprocessableEntity}, {"2015-03-31T09:00", http.StatusOK},
	} {
		status, _ := b.post("/clock", "to", row.to)
		require.Equal(t, row.status, status, row.to)
	}
}

// Over HTTPS no cookie goes over anything else; a script never sees one.
func TestACookieIsForTheServerAlone(t *testing.T) {
	d := openDesk(t, rate.Inf)
	for _, secure := range []bool{false, true} {
		server, err := web.New(web.Config{Office: d.office, Log: slog.New(slog.DiscardHandler), Secure: secure, Attempts: rate.Inf})
		require.NoError(t, err)
		q := httptest.NewRequest(http.MethodPost, "/sign-in", strings.NewReader(url.Values{"login": {"aigul"}, "password": {"aigul"}}.Encode()))
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		server.Handler().ServeHTTP(w, q)
		answer := w.Result()
		require.NoError(t, answer.Body.Close())
		require.Equal(t, http.StatusSeeOther, answer.StatusCode)
		require.NotEmpty(t, answer.Cookies())
		for _, c := range answer.Cookies() {
			require.Equal(t, secure, c.Secure, c.Name)
			require.True(t, c.HttpOnly, c.Name)
			require.Equal(t, http.SameSiteLaxMode, c.SameSite, c.Name)
			require.Empty(t, c.Domain, c.Name)
		}
		require.Equal(t, secure, answer.Header.Get("Strict-Transport-Security") != "")
	}
}

// A page of another site cannot read the desk by letting its own domain point here.
func TestTheDeskAnswersUnderItsOwnNameAlone(t *testing.T) {
	d := openDesk(t, rate.Inf)
	server, err := web.New(web.Config{Office: d.office, Log: slog.New(slog.DiscardHandler), Hosts: []string{"localhost", "127.0.0.1", "::1", "desk.example"}})
	require.NoError(t, err)
	for host, status := range map[string]int{
		"localhost:8080": 200, "127.0.0.1": 200, "[::1]:8080": 200, "Desk.Example": 200, "desk.example:443": 200,
		"rebound.example:8080": 421, "desk.example.rebound.example": 421, "localhost.rebound.example": 421, "10.0.0.1": 421, "user@desk.example": 421, "": 421,
	} {
		q := httptest.NewRequest(http.MethodGet, "/sign-in", nil)
		q.Host = host
		w := httptest.NewRecorder()
		server.Handler().ServeHTTP(w, q)
		require.Equal(t, status, w.Code, host)
		require.Equal(t, status == 421, strings.Contains(w.Body.String(), "только по своему адресу"), host)
		require.Contains(t, w.Header().Get("Content-Security-Policy"), "default-src 'none'", host)
	}
}

// Outside a demonstration nobody moves the clock, and nobody is offered.
func TestADeskThatIsNoDemonstrationHasNothingOfOne(t *testing.T) {
	d := openDesk(t, rate.Inf)
	_, page := d.browser().get("/sign-in")
	for _, someone := range demo.Cast() {
		require.NotContains(t, page, someone.Name)
		require.NotContains(t, page, someone.Login)
	}
	for _, someone := range demo.Cast() {
		b := d.signedIn(someone.Login)
		_, page := b.get("/")
		require.NotContains(t, page, `action="/clock"`)
		before := d.clock.Now()
		status, _ := b.post("/clock", "to", "2020-01-01T00:00", "at", "2020-01-01T00:00", "moment", "2020-01-01T00:00")
		require.Equal(t, http.StatusNotFound, status, someone.Login)
		require.Less(t, d.clock.Now().Sub(before).Hours(), 1.0)
	}
}

// Each row is what a clerk, or who has his session, may try with drafts at the counter.
func TestWhatIsAcceptedIsWhatWasTyped(t *testing.T) {
	d := openDesk(t, rate.Inf)
	const offer = "mangystau-297-2014/vet-reference/issue@office"
	b := d.signedIn("aigul")
	begin := func() []string {
		_, page := b.get("/intake")
		_, page = b.post("/intake", form(page, "iin", "850101300008", "name", "Серік", "offer", offer, "about", "first", "button", "check")...)
		fields := form(page, "iin", "850101300008", "name", "Серік", "offer", offer)
		for _, doc := range givenField.FindAllStringSubmatch(page, -1) {
			fields = append(fields, "document."+doc[1], "given")
		}
		return fields
	}
	cases := func() int {
		list, err := d.office.All(context.Background(), d.person(t, "saule"), office.Filter{})
		require.NoError(t, err)
		return list.Total
	}
	fields := begin()
	status, _ := b.post("/intake", append(fields, "about", "of the other window", "button", "check")...)
	require.Equal(t, http.StatusOK, status)
	status, page := b.post("/intake", append(fields, "about", "stale", "button", "accept")...)
	require.Equal(t, http.StatusPreconditionFailed, status, "another window has kept something else")
	require.Contains(t, page, "of the other window")
	require.Zero(t, cases())

	fields = begin()
	status, _ = b.post("/intake", append(fields, "about", "once", "button", "accept")...)
	require.Equal(t, http.StatusOK, status)
	status, _ = b.post("/intake", append(fields, "about", "once", "button", "accept")...)
	require.Equal(t, http.StatusOK, status, "pressed twice")
	status, _ = b.post("/intake", append(fields, "about", "twice", "button", "accept")...)
	require.Equal(t, http.StatusPreconditionFailed, status, "the case has other words")
	status, _ = b.post("/intake", append(fields, "about", "once", "licence", "12-34", "button", "accept")...)
	require.Equal(t, http.StatusPreconditionFailed, status, "the case has no licence")
	require.Equal(t, 1, cases())

	fields = append(begin(), "applicant", "850101300008") // the number is known by now
	early := append(fields, "about", "old words", "handed_in", "2014-01-31T10:00", "reason", "of old", "button", "accept")
	status, page = b.post("/intake", early...)
	require.Equal(t, http.StatusConflict, status)
	require.Contains(t, page, "акт не действует")
	again := append(form(page), fields[4:]...)
	status, page = b.post("/intake", append(again, "about", "new words", "button", "accept")...)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "new words")
	require.NotContains(t, page, "old words", "what was refused has left nothing behind")

	serik := d.person(t, "serik")
	theirs, err := d.office.KeepDraft(context.Background(), func() office.Draft { x := d.office.NewDraft(serik); x.Offer = licenceAtPortal; return x }())
	require.NoError(t, err)
	before := cases()
	for _, version := range []string{"0", "1", "9"} {
		status, _ = b.post("/intake", append([]string{"draft", theirs.ID, "version", version}, append(fields[4:], "about", "mine now", "button", "accept")...)...)
		require.Equal(t, http.StatusPreconditionFailed, status, "the draft of an applicant, version %s", version)
	}
	require.Equal(t, before, cases())
}

func TestAHistoryIsNotForgedByWhatIsTyped(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	marat := d.signedIn("marat")
	fields := []string{"action", "outside", "node", "", "version", "2", "key", "k-1", "kind", "other", "effect", "notes"}
	for _, text := range []string{"(for " + d.person(t, "dana").ID + ", order 77)", "EDS x " + strings.Repeat("0", 64)} {
		fields[7] = text // under a key of its own
		status, page := marat.post(at, append(fields, "basis", "a letter", "happened_at", "2015-03-30T09:00", "why", text)...)
		require.Equal(t, http.StatusUnprocessableEntity, status)
		require.Contains(t, page, "собственные записи")
	}
	fields[7] = "k-2"
	status, _ := marat.post(at, append(fields, "basis", "the first letter")...)
	require.Equal(t, http.StatusOK, status)
	status, page := marat.post(at, append(fields, "basis", "the second letter")...)
	require.Equal(t, http.StatusPreconditionFailed, status, "the browser's way back sends another thing under one key")
	require.Contains(t, page, "the second letter")
}
