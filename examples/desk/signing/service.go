// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Documents tells what the desk would have signed now.
type Documents interface {
	// Current gives the canonical bytes of a subject as it is now. Operations are
	// prepared with these bytes; once they differ, nothing is signed.
	Current(ctx context.Context, subject string) ([]byte, error)
	// Attachment gives the file of an attachment, for [Service.Recheck].
	Attachment(ctx context.Context, subject string, a Attachment) ([]byte, error)
}

// Config is what a [Service] is made from. Everything but TestKeys and Checked is
// needed.
type Config struct {
	DB        database.DB
	Checks    local.Config // how signatures are checked: trust and whom to ask
	Documents Documents
	Clock     func() time.Time
	Origin    string // of the desk: a challenge names it
	TestKeys  bool   // lets NCALayer show keys of the test contour
	// Checked is told what came of each check of a signature; nil is nobody.
	Checked func(state, failure string)
}

// Service carries out operations and sign-ins. It is safe for use by many
// goroutines and processes that share a database.
type Service struct {
	config  Config
	checker *local.Checker
}

// New makes a service and brings its tables up to date. The error is an [ErrRequest],
// a database.ErrNewer or a local.ErrConfig.
func New(ctx context.Context, c Config) (*Service, error) {
	if c.DB.DB == nil || c.Documents == nil || c.Clock == nil || c.Origin == "" {
		return nil, fmt.Errorf("%w: the configuration is not complete", ErrRequest)
	}
	checker, err := local.New(c.Checks)
	if err != nil {
		return nil, err
	}
	return &Service{c, checker}, c.DB.Migrate(ctx, "signing", tables)
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
	Subject   string // which [Documents] knows
	Reference string // the opaque one of the applicant, which the evidence repeats
}

// Prepare begins an operation with the documents as they are now; show them by
// [ParseDocument]. The error is an [ErrRequest] or an [ErrDocument].
func (s *Service) Prepare(ctx context.Context, r Request) (Operation, error) {
	if r.Account == "" || r.Expect.IIN.IsZero() || !slices.Contains(law.Values[eds.Purpose](), r.Purpose) || len(r.Documents) == 0 || len(r.Documents) > MaxDocuments {
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
	return o, s.save(ctx, &o, nil)
}

// Operation reads an operation of an account. The error is an [ErrNotFound].
func (s *Service) Operation(ctx context.Context, id, account string) (Operation, error) {
	o, err := s.read(ctx, id)
	if err == nil && o.Account != account {
		return Operation{}, ErrNotFound
	}
	return o, err
}

// Offer gives what the page sends to NCALayer: the documents that are not signed
// yet, so that after a failure it is the rest. A [Failure] says that the
// operation has lapsed, or which documents have changed since they were shown: these
// can no longer be signed here, and nothing is offered.
func (s *Service) Offer(ctx context.Context, id, account string) (Offer, error) {
	o, err := s.Operation(ctx, id, account)
	if err != nil {
		return Offer{}, err
	}
	open := o.Unsigned()
	if len(open) == 0 {
		return Offer{}, fmt.Errorf("%w: every document of the operation is signed", ErrRequest)
	}
	if !s.config.Clock().Before(o.Expires) {
		return Offer{}, FailureLapsed
	}
	var contents [][]byte
	for _, i := range open {
		if i.Failure == FailureChanged {
			continue
		}
		i.reset(StateWaiting)
		if err := s.compare(ctx, i); err != nil {
			return Offer{}, err
		}
		if i.State == StateWaiting {
			contents = append(contents, i.Content)
		}
	}
	changed := len(contents) < len(open)
	if changed {
		for _, i := range o.with(StateWaiting) {
			i.State = StatePrepared
		}
	}
	err = s.save(ctx, &o, nil)
	if err == nil && changed {
		err = o.Err()
	}
	if err != nil {
		return Offer{}, err
	}
	return s.offer(o.ID, o.Expect, contents, true), nil
}

// compare marks a document that has changed since it was shown.
func (s *Service) compare(ctx context.Context, i *Item) error {
	now, err := s.config.Documents.Current(ctx, i.Subject)
	if err == nil && !bytes.Equal(now, i.Content) {
		i.fail(FailureChanged)
	}
	return err
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
	for _, i := range o.Unsigned() {
		if i.Failure != FailureChanged {
			i.fail(f)
		}
	}
	return o, s.save(ctx, &o, nil)
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
	waiting := o.with(StateWaiting)
	if len(waiting) == 0 {
		return o, nil
	}
	if !s.config.Clock().Before(o.Expires) {
		for _, i := range waiting {
			i.fail(FailureLapsed)
		}
		return o, s.save(ctx, &o, nil)
	}
	missing := s.match(waiting, signatures)
	var proofs eds.Proofs
	for _, i := range waiting {
		if err := s.compare(ctx, i); err != nil {
			return Operation{}, err
		}
		switch {
		case i.Failure == FailureChanged:
		case i.Signature == nil:
			i.fail(missing)
		default:
			i.Moment = s.config.Clock().UTC()
			more, err := s.check(ctx, o, i)
			if err != nil {
				return Operation{}, err
			}
			proofs = append(proofs, more...)
		}
	}
	return o, s.save(ctx, &o, proofs)
}

// check asks the checker about a signature and says in the item what came of it.
func (s *Service) check(ctx context.Context, o Operation, i *Item) (eds.Proofs, error) {
	report, err := s.checker.CheckSignature(ctx, i.request(o))
	if err != nil {
		return nil, err
	}
	i.Attempts++
	i.RetryAt, i.Report = time.Time{}, report
	switch f := failureOf(report); f {
	case "":
		i.State = StateChecked
	case FailureUnanswered:
		i.State, i.RetryAt = StateUnanswerable, s.config.Clock().UTC().Add(retryAfter(i.Attempts-1))
	default:
		i.fail(f)
	}
	if s.config.Checked != nil {
		s.config.Checked(string(i.State), string(i.Failure))
	}
	return report.Proofs, nil
}
