// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import "sync"

// answers remembers OCSP answers that were used, for the checks that follow. An
// answer is judged again each time that it is used, against the clock and with
// the nonce of the question that it was given to, so it serves within its time
// only. A nil value remembers nothing.
type answers struct {
	mu    sync.Mutex
	limit int
	of    map[pair]heard
}

func newAnswers(limit int) *answers {
	if limit == 0 {
		return nil
	}
	return &answers{limit: limit, of: map[pair]heard{}}
}

func (a *answers) get(about pair) (heard, bool) {
	if a == nil {
		return heard{}, false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	h, ok := a.of[about]
	return h, ok
}

// put remembers an answer; at the limit everything before it is forgotten.
func (a *answers) put(about pair, h heard) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if _, there := a.of[about]; !there && len(a.of) >= a.limit {
		clear(a.of)
	}
	a.of[about] = h
}
