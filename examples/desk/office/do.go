// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Deed is one thing that a person does in a case, as a form says it.
type Deed struct {
	Action process.Action `json:"action"`
	Node   process.NodeID `json:"node"` // empty for an event outside the regulation
	// Version of the case as the person saw it. Where it has gone on since, the deed is an
	// [ErrChanged]; 0 is not asked.
	Version int `json:"-"`
	// Key makes the deed safe to repeat; empty is no key.
	Key string `json:"-"`
	// HappenedAt is when it happened, where that was earlier, by the clock of the office,
	// and Why it is entered only now.
	HappenedAt string `json:"happened_at"`
	Why        string `json:"why"`

	Executor string           `json:"executor"` // who is appointed, where the step appoints somebody
	Reply    process.Reply    `json:"reply"`    // of who answers
	Grounds  []process.Ground `json:"grounds"`  // of a refusal
	Number   string           `json:"number"`   // of the result that is handed over
	Amount   int              `json:"amount"`   // by how much a term is extended
	Outside  *process.Outside `json:"outside"`  // what the act does not regulate
	Note     string           `json:"note"`
	// Signed is the reference of the electronic signatures, where the result is signed so;
	// empty is a signature on paper.
	Signed string `json:"-"`
}

// Do does one thing in a case, as the person who has a role for it. The definition
// decides whether it may be done: its refusal is a [process.BlockedError].
func (o *Office) Do(ctx context.Context, p Person, id process.ID, deed Deed) (process.Event, error) {
	if e, found, err := o.alreadyDone(ctx, p, id, deed.Action, deed.Key); err != nil || found {
		return e, err
	}
	v, err := o.view(ctx, p, id, time.Time{})
	if err != nil {
		return process.Event{}, err
	}
	if deed.Version != 0 && deed.Version != v.Application.Version() {
		return process.Event{}, ErrChanged
	}
	chosen, err := o.choose(p, v, deed)
	if err != nil {
		return process.Event{}, err
	}
	c := process.Command{
		Action: deed.Action, Node: deed.Node, By: process.Party{Role: chosen.As.Role, Person: p.ID},
		RecordedAt: o.Now(), Key: deed.Key, Reply: deed.Reply,
	}
	if c.At, err = o.HandedInAt(Draft{HandedIn: deed.HappenedAt, Reason: deed.Why}); err != nil {
		return process.Event{}, err
	}
	if deed.HappenedAt == "" {
		c.At = c.RecordedAt
	}
	if c.Details, err = o.details(v, chosen, deed); err != nil {
		return process.Event{}, err
	}
	if err := o.appoint(ctx, p, id, v, chosen, deed, c); err != nil {
		return process.Event{}, err
	}
	e, err := process.Handle(ctx, o.store, o.definitions(ctx), id, c)
	if err != nil {
		return process.Event{}, err
	}
	return e, o.note(ctx, p, id, AccessDid)
}

// choose finds the action among those that the person may do, or says why not.
func (o *Office) choose(p Person, v View, deed Deed) (Action, error) {
	is := func(a Action) bool { return a.Action == deed.Action && a.Node == deed.Node }
	if i := slices.IndexFunc(v.Open, is); i >= 0 {
		return v.Open[i], nil
	}
	if i := slices.IndexFunc(v.Shut, is); i >= 0 {
		a := v.Shut[i]
		if a.HeldBy != "" {
			return Action{}, fmt.Errorf("%w: another person holds the case", ErrForbidden)
		}
		return Action{}, &process.BlockedError{Action: a.Action, Node: v.Node.ID, Role: a.As.Role, Reason: a.Reason, Citation: v.Node.Citation}
	}
	if !p.Official() && !v.Mine {
		return Action{}, ErrForbidden
	}
	if !v.Application.Open() {
		return Action{}, &process.BlockedError{Action: deed.Action, Node: v.Node.ID, Reason: process.ReasonOver, Citation: v.Node.Citation}
	}
	return Action{}, &process.BlockedError{Action: deed.Action, Node: v.Node.ID, Reason: process.ReasonOtherRole, Citation: v.Node.Citation}
}

