// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package gateway is the desk's side of the e-government gateway: it takes an application
// that somebody filed through another portal, and tells that portal how it stands.
//
//	g, err := gateway.New(ctx, gateway.Config{Office: o, DB: db, Checker: checker, BIN: bin, ...})
//	mux.Handle("POST /gateway", g)
//	_, err = o.Deliver(ctx, reader, g.Receive)
//
// A message is a SOAP envelope that the gateway has signed; nothing is read of it but the
// bytes that package xmlsig has verified. Its ID is the key under which it is taken: the
// same message gets the same answer and is one case, another one under the same ID is
// refused. The package holds no law: what is handed over, when and by which channel is
// decided by the definition, and refused with its reason as a fault.
package gateway

import (
	"context"
	"database/sql"
	_ "embed" // the tables are a file
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed tables.sql
var tables string

// Config is what a [Gateway] is made from. Everything but Plain and Sign is needed.
type Config struct {
	Office  *office.Office
	DB      database.DB
	Log     *slog.Logger
	Checks  local.Config // how signatures are checked: trust and whom to ask
	BIN     eds.BIN      // of the organisation whose system signs for the gateway
	Sender  string       // as whom the desk sends
	Address string       // takes statuses
	Plain   bool         // lets the address be one of this computer over plain HTTP
	// Sign puts a content into an envelope and signs it; nil sends it unsigned, since the
	// library checks signatures and makes none.
	Sign func(content string) ([]byte, error)
}

// Gateway takes applications and tells of their statuses. It is safe for use by many
// goroutines.
type Gateway struct {
	Config
	checker *xmlsig.Checker
	busy    chan struct{} // who checks a message
	filing  sync.Mutex
}

// New makes a gateway and brings its tables up to date. The error may be a
// webhook.ErrAddress or a local.ErrConfig.
func New(ctx context.Context, c Config) (*Gateway, error) {
	if c.Sign == nil {
		c.Sign = unsigned
	}
	if err := webhook.CheckAddress(c.Address, c.Plain); err != nil {
		return nil, err
	}
	checker, err := checkerOf(c.Checks)
	if err != nil {
		return nil, err
	}
	return &Gateway{Config: c, checker: checker, busy: make(chan struct{}, 4)}, c.DB.Migrate(ctx, "gateway", tables)
}

// most bounds an envelope in bytes, as package xmlsig does.
const most = 8 << 20

// refusal is why a message is not taken: whose failure it is, a code, and a sentence. What
// the client sends again is refused again.
type refusal struct{ side, code, text string }

func (r *refusal) Error() string { return r.text }

const client, server = "soap:Client", "soap:Server"

// Refusals. None says more than what is public of the act, the checklist and a certificate.
var (
	errBusy      = &refusal{server, "busy", "other messages are being checked: send the message again"}
	errTooLarge  = &refusal{client, "too-large", "the envelope is larger than 8 MiB"}
	errUnchecked = &refusal{server, "unchecked", "a signature could not be checked now: send the message again"}
	errSignature = &refusal{client, "signature", "the body is not signed by the gateway"}
	errForm      = &refusal{client, "form", "the form is not signed by the applicant"}
	errMessage   = &refusal{client, "message", "the body is not a message of the channel"}
	errKey       = &refusal{client, "key-reused", "another message came under the same messageId"}
	errService   = &refusal{client, "service", "no such service is rendered through the portal"}
	errInput     = &refusal{client, "application", "the application cannot be taken"}
	errAct       = &refusal{client, "act", "the act does not allow it"}
	errInternal  = &refusal{server, "internal", "the desk failed: send the message again"}
)

// fault is how a refusal is told.
type fault struct {
	XMLName xml.Name `xml:"soap:Fault"`
	Side    string   `xml:"faultcode"`
	Text    string   `xml:"faultstring"`
	Code    string   `xml:"detail>code"`
}

// ServeHTTP takes one message and acknowledges it, or answers with a fault.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	status, code := http.StatusOK, ""
	var content string
	answer, err := g.take(w, q)
	if err == nil {
		content, err = write("sendMessageResponse", answer)
	}
	if err != nil {
		known, why := errInternal, errInternal.text
		if r, ok := errors.AsType[*refusal](err); ok {
			known, why, err = r, err.Error(), nil
		}
		text, failed := xml.Marshal(fault{Side: known.side, Text: why, Code: known.code})
		status, code, content, err = http.StatusInternalServerError, known.code, string(text), errors.Join(err, failed) // as SOAP 1.1 demands
	}
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelError
	}
	// Neither the message nor its reasons: they may hold numbers and names.
	g.Log.LogAttrs(q.Context(), level, "gateway", slog.String("case", answer.Chain), slog.String("fault", code), slog.Any("error", err))
	envelope, _ := unsigned(content)
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(envelope) // who does not get the answer sends the message again
}

