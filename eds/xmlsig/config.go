// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// ErrConfig says that the configuration contradicts itself; mend it before starting.
var ErrConfig = errors.New("xmlsig: unusable configuration")

// Lookup finds certificates. It must be safe for use by many goroutines.
type Lookup interface {
	// Certificate returns the certificate as DER, or nil where there is none:
	// the report is invalid then. An error means that it could not be found
	// out: the report is indeterminate.
	Certificate(ctx context.Context, name IssuerSerial) ([]byte, error)
}

// Config is what a [Checker] is made from. Certificates and Algorithms are
// needed; every other field has a default.
type Config struct {
	// Certificates judges the signers' certificates.
	Certificates *local.Checker
	// Algorithms are all that may sign; as a rule those of Certificates.
	Algorithms []eds.Algorithm
	// Lookup finds certificates that a signature only names. Nil: the
	// report about such a signature is indeterminate, whatever else is found.
	Lookup Lookup
	// RequireTimestamp refuses every signature here, since XML signatures with
	// time stamps are not read.
	RequireTimestamp bool
	// MaxSize bounds the document and the form, in bytes. Zero: 8 MiB.
	MaxSize int
}

// Checker is an [eds.Checker] of signed XML. It is safe for use by many
// goroutines.
type Checker struct {
	certificates *local.Checker
	algorithms   []eds.Algorithm
	lookup       Lookup
	requireStamp bool
	size         int
}

var _ eds.Checker = (*Checker)(nil)

// New makes a checker. The error is an [ErrConfig].
func New(c Config) (*Checker, error) {
	fail := func(what string) error { return fmt.Errorf("%w: %s", ErrConfig, what) }
	switch {
	case c.Certificates == nil:
		return nil, fail("there is no checker of certificates")
	case len(c.Algorithms) == 0:
		return nil, fail("there is no algorithm")
	case slices.Contains(c.Algorithms, nil):
		return nil, fail("an algorithm is nil")
	case c.MaxSize < 0:
		return nil, fail("a limit is negative")
	}
	size := c.MaxSize
	if size == 0 {
		size = 8 << 20
	}
	return &Checker{
		certificates: c.Certificates, algorithms: slices.Clone(c.Algorithms), lookup: c.Lookup,
		requireStamp: c.RequireTimestamp, size: size,
	}, nil
}
