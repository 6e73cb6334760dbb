// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

//go:build !race

package local_test

// raced tells that the race detector watches, which makes GOST twenty times
// slower.
const raced = false
