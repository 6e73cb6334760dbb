// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation/law"
)

// View is a case as a person sees it.
type View struct {
	Row         sqlstore.Case
	Offer       // under which it was filed
	Application process.Application
	At          time.Time    // at which it stands so
	Node        process.Node // where the case stands
	Plan        process.Plan
	Entries     []Entry
	Form        Form
	Files       []Attachment
	Applicant   Person
	TakenBy     string // who entered it; empty for the applicant himself
	Reason      string // why it was entered later than it came
	Held        map[law.ID]string
	Names       map[string]string
	// Open are the actions that the person may do now, the one of the step first; Shut are
	// the others of the places at which the case stands, each with its reason.
	Open, Shut []Action
	Mine       bool // the applicant himself looks
	events     []process.Event
	Urgency    Urgency
}

// Action is one thing that can be done in a case, or not.
type Action struct {
	process.ActionStatus
	Step   process.Node // zero for an event outside the regulation
	As     Capacity     // in which it can be done
	HeldBy string       // who holds the role in this case, where that is what shuts the action
	// Appoints is the role that the action gives to somebody; most give none.
	Appoints law.ID
}

// Entry is one event of the history.
type Entry struct {
	process.Event
	Step   process.Node
	Struck bool // a correction has taken it back or put another in its place
}

// View shows a case to a person, and notes that he has opened it. With an instant that
// is not zero it shows the case as it was believed to be then.
func (o *Office) View(ctx context.Context, p Person, id process.ID, believed time.Time) (View, error) {
	v, err := o.view(ctx, p, id, believed)
	if err != nil {
		return View{}, err
	}
	return v, o.note(ctx, p, id, "opened")
}

// Peek is [Office.View] without a note that the person has opened the case: for what is
// read again while it is being signed or changed.
func (o *Office) Peek(ctx context.Context, p Person, id process.ID) (View, error) {
	return o.view(ctx, p, id, time.Time{})
}

// Events gives what happened in a case to who may see it, and notes that he has read it.
func (o *Office) Events(ctx context.Context, p Person, id process.ID) ([]process.Event, error) {
	v, err := o.View(ctx, p, id, time.Time{})
	return v.events, err
}

func (o *Office) view(ctx context.Context, p Person, id process.ID, believed time.Time) (v View, err error) {
	if v.Row, err = o.store.Case(ctx, id); err != nil {
		return View{}, notFound(err)
	}
	if v.Offer, err = o.filedUnder(ctx, v.Row.Definition); err != nil {
		return View{}, err
	}
	capacities, err := o.Capacities(ctx, p)
	if err == nil {
		err = maySee(p, capacities, v.Offer, v.Row.Applicant)
	}
	if err != nil {
		return View{}, err
	}
	if err := o.replay(ctx, &v, believed); err != nil {
		return View{}, err
	}
	if err := o.besides(ctx, &v); err != nil {
		return View{}, err
	}
	v.Mine, v.Urgency = p.ID == v.Row.Applicant, o.urgency(v.Row)
	if believed.IsZero() {
		v.Open, v.Shut = o.actions(p, capacities, v)
	}
	return v, nil
}

// replay adds what follows from the events, those that were recorded by an instant that is
// not zero.
func (o *Office) replay(ctx context.Context, v *View, believed time.Time) (err error) {
	if v.At = o.Now(); !believed.IsZero() {
		v.At = believed
	}
	definitions := o.definitions(ctx)
	for e, err := range o.store.Load(ctx, v.Row.ID) {
		if err != nil {
			return err
		}
		if !believed.IsZero() && e.RecordedAt.After(believed) {
			break
		}
		v.events = append(v.events, e)
	}
	if len(v.events) == 0 {
		return ErrNotFound
	}
	if v.Application, err = process.Replay(definitions, v.events); err != nil {
		return err
	}
	if v.Offer, err = o.filedUnder(ctx, v.Application.Definition()); err != nil {
		return err
	}
	v.Node = v.Definition.At(v.Application)
	if v.Plan, err = process.Track(definitions, v.events, v.At, v.offices); err != nil {
		return err
	}
	v.Entries, err = entries(definitions, v.Definition, v.events)
	return err
}

// besides adds what stands beside the events.
func (o *Office) besides(ctx context.Context, v *View) (err error) {
	var form []byte
	id := v.Row.ID.String()
	err = o.db.QueryRowContext(ctx, "SELECT taken_by, reason, form FROM desk_case WHERE id = $1", id).Scan(&v.TakenBy, &v.Reason, &form)
	if err != nil {
		return notFound(err)
	}
	if err := json.Unmarshal(form, &v.Form); err != nil {
		return err
	}
	if v.Files, err = o.attachments(ctx, o.db, id, id); err != nil {
		return err
	}
	if v.Held, err = o.assigned(ctx, id); err != nil {
		return err
	}
	if v.Applicant, err = o.Person(ctx, v.Row.Applicant); err != nil {
		return err
	}
	ids := append(slices.Collect(maps.Values(v.Held)), v.TakenBy)
	for _, e := range v.Entries {
		ids = append(ids, e.By.Person)
	}
	v.Names, err = o.Names(ctx, ids...)
	return err
}

