// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package local checks certificates and signatures with Go alone: the profile
// of the certificate, its chain, CMS with one or more signers, CAdES-T time
// stamps, OCSP answers and revocation lists. Package ncanode asks a server
// instead, for those who must use the certified library; this package is not a
// certified means.
//
//	trust, err := local.NewTrust(local.ContourProduction, roots, intermediates)
//	checker, err := local.New(local.Config{
//		Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()),
//		OCSP: []local.OCSPSource{local.HTTPOCSP{URL: "http://ocsp.pki.gov.kz/"}}, Lists: lists,
//	})
//	report, err := checker.CheckSignature(ctx, request)
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
//     [HTTPOCSP]; [Lists], which [FetchCRL] brings; [KeyDigest], by which issuers
//     are named.
//   - Years later: [Kept], [RecordedOCSP].
//   - In production: [Refresher], [HTTPStamper], [Hook], [Checker.Reload].
//   - Algorithms: [RSASHA256], [RSASHA384], [RSASHA512].
//   - Decisions about errors: [ErrConfig], [ErrList], [ErrUnavailable].
//
// The addresses of the national authority in production, as NCANode's
// configuration has them (certainty B; this package has none built in):
//
//   - lists of persons' certificates: http://crl.pki.gov.kz/nca_rsa_2022.crl and
//     nca_gost_2022.crl, the deltas nca_d_rsa_2022.crl and nca_d_gost_2022.crl
//   - lists of authorities: http://crl.root.gov.kz/rsa2020.crl and
//     gost2015_2022.crl
//   - OCSP: http://ocsp.pki.gov.kz/
//   - time stamps: http://tsp.pki.gov.kz/
//
// A list answers for any moment before its nextUpdate, since an entry stays in
// it; a live OCSP answer says what holds now, so that it must be fresh at the
// present too. An old signature is therefore judged by kept answers ([Kept],
// [NewRecordedOCSP]) or by a list, and a live answer serves it only as long as
// its certificate has not ended. Keep the proofs of each report when it is made,
// as the documentation of package eds says; a stamp ([HTTPStamper]) fixes the
// time at which a signature is judged. A stamp given later than the moment of the
// request leaves the answer open ([eds.CodeTimestampLate]): ask for the moment of the
// stamp.
//
// A moment that the request leaves out, or that lies in the future, is an
// [eds.ErrRequest]. XML signatures are package xmlsig's.
package local
