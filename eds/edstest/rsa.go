// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto"
	"crypto/rsa"
	"math/big"
)

// rsaKey computes its signatures here and not with crypto/rsa, which refuses
// some of the things that a broken variant needs and may fail where this
// cannot.
type rsaKey struct {
	n, d, p, q, dp, dq, qinv *big.Int
}

// newRSAKey makes a key of the given size out of two primes near points of
// the stream. Known distances save the search.
func newRSAKey(seed, name string, bits int) *rsaKey {
	s := newStream(seed, "rsa key "+name)
	p, q := s.start(bits/2), s.start(bits/2)
	if h, ok := primeHints()[name]; ok && seed == defaultSeed && bits == hintedBits {
		p.Add(p, big.NewInt(2*int64(h[0])))
		q.Add(q, big.NewInt(2*int64(h[1])))
	} else {
		p, _ = prime(p)
		q, _ = prime(q)
	}
	one := big.NewInt(1)
	p1, q1 := new(big.Int).Sub(p, one), new(big.Int).Sub(q, one)
	d := new(big.Int).ModInverse(big.NewInt(publicExponent), new(big.Int).Mul(p1, q1))
	return &rsaKey{
		n: new(big.Int).Mul(p, q), d: d, p: p, q: q,
		dp: new(big.Int).Mod(d, p1), dq: new(big.Int).Mod(d, q1),
		qinv: new(big.Int).ModInverse(q, p),
	}
}

// RSA gives the key to software that takes the standard type; nil for GOST.
func (k *Key) RSA() *rsa.PrivateKey {
	r, ok := k.pair.(*rsaKey)
	if !ok {
		return nil
	}
	key := &rsa.PrivateKey{
		PublicKey: rsa.PublicKey{N: r.n, E: publicExponent},
		D:         r.d,
		Primes:    []*big.Int{r.p, r.q},
	}
	key.Precompute()
	return key
}

func (k *rsaKey) algorithm() Algorithm { return AlgorithmRSA }

func (k *rsaKey) identifier() []byte { return algorithm(oidRSA, null()) }

func (k *rsaKey) public() []byte {
	return sequence(integer(k.n), small(publicExponent))
}

func (k *rsaKey) signatureOID(h Hash) OID {
	if h == HashSHA1 {
		return oidSHA1RSA
	}
	return oidSHA256RSA
}

// verify goes through crypto/rsa, not through the code that signs.
func (k *rsaKey) verify(digest, signature []byte) bool {
	pub := &rsa.PublicKey{N: k.n, E: publicExponent}
	return rsa.VerifyPKCS1v15(pub, crypto.SHA256, digest, signature) == nil
}

// sign pads the DigestInfo (RFC 8017, 9.2) and raises it to d by the Chinese
// remainder theorem. It is not constant-time: the key is public anyway.
func (k *rsaKey) sign(hash Hash, digest []byte) []byte {
	info := sequence(hash.identifier(), octets(digest))
	size := (k.n.BitLen() + 7) / 8
	block := make([]byte, size)
	for i := 2; i < size-len(info)-1; i++ {
		block[i] = 0xff
	}
	block[1] = 1
	copy(block[size-len(info):], info)
	m := new(big.Int).SetBytes(block)
	m1 := new(big.Int).Exp(m, k.dp, k.p)
	m2 := new(big.Int).Exp(m, k.dq, k.q)
	h := m1.Sub(m1, m2)
	h.Mul(h, k.qinv).Mod(h, k.p)
	return h.Mul(h, k.q).Add(h, m2).FillBytes(block)
}
