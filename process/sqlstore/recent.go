// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"sync"

	"github.com/reglament-kz/reglament/process"
)

// recent are some of the rows that were read or written last, since whoever decides
// on a command has just read the row over which its event is written. None of them
// need be right: a row that somebody else has written since then has another revision,
// and writing over it changes nothing. The zero value is ready.
type recent struct {
	mu   sync.Mutex
	rows map[process.ID]kept
}

// maxRecent bounds how many rows are remembered, of about two kilobytes each.
const maxRecent = 1000

func (r *recent) put(k kept) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.rows == nil {
		r.rows = map[process.ID]kept{}
	}
	if _, known := r.rows[k.ID]; !known && len(r.rows) >= maxRecent {
		for id := range r.rows { // any one
			delete(r.rows, id)
			break
		}
	}
	r.rows[k.ID] = k
}

// take gives a row and forgets it. Version 0 is none.
func (r *recent) take(id process.ID) kept {
	r.mu.Lock()
	defer r.mu.Unlock()
	k, known := r.rows[id]
	if !known {
		return kept{Case: Case{ID: id}}
	}
	delete(r.rows, id)
	return k
}
