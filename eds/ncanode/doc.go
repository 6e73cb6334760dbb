// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package ncanode checks certificates and signatures by asking an NCANode
// server, version 3 (ncanode-kz/NCANode), which uses the certified library of
// the national certification authority. It is the certified route; package
// local checks with Go alone and is no certified means. Versions 1 and 2 of the
// server have another protocol and are not supported: their answers are
// indeterminate.
//
// The server is not believed blindly. The message, the document and the
// certificates are read here too, and these gaps in what the server's answers
// say are closed:
//
//  1. It looks for revocation only when it is told how. The methods are always
//     sent; each must have one entry, and that of OCSP must say OK.
//  2. It calls a message without signers valid, and a signer without a
//     certificate. At least one signer is demanded, and one certificate each,
//     in the message and in the answer.
//  3. It ignores the form when the message embeds content. Both are compared.
//  4. It verifies neither OCSP answers nor lists, and takes a missing list for
//     an empty one. "Not revoked" by lists alone never passes; beyond that a
//     second checker answers, see [Config].
//  5. It judges at the present and verifies no time stamps. The period is
//     judged at the moment of the request, the stamp's imprint and date are
//     compared, and a stamp that nobody verified is indeterminate.
//  6. It looks one step up the chain, and at neither key usage nor roles. Key
//     usage, extended key usage and roles are looked at here; the rest of the
//     chain is the second checker's.
//  7. It takes IIN and BIN from a printed name. They are read from the
//     certificate, whose serial number and key must be those of the answer.
//  8. It does not say what an XML signature covers. Only one enveloped
//     signature of the whole document passes, see [Checker.CheckXML].
//  9. It has one word for a wrong signature, an expired or revoked certificate
//     and an unknown issuer. They are told apart; what cannot be told apart is
//     indeterminate, and so is every odd or missing answer.
//
// What remains: without a second checker the server is believed about
// revocation and about the issuer. The signature of an XML document is verified
// by the server alone. A signature whose certificate has expired or was revoked
// since is indeterminate, time stamp or not, since the server then confirms
// nothing. GOST digests are left to the server. WSSE, PDF and JWT are not
// checked.
//
// To combine both routes, give a checker of package local as the second:
//
//	second, err := local.New(...)
//	checker, err := ncanode.New(ncanode.Config{URL: address, Second: second})
//
// Its findings about chain, revocation and time stamps stand instead of the
// server's, unless the server's fail, and whatever it finds wrong is added.
//
//   - The checker: [New], [Config], [Checker], [Checker.CheckXML],
//     [Checker.Health].
//   - What the server is asked to do: [Method].
//   - A code of its own: [CodeTimestampIgnored].
//   - Decisions about errors: [ErrConfig], [ErrUnavailable].
package ncanode
