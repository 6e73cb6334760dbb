// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

// Page sets how many rows are read or counted anew at once.
func (o *Office) Page(rows int) { o.page = rows }
