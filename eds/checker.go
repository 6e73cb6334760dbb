// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "context"

// Checker makes the two checks. Checkers are safe for use by many goroutines.
//
// An error means that the check could not be run: the request is incomplete
// ([ErrRequest]) or the context is done. What is wrong with a certificate or a
// signature is in the report, and so is a revocation service that is down.
type Checker interface {
	// CheckCertificate makes the three checks of the acts on a certificate
	// before anything is signed: validity, revocation, identity; and what these
	// rest on, the chain and the purpose of the key.
	CheckCertificate(ctx context.Context, r Request) (Report, error)
	// CheckSignature checks a signature over a form and all of the above for
	// each of its signers.
	CheckSignature(ctx context.Context, r Request) (Report, error)
}
