// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest

import (
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// definition is a small definition, with a command that submits an application
// under it.
func definition(t testing.TB) (*process.Definition, process.Command) {
	t.Helper()
	kind, err := catalogue.Builtin().Kind("vet-reference/issue")
	must(t, err, "the kind")
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-09-14"))
	must(t, err, "the definition")
	at := time.Date(2015, 9, 14, 5, 0, 0, 0, time.UTC)
	return d, process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at, RecordedAt: at, Key: "submit",
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "a-1"}},
	}
}
