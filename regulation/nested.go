// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law/strict"

// nested decodes a part of a document whose size and depth the outer call has
// checked already.
func nested(b []byte, v any) error {
	return strict.Unmarshal(b, v, strict.MaxBytes(int64(len(b))), strict.MaxDepth(10_000))
}
