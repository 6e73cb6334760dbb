// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
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
	const condition = "subject >= ? AND subject < ? AND state = 'checked'"
	for o, err := range s.config.Store.operations(ctx, condition, "operation", beginning, beginning+"\x7f") {
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
	for o, err := range s.config.Store.operations(ctx, "retry_at <= ?", "MIN(retry_at), operation", now.UnixMicro()) {
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
		err := s.config.Store.Save(ctx, &o, proofs)
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
	for o, err := range s.config.Store.operations(ctx, condition, "operation") {
		if err != nil {
			return nil, err
		}
		list = append(list, o)
	}
	return list, nil
}

// Applied records that the desk has drawn the consequences of a document. To record it
// twice changes nothing. The error is an [ErrNotFound].
func (s *Service) Applied(ctx context.Context, id string, number int) error {
	return s.config.Store.applied(ctx, id, number)
}
