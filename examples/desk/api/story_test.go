// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api_test

import (
	"encoding/base64"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// shown is what the tests read of a case.
type shown struct {
	Case    sqlstore.Case `json:"case"`
	Urgency office.Urgency
	Actions []struct {
		Node   process.NodeID
		Action process.Action
		Reason process.Reason
		Role   string
	}
	Files []struct{ Document, Name string }
}

func TestAProgramTakesAnApplicationInAndDoesItsFirstSteps(t *testing.T) {
	d := openDesk(t)
	clerk, head := d.signedIn("aigul"), d.signedIn("marat")

	a := clerk.send(http.MethodGet, "/api/services", "")
	require.Equal(t, http.StatusOK, a.status)
	var known struct{ Offers []struct{ Offer string } }
	a.into(&known)
	require.True(t, slices.ContainsFunc(known.Offers, func(o struct{ Offer string }) bool { return o.Offer == pesticides }))

	a = clerk.send(http.MethodGet, "/api/outlook?offer="+pesticides, "")
	require.Equal(t, http.StatusOK, a.status)

	pdf := base64.StdEncoding.EncodeToString([]byte("%PDF-1.4 a scan"))
	offer, err := d.office.Offer(pesticides)
	require.NoError(t, err)
	document := string(offer.Documents[0].ID)
	form := d.form(func(in map[string]any) {
		in["files"] = []map[string]string{{"document": document, "name": "өтініш.pdf", "content": pdf}}
	})
	for range 2 {
		a = clerk.send(http.MethodPost, "/api/cases", form, "Idempotency-Key", "one")
		require.Equal(t, http.StatusCreated, a.status, "%s", a.body)
	}
	drafts, err := d.office.Drafts(t.Context(), d.people["aigul"])
	require.NoError(t, err)
	require.Empty(t, drafts, "sent again it leaves nothing behind")
	address := a.header.Get("Location")

	a = head.send(http.MethodGet, "/api/cases", "")
	require.Equal(t, http.StatusOK, a.status)
	var list struct {
		Total int
		Cases []struct {
			ID            process.ID
			ApplicantName string `json:"applicant_name"`
		}
	}
	a.into(&list)
	require.Equal(t, 1, list.Total)
	require.Equal(t, "/api/cases/"+list.Cases[0].ID.String(), address)
	require.Equal(t, "Серік Әбенов", list.Cases[0].ApplicantName)

	a = head.send(http.MethodGet, address, "")
	require.Equal(t, http.StatusOK, a.status)
	require.Equal(t, `"2"`, a.header.Get("ETag"), "it was filed and received")
	var v shown
	a.into(&v)
	require.Equal(t, process.ReasonOpen, v.Actions[0].Reason)
	require.Equal(t, "өтініш.pdf", v.Files[0].Name)

	a = head.send(http.MethodGet, address+"/files/"+document, "")
	require.Equal(t, "%PDF-1.4 a scan", string(a.body))
	require.Equal(t, "application/pdf", a.header.Get("Content-Type"))
	head.send(http.MethodGet, address+"/files/other", "").problem(http.StatusNotFound, "not-found")

	body := `{"action":"` + string(v.Actions[0].Action) + `","node":"` + string(v.Actions[0].Node) + `","executor":"` + d.people["dana"].ID + `"}`
	a = head.send(http.MethodPost, address+"/commands", body, "Idempotency-Key", "appoint", "If-Match", `"2"`)
	require.Equal(t, http.StatusCreated, a.status, "%s", a.body)
	require.Equal(t, `"3"`, a.header.Get("ETag"))
	first := a.body

	a = head.send(http.MethodPost, address+"/commands", body, "Idempotency-Key", "appoint", "If-Match", `"2"`)
	require.Equal(t, first, a.body, "sent again it is answered alike and changes nothing")

	a = head.send(http.MethodGet, address+"/events", "")
	var events []process.Event
	a.into(&events)
	require.Len(t, events, 3)
	require.Equal(t, d.people["marat"].ID, events[2].By.Person)

	fix := `{"version":3,"reason":"the wrong executor"}`
	for range 2 {
		a = head.send(http.MethodPost, address+"/corrections", fix, "Idempotency-Key", "fix", "If-Match", `"3"`)
		require.Equal(t, http.StatusCreated, a.status, "%s", a.body)
		require.Equal(t, `"4"`, a.header.Get("ETag"))
	}
	require.Equal(t, http.StatusNoContent, head.send(http.MethodDelete, "/api/session", "").status)
	head.send(http.MethodGet, address, "").problem(http.StatusUnauthorized, "session")
}

func TestWhatIsRefusedIsAProblemThatSaysWhy(t *testing.T) {
	d := openDesk(t)
	clerk, head, dana, anna, saule := d.signedIn("aigul"), d.signedIn("marat"), d.signedIn("dana"), d.signedIn("anna"), d.signedIn("saule")
	address := clerk.taken("one")
	nobody := program{desk: d}
	key := []string{"Idempotency-Key", "k", "If-Match", `"2"`}
	with := func(change func(map[string]any)) string { return d.form(change) }

	for _, test := range []struct {
		sentence     string
		by           program
		method, path string
		body         string
		headers      []string
		status       int
		problem      string
		field, fault string
	}{
		{"nobody is signed in", nobody, http.MethodGet, "/api/cases", "", nil, 401, "session", "", ""},
		{"the token is none of ours", program{d, "x"}, http.MethodGet, "/api/cases", "", nil, 401, "session", "", ""},
		{"the password is wrong", nobody, http.MethodPost, "/api/session", `{"login":"aigul","password":"no"}`, nil, 401, "password", "", ""},
		{"a key of the body is not known", nobody, http.MethodPost, "/api/session", `{"login":"aigul","pass":"no"}`, nil, 400, "body", "", ""},
		{"there are two bodies", nobody, http.MethodPost, "/api/session", `{"login":"aigul","password":"no"}{}`, nil, 400, "body", "", ""},
		{"the body is a form", nobody, http.MethodPost, "/api/session", "login=aigul", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "media", "", ""},
		{"the body is too large", nobody, http.MethodPost, "/api/session", `{"login":"` + strings.Repeat("a", 70<<10) + `"}`, nil, 413, "too-large", "", ""},
		{"an applicant takes nothing in", anna, http.MethodPost, "/api/cases", with(nil), key, 403, "forbidden", "", ""},
		{"who is no supervisor sees not every case", head, http.MethodGet, "/api/cases?all=true", "", nil, 403, "forbidden", "", ""},
		{"another's case is none for an applicant", anna, http.MethodGet, address, "", nil, 404, "not-found", "", ""},
		{"an ID that is none is not found", clerk, http.MethodGet, "/api/cases/x", "", nil, 404, "not-found", "", ""},
		{"a line of the checklist is unsaid", clerk, http.MethodPost, "/api/cases", with(func(in map[string]any) { in["documents"] = map[string]string{} }), key, 422, "input", "document.application", "document_unsaid"},
		{"the key of an application is missing", clerk, http.MethodPost, "/api/cases", with(nil), nil, 400, "key", "", ""},
		{"the version is not said", head, http.MethodPost, address + "/commands", `{"action":"complete"}`, []string{"Idempotency-Key", "k"}, 428, "precondition", "", ""},
		{"the case has gone on", head, http.MethodPost, address + "/commands", `{"action":"complete"}`, []string{"Idempotency-Key", "k1", "If-Match", `"1"`}, 412, "changed", "", ""},
		{"the version is none of ours", head, http.MethodPost, address + "/commands", `{"action":"complete"}`, []string{"Idempotency-Key", "k2", "If-Match", `W/"2"`}, 412, "changed", "", ""},
		{"nothing under the key differs", clerk, http.MethodPost, "/api/cases", with(func(in map[string]any) { in["name"] = "Other" }), []string{"Idempotency-Key", "one"}, 422, "key-reused", "", ""},
		{"it is not the executor's turn", dana, http.MethodPost, address + "/commands", `{"action":"complete","node":"5_9"}`, []string{"Idempotency-Key", "k3", "If-Match", `"2"`}, 409, "blocked", "", ""},
		{"a correction needs its reason", head, http.MethodPost, address + "/corrections", `{"version":2,"reason":" "}`, []string{"Idempotency-Key", "k4", "If-Match", `"2"`}, 422, "input", "reason", "reason_missing"},
		{"another's entry is not corrected", dana, http.MethodPost, address + "/corrections", `{"version":2,"reason":"x"}`, []string{"Idempotency-Key", "k5", "If-Match", `"2"`}, 403, "forbidden", "", ""},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			test.by.t = t
			p := test.by.send(test.method, test.path, test.body, test.headers...).problem(test.status, test.problem)
			if test.field != "" {
				require.Equal(t, test.field, p.Field)
				require.Equal(t, test.fault, p.Fault)
			}
		})
	}
	d.t = t
	a := saule.send(http.MethodGet, "/api/cases?all=true", "")
	require.Equal(t, http.StatusOK, a.status)
	p := dana.send(http.MethodPost, address+"/commands", `{"action":"complete","node":"5_9"}`, "Idempotency-Key", "k6", "If-Match", `"2"`, "Accept-Language", "kk-KZ").problem(http.StatusConflict, "blocked")
	require.NotEmpty(t, p.Reason)
	require.NotEmpty(t, p.Citation, "the place in the act is named")
	require.Regexp(t, "[а-яәғқңөұүһі]", p.Detail, "and the reason in the language that was asked for")
}

