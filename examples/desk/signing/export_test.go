// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"slices"
)

// Save keeps an operation as two processes at once do.
func (s *Service) Save(ctx context.Context, o *Operation) error { return s.save(ctx, o) }

// Failures lists all, so that each can be shown to have its words.
func Failures() []Failure {
	return slices.Concat(ofPage, []Failure{
		FailureMissing, FailureDocument, FailureMalformed, FailureUntrusted, FailurePerson, FailureOrganisation, FailureRole, FailureUsage,
		FailureExpired, FailureNotYet, FailureRevoked, FailureStamp, FailureUnanswered,
		FailureChanged, FailureLapsed, FailureChallenge, FailureNobody, FailureAccount,
	})
}
