// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// Verifier checks signatures, and proves years later what was checked. It is safe for
// use by many goroutines. The zero value is not one: take [NewVerifier].
type Verifier struct {
	*local.Checker
	config local.Config
}

// NewVerifier makes a verifier from the configuration of a checker. The error is a
// local.ErrConfig.
func NewVerifier(c local.Config) (*Verifier, error) {
	checker, err := local.New(c)
	return &Verifier{checker, c}, err
}

// kept gives a checker that asks nobody, with the trust of today's configuration, so
// that whoever changed the store cannot bring an authority of his own.
func (l *Verifier) kept(proofs eds.Proofs) (eds.Checker, error) {
	c := l.config
	recorded, lists, err := local.Kept(proofs)
	if err != nil {
		return nil, err
	}
	c.OCSP, c.Lists = []local.OCSPSource{recorded}, lists
	c.OCSPCache, c.Hook = 0, nil
	return local.New(c)
}

// Certificate checks, for the moment at which a valid signature came, the certificate
// that it was made with: the check that the acts make of the certificate alone.
func (s *Service) Certificate(ctx context.Context, o Operation, i Item) (eds.Report, error) {
	q := i.request(o)
	if len(i.Report.Signers) > 0 {
		q.Certificate = certificateOf(i.Signature, i.Report.Signers[0].Certificate)
	}
	q.Signature = nil // the content stays: the evidence is about the form that was filled
	return s.config.Verifier.CheckCertificate(ctx, q)
}

// Of gives the documents that are signed for subjects with a beginning, in the order in
// which they were signed.
func (s *Service) Of(ctx context.Context, beginning string) ([]Item, error) {
	ids, err := s.config.Store.of(ctx, beginning)
	if err != nil {
		return nil, err
	}
	var list []Item
	for _, id := range ids {
		o, err := s.config.Store.Operation(ctx, id)
		if err != nil {
			return nil, err
		}
		for _, i := range o.Items {
			if i.State == StateChecked && strings.HasPrefix(i.Subject, beginning) {
				list = append(list, i)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Item) int { return a.Moment.Compare(b.Moment) })
	return list, nil
}

// Retry checks again what could not be checked and is due. It returns the operations
// that changed: hand what became valid on, as [Service.Unapplied] lists it. An
// operation that another process changed meanwhile is left to that process.
func (s *Service) Retry(ctx context.Context) ([]Operation, error) {
	ids, err := s.config.Store.Due(ctx, s.config.Clock().UTC())
	if err != nil {
		return nil, err
	}
	var changed []Operation
	for _, id := range ids {
		o, err := s.config.Store.Operation(ctx, id)
		if err != nil {
			return changed, err
		}
		var proofs []eds.Proof
		now := s.config.Clock().UTC()
		for i := range o.Items {
			item := &o.Items[i]
			if item.State != StateUnanswerable || item.RetryAt.After(now) {
				continue
			}
			more, err := s.check(ctx, o, item)
			if err != nil {
				return changed, err
			}
			proofs = append(proofs, more...)
		}
		switch err := s.config.Store.Save(ctx, &o, proofs); {
		case err == nil:
			changed = append(changed, o)
		case !isConflict(err):
			return changed, err
		}
	}
	return changed, nil
}

// Unapplied lists the operations with documents from which the desk has not drawn
// its consequences yet, so that a crash between the check and the case loses
// nothing: those that are checked, and those that failed only when they were checked
// again, so that nobody stands before the page any more.
func (s *Service) Unapplied(ctx context.Context) ([]Operation, error) {
	ids, err := s.config.Store.Unapplied(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]Operation, len(ids))
	for i, id := range ids {
		if list[i], err = s.config.Store.Operation(ctx, id); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// Applied records that the desk has drawn the consequences of a checked document. To
// record it twice changes nothing.
func (s *Service) Applied(ctx context.Context, id string, number int) error {
	for {
		o, err := s.config.Store.Operation(ctx, id)
		if err != nil {
			return err
		}
		if number < 1 || number > len(o.Items) {
			return ErrNotFound
		}
		if o.Items[number-1].Applied {
			return nil
		}
		o.Items[number-1].Applied = true
		if err := s.config.Store.Save(ctx, &o, nil); !isConflict(err) {
			return err
		}
	}
}

// Rechecked is what came of proving one signed document again.
type Rechecked struct {
	Operation string
	Number    int
	Subject   string
	Report    eds.Report // the new one
	Err       error      // why it cannot be proved; nil: it is, with the same findings as then
}

// Recheck proves every signed document again and asks nobody: the bytes, the files
// that are attached, the signature, and the answers that were kept. It calls yield
// for each and ends when that returns false. The error tells that the store could
// not be read.
func (s *Service) Recheck(ctx context.Context, yield func(Rechecked) bool) error {
	after := ""
	for {
		ids, err := s.config.Store.Signed(ctx, after)
		if err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			o, err := s.config.Store.Operation(ctx, id)
			if err != nil {
				return err
			}
			for i := range o.Items {
				item := &o.Items[i]
				if item.State != StateChecked {
					continue
				}
				r := Rechecked{Operation: o.ID, Number: item.Number, Subject: item.Subject}
				r.Report, r.Err = s.prove(ctx, o, item)
				if !yield(r) {
					return nil
				}
			}
			after = id
		}
	}
}

// prove makes the check of a document again with what was kept.
func (s *Service) prove(ctx context.Context, o Operation, i *Item) (eds.Report, error) {
	proofs := append(eds.Proofs{}, i.Report.Proofs...)
	err := proofs.Restore(func(d eds.Digest) ([]byte, error) { return s.config.Store.Proof(ctx, d) })
	if err != nil {
		return eds.Report{}, err
	}
	checker, err := s.config.Verifier.kept(proofs)
	if err != nil {
		return eds.Report{}, err
	}
	report, err := checker.CheckSignature(ctx, i.request(o))
	if err != nil {
		return report, err
	}
	if f := failureOf(report); f != "" {
		return report, &FailureError{Failure: f, Items: []int{i.Number}}
	}
	if !sameFindings(report, i.Report) {
		return report, errFindings
	}
	return report, s.attachments(ctx, i)
}

// attachments compares the files with the digests that were signed.
func (s *Service) attachments(ctx context.Context, i *Item) error {
	d, err := ParseDocument(i.Content)
	if err != nil {
		return err
	}
	for _, a := range d.Attachments {
		file, err := s.config.Documents.Attachment(ctx, i.Subject, a)
		if err != nil {
			return err
		}
		err = a.Check(file)
		if closed := file.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// errFindings says that a signature is valid as it was, but by other findings.
var errFindings = errors.New("signing: valid by other findings than it was then")

func sameFindings(a, b eds.Report) bool { return slices.Equal(a.Codes(), b.Codes()) }

func isConflict(err error) bool { return errors.Is(err, ErrConflict) }
