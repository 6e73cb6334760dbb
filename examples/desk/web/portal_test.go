// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
)

// upload sends a form with files.
func (b *browser) upload(path string, files map[string]string, pairs ...string) (int, string) {
	b.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	require.NoError(b.t, w.WriteField("csrf", b.csrf))
	for i := 0; i < len(pairs); i += 2 {
		require.NoError(b.t, w.WriteField(pairs[i], pairs[i+1]))
	}
	for name, text := range files {
		part, err := w.CreateFormFile(strings.TrimSuffix(name, "#2"), name+".pdf")
		require.NoError(b.t, err)
		_, err = part.Write([]byte(text))
		require.NoError(b.t, err)
	}
	require.NoError(b.t, w.Close())
	q, err := http.NewRequestWithContext(context.Background(), http.MethodPost, b.url+path, &body)
	require.NoError(b.t, err)
	q.Header.Set("Content-Type", w.FormDataContentType())
	return b.answer(q)
}

var (
	draftField   = regexp.MustCompile(`name="draft" value="([^"]+)"`)
	versionField = regexp.MustCompile(`name="version" value="([^"]+)"`)
	givenField   = regexp.MustCompile(`name="document\.([^"]+)" value="given"`)
	operationAt  = regexp.MustCompile(`data-offer="(/sign/[^/]+)/offer"`)
)

// form reads the fields that a form of the portal carries from one page to the next.
func form(page string, more ...string) []string {
	return append([]string{"draft", draftField.FindStringSubmatch(page)[1], "version", versionField.FindStringSubmatch(page)[1]}, more...)
}

func (d signingDesk) signOn(b *browser, page, key string) signing.Outcome {
	d.t.Helper()
	at := operationAt.FindStringSubmatch(page)
	require.NotNil(d.t, at, page)
	o := d.offer(b, at[1])
	return outcome(d.t, http.StatusOK, second(b.post(at[1]+"/answer", d.sign(o, key)...)))
}