// Each operation is refused to everybody outside its audience, before anything of it runs.
func TestEveryOperationIsRefusedOutsideItsAudience(t *testing.T) {
	d := openDesk(t)
	programs := map[string]program{"nobody": {desk: d}}
	for login := range d.people {
		programs[login] = d.signedIn(login)
	}
	refused := 0
	for _, route := range d.routes {
		path := strings.NewReplacer("{id}", "00000000-0000-4000-8000-000000000000", "{document}", "application").Replace(route.Path)
		for login, p := range programs {
			if route.Admits == nil || route.Admits(d.people[login]) {
				continue
			}
			refused++
			body := ""
			if route.Most > 0 {
				body = "{}"
			}
			a := p.send(route.Method, path, body)
			if login == "nobody" {
				a.problem(http.StatusUnauthorized, "session")
			} else {
				a.problem(http.StatusForbidden, "forbidden")
			}
		}
	}
	require.GreaterOrEqual(t, refused, 14)
}

func TestTheLogHoldsNoName(t *testing.T) {
	d := openDesk(t)
	clerk := d.signedIn("aigul")
	address := clerk.taken("one")
	clerk.send(http.MethodGet, "/api/cases?search=Серік", "")
	clerk.send(http.MethodGet, address, "")
	require.Contains(t, d.log.String(), `"operation":"takeIn"`)
	for _, secret := range []string{"Серік", "850101300008", "Айгүл", clerk.token, "pesticides"} {
		require.NotContains(t, d.log.String(), secret)
	}
}
