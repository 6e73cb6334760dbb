// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

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

// draftData is the form of an application, at the counter or on the portal.
type draftData struct {
	*request
	office.Draft
	Offers  []office.Offer
	Outlook office.Outlook // zero until it is known what is asked for
	Kept    *office.Draft  // what was kept elsewhere while this was typed
}

func (r *request) intakePage() error {
	offers := r.office.Counter(r.who())
	if len(offers) == 0 {
		return office.ErrForbidden
	}
	return r.draftPage("intake", offers)
}

func (r *request) applyPage() error { return r.draftPage("apply", r.office.OfPortal()) }

func (r *request) draftPage(name string, offers []office.Offer) (err error) {
	d := draftData{request: r, Draft: r.office.NewDraft(r.who()), Offers: offers}
	if r.failed != nil && r.draft == nil { // typed in another session, or beside files that are too large
		if _, err := r.typedDraft(name == "apply"); err != nil {
			return r.failed
		}
	}
	if id := r.q.URL.Query().Get("draft"); r.draft != nil {
		d.Draft = *r.draft
	} else if id != "" {
		if d.Draft, err = r.office.Draft(r.ctx(), r.who(), id); err != nil {
			return err
		}
	}
	if errors.Is(r.failed, office.ErrChanged) {
		kept, err := r.office.Draft(r.ctx(), r.who(), d.ID)
		if err == nil {
			d.Kept, d.Version = &kept, kept.Version // who sends it again has seen what is kept
		} else if !errors.Is(err, office.ErrNotFound) {
			return err
		}
	}
	if d.Outlook, err = r.office.Outlook(d.Draft); errors.Is(err, office.ErrNotFound) {
		err = nil // nothing is asked for yet
	}
	return r.render(name, d, err)
}

// Field is the field that is at fault.
func (d draftData) Field() string {
	var input *office.InputError
	if errors.As(d.failed, &input) {
		return input.Field
	}
	return ""
}

// Differs is what is kept elsewhere than it is typed here, by the names of the fields.
func (d draftData) Differs() map[string]string {
	differs := map[string]string{}
	if d.Kept == nil {
		return differs
	}
	for field, words := range map[string][2]string{
		"intake.iin": {d.IIN, d.Kept.IIN}, "intake.name": {d.Name, d.Kept.Name}, "intake.about": {d.About, d.Kept.About},
		"intake.licence": {d.Licence, d.Kept.Licence}, "intake.handed_in": {d.HandedIn, d.Kept.HandedIn}, "happened.why": {d.Reason, d.Kept.Reason},
	} {
		if words[0] != words[1] {
			differs[field] = words[1]
		}
	}
	return differs
}

// Checklist reports whether lines of the checklist are at fault.
func (d draftData) Checklist() bool { return strings.HasPrefix(d.Field(), "document.") }

// BadDigit reports whether the check digit of the identification number is wrong.
func (d draftData) BadDigit() bool {
	iin, err := eds.ParseIIN(d.IIN)
	return err == nil && iin.Validate() != nil
}

// Known are the persons with the identification number.
func (d draftData) Known() ([]office.Person, error) {
	iin, err := eds.ParseIIN(d.IIN)
	if err != nil {
		return nil, nil
	}
	return d.office.PersonsWith(d.ctx(), iin)
}

// Files are those of the draft; one that is not kept yet has none.
func (d draftData) Files() ([]office.Attachment, error) {
	if d.Version == 0 {
		return nil, nil
	}
	return d.office.DraftAttachments(d.ctx(), d.who(), d.ID)
}

// Paid reports whether the payment has arrived.
func (d draftData) Paid() (bool, error) { return d.paid(d.ctx(), d.ID) }

func (s *Server) paid(ctx context.Context, draft string) (bool, error) {
	if s.config.Payments == nil {
		return false, nil
	}
	return s.config.Payments.Paid(ctx, draft)
}

// Fee is what the act's fee comes to today; negative where nobody can tell.
func (r *request) Fee(offer office.Offer) decimal.Decimal {
	fee, err := offer.Kind.Regulation().Fee.Amount(offer.Kind.ID, r.office.Today())
	if err != nil {
		return decimal.NewFromInt(-1)
	}
	return fee
}

