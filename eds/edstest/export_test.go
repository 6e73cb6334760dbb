// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

// SearchPrimes finds the primes of a key of the default seed without the
// table, and returns their distances from where the search starts.
func SearchPrimes(name string, bits int) [2]int {
	s := newStream(defaultSeed, "rsa key "+name)
	p, q := s.start(bits/2), s.start(bits/2)
	_, i := prime(p)
	_, j := prime(q)
	return [2]int{i, j}
}

// KnownPrimes is the table of distances for keys of 2048 bits.
func KnownPrimes() map[string][2]int { return primeHints() }
