// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The whole life of one application: a cotton receipt licence asked for at the
// office.
func Example() {
	kind, err := catalogue.Builtin().Kind("cotton-receipt-licence/issue")
	if err != nil {
		log.Fatal(err)
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-30"))
	if err != nil {
		log.Fatal(err)
	}
	at := time.Date(2015, 3, 30, 10, 0, 0, 0, time.FixedZone("", 6*3600))
	id, err := process.NewID(at, bytes.NewReader(make([]byte, 10))) // crypto/rand in earnest
	if err != nil {
		log.Fatal(err)
	}
	submission := &process.Submission{Definition: d.Digest(), Applicant: "applicant-1"}
	issued := &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-04-08")}
	store, definitions := new(process.Memory), process.DefinitionsOf(d)
	for i, c := range []process.Command{
		{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, Details: &process.Details{Submission: submission}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOffice}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorManagement}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorExecutor}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorExecutor}},
		{Action: process.ActionSign, By: process.Party{Role: regulation.ActorManagement}},
		{Action: process.ActionIssue, By: process.Party{Role: regulation.ActorOffice}, Details: &process.Details{Result: issued}},
	} {
		c.At = at.AddDate(0, 0, i)
		e, err := process.Handle(context.Background(), store, definitions, id, c)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(e.Version, e.Action, "at", e.Node, "leads to", e.To)
	}
	// Output:
	// 1 submit at 5(1) leads to 5(1)
	// 2 complete at 5(1) leads to 5(2)
	// 3 complete at 5(2) leads to 5(3)
	// 4 complete at 5(3) leads to 5(4)
	// 5 complete at 5(4) leads to 5(5)
	// 6 sign at 5(5) leads to 5(6)
	// 7 issue at 5(6) leads to granted
}
