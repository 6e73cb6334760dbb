// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// Certificate checks, for the moment at which a valid signature came, the certificate
// that it was made with: the check that the acts make of the certificate alone.
func (s *Service) Certificate(ctx context.Context, o Operation, i Item) (eds.Report, error) {
	q := i.request(o)
	if len(i.Report.Signers) > 0 {
		q.Certificate = certificateOf(i.Signature, i.Report.Signers[0].Certificate)
	}
	q.Signature = nil // the content stays: the evidence is about the form that was filled
	return s.checker.CheckCertificate(ctx, q)
}

// Of gives the documents that are signed for subjects with a beginning, in the order in
// which they were signed.
func (s *Service) Of(ctx context.Context, beginning string) (list []Item, err error) {
	const condition = "subject >= $1 AND subject < $2 AND state = 'checked'"
	for o, err := range s.operations(ctx, condition, "operation", beginning, beginning+"\x7f") {
		if err != nil {
			return nil, err
		}
		for _, i := range o.with(StateChecked) {
			if strings.HasPrefix(i.Subject, beginning) {
				list = append(list, *i)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Item) int { return a.Moment.Compare(b.Moment) })
	return list, nil
}

// Retry checks again what could not be checked and is due. It returns the operations
// that changed: hand what became valid on, as [Service.Unapplied] lists it. An
// operation that another process changed meanwhile is left to that process.
func (s *Service) Retry(ctx context.Context) (changed []Operation, err error) {
	now := s.config.Clock().UTC()
	for o, err := range s.operations(ctx, "retry_at <= $1", "MIN(retry_at), operation", now.UnixMicro()) {
		if err != nil {
			return changed, err
		}
		var proofs eds.Proofs
		for _, i := range o.with(StateUnanswerable) {
			if i.RetryAt.After(now) {
				continue
			}
			more, err := s.check(ctx, o, i)
			if err != nil {
				return changed, err
			}
			proofs = append(proofs, more...)
		}
		err := s.save(ctx, &o, proofs)
		if err == nil {
			changed = append(changed, o)
		} else if !errors.Is(err, ErrConflict) {
			return changed, err
		}
	}
	return changed, nil
}

// Unapplied lists the operations with documents from which the desk has not drawn
// its consequences yet, so that a crash between the check and the case loses
// nothing: those that are checked, and those that failed only when they were checked
// again, so that nobody stands before the page any more.
func (s *Service) Unapplied(ctx context.Context) (list []Operation, err error) {
	const condition = "applied = 0 AND report IS NOT NULL AND (state = 'checked' OR state = 'failed' AND attempts > 1)"
	for o, err := range s.operations(ctx, condition, "operation") {
		if err != nil {
			return nil, err
		}
		list = append(list, o)
	}
	return list, nil
}

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
	for o, err := range s.operations(ctx, "state = 'checked'", "operation") {
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
	if err := proofs.Restore(func(d eds.Digest) ([]byte, error) { return s.proof(ctx, d) }); err != nil {
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
		return f
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