// take reads an envelope, checks who signed it, and files what stands in it.
func (g *Gateway) take(w http.ResponseWriter, q *http.Request) (Answer, error) {
	envelope, err := io.ReadAll(http.MaxBytesReader(w, q.Body, most))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return Answer{}, errTooLarge
	}
	if err != nil || len(envelope) == 0 {
		return Answer{}, fmt.Errorf("%w: the envelope did not come whole", errMessage)
	}
	select {
	case g.busy <- struct{}{}:
		defer func() { <-g.busy }()
	default:
		return Answer{}, errBusy
	}
	report, verified, err := check(q.Context(), g.checker, g.Office.Now(), envelope, errSignature, gatewayOf(g.BIN))
	if err != nil {
		return Answer{}, err
	}
	m, err := readMessage(verified)
	switch {
	case err != nil:
		return Answer{}, err
	case m.Application == nil || m.Info.Type != typeRequest:
		return Answer{}, fmt.Errorf("%w: only applications are taken", errMessage)
	case m.Info.Date.After(g.Office.Now()):
		return Answer{}, fmt.Errorf("%w: messageDate lies in the future", errMessage)
	}
	return g.answer(q.Context(), m, envelope, report)
}

// answer remembers what came under the ID of a message, and answers alike each time.
func (g *Gateway) answer(ctx context.Context, m Message, envelope []byte, report eds.Report) (Answer, error) {
	draft, content := draftOf(m.Info.ID), report.Form
	answer := Answer{ID: m.Info.ID, Chain: g.Office.CaseOf(draft).String()}
	// The case is known to be the gateway's before its first event waits in the outbox.
	if err := g.DB.Do(ctx, `INSERT INTO desk_gateway (message, digest, case_id, at, envelope) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (message) DO NOTHING`, m.Info.ID, content.String(), answer.Chain, g.Office.Now().UnixMicro(), envelope); err != nil {
		return Answer{}, err
	}
	var kept string
	var at int64
	if err := g.DB.QueryRowContext(ctx, "SELECT digest, at FROM desk_gateway WHERE message = $1", m.Info.ID).Scan(&kept, &at); err != nil {
		return Answer{}, err
	}
	answer.Date = database.Moment(at)
	if kept != content.String() {
		return Answer{}, errKey
	}
	_, err := g.Office.Filed(ctx, draft)
	if errors.Is(err, office.ErrNotFound) {
		err = g.file(ctx, m, draft, report)
	}
	return answer, err
}

// draftOf is the ID of the draft that the message of an ID becomes.
func draftOf(message string) string { return "gateway-" + eds.DigestOf([]byte(message)).String() }

// file checks the form that the applicant has signed and files it.
func (g *Gateway) file(ctx context.Context, m Message, draft string, envelope eds.Report) error {
	a := m.Application
	iin, err := eds.ParseIIN(a.IIN)
	if err != nil || strings.TrimSpace(a.Name) == "" {
		return fmt.Errorf("%w: the number or the name of the applicant", errInput)
	}
	report, form, err := checkForm(ctx, g.checker, m, iin)
	if err != nil {
		return err
	}
	d := office.Draft{
		ID: draft, Offer: form.Service + "@" + string(regulation.ChannelPortal),
		About: form.About, Licence: form.Licence, Documents: map[law.ID]string{},
	}
	for _, doc := range form.Documents {
		d.Documents[law.ID(doc.ID)] = doc.State
	}
	if _, err := g.Office.Offer(d.Offer); err != nil {
		return g.closed(d.Offer)
	}
	if err := g.keepChecks(ctx, m.Info.ID, envelope, report); err != nil {
		return err
	}
	g.filing.Lock() // the same message may come twice at once
	defer g.filing.Unlock()
	if _, err := g.Office.Filed(ctx, draft); !errors.Is(err, office.ErrNotFound) {
		return err
	}
	p, err := g.applicant(ctx, iin, a.Name)
	if err != nil {
		return err
	}
	d.Person, report.Reference = p.ID, p.ID // who is new gets his ID only once his signature holds
	evidence, err := report.Evidence()
	if err != nil {
		return err
	}
	if err = g.keep(ctx, p, d, form.Documents); err == nil {
		_, err = g.Office.FileSigned(ctx, p, draft, office.Signed{
			At: m.Info.Date, Form: evidence.Form, Signature: evidence, Paid: a.Payment != "",
			Vouched: func(gate process.Node) string { return vouched(gate, m) },
		})
	}
	var known error
	switch {
	case errors.Is(err, office.ErrRefused):
		known = errAct
	case errors.Is(err, office.ErrInput):
		known = errInput
	default:
		return err // it is filed, or could not be now
	}
	return errors.Join(fmt.Errorf("%w: %w", known, err), g.Office.DropDraft(ctx, p, draft))
}