func TestAnApplicationIsFiledThroughThePortalAndItsResultIsTaken(t *testing.T) {
	d := openSigning(t)
	serik := d.signedIn("serik")
	_, page := serik.get("/portal/apply")
	const offer = "north-kazakhstan-201-2014/pesticide-licence/issue@portal"
	status, page := serik.upload("/portal/apply", nil, form(page, "offer", offer, "about", "<b>fields</b>", "button", "keep")...)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "&lt;b&gt;fields")
	given := givenField.FindAllStringSubmatch(page, -1)
	require.NotEmpty(t, given)
	fields := form(page, "offer", offer, "about", "fields", "button", "sign")
	files := map[string]string{}
	for _, doc := range given {
		fields = append(fields, "document."+doc[1], "given")
		files["file."+doc[1]] = "%PDF-1.7 " + doc[1]
	}
	status, page = serik.upload("/portal/apply", nil, fields...)
	require.Equal(t, http.StatusUnprocessableEntity, status)
	require.Contains(t, page, "Приложите файл")
	require.Equal(t, len(given), strings.Count(page, `class="line" aria-invalid="true"`), "every line that lacks its file is at fault")
	refused := append(form(page, "offer", offer), fields[6:]...)
	status, page = serik.upload("/portal/apply", map[string]string{"file." + given[0][1]: "MZ a program"}, refused...)
	require.Equal(t, http.StatusUnprocessableEntity, status)
	require.Contains(t, page, "PDF, PNG и JPEG", "a file is judged by its bytes")
	status, page = serik.upload("/portal/apply", files, append(form(page, "offer", offer), fields[6:]...)...)
	require.Equal(t, http.StatusOK, status, page)
	require.Contains(t, page, "SHA-256", "what is attached is signed by its digest")
	operation := operationAt.FindStringSubmatch(page)[1]
	require.NotContains(t, second(d.signedIn("anna").get(operation)), "fields")
	require.Contains(t, page, "К заявлению")
	file := regexp.MustCompile(`href="(/portal/file/[^"]+)"`).FindStringSubmatch(page)[1]
	require.Equal(t, "%PDF-1.7 "+file[strings.LastIndex(file, "/")+1:], second(serik.get(file)), "he sees the file that he signs")
	status, _ = d.signedIn("anna").get(file)
	require.Equal(t, http.StatusNotFound, status)
	status, _ = serik.get(file + "x")
	require.Equal(t, http.StatusNotFound, status)

	wrong := d.signOn(serik, page, "anna")
	require.Equal(t, signing.StateFailed, wrong.State)
	require.Equal(t, signing.FailurePerson.Text().RU, wrong.Text, "another person's key")
	before, err := d.office.Own(context.Background(), d.people["serik"])
	require.NoError(t, err)
	require.Equal(t, signing.StateChecked, d.signOn(serik, page, "serik").State)
	after, err := d.office.Own(context.Background(), d.people["serik"])
	require.NoError(t, err)
	require.Equal(t, before.Total+1, after.Total, "signed is filed")
	_, filed := serik.get(operation)
	var at string
	for _, item := range after.Items {
		if item.Channel == "portal" {
			at = "/case/" + item.ID.String()
			require.Equal(t, process.NodeID("5(2)"), item.Node, "the portal has handed it over")
			require.Regexp(t, `Заявление № `+item.Number+` подано [^<]+\. Результат – не позднее [^<]+\.\s+<a href="`+at+`">`, filed)
		}
	}
	_, page = serik.get(at)
	require.Contains(t, page, "До", "why the date")
	require.Contains(t, page, eds.VerdictValid.Text().RU, "what is signed stands with its verdict")
	_, page = d.signedIn("anna").get(at)
	require.NotContains(t, page, "fields", "somebody else's")

	_, err = d.office.Deliver(context.Background(), "test", d.office.Notify(nil))
	require.NoError(t, err)
	for range 10 { // the story fills the outbox too
		_, err = d.office.Deliver(context.Background(), "test", d.office.Notify(nil))
		require.NoError(t, err)
	}
	_, page = serik.get("/portal")
	require.Contains(t, page, ": заявление принято")

	_, page = serik.get(at + "/signed")
	require.Contains(t, page, "1.p7s")
	status, body := serik.get(at + "/signed/1.json")
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, body, `"value":"fields"`)
	status, _ = serik.get(at + "/signed/2.json")
	require.Equal(t, http.StatusNotFound, status)
	status, _ = d.signedIn("anna").get(at + "/signed/1.json")
	require.Equal(t, http.StatusNotFound, status)

	id, err := office.CaseID(strings.TrimPrefix(at, "/case/"))
	require.NoError(t, err)
	number := regexp.MustCompile(`<h1>([0-9-]+) `).FindStringSubmatch(pageOf(serik.get(at)))[1]
	signed := "EDS of/1 " + strings.Repeat("ab", 32)
	for _, step := range []struct {
		who  string
		deed office.Deed
		says string // to the applicant
	}{
		{"marat", office.Deed{Action: process.ActionComplete, Node: "5(2)", Executor: d.people["dana"].ID}, ""},
		{"dana", office.Deed{Action: process.ActionAsk, Node: "5(3)"}, ""},
		{"sanepid", office.Deed{Action: process.ActionReceive, Node: "5(4)", Reply: process.ReplyNo}, "отменено"},
		{"sanepid", office.Deed{Action: process.ActionReceive, Node: "5(4)", Reply: process.ReplyYes}, ""},
		{"dana", office.Deed{Action: process.ActionComplete, Node: "5(5)"}, "Ещё не подписали: ответственный исполнитель услугодателя, руководитель услугодателя."},
		{"dana", office.Deed{Action: process.ActionSign, Node: "5(6)", Signed: signed}, "Ещё не подписали: руководитель услугодателя."},
		{"marat", office.Deed{Action: process.ActionSign, Node: "5(6)", Signed: signed}, "Получить результат"},
		{"serik", office.Deed{Action: process.ActionIssue, Node: "9(10)", HappenedAt: "2015-01-01T09:00", Why: "of old"}, "результат выдан"},
	} {
		if step.deed.Signed != "" {
			require.Contains(t, pageOf(d.signedIn(step.who).post("/sign", "case", id.String())), "<p>Ещё не подписали: ")
		}
		e, err := d.office.Do(context.Background(), d.people[step.who], id, step.deed)
		require.NoError(t, err, "%s: %s", step.who, step.deed.Action)
		if step.deed.Reply == process.ReplyNo {
			_, err = d.office.Correct(context.Background(), d.people[step.who], id, office.Fix{Entry: e.Version, Reason: "of another case"})
			require.NoError(t, err)
		}
		_, page = serik.get(at)
		require.Contains(t, page, step.says)
		require.NotContains(t, page, "happened_at", "what an applicant does he does now")
		_, err = d.office.Deliver(context.Background(), "test", d.office.Notify(nil))
		require.NoError(t, err)
		told := strings.Contains(pageOf(serik.get("/portal")), number+"</a>: результат подписан")
		require.Equal(t, step.who == "marat" && step.deed.Signed != "" || step.who == "serik", told, "a result is signed once everybody has signed")
		require.Equal(t, step.who == "marat" && step.deed.Signed != "", strings.Contains(page, "Сейчас ваша очередь"), "only what he takes himself is asked of him")
	}
	require.Contains(t, page, ">подписано с помощью ЭЦП<")
	require.NotContains(t, page, ">"+signed)
	require.NotContains(t, page, "Ещё не подписали")
	require.Regexp(t, `<small>веб-портал`, page)
	require.NotRegexp(t, d.people["serik"].Name+`<br>\s*<small>веб-портал`, page, "what the portal has checked no person has")
}