// services puts offers under their services, which follow one another already.
func services(offers []office.Offer) [][]office.Offer {
	var list [][]office.Offer
	for i, f := range offers {
		if id := f.Kind.ID; i == 0 || id.Act != offers[i-1].Kind.ID.Act || id.Service != offers[i-1].Kind.ID.Service {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], f)
	}
	return list
}

// ways counts the offers of the same kind.
func ways(offers []office.Offer, of office.Offer) (n int) {
	for _, f := range offers {
		if f.Kind.ID == of.Kind.ID {
			n++
		}
	}
	return n
}

// keepDraft keeps what was typed, whatever becomes of it.
func (r *request) keepDraft(portal bool) (office.Draft, error) {
	d, err := r.typedDraft(portal)
	if err != nil {
		return d, err
	}
	d, err = r.office.KeepDraft(r.ctx(), d)
	r.draft = &d
	return d, err
}

// typedDraft is what was typed. On the portal the applicant is who is signed in, whatever
// the form says.
func (r *request) typedDraft(portal bool) (office.Draft, error) {
	f := r.form
	d := r.office.NewDraft(r.who())
	if id := f.Get("draft"); id != "" {
		d.ID = id
	}
	var err error
	if d.Version, err = strconv.ParseInt(f.Get("version"), 10, 64); err != nil || len(d.ID) > 64 {
		return d, unreadable("version")
	}
	d.Offer, d.About, d.Licence = f.Get("offer"), f.Get("about"), f.Get("licence")
	if portal {
		d.Applicant, d.IIN, d.Name = r.who().ID, r.who().IIN.Digits(), r.who().Name
	} else {
		d.Applicant, d.IIN, d.Name = f.Get("applicant"), strings.TrimSpace(f.Get("iin")), f.Get("name")
		d.HandedIn, d.Reason = f.Get("handed_in"), f.Get("reason")
	}
	d.Documents = map[law.ID]string{}
	for key := range f {
		if doc, found := strings.CutPrefix(key, "document."); found {
			d.Documents[law.ID(doc)] = f.Get(key)
		}
	}
	r.draft = &d
	return d, nil
}

// intake takes an application in at the counter, where that was the button.
func (r *request) intake() error {
	if len(r.office.Counter(r.who())) == 0 {
		return office.ErrForbidden
	}
	d, err := r.keepDraft(false)
	if r.form.Get("button") != "accept" {
		return r.redirect("/intake?draft="+url.QueryEscape(d.ID), err)
	}
	if errors.Is(err, office.ErrChanged) {
		err = r.pressedTwice(d)
	}
	if err != nil {
		return err
	}
	taken, err := r.office.TakeIn(r.ctx(), r.who(), d)
	return r.redirect("/case/"+taken.ID.String()+"?accepted=1", err)
}

// pressedTwice reports whether what is kept of a draft, or has become a case already, is what
// was typed here: to take that in gives the same case. Otherwise it is an [office.ErrChanged].
func (r *request) pressedTwice(d office.Draft) error {
	kept, err := r.office.Draft(r.ctx(), r.who(), d.ID)
	if err == nil {
		typed, _ := json.Marshal(d) // a draft of texts never fails
		if there, _ := json.Marshal(kept); bytes.Equal(typed, there) {
			return nil
		}
		return office.ErrChanged
	}
	if !errors.Is(err, office.ErrNotFound) {
		return err
	}
	v, err := r.office.Peek(r.ctx(), r.who(), r.office.CaseOf(d.ID))
	if err == nil && !sameForm(v, d) || errors.Is(err, office.ErrNotFound) {
		return office.ErrChanged
	}
	return err
}

// sameForm reports whether a case was filed with what is typed.
func sameForm(v office.View, d office.Draft) bool {
	f := v.Form
	same := v.ID() == d.Offer && f.IIN == d.IIN && f.Name == strings.Join(strings.Fields(d.Name), " ") &&
		f.About == strings.TrimSpace(d.About) && f.Licence == strings.TrimSpace(d.Licence) && v.Reason == d.Reason
	for _, line := range f.Documents {
		same = same && line.State == d.Documents[line.Document]
	}
	return same
}