// details are what the event carries of a deed.
func (o *Office) details(v View, a Action, deed Deed) (*process.Details, error) {
	d := process.Details{Note: strings.TrimSpace(deed.Note)}
	if deed.Why != "" {
		d.Note = strings.TrimSpace(deed.Why + " " + d.Note)
	}
	if a.As.For != "" {
		d.Note = strings.TrimSpace(d.Note + " (for " + a.As.For + ", order " + a.As.Order + ")")
	}
	switch deed.Action {
	case process.ActionRefuse:
		for _, g := range deed.Grounds {
			if strings.TrimSpace(g.Citation) == "" || strings.TrimSpace(g.Text) == "" {
				return nil, &InputError{"ground", "ground_missing"}
			}
		}
		if len(deed.Grounds) == 0 {
			return nil, &InputError{"ground", "ground_missing"}
		}
		d.Grounds = deed.Grounds
	case process.ActionSign:
		if v.Definition.FilesAt() != "" && deed.Signed == "" {
			return nil, &InputError{"signature", "signature_missing"}
		}
		d.Note = strings.TrimSpace(d.Note + " " + deed.Signed)
	case process.ActionIssue:
		if subject(a.As.Role) { // who takes his result from the portal gives it no number
			deed.Number = v.Row.Number
		}
		if strings.TrimSpace(deed.Number) == "" {
			return nil, &InputError{"number", "number_missing"}
		}
		d.Result = &process.IssuedResult{Number: strings.TrimSpace(deed.Number), Date: o.today()}
	case process.ActionExtend:
		d.Extension = &process.Extension{Amount: deed.Amount}
	case process.ActionOutside:
		if deed.Outside == nil || strings.TrimSpace(deed.Outside.Basis) == "" {
			return nil, &InputError{"basis", "basis_missing"}
		}
		d.Outside = deed.Outside
	}
	return &d, nil
}

// appoints gives the role that a step gives to somebody: where the head reads the papers
// and appoints, that of who acts next.
func appoints(d *process.Definition, n process.Node) law.ID {
	if !slices.Contains(n.Does, regulation.FunctionAssign) {
		return ""
	}
	next, ok := d.Node(n.Next.To)
	if !ok || len(next.Actors) == 0 {
		return ""
	}
	return next.Actors[0]
}

// appoint gives the case to the executor whom a step appoints. The deed is decided
// before, so that nobody is appointed by what is refused; the event follows.
func (o *Office) appoint(ctx context.Context, p Person, id process.ID, v View, a Action, deed Deed, c process.Command) error {
	if a.Appoints == "" {
		return nil
	}
	if deed.Executor == "" {
		return &InputError{"executor", "executor_missing"}
	}
	if _, err := v.Definition.Decide(v.Application, c); err != nil {
		return err
	}
	return o.assign(ctx, p, id, a.Appoints, deed.Executor)
}

// alreadyDone gives what a person did under a key before.
func (o *Office) alreadyDone(ctx context.Context, p Person, id process.ID, action process.Action, key string) (process.Event, bool, error) {
	if key == "" {
		return process.Event{}, false, nil
	}
	e, found, err := o.store.Keyed(ctx, id, key)
	if err == nil && found && (e.Action != action || e.By.Person != p.ID) {
		return process.Event{}, false, process.ErrKeyReused
	}
	return e, found, err
}

// Fix takes one entry of the history back.
type Fix struct {
	Entry  int    `json:"version"` // its version
	Reason string `json:"reason"`  // why it was wrong
	// Version of the case as the person saw it, and Key, are those of a [Deed].
	Version int    `json:"-"`
	Key     string `json:"-"`
}

// Correct takes back the last deed of a person, with a reason: an entry that was wrong.
// The history keeps it. Who is not its author, nor the supervisor, may not.
func (o *Office) Correct(ctx context.Context, p Person, id process.ID, fix Fix) (process.Event, error) {
	if e, found, err := o.alreadyDone(ctx, p, id, process.ActionCorrect, fix.Key); err != nil || found {
		return e, err
	}
	v, err := o.view(ctx, p, id, time.Time{})
	if err != nil {
		return process.Event{}, err
	}
	if fix.Version != 0 && fix.Version != v.Application.Version() {
		return process.Event{}, ErrChanged
	}
	if strings.TrimSpace(fix.Reason) == "" {
		return process.Event{}, &InputError{"reason", "reason_missing"}
	}
	i := slices.IndexFunc(v.Entries, func(e Entry) bool { return e.Version == fix.Entry && !e.Struck })
	if i < 0 {
		return process.Event{}, ErrNotFound
	}
	wrong := v.Entries[i]
	if wrong.By.Person != p.ID && !p.Has(RoleSupervisor) || subject(wrong.By.Role) {
		return process.Event{}, ErrForbidden
	}
	c := process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: wrong.By.Role, Person: p.ID}, At: o.Now(), RecordedAt: o.Now(), Key: fix.Key,
		Details: &process.Details{Correction: &process.Correction{Reason: strings.TrimSpace(fix.Reason), Voids: []int{fix.Entry}}},
	}
	e, err := process.Handle(ctx, o.store, o.definitions(ctx), id, c)
	if err != nil {
		return process.Event{}, err
	}
	return e, o.note(ctx, p, id, AccessCorrected)
}
