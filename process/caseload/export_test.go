// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import "iter"

// CheckInFull is [Check] without the short ways to an answer: the whole timeline
// of every application is laid, under every reading that may excuse it.
func CheckInFull(records iter.Seq2[Record, error], s CheckOptions, each func(CheckedApplication) error) (Summary, error) {
	k := newChecker(s, each)
	k.paths.full = true
	return k.run(records)
}
