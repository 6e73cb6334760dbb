// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"slices"
	"sync"
	"time"
)

// Lists is a store of revocation lists, full and delta. A running service adds
// the new ones and prunes the old; checkers that share it see the change. It is
// safe for use by many goroutines. The zero value is empty and ready.
type Lists struct {
	mu    sync.RWMutex
	named map[string][]*list // by issuer, the latest first
}

// NewLists returns a store with lists in DER or PEM. The error is an [ErrList].
func NewLists(raw ...[]byte) (*Lists, error) {
	s := &Lists{}
	for _, b := range raw {
		if err := s.Add(b); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Add reads a list in DER or PEM and keeps it with its bytes, which must not be
// changed afterwards. Its signature is verified when it is first used, by the
// issuer whose certificate is asked about. A list that is there already is not
// added again. The error is an [ErrList].
func (s *Lists) Add(raw []byte) error {
	l, err := parseList(raw)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.named == nil {
		s.named = map[string][]*list{}
	}
	// Readers hold the old slice, so it is replaced and not changed.
	of := s.named[string(l.issuer)]
	if slices.ContainsFunc(of, func(x *list) bool { return x.digest == l.digest }) {
		return nil
	}
	of = append(slices.Clone(of), l)
	slices.SortStableFunc(of, newerFirst)
	s.named[string(l.issuer)] = of
	return nil
}

func newerFirst(a, b *list) int {
	if a.number != nil && b.number != nil {
		if c := b.number.Cmp(a.number); c != 0 {
			return c
		}
	}
	return b.this.Compare(a.this)
}

// Prune drops the lists whose nextUpdate lies before a moment, and those that
// have none. It returns how many.
func (s *Lists) Prune(before time.Time) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	dropped := 0
	for issuer, of := range s.named {
		kept := slices.DeleteFunc(slices.Clone(of), func(l *list) bool { return l.next.Before(before) })
		dropped += len(of) - len(kept)
		s.named[issuer] = kept
	}
	return dropped
}

// Len returns how many lists there are.
func (s *Lists) Len() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	n := 0
	for _, of := range s.named {
		n += len(of)
	}
	return n
}

func (s *Lists) of(issuer []byte) []*list {
	if s == nil {
		return nil
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.named[string(issuer)]
}
