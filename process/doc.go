// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package process runs a regulation: it compiles the process of one kind
// through one channel, decides what an application may do next, and says when
// each step is due. Everything is pure and over values: the package reads no
// clock, does no input or output of its own and holds no personal datum; an
// application is its events.
package process
