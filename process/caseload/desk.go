// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
)

// Following is a case as far as a worklist knows it after its last event. A store
// keeps it beside the events, as JSON, so that they need not be read again for the
// next one. It is a value, and the zero value is a case without events. Its form
// belongs to one release: another one follows the events anew.
type Following struct{ kept following }

type following struct {
	Definition process.Digest  `json:"definition"`
	Opened     time.Time       `json:"opened,omitzero"`
	Progress   follow.Progress `json:"progress"`
	Visits     []follow.Visit  `json:"visits,omitempty"`
	Asked      bool            `json:"asked,omitzero"`
	Actors     []process.Party `json:"actors,omitempty"`
}

// IsZero reports whether nothing happened yet.
func (f Following) IsZero() bool { return f.kept.Opened.IsZero() }

// MarshalJSON gives what [Following.UnmarshalJSON] reads.
func (f Following) MarshalJSON() ([]byte, error) { return json.Marshal(f.kept) }

// UnmarshalJSON reads what [Following.MarshalJSON] gives. Whether it belongs to a
// case shows when the case goes on from it.
func (f *Following) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, &f.kept) }

// Desk gives the tasks of single cases, as [WorklistAt] gives those of many. It
// prepares a definition in its offices once. The zero value is ready. A Desk is not safe
// for use by several goroutines.
type Desk struct{ k *checker }

// maxPrepared and maxNames bound what a desk remembers: definitions in offices, and
// roles and persons.
const maxPrepared, maxNames = 256, 1 << 14

// prepare readies the desk for a case.
func (d *Desk) prepare(c *Case) {
	if d.k == nil || len(d.k.paths.names.list) > maxNames || d.k.paths.made > maxPrepared {
		d.k = newChecker(CheckOptions{}, nil)
	}
	d.k.of(c)
}

// Follow follows the events of a case. The error is a [*CaseError].
func (d *Desk) Follow(c Case) (Following, error) {
	d.prepare(&c)
	t, err := d.k.follow(&c)
	if err != nil || t == nil {
		return Following{}, err
	}
	return t.keep(), nil
}

// Then follows one event more, which is the next of the case; the other events of
// the case are not looked at. A correction changes what was before, so that it is
// a [process.ErrNeedsHistory] and the case must be followed anew.
func (d *Desk) Then(c Case, f Following, e process.Event) (Following, error) {
	if e.Action == process.ActionCorrect {
		return Following{}, &CaseError{Case: c.ID, Err: fmt.Errorf("%w: a correction", process.ErrNeedsHistory)}
	}
	if f.IsZero() {
		c.Events = []process.Event{e}
		return d.Follow(c)
	}
	d.prepare(&c)
	t, err := d.resume(&c, f)
	if err != nil {
		return Following{}, err
	}
	r, err := c.record(e)
	if err != nil {
		return Following{}, &CaseError{Case: c.ID, Err: err}
	}
	if t, err = d.k.then(t, &r); err != nil {
		return Following{}, err
	}
	return t.keep(), nil
}

// Tasks gives the tasks of a case at an instant that is not before its last event,
// those of [WorklistAt] in its order, and when the first of them changes by itself,
// zero for never. A case without events, or one that is over, has none; of bodies
// that work side by side each has one.
func (d *Desk) Tasks(c Case, f Following, instant time.Time) (tasks []Task, changes time.Time, err error) {
	if f.IsZero() || f.kept.Progress.End != "" {
		return nil, time.Time{}, nil
	}
	d.prepare(&c)
	t, err := d.resume(&c, f)
	if err != nil {
		return nil, time.Time{}, err
	}
	defer t.path.free(t.visits)
	if tasks, err = t.tasks(&c, instant); err != nil {
		return nil, time.Time{}, &CaseError{Case: c.ID, Err: err}
	}
	for i := range tasks {
		if at := tasks[i].changes(instant); !at.IsZero() && (changes.IsZero() || at.Before(changes)) {
			changes = at
		}
	}
	slices.SortStableFunc(tasks, byDeadline)
	return tasks, changes, nil
}

// resume goes on with a case from what was kept of it.
func (d *Desk) resume(c *Case, f Following) (*follower, error) {
	kept := &f.kept
	of, err := c.definition(kept.Definition)
	if err != nil {
		return nil, &CaseError{Case: c.ID, Err: err}
	}
	p := d.k.paths.of(of, c.Offices)
	if len(kept.Visits) != len(p.nodes) || int(kept.Progress.Node) >= len(p.nodes) || kept.Progress.Node < 0 {
		return nil, &CaseError{Case: c.ID, Err: fmt.Errorf("%w: what was kept of the case is of another definition", process.ErrForeign)}
	}
	t := &follower{id: c.ID, names: d.k.paths.names, path: p, visits: p.room(), app: kept.Progress, opened: kept.Opened, moved: -1, saved: -1, actors: slices.Clone(kept.Actors)}
	copy(t.visits, kept.Visits)
	if kept.Asked {
		t.rare = &extras{asked: true}
	}
	if t.app.Stopped && (t.app.Past == nil || len(t.app.Past.Pauses) == 0) {
		return nil, &CaseError{Case: c.ID, Err: fmt.Errorf("%w: what was kept of the case stands still since nobody knows when", process.ErrGap)}
	}
	return t, nil
}

// keep gives what is to be kept of a follower, which is over with that.
func (t *follower) keep() Following {
	k := following{
		Definition: t.path.d.Digest(), Opened: t.opened, Progress: t.app, Visits: slices.Clone(t.visits),
		Asked: t.rare != nil && t.rare.asked, Actors: t.actors,
	}
	for i := range k.Visits {
		p := &k.Visits[i]
		p.Role, p.Who, p.Line = 0, 0, 0
	}
	t.path.free(t.visits)
	t.visits = nil
	return Following{k}
}
