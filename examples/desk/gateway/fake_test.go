// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/gateway"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

const service = "north-kazakhstan-201-2014/pesticide-licence/issue"

// world is a desk with its people, an authority that it trusts, and the fake gateway: the
// counterpart that signs what it sends, and delivers twice, late and out of order.
type world struct {
	t         *testing.T
	clock     *clock.Clock
	office    *office.Office
	people    map[string]office.Person
	authority *edstest.Authority
	gateway   *gateway.Gateway
	config    gateway.Config
	log       *bytes.Buffer
	fake      *fake
}

func open(t *testing.T) *world {
	t.Helper()
	return openAt(t, time.Date(2015, 3, 30, 3, 0, 0, 0, time.UTC))
}

func openAt(t *testing.T, at time.Time) *world {
	t.Helper()
	ctx := context.Background()
	w := &world{t: t, clock: clock.New(time.Now), log: new(bytes.Buffer), fake: &fake{newest: map[string]gateway.Status{}}}
	spec, _ := demo.Hours()
	w.clock.Set(at)
	w.authority = edstest.MustNew(w.clock.Now())
	db := databasetest.New(t).Open(t)
	var err error
	w.office, err = office.Open(ctx, db, office.Config{Now: w.clock.Now, System: time.Now, Catalogue: catalogue.Builtin(),
		Calendar: calendar.Kazakhstan(), Spec: spec, Namespace: uuid.NameSpaceURL, PasswordCost: bcrypt.MinCost})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, w.office.Close()) })
	w.people, err = demo.People(ctx, w.office)
	require.NoError(t, err)
	server := httptest.NewServer(w.fake)
	t.Cleanup(server.Close)
	w.config = gateway.Config{Office: w.office, DB: db, Log: slog.New(slog.NewJSONHandler(w.log, nil)),
		Checks: w.checks(true), BIN: eds.MustParseBIN(edstest.BIN(2)), Sender: edstest.BIN(1), Address: server.URL, Plain: true}
	w.gateway, err = gateway.New(ctx, w.config)
	require.NoError(t, err)
	return w
}

// checks trust the authority; without lists they cannot tell what was revoked.
func (w *world) checks(lists bool) local.Config {
	w.t.Helper()
	trust, err := local.NewTrust(local.ContourTest, w.authority.Roots(), w.authority.Intermediates())
	require.NoError(w.t, err)
	c := local.Config{Trust: trust, Algorithms: []eds.Algorithm{local.RSASHA256()}, Clock: w.clock.Now}
	if lists {
		c.Lists, err = local.NewLists(w.authority.CRL().DER(), w.authority.RootCRL().DER())
		require.NoError(w.t, err)
	}
	return c
}

// certificate is one of an organisation.
func (w *world) certificate(profile edstest.Profile, bin string, edits ...func(*edstest.Template)) *edstest.Certificate {
	template := w.authority.Template(profile)
	template.Subject = template.Subject.With(edstest.NameOrganizationUnit, "BIN"+bin)
	for _, edit := range edits {
		edit(template)
	}
	return w.authority.Issue(template)
}

// application is a message with its form before the form is signed.
type application struct {
	gateway.Message
	form gateway.Form
	sign func(content string) []byte
}

// message is a complete application under an ID, filed at a moment.
func (w *world) message(id string, at time.Time, edits ...func(*application)) string {
	w.t.Helper()
	m := application{Message: gateway.Message{Info: gateway.Info{ID: id, Service: service, Type: "REQUEST", Date: at, Sender: "portal"},
		Application: &gateway.Application{IIN: edstest.IIN(50), Name: `Әбенов "Серік" <Әбенұлы>`, Payment: "receipt 7"}}}
	m.form = w.form(service)
	m.sign = func(content string) []byte {
		return w.authority.XML(content, w.authority.LeafOf(edstest.ProfileIndividualSign, 50)).Bytes()
	}
	for _, edit := range edits {
		edit(&m)
	}
	if m.Application != nil && m.Application.Form == "" {
		form, err := xml.Marshal(m.form)
		require.NoError(w.t, err)
		inside := strings.TrimSuffix(strings.TrimPrefix(string(form), "<form>"), "</form>")
		m.Application.Form = base64.StdEncoding.EncodeToString(m.sign(inside))
	}
	content, err := gateway.Write("sendMessage", m.Message)
	require.NoError(w.t, err)
	return content
}

