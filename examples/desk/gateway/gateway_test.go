// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/gateway"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestAnApplicationComesTwiceAndIsOneCase(t *testing.T) {
	w := open(t)
	at := w.clock.Now().Add(-40 * time.Hour) // it was on its way for long
	content := w.message("m-1", at)
	first := w.send(w.signed(content))
	require.Equal(t, http.StatusOK, first.status, first.raw)
	require.Equal(t, "m-1", first.id)
	w.clock.Set(w.clock.Now().Add(time.Minute))
	again := w.send(w.signed(content)) // in another envelope, as it is sent again
	require.Equal(t, first.raw, again.raw, "the same message gets the same answer")
	list := w.cases()
	require.Len(t, list, 1)
	require.Equal(t, first.chain, list[0].ID.String())
	require.Equal(t, `Әбенов "Серік" <Әбенұлы>`, list[0].Applicant)
	events := w.events(first.chain)
	require.NotEmpty(t, events)
	require.True(t, at.Equal(events[0].At), "it counts from when it was filed, not from when it came")
	gates := events[0].Details.Submission.HandOver.Gates
	require.NotEmpty(t, gates, "the portal vouches for its own checks")
	for _, g := range gates {
		require.Contains(t, []string{"gateway m-1", "receipt 7"}, g.Reference)
	}
	v, err := w.office.View(context.Background(), w.people["saule"], list[0].ID, time.Time{})
	require.NoError(t, err)
	require.NotEmpty(t, v.Files)

	for _, secret := range []string{edstest.IIN(50), "Әбенов", "pesticides"} {
		require.NotContains(t, w.log.String(), secret)
	}
}

// The program ended when the draft was kept and had no files yet.
func TestAnApplicationWhoseFilingWasBrokenOffIsFiledWhenItComesAgain(t *testing.T) {
	w := open(t)
	ctx := context.Background()
	p, err := w.office.AddPerson(ctx, office.Person{Name: "Serik", IIN: eds.MustParseIIN(edstest.IIN(50)), Lang: law.LangRussian,
		Roles: []law.ID{regulation.ActorApplicant}}, "")
	require.NoError(t, err)
	offer, err := w.office.Offer(service + "@portal")
	require.NoError(t, err)
	_, err = w.office.KeepDraft(ctx, office.Draft{ID: "gateway-" + eds.DigestOf([]byte("m-1")).String(), Person: p.ID, Offer: offer.ID(), Documents: given(offer)})
	require.NoError(t, err)
	r := w.send(w.signed(w.message("m-1", w.clock.Now())))
	require.Equal(t, http.StatusOK, r.status, r.raw)
	list := w.cases()
	require.Len(t, list, 1)
	v, err := w.office.View(ctx, w.people["saule"], list[0].ID, time.Time{})
	require.NoError(t, err)
	require.Len(t, v.Files, len(offer.Documents))
}

func TestTheSameMessageAtOnceIsOneCase(t *testing.T) {
	w := open(t)
	at := w.clock.Now()
	envelope := w.signed(w.message("m-1", at))
	replies := make([]reply, 4)
	var all sync.WaitGroup
	for i := range replies {
		all.Go(func() { replies[i] = w.send(envelope) })
	}
	all.Wait()
	for _, r := range replies {
		require.Equal(t, replies[0].raw, r.raw)
	}
	require.Equal(t, http.StatusOK, replies[0].status, replies[0].raw)
	require.Len(t, w.cases(), 1)
}

func TestApplicationsOutOfOrderKeepTheirOwnTimes(t *testing.T) {
	w := open(t)
	now := w.clock.Now()
	later := w.send(w.signed(w.message("later", now.Add(-time.Hour))))
	earlier := w.send(w.signed(w.message("earlier", now.Add(-2*time.Hour))))
	require.Equal(t, http.StatusOK, earlier.status, earlier.raw)
	require.True(t, w.events(earlier.chain)[0].At.Before(w.events(later.chain)[0].At))
	require.Len(t, w.cases(), 2)
	people, err := w.office.PersonsWith(context.Background(), eds.MustParseIIN(edstest.IIN(50)))
	require.NoError(t, err)
	require.Len(t, people, 1, "who applies twice is one person")
}

