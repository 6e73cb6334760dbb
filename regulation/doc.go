// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package regulation models state-service regulations (мемлекеттік көрсетілетін
// қызмет регламенті) as typed, cited values: who renders a service, through
// which channels, by which steps, in which terms, with which gates and results.
//
// A regulation describes one process two, three or four times, and the
// descriptions disagree. The package keeps every account as printed, links the
// steps that describe the same work, computes where they differ and never
// chooses: choosing is a [Reading]. It does not know what day it is; package
// process runs what this package describes.
package regulation
