// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package edstest is a certification authority for tests. It makes what the
// national certification authority (NCA) of Kazakhstan makes (certificates with
// its profiles, revocation lists, OCSP answers, time stamps) and what
// applicants make with it (signatures of forms), for any date, each right or
// broken in a named way. Package local judges such things; this one only makes
// them, and refuses nothing.
//
// It reads no clock and no source of randomness: every authority is made for a
// moment, keys follow from a seed, and the same calls give the same bytes. So
// examples have golden output, and an authority takes milliseconds. Whoever
// reads the source has the keys: nothing signed here proves anything outside a
// test. Names, numbers and addresses are made up: the IIN are of people born in
// 1880, the BIN of entities registered in 2050, the host never resolves.
//
// Whatever is made is first a plain structure, filled as the NCA would fill it.
// A test changes the field that it is about and has the bytes made:
//
//	t := authority.Template(edstest.ProfileHead)
//	t.NotAfter = filed.Add(-time.Second)
//	expired := authority.Issue(t)
//
// The names, by what they are for:
//
//   - The authority: [New], [MustNew], [Authority], [Config], [Algorithm], [Key],
//     [Hash]; its errors: [ConfigError].
//   - Certificates: [Profile], [Template], [Certificate], [Name], [Attribute],
//     [Extension], [OID]; made-up numbers: [IIN], [BIN].
//   - Signatures: [SignedData], [Signer], [PEM], [Base64], [XML].
//   - Revocation: [CRL], [Entry], [Scope], [OCSPResponse], [OCSPAnswer],
//     [OCSPRequest].
//   - Time stamps: [Token], [StampRequest].
//   - All of these answered over HTTP, also by services that are down, silent
//     or busy: [Services], [Mode].
//   - What checkers forget: [Items] is the list, [Variants] has for each item
//     cases that are broken in that alone, with twins that are right.
//
// The package is imported by tests and examples only.
package edstest