func TestAPaymentComesBeforeTheSignature(t *testing.T) {
	d := openSigning(t)
	serik := d.signedIn("serik")
	_, page := serik.get("/portal/apply")
	const offer = "mangystau-297-2014/vet-licence/issue@portal"
	_, page = serik.upload("/portal/apply", nil, form(page, "offer", offer, "button", "keep")...)
	fields := []string{"offer", offer}
	for _, doc := range givenField.FindAllStringSubmatch(page, -1) {
		fields = append(fields, "document."+doc[1], "absent")
	}
	status, page := serik.upload("/portal/apply", nil, append(form(page, "button", "sign"), fields...)...)
	require.Equal(t, http.StatusUnprocessableEntity, status)
	require.Contains(t, page, "Оплата ещё не поступила")
	draft := draftField.FindStringSubmatch(page)[1]
	_, err := d.till.Order(context.Background(), draft, decimalOne, "/portal")
	require.NoError(t, err)
	d.payAt(draft, "cancel")
	status, page = serik.upload("/portal/apply", nil, append(form(page, "button", "sign"), fields...)...)
	require.Equal(t, http.StatusUnprocessableEntity, status, "the second button pays nothing")
	d.payAt(draft, "pay")
	status, page = serik.upload("/portal/apply", nil, append(form(page, "button", "sign"), fields...)...)
	require.Equal(t, http.StatusOK, status, page)
	require.Equal(t, signing.StateChecked, d.signOn(serik, page, "serik").State)
	list, err := d.office.Own(context.Background(), d.people["serik"])
	require.NoError(t, err)
	filed := false
	for _, i := range list.Items {
		filed = filed || i.Channel == "portal"
	}
	require.True(t, filed)
}

// Where the number is known, the clerk says for whom the application is: nothing is chosen
// for him, and without his choice nobody is entered.
func TestWhoseNumberIsKnownIsChosen(t *testing.T) {
	d := openDesk(t, rate.Inf)
	clerk := d.signedIn("aigul")
	takeIn(t, clerk)
	for _, chosen := range []string{"known", "another"} {
		_, page := clerk.get("/intake")
		fields := []string{"iin", "850101300008", "name", "Серік Әбенұлы", "offer", "north-kazakhstan-201-2014/pesticide-licence/issue@office"}
		_, page = clerk.post("/intake", append(form(page, "button", "check"), fields...)...)
		require.NotRegexp(t, `name="applicant"[^>]* checked`, page)
		for _, doc := range givenField.FindAllStringSubmatch(page, -1) {
			fields = append(fields, "document."+doc[1], "given")
		}
		status, page := clerk.post("/intake", append(form(page, "button", "accept"), fields...)...)
		require.Equal(t, http.StatusUnprocessableEntity, status)
		require.Contains(t, page, "укажите, кто обращается")
		require.Regexp(t, `<fieldset aria-invalid="true">`, page)
		known := regexp.MustCompile(`name="applicant" value="([^"]+)" required>`).FindAllStringSubmatch(page, -1)
		who := map[string]string{"known": known[0][1], "another": known[len(known)-1][1]}[chosen]
		status, page = clerk.post("/intake", append(form(page, "button", "check", "applicant", who), fields...)...)
		require.Equal(t, http.StatusOK, status)
		require.Contains(t, page, `value="`+who+`" required checked`)
		wrong := append([]string{"applicant", who, "iin", "850101300018"}, fields[2:]...)
		status, page = clerk.post("/intake", append(form(page, "button", "accept"), wrong...)...)
		require.Equal(t, http.StatusUnprocessableEntity, status, "the choice is of the number beside which it was made")
		status, page = clerk.post("/intake", append(form(page, "button", "accept", "applicant", who), fields...)...)
		require.Equal(t, http.StatusOK, status)
		require.Contains(t, page, map[string]string{"known": "Серік Әбенов<br>", "another": "Серік Әбенұлы<br>"}[chosen])
	}
}
