// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"slices"
	"strings"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Row is what a list shows of a life. The zero value is a life without events.
type Row struct {
	Version int    `json:"version"`
	Service string `json:"service"`
	// Node is where it stands and State how; both empty when it is over. Of bodies that
	// work side by side it is that of the one whose deadline is the first.
	Node  process.NodeID     `json:"node,omitempty"`
	State caseload.TaskState `json:"state,omitempty"`
	// Roles may act.
	Roles []law.ID `json:"roles,omitempty"`
	// Due is the deadline that the step is held to; zero where it is not known, and
	// Unknown says why.
	Due     time.Time       `json:"due,omitzero"`
	Unknown process.Unknown `json:"unknown_because,omitempty"`
	// EveryReading says of an overdue step that no reading excuses it.
	EveryReading bool `json:"every_reading,omitempty"`
	// End tells how it is over.
	End process.End `json:"end,omitempty"`
	// Unanswered says of a gate that the agency has not answered it for a day, has said that it
	// cannot, or has given an answer that could not be recorded. It is asked again.
	Unanswered bool `json:"unanswered,omitempty"`
	// Problem says why the deadline of the step could not be counted.
	Problem string `json:"problem,omitempty"`
}

func (r Row) equal(o Row) bool {
	return r.Version == o.Version && r.Service == o.Service && r.Node == o.Node && r.State == o.State &&
		slices.Equal(r.Roles, o.Roles) && r.Due.Equal(o.Due) && r.Unknown == o.Unknown &&
		r.EveryReading == o.EveryReading && r.Unanswered == o.Unanswered && r.End == o.End && r.Problem == o.Problem
}

// The search attributes of a life. The engine's own list, filtered by them, is the
// worklist.
var (
	attributeService = temporal.NewSearchAttributeKeyKeyword("ReglamentService")
	attributeState   = temporal.NewSearchAttributeKeyKeyword("ReglamentState")
	attributeRole    = temporal.NewSearchAttributeKeyKeywordList("ReglamentRole")
	attributeDue     = temporal.NewSearchAttributeKeyTime("ReglamentDue")
)

// attributes are the search attributes of a row. A life that is over has its end as
// its state, no role and no deadline.
func (r Row) attributes() []temporal.SearchAttributeUpdate {
	state := string(r.State)
	if r.End != "" {
		state = string(r.End)
	}
	all := []temporal.SearchAttributeUpdate{attributeService.ValueSet(r.Service), attributeState.ValueSet(state)}
	if len(r.Roles) == 0 {
		all = append(all, attributeRole.ValueUnset())
	} else {
		roles := make([]string, len(r.Roles))
		for i, role := range r.Roles {
			roles[i] = string(role)
		}
		all = append(all, attributeRole.ValueSet(roles))
	}
	if r.Due.IsZero() {
		return append(all, attributeDue.ValueUnset())
	}
	return append(all, attributeDue.ValueSet(r.Due))
}

// follow counts where the life stands now, and when that changes by itself.
func (l *life) follow(ctx workflow.Context) {
	l.wakes = time.Time{}
	if len(l.stream.events) == 0 {
		return // the row of a life without events is the zero one
	}
	row := Row{Version: len(l.stream.events), Service: l.row.Service, End: l.stream.app.End()}
	row.Unanswered = l.question.unanswered && l.question.version == row.Version
	c := caseload.Case{ID: l.id.String(), Definitions: l.definition, Offices: l.offices, Events: l.stream.events}
	d, err := l.definition(l.stream.app.Definition())
	if err == nil {
		row.Service, _, _ = strings.Cut(d.Kind().Short().String(), "/")
		err = l.count(&row, c, workflow.Now(ctx))
	}
	if err != nil {
		row.Problem, l.following = err.Error(), caseload.Following{}
	}
	l.next = row
}

// count fills a row from the events that were not followed yet.
func (l *life) count(row *Row, c caseload.Case, now time.Time) error {
	desk := l.desk()
	defer l.desks.Put(desk)
	err := l.catchUp(desk, c)
	if err != nil {
		return err
	}
	tasks, changes, err := desk.Tasks(c, l.following, now)
	if err != nil || len(tasks) == 0 {
		return err
	}
	first := tasks[0]
	for _, t := range tasks {
		if at := t.Deadline.At; !at.IsZero() && (first.Deadline.At.IsZero() || at.Before(first.Deadline.At)) {
			first = t
		}
		for _, role := range t.Roles {
			if !slices.Contains(row.Roles, role) {
				row.Roles = append(row.Roles, role)
			}
		}
	}
	row.Node, row.State = first.Node, first.State
	row.Due, row.Unknown, row.EveryReading = first.Deadline.At, first.Deadline.Unknown, first.EveryReading
	l.wakes = changes
	return nil
}

// catchUp follows the events since the last time. A correction changes what was
// before, so that after one the case is followed anew.
func (l *life) catchUp(desk *caseload.Desk, c caseload.Case) (err error) {
	if !l.following.IsZero() {
		for _, e := range c.Events[l.followed:] {
			if e.Action == process.ActionCorrect {
				l.following = caseload.Following{}
				break
			}
			if l.following, err = desk.Then(c, l.following, e); err != nil {
				return err
			}
		}
	}
	if l.following.IsZero() {
		if l.following, err = desk.Follow(c); err != nil {
			return err
		}
	}
	l.followed = len(c.Events)
	return nil
}

// show gives what has changed to the engine's list and to the agency.
func (l *life) show(ctx workflow.Context) error {
	if l.next.equal(l.row) {
		return nil
	}
	l.row = l.next
	if err := workflow.UpsertTypedSearchAttributes(ctx, l.row.attributes()...); err != nil {
		return err
	}
	l.notify(ctx)
	return nil
}
