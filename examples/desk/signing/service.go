// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// Documents tells what the desk would have signed now.
type Documents interface {
	// Current gives the canonical bytes of a subject as it is now. Operations are
	// prepared with these bytes; once they differ, nothing is signed.
	Current(ctx context.Context, subject string) ([]byte, error)
	// Attachment opens the file of an attachment, for [Service.Recheck].
	Attachment(ctx context.Context, subject string, a Attachment) (io.ReadCloser, error)
}

// Config is what a [Service] is made from. Everything but Stamp, TestKeys and Checked
// is needed.
type Config struct {
	Store     *Store
	Verifier  *Verifier
	Documents Documents
	Clock     func() time.Time
	Origin    string // of the desk: a challenge names it
	Stamp     bool   // asks NCALayer for a time stamp on documents
	TestKeys  bool   // lets NCALayer show keys of the test contour
	// Checked is told what came of each check of a signature; nil is nobody.
	Checked func(state, failure string)
}

// Service carries out operations and sign-ins. It is safe for use by many
// goroutines and processes that share a store.
type Service struct{ config Config }

// New makes a service. The error is an [ErrRequest].
func New(c Config) (*Service, error) {
	if c.Store == nil || c.Verifier == nil || c.Documents == nil || c.Clock == nil || c.Origin == "" {
		return nil, fmt.Errorf("%w: the configuration is not complete", ErrRequest)
	}
	return &Service{c}, nil
}

// Request asks for an operation.
type Request struct {
	Account   string
	Purpose   eds.Purpose
	Expect    eds.Signatory // IIN is needed: somebody in particular signs
	Documents []Candidate
}

// Candidate is a document to be signed.
type Candidate struct {
	Subject string // which [Documents] knows
	// Reference is the opaque one of the applicant, which the evidence repeats.
	Reference string
}

// Prepare begins an operation with the documents as they are now; show them by
// [Render]. The error is an [ErrRequest] or an [ErrDocument].
func (s *Service) Prepare(ctx context.Context, r Request) (Operation, error) {
	if r.Account == "" || r.Expect.IIN.IsZero() || !r.Purpose.IsValid() || len(r.Documents) == 0 || len(r.Documents) > MaxDocuments {
		return Operation{}, fmt.Errorf("%w: account, purpose, person or documents are missing, or more than %d documents", ErrRequest, MaxDocuments)
	}
	now := s.config.Clock().UTC()
	o := Operation{ID: rand.Text(), Account: r.Account, Purpose: r.Purpose, Expect: r.Expect, Created: now, Expires: now.Add(OperationLife)}
	for i, c := range r.Documents {
		content, err := s.config.Documents.Current(ctx, c.Subject)
		if err != nil {
			return Operation{}, err
		}
		d, err := ParseDocument(content)
		if err != nil {
			return Operation{}, fmt.Errorf("document %d: %w", i+1, err)
		}
		if d.Subject != c.Subject || slices.ContainsFunc(o.Items, func(i Item) bool { return i.Subject == c.Subject }) {
			return Operation{}, fmt.Errorf("%w: document %d is of another subject, or of the same as another", ErrRequest, i+1)
		}
		o.Items = append(o.Items, Item{Number: i + 1, Subject: c.Subject, Reference: c.Reference, Content: content, State: StatePrepared})
	}
	return o, s.config.Store.Create(ctx, o)
}

// Operation reads an operation of an account. The error is an [ErrNotFound].
func (s *Service) Operation(ctx context.Context, id, account string) (Operation, error) {
	o, err := s.config.Store.Operation(ctx, id)
	if err == nil && o.Account != account {
		return Operation{}, ErrNotFound
	}
	return o, err
}

// Offer gives what the page sends to NCALayer: the documents that are not signed
// yet, so that after a failure it is the rest. A [*FailureError] says that the
// operation has lapsed, or which documents have changed since they were shown: these
// can no longer be signed here, and nothing is offered.
func (s *Service) Offer(ctx context.Context, id, account string) (Offer, error) {
	o, err := s.Operation(ctx, id, account)
	if err != nil {
		return Offer{}, err
	}
	open := o.unsigned()
	if len(open) == 0 {
		return Offer{}, fmt.Errorf("%w: every document of the operation is signed", ErrRequest)
	}
	if !s.config.Clock().Before(o.Expires) {
		return Offer{}, &FailureError{Failure: FailureLapsed}
	}
	var contents [][]byte
	for _, i := range open {
		if err := s.compare(ctx, &o.Items[i]); err != nil {
			return Offer{}, err
		}
		if o.Items[i].Failure != FailureChanged {
			o.Items[i] = o.Items[i].again()
			contents = append(contents, o.Items[i].Content)
		}
	}
	if len(contents) < len(open) {
		for _, i := range open {
			if o.Items[i].State == StateWaiting {
				o.Items[i].State = StatePrepared
			}
		}
		if err := s.config.Store.Save(ctx, &o, nil); err != nil {
			return Offer{}, err
		}
		return Offer{}, o.Err()
	}
	if err := s.config.Store.Save(ctx, &o, nil); err != nil {
		return Offer{}, err
	}
	return s.offer(o.ID, o.Expect, contents, s.config.Stamp), nil
}

