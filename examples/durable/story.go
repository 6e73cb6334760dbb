// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// decision is the step of the act at which the executor decides.
const decision = "8"

// plot is one of the three lives.
type plot struct {
	name           string
	refused, tardy bool
}

func plots() []plot {
	return []plot{{name: "granted"}, {name: "refused after a hearing", refused: true}, {name: "a week late", tardy: true}}
}

// teller plays lives on a server that skips time, and says what happened.
type teller struct {
	c     client.Client
	d     *process.Definition
	start life.Start
	out   io.Writer
	err   error // of out
}

// tell plays one life, and gives its ID: each step is done a minute before its deadline, but the
// decision of the late one a week after it.
func (t *teller) tell(ctx context.Context, p plot) (process.ID, error) {
	id, err := process.NewID(time.Now(), rand.Reader)
	if err != nil {
		return id, err
	}
	t.say("%s\n", p.name)
	e, err := life.Submit(ctx, t.c, id, t.start, submission(t.d, time.Now()))
	if err != nil {
		return id, err
	}
	t.line(e.At, "filed", "")
	app, err := t.d.Apply(process.Application{}, e)
	if err != nil {
		return id, err
	}
	now := e.RecordedAt
	for app.Open() {
		row, err := life.Show(ctx, t.c, id)
		if err != nil {
			return id, err
		}
		n := t.d.At(app)
		when := row.Due.Add(-time.Minute)
		if p.tardy && n.ID == decision {
			when = row.Due.AddDate(0, 0, 7)
		}
		if row.Due.IsZero() || when.Before(now) {
			when = now
		}
		if err := engine.Skip(ctx, t.c, id.String(), when.Sub(now)+time.Second); err != nil {
			return id, err
		}
		if row, err = life.Show(ctx, t.c, id); err != nil {
			return id, err
		}
		if row.State == caseload.TaskOverdue {
			t.line(row.Due.Add(time.Second), "step "+string(row.Node)+" is overdue", "the timer says so, and decides nothing")
		}
		c := deed(app, n, n.Actors[0], when, e.Version)
		if p.refused && n.ID == decision {
			c.Action, c.Details = process.ActionRefuse, &process.Details{Grounds: []process.Ground{{Text: "the plan of the garden is missing"}}}
		}
		if e, err = life.Act(ctx, t.c, id, c); err != nil {
			return id, err
		}
		if app, err = t.d.Apply(app, e); err != nil {
			return id, err
		}
		now = e.RecordedAt
		t.line(e.At, fmt.Sprintf("step %s: %s", n.ID, e.Action), t.due(row))
	}
	var end life.Row
	if err := t.c.GetWorkflow(ctx, id.String(), "").Get(ctx, &end); err != nil {
		return id, err
	}
	t.say("  over: %s\n", end.End)
	return id, t.err
}

func (t *teller) due(r life.Row) string {
	if r.Due.IsZero() {
		return "no deadline: " + string(r.Unknown)
	}
	return "due " + stamp(r.Due)
}

func (t *teller) line(at time.Time, what, more string) {
	t.say("  %s  %-24s %s\n", stamp(at), what, more)
}

func (t *teller) say(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.out, format, args...)
	}
}

// stamp is a moment in the office.
func stamp(at time.Time) string {
	return at.In(garden.Office().Zone).Format("Mon 02 Jan 2006 15:04:05")
}
