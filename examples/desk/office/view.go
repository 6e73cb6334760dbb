// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// View is a case as a person sees it.
type View struct {
	Row         sqlstore.Case
	Definition  *process.Definition
	Kind        regulation.Kind
	Application process.Application
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
	Open []Action
	Shut []Action
	// Mine says that the applicant himself looks.
	Mine bool
	// Zone is that of the office by which the act is worked.
	Zone *time.Location
	// Urgency is how the case stands to its deadline.
	Urgency Urgency
}

// Action is one thing that can be done in a case, or not.
type Action struct {
	process.ActionStatus
	Step process.Node // zero for an event outside the regulation
	As   Capacity     // in which it can be done
	// HeldBy is who holds the role in this case, where that is what shuts the action.
	HeldBy string
	// Appoints is the role that the action gives to somebody; most give none.
	Appoints law.ID
}

// Entry is one event of the history.
type Entry struct {
	process.Event
	Step process.Node
	// Struck says that a correction has taken it back or put another in its place.
	Struck bool
}

// facts is what is kept of a case beside its events.
type facts struct {
	number, applicant, takenBy, reason string
	form                               []byte
}

func (o *Office) facts(ctx context.Context, id process.ID) (f facts, err error) {
	err = o.db.Row(ctx, o.db, "SELECT number, applicant, taken_by, reason, form FROM desk_case WHERE id = ?", id.String()).
		Scan(&f.number, &f.applicant, &f.takenBy, &f.reason, &f.form)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return f, err
}

// history loads the events of a case.
func (o *Office) history(ctx context.Context, id process.ID) ([]process.Event, error) {
	var events []process.Event
	for e, err := range o.store.Load(ctx, id) {
		if err != nil {
			return nil, notFound(err)
		}
		events = append(events, e)
	}
	return events, nil
}

// ByNumber finds a case by its number.
func (o *Office) ByNumber(ctx context.Context, number string) (process.ID, error) {
	c, err := o.store.ByNumber(ctx, number)
	return c.ID, notFound(err)
}

// View shows a case to a person, and notes that he has opened it. With an instant that
// is not zero it shows the case as it was believed to be then.
func (o *Office) View(ctx context.Context, p Person, id process.ID, believed time.Time) (View, error) {
	v, err := o.view(ctx, p, id, believed)
	if err != nil {
		return View{}, err
	}
	return v, o.note(ctx, p, id, AccessOpened)
}

func (o *Office) view(ctx context.Context, p Person, id process.ID, believed time.Time) (v View, err error) {
	f, err := o.facts(ctx, id)
	if err != nil {
		return View{}, err
	}
	if v.Row, err = o.store.Case(ctx, id); err != nil {
		return View{}, notFound(err)
	}
	definitions := o.definitions(ctx)
	if v.Definition, err = definitions(v.Row.Definition); err != nil {
		return View{}, err
	}
	capacities, err := o.Capacities(ctx, p)
	if err != nil {
		return View{}, err
	}
	if err := o.maySee(p, capacities, v.Definition, f.applicant); err != nil {
		return View{}, err
	}
	events, err := o.history(ctx, id)
	if err != nil {
		return View{}, err
	}
	now := o.Now()
	if !believed.IsZero() {
		now = believed
		events = asBelieved(events, believed)
		if len(events) == 0 {
			return View{}, ErrNotFound
		}
	}
	if v.Application, err = process.Replay(definitions, events); err != nil {
		return View{}, err
	}
	if v.Definition, err = definitions(v.Application.Definition()); err != nil {
		return View{}, err
	}
	v.Zone = o.zoneOf(v.Definition.Kind().Act)
	v.Node = v.Definition.At(v.Application)
	if v.Plan, err = process.Track(definitions, events, now, o.officesOf(v.Definition.Kind().Act)); err != nil {
		return View{}, err
	}
	if v.Kind, err = o.kind(v.Definition.Kind()); err != nil {
		return View{}, err
	}
	if v.Entries, err = entries(definitions, v.Definition, events); err != nil {
		return View{}, err
	}
	if err := o.besides(ctx, &v, f, id); err != nil {
		return View{}, err
	}
	v.Mine = p.ID == f.applicant
	v.Urgency = o.urgency(v.Row)
	if believed.IsZero() {
		v.Open, v.Shut = o.actions(p, capacities, v)
	}
	return v, nil
}

