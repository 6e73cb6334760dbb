// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Offer is something that can be asked for through one channel: today, or on the day on which
// a case was filed. It holds what every page reads of its definition, since the accessors of
// the library copy, and a page would copy a whole regulation for each name in it. It is shared:
// nobody changes it.
type Offer struct {
	Kind       regulation.Kind
	Definition *process.Definition // in its offices
	Regulation regulation.Regulation
	Documents  []regulation.Document // what the act names for the kind, in its order
	nodes      []process.Node
	offices    process.Offices
}

// offerOf gives a definition in its offices, with what is read of it.
func (o *Office) offerOf(d *process.Definition) (Offer, error) {
	kind, err := o.config.Catalogue.Kind(d.Kind().String())
	f := Offer{Kind: kind, Regulation: d.Regulation(), nodes: d.Nodes(), offices: o.officesOf(d.Kind().Act)}
	f.Definition = d.In(f.offices)
	for _, document := range f.Regulation.Documents {
		if document.Kinds == nil || slices.Contains(document.Kinds, d.Kind().Short()) {
			f.Documents = append(f.Documents, document)
		}
	}
	return f, err
}

// opens reports whether a way in is open for a kind on a day.
func opens(use regulation.ChannelUse, kind regulation.Kind, day law.Date) bool {
	return (use.Kinds == nil || slices.Contains(use.Kinds, kind.ID.Short())) && use.On(day)
}

// ID is the kind and the channel in one word, for a form.
func (f Offer) ID() string { return f.Kind.ID.String() + "@" + string(f.Channel()) }

// Channel is that through which it is asked for.
func (f Offer) Channel() regulation.Channel { return f.Definition.Channel() }

// First is the step with which it begins, by which two ways to ask for the same are told apart.
func (f Offer) First() process.Node { return f.nodes[0] }

// Zone is that of the office by which the act is worked.
func (f Offer) Zone() *time.Location { return f.offices.Of("").Zone() }

// Portal reports whether the applicant files by himself, through a system.
func (f Offer) Portal() bool { return f.Definition.FilesAt() != "" }

// Pays reports whether the act asks for a payment on the way through the portal.
func (f Offer) Pays() bool {
	return slices.ContainsFunc(f.nodes, func(n process.Node) bool { return n.Gate == regulation.GatePayment })
}

// ActorName names a role as the regulation has it.
func (f Offer) ActorName(role law.ID) law.Text {
	for _, a := range f.Regulation.Actors {
		if a.ID == role {
			return a.Name
		}
	}
	if a, ok := regulation.PredeclaredActor(role); ok {
		return a.Name
	}
	return law.Text{KK: string(role), RU: string(role), EN: string(role)}
}

// Closed is a kind that cannot be asked for on the day, and why.
type Closed struct {
	Kind    regulation.Kind
	Channel regulation.Channel
	Err     error // process.ErrNotInEffect, or what keeps it from being compiled
}

// offers are those of today, and those under which cases were filed, which stand in the database.
type offers struct {
	mu     sync.Mutex // who compiles or reads one; the others wait for what he gets
	day    law.Date
	open   []Offer
	closed []Closed
	filed  map[process.Digest]Offer
}

// Offers gives what can be asked for today, and what cannot.
func (o *Office) Offers() ([]Offer, []Closed) {
	o.offers.mu.Lock()
	defer o.offers.mu.Unlock()
	if today := o.Today(); o.offers.day != today {
		o.offers.day = today
		o.offers.open, o.offers.closed = o.compile(today)
	}
	return o.offers.open, o.offers.closed
}

// compile compiles every kind for every channel that the regulation opens for it.
func (o *Office) compile(day law.Date) (open []Offer, closed []Closed) {
	for _, kind := range o.config.Catalogue.Kinds() {
		for _, use := range kind.Regulation().Channels.Intake {
			if !opens(use, kind, day) {
				continue
			}
			d, err := process.Compile(kind, use.Channel, day)
			var f Offer
			if err == nil {
				f, err = o.offerOf(d)
			}
			if err != nil {
				closed = append(closed, Closed{kind, use.Channel, err})
			} else {
				open = append(open, f)
			}
		}
	}
	return open, closed
}

// Offer finds one by its ID.
func (o *Office) Offer(id string) (Offer, error) {
	return first(o.offered(func(f Offer) bool { return f.ID() == id }), nil)
}

// Counter gives what a person can take in at the counter: the act lets one of his roles
// do the first step.
func (o *Office) Counter(p Person) []Offer {
	return o.offered(func(f Offer) bool {
		return !f.Portal() && slices.ContainsFunc(p.Roles, func(r law.ID) bool { return !subject(r) && f.nodes[0].Admits(r) })
	})
}

// OfPortal gives what an applicant can ask for by himself today.
func (o *Office) OfPortal() []Offer {
	return o.offered(func(f Offer) bool { return f.Portal() && f.Channel() == regulation.ChannelPortal })
}

func (o *Office) offered(fits func(Offer) bool) []Offer {
	open, _ := o.Offers()
	return slices.DeleteFunc(slices.Clone(open), func(f Offer) bool { return !fits(f) })
}

// keep stores the definition of an offer, so that a case finds it whatever comes.
func (o *Office) keep(ctx context.Context, f Offer) error {
	o.offers.mu.Lock()
	defer o.offers.mu.Unlock()
	digest := f.Definition.Digest()
	if _, kept := o.offers.filed[digest]; kept {
		return nil
	}
	err := o.store.Keep(ctx, f.Definition)
	if err == nil {
		o.offers.filed[digest] = f
	}
	return err
}

// filedUnder gives that under which a case was filed.
func (o *Office) filedUnder(ctx context.Context, digest process.Digest) (Offer, error) {
	o.offers.mu.Lock()
	defer o.offers.mu.Unlock()
	f, known := o.offers.filed[digest]
	if known {
		return f, nil
	}
	d, err := o.store.Definitions(ctx)(digest)
	if err != nil {
		return f, err
	}
	if f, err = o.offerOf(d); err == nil {
		o.offers.filed[digest] = f
	}
	return f, err
}

// definitions finds stored definitions, each in its offices.
func (o *Office) definitions(ctx context.Context) process.Definitions {
	return func(digest process.Digest) (*process.Definition, error) {
		f, err := o.filedUnder(ctx, digest)
		return f.Definition, err
	}
}

// Prepare compiles what can be asked for today and reads the definitions of the open cases,
// so that the first who come do not wait for that all at once. One that cannot be read is an
// error, and the others are read all the same.
func (o *Office) Prepare(ctx context.Context) error {
	o.Offers()
	rows, err := o.rows(ctx, sqlstore.Query{})
	faults := map[process.Digest]error{{}: err}
	for _, c := range rows {
		if _, err := o.filedUnder(ctx, c.Definition); err != nil {
			faults[c.Definition] = fmt.Errorf("office: definition %s: %w", c.Definition, err)
		}
	}
	return errors.Join(slices.Collect(maps.Values(faults))...)
}
