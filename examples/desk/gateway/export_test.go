// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway

// What the fake of the tests reads and writes as the package does.
var (
	ReadMessage = readMessage
	Write       = write
	CheckerOf   = checkerOf
)
