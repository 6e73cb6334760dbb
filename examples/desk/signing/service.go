// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package signing lets persons sign in the browser through NCALayer, and proves what
// they signed: what the bytes are, whose signature it is, and that it still holds
// years later.
//
//	service, err := signing.New(ctx, signing.Config{DB: db, Checks: checks, ...})
//	operation, err := service.Prepare(ctx, signing.Operation{Account: account, Expect: eds.Signatory{IIN: iin}, ...})
//	offer, err := service.Offer(ctx, operation.ID, account)                 // the page sends it to NCALayer
//	operation, err = service.Answer(ctx, operation.ID, account, signatures) // and brings what came back
//
// What is signed is a [Document] in its canonical form, and [ParseDocument] reads what is
// shown from the signed bytes alone. A challenge for signing in has bytes of another
// format, so that neither signature is of any use for the other. What could not be checked
// is no failure: [Service.Retry] checks it later for the moment at which it came.
// [Service.Recheck] proves everything again and asks nobody.
//
// Errors and values print without numbers, names and bytes of signatures.
package signing

import (
	"bytes"
	"cmp"
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
	// Current gives the canonical bytes of a subject as it is now for who signs. Operations
	// are prepared with these bytes; once they differ, nothing is signed.
	Current(ctx context.Context, account, subject string) ([]byte, error)
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

// Prepare begins an operation for an account, with a purpose and somebody in particular who
// signs: of its items the subjects, which [Documents] knows, and the references are given.
// They are the documents as they are now; show them by [ParseDocument]. The error is an
// [ErrRequest] or an [ErrDocument].
func (s *Service) Prepare(ctx context.Context, o Operation) (Operation, error) {
	if o.Account == "" || o.Expect.IIN.IsZero() || !slices.Contains(law.Values[eds.Purpose](), o.Purpose) || len(o.Items) == 0 || len(o.Items) > MaxDocuments {
		return Operation{}, fmt.Errorf("%w: account, purpose, person or documents are missing, or more than %d documents", ErrRequest, MaxDocuments)
	}
	asked, subjects := o.Items, map[string]bool{}
	o.ID, o.Expires, o.Items = rand.Text(), s.config.Clock().UTC().Add(OperationLife), nil
	for n, i := range asked {
		content, err := s.config.Documents.Current(ctx, o.Account, i.Subject)
		if err != nil {
			return Operation{}, err
		}
		d, err := ParseDocument(content)
		if err != nil {
			return Operation{}, fmt.Errorf("document %d: %w", n+1, err)
		}
		if d.Subject != i.Subject || subjects[i.Subject] {
			return Operation{}, fmt.Errorf("%w: document %d is of another subject, or of the same as another", ErrRequest, n+1)
		}
		subjects[i.Subject] = true
		o.Items = append(o.Items, Item{Number: n + 1, Subject: i.Subject, Reference: i.Reference, Content: content, State: StatePrepared})
	}
	return o, s.save(ctx, &o)
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
// yet, so that after a failure it is the rest. A [FailureError] says that the
// operation has lapsed, or that documents have changed since they were shown: these
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
		return Offer{}, FailureError{FailureLapsed}
	}
	changed := false
	for _, i := range open {
		if err := s.compare(ctx, account, i); err != nil {
			return Offer{}, err
		}
		changed = changed || i.Failure == FailureChanged
	}
	if changed {
		return Offer{}, cmp.Or(s.save(ctx, &o), error(FailureError{FailureChanged}))
	}
	var contents [][]byte
	for _, i := range open {
		*i = Item{Number: i.Number, Subject: i.Subject, Reference: i.Reference, Content: i.Content, State: StateWaiting}
		contents = append(contents, i.Content)
	}
	return s.offer(o.ID, o.Expect, contents, true), s.save(ctx, &o)
}

// compare marks a document that has changed since it was shown, for good.
func (s *Service) compare(ctx context.Context, account string, i *Item) error {
	if i.Failure == FailureChanged {
		return nil
	}
	now, err := s.config.Documents.Current(ctx, account, i.Subject)
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
	return o, s.save(ctx, &o)
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
		return o, s.save(ctx, &o)
	}
	missing := s.match(waiting, signatures)
	for _, i := range waiting {
		if err := s.compare(ctx, account, i); err != nil {
			return Operation{}, err
		}
		switch {
		case i.Failure == FailureChanged:
		case i.Signature == nil:
			i.fail(missing)
		default:
			i.Moment = s.config.Clock().UTC()
			if err := s.check(ctx, o, i); err != nil {
				return Operation{}, err
			}
		}
	}
	return o, s.save(ctx, &o)
}

// check asks the checker about a signature and says in the item what came of it.
func (s *Service) check(ctx context.Context, o Operation, i *Item) error {
	report, err := s.checker.CheckSignature(ctx, i.request(o))
	if err != nil {
		return err
	}
	i.Attempts++
	i.RetryAt, i.Report = time.Time{}, report
	switch f := failureOf(report); f {
	case "":
		i.State = StateChecked
	case FailureUnanswered:
		// After a minute, then after twice as long each time, at most an hour; the desk never
		// gives up by itself.
		wait := min(time.Minute<<min(i.Attempts-1, 6), time.Hour)
		i.State, i.RetryAt = StateUnanswerable, s.config.Clock().UTC().Add(wait)
	default:
		i.fail(f)
	}
	if s.config.Checked != nil {
		s.config.Checked(string(i.State), string(i.Failure))
	}
	return nil
}
