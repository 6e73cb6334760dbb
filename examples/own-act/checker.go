// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"

	"github.com/reglament-kz/reglament/eds"
)

// fixedChecker is a signature provider of the agency's own: here one that
// answers from a list of certificates. A real one asks a service; it answers in
// the same findings, and the library draws the verdict from them: valid if
// every mandatory check passes, invalid if one fails, else indeterminate. What
// is wrong with a certificate, or with a service, is in the report; an error
// means that the check could not be run at all.
type fixedChecker map[string]eds.Code // what the revocation service says of a certificate

var _ eds.Checker = fixedChecker{}

// CheckCertificate makes the checks of paragraph 4(5).
func (f fixedChecker) CheckCertificate(ctx context.Context, r eds.Request) (eds.Report, error) {
	if err := r.Validate(eds.KindCertificate); err != nil {
		return eds.Report{}, err
	}
	if err := ctx.Err(); err != nil {
		return eds.Report{}, err
	}
	revocation, known := f[string(r.Certificate)]
	if !known {
		revocation = eds.CodeRevocationUnknown
	}
	codes := []eds.Code{eds.CodeStructureOK, eds.CodeValidityOK, revocation, eds.CodeIdentityAnybody, eds.CodeChainOK, eds.CodeUsageOK}
	parts := eds.Report{Checker: "fixed", Form: eds.DigestOf(r.Content), Signers: []eds.Signer{{Certificate: eds.DigestOf(r.Certificate)}}}
	for _, c := range codes {
		parts.Findings = append(parts.Findings, eds.NewFinding(c, 1))
	}
	return eds.NewReport(eds.KindCertificate, r, parts), nil
}

// CheckSignature answers that it cannot tell: this provider checks certificates
// alone, and what nobody has checked is never valid.
func (f fixedChecker) CheckSignature(ctx context.Context, r eds.Request) (eds.Report, error) {
	if err := r.Validate(eds.KindSignature); err != nil {
		return eds.Report{}, err
	}
	if err := ctx.Err(); err != nil {
		return eds.Report{}, err
	}
	return eds.NewReport(eds.KindSignature, r, eds.Report{
		Checker: "fixed", Form: eds.DigestOf(r.Content), Findings: []eds.Finding{eds.NewFinding(eds.CodeAuthenticityUnanswered, 0)},
	}), nil
}
