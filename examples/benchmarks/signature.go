// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
)

// The names of the contenders.
const (
	rsaAlone     = "its two RSA verifications alone"
	pkcs7Chain   = "pkcs7, with the chain"
	pkcs7Alone   = "pkcs7, the signature alone"
	slowFormulas = "the same formulas, math/big"
)

func signatureWork(size) (work, error) {
	c, err := newChecking()
	if err != nil {
		return work{}, err
	}
	w := work{contenders: []described{
		{rsaAlone, "crypto/rsa on the signature of the message and on that of the certificate"},
		{pkcs7Chain, "github.com/smallstep/pkcs7, which also builds the chain to the authority"},
		{pkcs7Alone, "the same without the chain"},
		{slowFormulas, "the same Jacobian formulas and windows of GOST 34.310 over the big integers of Go"},
	}}
	cms, err := c.agree()
	if err != nil {
		return w, err
	}
	blind, err := c.blind()
	if err != nil {
		return w, err
	}
	w.notes = append(w.notes, blind, "no peer of this run verifies GOST 34.310, so it is set beside its own formulas")
	if w.rows, err = c.rows(); err != nil {
		return w, err
	}
	g, err := newGOST()
	if err != nil {
		return w, err
	}
	w.agreements = append(w.agreements, cms, g.agree())
	w.rows = append(w.rows, g.row())
	return w, nil
}

// gostWork is a key of 512 bits with its signatures.
type gostWork struct {
	fast    eds.PublicKey
	slow    *slowCurve
	digests [][]byte
	signed  [][]byte
}

var errKey = errors.New("no such public key")

func newGOST() (gostWork, error) {
	a, err := edstest.New(signedAt(), func(c *edstest.Config) { c.Algorithm = edstest.AlgorithmGOST2015 })
	if err != nil {
		return gostWork{}, err
	}
	key := a.Key("signer")
	g := gostWork{}
	if g.fast, err = gost.Algorithm2015().ParseKey(key.SPKI()); err != nil {
		return g, err
	}
	// The key's point, x and then y, ends the structure.
	spki, size := key.SPKI(), 64
	if len(spki) < 2*size {
		return g, errKey
	}
	x, y := spki[len(spki)-2*size:len(spki)-size], spki[len(spki)-size:]
	g.slow = newSlowCurve(littleEndian(x), littleEndian(y))
	for i := range 32 {
		message := fmt.Appendf(nil, "form %d", i)
		h := gost.NewStreebog512()
		h.Write(message)
		g.digests = append(g.digests, h.Sum(nil))
		g.signed = append(g.signed, key.Sign("", message))
	}
	return g, nil
}

func (g gostWork) agree() agreement {
	a := agreement{Question: "is a GOST 34.310-2015 signature of 512 bits right: 32 that are and 64 that are not", With: "the formulas over math/big"}
	for i := range g.digests {
		for _, broken := range []string{"right", "another digest", "another signature"} {
			digest, signature := g.digests[i], g.signed[i]
			switch broken {
			case "another digest":
				digest = g.digests[(i+1)%len(g.digests)]
			case "another signature":
				signature = slices.Clone(signature)
				signature[i] ^= 1
			}
			ours, theirs := g.fast.Verify(digest, signature) == nil, g.slow.verify(digest, signature)
			a.same(ours, theirs, "form %d, %s", i, broken)
			if ours != (broken == "right") {
				a.same(ours, !ours, "form %d, %s: both are wrong", i, broken)
			}
		}
	}
	return a
}

func (g gostWork) row() row {
	turn, other := 0, 0
	return row{
		work: "one GOST-2015-512 verification",
		ours: repeat("", func() error {
			turn = (turn + 1) % len(g.digests)
			return g.fast.Verify(g.digests[turn], g.signed[turn])
		}),
		peers: []contender{repeat(slowFormulas, func() error {
			if other = (other + 1) % len(g.digests); !g.slow.verify(g.digests[other], g.signed[other]) {
				return errSignature
			}
			return nil
		})},
	}
}

func littleEndian(b []byte) *big.Int {
	b = slices.Clone(b)
	slices.Reverse(b)
	return new(big.Int).SetBytes(b)
}
