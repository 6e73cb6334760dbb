// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package eds holds the words of the check of an electronic digital signature
// (ЭЦҚ): who must have signed, what is asked, and what was found. The checks
// themselves are made behind the interface [Checker]: package local checks with
// Go alone, package ncanode asks an NCANode server. Package gost has the
// national algorithms for the former, and package edstest makes certificates
// and signatures for tests.
//
// The acts print three checks of the applicant's certificate, made before the
// request is signed: its validity period, its absence from the list of revoked
// certificates, and the equality of the IIN or BIN in the request and in the
// certificate. [Checker.CheckCertificate] makes them. The signature itself is a
// second check, [Checker.CheckSignature].
//
// An answer is a [Report], and its verdict has three values: indeterminate
// means that something could not be found out, and is never a reason to refuse
// anybody. An error of a checker means that the check could not be run.
//
// Numbers, names and raw answers are masked wherever fmt or slog prints a type
// of this package, lists included ([Signers], [Signatories], [Proofs]). JSON is
// for stores and shows them. A structure of your own that holds such a value
// needs a LogValue too: slog's JSON handler would write it as a store has it.
//
//   - Persons and organisations: [IIN], [BIN], [Identity], [Role], [Signatory];
//     what their numbers tell: [Sex], [Entity], [Unit], [NumberRule].
//   - The question: [Request], [Purpose].
//   - The answer: [Report], [Verdict], [Finding], [Check], [Status], [Code],
//     [Signer], [Proof]; without personal data: [Evidence].
//   - What a checker is given: [Algorithm], [PublicKey], [OID].
//   - For whoever writes a checker: [NewReport], [NewFinding],
//     [MatchSigners], [NewProof].
//   - Decisions about errors: [ErrNumber], [ErrRequest], [ErrKey],
//     [ErrSignature], [ErrReport].
package eds
