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
	err = s.each(ctx, condition, "operation", func(o Operation) error {
		for _, i := range o.with(StateChecked) {
			if strings.HasPrefix(i.Subject, beginning) {
				list = append(list, *i)
			}
		}
		return nil
	}, beginning, beginning+"\x7f")
	slices.SortStableFunc(list, func(a, b Item) int { return a.Moment.Compare(b.Moment) })
	return list, err
}

// Retry checks again what could not be checked and is due: hand what became valid on, as
// [Service.Unapplied] lists it. An operation that another process changed meanwhile is
// left to that process.
func (s *Service) Retry(ctx context.Context) error {
	now := s.config.Clock().UTC()
	return s.each(ctx, "retry_at <= $1", "MIN(retry_at), operation", func(o Operation) error {
		for _, i := range o.with(StateUnanswerable) {
			if i.RetryAt.After(now) {
				continue
			}
			if err := s.check(ctx, o, i); err != nil {
				return err
			}
		}
		if err := s.save(ctx, &o); !errors.Is(err, ErrConflict) {
			return err
		}
		return nil
	}, now.UnixMicro())
}

// Unapplied lists the operations with documents from which the desk has not drawn
// its consequences yet, so that a crash between the check and the case loses
// nothing: those that are checked, and those that failed only when they were checked
// again, so that nobody stands before the page any more.
func (s *Service) Unapplied(ctx context.Context) (list []Operation, err error) {
	const condition = "applied = 0 AND report IS NOT NULL AND (state = 'checked' OR state = 'failed' AND attempts > 1)"
	err = s.each(ctx, condition, "operation", func(o Operation) error {
		list = append(list, o)
		return nil
	})
	return list, err
}

// Recheck proves every signed document again and asks nobody: the bytes, the files that
// are attached, the signature, and the answers that were kept. It tells of each by the
// operation and the number why it cannot be proved, nil where it is with the same findings
// as then, and ends with the error of whom it tells. Its own is that of the store.
func (s *Service) Recheck(ctx context.Context, tell func(document string, why error) error) error {
	return s.each(ctx, "state = 'checked'", "operation", func(o Operation) error {
		for _, i := range o.with(StateChecked) {
			if err := tell(fmt.Sprintf("%s/%d", o.ID, i.Number), s.prove(ctx, o, i)); err != nil {
				return err
			}
		}
		return nil
	})
}

// errFindings says that a signature is valid as it was, but by other findings.
var errFindings = errors.New("signing: valid by other findings than it was then")

// prove makes the check of a document and its files again with what was kept, and with the
// trust of today's configuration, so that whoever changed the store cannot bring an
// authority of his own.
func (s *Service) prove(ctx context.Context, o Operation, i *Item) error {
	config, err := Kept(s.config.Checks, i.Report, func(d eds.Digest) ([]byte, error) { return s.proof(ctx, d) })
	if err != nil {
		return err
	}
	checker, err := local.New(config)
	if err != nil {
		return err
	}
	report, err := checker.CheckSignature(ctx, i.request(o))
	if err != nil {
		return err
	}
	if f := failureOf(report); f != "" {
		return FailureError{f}
	}
	if !slices.Equal(report.Codes(), i.Report.Codes()) {
		return errFindings
	}
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

// Kept makes of a configuration that of a checker which asks nobody: it has the answers on
// which a report rests, of which find gives the bytes.
func Kept(c local.Config, r eds.Report, find func(eds.Digest) ([]byte, error)) (local.Config, error) {
	if err := r.Proofs.Restore(find); err != nil {
		return c, err
	}
	recorded, lists, err := local.Kept(r.Proofs)
	c.OCSP, c.Lists, c.OCSPCache, c.Hook = []local.OCSPSource{recorded}, lists, 0, nil
	return c, err
}
