// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Form is an application as it was filed: what the digest in the events stands for.
type Form struct {
	Kind      regulation.KindID  `json:"kind"`
	Channel   regulation.Channel `json:"channel"`
	Applicant string             `json:"applicant"` // the opaque ID
	Name      string             `json:"name"`
	IIN       string             `json:"iin"`
	About     string             `json:"about,omitempty"`
	Licence   string             `json:"licence,omitempty"`
	Documents []FormDocument     `json:"documents"`
}

// FormDocument is one line of the checklist as it was filed.
type FormDocument struct {
	Document law.ID     `json:"document"`
	State    string     `json:"state"`
	File     string     `json:"file,omitempty"`
	Digest   eds.Digest `json:"sha256,omitzero"`
}

// Taken is an application that was taken in.
type Taken struct {
	ID     process.ID `json:"id"`
	Number string     `json:"number"`
}

// Outlook is what would follow if a draft were filed now.
type Outlook struct {
	Offer Offer
	At    time.Time // when it counts as handed in
	Plan  process.Plan
	// Returns are the places by which incomplete papers can be given back.
	Returns []law.Citation
}

// Outlook tells by when an application would be due.
func (o *Office) Outlook(d Draft) (Outlook, error) {
	offer, err := o.Offer(d.Offer)
	if err != nil {
		return Outlook{}, err
	}
	at, _ := o.moment(o.Now(), d.HandedIn, d.Reason) // what is wrong with it is said when it is filed
	plan, err := offer.Definition.PlanAll(at, offer.offices)
	if err != nil {
		return Outlook{}, err
	}
	look := Outlook{Offer: offer, At: at, Plan: plan}
	for _, n := range offer.nodes {
		if !n.Return.IsZero() {
			look.Returns = append(look.Returns, n.Citation.At(n.Return.Locator))
		}
	}
	return look, nil
}

// TakeIn files a draft of an official at the counter: the applicant hands the papers
// in, and where the act begins with their receipt the official receives them. The
// draft is gone with that. To take the same draft in again gives the same case.
func (o *Office) TakeIn(ctx context.Context, p Person, d Draft) (Taken, error) {
	if !p.Official() {
		return Taken{}, ErrForbidden
	}
	if t, err := o.Filed(ctx, d.ID); !errors.Is(err, ErrNotFound) {
		return t, errors.Join(err, o.DropDraft(ctx, p, d.ID))
	}
	offer, iin, err := o.ready(d)
	if err != nil {
		return Taken{}, err
	}
	if offer.Portal() {
		return Taken{}, &InputError{"offer", "offer_portal"}
	}
	first := offer.nodes[0]
	party, err := o.partyFor(ctx, p, first)
	if err != nil {
		return Taken{}, err
	}
	at, err := o.moment(o.Now(), d.HandedIn, d.Reason)
	if err != nil {
		return Taken{}, err
	}
	// Where the program ended while the draft was taken in, the applicant is entered already.
	err = o.db.QueryRowContext(ctx, "SELECT applicant FROM desk_case WHERE id = $1", o.CaseOf(d.ID).String()).Scan(&d.Applicant)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Taken{}, err
	}
	if err := o.judge(ctx, d, offer, o.submit(d, offer, at)); err != nil {
		return Taken{}, err
	}
	applicant, err := o.applicant(ctx, d, iin)
	if err != nil {
		return Taken{}, err
	}
	d.Applicant = applicant.ID
	receives := slices.Contains(first.Does, regulation.FunctionReceive) && first.Action == process.ActionComplete
	return o.file(ctx, p, d, offer, o.submit(d, offer, at), func(e process.Event, n process.Node) (process.Command, bool) {
		receive := process.Command{Action: process.ActionComplete, Node: first.ID, By: party, At: e.At, RecordedAt: o.Now(), Key: "receive " + d.ID}
		return receive, receives && n.ID == first.ID
	})
}

// submit is the command that files a draft.
func (o *Office) submit(d Draft, offer Offer, at time.Time) process.Command {
	s := &process.Submission{Definition: offer.Definition.Digest(), Applicant: d.Applicant}
	if offer.Kind.Concerns {
		s.Subject.Licence = strings.TrimSpace(d.Licence)
	}
	for _, doc := range offer.Documents {
		if state := d.Documents[doc.ID]; state != DocumentNotRequired {
			s.Documents = append(s.Documents, process.HandedDocument{Document: string(doc.ID), Present: state == DocumentGiven, Paper: !offer.Portal()})
		}
	}
	return process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: d.Applicant}, At: at, RecordedAt: o.Now(),
		Key: "submit " + d.ID, Details: &process.Details{Submission: s, Note: d.Reason},
	}
}

