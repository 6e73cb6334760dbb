// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package cms reads CMS SignedData (RFC 5652) and time-stamp tokens (RFC 3161)
// as they are signed in Kazakhstan, strictly and within limits. It reads and
// compares; it verifies nothing and trusts nobody. Both checkers of package eds
// use it, so that they mean the same message.
//
// Every error is an [*Error] with the code of the finding that it makes.
package cms