func TestMessagesThatAreRefused(t *testing.T) {
	w := open(t)
	now := w.clock.Now()
	good := w.message("m-1", now)
	system := w.certificate(edstest.ProfileLegalSystem, edstest.BIN(2))
	edited := func(edit func(*application)) []byte { return w.signed(w.message("m-1", now, edit)) }
	raw := func(content string) []byte { return w.signed(content) }
	replaced := func(from, to string) []byte { return []byte(strings.Replace(string(w.signed(good)), from, to, 1)) }
	wrap := func(text string) string { // the signed body goes aside, and a forged one stands in its place
		i, j := strings.Index(text, "<soap:Body"), strings.Index(text, "</soap:Body>")+len("</soap:Body>")
		forged := `<soap:Body>` + w.message("m-forged", now) + `</soap:Body>`
		return strings.Replace(text[:i], "</soap:Header>", "<aside>"+text[i:j]+"</aside></soap:Header>", 1) + forged + text[j:]
	}
	other := edstest.MustNew(now, func(c *edstest.Config) { c.Realm = "other" })
	part := w.authority.Envelope(`<part Id="part"></part>`+good, system)
	part.URI, part.Referenced = "#part", `<part Id="part"></part>`
	damaged := w.authority.Envelope(good, system)
	damaged.Damaged = true
	for _, row := range []struct {
		name     string
		envelope []byte
		code     string
		says     string
	}{
		{"nothing", nil, "message", "did not come whole"},
		{"no XML", []byte("hello"), "signature", ""},
		{"a document type", []byte(`<!DOCTYPE x [<!ENTITY e "e">]>` + string(w.signed(good))), "signature", ""},
		{"unsigned", []byte(`<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>` + good + `</soap:Body></soap:Envelope>`), "signature", ""},
		{"altered", replaced("receipt 7", "receipt 8"), "signature", ""},
		{"a damaged signature", damaged.Bytes(), "signature", ""},
		{"another element is signed", part.Bytes(), "signature", ""},
		{"a wrapped signature", []byte(wrap(string(w.signed(good)))), "signature", ""},
		{"signed by an authority that nobody trusts", other.Envelope(good, other.Leaf(edstest.ProfileLegalSystem)).Bytes(), "signature", ""},
		{"signed by the system of another organisation", w.authority.Envelope(good, w.certificate(edstest.ProfileLegalSystem, edstest.BIN(3))).Bytes(), "signature", ""},
		{"signed by an employee of the gateway", w.authority.Envelope(good, w.certificate(edstest.ProfileEmployee, edstest.BIN(2))).Bytes(), "signature", ""},
		{"an expired certificate", w.authority.Envelope(good, w.certificate(edstest.ProfileLegalSystem, edstest.BIN(2), func(c *edstest.Template) { c.NotAfter = now.Add(-time.Hour) })).Bytes(), "signature", ""},
		{"a signed document instead of an envelope", w.authority.XML("<a>1</a>", system).Bytes(), "message", ""},
		{"larger than any message", append(w.signed(good), bytes.Repeat([]byte(" "), 9<<20)...), "too-large", ""},
		{"another name space", raw(strings.Replace(good, "AsyncChannel", "OtherChannel", 1)), "message", "one sendMessage"},
		{"two messages in one body", raw(good + good), "message", "one sendMessage"},
		{"no ID", edited(func(m *application) { m.Info.ID = "" }), "message", "messageId"},
		{"an ID with a line", edited(func(m *application) { m.Info.ID = "a\nb" }), "message", "messageId"},
		{"a date that is none", raw(strings.Replace(good, "<messageDate>", "<messageDate>x", 1)), "message", ""},
		{"a notification", edited(func(m *application) { m.Info.Type = "NOTIFICATION" }), "message", "only applications"},
		{"no data", edited(func(m *application) { m.Application = nil }), "message", "neither"},
		{"an unknown service", edited(func(m *application) {
			m.Info.ID, m.Info.Service, m.form.Service = "m-2", "no/such/service", "no/such/service"
		}), "service", ""},
		{"a number that is none", edited(func(m *application) { m.Info.ID, m.Application.IIN = "m-3", "12345" }), "application", ""},
		{"nobody's name", edited(func(m *application) { m.Info.ID, m.Application.Name = "m-4", " " }), "application", ""},
		{"a line of the checklist is unsaid", edited(func(m *application) { m.Info.ID, m.form.Documents = "m-5", nil }), "application", "document_unsaid"},
		{"a program instead of a scan", edited(func(m *application) { m.Info.ID, m.form.Documents[0].Content = "m-6", "TVo=" }), "application", "file_type"},
		{"a file that is no base64", edited(func(m *application) { m.Info.ID, m.form.Documents[0].Content = "m-7", "%%%" }), "application", "file_type"},
		{"a document that the act does not name", edited(func(m *application) {
			m.Info.ID, m.form.Documents = "m-14", append(m.form.Documents, gateway.Document{ID: "passport", State: office.DocumentGiven, Name: "a.pdf", Content: "JVBERi0x"})
		}), "application", "passport"},
		{"a form for another service", edited(func(m *application) { m.Info.ID, m.form.Service = "m-8", "other/service" }), "message", "another service"},
		{"a form that is not in base64", edited(func(m *application) { m.Info.ID, m.Application.Form = "m-11", "%%%" }), "message", "base64"},
		{"a form that nobody has signed", edited(func(m *application) {
			m.Info.ID, m.sign = "m-12", func(content string) []byte { return []byte("<form>" + content + "</form>") }
		}), "form", ""},
		{"a form that somebody else has signed", edited(func(m *application) { m.Info.ID, m.Application.IIN = "m-13", edstest.IIN(51) }), "form", ""},
		{"of tomorrow", edited(func(m *application) { m.Info.ID, m.Info.Date = "m-9", now.Add(24*time.Hour) }), "message", "future"},
		{"of a day on which the applicant had no certificate", edited(func(m *application) { m.Info.ID, m.Info.Date = "m-10", now.AddDate(-3, 0, 0) }), "form", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			w.t = t
			r := w.send(row.envelope)
			require.Equal(t, http.StatusInternalServerError, r.status, r.raw)
			require.Equal(t, row.code, r.code, r.raw)
			require.Equal(t, "soap:Client", r.side)
			require.Contains(t, r.text, row.says)
			require.NotContains(t, r.text, edstest.IIN(50))
			require.NotContains(t, r.text, "Әбенов")
		})
	}
	w.t = t
	require.Empty(t, w.cases(), "what is refused leaves no case")
	require.Equal(t, http.StatusOK, w.send(w.signed(good)).status, "nor does a forgery take the ID of a message")
	r := w.send(edited(func(m *application) { m.form.About = "something else" }))
	require.Equal(t, "key-reused", r.code, r.raw)
	r = w.send(edited(func(m *application) { m.Info.Date = now.Add(-time.Second) }))
	require.Equal(t, "key-reused", r.code, r.raw)
	require.Len(t, w.cases(), 1)
	require.NotContains(t, w.log.String(), edstest.IIN(50))
}

