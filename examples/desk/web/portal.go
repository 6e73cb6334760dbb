// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Payments is the gateway through which applicants pay. It is safe for use by many
// goroutines, and asks nothing twice for one reference.
type Payments interface {
	// Order asks for a payment in tenge and gives the address at which it is made, from
	// which the payer comes back to another one. A negative amount is not known.
	Order(ctx context.Context, reference string, amount decimal.Decimal, back string) (string, error)
	// Paid tells whether the payment of a reference has arrived.
	Paid(ctx context.Context, reference string) (bool, error)
}

// unknownFee is an amount that the library does not know for a day.
var unknownFee = decimal.NewFromInt(-1)

// portalData is what an applicant sees first.
type portalData struct {
	workData
	Notices []office.Notice
	Drafts  []office.Draft
	Files   bool // an application can be signed here
}

func (s *Server) portal(r *request) error {
	list, err := s.config.Office.Own(r.ctx(), r.who())
	if err != nil {
		return err
	}
	d := portalData{workData: listed("/portal", r.q.URL.Query(), office.Filter{}, list), Files: s.config.Signatures.Service != nil}
	if d.Notices, err = s.config.Office.Notices(r.ctx(), r.who()); err != nil {
		return err
	}
	if d.Drafts, err = s.config.Office.Drafts(r.ctx(), r.who()); err != nil {
		return err
	}
	return r.render("portal", page{Title: r.t("menu.portal"), Here: "portal", Data: d})
}

// applyData is the form of an application on the portal.
type applyData struct {
	intakeData
	Files map[law.ID]office.Attachment
	Pays  bool
	Paid  bool
	Fee   string // in tenge; empty where it is not known
}

func (s *Server) applyPage(r *request) error {
	d := s.config.Office.NewDraft(r.who())
	if id := r.q.URL.Query().Get("draft"); id != "" {
		var err error
		if d, err = s.config.Office.Draft(r.ctx(), r.who(), id); err != nil {
			return err
		}
	}
	return s.showApply(r, http.StatusOK, d, "", "")
}

func (s *Server) showApply(r *request, status int, d office.Draft, field, message string) error {
	data := applyData{Files: map[law.ID]office.Attachment{}, intakeData: intakeData{Draft: d, Offers: s.config.Office.OfPortal(), Field: field,
		States: []string{office.DocumentGiven, office.DocumentAbsent, office.DocumentNotRequired}}}
	if offer, err := s.config.Office.Offer(d.Offer); err == nil {
		data.Chosen, data.Concerns, data.Documents = true, offer.Kind.Concerns, office.Documents(offer)
		if data.Outlook, err = s.config.Office.Outlook(d); err != nil {
			return err
		}
		data.Due, data.Pays = data.Outlook.Plan.Grant, offer.Pays()
		if fee := s.fee(offer); !fee.IsNegative() {
			data.Fee = fee.String()
		}
		if data.Pays && s.config.Payments != nil {
			if data.Paid, err = s.config.Payments.Paid(r.ctx(), d.ID); err != nil {
				return err
			}
		}
	}
	if d.Version > 0 {
		files, err := s.config.Office.DraftAttachments(r.ctx(), r.who(), d.ID)
		if err != nil {
			return err
		}
		for _, f := range files {
			data.Files[f.Document] = f
		}
	}
	return r.renderStatus(status, "apply", page{Title: r.t("apply.title"), Here: "portal", Message: message, Data: data})
}

// fee is what the act's fee comes to today; unknownFee where nobody can tell.
func (s *Server) fee(offer office.Offer) decimal.Decimal {
	fee, err := offer.Kind.Regulation().Fee.Amount(offer.Kind.ID, s.config.Office.Today())
	if err != nil {
		return unknownFee
	}
	return fee
}

// applyForm keeps what was typed and the files, whatever becomes of them, and then goes on
// to pay or to sign where that was the button.
func (s *Server) applyForm(r *request) error {
	if r.q.MultipartForm != nil {
		defer func() { _ = r.q.MultipartForm.RemoveAll() }() // what is left lies in the folder of temporary files
	}
	d, err := s.draftOf(r)
	if err != nil {
		return err
	}
	d.Name, d.IIN, d.Applicant, d.HandedIn, d.Reason = r.who().Name, r.who().IIN.Digits(), r.who().ID, "", ""
	kept, err := s.config.Office.KeepDraft(r.ctx(), d)
	if errors.Is(err, office.ErrChanged) {
		return s.showApply(r, http.StatusPreconditionFailed, d, "", r.t("error.changed"))
	}
	if err != nil {
		return err
	}
	if err := s.attach(r, kept); err != nil {
		return s.applyAgain(r, kept, err)
	}
	at := "/portal/apply?draft=" + url.QueryEscape(kept.ID)
	switch r.form.Get("button") {
	case "pay":
		return s.pay(r, kept, at)
	case "sign":
		return s.signApplication(r, kept)
	}
	return r.redirect(at)
}

func (s *Server) applyAgain(r *request, d office.Draft, err error) error {
	var input *office.InputError
	if errors.As(err, &input) {
		return s.showApply(r, http.StatusUnprocessableEntity, d, input.Field, r.explain(err))
	}
	return err
}

