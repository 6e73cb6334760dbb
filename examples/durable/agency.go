// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/google/uuid"
	"github.com/rickb777/date/v2"
	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// agency prints the notices, and keeps the lives that are over. Nothing is lost or done
// twice by a notice that is printed again; one that sends mail remembers the keys.
type agency struct {
	garden.Archive
	out io.Writer
}

var errNoGate = errors.New("the State Corporation has no gate that a system answers")

func (agency) Check(context.Context, life.Question) (process.Evidence, error) {
	return process.Evidence{}, errNoGate
}

func (a agency) Notify(_ context.Context, n life.Notice) error {
	_, err := fmt.Fprintf(a.out, "%s %s %s%s %s\n", n.Key, n.Row.Node, n.Row.State, n.Row.End, stamp(n.Row.Due))
	return err
}

// submission is what a gardener hands in.
func submission(d *process.Definition, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at.UTC().Truncate(time.Second), Key: "submit",
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "gardener-7"}},
	}
}

// clients is the agency's own namespace of the keys under which clients submit.
const clients = "5b1f0c9e-5f0e-4a3c-9f5d-0c6f7f9b2a11"

// idOf is the application of a client's key.
func idOf(key string) process.ID { return process.NewIDFromKey(uuid.MustParse(clients), key) }

// deed is that a role does what is to be done at a node, after so many events. The key
// makes it safe to send again.
func deed(app process.Application, n process.Node, role law.ID, at time.Time, version int) process.Command {
	c := process.Command{
		Action: n.Action, Node: n.ID, By: process.Party{Role: role}, At: at.UTC().Truncate(time.Second), Key: fmt.Sprint("act-", version),
	}
	if c.Action == process.ActionIssue && app.Outcome() != regulation.OutcomeRefusal {
		c.Details = &process.Details{Result: &process.IssuedResult{Number: "1", Date: law.DateOf(date.NewAt(at))}}
	}
	return c
}

// undo takes an event back.
func undo(version int, role law.ID, why string, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: role}, At: at.UTC().Truncate(time.Second), Key: fmt.Sprint("undo-", version),
		Details: &process.Details{Correction: &process.Correction{Reason: why, Voids: []int{version}}},
	}
}

// list prints the engine's own list: the lives that are open.
func list(ctx context.Context, c client.Client, out io.Writer) error {
	for item, err := range life.List(ctx, c, life.Query{}) {
		if err != nil {
			return err
		}
		due := "no deadline is known"
		if !item.Due.IsZero() {
			due = stamp(item.Due)
		}
		if _, err := fmt.Fprintf(out, "%s %s %s %s %s\n", item.Life, item.Service, item.State, item.Roles, due); err != nil {
			return err
		}
	}
	return nil
}
