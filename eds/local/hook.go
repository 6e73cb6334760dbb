// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"context"

	"github.com/reglament-kz/reglament/eds"
)

// Operation is something that takes time and is worth a metric or a span.
type Operation string

const (
	OperationCertificate Operation = "check_certificate" // a whole check of a certificate, or of those of a document
	OperationSignature   Operation = "check_signature"   // a whole check of a signature
	OperationOCSP        Operation = "ocsp"              // one question to one source
	OperationList        Operation = "list"              // one exchange about a revocation list
	OperationStamp       Operation = "stamp"             // one time stamp asked for
)

// Outcome is how an operation ended. It holds no personal datum.
type Outcome struct {
	Verdict eds.Verdict // of a check that was run; empty otherwise
	Err     error       // why there is no answer; nil where there is one
}

// Hook is called when an operation begins, with the source that is asked, empty
// for a check. What it returns is the context of the operation and a function
// that is called once at the end. It is called by many goroutines.
type Hook func(ctx context.Context, o Operation, source string) (context.Context, func(Outcome))

func (h Hook) begin(ctx context.Context, o Operation, source string) (context.Context, func(Outcome)) {
	if h == nil {
		return ctx, func(Outcome) {}
	}
	return h(ctx, o, source)
}
