// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// Rechecked is what came of proving one signed document again.
type Rechecked struct {
	Operation string
	Number    int
	Err       error // why it cannot be proved; nil: it is, with the same findings as then
}

// Recheck proves every signed document again and asks nobody: the bytes, the files
// that are attached, the signature, and the answers that were kept. It calls yield
// for each and ends when that returns false. The error tells that the store could
// not be read.
func (s *Service) Recheck(ctx context.Context, yield func(Rechecked) bool) error {
	for o, err := range s.config.Store.operations(ctx, "state = 'checked'", "operation") {
		if err != nil {
			return err
		}
		for _, i := range o.with(StateChecked) {
			if !yield(Rechecked{o.ID, i.Number, s.prove(ctx, o, i)}) {
				return nil
			}
		}
	}
	return nil
}

// errFindings says that a signature is valid as it was, but by other findings.
var errFindings = errors.New("signing: valid by other findings than it was then")

// prove makes the check of a document again with what was kept.
func (s *Service) prove(ctx context.Context, o Operation, i *Item) error {
	proofs := slices.Clone(i.Report.Proofs)
	if err := proofs.Restore(func(d eds.Digest) ([]byte, error) { return s.config.Store.proof(ctx, d) }); err != nil {
		return err
	}
	checker, err := s.kept(proofs)
	if err != nil {
		return err
	}
	report, err := checker.CheckSignature(ctx, i.request(o))
	if err != nil {
		return err
	}
	if f := failureOf(report); f != "" {
		return &FailureError{Failure: f, Items: []int{i.Number}}
	}
	if !slices.Equal(report.Codes(), i.Report.Codes()) {
		return errFindings
	}
	return s.attachments(ctx, i)
}

// kept gives a checker that asks nobody, with the trust of today's configuration, so
// that whoever changed the store cannot bring an authority of his own.
func (s *Service) kept(proofs eds.Proofs) (*local.Checker, error) {
	recorded, lists, err := local.Kept(proofs)
	if err != nil {
		return nil, err
	}
	c := s.config.Checks
	c.OCSP, c.Lists = []local.OCSPSource{recorded}, lists
	c.OCSPCache, c.Hook = 0, nil
	return local.New(c)
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
		if int64(len(file)) != a.Size || eds.DigestOf(file) != a.SHA256 {
			return fmt.Errorf("%w: the file of an attachment is another than the signed one", ErrDocument)
		}
	}
	return nil
}
