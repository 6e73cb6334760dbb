// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"math/big"
	"sync"
)

// Algorithm is the family of an authority's keys. The zero value means [RSA].
type Algorithm string

const (
	// RSA: RSA keys, SHA-256 with PKCS #1 v1.5.
	RSA Algorithm = "rsa"
)

// Hash names a digest algorithm. The zero value means the key's own.
type Hash string

const (
	// SHA256 is the digest of RSA signatures.
	SHA256 Hash = "sha256"
	// SHA1 is out of use; it exists for the broken variants.
	SHA1 Hash = "sha1"
)

// OID of the digest in an AlgorithmIdentifier; "" for an unknown hash.
func (h Hash) OID() OID {
	switch h {
	case SHA256:
		return "2.16.840.1.101.3.4.2.1"
	case SHA1:
		return "1.3.14.3.2.26"
	}
	return ""
}

// Sum is the digest of the message; nil for an unknown hash.
func (h Hash) Sum(message []byte) []byte {
	switch h {
	case SHA256:
		d := sha256.Sum256(message)
		return d[:]
	case SHA1:
		d := sha1.Sum(message)
		return d[:]
	}
	return nil
}

// identifier is the AlgorithmIdentifier of the digest, with NULL as the
// samples of the NCA have it.
func (h Hash) identifier() []byte { return algorithm(h.OID(), null()) }

// Key is a key pair of the authority. It depends on nothing but the seed, the
// name and the size, so every run signs the same bytes. It is for tests only:
// whoever reads this source has it.
type Key struct {
	name string
	rsa  *rsaKey
}

type rsaKey struct {
	n, d, p, q, dp, dq, qinv *big.Int
}

// newRSAKey makes a key of the given size out of two primes near points of
// the stream. Known distances save the search.
func newRSAKey(seed, name string, bits int) *Key {
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
	return &Key{name: name, rsa: &rsaKey{
		n: new(big.Int).Mul(p, q), d: d, p: p, q: q,
		dp: new(big.Int).Mod(d, p1), dq: new(big.Int).Mod(d, q1),
		qinv: new(big.Int).ModInverse(q, p),
	}}
}

// Name is the name under which [Authority.Key] gave the key.
func (k *Key) Name() string { return k.name }

// Algorithm is the family of the key.
func (k *Key) Algorithm() Algorithm { return RSA }

// Hash is the digest that the key signs with.
func (k *Key) Hash() Hash { return SHA256 }

// RSA gives the key to software that takes the standard type.
func (k *Key) RSA() *rsa.PrivateKey {
	key := &rsa.PrivateKey{
		PublicKey: rsa.PublicKey{N: k.rsa.n, E: publicExponent},
		D:         k.rsa.d,
		Primes:    []*big.Int{k.rsa.p, k.rsa.q},
	}
	key.Precompute()
	return key
}

// SPKI is the SubjectPublicKeyInfo.
func (k *Key) SPKI() []byte {
	return sequence(algorithm(oidRSA, null()), bitString(k.public()))
}

// public is the content of the key's bit string.
func (k *Key) public() []byte {
	return sequence(integer(k.rsa.n), small(publicExponent))
}

// ID is the key identifier: SHA-1 of the key's bits (RFC 5280, 4.2.1.2).
func (k *Key) ID() []byte {
	d := sha1.Sum(k.public())
	return d[:]
}

// signatureOID is the OID of a signature with the hash.
func (k *Key) signatureOID(h Hash) OID {
	if h == SHA1 {
		return oidSHA1RSA
	}
	return oidSHA256RSA
}

// identifier is the AlgorithmIdentifier of the key's signatures.
func (k *Key) identifier(h Hash) []byte {
	return algorithm(k.signatureOID(h.or(k.Hash())), null())
}

func (h Hash) or(other Hash) Hash {
	if h == "" {
		return other
	}
	return h
}

// Sign signs the message with the hash, or the key's own for "". The RSA
// signature is computed here and not by crypto/rsa, which refuses some of the
// things that a broken variant needs and may fail where this cannot.
func (k *Key) Sign(h Hash, message []byte) []byte {
	h = h.or(k.Hash())
	return k.rsa.sign(sequence(h.identifier(), octets(h.Sum(message))))
}

// sign is [Key.Sign], damaged on demand.
func (k *Key) sign(h Hash, message []byte, damaged bool) []byte {
	signature := k.Sign(h, message)
	if damaged {
		signature[len(signature)/2] ^= 1
	}
	return signature
}

// sign pads the DigestInfo (RFC 8017, 9.2) and raises it to d by the Chinese
// remainder theorem. It is not constant-time: the key is public anyway.
func (k *rsaKey) sign(info []byte) []byte {
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

// Verify reports whether the signature of the message with the key's own hash
// is right. It goes through crypto/rsa, not through the code that signs.
func (k *Key) Verify(message, signature []byte) bool {
	pub := &rsa.PublicKey{N: k.rsa.n, E: publicExponent}
	return rsa.VerifyPKCS1v15(pub, crypto.SHA256, SHA256.Sum(message), signature) == nil
}

// keyID is what a key of a keyring depends on.
type keyID struct {
	name string
	bits int
}

// keyring makes keys by name, once each; forks of an authority share it.
type keyring struct {
	seed string
	mu   sync.Mutex
	keys map[keyID]*Key
}

func (r *keyring) key(name string, bits int) *Key {
	r.mu.Lock()
	defer r.mu.Unlock()
	id := keyID{name, bits}
	if k, ok := r.keys[id]; ok {
		return k
	}
	k := newRSAKey(r.seed, name, bits)
	r.keys[id] = k
	return k
}