func TestEveryServiceOfThePortalComesThroughTheGateway(t *testing.T) {
	w := open(t)
	offers := w.office.OfPortal()
	require.NotEmpty(t, offers)
	for i, offer := range offers {
		kind := offer.Kind.ID.String()
		r := w.send(w.signed(w.message(fmt.Sprintf("m-%d", i), w.clock.Now(), func(m *application) { m.Info.Service, m.form = kind, w.form(kind) })))
		require.Equal(t, http.StatusOK, r.status, "%s: %s", kind, r.raw)
		id, err := office.CaseID(r.chain)
		require.NoError(t, err)
		v, err := w.office.Peek(context.Background(), w.people["saule"], id)
		require.NoError(t, err)
		require.NotEqual(t, process.NodeGate, v.Node.Type, "%s waits for an official, not for a check of the portal: %s", kind, v.Node.ID)
	}
	require.Len(t, w.cases(), len(offers))
}

// What the act asks for and the portal has not done, or what the act did not know yet on the
// day of filing, is refused with the reason.
func TestWhatTheActDoesNotAllowIsRefusedWithItsReason(t *testing.T) {
	w := open(t)
	for _, offer := range w.office.OfPortal() {
		if !offer.Pays() {
			continue
		}
		kind := offer.Kind.ID.String()
		envelope := func(id, payment string) []byte {
			return w.signed(w.message(id, w.clock.Now(), func(m *application) {
				m.Info.Service, m.form, m.Application.Payment = kind, w.form(kind), payment
			}))
		}
		r := w.send(envelope("unpaid", ""))
		require.Equal(t, "application", r.code, r.raw)
		require.Contains(t, r.text, "has not made the check")
		r = w.send(envelope("paid", "receipt 7"))
		require.Equal(t, http.StatusOK, r.status, r.raw)
		break
	}
	require.Len(t, w.cases(), 1)
	w.clock.Set(time.Date(2015, 4, 20, 9, 0, 0, 0, w.office.Zone()))
	r := w.send(w.signed(w.message("late", time.Date(2015, 3, 30, 9, 0, 0, 0, w.office.Zone()))))
	require.Equal(t, "unchecked", r.code, "the lists of the test are of a day: %s", r.raw)
}

