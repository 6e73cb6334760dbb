// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"

	"github.com/reglament-kz/reglament/eds"
)

// Save keeps an operation as two processes at once do.
func (s *Service) Save(ctx context.Context, o *Operation, proofs eds.Proofs) error {
	return s.save(ctx, o, proofs)
}