// besides adds what stands beside the events.
func (o *Office) besides(ctx context.Context, v *View, f facts, id process.ID) (err error) {
	v.TakenBy, v.Reason = f.takenBy, f.reason
	if err := json.Unmarshal(f.form, &v.Form); err != nil {
		return err
	}
	if v.Files, err = o.attachments(ctx, o.db, id.String()); err != nil {
		return err
	}
	if v.Held, err = o.assigned(ctx, id.String()); err != nil {
		return err
	}
	if v.Applicant, err = o.Person(ctx, f.applicant); err != nil {
		return err
	}
	ids := []string{f.takenBy}
	for _, e := range v.Entries {
		ids = append(ids, e.By.Person)
	}
	for _, held := range v.Held {
		ids = append(ids, held)
	}
	v.Names, err = o.Names(ctx, ids...)
	return err
}

// asBelieved cuts a stream where the first event was recorded after an instant.
func asBelieved(events []process.Event, instant time.Time) []process.Event {
	for i, e := range events {
		if e.RecordedAt.After(instant) {
			return events[:i]
		}
	}
	return events
}

// entries tells of each event whether it still counts.
func entries(definitions process.Definitions, d *process.Definition, events []process.Event) ([]Entry, error) {
	effective, err := process.Effective(definitions, events)
	if err != nil {
		return nil, err
	}
	counts := map[int]bool{}
	for _, e := range effective {
		counts[e.Version] = true
	}
	replaced := map[int]bool{}
	var list []Entry
	for _, e := range events {
		step, _ := d.Node(e.Node)
		list = append(list, Entry{Event: e, Step: step})
		if e.Action == process.ActionCorrect && e.Details != nil && e.Details.Correction != nil {
			for _, r := range e.Details.Correction.Replaces {
				replaced[r.Version] = true
			}
			for _, version := range e.Details.Correction.Voids {
				replaced[version] = true
			}
		}
	}
	for i, e := range list {
		list[i].Struck = e.Action != process.ActionCorrect && (!counts[e.Version] || replaced[e.Version])
	}
	return list, nil
}

// actions sorts what the definition knows into what the person may do and what not.
func (o *Office) actions(p Person, capacities []Capacity, v View) (open, shut []Action) {
	best := map[process.ActionStatus]int{} // without the reason
	var all []Action
	for _, c := range capacities {
		if subject(c.Role) && !v.Mine || c.Role == RoleSupervisor || c.Role == RoleEngineer {
			continue
		}
		for _, s := range v.Definition.Permitted(nil, v.Application, process.Party{Role: c.Role, Person: p.ID}) {
			if !offered(s, c) {
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
			key := process.ActionStatus{Node: s.Node, Action: s.Action}
			i, seen := best[key]
			switch {
			case !seen:
				best[key] = len(all)
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

// offered reports whether something is said of an action at all: not of what was done or
// comes later, nor of what has a page of its own, nor of the gates, which systems answer;
// and what is outside the act is the officials'.
func offered(s process.ActionStatus, c Capacity) bool {
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

// Attachment gives the bytes of a file of a case to who may see the case.
func (o *Office) Attachment(ctx context.Context, p Person, id process.ID, document law.ID) (Attachment, []byte, error) {
	v, err := o.view(ctx, p, id, time.Time{})
	if err != nil {
		return Attachment{}, nil, err
	}
	for _, a := range v.Files {
		if a.Document == document {
			var body []byte
			err := o.db.Row(ctx, o.db, "SELECT body FROM desk_attachment WHERE owner = ? AND document = ?", id.String(), string(document)).Scan(&body)
			if err != nil {
				return Attachment{}, nil, err
			}
			return a, body, o.note(ctx, p, id, AccessFile)
		}
	}
	return Attachment{}, nil, ErrNotFound
}
