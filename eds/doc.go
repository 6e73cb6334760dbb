// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package eds holds the words of the check of an electronic digital signature
// (ЭЦҚ): who must have signed, what is asked, and what was found. The checks
// themselves are made behind the interface [Checker]: package local checks with
// Go alone, package xmlsig adds signed XML to it, package ncanode asks an NCANode
// server. Package gost has the national algorithms for the former two, and
// package edstest makes certificates and signatures for tests.
//
// The acts print three checks of the applicant's certificate, made before the
// request is signed: its validity period, its absence from the list of revoked
// certificates, and the equality of the IIN or BIN in the request and in the
// certificate. [Checker.CheckCertificate] makes them. The signature itself is a
// second check, [Checker.CheckSignature]:
//
//	report, err := checker.CheckSignature(ctx, eds.Request{
//		Moment: filed, Purpose: eds.PurposeApplicantRequest, Signature: cms, Content: form,
//		Expect: eds.Signatories{{IIN: iin}},
//	})
//	evidence, err := report.Evidence() // for the process
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
// A report that must be proved again in ten years needs kept: the message with its
// time stamp, and the form where the message does not hold it; the question, which
// is the moment, the purpose and the expected signers ([Request.Expect]); the
// certificates of the roots and authorities that were trusted; the report as
// [Report.CanonicalJSON]; and the Raw of each [Proof] under its SHA256.
// [ParseReport] and [Proofs.Restore] bring the proofs together again, and package
// local's Kept makes the check anew without asking anybody. Collect the stamp and
// the proofs on the day of filing: later the services answer for later.
//
// Compare the verdict and the codes of the two reports and not their bytes: a kept
// answer names another source than the service did, and the nonce that was asked
// with is gone.
//
//   - Persons and organisations: [IIN], [BIN], [Identity], [Role], [Signatory];
//     what their numbers tell: [Sex], [Entity], [Unit], [NumberRule].
//   - The question: [Request], [Purpose].
//   - The answer: [Report], [Verdict], [Finding], [Check], [Status], [Code],
//     [Signer], [Proof]; without personal data: [Evidence]; kept as JSON:
//     [Report.CanonicalJSON], [ParseReport], [Proofs].
//   - What a checker is given: [Algorithm], [PublicKey], [OID].
//   - For whoever writes a checker: [NewReport], [NewFinding],
//     [MatchSigners], [NewProof].
//   - Decisions about errors: [ErrNumber], [ErrRequest], [ErrKey],
//     [ErrSignature], [ErrReport].
package eds