// attach keeps the files of the form beside their documents.
func (s *Server) attach(r *request, d office.Draft) error {
	if r.q.MultipartForm == nil {
		return nil
	}
	for name, headers := range r.q.MultipartForm.File {
		doc, found := strings.CutPrefix(name, "file.")
		if !found || len(headers) != 1 {
			return &office.InputError{Field: "form", Fault: "form_unreadable"}
		}
		file, err := headers[0].Open()
		if err != nil {
			return err
		}
		body, err := io.ReadAll(file)
		if err = errors.Join(err, file.Close()); err != nil {
			return err
		}
		err = s.config.Office.Attach(r.ctx(), r.who(), d.ID, law.ID(doc), headers[0].Filename, body)
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) pay(r *request, d office.Draft, back string) error {
	offer, err := s.config.Office.Offer(d.Offer)
	if err != nil || !offer.Pays() || s.config.Payments == nil {
		return s.applyAgain(r, d, &office.InputError{Field: "offer", Fault: "offer_missing"})
	}
	address, err := s.config.Payments.Order(r.ctx(), d.ID, s.fee(offer), back)
	if err != nil {
		return err
	}
	return r.redirect(address)
}

func (s *Server) signApplication(r *request, d office.Draft) error {
	_, offer, err := s.config.Office.ReadyToSign(r.ctx(), r.who(), d.ID)
	if err == nil && offer.Pays() {
		paid := false
		if s.config.Payments != nil {
			if paid, err = s.config.Payments.Paid(r.ctx(), d.ID); err != nil {
				return err
			}
		}
		if !paid {
			err = &office.InputError{Field: "paid", Fault: "paid_missing"}
		}
	}
	if err == nil && r.who().IIN.IsZero() {
		err = &office.InputError{Field: "iin", Fault: "no_iin_to_sign"}
	}
	if err != nil {
		return s.applyAgain(r, d, err)
	}
	o, err := s.config.Signatures.Service.Prepare(as(r.ctx(), r.who()), signing.Request{
		Account: r.who().ID, Purpose: eds.PurposeApplicantRequest, Expect: eds.Signatory{IIN: r.who().IIN},
		Documents: []signing.Candidate{{Subject: s.config.Office.DraftSubject(d.ID), Reference: r.who().ID}},
	})
	if err != nil {
		return err
	}
	return r.redirect("/sign/" + o.ID)
}

// fileSigned files the application whose form is signed.
func (s *Server) fileSigned(ctx context.Context, p office.Person, draft string, o signing.Operation, i signing.Item) error {
	signed := office.Signed{At: i.Moment, Form: i.Digest()}
	report, err := s.config.Signatures.Service.Certificate(ctx, o, i)
	if err == nil {
		signed.Certificate, err = report.Evidence()
	}
	if err == nil {
		signed.Signature, err = i.Report.Evidence()
	}
	if err == nil && s.config.Payments != nil {
		signed.Paid, err = s.config.Payments.Paid(ctx, draft)
	}
	if err != nil {
		return err
	}
	_, err = s.config.Office.FileSigned(ctx, p, draft, signed)
	return err
}

// resultPage shows what was signed of a case: the application and the result, each with
// its bytes and its signature to be kept.
func (s *Server) resultPage(r *request) error {
	v, items, err := s.signedOf(r)
	if err != nil {
		return err
	}
	d := resultData{Case: v}
	for n, i := range items {
		shown, err := signing.Render(i.Content, r.lang)
		if err != nil {
			return err
		}
		d.Documents = append(d.Documents, signedResult{View: shown, Number: n + 1, At: i.Moment, By: i.Report.Signers[0].Name})
	}
	return r.render("result", page{Title: r.t("result.title", v.Row.Number), Here: r.listName(), Data: d})
}

type resultData struct {
	Case      office.View
	Documents []signedResult
}

type signedResult struct {
	signing.View
	Number int
	At     time.Time
	By     string
}

// signedOf gives a case with what is signed of it. Before the result is handed over the
// applicant gets his own application alone.
func (s *Server) signedOf(r *request) (office.View, []signing.Item, error) {
	id, err := r.caseID()
	if err != nil || s.config.Signatures.Service == nil {
		return office.View{}, nil, errors.Join(office.ErrNotFound, err)
	}
	v, err := s.config.Office.View(r.ctx(), r.who(), id, zeroTime)
	if err != nil {
		return v, nil, err
	}
	items, err := s.config.Signatures.Service.Of(r.ctx(), office.ApplicationsOf(id))
	if err == nil && (!v.Mine || !v.Application.Open()) {
		var results []signing.Item
		results, err = s.config.Signatures.Service.Of(r.ctx(), "case/"+id.String()+"/")
		items = append(items, results...)
	}
	return v, items, err
}

func (s *Server) resultFile(r *request) error {
	_, items, err := s.signedOf(r)
	if err != nil {
		return err
	}
	for n, i := range items {
		switch file := r.q.PathValue("file"); file {
		case strconv.Itoa(n+1) + ".json":
			return r.download(file, "application/json", i.Content)
		case strconv.Itoa(n+1) + ".p7s":
			return r.download(file, "application/pkcs7-signature", i.Signature)
		}
	}
	return office.ErrNotFound
}