func TestAnApplicationThatComesAfterTheActWasRepealedIsRefusedWithTheReason(t *testing.T) {
	w := openAt(t, time.Date(2015, 8, 19, 15, 0, 0, 0, time.UTC))
	content := w.message("late", w.clock.Now())
	w.clock.Set(w.clock.Now().Add(20 * time.Hour))
	r := w.send(w.signed(content))
	require.Equal(t, "act", r.code, r.raw)
	require.Contains(t, r.text, "repeal")
	require.Empty(t, w.cases())
}

func TestAnApplicationOfADayBeforeTheActIsRefusedWithTheReason(t *testing.T) {
	first := time.Date(2014, 6, 16, 6, 0, 0, 0, time.UTC) // the act was signed
	for w := open(t); ; first = first.AddDate(0, 0, 1) {
		w.clock.Set(first)
		if _, err := w.office.Offer(service + "@portal"); err == nil {
			break
		}
	}
	w := openAt(t, first)
	r := w.send(w.signed(w.message("early", first.AddDate(0, 0, -2))))
	require.Equal(t, "act", r.code, r.raw)
	require.Contains(t, r.text, first.AddDate(0, 0, -2).Format(time.DateOnly))
	require.Empty(t, w.cases(), "what the definition refuses leaves no case")
	r = w.send(w.signed(w.message("in-time", first)))
	require.Equal(t, http.StatusOK, r.status, r.raw)
}

func TestASignatureThatCannotBeCheckedIsNoRefusal(t *testing.T) {
	w := open(t)
	w.config.Checks = w.checks(false)
	g, err := gateway.New(context.Background(), w.config)
	require.NoError(t, err)
	envelope := w.signed(w.message("m-1", w.clock.Now()))
	r := sendTo(t, g, envelope)
	require.Equal(t, "unchecked", r.code, r.raw)
	require.Equal(t, "soap:Server", r.side, "the sender sends it again")
	require.Equal(t, http.StatusOK, w.send(envelope).status)
}

