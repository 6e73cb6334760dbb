// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package gost verifies the GOST 34.310 signatures of Kazakhstan's national
// certification authority (NCA) and computes the two hash functions that go
// with them. Certificates, revocation lists, OCSP answers and CMS messages are
// read by eds/local; this package is passed to it as values, like any other
// signature algorithm, and knows only keys, digests and signatures.
//
//	checker, err := local.New(local.Config{
//		Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()),
//	})
//
// Two algorithms are here:
//
//   - [Algorithm2015]: GOST 34.310-2015 with 512-bit keys, which is GOST R
//     34.10-2012 (RFC 7091) on the curve id-tc26-gost-3410-12-512-paramSetA
//     (RFC 7836) with the hash GOST R 34.11-2012 of 512 bits, Streebog (RFC 6986);
//   - [Algorithm2004]: GOST 34.310-2004 with 256-bit keys, which is GOST R
//     34.10-2001 (RFC 5832) on the curve
//     id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357) with the hash GOST R
//     34.11-94 (RFC 5831) and the S-boxes of its worked examples,
//     id-GostR3411-94-TestParamSet.
//
// GOST 34.310-2015 with 256-bit keys has identifiers too, but no sample of it
// was found to check an implementation against, so it is left out. So are the
// algorithms of the NCA's first years, 2011 to 2016.
//
// Both are passed to a checker by [Algorithms]; their hashes stand by themselves
// as [NewStreebog512] and [New341194]. A key that cannot be used is a
// [KeyError]; a signature that is not right is [ErrMismatch] or [ErrMalformed].
//
// # What the NCA does its own way
//
// A public key is x and then y and a signature is r and then s, each
// little-endian: the bytes of a signature are those of RFC 4491 in reverse. A
// digest enters the equations as a little-endian number and stands in CMS as it
// is. These rules were confirmed on the NCA's published CA certificates, whose
// numbers are in the tests.
//
// # What this is not
//
// The package is written from the RFCs. It is not a certified means of
// cryptographic protection of the Republic of Kazakhstan; who must use one
// checks signatures through eds/ncanode. It verifies only: it makes neither
// keys nor signatures. It handles public data and does not run in constant
// time, so nothing here may be used with secrets.
package gost
