// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"crypto/subtle"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Deed is one thing that a person does in a case, as a form says it.
type Deed struct {
	Action process.Action `json:"action"`
	Node   process.NodeID `json:"node"` // empty for an event outside the regulation
	// Version of the case as the person saw it. Where it has gone on since, the deed is an
	// [ErrChanged]; 0 is not asked. Key makes the deed safe to repeat; empty is no key.
	Version int    `json:"-"`
	Key     string `json:"-"`
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
	v, done, err := o.begin(ctx, p, id, deed.Action, deed.Version, deed.Key)
	if err != nil || done.Version > 0 {
		return done, err
	}
	chosen, err := choose(p, v, deed)
	if err != nil {
		return process.Event{}, err
	}
	if subject(chosen.As.Role) {
		deed.HappenedAt = "" // he does it here and now
	}
	c := process.Command{
		Action: deed.Action, Node: deed.Node, By: process.Party{Role: chosen.As.Role, Person: p.ID},
		RecordedAt: o.Now(), Key: deed.Key, Reply: deed.Reply,
	}
	if c.At, err = o.moment(c.RecordedAt, deed.HappenedAt, deed.Why); err != nil {
		return process.Event{}, err
	}
	if c.Details, err = o.details(v, chosen, deed); err != nil {
		return process.Event{}, err
	}
	if chosen.Appoints != "" {
		if deed.Executor == "" {
			return process.Event{}, &InputError{"executor", "executor_missing"}
		}
		// It is decided before, so that nobody is appointed by what is refused.
		if _, err := v.Definition.Decide(v.Application, c); err != nil {
			return process.Event{}, err
		}
		if err := o.assign(ctx, p, id, chosen.Appoints, deed.Executor); err != nil {
			return process.Event{}, err
		}
	}
	return o.handle(ctx, p, id, c, "did")
}

// begin gives the case in which a person does something, or what he did under the key before.
func (o *Office) begin(ctx context.Context, p Person, id process.ID, action process.Action, version int, key string) (v View, done process.Event, err error) {
	if key != "" {
		e, found, err := o.store.Keyed(ctx, id, key)
		if err == nil && found && (e.Action != action || e.By.Person != p.ID) {
			return v, done, process.ErrKeyReused
		}
		if err != nil || found {
			return v, e, err
		}
	}
	v, err = o.Peek(ctx, p, id)
	if err == nil && version != 0 && version != v.Application.Version() {
		err = ErrChanged
	}
	return v, done, err
}

// handle does what a command says, and notes that.
func (o *Office) handle(ctx context.Context, p Person, id process.ID, c process.Command, what string) (process.Event, error) {
	e, err := process.Handle(ctx, o.store, o.definitions(ctx), id, c)
	if err != nil {
		return process.Event{}, err
	}
	return e, o.note(ctx, p, id, what)
}

// choose finds the action among those that the person may do, or says why not.
func choose(p Person, v View, deed Deed) (Action, error) {
	is := func(a Action) bool { return a.Action == deed.Action && a.Node == deed.Node }
	if i := slices.IndexFunc(v.Open, is); i >= 0 {
		return v.Open[i], nil
	}
	blocked := &process.BlockedError{Action: deed.Action, Node: v.Node.ID, Reason: process.ReasonOtherRole, Citation: v.Node.Citation}
	i := slices.IndexFunc(v.Shut, is)
	switch {
	case i >= 0 && v.Shut[i].HeldBy != "":
		return Action{}, fmt.Errorf("%w: another person holds the case", ErrForbidden)
	case i >= 0:
		blocked.Role, blocked.Reason = v.Shut[i].As.Role, v.Shut[i].Reason
	case !p.Official() && !v.Mine:
		return Action{}, ErrForbidden
	case !v.Application.Open():
		blocked.Reason = process.ReasonOver
	}
	return Action{}, blocked
}

// reserved is how the office itself notes for whom somebody stands in, and what was signed.
var reserved = regexp.MustCompile(`\(for |EDS `)

// details are what the event carries of a deed.
func (o *Office) details(v View, a Action, deed Deed) (*process.Details, error) {
	if reserved.MatchString(deed.Why + " " + deed.Note) {
		return nil, &InputError{"why", "note_reserved"}
	}
	blank := func(text string) bool { return strings.TrimSpace(text) == "" }
	d := process.Details{Note: strings.TrimSpace(deed.Why + " " + strings.TrimSpace(deed.Note))}
	if a.As.For != "" {
		d.Note = strings.TrimSpace(d.Note + " (for " + a.As.For + ", order " + a.As.Order + ")")
	}
	switch deed.Action {
	case process.ActionRefuse:
		if len(deed.Grounds) == 0 || slices.ContainsFunc(deed.Grounds, func(g process.Ground) bool { return blank(g.Citation) || blank(g.Text) }) {
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
		if blank(deed.Number) {
			return nil, &InputError{"number", "number_missing"}
		}
		d.Result = &process.IssuedResult{Number: strings.TrimSpace(deed.Number), Date: o.Today()}
	case process.ActionExtend:
		d.Extension = &process.Extension{Amount: deed.Amount}
	case process.ActionOutside:
		if deed.Outside == nil || blank(deed.Outside.Basis) {
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
	v, done, err := o.begin(ctx, p, id, process.ActionCorrect, fix.Version, fix.Key)
	if err != nil || done.Version > 0 {
		return done, err
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
	now := o.Now()
	return o.handle(ctx, p, id, process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: wrong.By.Role, Person: p.ID}, At: now, RecordedAt: now, Key: fix.Key,
		Details: &process.Details{Correction: &process.Correction{Reason: strings.TrimSpace(fix.Reason), Voids: []int{fix.Entry}}},
	}, "corrected")
}

// requestLife is how long it is remembered what was sent under a key, by the clock of the
// computer. A command under the same key is never done twice, however late it comes.
const requestLife = 7 * 24 * time.Hour

// Once remembers what a person sent under a key. To send the same again is no error; what
// differs under a key is a [process.ErrKeyReused].
func (o *Office) Once(ctx context.Context, p Person, key string, content eds.Digest) error {
	now := o.config.System()
	if err := o.db.Do(ctx, "DELETE FROM desk_request WHERE at < $1", now.Add(-requestLife).UnixMicro()); err != nil {
		return err
	}
	var kept string
	err := o.db.QueryRowContext(ctx, `INSERT INTO desk_request (person, request_key, digest, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (person, request_key) DO UPDATE SET digest = desk_request.digest RETURNING digest`, p.ID, key, content.String(), now.UnixMicro()).Scan(&kept)
	if err == nil && subtle.ConstantTimeCompare([]byte(kept), []byte(content.String())) != 1 {
		err = process.ErrKeyReused
	}
	return err
}