// form is a complete one for a service.
func (w *world) form(service string) gateway.Form {
	w.t.Helper()
	offer, err := w.office.Offer(service + "@portal")
	require.NoError(w.t, err)
	form := gateway.Form{Service: service, About: "sale of pesticides"}
	if offer.Kind.Concerns {
		form.Licence = "12-34"
	}
	for _, d := range offer.Documents {
		form.Documents = append(form.Documents, gateway.Document{ID: string(d.ID), State: office.DocumentGiven, Name: "scan.pdf",
			Content: base64.StdEncoding.EncodeToString([]byte("%PDF-1.7 " + d.ID))})
	}
	return form
}

// signed puts a content into an envelope and signs it as the gateway.
func (w *world) signed(content string) []byte {
	return w.authority.Envelope(content, w.certificate(edstest.ProfileLegalSystem, edstest.BIN(2))).Bytes()
}

// reply is what the desk answers to an envelope.
type reply struct {
	status           int
	code, text, side string
	id, chain        string
	raw              string
}

func (w *world) send(envelope []byte) reply {
	w.t.Helper()
	return sendTo(w.t, w.gateway, envelope)
}

func sendTo(t *testing.T, g http.Handler, envelope []byte) reply {
	t.Helper()
	recorder := httptest.NewRecorder()
	g.ServeHTTP(recorder, httptest.NewRequestWithContext(context.Background(), http.MethodPost, "/gateway", bytes.NewReader(envelope)))
	var e struct {
		Fault struct {
			Side string `xml:"faultcode"`
			Text string `xml:"faultstring"`
			Code string `xml:"detail>code"`
		} `xml:"Body>Fault"`
		ID    string `xml:"Body>sendMessageResponse>response>messageId"`
		Chain string `xml:"Body>sendMessageResponse>response>correlationId"`
	}
	require.NoError(t, xml.Unmarshal(recorder.Body.Bytes(), &e), recorder.Body.String())
	require.Equal(t, "text/xml; charset=utf-8", recorder.Header().Get("Content-Type"))
	return reply{recorder.Code, e.Fault.Code, e.Fault.Text, e.Fault.Side, e.ID, e.Chain, recorder.Body.String()}
}

// cases are all that the supervisor sees.
func (w *world) cases() []office.Item {
	w.t.Helper()
	list, err := w.office.All(context.Background(), w.people["saule"], office.Filter{})
	require.NoError(w.t, err)
	return list.Items
}

func (w *world) deliver() (int, error) {
	return w.office.Deliver(context.Background(), "one", w.gateway.Receive)
}

// fake is the portal behind the gateway. It answers each status by what it was told to,
// else with an acknowledgement, keeps what came, and brings it to the portal when it likes.
type fake struct {
	mu      sync.Mutex
	answers []string // first ones: a status or a body
	ids     []string
	bodies  strings.Builder
	held    []gateway.Message
	newest  map[string]gateway.Status
}

func (f *fake) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	text, _ := io.ReadAll(q.Body)
	f.bodies.Write(text)
	var e struct {
		Inside struct {
			Body []byte `xml:",innerxml"`
		} `xml:"Body"`
	}
	err := xml.Unmarshal(text, &e)
	m, unreadable := gateway.ReadMessage([]byte(`<soap:Body xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">` + string(e.Inside.Body) + `</soap:Body>`))
	if err != nil || unreadable != nil || m.Status == nil {
		http.Error(w, "no status", http.StatusBadRequest)
		return
	}
	f.ids, f.held = append(f.ids, m.Info.ID), append(f.held, m)
	if len(f.answers) > 0 {
		answer := f.answers[0]
		f.answers = f.answers[1:]
		if answer == "down" {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		m.Info.ID = answer
	}
	content, _ := gateway.Write("sendMessageResponse", gateway.Answer{ID: m.Info.ID, Chain: m.Info.Chain, Date: m.Info.Date})
	fmt.Fprintf(w, `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>%s</soap:Body></soap:Envelope>`, content)
}

// bring brings what is held to the portal, the last first and each twice. The portal keeps
// the newest by its version, whatever comes when.
func (f *fake) bring() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := len(f.held) - 1; i >= 0; i-- {
		for range 2 {
			m := f.held[i]
			if m.Status.Version > f.newest[m.Info.Chain].Version {
				f.newest[m.Info.Chain] = *m.Status
			}
		}
	}
	f.held = nil
}

// events are those of the case that a message has become.
func (w *world) events(chain string) []process.Event {
	w.t.Helper()
	id, err := office.CaseID(chain)
	require.NoError(w.t, err)
	list, err := w.office.Events(context.Background(), w.people["saule"], id)
	require.NoError(w.t, err)
	return list
}