// Statuses are sent in the order of the case until each is acknowledged; the portal gets
// them twice, late and the last first, and the newest wins.
func TestStatusesAreToldUntilTheyAreAcknowledged(t *testing.T) {
	w := open(t)
	ctx := context.Background()
	signer := w.certificate(edstest.ProfileLegalSystem, edstest.BIN(1))
	w.config.Sign = func(content string) ([]byte, error) { return w.authority.Envelope(content, signer).Bytes(), nil }
	var err error
	w.gateway, err = gateway.New(ctx, w.config)
	require.NoError(t, err)
	r := w.send(w.signed(w.message("m-1", w.clock.Now())))
	require.Equal(t, http.StatusOK, r.status, r.raw)
	id := w.cases()[0].ID
	d, err := w.office.DraftUnder(ctx, w.people["aigul"], "counter") // a case of the desk's own is none of the gateway's
	require.NoError(t, err)
	offer, err := w.office.Offer(service + "@office")
	require.NoError(t, err)
	d.Offer, d.IIN, d.Name, d.Documents = offer.ID(), edstest.IIN(60), "Somebody", nil
	d.Documents = given(offer)
	_, err = w.office.TakeIn(ctx, w.people["aigul"], d)
	require.NoError(t, err)
	v, err := w.office.View(ctx, w.people["marat"], id, time.Time{})
	require.NoError(t, err)
	w.clock.Set(w.clock.Now().Add(time.Minute))
	_, err = w.office.Do(ctx, w.people["marat"], id, office.Deed{Action: v.Open[0].Action, Node: v.Open[0].Node, Executor: w.people["dana"].ID})
	require.NoError(t, err)

	w.fake.answers = []string{"down", "another-message"}
	for _, wrong := range []error{webhook.ErrNotTaken, gateway.ErrNotAcknowledged} {
		_, err = w.deliver()
		require.ErrorIs(t, err, wrong)
		w.clock.Set(w.clock.Now().Add(3 * time.Minute))
	}
	for n := 1; n > 0; {
		n, err = w.deliver()
		require.NoError(t, err)
		w.clock.Set(w.clock.Now().Add(time.Minute))
	}
	events := w.events(r.chain)
	first := r.chain + "-1"
	require.Equal(t, []string{first, first, first, r.chain + "-2", r.chain + "-3"}, w.fake.ids, "each under its own ID, in the order of the case")
	require.Len(t, events, 3)

	var envelope struct {
		Security []byte `xml:"Header>Security"`
	}
	require.NoError(t, xml.Unmarshal([]byte(strings.SplitAfter(w.fake.bodies.String(), "</soap:Envelope>")[0]), &envelope))
	for _, personal := range []string{edstest.IIN(50), "Әбенов", "pesticides<", w.people["dana"].ID, w.people["marat"].ID} {
		require.NotContains(t, w.fake.bodies.String(), personal)
	}
	checker, err := gateway.CheckerOf(w.checks(true))
	require.NoError(t, err)
	report, verified, err := checker.CheckDocument(ctx, eds.Request{Moment: w.clock.Now(), Purpose: eds.PurposeApplicantRequest,
		Signature: []byte(strings.SplitAfter(w.fake.bodies.String(), "</soap:Envelope>")[0]), Expect: eds.Signatories{{BIN: eds.MustParseBIN(edstest.BIN(1))}}})
	require.NoError(t, err)
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Codes())
	m, err := gateway.ReadMessage(verified)
	require.NoError(t, err)
	require.Equal(t, process.ActionSubmit, process.Action(m.Status.Action))

	w.fake.bring()
	newest := w.fake.newest[r.chain]
	require.Equal(t, 3, newest.Version, "an older status that comes later does not win")
	require.Equal(t, string(events[2].Action), newest.Action)
	require.NotEmpty(t, newest.NameKK)
	require.Equal(t, v.Row.Number, newest.Number)
}

func given(offer office.Offer) map[law.ID]string {
	states := map[law.ID]string{}
	for _, d := range offer.Documents {
		states[d.ID] = office.DocumentGiven
	}
	return states
}

// What is read of a message is read again alike from what is written of it.
func FuzzReadMessage(f *testing.F) {
	at := time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC)
	for _, m := range []gateway.Message{
		{Info: gateway.Info{ID: "m-1", Service: service, Type: "REQUEST", Date: at}, Application: &gateway.Application{IIN: edstest.IIN(1), Name: `"A" <b>`, Form: "JVBERg=="}},
		{Info: gateway.Info{ID: "m-2", Chain: "c", Type: "NOTIFICATION", Date: at}, Status: &gateway.Status{Version: 2, Action: "submit", At: at}},
	} {
		content, err := gateway.Write("sendMessage", m)
		require.NoError(f, err)
		f.Add([]byte(`<soap:Body xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">` + content + `</soap:Body>`))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := gateway.ReadMessage(body)
		if err != nil {
			return
		}
		content, err := gateway.Write("sendMessage", m)
		require.NoError(t, err)
		again, err := gateway.ReadMessage([]byte(`<soap:Body xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">` + content + `</soap:Body>`))
		require.NoError(t, err, "%s", content)
		require.Equal(t, m.Info.ID, again.Info.ID)
		require.True(t, m.Info.Date.Equal(again.Info.Date))
		require.Equal(t, m.Application == nil, again.Application == nil)
	})
}
