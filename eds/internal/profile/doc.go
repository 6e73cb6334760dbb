// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package profile reads certificates as they are issued in Kazakhstan: whose
// they are, for what, and for how long. Both checkers of package eds use it, so
// that they mean the same person, the same period and the same purpose. Package
// cms beside it reads the messages in which certificates come.
//
// It judges what a certificate says by itself. Who issued it, whether its
// signature is right and whether it is revoked are questions for the checkers.
//
// Every error is an [*Error] with the code of the finding that it makes.
package profile
