// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest

import (
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Play runs one part of the suite against a store, reporting to any testing.TB.
func Play(tb testing.TB, name string, s process.Store) {
	for _, p := range parts(20 * time.Millisecond) {
		if p.name == name {
			p.run(tb, s)
		}
	}
}

// Names are the parts of the suite.
func Names() []string {
	var names []string
	for _, p := range parts(0) {
		names = append(names, p.name)
	}
	return names
}