// vouched is the reference by which the other portal vouches for a check of its own.
func vouched(gate process.Node, m Message) string {
	switch gate.Gate {
	case regulation.GateSubstantive:
		return "" // which no portal answers
	case regulation.GatePayment:
		return m.Application.Payment
	}
	return "gateway " + m.Info.ID
}

// closed says why nothing is asked for through the portal today.
func (g *Gateway) closed(offer string) error {
	_, closed := g.Office.Offers()
	for _, c := range closed {
		if c.Kind.ID.String()+"@"+string(c.Channel) == offer {
			return fmt.Errorf("%w: %w", errAct, c.Err)
		}
	}
	return errService
}

// keep keeps a draft with its files, also where the program ended while it did.
func (g *Gateway) keep(ctx context.Context, p office.Person, d office.Draft, documents []Document) error {
	if _, err := g.Office.Draft(ctx, p, d.ID); errors.Is(err, office.ErrNotFound) {
		if _, err := g.Office.KeepDraft(ctx, d); err != nil {
			return err
		}
	}
	for _, doc := range documents {
		if doc.State != office.DocumentGiven {
			continue
		}
		content, err := base64.StdEncoding.DecodeString(doc.Content)
		if err != nil {
			content = nil // which is no file of a kind that is taken
		}
		err = g.Office.Attach(ctx, p, d.ID, law.ID(doc.ID), doc.Name, content)
		if errors.Is(err, office.ErrNotFound) {
			err = fmt.Errorf("%w: the act names no such document: %q", office.ErrInput, doc.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// applicant finds or adds the person for whom the gateway speaks.
func (g *Gateway) applicant(ctx context.Context, iin eds.IIN, name string) (office.Person, error) {
	known, err := g.Office.PersonsWith(ctx, iin)
	if err != nil {
		return office.Person{}, err
	}
	if i := slices.IndexFunc(known, func(p office.Person) bool { return p.Has(regulation.ActorApplicant) }); i >= 0 {
		return known[i], nil
	}
	return g.Office.AddPerson(ctx, office.Person{Name: name, IIN: iin, Lang: law.LangRussian, Roles: []law.ID{regulation.ActorApplicant}}, "")
}

// ErrNotAcknowledged says that who takes statuses answered with something else.
var ErrNotAcknowledged = errors.New("gateway: a status was not acknowledged")

// Receive tells of an event of a case that came through the gateway, as a receiver of the
// outbox. Until it is acknowledged it is sent again under the same ID, and no later one of
// the case before it; the greatest version is the newest. Nothing of a person is told. The
// error is an [ErrNotAcknowledged] or a webhook.ErrNotTaken.
func (g *Gateway) Receive(ctx context.Context, m sqlstore.Message) error {
	var ours int
	err := g.DB.QueryRowContext(ctx, "SELECT 1 FROM desk_gateway WHERE case_id = $1", m.Case.ID.String()).Scan(&ours)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	label := m.Event.Action.Label()
	s := Message{
		Info: Info{ID: fmt.Sprintf("%s-%d", m.Case.ID, m.Event.Version), Chain: m.Case.ID.String(), Service: m.Case.Kind.String(),
			Type: typeNotification, Date: m.Event.RecordedAt, Sender: g.Sender},
		Status: &Status{Version: m.Event.Version, Number: m.Case.Number, Action: string(m.Event.Action), NameKK: label.KK, NameRU: label.RU,
			At: m.Event.At, End: string(m.Case.End)},
	}
	content, err := write("sendMessage", s)
	if err != nil {
		return err
	}
	envelope, err := g.Sign(content)
	if err != nil {
		return err
	}
	told, err := webhook.Post(ctx, g.Address, envelope, "text/xml; charset=utf-8", "SOAPAction", `""`)
	if err != nil {
		return err
	}
	if answer, err := readAnswer(told); err != nil || answer.ID != s.Info.ID {
		return errors.Join(ErrNotAcknowledged, err)
	}
	return nil
}