// entries tells of each event whether it still counts: what a correction has put in its
// place was recorded with the correction.
func entries(definitions process.Definitions, d *process.Definition, events []process.Event) ([]Entry, error) {
	effective, err := process.Effective(definitions, events)
	if err != nil {
		return nil, err
	}
	list := make([]Entry, len(events))
	for i, e := range events {
		step, _ := d.Node(e.Node)
		counts := slices.ContainsFunc(effective, func(f process.Event) bool { return f.Version == e.Version && f.RecordedAt.Equal(e.RecordedAt) })
		list[i] = Entry{Event: e, Step: step, Struck: !counts && e.Action != process.ActionCorrect}
	}
	return list, nil
}

// actions sorts what the definition knows into what the person may do and what not.
func (o *Office) actions(p Person, capacities []Capacity, v View) (open, shut []Action) {
	var all []Action
	for _, c := range capacities {
		if subject(c.Role) && !v.Mine {
			continue
		}
		for _, s := range v.Definition.Permitted(nil, v.Application, process.Party{Role: c.Role, Person: p.ID}) {
			if !told(s, c) {
				continue
			}
			a := Action{ActionStatus: s, As: c}
			a.Step, _ = v.Definition.Node(s.Node)
			if s.Action == process.ActionComplete {
				a.Appoints = appoints(v.Definition, a.Step)
			}
			if s.Open() && !c.holds(p, v.Held) {
				a.HeldBy = v.Held[c.Role]
			}
			i := slices.IndexFunc(all, func(b Action) bool { return b.Node == s.Node && b.Action == s.Action })
			switch {
			case i < 0:
				all = append(all, a)
			case a.can() && !all[i].can() || a.HeldBy != "" && !all[i].Open():
				all[i] = a
			}
		}
	}
	for _, a := range all {
		if a.can() {
			open = append(open, a)
		} else {
			shut = append(shut, a)
		}
	}
	slices.SortStableFunc(open, func(a, b Action) int { return a.rank(v.Node) - b.rank(v.Node) })
	return open, shut
}

// told reports whether something is said of an action at all: not of what was done or
// comes later, nor of what has a page of its own, nor of the gates, which systems answer;
// and what is outside the act is the officials'.
func told(s process.ActionStatus, c Capacity) bool {
	switch s.Action {
	case process.ActionSubmit, process.ActionCorrect, process.ActionMigrate, process.ActionAnswer:
		return false
	}
	switch s.Reason {
	case process.ReasonDone, process.ReasonLater, process.ReasonElsewhere, process.ReasonOver, process.ReasonNotSubmitted, process.ReasonSubmitted:
		return false
	}
	return s.Node != "" || !subject(c.Role)
}

// rank puts the action of the step itself before exceptions, and what is outside the act
// last.
func (a Action) rank(here process.Node) int {
	switch {
	case a.Action == process.ActionOutside:
		return 3
	case a.Action != a.Step.Action:
		return 2
	case a.Node != here.ID:
		return 1
	}
	return 0
}

// can reports whether the action may be done by the person.
func (a Action) can() bool { return a.Open() && a.HeldBy == "" }

// Unsigned are those of several signers of a step who have not signed yet.
func (v View) Unsigned() []law.ID {
	if len(v.Node.Signers) < 2 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(v.Node.Signers), func(role law.ID) bool {
		signed := process.ActionStatus{Node: v.Node.ID, Action: process.ActionSign, Reason: process.ReasonHasSigned}
		return slices.Contains(v.Definition.Permitted(nil, v.Application, process.Party{Role: role}), signed)
	})
}

// Attachment gives the bytes of a file of a case to who may see the case.
func (o *Office) Attachment(ctx context.Context, p Person, id process.ID, document law.ID) (Attachment, []byte, error) {
	if _, err := o.Peek(ctx, p, id); err != nil {
		return Attachment{}, nil, err
	}
	a := Attachment{Document: document}
	var body []byte
	err := o.db.QueryRowContext(ctx, "SELECT name, type, digest, body FROM desk_attachment WHERE owner = $1 AND document = $2", id.String(), document).
		Scan(&a.Name, &a.Type, &a.Digest, &body)
	if err != nil {
		return Attachment{}, nil, notFound(err)
	}
	a.Size = len(body)
	return a, body, o.note(ctx, p, id, "file")
}
