// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package regulation models state-service regulations (мемлекеттік көрсетілетін
// қызмет регламенті) as typed, cited values: who renders a service, through
// which channels, by which steps, in which terms, with which gates and results.
//
//	acts, err := regulation.ReadEnactments(file)            // acts of one's own, as JSON
//	all, err := catalogue.Builtin().With(acts...)           // beside those that come with the library
//	kind, err := all.Kind("seed-permit/issue")              // what an applicant asks for
//	for _, account := range kind.Regulation().Accounts {    // each description of the process, as printed
//		fmt.Println(account.Role, account.Steps[0].Locator)
//	}
//
// The names that serve most users are [Catalogue], [Catalogue.Kind],
// [Catalogue.With], [ReadEnactments], [Inspect], [Regulation], [Account], [Step],
// [Term] and [Reading].
//
// A regulation describes one process two, three or four times, and the
// descriptions disagree. The package keeps every account as printed, links the
// steps that describe the same work, computes where they differ
// ([Regulation.Discrepancies]) and never chooses: choosing is a [Reading]. It does
// not know what day it is; package process runs what this package describes, and
// package draft helps to write an act in Go.
package regulation