// judge refuses what the act or the definition does not take, before anything of it is written:
// what is entered goes on as it was entered. The error is an [ErrRefused].
func (o *Office) judge(ctx context.Context, d Draft, offer Offer, c process.Command) error {
	entered, err := o.db.Words(ctx, "SELECT number FROM desk_case WHERE id = $1", o.CaseOf(d.ID).String())
	if err != nil || len(entered) > 0 {
		return err
	}
	if c.By.Person == "" { // who is new is entered once his application is taken
		c.By.Person, c.Details.Submission.Applicant = "new", "new"
	}
	_, err = process.Compile(offer.Kind, offer.Channel(), o.dayOf(c.At))
	if err == nil {
		_, err = offer.Definition.Decide(process.Application{}, c)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	return nil
}

// file enters a case, does in it what a command says and what follows at once, each under its
// key, as far as it was not done before; then it gives the case its number, notes who entered
// it and drops the draft.
func (o *Office) file(ctx context.Context, p Person, d Draft, offer Offer, c process.Command, next func(process.Event, process.Node) (process.Command, bool)) (Taken, error) {
	t, form, err := o.enter(ctx, p, d, offer)
	if err != nil {
		return Taken{}, err
	}
	if !offer.Portal() { // there it comes once it is signed
		c.Details.Submission.Form = eds.DigestOf(form)
	}
	for range len(offer.nodes) + 1 {
		e, found, err := o.store.Keyed(ctx, t.ID, c.Key)
		if err == nil && !found {
			e, err = process.Handle(ctx, o.store, o.definitions(ctx), t.ID, c)
		}
		if err != nil {
			return Taken{}, err
		}
		n, _ := offer.Definition.Node(e.To)
		var follows bool
		if c, follows = next(e, n); !follows {
			break
		}
	}
	err = o.store.SetNumber(ctx, t.ID, t.Number)
	if err == nil {
		err = o.note(ctx, p, t.ID, "filed")
	}
	if err == nil {
		err = o.DropDraft(ctx, p, d.ID)
	}
	return t, err
}

// applicant finds or adds the person for whom a draft is. Where the number is known, it
// must be said for whom.
func (o *Office) applicant(ctx context.Context, d Draft, iin eds.IIN) (Person, error) {
	known, err := o.PersonsWith(ctx, iin)
	i := slices.IndexFunc(known, func(p Person) bool {
		// Somebody else with the number has another name.
		return p.ID == d.Applicant || d.Applicant == d.IIN && fold(p.Name) == fold(d.Name) && p.Has(regulation.ActorApplicant)
	})
	switch {
	case err != nil:
		return Person{}, err
	case i >= 0:
		return known[i], nil
	case d.Applicant != "" && d.Applicant != d.IIN:
		return Person{}, &InputError{"iin", "iin_other"}
	case d.Applicant == "" && len(known) > 0:
		return Person{}, &InputError{"applicant", "applicant_unsaid"}
	}
	return o.AddPerson(ctx, Person{Name: strings.Join(strings.Fields(d.Name), " "), IIN: iin, Lang: law.LangRussian, Roles: []law.ID{regulation.ActorApplicant}}, "")
}

// formOf gives the bytes of the form that a draft becomes.
func (o *Office) formOf(ctx context.Context, q database.Querier, d Draft, offer Offer) ([]byte, error) {
	files, err := o.attachments(ctx, q, d.ID, o.CaseOf(d.ID).String())
	if err != nil {
		return nil, err
	}
	form := Form{Kind: offer.Kind.ID, Channel: offer.Channel(), Applicant: d.Applicant, Name: strings.Join(strings.Fields(d.Name), " "), IIN: d.IIN,
		About: strings.TrimSpace(d.About), Licence: strings.TrimSpace(d.Licence), Documents: []FormDocument{}}
	for _, doc := range offer.Documents {
		line := FormDocument{Document: doc.ID, State: d.Documents[doc.ID]}
		if i := slices.IndexFunc(files, func(f Attachment) bool { return f.Document == doc.ID }); i >= 0 {
			line.File, line.Digest = files[i].Name, files[i].Digest
		}
		form.Documents = append(form.Documents, line)
	}
	return json.Marshal(form)
}

// CaseOf is that of the case that a draft becomes.
func (o *Office) CaseOf(draft string) process.ID {
	return process.NewIDFromKey(o.config.Namespace, draft)
}

// Filed finds the case that a draft has become already. Where the program ended before the
// case had its number, something of it may be missing: that is an [ErrNotFound].
func (o *Office) Filed(ctx context.Context, draft string) (Taken, error) {
	c, err := o.store.Case(ctx, o.CaseOf(draft))
	if err == nil && c.Number == "" {
		err = ErrNotFound
	}
	return Taken{c.ID, c.Number}, notFound(err)
}

// enter writes what the desk keeps of a case beside its events, and takes the files
// over from the draft. It can be done again where the program ended after it.
func (o *Office) enter(ctx context.Context, p Person, d Draft, offer Offer) (t Taken, form []byte, err error) {
	if err := o.keep(ctx, offer); err != nil {
		return Taken{}, nil, err
	}
	t = Taken{ID: o.CaseOf(d.ID)}
	err = o.db.Within(ctx, func(q database.Querier) error {
		year := o.Now().In(o.zone).Year()
		var last int64
		if err := q.QueryRowContext(ctx, `INSERT INTO desk_number (year, last) VALUES ($1, 1)
			ON CONFLICT (year) DO UPDATE SET last = desk_number.last + 1 RETURNING last`, year).Scan(&last); err != nil {
			return err
		}
		err := q.QueryRowContext(ctx, "SELECT number, form FROM desk_case WHERE id = $1", t.ID.String()).Scan(&t.Number, &form)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if form, err = o.formOf(ctx, q, d, offer); err != nil {
			return err
		}
		t.Number = fmt.Sprintf("%d-%05d", year, last)
		if _, err := database.Exec(ctx, q, "INSERT INTO desk_case (id, number, applicant, folded, form, taken_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)",
			t.ID.String(), t.Number, d.Applicant, fold(d.Name), form, p.ID, d.Reason); err != nil {
			return err
		}
		_, err = database.Exec(ctx, q, "UPDATE desk_attachment SET owner = $1 WHERE owner = $2", t.ID.String(), d.ID)
		return err
	})
	return t, form, err
}
