// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package edstest is a certification authority for tests: certificates with
// the profiles of Kazakhstan's national certification authority, signatures,
// revocation lists, OCSP answers and time stamps, for any date, each right or
// broken in a named way.
package edstest
