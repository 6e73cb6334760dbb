// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"sync"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// memory holds what was verified before and stays true for ever: that a key
// signed an authority's certificate or a list, and the parsed keys themselves.
// It is bounded: at the limit it forgets everything and starts again.
type memory struct {
	mu     sync.RWMutex
	signed map[pair]bool
	keys   map[keyUse]eds.PublicKey
}

// pair is a certificate or list, and the key that signed it.
type pair struct{ signed, by eds.Digest }

// keyUse is a public key read by one algorithm.
type keyUse struct {
	key       eds.Digest
	algorithm string
}

// maxMemory bounds each table; an authority's tree has a dozen certificates.
const maxMemory = 1024

func newMemory() *memory {
	return &memory{signed: map[pair]bool{}, keys: map[keyUse]eds.PublicKey{}}
}

func (m *memory) knows(p pair) bool {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.signed[p]
}

func (m *memory) learn(p pair) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.signed) >= maxMemory {
		clear(m.signed)
	}
	m.signed[p] = true
}

// key reads a public key, or remembers it if it is an authority's.
func (m *memory) key(c *profile.Certificate, a eds.Algorithm) (eds.PublicKey, error) {
	use := keyUse{c.Key, a.Name()}
	m.mu.RLock()
	key, ok := m.keys[use]
	m.mu.RUnlock()
	if ok {
		return key, nil
	}
	key, err := a.ParseKey(c.RawSubjectPublicKeyInfo)
	if err != nil || !lasting(c) {
		return key, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.keys) >= maxMemory {
		clear(m.keys)
	}
	m.keys[use] = key
	return key, nil
}

// lasting reports whether a certificate is of an authority or a service, which
// come again with the next check, and not of a person.
func lasting(c *profile.Certificate) bool {
	if c.IsCA || c.Has(profile.OIDNoCheck) {
		return true
	}
	usages, err := c.Usages()
	return err == nil && len(usages) == 1 && usages[0] == profile.OIDTimeStamping
}