// apply goes on to pay or to sign, where that was the button.
func (r *request) apply() error {
	d, err := r.keepDraft(true)
	if err == nil {
		err = r.attach(d)
	}
	if err != nil {
		return err
	}
	at := "/portal/apply?draft=" + url.QueryEscape(d.ID)
	switch r.form.Get("button") {
	case "pay":
		return r.pay(d, at)
	case "sign":
		return r.signApplication(d)
	}
	return r.redirect(at, nil)
}

// errTwoFiles says that a document has come with more than one file, of which none is chosen.
var errTwoFiles = errors.New("web: two files under one field")

// upload is a file of a form.
type upload struct {
	field, name string
	body        []byte
}

// readFiles reads a form with files. What is too large is read past, so that what was typed
// beside it is there.
func (r *request) readFiles() error {
	parts, err := r.q.MultipartReader()
	if err != nil {
		return err
	}
	r.q.PostForm = url.Values{}
	r.q.Form = r.q.PostForm
	left := map[bool]int64{false: maxForm, true: maxFiles} // whether it is a file
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		field, name := part.FormName(), part.FileName()
		body, err := io.ReadAll(io.LimitReader(part, left[name != ""]+1))
		if err != nil {
			return err
		}
		left[name != ""] -= int64(len(body))
		left[false] -= 64 // each part costs something, also an empty one
		switch {
		case left[false] < 0:
			return &http.MaxBytesError{Limit: maxForm}
		case name == "":
			r.q.PostForm.Add(field, string(body))
		case slices.ContainsFunc(r.files, func(f upload) bool { return f.field == field }):
			return errTwoFiles
		case left[true] >= 0:
			r.files = append(r.files, upload{field, name, body})
		}
	}
	if left[true] < 0 {
		return &http.MaxBytesError{Limit: maxFiles}
	}
	return nil
}

// attach keeps the files of the form beside their documents.
func (r *request) attach(d office.Draft) error {
	for _, f := range r.files {
		doc, found := strings.CutPrefix(f.field, "file.")
		if !found {
			return unreadable("form")
		}
		if err := r.office.Attach(r.ctx(), r.who(), d.ID, law.ID(doc), f.name, f.body); err != nil {
			return err
		}
	}
	return nil
}

// draftFile gives the applicant a file as it is kept.
func (r *request) draftFile() error {
	draft, document := r.q.PathValue("id"), law.ID(r.q.PathValue("document"))
	files, err := r.office.DraftAttachments(r.ctx(), r.who(), draft)
	i := slices.IndexFunc(files, func(a office.Attachment) bool { return a.Document == document })
	if err != nil || i < 0 {
		return cmp.Or(err, office.ErrNotFound)
	}
	body, err := r.office.DraftFile(r.ctx(), draft, document)
	return r.download(files[i].Name, files[i].Type, body, err)
}

func (r *request) pay(d office.Draft, back string) error {
	offer, err := r.office.Offer(d.Offer)
	if err != nil || !offer.Pays() || r.config.Payments == nil {
		return &office.InputError{Field: "offer", Fault: "offer_missing"}
	}
	address, err := r.config.Payments.Order(r.ctx(), d.ID, r.Fee(offer), back)
	return r.redirect(address, err)
}

func (r *request) signApplication(d office.Draft) error {
	_, offer, err := r.office.ReadyToSign(r.ctx(), r.who(), d.ID)
	if err != nil {
		return err
	}
	if offer.Pays() {
		paid, err := r.paid(r.ctx(), d.ID)
		if err != nil {
			return err
		}
		if !paid {
			return &office.InputError{Field: "paid", Fault: "paid_missing"}
		}
	}
	return r.prepare(signing.Operation{
		Purpose: eds.PurposeApplicantRequest, Expect: eds.Signatory{IIN: r.who().IIN},
		Items: []signing.Item{{Subject: r.office.DraftSubject(d.ID), Reference: r.who().ID}},
	})
}