// compare marks a document that has changed since it was shown.
func (s *Service) compare(ctx context.Context, i *Item) error {
	now, err := s.config.Documents.Current(ctx, i.Subject)
	if err != nil {
		return err
	}
	if eds.DigestOf(now) != i.Digest() {
		i.State, i.Failure = StateFailed, FailureChanged
	}
	return nil
}

// Fail takes what the page tells of NCALayer: nothing of what the operation still
// wants was signed. The error is an [ErrRequest] for a failure that no page can tell.
func (s *Service) Fail(ctx context.Context, id, account string, f Failure) (Operation, error) {
	if !f.OfPage() {
		return Operation{}, fmt.Errorf("%w: not a failure of a page", ErrRequest)
	}
	o, err := s.Operation(ctx, id, account)
	if err != nil {
		return Operation{}, err
	}
	for _, i := range o.unsigned() {
		if o.Items[i].Failure != FailureChanged {
			o.Items[i].State, o.Items[i].Failure = StateFailed, f
		}
	}
	return o, s.config.Store.Save(ctx, &o, nil)
}

// Answer takes the signatures that NCALayer gave, in any order and form, finds the
// document of each by its digest, and checks them. What became of each document
// stands in the operation; an answer that came before changes nothing. The error
// tells that the check could not be run at all.
func (s *Service) Answer(ctx context.Context, id, account string, signatures []string) (Operation, error) {
	o, err := s.Operation(ctx, id, account)
	if err != nil {
		return Operation{}, err
	}
	if len(signatures) > MaxDocuments {
		return Operation{}, fmt.Errorf("%w: more than %d signatures", ErrRequest, MaxDocuments)
	}
	var waiting []*Item
	lapsed := !s.config.Clock().Before(o.Expires)
	for i := range o.Items {
		item := &o.Items[i]
		if item.State != StateWaiting {
			continue
		}
		if lapsed {
			item.State, item.Failure = StateFailed, FailureLapsed
			continue
		}
		waiting = append(waiting, item)
	}
	if len(waiting) == 0 && !lapsed {
		return o, nil
	}
	found := s.match(waiting, signatures)
	var proofs []eds.Proof
	for _, item := range waiting {
		if err := s.compare(ctx, item); err != nil {
			return Operation{}, err
		}
		switch {
		case item.State == StateFailed:
			continue
		case item.Signature == nil:
			item.State, item.Failure = StateFailed, found
			continue
		}
		item.Moment = s.config.Clock().UTC()
		more, err := s.check(ctx, o, item)
		if err != nil {
			return Operation{}, err
		}
		proofs = append(proofs, more...)
	}
	return o, s.config.Store.Save(ctx, &o, proofs)
}

// match gives the documents their signatures by digest, and says what is the matter
// with those that get none.
func (s *Service) match(waiting []*Item, signatures []string) Failure {
	by := map[claim][]*Item{}
	for _, item := range waiting {
		item.Signature = nil
		for _, c := range claims(item.Content, s.config.Verifier.config.Algorithms) {
			by[c] = append(by[c], item)
		}
	}
	rest := FailureMissing
	for _, text := range signatures {
		der := message(text)
		c, read := claimOf(der)
		i := slices.IndexFunc(by[c], func(i *Item) bool { return i.Signature == nil })
		switch {
		case !read:
			rest = FailureMalformed
		case i >= 0:
			by[c][i].Signature = der
		case rest == FailureMissing:
			rest = FailureDocument
		}
	}
	return rest
}

// check asks the verifier about a signature and says in the item what came of it.
func (s *Service) check(ctx context.Context, o Operation, i *Item) (eds.Proofs, error) {
	report, err := s.config.Verifier.CheckSignature(ctx, i.request(o))
	if err != nil {
		return nil, err
	}
	i.Attempts++
	i.RetryAt, i.Report, i.Failure = time.Time{}, report, ""
	switch f := failureOf(report); f {
	case "":
		i.State = StateChecked
	case FailureUnanswered:
		i.State, i.RetryAt = StateUnanswerable, s.config.Clock().UTC().Add(retryAfter(i.Attempts-1))
	default:
		i.State, i.Failure = StateFailed, f
	}
	if s.config.Checked != nil {
		s.config.Checked(string(i.State), string(i.Failure))
	}
	return report.Proofs, nil
}

// request is the question about a signature, the same whenever it is asked.
func (i *Item) request(o Operation) eds.Request {
	return eds.Request{
		Reference: i.Reference, Moment: i.Moment, Purpose: o.Purpose, Signature: i.Signature, Content: i.Content,
		Expect: eds.Signatories{o.Expect},
	}
}
