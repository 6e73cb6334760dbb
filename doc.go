// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package reglament is the root of a library that models Kazakhstan's
// state-service regulations as typed, cited, dated data and runs them.
//
// It is an interpretation with citations, not the law.
package reglament
