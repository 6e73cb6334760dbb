// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package local checks certificates and signatures with Go alone: the profile
// of the certificate, its chain, CMS with one or more signers, CAdES-T time
// stamps, OCSP answers and revocation lists. Package ncanode asks a server
// instead, for those who must use the certified library; this package is not a
// certified means.
//
// It fails hard: what could not be found out makes a report indeterminate, and
// there is no switch that lets it pass. It asks the addresses of its
// configuration and none that it finds in a certificate. It knows the
// algorithms that it is given ([RSASHA256] and its neighbours, or those of
// package gost) and trusts the roots that it is given ([NewTrust]).
//
//   - The checker: [New], [Config], [Checker].
//   - What it trusts: [Trust], [NewTrust], [Contour].
//   - Whom it asks about revocation: [OCSPSource], with [Question] and [Answer],
//     [HTTPOCSP], [RecordedOCSP]; [Lists], which [FetchCRL] brings; [KeyDigest],
//     by which issuers are named.
//   - Algorithms: [RSASHA256], [RSASHA384], [RSASHA512].
//   - Decisions about errors: [ErrConfig], [ErrList], [ErrUnavailable].
//
// A moment that the request leaves out, or that lies in the future, is an
// [eds.ErrRequest]. XML signatures are not verified here.
package local
