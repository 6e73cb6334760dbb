// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Peek is [Office.View] without a note that the person has opened the case: for what is
// read again while it is being signed.
func (o *Office) Peek(ctx context.Context, p Person, id process.ID) (View, error) {
	return o.view(ctx, p, id, time.Time{})
}
