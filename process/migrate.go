// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
)

// Migration moves a case to another definition.
type Migration struct {
	To Digest `json:"to"`
	// Node of the new definition; empty is the node with the same locator.
	Node NodeID `json:"node,omitempty"`
	Why  string `json:"why"`
}

// Migrate decides the move of a case to another definition: to the node with
// the same locator, or to the one that the migration names. The error is
// [ErrIncomplete], also where it is the definition of the case already,
// [ErrBlocked] for a case that is over, [ErrOrder], or [ErrForeign] where the new
// definition has no such node.
func Migrate(definitions Definitions, history []Event, c Command) (Event, error) {
	wrong := func(field, fault string) (Event, error) {
		return Event{}, &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	if c.Action != ActionMigrate {
		return Event{}, &CommandError{Action: c.Action, Field: "action", Fault: "is no migration", Err: ErrNeedsHistory}
	}
	if err := c.carries(); err != nil {
		return Event{}, err
	}
	c = c.decided()
	if c.By.Role == "" {
		return wrong("by.role", "is missing: the migration has no author")
	}
	if c.Details == nil || c.Details.Migration == nil || c.Details.Migration.Why == "" {
		return wrong("details.migration", "is missing, or has no reason")
	}
	s, err := replay(definitions, history)
	if err != nil {
		return Event{}, err
	}
	if s.definition == nil {
		return wrong("history", "does not submit the case")
	}
	if s.app.progress.End != "" {
		return Event{}, s.definition.blocked(&s.app, &c, ReasonOver)
	}
	if c.Details.Migration.To == s.definition.digest {
		return wrong("details.migration.to", "is the definition that the case runs on")
	}
	if c.At.IsZero() || c.At.After(c.recorded()) || c.At.Before(s.app.happened) {
		return Event{}, orderError(c.Action, "is missing, before the last event or after recorded_at")
	}
	e := Event{
		Version: len(history) + 1, Action: ActionMigrate, By: c.By, At: c.At, RecordedAt: c.RecordedAt,
		Key: c.Key, Details: c.Details, Node: s.definition.nodes[s.app.progress.Node].ID,
	}
	d, app, _, err := migrated(definitions, s.definition, s.app, e)
	if err != nil {
		return Event{}, err
	}
	e.To = d.nodes[app.progress.Node].ID
	return e, nil
}

// migrated gives the definition and the application after a migration, and the nodes
// that begin with it beside the current step, which goes on: it began when it began.
func migrated(definitions Definitions, from *Definition, app Application, e Event) (*Definition, Application, []NodeID, error) {
	foreign := func(field, fault string) error {
		return &CommandError{Action: e.Action, Field: field, Fault: fault, Err: ErrForeign}
	}
	if e.Details == nil || e.Details.Migration == nil {
		return nil, app, nil, foreign("details.migration", "is missing")
	}
	if app.progress.End != "" {
		return nil, app, nil, from.blocked(&app, &Command{Action: e.Action, By: e.By}, ReasonOver)
	}
	m := e.Details.Migration
	to, err := definitions.find(m.To)
	if err != nil {
		return nil, app, nil, err
	}
	here := from.nodes[app.progress.Node]
	at := to.find(m.Node)
	if m.Node == "" {
		if at = to.find(here.ID); at < 0 {
			at = slices.IndexFunc(to.nodes, func(n Node) bool { return n.Type != NodeEnd && n.Citation.Locator == here.Citation.Locator })
		}
	}
	if at < 0 || to.nodes[at].Type == NodeEnd {
		return nil, app, nil, foreign("details.migration.node", "is no node of the new definition, or an end")
	}
	if holder := to.find(nodeOf(from.holder(&app.progress))); (app.progress.Returned || app.progress.Suspended) &&
		(holder < 0 || app.progress.Returned && to.nodes[holder].Return.IsZero() || app.progress.Suspended && to.nodes[holder].Suspension.IsZero()) {
		return nil, app, nil, foreign("details.migration.to", "has no clause as the one by which the case waits")
	}
	app.definition, app.version = to.digest, e.Version
	var begin []NodeID
	for _, i := range from.migrate(&app.progress, to, at) {
		begin = append(begin, to.nodes[i].ID)
	}
	if e.At.After(app.happened) {
		app.happened = e.At
	}
	return to, app, begin, nil
}

// migrate puts an application at a node of another definition. Who of a group there
// has done his part, in the group of this definition or before it, has done it there, too.
// It gives the nodes of the group that begin with the move.
func (d *Definition) migrate(p *follow.Progress, to *Definition, at int) (begin []int) {
	var done uint16
	n := &to.nodes[at]
	for i := n.first; i < n.first+n.size; i++ {
		was := d.find(to.nodes[i].ID)
		switch {
		case i == at || was == int(p.Node):
		case was >= 0 && d.beside(p, was) && p.Group&(1<<(was-d.nodes[was].first)) == 0:
		case was >= 0 && (was < int(p.Node) || d.beside(p, was)) && d.nodes[was].Outcome == "":
			done |= 1 << (i - n.first)
		default:
			begin = append(begin, i)
		}
	}
	if n.size == 0 {
		p.Latest = time.Time{}
	}
	p.Node, p.Signed, p.Group = int16(at), 0, done
	return begin
}

// nodeOf is the ID of a node; empty of none.
func nodeOf(n *Node) NodeID {
	if n == nil {
		return ""
	}
	return n.ID
}
