// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/sha256"
	"encoding/binary"
	"math/big"
)

// stream gives bytes that depend on nothing but the seed, the label and the
// position: SHA-256 in counter mode.
type stream struct {
	prefix  [32]byte
	counter uint64
}

func newStream(seed, label string) *stream {
	// The length keeps ("a", "bc") and ("ab", "c") apart.
	head := binary.BigEndian.AppendUint64(nil, uint64(len(seed)))
	return &stream{prefix: sha256.Sum256([]byte(string(head) + seed + label))}
}

func (s *stream) bytes(n int) []byte {
	out := make([]byte, 0, n+sha256.Size)
	for len(out) < n {
		block := sha256.Sum256(binary.BigEndian.AppendUint64(s.prefix[:], s.counter))
		s.counter++
		out = append(out, block[:]...)
	}
	return out[:n]
}

// start is where the search for a prime begins: an odd number whose two
// highest bits are set, so that the product of two has exactly twice the bits.
func (s *stream) start(bits int) *big.Int {
	n := new(big.Int).SetBytes(s.bytes((bits + 7) / 8))
	n.Rsh(n, uint((8-bits%8)%8))
	n.SetBit(n, bits-1, 1)
	n.SetBit(n, bits-2, 1)
	return n.SetBit(n, 0, 1)
}

// publicExponent is the one of every RSA key here.
const publicExponent = 65537

// prime returns the first prime at or after start that suits the exponent,
// and its distance from start in steps of two.
func prime(start *big.Int) (p *big.Int, steps int) {
	small := smallPrimes()
	residues := make([]int, len(small))
	m, r := new(big.Int), new(big.Int)
	for i, q := range small {
		residues[i] = int(r.Mod(start, m.SetInt64(int64(q))).Int64())
	}
	p = new(big.Int)
search:
	for ; ; steps++ {
		for i, q := range small {
			if (residues[i]+2*steps)%q == 0 {
				continue search
			}
		}
		p.Add(start, m.SetInt64(int64(2*steps)))
		if r.Mod(p, m.SetInt64(publicExponent)).Int64() == 1 {
			continue
		}
		if p.ProbablyPrime(0) {
			return p, steps
		}
	}
}

// smallPrimes are the odd primes below 2000, which sieve out most candidates.
func smallPrimes() []int {
	var out []int
	for n := 3; n < 2000; n += 2 {
		composite := false
		for _, q := range out {
			if n%q == 0 {
				composite = true
				break
			}
		}
		if !composite {
			out = append(out, n)
		}
	}
	return out
}
